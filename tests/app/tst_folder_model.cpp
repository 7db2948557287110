// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/entry_tools.h"
#include "models/folder_model.h"
#include "models/link_look.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <climits>

using namespace linkwright;
using namespace linkwright::test;

using Names = QList<QByteArray>;

class FolderModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsThatDoNotExistAnswerNothing()
    {
        Fixture test;
        for (const int size : {0, 2}) {
            for (const int row : {-1, size, INT_MAX}) {
                QVERIFY(!test.model.entry(row));
                QVERIFY(!test.model.index(row, 0).isValid());
                QVERIFY(!test.look.index(row, 0).isValid());
            }
            QVERIFY(!test.model.data({}, Qt::DisplayRole).isValid());
            QVERIFY(!test.look.data({}, Qt::ToolTipRole).isValid());
            QVERIFY(!test.model.headerData(FolderModel::ColumnCount, Qt::Horizontal).isValid());
            QCOMPARE(test.model.rowOf("nobody"), -1);
            QCOMPARE(test.model.rowOf(""), -1);
            test.list(files({"a", "b"}));
        }
        QCOMPARE(test.model.rowCount(test.model.index(0, 0)), 0);
    }

    void anIndexThatOutlivedItsRowAnswersNothing()
    {
        Fixture test;
        test.list(files({"a", "b"}));
        const QModelIndex stale = test.model.index(1, 0);
        test.model.update({}, {"b"});
        QVERIFY(!test.model.data(stale).isValid());
        QVERIFY(!test.model.entry(stale));
    }

    void namesAreSortedAsPeopleCount()
    {
        Fixture test;
        test.model.setShowHidden(true);
        test.list(files({"file10", "File9", "file9b", "file009", "Émile", "emil", "emilia", "Zoë", "äpfel", "apfel 2",
                         "_x", ".hidden", "42", "9", "Ωmega", "straße", "strasse 1"}));
        const Names wanted{".hidden", "_x",      "9",      "42",     "äpfel",  "apfel 2",   "emil", "Émile", "emilia",
                           "File9",   "file009", "file9b", "file10", "straße", "strasse 1", "Zoë",  "Ωmega"};
        QCOMPARE(test.names(), wanted);
    }

    void numbersTooLongToCountAreStillInOrder()
    {
        Fixture test;
        const std::string nines(300, '9');
        test.list(files({"1" + std::string(300, '0'), nines, "100000000000000000000", "99999999999999", "8"}));
        QCOMPARE(test.names(), (Names{"8", "99999999999999", "100000000000000000000", QByteArray(300, '9'),
                                      "1" + QByteArray(300, '0')}));
    }

    void foldersStandInFrontInBothDirections()
    {
        Fixture test;
        test.list({file("a"), folder("x"), linkTo("m", "x"), folder("b"), file("z")});
        QCOMPARE(test.names(), (Names{"b", "x", "a", "m", "z"}));
        test.model.sort(FolderModel::Name, Qt::DescendingOrder);
        QCOMPARE(test.names(), (Names{"x", "b", "z", "m", "a"}));
    }

    void linksToFoldersStandAmongTheFolders()
    {
        Fixture test;
        test.list({file("a"), folder("x"), linkTo("m", "x", Health::Healthy, NodeType::Folder),
                   linkTo("b", "a", Health::Healthy, NodeType::File), linkTo("c", "gone", Health::Broken)});
        QCOMPARE(test.names(), (Names{"m", "x", "a", "b", "c"}));
    }

    void sortingByHealthShowsTheWorstFirstAndLinksBeforeTheRest()
    {
        Fixture test;
        test.list({file("a"), linkTo("ok", "a"), linkTo("off", "/media/x", Health::Offline),
                   linkTo("dead", "b", Health::Broken)});
        test.model.sort(FolderModel::Health);
        QCOMPARE(test.names(), (Names{"dead", "off", "ok", "a"}));
        test.model.sort(FolderModel::Health, Qt::DescendingOrder);
        QCOMPARE(test.names(), (Names{"ok", "off", "dead", "a"}));
    }

    void whatIsEqualIsSortedByName()
    {
        Fixture test;
        test.list({file("b", 5), file("a", 5), file("c", 1)});
        test.model.sort(FolderModel::Size, Qt::DescendingOrder);
        QCOMPARE(test.names(), (Names{"b", "a", "c"})); // the whole order turned round
        test.model.sort(FolderModel::Size);
        QCOMPARE(test.names(), (Names{"c", "a", "b"}));
    }

    void anEntryListedTwiceIsShownOnceWithItsLastFacts()
    {
        Fixture test;
        test.list({file("a", 1), file("b", 1)});
        test.model.append({file("a", 7)});
        QCOMPARE(test.names(), (Names{"a", "b"}));
        QCOMPARE(test.model.entry(0)->size, 7);
        QCOMPARE(test.model.counts().entries, 2);
    }

    void anUpdateTouchesOnlyTheRowsItIsAbout()
    {
        Fixture test;
        test.list({file("a"), file("c"), linkTo("l", "a")});
        QSignalSpy inserted(&test.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&test.model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(&test.model, &QAbstractItemModel::dataChanged);
        QSignalSpy laidOut(&test.model, &QAbstractItemModel::layoutChanged);

        test.model.update({file("b"), linkTo("l", "gone", Health::Broken), file("c")}, {"a", "nobody"});

        QCOMPARE(test.names(), (Names{"b", "c", "l"}));
        QCOMPARE(test.model.entry(2)->link->target.raw, std::string("gone"));
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(changed.count(), 1); // "c" was said to be what it is already
        QCOMPARE(laidOut.count(), 0);
        QCOMPARE(test.model.counts().broken(), 1);
    }

    void rowsComeAndGoAtBothEnds()
    {
        Fixture test;
        test.list(files({"a", "b", "c", "d", "e"}));
        test.model.update({}, {"e", "d", "a"});
        test.model.update(files({"z", "0"}), {});
        QCOMPARE(test.names(), (Names{"0", "b", "c", "z"}));
        test.model.update(files({"zz"}), {"0"});
        test.model.update({}, {"zz", "z", "b", "c"});
        QCOMPARE(test.names(), Names());
        test.model.update(files({"y", "x"}), {});
        QCOMPARE(test.names(), (Names{"x", "y"}));
    }

    void anOrderThatIsTheSameIsNotAnnounced()
    {
        Fixture test;
        test.list(files({"n1", "n2"}));
        QSignalSpy laidOut(&test.model, &QAbstractItemModel::layoutChanged);
        test.model.setNameFilter(QStringLiteral("n"));
        test.model.sort(FolderModel::Kind);
        QCOMPARE(laidOut.count(), 0);
    }

    void aRowThatChangesMovesToItsNewPlaceAndStaysSelected()
    {
        Fixture test;
        test.list({file("a", 1), file("b", 2), file("c", 3), file("d", 4)});
        test.model.sort(FolderModel::Size);
        QItemSelectionModel selection(&test.look);
        selection.select(test.look.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);

        test.model.update({file("b", 9)}, {});
        QCOMPARE(test.names(), (Names{"a", "c", "d", "b"}));
        QCOMPARE(selection.selectedRows().value(0).row(), 3);

        test.model.update({file("b", 0)}, {});
        QCOMPARE(test.names(), (Names{"b", "a", "c", "d"}));
        QCOMPARE(selection.selectedRows().value(0).row(), 0);
    }

    void theNameFilterLooksAtNamesAndTargetsInAnyCase()
    {
        Fixture test;
        test.list({file("Report.PDF"), file("notes"), linkTo("l", "../REPORTS/x"), file("Ärger"), file("bad\xff")});
        test.model.setNameFilter(QStringLiteral("rePort"));
        QCOMPARE(test.names(), (Names{"l", "Report.PDF"}));
        test.model.setNameFilter(QStringLiteral("ÄRG"));
        QCOMPARE(test.names(), (Names{"Ärger"}));
        test.model.setNameFilter(QStringLiteral("*.p?f"));
        QCOMPARE(test.names(), (Names{"Report.PDF"}));
        test.model.setNameFilter(QStringLiteral("?rger"));
        QCOMPARE(test.names(), (Names{"Ärger"}));
        test.model.setNameFilter(QStringLiteral("⟨xff⟩"));
        QCOMPARE(test.names(), (Names{"bad\xff"}));
        test.model.setNameFilter(QStringLiteral("nothing is called so"));
        QVERIFY(test.model.isFiltered());
        QCOMPARE(test.names(), Names());
        test.model.setNameFilter({});
        QCOMPARE(test.model.rowCount(), 5);
    }

    void whatComesLaterIsFilteredToo()
    {
        Fixture test;
        test.model.setNameFilter(QStringLiteral("a"));
        test.list(files({"a1", "b1"}));
        test.model.update({file("a0"), file("b0")}, {});
        QCOMPARE(test.names(), (Names{"a0", "a1"}));
        QCOMPARE(test.model.rowOf("b0"), -1);
        QVERIFY(test.model.contains("b0"));
    }

    void aLinkLeavesAndEntersTheHealthFilterAsItChanges()
    {
        Fixture test;
        test.list({file("f"), linkTo("l", "f"), linkTo("m", "g", Health::Broken)});
        test.model.setHealthFilter({{Health::Broken, Health::Loop}});
        QCOMPARE(test.names(), (Names{"m"}));
        test.model.update({linkTo("l", "x", Health::Loop)}, {});
        QCOMPARE(test.names(), (Names{"l", "m"}));
        test.model.update({linkTo("m", "f")}, {});
        QCOMPARE(test.names(), (Names{"l"}));
        test.model.setHealthFilter({});
        QCOMPARE(test.names(), (Names{"f", "l", "m"}));
    }

    void hiddenEntriesAreCountedOnlyWhileTheyAreShown()
    {
        Fixture test;
        QSignalSpy counted(&test.model, &FolderModel::countsChanged);
        test.list({file("f"), linkTo(".l", "x", Health::Broken), linkTo("l", "f")});
        QVERIFY(counted.count() > 0);
        QCOMPARE(test.names(), (Names{"f", "l"}));
        QCOMPARE(test.model.counts().entries, 2);
        QCOMPARE(test.model.counts().links, 1);
        QCOMPARE(test.model.counts().hidden, 1);
        QCOMPARE(test.model.counts().broken(), 0);
        test.model.setShowHidden(true);
        QCOMPARE(test.model.rowCount(), 3);
        QCOMPARE(test.model.counts().entries, 3);
        QCOMPARE(test.model.counts().hidden, 0);
        QCOMPARE(test.model.counts().broken(), 1);
        test.model.update({}, {".l"});
        QCOMPARE(test.model.counts().broken(), 0);
    }

    void hostileNamesKeepTheirBytesAndShowThemselves()
    {
        Fixture test;
        const std::vector<std::string> names{"a\xff", "two\nlines", "safe\xE2\x80\xAEgpj.exe", "<b>bold</b>", "-rf"};
        test.list(files(names));
        for (const auto &name : names) {
            const int row = test.model.rowOf(name);
            QVERIFY2(row >= 0, name.c_str());
            QCOMPARE(test.model.index(row, 0).data(FolderModel::NameRole).toByteArray(), QByteArray(name.c_str()));
        }
        const auto shown = [&](const char *name) {
            return test.model.index(test.model.rowOf(name), 0).data().toString();
        };
        QCOMPARE(shown("a\xff"), QStringLiteral("a⟨xFF⟩"));
        QVERIFY(!shown("two\nlines").contains(u'\n'));
        QVERIFY(!shown("safe\xE2\x80\xAEgpj.exe").contains(QChar(0x202E)));
        QCOMPARE(shown("<b>bold</b>"), QStringLiteral("<b>bold</b>"));
    }

    void aRefreshRemovesWhatItDidNotFindAgain()
    {
        Fixture test;
        test.list(files({"a", "b", "c"}));
        QSignalSpy reset(&test.model, &QAbstractItemModel::modelReset);
        test.model.beginRefresh();
        test.model.update(files({"c", "d"}), {});
        QCOMPARE(test.names(), (Names{"a", "b", "c", "d"}));
        test.model.endRefresh();
        QCOMPARE(test.names(), (Names{"c", "d"}));
        QCOMPARE(reset.count(), 0);
    }

    void aRefreshThatEndedEarlyRemovesNothing()
    {
        Fixture test;
        test.list(files({"a", "b"}));
        test.model.beginRefresh();
        test.model.update(files({"b"}), {});
        test.model.cancelRefresh();
        QCOMPARE(test.names(), (Names{"a", "b"}));
    }

    void typingAheadFindsTheNextNameAndWrapsAround()
    {
        Fixture test;
        test.list(files({"Apple", "banana", "Äpfel", "bad\xff", "cherry"}));
        const auto next = [&](const char *from, const QString &text) {
            const auto start = test.model.index(test.model.rowOf(from), 0);
            const auto found = test.model.match(start, Qt::DisplayRole, text, 1, Qt::MatchStartsWith | Qt::MatchWrap);
            return found.isEmpty() ? QByteArray() : found.first().data(FolderModel::NameRole).toByteArray();
        };
        QCOMPARE(next("Apple", QStringLiteral("b")), "bad\xff");
        QCOMPARE(next("banana", QStringLiteral("B")), "banana");
        QCOMPARE(next("cherry", QStringLiteral("ap")), "Apple");
        QCOMPARE(next("cherry", QStringLiteral("äp")), "Äpfel");
        QCOMPARE(next("Apple", QStringLiteral("bad⟨")), "bad\xff");
        QCOMPARE(next("Apple", QStringLiteral("x")), QByteArray());
    }
};

QTEST_MAIN(FolderModelTest)
#include "tst_folder_model.moc"
