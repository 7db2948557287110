// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/change.h"
#include "cli/session.h"

namespace linkwright::cli {

/// Tells of a change that was made, in the format asked for and with its place as typed.
/// `hardTarget`: what a hard link is told to be a name of.
void reportChange(Session &session, const NativePath &place, const Change &change, const NativePath &hardTarget);

/// Tells of a link that was so already, in the same way.
void reportStanding(Session &session, const NativePath &place, const NativePath &hardTarget);

/// A person had enough while `changes` were planned: nothing was changed. The exit status.
int reportStoppedPlanning(Session &session, std::size_t changes);

} // namespace linkwright::cli
