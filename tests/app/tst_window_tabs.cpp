// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/link_mime.h"
#include "support/patience.h"
#include "support/printing.h"
#include "views/address_bar.h"
#include "views/address_field.h"
#include "views/breadcrumb.h"
#include "views/places_view.h"
#include "views/tab_bar.h"
#include "window_tools.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QStatusBar>
#include <QToolButton>

using namespace linkwright;
using namespace linkwright::test;
using namespace std::string_literals;

namespace {

/// Names enough to scroll through.
std::string longTree()
{
    std::string tree = "/other/x\n";
    for (int number = 100; number < 400; ++number)
        tree += "/desk/n" + std::to_string(number) + "\n";
    return tree;
}

std::vector<std::string> selectedNames(const FolderView &view)
{
    std::vector<std::string> names;
    for (const Entry *entry : view.selectedEntries())
        names.push_back(entry->name);
    std::ranges::sort(names);
    return names;
}

QAction *actionIn(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}

/// A menu of the window's bar, or below one.
QMenu *menuNamed(const QWidget &window, const QString &title)
{
    for (auto *menu : window.findChildren<QMenu *>()) {
        if (menu->title().remove(u'&') == title)
            return menu;
    }
    return nullptr;
}

} // namespace

class WindowTabsTest : public QObject
{
    Q_OBJECT

private:
    static void openTab(WindowOnTree &on, const std::string &name)
    {
        const std::size_t before = on.window.tabs().all().size();
        on.select(name);
        QTRY_VERIFY(on.window.action(ActionId::OpenInTab)->isEnabled());
        on.window.action(ActionId::OpenInTab)->trigger();
        QCOMPARE(on.window.tabs().all().size(), before + 1);
    }

private Q_SLOTS:
    void aTabHasItsOwnFolderWayAndFilter()
    {
        WindowOnTree on(deskTree);
        openTab(on, "photos");
        QTRY_COMPARE(on.window.page().folder(), on.folder.at("/desk/photos"));
        QVERIFY(!on.window.action(ActionId::Back)->isEnabled());
        on.window.findChild<QLineEdit *>(QStringLiteral("filter"))->setText(QStringLiteral("zzz"));
        QTRY_COMPARE(on.model().rowCount(), 0);

        on.window.action(ActionId::PreviousTab)->trigger();

        QCOMPARE(on.window.page().folder(), on.folder.at("/desk"));
        QCOMPARE(on.window.findChild<AddressField *>()->text().toStdString(), on.folder.at("/desk").bytes);
        QCOMPARE(on.window.findChild<QLineEdit *>(QStringLiteral("filter"))->text(), QString());
        QTRY_COMPARE(on.model().rowCount(), 5);

        on.window.action(ActionId::NextTab)->trigger();
        QCOMPARE(on.window.findChild<QLineEdit *>(QStringLiteral("filter"))->text(), QStringLiteral("zzz"));
        QCOMPARE(on.model().rowCount(), 0);
    }

    void theBarIsSeenOnlyWithSeveralTabsAndNamesThem()
    {
        WindowOnTree on("/desk/a & b/\n");
        QVERIFY(!on.window.tabs().bar().isVisible());

        openTab(on, "a & b");

        QTRY_VERIFY(on.window.tabs().bar().isVisible());
        QTRY_COMPARE(on.window.tabs().bar().tabText(1), QStringLiteral("a && b"));
        QVERIFY(on.window.tabs().bar().tabToolTip(1).contains(QStringLiteral("a & b")));
    }

    void aClosedTabComesBackAsItWas()
    {
        WindowOnTree on(deskTree);
        openTab(on, "photos");
        QTRY_COMPARE(on.window.page().folder(), on.folder.at("/desk/photos"));
        on.select("one.jpg");

        on.window.action(ActionId::CloseTab)->trigger();
        QCOMPARE(on.window.tabs().all().size(), std::size_t(1));
        QCOMPARE(on.window.page().folder(), on.folder.at("/desk"));
        QTRY_VERIFY(on.window.action(ActionId::ReopenTab)->isEnabled());
        on.window.action(ActionId::ReopenTab)->trigger();

        QTRY_COMPARE(on.window.page().folder(), on.folder.at("/desk/photos"));
        QTRY_COMPARE(selectedNames(on.view()), std::vector{"one.jpg"s});
        QVERIFY(!on.window.action(ActionId::ReopenTab)->isEnabled());
    }

    void withTheLastTabTheWindowCloses()
    {
        WindowOnTree on(deskTree);
        on.window.action(ActionId::CloseTab)->trigger();
        QVERIFY(!on.window.isVisible());
    }

    void whatIsDoneInOneTabIsSeenInAnother()
    {
        WindowOnTree on(deskTree);
        on.window.action(ActionId::NewTab)->trigger();
        QTRY_COMPARE(on.window.page().folder(), on.folder.at("/desk"));
        on.select("broken");
        on.window.commands().rename("broken", "mended");
        QTRY_VERIFY(on.model().rowOf("mended") >= 0);

        on.window.action(ActionId::PreviousTab)->trigger();

        QTRY_VERIFY(on.model().rowOf("mended") >= 0);
        QCOMPARE(on.model().rowOf("broken"), -1);
    }

    void closingATabThatIsStillBeingOpenedHarmsNothing()
    {
        WindowOnTree on(deskTree);
        for (int round = 0; round < 20; ++round) {
            on.window.action(ActionId::NewTab)->trigger();
            on.window.action(ActionId::CloseTab)->trigger();
        }
        QCOMPARE(on.window.tabs().all().size(), std::size_t(1));
        QTRY_COMPARE(on.model().counts().entries, std::uint64_t(5));
    }

    void oneComesBackToWhatOneLookedAt()
    {
        WindowOnTree on(longTree());
        QTRY_COMPARE(on.model().rowCount(), 300);
        QVERIFY(on.view().selectNames({"n333", "n335"}));
        on.view().scrollToName("n330");
        const std::string top = on.view().topName();
        QCOMPARE(top, "n330"s);

        on.go("/other");
        on.window.action(ActionId::Back)->trigger();
        QTRY_COMPARE(on.window.page().folder(), on.folder.at("/desk"));

        QTRY_COMPARE(selectedNames(on.view()), (std::vector{"n333"s, "n335"s}));
        QTRY_COMPARE(on.view().topName(), top);
    }

    void linksAreSelectedByHowTheyAre_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<std::vector<std::string>>("names");
        QTest::newRow("broken") << QStringLiteral("Broken") << std::vector{"broken"s, "ring"s};
        QTest::newRow("healthy") << QStringLiteral("Healthy") << std::vector{"photos"s, "today"s};
        QTest::newRow("all") << QStringLiteral("All Links") << std::vector{"broken"s, "photos"s, "ring"s, "today"s};
        QTest::newRow("absolute") << QStringLiteral("Absolute") << std::vector<std::string>();
    }

    void linksAreSelectedByHowTheyAre()
    {
        QFETCH(const QString, item);
        QFETCH(const std::vector<std::string>, names);
        WindowOnTree on(deskTree);
        QTRY_COMPARE(on.model().counts().entries, std::uint64_t(5));

        actionIn(*menuNamed(on.window, QStringLiteral("Select Links")), item)->trigger();

        QCOMPARE(selectedNames(on.view()), names);
        if (names.empty())
            QVERIFY(on.window.statusBar()->currentMessage().contains(QStringLiteral("no such link")));
    }

    void theSelectionIsTurnedRound()
    {
        WindowOnTree on(deskTree);
        QTRY_COMPARE(on.model().counts().entries, std::uint64_t(5));
        QVERIFY(on.view().selectNames({"broken", "ring", "today"}));

        on.window.action(ActionId::InvertSelection)->trigger();

        QCOMPARE(selectedNames(on.view()), (std::vector{"notes.txt"s, "photos"s}));
    }

    void pathsAndTargetsAreCopiedByteForByte()
    {
        WindowOnTree on("/desk/caf\\xe9 -> \\xff/x\n/desk/plain -> ../y\n");
        QTRY_COMPARE(on.model().rowCount(), 2);
        on.view().selectAll();
        QTRY_VERIFY(on.window.action(ActionId::CopyTarget)->isEnabled());

        on.window.action(ActionId::CopyTarget)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("text/plain")),
                 QByteArray("\xff/x\n../y"));

        on.window.action(ActionId::CopyPath)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("text/plain")).toStdString(),
                 on.folder.at("/desk").bytes + "/caf\xe9\n" + on.folder.at("/desk").bytes + "/plain");
    }

    void theWayToAFolderIsButtons()
    {
        WindowOnTree on("/desk/a & b/c/\n", "/desk/a & b/c");
        Breadcrumb &way = on.window.findChild<AddressBar *>()->crumbs();
        QVERIFY(way.isVisible());
        QCOMPARE(way.crumbs().back()->text(), QStringLiteral("c"));
        QToolButton *above = way.crumbs().at(way.crumbs().size() - 2);
        QCOMPARE(above->text(), QStringLiteral("a && b"));

        above->click();

        QTRY_COMPARE(on.window.page().folder(), on.folder.at("/desk/a & b"));
        QCOMPARE(way.crumbs().back()->text(), QStringLiteral("a && b"));
    }

    void aWayThatDoesNotFitIsInAMenu()
    {
        const std::string deep = "/desk/one-long-name/two-long-name/three-long-name/four-long-name/five";
        WindowOnTree on(deep + "/\n", deep);
        Breadcrumb &way = on.window.findChild<AddressBar *>()->crumbs();
        way.setFixedWidth(300);
        QTRY_VERIFY(!way.crumbs().front()->isVisible());
        QVERIFY(way.crumbs().back()->isVisible());
        for (const QToolButton *crumb : way.crumbs()) {
            if (crumb->isVisible())
                QVERIFY(way.rect().contains(crumb->geometry()));
        }
        QVERIFY(way.findChild<QToolButton *>()->isVisible()); // what the menu opens from
    }

    void theAddressIsTypedInItsPlace()
    {
        WindowOnTree on(deskTree);
        auto &bar = *on.window.findChild<AddressBar *>();
        on.window.action(ActionId::Address)->trigger();
        QVERIFY(bar.field().isVisible());
        QTest::keyClick(&bar.field(), Qt::Key_Escape);
        QVERIFY(bar.crumbs().isVisible());

        QTest::mouseClick(&bar.crumbs(), Qt::LeftButton, {}, {bar.crumbs().width() - 5, bar.crumbs().height() / 2});
        QVERIFY(bar.field().isVisible());
        bar.field().setText(QStringLiteral("photos"));
        QTest::keyClick(&bar.field(), Qt::Key_Return);
        QTRY_COMPARE(on.window.page().folder(), on.folder.at("/desk/photos"));
        QVERIFY(bar.crumbs().isVisible());
        QVERIFY(bar.crumbs().crumbs().back()->toolTip().contains(QStringLiteral("/data/photos"))); // over a link
    }

    void whatIsDroppedOnTheWayGoesThere()
    {
        WindowOnTree on("/data/report.txt\n/desk/photos/\n", "/desk/photos");
        Breadcrumb &way = on.window.findChild<AddressBar *>()->crumbs();
        QToolButton *desk = way.crumbs().at(way.crumbs().size() - 2);
        const PlacesMimeData data({on.folder.at("/data/report.txt")});
        constexpr Qt::KeyboardModifiers keys = Qt::ControlModifier | Qt::ShiftModifier;
        QDragEnterEvent enter({5, 5}, Qt::LinkAction, &data, Qt::LeftButton, keys);
        QCoreApplication::sendEvent(desk, &enter);
        QDropEvent drop({5, 5}, Qt::LinkAction, &data, Qt::LeftButton, keys);
        QCoreApplication::sendEvent(desk, &drop);

        QTRY_COMPARE(targetOf(on.folder.at("/desk/report.txt")), "../data/report.txt"s);
    }

    void aBookmarkStaysAndGoes()
    {
        WindowOnTree on(deskTree);
        auto &places = *on.window.findChild<PlacesView *>();
        QTRY_VERIFY(places.count() > 1);
        const int before = places.count();

        on.window.action(ActionId::Bookmark)->trigger();
        on.window.action(ActionId::Bookmark)->trigger(); // once is enough

        QCOMPARE(places.count(), before + 1);
        QVERIFY(on.settings.bookmarks() == std::vector{on.folder.at("/desk")});
        MainWindow again(nativeFileSystem(), on.settings, on.journal);
        QTRY_COMPARE(again.findChild<PlacesView *>()->count(), before + 1);

        for (int row = 0; row < places.count(); ++row) {
            if (places.item(row)->text() == QStringLiteral("desk"))
                places.setCurrentRow(row);
        }
        QTest::keyClick(&places, Qt::Key_Delete);
        QCOMPARE(places.count(), before);
        QVERIFY(on.settings.bookmarks().empty());
    }

    void thePlaceThatIsMarkedIsTheOneOnScreen()
    {
        WindowOnTree on(deskTree);
        QVERIFY(QTest::qWaitForWindowActive(&on.window, patience));
        auto &places = *on.window.findChild<PlacesView *>();
        QTRY_VERIFY(places.count() > 1);
        on.window.action(ActionId::Bookmark)->trigger();
        QTRY_VERIFY(places.currentItem() != nullptr && places.currentItem()->text() == QStringLiteral("desk"));
        const int here = places.currentRow();

        places.setFocus();
        QTest::keyClick(&places, here == 0 ? Qt::Key_Down : Qt::Key_Up);
        QVERIFY(places.currentRow() != here);
        QTest::keyClick(&places, Qt::Key_Tab);
        QCOMPARE(places.currentRow(), here);

        const QPoint other = places.visualItemRect(places.item(here == 0 ? 1 : 0)).center();
        QTest::mouseClick(places.viewport(), Qt::RightButton, {}, other);
        QContextMenuEvent asked(QContextMenuEvent::Mouse, other, places.viewport()->mapToGlobal(other));
        QApplication::sendEvent(places.viewport(), &asked);
        auto *menu = places.findChild<QMenu *>();
        QVERIFY(menu != nullptr && menu->isVisible());
        menu->close();
        QCOMPARE(places.currentRow(), here);
    }

    void recentFoldersAreOneClickAway()
    {
        WindowOnTree on(deskTree);
        on.go("/data");
        auto *recent = menuNamed(on.window, QStringLiteral("Recent Folders"));
        Q_EMIT recent->aboutToShow();

        QVERIFY(recent->actions().size() >= 2);
        recent->actions().at(1)->trigger(); // the first is where one is

        QTRY_COMPARE(on.window.page().folder(), on.folder.at("/desk"));
    }
};

QTEST_MAIN(WindowTabsTest)
#include "tst_window_tabs.moc"
