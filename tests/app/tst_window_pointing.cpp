// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "views/pointing_panel.h"
#include "window_tools.h"

#include <QTreeWidget>

using namespace linkwright;
using namespace linkwright::test;

namespace {

constexpr std::string_view tree = R"(
    /data/report
    /data/latest -> report
    /desk/today -> ../data/report
    /desk/over -> ../data/latest
    /desk/other -> nothing
)";

QByteArrayList rowsOf(const QTreeWidget &list)
{
    QByteArrayList rows;
    for (int row = 0; row < list.topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = list.topLevelItem(row);
        rows +=
            item->text(0).section(u'/', -1).toUtf8() + " | " + item->text(2).toUtf8() + " | " + item->text(3).toUtf8();
    }
    return rows;
}

} // namespace

class WindowPointingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { QVERIFY(waitForBackground(test::patience)); }

    void whatPointsToTheSelectedEntryIsListed()
    {
        WindowOnTree on(tree, "/data");
        on.select("report");
        on.window.action(ActionId::WhatPointsHere)->trigger();
        PointingPanel &panel = on.window.pointing();
        QTRY_VERIFY(!panel.isSearching());
        QVERIFY(panel.isVisible());
        QCOMPARE(rowsOf(panel.list()), (QByteArrayList{"latest | points to it | would break"}));

        panel.searchIn(on.folder.at("/desk"));
        QTRY_VERIFY(!panel.isSearching());
        QCOMPARE(rowsOf(panel.list()), (QByteArrayList{"latest | points to it | would break",
                                                       "over | leads to it over other links | would break",
                                                       "today | points to it | would break"}));
        QVERIFY2(panel.sentence().startsWith(QStringLiteral("3 links point here")), qPrintable(panel.sentence()));
    }

    void oneOfThemCanBeGoneTo()
    {
        WindowOnTree on(tree, "/data");
        on.select("report");
        on.window.pointing().searchIn(on.folder.at("/desk"));
        on.window.action(ActionId::WhatPointsHere)->trigger();
        PointingPanel &panel = on.window.pointing();
        QTRY_COMPARE(panel.list().topLevelItemCount(), 3);
        Q_EMIT panel.list().itemActivated(panel.list().topLevelItem(2), 0);
        QTRY_COMPARE(on.window.page().folder(), on.folder.at("/desk"));
        QTRY_COMPARE(on.window.page().entries().selectedNames(2), Names{"today"});
    }

    void whatWasChangedIsSearchedForAgain()
    {
        WindowOnTree on(tree, "/data");
        on.select("report");
        on.window.action(ActionId::WhatPointsHere)->trigger();
        PointingPanel &panel = on.window.pointing();
        QTRY_COMPARE(panel.list().topLevelItemCount(), 1);
        on.window.commands().retarget({.place = on.folder.at("/data/latest"), .target = {"nothing"}});
        QTRY_COMPARE(panel.list().topLevelItemCount(), 0);
    }
};

QTEST_MAIN(WindowPointingTest)
#include "tst_window_pointing.moc"
