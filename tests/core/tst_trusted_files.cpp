// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/change_maker.h"
#include "changes/seen.h"
#include "changes/spare_name.h"
#include "elevation/elevation_needs.h"
#include "elevation/link_owners.h"
#include "support/disk_tree.h"
#include "support/helper_talk.h"

#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace linkwright;
using namespace linkwright::test;

namespace {

constexpr std::uint32_t somebody = 12345;

std::optional<Distrust> walk(const FileSystem &files, HelperPowers &powers, const NativePath &path,
                             const FolderSeen &seen, std::uint32_t user = asker)
{
    const auto way = walkTrusted(files, powers, user, path, seen);
    return way ? std::nullopt : std::optional(way.error().why);
}

FolderSeen seenIn(const MemoryFileSystem &files, const char *path)
{
    const Identity identity = files.factsOf(path).identity;
    return {identity.device, identity.node};
}

FolderSeen seenOnDisk(const NativePath &path)
{
    const auto facts = nativeFileSystem().openFolder(path).value()->facts().value();
    return {facts.identity.device, facts.identity.node};
}

std::optional<Distrust> walkOnDisk(const NativePath &path)
{
    return walk(nativeFileSystem(), nativeHelperPowers(), path, seenOnDisk(path));
}

/// A tree on the real disk, where root can say whose it is.
class Disk
{
public:
    Disk()
    {
        drawOnDisk(folder.path(), "/way/etc/l -> old\n/way/etc/inner/m -> old\n/own/\n");
        give("", 0, 0755);
        give("/way", 0, 0755);
        give("/own", asker, 0755);
    }

    NativePath at(const char *path) const { return folder.at(path); }
    void give(const char *path, std::uint32_t owner, unsigned mode) const
    {
        QVERIFY(::chown(at(path).bytes.c_str(), owner, owner) == 0);
        QVERIFY(::chmod(at(path).bytes.c_str(), mode) == 0);
    }

    /// Makes a change in the folders it names, as a helper would.
    Outcome make(const Change &change) const
    {
        FoldersSeen folders;
        for (const NativePath &path : foldersOf(change))
            folders[path] = seenOnDisk(path);
        const TrustedFileSystem files(nativeFileSystem(), nativeHelperPowers(), asker, folders);
        return ChangeMaker(files).make(change, spareName());
    }

    TemporaryFolder folder;
};

std::uint32_t ownerOf(const NativePath &path)
{
    struct stat facts{};
    return ::lstat(path.bytes.c_str(), &facts) == 0 ? facts.st_uid : ~0U;
}

/// Whose files this process may make as it likes.
bool isRoot()
{
    return ::geteuid() == 0;
}

} // namespace

class TestTrustedFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPhysicalWayIsGoneToItsEnd()
    {
        const MemoryFileSystem files("/etc/inner/l -> x");
        FreePowers powers;
        QCOMPARE(walk(files, powers, {"/etc/inner"}, seenIn(files, "/etc/inner")), std::nullopt);
        QCOMPARE(walk(files, powers, {"/"}, seenIn(files, "/")), std::nullopt);
    }

    void aLinkOnTheWayEndsIt()
    {
        const MemoryFileSystem files("/etc/inner/l -> x\n/by -> etc\n/etc/in -> inner\n/etc/abs -> /etc/inner");
        FreePowers powers;
        for (const char *path : {"/by/inner", "/etc/in", "/etc/abs", "/by"})
            QCOMPARE(walk(files, powers, {path}, seenIn(files, "/etc/inner")), std::optional(Distrust::LinkOnTheWay));
    }

    void anotherFolderThanWasSeenIsNotTheOne()
    {
        MemoryFileSystem files("/etc/l -> x\n/other/l -> x");
        FreePowers powers;
        const FolderSeen seen = seenIn(files, "/etc");
        files.exchange("/etc", "/other");
        QCOMPARE(walk(files, powers, {"/etc"}, seen), std::optional(Distrust::NotTheOne));
        QCOMPARE(walk(files, powers, {"/other"}, seen), std::nullopt);
    }

    void whatIsNoFolderOrNotThereCannotBeReached()
    {
        const MemoryFileSystem files("/etc/file\n/etc/pipe !");
        FreePowers powers;
        for (const char *path : {"/etc/file", "/etc/pipe", "/etc/file/x", "/nowhere", "/nowhere/x"})
            QCOMPARE(walk(files, powers, {path}, {}), std::optional(Distrust::Unreachable));
    }

    void aFileSystemThatSomebodyElseAnswersForIsNotAsked()
    {
        for (const MountKind kind :
             {MountKind::Fuse, MountKind::Network, MountKind::Automount, MountKind::Process, MountKind::Unknown}) {
            MemoryFileSystem files("/etc/l -> x");
            FreePowers powers;
            powers.kind = kind;
            files.resetSteps();
            QCOMPARE(walk(files, powers, {"/etc"}, {}), std::optional(Distrust::MayLie));
            QCOMPARE(files.stepsTaken(), std::size_t(1)); // the root was opened, and not looked at
        }
        QCOMPARE(walkOnDisk({"/proc"}), std::optional(Distrust::MayLie));
    }

    void onlyTheFoldersNamedAreOpened()
    {
        const MemoryFileSystem files("/etc/l -> x\n/etc/inner/\n/home/");
        FreePowers powers;
        const TrustedFileSystem trusted(files, powers, asker, {{{"/etc"}, seenIn(files, "/etc")}});
        QVERIFY(trusted.openFolder({"/etc"}));
        for (const char *path : {"/", "/etc/", "/etc/.", "/etc/inner", "/home", "/home/../etc", ""})
            QCOMPARE(trusted.openFolder({path}).error().kind, ErrorKind::Denied);
    }

    void nothingButLinksCanBeChanged()
    {
        const MemoryFileSystem files("/etc/file\n/etc/inner/");
        FreePowers powers;
        const TrustedFileSystem trusted(files, powers, asker, {{{"/etc"}, seenIn(files, "/etc")}});
        const auto folder = trusted.openFolder({"/etc"}).value();
        const auto unsupported = [](const auto &result) { return result.error().kind == ErrorKind::Unsupported; };
        const Identity file = folder->look("file").value().identity;
        QVERIFY(unsupported(folder->unlink("file", file)));
        QVERIFY(unsupported(folder->makeFolder("new")));
        QVERIFY(unsupported(folder->removeFolder("inner")));
        QVERIFY(unsupported(folder->makeHardLink("new", *folder, "file")));
        QVERIFY(unsupported(folder->makeCopy("new", *folder, "file", {}, {})));
        QVERIFY(unsupported(folder->moveIntoOwn("file", *folder, "new")));
        QVERIFY(unsupported(folder->entries()));
        QVERIFY(unsupported(folder->openChild("inner", Crossing::Allow)));
        QVERIFY(unsupported(folder->step("inner", Crossing::Allow)));
        QVERIFY(powers.actors.empty());
    }

    void everyFolderOnTheWayIsRootsOrTheAskers()
    {
        if (!isRoot())
            QSKIP("only root can give folders away");
        const Disk disk;
        QCOMPARE(walkOnDisk(disk.at("/way/etc/inner")), std::nullopt);
        for (const char *path : {"", "/way", "/way/etc", "/way/etc/inner"}) {
            disk.give(path, asker, 0755);
            QCOMPARE(walkOnDisk(disk.at("/way/etc/inner")), std::nullopt);
            disk.give(path, somebody, 0755);
            QCOMPARE(walkOnDisk(disk.at("/way/etc/inner")), std::optional(Distrust::OthersFolder));
            disk.give(path, 0, 0755);
        }
    }

    void noFolderOnTheWayIsOpenToOthers()
    {
        if (!isRoot())
            QSKIP("only root can give folders away");
        const Disk disk;
        for (const char *path : {"", "/way", "/way/etc", "/way/etc/inner"}) {
            for (const unsigned mode : {0777U, 0757U, 0775U, 02775U}) {
                disk.give(path, 0, mode);
                QCOMPARE(walkOnDisk(disk.at("/way/etc/inner")), std::optional(Distrust::OpenToOthers));
            }
            disk.give(path, 0, 01777);
            QCOMPARE(walkOnDisk(disk.at("/way/etc/inner")), std::nullopt);
            disk.give(path, 0, 0755);
        }
    }

    void aLinkIsTheFoldersOwners()
    {
        if (!isRoot())
            QSKIP("only root can act as somebody else");
        const Disk disk;
        QCOMPARE(disk.make(CreateLink{disk.at("/own/made"), {"x"}}).state, Outcome::State::Done);
        QCOMPARE(disk.make(CreateLink{disk.at("/way/etc/made"), {"x"}}).state, Outcome::State::Done);
        QCOMPARE(ownerOf(disk.at("/own/made")), asker);
        QCOMPARE(ownerOf(disk.at("/way/etc/made")), 0U);
        QCOMPARE(::geteuid(), 0U); // and this process is itself again
        QCOMPARE(::getegid(), 0U);
    }

    void whoseALinkMayBecome()
    {
        const auto may = [](std::uint32_t owner, std::uint32_t foldersOwner, std::uint32_t mode) {
            NodeFacts folder;
            folder.owner = foldersOwner;
            folder.mode = mode;
            return mayBecome(owner, folder, asker);
        };
        for (const std::uint32_t foldersOwner : {0U, asker}) {
            for (const std::uint32_t mode : {0755U, 01755U, 01777U}) {
                QVERIFY(may(0, foldersOwner, mode) && may(asker, foldersOwner, mode));
                QCOMPARE(may(somebody, foldersOwner, mode), foldersOwner == 0 && mode == 0755U);
            }
        }
        QVERIFY(may(somebody, somebody, 0755) && !may(somebody, somebody, 01777));
    }

    /// Whatever a request said.
    void noLinkBecomesAStrangersInAStickyFolder()
    {
        MemoryFileSystem files("/etc/l -> old\n/tmp/m -> old\n/tmp/k -> old");
        files.give("/tmp", 0, 01777);
        files.give("/etc/l", somebody, 0777);
        files.give("/tmp/k", somebody, 0777);
        FreePowers powers;
        const TrustedFileSystem trusted(files, powers, asker,
                                        {{{"/etc"}, seenIn(files, "/etc")}, {{"/tmp"}, seenIn(files, "/tmp")}});
        const auto etc = trusted.openFolder({"/etc"}).value();
        const auto tmp = trusted.openFolder({"/tmp"}).value();
        const NodeFacts link = files.factsOf("/tmp/m");
        const auto given = [&](std::uint32_t owner) {
            return tmp->setMarks("m", SeenLink::from(files.factsOf("/tmp/m")), {owner, owner, link.modified});
        };
        QCOMPARE(given(somebody).error().kind, ErrorKind::Denied);
        QCOMPARE(files.factsOf("/tmp/m").owner, 0U);
        QVERIFY(given(asker));
        QCOMPARE(etc->move("l", files.factsOf("/etc/l").identity, *tmp, "l").error().kind, ErrorKind::Denied);
        QVERIFY(!files.exists("/tmp/l"));
        QVERIFY(tmp->move("k", files.factsOf("/tmp/k").identity, *tmp, "n")); // is theirs, and stays where it is
    }

    /// Whoever may write where it came from shows another link of that name while its owner is looked at.
    void theLinkThatIsLookedAtIsTheOneThatMoves()
    {
        MemoryFileSystem files("/etc/l -> old\n/etc/harmless -> x\n/tmp/");
        files.give("/tmp", 0, 01777);
        files.give("/etc/l", somebody, 0777);
        FreePowers powers;
        const TrustedFileSystem trusted(files, powers, asker,
                                        {{{"/etc"}, seenIn(files, "/etc")}, {{"/tmp"}, seenIn(files, "/tmp")}});
        const auto etc = trusted.openFolder({"/etc"}).value();
        const auto tmp = trusted.openFolder({"/tmp"}).value();
        const Identity theirs = files.factsOf("/etc/l").identity;
        const auto swap = [](MemoryFileSystem &each) { each.exchange("/etc/l", "/etc/harmless"); };
        files.resetSteps();
        files.beforeStep(1, swap); // the look
        files.beforeStep(2, swap); // the move
        QCOMPARE(etc->move("l", theirs, *tmp, "l").error().kind, ErrorKind::Denied);
        QVERIFY(!files.exists("/tmp/l"));
    }

    /// In a folder of root's alone that is no harm, and a removal can be taken back as it was.
    void aStrangersLinkComesBackAsTheirsToRootsFolder()
    {
        if (!isRoot())
            QSKIP("only root can make folders that are somebody else's");
        const Disk disk;
        const auto made = [&](const char *place) {
            return disk.make(
                CreateLink{disk.at(place), {"x"}, NodeType::SymbolicLink, false, Marks{somebody, somebody, 1}});
        };
        QCOMPARE(made("/way/etc/n"), Outcome{Outcome::State::Done});
        QCOMPARE(ownerOf(disk.at("/way/etc/n")), somebody);
        disk.give("/way/etc", 0, 01777);
        QCOMPARE(made("/way/etc/o"), Outcome{Outcome::State::Done});
        QCOMPARE(ownerOf(disk.at("/way/etc/o")), 0U);
    }

    void rootsPowersAreNotLentInTheAskersFolder()
    {
        if (!isRoot())
            QSKIP("only root can act as somebody else");
        const Disk disk;
        disk.give("/own", asker, 0555); // the asker may not write there either
        QCOMPARE(disk.make(CreateLink{disk.at("/own/made"), {"x"}}).error->kind, ErrorKind::Denied);
        QCOMPARE(::geteuid(), 0U);
    }

    void nobodyIsAskedInVain()
    {
        if (!isRoot())
            QSKIP("only root can draw what others may not change");
        const Disk disk;
        const std::vector<Intent> intents{{CreateLink{disk.at("/way/etc/x"), {"new"}}, spareName()}};
        const auto asAsker = [&] {
            std::ignore = ::seteuid(asker);
            const auto needs = needElevation(nativeFileSystem(), intents);
            std::ignore = ::seteuid(0);
            return needs;
        };
        QVERIFY(asAsker().wanted[0] && asAsker().distrusted.empty());
        disk.give("/way", somebody, 0755);
        QVERIFY(!asAsker().wanted[0]);
        QCOMPARE(asAsker().distrusted.front().why, Distrust::OthersFolder);
        QCOMPARE(asAsker().distrusted.front().error.where, disk.at("/way"));
    }

    /// make, take back, finish: of a stranger's link in a sticky folder of root's, and in a plain one.
    void aRemovalThatNeededAHelperIsTakenBackByOne()
    {
        if (!isRoot())
            QSKIP("only root can draw what others may not change");
        const Disk disk;
        for (const unsigned mode : {01777U, 0755U}) {
            disk.give("/way/etc/inner", 0, mode);
            const NativePath link = disk.at("/way/etc/inner/m");
            QVERIFY(::lchown(link.bytes.c_str(), somebody, somebody) == 0);
            const std::vector<Intent> intents{{RemoveLink{link, seeAt(nativeFileSystem(), link).value()}, spareName()}};
            QVERIFY(::seteuid(asker) == 0);
            const auto made = needElevation(nativeFileSystem(), intents).wanted;
            const auto back = needElevationToRecover(nativeFileSystem(), intents, RecoveryWay::RollBack, true).wanted;
            const auto done = needElevationToRecover(nativeFileSystem(), intents, RecoveryWay::Finish, true).wanted;
            QVERIFY(::seteuid(0) == 0);
            QVERIFY(made[0] && back[0] && done[0]);
        }
    }

    void whereRightsAreMissingTheyAreNeeded()
    {
        if (!isRoot())
            QSKIP("only root can draw what others may not change");
        const Disk disk;
        disk.give("/way/etc/inner", 0, 01777);
        const auto intent = [&](const Change &change) { return Intent{change, spareName()}; };
        const auto seen = [&](const char *path) { return seeAt(nativeFileSystem(), disk.at(path)).value(); };
        const std::vector<Intent> intents{
            intent(RetargetLink{disk.at("/way/etc/l"), seen("/way/etc/l"), {"new"}}), // root's folder
            intent(CreateLink{disk.at("/way/etc/x"), {"new"}}),
            intent(CreateLink{disk.at("/own/x"), {"new"}}), // the asker's
            intent(CreateLink{disk.at("/way/etc/inner/x"), {"new"}}), // sticky: anybody may make
            intent(RemoveLink{disk.at("/way/etc/inner/m"), seen("/way/etc/inner/m")}), // and only the owner remove
            intent(Move{disk.at("/own/x"), {{0, 0, NodeType::SymbolicLink}, {"new"}}, disk.at("/own/y")}),
            intent(Move{disk.at("/own/y"), {{0, 0, NodeType::SymbolicLink}, {"new"}}, disk.at("/way/etc/y")}),
            intent(Move{disk.at("/way/etc/l"), seen("/way/etc/l"), disk.at("/own/l")}),
            intent(RetargetLink{disk.at("/own/l"), {{0, 0, NodeType::SymbolicLink}, {"new"}}, {"newer"}}), // one move
            intent(RemoveFolder{disk.at("/way/etc/inner")}), // nothing for a helper
        };
        QVERIFY(::seteuid(asker) == 0);
        const auto needed = needElevation(nativeFileSystem(), intents).wanted;
        QVERIFY(::seteuid(0) == 0);
        QCOMPARE(needed, (std::vector<bool>{true, true, false, false, true, false, true, true, true, false}));
        QCOMPARE(needElevation(nativeFileSystem(), intents).wanted,
                 std::vector<bool>(intents.size(), false)); // root's rights
    }
};

QTEST_GUILESS_MAIN(TestTrustedFiles)
#include "tst_trusted_files.moc"
