// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/languages.h"

#include <QCoreApplication>
#include <QLocale>

// "1 entry" and not "1 entries": a program of the window has the forms for one and for many from the beginning, and so
// has a test of it, whatever language is spoken where it runs.

namespace {

void speakEnglish()
{
    linkwright::speakLanguageOf(QLocale::c());
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(speakEnglish)
