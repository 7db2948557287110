// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/entry_tools.h"
#include "support/patience.h"
#include "support/printing.h"
#include "tree_window_tools.h"
#include "views/empty_state.h"
#include "views/link_panel.h"
#include "views/message_bar.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace linkwright;
using namespace linkwright::test;
using namespace std::string_literals;

using Paths = std::vector<std::string>;

class WindowTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWalkOverTheRowsGoesNoFurtherThanIsWished()
    {
        TreeOnDisk on;
        QTRY_COMPARE(on.model().rowCount(), 3);
        for (const ActionId view : {ActionId::Tree, ActionId::Table}) {
            on.window.action(view)->trigger();
            int visited = 0;
            on.window.page().entries().walk([&](const NativePath &, const Entry &) { return ++visited < 2; });
            QCOMPARE(visited, 2);
        }
    }

    void aFolderIsShownAsATreeAndAsATableAgain()
    {
        WindowOnTree on(deepTree);
        on.select("gone");
        on.view().setFocus();
        on.view().columns().resizeSection(FolderModel::PointsTo, 222);
        QVERIFY(on.window.action(ActionId::Table)->isChecked());

        on.window.action(ActionId::Tree)->trigger();

        FolderPage &page = on.window.browsing().page();
        QVERIFY(page.isTree());
        QVERIFY(page.tree()->isVisible() && !page.view().isVisible());
        QCOMPARE(on.window.focusWidget(), page.tree());
        QCOMPARE(page.entries().selectedNames(9), Names{"gone"});
        QCOMPARE(page.tree()->currentIndex().data(FolderModel::NameRole).toByteArray(), "gone");
        QCOMPARE(page.tree()->columnWidth(FolderModel::PointsTo), 222);
        QCOMPARE(page.tree()->visualRect(page.tree()->currentIndex()).height(), page.view().rowHeight(0));
        QVERIFY(!on.window.action(ActionId::Table)->isChecked());

        page.tree()->setColumnHidden(FolderModel::Style, true);
        on.window.action(ActionId::Table)->trigger();

        QVERIFY(!page.isTree());
        QVERIFY(page.view().isVisible());
        QVERIFY(page.view().hasFocus());
        QCOMPARE(page.entries().selectedNames(9), Names{"gone"});
        QVERIFY(page.view().isColumnHidden(FolderModel::Style));
        QTRY_VERIFY(on.window.panel().sentence().startsWith(QStringLiteral("Broken")));
    }

    void columnsOfATreeFillTheRoomAndNamesHaveMoreOfIt()
    {
        WindowOnTree on(deepTree);
        on.window.resize(1300, 600);
        QTRY_VERIFY(on.view().columnWidth(FolderModel::Name) > 100);
        on.window.action(ActionId::Tree)->trigger();

        const FolderTreeView &tree = *on.window.browsing().page().tree();
        QTRY_COMPARE(tree.viewport()->width() - tree.columns().length(), 0);
        QVERIFY(tree.columnWidth(FolderModel::Name) > tree.columnWidth(FolderModel::PointsTo) + 50);

        on.window.action(ActionId::Table)->trigger();
        const auto areShared = [&on] { // the pixel that is left over goes to one of them
            return std::abs(on.view().columnWidth(FolderModel::Name) - on.view().columnWidth(FolderModel::PointsTo))
                   < 2;
        };
        QTRY_VERIFY(areShared());
    }

    void theChoiceIsRememberedAndEachTabHasItsOwn()
    {
        TreeOnDisk on;
        on.window.action(ActionId::NewTab)->trigger();
        QVERIFY(on.window.page().isTree()); // like the one before
        on.window.action(ActionId::Table)->trigger();
        QVERIFY(!on.window.page().isTree());
        QVERIFY(!on.settings.showTree());

        on.window.action(ActionId::PreviousTab)->trigger();
        QVERIFY(on.window.page().isTree());
        QVERIFY(on.window.action(ActionId::Tree)->isChecked());
        on.window.action(ActionId::Table)->trigger();
        on.window.action(ActionId::Tree)->trigger();

        const MainWindow again(nativeFileSystem(), on.settings, on.journal);
        QVERIFY(again.page().isTree());
        QVERIFY(again.action(ActionId::Tree)->isChecked());
    }

    void keysExpandAndCollapse()
    {
        TreeOnDisk on;
        QTRY_VERIFY(on.at("projects").isValid());
        on.choose({"projects"});

        QTest::keyClick(&on.tree(), Qt::Key_Right);
        QTRY_COMPARE(on.tree().model()->rowCount(on.at("projects")), 3);
        QTest::keyClick(&on.tree(), Qt::Key_Right);
        QCOMPARE(on.chosen(), Paths{"projects/one"});
        QTest::keyClick(&on.tree(), Qt::Key_Left);
        QCOMPARE(on.chosen(), Paths{"projects"});
        QTest::keyClick(&on.tree(), Qt::Key_Left);
        QCOMPARE(on.tree().model()->rowCount(on.at("projects")), 0);
        QVERIFY(!on.tree().isExpanded(on.at("projects")));
    }

    void aCollapsedFolderTakesOverFromWhatWasInIt()
    {
        TreeOnDisk on;
        on.expandAll();
        on.choose({"projects/one/plan"});

        on.tree().collapse(on.at("projects"));

        QCOMPARE(on.tree().currentIndex().siblingAtColumn(0), on.at("projects"));
        QCOMPARE(on.chosen(), Paths());
    }

    void aLinkInAnExpandedFolderIsExplained()
    {
        TreeOnDisk on;
        on.expandAll();

        on.choose({"projects/one/plan"});

        QTRY_VERIFY(on.window.panel().sentence().startsWith(QStringLiteral("Healthy")));
        const QModelIndex lost = on.at("projects/one/lost");
        QVERIFY(lost.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("points to nowhere, Broken")));
        QVERIFY(lost.data(Qt::ToolTipRole).toString().contains(QStringLiteral("nowhere")));
        QVERIFY(!lost.siblingAtColumn(FolderModel::Health).data(Qt::DecorationRole).isNull());
    }

    void linksAreSelectedOverAllThatIsExpanded()
    {
        TreeOnDisk on;
        on.expandAll();

        on.window.page().entries().selectWhere(
            [](const Entry &entry) { return entry.link && countsAsBroken(entry.link->health()); });

        QCOMPARE(on.chosen(), (Paths{"gone", "projects/one/lost"}));
        on.window.action(ActionId::InvertSelection)->trigger();
        QCOMPARE(on.chosen(), (Paths{"notes.txt", "projects", "projects/one", "projects/one/plan", "projects/readme",
                                     "projects/zone"}));
        on.window.action(ActionId::SelectAll)->trigger();
        QCOMPARE(on.chosen().size(), std::size_t(8));
    }

    void typingGoesToTheNextNameAlsoInExpandedFolders()
    {
        TreeOnDisk on;
        on.expandAll();
        on.choose({"projects"});

        QTest::keyClick(&on.tree(), 'P'); // "projects" is where one is
        QCOMPARE(on.chosen(), Paths{"projects/one/plan"});
        QTest::keyClick(&on.tree(), 'P'); // and round again
        QCOMPARE(on.chosen(), Paths{"projects"});
    }

    void filterAndHiddenFilesReachExpandedFolders()
    {
        TreeOnDisk on("/desk/sub/.x\n/desk/sub/ab\n/desk/sub/cd\n/desk/.h\n");
        on.expand("sub");
        QCOMPARE(on.tree().model()->rowCount(on.at("sub")), 2);
        on.window.action(ActionId::HiddenFiles)->setChecked(true);
        QCOMPARE(on.tree().model()->rowCount(on.at("sub")), 3);

        on.window.findChild<QLineEdit *>(QStringLiteral("filter"))->setText(QStringLiteral("ab"));
        QVERIFY(on.at("sub/ab").isValid());
        QCOMPARE(on.tree().model()->rowCount(on.at("sub")), 1);
        QCOMPARE(on.tree().model()->rowCount(), 1);

        on.tree().setFocus();
        QTest::keyClick(&on.tree(), Qt::Key_Escape);
        QCOMPARE(on.tree().model()->rowCount(on.at("sub")), 3);
    }

    void sortingReachesExpandedFolders()
    {
        TreeOnDisk on;
        on.expandAll();
        on.tree().header()->setSortIndicator(FolderModel::Name, Qt::DescendingOrder);
        QVERIFY(on.at("projects/one/plan").row() < on.at("projects/one/lost").row());
        QVERIFY(on.at("notes.txt").row() < on.at("gone").row());
    }

    void aRefreshLeavesFoldersOpenAndWhatHappensInThemIsSeen()
    {
        TreeOnDisk on;
        on.expandAll();
        on.choose({"projects/one/plan"});

        on.window.action(ActionId::Reload)->trigger();
        std::ofstream(on.folder.at("/desk/projects/one/new").bytes) << "x";

        QTRY_VERIFY(on.at("projects/one/new").isValid());
        QCOMPARE(on.chosen(), Paths{"projects/one/plan"});
        QVERIFY(on.tree().isExpanded(on.at("projects/one")));
    }

    void whatCannotBeOpenedIsSaidAndStaysClosed()
    {
        TreeOnDisk on;
        QTRY_VERIFY(on.at("projects").isValid());
        on.model().update({folder("ghost")}, {});

        on.tree().expand(on.at("ghost"));

        QTRY_VERIFY(on.window.page().messages().text().contains(QStringLiteral("ghost")));
        QVERIFY(!on.tree().isExpanded(on.at("ghost")));
    }

    void foldersInFoldersAreEnteredAndOpenedInTabs()
    {
        TreeOnDisk on;
        on.expandAll();
        const QPoint row = on.tree().visualRect(on.at("projects/zone")).center();
        QTest::mouseClick(on.tree().viewport(), Qt::MiddleButton, {}, row);
        QCOMPARE(on.window.tabs().all().size(), std::size_t(2));
        QTRY_COMPARE(on.window.tabs().all().at(1)->page().folder(), on.folder.at("/desk/projects/zone"));

        on.choose({"projects/one"});
        QTest::keyClick(&on.tree(), Qt::Key_Return);
        QTRY_COMPARE(on.window.page().folder(), on.folder.at("/desk/projects/one"));
        QVERIFY(on.window.page().isTree());
        on.choose({"lost"});
        on.window.action(ActionId::Back)->trigger();
        QTRY_COMPARE(on.window.page().folder(), on.folder.at("/desk"));
        on.window.action(ActionId::Forward)->trigger();
        QTRY_COMPARE(on.chosen(), Paths{"lost"});
    }

    void oneComesBackToTheRowOneHadScrolledTo()
    {
        std::string drawn = "/other/x\n";
        for (int number = 100; number < 400; ++number)
            drawn += "/desk/n" + std::to_string(number) + "\n";
        TreeOnDisk on(drawn);
        QTRY_COMPARE(on.model().rowCount(), 300);
        QTRY_VERIFY(on.at("n250").isValid());
        on.tree().scrollTo(on.at("n250"), QAbstractItemView::PositionAtTop);
        QCOMPARE(on.tree().topName(), "n250"s);
        on.go("/other");
        on.window.action(ActionId::Back)->trigger();
        QTRY_COMPARE(on.tree().topName(), "n250"s);

        on.window.action(ActionId::Table)->trigger();
        QTRY_COMPARE(on.view().topName(), "n250"s);
    }

    void aFolderTooLargeForATreeIsATable()
    {
        TreeOnDisk on;
        QTRY_VERIFY(on.at("projects").isValid());
        on.model().append(manyFiles(FolderTree::mostRows));

        QTRY_VERIFY(!on.window.page().isTree());
        QVERIFY(on.window.page().messages().text().contains(QStringLiteral("as a table")));
        QVERIFY(on.window.action(ActionId::Tree)->isChecked()); // it is still wished

        on.go("/data");
        QVERIFY(on.window.page().isTree());
    }

    void anEmptyFolderSaysSoInATreeToo()
    {
        TreeOnDisk on;
        on.go("/desk/projects/zone");
        QTRY_VERIFY(on.tree().emptyState()->isVisible());
    }
};

QTEST_MAIN(WindowTreeTest)
#include "tst_window_tree.moc"
