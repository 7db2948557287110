// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history_desk.h"

#include <algorithm>

using namespace linkwright;
using namespace linkwright::test;

/// Several programs at one journal, and programs that died.
class HistoryProgramsTest : public QObject
{
    Q_OBJECT

    using Hold = History::Hold;

    /// Begins and dies before it has done anything.
    static std::string beginAndDie(const HistoryDesk &desk, const std::vector<Intent> &intents)
    {
        return inChild([&]() -> std::string {
            const auto history = desk.open();
            const auto journal = history->newBatch("create");
            journal->begin(intents).value();
            ::_exit(0);
        });
    }

    static std::string undoAndDie(const HistoryDesk &desk, BatchId batch, const std::vector<std::size_t> &indexes)
    {
        return inChild([&]() -> std::string {
            const auto history = desk.open();
            const auto journal = history->undoBatch(batch, indexes);
            journal->begin(retargets(indexes.size())).value();
            ::_exit(0);
        });
    }

    /// "+": undone by us. "-": somebody was faster.
    static char answerOf(const HistoryDesk &desk, BatchId batch)
    {
        const auto history = History::open(desk.file, Access::Write);
        const auto undone = history ? HistoryDesk::undo(**history, batch, {0}) : std::unexpected(history.error());
        if (undone)
            return '+';
        const ErrorKind kind = undone.error().kind;
        return kind == ErrorKind::InUse || kind == ErrorKind::Changed ? '-' : '?';
    }

private Q_SLOTS:
    void whatAKilledProgramWasAtIsFound()
    {
        const HistoryDesk desk;
        const auto history = desk.open();
        const auto intents = intentsOfEachKind();
        QCOMPARE(beginAndDie(desk, intents), std::string());

        const auto cut = history->cutOff(Hold::No).value();
        QCOMPARE(cut.size(), std::size_t(1));
        QCOMPARE(cut.front().what, std::string("create"));
        QVERIFY(!cut.front().isUndo && !cut.front().damaged);
        QVERIFY(cut.front().intents == intents);
        QVERIFY(cut.front().begun > 1'700'000'000'000'000'000);
        QCOMPARE(history->batches().value().front().state, BatchState::Unfinished);
        QCOMPARE(history->nextToUndo(::geteuid()).value(), std::optional<BatchId>());
        QCOMPARE(HistoryDesk::undo(*history, cut.front().batch, {0}).error().kind, ErrorKind::Changed);
        QCOMPARE(HistoryDesk::standing(*history, cut.front().batch), std::string("........."));
    }

    void whatALivingProgramIsAtIsItsOwn()
    {
        const HistoryDesk desk;
        const BatchId batch = HistoryDesk::make(*desk.open(), 2);
        LivingChild child([&] {
            static const auto history = desk.open();
            static const auto journal = history->undoBatch(batch, {0, 1});
            journal->begin(retargets(2)).value();
        });
        QVERIFY(child.isReady());

        const auto history = desk.open();
        QVERIFY(history->cutOff(Hold::Yes).value().empty());
        QCOMPARE(history->batch(batch).value().state, BatchState::Live);
        QCOMPARE(HistoryDesk::undo(*history, batch, {0}).error().kind, ErrorKind::InUse);
        QCOMPARE(history->settle(batch, {0}, false).error().kind, ErrorKind::InUse);
        QVERIFY(desk.open(Access::Read)->cutOff(Hold::No).value().empty());

        child.kill();
        const auto cut = history->cutOff(Hold::Yes).value();
        QCOMPARE(cut.size(), std::size_t(1));
        QVERIFY(cut.front().isUndo);
        QCOMPARE(cut.front().batch, batch);
    }

    void twoHistoriesOfOneProgramExcludeEachOther()
    {
        const HistoryDesk desk;
        const auto one = desk.open();
        const auto other = desk.open();
        const BatchId batch = HistoryDesk::make(*one, 1);
        auto journal = one->undoBatch(batch, {0});
        QVERIFY(journal->begin(retargets(1)));
        for (History *history : {one.get(), other.get()}) {
            QVERIFY(history->cutOff(Hold::Yes).value().empty());
            QCOMPARE(history->batch(batch).value().state, BatchState::Live);
            QCOMPARE(HistoryDesk::undo(*history, batch, {0}).error().kind, ErrorKind::InUse);
        }
        journal.reset(); // without an end
        QCOMPARE(other->cutOff(Hold::Yes).value().size(), std::size_t(1));
        QCOMPARE(other->cutOff(Hold::Yes).value().size(), std::size_t(1)); // still its own
        QCOMPARE(other->batch(batch).value().state, BatchState::Unfinished);
        QVERIFY(one->cutOff(Hold::Yes).value().empty());
        QCOMPARE(one->batch(batch).value().state, BatchState::Live);
    }

    /// Whatever links lead to the journal, what excludes programs from each other lies beside it once.
    void aJournalReachedThroughALinkIsTheSame()
    {
        const HistoryDesk desk;
        const auto direct = desk.open();
        const BatchId batch = HistoryDesk::make(*direct, 1);
        const NativePath byFile = desk.home.at("/a link.sqlite");
        const NativePath byFolder = desk.home.at("/a folder");
        QCOMPARE(::symlink(desk.file.bytes.c_str(), byFile.bytes.c_str()), 0);
        QCOMPARE(::symlink("state/linkwright", byFolder.bytes.c_str()), 0);

        for (const NativePath &path : {byFile, byFolder / "journal.sqlite"}) {
            const auto linked = History::open(path, Access::Write).value();
            for (const auto &[one, other] :
                 {std::pair(direct.get(), linked.get()), std::pair(linked.get(), direct.get())}) {
                const auto journal = one->undoBatch(batch, {0});
                QVERIFY(journal->begin(retargets(1)));
                QCOMPARE(other->batch(batch).value().state, BatchState::Live);
                QVERIFY(other->cutOff(Hold::Yes).value().empty());
                journal->record(0, refused);
                QVERIFY(journal->finish());
            }
        }
        QVERIFY(::access((desk.file.bytes + "-live").c_str(), F_OK) == 0);
        QVERIFY(::access((byFile.bytes + "-live").c_str(), F_OK) != 0);
    }

    void whatRootDoesInAnotherUsersJournalLocksNobodyOut()
    {
        if (!isRoot())
            QSKIP("needs root, to be in another user's folder");
        const HistoryDesk desk;
        QCOMPARE(::chown(desk.home.path().bytes.c_str(), nobody, nobody), 0);
        const auto asOwner = [&] {
            return asNobody([&]() -> std::string {
                const auto history = desk.open();
                return runThrough(*history->newBatch("create"), retargets(1)) ? "done" : "refused";
            });
        };
        QCOMPARE(asNobody([&]() -> std::string { return desk.open() ? "made" : ""; }), std::string("made"));
        HistoryDesk::make(*desk.open(), 1); // the first to need the locks
        QCOMPARE(asOwner(), std::string("done"));
        QCOMPARE(desk.open(Access::Read)->batches().value().size(), std::size_t(2));
    }

    void ofManyThatUndoTheSameBatchOneWins()
    {
        const HistoryDesk desk;
        const BatchId batch = HistoryDesk::make(*desk.open(), 1);
        std::array<int, 2> answers{};
        QCOMPARE(::pipe(answers.data()), 0);
        std::vector<pid_t> children;
        for (int i = 0; i < 6; ++i) {
            children.push_back(::fork());
            if (children.back() != 0)
                continue;
            const char answer = answerOf(desk, batch);
            ::_exit(::write(answers[1], &answer, 1) == 1 ? 0 : 1);
        }
        ::close(answers[1]);
        std::string all(children.size(), ' ');
        for (char &answer : all)
            QCOMPARE(::read(answers[0], &answer, 1), ssize_t(1));
        ::close(answers[0]);
        for (const pid_t child : children)
            ::waitpid(child, nullptr, 0);
        std::ranges::sort(all);
        QCOMPARE(all, std::string("+-----"));
        QCOMPARE(HistoryDesk::standing(*desk.open(), batch), std::string("-"));
    }

    void manyProgramsMayBeginAtOnce()
    {
        const HistoryDesk desk; // the file is not there yet: they make it together
        std::vector<pid_t> children;
        for (int i = 0; i < 6; ++i) {
            children.push_back(::fork());
            if (children.back() != 0)
                continue;
            const auto history = History::open(desk.file, Access::Write);
            ::_exit(history && runThrough(*(*history)->newBatch("create"), retargets(50)) ? 0 : 1);
        }
        for (const pid_t child : children) {
            int status = 1;
            ::waitpid(child, &status, 0);
            QCOMPARE(status, 0);
        }
        const auto batches = desk.open()->batches().value();
        QCOMPARE(batches.size(), children.size());
        QVERIFY(std::ranges::all_of(batches, [](const BatchInfo &batch) { return batch.state == BatchState::Done; }));
    }

    void aBatchThatWasRolledBackIsUndone()
    {
        const HistoryDesk desk;
        const auto history = desk.open();
        beginAndDie(desk, retargets(3));
        const auto cut = history->cutOff(Hold::Yes).value().front();
        QVERIFY(history->recovered(cut, std::vector(3, Standing::NotMade)));
        QCOMPARE(history->batch(cut.batch).value().state, BatchState::Undone);
        QCOMPARE(HistoryDesk::standing(*history, cut.batch), std::string("---"));
        QCOMPARE(history->nextToRedo(::geteuid()).value(), std::optional(cut.batch));
        QCOMPARE(history->recovered(cut, {}).error().kind, ErrorKind::Changed);
        QVERIFY(history->cutOff(Hold::No).value().empty());
    }

    void aBatchThatWasFinishedIsDone()
    {
        const HistoryDesk desk;
        const auto history = desk.open();
        beginAndDie(desk, intentsOfEachKind());
        const auto cut = history->cutOff(Hold::Yes).value().front();
        QVERIFY(history->recovered(cut, std::vector(9, Standing::Made)));
        QCOMPARE(history->batch(cut.batch).value().state, BatchState::Done);
        QCOMPARE(history->changesOf(cut.batch).value().front().madeFolders,
                 (std::vector<NativePath>{{"/d"}, {"/d/\xff"}}));
        QCOMPARE(history->nextToUndo(::geteuid()).value(), std::optional(cut.batch));
    }

    void whatRecoveryCannotTellIsForAnUndoToTell()
    {
        const HistoryDesk desk;
        const auto history = desk.open();
        beginAndDie(desk, retargets(3));
        const auto cut = history->cutOff(Hold::Yes).value().front();
        QVERIFY(history->recovered(cut, {Standing::Made, Standing::Unclear})); // of the third nothing was said
        QCOMPARE(HistoryDesk::standing(*history, cut.batch), std::string("+++"));
        QCOMPARE(history->batch(cut.batch).value().state, BatchState::Done);
    }

    void anUndoThatWasCutOffIsBroughtToAnEnd()
    {
        const HistoryDesk desk;
        const auto history = desk.open();
        const BatchId batch = HistoryDesk::make(*history, 3);
        undoAndDie(desk, batch, {2, 1, 0, 0});
        const auto cut = history->cutOff(Hold::Yes).value().front();
        using enum Standing;
        QVERIFY(history->recovered(cut, {Made, NotMade, Made, Unclear}));
        QCOMPARE(HistoryDesk::standing(*history, batch), std::string("++-"));
        QCOMPARE(history->batch(batch).value().state, BatchState::PartlyUndone);
        QVERIFY(HistoryDesk::undo(*history, batch, {1, 0}));
        QCOMPARE(history->batch(batch).value().state, BatchState::Undone);
    }

    void oneAtATimeRecovers()
    {
        const HistoryDesk desk;
        const auto other = desk.open();
        auto one = desk.open();
        beginAndDie(desk, retargets(1));
        const auto cut = one->cutOff(Hold::Yes).value();
        QVERIFY(other->cutOff(Hold::Yes).value().empty());
        QCOMPARE(other->recovered(cut.front(), {Standing::Made}).error().kind, ErrorKind::InUse);
        QCOMPARE(desk.open(Access::Read)->batches().value().front().state, BatchState::Live);
        one.reset();
        QCOMPARE(other->cutOff(Hold::Yes).value().size(), std::size_t(1));
        QCOMPARE(other->prune({0, 1}).value(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(HistoryProgramsTest)
#include "tst_history_programs.moc"
