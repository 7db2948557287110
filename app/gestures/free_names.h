// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/link_names.h"
#include "platform/file_system.h"

#include <string>
#include <string_view>
#include <unordered_set>

namespace linkwright {

/// As freeLinkName, in the words of the window's language.
std::string linkNameLike(std::string_view name, const IsTaken &taken);

/// The names that new links get in one folder: that of what they lead to where it is free, else "Link to NAME" and so
/// on. Each name is given away once.
class FreeNames
{
public:
    explicit FreeNames(const Folder &folder)
        : m_folder(folder)
    {
    }

    std::string take(const NativePath &target);

private:
    const Folder &m_folder;
    std::unordered_set<std::string> m_given;
};

} // namespace linkwright
