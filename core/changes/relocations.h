// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/native_path.h"

#include <map>
#include <optional>

namespace linkwright {

/// Where things are once moves are made, one after the other. All paths are physical.
class Relocations
{
public:
    /// What lies at `from` after the moves so far goes to `to`.
    void add(const NativePath &from, const NativePath &to);
    /// The name `from` goes, and `to`, which stays where it is, stands in for it. Not together with moves.
    void replace(const NativePath &from, const NativePath &to) { m_newPlaces[from] = to; }

    /// Where what is at `path` before all the moves is after them.
    NativePath after(const NativePath &path) const { return newPathOf(path).value_or(path); }
    /// The same; nothing when it stays where it is.
    std::optional<NativePath> newPathOf(const NativePath &path) const;
    /// Whether it is moved itself, and not only along with a folder above it.
    bool areOf(const NativePath &path) const { return m_newPlaces.contains(path); }

private:
    std::map<NativePath, NativePath> m_newPlaces; // by the places before all the moves
    std::map<NativePath, NativePath> m_oldPlaces; // the other way round
};

} // namespace linkwright
