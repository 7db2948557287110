// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bell.h"
#include "engine_tools.h"
#include "platform/folder_watch.h"
#include "platform/linux/shared_inotify.h"
#include "support/disk_tree.h"
#include "support/memory_file_system.h"

#include <QTest>

#include <algorithm>
#include <fcntl.h>
#include <sched.h>
#include <set>
#include <sys/stat.h>

using namespace linkwright;
using namespace linkwright::test;

namespace {

using Names = std::set<std::string>;

Names namesOf(const FolderEvents &events)
{
    return {events.names.begin(), events.names.end()};
}

/// A folder on disk, watched.
struct Watched
{
    explicit Watched(std::string_view tree)
    {
        drawOnDisk(folder.path(), tree);
        open = nativeFileSystem().openFolder(folder.at("/f")).value();
        watch = watchFolder(*open, bell.toRing()).value();
    }
    const char *at(std::string_view path) const
    {
        static std::array<std::string, 4> kept; // for the two paths of one call
        static std::size_t next = 0;
        return (kept.at(next++ % kept.size()) = folder.at(path).bytes).c_str();
    }

    TemporaryFolder folder;
    std::unique_ptr<Folder> open;
    Bell bell;
    std::unique_ptr<FolderWatch> watch;
};

bool isEmpty(const FolderEvents &events)
{
    return events.names.empty() && !events.lostTrack && !events.folderGone;
}

} // namespace

class FolderWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingHappenedIsNothing()
    {
        const Watched watched("/f/a\n");
        QVERIFY(!watched.bell.hasRung());
        const FolderEvents events = watched.watch->take(); // and this returns
        QVERIFY(isEmpty(events));
    }

    void whatIsMadeIsTold()
    {
        const Watched watched("/f/a\n/other\n");
        QCOMPARE(::symlink("a", watched.at("/f/link")), 0);
        QCOMPARE(::mkdir(watched.at("/f/folder"), 0755), 0);
        QCOMPARE(::link(watched.at("/other"), watched.at("/f/second")), 0);
        QCOMPARE(::symlink("x", watched.at("/f/\xFF\n")), 0);
        QVERIFY(watched.bell.rings());
        QCOMPARE(namesOf(watched.watch->take()), (Names{"link", "folder", "second", "\xFF\n"}));
        QVERIFY(isEmpty(watched.watch->take()));
    }

    void whatIsRemovedIsTold()
    {
        const Watched watched("/f/a\n/f/link -> a\n/f/folder/\n");
        QCOMPARE(::unlink(watched.at("/f/link")), 0);
        QCOMPARE(::rmdir(watched.at("/f/folder")), 0);
        const FolderEvents events = watched.watch->take();
        QCOMPARE(namesOf(events), (Names{"link", "folder"}));
        QVERIFY(!events.folderGone); // a folder in it went, not itself
    }

    void aRenamingTellsBothNames()
    {
        const Watched watched("/f/a\n/f/b -> a\n/out\n");
        QCOMPARE(::rename(watched.at("/f/b"), watched.at("/f/c")), 0);
        QCOMPARE(::rename(watched.at("/out"), watched.at("/f/in")), 0);
        QCOMPARE(::rename(watched.at("/f/a"), watched.at("/away")), 0);
        QCOMPARE(namesOf(watched.watch->take()), (Names{"a", "b", "c", "in"}));
    }

    void aRetargetedLinkIsTold()
    {
        const Watched watched("/f/a\n/f/link -> a\n");
        QCOMPARE(::symlink("b", watched.at("/f/.spare")), 0);
        QCOMPARE(::rename(watched.at("/f/.spare"), watched.at("/f/link")), 0);
        QVERIFY(namesOf(watched.watch->take()).contains("link"));

        QVERIFY(watched.open->makeLink(".spare", {"c"}, NodeType::SymbolicLink));
        watched.watch->take();
        QVERIFY(watched.open->exchange(".spare", "link"));
        QVERIFY(namesOf(watched.watch->take()).contains("link"));
    }

    void aFileThatGrewIsTold()
    {
        const Watched watched("/f/a\n");
        const int file = ::open(watched.at("/f/a"), O_WRONLY | O_APPEND);
        QCOMPARE(::write(file, "x", 1), ssize_t{1});
        ::close(file);
        QCOMPARE(namesOf(watched.watch->take()), Names{"a"});
        QCOMPARE(::chmod(watched.at("/f/a"), 0600), 0);
        QCOMPARE(namesOf(watched.watch->take()), Names{"a"});
    }

    void eachNameIsToldOnce()
    {
        const Watched watched("/f/\n");
        for (int round = 0; round < 50; ++round) {
            QCOMPARE(::symlink("x", watched.at("/f/l")), 0);
            QCOMPARE(::unlink(watched.at("/f/l")), 0);
        }
        QCOMPARE(watched.watch->take().names, std::vector<std::string>{"l"});
    }

    void whatHappensInFoldersBelowIsNotOurs()
    {
        const Watched watched("/f/folder/\n");
        QCOMPARE(::symlink("x", watched.at("/f/folder/l")), 0);
        QVERIFY(!namesOf(watched.watch->take()).contains("l"));
    }

    void aTargetThatVanishesIsNotTold()
    {
        const Watched watched("/f/l -> ../target\n/target\n");
        QCOMPARE(::unlink(watched.at("/target")), 0);
        QVERIFY(watched.watch->take().names.empty());
    }

    void theFolderItselfBeingRemovedIsTold()
    {
        Watched watched("/f/\n");
        watched.open.reset();
        QCOMPARE(::rmdir(watched.at("/f")), 0);
        QVERIFY(watched.bell.rings());
        QVERIFY(watched.watch->take().folderGone);
    }

    void theFolderBeingRemovedWhileItIsHeldOpenIsToldToo()
    {
        const Watched watched("/f/\n");
        QCOMPARE(::rmdir(watched.at("/f")), 0);
        QVERIFY(watched.bell.rings());
        QVERIFY(watched.watch->take().folderGone);
    }

    void aFolderBesideItBeingRemovedIsNotOurs()
    {
        const Watched watched("/f/\n/g/\n/ff\n");
        QCOMPARE(::rmdir(watched.at("/g")), 0);
        QCOMPARE(::unlink(watched.at("/ff")), 0);
        const FolderEvents events = watched.watch->take();
        QVERIFY(events.names.empty() && !events.folderGone && !events.lostTrack);
    }

    void aRemovedFolderIsToldAfterMoreNamesThanAnybodyKeeps()
    {
        const Watched watched("/f/\n");
        for (int number = 0; number < 5'000; ++number)
            QCOMPARE(::symlink("x", watched.at("/f/" + std::to_string(number))), 0);
        for (int number = 0; number < 5'000; ++number)
            QCOMPARE(::unlink(watched.at("/f/" + std::to_string(number))), 0);
        QCOMPARE(::rmdir(watched.at("/f")), 0);
        const FolderEvents events = watched.watch->take();
        QVERIFY(events.lostTrack && events.folderGone);
    }

    void theRootCanBeWatched()
    {
        const auto root = nativeFileSystem().openFolder({"/"}).value();
        const auto watch = watchFolder(*root).value();
        QVERIFY(!watch->take().folderGone);
    }

    void theFolderItselfBeingMovedIsTold()
    {
        const Watched watched("/f/\n");
        QCOMPARE(::rename(watched.at("/f"), watched.at("/g")), 0);
        QVERIFY(watched.watch->take().folderGone);
    }

    void aWatchMadeThroughALinkWatchesTheRealFolder()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/real/\n/entry -> real\n/elsewhere/\n");
        const auto open = nativeFileSystem().openFolder(folder.at("/entry")).value();
        QCOMPARE(::unlink(folder.at("/entry").bytes.c_str()), 0);
        QCOMPARE(::symlink("elsewhere", folder.at("/entry").bytes.c_str()), 0);
        const auto watch = watchFolder(*open).value(); // by the descriptor, not by its name
        QCOMPARE(::symlink("x", folder.at("/real/l").bytes.c_str()), 0);
        QCOMPARE(namesOf(watch->take()), Names{"l"});
    }

    void manyDifferentNamesMeanListAgain()
    {
        const Watched watched("/f/\n");
        for (int number = 0; number < 5'000; ++number)
            QCOMPARE(::symlink("x", watched.at("/f/" + std::to_string(number))), 0);
        QVERIFY(watched.watch->take().lostTrack);
        QVERIFY(isEmpty(watched.watch->take()));
        QCOMPARE(::unlink(watched.at("/f/1")), 0);
        const FolderEvents later = watched.watch->take(); // and goes on from there
        QVERIFY(!later.lostTrack);
        QCOMPARE(namesOf(later), Names{"1"});
    }

    void moreEventsThanTheKernelKeepsMeanListAgain()
    {
        std::ifstream limit("/proc/sys/fs/inotify/max_queued_events");
        int most = 0;
        limit >> most;
        if (most <= 0 || most > 100'000)
            QSKIP("fs.inotify.max_queued_events is too large to be overrun in a test");
        const Watched watched("/f/a\n/f/b\n");
        const auto shared = SharedInotify::get().value();
        auto lock = shared->quiet(); // nobody reads meanwhile
        for (int number = 0; number < most; ++number) { // two events each; equal ones in a row are only one
            QCOMPARE(::chmod(watched.at("/f/a"), 0600), 0);
            QCOMPARE(::chmod(watched.at("/f/b"), 0600), 0);
        }
        lock.unlock();
        const FolderEvents events = watched.watch->take();
        QVERIFY(events.lostTrack);
        QVERIFY(isEmpty(watched.watch->take()));
    }

    void foldersOfOtherFileSystemsCannotBeWatched()
    {
        const MemoryFileSystem memory("/f/a\n");
        const auto folder = memory.openFolder({"/f"}).value();
        QCOMPARE(watchFolder(*folder).error().kind, ErrorKind::Unsupported);
    }

    void noWatchesLeftIsToldAsSuch_data()
    {
        QTest::addColumn<QString>("limit");
        QTest::newRow("of folders") << QStringLiteral("max_inotify_watches");
        QTest::newRow("of those who watch") << QStringLiteral("max_inotify_instances");
    }

    /// In a namespace of users that is allowed none. (user_namespaces(7), namespaces(7))
    void noWatchesLeftIsToldAsSuch()
    {
        QFETCH(const QString, limit);
        if (!childrenMayHaveThreads)
            QSKIP("ThreadSanitizer lets a child have no threads");
        const TemporaryFolder folder;
        const std::string answer = inChild([&]() -> std::string {
            if (::unshare(CLONE_NEWUSER) != 0)
                return "no namespace";
            std::ofstream file("/proc/sys/user/" + limit.toStdString());
            if (!(file << "0" << std::flush))
                return "no limit";
            const auto watch = watchFolder(*nativeFileSystem().openFolder(folder.path()).value());
            if (watch)
                return "watched";
            return watch.error().kind == ErrorKind::OutOfResources ? "out of resources" : "something else";
        });
        if (answer == "no namespace" || answer == "no limit")
            QSKIP("this user may not have a namespace of users with limits of its own");
        QCOMPARE(answer, std::string("out of resources"));
    }
};

QTEST_APPLESS_MAIN(FolderWatchTest)
#include "tst_folder_watch.moc"
