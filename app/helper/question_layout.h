// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include <cstdint>
#include <vector>

/// The helper's question as Windows takes it for a dialog: DLGTEMPLATE and its DLGITEMTEMPLATEs, one behind the other.
namespace linkwright::helper {

inline constexpr std::uint16_t headField = 101;
inline constexpr std::uint16_t listField = 102;
inline constexpr std::uint16_t noteField = 103;
inline constexpr std::uint16_t yesButton = 100; // above the numbers of Windows' own buttons

/// In four-byte words, so that it begins where Windows wants it.
std::vector<std::uint32_t> questionLayout();

} // namespace linkwright::helper
