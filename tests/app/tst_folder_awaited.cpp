// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "entry_tools.h"
#include "support/patience.h"
#include "window/counts_text.h"

#include <QSignalSpy>
#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

namespace {

constexpr int many = 9000; // so many that they are sorted in a thread, and one delivery is a part of them

std::string nameOf(int number)
{
    return "l" + std::to_string(100'000 + number);
}

std::vector<Entry> awaited(int from, int to)
{
    std::vector<Entry> entries;
    for (int number = from; number < to; ++number)
        entries.push_back(awaitedLink(nameOf(number), "t" + std::to_string(number)));
    return entries;
}

/// Every third is broken, every ninth of the others leads to a folder.
std::vector<Entry> judged(int from, int to)
{
    std::vector<Entry> entries;
    for (int number = from; number < to; ++number) {
        const bool isBroken = number % 3 == 0;
        const auto end = isBroken ? NodeType::Unknown : number % 10 == 1 ? NodeType::Folder : NodeType::File;
        entries.push_back(
            linkTo(nameOf(number), "t" + std::to_string(number), isBroken ? Health::Broken : Health::Healthy, end));
    }
    return entries;
}

bool isInOrder(const FolderModel &model)
{
    const SortOrder order{model.sortColumn(), model.sortOrder() == Qt::DescendingOrder};
    for (int row = 1; row < model.rowCount(); ++row) {
        if (!SortPlace(*model.entry(row - 1), order).isBefore({*model.entry(row), order}))
            return false;
    }
    return true;
}

/// The listing of so many links, none judged.
struct Awaiting : Fixture
{
    Awaiting() { list(awaited(0, many)); }
    void judgeAll()
    {
        for (int from = 0; from < many; from += 3000)
            model.update(judged(from, from + 3000), {});
    }
    QString health(const std::string &name) const
    {
        return model.index(model.rowOf(name), FolderModel::Health).data().toString();
    }
};

} // namespace

class FolderAwaitedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QVERIFY(waitForBackground(test::patience)); }

    void whatIsAwaitedSaysSo()
    {
        Fixture test;
        test.list({awaitedLink("l", "t")});
        const auto at = [&](int column) { return test.model.index(0, column); };
        QCOMPARE(at(FolderModel::Health).data().toString(), QStringLiteral("Checking…"));
        QCOMPARE(at(0).data(FolderModel::HealthSentenceRole).toString(), QStringLiteral("Checking…"));
        QCOMPARE(at(FolderModel::Hops).data().toString(), QString());
        QCOMPARE(at(FolderModel::PointsTo).data().toString(), QStringLiteral("t"));
    }

    void theCountsSayWhatIsNotKnownYet()
    {
        Awaiting test;
        QCOMPARE(test.model.counts().awaited, std::uint64_t{many});
        QCOMPARE(countsText(test.model.counts()), QStringLiteral("9,000 entries, 9,000 links, checking 9,000…"));
        QTRY_VERIFY(!test.model.isSorting());
        test.model.update(judged(0, 3000), {});
        QCOMPARE(countsText(test.model.counts()),
                 QStringLiteral("9,000 entries, 9,000 links, 1,000 broken so far, checking 6,000…"));
        test.model.update({}, {nameOf(8999)});
        QTRY_COMPARE(test.model.counts().awaited, std::uint64_t{5999});
        test.judgeAll();
        QTRY_COMPARE(countsText(test.model.counts()), QStringLiteral("9,000 entries, 9,000 links, 3,000 broken"));
    }

    void verdictsThatMoveNoRowCauseNoSorting()
    {
        Awaiting test;
        test.model.sort(FolderModel::Modified);
        QTRY_VERIFY(!test.model.isSorting());
        QSignalSpy sorting(&test.model, &FolderModel::sortingChanged);
        QSignalSpy laidOut(&test.model, &QAbstractItemModel::layoutChanged);
        test.judgeAll();
        QCOMPARE(test.model.counts().awaited, std::uint64_t{0});
        QCOMPARE(test.health(nameOf(0)), QStringLiteral("Broken"));
        QCOMPARE(test.health(nameOf(1)), QStringLiteral("Healthy"));
        QCOMPARE(sorting.count(), 0);
        QCOMPARE(laidOut.count(), 0);
    }

    void theOrderSettlesInTheEnd_data()
    {
        QTest::addColumn<int>("column");
        QTest::newRow("name") << int{FolderModel::Name}; // links to folders go to the folders
        QTest::newRow("health") << int{FolderModel::Health};
        QTest::newRow("hops") << int{FolderModel::Hops};
        QTest::newRow("kind") << int{FolderModel::Kind};
    }

    void theOrderSettlesInTheEnd()
    {
        QFETCH(int, column);
        Awaiting test;
        test.model.sort(column);
        test.judgeAll();
        QTRY_VERIFY(test.model.counts().awaited == 0 && !test.model.isSorting());
        QTRY_VERIFY(isInOrder(test.model));
        QCOMPARE(test.model.rowCount(), many);
    }

    void theOrderSettlesThoughTheLastVerdictsComeOneByOne()
    {
        Awaiting test;
        test.model.sort(FolderModel::Health);
        QTRY_VERIFY(!test.model.isSorting());
        test.model.update(judged(0, many - 2), {});
        test.model.update(judged(many - 2, many - 1), {});
        test.model.update(judged(many - 1, many), {});
        QTRY_VERIFY(test.model.counts().awaited == 0 && !test.model.isSorting());
        QTRY_VERIFY(isInOrder(test.model));
    }

    void theOrderSettlesMeanwhileToo()
    {
        Awaiting test;
        test.model.sort(FolderModel::Health);
        QTRY_VERIFY(!test.model.isSorting());
        test.model.update(judged(0, 3000), {}); // and no more come for long
        QTRY_VERIFY(isInOrder(test.model));
        QCOMPARE(test.health(nameOf(8999)), QStringLiteral("Checking…"));
    }

    void aFilterByHealthSettlesInTheEnd()
    {
        Awaiting test;
        test.model.setHealthFilter({{Health::Broken}});
        QTRY_COMPARE(test.model.rowCount(), 0);
        test.judgeAll();
        QTRY_COMPARE(test.model.rowCount(), many / 3);
        QTRY_VERIFY(isInOrder(test.model));
        test.model.setHealthFilter({{Health::Unchecked}});
        QTRY_COMPARE(test.model.rowCount(), 0);
    }

    void selectionsFollowTheirRows()
    {
        Awaiting test;
        test.model.sort(FolderModel::Health);
        QTRY_VERIFY(!test.model.isSorting());
        const QPersistentModelIndex broken = test.model.index(test.model.rowOf(nameOf(8997)), 0);
        test.judgeAll();
        QTRY_VERIFY(test.model.counts().awaited == 0 && !test.model.isSorting());
        QCOMPARE(test.model.entry(broken)->name, nameOf(8997));
    }

    void aRefreshKeepsTheVerdictsThatAreKnown()
    {
        Awaiting test;
        test.judgeAll();
        QTRY_VERIFY(test.model.counts().awaited == 0 && !test.model.isSorting());
        test.model.beginRefresh();
        auto again = awaited(0, many);
        again[0] = awaitedLink(nameOf(0), "elsewhere"); // of this one nothing is known any more
        test.model.update(std::move(again), {});
        test.model.endRefresh();
        QTRY_COMPARE(test.model.counts().awaited, std::uint64_t{1});
        QCOMPARE(test.health(nameOf(0)), QStringLiteral("Checking…"));
        QCOMPARE(test.health(nameOf(3)), QStringLiteral("Broken"));
    }
};

QTEST_MAIN(FolderAwaitedTest)
#include "tst_folder_awaited.moc"
