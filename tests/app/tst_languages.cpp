// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/change_target_dialog.h"
#include "dialogs/export_dialog.h"
#include "dialogs/move_dialog.h"
#include "dialogs/new_link_dialog.h"
#include "dialogs/plan_dialog.h"
#include "dialogs/remove_question.h"
#include "dialogs/rewrite_dialog.h"
#include "history_window_tools.h"
#include "language_tools.h"
#include "models/change_text.h"
#include "support/patience.h"
#include "text/kind_text.h"
#include "views/history_panel.h"
#include "views/link_panel.h"
#include "views/places_view.h"
#include "window/counts_text.h"
#include "window/drop_menu.h"
#include "window/select_menu.h"
#include "window/window_menus.h"
#include "windows/reparse_tag.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

namespace {

Entry linkToFolder()
{
    Entry link;
    link.name = "photos";
    link.type = NodeType::SymbolicLink;
    const Verdict verdict{Health::Healthy, 1, 0, false, {}, NodeType::Folder};
    link.link = std::make_shared<const LinkPart>(LinkTarget(), Style(), verdict);
    return link;
}

} // namespace

class LanguagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneIsNotMany()
    {
        FolderCounts one;
        one.entries = 1;
        FolderCounts many;
        many.entries = 1234;
        many.links = 1;
        many.hidden = 2;
        {
            const Speaking english(QStringLiteral("en"));
            QCOMPARE(countsText(one), QStringLiteral("1 entry"));
            QCOMPARE(countsText(many, 5), QStringLiteral("5 selected of 1,234 entries, 1 link, 2 hidden"));
            QCOMPARE(deedText("create", 1), QStringLiteral("Create Link"));
        }
        const Speaking german(QStringLiteral("de"));
        QCOMPARE(countsText(one), QStringLiteral("1 Eintrag"));
        QCOMPARE(countsText(many, 5), QStringLiteral("5 ausgewählt; insgesamt 1.234 Einträge, 1 Link, 2 verborgen"));
        QCOMPARE(deedText("create", 2), QStringLiteral("Links anlegen"));
    }

    void aLanguageWithoutTranslationIsEnglishWithItsForms()
    {
        const Speaking other(QStringLiteral("sv"));
        FolderCounts one;
        one.entries = 1;

        QCOMPARE(countsText(one), QStringLiteral("1 entry"));
    }

    void everyKindOfReparsePointHasItsName()
    {
        const Speaking german(QStringLiteral("de"));
        for (const std::uint32_t care : {0x80000000U, 0x90000000U, 0xA0000000U, 0xC0000000U}) {
            for (std::uint32_t number = 0; number < 0x10000; ++number) {
                const auto facts = windows::tagFacts(care | number);
                if (facts.word == "unknown" || facts.word == "symlink" || facts.word == "mount-point")
                    continue;
                const QString english = QString::fromStdString(facts.name);
                QVERIFY2(foreignName(care | number) != english, facts.name.c_str());
            }
        }
        QCOMPARE(foreignName(0x90001234), QStringLiteral("unbekannter Analysepunkt 0x90001234"));
    }

    void noShortcutTakesTheKeyOfAMenu_data() { inEnglishAndGerman(); }
    void noShortcutTakesTheKeyOfAMenu()
    {
        QFETCH(const QString, language);
        const Speaking speaking(language);
        WindowOnTree on(deskTree);
        QList<QKeySequence> shortcuts;
        for (const QAction *action : on.window.actions())
            shortcuts += action->shortcuts();
        QVERIFY(shortcuts.contains(QKeySequence(Qt::CTRL | Qt::Key_L)));

        for (const QAction *menu : on.window.menuBar()->actions())
            QVERIFY2(!shortcuts.contains(QKeySequence::mnemonic(menu->text())), qPrintable(menu->text()));
    }

    void noTwoEntriesOfAMenuShareAKey_data() { inEnglishAndGerman(); }
    void noTwoEntriesOfAMenuShareAKey()
    {
        QFETCH(const QString, language);
        const Speaking speaking(language);
        WindowOnTree on(deskTree);
        const Actions actions(&on.window);
        for (const QMenu *menu : on.window.menuBar()->findChildren<QMenu *>())
            QCOMPARE(clashes(textsOf(*menu)), QStringList());
        for (const bool isLink : {false, true}) {
            QMenu menu;
            fillSelectionMenu(menu, actions, isLink);
            QCOMPARE(clashes(textsOf(menu)), QStringList());
            for (const QMenu *below : menu.findChildren<QMenu *>())
                QCOMPARE(clashes(textsOf(*below)), QStringList());
        }
        QMenu folder;
        fillFolderMenu(folder, actions);
        QCOMPARE(clashes(textsOf(folder)), QStringList());
        QMenu select;
        fillSelectMenu(select, {});
        QCOMPARE(clashes(textsOf(select)), QStringList());
    }

    void noTwoThingsToDoWithADropShareAKey_data() { inEnglishAndGerman(); }
    void noTwoThingsToDoWithADropShareAKey()
    {
        QFETCH(const QString, language);
        const Speaking speaking(language);
        Drop drop;
        drop.list.places = {{"/data/report.txt"}};
        drop.onto = linkToFolder();

        const DropMenu menu(drop, {std::nullopt, true}, TargetStyle::Relative, nullptr);

        QVERIFY(menu.actionFor(DropDeed::LinkInside) != nullptr); // it is as long as it gets
        QCOMPARE(clashes(textsOf(menu)), QStringList());
    }

    void noTwoEntriesOfThePlacesMenuShareAKey_data() { inEnglishAndGerman(); }
    void noTwoEntriesOfThePlacesMenuShareAKey()
    {
        QFETCH(const QString, language);
        const Speaking speaking(language);
        WindowOnTree on(deskTree);
        on.window.action(ActionId::Bookmark)->trigger();
        auto *places = on.window.findChild<PlacesView *>();
        const auto rows = places->findItems(QStringLiteral("desk"), Qt::MatchExactly);
        QCOMPARE(rows.size(), 1);
        places->setCurrentItem(rows.front());
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, {}, {});

        QCoreApplication::sendEvent(places, &byKey);

        auto *menu = places->findChild<QMenu *>();
        QVERIFY(menu != nullptr);
        QVERIFY(menu->actions().size() > 2); // those of a bookmark
        QCOMPARE(clashes(textsOf(*menu)), QStringList());
        menu->close();
    }

    void noWordsAreCutOffInThePanel_data() { inEnglishAndGerman(); }
    void noWordsAreCutOffInThePanel()
    {
        QFETCH(const QString, language);
        const Speaking speaking(language);
        WindowOnTree on(deskTree);
        on.window.resize(900, 600);
        auto *panel = on.window.findChild<LinkPanel *>()->findChild<QScrollArea *>();

        for (const char *name : {"broken", "today", "ring"}) {
            on.select(name);
            QTRY_VERIFY(panel->widget()->minimumSizeHint().width() <= panel->viewport()->width());
        }
    }

    void theHistoryTakesNoKeyOfTheMenuBar_data() { inEnglishAndGerman(); }
    void theHistoryTakesNoKeyOfTheMenuBar()
    {
        QFETCH(const QString, language);
        const Speaking speaking(language);
        WindowOnTree on(deskTree);
        makeLinks(on, {"new"}); // the status bar offers to undo it
        on.window.action(ActionId::History)->trigger();
        auto *panel = on.window.findChild<HistoryPanel *>();
        QTRY_VERIFY(panel->findChild<QPushButton *>() != nullptr && panel->findChild<QPushButton *>()->isEnabled());

        const QStringList texts = textsOf(on.window);

        QVERIFY(texts.contains(panel->findChild<QPushButton *>()->text()));
        QCOMPARE(clashes(texts), QStringList());
    }

    void noTwoPartsOfADialogShareAKey_data() { inEnglishAndGerman(); }
    void noTwoPartsOfADialogShareAKey()
    {
        QFETCH(const QString, language);
        const Speaking speaking(language);
        const WaitAtTheEnd wait;
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), deskTree);
        FileSystem &files = nativeFileSystem();
        const NativePath desk = folder.at("/desk");
        const auto entries = std::make_shared<const std::vector<Entry>>(3, linkToFolder());
        PlannedBatch batch;
        batch.add(planCreate(files, {.target = {"../data/report.txt"}, .place = desk / "new"}));

        NewLinkDialog newLink(files, desk, TargetStyle::Relative);
        ChangeTargetDialog changeTarget(files, desk, linkToFolder());
        MoveDialog move(files, 2, desk, MovedLinks::KeepEnd);
        RewriteDialog rewrite({{"../old/a"}});
        ExportDialog list(desk, {entries, entries});
        RemoveQuestion remove(*entries);
        PlanDialog plan(files, QStringLiteral("Plan"), std::move(batch), {});

        for (const QWidget *dialog :
             std::initializer_list<const QWidget *>{&newLink, &changeTarget, &move, &rewrite, &list, &remove, &plan})
            QCOMPARE(clashes(textsOf(*dialog)), QStringList());
        rewrite.setExpression("old", "new");
        QCOMPARE(clashes(textsOf(rewrite)), QStringList());
    }
};

QTEST_MAIN(LanguagesTest)
#include "tst_languages.moc"
