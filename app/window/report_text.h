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
/// Why nothing was begun: the journal cannot be written.
QString notBegunText(const Error &error);
/// Why a batch cannot be undone or made again.
QString retakingRefusedText(const Error &error);

} // namespace linkwright
