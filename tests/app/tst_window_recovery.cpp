// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/plan_dialog.h"
#include "door_to_files.h"
#include "gestures/recovery_acts.h"
#include "history_window_tools.h"
#include "journal_tools.h"
#include "support/patience.h"
#include "window/recovery_text.h"

#include <QLabel>
#include <QPushButton>
#include <QStatusBar>
#include <QTimer>

#include <sys/stat.h>

using namespace linkwright;
using namespace linkwright::test;
using namespace std::string_literals;

namespace {

/// Another thing stands where the journal is, until it is put back.
class JournalAway
{
public:
    explicit JournalAway(const NativePath &journal)
        : m_journal(journal.bytes)
    {
        std::rename(m_journal.c_str(), (m_journal + ".away").c_str());
        mkdir(m_journal.c_str(), 0700);
    }
    void putBack() const
    {
        rmdir(m_journal.c_str());
        std::rename((m_journal + ".away").c_str(), m_journal.c_str());
    }

private:
    std::string m_journal;
};

bool hasCutOffs(const NativePath &journal)
{
    const auto found = findCutOffs(journal);
    return !found || found->has_value();
}

} // namespace

class WindowRecoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDamagedRecordIsNotTakenForARecovery()
    {
        WindowOnTree on(deskTree);
        const NativePath first = on.folder.at("/desk/n1");
        cutOffAfterTheFirst(on.journal, {first, on.folder.at("/desk/n2")}, {"t"});
        QVERIFY(meddle(on.journal, {QStringLiteral("UPDATE parts SET packed_intents = x'00'")}));
        MainWindow again(nativeFileSystem(), on.settings, on.journal);
        again.show();
        MessageBar &bar = again.recoveryBar();

        QTRY_VERIFY(bar.text().startsWith(QStringLiteral("“Create Links” of ")));
        QVERIFY(bar.text().contains(QStringLiteral("record of it is damaged")));
        QVERIFY(bar.text().contains(QStringLiteral("It was to change 2 places, first ")));
        QVERIFY(bar.text().contains(QStringLiteral("/desk/n1")));
        QVERIFY(choice(bar, QStringLiteral("Roll Back")) == nullptr);
        choice(bar, QStringLiteral("Do Not Ask Again"))->click();

        QTRY_VERIFY(bar.text().endsWith(QStringLiteral("Nothing of it was touched.")));
        QVERIFY(!bar.text().contains(QStringLiteral("Rolled back")));
        QVERIFY(isThere(first));
        QVERIFY(!hasCutOffs(on.journal));
    }

    void whatIsWholeIsRolledBackBesideADamagedRecord()
    {
        WindowOnTree on(deskTree);
        cutOffAfterTheFirst(on.journal, {on.folder.at("/desk/n1"), on.folder.at("/desk/n2")}, {"t"});
        QVERIFY(meddle(on.journal, {QStringLiteral("UPDATE parts SET packed_intents = x'00'")}));
        cutOffAfterTheFirst(on.journal, {on.folder.at("/desk/o1")}, {"t"});
        MainWindow again(nativeFileSystem(), on.settings, on.journal);
        again.show();
        MessageBar &bar = again.recoveryBar();
        QTRY_VERIFY(choice(bar, QStringLiteral("Roll Back")) != nullptr);
        QVERIFY(bar.text().contains(QStringLiteral("record of it is damaged")));

        choice(bar, QStringLiteral("Roll Back"))->click();

        QTRY_VERIFY(bar.text().startsWith(QStringLiteral("Rolled back")));
        QVERIFY(bar.text().contains(QStringLiteral("record of it is damaged")));
        QVERIFY(!isThere(on.folder.at("/desk/o1")));
        QVERIFY(isThere(on.folder.at("/desk/n1")));
    }

    void whatAnotherWindowRecoveredIsNotClaimed()
    {
        WindowOnTree on(deskTree);
        cutOffAfterTheFirst(on.journal, {on.folder.at("/desk/n1"), on.folder.at("/desk/n2")}, {"t"});
        MainWindow one(nativeFileSystem(), on.settings, on.journal);
        MainWindow other(nativeFileSystem(), on.settings, on.journal);
        one.show();
        other.show();
        QTRY_VERIFY(choice(one.recoveryBar(), QStringLiteral("Roll Back")) != nullptr);
        QTRY_VERIFY(choice(other.recoveryBar(), QStringLiteral("Finish")) != nullptr);
        choice(one.recoveryBar(), QStringLiteral("Roll Back"))->click();
        QTRY_VERIFY(one.recoveryBar().text().startsWith(QStringLiteral("Rolled back")));

        choice(other.recoveryBar(), QStringLiteral("Finish"))->click();

        QTRY_COMPARE(other.recoveryBar().text(),
                     QStringLiteral("Another window or program is recovering it, or has already."));
        QVERIFY(!isThere(on.folder.at("/desk/n2")));
    }

    void theQuestionComesBackWhenTheJournalIsMended()
    {
        WindowOnTree on(deskTree);
        cutOffAfterTheFirst(on.journal, {on.folder.at("/desk/n1"), on.folder.at("/desk/n2")}, {"t"});
        MainWindow again(nativeFileSystem(), on.settings, on.journal);
        again.show();
        QTRY_VERIFY(choice(again.recoveryBar(), QStringLiteral("Roll Back")) != nullptr);

        const JournalAway away(on.journal);
        again.history().refresh();
        QTRY_VERIFY(again.recoveryBar().text().startsWith(QStringLiteral("The journal")));
        away.putBack();
        again.history().refresh();

        QTRY_VERIFY(choice(again.recoveryBar(), QStringLiteral("Roll Back")) != nullptr);
    }

    void aJournalThatCannotBeReadAtTheStartIsAskedAboutLater()
    {
        WindowOnTree on(deskTree);
        cutOffAfterTheFirst(on.journal, {on.folder.at("/desk/n1"), on.folder.at("/desk/n2")}, {"t"});
        const JournalAway away(on.journal);
        MainWindow again(nativeFileSystem(), on.settings, on.journal);
        again.show();
        QTRY_VERIFY(again.recoveryBar().text().startsWith(QStringLiteral("The journal")));

        away.putBack();
        again.history().refresh();

        QTRY_VERIFY(choice(again.recoveryBar(), QStringLiteral("Roll Back")) != nullptr);
    }

    void whatAStoppedRecoveryHadToLeaveIsNamed()
    {
        WindowOnTree on(deskTree);
        cutOffAfterTheFirst(on.journal, {on.folder.at("/data/o1"), on.folder.at("/data/o2")}, {"t"});
        cutOffAfterTheFirst(on.journal, {on.folder.at("/desk/n1"), on.folder.at("/desk/n2")}, {"t"});
        takenBySomebodyElse(on.folder.at("/desk/n1"));
        DoorToFiles files;
        MainWindow *window = nullptr;
        files.passing = [&](const NativePath &folder) {
            if (window != nullptr && folder.bytes.ends_with("/data"))
                window->recovery().stop();
        };
        MainWindow again(files, on.settings, on.journal);
        again.show();
        MessageBar &bar = again.recoveryBar();
        QTRY_VERIFY(choice(bar, QStringLiteral("Roll Back")) != nullptr);
        window = &again;

        choice(bar, QStringLiteral("Roll Back"))->click(); // the newest first

        QTRY_VERIFY(bar.text().startsWith(QStringLiteral("Something had to be left as it is.")));
        QVERIFY(bar.text().contains(QStringLiteral("/desk/n1")));
        QTRY_VERIFY(bar.text().contains(QStringLiteral("A change of 2 links was cut off")));
        QVERIFY(choice(bar, QStringLiteral("Roll Back")) != nullptr);
    }

    void whatMayGoAnotherTimeIsAskedAgain()
    {
        WindowOnTree on(deskTree);
        cutOffAfterTheFirst(on.journal, {on.folder.at("/desk/n1"), on.folder.at("/desk/n2")}, {"t"});
        DoorToFiles files;
        MainWindow again(files, on.settings, on.journal);
        again.show();
        MessageBar &bar = again.recoveryBar();
        QTRY_VERIFY(choice(bar, QStringLiteral("Roll Back")) != nullptr);

        files.fail(true);
        choice(bar, QStringLiteral("Roll Back"))->click();
        QTRY_VERIFY(choice(bar, QStringLiteral("Try Again")) != nullptr);
        QVERIFY(bar.text().startsWith(QStringLiteral("Something had to be left as it is.")));
        QVERIFY(bar.text().contains(QStringLiteral("A change of 2 links was cut off")));
        QVERIFY(choice(bar, QStringLiteral("Roll Back")) == nullptr);
        QVERIFY(choice(bar, QStringLiteral("Finish")) != nullptr);
        files.fail(false);
        choice(bar, QStringLiteral("Try Again"))->click();

        QTRY_VERIFY(bar.text().startsWith(QStringLiteral("Rolled back")));
        QVERIFY(!isThere(on.folder.at("/desk/n1")));
        QVERIFY(!hasCutOffs(on.journal));
    }

    void theQuestionSaysWhereItWasAtWork()
    {
        WindowOnTree on(deskTree);
        cutOffAfterTheFirst(on.journal, {on.folder.at("/desk/n1"), on.folder.at("/data/photos/n2")}, {"t"});
        MainWindow again(nativeFileSystem(), on.settings, on.journal);
        again.show();
        const QString folder = QString::fromStdString(on.folder.path().bytes);
        QTRY_VERIFY(again.recoveryBar().text().contains(QStringLiteral("It was at work in %1.").arg(folder)));

        CutOffs found;
        found.changes = 3;
        found.firstPlace = {"/desk/n1"};
        found.folder = {"/"}; // says nothing
        QVERIFY(cutOffText(found).contains(QStringLiteral("It was at work on /desk/n1 and 2 more.")));
        found.folder = {"/desk"};
        QVERIFY(cutOffText(found).contains(QStringLiteral("It was at work in /desk.")));
    }

    void whatARecoveryCameToIsSaidOnlyUntilSomethingElseIsChanged()
    {
        WindowOnTree on(deskTree);
        cutOffAfterTheFirst(on.journal, {on.folder.at("/desk/n1"), on.folder.at("/desk/n2")}, {"t"});
        MainWindow again(nativeFileSystem(), on.settings, on.journal);
        again.show();
        MessageBar &bar = again.recoveryBar();
        QTRY_VERIFY(choice(bar, QStringLiteral("Finish")) != nullptr);
        choice(bar, QStringLiteral("Finish"))->click();
        QTRY_VERIFY(bar.text().startsWith(QStringLiteral("Finished")));
        QTRY_VERIFY(again.action(ActionId::Undo)->isEnabled());
        QVERIFY(bar.text().startsWith(QStringLiteral("Finished")));

        again.action(ActionId::Undo)->trigger();
        QTRY_VERIFY(again.findChild<PlanDialog *>() != nullptr);
        auto *dialog = again.findChild<PlanDialog *>();
        QTRY_VERIFY(dialog->applyButton()->isEnabled());
        dialog->applyButton()->click();

        QTRY_VERIFY(!isThere(on.folder.at("/desk/n2")));
        QTRY_COMPARE(bar.text(), QString());
    }

    void aWindowClosesOnlyWhenWhatItChangesIsNoLongerUnderWay()
    {
        WindowOnTree on(deskTree);
        DoorToFiles files;
        MainWindow other(files, on.settings, on.journal);
        other.show();
        QTRY_VERIFY(!hasCutOffs(on.journal));
        files.shut();
        other.desk().run(makingThem(madeIn(on, {"n1", "n2"})));
        other.desk().run(makingThem(madeIn(on, {"n3"})));

        QVERIFY(!other.close());
        QVERIFY(other.isVisible());
        QVERIFY(!other.close()); // in vain, until it seems to hang
        files.open();

        QTRY_VERIFY(!other.isVisible());
        QVERIFY(!other.desk().isChanging());
        QVERIFY(!hasCutOffs(on.journal));
        QVERIFY(!isThere(on.folder.at("/desk/n2")));
        QVERIFY(!isThere(on.folder.at("/desk/n3")));
    }

    void aWindowClosesOnlyWhenItsRecoveryHasStopped()
    {
        WindowOnTree on(deskTree);
        cutOffAfterTheFirst(on.journal, {on.folder.at("/desk/n1"), on.folder.at("/desk/n2")}, {"t"});
        DoorToFiles files;
        MainWindow other(files, on.settings, on.journal);
        other.show();
        QTRY_VERIFY(choice(other.recoveryBar(), QStringLiteral("Roll Back")) != nullptr);
        files.shut();
        choice(other.recoveryBar(), QStringLiteral("Roll Back"))->click();

        QVERIFY(!other.close());
        QVERIFY(other.isVisible());
        files.open();

        QTRY_VERIFY(!other.isVisible());
        QVERIFY(!other.recovery().isRecovering());
        QVERIFY(hasCutOffs(on.journal));
    }

    void aWindowWhoseChangeHangsCanBeClosedNevertheless()
    {
        WindowOnTree on(deskTree);
        DoorToFiles files;
        MainWindow other(files, on.settings, on.journal);
        other.show();
        files.shut();
        other.desk().run(makingThem(madeIn(on, {"n1"})));
        QVERIFY(!other.close());

        other.findChild<QTimer *>(QStringLiteral("closing"))->start(0);

        QTRY_VERIFY(other.statusBar()->currentMessage().startsWith(QStringLiteral("What is under way does not stop.")));
        QVERIFY(other.close());
        files.open();
        QTRY_VERIFY(!other.desk().isChanging());
    }
};

QTEST_MAIN(WindowRecoveryTest)
#include "tst_window_recovery.moc"
