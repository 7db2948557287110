// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/export_dialog.h"
#include "models/folder_notes.h"
#include "store/note_book.h"
#include "support/patience.h"
#include "support/printing.h"
#include "views/link_panel.h"
#include "views/note_field.h"
#include "window_tools.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <filesystem>
#include <fstream>

using namespace linkwright;
using namespace linkwright::test;
using namespace std::string_literals;

namespace {

class NotesOnTree : public WindowOnTree
{
public:
    NotesOnTree()
        : WindowOnTree(deskTree)
    {
    }

    NoteField &note() { return window.panel().note(); }
    QPlainTextEdit &edit() { return note().edit(); }

    /// The link, once its note is there.
    void look(const std::string &name)
    {
        select(name);
        QTRY_COMPARE(note().place(), folder.at("/desk") / name);
        QTRY_VERIFY(!edit().isReadOnly());
    }

    /// The link, once it is said that its note cannot be read.
    void lookInVain(const std::string &name)
    {
        select(name);
        QTRY_COMPARE(note().place(), folder.at("/desk") / name);
        QTRY_VERIFY(edit().isReadOnly() && !note().trouble().isEmpty());
    }

    void write(const QString &text)
    {
        QSignalSpy saved(&note(), &NoteField::saved);
        edit().setPlainText(text);
        note().save();
        QTRY_COMPARE(saved.count(), 1); // a disk may be busy
    }

    std::string stored(std::string_view treePath) const
    {
        const auto book = NoteBook::open(journal, History::Access::Read);
        return book ? book->note(folder.at(treePath)).value_or("unreadable") : "unreadable"; // while it is made
    }

    QString cell(const std::string &name, int role = Qt::DisplayRole)
    {
        return window.page().look().index(model().rowOf(name), FolderModel::Note).data(role).toString();
    }
};

Entry linkCalled(const std::string &name)
{
    Entry entry;
    entry.name = name;
    entry.type = NodeType::SymbolicLink;
    entry.link = std::make_shared<LinkPart>();
    return entry;
}

} // namespace

/// What links are for, in the window.
class NotesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNoteIsSavedWhenTheFocusLeavesAndThereInANewWindow()
    {
        NotesOnTree on;
        QVERIFY(QTest::qWaitForWindowActive(&on.window, patience));
        on.look("today");
        QVERIFY(!on.edit().isReadOnly());
        QSignalSpy saved(&on.note(), &NoteField::saved);

        on.edit().setFocus();
        QTest::keyClicks(&on.edit(), QStringLiteral("The report of <b>today</b>"));
        QTest::keyClick(&on.edit(), Qt::Key_Return);
        QTest::keyClicks(&on.edit(), QStringLiteral("for Ann"));
        on.view().setFocus();

        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(on.stored("/desk/today"), "The report of <b>today</b>\nfor Ann"s);
        MainWindow another(nativeFileSystem(), on.settings, on.journal);
        another.go(on.folder.at("/desk/today"), LinkMeans::Itself);
        QTRY_COMPARE(another.panel().note().edit().toPlainText(), on.edit().toPlainText());
    }

    void aNoteIsSavedWhenAnotherLinkIsSelectedAndWhenTheWindowGoes()
    {
        NativePath journal;
        {
            NotesOnTree on;
            on.look("today");
            on.edit().setPlainText(QStringLiteral("one"));
            on.look("photos");
            QCOMPARE(on.edit().toPlainText(), QString());
            QTRY_COMPARE(on.stored("/desk/today"), "one"s);
            on.edit().setPlainText(QStringLiteral("two"));
            on.window.panel().showNothing({});
            QTRY_COMPARE(on.stored("/desk/photos"), "two"s);
        }
        TemporaryFolder folder;
        const NativePath place{folder.at("/link")};
        {
            NoteField field(folder.at("/journal.sqlite"));
            field.show(place);
            QTRY_VERIFY(!field.edit().isReadOnly());
            field.edit().setPlainText(QStringLiteral("late"));
        }
        QVERIFY(waitForBackground(test::patience));
        QCOMPARE(NoteBook::open(folder.at("/journal.sqlite"), History::Access::Read)->note(place).value(), "late"s);
    }

    void savingTwiceLosesNothing()
    {
        NotesOnTree on;
        on.look("today");
        QSignalSpy saved(&on.note(), &NoteField::saved);
        on.edit().setPlainText(QStringLiteral("one"));
        for (int i = 0; i < 3; ++i)
            on.note().save(); // a pause, the focus, another link
        on.look("photos");
        on.edit().setPlainText(QStringLiteral("two"));
        on.note().save();

        QTRY_COMPARE(on.stored("/desk/photos"), "two"s);
        QCOMPARE(on.stored("/desk/today"), "one"s);
        QTRY_COMPARE(saved.count(), 2); // is told a moment after it is stored
    }

    void theFirstNoteShowsTheColumnAndToolTipsTellIt()
    {
        NotesOnTree on;
        QVERIFY(on.view().isColumnHidden(FolderModel::Note));
        on.look("today");
        on.write(QStringLiteral("why <i>\nmore"));

        QTRY_VERIFY(!on.view().isColumnHidden(FolderModel::Note));
        QTRY_COMPARE(on.cell("today"), QStringLiteral("why <i> …"));
        QVERIFY(on.cell("today", Qt::ToolTipRole).contains(QStringLiteral("Note: why &lt;i&gt;")));
        QCOMPARE(on.cell("photos"), QString());
        on.view().hideColumn(FolderModel::Note); // by choice, and it stays so
        on.look("photos");
        on.write(QStringLiteral("second"));
        QTRY_COMPARE(on.cell("photos"), QStringLiteral("second"));
        QVERIFY(on.view().isColumnHidden(FolderModel::Note));
    }

    void aNoteFollowsARenameAndItsUndo()
    {
        NotesOnTree on;
        on.look("today");
        on.write(QStringLiteral("mine"));
        on.window.action(ActionId::Rename)->trigger();
        auto *editor = on.view().viewport()->findChild<QLineEdit *>();
        QVERIFY(editor != nullptr);
        editor->setText(QStringLiteral("renamed"));
        QTest::keyClick(editor, Qt::Key_Return);

        QTRY_VERIFY(isThere(on.folder.at("/desk/renamed")));
        QTRY_COMPARE(on.cell("renamed"), QStringLiteral("mine"));
        QTRY_COMPARE(on.edit().toPlainText(), QStringLiteral("mine"));
        QCOMPARE(on.stored("/desk/today"), ""s);
        QTRY_VERIFY(on.window.action(ActionId::Undo)->isEnabled());
        on.window.action(ActionId::Undo)->trigger();
        QTRY_COMPARE(on.cell("today"), QStringLiteral("mine"));
    }

    void notesAreSortedByAndFound()
    {
        FolderModel model;
        model.append({linkCalled("a"), linkCalled("b"), linkCalled("c"), linkCalled("d")});
        model.complete();
        model.setNotes(std::make_shared<Notes>(Notes{{"b", "zebra"}, {"d", "apple\nsecond"}}));

        model.sort(FolderModel::Note);
        const auto names = [&] {
            std::string all;
            for (int row = 0; row < model.rowCount(); ++row)
                all += model.entry(row)->name;
            return all;
        };
        QCOMPARE(names(), "dbac"s);
        model.setNotes(std::make_shared<Notes>(Notes{{"c", "only"}}));
        QCOMPARE(names(), "cabd"s);
        model.setNameFilter(QStringLiteral("ONL"));
        QCOMPARE(names(), "c"s);
        model.setNotes(nullptr);
        QCOMPARE(names(), ""s);
    }

    void exportsHaveTheNote()
    {
        const auto notes = std::make_shared<Notes>(Notes{{"a", "=why,\n\"this\""}});
        const std::vector entries{linkCalled("a"), linkCalled("b")};

        const std::string csv = exportedList({"/d"}, entries, notes, ExportDialog::Form::Csv);
        QVERIFY(csv.substr(0, csv.find('\r')).ends_with(",path_b64,note,note_b64"));
        QVERIFY(csv.find(",\"'=why,\n\"\"this\"\"\",PXdoeSwKInRoaXMi\r\n") != std::string::npos);
        QVERIFY(csv.ends_with(",,\r\n"));
        const std::string json = exportedList({"/d"}, entries, notes, ExportDialog::Form::Json);
        QVERIFY(json.find("\"note\":\"=why,\\n\\\"this\\\"\"}\n") != std::string::npos);
        QCOMPARE(json.find("note", json.find('\n')), std::string::npos); // the second has none
    }

    void theWindowsExportHasTheNote()
    {
        NotesOnTree on;
        on.look("today");
        on.write(QStringLiteral("exported"));
        QTRY_COMPARE(on.cell("today"), QStringLiteral("exported"));
        on.window.action(ActionId::ExportList)->trigger();
        auto *dialog = on.dialog<ExportDialog>();
        QVERIFY(dialog != nullptr);
        dialog->setOnlySelected(true);
        QSignalSpy saved(dialog, &SaveFileDialog::saved);
        dialog->accept();
        QVERIFY(saved.wait(patience));

        std::ifstream in(saved.front().front().value<NativePath>().bytes);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        QVERIFY2(text.find(",exported,") != std::string::npos, text.c_str());
    }

    void aJournalThatCannotBeReadIsSaidAndNothingIsWrittenOver()
    {
        NotesOnTree on;
        on.look("today");
        on.write(QStringLiteral("old"));
        const std::string aside = on.journal.bytes + ".aside";
        on.look("photos");
        std::filesystem::rename(on.journal.bytes, aside);
        std::ofstream(on.journal.bytes) << std::string(5000, 'x');

        on.lookInVain("today");

        QVERIFY(on.edit().isReadOnly());
        QVERIFY2(on.note().trouble().startsWith(QStringLiteral("The note cannot be read: ")),
                 qPrintable(on.note().trouble()));
        std::filesystem::rename(aside, on.journal.bytes);
        on.window.panel().reloadNote();
        QTRY_COMPARE(on.edit().toPlainText(), QStringLiteral("old"));
        QVERIFY(!on.edit().isReadOnly());
    }

    void aNoteThatCannotBeWrittenIsSaidAndKeptAndTriedAgain()
    {
        NotesOnTree on;
        on.look("today");
        std::filesystem::remove(on.journal.bytes);
        std::ofstream(on.journal.bytes) << std::string(5000, 'x');
        QSignalSpy failed(&on.note(), &NoteField::savingFailed);
        on.edit().setPlainText(QStringLiteral("typed"));
        on.note().save();

        QTRY_COMPARE(failed.count(), 1);
        QVERIFY2(on.note().trouble().startsWith(QStringLiteral("The note is not saved yet: ")),
                 qPrintable(on.note().trouble()));
        on.lookInVain("photos");
        std::filesystem::remove(on.journal.bytes);
        on.look("today");
        QCOMPARE(on.edit().toPlainText(), QStringLiteral("typed"));
        QTRY_COMPARE(on.stored("/desk/today"), "typed"s);
        QTRY_COMPARE(on.note().trouble(), QString());
    }

    void aNoteThatFailedIsWrittenWithTheNextOne()
    {
        NotesOnTree on;
        on.look("today");
        std::filesystem::remove(on.journal.bytes);
        std::ofstream(on.journal.bytes) << std::string(5000, 'x');
        QSignalSpy failed(&on.note(), &NoteField::savingFailed);
        on.edit().setPlainText(QStringLiteral("first"));
        on.note().save();
        on.lookInVain("photos");
        QTRY_VERIFY(failed.count() >= 2); // tried again on leaving it
        std::filesystem::remove(on.journal.bytes);
        on.window.panel().reloadNote();
        QTRY_VERIFY(!on.edit().isReadOnly());

        on.edit().setPlainText(QStringLiteral("second"));
        on.note().save();

        QTRY_COMPARE(on.stored("/desk/photos"), "second"s);
        QTRY_COMPARE(on.stored("/desk/today"), "first"s);
    }

    void whatIsTooLongIsCutAndSaid()
    {
        NotesOnTree on;
        on.look("today");
        on.edit().setPlainText(QString(5000, u'x'));

        QCOMPARE(on.edit().toPlainText().size(), NoteField::mostLetters);
        QVERIFY(on.note().trouble().contains(QStringLiteral("4,000")));
        on.write(QString(2000, u'\u20ac') + QString(2000, u'y')); // three bytes each
        QCOMPARE(on.stored("/desk/today").size(), std::size_t(2000 * 3 + 2000));
    }

    void whatIsNoLinkHasNoNote()
    {
        NotesOnTree on;
        on.look("today");
        on.write(QStringLiteral("of the link"));
        on.select("notes.txt");
        QVERIFY(!on.edit().isVisible());
        Entry file = linkCalled("today");
        file.link = nullptr;
        QVERIFY(noteOf(std::make_shared<Notes>(Notes{{"today", "x"}}), file).empty());
    }
};

QTEST_MAIN(NotesTest)

#include "tst_notes.moc"
