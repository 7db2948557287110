// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/error.h"
#include "changes/change.h"
#include "platform/file_system.h"

#include <map>
#include <optional>
#include <vector>

namespace linkwright {

/// Changes of a batch that were refused, and what is held back because of them. Links that were to follow a move stay
/// as they are: their new texts would lead to where nothing went. What a link was to lead on without stays too: the
/// link would be broken.
class UnmadeChanges
{
public:
    explicit UnmadeChanges(const FileSystem &files)
        : m_files(files)
    {
    }

    /// By physical places. Only moves and links that were to get another text have any that depend on them.
    void add(const Change &change);

    /// NotSame, naming what was not moved, for a change that gives a link the text for one of these moves: the link
    /// leads over the old place, and would lead over the new one; or it lies in what was to be moved. NotSame, naming
    /// the link, for the removal of what a link leads over that was to get another text first.
    std::optional<Error> holdBack(const Change &change) const;

private:
    std::optional<Error> holdBackUpdate(const RetargetLink &retarget) const;
    std::optional<Error> holdBackRemoval(const NativePath &place) const;
    void addUpdate(const RetargetLink &retarget);
    bool follows(const RetargetLink &retarget, const Move &move) const;

    const FileSystem &m_files;
    std::vector<Move> m_moves;
    std::map<NativePath, NativePath> m_links; // that keep their texts, by each name on their ways
};

} // namespace linkwright
