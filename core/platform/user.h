// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace linkwright {

/// Who this process acts as: the effective user's number.
std::uint32_t currentUser();

/// Whether this process has an administrator's rights already, so that nobody needs to be asked: the superuser; on
/// Windows an elevated process.
bool actsAsAdministrator();

} // namespace linkwright
