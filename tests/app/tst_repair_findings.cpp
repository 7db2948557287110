// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "gestures/repair_findings.h"
#include "support/world.h"

#include <QTest>

#include <string>
#include <vector>

using namespace linkwright;
using namespace linkwright::test;

namespace {

constexpr std::size_t pages = 20;

/// Of 21 links into a folder that was moved, 20 find their files in the new one, and the first a link of the name.
std::string movedBook()
{
    std::string tree = "/desk/00 -> ../data/old/chapter 0/page\n/data/new/chapter 0/page -> ../../elsewhere\n"
                       "/data/elsewhere\n";
    for (std::size_t page = 1; page <= pages; ++page) {
        const std::string number = std::to_string(page);
        const std::string inside = "/chapter " + number + "/harvest of the year " + number;
        tree += "/desk/" + std::string(page < 10 ? "0" : "") + number + " -> ../data/old" + inside + "\n";
        tree += "/data/new" + inside + "\n";
    }
    return tree;
}

std::vector<NativePath> allLinks()
{
    std::vector<NativePath> links;
    for (std::size_t page = 0; page <= pages; ++page)
        links.push_back({"/desk/" + std::string(page < 10 ? "0" : "") + std::to_string(page)});
    return links;
}

/// What is found out when these are to be repaired, and the others are on the screen.
RepairFindings found(World &world, std::vector<NativePath> places, std::vector<NativePath> witnesses)
{
    ScanProgress progress;
    return findRepairs(
        world.files(),
        {.places = std::move(places), .searchIn = {{"/"}}, .catalog = {}, .witnesses = std::move(witnesses)}, progress,
        {});
}

} // namespace

/// Broken links that are to be repaired, judged with others that are not.
class RepairFindingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void togetherTheyAreLikely()
    {
        MemoryWorld world(movedBook());
        const RepairFindings all = found(world, allLinks(), {});
        QCOMPARE(all.causes.size(), std::size_t(1));
        const Candidate &candidate = all.causes.front().candidates.at(0);
        QCOMPARE(candidate.prefix, NativePath{"/data/new"});
        QCOMPARE(candidate.certainty, Certainty::Likely);
        QCOMPARE(candidate.heals.size(), pages + 1);
    }

    void theOneThatIsLessSureIsNoSurerForTheOthers()
    {
        MemoryWorld world(movedBook());
        const RepairFindings one = found(world, {{"/desk/00"}}, allLinks());
        QCOMPARE(one.links.size(), std::size_t(1));
        QCOMPARE(one.links.front().place, NativePath{"/desk/00"});
        QCOMPARE(one.causes.size(), std::size_t(1));
        QCOMPARE(one.causes.front().links, std::vector<std::size_t>{0});
        const Candidate &candidate = one.causes.front().candidates.at(0);
        QCOMPARE(candidate.prefix, NativePath{"/data/new"});
        QCOMPARE(candidate.heals.size(), std::size_t(1));
        QCOMPARE(candidate.certainty, Certainty::Possible);
        QCOMPARE(candidate.reason.because, Because::SomePaths); // they are nowhere else
    }

    void aSureOneIsAsSureAsWithAllOfThem()
    {
        MemoryWorld world(movedBook());
        const RepairFindings one = found(world, {{"/desk/07"}}, allLinks());
        QCOMPARE(one.causes.size(), std::size_t(1));
        QCOMPARE(one.causes.front().links, std::vector<std::size_t>{0});
        const Candidate &candidate = one.causes.front().candidates.at(0);
        QCOMPARE(candidate.certainty, Certainty::Likely);
        QCOMPARE(candidate.heals.size(), std::size_t(1));
        QCOMPARE(candidate.reason.because, Because::SamePaths);
        QCOMPARE(found(world, {{"/desk/07"}}, {}).causes.front().candidates.at(0).certainty, Certainty::Possible);
    }

    void whatOnlyOthersMissIsNotToldOf()
    {
        MemoryWorld world("/desk/mine -> ../data/lost\n/desk/theirs -> ../else/gone\n/data/\n/place/gone\n");
        const RepairFindings one = found(world, {{"/desk/mine"}}, {{"/desk/theirs"}});
        QCOMPARE(one.links.size(), std::size_t(1));
        QCOMPARE(one.causes.size(), std::size_t(1));
        QCOMPARE(one.causes.front().prefix, NativePath{"/data/lost"});
    }
};

QTEST_APPLESS_MAIN(RepairFindingsTest)
#include "tst_repair_findings.moc"
