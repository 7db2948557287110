// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/session.h"

/// Each verb does its work and returns the exit status.
namespace linkwright::cli {

int inspectVerb(Session &session, const InspectOptions &options);
int scanVerb(Session &session, const ScanOptions &options);
int createVerb(Session &session, const CreateOptions &options);
int retargetVerb(Session &session, const RetargetOptions &options);
int removeVerb(Session &session, const RemoveOptions &options);

} // namespace linkwright::cli
