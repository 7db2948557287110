// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/entry_tools.h"
#include "models/folder_model.h"
#include "models/link_look.h"
#include "support/patience.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace linkwright;
using namespace linkwright::test;

using Names = QList<QByteArray>;

namespace {

constexpr int many = 20'000; // sorted in a thread; a number prime to the step of manyFiles()

} // namespace

class FolderThreadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyRowsAreSortedInAThreadWhileTheOldOrderIsShown()
    {
        Fixture test;
        QSignalSpy sorting(&test.model, &FolderModel::sortingChanged);
        test.list(manyFiles(many));
        QTRY_VERIFY(!test.model.isSorting());
        QCOMPARE(test.model.rowOf("n777"), 777);

        test.model.sort(FolderModel::Size);
        QVERIFY(test.model.isSorting());
        QCOMPARE(test.model.rowOf("n777"), 777); // still
        QTRY_VERIFY(!test.model.isSorting());
        QCOMPARE(test.model.rowOf("n777"), many - 1 - 777);
        QCOMPARE(sorting.count() % 2, 0);
    }

    void aChangeOfMindWhileAThreadSortsIsWhatCounts()
    {
        Fixture test;
        test.list(manyFiles(many));
        test.model.sort(FolderModel::Size);
        test.model.setNameFilter(QStringLiteral("n77"));
        test.model.sort(FolderModel::Name, Qt::DescendingOrder);
        test.model.setNameFilter(QStringLiteral("n777"));
        QTRY_VERIFY(!test.model.isSorting());
        QCOMPARE(test.names(), (Names{"n7779", "n7778", "n7777", "n7776", "n7775", "n7774", "n7773", "n7772", "n7771",
                                      "n7770", "n777"}));
    }

    void rowsThatComeWhileAThreadSortsAreNotLost()
    {
        Fixture test;
        auto entries = manyFiles(many);
        std::vector<Entry> late(entries.end() - 5000, entries.end());
        entries.resize(entries.size() - 5000);
        test.model.append(std::move(entries));
        test.model.sort(FolderModel::Name, Qt::DescendingOrder);
        QVERIFY(test.model.isSorting());
        test.model.append(std::move(late));
        QCOMPARE(test.model.rowCount(), many);
        test.model.complete();
        QTRY_VERIFY(!test.model.isSorting());
        QCOMPARE(test.model.rowCount(), many);
        QCOMPARE(test.model.rowOf("n0"), many - 1);
        QCOMPARE(test.model.rowOf("n19999"), 0);
    }

    void updatesWaitForTheThreadAndAreThenDone()
    {
        Fixture test;
        test.list(manyFiles(many));
        test.model.sort(FolderModel::Size);
        test.model.update({file("n5", 1'000'000)}, {"n6"});
        QVERIFY(test.model.contains("n6"));
        QTRY_VERIFY(!test.model.contains("n6"));
        QTRY_VERIFY(!test.model.isSorting());
        QCOMPARE(test.model.rowOf("n5"), many - 2);
        QCOMPARE(test.model.rowCount(), many - 1);
    }

    void manyChangesAtOnceLeaveOneSortedFolder()
    {
        Fixture test;
        test.list(manyFiles(many));
        QTRY_VERIFY(!test.model.isSorting());
        std::vector<Entry> present;
        std::vector<std::string> gone;
        for (int at = 0; at < 3000; ++at) {
            present.push_back(file("new" + std::to_string(at)));
            gone.push_back("n" + std::to_string(2 * at));
        }
        test.model.update(std::move(present), std::move(gone));
        QVERIFY(!test.model.contains("n2"));
        test.model.update({file("n0", 3)}, {"new7"}); // one of each again, at once
        QTRY_VERIFY(!test.model.isSorting());
        QTRY_VERIFY(!test.model.contains("new7"));
        QCOMPARE(test.model.rowCount(), many);
        QCOMPARE(test.model.rowOf("n0"), 0);
        QCOMPARE(test.model.entry(0)->size, 3);
        QCOMPARE(test.model.rowOf("new2999"), many - 1);
        QCOMPARE(test.model.counts().entries, many);
    }

    void whatIsFilteredOutWhileRowsComeIsNotSelectedAnyMore()
    {
        Fixture test;
        test.list(manyFiles(many));
        QTRY_VERIFY(!test.model.isSorting());
        QItemSelectionModel selection(&test.look);
        const auto rows = QItemSelectionModel::Select | QItemSelectionModel::Rows;
        selection.select(test.look.index(test.model.rowOf("n1"), 0), rows);
        test.model.setNameFilter(QStringLiteral("n77"));
        QVERIFY(test.model.isSorting());
        test.model.append(files({"n77a", "n77b", "n77c"}));
        QTRY_VERIFY(!test.model.isSorting());
        QVERIFY(test.model.rowOf("n77b") >= 0);
        QVERIFY(!selection.hasSelection());
    }

    void resetForgetsEverythingEvenAnAnswerThatIsOnItsWay()
    {
        Fixture test;
        test.list(manyFiles(many));
        QTRY_VERIFY(!test.model.isSorting());
        test.model.sort(FolderModel::Size);
        test.model.update({file("later")}, {});
        QVERIFY(waitForBackground(test::patience)); // sorted; the answer waits for the event loop
        QVERIFY(test.model.isSorting());
        test.model.reset();
        QVERIFY(!test.model.isSorting());
        test.list(files({"b", "a"}));
        QCoreApplication::processEvents();
        QCOMPARE(test.names(), (Names{"a", "b"}));
    }

    void selectionSurvivesSortingAndFiltering_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("few rows, sorted at once") << 100;
        QTest::newRow("many rows, sorted in a thread") << many;
    }

    void selectionSurvivesSortingAndFiltering()
    {
        QFETCH(int, count);
        Fixture test;
        test.list(manyFiles(count));
        QTRY_VERIFY(!test.model.isSorting());
        QItemSelectionModel selection(&test.look);
        const auto rows = QItemSelectionModel::Select | QItemSelectionModel::Rows;
        for (const char *name : {"n3", "n41", "n99"})
            selection.select(test.look.index(test.model.rowOf(name), 0), rows);
        const auto selected = [&] {
            Names names;
            for (const auto &index : selection.selectedRows())
                names.append(index.data(FolderModel::NameRole).toByteArray());
            std::ranges::sort(names);
            return names;
        };
        test.model.sort(FolderModel::Size);
        QTRY_VERIFY(!test.model.isSorting());
        QCOMPARE(selected(), (Names{"n3", "n41", "n99"}));
        test.model.setNameFilter(QStringLiteral("9"));
        QTRY_VERIFY(!test.model.isSorting());
        QCOMPARE(selected(), (Names{"n99"}));
        test.model.setNameFilter({});
        QTRY_VERIFY(!test.model.isSorting());
        QCOMPARE(selected(), (Names{"n99"}));
        QCOMPARE(test.model.rowCount(), count);
    }

    void aRefreshOfManyFindsTheFewThatAreGone()
    {
        Fixture test;
        test.list(manyFiles(many));
        QTRY_VERIFY(!test.model.isSorting());
        QSignalSpy laidOut(&test.model, &QAbstractItemModel::layoutChanged);
        auto again = manyFiles(many);
        std::erase_if(again, [](const Entry &entry) { return entry.name == "n12" || entry.name == "n13"; });
        test.model.beginRefresh();
        test.model.update(std::move(again), {});
        test.model.endRefresh();
        QCOMPARE(test.model.rowCount(), many - 2);
        QCOMPARE(laidOut.count(), 0);
    }
};

QTEST_MAIN(FolderThreadsTest)
#include "tst_folder_threads.moc"
