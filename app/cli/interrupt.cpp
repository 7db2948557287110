// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/interrupt.h"

#include "cli/exit_status.h"
#include "cli/terminal.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <mutex>

namespace linkwright::cli {

namespace {

using namespace std::chrono_literals;

std::atomic<bool> asked = false;
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void rememberSignal(int)
{
    asked = true;
}

extern "C" void endAtOnce(int)
{
    std::_Exit(ExitInterrupted);
}

void watch(const StopToken &ended, const StopSource &stop)
{
    std::mutex mutex;
    std::condition_variable_any nap;
    std::unique_lock lock(mutex);
    while (!asked && !ended.stop_requested())
        nap.wait_for(lock, ended, 20ms, [] { return asked.load(); });
    if (asked)
        stop.request_stop();
}

} // namespace

InterruptWatch::InterruptWatch(StopSource stop)
{
    terminal::onInterrupt(rememberSignal);
    m_watcher = std::jthread([stop = std::move(stop)](const StopToken &ended) { watch(ended, stop); });
}

InterruptWatch::~InterruptWatch()
{
    terminal::onInterrupt(nullptr);
}

bool InterruptWatch::interrupted()
{
    return asked;
}

InterruptEnds::InterruptEnds()
{
    terminal::onInterrupt(endAtOnce);
}

InterruptEnds::~InterruptEnds()
{
    terminal::onInterrupt(nullptr);
}

} // namespace linkwright::cli
