// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace linkwright {

/// Who this process acts as: the effective user's number.
std::uint32_t currentUser();

/// Who an owner is, as NodeFacts has it: the account's name, bytes as the system has them; the number where there is no
/// such account. Nothing where the system tells no owner in this way (Windows). May ask a network for it: not for the
/// GUI thread.
std::optional<std::string> ownerName(std::uint32_t owner);

/// Whether this process has an administrator's rights already, so that nobody needs to be asked: the superuser; on
/// Windows an elevated process.
bool actsAsAdministrator();

} // namespace linkwright
