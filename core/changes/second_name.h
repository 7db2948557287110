// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/change.h"
#include "changes/open_place.h"

#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace linkwright {

/// Names that are to be removed: none of them counts as the other name that stays.
class NamesToGo
{
public:
    void add(const OpenPlace &place);
    bool contains(const Identity &folder, std::string_view name) const;

private:
    using Name = std::tuple<std::uint64_t, std::uint64_t, std::string>; // device and node of the folder, name in it

    std::set<Name> m_names;
};

/// Another name of the file at `place`, none of those that go: in its own folder, then in the trees below `searchIn`.
/// Follows no link, enters no other mount, gives up after 200,000 entries. What cannot be read is passed over.
std::optional<NativePath> findSecondName(const FileSystem &files, const OpenPlace &place, const Identity &file,
                                         const std::vector<NativePath> &searchIn, const NamesToGo &going);

} // namespace linkwright
