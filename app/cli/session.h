// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/messages.h"
#include "cli/options.h"
#include "cli/output.h"
#include "platform/file_system.h"

namespace linkwright::cli {

/// What every verb works with; nothing is owned.
struct Session
{
    FileSystem &files;
    const GlobalOptions &options;
    Output &out;
    Messages &messages;
};

} // namespace linkwright::cli
