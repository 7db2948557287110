// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guard/guarded_file_system.h"
#include "job_rows.h"
#include "support/memory_file_system.h"
#include "support/patience.h"
#include "support/worker_crew.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

namespace {

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
    }
    Screen(const Screen &) = delete;
    Screen &operator=(const Screen &) = delete;
    ~Screen()
    {
        job.reset();
        crew.letGo(0);
        waitForBackground(patience); // threads still know the file system
    }

    void open() const { openToTheEnd(*job, {"/near"}); }
    Verdict verdict(const std::string &name) const { return m_rows.verdict(name); }

private:
    MemoryFileSystem m_memory;

public:
    WorkerCrew crew;

private:
    GuardedFileSystem m_files;

public:
    std::unique_ptr<FolderJob> job;

private:
    JobRows m_rows{*job};
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
