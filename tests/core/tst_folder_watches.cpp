// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "base/contains.h"
#include "bell.h"
#include "engine_tools.h"
#include "platform/folder_watch.h"
#include "platform/folder_watches.h"
#include "support/disk_tree.h"
#include "support/memory_file_system.h"
#include "support/patience.h"

#include <QTest>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sched.h>
#include <set>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <tuple>
#include <unistd.h>

using namespace linkwright;
using namespace linkwright::test;

namespace {

using Told = std::set<std::pair<int, std::string>>;

Told toldBy(FolderWatches &watches)
{
    Told told;
    for (const WatchedChange &change : watches.take().changes)
        told.emplace(change.folder, change.name);
    return told;
}

struct Watched
{
    explicit Watched(std::string_view tree)
        : watches(makeFolderWatches(bell.toRing()).value())
    {
        drawOnDisk(folder.path(), tree);
    }
    int add(std::string_view path) const
    {
        return watches->add(*nativeFileSystem().openFolder(folder.at(path)).value()).value();
    }

    TemporaryFolder folder;
    Bell bell;
    std::unique_ptr<FolderWatches> watches;
};

/// As the system counts them (proc(5)).
int watchersOfProcess()
{
    int count = 0;
    for (const auto &file : std::filesystem::directory_iterator("/proc/self/fd")) {
        std::error_code gone; // that of the listing itself
        count += std::filesystem::read_symlink(file, gone) == "anon_inode:inotify" ? 1 : 0;
    }
    return count;
}

int threadsOfProcess()
{
    const std::filesystem::directory_iterator threads("/proc/self/task");
    return static_cast<int>(std::distance(begin(threads), end(threads)));
}

} // namespace

class FolderWatchesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_threads = threadsOfProcess(); } // some sanitizers have one of their own

    void eachFolderTellsItsOwn()
    {
        const Watched at("/one/a\n/two/b\n");
        const int one = at.add("/one");
        const int two = at.add("/two");
        QVERIFY(one != two);
        QVERIFY(!at.bell.hasRung());
        drawOnDisk(at.folder.path(), "/one/new\n");
        QCOMPARE(::unlink(at.folder.at("/two/b").bytes.c_str()), 0);
        QVERIFY(at.bell.rings());
        QCOMPARE(toldBy(*at.watches), (Told{{one, "new"}, {two, "b"}}));
        QVERIFY(at.watches->take().changes.empty());
    }

    void theSameFolderHasTheSameNumber()
    {
        const Watched at("/one/a\n/way -> one\n");
        QCOMPARE(at.add("/one"), at.add("/way"));
    }

    void writingIsNotTold()
    {
        const Watched at("/one/a\n");
        at.add("/one");
        const int file = ::open(at.folder.at("/one/a").bytes.c_str(), O_WRONLY | O_CLOEXEC);
        QCOMPARE(::write(file, "x", 1), ssize_t{1});
        ::close(file);
        QVERIFY(toldBy(*at.watches).empty());
    }

    void rightsAreTold()
    {
        const Watched at("/one/inner/a\n");
        const int one = at.add("/one");
        QCOMPARE(::chmod(at.folder.at("/one/inner").bytes.c_str(), 0700), 0);
        QCOMPARE(toldBy(*at.watches), (Told{{one, "inner"}}));
    }

    void aFolderThatGoesIsOver()
    {
        const Watched at("/one/\n");
        const int one = at.add("/one"); // and nobody holds it open
        QCOMPARE(::rmdir(at.folder.at("/one").bytes.c_str()), 0);
        const auto told = at.watches->take().changes;
        QVERIFY(std::ranges::any_of(told, [&](const auto &change) { return change.folder == one && change.isOver; }));
    }

    void whatIsNoLongerWatchedTellsNothing()
    {
        const Watched at("/one/a\n");
        at.watches->remove(at.add("/one"));
        at.watches->take(); // that it is over
        at.watches->remove(12345);
        QCOMPARE(::unlink(at.folder.at("/one/a").bytes.c_str()), 0);
        QVERIFY(toldBy(*at.watches).empty());
    }

    void veryMuchIsLostTrackOf()
    {
        const Watched at("/one/a\n");
        at.add("/one");
        for (int name = 0; name < 5000; ++name)
            QCOMPARE(::symlink("x", at.folder.at("/one/l" + std::to_string(name)).bytes.c_str()), 0);
        const WatchedChanges changes = at.watches->take();
        QVERIFY(changes.lostTrack);
        QVERIFY(changes.changes.size() < 5000);
    }

    void eachHearsOfItsOwnFoldersOnly()
    {
        const Watched at("/one/a\n/two/b\n/both/c\n");
        const auto others = makeFolderWatches().value();
        const auto add = [&](std::string_view path) {
            return others->add(*nativeFileSystem().openFolder(at.folder.at(path)).value()).value();
        };
        const int one = at.add("/one");
        const int both = at.add("/both");
        const int two = add("/two");
        QCOMPARE(add("/both"), both); // one watch for the two of them

        drawOnDisk(at.folder.path(), "/one/new\n/two/new\n/both/new\n");
        QCOMPARE(toldBy(*at.watches), (Told{{one, "new"}, {both, "new"}}));
        QCOMPARE(toldBy(*others), (Told{{two, "new"}, {both, "new"}}));

        others->remove(both);
        drawOnDisk(at.folder.path(), "/both/newer\n");
        QCOMPARE(toldBy(*at.watches), (Told{{both, "newer"}}));
        QCOMPARE(toldBy(*others), Told());
    }

    /// Who watches what is in a folder wants to know more of it.
    void eachHearsWhatItCaresFor()
    {
        const Watched at("/one/a\n");
        const int one = at.add("/one");
        const auto inside = watchFolder(*nativeFileSystem().openFolder(at.folder.at("/one")).value()).value();
        std::ofstream(at.folder.at("/one/a").bytes) << "x";
        QCOMPARE(inside->take().names, std::vector<std::string>{"a"});
        QCOMPARE(toldBy(*at.watches), Told());
        QCOMPARE(::chmod(at.folder.at("/one/a").bytes.c_str(), 0600), 0);
        QCOMPARE(toldBy(*at.watches), (Told{{one, "a"}}));
        QCOMPARE(inside->take().names, std::vector<std::string>{"a"});
    }

    void allShareOneWatcherAndItEndsWithTheLast()
    {
        QCOMPARE(watchersOfProcess(), 0);
        {
            const Watched at("/one/a\n");
            std::vector<std::unique_ptr<FolderWatch>> many;
            for (int number = 0; number < 200; ++number) // a user is allowed 128
                many.push_back(watchFolder(*nativeFileSystem().openFolder(at.folder.at("/one")).value()).value());
            at.add("/one");
            QCOMPARE(watchersOfProcess(), 1);
            QCOMPARE(threadsOfProcess(), m_threads + 1);
        }
        QCOMPARE(watchersOfProcess(), 0);
        QTRY_COMPARE(threadsOfProcess(), m_threads); // a thread that was waited for is still listed for a moment
    }

    /// What a person looks at comes before the ways of links.
    void theWaysOfLinksLeaveWatchesForFolders()
    {
        const Watched at("/one/a\n");
        const auto folderCalled = [&](int number) {
            const NativePath path = at.folder.at("/" + std::to_string(number));
            ::mkdir(path.bytes.c_str(), 0755);
            return nativeFileSystem().openFolder(path).value();
        };
        int added = 0;
        Result<int> last = 0;
        while (last && added < 10'000)
            last = at.watches->add(*folderCalled(added++));
        if (last || last.error().osCode == ENOSPC)
            QSKIP("this system allows a user fewer watches than we take");
        QCOMPARE(last.error().kind, ErrorKind::OutOfResources);
        QCOMPARE(added - 1, 3072);
        QVERIFY(at.watches->add(*folderCalled(7))); // that is watched anyway
        QVERIFY(watchFolder(*folderCalled(added)));

        at.watches->remove(at.watches->add(*folderCalled(8)).value());
        QVERIFY(at.watches->add(*folderCalled(added)));
    }

    /// Nobody waits for another, and nothing is lost, whoever comes and goes.
    void manyThreadsComeAndGo()
    {
        const Watched at("/one/a\n/two/a\n/three/a\n");
        const int one = at.add("/one");
        std::atomic<bool> isOver = false;
        std::atomic<int> rung = 0;
        std::vector<std::thread> threads;
        for (const char *path : {"/one", "/two", "/three"}) {
            threads.emplace_back([&, path] {
                const auto folder = nativeFileSystem().openFolder(at.folder.at(path)).value();
                while (!isOver) {
                    const auto inside = watchFolder(*folder, [&] { ++rung; }).value();
                    const auto ways = makeFolderWatches([&] { ++rung; }).value();
                    ways->remove(ways->add(*folder).value());
                    ways->add(*folder).value();
                    inside->take();
                    ways->take();
                }
            });
        }
        Told wanted;
        Told told;
        for (int name = 0; name < 150; ++name) {
            drawOnDisk(at.folder.path(), "/one/n" + std::to_string(name) + "\n/two/n" + std::to_string(name) + "\n");
            wanted.emplace(one, "n" + std::to_string(name));
            told.merge(toldBy(*at.watches));
        }
        isOver = true;
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(told, wanted);
        QVERIFY(rung > 0);
    }

    /// One begins to watch a folder while another, the last so far, ends it.
    void whoComesWhileAnotherLeavesMissesNothing()
    {
        const Watched at("/one/\n/kept/\n");
        at.add("/kept"); // so that the watcher stays
        std::atomic<int> missed = 0;
        std::vector<std::thread> threads;
        for (int number = 0; number < 4; ++number) {
            threads.emplace_back([&, number] {
                const auto folder = nativeFileSystem().openFolder(at.folder.at("/one")).value();
                const std::string name = "by" + std::to_string(number);
                for (int round = 0; round < 2000; ++round) {
                    const auto watch = watchFolder(*folder).value();
                    std::ignore = folder->makeLink(name, {"x"}, NodeType::SymbolicLink);
                    missed += contains(watch->take().names, name) ? 0 : 1;
                    ::unlink(at.folder.at("/one/" + name).bytes.c_str());
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(missed.load(), 0);
    }

    void aMemoryFolderCannotBeWatched()
    {
        const MemoryFileSystem files("/one/a\n");
        const auto added = makeFolderWatches().value()->add(*files.openFolder({"/one"}).value());
        QCOMPARE(added.error().kind, ErrorKind::Unsupported);
    }

    /// In a child process, which has its own list of mounts.
    void whatIsMountedRingsTheBell()
    {
        if (!childrenMayHaveThreads)
            QSKIP("ThreadSanitizer lets a child have no threads");
        const TemporaryFolder folder;
        const pid_t child = ::fork();
        if (child == 0) {
            if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
                ::_exit(77);
            const Bell bell;
            const auto watches = makeFolderWatches(bell.toRing());
            const bool before = bell.hasRung();
            if (::mount("none", folder.path().bytes.c_str(), "tmpfs", 0, nullptr) != 0)
                ::_exit(77);
            const bool after = bell.rings();
            (*watches)->take();
            ::umount(folder.path().bytes.c_str());
            ::_exit(!before && after && bell.rings() ? 0 : 1);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        if (WIFEXITED(status) && WEXITSTATUS(status) == 77)
            QSKIP("this user may not mount anything");
        QCOMPARE(status, 0);
    }

private:
    int m_threads = 0;
};

QTEST_APPLESS_MAIN(FolderWatchesTest)
#include "tst_folder_watches.moc"
