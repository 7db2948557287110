// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/applier.h"
#include "changes/bind.h"
#include "history_desk.h"
#include "store/undo_plan.h"
#include "support/printing.h"
#include "support/world.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

/// Taking back what the journal knows, on a disk that went on.
class UndoPlanTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<World> m_world;
    std::unique_ptr<HistoryDesk> m_desk;
    std::unique_ptr<History> m_history;

    void draw(std::string_view tree)
    {
        m_world = makeWorld(Ground::Disk, tree);
        m_history.reset();
        m_desk = std::make_unique<HistoryDesk>();
        m_history = m_desk->open();
    }
    NativePath at(std::string_view path) const { return m_world->at(path); }

    /// Changes that were never held against the disk know texts only.
    static Seen linkTo(std::string text) { return {{0, 0, NodeType::SymbolicLink}, {std::move(text)}}; }

    static Seen anyFile()
    {
        Seen file;
        file.identity.type = NodeType::File;
        return file;
    }

    BatchId make(const std::vector<Change> &changes)
    {
        Plan plan;
        for (const auto &bound : bindPlan(m_world->files(), changes))
            plan.changes.push_back(bound.value().change.value());
        apply(m_world->files(), plan, *m_history->newBatch("test"));
        return m_history->lastBatch().value();
    }
    UndoPlan undoOf(BatchId batch) { return planUndo(m_world->files(), *m_history, batch).value(); }
    UndoPlan redoOf(BatchId batch) { return planRedo(m_world->files(), *m_history, batch).value(); }
    void undo(BatchId batch)
    {
        const UndoPlan undo = undoOf(batch);
        apply(m_world->files(), undo.plan, *m_history->undoBatch(batch, undo.indexes));
    }
    void redo(BatchId batch)
    {
        const UndoPlan redo = redoOf(batch);
        apply(m_world->files(), redo.plan, *m_history->redoBatch(batch, redo.indexes));
    }
    void change(std::string_view place, std::string text)
    {
        const RetargetRequest request{.place = at(place), .target = {std::move(text)}};
        const auto planned = planRetarget(m_world->files(), request);
        NoJournal nothing;
        apply(m_world->files(), {{planned.value().change.value()}}, nothing);
    }
    void remove(std::string_view place)
    {
        NoJournal nothing;
        apply(m_world->files(), {{planRemove(m_world->files(), at(place)).value().change.value()}}, nothing);
    }
    /// What somebody makes without a journal.
    void byHand(std::string_view place, std::string text)
    {
        NoJournal nothing;
        apply(m_world->files(), {{CreateLink{at(place), {std::move(text)}}}}, nothing);
    }
    BatchId moveWithText()
    {
        return make({Move{at("/l"), linkTo("file"), at("/there/l")},
                     RetargetLink{at("/there/l"), linkTo("file"), {"../file"}}});
    }
    std::vector<Change> threeRetargets() const
    {
        std::vector<Change> changes;
        for (const char *place : {"/a", "/b", "/c"})
            changes.emplace_back(RetargetLink{at(place), linkTo("old"), {"new"}});
        return changes;
    }

private Q_SLOTS:
    void linksToWhatCannotGoBackStayAsTheyAre()
    {
        draw("/d/p/x\n/d/l -> q/x\n/d/q/x\n/d/k -> p/x\n");
        remove("/d/l");
        Seen folder;
        folder.identity.type = NodeType::Folder;
        const BatchId batch = make({Move{at("/d/p"), folder, at("/d/r")},
                                    RetargetLink{at("/d/k"), linkTo("p/x"), {"r/x"}}, CreateLink{at("/d/l"), {"r/x"}}});
        byHand("/d/p", "in the way");
        const UndoPlan undone = undoOf(batch);
        QCOMPARE(undone.refused.size(), std::size_t(1));
        QCOMPARE(undone.refused.front().kind, ErrorKind::AlreadyExists);
        undo(batch);
        QCOMPARE(m_world->dump(), normalTree("/d/k -> r/x\n/d/p -> in\\sthe\\sway\n/d/q/x\n/d/r/x : /d/p/x\n"));
        remove("/d/p");
        undo(batch);
        QCOMPARE(m_world->dump(), normalTree("/d/k -> p/x\n/d/p/x\n/d/q/x\n"));
    }

    /// Taking back that it was made would break the link that still leads over it.
    void whatALinkLeadsOverStaysWhenTheLinkCannotGetItsOldText()
    {
        draw("/d/file\n/d/l -> file\n");
        const BatchId batch = make({CreateLink{at("/d/k"), {"file"}}, RetargetLink{at("/d/l"), linkTo("file"), {"k"}}});
        QCOMPARE(m_world->dump(), normalTree("/d/file\n/d/k -> file\n/d/l -> k\n"));
        change("/d/l", "./k");

        const UndoPlan undone = undoOf(batch);

        QVERIFY(undone.plan.changes.empty() && undone.settled.empty());
        QCOMPARE(undone.refused, (std::vector{Error{ErrorKind::Changed, at("/d/l")}})); // once
        change("/d/l", "k");
        undo(batch);
        QCOMPARE(m_world->dump(), normalTree("/d/file\n/d/l -> file\n"));
    }

    void whatStandsIsTakenBackInReverseOrder()
    {
        draw("/a -> old\n/b -> old\n/c -> old\n");
        const UndoPlan undo = undoOf(make(threeRetargets()));
        QCOMPARE(undo.indexes, (std::vector<std::size_t>{2, 1, 0}));
        QCOMPARE(placeOf(undo.plan.changes.front()), at("/c"));
        QVERIFY(undo.refused.empty() && undo.settled.empty());
    }

    void undoAndRedoAndUndoLeaveTheTreeAsItWas()
    {
        draw("/file\n/a -> old\n/b -> file\n/move -> x\n/there/\n");
        const std::string before = m_world->dump();
        const BatchId batch = make({RetargetLink{at("/a"), linkTo("old"), {"new"}}, RemoveLink{at("/a"), linkTo("new")},
                                    CreateLink{at("/p/q"), {"x"}, NodeType::SymbolicLink, true},
                                    Move{at("/move"), linkTo("x"), at("/there/moved")},
                                    RetargetLink{at("/there/moved"), linkTo("x"), {"../x"}},
                                    LinkToFile{at("/b"), linkTo("file"), FileForm::HardLink, at("/file"), anyFile()}});
        const std::string after = m_world->dump();
        QVERIFY(after != before);
        for (int round = 0; round < 3; ++round) {
            undo(batch);
            QCOMPARE(m_world->dump(), before);
            QCOMPARE(m_history->batch(batch)->state, BatchState::Undone);
            redo(batch);
            QCOMPARE(m_world->dump(), after);
            QCOMPARE(m_history->batch(batch)->state, BatchState::Done);
        }
    }

    void whatChangedSinceIsRefusedPlaceByPlace()
    {
        draw("/a -> old\n/b -> old\n/c -> old\n");
        const BatchId batch = make(threeRetargets());
        change("/a", "elsewhere");
        remove("/b");
        const UndoPlan undo = undoOf(batch);
        QCOMPARE(undo.indexes, (std::vector<std::size_t>{2}));
        QCOMPARE(undo.refused.size(), std::size_t(2));
        QCOMPARE(undo.refused[0].kind, ErrorKind::NotFound);
        QCOMPARE(undo.refused[0].where, at("/b"));
        QCOMPARE(undo.refused[1].kind, ErrorKind::Changed);
        QCOMPARE(undo.refused[1].where, at("/a"));
    }

    void whatSomebodyElseTookBackIsSettled()
    {
        draw("/a -> old\n/b -> old\n/c -> old\n");
        const BatchId batch = make(threeRetargets());
        change("/b", "old");
        const UndoPlan undo = undoOf(batch);
        QCOMPARE(undo.indexes, (std::vector<std::size_t>{2, 0}));
        QCOMPARE(undo.settled, (std::vector<std::size_t>{1}));
        QCOMPARE(undo.standing, (std::vector{at("/b")}));
    }

    void aFolderThatOthersUseStays()
    {
        draw("/d/\n");
        const BatchId batch = make({CreateLink{at("/d/p/q/link"), {"x"}, NodeType::SymbolicLink, true}});
        make({CreateLink{at("/d/p/other"), {"x"}, NodeType::SymbolicLink, false}});
        const UndoPlan undo = undoOf(batch);
        QCOMPARE(undo.keptFolders, (std::vector{at("/d/p")}));
        QCOMPARE(undo.indexes, (std::vector<std::size_t>{0, 0}));
        QVERIFY(undo.refused.empty());
    }

    void redoNeverMakesWhatWasRefused()
    {
        draw("/a -> old\n/b -> old\n/c -> old\n");
        Plan plan;
        for (const auto &bound : bindPlan(m_world->files(), threeRetargets()))
            plan.changes.push_back(bound.value().change.value());
        change("/b", "between");
        apply(m_world->files(), plan, *m_history->newBatch("test"));
        const BatchId batch = m_history->lastBatch().value();
        undo(batch);
        change("/b", "old");
        QCOMPARE(redoOf(batch).indexes, (std::vector<std::size_t>{0, 2}));
    }

    /// The folder's name leads elsewhere by now: nothing there was ever part of the batch.
    void aFolderThatALinkTookThePlaceOfIsLeftAlone()
    {
        draw("/a/l -> old\n/b/l -> new\n");
        const BatchId batch = make({RetargetLink{at("/a/l"), linkTo("old"), {"new"}}});
        NoJournal nothing;
        apply(m_world->files(),
              {{planRename(m_world->files(), at("/a"), "away").value().change.value(),
                CreateLink{at("/a"), {"b"}, NodeType::SymbolicLink, false}}},
              nothing);

        const UndoPlan undo = undoOf(batch);

        QVERIFY(undo.plan.changes.empty());
        QCOMPARE(undo.refused, (std::vector{Error{ErrorKind::Changed, at("/a")}}));
    }

    /// With its old text it would lead elsewhere from where it is.
    void aMovedLinkThatMayNotGoBackKeepsItsNewText()
    {
        draw("/file\n/l -> file\n/there/\n");
        const BatchId batch = moveWithText();
        make({CreateLink{at("/l"), {"somebody's"}, NodeType::SymbolicLink, false}});

        const UndoPlan undo = undoOf(batch);

        QVERIFY(undo.plan.changes.empty());
        QVERIFY(undo.settled.empty());
        QCOMPARE(undo.refused, (std::vector{Error{ErrorKind::AlreadyExists, at("/l")}})); // once, and of the move
        QVERIFY(std::holds_alternative<Move>(undo.refusedSteps.front()));
    }

    void aMovedLinkWithAnotherTextIsRefusedOnceByItsText()
    {
        draw("/file\n/l -> file\n/there/\n");
        const BatchId batch = moveWithText();
        change("/there/l", "elsewhere");

        const UndoPlan undo = undoOf(batch);

        QVERIFY(undo.plan.changes.empty() && undo.settled.empty());
        QCOMPARE(undo.refused, (std::vector{Error{ErrorKind::Changed, at("/there/l")}}));
        QVERIFY(std::holds_alternative<RetargetLink>(undo.refusedSteps.front()));
    }

    void aMovedLinkThatSomebodyPutBackIsSettled()
    {
        draw("/file\n/l -> file\n/there/\n");
        const BatchId batch = moveWithText();
        remove("/there/l");
        byHand("/l", "file");

        const UndoPlan undo = undoOf(batch);

        QVERIFY(undo.plan.changes.empty() && undo.refused.empty());
        QCOMPARE(undo.settled, (std::vector<std::size_t>{1, 0}));
    }

    void aMoveThatSomebodyMadeAgainIsSettled()
    {
        draw("/file\n/l -> file\n/there/\n");
        const BatchId batch = moveWithText();
        undo(batch);
        remove("/l");
        byHand("/there/l", "../file");

        const UndoPlan redo = redoOf(batch);

        QVERIFY(redo.plan.changes.empty() && redo.refused.empty());
        QCOMPARE(redo.settled, (std::vector<std::size_t>{0, 1}));
    }

    /// The text was given back already, and stays given back; only the way is barred.
    void theTextThatSomebodyGaveBackIsSettledWhereTheMoveIsRefused()
    {
        draw("/file\n/l -> file\n/there/\n");
        const BatchId batch = moveWithText();
        change("/there/l", "file");
        byHand("/l", "somebody's");

        const UndoPlan undo = undoOf(batch);

        QVERIFY(undo.plan.changes.empty());
        QCOMPARE(undo.settled, (std::vector<std::size_t>{1}));
        QCOMPARE(undo.refused, (std::vector{Error{ErrorKind::AlreadyExists, at("/l")}}));
    }

    /// The link is where it was: what has its new text by now is somebody else's.
    void aMoveIsNotSettledByAnotherLinkWithItsText()
    {
        draw("/file\n/l -> file\n/there/\n");
        const BatchId batch = moveWithText();
        undo(batch);
        byHand("/there/l", "../file");

        const UndoPlan redo = redoOf(batch);

        QVERIFY(redo.plan.changes.empty() && redo.settled.empty());
        QCOMPARE(redo.refused, (std::vector{Error{ErrorKind::AlreadyExists, at("/there/l")}}));
    }

    void aMoveThatIsNotMadeAgainGivesNoOtherLinkItsText()
    {
        draw("/file\n/l -> file\n/there/\n");
        const BatchId batch = moveWithText();
        undo(batch);
        make({CreateLink{at("/there/l"), {"file"}, NodeType::SymbolicLink, false}});

        QVERIFY(redoOf(batch).plan.changes.empty());
    }

    void theJournalKeepsPhysicalPlaces()
    {
        draw("/one/l -> old\n/two/\n/cur -> one\n");
        const BatchId batch = make({RetargetLink{at("/cur/l"), linkTo("old"), {"new"}}});
        change("/cur", "two");

        undo(batch);

        QCOMPARE(m_world->dump(), std::string("/cur -> two\n/one/l -> old\n/two/\n"));
    }

    void aStopBeforePlanningRefusesAllOfIt()
    {
        draw("/a -> old\n/b -> old\n/c -> old\n");
        const BatchId batch = make(threeRetargets());
        change("/b", "old"); // nothing to do there, if only somebody looked
        const std::string before = m_world->dump();
        StopSource stop;
        stop.request_stop();

        const UndoPlan undo = planUndo(m_world->files(), *m_history, batch, stop.get_token()).value();

        QVERIFY(undo.plan.changes.empty() && undo.settled.empty());
        const auto cancelled = [this](std::string_view place) { return Error{ErrorKind::Cancelled, at(place)}; };
        QCOMPARE(undo.refused, (std::vector{cancelled("/c"), cancelled("/b"), cancelled("/a")}));
        QCOMPARE(m_world->dump(), before);
        QCOMPARE(undoOf(batch).indexes, (std::vector<std::size_t>{2, 0})); // another time
    }

    void aStopBeforePlanningRefusesAllOfARedo()
    {
        draw("/a -> old\n/b -> old\n/c -> old\n");
        const BatchId batch = make(threeRetargets());
        undo(batch);
        StopSource stop;
        stop.request_stop();

        const UndoPlan redo = planRedo(m_world->files(), *m_history, batch, stop.get_token()).value();

        QVERIFY(redo.plan.changes.empty());
        QCOMPARE(redo.refused.size(), std::size_t(3));
        QCOMPARE(redo.refused.front(), (Error{ErrorKind::Cancelled, at("/a")}));
    }

    void aBatchThatIsNotThereIsNotFound()
    {
        draw("/a -> old\n");
        QCOMPARE(planUndo(m_world->files(), *m_history, 7).error().kind, ErrorKind::NotFound);
        QCOMPARE(planRedo(m_world->files(), *m_history, 7).error().kind, ErrorKind::NotFound);
    }
};

QTEST_APPLESS_MAIN(UndoPlanTest)
#include "tst_undo_plan.moc"
