// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "rights/windows_facts.h"

/// Asks Windows for the facts that rights are judged by (rights/windows_rights.h).
namespace linkwright::windows {

/// Of this process. What a system does not know counts as not held.
TokenFacts tokenFacts();

/// Of this computer.
SystemFacts systemFacts();

/// Of the volume a folder lies on, and by what that folder is protected. A folder on another computer is not touched:
/// only that it is remote is known then. NotFound, …: it could not be opened.
Result<VolumeFacts> volumeFacts(const NativePath &folder);

/// A hint by the folder's place alone: whether OneDrive keeps it, or Controlled Folder Access is on and covers it.
/// Which programs that lets through nobody tells.
Protection protectionOf(const NativePath &folder);

/// Makes a link to nothing in a new private folder of this program, reads it back and takes both away again. Some
/// systems say yes and make nothing: that is Failed.
Probe probeLinks(bool toFolder);

/// All of them, for links in this folder, which is told by its physical path: a link in it could lead to another
/// computer. Not for the GUI thread.
Result<Facts> rightsFacts(const NativePath &folder, const WantedLink &wanted);

} // namespace linkwright::windows
