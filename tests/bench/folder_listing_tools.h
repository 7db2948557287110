// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QEvent>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <array>
#include <chrono>
#include <dirent.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <utility>

/// What folder_listing and window_listing measure with.
namespace linkwright::bench {

using Clock = std::chrono::steady_clock;

inline double milliseconds(Clock::duration time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

/// The least any program can do to list a folder with sizes and times.
inline double bareLoop(const char *folder)
{
    const auto start = Clock::now();
    DIR *const open = ::opendir(folder);
    if (!open)
        return 0;
    struct stat status;
    while (const dirent *const entry = ::readdir(open))
        ::fstatat(::dirfd(open), entry->d_name, &status, AT_SYMLINK_NOFOLLOW);
    ::closedir(open);
    return milliseconds(Clock::now() - start);
}

inline double medianBareLoop(const char *folder)
{
    bareLoop(folder); // warms the caches
    std::array<double, 3> times{bareLoop(folder), bareLoop(folder), bareLoop(folder)};
    std::ranges::sort(times);
    return times[1];
}

inline double peakMebibytes()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// How long the event loop did not turn, and how much of that the thread was at work itself: on a busy machine the
/// rest is the time others had.
struct Stall
{
    double wall = 0;
    double cpu = 0;
};

inline double threadCpuMilliseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Ticks every millisecond and keeps the longest time between two ticks.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
        m_timer.start(1);
    }

    Stall takeLongest()
    {
        tick();
        return std::exchange(m_longest, {});
    }

private:
    void tick()
    {
        const auto now = Clock::now();
        const double cpu = threadCpuMilliseconds();
        m_longest.wall = std::max(m_longest.wall, milliseconds(now - std::exchange(m_last, now)));
        m_longest.cpu = std::max(m_longest.cpu, cpu - std::exchange(m_lastCpu, cpu));
    }

    QTimer m_timer;
    Clock::time_point m_last = Clock::now();
    double m_lastCpu = threadCpuMilliseconds();
    Stall m_longest;
};

/// Sees when the table paints rows for the first time.
class FirstPaint : public QObject
{
public:
    explicit FirstPaint(QTableView &table)
        : m_table(table)
    {
        table.viewport()->installEventFilter(this);
    }

    Clock::time_point when;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && when == Clock::time_point() && m_table.model()->rowCount() > 0)
            QTimer::singleShot(0, this, [this] { when = Clock::now(); });
        return QObject::eventFilter(watched, event);
    }

private:
    QTableView &m_table;
};

} // namespace linkwright::bench
