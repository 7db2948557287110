// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/languages.h"

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QLabel>
#include <QLocale>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QTest>
#include <QTranslator>

/// The window in a language, and the keys that its words take.
namespace linkwright::test {

/// The program in the language of a person, until this goes.
struct Speaking
{
    explicit Speaking(const QString &language)
    {
        QLocale::setDefault(QLocale(language));
        speakLanguageOf(QLocale());
    }
    Speaking(const Speaking &) = delete;
    Speaking &operator=(const Speaking &) = delete;
    ~Speaking()
    {
        QLocale::setDefault(QLocale::c());
        for (QTranslator *translator : QCoreApplication::instance()->findChildren<QTranslator *>())
            if (!before.contains(translator))
                delete translator;
    }

    const QList<QTranslator *> before = QCoreApplication::instance()->findChildren<QTranslator *>();
};

/// One sentence for each two texts that Alt and one key would both mean.
inline QStringList clashes(const QStringList &texts)
{
    QMap<QString, QString> taken;
    QStringList found;
    for (const QString &text : texts) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (key.isEmpty())
            continue;
        if (taken.contains(key))
            found += QStringLiteral("%1: “%2” and “%3”").arg(key, taken[key], text);
        taken[key] = text;
    }
    return found;
}

inline QStringList textsOf(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions())
        texts += action->text();
    return texts;
}

/// What of a window can be reached with Alt, its menu bar included.
inline QStringList textsOf(const QWidget &window)
{
    QStringList texts;
    if (const auto *bar = window.findChild<QMenuBar *>()) {
        for (const QAction *menu : bar->actions())
            texts += menu->text();
    }
    for (const auto *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(&window))
            texts += button->text();
    }
    for (const auto *label : window.findChildren<QLabel *>()) {
        if (label->buddy() != nullptr && label->isVisibleTo(&window))
            texts += label->text();
    }
    return texts;
}

inline void inEnglishAndGerman()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("de");
}

} // namespace linkwright::test
