// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/entry_tools.h"
#include "dialogs/change_target_dialog.h"
#include "dialogs/export_dialog.h"
#include "dialogs/path_edit.h"
#include "dialogs/plan_dialog.h"
#include "dialogs/remove_question.h"
#include "gestures/link_mime.h"
#include "support/patience.h"
#include "support/printing.h"
#include "tree_window_tools.h"
#include "views/message_bar.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>

using namespace linkwright;
using namespace linkwright::test;
using namespace std::string_literals;

namespace {

constexpr Qt::KeyboardModifiers linkKeys = Qt::ControlModifier | Qt::ShiftModifier;

void drop(QWidget &widget, const QMimeData &data, const QPoint &at, Qt::KeyboardModifiers keys)
{
    QDragEnterEvent enter(at, Qt::CopyAction | Qt::LinkAction, &data, Qt::LeftButton, keys);
    QCoreApplication::sendEvent(&widget, &enter);
    QDragMoveEvent move(at, Qt::CopyAction | Qt::LinkAction, &data, Qt::LeftButton, keys);
    QCoreApplication::sendEvent(&widget, &move);
    QDropEvent event(at, Qt::CopyAction | Qt::LinkAction, &data, Qt::LeftButton, keys);
    QCoreApplication::sendEvent(&widget, &event);
}

void dropOnRow(TreeOnDisk &on, std::string_view row, std::string_view what, Qt::KeyboardModifiers keys = linkKeys)
{
    drop(*on.tree().viewport(), PlacesMimeData({on.folder.at(what)}), on.tree().visualRect(on.at(row)).center(), keys);
}

QString clipboardText()
{
    return QString::fromUtf8(QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("text/plain")));
}

} // namespace

class WindowTreeChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameInAnExpandedFolderIsEditedInPlace()
    {
        TreeOnDisk on;
        on.expandAll();
        on.choose({"projects/one/plan"});
        QTRY_VERIFY(on.window.action(ActionId::Rename)->isEnabled());
        on.window.action(ActionId::Rename)->trigger();
        auto *editor = on.tree().viewport()->findChild<QLineEdit *>();
        QVERIFY(editor != nullptr);

        editor->setText(QStringLiteral("draft"));
        QTest::keyClick(editor, Qt::Key_Return);

        QTRY_COMPARE(targetOf(on.folder.at("/desk/projects/one/draft")), "../../../data/report.txt"s);
        QVERIFY(!isThere(on.folder.at("/desk/projects/one/plan")));
        QTRY_VERIFY(on.at("projects/one/draft").isValid());
        undo(on);
        QTRY_VERIFY(isThere(on.folder.at("/desk/projects/one/plan")));
    }

    void theTargetOfALinkInAnExpandedFolderIsChanged()
    {
        TreeOnDisk on;
        on.expandAll();
        on.choose({"projects/one/lost"});
        QTRY_VERIFY(on.window.action(ActionId::ChangeTarget)->isEnabled());
        on.window.action(ActionId::ChangeTarget)->trigger();
        auto *dialog = on.dialog<ChangeTargetDialog>();
        QVERIFY(dialog != nullptr);

        auto *target = dialog->findChild<PathEdit *>();
        target->selectAll();
        QTest::keyClicks(target, QStringLiteral("../../../data/other.txt"));
        QTest::keyClick(target, Qt::Key_Return);

        QTRY_COMPARE(targetOf(on.folder.at("/desk/projects/one/lost")), "../../../data/other.txt"s);
        QTRY_COMPARE(on.tree().tree().counts().broken(), std::uint64_t(1));
        undo(on);
        QTRY_COMPARE(targetOf(on.folder.at("/desk/projects/one/lost")), "nowhere"s);
    }

    void linksOfSeveralFoldersAreRemovedTogether()
    {
        TreeOnDisk on;
        on.expandAll();
        on.choose({"gone", "projects/one/lost"});
        QTRY_VERIFY(on.window.action(ActionId::RemoveLink)->isEnabled());
        on.window.action(ActionId::RemoveLink)->trigger();
        auto *question = on.dialog<RemoveQuestion>();
        QVERIFY(question != nullptr);

        question->accept();

        QTRY_VERIFY(!isThere(on.folder.at("/desk/gone")));
        QTRY_VERIFY(!isThere(on.folder.at("/desk/projects/one/lost")));
        QTRY_VERIFY(!on.at("projects/one/lost").isValid());
        QVERIFY(isThere(on.folder.at("/desk/projects/one/plan")));
    }

    void pathsAndCopiesAreThoseOfTheRows()
    {
        TreeOnDisk on;
        on.expandAll();
        on.choose({"projects/one/plan"});

        on.window.action(ActionId::CopyPath)->trigger();
        QCOMPARE(clipboardText().toStdString(), on.folder.at("/desk/projects/one/plan").bytes);
        on.window.action(ActionId::Copy)->trigger();
        QCOMPARE(placesIn(*QGuiApplication::clipboard()->mimeData()).places,
                 std::vector{on.folder.at("/desk/projects/one/plan")});
        on.window.action(ActionId::CopyTarget)->trigger();
        QCOMPARE(clipboardText(), QStringLiteral("../../../data/report.txt"));
    }

    void manyAreChangedOverAllThatIsListed_data()
    {
        QTest::addColumn<bool>("selected");
        QTest::addColumn<int>("changes");
        QTest::newRow("all that is listed") << false << 2;
        QTest::newRow("what is selected") << true << 1;
    }

    void manyAreChangedOverAllThatIsListed()
    {
        QFETCH(const bool, selected);
        QFETCH(const int, changes);
        TreeOnDisk on;
        on.expandAll();
        if (selected)
            on.choose({"gone", "projects/readme"});
        QTRY_VERIFY(on.window.action(ActionId::RemoveBroken)->isEnabled());
        on.window.action(ActionId::RemoveBroken)->trigger();
        auto *plan = on.dialog<PlanDialog>();
        QVERIFY(plan != nullptr);
        QTRY_COMPARE(plan->model().rowCount(), changes);

        QTRY_VERIFY(plan->applyButton()->isEnabled());
        plan->applyButton()->click();

        QTRY_VERIFY(!isThere(on.folder.at("/desk/gone")));
        QTRY_COMPARE(isThere(on.folder.at("/desk/projects/one/lost")), selected);
    }

    void aDropOnAFolderBelowGoesInside()
    {
        TreeOnDisk on;
        on.expandAll();

        dropOnRow(on, "projects/zone", "/data/report.txt");

        QTRY_COMPARE(targetOf(on.folder.at("/desk/projects/zone/report.txt")), "../../../data/report.txt"s);
        undo(on);
        QTRY_VERIFY(!isThere(on.folder.at("/desk/projects/zone/report.txt")));
    }

    void aDropOnALinkBelowChangesItsTarget()
    {
        TreeOnDisk on;
        on.expandAll();
        QSignalSpy asked(&on.window.commands(), &LinkCommands::asked);
        dropOnRow(on, "projects/one/lost", "/data/report.txt");
        QVERIFY(asked.wait(patience));
        auto *menu = asked.at(0).at(0).value<DropMenu *>();
        QAction *action = menu->actionFor(DropDeed::ChangeTarget);
        QVERIFY(action != nullptr);

        menu->close();
        action->trigger();

        QTRY_COMPARE(targetOf(on.folder.at("/desk/projects/one/lost")), "../../../data/report.txt"s);
    }

    void aDropOnAFileBelowIsMeantForTheFolderOnScreen()
    {
        TreeOnDisk on;
        on.expandAll();

        dropOnRow(on, "projects/readme", "/data/report.txt");

        QTRY_COMPARE(targetOf(on.folder.at("/desk/report.txt")), "../data/report.txt"s);
        QVERIFY(!isThere(on.folder.at("/desk/projects/report.txt")));
    }

    void whatIsExportedHasItsFolder()
    {
        TreeOnDisk on;
        on.expandAll();
        on.choose({"gone", "projects/one/lost"});
        on.window.action(ActionId::ExportList)->trigger();
        auto *dialog = on.dialog<ExportDialog>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->count(), std::size_t(8));
        dialog->setOnlySelected(true);
        QCOMPARE(dialog->count(), std::size_t(2));

        dialog->accept();

        QTRY_VERIFY(isThere(on.folder.at("/desk/links.csv")));
        QTRY_VERIFY(on.window.findChild<ExportDialog *>() == nullptr);
        QVERIFY(contentsOf(on.folder.at("/desk/links.csv")).find(on.folder.at("/desk/projects/one/lost").bytes)
                != std::string::npos);
    }

    void whatWasMadeIsSelected()
    {
        TreeOnDisk on;
        on.expandAll();

        drop(*on.tree().viewport(), PlacesMimeData({on.folder.at("/data/other.txt")}),
             {on.tree().viewport()->width() / 2, on.tree().viewport()->height() - 5}, linkKeys);

        QTRY_COMPARE(on.chosen(), std::vector{"other.txt"s});
    }
};

QTEST_MAIN(WindowTreeChangesTest)
#include "tst_window_tree_changes.moc"
