// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/export_dialog.h"
#include "store/note_book.h"
#include "support/patience.h"
#include "support/printing.h"
#include "tree_window_tools.h"
#include "views/link_panel.h"
#include "views/note_field.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace linkwright;
using namespace linkwright::test;
using namespace std::string_literals;

namespace {

/// What a row of the tree shows of the note on it.
QString noteAt(TreeOnDisk &on, std::string_view row, int role = Qt::DisplayRole)
{
    return on.at(row).siblingAtColumn(FolderModel::Note).data(role).toString();
}

/// Writes in the panel, as a person does.
void note(TreeOnDisk &on, std::string_view row, const QString &text)
{
    on.choose({row});
    NoteField &field = on.window.panel().note();
    QTRY_COMPARE(field.place(), on.folder.at("/desk/" + std::string(row)));
    QTRY_VERIFY(!field.edit().isReadOnly());
    QSignalSpy saved(&field, &NoteField::saved);
    field.edit().setPlainText(text);
    field.save();
    QTRY_COMPARE(saved.count(), 1); // a disk may be busy
}

void rename(TreeOnDisk &on, std::string_view row, const QString &name)
{
    on.choose({row});
    QTRY_VERIFY(on.window.action(ActionId::Rename)->isEnabled());
    on.window.action(ActionId::Rename)->trigger();
    auto *editor = on.tree().viewport()->findChild<QLineEdit *>();
    QVERIFY(editor != nullptr);
    editor->setText(name);
    QTest::keyClick(editor, Qt::Key_Return);
}

} // namespace

/// What links in folders that are expanded are for.
class WindowTreeNotesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenInAnExpandedFolderAppears()
    {
        TreeOnDisk on;
        on.expandAll();
        QVERIFY(on.tree().columns().isSectionHidden(FolderModel::Note));

        note(on, "projects/one/plan", QStringLiteral("why <i>\nmore"));

        QTRY_COMPARE(noteAt(on, "projects/one/plan"), QStringLiteral("why <i> …"));
        QVERIFY(noteAt(on, "projects/one/plan", Qt::ToolTipRole).contains(QStringLiteral("Note: why &lt;i&gt;")));
        QTRY_VERIFY(!on.tree().columns().isSectionHidden(FolderModel::Note));
        QCOMPARE(noteAt(on, "projects/one/lost"), QString());
    }

    void whatIsExpandedLaterComesWithItsNotes()
    {
        TreeOnDisk on;
        for (const char *link : {"/desk/gone", "/desk/projects/one/plan", "/desk/projects/one/lost"})
            QVERIFY(NoteBook::open(on.journal, History::Access::Write)->write(on.folder.at(link), link));

        on.expandAll();

        QTRY_COMPARE(noteAt(on, "projects/one/plan"), QStringLiteral("/desk/projects/one/plan"));
        QTRY_COMPARE(noteAt(on, "projects/one/lost"), QStringLiteral("/desk/projects/one/lost"));
        on.tree().collapse(on.at("projects/one"));
        on.expand("projects/one");
        QTRY_COMPARE(noteAt(on, "projects/one/plan"), QStringLiteral("/desk/projects/one/plan"));
        QTRY_COMPARE(noteAt(on, "gone"), QStringLiteral("/desk/gone")); // read since, with the others
    }

    void aNoteFollowsARenameAndItsUndo()
    {
        TreeOnDisk on;
        on.expandAll();
        note(on, "projects/one/plan", QStringLiteral("mine"));

        rename(on, "projects/one/plan", QStringLiteral("draft"));
        QTRY_VERIFY(on.at("projects/one/draft").isValid());
        QTRY_COMPARE(noteAt(on, "projects/one/draft"), QStringLiteral("mine"));

        undo(on);
        QTRY_VERIFY(on.at("projects/one/plan").isValid());
        QTRY_COMPARE(noteAt(on, "projects/one/plan"), QStringLiteral("mine"));
    }

    void aFilterFindsNotesInExpandedFolders()
    {
        TreeOnDisk on;
        on.expandAll();
        note(on, "projects/one/plan", QStringLiteral("zebra"));
        QTRY_COMPARE(noteAt(on, "projects/one/plan"), QStringLiteral("zebra"));

        on.model().setNameFilter(QStringLiteral("zeb"));

        QTRY_COMPARE(on.tree().model()->rowCount(on.at("projects/one")), 1);
        QVERIFY(on.at("projects/one/plan").isValid());
    }

    void whatIsExportedHasTheNotes()
    {
        TreeOnDisk on;
        on.expandAll();
        note(on, "gone", QStringLiteral("of the desk"));
        note(on, "projects/one/lost", QStringLiteral("of the folder"));
        QTRY_COMPARE(noteAt(on, "gone"), QStringLiteral("of the desk"));
        QTRY_COMPARE(noteAt(on, "projects/one/lost"), QStringLiteral("of the folder"));
        on.window.action(ActionId::ExportList)->trigger();
        auto *dialog = on.dialog<ExportDialog>();
        QVERIFY(dialog != nullptr);

        QSignalSpy saved(dialog, &SaveFileDialog::saved);
        dialog->accept();
        QVERIFY(saved.wait(patience));

        const std::string text = contentsOf(saved.front().front().value<NativePath>());
        QVERIFY2(text.find(",of the desk,") != std::string::npos, text.c_str());
        QVERIFY2(text.find(",of the folder,") != std::string::npos, text.c_str());
    }
};

QTEST_MAIN(WindowTreeNotesTest)
#include "tst_window_tree_notes.moc"
