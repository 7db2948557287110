// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "changes/journal.h"
#include "platform/file_system.h"

#include <cstdint>
#include <expected>
#include <vector>

namespace linkwright {

struct Outcome;

/// Why more rights could not be had. Nothing was touched then.
enum class ElevationRefusal : std::uint8_t {
    Declined, // the person said no, or stopped while being asked: nothing to be told
    NotAuthorized, // the system does not let this person have them
    NoAsker, // nobody on this system can ask for them (Linux: there is no pkexec)
    NoHelper, // our own helper is not installed
    TooMany, // more changes, or longer ones, than one request may hold
    Refused, // the helper does not take what was asked of it
    Failed, // it could not be started, or ended at once
};

/// Makes some changes of a batch with more rights than this process has; a person is asked once for all of them.
class Elevation
{
public:
    Elevation() = default;
    Elevation(const Elevation &) = delete;
    Elevation &operator=(const Elevation &) = delete;
    virtual ~Elevation() = default;

    /// Which of the intents need it, and can be made by it: one flag an intent. Stopped: none.
    virtual std::vector<bool> wanted(const FileSystem &files, const std::vector<Intent> &intents,
                                     const StopToken &stop) const = 0;
    /// Asks. From then on make() takes these intents, and no others.
    virtual std::expected<void, ElevationRefusal> begin(const FileSystem &files, std::vector<Intent> intents,
                                                        const StopToken &stop) = 0;
    /// Makes one of the intents of begin(), by its number there; each once, in order. What became of it when nobody can
    /// be asked any more is what the disk says: Unverified where that says nothing.
    virtual Outcome make(const FileSystem &files, std::size_t index, const StopToken &stop) = 0;
    /// Makes all that was made durable, and is through; the folders where the system refused.
    virtual std::vector<Error> end(const StopToken &stop) = 0;
};

} // namespace linkwright
