// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace linkwright::windows {

/// Gives up every privilege of this process, for good, but the two that changing links needs: to pass through folders,
/// and to make symbolic links, which is turned on where the account holds it (a link that is retargeted in place wants
/// that; CreateSymbolicLinkW does it by itself). False: the system did not do all of it.
bool keepOnlyLinkPrivileges();

} // namespace linkwright::windows
