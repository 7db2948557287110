// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/change_runner.h"

#include <QString>

namespace linkwright {

/// What was done, for the status bar: "Made link x → ../y", "Removed 3 links". Empty when nothing was.
QString doneText(const BatchReport &report);
/// What was not, for the message bar, in one or two sentences. Empty when all went well.
QString failureText(const BatchReport &report);
/// What was done and is not as safe as it should be: not written down to its end, or not sure to outlive a power cut.
/// Empty when all is well.
QString unsafeText(const BatchReport &report);
/// Why nothing of an entry of the history, whose deed is named, or of what was tried of it, was undone (made again).
QString notRetakenText(const QString &deed, bool again, const BatchReport &report);
/// Why nothing was begun: the journal cannot be written.
QString notBegunText(const Error &error);
/// What is the matter with a journal that cannot be read, and what can be done.
QString journalTroubleText(const Error &error);
/// What it means to go on nevertheless.
QString withoutUndoText();
/// Why a batch cannot be undone or made again.
QString retakingRefusedText(const Error &error);

} // namespace linkwright
