// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/background.h"
#include "support/disk_tree.h"
#include "support/patience.h"
#include "views/folder_page.h"
#include "window/main_window.h"

#include <QAction>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

namespace linkwright::test {

/// A desk with a bit of everything.
constexpr std::string_view deskTree = R"(
    /data/report.txt
    /data/photos/one.jpg
    /desk/today -> ../data/report.txt
    /desk/broken -> ../data/gone/x.txt
    /desk/ring -> ring
    /desk/photos -> ../data/photos
    /desk/notes.txt
)";

/// What a link on the real disk stores; "?" when there is none.
inline std::string targetOf(const NativePath &link)
{
    std::string text(5000, '\0');
    const auto length = readlink(link.bytes.c_str(), text.data(), text.size());
    return length < 0 ? "?" : text.substr(0, static_cast<std::size_t>(length));
}

inline bool isThere(const NativePath &place)
{
    return faccessat(AT_FDCWD, place.bytes.c_str(), F_OK, AT_SYMLINK_NOFOLLOW) == 0;
}

/// What the window's threads still have open is closed before the folders go.
struct WaitAtTheEnd
{
    WaitAtTheEnd() = default;
    WaitAtTheEnd(const WaitAtTheEnd &) = delete;
    WaitAtTheEnd &operator=(const WaitAtTheEnd &) = delete;
    ~WaitAtTheEnd() { waitForBackground(test::patience); }
};

/// A window of its own on a drawn tree, with settings that are gone afterwards.
class WindowOnTree
{
public:
    explicit WindowOnTree(std::string_view tree, std::string_view start = "/desk")
        : settings(settingsFolder.filePath(QStringLiteral("settings.ini")))
        , journal{settingsFolder.filePath(QStringLiteral("journal.sqlite")).toStdString()}
        , window(nativeFileSystem(), settings, journal)
    {
        drawOnDisk(folder.path(), tree);
        window.show();
        go(start);
    }

    void go(std::string_view treePath, LinkMeans link = LinkMeans::Itself)
    {
        QSignalSpy opened(&window.page(), &FolderPage::opened);
        window.go(folder.at(treePath), link);
        QVERIFY(opened.wait(patience));
        QTRY_VERIFY(window.action(ActionId::NewLink)->isEnabled());
    }

    FolderView &view() { return window.page().view(); }
    FolderModel &model() { return window.page().model(); }

    void select(const std::string &name)
    {
        QTRY_VERIFY(model().rowOf(name) >= 0);
        QVERIFY(view().selectName(name));
        QTRY_COMPARE(view().selectedEntries().size(), std::size_t(1));
        QCoreApplication::processEvents(); // the panel and the actions follow the selection
    }

    /// The dialog that is open, once it is.
    template<typename Dialog>
    Dialog *dialog()
    {
        Dialog *found = nullptr;
        const bool came = QTest::qWaitFor(
            [&] { return (found = window.findChild<Dialog *>()) != nullptr && found->isVisible(); }, patience);
        return came ? found : nullptr;
    }

    TemporaryFolder folder;
    QTemporaryDir settingsFolder;
    Settings settings;
    NativePath journal;
    WaitAtTheEnd wait;
    MainWindow window;
};

} // namespace linkwright::test
