// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace linkwright {

/// Tells screen readers what our own kinds of widgets are: text that is elided is a label, the message bar an alert,
/// and so on. Once, before the first window.
void tellRoles();

} // namespace linkwright
