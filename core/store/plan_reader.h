// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "changes/change.h"

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace linkwright {

/// Why a plan file is refused. Words: app/text/plan_file_text.h.
struct PlanFileError
{
    enum class Reason : std::uint8_t {
        Unreadable, // `cause` says why
        TooLarge, // more than largestPlanFile
        NotJson,
        CutOff, // it ends too early
        TextBehind, // something follows its end
        NotAPlan, // JSON, but of another kind
        Newer, // of a version that came after this program
        OtherVersion, // of a version that never was
        UnknownKey,
        DoubledKey,
        MissingKey,
        WrongType, // text, null, true or a list where something else must be
        UnknownOperation,
        NotAbsolute,
        NotPlain, // a place with ".", "..", an empty component or none at all
        Empty,
        HoldsNul,
        TooLong, // no link holds such a text, or nothing ends where it should
        NoDifference, // the same before and after
        NotItsPlace, // what moves is not at the place that is named
        BadBase64,
        NotItsBytes, // the text beside bytes in base64 is not how these bytes read
        TooManyChanges,
    };
    Reason reason = Reason::NotAPlan;
    std::size_t line = 0; // from 1; 0: it is about the file as a whole
    std::string about = {}; // NOLINT(readability-redundant-member-init): the key or word, as it stands in the file
    std::optional<Error> cause = std::nullopt;

    bool operator==(const PlanFileError &) const = default;
};

inline constexpr std::size_t largestPlanFile = std::size_t{256} << 20U; // bytes
inline constexpr std::size_t mostPlannedChanges = 2'000'000;

/// Reads what planJson() wrote, and nothing else: no key, word or form that is not in the contract. What the changes
/// expect to find is known by its text (Seen with node 0; what moves may be of any type): bindPlan() holds it against
/// the disk. Never reads more of a file than the first mistake.
std::expected<Plan, PlanFileError> readPlan(std::string_view json);
std::expected<Plan, PlanFileError> readPlanFile(const NativePath &path);

} // namespace linkwright
