// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/user.h"

#include "platform/windows/rights_facts.h"
#include "platform/windows/user_of_process.h"

namespace linkwright {

/// The relative identifier: the last part of the SID. It tells the accounts of one computer apart, and it is the same
/// whether the process is elevated or not. (With Administrator protection an elevated process is another account: its
/// batches are its own. Awaits a check on a real Windows.)
std::uint32_t currentUser()
{
    return windows::UserOfProcess(::GetCurrentProcess()).number();
}

bool actsAsAdministrator()
{
    return windows::tokenFacts().elevated;
}

} // namespace linkwright
