// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/export_dialog.h"
#include "dialogs/path_edit.h"
#include "dialogs/place_chooser.h"
#include "dialogs/plan_dialog.h"
#include "dialogs/save_file_dialog.h"
#include "store/plan_json.h"
#include "store/replace_file.h"
#include "support/patience.h"
#include "support/printing.h"
#include "views/address_field.h"
#include "views/message_bar.h"
#include "window_tools.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QStatusBar>

#include <filesystem>
#include <fstream>
#include <iterator>

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

std::string contentsOf(const NativePath &file)
{
    std::ifstream stream(file.bytes, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::size_t entriesIn(const NativePath &folder)
{
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder.bytes), {}));
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

    void aFileIsReplacedOnceThatIsAskedFor()
    {
        const WindowOnTree on("/desk/plan.json : old\n");
        const NativePath file = on.folder.at("/desk/plan.json");
        std::filesystem::permissions(file.bytes, std::filesystem::perms(0640));
        Question question(on.folder.at("/desk"));

        question.dialog.accept();
        QTRY_VERIFY(!question.dialog.replaceButton()->isHidden());
        QVERIFY(question.dialog.complaint().contains(QStringLiteral("already")));
        QCOMPARE(contentsOf(file), "old"s);
        question.dialog.replaceButton()->click();

        QTRY_COMPARE(question.dialog.result(), int(QDialog::Accepted));
        QCOMPARE(contentsOf(file), "contents"s);
        QCOMPARE(std::filesystem::status(file.bytes).permissions(), std::filesystem::perms(0640));
        QCOMPARE(entriesIn(on.folder.at("/desk")), std::size_t(1));
    }

    void anotherNameTakesTheOfferToReplaceBack()
    {
        const WindowOnTree on("/desk/plan.json : old\n");
        Question question(on.folder.at("/desk"));
        question.dialog.accept();
        QTRY_VERIFY(!question.dialog.replaceButton()->isHidden());

        question.name(QStringLiteral("other.json"));

        QVERIFY(question.dialog.replaceButton()->isHidden());
        QVERIFY(question.dialog.complaint().isEmpty());
    }

    void onlyAFileIsReplaced()
    {
        const WindowOnTree on("/desk/file : old\n/desk/link -> file\n/desk/folder/x\n");
        for (const char *name : {"link", "folder"}) {
            Question question(on.folder.at("/desk"));
            question.name(QString::fromLatin1(name)).dialog.accept();
            QTRY_VERIFY2(!question.dialog.complaint().isEmpty(), name);
            QVERIFY2(question.dialog.replaceButton()->isHidden(), name);
            const auto refused = replaceFile(question.dialog.place(), "new");
            QCOMPARE(refused.error().kind, ErrorKind::AlreadyExists);
        }
        QCOMPARE(contentsOf(on.folder.at("/desk/file")), "old"s);
        QCOMPARE(targetOf(on.folder.at("/desk/link")), "file"s);
        QCOMPARE(entriesIn(on.folder.at("/desk")), std::size_t(3));
    }

    void aMissingFolderIsNamedAndNotTheFile()
    {
        const WindowOnTree on(deskTree);
        const QString folder = text(on.folder.at("/desk/none"));
        Question question(on.folder.at("/desk"));

        question.folder(folder).dialog.accept();

        QTRY_COMPARE(question.dialog.complaint(), QStringLiteral("There is no folder %1.").arg(folder));
    }

    void theEndingOfTheNameSaysTheFormat()
    {
        const auto entries = std::make_shared<const std::vector<Entry>>(1);
        ExportDialog dialog({"/desk"}, {entries, nullptr});
        auto *name = dialog.findChildren<PathEdit *>().at(0);
        QCOMPARE(dialog.form(), ExportDialog::Form::Csv);

        name->setText(QStringLiteral("out.JSON"));
        QCOMPARE(dialog.form(), ExportDialog::Form::Json);
        QCOMPARE(dialog.place().bytes, "/desk/out.JSON"s);
        dialog.setForm(ExportDialog::Form::Csv);
        QCOMPARE(dialog.place().bytes, "/desk/out.csv"s);
        name->setText(QStringLiteral("out.txt"));
        QCOMPARE(dialog.form(), ExportDialog::Form::Csv);
        QCOMPARE(dialog.place().bytes, "/desk/out.txt"s);
    }

    void allThatIsListedIsExportedUnlessOnlyTheSelectionIsWanted()
    {
        WindowOnTree on(deskTree);
        on.select("today");
        for (const bool onlySelected : {false, true}) {
            on.window.action(ActionId::ExportList)->trigger();
            auto *dialog = on.dialog<ExportDialog>();
            QVERIFY(dialog != nullptr);
            QVERIFY(dialog->findChildren<QComboBox *>().at(0)->isVisible());
            dialog->setOnlySelected(onlySelected);
            dialog->setForm(onlySelected ? ExportDialog::Form::Json : ExportDialog::Form::Csv);

            dialog->accept();

            const QString file = text(dialog->place());
            const QString all = QStringLiteral("Wrote 5 entries to %1").arg(file);
            const QString one = QStringLiteral("Wrote 1 entry to %1").arg(file);
            QTRY_COMPARE(on.window.statusBar()->currentMessage(), onlySelected ? one : all);
            QTRY_VERIFY(on.window.findChild<ExportDialog *>() == nullptr);
        }
        const std::string json = contentsOf(on.folder.at("/desk/links.json"));
        QCOMPARE(std::ranges::count(json, '\n'), 1);
        QCOMPARE(std::ranges::count(contentsOf(on.folder.at("/desk/links.csv")), '\n'), 6); // and the header
    }

    void aPathTypedOverTheListGoesToTheFieldForPaths()
    {
        const WindowOnTree on(deskTree);
        PlaceChooser chooser(QStringLiteral("Choose"), on.folder.at("/desk"), PlaceChooser::What::Anything);
        chooser.show();
        auto *page = chooser.findChild<FolderPage *>();
        QTRY_VERIFY(page->model().rowOf("photos") >= 0);
        auto *address = chooser.findChild<AddressField *>();

        for (const char start : {'/', '~'}) {
            page->view().setFocus();
            QTest::keyClick(&page->view(), start);
            QCOMPARE(chooser.focusWidget(), address);
            QTest::keyClick(address, 'x');
            QCOMPARE(address->text(), QLatin1Char(start) + QStringLiteral("x"));
        }
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
