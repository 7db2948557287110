// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/shown_name.h"

#include "base/display_text.h"

#include <QStringList>

namespace linkwright {

QString shown(std::string_view name, Spelling spelling)
{
    return QString::fromStdString(spelling == Spelling::Window ? toDisplayText(name) : toShellText(name));
}

QString shown(const NativePath &path, Spelling spelling)
{
    return shown(std::string_view(path.bytes), spelling);
}

QString withShortNames(const QString &sentence, qsizetype longest)
{
    QStringList names = sentence.split(u'/');
    for (QString &name : names)
        name = withShortWords(name, longest);
    return names.join(u'/');
}

QString withShortWords(const QString &sentence, qsizetype longest)
{
    QStringList words = sentence.split(u' ');
    for (QString &word : words) {
        if (word.size() > longest)
            word = word.left(longest / 2) + u'…' + word.right(longest / 2);
    }
    return words.join(u' ');
}

} // namespace linkwright
