// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "jobs/folder_job.h"
#include "support/disk_tree.h"
#include "support/memory_file_system.h"
#include "support/patience.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <map>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace linkwright;
using namespace linkwright::test;

namespace {

/// How many folders this process watches, as the system counts (proc(5), fdinfo).
int watchesOfProcess()
{
    int count = 0;
    const QDir open(QStringLiteral("/proc/self/fdinfo"));
    for (const QString &name : open.entryList(QDir::Files)) {
        QFile file(open.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            count += static_cast<int>(file.readAll().count("inotify wd:"));
    }
    return count;
}

void move(const NativePath &from, const NativePath &to)
{
    QCOMPARE(::rename(from.bytes.c_str(), to.bytes.c_str()), 0);
}

void retarget(const NativePath &link, const char *target)
{
    const NativePath beside{link.bytes + ".new"};
    QCOMPARE(::symlink(target, beside.bytes.c_str()), 0);
    move(beside, link);
}

void makeFolder(const NativePath &path)
{
    QCOMPARE(::mkdir(path.bytes.c_str(), 0755), 0);
}

/// A drawn tree, and /desk in it on screen.
struct Desk
{
    explicit Desk(std::string_view tree, FollowBounds bounds = {}, const char *shown = "/desk")
        : job(nullptr, nativeFileSystem(), bounds)
    {
        drawOnDisk(disk.path(), tree);
        QObject::connect(&job, &FolderJob::entriesFound, &job, [this](const EntryBatch &batch) { take(*batch); });
        QObject::connect(&job, &FolderJob::changed, &job, [this](const EntryBatch &present) { take(*present); });
        QObject::connect(&job, &FolderJob::wayChanged, &job, [this](const NameList &names) {
            for (const std::string &name : *names)
                ++ways[name];
        });
        QSignalSpy listed(&job, &FolderJob::listed);
        job.open(disk.at(shown));
        QTRY_COMPARE(listed.count(), 1);
        QTRY_VERIFY(job.isFollowing());
    }
    ~Desk()
    {
        job.close();
        waitForBackground(test::patience);
    }
    Desk(const Desk &) = delete;
    Desk &operator=(const Desk &) = delete;

    void take(const std::vector<Entry> &entries)
    {
        for (const Entry &entry : entries)
            known[entry.name] = entry;
    }
    Health healthOf(const std::string &name) { return known.at(name).link->health(); }

    TemporaryFolder disk;
    FolderJob job;
    std::map<std::string, Entry> known;
    std::map<std::string, int> ways;
};

} // namespace

#define TRY_HEALTH(desk, name, health) QTRY_COMPARE((desk).healthOf(name), Health::health)

class FolderTargetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What is mounted here is mounted for this process alone.
    void initTestCase()
    {
        m_mayMount = ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    }
    void init() { m_watchesBefore = watchesOfProcess(); }
    void cleanup()
    {
        QVERIFY(waitForBackground(test::patience));
        QCOMPARE(watchesOfProcess(), m_watchesBefore); // whatever happened, nothing is watched any more
    }

    void aTargetVanishesAndReturns()
    {
        Desk desk("/data/file\n/desk/link -> ../data/file\n");
        QCOMPARE(desk.healthOf("link"), Health::Healthy);
        for (int round = 0; round < 3; ++round) {
            move(desk.disk.at("/data/file"), desk.disk.at("/data/away"));
            TRY_HEALTH(desk, "link", Broken);
            move(desk.disk.at("/data/away"), desk.disk.at("/data/file"));
            TRY_HEALTH(desk, "link", Healthy);
        }
    }

    void aTargetBesideItsLinkIsFollowedToo()
    {
        Desk desk("/desk/file\n/desk/link -> file\n");
        QCOMPARE(::unlink(desk.disk.at("/desk/file").bytes.c_str()), 0);
        TRY_HEALTH(desk, "link", Broken);
        drawOnDisk(desk.disk.path(), "/desk/file\n");
        TRY_HEALTH(desk, "link", Healthy);
    }

    void aFileThatBecomesAFolderIsTold()
    {
        Desk desk("/data/thing\n/desk/link -> ../data/thing\n");
        QCOMPARE(desk.known.at("link").link->endType(), NodeType::File);
        QCOMPARE(::unlink(desk.disk.at("/data/thing").bytes.c_str()), 0);
        makeFolder(desk.disk.at("/data/thing"));
        QTRY_COMPARE(desk.known.at("link").link->endType(), NodeType::Folder);
    }

    void aFolderOnTheWayIsRenamedAwayAndBack()
    {
        Desk desk("/data/deep/er/file\n/desk/link -> ../data/deep/er/file\n");
        for (const char *folder : {"/data", "/data/deep", "/data/deep/er"}) {
            move(desk.disk.at(folder), desk.disk.at("/away"));
            TRY_HEALTH(desk, "link", Broken);
            move(desk.disk.at("/away"), desk.disk.at(folder));
            TRY_HEALTH(desk, "link", Healthy);
        }
        QCOMPARE(::unlink(desk.disk.at("/data/deep/er/file").bytes.c_str()), 0); // watched after all that
        TRY_HEALTH(desk, "link", Broken);
    }

    void anotherFolderTakesThePlaceOfOneOnTheWay()
    {
        Desk desk("/data/deep/file\n/desk/link -> ../data/deep/file\n");
        move(desk.disk.at("/data"), desk.disk.at("/away"));
        TRY_HEALTH(desk, "link", Broken);
        drawOnDisk(desk.disk.path(), "/data/deep/file\n");
        TRY_HEALTH(desk, "link", Healthy);
        QCOMPARE(::unlink(desk.disk.at("/data/deep/file").bytes.c_str()), 0);
        TRY_HEALTH(desk, "link", Broken);
    }

    void aMissingPathIsMadeStepByStep()
    {
        Desk desk("/desk/link -> ../one/two/three/file\n");
        QCOMPARE(desk.healthOf("link"), Health::Broken);
        QCOMPARE(desk.known.at("link").link->verdict().path, desk.disk.at("/one"));
        const char *path = "/one";
        for (const char *next : {"/one/two", "/one/two/three", "/one/two/three/file"}) {
            makeFolder(desk.disk.at(path));
            QTRY_COMPARE(desk.known.at("link").link->verdict().path, desk.disk.at(next));
            path = next;
        }
        drawOnDisk(desk.disk.path(), "/one/two/three/file\n");
        TRY_HEALTH(desk, "link", Healthy);
    }

    void aWholePathThatComesAtOnceIsSeen()
    {
        Desk desk("/made/two/three/file\n/desk/link -> ../one/two/three/file\n");
        QCOMPARE(desk.healthOf("link"), Health::Broken);
        move(desk.disk.at("/made"), desk.disk.at("/one"));
        TRY_HEALTH(desk, "link", Healthy);
        QCOMPARE(::unlink(desk.disk.at("/one/two/three/file").bytes.c_str()), 0);
        TRY_HEALTH(desk, "link", Broken);
    }

    void aLinkOnTheWayIsRetargeted()
    {
        Desk desk("/data/file\n/hops/middle -> ../data/file\n/desk/link -> ../hops/middle\n");
        QCOMPARE(desk.healthOf("link"), Health::Healthy);
        retarget(desk.disk.at("/hops/middle"), "nowhere");
        TRY_HEALTH(desk, "link", Broken);
        retarget(desk.disk.at("/hops/middle"), "middle");
        TRY_HEALTH(desk, "link", Loop);
        retarget(desk.disk.at("/hops/middle"), "../data/file");
        TRY_HEALTH(desk, "link", Healthy);
    }

    void aFolderLinkInTheMiddleOfAPathIsRetargeted()
    {
        Desk desk("/a/file\n/b/other\n/hops/now -> ../a\n/desk/link -> ../hops/now/file\n");
        QCOMPARE(desk.healthOf("link"), Health::Healthy);
        retarget(desk.disk.at("/hops/now"), "../b");
        TRY_HEALTH(desk, "link", Broken);
        drawOnDisk(desk.disk.path(), "/b/file\n");
        TRY_HEALTH(desk, "link", Healthy);
    }

    void anotherWayToTheSameVerdictIsTold()
    {
        Desk desk("/data/file\n/hops/one -> ../data/file\n/hops/two -> ../data/file\n/hops/now -> one\n"
                  "/desk/link -> ../hops/now\n");
        const Entry before = desk.known.at("link");
        QTRY_COMPARE(desk.ways["link"], 1); // when it is first followed: somebody may have looked before
        retarget(desk.disk.at("/hops/now"), "two");
        QTRY_COMPARE(desk.ways["link"], 2);
        QVERIFY(desk.known.at("link") == before);
    }

    void theFolderItselfMovesAndWhatIsAboveItWithIt()
    {
        Desk desk("/file\n/nest/up/desk/link -> ../../../file\n", {}, "/nest/up/desk");
        QCOMPARE(desk.healthOf("link"), Health::Healthy);
        move(desk.disk.at("/nest/up"), desk.disk.at("/up")); // "../../../file" is somewhere else now
        TRY_HEALTH(desk, "link", Broken);
    }

    void whatIsMountedAndUnmountedIsSeen()
    {
        if (!m_mayMount)
            QSKIP("this user may not mount anything");
        Desk desk("/media/drive/\n/desk/link -> ../media/drive/file\n");
        QCOMPARE(desk.healthOf("link"), Health::Broken);
        const NativePath drive = desk.disk.at("/media/drive");
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(::mount("none", drive.bytes.c_str(), "tmpfs", 0, nullptr), 0);
            drawOnDisk(desk.disk.path(), "/media/drive/file\n");
            TRY_HEALTH(desk, "link", Healthy);
            QTRY_VERIFY(desk.job.isFollowing());
            QCOMPARE(::umount(drive.bytes.c_str()), 0); // nothing keeps it busy
            TRY_HEALTH(desk, "link", Broken);
        }
    }

    void newLinksAndRetargetedOnesAreFollowed()
    {
        Desk desk("/one/file\n/two/file\n/desk/old -> ../one/file\n");
        QCOMPARE(::symlink("../two/file", desk.disk.at("/desk/new").bytes.c_str()), 0);
        retarget(desk.disk.at("/desk/old"), "../two/file");
        QTRY_VERIFY(desk.known.contains("new"));
        QTRY_COMPARE(desk.known.at("old").link->target.raw, std::string("../two/file"));
        move(desk.disk.at("/two"), desk.disk.at("/away"));
        TRY_HEALTH(desk, "new", Broken);
        TRY_HEALTH(desk, "old", Broken);
    }

    void awkwardNamesAreFollowed()
    {
        Desk desk("/desk/link -> ../data\n");
        const std::string name = "\xFF\n\xE2\x80\xAE";
        QCOMPARE(::symlink(("../" + name + "/x").c_str(), desk.disk.at("/desk/odd").bytes.c_str()), 0);
        QTRY_VERIFY(desk.known.contains("odd"));
        makeFolder(desk.disk.at("/" + name));
        QTRY_COMPARE(desk.known.at("odd").link->verdict().path, desk.disk.at("/" + name + "/x"));
        drawOnDisk(desk.disk.at("/" + name), "/x\n");
        TRY_HEALTH(desk, "odd", Healthy);
    }

    void manyLinksIntoOneFolderTakeFewWatches()
    {
        std::string tree;
        for (int at = 0; at < 3000; ++at)
            tree += "/desk/l" + std::to_string(at) + " -> ../data/f" + std::to_string(at) + "\n";
        Desk desk(tree + "/data/f0\n/data/f1\n");
        QCOMPARE(desk.healthOf("l1"), Health::Healthy);
        QCOMPARE(desk.healthOf("l2999"), Health::Broken);
        const auto depth = static_cast<int>(components(desk.disk.path().bytes).size());
        // The folder itself and the one above it, by FolderWatch; the root, all down to the tree, /desk above, /data.
        QVERIFY2(watchesOfProcess() - m_watchesBefore <= 2 + 1 + depth + 2,
                 qPrintable(QString::number(watchesOfProcess())));
        drawOnDisk(desk.disk.path(), "/data/f2999\n");
        TRY_HEALTH(desk, "l2999", Healthy);
        move(desk.disk.at("/data"), desk.disk.at("/away"));
        TRY_HEALTH(desk, "l2999", Broken);
        TRY_HEALTH(desk, "l0", Broken);
    }

    void veryManyLinksAreListedFirstAndJudgedThen()
    {
        std::string tree = "/data/file\n";
        for (int at = 0; at < 9000; ++at)
            tree += "/desk/l" + std::to_string(at) + (at % 2 == 0 ? " -> ../data/file\n" : " -> gone\n");
        const TemporaryFolder disk;
        drawOnDisk(disk.path(), tree);
        FolderJob job;
        std::map<std::string, Entry> known;
        std::vector<std::string> awaited;
        std::vector<std::string> order; // in which verdicts came
        connect(&job, &FolderJob::entriesFound, &job, [&](const EntryBatch &batch) {
            for (const Entry &entry : *batch) {
                known[entry.name] = entry;
                if (entry.link->isAwaited())
                    awaited.push_back(entry.name);
            }
        });
        connect(&job, &FolderJob::changed, &job, [&](const EntryBatch &present) {
            for (const Entry &entry : *present) {
                known[entry.name] = entry;
                order.push_back(entry.name);
            }
        });
        job.askInView([&] { return awaited.empty() ? awaited : std::vector<std::string>{awaited.back()}; });
        QSignalSpy listed(&job, &FolderJob::listed);
        job.open(disk.at("/desk"));
        QTRY_COMPARE(listed.count(), 1);
        QCOMPARE(known.size(), std::size_t{9000});
        QVERIFY(awaited.size() > 1000 && awaited.size() < 9000); // the first came with their verdicts
        QTRY_COMPARE(order.size(), awaited.size()); // each once
        QCOMPARE(order.front(), awaited.back()); // what is in view first
        for (const auto &[name, entry] : known) {
            const bool isHealthy = std::stoi(name.substr(1)) % 2 == 0;
            QCOMPARE(entry.link->health(), isHealthy ? Health::Healthy : Health::Broken);
        }
        QTRY_VERIFY(job.isFollowing());
        QCOMPARE(::unlink(disk.at("/data/file").bytes.c_str()), 0);
        QTRY_COMPARE(known.at("l0").link->health(), Health::Broken);
        QTRY_COMPARE(known.at("l8998").link->health(), Health::Broken);
        job.close();
        QVERIFY(waitForBackground(test::patience));
    }

    void leavingWhileVerdictsAreAwaitedLeavesNothingBehind()
    {
        std::string tree;
        for (int at = 0; at < 6000; ++at)
            tree += "/desk/l" + std::to_string(at) + " -> gone\n";
        const TemporaryFolder disk;
        drawOnDisk(disk.path(), tree);
        for (int round = 0; round < 5; ++round) {
            FolderJob job;
            QSignalSpy listed(&job, &FolderJob::listed);
            QSignalSpy changed(&job, &FolderJob::changed);
            job.open(disk.at("/desk"));
            QTRY_COMPARE(listed.count(), 1);
            if (round % 2 == 1)
                QTRY_VERIFY(changed.count() > 0);
        }
        QVERIFY(waitForBackground(test::patience));
    }

    void beyondTheBoundOfWatchesWhatIsInViewIsLookedAt()
    {
        Desk desk("/data/file\n/desk/link -> ../data/file\n", {.folders = 1, .links = 100});
        desk.job.askInView([] { return std::vector<std::string>{"link"}; });
        QVERIFY(watchesOfProcess() - m_watchesBefore <= 3);
        move(desk.disk.at("/data"), desk.disk.at("/away"));
        QTRY_COMPARE(desk.healthOf("link"), Health::Broken);
        move(desk.disk.at("/away"), desk.disk.at("/data"));
        QTRY_COMPARE(desk.healthOf("link"), Health::Healthy);
    }

    void beyondTheBoundOfLinksWhatIsInViewIsLookedAt()
    {
        Desk desk("/data/file\n/desk/a -> ../data/file\n/desk/b -> ../data/file\n", {.folders = 100, .links = 1});
        desk.job.askInView([] { return std::vector<std::string>{"a", "b"}; });
        QCOMPARE(::unlink(desk.disk.at("/data/file").bytes.c_str()), 0);
        QTRY_COMPARE(desk.healthOf("a"), Health::Broken);
        QTRY_COMPARE(desk.healthOf("b"), Health::Broken);
    }

    void watchesThatAreNoLongerNeededMakeRoom()
    {
        const auto depth = components(TemporaryFolder().path().bytes).size();
        Desk desk("/one/file\n/two/file\n/desk/link -> ../one/file\n", {.folders = 1 + depth + 1, .links = 100});
        retarget(desk.disk.at("/desk/link"), "../two/file");
        QTRY_COMPARE(desk.known.at("link").link->target.raw, std::string("../two/file"));
        QCOMPARE(::unlink(desk.disk.at("/two/file").bytes.c_str()), 0);
        TRY_HEALTH(desk, "link", Broken); // nobody polls here
    }

    void afterLeavingNothingIsWatched()
    {
        Desk desk("/data/file\n/desk/link -> ../data/file\n/other/file\n");
        QVERIFY(watchesOfProcess() > m_watchesBefore);
        QSignalSpy listed(&desk.job, &FolderJob::listed);
        desk.job.open(desk.disk.at("/other")); // no links: only the folder and the one above
        QTRY_COMPARE(listed.count(), 1);
        QVERIFY(waitForBackground(test::patience));
        QCOMPARE(watchesOfProcess(), m_watchesBefore + 2);
        desk.job.close();
        QVERIFY(waitForBackground(test::patience));
        QCOMPARE(watchesOfProcess(), m_watchesBefore);
    }

    void aRefreshFollowsOn()
    {
        Desk desk("/data/file\n/desk/link -> ../data/file\n");
        QSignalSpy listed(&desk.job, &FolderJob::listed);
        desk.job.refresh();
        QTRY_COMPARE(listed.count(), 1);
        QCOMPARE(::unlink(desk.disk.at("/data/file").bytes.c_str()), 0);
        TRY_HEALTH(desk, "link", Broken);
    }

    void hurryingBetweenFoldersWhileTargetsChangeEndsInTheTruth()
    {
        Desk desk("/data/file\n/desk/link -> ../data/file\n/other/link -> ../data/file\n");
        for (int round = 0; round < 20; ++round) {
            desk.job.open(desk.disk.at(round % 2 == 0 ? "/other" : "/desk"));
            move(desk.disk.at("/data/file"), desk.disk.at("/data/away"));
            QTest::qWait(1);
            move(desk.disk.at("/data/away"), desk.disk.at("/data/file"));
        }
        QCOMPARE(::unlink(desk.disk.at("/data/file").bytes.c_str()), 0);
        TRY_HEALTH(desk, "link", Broken);
    }

private:
    int m_watchesBefore = 0;
    bool m_mayMount = false;
};

QTEST_GUILESS_MAIN(FolderTargetsTest)
#include "tst_folder_targets.moc"
