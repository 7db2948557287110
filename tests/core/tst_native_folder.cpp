// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine_tools.h"
#include "platform/error_name.h"
#include "platform/linux/open_at.h"
#include "platform/posix/current_folder.h"
#include "platform/posix/descriptor.h"
#include "platform/posix/errno_kind.h"
#include "support/disk_tree.h"
#include "support/memory_file_system.h"

#include <QTest>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <set>
#include <sys/stat.h>

using namespace linkwright;
using namespace linkwright::test;

namespace {

std::unique_ptr<Folder> opened(const NativePath &path)
{
    return nativeFileSystem().openFolder(path).value();
}

std::set<std::string> namesOf(const Folder &folder)
{
    std::set<std::string> names;
    const auto reader = folder.entries().value();
    for (auto batch = reader->read(); batch && !batch->empty(); batch = reader->read()) {
        for (const ListedName &listed : *batch)
            names.emplace(listed.name);
    }
    return names;
}

using Names = std::set<std::string>;

} // namespace

class NativeFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Looking.

    void pathsLongerThanASystemCallTakesCanBeOpened()
    {
        const TemporaryFolder folder;
        auto at = nativeFileSystem().openFolder(folder.path()).value();
        NativePath path = folder.path();
        for (int level = 0; level < 30; ++level) {
            const std::string name(250, 'd');
            QVERIFY(at->makeFolder(name));
            at = at->openChild(name, Crossing::Refuse).value();
            path = path / name;
        }
        QVERIFY(at->makeLink("l", {"t"}, NodeType::SymbolicLink));

        const auto deep = nativeFileSystem().openFolder(path);

        QVERIFY(path.bytes.size() > 7000 && deep);
        QCOMPARE((*deep)->readLink("l")->raw, std::string("t"));
        QVERIFY(nativeFileSystem().openFolder({path.bytes + "///"}));
        QCOMPARE(nativeFileSystem().openFolder(path / "gone").error().kind, ErrorKind::NotFound);
        QCOMPARE(nativeFileSystem().openFolder({"/" + std::string(9000, 'x')}).error().kind, ErrorKind::NameTooLong);
    }

    void openingFollowsLinksAndTellsTheRealPath()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/real/sub/\n/entry -> real\n/file\n/self -> self\n/tofile -> file\n");
        const auto path = [&](std::string_view place) { return opened(folder.at(place))->realPath().value(); };
        QCOMPARE(path("/entry/sub"), folder.at("/real/sub"));
        QCOMPARE(path("/entry/"), folder.at("/real"));
        QCOMPARE(path("/entry/sub/../.."), folder.at(""));
        QCOMPARE(opened({"/"})->realPath().value(), NativePath{"/"});
        const auto kind = [&](std::string_view place) {
            return nativeFileSystem().openFolder(folder.at(place)).error().kind;
        };
        QCOMPARE(kind("/gone"), ErrorKind::NotFound);
        QCOMPARE(kind("/file"), ErrorKind::NotAFolder);
        QCOMPARE(kind("/tofile"), ErrorKind::NotAFolder);
        QCOMPARE(kind("/file/x"), ErrorKind::NotAFolder);
        QCOMPARE(kind("/self"), ErrorKind::Loop);
        QCOMPARE(kind("/" + std::string(256, 'x')), ErrorKind::NameTooLong);
        QCOMPARE(nativeFileSystem().openFolder({""}).error().kind, ErrorKind::NotFound);
    }

    void aRemovedFolderHasNoPathButOneThatOnlyLooksRemovedHas()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/goes/\n/x\\s(deleted)/\n");
        const auto goes = opened(folder.at("/goes"));
        const auto stays = opened(folder.at("/x (deleted)"));
        QCOMPARE(::rmdir(folder.at("/goes").bytes.c_str()), 0);
        QCOMPARE(goes->realPath().error().kind, ErrorKind::NotFound);
        QCOMPARE(stays->realPath().value(), folder.at("/x (deleted)"));
        QCOMPARE(goes->makeLink("l", {"x"}, NodeType::SymbolicLink).error().kind, ErrorKind::NotFound);
    }

    void aFolderThatWasMovedTellsItsNewPath()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/old/\n");
        const auto held = opened(folder.at("/old"));
        QCOMPARE(::rename(folder.at("/old").bytes.c_str(), folder.at("/new").bytes.c_str()), 0);
        QCOMPARE(held->realPath().value(), folder.at("/new"));
    }

    void aFolderIsListedAsOftenAsOneLikes()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/a\n/b\n/\\xff\n");
        const auto held = opened(folder.path());
        QCOMPARE(namesOf(*held), (Names{"a", "b", "\xFF"}));
        QCOMPARE(namesOf(*held), (Names{"a", "b", "\xFF"}));
        drawOnDisk(folder.path(), "/c\n");
        const auto one = held->entries().value();
        const auto other = held->entries().value();
        QCOMPARE(one->read()->size(), std::size_t{4});
        QCOMPARE(other->read()->size(), std::size_t{4});
        QCOMPARE(one->read()->size(), std::size_t{0});
        QCOMPARE(namesOf(*held).size(), std::size_t{4});
    }

    void aReaderOutlivesTheNextOne()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/a/1\n/b/2\n");
        const auto a = opened(folder.at("/a"));
        const auto b = opened(folder.at("/b"));
        auto readA = a->entries().value();
        auto readB = b->entries().value();
        const auto inA = readA->read();
        const auto inB = readB->read();
        QCOMPARE(std::string(inA->front().name), std::string("1"));
        QCOMPARE(std::string(inB->front().name), std::string("2"));
        readB.reset();
        QCOMPARE(std::string(inA->front().name), std::string("1"));
        readA.reset();
    }

    void listingsTellTypes()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/file\n/folder/\n/link -> file\n/pipe !\n");
        const auto held = opened(folder.path());
        const auto reader = held->entries().value();
        const auto batch = reader->read();
        for (const ListedName &listed : *batch) {
            const NodeFacts facts = held->look(listed.name).value();
            QVERIFY(listed.type == facts.identity.type || listed.type == NodeType::Unknown);
            QCOMPARE(listed.node, facts.identity.node);
        }
        QCOMPARE(held->look("pipe")->identity.type, NodeType::Other);
        QCOMPARE(held->look("link")->identity.type, NodeType::SymbolicLink);
        QCOMPARE(held->look("folder")->identity.type, NodeType::Folder);
    }

    void linksGiveTheirTextAndOthersSayWhatTheyAreNot()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/file\n/dir/\n/link -> a//../\\xff\\n\n");
        const auto held = opened(folder.path());
        QCOMPARE(held->readLink("link").value().raw, std::string("a//../\xFF\n"));
        QCOMPARE(held->readLink("file").error().kind, ErrorKind::NotALink);
        QCOMPARE(held->readLink("dir").error().kind, ErrorKind::NotALink);
        QCOMPARE(held->readLink("gone").error().kind, ErrorKind::NotFound);
        QCOMPARE(held->readLink(std::string(255, 'x')).error().kind, ErrorKind::NotFound);
        QCOMPARE(held->readLink(std::string(256, 'x')).error().kind, ErrorKind::NameTooLong);
        QCOMPARE(held->look(std::string(5000, 'x')).error().kind, ErrorKind::NameTooLong);
    }

    void factsAreThoseOfTheLinkItself()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/file : twelve bytes\n/second = /file\n/link -> file\n");
        const auto held = opened(folder.path());
        const NodeFacts file = held->look("file").value();
        QCOMPARE(file.size, std::uint64_t{12});
        QCOMPARE(file.names, 2U);
        QCOMPARE(file.identity, held->look("second")->identity);
        QVERIFY(file.identity != held->look("link")->identity);
        QCOMPARE(held->look("link")->size, std::uint64_t{4});
        QVERIFY(file.modified > 1'500'000'000'000'000'000);
        QVERIFY(held->facts()->identity == opened(folder.path())->facts()->identity);
    }

    void aChildIsOpenedOnlyIfItIsAFolderItself()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/dir/\n/ldir -> dir\n/file\n/pipe !\n");
        const auto held = opened(folder.path());
        QVERIFY(held->openChild("dir", Crossing::Refuse));
        for (const char *name : {"ldir", "file", "pipe"})
            QCOMPARE(held->openChild(name, Crossing::Allow).error().kind, ErrorKind::NotAFolder);
        QCOMPARE(held->openChild("gone", Crossing::Refuse).error().kind, ErrorKind::NotFound);
    }

    void aMountIsEnteredOnlyWhenAllowed()
    {
        const auto root = opened({"/"});
        QCOMPARE(root->openChild("proc", Crossing::Refuse).error().kind, ErrorKind::CrossesMount);
        QVERIFY(root->openChild("proc", Crossing::Allow));
        QCOMPARE(root->step("proc", Crossing::Refuse).error().kind, ErrorKind::CrossesMount);
        const auto proc = opened({"/proc"});
        QCOMPARE(proc->step("..", Crossing::Refuse).error().kind, ErrorKind::CrossesMount);
        QVERIFY(proc->step("..", Crossing::Allow));
        QCOMPARE(root->reach({"proc/self"}, Ask::Existence).error().kind, ErrorKind::CrossesMount);
    }

    void aStepIsALinkOrAnObject()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/dir/inside\n/ldir -> dir\n/file\n");
        const auto held = opened(folder.path());
        const auto link = held->step("ldir", Crossing::Refuse);
        QVERIFY(link && link->link && !link->node);
        QCOMPARE(link->link.value_or(LinkTarget{}).raw, std::string("dir"));
        const auto dir = held->step("dir", Crossing::Refuse);
        QVERIFY(dir && !dir->link && dir->node);
        QCOMPARE(namesOf(*dir->node), Names{"inside"});
        QVERIFY(dir->node->step("..", Crossing::Refuse)->node->facts()->identity == held->facts()->identity);
        const auto file = held->step("file", Crossing::Refuse);
        QVERIFY(file && file->node);
        QCOMPARE(file->node->entries().error().kind, ErrorKind::NotAFolder);
        QCOMPARE(file->node->step("..", Crossing::Refuse).error().kind, ErrorKind::NotAFolder);
        QCOMPARE(file->node->look("x").error().kind, ErrorKind::NotAFolder);
    }

    void oneCallReachesWhatHasNoLinkOnTheWay()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/dir/file\n/ldir -> dir\n/lfile -> dir/file\n");
        const auto held = opened(folder.path());
        if (!linux_system::hasOpenat2())
            QSKIP("this kernel has no openat2");
        QVERIFY(held->reach({"dir/file"}, Ask::Existence));
        QVERIFY(held->reach({"dir/../dir/"}, Ask::Existence));
        QVERIFY(held->reach({"."}, Ask::Existence));
        QCOMPARE(held->reach({"ldir/file"}, Ask::Existence).error().kind, ErrorKind::Loop);
        QCOMPARE(held->reach({"lfile"}, Ask::Existence).error().kind, ErrorKind::Loop);
        QCOMPARE(held->reach({"dir/gone"}, Ask::Existence).error().kind, ErrorKind::NotFound);
        QCOMPARE(held->reach({"dir/file/"}, Ask::Existence).error().kind, ErrorKind::NotAFolder);
        QCOMPARE(held->reach({std::string(256, 'x')}, Ask::Existence).error().kind, ErrorKind::NameTooLong);
    }

    void aFolderThatMayOnlyBeSearchedCanBeWorkedIn()
    {
        if (!isRoot())
            QSKIP("needs root, to become a user without rights");
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/searched/link -> x\n/listed/link -> x\n/locked/link -> x\n");
        QCOMPARE(::chmod(folder.path().bytes.c_str(), 0755), 0);
        QCOMPARE(::chmod(folder.at("/searched").bytes.c_str(), 0711), 0);
        QCOMPARE(::chmod(folder.at("/listed").bytes.c_str(), 0744), 0);
        QCOMPARE(::chmod(folder.at("/locked").bytes.c_str(), 0700), 0);
        const std::string answer = asNobody([&]() -> std::string {
            const auto &files = nativeFileSystem();
            const auto searched = files.openFolder(folder.at("/searched"));
            if (!searched || (*searched)->readLink("link")->raw != "x")
                return "searched: no link";
            if ((*searched)->entries().error().kind != ErrorKind::Denied)
                return "searched: listed";
            if ((*searched)->realPath().value() != folder.at("/searched"))
                return "searched: no path";
            const auto listed = files.openFolder(folder.at("/listed"));
            if (!listed || namesOf(**listed) != Names{"link"})
                return "listed: no names";
            if ((*listed)->readLink("link").error().kind != ErrorKind::Denied)
                return "listed: a link was read";
            const auto locked = files.openFolder(folder.at("/locked"));
            if (!locked || (*locked)->look("link").error().kind != ErrorKind::Denied)
                return "locked: looked in";
            const auto parent = files.openFolder(folder.path());
            if ((*parent)->openChild("locked", Crossing::Allow).error().kind != ErrorKind::Denied)
                return "locked: opened for listing";
            return "as it should be";
        });
        QCOMPARE(answer, std::string("as it should be"));
    }

    // Changing: more in tst_applier.

    void makingNeverOverwrites()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/file\n/link -> file\n/dir/\n/dangling -> gone\n");
        const std::string before = dumpDisk(folder.path());
        const auto held = opened(folder.path());
        for (const char *name : {"file", "link", "dir", "dangling"}) {
            QCOMPARE(held->makeLink(name, {"x"}, NodeType::SymbolicLink).error().kind, ErrorKind::AlreadyExists);
            QCOMPARE(held->makeFolder(name).error().kind, ErrorKind::AlreadyExists);
            QCOMPARE(held->makeHardLink(name, *held, "file").error().kind, ErrorKind::AlreadyExists);
            const Identity file = held->look("file")->identity;
            if (std::string_view(name) != "file")
                QCOMPARE(held->move("file", file, *held, name).error().kind, ErrorKind::AlreadyExists);
        }
        QCOMPARE(dumpDisk(folder.path()), before);
    }

    void impossibleTargetsAreToldApartFromImpossibleNames()
    {
        const TemporaryFolder folder;
        const auto held = opened(folder.path());
        const auto make = [&](const std::string &name, const std::string &target) {
            const auto made = held->makeLink(name, {target}, NodeType::SymbolicLink);
            return made ? -1 : static_cast<int>(made.error().kind);
        };
        QCOMPARE(make("l", ""), static_cast<int>(ErrorKind::InvalidTarget));
        QCOMPARE(make("l", std::string("a\0b", 3)), static_cast<int>(ErrorKind::InvalidTarget));
        QCOMPARE(make("l", std::string(4096, 'x')), static_cast<int>(ErrorKind::InvalidTarget));
        QCOMPARE(make(std::string(256, 'n'), "x"), static_cast<int>(ErrorKind::NameTooLong));
        QCOMPARE(make(std::string(255, 'n'), "x"), -1);
        QCOMPARE(namesOf(*held).size(), std::size_t{1});
    }

    void aHardLinkOfALinkIsASecondNameOfTheLink()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/file\n/link -> file\n/dir/\n");
        const auto held = opened(folder.path());
        QVERIFY(held->makeHardLink("again", *held, "link"));
        QCOMPARE(held->readLink("again")->raw, std::string("file"));
        QCOMPARE(held->look("again")->names, 2U);
        QCOMPARE(held->makeHardLink("dir2", *held, "dir").error().kind, ErrorKind::IsAFolder);
        const MemoryFileSystem memory("/a\n");
        const auto other = memory.openFolder({"/"});
        QCOMPARE(held->makeHardLink("foreign", **other, "a").error().kind, ErrorKind::CrossesDevice);
    }

    void removingAndMovingLookFirst()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/one -> 1\n/other -> 2\n/dir/x\n");
        const auto held = opened(folder.path());
        const Identity one = held->look("one")->identity;
        QCOMPARE(held->unlink("other", one).error().kind, ErrorKind::Changed);
        QCOMPARE(held->move("other", one, *held, "new").error().kind, ErrorKind::Changed);
        QCOMPARE(held->unlink("gone", one).error().kind, ErrorKind::NotFound);
        QVERIFY(!held->unlink("dir", held->look("dir")->identity));
        QCOMPARE(held->removeFolder("dir").error().kind, ErrorKind::AlreadyExists); // not empty
        QCOMPARE(held->removeFolder("one").error().kind, ErrorKind::NotAFolder);
        QVERIFY(held->exchange("one", "other"));
        QCOMPARE(held->readLink("one")->raw, std::string("2"));
        QCOMPARE(held->exchange("one", "gone").error().kind, ErrorKind::NotFound);
        QVERIFY(held->unlink("other", one));
        QVERIFY(held->sync());
        QCOMPARE(namesOf(*held), (Names{"dir", "one"}));
    }

    // The current folder, and paths longer than the system can tell.

    void theCurrentFolderIsPhysical()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/real/\n/entry -> real\n");
        const std::string answer = inChild([&]() -> std::string {
            if (::chdir(folder.at("/entry").bytes.c_str()) != 0)
                return "no way in";
            return nativeFileSystem().currentFolder().value().bytes;
        });
        QCOMPARE(answer, folder.at("/real").bytes);
    }

    void aPathTooLongToTellIsFoundByClimbing()
    {
        const TemporaryFolder folder;
        const std::string name(200, 'n');
        const std::string answer = inChild([&]() -> std::string {
            if (::chdir(folder.path().bytes.c_str()) != 0)
                return "no way in";
            std::string expected = folder.path().bytes;
            for (int depth = 0; depth < 30; ++depth) {
                if (::mkdir(name.c_str(), 0755) != 0 || ::chdir(name.c_str()) != 0)
                    return "no way down";
                expected += "/" + name;
            }
            const auto here = nativeFileSystem().openFolder({"."}).value();
            std::string problem;
            if (here->realPath().value().bytes != expected)
                problem = "realPath: " + here->realPath().value().bytes;
            if (nativeFileSystem().currentFolder().value().bytes != expected)
                problem += "currentFolder: " + nativeFileSystem().currentFolder().value().bytes;
            if (!here->makeLink("l", {"gone"}, NodeType::SymbolicLink))
                return "no link";
            const LinkHome home = linkHome(nativeFileSystem(), *here).value();
            const Verdict verdict = judge(home, "l", {"gone"});
            if (verdict != Verdict{Health::Broken, 1, ENOENT, false, {expected + "/gone"}})
                problem += spelled(verdict);
            if (verdict != trace(home, "l", {"gone"}).verdict)
                problem += "trace differs";
            return problem;
        });
        QCOMPARE(answer, std::string());
    }

    // Small things the layer rests on.

    void everyErrorNumberHasAName()
    {
        QCOMPARE(errorName(ENOENT), std::string("ENOENT"));
        QCOMPARE(errorName(ELOOP), std::string("ELOOP"));
        QCOMPARE(errorName(ENOTCONN), std::string("ENOTCONN"));
        QCOMPARE(errorName(100'000), std::string("E100000"));
    }

    void errorNumbersMeanKinds()
    {
        using posix::kindOfErrno;
        QCOMPARE(kindOfErrno(ENOENT), ErrorKind::NotFound);
        QCOMPARE(kindOfErrno(EPERM), ErrorKind::Denied);
        QCOMPARE(kindOfErrno(EDQUOT), ErrorKind::NoSpace);
        QCOMPARE(kindOfErrno(ESTALE), ErrorKind::NotAnswering);
        QCOMPARE(kindOfErrno(ENOTCONN), ErrorKind::NotAnswering);
        QCOMPARE(kindOfErrno(EMFILE), ErrorKind::OutOfResources);
        QCOMPARE(kindOfErrno(EIO), ErrorKind::Io);
        QCOMPARE(kindOfErrno(12345), ErrorKind::Io);
    }

    void theMountOfADescriptorIsKnown()
    {
        const posix::Descriptor root(::open("/", O_PATH | O_CLOEXEC));
        const posix::Descriptor proc(::open("/proc", O_PATH | O_CLOEXEC));
        const posix::Descriptor etc(::open("/etc", O_PATH | O_CLOEXEC));
        QVERIFY(linux_system::mountIdOf(root.number()) >= 0);
        QVERIFY(linux_system::mountIdOf(root.number()) != linux_system::mountIdOf(proc.number()));
        QCOMPARE(linux_system::mountIdOf(root.number()), linux_system::mountIdOf(etc.number()));
        QCOMPARE(linux_system::mountIdOf(-1), -1);
    }
};

QTEST_APPLESS_MAIN(NativeFolderTest)
#include "tst_native_folder.moc"
