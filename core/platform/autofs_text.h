// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/native_path.h"

#include <string>
#include <string_view>
#include <vector>

namespace linkwright {

/// One mount point of a master map, and where it says what is mounted there.
struct AutofsEntry
{
    NativePath point; // empty: of a direct map ("/-"), whose keys are the points
    std::string type; // "file", "program", "yp", …; empty: not said
    std::string map; // "/etc/auto.films", "auto.films", "-hosts"

    bool operator==(const AutofsEntry &) const = default;
};

/// The text of a master map.
struct AutofsMaster
{
    std::vector<AutofsEntry> entries;
    std::vector<std::string> included; // "dir:/etc/auto.master.d", "auto.master"

    bool operator==(const AutofsMaster &) const = default;
};

/// The text of a map.
struct AutofsMap
{
    std::vector<std::string> keys; // sorted, each once
    bool takesAny = false; // there may be keys that the text does not name

    bool operator==(const AutofsMap &) const = default;
};

/// auto.master(5). Lines that cannot be read are left out.
AutofsMaster parseAutofsMaster(std::string_view text);
/// autofs(5), the format of Sun, which is the usual one.
AutofsMap parseAutofsMap(std::string_view text);

} // namespace linkwright
