// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "links/link_entry.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace linkwright {

/// How many known links point to the entries of one folder, by their names: shared and never changed, for any thread.
/// Null: nobody asked, or nothing is known.
using FolderPointers = std::shared_ptr<const std::map<std::string, std::uint32_t, std::less<>>>;

inline std::uint32_t pointersTo(const FolderPointers &pointers, const Entry &entry)
{
    if (!pointers)
        return 0;
    const auto found = pointers->find(entry.name);
    return found == pointers->end() ? 0 : found->second;
}

} // namespace linkwright
