// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "engine_tools.h"
#include "platform/folder_watches.h"
#include "support/disk_tree.h"
#include "support/memory_file_system.h"

#include <QTest>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <set>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace linkwright;
using namespace linkwright::test;

namespace {

using Told = std::set<std::pair<int, std::string>>;

bool isWaiting(const FolderWatches &watches)
{
    pollfd waiting{static_cast<int>(watches.signal()), POLLIN, 0};
    return ::poll(&waiting, 1, 0) > 0;
}

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
        : watches(makeFolderWatches().value())
    {
        drawOnDisk(folder.path(), tree);
    }
    int add(std::string_view path) const
    {
        return watches->add(*nativeFileSystem().openFolder(folder.at(path)).value()).value();
    }

    TemporaryFolder folder;
    std::unique_ptr<FolderWatches> watches;
};

} // namespace

class FolderWatchesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFolderTellsItsOwn()
    {
        const Watched at("/one/a\n/two/b\n");
        const int one = at.add("/one");
        const int two = at.add("/two");
        QVERIFY(one != two);
        QVERIFY(!isWaiting(*at.watches));
        drawOnDisk(at.folder.path(), "/one/new\n");
        QCOMPARE(::unlink(at.folder.at("/two/b").bytes.c_str()), 0);
        QVERIFY(isWaiting(*at.watches));
        QCOMPARE(toldBy(*at.watches), (Told{{one, "new"}, {two, "b"}}));
        QVERIFY(!isWaiting(*at.watches));
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

    void aMemoryFolderCannotBeWatched()
    {
        const MemoryFileSystem files("/one/a\n");
        const auto added = makeFolderWatches().value()->add(*files.openFolder({"/one"}).value());
        QCOMPARE(added.error().kind, ErrorKind::Unsupported);
    }

    /// In a child process, which has its own list of mounts.
    void whatIsMountedGivesTheSignal()
    {
        const TemporaryFolder folder;
        const pid_t child = ::fork();
        if (child == 0) {
            if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
                ::_exit(77);
            const auto watches = makeFolderWatches();
            const bool before = isWaiting(**watches);
            if (::mount("none", folder.path().bytes.c_str(), "tmpfs", 0, nullptr) != 0)
                ::_exit(77);
            const bool after = isWaiting(**watches);
            (*watches)->take();
            const bool taken = !isWaiting(**watches);
            ::umount(folder.path().bytes.c_str());
            ::_exit(!before && after && taken && isWaiting(**watches) ? 0 : 1);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        if (WIFEXITED(status) && WEXITSTATUS(status) == 77)
            QSKIP("this user may not mount anything");
        QCOMPARE(status, 0);
    }
};

QTEST_APPLESS_MAIN(FolderWatchesTest)
#include "tst_folder_watches.moc"
