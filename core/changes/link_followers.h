// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/stop.h"
#include "changes/entry_at_home.h"
#include "changes/relocations.h"

#include <optional>
#include <set>
#include <vector>

namespace linkwright {

/// A link that is not moved by itself, and whose way goes over something that is.
struct LinkFollower
{
    Chain chain; // as it is now
    std::optional<NativePath> movesIn = std::nullopt; // the innermost moved folder it lies in
    std::optional<Result<Seen>> seen = std::nullopt; // once it was looked at
    bool isLost = false; // nothing can be done for it

    const NativePath &place() const { return chain.hops.front().place; }
    bool isHealthy() const { return chain.verdict.health == Health::Healthy; }
};

/// Finds the followers of moves, each once, and writes their texts.
class LinkFollowers
{
public:
    LinkFollowers(const FileSystem &files, const StopToken &stop)
        : m_files(files)
        , m_stop(stop)
        , m_reader(files)
    {
    }

    /// Below folders that move. What could not be searched is told.
    std::vector<Error> lookInside(const std::vector<NativePath> &folders, const Relocations &moves);
    /// At these places, wherever they are.
    void lookAt(const std::vector<NativePath> &places, const Relocations &moves);

    /// What gives it the text it needs at its place after the moves; nothing when it has that already. An error: it
    /// cannot be retargeted.
    Result<std::optional<RetargetLink>> retarget(LinkFollower &follower, const Relocations &moves);

    std::vector<LinkFollower> &all() { return m_all; }

private:
    void take(Chain &&chain, const Relocations &moves);
    Result<Seen> look(const LinkFollower &follower);

    const FileSystem &m_files;
    const StopToken &m_stop;
    EntryReader m_reader;
    std::vector<LinkFollower> m_all;
    std::set<NativePath> m_places;
};

} // namespace linkwright
