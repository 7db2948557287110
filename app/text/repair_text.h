// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "repair/cause.h"

#include <QLocale>
#include <QString>

namespace linkwright {

/// "Certain", "Likely", "Possible"
QString certaintyText(Certainty certainty);

/// Why a candidate is as certain as it is, as a whole sentence; numbers as the locale writes them.
QString reasonText(const Reason &reason, const QLocale &locale = QLocale());

} // namespace linkwright
