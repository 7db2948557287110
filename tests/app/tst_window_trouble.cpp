// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/plan_dialog.h"
#include "door_to_files.h"
#include "history_window_tools.h"
#include "support/patience.h"
#include "views/fitted_table.h"
#include "views/history_panel.h"

#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStatusBar>

#include <fstream>
#include <sstream>

using namespace linkwright;
using namespace linkwright::test;
using namespace std::string_literals;

namespace {

std::string contentsOf(const NativePath &file)
{
    std::ostringstream text;
    text << std::ifstream(file.bytes, std::ios::binary).rdbuf();
    return text.str();
}

/// Batches that only the journal knows.
void fillHistory(const NativePath &journal, int batches)
{
    auto history = History::open(journal, History::Access::Write);
    QVERIFY(history.has_value());
    for (int batch = 0; batch < batches; ++batch) {
        const auto pages = (*history)->newBatch("create");
        const NativePath place{"/nowhere/n" + std::to_string(batch)};
        QVERIFY(pages->begin({{CreateLink{place, {"t"}}, spareName()}}).has_value());
        pages->record(0, {Outcome::State::Done});
        QVERIFY(pages->finish().has_value());
    }
}

/// Two links are made in one change, taken by somebody else, and all that an undo then refuses is looked at.
PlanDialog *allThatIsRefused(WindowOnTree &on)
{
    makeLinks(on, {"n1", "n2"});
    takenBySomebodyElse(on.folder.at("/desk/n1"));
    takenBySomebodyElse(on.folder.at("/desk/n2"));
    MessageBar &messages = on.window.page().messages();
    on.window.action(ActionId::Undo)->trigger();
    if (!QTest::qWaitFor([&] { return choice(messages, QStringLiteral("Show All…")) != nullptr; }, patience))
        return nullptr;
    choice(messages, QStringLiteral("Show All…"))->click();
    return on.dialog<PlanDialog>();
}

bool isSeen(const QTableView &table, const QModelIndex &index)
{
    return table.viewport()->rect().intersects(table.visualRect(index));
}

} // namespace

class WindowTroubleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCanNoLongerBeUndoneIsSkipped()
    {
        WindowOnTree on(deskTree);
        makeLinks(on, {"first"});
        makeLinks(on, {"second"});
        takenBySomebodyElse(on.folder.at("/desk/second"));
        MessageBar &messages = on.window.page().messages();

        on.window.action(ActionId::Undo)->trigger();
        QTRY_VERIFY(messages.text().startsWith(QStringLiteral("Nothing of “Create Link” could be undone.")));
        QVERIFY(messages.text().contains(QStringLiteral("/desk/second")));
        QVERIFY(choice(messages, QStringLiteral("Skip It")) != nullptr);
        choice(messages, QStringLiteral("Skip It"))->click();

        QTRY_COMPARE(on.window.statusBar()->currentMessage(),
                     QStringLiteral("“Create Link” is left as it is. The next undo takes back “Create Link”."));
        on.window.action(ActionId::Undo)->trigger();
        QTRY_VERIFY(!isThere(on.folder.at("/desk/first")));
        QCOMPARE(targetOf(on.folder.at("/desk/second")), "somebody else's"s);
        QTRY_VERIFY(!on.window.action(ActionId::Undo)->isEnabled());
    }

    void allThatIsRefusedCanBeLookedAtBeforeItIsSkipped()
    {
        WindowOnTree on(deskTree);
        auto *dialog = allThatIsRefused(on);
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->model().counts().impossible, std::size_t(2));
    }

    void lookingAtAllThatIsRefusedLeavesTheChoice()
    {
        WindowOnTree on(deskTree);
        auto *dialog = allThatIsRefused(on);
        QVERIFY(dialog != nullptr);
        dialog->reject();
        QTRY_VERIFY(on.window.findChild<PlanDialog *>() == nullptr);

        MessageBar &messages = on.window.page().messages();
        QVERIFY(messages.text().startsWith(QStringLiteral("Nothing of “Create Links” could be undone.")));
        QVERIFY(choice(messages, QStringLiteral("Skip It")) != nullptr);
    }

    void aTableInWhichNothingIsPossibleCanBeSkipped()
    {
        WindowOnTree on(deskTree);
        makeLinks(on, {"first"});
        auto *dialog = allThatIsRefused(on);
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(choice(dialog->messages(), QStringLiteral("Skip It")) != nullptr);

        choice(dialog->messages(), QStringLiteral("Skip It"))->click();

        QTRY_COMPARE(on.window.statusBar()->currentMessage(),
                     QStringLiteral("“Create Links” is left as it is. The next undo takes back “Create Link”."));
        QTRY_VERIFY(on.window.findChild<PlanDialog *>() == nullptr);
        QCOMPARE(on.window.page().messages().text(), QString());
        QVERIFY(isThere(on.folder.at("/desk/first")));
    }

    void whatCanNoLongerBeMadeAgainIsSkippedToo()
    {
        WindowOnTree on(deskTree);
        makeLinks(on, {"new"});
        on.window.action(ActionId::Undo)->trigger();
        QTRY_VERIFY(on.window.action(ActionId::Redo)->isEnabled());
        takenBySomebodyElse(on.folder.at("/desk/new"));
        MessageBar &messages = on.window.page().messages();

        on.window.action(ActionId::Redo)->trigger();
        QTRY_VERIFY(choice(messages, QStringLiteral("Skip It")) != nullptr);
        choice(messages, QStringLiteral("Skip It"))->click();

        QTRY_VERIFY(on.window.statusBar()->currentMessage().endsWith(QStringLiteral("There is nothing else to redo.")));
        QVERIFY(!on.window.action(ActionId::Redo)->isEnabled());
    }

    void aRefusedUndoShowsWhatIsThereNow()
    {
        WindowOnTree on(deskTree);
        makeLinks(on, {"n1", "n2"});
        takenBySomebodyElse(on.folder.at("/desk/n1"));

        on.window.action(ActionId::Undo)->trigger();

        auto *dialog = on.dialog<PlanDialog>();
        QVERIFY(dialog != nullptr);
        const PlanModel &model = dialog->model();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1, PlanModel::Place).data().toString(), QStringLiteral("n1"));
        QCOMPARE(model.index(1, PlanModel::PointsTo).data().toString(), QStringLiteral("somebody else's"));
    }

    void aRecoveryShowsItsProgressAndCanBeStopped()
    {
        WindowOnTree on(deskTree);
        cutOffAfterTheFirst(on.journal, {on.folder.at("/desk/n1"), on.folder.at("/desk/n2")}, {"t"});
        DoorToFiles files;
        MainWindow again(files, on.settings, on.journal);
        again.show();
        again.go(on.folder.at("/desk"), LinkMeans::Itself);
        QTRY_VERIFY(again.action(ActionId::PasteAsLink)->isEnabled());
        MessageBar &bar = again.recoveryBar();
        QTRY_VERIFY(choice(bar, QStringLiteral("Roll Back")) != nullptr);

        files.shut();
        choice(bar, QStringLiteral("Roll Back"))->click();
        QVERIFY(bar.text().startsWith(QStringLiteral("Rolling back")));
        QVERIFY(bar.findChild<QProgressBar *>()->isVisible());
        QTRY_COMPARE(bar.findChild<QProgressBar *>()->maximum(), 2); // till it was told: unknown, 0
        QVERIFY(!again.action(ActionId::PasteAsLink)->isEnabled());
        again.desk().run([planned = madeIn(on, {"meanwhile"})](const FileSystem &) {
            PlannedBatch batch;
            batch.add(planned);
            return batch;
        });
        QVERIFY(again.page().messages().text().startsWith(QStringLiteral("Nothing else is changed while")));
        choice(bar, QStringLiteral("Stop"))->click();
        files.open();

        QTRY_VERIFY(bar.text().startsWith(QStringLiteral("A change of 2 links was cut off")));
        QVERIFY(!bar.findChild<QProgressBar *>()->isVisible());
        QVERIFY(isThere(on.folder.at("/desk/n1")));
        choice(bar, QStringLiteral("Roll Back"))->click();
        QTRY_VERIFY(bar.text().startsWith(QStringLiteral("Rolled back")));
        QVERIFY(!isThere(on.folder.at("/desk/n1")));
        QVERIFY(!isThere(on.folder.at("/desk/meanwhile")));
        QVERIFY(again.action(ActionId::PasteAsLink)->isEnabled());
    }

    void goingOnWithoutUndoSaysWhatItMeansAndStaysInSight()
    {
        WindowOnTree on(deskTree);
        MainWindow other(nativeFileSystem(), on.settings, on.folder.at("/desk/notes.txt") / "journal.sqlite");
        other.show();
        QVERIFY(other.withoutUndo().isHidden());

        other.desk().run([planned = madeIn(on, {"new"})](const FileSystem &) {
            PlannedBatch batch;
            batch.add(planned);
            return batch;
        });
        QTRY_VERIFY(choice(other.page().messages(), QStringLiteral("Go on Without Undo")) != nullptr);
        QVERIFY(other.page().messages().text().contains(QStringLiteral("it cannot be undone")));
        QVERIFY(!isThere(on.folder.at("/desk/new")));
        choice(other.page().messages(), QStringLiteral("Go on Without Undo"))->click();

        QTRY_VERIFY(isThere(on.folder.at("/desk/new")));
        QVERIFY(other.withoutUndo().isVisible());
        QVERIFY(!other.action(ActionId::Undo)->isEnabled());
        QVERIFY(other.action(ActionId::Undo)->toolTip().contains(QStringLiteral("not recorded")));
        QVERIFY(other.historyPanel().undoButton()->toolTip().contains(QStringLiteral("not recorded")));
    }

    void thePanelUndoesNothingOnceUndoIsGivenUp()
    {
        WindowOnTree on(deskTree);
        makeLinks(on, {"old"});
        HistoryPanel &panel = on.window.historyPanel();
        on.window.action(ActionId::History)->trigger();
        QTRY_VERIFY(panel.undoButton()->isEnabled());
        QVERIFY(panel.undoButton()->toolTip().isEmpty());

        panel.forbidRetaking(QStringLiteral("Not now"));

        QVERIFY(!panel.undoButton()->isEnabled());
        QCOMPARE(panel.undoButton()->toolTip(), QStringLiteral("Not now"));
        QCOMPARE(panel.redoButton()->toolTip(), QStringLiteral("Not now"));
        panel.search().setText(QStringLiteral("old")); // listed anew
        QTRY_COMPARE(panel.changes().rowCount(), 1);
        QVERIFY(!panel.undoButton()->isEnabled());
        panel.forbidRetaking({});
        QVERIFY(panel.undoButton()->isEnabled());
    }

    void aDamagedJournalIsToldAtTheStartAndLeftAlone()
    {
        WindowOnTree on(deskTree);
        const NativePath journal = on.folder.at("/desk/journal");
        std::ofstream(journal.bytes) << std::string(5000, 'x');

        MainWindow other(nativeFileSystem(), on.settings, journal);
        other.show();

        QTRY_VERIFY(other.recoveryBar().text().contains(QStringLiteral("/desk/journal is damaged")));
        QVERIFY(other.recoveryBar().text().contains(QStringLiteral("moved away")));
        QVERIFY(!other.action(ActionId::Undo)->isEnabled());
        QVERIFY(other.action(ActionId::Undo)->toolTip().contains(QStringLiteral("cannot be read")));
        QCOMPARE(contentsOf(journal), std::string(5000, 'x'));
    }

    void aNewerJournalIsToldUntilItIsMovedAway()
    {
        WindowOnTree on(deskTree);
        makeLinks(on, {"new"});
        std::fstream(on.journal.bytes, std::ios::in | std::ios::out | std::ios::binary)
            .seekp(60)
            .write("\0\0\3\xe7", 4);

        MainWindow other(nativeFileSystem(), on.settings, on.journal);
        other.show();
        QTRY_VERIFY(other.recoveryBar().text().contains(QStringLiteral("newer version of Linkwright")));
        unlink(on.journal.bytes.c_str());
        other.history().refresh();

        QTRY_VERIFY(other.recoveryBar().text().isEmpty());
    }

    void aHistoryThatIsOpenedAnewHasItsNewestEntryChosen()
    {
        WindowOnTree on(deskTree);
        fillHistory(on.journal, 60);
        HistoryPanel &panel = on.window.historyPanel();
        on.window.action(ActionId::History)->trigger();
        QTRY_COMPARE(panel.batches().rowCount(), 60);
        panel.table().selectRow(59);
        panel.table().scrollToBottom();
        QVERIFY(!isSeen(panel.table(), panel.batches().index(0, 0)));

        on.window.action(ActionId::History)->trigger();
        on.window.action(ActionId::History)->trigger();

        QTRY_VERIFY(panel.table().selectionModel()->isRowSelected(0));
        QVERIFY(isSeen(panel.table(), panel.batches().index(0, 0)));
    }

    void theColumnsOfTheHistoryAreNeverCrushed()
    {
        HistoryPanel panel({"/nowhere"});
        panel.resize(500, 300);
        panel.show();

        const FittedTable &table = panel.table();
        const QString widest = batchStateText(BatchState::PartlyUndone);
        QVERIFY(table.columnWidth(HistoryModel::State) > table.fontMetrics().horizontalAdvance(widest));
        QVERIFY(table.columnWidth(HistoryModel::Where) > table.fontMetrics().averageCharWidth() * 20);

        panel.resize(3000, 300);
        QTRY_VERIFY(table.columnWidth(HistoryModel::Where) > table.fontMetrics().averageCharWidth() * 40);
    }
};

QTEST_MAIN(WindowTroubleTest)
#include "tst_window_trouble.moc"
