// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// folder_listing FOLDER: how the table of the window takes a huge folder, beside a bare readdir + lstat loop in the
// same run. Each line: what was done, how long it took, and the longest time the event loop did not turn meanwhile.
// Nothing is written to the folder.

#include "folder_listing_tools.h"
#include "jobs/folder_job.h"
#include "models/folder_model.h"
#include "models/link_look.h"
#include "models/table_setup.h"

#include <QApplication>
#include <QEventLoop>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

using namespace linkwright;
using namespace linkwright::bench;

namespace {

class Bench
{
public:
    Bench(const NativePath &folder, double bare)
        : m_folder(folder)
        , m_bare(bare)
    {
        m_model.setShowHidden(true);
        m_model.follow(&m_job);
        m_look.setSourceModel(&m_model);
        prepareTable(m_table);
        m_table.setModel(&m_look);
        m_table.resize(1100, 700);
        m_table.show();
        wait(200);
        m_heart.takeLongest();
    }

    void run()
    {
        std::printf("%-34s %9.0f ms\n", "bare readdir + lstat loop", m_bare);
        list();
        step("sort by size, descending", [this] { sort(FolderModel::Size, Qt::DescendingOrder); });
        step("sort by target", [this] { sort(FolderModel::PointsTo, Qt::AscendingOrder); });
        step("sort by name, descending", [this] { sort(FolderModel::Name, Qt::DescendingOrder); });
        step("sort by name", [this] { sort(FolderModel::Name, Qt::AscendingOrder); });
        step("filter \"img\"", [this] { m_model.setNameFilter(QStringLiteral("img")); });
        step("filter \"img_0001\"", [this] { m_model.setNameFilter(QStringLiteral("img_0001")); });
        step("no filter", [this] { m_model.setNameFilter({}); });
        step("filter \"*.flac\"", [this] { m_model.setNameFilter(QStringLiteral("*.flac")); });
        step("no filter", [this] { m_model.setNameFilter({}); });
        step("only broken links", [this] { m_model.setHealthFilter({{Health::Broken, Health::Loop}}); });
        step("all", [this] { m_model.setHealthFilter({}); });
        step("type ahead, nothing starts so", [this] { m_table.keyboardSearch(QStringLiteral("~~~")); });
        step("scroll to the end", [this] { m_table.scrollToBottom(); });
        step("select 1000 rows, scattered", [this] { selectEvery(1000); });
        step("sort with 1000 rows selected", [this] { sort(FolderModel::Modified, Qt::DescendingOrder); });
        step("select all", [this] { m_table.selectAll(); });
        step("sort with all selected", [this] { sort(FolderModel::Name, Qt::AscendingOrder); });
        m_table.clearSelection();
        step("copy all rows, to export them", [this] { copyRows(); });
        step("30 entries come", [this] { m_model.update(strangers(30), {}); });
        step("30 entries go", [this] { m_model.update({}, names(strangers(30))); });
        step("3000 entries come", [this] { m_model.update(strangers(3000), {}); });
        step("3000 entries go", [this] { m_model.update({}, names(strangers(3000))); });
        step("refresh, nothing changed", [this] { refresh(); });
        step("leave the folder", [this] {
            m_job.close();
            m_model.reset();
        });
    }

private:
    void list()
    {
        FirstPaint paint(m_table);
        const auto start = Clock::now();
        m_job.open(m_folder);
        until([this] { return m_listed; });
        const double all = milliseconds(Clock::now() - start);
        const Stall listing = m_heart.takeLongest();
        until([this] { return !m_model.isSorting(); });
        const double sorted = milliseconds(Clock::now() - start);
        std::printf("%-34s %9.0f ms\n", "first rows painted", milliseconds(paint.when - start));
        report("all rows", all, listing);
        report("all rows, sorted", sorted, m_heart.takeLongest());
        std::printf("%-34s %9.2f (all rows), %.2f (sorted)\n", "times the bare loop", all / m_bare, sorted / m_bare);
        until([this] { return m_model.counts().awaited == 0 && !m_model.isSorting(); });
        report("all links judged, since the start", milliseconds(Clock::now() - start), m_heart.takeLongest());
    }

    void report(const char *what, double took, const Stall &stall)
    {
        std::printf("%-34s %9.0f ms, longest stall %6.1f ms (%.1f of it at work), %d rows, peak memory %.0f MiB\n",
                    what, took, stall.wall, stall.cpu, m_model.rowCount(), peakMebibytes());
    }

    void refresh()
    {
        m_listed = false;
        m_job.refresh();
        until([this] { return m_listed; });
    }

    void copyRows()
    {
        FolderModel::Rows copy;
        m_model.copyRows({}, [&copy](FolderModel::Rows rows) { copy = std::move(rows); });
        until([&copy] { return copy != nullptr; });
        letGo(std::move(copy));
    }

    void sort(int column, Qt::SortOrder order) { m_table.sortByColumn(column, order); }

    /// Entries the folder does not have, all over it.
    static std::vector<Entry> strangers(int count)
    {
        std::vector<Entry> entries;
        for (int at = 0; at < count; ++at) {
            entries.emplace_back().name = std::to_string(at * 7919 % 1000) + "-stranger-" + std::to_string(at);
            entries.back().type = NodeType::File;
        }
        return entries;
    }

    static std::vector<std::string> names(const std::vector<Entry> &entries)
    {
        std::vector<std::string> names;
        std::ranges::transform(entries, std::back_inserter(names), &Entry::name);
        return names;
    }

    void selectEvery(int rows)
    {
        QItemSelection selection;
        const int step = std::max(1, m_look.rowCount() / rows);
        for (int row = 0; row < m_look.rowCount(); row += step)
            selection.select(m_look.index(row, 0), m_look.index(row, m_look.columnCount() - 1));
        m_table.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }

    void step(const char *what, const std::function<void()> &act)
    {
        m_heart.takeLongest();
        const auto start = Clock::now();
        act();
        until([this] { return !m_model.isSorting(); });
        const double took = milliseconds(Clock::now() - start);
        wait(50); // what comes after, painting above all, belongs to it
        report(what, took, m_heart.takeLongest());
    }

    static void wait(int time)
    {
        QEventLoop loop;
        QTimer::singleShot(time, &loop, &QEventLoop::quit);
        loop.exec();
    }

    static void until(const std::function<bool()> &done)
    {
        while (!done())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    NativePath m_folder;
    double m_bare;
    FolderJob m_job;
    FolderModel m_model;
    LinkLook m_look;
    QTableView m_table;
    Heartbeat m_heart;
    bool m_listed = false;
    QMetaObject::Connection m_whenListed =
        QObject::connect(&m_job, &FolderJob::listed, &m_job, [this] { m_listed = true; });
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "usage: folder_listing FOLDER\n");
        return 2;
    }
    const double bare = medianBareLoop(argv[1]);
    if (bare == 0) {
        std::fprintf(stderr, "folder_listing: cannot read %s\n", argv[1]);
        return 1;
    }
    Bench(NativePath{argv[1]}, bare).run();
    return waitForBackground(1000) ? 0 : 1;
}
