// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// window_scan FOLDER: how the whole window scans a huge tree, beside "linkwright-cli scan" in the same run. Each line:
// what was done, how long it took, and the longest time the event loop did not turn meanwhile. Nothing is written to
// the folder; settings, journal and catalog lie in a temporary one.

#include "event_loop.h"
#include "folder_listing_tools.h"
#include "program_look.h"
#include "views/scan_page.h"
#include "window/main_window.h"
#include "window/scan_tab.h"

#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <functional>

using namespace linkwright;
using namespace linkwright::bench;

namespace {

/// Of a process that lists all links to nowhere; the median of three.
double commandLine(const QString &folder)
{
    std::array<double, 3> times{};
    const QString cli = QApplication::applicationDirPath() + QStringLiteral("/../../app/linkwright-cli");
    for (double &time : times) {
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        const auto start = Clock::now();
        process.start(cli, {QStringLiteral("scan"), folder, QStringLiteral("--format"), QStringLiteral("nul")});
        process.waitForFinished(-1);
        time = milliseconds(Clock::now() - start);
    }
    std::ranges::sort(times);
    return times[1];
}

class Bench
{
public:
    Bench(const NativePath &folder, double cli)
        : m_folder(folder)
        , m_cli(cli)
        , m_settings(m_home.filePath(QStringLiteral("settings.ini")))
        , m_window(nativeFileSystem(), m_settings, {m_home.filePath(QStringLiteral("journal.sqlite")).toStdString()})
    {
        m_window.resize(1200, 800);
        m_window.show();
        m_window.go({m_home.path().toStdString()});
        wait(500);
        m_heart.takeLongest();
    }

    void run()
    {
        std::printf("%-34s %9.0f ms\n", "linkwright-cli scan", m_cli);
        scan();
        step("by folder", [this] { page().setGroupBy(GroupBy::Folder); });
        step("by cause", [this] { page().setGroupBy(GroupBy::Cause); });
        step("by health", [this] { page().setGroupBy(GroupBy::Health); });
        step("one list", [this] { page().setGroupBy(GroupBy::Nothing); });
        step("only broken ones", [this] { page().model().setHealthFilter(std::set{Health::Broken}); });
        step("all", [this] { page().model().setHealthFilter({}); });
        step("sort by target", [this] { page().view().sortByColumn(FolderModel::PointsTo, Qt::AscendingOrder); });
        step("sort by health", [this] { page().view().sortByColumn(FolderModel::Health, Qt::AscendingOrder); });
    }

private:
    ScanPage &page() { return *m_page; }

    void scan()
    {
        ScanRequest request;
        request.roots = {m_folder};
        request.threads = 2;
        const auto start = Clock::now();
        m_window.scans().scan(request);
        m_page = qobject_cast<ScanPage *>(&m_window.page());
        FirstPaint paint(page().view());
        until([this] { return page().isListed() && !page().model().isSorting(); });
        const double took = milliseconds(Clock::now() - start);
        std::printf("%-34s %9.0f ms\n", "first rows painted", milliseconds(paint.when - start));
        report("all rows, sorted", took);
        std::printf("%-34s %9.2f\n", "times the command line", took / m_cli);
        wait(8000); // what is remembered of it is written now
        report("while it is remembered", 8000);
    }

    void step(const char *what, const std::function<void()> &act)
    {
        m_heart.takeLongest();
        const auto start = Clock::now();
        act();
        until([this] { return !page().model().isSorting(); });
        const double took = milliseconds(Clock::now() - start);
        wait(1000); // what comes after, painting and the counts above all, belongs to it
        report(what, took);
    }

    void report(const char *what, double took)
    {
        const Stall stall = m_heart.takeLongest();
        std::printf("%-34s %9.0f ms, longest stall %6.1f ms (%.1f of it at work), %d rows, peak memory %.0f MiB\n",
                    what, took, stall.wall, stall.cpu, page().model().rowCount(), peakMebibytes());
    }

    NativePath m_folder;
    double m_cli;
    QTemporaryDir m_home;
    Settings m_settings;
    MainWindow m_window;
    ScanPage *m_page = nullptr;
    Heartbeat m_heart;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    lookLikeTheProgram();
    if (argc != 2) {
        std::fprintf(stderr, "usage: window_scan FOLDER\n");
        return 2;
    }
    Bench(NativePath{argv[1]}, commandLine(QString::fromLocal8Bit(argv[1]))).run();
    return waitForBackground(60'000) ? 0 : 1;
}
