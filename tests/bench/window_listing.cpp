// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

// window_listing FOLDER: how the whole window takes a huge folder, beside a bare readdir + lstat loop in the same run.
// Each line: what was done, how long it took, and the longest time the event loop did not turn meanwhile. Nothing is
// written to the folder; settings and journal lie in a temporary one.

#include "event_loop.h"
#include "folder_listing_tools.h"
#include "program_look.h"
#include "views/folder_page.h"
#include "window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTemporaryDir>

#include <cstdio>
#include <functional>

using namespace linkwright;
using namespace linkwright::bench;

namespace {

constexpr int pages = 400;

class Bench
{
public:
    Bench(const NativePath &folder, double bare)
        : m_folder(folder)
        , m_bare(bare)
        , m_settings(m_home.filePath(QStringLiteral("settings.ini")))
        , m_window(nativeFileSystem(), m_settings, {m_home.filePath(QStringLiteral("journal.sqlite")).toStdString()})
        , m_page(dynamic_cast<FolderPage &>(m_window.page()))
    {
        m_window.resize(1200, 800);
        m_window.action(ActionId::HiddenFiles)->setChecked(true);
        m_window.show();
        m_window.go({m_home.path().toStdString()});
        wait(500);
        m_heart.takeLongest();
    }

    void run()
    {
        std::printf("%-34s %9.0f ms\n", "bare readdir + lstat loop", m_bare);
        list();
        step("select one row", [this] { select(0); });
        step("sort by health", [this] { sort(FolderModel::Health, Qt::AscendingOrder); });
        step("sort by name, one row selected", [this] { sort(FolderModel::Name, Qt::AscendingOrder); });
        step("a page down, 400 times", [this] { pageDown(); });
        step("from top to bottom in 400 steps", [this] { scrollThrough(); });
        step("filter \"99\"", [this] { m_page.model().setNameFilter(QStringLiteral("99")); });
        step("no filter", [this] { m_page.model().setNameFilter({}); });
        step("select all", [this] { m_page.view().selectAll(); });
        step("sort with all selected", [this] { sort(FolderModel::Modified, Qt::DescendingOrder); });
        step("one entry changes, all selected", [this] { touch(); });
        step("sort by health", [this] { sort(FolderModel::Health, Qt::AscendingOrder); });
        step("select broken links", [this] { selectBroken(); });
        step("sort them apart, by name", [this] { sort(FolderModel::Name, Qt::AscendingOrder); });
        step("select none", [this] { m_page.view().clearSelection(); });
        step("leave the folder", [this] { leave(); });
    }

private:
    void list()
    {
        FirstPaint paint(m_page.view());
        const auto start = Clock::now();
        m_window.go(m_folder);
        until([this] { return m_page.folder() == m_folder && m_page.isListed(); });
        const double all = milliseconds(Clock::now() - start);
        report("all rows", all);
        until([this] { return !m_page.model().isSorting(); });
        const double sorted = milliseconds(Clock::now() - start);
        std::printf("%-34s %9.0f ms\n", "first rows painted", milliseconds(paint.when - start));
        report("all rows, sorted", sorted);
        std::printf("%-34s %9.2f (all rows), %.2f (sorted)\n", "times the bare loop", all / m_bare, sorted / m_bare);
        until([this] { return m_page.model().counts().awaited == 0 && !m_page.model().isSorting(); });
        report("all links judged, since the start", milliseconds(Clock::now() - start));
    }

    void report(const char *what, double took)
    {
        const Stall stall = m_heart.takeLongest();
        std::printf("%-34s %9.0f ms, longest stall %6.1f ms (%.1f of it at work), %d rows, peak memory %.0f MiB\n",
                    what, took, stall.wall, stall.cpu, m_page.model().rowCount(), peakMebibytes());
    }

    void select(int row) { m_page.view().selectRow(row); }
    void sort(int column, Qt::SortOrder order) { m_page.view().sortByColumn(column, order); }

    void pageDown()
    {
        m_page.view().scrollToTop();
        for (int page = 0; page < pages; ++page) {
            QKeyEvent press(QEvent::KeyPress, Qt::Key_PageDown, Qt::NoModifier);
            QApplication::sendEvent(&m_page.view(), &press);
            turn();
        }
    }

    void scrollThrough()
    {
        QScrollBar &bar = *m_page.view().verticalScrollBar();
        for (int page = 0; page <= pages; ++page) {
            bar.setValue(static_cast<int>(static_cast<qint64>(bar.maximum()) * page / pages));
            turn();
        }
    }

    void touch()
    {
        Entry entry = *m_page.model().entry(0);
        ++entry.modified;
        m_page.model().update({entry}, {});
    }

    void selectBroken()
    {
        m_page.entries().selectWhere(
            [](const Entry &entry) { return entry.link && entry.link->health() == Health::Broken; });
    }

    void leave()
    {
        m_window.go({m_home.path().toStdString()});
        until([this] { return m_page.folder() != m_folder; });
    }

    void step(const char *what, const std::function<void()> &act)
    {
        m_heart.takeLongest();
        const auto start = Clock::now();
        act();
        until([this] { return !m_page.model().isSorting(); });
        const double took = milliseconds(Clock::now() - start);
        wait(300); // what comes after, painting and the counts above all, belongs to it
        report(what, took);
    }

    static void turn()
    {
        QApplication::processEvents();
        QApplication::processEvents(); // what the first turn left to do, painting above all
    }

    NativePath m_folder;
    double m_bare;
    QTemporaryDir m_home;
    Settings m_settings;
    MainWindow m_window;
    FolderPage &m_page;
    Heartbeat m_heart;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    lookLikeTheProgram();
    if (argc != 2) {
        std::fprintf(stderr, "usage: window_listing FOLDER\n");
        return 2;
    }
    const double bare = medianBareLoop(argv[1]);
    if (bare == 0) {
        std::fprintf(stderr, "window_listing: cannot read %s\n", argv[1]);
        return 1;
    }
    Bench(NativePath{argv[1]}, bare).run();
    return waitForBackground(1000) ? 0 : 1;
}
