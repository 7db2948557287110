// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/export_dialog.h"
#include "dialogs/move_dialog.h"
#include "dialogs/plan_dialog.h"
#include "dialogs/rewrite_dialog.h"
#include "store/plan_reader.h"
#include "support/printing.h"
#include "views/message_bar.h"
#include "views/plan_table.h"
#include "window_tools.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QToolButton>

#include <sys/stat.h>

using namespace linkwright;
using namespace linkwright::test;
using namespace std::string_literals;

namespace {

/// Links that a renamed folder left behind, one that is fine, and one that leads over one of them.
constexpr std::string_view oldTree = R"(
    /new/a.txt
    /new/b.txt
    /here/one.txt
    /desk/a -> ../old/a.txt
    /desk/b -> ../old/b.txt
    /desk/c -> ../old/c.txt
    /desk/fine -> ../here/one.txt
    /desk/over -> a
)";

QToolButton *choice(MessageBar &bar, const QString &text)
{
    for (auto *button : bar.findChildren<QToolButton *>()) {
        if (button->text().remove(u'&') == text && !button->isHidden())
            return button;
    }
    return nullptr;
}

} // namespace

class PlanDialogTest : public QObject
{
    Q_OBJECT

    /// Everything in the folder, by the way of the menu.
    static PlanDialog *rewriteOldToNew(WindowOnTree &on)
    {
        if (!QTest::qWaitFor([&] { return on.window.action(ActionId::RewriteTargets)->isEnabled(); }))
            return nullptr;
        on.window.action(ActionId::RewriteTargets)->trigger();
        auto *question = on.dialog<RewriteDialog>();
        question->setPrefixes("../old", "../new");
        if (!QTest::qWaitFor([&] { return question->acceptButton()->isEnabled(); }))
            return nullptr;
        question->acceptButton()->click();
        auto *dialog = on.dialog<PlanDialog>();
        return dialog != nullptr && QTest::qWaitFor([&] { return dialog->isPreviewed(); }) ? dialog : nullptr;
    }

private Q_SLOTS:
    void manyTargetsAreRewrittenByTheTable()
    {
        WindowOnTree on(oldTree);

        PlanDialog *dialog = rewriteOldToNew(on);

        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->countsText(), QStringLiteral("3 changes: 2 become healthy, 1 stays broken."));
        QCOMPARE(dialog->othersText(), QStringLiteral("1 other link here becomes healthy."));
        QVERIFY(dialog->cancelButton()->isDefault());
        QCOMPARE(targetOf(on.folder.at("/desk/a")), "../old/a.txt"s);
        dialog->applyButton()->click();
        QTRY_COMPARE(targetOf(on.folder.at("/desk/c")), "../new/c.txt"s);
        QCOMPARE(targetOf(on.folder.at("/desk/a")), "../new/a.txt"s);
        QTRY_COMPARE(on.window.statusBar()->currentMessage(), QStringLiteral("Changed 3 links"));
        QTRY_VERIFY(on.window.findChild<PlanDialog *>() == nullptr);
        QTRY_COMPARE(on.window.action(ActionId::Undo)->text(), QStringLiteral("&Undo Rewrite Targets"));
    }

    void theRewriteDialogCountsWhileOneTypes()
    {
        RewriteDialog dialog({{"../old/a"}, {"../old/b"}, {"../older"}});
        dialog.show();
        QVERIFY(!dialog.acceptButton()->isEnabled());

        dialog.setPrefixes("../old", "/new");
        QTRY_COMPARE(dialog.countText(), QStringLiteral("2 targets would change."));
        dialog.setExpression("(", "");
        QTRY_VERIFY(dialog.countText().contains(QStringLiteral("cannot be used")));
        QVERIFY(!dialog.acceptButton()->isEnabled());
        dialog.setExpression("old(er)?", "x$1");
        QTRY_COMPARE(dialog.countText(), QStringLiteral("3 targets would change."));
    }

    void whatIsLeftOutStays()
    {
        WindowOnTree on(oldTree);
        PlanDialog *dialog = rewriteOldToNew(on);
        QVERIFY(dialog != nullptr);
        PlanModel &model = dialog->model();

        QVERIFY(model.setData(model.index(0, PlanModel::Place), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!dialog->applyButton()->isEnabled()); // until it is looked at anew
        QTRY_VERIFY(dialog->applyButton()->isEnabled());
        QCOMPARE(dialog->othersText(), QString());
        QCOMPARE(dialog->applyButton()->text(), QStringLiteral("&Apply 2 Changes"));
        dialog->applyButton()->click();

        QTRY_COMPARE(targetOf(on.folder.at("/desk/c")), "../new/c.txt"s);
        QCOMPARE(targetOf(on.folder.at("/desk/a")), "../old/a.txt"s);
    }

    void anEditedTargetIsWhatIsStored()
    {
        WindowOnTree on(oldTree);
        PlanDialog *dialog = rewriteOldToNew(on);
        QVERIFY(dialog != nullptr);
        PlanModel &model = dialog->model();

        QVERIFY(model.setData(model.index(2, PlanModel::WillPointTo), QStringLiteral("../new/a.txt")));
        QTRY_COMPARE(dialog->countsText(), QStringLiteral("3 changes: 3 become healthy."));
        QTest::keyClick(dialog, Qt::Key_Z, Qt::ControlModifier); // the plan's own undo, not the disk's
        QTRY_COMPARE(dialog->countsText(), QStringLiteral("3 changes: 2 become healthy, 1 stays broken."));
        QTest::keyClick(dialog, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(dialog->countsText(), QStringLiteral("3 changes: 3 become healthy."));
        dialog->applyButton()->click();

        QTRY_COMPARE(targetOf(on.folder.at("/desk/c")), "../new/a.txt"s);
    }

    void aRowThatChangedSinceIsRefusedAndSaysSo()
    {
        WindowOnTree on(oldTree);
        PlanDialog *dialog = rewriteOldToNew(on);
        QVERIFY(dialog != nullptr);
        unlink(on.folder.at("/desk/b").bytes.c_str());
        QCOMPARE(symlink("elsewhere", on.folder.at("/desk/b").bytes.c_str()), 0);

        dialog->applyButton()->click();

        QTRY_COMPARE(dialog->countsText(), QStringLiteral("2 done, 1 refused."));
        QVERIFY(dialog->model().index(1, PlanModel::Remark).data().toString().startsWith(QStringLiteral("Refused: ")));
        QCOMPARE(dialog->model().index(0, PlanModel::Remark).data().toString(), QStringLiteral("Done"));
        QCOMPARE(targetOf(on.folder.at("/desk/b")), "elsewhere"s);
        QCOMPARE(dialog->cancelButton()->text(), QStringLiteral("&Close"));
        dialog->cancelButton()->click();
        QTRY_VERIFY(on.window.findChild<PlanDialog *>() == nullptr);
    }

    void theBatchCanStopAtTheFirstRefusal()
    {
        WindowOnTree on(oldTree);
        PlanDialog *dialog = rewriteOldToNew(on);
        QVERIFY(dialog != nullptr);
        unlink(on.folder.at("/desk/b").bytes.c_str());
        for (auto *box : dialog->findChildren<QAbstractButton *>()) {
            if (box->text().startsWith(QStringLiteral("Stop at")))
                box->setChecked(true);
        }

        dialog->applyButton()->click();

        QTRY_COMPARE(dialog->countsText(), QStringLiteral("1 done, 1 refused, 1 not reached."));
        QCOMPARE(targetOf(on.folder.at("/desk/c")), "../old/c.txt"s);
    }

    void stoppingLeavesTheRestAndSaysSo()
    {
        WindowOnTree on(oldTree);
        ChangeRunner runner(nativeFileSystem(), on.journal);
        std::optional<BatchReport> report;

        runner.run(
            [&](const FileSystem &files) {
                PlannedBatch batch;
                for (const char *name : {"/desk/a", "/desk/b"})
                    batch.add(planRetarget(files, {.place = on.folder.at(name), .target = {"x"}}));
                runner.stop(); // before the first change
                return batch;
            },
            [&](const BatchReport &done) { report = done; });

        QTRY_VERIFY(report.has_value());
        QVERIFY(report->applied.stopped);
        QCOMPARE(report->applied.outcomes.back().state, Outcome::State::NotReached);
        QCOMPARE(targetOf(on.folder.at("/desk/a")), "../old/a.txt"s);
    }

    void progressIsToldUpToTheLastChange()
    {
        WindowOnTree on(oldTree);
        ChangeRunner runner(nativeFileSystem(), on.journal);
        QSignalSpy progressed(&runner, &ChangeRunner::progressed);
        bool done = false;

        runner.run(
            [&](const FileSystem &files) {
                PlannedBatch batch;
                for (const char *name : {"/desk/a", "/desk/b", "/desk/c"})
                    batch.add(planRetarget(files, {.place = on.folder.at(name), .target = {"x"}}));
                return batch;
            },
            [&](const BatchReport &) { done = true; });

        QTRY_VERIFY(done);
        QTRY_COMPARE(progressed.last().first().toULongLong(), qulonglong(3));
        QCOMPARE(progressed.last().last().toULongLong(), qulonglong(3));
    }

    void aJournalThatCannotBeWrittenStopsEverythingUntilOneSaysSo()
    {
        WindowOnTree on(oldTree);
        mkdir(on.journal.bytes.c_str(), 0700); // a folder where the file would be
        PlanDialog *dialog = rewriteOldToNew(on);
        QVERIFY(dialog != nullptr);

        dialog->applyButton()->click();

        QTRY_VERIFY(dialog->messages().text().startsWith(QStringLiteral("Nothing was changed")));
        QCOMPARE(targetOf(on.folder.at("/desk/a")), "../old/a.txt"s);
        QVERIFY(dialog->applyButton()->isEnabled());
        auto *goOn = choice(dialog->messages(), QStringLiteral("Go on Without Undo"));
        QVERIFY(goOn != nullptr);
        goOn->click();
        QTRY_COMPARE(targetOf(on.folder.at("/desk/c")), "../new/c.txt"s);
    }

    void aSingleChangeAsksTheSame()
    {
        WindowOnTree on(oldTree);
        mkdir(on.journal.bytes.c_str(), 0700);

        on.window.commands().rename("fine", "finer");

        QTRY_VERIFY(on.window.page().messages().text().startsWith(QStringLiteral("Nothing was changed")));
        QVERIFY(isThere(on.folder.at("/desk/fine")));
        choice(on.window.page().messages(), QStringLiteral("Go on Without Undo"))->click();
        QTRY_VERIFY(isThere(on.folder.at("/desk/finer")));
    }

    void onlyTheBrokenAreRemoved()
    {
        WindowOnTree on(oldTree);
        QTRY_VERIFY(on.window.action(ActionId::RemoveBroken)->isEnabled());

        on.window.action(ActionId::RemoveBroken)->trigger();
        auto *dialog = on.dialog<PlanDialog>();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(dialog->applyButton()->isEnabled());
        QVERIFY(dialog->cancelButton()->isDefault());
        QCOMPARE(dialog->model().rowCount(), 4);
        dialog->applyButton()->click();

        QTRY_VERIFY(!isThere(on.folder.at("/desk/over")));
        QVERIFY(!isThere(on.folder.at("/desk/a")));
        QVERIFY(isThere(on.folder.at("/desk/fine")));
    }

    void aHardLinkIsAskedForEachLinkAlone()
    {
        WindowOnTree on("/files/x\n/files/y\n/desk/x -> ../files/x\n/desk/y -> ../files/y\n");
        QTRY_VERIFY(on.window.action(ActionId::ReplaceByHardLink)->isEnabled());

        on.window.action(ActionId::ReplaceByHardLink)->trigger();
        auto *dialog = on.dialog<PlanDialog>();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(dialog->isPreviewed());
        QVERIFY(!dialog->applyButton()->isEnabled());
        PlanModel &model = dialog->model();
        QVERIFY(model.setData(model.index(0, PlanModel::Place), Qt::Checked, Qt::CheckStateRole));
        QTRY_VERIFY(dialog->applyButton()->isEnabled());
        dialog->applyButton()->click();

        QTRY_COMPARE(targetOf(on.folder.at("/desk/x")), "?"s);
        QVERIFY(isThere(on.folder.at("/desk/x")));
        QCOMPARE(targetOf(on.folder.at("/desk/y")), "../files/y"s);
    }

    void movedLinksKeepWhatWasChosenAndItIsRemembered()
    {
        WindowOnTree on("/files/x\n/other/deep/\n/desk/x -> ../files/x\n");
        on.select("x");
        on.window.action(ActionId::MoveLinks)->trigger();
        auto *question = on.dialog<MoveDialog>();
        QVERIFY(question != nullptr);
        QCOMPARE(question->links(), MovedLinks::KeepEnd);
        question->setDestination(on.folder.at("/other/deep"));
        question->accept();
        auto *dialog = on.dialog<PlanDialog>();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(dialog->applyButton()->isEnabled());
        dialog->applyButton()->click();

        QTRY_COMPARE(targetOf(on.folder.at("/other/deep/x")), "../../files/x"s);
        QVERIFY(!isThere(on.folder.at("/desk/x")));
        QVERIFY(!on.settings.movedLinksKeepText());
    }

    void aPlanIsSavedAndOpenedAgain()
    {
        WindowOnTree on(oldTree);
        PlanDialog *dialog = rewriteOldToNew(on);
        QVERIFY(dialog != nullptr);
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->text().contains(QStringLiteral("Plan")))
                button->click();
        }
        auto *question = dialog->findChild<SaveFileDialog *>();
        QVERIFY(question != nullptr);
        QCOMPARE(question->place(), on.folder.at("/desk/plan.json"));

        question->accept();

        QTRY_VERIFY(dialog->messages().text().contains(QStringLiteral("plan.json")));
        const auto plan = readPlanFile(on.folder.at("/desk/plan.json"));
        QVERIFY(plan.has_value());
        QCOMPARE(plan->changes.size(), std::size_t(3));
    }

    void aFileThatIsThereIsNotOverwritten()
    {
        WindowOnTree on("/desk/links.csv : keep\n/desk/l -> x\n");
        on.window.action(ActionId::ExportList)->trigger();
        auto *dialog = on.dialog<ExportDialog>();
        QVERIFY(dialog != nullptr);

        dialog->accept();
        QTRY_VERIFY(dialog->complaint().contains(QStringLiteral("already")));
        dialog->setForm(ExportDialog::Form::Json);
        dialog->accept();

        QTRY_VERIFY(isThere(on.folder.at("/desk/links.json")));
    }

    void everyControlHasAName()
    {
        WindowOnTree on(oldTree);
        PlanDialog *dialog = rewriteOldToNew(on);
        QVERIFY(dialog != nullptr);
        for (auto *button : dialog->findChildren<QAbstractButton *>())
            QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty() || !button->isVisible(),
                     qPrintable(button->objectName() + QLatin1StringView(button->metaObject()->className())));
        for (auto *line : dialog->findChildren<QLineEdit *>())
            QVERIFY(!line->accessibleName().isEmpty());
        QVERIFY(!dialog->findChild<PlanTable *>()->accessibleName().isEmpty());
    }
};

QTEST_MAIN(PlanDialogTest)
#include "tst_plan_dialog.moc"
