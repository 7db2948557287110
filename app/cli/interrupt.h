// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"

#include <thread>

namespace linkwright::cli {

/// While it lives, Ctrl-C (and a request to terminate) asks for a stop instead of ending the program. A second one
/// ends it at once: the work may hang.
class InterruptWatch
{
public:
    explicit InterruptWatch(StopSource stop);
    InterruptWatch(const InterruptWatch &) = delete;
    InterruptWatch &operator=(const InterruptWatch &) = delete;
    ~InterruptWatch();

    static bool interrupted();

private:
    std::jthread m_watcher; // a signal handler may do no more than set a flag, so somebody must look at it
};

/// What `work` makes of a token that Ctrl-C stops; ask InterruptWatch::interrupted() before relying on it.
template<typename Work>
auto untilInterrupted(const Work &work)
{
    StopSource stop;
    const InterruptWatch watch(stop);
    return work(stop.get_token());
}

/// While it lives, Ctrl-C ends the program at once, with the status of an interrupted one: nothing was done yet.
class InterruptEnds
{
public:
    InterruptEnds();
    InterruptEnds(const InterruptEnds &) = delete;
    InterruptEnds &operator=(const InterruptEnds &) = delete;
    ~InterruptEnds();
};

} // namespace linkwright::cli
