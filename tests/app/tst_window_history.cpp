// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/plan_dialog.h"
#include "history_window_tools.h"
#include "models/history_model.h"
#include "support/patience.h"
#include "support/printing.h"
#include "views/elided_label.h"
#include "views/fitted_table.h"
#include "views/history_panel.h"
#include "views/message_bar.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace linkwright;
using namespace linkwright::test;
using namespace std::string_literals;

class WindowHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSingleChangeIsUndoneAndMadeAgainAtOnce()
    {
        WindowOnTree on(deskTree);
        QVERIFY(!on.window.action(ActionId::Undo)->isEnabled());
        makeLinks(on, {"new"});
        QTRY_COMPARE(on.window.action(ActionId::Undo)->text(), QStringLiteral("&Undo Create Link"));

        on.window.action(ActionId::Undo)->trigger();

        QTRY_VERIFY(!isThere(on.folder.at("/desk/new")));
        QTRY_VERIFY(on.window.statusBar()->currentMessage().startsWith(QStringLiteral("Undone: ")));
        QTRY_VERIFY(on.window.action(ActionId::Redo)->isEnabled());
        QVERIFY(!on.window.action(ActionId::Undo)->isEnabled());
        QCOMPARE(on.window.action(ActionId::Redo)->text(), QStringLiteral("&Redo Create Link"));
        on.window.action(ActionId::Redo)->trigger();
        QTRY_COMPARE(targetOf(on.folder.at("/desk/new")), "t"s);
    }

    void theStatusBarOffersUndoBesideWhatWasDone()
    {
        WindowOnTree on(deskTree);
        makeLinks(on, {"new"});
        QToolButton *button = nullptr;
        for (auto *candidate : on.window.statusBar()->findChildren<QToolButton *>()) {
            if (candidate->defaultAction() == on.window.action(ActionId::Undo))
                button = candidate;
        }
        QVERIFY(button != nullptr);
        QTRY_VERIFY(button->isVisible());

        button->click();

        QTRY_VERIFY(!isThere(on.folder.at("/desk/new")));
        QTRY_VERIFY(!button->isVisible());
    }

    void severalChangesAreShownBeforeTheyAreUndone()
    {
        WindowOnTree on(deskTree);
        makeLinks(on, {"n1", "n2", "n3"});

        on.window.action(ActionId::Undo)->trigger();
        auto *dialog = on.dialog<PlanDialog>();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(dialog->applyButton()->isEnabled());
        QVERIFY(dialog->cancelButton()->isDefault());
        QVERIFY(isThere(on.folder.at("/desk/n1")));
        dialog->applyButton()->click();

        QTRY_VERIFY(!isThere(on.folder.at("/desk/n1")));
        QVERIFY(!isThere(on.folder.at("/desk/n3")));
        QTRY_COMPARE(on.window.statusBar()->currentMessage(), QStringLiteral("Undid 3 changes"));
    }

    void whatChangedSinceIsNotUndoneAndTheRestCanBe()
    {
        WindowOnTree on(deskTree);
        makeLinks(on, {"n1", "n2"});
        unlink(on.folder.at("/desk/n1").bytes.c_str());
        QCOMPARE(symlink("somebody else's", on.folder.at("/desk/n1").bytes.c_str()), 0);

        on.window.action(ActionId::Undo)->trigger();
        auto *dialog = on.dialog<PlanDialog>();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(dialog->applyButton()->isEnabled());
        QCOMPARE(dialog->model().counts().impossible, std::size_t(1));
        const QModelIndex refused = dialog->model().index(1, PlanModel::Remark);
        QVERIFY(refused.data().toString().endsWith(
            QStringLiteral("was expected there. It points to somebody else's now.")));
        dialog->applyButton()->click();

        QTRY_VERIFY(!isThere(on.folder.at("/desk/n2")));
        QCOMPARE(targetOf(on.folder.at("/desk/n1")), "somebody else's"s);
    }

    void theHistoryOutlivesTheWindow()
    {
        WindowOnTree on(deskTree);
        makeLinks(on, {"new"});

        MainWindow again(nativeFileSystem(), on.settings, on.journal);

        QTRY_VERIFY(again.action(ActionId::Undo)->isEnabled());
        again.action(ActionId::Undo)->trigger();
        QTRY_VERIFY(!isThere(on.folder.at("/desk/new")));
    }

    void theChangesOfAnEntryAreToldAsSeenFromTheirFolder()
    {
        WindowOnTree on(deskTree);
        HistoryPanel &panel = on.window.historyPanel();
        makeLinks(on, {"first", "second"});

        on.window.action(ActionId::History)->trigger();
        QTRY_COMPARE(panel.changes().rowCount(), 2);

        const QModelIndex place = panel.changes().index(0, BatchChangesModel::Place);
        QCOMPARE(place.data().toString(), QStringLiteral("first"));
        QVERIFY(place.data(Qt::ToolTipRole).toString().contains(QStringLiteral("/desk/first")));
        QCOMPARE(panel.changes().folder(), on.folder.at("/desk"));
        const auto labels = panel.findChildren<ElidedLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const ElidedLabel *label) {
            return label->isVisible() && label->text().endsWith(QStringLiteral("/desk"));
        }));
    }

    void theHistoryPanelListsSearchesAndUndoesAnyBatch()
    {
        WindowOnTree on(deskTree);
        HistoryPanel &panel = on.window.historyPanel();
        const QAbstractItemModelTester batches(&panel.batches(),
                                               QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester changes(&panel.changes(),
                                               QAbstractItemModelTester::FailureReportingMode::QtTest);
        makeLinks(on, {"first"});
        makeLinks(on, {"second", "third"});

        on.window.action(ActionId::History)->trigger();
        QTRY_COMPARE(panel.batches().rowCount(), 2);
        QCOMPARE(panel.batches().index(0, HistoryModel::Changes).data().toString(), QStringLiteral("2"));
        QTRY_COMPARE(panel.changes().rowCount(), 2);
        panel.search().setText(QStringLiteral("THIRD")); // not the first place of its batch
        QTRY_COMPARE(panel.batches().rowCount(), 1);
        panel.search().setText(QStringLiteral("first"));
        QTRY_COMPARE(panel.changes().rowCount(), 1);
        QTRY_COMPARE(panel.changes().index(0, BatchChangesModel::After).data().toString(), QStringLiteral("t"));
        QVERIFY(panel.undoButton()->isEnabled());
        QVERIFY(!panel.redoButton()->isEnabled());
        panel.undoButton()->click();

        QTRY_VERIFY(!isThere(on.folder.at("/desk/first")));
        QVERIFY(isThere(on.folder.at("/desk/second")));
        QTRY_COMPARE(panel.batches().index(0, HistoryModel::State).data().toString(), QStringLiteral("Undone"));
        QTRY_VERIFY(panel.redoButton()->isEnabled());
    }

    void anEmptyHistorySaysSo()
    {
        WindowOnTree on(deskTree);

        on.window.action(ActionId::History)->trigger();

        QCOMPARE(on.window.historyPanel().batches().rowCount(), 0);
        QVERIFY(!on.window.historyPanel().undoButton()->isEnabled());
        QVERIFY(!on.window.historyPanel().search().accessibleName().isEmpty());
        QVERIFY(!on.window.historyPanel().table().accessibleName().isEmpty());
    }

    void whatWasCutOffIsOfferedAtTheStartAndRolledBack()
    {
        WindowOnTree on(deskTree);
        cutOffAfterTheFirst(on.journal, {on.folder.at("/desk/n1"), on.folder.at("/desk/n2")}, {"t"});
        QVERIFY(isThere(on.folder.at("/desk/n1")));
        MainWindow again(nativeFileSystem(), on.settings, on.journal);
        again.show();

        QTRY_VERIFY(again.recoveryBar().text().startsWith(QStringLiteral("A change of 2 links was cut off on ")));
        choice(again.recoveryBar(), QStringLiteral("Roll Back"))->click();

        QTRY_VERIFY(!isThere(on.folder.at("/desk/n1")));
        QTRY_VERIFY(again.recoveryBar().text().startsWith(QStringLiteral("Rolled back")));
        MainWindow third(nativeFileSystem(), on.settings, on.journal);
        QTest::qWait(50);
        QVERIFY(third.recoveryBar().text().isEmpty());
    }

    void whatWasCutOffCanBeFinished()
    {
        WindowOnTree on(deskTree);
        cutOffAfterTheFirst(on.journal, {on.folder.at("/desk/n1"), on.folder.at("/desk/n2")}, {"t"});
        MainWindow again(nativeFileSystem(), on.settings, on.journal);
        again.show();

        QTRY_VERIFY(!again.recoveryBar().text().isEmpty());
        choice(again.recoveryBar(), QStringLiteral("Finish"))->click();

        QTRY_COMPARE(targetOf(on.folder.at("/desk/n2")), "t"s);
        QCOMPARE(targetOf(on.folder.at("/desk/n1")), "t"s);
    }

    void laterLeavesAllAsItIs()
    {
        WindowOnTree on(deskTree);
        cutOffAfterTheFirst(on.journal, {on.folder.at("/desk/n1"), on.folder.at("/desk/n2")}, {"t"});
        MainWindow again(nativeFileSystem(), on.settings, on.journal);
        again.show();

        QTRY_VERIFY(!again.recoveryBar().text().isEmpty());
        choice(again.recoveryBar(), QStringLiteral("Later"))->click();

        QTRY_VERIFY(again.recoveryBar().text().isEmpty());
        QVERIFY(isThere(on.folder.at("/desk/n1")));
        QVERIFY(!isThere(on.folder.at("/desk/n2")));
    }
};

QTEST_MAIN(WindowHistoryTest)
#include "tst_window_history.moc"
