// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/change_target_dialog.h"
#include "dialogs/new_link_dialog.h"
#include "dialogs/path_edit.h"
#include "dialogs/place_chooser.h"
#include "dialogs/preview_card.h"
#include "dialogs/remove_question.h"
#include "support/patience.h"
#include "support/printing.h"
#include "text/shown_name.h"
#include "views/address_field.h"
#include "views/link_panel.h"
#include "views/message_bar.h"
#include "window_tools.h"

#include <QAction>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QToolButton>

using namespace linkwright;
using namespace linkwright::test;
using namespace std::string_literals;

namespace {

const std::string rlo = "rlo\u202Egpj.exe";
const std::string twoLines = "two\nlines.txt";
const std::string notUtf8 = "caf\xE9.txt";

} // namespace

class LinkDialogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void longNamesDoNotBlowTheDialogUp()
    {
        WindowOnTree on(deskTree);
        on.window.action(ActionId::NewLink)->trigger();
        auto *dialog = on.dialog<NewLinkDialog>();
        QVERIFY(dialog != nullptr);
        const QSize before = dialog->size();

        dialog->setTarget({std::string(4096, 'x')});

        QTRY_VERIFY(!dialog->complaint().isEmpty());
        dialog->setTarget({std::string(300, 'y')});
        QTRY_VERIFY(!dialog->complaint().isEmpty());
        QCOMPARE(dialog->size(), before);
    }

    void theNewLinkDialogShowsWhatWillBeStored()
    {
        WindowOnTree on(deskTree);
        on.window.action(ActionId::NewLink)->trigger();
        auto *dialog = on.dialog<NewLinkDialog>();
        QVERIFY(dialog != nullptr);
        QVERIFY(!dialog->acceptButton()->isEnabled());
        QVERIFY(!dialog->acceptButton()->toolTip().isEmpty());

        dialog->setTarget(on.folder.at("/data/report.txt"));

        QTRY_COMPARE(dialog->card().storedText(), QStringLiteral("report.txt → ../data/report.txt"));
        QVERIFY(dialog->card().sentence().startsWith(QStringLiteral("Healthy")));
        QVERIFY(dialog->acceptButton()->isEnabled());
        dialog->acceptButton()->click();
        QTRY_COMPARE(targetOf(on.folder.at("/desk/report.txt")), "../data/report.txt"s);
        QTRY_COMPARE(on.view().selectedEntries().size(), std::size_t(1));
        QCOMPARE(on.view().selectedEntries().front()->name, "report.txt"s);
        QVERIFY(on.window.statusBar()->currentMessage().contains(QStringLiteral("report.txt → ../data/report.txt")));
    }

    void whatIsSelectedCanGetALinkBesideIt()
    {
        WindowOnTree on(deskTree);
        QVERIFY(!on.window.action(ActionId::LinkToThis)->isEnabled());
        on.select("notes.txt");
        QTRY_VERIFY(on.window.action(ActionId::LinkToThis)->isEnabled());
        on.window.action(ActionId::LinkToThis)->trigger();
        auto *dialog = on.dialog<NewLinkDialog>();
        QVERIFY(dialog != nullptr);

        QTRY_COMPARE(dialog->card().storedText(), QStringLiteral("Link to notes.txt → notes.txt"));
        dialog->acceptButton()->click();

        QTRY_COMPARE(targetOf(on.folder.at("/desk/Link to notes.txt")), "notes.txt"s);
    }

    void aTakenPlaceIsToldBelowTheFieldAndNothingChanges()
    {
        WindowOnTree on(deskTree);
        on.window.action(ActionId::NewLink)->trigger();
        auto *dialog = on.dialog<NewLinkDialog>();
        QVERIFY(dialog != nullptr);
        dialog->setTarget(on.folder.at("/data/report.txt"));
        auto *name = dialog->findChildren<PathEdit *>().at(1);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("notes.txt"));

        QTRY_VERIFY(dialog->complaint().contains(QStringLiteral("notes.txt")));
        QVERIFY(!dialog->acceptButton()->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
    }

    void overlongAndOddTargetsAreToldBelowTheField()
    {
        WindowOnTree on(deskTree);
        on.window.action(ActionId::NewLink)->trigger();
        auto *dialog = on.dialog<NewLinkDialog>();
        QVERIFY(dialog != nullptr);

        dialog->setTarget({"/" + std::string(5000, 'x')});

        QTRY_VERIFY(!dialog->complaint().isEmpty());
        QVERIFY(!dialog->acceptButton()->isEnabled());
    }

    void aHardLinkIsASecondName()
    {
        WindowOnTree on(deskTree);
        on.window.action(ActionId::NewLink)->trigger();
        auto *dialog = on.dialog<NewLinkDialog>();
        QVERIFY(dialog != nullptr);
        dialog->setTarget(on.folder.at("/data/report.txt"));
        dialog->findChild<QCheckBox *>()->setChecked(true);

        QTRY_VERIFY(dialog->card().storedText().contains(QStringLiteral(" = ")));
        dialog->acceptButton()->click();

        QTRY_VERIFY(isThere(on.folder.at("/desk/report.txt")));
        QCOMPARE(targetOf(on.folder.at("/desk/report.txt")), "?"s);
    }

    void returnInTheChooserEntersAndDoesNotChoose()
    {
        const WindowOnTree on(deskTree);
        PlaceChooser chooser(QStringLiteral("Choose"), on.folder.at("/desk"), PlaceChooser::What::Anything);
        chooser.show();
        auto *page = chooser.findChild<FolderPage *>();
        QTRY_VERIFY(page->model().rowOf("photos") >= 0);
        QVERIFY(page->view().selectName("photos"));

        QTest::keyClick(&page->view(), Qt::Key_Return);

        QTRY_COMPARE(page->folder(), on.folder.at("/desk/photos"));
        QVERIFY(chooser.isVisible());
        QTRY_VERIFY(page->view().selectName("one.jpg"));
        QTest::keyClick(&page->view(), Qt::Key_Return);
        QTRY_VERIFY(!chooser.isVisible());
        QCOMPARE(chooser.chosen(), on.folder.at("/desk/photos/one.jpg"));
    }

    void whatIsMeantLaterThanAPathThatWasTypedIsChosen()
    {
        const WindowOnTree on(deskTree);
        PlaceChooser chooser(QStringLiteral("Choose"), on.folder.at("/desk"), PlaceChooser::What::Anything);
        chooser.show();
        auto *page = chooser.findChild<FolderPage *>();
        auto *address = chooser.findChild<AddressField *>();
        QTRY_VERIFY(page->view().selectName("notes.txt"));
        const QString folder = address->text();
        const auto typed = [&] {
            address->setFocus();
            address->setText(QStringLiteral("/typed"));
            return address->isTyped();
        };

        QVERIFY(typed());
        const QModelIndex row = page->view().currentIndex();
        QTest::mouseClick(page->view().viewport(), Qt::LeftButton, {}, page->view().visualRect(row).center());
        QCOMPARE(address->text(), folder); // though the row was selected already

        QVERIFY(typed());
        for (auto *button : chooser.findChildren<QToolButton *>()) {
            if (button->accessibleName() == QStringLiteral("Up"))
                button->click();
        }
        QCOMPARE(address->text(), folder); // at once, not when the folder above is there
        QTRY_VERIFY(page->view().selectName("desk"));

        QVERIFY(typed());
        Q_EMIT page->view().activated(page->view().currentIndex());
        QVERIFY(!address->isTyped());
    }

    void aTypedPathIsNotChosenForTheTroubleOfAnotherPlace()
    {
        const WindowOnTree on(deskTree);
        PlaceChooser chooser(QStringLiteral("Choose"), on.folder.at("/desk"), PlaceChooser::What::Anything);
        chooser.show();
        auto *page = chooser.findChild<FolderPage *>();
        auto *address = chooser.findChild<AddressField *>();
        QTRY_VERIFY(page->model().rowOf("photos") >= 0);
        address->setText(shown(on.folder.at("/desk/notes.txt")));
        address->take();

        Q_EMIT page->openFailed(Error{ErrorKind::NotAFolder, on.folder.at("/data")});
        QVERIFY(chooser.isVisible());

        QTRY_VERIFY(!chooser.isVisible()); // by what comes of the typed path itself
        Q_EMIT page->selectionChanged(); // of before, told late
        QCOMPARE(chooser.chosen(), on.folder.at("/desk/notes.txt"));
    }

    void changeTargetShowsTheVerdictWhileOneTypes()
    {
        WindowOnTree on(deskTree);
        on.select("broken");
        QTRY_VERIFY(on.window.action(ActionId::ChangeTarget)->isEnabled());
        on.window.action(ActionId::ChangeTarget)->trigger();
        auto *dialog = on.dialog<ChangeTargetDialog>();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(!dialog->acceptButton()->isEnabled()); // it is like this already

        auto *target = dialog->findChild<PathEdit *>();
        target->selectAll();
        QTest::keyClicks(target, QStringLiteral("../data/photos/two.jpg"));
        QTRY_VERIFY(dialog->card().sentence().startsWith(QStringLiteral("Broken")));
        QVERIFY(dialog->acceptButton()->isEnabled());
        target->selectAll();
        QTest::keyClicks(target, QStringLiteral("../data/photos"));
        QTest::keyClick(target, Qt::Key_Return); // faster than the answer

        QTRY_COMPARE(targetOf(on.folder.at("/desk/broken")), "../data/photos"s);
        QTRY_VERIFY(on.window.panel().sentence().startsWith(QStringLiteral("Healthy")));
    }

    void namesAreRenamedToTheByte_data()
    {
        QTest::addColumn<std::string>("name");
        QTest::newRow("right to left") << rlo;
        QTest::newRow("line break") << twoLines;
        QTest::newRow("not UTF-8") << notUtf8;
        QTest::newRow("leading dash") << "-rf.txt"s;
    }

    void namesAreRenamedToTheByte()
    {
        QFETCH(const std::string, name);
        WindowOnTree on(deskTree);
        QVERIFY(symlink("../data/report.txt", (on.folder.at("/desk") / name).bytes.c_str()) == 0);
        on.select(name);
        on.window.action(ActionId::Rename)->trigger();
        auto *editor = on.view().viewport()->findChild<QLineEdit *>();
        QVERIFY(editor != nullptr);
        const QString extension = QString::fromStdString(name.substr(name.rfind('.')));
        QTRY_COMPARE(editor->selectedText() + extension, editor->text());
        QVERIFY(!editor->text().contains(u'\n'));

        editor->setText(QStringLiteral("x") + editor->text());
        QTest::keyClick(editor, Qt::Key_Return);

        QTRY_COMPARE(targetOf(on.folder.at("/desk") / ("x" + name)), "../data/report.txt"s);
        QVERIFY(!isThere(on.folder.at("/desk") / name));
    }

    void escapeLeavesTheName()
    {
        WindowOnTree on(deskTree);
        on.select("today");
        on.window.action(ActionId::Rename)->trigger();
        auto *editor = on.view().viewport()->findChild<QLineEdit *>();
        QVERIFY(editor != nullptr);

        editor->setText(QStringLiteral("other"));
        QTest::keyClick(editor, Qt::Key_Escape);

        QTest::qWait(200);
        QVERIFY(isThere(on.folder.at("/desk/today")));
    }

    void aRenameOverSomethingIsRefused()
    {
        WindowOnTree on(deskTree);
        on.window.commands().rename("today", "notes.txt");

        QTRY_VERIFY(on.window.page().messages().text().contains(QStringLiteral("notes.txt")));
        QCOMPARE(targetOf(on.folder.at("/desk/today")), "../data/report.txt"s);
        QCOMPARE(targetOf(on.folder.at("/desk/notes.txt")), "?"s);
    }

    void removeAsksOnceAndCancelIsTheDefault()
    {
        WindowOnTree on(deskTree);
        on.select("today");
        QTRY_VERIFY(on.window.action(ActionId::RemoveLink)->isEnabled());
        on.window.action(ActionId::RemoveLink)->trigger();
        auto *question = on.dialog<RemoveQuestion>();
        QVERIFY(question != nullptr);
        QVERIFY(question->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel)->isDefault());
        QTest::keyClick(question, Qt::Key_Return);
        QTRY_VERIFY(on.window.findChild<RemoveQuestion *>() == nullptr);
        QVERIFY(isThere(on.folder.at("/desk/today")));

        on.window.action(ActionId::RemoveLink)->trigger();
        question = on.dialog<RemoveQuestion>();
        QVERIFY(question != nullptr);
        question->accept();

        QTRY_VERIFY(!isThere(on.folder.at("/desk/today")));
        QVERIFY(isThere(on.folder.at("/data/report.txt")));
        QTRY_COMPARE(on.model().rowOf("today"), -1);
    }

    void filesAndFoldersCannotBeRemoved()
    {
        WindowOnTree on(deskTree);
        on.select("notes.txt");
        QTRY_VERIFY(on.window.action(ActionId::Rename)->isEnabled());
        QVERIFY(!on.window.action(ActionId::RemoveLink)->isEnabled());
        QVERIFY(!on.window.action(ActionId::ChangeTarget)->isEnabled());
    }
};

QTEST_MAIN(LinkDialogsTest)
#include "tst_link_dialogs.moc"
