// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history_desk.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace linkwright;
using namespace linkwright::test;

/// A journal that is damaged, foreign, newer, or locked.
class HistoryTroubleTest : public QObject
{
    Q_OBJECT

    /// Another program with the file open.
    class Stranger
    {
    public:
        explicit Stranger(const NativePath &file)
        {
            m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("stranger"));
            m_database.setDatabaseName(QString::fromStdString(file.bytes));
            if (!m_database.open())
                throw std::runtime_error("cannot open the journal");
        }
        Stranger(const Stranger &) = delete;
        Stranger &operator=(const Stranger &) = delete;
        ~Stranger()
        {
            m_database = {};
            QSqlDatabase::removeDatabase(QStringLiteral("stranger"));
        }
        void says(const char *sql) const
        {
            QSqlQuery query(m_database);
            if (!query.exec(QString::fromLatin1(sql)))
                throw std::runtime_error(query.lastError().text().toStdString());
        }

    private:
        QSqlDatabase m_database;
    };

    /// Asks all there is to ask. Whatever the answer is, it must come.
    static bool readAll(const NativePath &file, Access access)
    {
        const auto history = History::open(file, access);
        if (!history)
            return false;
        bool well = true;
        const auto batches = (*history)->batches();
        for (BatchId id = 0; id < 5; ++id)
            well = (*history)->changesOf(id).has_value() == (id > 0 && id < 4) && well;
        well = (*history)->cutOff(History::Hold::No).has_value() && well;
        well = (*history)->nextToUndo(::geteuid()).has_value() && well;
        well = (*history)->nextToRedo(::geteuid()).has_value() && well;
        if (access == Access::Write)
            well = runThrough(*(*history)->newBatch("create"), retargets(1)).has_value() && well;
        return well && batches && batches->size() == 3;
    }

    /// Three batches, one of them undone, and one cut off.
    static std::string someJournal(const HistoryDesk &desk)
    {
        {
            const auto history = desk.open();
            HistoryDesk::make(*history, 100);
            HistoryDesk::undo(*history, HistoryDesk::make(*history, 1), {0}).value();
            history->newBatch("create")->begin(retargets(1)).value();
        }
        return desk.bytes();
    }

private Q_SLOTS:
    void withoutAFileThereIsNothingToRead()
    {
        const HistoryDesk desk;
        QCOMPARE(History::open(desk.file, Access::Read).error().kind, ErrorKind::NotFound);
        QCOMPARE(dumpDisk(desk.home.path()), std::string());
        desk.open();
        QVERIFY(desk.open(Access::Read)->batches().value().empty());
        HistoryDesk::write(desk.file, ""); // as it is for an instant when it is made
        QCOMPARE(History::open(desk.file, Access::Read).error().kind, ErrorKind::NotFound);
        QVERIFY(desk.open()->batches().value().empty());
    }

    void aNewerJournalIsLeftAlone()
    {
        const HistoryDesk desk;
        HistoryDesk::make(*desk.open(), 1);
        Stranger(desk.file).says("PRAGMA user_version = 99");
        const std::string before = desk.bytes();
        for (const Access access : {Access::Read, Access::Write})
            QCOMPARE(History::open(desk.file, access).error().kind, ErrorKind::TooNew);
        QCOMPARE(desk.bytes(), before);
    }

    void anOlderJournalIsReadAsItIsAndBroughtUpToDateToWriteIn()
    {
        const HistoryDesk desk;
        const auto user = ::geteuid();
        {
            const auto history = desk.open();
            HistoryDesk::make(*history, 2);
            HistoryDesk::undo(*history, HistoryDesk::make(*history, 1), {0}).value();
        }
        Stranger(desk.file).says("DROP TABLE notes");
        Stranger(desk.file).says("ALTER TABLE batches DROP COLUMN elevated");
        Stranger(desk.file).says("ALTER TABLE batches DROP COLUMN passed_over");
        Stranger(desk.file).says("PRAGMA user_version = 1"); // before batches could be passed over
        const std::string before = desk.bytes();
        QCOMPARE(desk.open(Access::Read)->nextToUndo(user).value(), std::optional<BatchId>(1));
        QCOMPARE(desk.open(Access::Read)->nextToRedo(user).value(), std::optional<BatchId>(2));
        QCOMPARE(desk.bytes(), before);

        const auto old = desk.open(Access::Read); // before somebody else brings it up to date
        const auto history = desk.open();
        QCOMPARE(history->batches().value().size(), std::size_t(2));
        QCOMPARE(HistoryDesk::standing(*history, 1), std::string("++"));
        for (const BatchId batch : {1, 2}) {
            for (const auto way : {History::Way::Undo, History::Way::Redo})
                QVERIFY(history->passOver(batch, way));
        }
        const auto later = desk.open(Access::Read);
        for (History *one : {history.get(), old.get(), later.get()}) {
            QCOMPARE(one->nextToUndo(user).value(), std::optional<BatchId>());
            QCOMPARE(one->nextToRedo(user).value(), std::optional<BatchId>());
        }
        QVERIFY(HistoryDesk::undo(*history, 1, {1, 0}));
    }

    void ofAJournalFromBeforeThereWereHelpersNothingWasElevated()
    {
        const HistoryDesk desk;
        const BatchId first = HistoryDesk::make(*desk.open(), 2);
        Stranger(desk.file).says("DROP TABLE notes");
        Stranger(desk.file).says("ALTER TABLE batches DROP COLUMN elevated");
        Stranger(desk.file).says("PRAGMA user_version = 2");
        const std::string before = desk.bytes();
        QVERIFY(!desk.open(Access::Read)->batch(first).value().elevated);
        QCOMPARE(desk.bytes(), before);

        const auto history = desk.open();
        const auto journal = history->undoBatch(first, {0, 1});
        journal->willElevate();
        QVERIFY(runThrough(*journal, retargets(2)));
        QVERIFY(history->batch(first).value().elevated);
    }

    void whatIsNoJournalIsLeftAlone()
    {
        const HistoryDesk desk;
        desk.open();
        Stranger(desk.file).says("PRAGMA application_id = 7");
        for (const std::string &content : {desk.bytes(), std::string(5000, 'x'), std::string("x")}) {
            HistoryDesk::write(desk.file, content);
            for (const Access access : {Access::Read, Access::Write})
                QCOMPARE(History::open(desk.file, access).error().kind, ErrorKind::Corrupt);
            QCOMPARE(desk.bytes(), content);
        }
        QCOMPARE(History::open(desk.home.path(), Access::Write).error().kind, ErrorKind::IsAFolder);
        QCOMPARE(History::open(desk.file / "below", Access::Write).error().kind, ErrorKind::NotAFolder);
    }

    void aFlippedBitNeverHarms()
    {
        const HistoryDesk desk;
        const std::string whole = someJournal(desk);
        QVERIFY(readAll(desk.file, Access::Read));
        int noticed = 0;
        int rounds = 0;
        for (std::size_t at = 0; at < whole.size(); at += 97, ++rounds) {
            std::string damaged = whole;
            damaged[at] = static_cast<char>(damaged[at] ^ (1 << (rounds % 8)));
            HistoryDesk::write(desk.file, damaged);
            noticed += readAll(desk.file, rounds % 10 == 0 ? Access::Write : Access::Read) ? 0 : 1;
        }
        qInfo("%d bytes flipped in %zu, %d noticed", rounds, whole.size(), noticed);
        QVERIFY(noticed > 0);
    }

    void aTruncatedFileNeverHarms()
    {
        const HistoryDesk desk;
        const std::string whole = someJournal(desk);
        int noticed = 0;
        int rounds = 0;
        for (std::size_t length = 1; length < whole.size(); length += 509, ++rounds) {
            HistoryDesk::write(desk.file, std::string_view(whole).substr(0, length));
            noticed += readAll(desk.file, rounds % 10 == 0 ? Access::Write : Access::Read) ? 0 : 1;
        }
        QVERIFY(noticed > rounds / 2);
    }

    void damageInOneBatchLeavesTheOthersReadable()
    {
        const HistoryDesk desk;
        someJournal(desk);
        Stranger(desk.file).says("UPDATE parts SET packed_intents = zeroblob(500) WHERE run IN (1, 4)");
        const auto history = desk.open();
        QCOMPARE(history->batches().value().size(), std::size_t(3));
        QCOMPARE(history->changesOf(1).error().kind, ErrorKind::Corrupt);
        QCOMPARE(history->changesOf(2).value().size(), std::size_t(1));

        const auto cut = history->cutOff(History::Hold::Yes).value();
        QCOMPARE(cut.size(), std::size_t(1));
        QVERIFY(cut.front().damaged && cut.front().intents.empty());
        QVERIFY(history->recovered(cut.front(), {}));
        QVERIFY(history->cutOff(History::Hold::No).value().empty());
        QCOMPARE(history->batch(3).value().state, BatchState::Unfinished); // nobody says that it was taken back
        QVERIFY(history->batch(3).value().damaged && !history->batch(2).value().damaged);
        QCOMPARE(history->nextToUndo(::geteuid()).value(), std::optional<BatchId>(1));
        QVERIFY(HistoryDesk::make(*history, 1) > 3);
    }

    /// Its batch has a record of its own, by which the next undo sees how far this one came.
    void aDamagedUndoLeavesItsBatchAsItWas()
    {
        const HistoryDesk desk;
        {
            const auto history = desk.open();
            HistoryDesk::make(*history, 2);
            history->undoBatch(1, {1, 0})->begin(retargets(2)).value();
        }
        Stranger(desk.file).says("UPDATE parts SET packed_intents = zeroblob(500) WHERE run = 2");
        const auto history = desk.open();
        const auto cut = history->cutOff(History::Hold::Yes).value();
        QVERIFY(cut.size() == 1 && cut.front().damaged && cut.front().isUndo);
        QVERIFY(history->recovered(cut.front(), {}));
        QVERIFY(history->cutOff(History::Hold::No).value().empty());
        QCOMPARE(HistoryDesk::standing(*history, 1), std::string("++"));
        QCOMPARE(history->batch(1).value().state, BatchState::Done);
        QVERIFY(HistoryDesk::undo(*history, 1, {1, 0}));
    }

    void hostileNumbersTakeNoMemory()
    {
        const HistoryDesk desk;
        someJournal(desk);
        Stranger(desk.file).says("UPDATE batches SET changes = 9223372036854775807, packed_states = NULL");
        Stranger(desk.file).says("UPDATE runs SET kind = 77, ended = 0, batch = 99 WHERE id = 1");
        const auto history = desk.open();
        QVERIFY(history->batches());
        QCOMPARE(history->changesOf(2).error().kind, ErrorKind::Corrupt);
        const auto cut = history->cutOff(History::Hold::Yes).value();
        QCOMPARE(cut.size(), std::size_t(2));
        for (const auto &run : cut) {
            QVERIFY(run.damaged);
            QVERIFY(history->recovered(run, {}));
        }
        QVERIFY(history->cutOff(History::Hold::No).value().empty());
    }

    void aLockedJournalIsInUse()
    {
        const HistoryDesk desk;
        const auto history = desk.open();
        const BatchId batch = HistoryDesk::make(*history, 1);
        const Stranger stranger(desk.file);
        stranger.says("BEGIN EXCLUSIVE");
        QCOMPARE(runThrough(*history->newBatch("create"), retargets(1)).error().kind, ErrorKind::InUse);
        QCOMPARE(history->batches().value().size(), std::size_t(1)); // reading goes on
        stranger.says("ROLLBACK");
        QVERIFY(HistoryDesk::undo(*history, batch, {0}));
    }
};

QTEST_GUILESS_MAIN(HistoryTroubleTest)
#include "tst_history_trouble.moc"
