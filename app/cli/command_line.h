// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/options.h"

#include <expected>
#include <span>
#include <string>

namespace linkwright::cli {

/// A command line that ends here: help or the version was asked for, or it is wrong.
struct EarlyEnd
{
    int status = 0;
    std::string text; // for standard output when the status is 0, else what is wrong, for standard error
};

/// Understands the arguments after the program's name.
std::expected<Options, EarlyEnd> parseCommandLine(std::span<const char *const> arguments);

} // namespace linkwright::cli
