// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

/// For programs that link linkwright_as_windows: what a test says of the account in place of the system.
namespace linkwright::test {

/// What linksNeedElevation() answers, wherever it is asked.
extern std::optional<bool> toldLinksNeedElevation;
extern int timesLinkRightsWereAsked;

} // namespace linkwright::test
