// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "base/contains.h"
#include "repair_truth.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

namespace {

struct Count
{
    std::size_t broken = 0;
    std::size_t certain = 0; // that are right
    std::size_t likely = 0;
    std::size_t wrong = 0;
};

/// One world to which something happens, then everything is repaired that is certain or likely.
Count repairedWorld(Ground ground, unsigned seed, bool isKnown)
{
    const auto world = makeWorld(ground, {});
    if (auto *memory = dynamic_cast<MemoryWorld *>(world.get())) {
        memory->files().addFolder("/usb");
        memory->files().mount("/usb", MountKind::Local);
    }
    TruthWorld truth(*world, seed, isKnown);
    std::vector<bool> wasSeen;
    RememberedEnds known;
    std::mt19937 dice(seed); // NOLINT(cert-msc51-cpp): the same each time
    const bool knowsAll = seed % 2 == 0;
    for (const NativePath &link : truth.links()) {
        wasSeen.push_back(isKnown && (knowsAll || dice() % 10 < 7));
        if (wasSeen.back())
            known.see(world->files(), link);
    }
    truth.happen(isKnown && knowsAll);

    const auto broken = readBroken(world->files(), truth.links());
    RepairRequest request;
    request.searchIn = {withoutTrailingSeparators(world->at("/"))};
    request.known = &known;
    request.digest = itself;
    const auto causes = findCauses(world->files(), broken, request);
    Count count{.broken = broken.size()};
    const auto certain = curesOf(broken, causes, Certainty::Certain);
    const auto cures = curesOf(broken, causes, Certainty::Likely);
    make(world->files(), planRepair(world->files(), broken, cures));
    for (const Cure &cure : cures) {
        const bool isCertain = contains(certain, cure);
        const auto found = std::ranges::find(truth.links(), broken[cure.link].place);
        const auto link = static_cast<std::size_t>(found - truth.links().begin());
        if (truth.isRight(link, wasSeen[link])) {
            ++(isCertain ? count.certain : count.likely);
            continue;
        }
        ++count.wrong;
        qWarning("seed %u: %s was repaired to %s, which is wrong (%s)", seed, broken[cure.link].place.bytes.c_str(),
                 cure.end.bytes.c_str(), isCertain ? "certain" : "likely");
    }
    return count;
}

} // namespace

/// Nothing that is called certain or likely is ever wrong.
class RepairTruthTest : public QObject
{
    Q_OBJECT

private:
    static void repairAll(Ground ground, unsigned from, unsigned count, bool isKnown)
    {
        Count sum;
        for (unsigned seed = from; seed < from + count; ++seed) {
            const Count one = repairedWorld(ground, seed, isKnown);
            sum.broken += one.broken;
            sum.certain += one.certain;
            sum.likely += one.likely;
            sum.wrong += one.wrong;
        }
        qInfo("seeds %u to %u: %zu broken links, %zu certain, %zu likely, %zu wrong", from, from + count - 1,
              sum.broken, sum.certain, sum.likely, sum.wrong);
        QCOMPARE(sum.wrong, 0UZ);
        QVERIFY(isKnown || sum.likely > sum.broken / 4);
        QVERIFY(!isKnown || sum.certain > sum.broken / 4);
    }

private Q_SLOTS:
    void initTestCase() { useQuickDisk(); }

    void ofAThousandWorldsThatSomebodySawNoneIsRepairedWrongly() { repairAll(Ground::Memory, 1, 1000, true); }
    void ofWorldsThatNobodySawNoneIsRepairedWrongly() { repairAll(Ground::Memory, 5001, 500, false); }
    void onTheRealDiskNoneIsRepairedWrongly() { repairAll(Ground::Disk, 9001, 100, true); }
};

QTEST_APPLESS_MAIN(RepairTruthTest)
#include "tst_repair_truth.moc"
