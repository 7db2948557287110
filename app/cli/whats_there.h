// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/session.h"

namespace linkwright::cli {

/// Tells why a change that comes from elsewhere (a file, the history) is refused, and what is at its place now:
/// "linkwright-cli: PLACE: sentence It points to X now."
void tellRefusal(Session &session, const NativePath &place, const Error &error);

/// "It points to X now.", "A file is there now.", "Nothing is there now."; empty where nobody can say.
QString whatIsThereNow(const Session &session, const NativePath &place);

} // namespace linkwright::cli
