// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"
#include "platform/byte_channel.h"
#include "platform/helper_task.h"

#include <chrono>
#include <expected>
#include <memory>
#include <optional>
#include <string>

namespace linkwright {

/// How a helper, or whoever was to ask for its rights, ended.
enum class HelperEnd : std::uint8_t {
    Declined, // the person said no
    NotAuthorized, // the system does not let this person, or nobody could be asked
    Other,
};

/// Why none could be started.
enum class NoHelper : std::uint8_t {
    NoAsker, // nobody on this system can ask for more rights
    NotInstalled,
    Declined, // the person said no before there was one
    Failed,
};

/// A helper that runs, or waits for a person to say yes.
class HelperProcess
{
public:
    HelperProcess() = default;
    HelperProcess(const HelperProcess &) = delete;
    HelperProcess &operator=(const HelperProcess &) = delete;
    virtual ~HelperProcess() = default;

    virtual ByteChannel &channel() = 0;
    /// Closes the channel and waits a little for the end; nothing: it still runs, as far as anybody can tell.
    virtual std::optional<HelperEnd> end() = 0;
    /// A person had enough while it was waited for: ends it where that is possible.
    virtual void giveUp() = 0;
};

/// What a helper is started for.
struct HelperOrder
{
    std::size_t changes = 0; // this, the places and the task are shown to the person who is asked, and compared there
    std::string places;
    std::string request; // all of it, as the channel will bring it: where that could be anybody's, the helper compares
    HelperTask task = HelperTask::Make;
};

/// How a helper is started with more rights.
struct HelperCommand
{
    NativePath helper; // our program
    bool asksInTerminal = false; // where no window asks, the terminal may
    HelperOrder order;
};

/// Linux: by pkexec(1). Windows: by the prompt of User Account Control, which is waited for.
std::expected<std::unique_ptr<HelperProcess>, NoHelper> startHelper(const HelperCommand &command);

/// One that somebody else started, behind a channel that this process was given by its number.
std::unique_ptr<HelperProcess> helperBehind(int descriptor);

} // namespace linkwright
