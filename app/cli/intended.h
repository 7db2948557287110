// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/change.h"
#include "changes/planner.h"
#include "cli/session.h"

#include <cstdint>
#include <vector>

namespace linkwright::cli {

/// Whether a person asked for this very link, or for many at once.
enum class Wish : std::uint8_t { One, Many };

/// What a verb planned. Places are kept as typed: that is how they are told of.
struct Intended
{
    Plan plan;
    std::vector<NativePath> places; // one a change
    std::vector<NativePath> standing; // where it is so already
    std::size_t refused = 0; // what could not be planned; told already
    bool asks = true; // it replaces or removes something
    bool asksOneByOne = false;
    NativePath hardTarget; // as typed; what a hard link is told to be a name of

    /// Takes one planned place in and tells what is to be told of it; of many, only what was refused. `say`: words for
    /// refusals that read differently here; empty: the usual ones.
    void add(Session &session, const NativePath &place, const Result<Planned> &planned, Wish wish = Wish::One,
             QString (*say)(ErrorKind) = nullptr);
    /// A change that needs nothing to be told, by the name that its place was given.
    void add(const Change &change, const NativePath &place);
    /// Only the changes that are `chosen`, one flag a change.
    void keepOnly(const std::vector<bool> &chosen);
};

/// Why a link whose end is needed is refused, or left alone; empty: as for any other refusal.
QString refusalOfEnd(ErrorKind kind);

/// Why a place with a slash at its end is refused, when a link is before the slash; else empty.
QString slashSentence(const Session &session, const NativePath &place);

/// The places without those that name the same entry once more, first come.
std::vector<NativePath> eachOnce(const Session &session, const std::vector<NativePath> &places);

/// The place as the engine knows it: from the top, and without "./" in front.
NativePath absolutely(const Session &session, const NativePath &place);
std::vector<NativePath> absolutely(const Session &session, const std::vector<NativePath> &places);

} // namespace linkwright::cli
