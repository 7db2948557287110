// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/plan_dialog.h"
#include "door_to_files.h"
#include "history_window_tools.h"
#include "journal_tools.h"
#include "support/patience.h"
#include "views/history_panel.h"
#include "window/report_text.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QStatusBar>
#include <QToolButton>

using namespace linkwright;
using namespace linkwright::test;
using namespace std::string_literals;

namespace {

QToolButton *statusUndo(MainWindow &window)
{
    for (auto *button : window.statusBar()->findChildren<QToolButton *>()) {
        if (button->defaultAction() == window.action(ActionId::Undo))
            return button;
    }
    return nullptr;
}

/// From when something is about to be changed, the journal takes what begins a batch but not what ends it.
class JournalThatCannotEnd
{
public:
    JournalThatCannotEnd(DoorToFiles &files, NativePath journal)
        : m_journal(std::move(journal))
    {
        files.passing = [this](const NativePath &) {
            if (m_armed.exchange(false))
                meddle(m_journal, {QStringLiteral("CREATE TRIGGER stays_open BEFORE UPDATE ON runs"
                                                  " BEGIN SELECT RAISE(ABORT, 'not now'); END")});
        };
    }
    void arm() { m_armed = true; }

private:
    NativePath m_journal;
    std::atomic<bool> m_armed = false;
};

const BatchInfo *newest(HistoryPanel &panel, int row)
{
    return panel.batches().batch(row);
}

} // namespace

class WindowUndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoRightAfterAChangeNeverTakesBackAnOlderOne()
    {
        WindowOnTree on(deskTree);
        makeLinks(on, {"older"});
        QAction *undo = on.window.action(ActionId::Undo);
        int pressed = 0;
        connect(&on.window.desk(), &ChangeDesk::busyChanged, this, [&](bool busy) {
            if (!busy && pressed++ == 0)
                undo->trigger(); // before anybody can have asked the journal
        });

        on.window.desk().run(makingThem(madeIn(on, {"newer"})));
        QTRY_VERIFY(pressed > 0 && undo->isEnabled());

        QVERIFY(isThere(on.folder.at("/desk/older")));
        QVERIFY(isThere(on.folder.at("/desk/newer")));
        undo->trigger();
        QTRY_VERIFY(!isThere(on.folder.at("/desk/newer")));
        QVERIFY(isThere(on.folder.at("/desk/older")));
    }

    void theStatusBarOffersUndoOnlyOfWhatItTells()
    {
        WindowOnTree on(deskTree);
        makeLinks(on, {"older"});
        QToolButton *button = statusUndo(on.window);
        QTRY_VERIFY(button->isVisible());
        bool wasSeenEarly = false;
        connect(&on.window.desk(), &ChangeDesk::busyChanged, this,
                [&](bool busy) { wasSeenEarly |= !busy && button->isVisible(); });

        on.window.desk().run(makingThem(madeIn(on, {"newer"})));
        QTRY_VERIFY(isThere(on.folder.at("/desk/newer")));
        QTRY_VERIFY(button->isVisible());
        QVERIFY(!wasSeenEarly);

        auto another = History::open(on.journal, History::Access::Write);
        QVERIFY(another.has_value());
        const auto pages = (*another)->newBatch("remove");
        QVERIFY(pages->begin({{CreateLink{{"/nowhere/x"}, {"t"}}, spareName()}}).has_value());
        pages->record(0, {Outcome::State::Done});
        QVERIFY(pages->finish().has_value());
        on.window.history().refresh();
        QTRY_COMPARE(on.window.action(ActionId::Undo)->text(), QStringLiteral("&Undo Remove Link"));
        QVERIFY(!button->isVisible());
    }

    void whatWasLeftOutOfAnUndoIsNotSkippedWithTheRest()
    {
        WindowOnTree on(deskTree);
        makeLinks(on, {"n1", "n2"});
        on.window.action(ActionId::Undo)->trigger();
        auto *dialog = on.dialog<PlanDialog>();
        QVERIFY(dialog != nullptr);
        PlanModel &model = dialog->model();
        const bool isFirst = model.index(0, PlanModel::Place).data().toString() == QStringLiteral("n2");
        model.tick({isFirst ? 0 : 1}, false);
        QTRY_VERIFY(dialog->applyButton()->isEnabled());
        takenBySomebodyElse(on.folder.at("/desk/n1"));
        dialog->applyButton()->click();

        MessageBar &messages = on.window.page().messages();
        QTRY_VERIFY(messages.text().startsWith(QStringLiteral("Nothing of what was tried of “Create Links”")));
        QVERIFY(choice(messages, QStringLiteral("Skip It")) == nullptr);
    }

    void aFailedUndoIsToldAlsoWhenAnotherWasAskedForMeanwhile()
    {
        WindowOnTree on(deskTree);
        makeLinks(on, {"single"});
        makeLinks(on, {"n1", "n2"});
        for (const char *name : {"single", "n1", "n2"})
            takenBySomebodyElse(on.folder.at("/desk/"s + name));
        on.window.action(ActionId::History)->trigger();
        HistoryPanel &panel = on.window.historyPanel();
        QTRY_COMPARE(panel.batches().rowCount(), 2);
        const BatchInfo several = *newest(panel, 0);
        const BatchInfo single = *newest(panel, 1);
        QStringList told;
        connect(&on.window.desk(), &ChangeDesk::nothingRetaken, this,
                [&] { told << on.window.page().messages().text(); });
        bool isAsked = false;
        connect(&on.window.desk(), &ChangeDesk::busyChanged, this, [&] {
            if (on.window.desk().isChanging() && !std::exchange(isAsked, true))
                on.window.history().retake(single, false);
        });

        on.window.history().retake(several, false);

        QTRY_COMPARE(told.size(), 2);
        QVERIFY(told[0].startsWith(QStringLiteral("Nothing of “Create Links” could be undone.")));
        QVERIFY(told[1].startsWith(QStringLiteral("Nothing of “Create Link” could be undone.")));
    }

    void thePanelUndoesNothingWhileSomethingIsBeingChanged()
    {
        WindowOnTree on(deskTree);
        makeLinks(on, {"old"});
        DoorToFiles files;
        MainWindow other(files, on.settings, on.journal);
        other.show();
        other.action(ActionId::History)->trigger();
        const QPushButton *undo = other.historyPanel().undoButton();
        QTRY_VERIFY(undo->isEnabled());

        files.shut();
        other.desk().run(makingThem(madeIn(on, {"new"})));
        QVERIFY(!undo->isEnabled());
        files.open();

        QTRY_VERIFY(isThere(on.folder.at("/desk/new")));
        QTRY_VERIFY(undo->isEnabled());
    }

    void whatCouldNotBeWrittenDownToItsEndIsToldAndBroughtToItsEnd()
    {
        WindowOnTree on(deskTree);
        makeLinks(on, {"older"});
        DoorToFiles files;
        JournalThatCannotEnd trouble(files, on.journal);
        MainWindow other(files, on.settings, on.journal);
        other.show();
        QTRY_VERIFY(other.action(ActionId::Undo)->isEnabled());

        trouble.arm();
        other.desk().run(makingThem(madeIn(on, {"n1", "n2"})));

        QTRY_VERIFY(
            other.page().messages().text().contains(QStringLiteral("could not be written down in the journal")));
        QVERIFY(isThere(on.folder.at("/desk/n2")));
        QTRY_VERIFY(choice(other.recoveryBar(), QStringLiteral("Finish")) != nullptr);
        QTRY_VERIFY(other.action(ActionId::Undo)->isEnabled());
        QVERIFY(!statusUndo(other)->isVisible());
        QVERIFY(meddle(on.journal, {QStringLiteral("DROP TRIGGER stays_open")}));
        choice(other.recoveryBar(), QStringLiteral("Finish"))->click();
        QTRY_COMPARE(other.action(ActionId::Undo)->text(), QStringLiteral("&Undo Create Links"));
    }

    void aDialogStaysOpenWhenItsChangesCouldNotBeWrittenDown()
    {
        WindowOnTree on(deskTree);
        DoorToFiles files;
        JournalThatCannotEnd trouble(files, on.journal);
        MainWindow other(files, on.settings, on.journal);
        other.show();
        other.desk().show(QStringLiteral("Make Links"), makingThem(madeIn(on, {"n1", "n2"}))(files));
        const QPointer dialog = other.findChild<PlanDialog *>();
        QTRY_VERIFY(dialog->applyButton()->isEnabled());

        trouble.arm();
        dialog->applyButton()->click();

        QTRY_VERIFY(dialog.isNull() || !dialog->messages().text().isEmpty());
        QVERIFY(!dialog.isNull());
        QVERIFY(dialog->messages().text().contains(QStringLiteral("could not be written down in the journal")));
        QVERIFY(dialog->isVisible());
        QVERIFY(isThere(on.folder.at("/desk/n2")));
    }

    void foldersThatMayNotSurviveAPowerCutAreNamed()
    {
        BatchReport report;
        QCOMPARE(unsafeText(report), QString());

        report.applied.notDurable = {Error{ErrorKind::Io, {"/desk"}}};

        QCOMPARE(unsafeText(report), QStringLiteral("What was changed in /desk may not survive a power cut."));
    }

    void withoutUndoAPlanPromisesNone()
    {
        WindowOnTree on(deskTree);
        MainWindow other(nativeFileSystem(), on.settings, on.folder.at("/desk/notes.txt") / "journal.sqlite");
        other.show();
        other.desk().show(QStringLiteral("Make Links"), makingThem(madeIn(on, {"n1"}))(nativeFileSystem()));
        auto *dialog = other.findChild<PlanDialog *>();
        QTRY_VERIFY(dialog->applyButton()->isEnabled());
        QVERIFY(dialog->applyButton()->toolTip().contains(QStringLiteral("can be undone")));
        dialog->applyButton()->click();
        QTRY_VERIFY(choice(dialog->messages(), QStringLiteral("Go on Without Undo")) != nullptr);

        QString tip;
        connect(&other.desk(), &ChangeDesk::undoGivenUp, this, [&] { tip = dialog->applyButton()->toolTip(); });
        choice(dialog->messages(), QStringLiteral("Go on Without Undo"))->click();

        QVERIFY(tip.contains(QStringLiteral("can never be undone")));
        QTRY_VERIFY(isThere(on.folder.at("/desk/n1")));
        other.desk().show(QStringLiteral("Make Links"), makingThem(madeIn(on, {"n2"}))(nativeFileSystem()));
        for (auto *later : other.findChildren<PlanDialog *>())
            QVERIFY(later->applyButton()->toolTip().contains(QStringLiteral("can never be undone")));
    }

    void theMarkOfAWindowWithoutUndoSaysThatItIsForGood()
    {
        WindowOnTree on(deskTree);

        QVERIFY(on.window.withoutUndo().toolTip().contains(QStringLiteral("can never be undone")));
    }
};

QTEST_MAIN(WindowUndoTest)
#include "tst_window_undo.moc"
