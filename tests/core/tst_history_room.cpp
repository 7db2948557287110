// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history_desk.h"

#include <QElapsedTimer>

#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace linkwright;
using namespace linkwright::test;

/// A journal that may not be written, or finds no room; and how much of it a large batch takes.
class HistoryRoomTest : public QObject
{
    Q_OBJECT

    static std::string kindOf(const Result<void> &result)
    {
        return result ? "done" : std::to_string(static_cast<int>(result.error().kind));
    }

    static std::string kindOf(ErrorKind kind) { return std::to_string(static_cast<int>(kind)); }

private Q_SLOTS:
    void anUnwritableJournalIsReadAndNotWritten()
    {
        if (!isRoot())
            QSKIP("needs another user to be refused");
        for (const bool hasLog : {false, true}) {
            const HistoryDesk desk;
            ::chmod(desk.home.path().bytes.c_str(), 0755);
            auto history = desk.open();
            HistoryDesk::make(*history, 3);
            HistoryDesk copy; // with the log as a crash leaves it
            ::chmod(copy.home.path().bytes.c_str(), 0755);
            copy.file = copy.home.at("/journal");
            if (!hasLog)
                history.reset();
            HistoryDesk::write(copy.file, desk.bytes());
            if (hasLog)
                HistoryDesk::write({copy.file.bytes + "-wal"}, HistoryDesk{{}, {desk.file.bytes + "-wal"}}.bytes());
            const std::string before = dumpDisk(copy.home.path());

            const std::string answer = asNobody([&]() -> std::string {
                const auto read = History::open(copy.file, Access::Read);
                if (!read)
                    return "cannot read: " + kindOf(read.error().kind);
                const auto writing = History::open(copy.file, Access::Write);
                return std::to_string((*read)->batches().value().size()) + HistoryDesk::standing(**read, 1) + " "
                       + (writing ? "writes" : kindOf(writing.error().kind));
            });
            QCOMPARE(answer, "1+++ " + kindOf(ErrorKind::Denied));
            QCOMPARE(dumpDisk(copy.home.path()), before);
        }
    }

    void nobodyMakesAJournalInAForeignFolder()
    {
        if (!isRoot())
            QSKIP("needs another user to be refused");
        const HistoryDesk desk;
        ::chmod(desk.home.path().bytes.c_str(), 0755);
        const std::string answer = asNobody([&] {
            const auto opened = History::open(desk.file, Access::Write);
            return opened ? "made" : kindOf(opened.error().kind);
        });
        QCOMPARE(answer, kindOf(ErrorKind::Denied));
    }

    /// What a batch needs is written before anything else happens, so that it fails in time.
    void withoutRoomNothingBegins()
    {
        const HistoryDesk desk;
        HistoryDesk::make(*desk.open(), 1);
        const std::string answer = inChild([&]() -> std::string {
            const auto history = desk.open();
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{200'000, RLIM_INFINITY};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            const auto journal = history->newBatch("create");
            const auto refused = journal->begin(retargets(20000));
            return kindOf(refused) + " " + kindOf(HistoryDesk::undo(*history, 1, {0}));
        });
        QCOMPARE(answer, kindOf(ErrorKind::NoSpace) + " done");
        const auto history = desk.open();
        QCOMPARE(history->batches().value().size(), std::size_t(1));
        QVERIFY(history->cutOff(History::Hold::No).value().empty());
    }

    void aFullDiskRefusesBeforeAnythingHappens()
    {
        const HistoryDesk desk;
        const std::string answer = inChild([&]() -> std::string {
            const char *home = desk.home.path().bytes.c_str();
            if (::unshare(CLONE_NEWNS) != 0 || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
                || ::mount("tmpfs", home, "tmpfs", 0, "size=1m") != 0)
                return "cannot mount";
            const auto history = desk.open();
            const auto refused = history->newBatch("create")->begin(retargets(20000));
            const auto small = runThrough(*history->newBatch("create"), retargets(1));
            ::mount(nullptr, home, nullptr, MS_REMOUNT | MS_RDONLY, nullptr);
            return kindOf(refused) + " " + kindOf(small);
        });
        if (answer == "cannot mount")
            QSKIP("needs the right to mount");
        QCOMPARE(answer, kindOf(ErrorKind::NoSpace) + " done");
    }

    void aReadOnlyFileSystemIsReadAndNotWritten()
    {
        const HistoryDesk desk;
        const std::string answer = inChild([&]() -> std::string {
            const char *home = desk.home.path().bytes.c_str();
            if (::unshare(CLONE_NEWNS) != 0 || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
                || ::mount("tmpfs", home, "tmpfs", 0, nullptr) != 0)
                return "cannot mount";
            HistoryDesk::make(*desk.open(), 2);
            if (::mount(nullptr, home, nullptr, MS_REMOUNT | MS_RDONLY, nullptr) != 0)
                return "cannot mount";
            const auto writing = History::open(desk.file, Access::Write);
            const auto other = History::open(desk.home.at("/new/journal"), Access::Write);
            return HistoryDesk::standing(*desk.open(Access::Read), 1) + " "
                   + (writing ? "writes" : kindOf(writing.error().kind)) + " "
                   + (other ? "writes" : kindOf(other.error().kind));
        });
        if (answer == "cannot mount")
            QSKIP("needs the right to mount");
        const std::string readOnly = kindOf(ErrorKind::ReadOnly);
        QCOMPARE(answer, "++ " + readOnly + " " + readOnly);
    }

    void aHundredThousandChanges()
    {
        const HistoryDesk desk;
        const auto history = desk.open();
        const auto intents = retargets(100'000);
        QElapsedTimer clock;
        clock.start();
        const auto journal = history->newBatch("rewrite");
        QVERIFY(journal->begin(intents));
        const auto begun = clock.restart();
        for (std::size_t i = 0; i < intents.size(); ++i)
            journal->record(i, done);
        QVERIFY(journal->finish());
        const auto finished = clock.restart();
        const BatchId batch = history->lastBatch().value();
        QCOMPARE(history->changesOf(batch).value().size(), intents.size());
        const auto read = clock.restart();
        QCOMPARE(history->batches().value().size(), std::size_t(1));
        const auto listed = clock.restart();
        QCOMPARE(history->prune({0, 1}).value(), std::size_t(0));
        HistoryDesk::make(*history, 1);
        const auto before = desk.bytes().size();
        clock.restart();
        QCOMPARE(history->prune({0, 1}).value(), std::size_t(1));
        qInfo("100,000 changes: begin %lld ms, record and finish %lld ms, read %lld ms, list %lld ms, prune %lld ms,"
              " %zu bytes",
              begun, finished, read, listed, clock.elapsed(), before);
    }
};

QTEST_GUILESS_MAIN(HistoryRoomTest)
#include "tst_history_room.moc"
