// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history_desk.h"

#include <limits>
#include <sys/stat.h>

using namespace linkwright;
using namespace linkwright::test;

/// The journal when all goes well.
class HistoryTest : public QObject
{
    Q_OBJECT

    static unsigned modeOf(const NativePath &path)
    {
        struct stat status{};
        return ::stat(path.bytes.c_str(), &status) == 0 ? status.st_mode & 07777U : 0;
    }

private Q_SLOTS:
    void aBatchIsThereAfterARestart()
    {
        const HistoryDesk desk;
        auto intents = intentsOfEachKind();
        {
            const auto history = desk.open();
            QVERIFY(history->batches().value().empty());
            std::vector outcomes(intents.size(), done);
            outcomes[0].madeFolders = {{"/d/\xff"}};
            outcomes[3] = refused;
            QVERIFY(runThrough(*history->newBatch("create"), intents, outcomes));
        }
        const auto history = desk.open(Access::Read);
        const auto batches = history->batches().value();
        QCOMPARE(batches.size(), std::size_t(1));
        const BatchInfo &batch = batches.front();
        QCOMPARE(batch.what, std::string("create"));
        QCOMPARE(batch.changes, intents.size() - 1); // one was refused
        QCOMPARE(batch.state, BatchState::Done);
        QCOMPARE(batch.firstPlace, NativePath{"/d/\xff\n\x01"});
        QCOMPARE(batch.firstTarget, LinkTarget{"../a b\xc3"});
        QCOMPARE(batch.user, unsigned(::geteuid()));
        QVERIFY(batch.begun > 1'700'000'000'000'000'000);
        QCOMPARE(HistoryDesk::standing(*history, batch.id), std::string("+++.+++++"));
        const auto changes = history->changesOf(batch.id).value();
        for (std::size_t i = 0; i < intents.size(); ++i)
            QVERIFY(changes[i].intent == intents[i]);
        QCOMPARE(changes[0].madeFolders, std::vector<NativePath>{{"/d/\xff"}});
        QVERIFY(history->batch(batch.id).value() == batch);
        QCOMPARE(history->batch(batch.id + 1).error().kind, ErrorKind::NotFound);
    }

    void onlyTheOwnerMayReadIt()
    {
        const HistoryDesk desk;
        const auto history = desk.open();
        HistoryDesk::make(*history, 1);
        QCOMPARE(modeOf(desk.home.at("/state")), 0700U);
        QCOMPARE(modeOf(desk.home.at("/state/linkwright")), 0700U);
        for (const char *ending : {"", "-wal", "-shm", "-live"})
            QCOMPARE(modeOf({desk.file.bytes + ending}), 0600U);
    }

    void aHomeOfAnyNameWillDo()
    {
        for (const char *name :
             {"/a\xff-b", "/a b", "/a?mode=ro", "/a#b", "/a%41", "/\xc3\xa9\n", "/:memory:", "/a&b=\\'\""}) {
            HistoryDesk desk;
            desk.file = desk.home.at(name) / "journal ?#%.sqlite";
            HistoryDesk::make(*desk.open(), 2);
            QVERIFY(!desk.bytes().empty());
            QCOMPARE(desk.open(Access::Read)->batches().value().size(), std::size_t(1));
        }
        HistoryDesk desk;
        desk.file = desk.home.at("/" + std::string(255, 'x') + "/" + std::string(255, 'y') + "/journal");
        QCOMPARE(History::open(desk.file, Access::Write).error().kind, ErrorKind::NameTooLong);
    }

    void itIsWhereTheSystemWantsIt()
    {
        ::setenv("HOME", "/home/\xff", 1);
        ::unsetenv("XDG_STATE_HOME");
        QCOMPARE(defaultJournal(), NativePath{"/home/\xff/.local/state/linkwright/journal.sqlite"});
        ::setenv("XDG_STATE_HOME", "/state\xfe", 1);
        QCOMPARE(defaultJournal(), NativePath{"/state\xfe/linkwright/journal.sqlite"});
        ::setenv("XDG_STATE_HOME", "relative", 1);
        QCOMPARE(defaultJournal(), NativePath{"/home/\xff/.local/state/linkwright/journal.sqlite"});
        ::unsetenv("HOME");
        QVERIFY(defaultJournal().isEmpty());
    }

    void undoAndRedoGoBackAndForth()
    {
        const HistoryDesk desk;
        const auto history = desk.open();
        const auto user = ::geteuid();
        const BatchId first = HistoryDesk::make(*history, 1);
        const BatchId second = HistoryDesk::make(*history, 2);
        QCOMPARE(history->nextToUndo(user).value(), std::optional(second));
        QCOMPARE(history->nextToRedo(user).value(), std::optional<BatchId>());
        QCOMPARE(history->nextToUndo(user + 1).value(), std::optional<BatchId>());

        QVERIFY(HistoryDesk::undo(*history, second, {1, 0}));
        QCOMPARE(history->batch(second).value().state, BatchState::Undone);
        QCOMPARE(history->lastBatch(), std::optional(second));
        QCOMPARE(history->nextToUndo(user).value(), std::optional(first));
        QVERIFY(HistoryDesk::undo(*history, first, {0}));
        QCOMPARE(history->nextToUndo(user).value(), std::optional<BatchId>());

        QCOMPARE(history->nextToRedo(user).value(), std::optional(first));
        QVERIFY(HistoryDesk::redo(*history, first, {0}));
        QCOMPARE(history->batch(first).value().state, BatchState::Done);
        QCOMPARE(history->nextToRedo(user).value(), std::optional(second));

        HistoryDesk::make(*history, 1);
        QCOMPARE(history->nextToRedo(user).value(), std::optional<BatchId>());
    }

    void itKeepsForWhichBatchesAnAdministratorsRightsWereUsed()
    {
        const HistoryDesk desk;
        const auto history = desk.open();
        const BatchId own = HistoryDesk::make(*history, 1);
        const auto journal = history->newBatch("retarget");
        journal->willElevate();
        QVERIFY(journal->begin(retargets(1)));
        const BatchId elevated = history->lastBatch().value();
        QVERIFY(desk.open(Access::Read)->batch(elevated).value().elevated); // should the end never come
        QVERIFY(journal->finish());
        QVERIFY(!desk.open(Access::Read)->batch(own).value().elevated);
    }

    void whatWasRefusedStaysAsItWas()
    {
        const HistoryDesk desk;
        const auto history = desk.open();
        QVERIFY(
            runThrough(*history->newBatch("retarget"), retargets(4), {done, refused, done})); // the last: not reached
        const BatchId batch = history->lastBatch().value();
        QCOMPARE(HistoryDesk::standing(*history, batch), std::string("+.+."));
        QCOMPARE(HistoryDesk::undo(*history, batch, {1}).error().kind, ErrorKind::Changed);
        QCOMPARE(HistoryDesk::undo(*history, batch, {4}).error().kind, ErrorKind::Changed);
        QCOMPARE(HistoryDesk::redo(*history, batch, {1}).error().kind, ErrorKind::Changed);

        QVERIFY(runThrough(*history->undoBatch(batch, {2, 0}), retargets(2), {done, refused}));
        QCOMPARE(HistoryDesk::standing(*history, batch), std::string("+.-."));
        QCOMPARE(history->batch(batch).value().state, BatchState::PartlyUndone);
        QCOMPARE(history->nextToUndo(::geteuid()).value(), std::optional(batch));

        QVERIFY(runThrough(*history->newBatch("create"), retargets(1), {refused}));
        QCOMPARE(history->batches().value().size(), std::size_t(1)); // nothing was made: that is no batch
        QCOMPARE(history->nextToUndo(::geteuid()).value(), std::optional(batch));
        QCOMPARE(history->nextToRedo(::geteuid()).value(), std::optional(batch)); // and it is in nobody's way
    }

    void aChangeThatTakesSeveralIsUndoneWhenAllAre()
    {
        const HistoryDesk desk;
        const auto history = desk.open();
        Outcome withFolder = done;
        withFolder.madeFolders = {{"/new"}};
        QVERIFY(runThrough(*history->newBatch("create"), retargets(1), {withFolder}));
        const BatchId batch = history->lastBatch().value();

        QVERIFY(runThrough(*history->undoBatch(batch, {0, 0}), retargets(2), {done, refused}));
        QCOMPARE(HistoryDesk::standing(*history, batch), std::string("+"));
        QCOMPARE(history->changesOf(batch).value().front().madeFolders.size(), std::size_t(1));
        QVERIFY(runThrough(*history->undoBatch(batch, {0, 0}), retargets(2), {done, done}));
        QCOMPARE(HistoryDesk::standing(*history, batch), std::string("-"));
        QVERIFY(history->changesOf(batch).value().front().madeFolders.empty());

        QVERIFY(runThrough(*history->redoBatch(batch, {0}), retargets(1), {withFolder}));
        QCOMPARE(history->changesOf(batch).value().front().madeFolders, std::vector<NativePath>{{"/new"}});
    }

    void whatSomebodyElseUndidCanBeSettled()
    {
        const HistoryDesk desk;
        const auto history = desk.open();
        QVERIFY(runThrough(*history->newBatch("retarget"), retargets(3), {done, done, refused}));
        const BatchId batch = history->lastBatch().value();
        QVERIFY(history->settle(batch, {0, 1, 2, 99}, false));
        QCOMPARE(HistoryDesk::standing(*history, batch), std::string("--."));
        QCOMPARE(history->nextToRedo(::geteuid()).value(), std::optional(batch));
        QVERIFY(history->settle(batch, {1}, true));
        QCOMPARE(history->batch(batch).value().state, BatchState::PartlyUndone);
        QCOMPARE(history->settle(batch + 1, {0}, true).error().kind, ErrorKind::NotFound);
    }

    void whatIsPassedOverIsInNobodysWay()
    {
        const HistoryDesk desk;
        const auto user = ::geteuid();
        auto history = desk.open();
        const BatchId first = HistoryDesk::make(*history, 1);
        const BatchId second = HistoryDesk::make(*history, 2);
        QVERIFY(history->passOver(second, History::Way::Undo));
        history.reset();
        QCOMPARE(desk.open(Access::Read)->nextToUndo(user).value(), std::optional(first));

        history = desk.open();
        QCOMPARE(history->batch(second).value().state, BatchState::Done); // it is still there, and can be named
        QVERIFY(runThrough(*history->undoBatch(second, {1, 0}), retargets(2), {refused, refused}));
        QCOMPARE(history->nextToUndo(user).value(), std::optional(first));
        QVERIFY(runThrough(*history->undoBatch(second, {1, 0}), retargets(2), {done, refused}));
        QCOMPARE(history->nextToUndo(user).value(), std::optional(second)); // it can be undone, after all
        QCOMPARE(history->nextToRedo(user).value(), std::optional(second));

        QVERIFY(history->passOver(second, History::Way::Redo));
        QCOMPARE(history->nextToRedo(user).value(), std::optional<BatchId>());
        QVERIFY(history->settle(second, {0}, false)); // somebody else took the rest back
        QCOMPARE(history->nextToUndo(user).value(), std::optional(first));
        QCOMPARE(history->nextToRedo(user).value(), std::optional(second));
        QCOMPARE(history->passOver(second + 1, History::Way::Undo).error().kind, ErrorKind::NotFound);
    }

    void redoGoesPastWhatIsPassedOverToo()
    {
        const HistoryDesk desk;
        const auto history = desk.open();
        const auto user = ::geteuid();
        const BatchId first = HistoryDesk::make(*history, 1);
        const BatchId second = HistoryDesk::make(*history, 1);
        HistoryDesk::undo(*history, second, {0}).value();
        HistoryDesk::undo(*history, first, {0}).value();
        QVERIFY(history->passOver(first, History::Way::Redo));
        QCOMPARE(history->nextToRedo(user).value(), std::optional(second));
        HistoryDesk::redo(*history, second, {0}).value();
        QCOMPARE(history->nextToRedo(user).value(), std::optional<BatchId>());

        HistoryDesk::redo(*history, first, {0}).value(); // by its number
        QCOMPARE(history->nextToUndo(user).value(), std::optional(second));
        HistoryDesk::undo(*history, first, {0}).value();
        QCOMPARE(history->nextToRedo(user).value(), std::optional(first));
    }

    /// Half redone: what cannot be made again can still be taken back.
    void aBatchLeftOutOfRedoIsStillNextToUndo()
    {
        const HistoryDesk desk;
        const auto history = desk.open();
        const auto user = ::geteuid();
        HistoryDesk::make(*history, 1);
        const BatchId second = HistoryDesk::make(*history, 2);
        HistoryDesk::undo(*history, second, {1, 0}).value();
        QVERIFY(runThrough(*history->redoBatch(second, {0, 1}), retargets(2), {done, refused}));
        QVERIFY(history->passOver(second, History::Way::Redo));
        QCOMPARE(history->nextToRedo(user).value(), std::optional<BatchId>());
        QCOMPARE(history->nextToUndo(user).value(), std::optional(second));
        QVERIFY(history->batch(second)->leftOutOfRedo && !history->batch(second)->leftOutOfUndo);
    }

    void aBatchLeftOutOfUndoIsStillNextToRedo()
    {
        const HistoryDesk desk;
        const auto history = desk.open();
        const auto user = ::geteuid();
        const BatchId first = HistoryDesk::make(*history, 1);
        const BatchId second = HistoryDesk::make(*history, 2);
        QVERIFY(runThrough(*history->undoBatch(second, {1, 0}), retargets(2), {done, refused}));
        QVERIFY(history->passOver(second, History::Way::Undo));
        QCOMPARE(history->nextToUndo(user).value(), std::optional(first));
        QCOMPARE(history->nextToRedo(user).value(), std::optional(second));
        QVERIFY(history->batch(second)->leftOutOfUndo && !history->batch(second)->leftOutOfRedo);
    }

    void whatChangesHowABatchStandsEndsThePassingOverBothWays()
    {
        const HistoryDesk desk;
        const auto history = desk.open();
        const BatchId batch = HistoryDesk::make(*history, 2);
        QVERIFY(runThrough(*history->undoBatch(batch, {1, 0}), retargets(2), {done, refused}));
        for (const auto way : {History::Way::Undo, History::Way::Redo})
            QVERIFY(history->passOver(batch, way));
        QVERIFY(history->batch(batch)->leftOutOfUndo && history->batch(batch)->leftOutOfRedo);
        HistoryDesk::undo(*history, batch, {0}).value();
        QVERIFY(!history->batch(batch)->leftOutOfUndo && !history->batch(batch)->leftOutOfRedo);
        QCOMPARE(history->nextToRedo(::geteuid()).value(), std::optional(batch));
    }

    void theNumberOfIntentsMustFit()
    {
        const HistoryDesk desk;
        const auto history = desk.open();
        const BatchId batch = HistoryDesk::make(*history, 3);
        QVERIFY(!runThrough(*history->undoBatch(batch, {0, 1}), retargets(1)));
        QCOMPARE(HistoryDesk::undo(*history, batch + 1, {0}).error().kind, ErrorKind::NotFound);
        QCOMPARE(HistoryDesk::standing(*history, batch), std::string("+++"));
    }

    void theOldestGoFirst()
    {
        const HistoryDesk desk;
        const auto history = desk.open();
        std::vector<BatchId> batches;
        for (int i = 0; i < 4; ++i)
            batches.push_back(HistoryDesk::make(*history, 1000));
        QCOMPARE(history->prune({}).value(), std::size_t(0));
        QCOMPARE(history->prune({0, 0}).value(), std::size_t(0));
        QCOMPARE(history->prune({0, 250'000}).value(), std::size_t(2)); // a batch takes somewhat over 100,000
        QCOMPARE(history->batches().value().back().id, batches[2]);
        QCOMPARE(history->changesOf(batches[0]).error().kind, ErrorKind::NotFound);

        const auto unfinished = history->newBatch("create");
        QVERIFY(unfinished->begin(retargets(10)));
        QCOMPARE(history->prune({0, 1}).value(), std::size_t(2));
        QCOMPARE(history->batches().value().size(), std::size_t(1));
        QVERIFY(unfinished->finish());
        QCOMPARE(history->prune({0, 1}).value(), std::size_t(0)); // the newest stays, so that it can be undone
        QVERIFY(HistoryDesk::make(*history, 1) > batches.back() + 1); // numbers are not given again
    }

    void daysBeyondACenturyAreForEver()
    {
        const HistoryDesk desk;
        const auto history = desk.open();
        HistoryDesk::make(*history, 1);
        for (const int days : {1, 36'500, 36'501, 110'000, 1'000'000, std::numeric_limits<int>::max()})
            QCOMPARE(history->prune({days, 0}).value(), std::size_t(0));
    }

    void aJournalMayOutliveItsHistory()
    {
        const HistoryDesk desk;
        auto history = desk.open();
        const auto journal = history->newBatch("create");
        QVERIFY(journal->begin(retargets(1)));
        QVERIFY(!journal->begin(retargets(1)));
        history.reset();
        journal->record(0, done);
        QVERIFY(journal->finish());
        QVERIFY(!journal->finish());
        QCOMPARE(desk.open()->batches().value().front().state, BatchState::Done);
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
