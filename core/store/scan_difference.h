// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "store/saved_scan.h"

#include <optional>
#include <string_view>
#include <vector>

namespace linkwright {

/// What became of one link between two scans.
enum class DifferenceKind : std::uint8_t {
    Gone,
    New,
    Retargeted, // another text is in it; whatever that means for its health
    Became, // something that is no link stands there
    Broke, // it was healthy, and counts as broken now
    Healed, // the reverse
};
inline constexpr int differenceKindCount = 6;

/// "gone", "new", "retargeted", "became", "broke", "healed".
std::string_view differenceWord(DifferenceKind kind);

struct Difference
{
    DifferenceKind kind = DifferenceKind::Gone;
    std::optional<SavedEntry> before; // none of what is new
    std::optional<SavedEntry> after; // none of what is gone

    // NOLINTNEXTLINE(bugprone-unchecked-optional-access): one of the two is always there
    const NativePath &place() const { return before ? before->place : after->place; }
};

/// In the order of the places. What one of the scans did not look at, as it is below none of its roots or could not be
/// read, is not called gone or new.
std::vector<Difference> differences(const SavedScan &before, const SavedScan &after);

/// Whether both list the same: the same roots and options.
bool haveSameScope(const SavedScan &one, const SavedScan &other);

} // namespace linkwright
