// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linkwright {

/// How one change of a batch stands, as far as the journal knows.
enum class ChangeState : std::uint8_t {
    NeverMade,
    Stands,
    Undone,
    Lost, // recovery could not tell: neither undone nor made again by us
};

/// How all changes of a batch stand, and the folders that were made for them.
struct BatchStates
{
    std::vector<ChangeState> states;
    std::map<std::size_t, std::vector<NativePath>> madeFolders; // by change; only those that have some

    std::size_t count(ChangeState state) const;

    bool operator==(const BatchStates &) const = default;
};

/// With a checksum. The bytes need not come from us: nothing when they are damaged.
std::string packStates(const BatchStates &states);
std::optional<BatchStates> unpackStates(std::string_view bytes);

/// Numbers of changes, with a checksum.
std::string packIndexes(const std::vector<std::size_t> &indexes);
std::optional<std::vector<std::size_t>> unpackIndexes(std::string_view bytes);

} // namespace linkwright
