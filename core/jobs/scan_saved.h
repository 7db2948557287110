// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include <cstdint>

namespace linkwright {

/// What became of saving a scan.
enum class ScanSaved : std::uint8_t {
    Yes,
    Stopped, // the scan did not reach its end
    NothingThere, // none of its roots, or none that could be read to its end
    Off, // the catalog is switched off
};

} // namespace linkwright
