// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair_tools.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

/// What times say of places that have the names of what is missing, when nobody saw it while it was there. In memory,
/// where no two things happen at once.
class ArrivalTest : public RepairTest
{
    Q_OBJECT

private:
    static constexpr std::array<const char *, 6> names{"flowers",  "meadows",  "snowmen",
                                                       "orchards", "harvests", "barns"};

    void start()
    {
        auto memory = std::make_unique<MemoryWorld>("/desk/\n/data/\n/away/\n");
        m_files = &memory->files();
        m_world = std::move(memory);
        m_wanted.clear();
    }

    void fill(const std::string &folder, std::size_t count) const
    {
        for (std::size_t at = 0; at < count; ++at)
            m_files->addFile(folder + "/" + names.at(at), folder);
    }

    void linkTo(const std::string &folder, std::size_t count)
    {
        for (std::size_t at = 0; at < count; ++at) {
            m_wanted.push_back("/desk/" + std::string(names.at(at)));
            m_files->addLink(m_wanted.back(), ".." + folder + "/" + names.at(at));
        }
    }

    std::string found()
    {
        find({.links = m_wanted});
        return told();
    }

    Because because() const { return m_causes.front().candidates.front().reason.because; }

    MemoryFileSystem *m_files = nullptr;
    std::vector<std::string> m_wanted;

private Q_SLOTS:
    void whatCameThereSinceIsLikely()
    {
        start();
        fill("/data/old", 3);
        linkTo("/data/old", 3);
        m_files->rename("/data/old", "/away/new");
        QCOMPARE(found(), std::string("/data/old 3: likely 3 /away/new\n"));
    }

    void whatWasBesideItIsNeverLikely()
    {
        start();
        fill("/data/old", 6);
        fill("/data/alike", 6);
        linkTo("/data/old", 6);
        m_files->remove("/data/old");
        QCOMPARE(found(), std::string("/data/old 6: possible 6 /data/alike\n"));
        QCOMPARE(because(), Because::WasThere);
    }

    void whatWasChangedSinceNeedsMoreNames()
    {
        start();
        fill("/data/alike", 3);
        linkTo("/data/old", 3);
        m_files->addFile("/data/alike/more", "x");
        QCOMPARE(found(), std::string("/data/old 3: possible 3 /data/alike\n"));

        start();
        fill("/data/old", 6);
        linkTo("/data/old", 6);
        m_files->rename("/data/old", "/away/new");
        m_files->addFile("/away/new/more", "x");
        QCOMPARE(found(), std::string("/data/old 6: likely 6 /away/new\n"));
    }

    void whatCameWithTheFolderAboveIsLikely()
    {
        start();
        fill("/data/docs/old", 3);
        linkTo("/data/docs/old", 3);
        m_files->rename("/data/docs", "/data/docs.before");
        m_files->addFolder("/data/docs");
        QCOMPARE(found(), std::string("/data/docs/old 3: likely 3 /data/docs.before/old\n"));
    }

    void whereLinksThatMovedThemselvesLedToIsLikelyWithMoreNames()
    {
        start();
        fill("/away/data/old", 6);
        m_files->addFolder("/away/desk");
        for (std::size_t at = 0; at < 6; ++at)
            m_files->addLink(std::string("/away/desk/") + names.at(at), std::string("../data/old/") + names.at(at));
        m_files->remove("/desk");
        m_files->remove("/data");
        m_files->rename("/away/desk", "/desk");
        for (const char *name : names)
            m_wanted.push_back(std::string("/desk/") + name);
        QCOMPARE(found(), std::string("/data 6: likely 6 /away/data\n"));
    }

    void aLinkThatKeptItsTimeMayBeYoungerThanThat()
    {
        start();
        linkTo("/data/old", 3);
        fill("/data/old", 3);
        for (const std::string &link : m_wanted) {
            m_files->rename(link, link + ".unpacked");
            m_files->rename(link + ".unpacked", link);
        }
        m_files->rename("/data/old", "/away/new");
        QCOMPARE(found(), std::string("/data/old 3: likely 3 /away/new\n"));
    }

    void theTimeOfAnotherLinkOnTheWaySaysNothing()
    {
        start();
        linkTo("/data/current", 3);
        fill("/data/v5", 3);
        m_files->addLink("/data/current", "v5");
        m_files->rename("/data/v5", "/data/five");
        QCOMPARE(found(), std::string("/data/v5 3: likely 3 /data/five\n"));
    }

    void whatWasMadeLaterNeedsMoreNames()
    {
        start();
        linkTo("/data/old", 3);
        fill("/away/other", 3);
        QCOMPARE(found(), std::string("/data/old 3: possible 3 /away/other\n"));
        QCOMPARE(because(), Because::IsYounger);

        start();
        linkTo("/data/old", 6);
        fill("/away/other", 6);
        QCOMPARE(found(), std::string("/data/old 6: likely 6 /away/other\n"));
    }

    void aFolderThatWasFilledOneByOneIsAnother()
    {
        start();
        fill("/data/old", 3);
        linkTo("/data/old", 3);
        m_files->addFolder("/away/gathered");
        for (std::size_t at = 0; at < 3; ++at)
            m_files->rename(std::string("/data/old/") + names.at(at), std::string("/away/gathered/") + names.at(at));
        m_files->remove("/data/old");
        QCOMPARE(found(), std::string("/data/old 3: possible 3 /away/gathered\n"));
        QCOMPARE(because(), Because::IsYounger);
    }

    void aCopyThatKeptItsTimesIsLikely()
    {
        start();
        fill("/data/old", 3);
        linkTo("/data/old", 3);
        m_files->addFolder("/away/copy");
        const auto from = m_files->openFolder({"/data/old"}).value();
        const auto to = m_files->openFolder({"/away/copy"}).value();
        for (std::size_t at = 0; at < 3; ++at)
            QVERIFY(to->makeCopy(names.at(at), *from, names.at(at), from->look(names.at(at))->identity, {}));
        m_files->remove("/data/old");
        QCOMPARE(found(), std::string("/data/old 3: likely 3 /away/copy\n"));
    }

    void aVolumeThatIsMountedElsewhereHasChangedNothing()
    {
        start();
        m_files->addFolder("/away/stick");
        m_files->mount("/away/stick", MountKind::Local);
        fill("/away/stick", 3);
        linkTo("/away/disk", 3);
        QCOMPARE(found(), std::string("/away/disk 3: likely 3 /away/stick\n"));
    }

    void theOldestAndTheNewestLinkCount()
    {
        start();
        fill("/data/old", 3);
        linkTo("/data/old", 2);
        m_files->rename("/data/old", "/away/new");
        m_files->addLink("/desk/late", "../data/old/snowmen"); // written when it was gone already
        m_wanted.emplace_back("/desk/late");
        QCOMPARE(found(), std::string("/data/old 3: likely 3 /away/new\n"));
    }
};

QTEST_APPLESS_MAIN(ArrivalTest)
#include "tst_arrival.moc"
