// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QLocale;

namespace linkwright {

/// From now on sentences are in the first of the person's languages that they are translated to, else in English, and
/// those of Qt's own dialogs as well, where the system has them. Once, when there is an application and no window yet.
void speakLanguageOf(const QLocale &locale);

} // namespace linkwright
