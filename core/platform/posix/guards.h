// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/place_facts.h"

/// What POSIX does not know and every system keeps in its own way.
namespace linkwright::posix {

/// The guards of an entry, nothing followed; of the open object itself when `name` is empty. None where the file system
/// does not tell.
Guards guardsOf(int folder, std::string_view name);

/// Whether this process may act on what belongs to others in a sticky folder.
bool overridesOwners();

} // namespace linkwright::posix
