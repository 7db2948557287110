// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "links/link_entry.h"

#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace linkwright {

/// Which links may get another verdict when something is mounted or unmounted: those that are not healthy, and those
/// that end on another file system than they lie on. Known by where their walks stopped, which costs nothing for all
/// others. Any thread.
class MountDependents
{
public:
    /// By their names, with verdicts.
    void learn(const std::vector<Entry> &entries);

    /// Under which path a name was known.
    struct Known
    {
        std::string path;
        std::string name;
    };
    /// Those that something may have happened to, when it happened at these places. Until they are learned again, or
    /// put back as nobody can say, they are forgotten.
    std::vector<Known> takeThoseAt(const std::vector<NativePath> &places);
    void putBack(std::vector<Known> known);

private:
    using Names = std::map<std::string, std::vector<std::string>, std::less<>>; // by path

    void take(Names::iterator first, Names::iterator last, std::vector<Known> &taken);

    std::mutex m_mutex;
    Names m_names;
};

} // namespace linkwright
