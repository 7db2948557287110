// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Loaded before a Qt program by start_time (LD_PRELOAD): stands in for QBackingStore::flush, through which Qt Widgets
// hands every painted window to the display, tells the moment of the first one through the descriptor FIRST_PAINT_FD,
// and lets the real one do its work first. On X11 that is after the window was mapped and exposed, as Qt paints no
// sooner. The measured programs know nothing of it.

#include <QBackingStore>
#include <QRegion>

#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <dlfcn.h>
#include <tuple>
#include <unistd.h>
#include <utility>

namespace {

void tellOnce()
{
    static bool told = false;
    const char *number = std::getenv("FIRST_PAINT_FD");
    if (std::exchange(told, true) || number == nullptr)
        return;
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    const std::int64_t nanoseconds = now.tv_sec * 1'000'000'000LL + now.tv_nsec;
    std::ignore = write(std::atoi(number), &nanoseconds, sizeof nanoseconds);
}

} // namespace

void QBackingStore::flush(const QRegion &region, QWindow *window, const QPoint &offset)
{
    using Flush = void (*)(QBackingStore *, const QRegion &, QWindow *, const QPoint &);
    static const auto real =
        reinterpret_cast<Flush>(dlsym(RTLD_NEXT, "_ZN13QBackingStore5flushERK7QRegionP7QWindowRK6QPoint"));
    real(this, region, window, offset);
    tellOnce();
}
