// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair_tools.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

/// What broken links miss, when somebody saw it while it was there. In memory, which gives numbers of nodes again as
/// disks do.
class RepairKnownTest : public RepairTest
{
    Q_OBJECT

private:
    void drawInMemory(std::string_view tree)
    {
        auto memory = std::make_unique<MemoryWorld>(tree);
        m_files = &memory->files();
        m_world = std::move(memory);
    }

    std::unique_ptr<RememberedEnds> seen(const std::vector<std::string> &links) const
    {
        auto ends = std::make_unique<RememberedEnds>();
        for (const std::string &link : links)
            ends->see(*m_files, at(link));
        return ends;
    }

    /// Another object with the same contents and time.
    void copyWithTime(std::string_view from, std::string_view to) const
    {
        const SplitPath old = split(at(from));
        const SplitPath fresh = split(at(to));
        const auto folder = m_files->openFolder(old.folder).value();
        const auto into = m_files->openFolder(fresh.folder).value();
        QVERIFY(into->makeCopy(fresh.name, *folder, old.name, folder->look(old.name)->identity, {}));
    }

    /// Enough of them that their times do not matter.
    static constexpr std::array<const char *, 6> sixNames{"flowers",  "meadow path", "snowmen",
                                                          "orchards", "harvests",    "barnyard"};

    static std::vector<std::string> sixLinks()
    {
        std::vector<std::string> links;
        for (const char *name : sixNames)
            links.push_back(std::string("/desk/") + name);
        return links;
    }

    /// The files again, with their contents and without their times.
    void restoreSix(const std::string &folder) const
    {
        for (const char *name : sixNames)
            m_files->addFile(folder + "/" + name, std::string("of ") + name);
    }

    std::unique_ptr<RememberedEnds> drawSixThatWereSeen()
    {
        drawInMemory("/desk/\n/data/\n/usb/\n");
        m_files->mount("/usb", MountKind::Local); // nothing tells folders there from those that were recorded
        restoreSix("/data/old");
        for (const char *name : sixNames)
            m_files->addLink(std::string("/desk/") + name, std::string("../data/old/") + name);
        return seen(sixLinks());
    }

    MemoryFileSystem *m_files = nullptr;

private Q_SLOTS:
    void aFolderIsKnownAgainAmongOthersThatAreAlikeInside()
    {
        drawInMemory("/desk/a -> ../data/old/1\n/desk/b -> ../data/old/2\n/data/old/1\n/data/old/2\n"
                     "/data/x/1\n/data/x/2\n/data/y/1\n/data/y/2\n/data/z/\n");
        const auto known = seen({"/desk/a", "/desk/b"});
        m_files->rename("/data/old", "/data/z/new");
        find({.links = {"/desk/a", "/desk/b"}, .known = known.get()});
        QCOMPARE(told(), std::string("/data/old 2: certain 2 /data/z/new\n"));
        QCOMPARE(m_causes.front().candidates.front().reason.because, Because::SameFolder);
        accept(Certainty::Certain);
        QCOMPARE(m_files->textOf("/desk/a"), std::string("../data/z/new/1"));
    }

    void aNumberGivenAgainMisleadsNobody()
    {
        drawInMemory("/desk/a -> ../data/old/flowers\n/desk/b -> ../data/old/meadows\n/desk/c -> ../data/old/snowmen\n"
                     "/data/old/flowers\n/data/old/meadows\n/data/old/snowmen\n");
        const std::vector<std::string> links{"/desk/a", "/desk/b", "/desk/c"};
        const auto known = seen(links);
        m_files->remove("/data/old");
        m_files->draw("/data/new/flowers : 1\n/data/new/meadows : 2\n/data/new/snowmen : 3\n");
        find({.links = links, .known = known.get()});
        QCOMPARE(curesOf(m_links, m_causes, Certainty::Likely), std::vector<Cure>());
    }

    void whatWasNotSeenIsJudgedByItsName()
    {
        drawInMemory("/desk/a -> ../data/old/flowers\n/desk/b -> ../data/old/meadows\n/desk/c -> ../data/old/snowmen\n"
                     "/data/old/flowers\n/data/old/meadows\n/data/old/snowmen\n/data/new/\n");
        const auto known = seen({"/desk/a"});
        for (const char *name : {"flowers", "meadows", "snowmen"})
            m_files->rename(std::string("/data/old/") + name, std::string("/data/new/") + name);
        m_files->remove("/data/old");
        find({.links = {"/desk/a", "/desk/b", "/desk/c"}, .known = known.get()});
        QCOMPARE(curesOf(m_links, m_causes, Certainty::Certain).size(), 1UZ);
        QCOMPARE(curesOf(m_links, m_causes, Certainty::Likely).size(), 1UZ); // another folder is no moved one
    }

    void whatTookTheNameOfAnEndIsLeftOut()
    {
        drawInMemory("/desk/a -> ../data/old/flowers\n/desk/b -> ../data/old/meadows\n/data/old/flowers\n"
                     "/data/old/meadows\n/data/new/\n");
        const auto known = seen({"/desk/a", "/desk/b"});
        m_files->rename("/data/old/flowers", "/data/new/flowers");
        m_files->remove("/data/old");
        m_files->addFile("/data/new/meadows", "of other kinds");
        find({.links = {"/desk/a", "/desk/b"}, .known = known.get()});
        accept(Certainty::Likely);
        QCOMPARE(health("/desk/a") + " " + health("/desk/b"), std::string("healthy broken"));
    }

    void aFileThatWasEditedIsStillItself()
    {
        drawInMemory("/desk/a -> ../data/flowers\n/data/flowers\n/other/flowers\n/new/\n");
        const auto known = seen({"/desk/a"});
        m_files->rename("/data/flowers", "/new/flowers");
        m_files->edit("/new/flowers", "of another spring");
        find({.links = {"/desk/a"}, .known = known.get()});
        QVERIFY2(told().starts_with("/data/flowers 1: certain 1 /new/flowers"), told().c_str());
        QCOMPARE(m_causes.front().candidates.front().reason.because, Because::SameEnds);
    }

    void aCopyWithItsTimeIsCertainUnlessThereAreTwo()
    {
        drawInMemory("/desk/a -> ../data/flowers\n/data/flowers\n/one/\n/two/\n/three/flowers : other\n");
        const auto known = seen({"/desk/a"});
        copyWithTime("/data/flowers", "/one/flowers");
        m_files->remove("/data/flowers");
        find({.links = {"/desk/a"}, .known = known.get()});
        QVERIFY2(told().starts_with("/data/flowers 1: certain 1 /one/flowers"), told().c_str());
        m_files->addFile("/data/other", "takes the number of the node that is free");
        copyWithTime("/one/flowers", "/two/flowers");
        find({.links = {"/desk/a"}, .known = known.get()});
        QCOMPARE(curesOf(m_links, m_causes, Certainty::Likely), std::vector<Cure>());
    }

    void oneCopyAmongOtherThingsOfTheSameNamesIsNotCertain()
    {
        drawInMemory("/desk/a -> ../data/old/flowers\n/desk/b -> ../data/old/meadows\n/desk/c -> ../data/old/snowmen\n"
                     "/data/old/flowers\n/data/old/meadows\n/data/old/snowmen\n/new/meadows : 1\n/new/snowmen : 2\n");
        const auto known = seen({"/desk/a", "/desk/b", "/desk/c"});
        copyWithTime("/data/old/flowers", "/new/flowers");
        m_files->remove("/data/old");
        find({.links = {"/desk/a", "/desk/b", "/desk/c"}, .known = known.get()});
        QCOMPARE(told(), std::string("/data/old 3: possible 1 /new\n"));
        QCOMPARE(m_causes.front().candidates.front().reason.because, Because::LooksDifferent);
    }

    void aTreeThatCameBackFromABackupWithoutItsTimesIsLikelyWithManyNames()
    {
        const auto known = drawSixThatWereSeen();
        m_files->remove("/data/old");
        restoreSix("/usb/restored");
        find({.links = sixLinks(), .known = known.get()});
        QCOMPARE(told(), std::string("/data/old 6: likely 6 /usb/restored\n"));
    }

    void whereNothingElseIsToBeHadWhatLooksDifferentIsPossible()
    {
        drawInMemory("/desk/a -> ../data/old/flowers\n/desk/b -> ../data/old/meadows\n"
                     "/data/old/flowers : roses\n/data/old/meadows : grass\n");
        const auto known = seen({"/desk/a", "/desk/b"});
        m_files->remove("/data/old");
        m_files->addFile("/data/new/flowers", "tulips, and many of them");
        m_files->addFile("/data/new/meadows", "snow");
        find({.links = {"/desk/a", "/desk/b"}, .known = known.get()});
        QCOMPARE(told(), std::string("/data/old 2: possible 2 /data/new\n"));
        QCOMPARE(m_causes.front().candidates.front().reason.because, Because::LooksDifferent);
    }

    void anOldCopyIsNotLikelyWhereATreeWithTheSameNamesWasEdited()
    {
        const auto known = drawSixThatWereSeen();
        m_files->remove("/data/old");
        for (const char *name : sixNames)
            m_files->addFile(std::string("/data/new/") + name, "was worked on until yesterday");
        restoreSix("/usb/backup");
        find({.links = sixLinks(), .known = known.get()});
        QCOMPARE(told(), std::string("/data/old 6: possible 6 /usb/backup\n"));
        QCOMPARE(curesOf(m_links, m_causes, Certainty::Likely), std::vector<Cure>());
    }

    void aFolderThatIsItselfIsCertainBesideThingsThatLookDifferent()
    {
        drawInMemory(R"(
            /desk/a -> ../data/old/flowers
            /desk/b -> ../data/old/meadow path
            /desk/c -> ../data/old/deep/snowmen
            /desk/d -> ../data/old/deep/harvest
            /data/old/flowers : roses
            /data/old/meadow path : grass
            /data/old/deep/snowmen : carrots
            /data/old/deep/harvest : apples
        )");
        const std::vector<std::string> links{"/desk/a", "/desk/b", "/desk/c", "/desk/d"};
        const auto known = seen(links);
        m_files->addFile("/data/new/flowers", "something else altogether");
        m_files->addFile("/data/new/meadow path", "and this, too");
        m_files->rename("/data/old/deep", "/data/new/deep");
        m_files->remove("/data/old");
        for (const char *name : {"/data/new/deep/snowmen", "/data/new/deep/harvest"}) {
            m_files->remove(name); // as editors save
            m_files->addFile(name, "of this winter");
        }
        find({.links = links, .known = known.get()});
        const auto sure = curesOf(m_links, m_causes, Certainty::Certain);
        QCOMPARE(sure.size(), std::size_t(2));
        QCOMPARE(sure.front().end, at("/data/new/deep/snowmen"));
    }

    void aTreeCopiedToAnotherFileSystemIsKnownByItsFiles()
    {
        drawInMemory("/desk/a -> ../data/old/flowers\n/desk/b -> ../data/old/meadows\n/desk/c -> ../data/old/deep/\n"
                     "/data/old/flowers\n/data/old/meadows\n/data/old/deep/\n/usb/\n/decoy/flowers\n/decoy/meadows\n");
        m_files->mount("/usb", MountKind::Local);
        const std::vector<std::string> links{"/desk/a", "/desk/b", "/desk/c"};
        const auto known = seen(links);
        m_files->addFolder("/usb/deep");
        copyWithTime("/data/old/flowers", "/usb/flowers");
        copyWithTime("/data/old/meadows", "/usb/meadows");
        m_files->remove("/data/old");
        find({.links = links, .known = known.get()});
        const auto cures = curesOf(m_links, m_causes, Certainty::Certain);
        QCOMPARE(cures.size(), 2UZ);
        QCOMPARE(cures.front().end, at("/usb/flowers"));
    }

    void aFileUnderAnotherNameBesideIsKnownAgain()
    {
        drawInMemory("/desk/a -> ../data/draft\n/data/draft\n/data/notes\n");
        const auto known = seen({"/desk/a"});
        m_files->rename("/data/draft", "/data/final");
        find({.links = {"/desk/a"}, .known = known.get()});
        QCOMPARE(told(), std::string("/data/draft 1: certain 1 /data/final\n"));
    }

    void twoNamesOfTheSameObjectAreNobodysToChoose()
    {
        drawInMemory(
            "/desk/a -> ../data/flowers\n/data/flowers\n/x/flowers = /data/flowers\n/y/flowers = /data/flowers\n");
        const auto known = seen({"/desk/a"});
        m_files->remove("/data/flowers");
        find({.links = {"/desk/a"}, .known = known.get()});
        QCOMPARE(told(), std::string("/data/flowers 1: possible 1 /x/flowers; possible 1 /y/flowers\n"));
    }

    void whenNothingCanBeRememberedTheNamesHaveToDo()
    {
        drawInMemory("/desk/a -> ../data/gone\n/x/gone\n/data/\n");
        const auto known = seen({});
        known->fails = true;
        find({.links = {"/desk/a"}, .known = known.get()});
        QCOMPARE(told(), std::string("/data/gone 1: possible 1 /x/gone\n"));
        QCOMPARE(m_problems.size(), 1UZ);
    }

    void whatWasMetEverywhereIsFoundByWhatWasSeen()
    {
        std::string tree = "/desk/a -> ../data/flowers\n/data/flowers : the ones\n/zoo/\n";
        for (int other = 0; other < 300; ++other)
            tree += "/others/" + std::to_string(other) + "/flowers : others\n";
        drawInMemory(tree);
        const auto known = seen({"/desk/a"});
        m_files->rename("/data/flowers", "/zoo/flowers");
        find({.links = {"/desk/a"}, .known = known.get()});
        QVERIFY2(told().starts_with("/data/flowers 1: certain 1 /zoo/flowers"), told().c_str());
    }
};

QTEST_APPLESS_MAIN(RepairKnownTest)
#include "tst_repair_known.moc"
