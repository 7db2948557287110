// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/plan_reader.h"
#include "store/plan_words.h"

#include <array>
#include <variant>

namespace linkwright {

inline constexpr std::size_t longestPlaceText = 32767; // bytes; longer than any system opens in pieces
inline constexpr std::size_t longestTargetText = 4095; // bytes; as much as any file system takes

/// A value of a plan file, and the line it stands on.
struct PlanValue
{
    struct Other
    {
        bool operator==(const Other &) const = default;
    };
    std::variant<std::nullptr_t, bool, std::uint64_t, std::string, Other> value = nullptr;
    std::size_t line = 0;
};

/// One change as it stands in a file: what its keys hold, with nothing understood yet.
class PlanRecord
{
public:
    static constexpr std::size_t keyCount = 8;

    explicit PlanRecord(std::size_t line = 0)
        : m_line(line)
    {
    }

    /// UnknownKey, DoubledKey: without a line.
    std::expected<void, PlanFileError> put(std::string_view key, PlanValue value);
    const PlanValue *at(std::string_view key) const;
    std::size_t line() const { return m_line; }

private:
    std::size_t m_line;
    std::array<std::optional<PlanValue>, keyCount> m_values;
};

/// Understands a record, or says what is wrong with it.
std::expected<Change, PlanFileError> changeFrom(const PlanRecord &record);

} // namespace linkwright
