// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/change.h"

#include <QString>

namespace linkwright {

/// What the place holds before a change and after it, for the cells of a table: the text of a link as it is shown, or
/// words in brackets for what is none ("(nothing)", "(removed)", "(copy of …)").
QString beforeText(const Change &change);
QString afterText(const Change &change);

/// The text of the link that a change finds; null where it finds none.
const LinkTarget *oldTarget(const Change &change);
/// The text that a change gives to a link, where it may be another one just as well.
const LinkTarget *newTarget(const Change &change);
/// False where newTarget() is nothing.
bool setNewTarget(Change &change, LinkTarget target);

/// What a word of the history means, as a person would call it: "Create Link", "Rewrite Targets". `changes`: how many.
QString deedText(std::string_view word, std::size_t changes);

} // namespace linkwright
