// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/change_target_dialog.h"
#include "dialogs/new_link_dialog.h"
#include "dialogs/path_edit.h"
#include "dialogs/preview_card.h"
#include "dialogs/style_choice.h"
#include "elevation/link_rights_memory.h"
#include "gestures/file_names.h"
#include "jobs/background.h"
#include "language_tools.h"
#include "scan/list_folder.h"
#include "support/ntfs_world.h"
#include "support/patience.h"
#include "support/printing.h"
#include "support/told_link_rights.h"
#include "views/link_panel.h"
#include "window/actions.h"
#include "window/main_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QGuiApplication>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace linkwright;
using namespace linkwright::test;
using namespace std::string_literals;

namespace {

const NativePath desk{R"(C:\desk)"};

/// The dialog on a folder of an NTFS in memory, by the rules of Windows.
struct NewLinkOn
{
    explicit NewLinkOn(std::string_view tree)
        : world(tree)
        , dialog(world.files, desk, TargetStyle::Relative)
    {
        dialog.show();
    }

    /// Waits for the answer to what the fields say.
    bool shows(const QString &stored)
    {
        return QTest::qWaitFor([&] { return dialog.card().storedText() == stored; }, patience);
    }
    Planned planned() { return planCreate(world.files, dialog.request()).value(); }
    NodeType kindMade() { return std::get<CreateLink>(planned().change.value()).kind; }

    NtfsWorld world;
    NewLinkDialog dialog;
};

Entry entryOf(const NtfsWorld &world, const std::string &name)
{
    const auto folder = world.files.openFolder(desk).value();
    return lookAt(world.files, *folder, {name}).value().front();
}

} // namespace

/// Linked with the rules of Windows, on whatever system this runs.
class WindowsDialogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKindIsWhatTheTargetIs_data()
    {
        QTest::addColumn<std::string>("target");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<int>("form");
        QTest::newRow("file") << R"(C:\data\a.txt)"s << R"(a.txt → ..\data\a.txt)"
                              << static_cast<int>(LinkForm::FileLink);
        QTest::newRow("folder") << R"(C:\data)"s << R"(data → ..\data)" << static_cast<int>(LinkForm::FolderLink);
    }

    void theKindIsWhatTheTargetIs()
    {
        QFETCH(const std::string, target);
        QFETCH(const QString, stored);
        QFETCH(const int, form);
        NewLinkOn on("C:\\data\\a.txt\nC:\\desk\\\n");

        on.dialog.setTarget({target});

        QVERIFY(on.shows(stored));
        QTRY_VERIFY(on.dialog.kinds()->form().has_value());
        QCOMPARE(static_cast<int>(*on.dialog.kinds()->form()), form);
        QCOMPARE(on.kindMade(), *nodeTypeOf(static_cast<LinkForm>(form)));
        QVERIFY(on.dialog.acceptButton()->isEnabled());
        QVERIFY(on.dialog.findChild<QCheckBox *>() == nullptr);
    }

    void noTwoPartsOfADialogShareAKey_data() { inEnglishAndGerman(); }
    void noTwoPartsOfADialogShareAKey()
    {
        QFETCH(const QString, language);
        const Speaking speaking(language);
        NewLinkOn on("C:\\data\\a.txt\nC:\\desk\\l -> ..\\data\\a.txt\n");
        ChangeTargetDialog change(on.world.files, desk, entryOf(on.world, "l"));

        for (const QWidget *dialog : std::initializer_list<const QWidget *>{&on.dialog, &change}) {
            QVERIFY(dialog->findChild<KindChoice *>() != nullptr);
            QCOMPARE(clashes(textsOf(*dialog)), QStringList());
        }
    }

    void theKindThatIsShownIsTheKindThatIsMade()
    {
        NewLinkOn on("C:\\data\\sub\\\nC:\\desk\\\n");
        on.dialog.setTarget({R"(C:\data\sub)"});
        QVERIFY(on.shows(QStringLiteral(R"(sub → ..\data\sub)")));
        QTRY_COMPARE(on.dialog.kinds()->form(), std::optional(LinkForm::FolderLink));

        on.world.ntfs.remove(uR"(C:\data\sub)");

        QVERIFY(!on.planned().kindIsGuess);
        QCOMPARE(on.kindMade(), NodeType::FolderSymbolicLink);
    }

    void theKindThatIsShownIsTheKindThatALinkBecomes()
    {
        NtfsWorld world("C:\\data\\sub\\\nC:\\desk\\l -> ..\\old\n");
        ChangeTargetDialog dialog(world.files, desk, entryOf(world, "l"));
        dialog.show();
        dialog.findChild<PathEdit *>()->setBytes(R"(..\data\sub)");
        QTRY_COMPARE(dialog.kinds()->form(), std::optional(LinkForm::FolderLink));

        world.ntfs.remove(uR"(C:\data\sub)");

        const auto planned = planRetarget(world.files, dialog.request());
        QCOMPARE(std::get<RetargetLink>(planned->change.value()).kind, std::optional(NodeType::FolderSymbolicLink));
    }

    void aMissingTargetIsNotMadeBeforeAPersonSaysFileOrFolder()
    {
        NewLinkOn on("C:\\desk\\\n");

        on.dialog.setTarget({R"(C:\later)"});

        QVERIFY(on.shows(QStringLiteral(R"(later → ..\later)")));
        QVERIFY(!on.dialog.kinds()->form());
        QVERIFY(!on.dialog.acceptButton()->isEnabled());
        QVERIFY(on.dialog.acceptButton()->toolTip().contains(QStringLiteral("file or to a folder")));
        QCOMPARE(on.dialog.card().sentence(), on.dialog.acceptButton()->toolTip());
        QTest::keyClick(&on.dialog, Qt::Key_Return);
        QVERIFY(on.dialog.isVisible());

        on.dialog.kinds()->button(LinkForm::FolderLink)->click();

        QTRY_VERIFY(on.dialog.acceptButton()->isEnabled());
        QCOMPARE(on.kindMade(), NodeType::FolderSymbolicLink);
    }

    void whatWasSaidOfOneMissingTargetIsNotTakenForAnother()
    {
        NewLinkOn on("C:\\data\\a.txt\nC:\\desk\\\n");
        on.dialog.setTarget({R"(C:\later)"});
        QVERIFY(on.shows(QStringLiteral(R"(later → ..\later)")));
        on.dialog.kinds()->button(LinkForm::FolderLink)->click();
        QTRY_VERIFY(on.dialog.acceptButton()->isEnabled());

        on.dialog.setTarget({R"(C:\data\a.txt)"});

        QVERIFY(on.shows(QStringLiteral(R"(a.txt → ..\data\a.txt)")));
        QTRY_COMPARE(on.dialog.kinds()->form(), std::optional(LinkForm::FileLink));
        QCOMPARE(on.kindMade(), NodeType::SymbolicLink);
    }

    void aJunctionIsWrittenAbsolutelyAndStaysChosen()
    {
        NewLinkOn on("C:\\data\\in\\\nC:\\desk\\\n");
        on.dialog.chooseForm(LinkForm::Junction);

        on.dialog.setTarget({R"(C:\data)"});

        QTRY_VERIFY(on.dialog.card().storedText().startsWith(QStringLiteral("data → C:\\data")));
        QCOMPARE(on.dialog.kinds()->form(), std::optional(LinkForm::Junction));
        QCOMPARE(on.kindMade(), NodeType::Junction);
        QVERIFY(!on.dialog.findChild<StyleChoice *>()->isEnabled());
        QVERIFY(on.dialog.card().sentence().startsWith(QStringLiteral("Healthy")));
    }

    void aHardLinkIsOneOfTheKinds()
    {
        NewLinkOn on("C:\\data\\a.txt : a\nC:\\desk\\\n");
        on.dialog.setTarget({R"(C:\data\a.txt)"});

        on.dialog.kinds()->button(LinkForm::HardLink)->click();

        QVERIFY(on.shows(QStringLiteral(R"(a.txt = C:\data\a.txt)")));
        QVERIFY(std::holds_alternative<CreateHardLink>(on.planned().change.value()));
        QVERIFY(on.dialog.card().sentence().startsWith(QStringLiteral("Both names")));
    }

    void aLinkOfTheWrongKindIsRepairedWhereItsTargetIsChanged()
    {
        NtfsWorld world("C:\\data\\in.txt\nC:\\desk\\wrong -> ..\\data\n");
        const Entry wrong = entryOf(world, "wrong");
        QCOMPARE(wrong.link->health(), Health::WrongKind);
        ChangeTargetDialog dialog(world.files, desk, wrong);
        dialog.show();

        QTRY_COMPARE(dialog.card().sentence(),
                     QStringLiteral(
                         "Healthy: it leads to C:\\data. It is a link to a file now and becomes a link to a folder."));
        QVERIFY(dialog.acceptButton()->isEnabled()); // though the text stays
        QTRY_COMPARE(dialog.kinds()->form(), std::optional(LinkForm::FolderLink));
        const auto planned = planRetarget(world.files, dialog.request());
        const auto outcome = world.apply(planned->change.value());

        QCOMPARE(outcome.state, Outcome::State::Done);
        QCOMPARE(world.ntfs.dump(), FakeNtfs::normalTree("C:\\data\\in.txt\nC:\\desk\\wrong => ..\\data\n"));
        QCOMPARE(entryOf(world, "wrong").link->health(), Health::Healthy);
    }

    void thePanelSaysWhatIsWrongWithTheKind_data()
    {
        QTest::addColumn<std::string>("link");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("file link") << "C:\\desk\\l -> ..\\data\n"s
                                   << "Wrong link type: this is a file link, but its target is a folder.";
        QTest::newRow("folder link") << "C:\\desk\\l => ..\\data\\in.txt\n"s
                                     << "Wrong link type: this is a folder link, but its target is a file.";
        QTest::newRow("on the way")
            << "C:\\desk\\l => wrong\nC:\\desk\\wrong -> ..\\data\n"s
            << "Wrong link type: C:\\desk\\wrong on the way is a file link, but its target is a "
               "folder.";
    }

    void thePanelSaysWhatIsWrongWithTheKind()
    {
        QFETCH(const std::string, link);
        QFETCH(const QString, sentence);
        NtfsWorld world("C:\\data\\in.txt\n" + link);
        LinkPanel panel(world.files, {});
        QSignalSpy shown(&panel, &LinkPanel::chainShown);

        panel.showEntry(desk, entryOf(world, "l"));

        QVERIFY(shown.wait(patience));
        QCOMPARE(panel.sentence(), sentence);
    }

    void whoComesBackMayHaveBeenGivenTheRightToMakeLinks()
    {
        NtfsWorld world("C:\\desk\\\n");
        const QTemporaryDir own;
        Settings settings(own.filePath(QStringLiteral("settings.ini")));
        const MainWindow window(world.files, settings, {own.filePath(QStringLiteral("journal")).toStdString()});
        toldLinksNeedElevation = true;
        forgetLinkRights();
        QVERIFY(knownIfLinksNeedElevation(desk));
        toldLinksNeedElevation = false;
        QVERIFY(knownIfLinksNeedElevation(desk));

        Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationActive);

        QVERIFY(!knownIfLinksNeedElevation(desk));
        waitForBackground(test::patience);
    }

    void onlyALinkOfTheWrongKindOffersItsRepair()
    {
        QWidget window;
        const Actions actions(&window);
        actions.allow({});
        QVERIFY(!actions[ActionId::RepairKind]->isVisible());

        Circumstances now;
        now.kindIsWrong = true;
        actions.allow(now);

        QVERIFY(actions[ActionId::RepairKind]->isVisible() && actions[ActionId::RepairKind]->isEnabled());
    }

    void theSystemKnowsAllNamesOfAFile()
    {
        const NtfsWorld world("C:\\desk\\a : a\nC:\\desk\\b = C:\\desk\\a\nC:\\data\\far = C:\\desk\\a\n");

        const auto names = namesOfFile(world.files, desk, "a", {});

        QVERIFY(names.has_value());
        QVERIFY(names->isComplete());
        QCOMPARE(names->known.size(), std::size_t(3));
        QCOMPARE(std::ranges::count(names->known, NativePath{R"(C:\data\far)"}), 1);
    }

    void namesThatWereFoundAreForgottenOnceTheFileIsAnother_data()
    {
        using Act = void (*)(Entry &);
        QTest::addColumn<Act>("act");
        const auto row = [](const char *name, Act act) { QTest::newRow(name) << act; };
        row("names", [](Entry &entry) { ++entry.names; });
        row("size", [](Entry &entry) { ++entry.size; });
        row("modified", [](Entry &entry) { ++entry.modified; });
    }

    void namesThatWereFoundAreForgottenOnceTheFileIsAnother()
    {
        using Act = void (*)(Entry &);
        QFETCH(const Act, act);
        NtfsWorld world("C:\\desk\\a : a\nC:\\desk\\b = C:\\desk\\a\n");
        Entry file = entryOf(world, "a");
        file.names = 2;
        LinkPanel panel(world.files, {});
        QSignalSpy shown(&panel, &LinkPanel::namesShown);
        panel.showEntry(desk, file);
        panel.namesButton()->click();
        QVERIFY(shown.wait(patience));
        panel.showEntry(desk, file);
        QCOMPARE(panel.names().count(), 2);

        act(file);
        panel.showEntry(desk, file);

        QCOMPARE(panel.names().count(), 0);
    }

    void thePanelLooksForAllNamesWhereTheSystemKnowsThem()
    {
        NtfsWorld world("C:\\desk\\a : a\n");
        const LinkPanel panel(world.files, {});

        QCOMPARE(panel.namesButton()->text(), QStringLiteral("Show All Names"));
    }

    void whatALinkBecomesCanBeChosenWhenItsTargetIsMissing()
    {
        NtfsWorld world("C:\\desk\\later -> ..\\x\n");
        ChangeTargetDialog dialog(world.files, desk, entryOf(world, "later"));
        dialog.show();
        QTRY_VERIFY(!dialog.acceptButton()->isEnabled()); // it is like this already
        QCOMPARE(dialog.kinds()->form(), std::optional(LinkForm::FileLink));
        QVERIFY(dialog.kinds()->button(LinkForm::HardLink) == nullptr);

        dialog.kinds()->button(LinkForm::FolderLink)->click();

        QTRY_VERIFY(dialog.acceptButton()->isEnabled());
        const auto planned = planRetarget(world.files, dialog.request());
        QCOMPARE(std::get<RetargetLink>(planned->change.value()).kind, std::optional(NodeType::FolderSymbolicLink));
    }
};

QTEST_MAIN(WindowsDialogsTest)
#include "tst_windows_dialogs.moc"
