// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/fake_ntfs_state.h"
#include "support/fake_reparse.h"

namespace linkwright::test {

/// Goes along a path as NT does. Its way holds the folders by the names that were followed: ".." of a relative link is
/// taken from there, so that a junction counts as a folder of its own place, and a symbolic link as its target's.
/// (Awaits a check on a real Windows.)
class NtWalk
{
public:
    /// `hops`: reparse points met so far; 63 are the most.
    NtWalk(FakeNtfs::State &state, windows::Reparse reparse, unsigned &hops);

    windows::Called<NtArrival> from(std::vector<NtNamePtr> way, std::vector<std::u16string> names);
    /// The last of the way opened once more.
    windows::Called<NtArrival> again(std::vector<NtNamePtr> way);

private:
    windows::Called<void> step();
    windows::Called<void> meet(const NtNamePtr &next);
    windows::Called<void> follow(const NtName &link, bool isLast);
    windows::Called<void> followRelative(std::u16string_view text);
    windows::Called<void> followAbsolute(std::u16string_view text);
    windows::Called<void> followJunction(std::u16string_view text);
    windows::Called<NtArrival> arrived() const;

    FakeNtfs::State &m_state;
    windows::Reparse m_reparse;
    unsigned &m_hops;
    std::vector<NtNamePtr> m_way;
    std::vector<std::u16string> m_rest;
    std::u16string m_missing;
    std::vector<bool> m_isFolderLink; // of the links at the end of the path
};

} // namespace linkwright::test
