// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/open_place.h"
#include "support/printing.h"
#include "support/world.h"

#include <QTest>

#include <set>

using namespace linkwright;
using namespace linkwright::test;

using When = MemoryFileSystem::When;

Q_DECLARE_METATYPE(linkwright::test::Ground)

namespace {

template<typename Value>
ErrorKind kindOf(const Result<Value> &result)
{
    if (result)
        qFatal("this should have failed");
    return result.error().kind;
}

std::string chainOf(int links)
{
    std::string tree = "/chain/end/\n";
    for (int i = 1; i <= links; ++i)
        tree += "/chain/" + std::to_string(i) + " -> " + (i == 1 ? "end" : std::to_string(i - 1)) + "\n";
    return tree;
}

} // namespace

/// The memory file system answers as the real one does; so each story is told on both.
class MemoryFileSystemTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<World> m_world;
    std::unique_ptr<Folder> m_desk;

    /// Draws a tree and opens its /desk.
    void draw(std::string_view tree)
    {
        QFETCH_GLOBAL(Ground, ground);
        m_desk.reset();
        m_world = makeWorld(ground, tree);
        m_desk = open("/desk");
    }
    std::unique_ptr<Folder> open(std::string_view folder)
    {
        auto opened = m_world->files().openFolder(m_world->at(folder));
        return opened ? std::move(*opened) : nullptr;
    }
    Identity identityOf(std::string_view name) const { return m_desk->look(name).value().identity; }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<Ground>("ground");
        QTest::newRow("memory") << Ground::Memory;
        QTest::newRow("disk") << Ground::Disk;
    }
    void cleanup()
    {
        m_desk.reset();
        m_world.reset();
    }

    void everyKindOfEntryIsSeenForWhatItIs()
    {
        draw("/desk/file : 12345\n/desk/folder/\n/desk/link -> ../x\n/desk/pipe !\n/desk/same = /desk/file\n");
        QCOMPARE(identityOf("file").type, NodeType::File);
        QCOMPARE(identityOf("folder").type, NodeType::Folder);
        QCOMPARE(identityOf("link").type, NodeType::SymbolicLink);
        QCOMPARE(identityOf("pipe").type, NodeType::Other);
        QCOMPARE(identityOf("same"), identityOf("file"));
        QCOMPARE(m_desk->look("file")->names, 2U);
        QCOMPARE(m_desk->look("file")->size, 5U);
        QCOMPARE(kindOf(m_desk->look("gone")), ErrorKind::NotFound);
        QCOMPARE(m_desk->readLink("link")->raw, std::string("../x"));
        QCOMPARE(kindOf(m_desk->readLink("file")), ErrorKind::NotALink);
        QCOMPARE(kindOf(m_desk->readLink("gone")), ErrorKind::NotFound);
        QCOMPARE(m_desk->facts()->identity, open("/desk")->facts()->identity);
        QCOMPARE(m_desk->realPath().value(), m_world->at("/desk"));
    }

    void aListingNamesEverythingOnce()
    {
        std::string tree;
        for (int i = 0; i < 100; ++i)
            tree += "/desk/n" + std::to_string(i) + (i % 2 ? " -> t\n" : "/\n");
        draw(tree);
        std::multiset<std::string> names;
        const auto reader = m_desk->entries().value();
        for (auto batch = reader->read(); !batch->empty(); batch = reader->read()) {
            for (const ListedName &listed : *batch) {
                names.insert(std::string(listed.name));
                QCOMPARE(listed.node, identityOf(listed.name).node);
                QCOMPARE(listed.type, identityOf(listed.name).type);
            }
        }
        QCOMPARE(names.size(), std::size_t(100));
        QCOMPARE(names.count("n42"), std::size_t(1));
    }

    void foldersAreOpenedThroughLinksButChildrenAreNot()
    {
        draw("/desk/file\n/desk/folder/in\n/desk/link -> folder\n/desk/loop -> loop\n");
        QVERIFY(open("/desk/link/."));
        QCOMPARE(open("/desk/link/../link")->realPath().value(), m_world->at("/desk/folder"));
        QCOMPARE(kindOf(m_world->files().openFolder(m_world->at("/desk/file"))), ErrorKind::NotAFolder);
        QCOMPARE(kindOf(m_world->files().openFolder(m_world->at("/desk/file/x"))), ErrorKind::NotAFolder);
        QCOMPARE(kindOf(m_world->files().openFolder(m_world->at("/desk/gone"))), ErrorKind::NotFound);
        QCOMPARE(kindOf(m_world->files().openFolder(m_world->at("/desk/loop"))), ErrorKind::Loop);
        QVERIFY(m_desk->openChild("folder", Crossing::Refuse));
        QCOMPARE(kindOf(m_desk->openChild("link", Crossing::Allow)), ErrorKind::NotAFolder);
        QCOMPARE(kindOf(m_desk->openChild("file", Crossing::Allow)), ErrorKind::NotAFolder);
        QCOMPARE(kindOf(m_desk->openChild("gone", Crossing::Allow)), ErrorKind::NotFound);
    }

    void fortyLinksAreFollowedAndNotOneMore()
    {
        draw("/desk/\n" + chainOf(41));
        QVERIFY(m_world->files().openFolder(m_world->at("/chain/40")));
        QCOMPARE(kindOf(m_world->files().openFolder(m_world->at("/chain/41"))), ErrorKind::Loop);
    }

    void aStepIsALinkOrSomethingHeldOpen()
    {
        draw("/desk/file\n/desk/link -> t\n");
        QCOMPARE(m_desk->step("link", Crossing::Refuse)->link->raw, std::string("t"));
        const auto file = m_desk->step("file", Crossing::Refuse);
        QVERIFY(file->node);
        QCOMPARE(kindOf(file->node->entries()), ErrorKind::NotAFolder);
        QCOMPARE(kindOf(file->node->step("x", Crossing::Refuse)), ErrorKind::NotAFolder);
        QCOMPARE(kindOf(file->node->step("..", Crossing::Refuse)), ErrorKind::NotAFolder);
        const auto above = m_desk->step("..", Crossing::Refuse);
        QCOMPARE(above->node->facts()->identity, open("/")->facts()->identity);
        QCOMPARE(kindOf(m_desk->step("gone", Crossing::Refuse)), ErrorKind::NotFound);
    }

    void reachingSaysWhatIsInTheWay()
    {
        draw("/data/f\n/desk/file\n/desk/folder/in\n/desk/link -> folder\n");
        for (const char *good : {"file", "folder", "folder/", "folder/in", "../data/f", "./folder/../file", ".", "/"})
            QVERIFY2(m_desk->reach({good}, Ask::Existence), good);
        const std::pair<const char *, ErrorKind> bad[]{
            {"gone", ErrorKind::NotFound},     {"gone/x", ErrorKind::NotFound}, {"file/", ErrorKind::NotAFolder},
            {"file/x", ErrorKind::NotAFolder}, {"link", ErrorKind::Loop},       {"link/in", ErrorKind::Loop},
            {"link/", ErrorKind::Loop},        {"", ErrorKind::NotFound},
        };
        for (const auto &[text, kind] : bad)
            QCOMPARE(kindOf(m_desk->reach({text}, Ask::Existence)), kind);
    }

    void makingIsExclusive()
    {
        draw("/desk/file\n/desk/folder/\n/desk/link -> t\n");
        for (const char *taken : {"file", "folder", "link"}) {
            QCOMPARE(kindOf(m_desk->makeLink(taken, {"t"}, NodeType::SymbolicLink)), ErrorKind::AlreadyExists);
            QCOMPARE(kindOf(m_desk->makeFolder(taken)), ErrorKind::AlreadyExists);
            QCOMPARE(kindOf(m_desk->makeHardLink(taken, *m_desk, "file")), ErrorKind::AlreadyExists);
            QCOMPARE(kindOf(m_desk->move("link", identityOf("link"), *m_desk, taken)), ErrorKind::AlreadyExists);
        }
        QCOMPARE(kindOf(m_desk->makeLink("new", {}, NodeType::SymbolicLink)), ErrorKind::InvalidTarget);
        QCOMPARE(kindOf(m_desk->makeLink(std::string(256, 'n'), {"t"}, NodeType::SymbolicLink)),
                 ErrorKind::NameTooLong);
        QCOMPARE(kindOf(m_desk->makeHardLink("new", *m_desk, "folder")), ErrorKind::IsAFolder);
        QCOMPARE(kindOf(m_desk->makeHardLink("new", *m_desk, "gone")), ErrorKind::NotFound);
        QCOMPARE(m_world->dump(), std::string("/desk/file\n/desk/folder/\n/desk/link -> t\n"));
    }

    void aHardLinkOfALinkIsTheLinkItself()
    {
        draw("/desk/link -> t\n/desk/folder/\n");
        const auto folder = m_desk->openChild("folder", Crossing::Refuse).value();
        QVERIFY(folder->makeHardLink("same", *m_desk, "link"));
        QCOMPARE(folder->look("same")->identity, identityOf("link"));
        QCOMPARE(m_desk->look("link")->names, 2U);
    }

    void onlyTheExpectedIsRemoved()
    {
        draw("/desk/file\n/desk/link -> t\n/desk/folder/in\n/desk/empty/\n");
        QCOMPARE(kindOf(m_desk->unlink("file", identityOf("link"))), ErrorKind::Changed);
        QCOMPARE(kindOf(m_desk->unlink("folder", identityOf("folder"))), ErrorKind::IsAFolder);
        QCOMPARE(kindOf(m_desk->unlink("gone", {})), ErrorKind::NotFound);
        QCOMPARE(kindOf(m_desk->removeFolder("folder")), ErrorKind::AlreadyExists);
        QCOMPARE(kindOf(m_desk->removeFolder("file")), ErrorKind::NotAFolder);
        QCOMPARE(kindOf(m_desk->removeFolder("gone")), ErrorKind::NotFound);
        QVERIFY(m_desk->unlink("link", identityOf("link")));
        QVERIFY(m_desk->removeFolder("empty"));
        QCOMPARE(m_world->dump(), std::string("/desk/file\n/desk/folder/in\n"));
    }

    void anExchangeKeepsBothAndTellsByTheTime()
    {
        draw("/desk/file\n/desk/link -> t\n");
        const NodeFacts before = m_desk->look("link").value();
        QTest::qSleep(20); // the clock of a real file system ticks slowly
        QVERIFY(m_desk->exchange("link", "file"));
        const NodeFacts after = m_desk->look("file").value();
        QCOMPARE(after.identity, before.identity);
        QVERIFY(after.changed > before.changed);
        QCOMPARE(m_world->dump(), std::string("/desk/file -> t\n/desk/link : /desk/file\n"));
        QCOMPARE(kindOf(m_desk->exchange("link", "gone")), ErrorKind::NotFound);
        QCOMPARE(kindOf(m_desk->exchange("gone", "link")), ErrorKind::NotFound);
    }

    void aMoveGoesAnywhereButIntoItself()
    {
        draw("/desk/folder/in\n/desk/link -> t\n/else/\n");
        const auto elsewhere = open("/else");
        QCOMPARE(kindOf(m_desk->move("link", identityOf("folder"), *elsewhere, "l")), ErrorKind::Changed);
        QCOMPARE(kindOf(m_desk->move("gone", {}, *elsewhere, "l")), ErrorKind::NotFound);
        QVERIFY(m_desk->move("link", identityOf("link"), *elsewhere, "l"));
        const auto folder = m_desk->openChild("folder", Crossing::Refuse).value();
        QCOMPARE(kindOf(m_desk->move("folder", identityOf("folder"), *folder, "x")), ErrorKind::Unsupported);
        QVERIFY(m_desk->move("folder", identityOf("folder"), *elsewhere, "f"));
        QCOMPARE(folder->realPath().value(), m_world->at("/else/f"));
        QCOMPARE(m_world->dump(), normalTree("/desk/\n/else/f/in : /desk/folder/in\n/else/l -> t\n"));
    }

    void aFolderThatWasRemovedHoldsNothingMore()
    {
        draw("/desk/folder/\n");
        const auto folder = m_desk->openChild("folder", Crossing::Refuse).value();
        QVERIFY(m_desk->removeFolder("folder"));
        QCOMPARE(kindOf(folder->realPath()), ErrorKind::NotFound);
        QCOMPARE(kindOf(folder->makeLink("l", {"t"}, NodeType::SymbolicLink)), ErrorKind::NotFound);
    }

    void namesThatAreNoTextAreNamesToo()
    {
        draw("/desk/\\xff\\n\\s -> \\xfe\n");
        QCOMPARE(m_desk->readLink("\xff\n ")->raw, std::string("\xfe"));
        QCOMPARE(m_world->dump(), std::string("/desk/\\xff\\n\\s -> \\xfe\n"));
    }
};

/// What only the memory file system can do.
class MemoryOnlyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFaultBeforeAStepKeepsItFromHappening()
    {
        MemoryFileSystem files("/desk/\n");
        const auto desk = files.openFolder({"/desk"}).value();
        files.failAtStep(2, ErrorKind::Io, 5, When::Before);
        const auto made = desk->makeFolder("x");
        QCOMPARE(made.error(), (Error{ErrorKind::Io, {}, 5}));
        QVERIFY(!files.exists("/desk/x"));
        QCOMPARE(files.faultsFired(), std::size_t(1));
    }

    void aFaultAfterAStepHidesThatItHappened()
    {
        MemoryFileSystem files("/desk/\n");
        const auto desk = files.openFolder({"/desk"}).value();
        files.failAtStep(2, ErrorKind::Io, 5, When::After);
        QVERIFY(!desk->makeFolder("x"));
        QVERIFY(files.exists("/desk/x"));
    }

    void anotherProcessActsRightBeforeAStep()
    {
        MemoryFileSystem files("/desk/\n");
        const auto desk = files.openFolder({"/desk"}).value();
        files.beforeStep(2, [](MemoryFileSystem &theirs) { theirs.addFile("/desk/x", "theirs"); });
        QCOMPARE(desk->makeFolder("x").error().kind, ErrorKind::AlreadyExists);
        QCOMPARE(files.stepsTaken(), std::size_t(2));
        QCOMPARE(files.log(), (std::vector<std::string>{"openFolder /desk", "makeFolder x"}));
        files.resetSteps();
        QCOMPARE(files.stepsTaken(), std::size_t(0));
    }

    void aMountIsCrossedOnlyWhenAllowed()
    {
        MemoryFileSystem files("/mnt/drive/hidden\n/desk/\n");
        files.mount("/mnt/drive", MountKind::Fuse, "fuse.sshfs");
        files.addFile("/mnt/drive/file", "x");
        const auto mnt = files.openFolder({"/mnt"}).value();
        QCOMPARE(mnt->openChild("drive", Crossing::Refuse).error().kind, ErrorKind::CrossesMount);
        QCOMPARE(mnt->reach({"drive/file"}, Ask::Existence).error().kind, ErrorKind::CrossesMount);
        const auto drive = mnt->openChild("drive", Crossing::Allow).value();
        QCOMPARE(drive->realPath().value(), NativePath{"/mnt/drive"});
        QCOMPARE(drive->look("hidden").error().kind, ErrorKind::NotFound);
        QCOMPARE(drive->step("..", Crossing::Refuse).error().kind, ErrorKind::CrossesMount);
        QCOMPARE(drive->reach({"/desk"}, Ask::Existence).error().kind, ErrorKind::CrossesMount);
        QCOMPARE(drive->step("..", Crossing::Allow)->node->realPath().value(), NativePath{"/mnt"});
        QVERIFY(drive->facts()->identity.device != mnt->facts()->identity.device);
        QCOMPARE(files.mounts()->mountOf({"/mnt/drive/file"})->kind, MountKind::Fuse);
        QCOMPARE(files.mounts()->mountOf({"/mnt"})->kind, MountKind::Local);
        QCOMPARE(drive->move("file", drive->look("file")->identity, *mnt, "file").error().kind,
                 ErrorKind::CrossesDevice);
    }

    void deniedFoldersSaySo()
    {
        MemoryFileSystem files("/desk/in/file\n");
        const auto desk = files.openFolder({"/desk"}).value();
        const auto in = desk->openChild("in", Crossing::Refuse).value();
        files.denyReading("/desk/in");
        QCOMPARE(in->entries().error().kind, ErrorKind::Denied);
        QVERIFY(in->look("file"));
        files.denySearch("/desk/in");
        QCOMPARE(in->look("file").error().kind, ErrorKind::Denied);
        QCOMPARE(files.openFolder({"/desk/in/x"}).error().kind, ErrorKind::Denied);
        files.denyWriting("/desk");
        QCOMPARE(desk->makeFolder("x").error().kind, ErrorKind::Denied);
        files.denyWriting("/desk", false);
        files.switchesAt("/").readOnly = true;
        QCOMPARE(desk->makeFolder("x").error().kind, ErrorKind::ReadOnly);
    }

    void numbersOfTheDeadAreUsedAgain()
    {
        MemoryFileSystem files("/a -> 1\n");
        const Identity before = files.factsOf("/a").identity;
        files.remove("/a");
        files.addLink("/b", "2");
        QCOMPARE(files.factsOf("/b").identity, before);
        QVERIFY(files.factsOf("/b").changed > 0);
    }

    void treesAreReadAndWrittenAlike()
    {
        const std::string tree = "/a/b : text\\swith\\sspaces\n/a/c -> ../x\\s->\\sy\n/empty/\n/p !\n/z = /a/b\n";
        QCOMPARE(MemoryFileSystem(tree).dump(), tree);
        QCOMPARE(normalTree(tree), tree);
        QCOMPARE(normalTree("  /a/b\n\n /a/\n"), std::string("/a/b\n"));
    }

    void relativePathsStartAtTheCurrentFolder()
    {
        MemoryFileSystem files("/desk/in/\n");
        files.setCurrentFolder("/desk");
        QCOMPARE(files.openFolder({"in"}).value()->realPath().value(), NativePath{"/desk/in"});
        QCOMPARE(files.currentFolder().value(), NativePath{"/desk"});
    }
};

int main(int argc, char **argv)
{
    MemoryFileSystemTest both;
    MemoryOnlyTest memory;
    return QTest::qExec(&both, argc, argv) + QTest::qExec(&memory, argc, argv);
}
#include "tst_memory_file_system.moc"
