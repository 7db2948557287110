// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"

namespace linkwright {

/// linksNeedElevation(), asked once for each drive: what differs between folders of one is no matter of the account.
/// False where it could not be asked, which is not remembered. By any thread.
bool knownIfLinksNeedElevation(const NativePath &folder);

/// Asks anew from now on. To be called when a person comes back to the program: rights may have been given meanwhile.
void forgetLinkRights();

} // namespace linkwright
