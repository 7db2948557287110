// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/plan_replace.h"
#include "changes/planner.h"
#include "dialogs/export_dialog.h"
#include "dialogs/move_dialog.h"
#include "dialogs/place_chooser.h"
#include "dialogs/plan_counts_text.h"
#include "rewrite_tools.h"
#include "store/plan_json.h"
#include "store/plan_reader.h"
#include "support/patience.h"
#include "support/printing.h"
#include "views/address_field.h"
#include "views/elided_apart.h"
#include "views/message_bar.h"
#include "views/plan_table.h"

#include <QAbstractButton>
#include <QFile>
#include <QLineEdit>
#include <QProgressBar>
#include <QScrollBar>
#include <QStatusBar>
#include <QToolButton>

#include <filesystem>
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

    void aTargetThatCannotBeIsNotLostWithoutAWord()
    {
        WindowOnTree on(oldTree);
        PlanDialog *dialog = rewriteOldToNew(on);
        QVERIFY(dialog != nullptr);
        PlanModel &model = dialog->model();
        MessageBar &messages = dialog->messages();
        const QString tooLong(5000, u'x');

        QVERIFY(!model.setData(model.index(0, PlanModel::WillPointTo), QString()));
        QVERIFY(messages.text().startsWith(QStringLiteral("A link has to point to something. The target of ")));
        QVERIFY(!model.setData(model.index(2, PlanModel::WillPointTo), tooLong));
        QVERIFY(messages.text().contains(QStringLiteral("too long")));
        QVERIFY(messages.text().endsWith(QStringLiteral("/desk/c is as it was.")));
        choice(messages, QStringLiteral("Edit Again"))->click();

        auto *table = dialog->findChild<PlanTable *>();
        const QModelIndex cell = table->model()->index(2, PlanModel::WillPointTo);
        auto *editor = qobject_cast<QLineEdit *>(table->indexWidget(cell));
        QVERIFY(editor != nullptr);
        QCOMPARE(editor->text(), tooLong);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(messages.text().contains(QStringLiteral("too long")));
        QVERIFY(model.setData(model.index(2, PlanModel::WillPointTo), QStringLiteral("../new/a.txt")));
        QCOMPARE(messages.text(), QString());
        QTRY_COMPARE(dialog->countsText(), QStringLiteral("3 changes: 3 become healthy."));
    }

    void theCountsOfAPlanAddUp()
    {
        WindowOnTree on(oldTree);
        PlannedBatch batch;
        const auto retarget = [&](const char *place, const char *target) {
            batch.add(planRetarget(nativeFileSystem(), {.place = on.folder.at(place), .target = {target}}));
        };
        retarget("/desk/a", "../new/a.txt");
        retarget("/desk/fine", on.folder.at("/here/one.txt").bytes.c_str());
        batch.add(planRemove(nativeFileSystem(), on.folder.at("/desk/b")));
        PlanDialog dialog(nativeFileSystem(), {}, std::move(batch), {});

        QTRY_COMPARE(dialog.countsText(),
                     QStringLiteral("3 changes: 1 becomes healthy, 1 stays healthy, 1 leaves no link."));
        dialog.model().tick({0, 1}, false);
        QTRY_COMPARE(dialog.countsText(), QStringLiteral("1 change."));
        QCOMPARE(
            countsSentence({.changes = 7, .healed = 1, .broken = 2, .stillHealthy = 2, .unclear = 2}, true),
            QStringLiteral("7 changes: 1 becomes healthy, 2 become broken, 2 stay healthy, 2 are offline or cannot "
                           "be checked."));
    }

    void textsThatDifferAreSeenToDiffer()
    {
        const QFontMetrics metrics{QFont()};
        const int room = metrics.averageCharWidth() * 30;
        const QString half(100, u'x');
        const auto shown = [&](const QString &text, const QString &besides) {
            return elidedApart(text, besides, metrics, room);
        };
        const auto differ = [&](const QString &left, const QString &right) {
            return shown(left, right) != shown(right, left);
        };

        QVERIFY(differ(half + u'A' + half, half + u'B' + half)); // in the very middle
        QVERIFY(shown(half + u'A' + half, half + u'B' + half).contains(u'A'));
        QVERIFY(differ(QStringLiteral("/mnt/films/") + half + half, QStringLiteral("/mnt/music/") + half + half));
        QVERIFY(shown(half + QStringLiteral("/A/some/longer/way/x"), half + QStringLiteral("/B/some/longer/way/x"))
                    .contains(QStringLiteral("/A/")));
        QVERIFY(differ(half, half + half));
        QCOMPARE(shown(half + u'A', {}), metrics.elidedText(half + u'A', Qt::ElideMiddle, room)); // as usual
        QCOMPARE(shown(QStringLiteral("a"), QStringLiteral("b")), QStringLiteral("a"));
        QVERIFY(metrics.horizontalAdvance(shown(half + u'A' + half, half + u'B' + half)) <= room);
    }

    void theTableShowsWhereTwoTargetsDiffer()
    {
        WindowOnTree on(oldTree);
        const std::string half(150, 'x');
        const auto paint = [&](const std::string &after) {
            PlannedBatch batch;
            Seen before;
            before.target = {half + "A" + half};
            batch.plan.changes = {RetargetLink{on.folder.at("/desk/a"), before, {after}}};
            PlanDialog dialog(nativeFileSystem(), {}, std::move(batch), {});
            dialog.show();
            auto *table = dialog.findChild<PlanTable *>();
            table->setColumnWidth(PlanModel::PointsTo, table->columnWidth(PlanModel::WillPointTo));
            const QRect cell = table->visualRect(table->model()->index(0, PlanModel::WillPointTo));
            return table->viewport()->grab(cell).toImage();
        };

        QVERIFY(paint(half + "B" + half) != paint(half + "C" + half));
    }

    void whileARecoveryIsAtWorkATableMakesNothing()
    {
        WindowOnTree on(oldTree);
        PlanDialog *dialog = rewriteOldToNew(on);
        QVERIFY(dialog != nullptr);
        on.window.desk().reserve(true);

        dialog->applyButton()->click();

        QVERIFY(dialog->messages().text().startsWith(QStringLiteral("Nothing else is changed while")));
        QVERIFY(!on.window.desk().isChanging());
        QVERIFY(dialog->applyButton()->isEnabled());
        QCOMPARE(dialog->cancelButton()->text(), QStringLiteral("&Cancel"));
        on.window.desk().reserve(false);
        dialog->applyButton()->click();
        QTRY_COMPARE(targetOf(on.folder.at("/desk/c")), "../new/c.txt"s);
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
        const QString why =
            QStringLiteral("Refused: A link to ../old/b.txt was expected there. It points to elsewhere now.");
        QTRY_COMPARE(dialog->model().index(1, PlanModel::Remark).data().toString(), why);
        auto *table = dialog->findChild<PlanTable *>();
        table->setCurrentIndex(table->model()->index(1, PlanModel::Place));
        QVERIFY(dialog->aboutText().endsWith(why));
        QVERIFY(table->model()->index(1, PlanModel::Remark).data(Qt::ToolTipRole).toString().contains(why));
        QCOMPARE(dialog->model().index(0, PlanModel::Remark).data().toString(), QStringLiteral("Done"));
        QCOMPARE(targetOf(on.folder.at("/desk/b")), "elsewhere"s);
        QCOMPARE(dialog->cancelButton()->text(), QStringLiteral("&Close"));
        dialog->cancelButton()->click();
        QTRY_VERIFY(on.window.findChild<PlanDialog *>() == nullptr);
    }

    void onceItIsAppliedNothingIsEditedAnyMore()
    {
        WindowOnTree on(oldTree);
        PlanDialog *dialog = rewriteOldToNew(on);
        QVERIFY(dialog != nullptr);
        dialog->model().tick({0}, false);
        QTRY_VERIFY(dialog->applyButton()->isEnabled());
        const auto canEdit = [dialog] {
            return std::ranges::any_of(dialog->actions(), [](const QAction *action) { return action->isEnabled(); });
        };
        QVERIFY(canEdit());
        unlink(on.folder.at("/desk/b").bytes.c_str());

        dialog->applyButton()->click();

        QVERIFY(!canEdit()); // while it is under way
        QTRY_COMPARE(dialog->countsText(), QStringLiteral("1 done, 1 refused."));
        QVERIFY(!canEdit());
        QTest::keyClick(dialog, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(dialog->model().state(0), PlanModel::Unwanted);
    }

    void anEditIsLookedAtAnewAndTheDialogSaysSo()
    {
        WindowOnTree on(oldTree);
        PlanDialog *dialog = rewriteOldToNew(on);
        QVERIFY(dialog != nullptr);
        PlanModel &model = dialog->model();

        QVERIFY(model.setData(model.index(2, PlanModel::WillPointTo), QStringLiteral("../new/nowhere")));
        QVERIFY(model.setData(model.index(2, PlanModel::WillPointTo), QStringLiteral("../new/b.txt")));
        QCOMPARE(dialog->countsText(), QStringLiteral("3 changes, checking…"));
        QTRY_COMPARE(dialog->countsText(), QStringLiteral("3 changes: 3 become healthy."));
        model.tick({0}, false); // what is known of the others may depend on it

        QCOMPARE(dialog->countsText(), QStringLiteral("2 changes, checking…"));
        QTRY_COMPARE(dialog->countsText(), QStringLiteral("2 changes: 2 become healthy."));
    }

    void enterInTheFilterMakesNothing()
    {
        WindowOnTree on("/files/x\n/desk/l -> ../files/x\n");
        PlannedBatch batch;
        batch.add(planCreate(nativeFileSystem(), {.target = {"../files/x"}, .place = on.folder.at("/desk/new")}));
        PlanDialog dialog(nativeFileSystem(), QStringLiteral("Make Links"), std::move(batch), {});
        dialog.show();
        QSignalSpy applied(&dialog, &PlanDialog::applyWanted);
        QTRY_VERIFY(dialog.applyButton()->isEnabled());
        QVERIFY(dialog.applyButton()->isDefault()); // nothing goes away, so Enter elsewhere makes it
        auto *filter = dialog.findChild<QLineEdit *>();
        filter->setFocus();

        QTest::keyClick(filter, Qt::Key_Return);
        QTest::keyClick(filter, Qt::Key_Enter);

        QCOMPARE(applied.count(), 0);
        QVERIFY(dialog.isVisible());
    }

    void columnsAreNeverCrushed()
    {
        WindowOnTree on(oldTree);
        PlanDialog *dialog = rewriteOldToNew(on);
        QVERIFY(dialog != nullptr);
        auto *table = dialog->findChild<PlanTable *>();
        const int character = table->fontMetrics().averageCharWidth();
        const auto narrowest = [table] {
            int width = table->columnWidth(0);
            for (int column = 1; column < PlanModel::ColumnCount; ++column)
                width = std::min(width, table->columnWidth(column));
            return width;
        };

        dialog->resize(dialog->minimumSizeHint());
        QTRY_VERIFY(table->viewport()->width() < 100 * character);
        QVERIFY(narrowest() >= 15 * character);
        QVERIFY(table->horizontalScrollBar()->maximum() > 0);
        dialog->resize(300 * character, 600);
        QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
        table->setColumnWidth(PlanModel::Place, 77 * character);
        dialog->resize(310 * character, 600);
        QTRY_VERIFY(table->viewport()->width() > 270 * character);
        QCOMPARE(table->columnWidth(PlanModel::Place), 77 * character); // as it was made by hand
    }

    void theTableIsAsLargeAsItWasLeft()
    {
        WindowOnTree on(oldTree);
        PlanDialog *dialog = rewriteOldToNew(on);
        QVERIFY(dialog != nullptr);
        const QSize size(dialog->minimumSizeHint() + QSize(31, 17));
        dialog->resize(size);
        dialog->reject();
        QTRY_VERIFY(on.window.findChild<PlanDialog *>() == nullptr);

        dialog = rewriteOldToNew(on);

        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->size(), size);
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

    void howFarALongCopyIsIsTold()
    {
        WindowOnTree on(oldTree);
        const NativePath original = on.folder.at("/here/one.txt");
        std::filesystem::resize_file(original.bytes, 17'000'000);
        ChangeRunner runner(nativeFileSystem(), on.journal);
        PlanDialog dialog(nativeFileSystem(), {}, {}, {});
        connect(&runner, &ChangeRunner::copying, &dialog, &PlanDialog::showCopying);
        QSignalSpy copying(&runner, &ChangeRunner::copying);
        std::size_t done = 0;

        runner.run(
            [&](const FileSystem &files) {
                PlannedBatch batch;
                batch.add(planReplace(files, {on.folder.at("/desk/fine")}, FileForm::Copy));
                return batch;
            },
            [&](const BatchReport &report) { done = report.done(); });

        QTRY_COMPARE(done, std::size_t(1));
        QTRY_COMPARE(copying.count(), 1);
        QCOMPARE(copying.first().first().toULongLong(), qulonglong(16 * 1024 * 1024));
        QCOMPARE(copying.first().last().toULongLong(), qulonglong(17'000'000));
        const auto *bar = dialog.findChild<QProgressBar *>();
        QVERIFY2(bar->text().contains(QLocale().formattedDataSize(qint64(16) * 1024 * 1024)), qPrintable(bar->text()));
        QVERIFY(bar->value() > bar->maximum() / 2);
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

    void aLinkIsReplacedOnlyWhereOneTicksIt_data()
    {
        QTest::addColumn<ActionId>("action");
        QTest::newRow("hard link") << ActionId::ReplaceByHardLink;
        QTest::newRow("copy") << ActionId::ReplaceByCopy;
    }

    void aLinkIsReplacedOnlyWhereOneTicksIt()
    {
        QFETCH(ActionId, action);
        WindowOnTree on("/files/x\n/files/y\n/desk/x -> ../files/x\n/desk/y -> ../files/y\n");
        QTRY_VERIFY(on.window.action(action)->isEnabled());

        on.window.action(action)->trigger();
        auto *dialog = on.dialog<PlanDialog>();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(dialog->isPreviewed());
        QVERIFY(!dialog->applyButton()->isEnabled());
        QCOMPARE(dialog->countsText(), QStringLiteral("Tick the links to replace."));
        auto *table = dialog->findChild<PlanTable *>();
        table->setCurrentIndex(table->model()->index(0, PlanModel::Place));
        table->selectAll();
        QTest::keyClick(table, Qt::Key_Space); // for the current one alone
        QTRY_VERIFY(dialog->applyButton()->isEnabled());
        QVERIFY(dialog->countsText().startsWith(QStringLiteral("1 change")));
        dialog->applyButton()->click();

        QTRY_COMPARE(targetOf(on.folder.at("/desk/x")), "?"s);
        QVERIFY(isThere(on.folder.at("/desk/x")));
        QCOMPARE(targetOf(on.folder.at("/desk/y")), "../files/y"s);
    }

    void aSingleLinkToReplaceIsTicked()
    {
        WindowOnTree on("/files/x\n/desk/x -> ../files/x\n");
        QTRY_VERIFY(on.window.action(ActionId::ReplaceByCopy)->isEnabled());

        on.window.action(ActionId::ReplaceByCopy)->trigger();

        auto *dialog = on.dialog<PlanDialog>();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(dialog->applyButton()->isEnabled());
        QCOMPARE(dialog->model().state(0), PlanModel::Wanted);
    }

    void whatAPlanFileReplacesIsAskedForOneByOneToo()
    {
        WindowOnTree on("/files/x\n/files/y\n/desk/x -> ../files/x\n/desk/y -> ../files/y\n/desk/z -> gone\n");
        PlannedBatch batch;
        batch.add(planReplace(nativeFileSystem(), {on.folder.at("/desk/x"), on.folder.at("/desk/y")}, FileForm::Copy));
        batch.add(planRetarget(nativeFileSystem(), {.place = on.folder.at("/desk/z"), .target = {"../files/x"}}));
        QCOMPARE(batch.plan.changes.size(), std::size_t(3));
        QFile file(QString::fromStdString(on.folder.at("/files/plan.json").bytes));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(planJson(batch.plan, PlanLayout::OneLine)));
        file.close();

        on.window.action(ActionId::OpenPlan)->trigger();
        auto *chooser = on.dialog<PlaceChooser>();
        QVERIFY(chooser != nullptr);
        auto *address = chooser->findChild<AddressField *>();
        address->setText(file.fileName());
        QTest::keyClick(address, Qt::Key_Return);

        auto *dialog = on.dialog<PlanDialog>();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(dialog->isPreviewed());
        PlanModel &model = dialog->model();
        QCOMPARE(model.wanted().numbers, (std::vector<std::size_t>{2}));
        QVERIFY(!model.edits().canUndo());
        auto *table = dialog->findChild<PlanTable *>();
        table->tickShown(true);
        QCOMPARE(model.wanted().numbers, (std::vector<std::size_t>{2}));
        table->setCurrentIndex(table->model()->index(1, PlanModel::Place));
        table->selectAll();
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(model.wanted().numbers, (std::vector<std::size_t>{1, 2}));
        table->tickShown(false);
        QVERIFY(model.wanted().numbers.empty());
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
        QCOMPARE(dialog->model().rowCount(), 1); // the move and its new text
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
