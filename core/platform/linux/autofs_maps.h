// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "platform/linux/known_texts.h"
#include "platform/mounts.h"

namespace linkwright::linux_system {

/// What autofs(5) is told to mount on demand, by the files in `etc` ("/etc"): of direct maps each key is a place, of
/// indirect ones each is a child of the mount point. Only text is read, no mount is touched and no program run: where a
/// program, a server or other maps say what there is, any child may be mounted; a direct map of that kind is left out.
void learnAutofs(const std::string &etc, KnownTexts &texts, KnownVolumes &known);

} // namespace linkwright::linux_system
