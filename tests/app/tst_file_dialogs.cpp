// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/path_edit.h"
#include "dialogs/place_chooser.h"
#include "dialogs/plan_dialog.h"
#include "dialogs/save_file_dialog.h"
#include "store/plan_json.h"
#include "support/printing.h"
#include "views/address_field.h"
#include "views/message_bar.h"
#include "window_tools.h"

#include <QDialogButtonBox>
#include <QPushButton>

#include <fstream>

using namespace linkwright;
using namespace linkwright::test;
using namespace std::string_literals;

namespace {

/// The dialog's first line takes the name, its second the folder.
class Question
{
public:
    explicit Question(const NativePath &folder)
        : dialog(QStringLiteral("Save"), folder, "plan.json", [] { return Result<std::string>("contents"); })
    {
    }

    Question &name(const QString &text)
    {
        dialog.findChildren<PathEdit *>().at(0)->setText(text);
        return *this;
    }
    Question &folder(const QString &text)
    {
        dialog.findChildren<PathEdit *>().at(1)->setText(text);
        return *this;
    }
    std::string place() const { return dialog.place().bytes; }
    bool canSave() const
    {
        const auto *buttons = dialog.findChild<QDialogButtonBox *>();
        for (auto *button : buttons->findChildren<QPushButton *>()) {
            if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
                return button->isEnabled();
        }
        return false;
    }

    SaveFileDialog dialog;
};

QString text(const NativePath &path)
{
    return QString::fromStdString(path.bytes);
}

/// A plan file that makes a link, and fails to make it again.
void writePlan(const NativePath &file, const NativePath &place)
{
    std::ofstream(file.bytes) << planJson({{CreateLink{place, {"t"}}, CreateLink{place, {"u"}}}}, PlanLayout::OneLine);
}

} // namespace

class FileDialogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameMayBeAWholePath()
    {
        Question question({"/desk"});

        QCOMPARE(question.name(QStringLiteral("/tmp/a b.json")).place(), "/tmp/a b.json"s);
        QVERIFY(question.canSave());
        QVERIFY(question.dialog.complaint().isEmpty());
        QCOMPARE(question.name(QStringLiteral("'/tmp/a b.json'")).place(), "/tmp/a b.json"s);
        QCOMPARE(question.name(QStringLiteral("file:///tmp/a%20b.json")).place(), "/tmp/a b.json"s);
        QCOMPARE(question.name(QStringLiteral("sub/x")).place(), "/desk/sub/x"s);
        QVERIFY(question.canSave());
    }

    void aNameThatIsNoneIsRefused()
    {
        Question question({"/desk"});

        for (const char *name : {"", "..", "/tmp/", "/tmp/..", "/"}) {
            question.name(QString::fromLatin1(name));
            QVERIFY2(!question.canSave(), name);
        }
        question.name(QStringLiteral("x")).folder({});
        QVERIFY(!question.canSave());
        question.name(QStringLiteral("/tmp/x"));
        QVERIFY(question.canSave());
    }

    void anyByteIsPossible()
    {
        Question question({"/de\nsk\n"});

        QCOMPARE(question.place(), "/de\nsk\n/plan.json"s);
        QCOMPARE(question.name(QStringLiteral("'x'")).place(), "/de\nsk\n/'x'"s);
        QCOMPARE(question.name(QStringLiteral("~x⟨xFF⟩⟨U+000A⟩")).place(), "/de\nsk\n/~x\xff\n"s);
        QCOMPARE(question.name(QStringLiteral("/t⟨xFF⟩/x⟨U+000A⟩")).place(), "/t\xff/x\n"s);
    }

    void whatIsNamedByItsPathIsWritten()
    {
        const WindowOnTree on(deskTree);
        Question question(on.folder.at("/desk"));

        question.name(text(on.folder.at("/data/plan.json"))).dialog.accept();

        QTRY_VERIFY(isThere(on.folder.at("/data/plan.json")));
    }

    void aPlanIsOpenedByItsPastedPath()
    {
        WindowOnTree on(deskTree);
        writePlan(on.folder.at("/data/.hidden plan"), on.folder.at("/desk/new"));
        on.window.action(ActionId::OpenPlan)->trigger();
        auto *chooser = on.dialog<PlaceChooser>();
        QVERIFY(chooser != nullptr);
        auto *address = chooser->findChild<AddressField *>();

        address->setText(QStringLiteral("'%1'").arg(text(on.folder.at("/data/.hidden plan"))));
        QTest::keyClick(address, Qt::Key_Return);

        auto *dialog = on.dialog<PlanDialog>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->model().rowCount(), 2);
    }

    void whatIsTypedIsChosenByTheButtonToo()
    {
        const WindowOnTree on(deskTree);
        PlaceChooser chooser(QStringLiteral("Choose"), on.folder.at("/desk"), PlaceChooser::What::Anything);
        chooser.show();
        QTRY_VERIFY(chooser.findChild<FolderPage *>()->model().rowOf("photos") >= 0);

        chooser.findChild<AddressField *>()->setText(text(on.folder.at("/data/report.txt")));
        chooser.findChild<QDialogButtonBox *>()->findChildren<QPushButton *>().last()->click();

        QTRY_VERIFY(!chooser.isVisible());
        QCOMPARE(chooser.result(), int(QDialog::Accepted));
        QCOMPARE(chooser.chosen(), on.folder.at("/data/report.txt"));
    }

    void aFolderIsNotChosenByTheNameOfAFile()
    {
        const WindowOnTree on(deskTree);
        PlaceChooser chooser(QStringLiteral("Choose"), on.folder.at("/desk"), PlaceChooser::What::Folder);
        chooser.show();
        auto *page = chooser.findChild<FolderPage *>();
        QTRY_VERIFY(page->model().rowOf("photos") >= 0);
        auto *address = chooser.findChild<AddressField *>();

        address->setText(text(on.folder.at("/data/report.txt")));
        QTest::keyClick(address, Qt::Key_Return);

        QTRY_VERIFY(page->messages().isVisible());
        QVERIFY(chooser.isVisible());
    }
};

QTEST_MAIN(FileDialogsTest)
#include "tst_file_dialogs.moc"
