// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/move_dialog.h"
#include "dialogs/plan_dialog.h"
#include "dialogs/rewrite_dialog.h"
#include "support/patience.h"
#include "support/printing.h"
#include "window_tools.h"

#include <QPointer>

#include <array>

using namespace linkwright;
using namespace linkwright::test;
using namespace std::string_literals;

namespace {

QString shownAt(PlanDialog &dialog, int row, int column)
{
    const PlanModel &model = dialog.model();
    return model.index(row, column).data().toString();
}

QString text(const NativePath &path)
{
    return QString::fromStdString(path.bytes);
}

} // namespace

class BulkDialogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstTargetThatWouldChangeIsShown()
    {
        RewriteDialog dialog({{"../other"}, {"../old/a"}, {"../old/b"}});
        dialog.setPrefixes("../old", "/new");
        QTRY_COMPARE(dialog.sampleText(), QStringLiteral("../old/a → /new/a"));

        dialog.setPrefixes("../none", "/new");
        QTRY_COMPARE(dialog.countText(), QStringLiteral("No target would change."));
        QCOMPARE(dialog.sampleText(), QString());
    }

    void aGroupWithABackslashIsRemarkedUpon()
    {
        RewriteDialog dialog({{"../old/a"}});
        dialog.setPrefixes("../old", "\\1");
        QCOMPARE(dialog.remarkText(), QString());

        dialog.setExpression("old/(.)", "new/$1\\n");
        QCOMPARE(dialog.remarkText(), QString());
        dialog.setExpression("old/(.)", "new/\\1");
        QVERIFY(dialog.remarkText().startsWith(QStringLiteral("$1 stands for the first group")));
        QTRY_COMPARE(dialog.sampleText(), QStringLiteral("../old/a → ../new/\\1"));
    }

    void whatWasTypedForARewriteIsThereTheNextTime()
    {
        WindowOnTree on(deskTree);
        on.window.action(ActionId::RewriteTargets)->trigger();
        auto *first = on.dialog<RewriteDialog>();
        QVERIFY(first != nullptr);
        first->setExpression("d(ata)", "x$1");
        first->reject();
        QTRY_VERIFY(on.window.findChild<RewriteDialog *>() == nullptr);

        on.window.action(ActionId::RewriteTargets)->trigger();
        auto *second = on.dialog<RewriteDialog>();

        QVERIFY(second != nullptr);
        const RewriteFields fields = second->fields();
        QVERIFY(fields.byExpression);
        QCOMPARE(fields.from, "d(ata)"s);
        QCOMPARE(fields.to, "x$1"s);
    }

    void aFolderToMoveToThatIsNotThereIsSaidInTheDialog()
    {
        WindowOnTree on(deskTree);
        on.select("today");
        on.window.action(ActionId::MoveLinks)->trigger();
        const QPointer<MoveDialog> dialog = on.dialog<MoveDialog>();
        QVERIFY(dialog);

        const NativePath none = on.folder.at("/no/such");
        dialog->setDestination(none);
        dialog->accept();
        QTRY_VERIFY(!dialog || !dialog->complaint().isEmpty());
        QVERIFY(dialog); // and still open
        QCOMPARE(dialog->complaint(), QStringLiteral("There is no folder %1.").arg(text(none)));
        dialog->setDestination(on.folder.at("/data/report.txt"));
        QCOMPARE(dialog->complaint(), QString());
        dialog->accept();
        QTRY_VERIFY(!dialog || dialog->complaint().contains(QStringLiteral("is not a folder")));
        QVERIFY(dialog);

        dialog->setDestination(on.folder.at("/data"));
        dialog->accept();
        QVERIFY(on.dialog<PlanDialog>() != nullptr);
    }

    void whyALinkCannotBecomeAFileIsSaidOfItsTarget()
    {
        WindowOnTree on("/data/x\n/desk/folder -> ../data\n/desk/gone -> nowhere\n");
        const std::array words{
            std::pair(ActionId::ReplaceByCopy, "It leads to a folder; only files can be copied."),
            std::pair(ActionId::ReplaceByHardLink, "It leads to a folder; only files can have hard links.")};
        for (const auto &[action, ofFolder] : words) {
            on.window.action(action)->trigger();
            auto *dialog = on.dialog<PlanDialog>();
            QVERIFY(dialog != nullptr);
            QCOMPARE(dialog->model().rowCount(), 2);
            QCOMPARE(shownAt(*dialog, 0, PlanModel::Remark), QString::fromLatin1(ofFolder));
            QCOMPARE(shownAt(*dialog, 0, PlanModel::PointsTo), QStringLiteral("../data"));
            QCOMPARE(shownAt(*dialog, 1, PlanModel::Remark), QStringLiteral("Its target is not there."));
            dialog->reject();
            QTRY_VERIFY(on.window.findChild<PlanDialog *>() == nullptr);
        }
    }

    void onlyBrokenChainsAreListedWhenLinksAreToPointStraightAtTheEnd()
    {
        WindowOnTree on("/desk/file\n/desk/fine -> file\n/desk/far -> fine\n/desk/gone -> nowhere\n"
                        "/desk/to-gone -> gone\n");
        on.window.action(ActionId::Flatten)->trigger();
        auto *dialog = on.dialog<PlanDialog>();
        QVERIFY(dialog != nullptr);

        QCOMPARE(dialog->model().rowCount(), 2);
        QCOMPARE(shownAt(*dialog, 0, PlanModel::Place), QStringLiteral("far"));
        QCOMPARE(shownAt(*dialog, 1, PlanModel::Place), QStringLiteral("to-gone"));
        QCOMPARE(shownAt(*dialog, 1, PlanModel::Remark), QStringLiteral("Its end is not there."));
    }

    void theTableSaysWhyACopyCannotBecomeItsLinkAgain()
    {
        const NativePath place{"/desk/l"};
        const Change undo = FileToLink{place, {}, FileForm::Copy, {"/o"}, {"o"}};
        PlanModel model(std::make_shared<const Plan>(Plan{{undo}}), {});
        model.beginApplying();

        model.showOutcomes({0}, {{.state = Outcome::State::Refused, .error = Error{ErrorKind::NotSame, place}}});

        QCOMPARE(model.index(0, PlanModel::Remark).data().toString(),
                 QStringLiteral("Refused: The copy or its original was changed since; undoing would lose what the copy "
                                "holds."));
    }
};

QTEST_MAIN(BulkDialogsTest)
#include "tst_bulk_dialogs.moc"
