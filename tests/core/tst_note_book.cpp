// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/applier.h"
#include "changes/planner.h"
#include "history_desk.h"
#include "store/note_book.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <atomic>
#include <thread>

using namespace linkwright;
using namespace linkwright::test;

namespace {

Intent moved(std::string from, std::string to)
{
    return {Move{{std::move(from)}, someLink("t"), {std::move(to)}}, spareName()};
}

Intent removed(std::string place)
{
    return {RemoveLink{{std::move(place)}, someLink("t")}, spareName()};
}

Intent created(std::string place)
{
    return {CreateLink{{std::move(place)}, {"t"}}, spareName()};
}

/// A note book in the journal, and what it says of single places.
struct NotesDesk : HistoryDesk
{
    void write(std::string place, std::string_view note) const
    {
        NoteBook::open(file, Access::Write)->write({std::move(place)}, note).value();
    }
    std::string at(std::string place) const
    {
        return NoteBook::open(file, Access::Read)->note({std::move(place)}).value();
    }
    BatchId make(const std::vector<Intent> &intents) const
    {
        const auto history = open();
        runThrough(*history->newBatch("move"), intents).value();
        return history->lastBatch().value();
    }
    void undo(BatchId batch, const std::vector<Intent> &intents, const std::vector<std::size_t> &indexes) const
    {
        runThrough(*open()->undoBatch(batch, indexes), intents).value();
    }
    void redo(BatchId batch, const std::vector<Intent> &intents, const std::vector<std::size_t> &indexes) const
    {
        runThrough(*open()->redoBatch(batch, indexes), intents).value();
    }

    /// What another program with the file open is answered; 0 when that is nothing.
    int count(const char *sql) const
    {
        int answer = 0;
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("stranger"));
            database.setDatabaseName(QString::fromStdString(file.bytes));
            if (!database.open())
                throw std::runtime_error("cannot open the journal");
            QSqlQuery query(database);
            if (!query.exec(QString::fromLatin1(sql)))
                throw std::runtime_error(query.lastError().text().toStdString());
            answer = query.next() ? query.value(0).toInt() : 0;
        }
        QSqlDatabase::removeDatabase(QStringLiteral("stranger"));
        return answer;
    }
    void says(const char *sql) const { count(sql); }
};

} // namespace

/// Notes on links: kept, found, and where the links are.
class NoteBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNoteIsReadBackAsItWasWritten()
    {
        const NotesDesk desk;
        const std::string note = "Why?\nBecause the player looks here. \u00e4\u202e";
        QVERIFY(NoteBook::open(desk.file, Access::Write)->write({"/desk/today"}, note).value()); // the first of all
        QVERIFY(!NoteBook::open(desk.file, Access::Write)->write({"/desk/\xff\n"}, "odd").value());
        desk.write("/desk/below/x", "elsewhere");
        QCOMPARE(desk.at("/desk/today"), note);
        QCOMPARE(desk.at("/desk/\xff\n"), std::string("odd"));
        const auto notes = NoteBook::open(desk.file, Access::Read)->notesIn({"/desk"}).value();
        QVERIFY((notes == Notes{{"today", note}, {"\xff\n", "odd"}}));
        desk.write("/desk/today", "shorter");
        QCOMPARE(desk.at("/desk/today"), std::string("shorter"));
        desk.write("/desk/today", "");
        QCOMPARE(desk.at("/desk/today"), std::string());
        QCOMPARE(NoteBook::open(desk.file, Access::Read)->notesIn({"/desk"})->size(), std::size_t(1));
    }

    void aNoteInTheRootFolderIsFound()
    {
        const NotesDesk desk;
        desk.write("/x", "root");
        QCOMPARE(desk.at("/x"), std::string("root"));
        desk.make({moved("/x", "/desk/x")});
        QCOMPARE(desk.at("/desk/x"), std::string("root"));
    }

    void whatIsTooLongIsRefusedAndTheOldNoteStays()
    {
        const NotesDesk desk;
        desk.write("/desk/a", "old");
        const auto book = NoteBook::open(desk.file, Access::Write);
        QCOMPARE(book->write({"/desk/a"}, std::string(NoteBook::longestNote + 1, 'x')).error().kind,
                 ErrorKind::NameTooLong);
        QCOMPARE(desk.at("/desk/a"), std::string("old"));
        QVERIFY(book->write({"/desk/a"}, std::string(NoteBook::longestNote, 'x')));
    }

    void withoutAFileThereAreNoNotesAndNoneIsMade()
    {
        const NotesDesk desk;
        const auto book = NoteBook::open(desk.file, Access::Read);
        QVERIFY(book);
        QVERIFY(book->notesIn({"/desk"})->empty());
        QCOMPARE(book->note({"/desk/a"}).value(), std::string());
        QCOMPARE(book->write({"/desk/a"}, "x").error().kind, ErrorKind::ReadOnly);
        QCOMPARE(dumpDisk(desk.home.path()), std::string());
    }

    /// Some hundred looks a round, so that one of them falls into the moment in which the tables come to be.
    void whileTheFileIsBeingMadeThereAreNoNotesYet()
    {
        for (int round = 0; round < 40; ++round) {
            const NotesDesk desk;
            std::atomic<bool> written = false;
            const std::jthread writer([&] {
                desk.write("/desk/a", "A");
                written = true;
            });
            while (!written) {
                const auto book = NoteBook::open(desk.file, Access::Read);
                QVERIFY2(book, qPrintable(QStringLiteral("kind %1").arg(int(book ? 0 : int(book.error().kind)))));
                QVERIFY(book->notesIn({"/desk"}));
            }
            QCOMPARE(desk.at("/desk/a"), std::string("A"));
        }
    }

    void anOlderJournalHasNoNotesAndTakesSome()
    {
        const NotesDesk desk;
        const BatchId first = HistoryDesk::make(*desk.open(), 2);
        desk.says("DROP TABLE notes");
        desk.says("PRAGMA user_version = 3");
        const std::string before = desk.bytes();
        QCOMPARE(desk.at("/desk/a"), std::string());
        QVERIFY(NoteBook::open(desk.file, Access::Read)->notesIn({"/desk"})->empty());
        QCOMPARE(desk.bytes(), before); // only read
        desk.write("/desk/a", "new");
        QCOMPARE(desk.at("/desk/a"), std::string("new"));
        QCOMPARE(HistoryDesk::standing(*desk.open(), first), std::string("++"));
    }

    void aNoteFollowsARenameItsUndoAndItsRedo()
    {
        const NotesDesk desk;
        desk.write("/desk/\xff", "mine");
        const BatchId batch = desk.make({moved("/desk/\xff", "/else/b")});
        QCOMPARE(desk.at("/else/b"), std::string("mine"));
        QCOMPARE(desk.at("/desk/\xff"), std::string());
        desk.undo(batch, {moved("/else/b", "/desk/\xff")}, {0});
        QCOMPARE(desk.at("/desk/\xff"), std::string("mine"));
        desk.redo(batch, {moved("/desk/\xff", "/else/b")}, {0});
        QCOMPARE(desk.at("/else/b"), std::string("mine"));
    }

    void whatLiesBelowAMovedFolderFollowsToo()
    {
        const NotesDesk desk;
        desk.write("/desk/f/a", "a");
        desk.write("/desk/f/deep/b", "b");
        desk.write("/desk/fa/c", "not below it");
        desk.write("/desk/f", "the link that was there");
        desk.make({moved("/desk/f", "/new place/g")});
        QCOMPARE(desk.at("/new place/g/a"), std::string("a"));
        QCOMPARE(desk.at("/new place/g/deep/b"), std::string("b"));
        QCOMPARE(desk.at("/new place/g"), std::string("the link that was there"));
        QCOMPARE(desk.at("/desk/fa/c"), std::string("not below it"));
        QCOMPARE(desk.at("/desk/f/a"), std::string());
    }

    void twoLinksThatExchangeTheirNamesKeepTheirNotes()
    {
        const NotesDesk desk;
        desk.write("/desk/a", "A");
        desk.write("/desk/b", "B");
        desk.make({moved("/desk/a", "/desk/t"), moved("/desk/b", "/desk/a"), moved("/desk/t", "/desk/b")});
        QCOMPARE(desk.at("/desk/a"), std::string("B"));
        QCOMPARE(desk.at("/desk/b"), std::string("A"));
        QCOMPARE(desk.at("/desk/t"), std::string());
    }

    void whatWasRefusedTakesNoNoteAlong()
    {
        const NotesDesk desk;
        desk.write("/desk/a", "A");
        desk.write("/desk/b", "B");
        runThrough(*desk.open()->newBatch("move"), {moved("/desk/a", "/x/a"), moved("/desk/b", "/x/b")},
                   {refused, done})
            .value();
        QCOMPARE(desk.at("/desk/a"), std::string("A"));
        QCOMPARE(desk.at("/x/b"), std::string("B"));
    }

    void theNoteOfARemovedLinkIsOutOfSightUntilUndoBringsItBack()
    {
        const NotesDesk desk;
        desk.write("/desk/a", "A");
        const BatchId removal = desk.make({removed("/desk/a")});
        QCOMPARE(desk.at("/desk/a"), std::string());
        const BatchId creation = desk.make({created("/desk/a")}); // another link, another purpose
        QCOMPARE(desk.at("/desk/a"), std::string());
        desk.write("/desk/a", "new");
        desk.undo(creation, {removed("/desk/a")}, {0});
        desk.undo(removal, {created("/desk/a")}, {0});
        QCOMPARE(desk.at("/desk/a"), std::string("A"));
        desk.redo(removal, {removed("/desk/a")}, {0});
        QCOMPARE(desk.at("/desk/a"), std::string());
        desk.redo(creation, {created("/desk/a")}, {0});
        QCOMPARE(desk.at("/desk/a"), std::string("new"));
    }

    void aNoteInTheWayOfAnotherComesBackWithTheUndo()
    {
        const NotesDesk desk;
        desk.write("/desk/a", "A");
        desk.write("/desk/b", "of a link that somebody else removed");
        const BatchId batch = desk.make({moved("/desk/a", "/desk/b")});
        QCOMPARE(desk.at("/desk/b"), std::string("A"));
        desk.undo(batch, {moved("/desk/b", "/desk/a")}, {0});
        QCOMPARE(desk.at("/desk/a"), std::string("A"));
        QCOMPARE(desk.at("/desk/b"), std::string("of a link that somebody else removed"));
    }

    void whatSomebodyElseTookBackIsFollowedToo()
    {
        const NotesDesk desk;
        desk.write("/desk/a", "A");
        const BatchId batch = desk.make({moved("/desk/a", "/desk/b"), moved("/desk/c", "/desk/d")});
        desk.open()->settle(batch, {0}, false).value();
        QCOMPARE(desk.at("/desk/a"), std::string("A"));
        desk.open()->settle(batch, {0}, true).value();
        QCOMPARE(desk.at("/desk/b"), std::string("A"));
        desk.open()->settle(batch, {0}, true).value(); // so already
        QCOMPARE(desk.at("/desk/b"), std::string("A"));
    }

    void recoveryDecidesWhereTheNoteIs()
    {
        for (const Standing end : {Standing::Made, Standing::NotMade, Standing::Unclear}) {
            const NotesDesk desk;
            desk.write("/desk/a", "A");
            auto journal = desk.open()->newBatch("move");
            journal->begin({moved("/desk/a", "/desk/b")}).value();
            QCOMPARE(desk.at("/desk/a"), std::string("A")); // till it is known to be made
            journal.reset(); // cut off
            const auto history = desk.open();
            const auto cutOff = history->cutOff(History::Hold::Yes).value();
            QCOMPARE(cutOff.size(), std::size_t(1));
            history->recovered(cutOff.front(), {end}).value();
            QCOMPARE(desk.at("/desk/b"), std::string(end == Standing::Made ? "A" : ""));
            QCOMPARE(desk.at("/desk/a"), std::string(end == Standing::Made ? "" : "A"));
        }
    }

    void theNotesOfRemovedLinksArePrunedWithTheirBatch()
    {
        const NotesDesk desk;
        desk.write("/desk/a", "A");
        desk.write("/desk/kept", "K");
        desk.make({removed("/desk/a")});
        desk.make({moved("/desk/kept", "/desk/here")});
        desk.says("UPDATE batches SET begun = 1 WHERE id = 1");
        QCOMPARE(desk.open()->prune({30, 0}).value(), std::size_t(1));
        QCOMPARE(desk.at("/desk/here"), std::string("K"));
        QCOMPARE(desk.count("SELECT count(*) FROM notes"), 1);
    }

    void anotherWindowMayHaveTheFileOpen()
    {
        const NotesDesk desk;
        const auto other = desk.open();
        const auto reader = NoteBook::open(desk.file, Access::Read);
        desk.write("/desk/a", "A");
        runThrough(*other->newBatch("move"), {moved("/desk/a", "/desk/b")}).value();
        QCOMPARE(desk.at("/desk/b"), std::string("A"));
        QVERIFY(reader->notesIn({"/desk"})); // opened before the file had room for notes
    }

    void aLockedFileIsSaid()
    {
        const NotesDesk desk;
        desk.write("/desk/a", "A");
        desk.says("PRAGMA journal_mode = DELETE");
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("holder"));
        database.setDatabaseName(QString::fromStdString(desk.file.bytes));
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(QStringLiteral("BEGIN EXCLUSIVE")));
        const auto book = NoteBook::open(desk.file, Access::Write);
        const auto written = book ? book->write({"/desk/a"}, "B") : std::unexpected(book.error());
        QCOMPARE(written.error().kind, ErrorKind::InUse);
        QVERIFY(QSqlQuery(database).exec(QStringLiteral("ROLLBACK")));
        database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("holder"));
        QCOMPARE(desk.at("/desk/a"), std::string("A"));
    }

    /// Through the real door: the journal knows the physical place however the link was named.
    void aLinkThatIsRenamedThroughALinkTakesItsNoteAlong()
    {
        const NotesDesk desk;
        drawOnDisk(desk.home.path(), "/real/a -> x\n/way -> real\n");
        desk.write(desk.home.at("/real/a").bytes, "A");
        const auto planned = planRename(nativeFileSystem(), desk.home.at("/way/a"), "b");
        const auto history = desk.open();
        const auto journal = history->newBatch("rename");
        QCOMPARE(apply(nativeFileSystem(), Plan{{*planned->change}}, *journal).outcomes[0].state, Outcome::State::Done);
        QCOMPARE(desk.at(desk.home.at("/real/b").bytes), std::string("A"));
    }
};

QTEST_GUILESS_MAIN(NoteBookTest)

#include "tst_note_book.moc"
