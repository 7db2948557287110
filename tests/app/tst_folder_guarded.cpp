// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guard/guarded_file_system.h"
#include "jobs/folder_job.h"
#include "support/memory_file_system.h"
#include "support/patience.h"
#include "support/worker_crew.h"

#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace linkwright;
using namespace linkwright::test;

namespace {

using std::chrono::hours;
using std::chrono::milliseconds;

constexpr guard::Patience calm{hours(1), hours(1), hours(1), hours(1)};
constexpr guard::Patience brief{milliseconds(100), milliseconds(100), hours(1), hours(1)};

/// A folder with a link onto a mount that may hang, on screen.
class Screen
{
public:
    explicit Screen(const guard::Patience &patience)
        : m_memory("/near/here\n/near/own -> here\n/near/far -> ../far/there\n")
        , crew(m_memory)
        , m_files(m_memory, crew.starter(), patience)
        , job(std::make_unique<FolderJob>(nullptr, m_files))
    {
        m_memory.mount("/far", MountKind::Network, "nfs");
        m_memory.draw("/far/there\n");
        const auto take = [this](const EntryBatch &batch) {
            for (const Entry &entry : *batch)
                m_rows[entry.name] = entry;
        };
        QObject::connect(job.get(), &FolderJob::entriesFound, &m_context, take);
        QObject::connect(job.get(), &FolderJob::changed, &m_context, take);
    }
    Screen(const Screen &) = delete;
    Screen &operator=(const Screen &) = delete;
    ~Screen()
    {
        job.reset();
        crew.letGo(0);
        waitForBackground(patience); // threads still know the file system
    }

    void open()
    {
        QSignalSpy listed(job.get(), &FolderJob::listed);
        job->open({"/near"});
        QTRY_COMPARE(listed.size(), 1);
    }
    Verdict verdict(const std::string &name) const { return m_rows.at(name).link->verdict(); }

private:
    MemoryFileSystem m_memory;
    std::map<std::string, Entry> m_rows;
    QObject m_context;

public:
    WorkerCrew crew;

private:
    GuardedFileSystem m_files;

public:
    std::unique_ptr<FolderJob> job;
};

} // namespace

class FolderGuardedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheLinksOntoAMountWaitForIt()
    {
        Screen screen(calm);
        screen.crew.hang(0);
        screen.open();
        screen.crew.awaitHanging(0);
        QCOMPARE(screen.verdict("own").health, Health::Healthy);
        QVERIFY(screen.verdict("far").isAwaited());
        screen.crew.letGo(0);
        QTRY_COMPARE(screen.verdict("far").health, Health::Healthy);
    }

    void aMountThatDoesNotAnswerIsToldAsSuch()
    {
        Screen screen(brief);
        screen.crew.hang(0);
        screen.open();
        QTRY_COMPARE(screen.verdict("far").health, Health::Unanswered);
    }

    void leavingDoesNotWaitForWhatHangs()
    {
        Screen screen(calm);
        screen.crew.hang(0);
        screen.open();
        screen.crew.awaitHanging(0);
        screen.job.reset(); // while it hangs
        QVERIFY(!waitForBackground(0));
    }
};

QTEST_GUILESS_MAIN(FolderGuardedTest)
#include "tst_folder_guarded.moc"
