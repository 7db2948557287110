// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "dialogs/scan_dialog.h"
#include "store/catalog.h"
#include "views/chip.h"
#include "views/group_view.h"
#include "views/link_chips.h"
#include "views/link_panel.h"
#include "views/message_bar.h"
#include "views/problem_list.h"
#include "views/scan_head.h"
#include "window/scan_tab.h"
#include "window_tools.h"

#include <QPushButton>

#include <filesystem>

using namespace linkwright;
using namespace linkwright::test;

namespace {

constexpr std::string_view tree = R"(
    /data/report
    /desk/good -> ../data/report
    /desk/deep/broken -> ../../gone/x
    /desk/deep/other -> ../../gone/y
    /desk/absolute -> /nowhere/at/all
)";

using Act = void (*)(const NativePath &catalog);

/// A window with a scan of /desk in front.
struct ScannedWindow : WindowOnTree
{
    ScannedWindow()
        : WindowOnTree(tree)
    {
        ScanRequest request;
        request.roots = {folder.at("/desk")};
        window.scans().scan(request);
        QTRY_COMPARE(page().model().rowCount(), 4);
        QTRY_VERIFY(page().job().status().complete);
    }

    ScanPage &page() { return window.tabs().current().asScan()->page(); }
};

} // namespace

class WindowScanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { QVERIFY(waitForBackground(test::patience)); }

    void aScanIsAskedForAndShownInATabOfItsOwn()
    {
        WindowOnTree on(tree);
        on.window.action(ActionId::Scan)->trigger();
        auto *dialog = on.dialog<ScanDialog>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->request().roots, std::vector{on.folder.at("/desk")});
        dialog->accept();
        QTRY_VERIFY(on.window.tabs().current().asScan() != nullptr);
        QTRY_COMPARE(on.window.page().model().rowCount(), 4);
        QCOMPARE(on.window.tabs().all().size(), std::size_t(2));
        QCOMPARE(on.window.tabs().current().title(), QStringLiteral("Scan: desk"));
    }

    void chipsCountAndFilter()
    {
        ScannedWindow on;
        LinkChips &chips = on.page().head().chips();
        QTRY_COMPARE(chips.chip(Health::Broken).shownCount(), std::uint64_t(3));
        QCOMPARE(chips.chip(Health::Healthy).shownCount(), std::uint64_t(1));
        QVERIFY(!chips.chip(Health::Loop).isVisible());
        chips.chip(Health::Broken).click();
        QTRY_COMPARE(on.page().model().rowCount(), 3);
        chips.chip(StyleFacet::Absolute).click();
        QTRY_COMPARE(on.page().model().rowCount(), 1);
        QCOMPARE(on.page().model().entry(0)->name, std::string("absolute"));
        chips.clear();
        QTRY_COMPARE(on.page().model().rowCount(), 4);
    }

    void theSelectedLinkIsShownInThePanelByItsOwnName()
    {
        ScannedWindow on;
        QSignalSpy shown(&on.window.panel(), &LinkPanel::chainShown);
        QVERIFY(on.page().entries().selectName("deep/broken"));
        QVERIFY(shown.wait(patience)); // it was opened in its own folder
        QVERIFY2(on.window.panel().sentence().contains(QStringLiteral("gone")),
                 qPrintable(on.window.panel().sentence()));
    }

    void groupsKeepWhatIsSelected()
    {
        ScannedWindow on;
        QVERIFY(on.page().entries().selectName("deep/broken"));
        on.page().setGroupBy(GroupBy::Cause);
        QVERIFY(on.page().isTree());
        QTRY_COMPARE(on.page().groups()->groups().groupCount(), 3);
        QVERIFY(on.page().entries().selectName("deep/other"));
        QTRY_COMPARE(on.page().chosen().size(), std::size_t(1));
        QCOMPARE(on.page().chosen().front().place(), on.folder.at("/desk/deep/other"));
        on.page().setGroupBy(GroupBy::Nothing);
        QTRY_COMPARE(on.page().chosen().size(), std::size_t(1));
        QCOMPARE(on.page().chosen().front().place(), on.folder.at("/desk/deep/other"));
    }

    void whatIsChangedHereIsLookedAtAgain()
    {
        ScannedWindow on;
        QVERIFY(on.page().entries().selectName("deep/broken"));
        on.window.commands().retarget({.place = on.folder.at("/desk/deep/broken"), .target = {"../good"}});
        QTRY_COMPARE(on.page().model().counts().of(Health::Healthy), std::uint64_t(2));
        on.window.action(ActionId::Undo)->trigger();
        QTRY_COMPARE(on.page().model().counts().of(Health::Healthy), std::uint64_t(1));
    }

    void goingSomewhereLeavesTheScanWhereItIs()
    {
        ScannedWindow on;
        on.window.go(on.folder.at("/data"));
        QTRY_VERIFY(on.window.tabs().current().asFolder() != nullptr);
        QTRY_COMPARE(on.window.page().folder(), on.folder.at("/data"));
        QCOMPARE(on.window.tabs().all().size(), std::size_t(3));
    }

    void aProblemTakesOneThere()
    {
        WindowOnTree on(tree);
        ScanRequest request;
        request.roots = {on.folder.at("/desk"), on.folder.at("/desk/not there")};
        on.window.scans().scan(request);
        ScanPage &page = on.window.tabs().current().asScan()->page();
        QTRY_COMPARE(page.head().problems().shownCount(), std::uint64_t(1));
        QVERIFY(!page.problems().isVisible());
        page.head().problems().click();
        QVERIFY(page.problems().isVisible());
        QCOMPARE(page.problems().count(), 1);
        Q_EMIT page.problems().itemActivated(page.problems().item(0));
        QTRY_VERIFY(on.window.tabs().current().asFolder() != nullptr);
    }

    void aScanWithANameIsSaved()
    {
        WindowOnTree on(tree);
        ScanRequest request;
        request.roots = {on.folder.at("/desk")};
        on.window.scans().scan(request, "monday");
        ScanPage &page = on.window.tabs().current().asScan()->page();
        QTRY_VERIFY(page.messages().text().contains(QStringLiteral("monday")));
        QVERIFY(std::filesystem::exists(split(on.journal).folder.bytes + "/catalog.db"));
    }

    void whyAScanIsNotSavedIsTold_data()
    {
        QTest::addColumn<Act>("act");
        QTest::addColumn<std::string>("root");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, Act act, const char *root, const char *told) {
            QTest::newRow(name) << act << std::string(root) << told;
        };
        row(
            "a folder is in the place of the catalog",
            [](const NativePath &catalog) {
                std::error_code error; // the window may make the file at any time
                while (!std::filesystem::create_directory(catalog.bytes, error))
                    std::filesystem::remove(catalog.bytes, error);
            },
            "/desk", "The scan could not be saved. ");
        row(
            "there is no such root", [](const NativePath &) {}, "/nowhere",
            "No folder could be read to its end, so the scan is not saved.");
        row(
            "links are not remembered",
            [](const NativePath &catalog) {
                const auto opened = Catalog::open(catalog, History::Access::Write);
                QVERIFY(opened && (*opened)->setOn(false));
            },
            "/desk", "The scan was not saved: remembering links is switched off.");
    }
    void whyAScanIsNotSavedIsTold()
    {
        QFETCH(Act, act);
        QFETCH(std::string, root);
        QFETCH(QString, told);
        WindowOnTree on(tree);
        act(catalogBeside(on.journal));
        ScanRequest request;
        request.roots = {on.folder.at(root)};
        on.window.scans().scan(request, "monday");
        ScanPage &page = on.window.tabs().current().asScan()->page();
        QTRY_VERIFY2(page.messages().text().startsWith(told), qPrintable(page.messages().text()));
        QVERIFY(page.messages().isVisible());
    }

    void closingTheLastFolderLeavesTheScan()
    {
        ScannedWindow on;
        on.window.tabs().close(*on.window.tabs().all().front());
        QCOMPARE(on.window.tabs().all().size(), std::size_t(1));
        on.window.go(on.folder.at("/data"));
        QTRY_COMPARE(on.window.tabs().all().size(), std::size_t(2));
        QTRY_COMPARE(on.window.page().folder(), on.folder.at("/data"));
    }
};

QTEST_MAIN(WindowScanTest)
#include "tst_window_scan.moc"
