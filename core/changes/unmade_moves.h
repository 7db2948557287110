// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/error.h"
#include "changes/change.h"
#include "platform/file_system.h"

#include <optional>
#include <vector>

namespace linkwright {

/// Moves of a batch that were refused. Links that were to follow them stay as they are: their new texts would lead to
/// where nothing went.
class UnmadeMoves
{
public:
    explicit UnmadeMoves(const FileSystem &files)
        : m_files(files)
    {
    }

    /// By physical places.
    void add(const Move &move) { m_moves.push_back(move); }

    /// NotSame, naming what was not moved, for a change that gives a link the text for one of these moves: the link
    /// leads over the old place, and would lead over the new one; or it lies in what was to be moved.
    std::optional<Error> holdBack(const Change &change) const;

private:
    bool follows(const RetargetLink &retarget, const Move &move) const;

    const FileSystem &m_files;
    std::vector<Move> m_moves;
};

} // namespace linkwright
