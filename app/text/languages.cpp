// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace linkwright {

namespace {

/// The last one that is installed is asked first.
void install(const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void speakLanguageOf(const QLocale &locale)
{
    const QString name = QStringLiteral("linkwright");
    const QString ours = QStringLiteral(":/i18n");
    install(QLocale(QLocale::English), name, ours); // only the forms for one and for many
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, name, ours);
}

} // namespace linkwright
