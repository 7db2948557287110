// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/patience.h"
#include "support/printing.h"
#include "views/address_field.h"
#include "views/empty_state.h"
#include "views/link_panel.h"
#include "views/message_bar.h"
#include "window_tools.h"

#include <QAbstractButton>
#include <QAction>
#include <QHeaderView>
#include <QLineEdit>

#include <filesystem>

using namespace linkwright;
using namespace linkwright::test;
using namespace std::string_literals;

namespace {

int roomBeside(const FolderView &view)
{
    int taken = 0;
    for (int column = 0; column < view.columns().count(); ++column)
        taken += view.columns().sectionSize(column); // none where it is hidden
    return view.viewport()->width() - taken;
}

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLinkNamedAtTheStartIsSelectedAndExplained()
    {
        WindowOnTree on(deskTree, "/desk/broken");

        QTRY_COMPARE(on.view().selectedEntries().size(), std::size_t(1));
        QCOMPARE(on.view().selectedEntries().front()->name, "broken"s);
        QCOMPARE(on.window.page().folder(), on.folder.at("/desk"));
        QTRY_VERIFY(on.window.panel().sentence().startsWith(QStringLiteral("Broken")));
        QVERIFY(on.window.panel().sentence().contains(QStringLiteral("/data/gone")));
    }

    void aFolderNamedAtTheStartIsOpened()
    {
        WindowOnTree on(deskTree);

        QTRY_COMPARE(on.model().counts().entries, std::uint64_t(5));
        QTRY_COMPARE(on.model().counts().broken(), std::uint64_t(2));
    }

    void linksToFoldersAreEnteredAndLeftAgain()
    {
        WindowOnTree on(deskTree);
        on.go("/desk/photos", LinkMeans::ItsEnd);
        QCOMPARE(on.window.page().folder(), on.folder.at("/desk/photos"));
        QTRY_VERIFY(on.window.action(ActionId::Up)->isEnabled());

        on.window.action(ActionId::Up)->trigger();

        QTRY_COMPARE(on.window.page().folder(), on.folder.at("/desk"));
        QTRY_COMPARE(on.view().selectedEntries().size(), std::size_t(1));
        QCOMPARE(on.view().selectedEntries().front()->name, "photos"s);
        QTRY_VERIFY(on.window.action(ActionId::Back)->isEnabled());
        on.window.action(ActionId::Back)->trigger();
        QTRY_COMPARE(on.window.page().folder(), on.folder.at("/desk/photos"));
    }

    void showTargetSelectsTheEnd()
    {
        WindowOnTree on(deskTree);
        on.select("today");
        QTRY_VERIFY(on.window.action(ActionId::ShowTarget)->isEnabled());

        on.window.action(ActionId::ShowTarget)->trigger();

        QTRY_COMPARE(on.window.page().folder(), on.folder.at("/data"));
        QTRY_COMPARE(on.view().selectedEntries().size(), std::size_t(1));
        QCOMPARE(on.view().selectedEntries().front()->name, "report.txt"s);
    }

    void aMissingFolderIsOneSentenceAndOneStays()
    {
        WindowOnTree on(deskTree);

        on.window.go(on.folder.at("/nowhere"));

        QTRY_VERIFY(on.window.page().messages().text().contains(QStringLiteral("/nowhere")));
        QCOMPARE(on.window.page().folder(), on.folder.at("/desk"));
    }

    void aMissingLinkAtTheStartShowsTheFolderItWouldBeIn()
    {
        WindowOnTree on(deskTree, "/desk/nothing");

        QCOMPARE(on.window.page().folder(), on.folder.at("/desk"));
        QTRY_VERIFY(on.window.page().messages().text().contains(QStringLiteral("/desk/nothing is not there")));
    }

    void aFolderThatIsGoneShowsNoRowsAndIsNoWayBack()
    {
        WindowOnTree on(deskTree, "/data");
        on.go("/data/photos");
        on.go("/desk");
        on.go("/data/photos");
        std::filesystem::remove_all(on.folder.at("/data/photos").bytes);
        QTRY_VERIFY(on.view().emptyState()->isVisible());
        QCOMPARE(on.model().rowCount(), 0);

        on.go("/desk");
        for (int visit = 0; visit < 2; ++visit) { // it was visited twice: said each time, and forgotten
            on.window.action(ActionId::Back)->trigger();
            QTRY_VERIFY(on.window.page().messages().text().contains(QStringLiteral("photos")));
            QCOMPARE(on.window.page().folder(), on.folder.at("/desk"));
            on.window.page().messages().hide();
        }
        on.window.action(ActionId::Back)->trigger();
        QTRY_COMPARE(on.window.page().folder(), on.folder.at("/data"));
    }

    void whatIsOfferedAgainstOneLinkIsNotOfferedForAnother()
    {
        WindowOnTree on(deskTree);
        on.select("broken");
        on.window.action(ActionId::Open)->trigger();
        QTRY_VERIFY(on.window.page().messages().text().contains(QStringLiteral("Broken")));

        on.select("today");

        QTRY_VERIFY(on.window.page().messages().text().isEmpty());
    }

    void aTypedFileIsSelectedInItsFolder()
    {
        WindowOnTree on(deskTree);
        auto *address = on.window.findChild<AddressField *>();
        address->setText(QStringLiteral("'%1'").arg(QString::fromStdString(on.folder.at("/data/report.txt").bytes)));

        QTest::keyClick(address, Qt::Key_Return);

        QTRY_COMPARE(on.window.page().folder(), on.folder.at("/data"));
        QTRY_COMPARE(on.view().selectedEntries().size(), std::size_t(1));
    }

    void whatIsCopiedCanBePastedAsALink()
    {
        WindowOnTree on(deskTree, "/data");
        on.select("report.txt");
        on.window.action(ActionId::Copy)->trigger();
        on.go("/desk");

        on.window.action(ActionId::PasteAsLink)->trigger();

        QTRY_COMPARE(targetOf(on.folder.at("/desk/report.txt")), "../data/report.txt"s);
    }

    void anEmptyFolderInvitesAndAFilterThatMatchesNothingSaysSo()
    {
        WindowOnTree on("/desk/a\n/empty/\n", "/empty");
        QTRY_VERIFY(on.view().emptyState()->isVisible());
        QVERIFY(on.view().emptyState()->text().contains(QStringLiteral("Drop files here")));

        on.go("/desk");
        QTRY_VERIFY(!on.view().emptyState()->isVisible());
        on.model().setNameFilter(QStringLiteral("zzz"));
        QTRY_VERIFY(on.view().emptyState()->isVisible());
        QVERIFY(on.view().emptyState()->title().contains(QStringLiteral("filter")));
    }

    void whatIsRememberedComesBack()
    {
        WindowOnTree on(deskTree);
        on.view().setColumnWidth(FolderModel::Name, 333);
        on.window.close();

        MainWindow again(nativeFileSystem(), on.settings, on.journal);

        QCOMPARE(again.page().view().columnWidth(FolderModel::Name), 333);
        QCOMPARE(on.settings.lastFolder(), on.folder.at("/desk"));
    }

    void columnsFillTheRoomUntilAPersonSizesOne()
    {
        WindowOnTree on(deskTree);
        on.window.resize(1300, 600);
        QTRY_COMPARE(roomBeside(on.view()), 0);
        on.window.close();

        MainWindow again(nativeFileSystem(), on.settings, on.journal);
        again.resize(1500, 600);
        again.show();
        FolderView &view = again.page().view();
        QTRY_COMPARE(roomBeside(view), 0);
        view.setColumnHidden(FolderModel::Style, true);
        QTRY_COMPARE(roomBeside(view), 0);
        again.resize(1520, 600);
        QTRY_COMPARE(roomBeside(view), 0);
        QCOMPARE(view.columns().length(), view.viewport()->width()); // and no hole where the column was
        view.setColumnHidden(FolderModel::Style, false);
        QTRY_COMPARE(roomBeside(view), 0);

        view.setColumnWidth(FolderModel::Name, 222);
        const int others = view.columnWidth(FolderModel::PointsTo);
        again.resize(1600, 600);
        QTRY_VERIFY(roomBeside(view) > 100);
        QCOMPARE(view.columnWidth(FolderModel::Name), 222);
        QCOMPARE(view.columnWidth(FolderModel::PointsTo), others);
    }

    void everyControlHasAName()
    {
        WindowOnTree on(deskTree);
        for (auto *button : on.window.findChildren<QAbstractButton *>())
            QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty() || !button->isVisible(),
                     qPrintable(button->objectName() + QLatin1StringView(button->metaObject()->className())));
        for (auto *line : on.window.findChildren<QLineEdit *>())
            QVERIFY(!line->accessibleName().isEmpty());
    }
};

QTEST_MAIN(MainWindowTest)
#include "tst_main_window.moc"
