// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/entry_tools.h"
#include "support/patience.h"
#include "views/folder_page.h"
#include "views/message_bar.h"

#include <QTableView>
#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

namespace {

constexpr int pairs = EntryView::mostRanges + 2;

bool isBroken(const Entry &entry)
{
    return entry.link && entry.link->health() == Health::Broken;
}

/// By name a broken link stands between any two healthy ones.
class Page
{
public:
    FolderPage page;

    Page()
    {
        std::vector<Entry> links;
        for (int at = 0; at < 2 * pairs; ++at)
            links.push_back(linkTo("link " + std::to_string(at), "x", at % 2 == 0 ? Health::Healthy : Health::Broken));
        page.model().append(std::move(links));
        page.model().complete();
        sort(FolderModel::Name);
        page.show();
    }

    void sort(int column)
    {
        page.view().sortByColumn(column, Qt::AscendingOrder);
        QTRY_VERIFY(!page.model().isSorting() && page.model().sortColumn() == column);
    }

    std::size_t selected() { return page.entries().selectedEntries().size(); }
};

} // namespace

/// A selection in thousands of pieces would make every painting of the view a long one.
class ScatteredSelectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatStandsTogetherIsSelectedHoweverMuchItIs()
    {
        Page on;
        on.sort(FolderModel::Health);
        QCOMPARE(on.page.entries().selectWhere(isBroken), std::optional(pairs));
        QCOMPARE(on.selected(), static_cast<std::size_t>(pairs));
        QVERIFY(!on.page.entries().giveUpScattered());
    }

    void whatIsScatteredIsNotSelectedAndWhatWasStaysSo()
    {
        Page on;
        on.page.view().selectRow(3);
        QCOMPARE(on.page.entries().selectWhere(isBroken), std::optional<int>());
        QCOMPARE(on.selected(), std::size_t(1));
    }

    void sortingWhatIsSelectedApartGivesItUpAndSaysSo()
    {
        Page on;
        on.sort(FolderModel::Health);
        on.page.entries().selectWhere(isBroken);
        on.sort(FolderModel::Name);
        QTRY_VERIFY(on.selected() <= 1);
        QVERIFY(on.page.messages().isVisible());
        QVERIFY(on.page.messages().text().contains(QStringLiteral("pieces")));
    }
};

QTEST_MAIN(ScatteredSelectionTest)
#include "tst_scattered_selection.moc"
