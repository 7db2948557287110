// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/patience.h"
#include "support/printing.h"
#include "views/link_panel.h"
#include "views/message_bar.h"
#include "window/opened_windows.h"
#include "window_tools.h"

#include <algorithm>

using namespace linkwright;
using namespace linkwright::test;
using namespace std::string_literals;

namespace {

/// What was opened on a drawn tree, closed at the end.
class Opened
{
public:
    explicit Opened(std::string_view tree)
        : settings(settingsFolder.filePath(QStringLiteral("settings.ini")))
        , windows(settings, {settingsFolder.filePath(QStringLiteral("journal.sqlite")).toStdString()})
    {
        drawOnDisk(folder.path(), tree);
        QObject::connect(&windows, &OpenedWindows::opened, &windows,
                         [this](MainWindow *window) { all.push_back(window); });
    }
    Opened(const Opened &) = delete;
    Opened &operator=(const Opened &) = delete;
    ~Opened()
    {
        for (const auto &window : all)
            delete window.data();
        waitForBackground(test::patience);
    }

    void open(const std::vector<std::string_view> &treePaths)
    {
        std::vector<NativePath> places;
        for (const auto path : treePaths)
            places.push_back(folder.at(path));
        windows.open(places, folder.path());
    }

    std::vector<std::string> selectedIn(std::size_t window)
    {
        std::vector<std::string> names;
        for (const Entry *entry : all.at(window)->page().view().selectedEntries())
            names.push_back(entry->name);
        std::ranges::sort(names);
        return names;
    }

    /// The folders on show, once all windows have one.
    std::vector<NativePath> folders()
    {
        const auto hasNone = [](const auto &window) { return window->page().folder().isEmpty(); };
        std::ignore = QTest::qWaitFor([&] { return std::ranges::none_of(all, hasNone); }, patience);
        std::vector<NativePath> shown;
        for (const auto &window : all)
            shown.push_back(window->page().folder());
        std::ranges::sort(shown, {}, &NativePath::bytes);
        return shown;
    }

    QString message() { return windows.first()->page().messages().text(); }

    TemporaryFolder folder;
    QTemporaryDir settingsFolder;
    Settings settings;
    std::vector<QPointer<MainWindow>> all;
    OpenedWindows windows;
};

} // namespace

class OpenedWindowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesOfOneFolderStandTogether()
    {
        const auto groups = groupedByFolder({{"/a/x"}, {"/b/y"}, {"/a/z"}, {"/a/x"}, {"/"}, {"/a/"}});

        QCOMPARE(groups, (std::vector<std::vector<NativePath>>{{{"/a/x"}, {"/a/z"}}, {{"/b/y"}}, {{"/"}}, {{"/a/"}}}));
    }

    void linksOfOneFolderAreSelectedInOneWindow()
    {
        Opened on(deskTree);
        on.open({"/desk/ring", "/desk/broken", "/desk/photos"}); // the last is a link to a folder

        QTRY_COMPARE(on.selectedIn(0), (std::vector{"broken"s, "photos"s, "ring"s}));
        QCOMPARE(on.all.size(), std::size_t(1));
    }

    void foldersAndLinksOfOtherFoldersHaveWindowsOfTheirOwn()
    {
        Opened on(deskTree);
        on.open({"/desk", "/data", "/data/photos/one.jpg", "/desk/broken"});

        QTRY_COMPARE(on.all.size(), std::size_t(4));
        QCOMPARE(on.folders(), (std::vector<NativePath>{on.folder.at("/data"), on.folder.at("/data/photos"),
                                                        on.folder.at("/desk"), on.folder.at("/desk")}));
    }

    void aLinkShowsThePanelThatWasHidden()
    {
        for (const auto &links : {std::vector<std::string_view>{"/desk/broken"}, {"/desk/broken", "/desk/ring"}}) {
            Opened on(deskTree);
            connect(&on.windows, &OpenedWindows::opened, this,
                    [](MainWindow *window) { window->action(ActionId::LinkPanel)->setChecked(false); });

            on.open(links);

            QTRY_COMPARE(on.selectedIn(0).size(), links.size());
            QTRY_VERIFY(on.windows.first()->panel().isVisible());
        }
    }

    void aFolderLeavesThePanelHidden()
    {
        Opened on(deskTree);
        connect(&on.windows, &OpenedWindows::opened, this,
                [](MainWindow *window) { window->action(ActionId::LinkPanel)->setChecked(false); });

        on.open({"/desk"});

        QTRY_VERIFY(!on.windows.first()->page().folder().isEmpty());
        QVERIFY(waitForBackground(test::patience));
        QCoreApplication::processEvents();
        QVERIFY(!on.windows.first()->panel().isVisible());
    }

    void windowsDoNotLieOnTopOfEachOther()
    {
        Opened on(deskTree);
        on.open({"/desk", "/data/report.txt", "/data/photos/one.jpg"});

        std::vector<std::pair<int, int>> corners;
        for (const auto &window : on.all)
            corners.emplace_back(window->x(), window->y());
        std::ranges::sort(corners);
        QCOMPARE(std::ranges::adjacent_find(corners), corners.end());
        QCOMPARE(corners.size(), std::size_t(3));
    }

    void noMoreThanTenWindowsOpenAndTheRestIsTold()
    {
        Opened on("/d0/l\n/d1/l\n/d2/l\n/d3/l\n/d4/l\n/d5/l\n/d6/l\n/d7/l\n/d8/l\n/d9/l\n/e/l\n/e/m\n/f/l\n");
        on.open({"/d0/l", "/d1/l", "/d2/l", "/d3/l", "/d4/l", "/d5/l", "/d6/l", "/d7/l", "/d8/l", "/d9/l", "/e/l",
                 "/e/m", "/f/l"});

        QCOMPARE(on.all.size(), std::size_t(OpenedWindows::mostAtStart));
        QTRY_VERIFY(on.message().startsWith(QStringLiteral("3 place")));
        QVERIFY(on.message().contains(QStringLiteral("no more than 10 windows")));
    }

    void addressesOfElsewhereAreToldAndTheRestOpens()
    {
        Opened on(deskTree);
        on.open({"/desk"});
        on.windows.tellElsewhere({"sftp://host/a\xff"});

        QTRY_VERIFY(on.message().startsWith(QStringLiteral("sftp://host/a")));
        QVERIFY(on.message().contains(QStringLiteral("not a place on this computer")));
        QCOMPARE(on.windows.first()->page().folder(), on.folder.at("/desk"));
    }

    void whatIsNotThereIsToldBesideWhatIs()
    {
        Opened on(deskTree);
        on.open({"/desk/ring", "/desk/nothing"});

        QTRY_COMPARE(on.selectedIn(0), std::vector{"ring"s});
        QTRY_VERIFY(on.message().contains(QStringLiteral("/desk/nothing is not there")));
    }

    void whenNothingIsThereTheFolderIsShown()
    {
        Opened on(deskTree);
        on.open({"/desk/no", "/desk/nothing"});

        QTRY_COMPARE(on.windows.first()->page().folder(), on.folder.at("/desk"));
        QTRY_VERIFY(on.message().contains(QStringLiteral("/desk/no is not there")));
    }

    void withoutPlacesThereIsOneWindow()
    {
        Opened on(deskTree);
        on.open({});

        QCOMPARE(on.folders(), std::vector{on.folder.path()});
    }
};

QTEST_MAIN(OpenedWindowsTest)
#include "tst_opened_windows.moc"
