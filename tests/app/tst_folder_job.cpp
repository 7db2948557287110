// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/folder_job.h"
#include "support/disk_tree.h"
#include "support/memory_file_system.h"
#include "support/patience.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <fcntl.h>
#include <map>
#include <semaphore>
#include <sys/stat.h>
#include <unistd.h>

using namespace linkwright;
using namespace linkwright::test;

namespace {

/// Keeps what a job says: the folder as it must be on screen.
class Listener
{
public:
    explicit Listener(FolderJob &job)
    {
        QObject::connect(&job, &FolderJob::opened, &m_context, [this] { entries.clear(); });
        QObject::connect(&job, &FolderJob::entriesFound, &m_context, [this](const EntryBatch &batch) { take(batch); });
        QObject::connect(&job, &FolderJob::changed, &m_context,
                         [this](const EntryBatch &present, const NameList &gone) {
                             take(present);
                             for (const auto &name : *gone)
                                 entries.erase(name);
                         });
        QObject::connect(&job, &FolderJob::failed, &m_context, [this](const Error &error) { errors.push_back(error); });
    }

    std::vector<std::string> names() const
    {
        std::vector<std::string> all;
        for (const auto &[name, entry] : entries)
            all.push_back(name);
        return all;
    }

    std::map<std::string, Entry> entries;
    std::vector<Error> errors;

private:
    void take(const EntryBatch &batch)
    {
        for (auto &entry : *batch)
            entries[entry.name] = entry;
    }

    QObject m_context;
};

using NameVector = std::vector<std::string>;

/// Acts as a user who owns nothing, where the tests run as root.
class PlainUser
{
public:
    PlainUser()
        : m_dropped(::geteuid() == 0 && ::seteuid(65534) == 0)
    {
    }
    PlainUser(const PlainUser &) = delete;
    PlainUser &operator=(const PlainUser &) = delete;
    ~PlainUser()
    {
        if (m_dropped && ::seteuid(0) != 0)
            qFatal("cannot become root again");
    }

private:
    bool m_dropped;
};

/// The disk, but each folder only opens when the test says so.
class SlowFileSystem final : public FileSystem
{
public:
    Result<std::unique_ptr<Folder>> openFolder(const NativePath &path) const override
    {
        m_doors.at(path.bytes).acquire();
        return nativeFileSystem().openFolder(path);
    }
    std::shared_ptr<const MountTable> mounts() const override { return nativeFileSystem().mounts(); }
    Result<NativePath> currentFolder() const override { return nativeFileSystem().currentFolder(); }

    void lock(const NativePath &path) { m_doors.try_emplace(path.bytes, 0); }
    void unlock(const NativePath &path) { m_doors.at(path.bytes).release(); }

private:
    mutable std::map<std::string, std::counting_semaphore<>> m_doors;
};

void makeFile(const NativePath &path)
{
    const int file = ::open(path.bytes.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0644);
    QVERIFY(file >= 0);
    ::close(file);
}

void makeLink(const char *target, const NativePath &path)
{
    QCOMPARE(::symlink(target, path.bytes.c_str()), 0);
}

/// As programs do it: the new link beside the old, then renamed over it.
void retarget(const NativePath &path, const char *target)
{
    const NativePath beside{path.bytes + ".new"};
    makeLink(target, beside);
    QCOMPARE(::rename(beside.bytes.c_str(), path.bytes.c_str()), 0);
}

} // namespace

class FolderJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QVERIFY(waitForBackground(test::patience)); }

    void aFolderIsListedWithItsLinksJudged()
    {
        const TemporaryFolder home;
        makeFile(home.at("/file"));
        makeLink("file", home.at("/good"));
        makeLink("nowhere", home.at("/dead\xff\n"));
        FolderJob job;
        Listener seen(job);
        QSignalSpy opened(&job, &FolderJob::opened);
        QSignalSpy listed(&job, &FolderJob::listed);
        job.open(home.path());
        QVERIFY(job.path().isEmpty()); // not before it could be opened
        QTRY_COMPARE(listed.count(), 1);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(seen.names(), (NameVector{"dead\xff\n", "file", "good"}));
        QCOMPARE(seen.entries["good"].link->health(), Health::Healthy);
        QCOMPARE(seen.entries["dead\xff\n"].link->health(), Health::Broken);
        QCOMPARE(job.realPath(), home.path());
        QVERIFY(!job.isListing());
    }

    void theRealPathIsToldWhereTheWayLeadsThroughALink()
    {
        const TemporaryFolder home;
        QCOMPARE(::mkdir(home.at("/real").bytes.c_str(), 0755), 0);
        makeLink("real", home.at("/way"));
        FolderJob job;
        QSignalSpy listed(&job, &FolderJob::listed);
        job.open(home.at("/way"));
        QTRY_COMPARE(listed.count(), 1);
        QCOMPARE(job.path(), home.at("/way"));
        QCOMPARE(job.realPath(), home.at("/real"));
    }

    void whatHappensInTheFolderIsFollowed()
    {
        const TemporaryFolder home;
        makeFile(home.at("/file"));
        makeLink("nowhere", home.at("/link"));
        FolderJob job;
        Listener seen(job);
        QSignalSpy listed(&job, &FolderJob::listed);
        job.open(home.path());
        QTRY_COMPARE(listed.count(), 1);

        makeLink("file", home.at("/new\xff"));
        QTRY_VERIFY(seen.entries.contains("new\xff"));

        retarget(home.at("/link"), "file");
        QTRY_COMPARE(seen.entries["link"].link->health(), Health::Healthy);
        QVERIFY(!seen.entries.contains("link.new"));

        QCOMPARE(::unlink(home.at("/new\xff").bytes.c_str()), 0);
        QTRY_VERIFY(!seen.entries.contains("new\xff"));

        QCOMPARE(::rename(home.at("/file").bytes.c_str(), home.at("/moved").bytes.c_str()), 0);
        QTRY_COMPARE(seen.names(), (NameVector{"link", "moved"}));
        QCOMPARE(listed.count(), 1);
    }

    void veryManyChangesAtOnceEndInTheTruth()
    {
        const TemporaryFolder home;
        FolderJob job;
        Listener seen(job);
        QSignalSpy refreshing(&job, &FolderJob::refreshing);
        QSignalSpy listed(&job, &FolderJob::listed);
        job.open(home.path());
        QTRY_COMPARE(listed.count(), 1);
        for (int at = 0; at < 6000; ++at)
            makeFile(home.at("/f" + std::to_string(at)));
        QTRY_COMPARE(seen.entries.size(), std::size_t{6000});
    }

    void aFolderThatGoesIsTold()
    {
        const TemporaryFolder home;
        const std::string path = home.at("/sub").bytes;
        QCOMPARE(::mkdir(path.c_str(), 0755), 0);
        FolderJob job;
        QSignalSpy listed(&job, &FolderJob::listed);
        QSignalSpy gone(&job, &FolderJob::folderGone);
        job.open({path});
        QTRY_COMPARE(listed.count(), 1);
        QCOMPARE(::rmdir(path.c_str()), 0);
        QTRY_COMPARE(gone.count(), 1);
    }

    void aRefreshOfAFolderThatWentIsToldAsSuch()
    {
        MemoryFileSystem files(R"(
            /sub/file
        )"); // nothing is watched there
        FolderJob job(nullptr, files);
        Listener seen(job);
        QSignalSpy listed(&job, &FolderJob::listed);
        QSignalSpy gone(&job, &FolderJob::folderGone);
        job.open({"/sub"});
        QTRY_COMPARE(listed.count(), 1);
        QCOMPARE(seen.names(), (NameVector{"file"}));
        files.remove("/sub");
        job.refresh();
        QTRY_COMPARE(gone.count(), 1);
        QVERIFY(seen.errors.empty());
    }

    void aFolderLeftBeforeItAnsweredNeverAnswers()
    {
        const TemporaryFolder home;
        drawOnDisk(home.path(), R"(
            /one/first
            /two/second
        )");
        SlowFileSystem files;
        files.lock(home.at("/one"));
        files.lock(home.at("/two"));
        FolderJob job(nullptr, files);
        Listener seen(job);
        QSignalSpy opened(&job, &FolderJob::opened);
        QSignalSpy listed(&job, &FolderJob::listed);
        job.open(home.at("/one"));
        job.open(home.at("/two"));
        files.unlock(home.at("/one"));
        QTest::qWait(20); // the late answer may come; if it has not yet, it comes later, and is dropped as well
        QCOMPARE(opened.count(), 0);
        files.unlock(home.at("/two"));
        QTRY_COMPARE(listed.count(), 1);
        QVERIFY(waitForBackground(test::patience));
        QCoreApplication::processEvents();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(seen.names(), (NameVector{"second"}));
        QVERIFY(seen.errors.empty());
    }

    void hurryingThroughFoldersEndsInTheLast()
    {
        const TemporaryFolder home;
        drawOnDisk(home.path(), R"(
            /one/first
            /two/second
        )");
        FolderJob job;
        Listener seen(job);
        QSignalSpy opened(&job, &FolderJob::opened);
        QSignalSpy listed(&job, &FolderJob::listed);
        for (int round = 0; round < 50; ++round) {
            job.open(home.at("/one"));
            job.open(home.at("/two"));
        }
        QTRY_COMPARE(listed.count(), 1);
        QVERIFY(waitForBackground(test::patience)); // all have answered
        QCoreApplication::processEvents();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(listed.count(), 1);
        QCOMPARE(seen.names(), (NameVector{"second"}));
    }

    void aClosedJobSaysNothingMore()
    {
        const TemporaryFolder home;
        makeFile(home.at("/file"));
        FolderJob job;
        QSignalSpy opened(&job, &FolderJob::opened);
        job.open(home.path());
        job.close();
        QVERIFY(waitForBackground(test::patience));
        QCoreApplication::processEvents();
        QCOMPARE(opened.count(), 0);
        job.refresh(); // of nothing
        QVERIFY(waitForBackground(test::patience));
    }

    void aJobThatDiesWhileItListsLeavesNothingBehind()
    {
        const TemporaryFolder home;
        for (int at = 0; at < 2000; ++at)
            makeFile(home.at("/f" + std::to_string(at)));
        for (int round = 0; round < 20; ++round) {
            FolderJob job;
            QSignalSpy found(&job, &FolderJob::entriesFound);
            job.open(home.path());
            if (round % 2)
                QTRY_VERIFY(found.count() > 0);
        }
    }

    void whatCannotBeOpenedFailsAndTheOldFolderStays()
    {
        const TemporaryFolder home;
        makeFile(home.at("/file"));
        FolderJob job;
        Listener seen(job);
        QSignalSpy listed(&job, &FolderJob::listed);
        job.open(home.path());
        QTRY_COMPARE(listed.count(), 1);

        job.open(home.at("/missing"));
        QTRY_COMPARE(seen.errors.size(), std::size_t{1});
        QCOMPARE(seen.errors[0].kind, ErrorKind::NotFound);
        QCOMPARE(seen.errors[0].where, home.at("/missing"));
        job.open(home.at("/file"));
        QTRY_COMPARE(seen.errors.size(), std::size_t{2});
        QCOMPARE(seen.errors[1].kind, ErrorKind::NotAFolder);

        QCOMPARE(job.path(), home.path());
        makeFile(home.at("/later"));
        QTRY_COMPARE(seen.names(), (NameVector{"file", "later"})); // still followed
    }

    void aFolderOneMayNotReadIsDenied()
    {
        const TemporaryFolder home;
        QCOMPARE(::chmod(home.path().bytes.c_str(), 0755), 0);
        const std::string path = home.at("/locked").bytes;
        QCOMPARE(::mkdir(path.c_str(), 0755), 0);
        QCOMPARE(::chmod(path.c_str(), 0), 0);
        FolderJob job;
        Listener seen(job);
        {
            const PlainUser user;
            job.open({path});
            QTRY_COMPARE(seen.errors.size(), std::size_t{1});
        }
        QCOMPARE(seen.errors[0].kind, ErrorKind::Denied);
        QCOMPARE(::chmod(path.c_str(), 0755), 0);
    }

    void aRefreshFindsWhatChangedUnseen()
    {
        MemoryFileSystem files(R"(
            /desk/a
            /desk/b
        )");
        FolderJob job(nullptr, files);
        QSignalSpy opened(&job, &FolderJob::opened);
        QSignalSpy refreshing(&job, &FolderJob::refreshing);
        QSignalSpy listed(&job, &FolderJob::listed);
        NameVector found;
        job.open({"/desk"});
        QTRY_COMPARE(listed.count(), 1);
        files.addLink("/desk/l", "a");
        connect(&job, &FolderJob::entriesFound, this, [&](const EntryBatch &batch) {
            for (const auto &entry : *batch)
                found.push_back(entry.name);
        });
        job.refresh();
        QTRY_COMPARE(listed.count(), 2);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(refreshing.count(), 1);
        std::ranges::sort(found);
        QCOMPARE(found, (NameVector{"a", "b", "l"}));
    }
};

QTEST_GUILESS_MAIN(FolderJobTest)
#include "tst_folder_job.moc"
