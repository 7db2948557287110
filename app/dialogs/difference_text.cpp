// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "dialogs/difference_text.h"

#include "text/counted.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace linkwright {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Differences", text);
}

/// Nothing that is no link is told apart in more than these.
enum class Became : std::uint8_t { Folder, File, Other };

Became became(NodeType type)
{
    if (type == NodeType::Folder)
        return Became::Folder;
    return type == NodeType::File ? Became::File : Became::Other;
}

QString becameText(Became what)
{
    switch (what) {
    case Became::Folder: return words(QT_TRANSLATE_NOOP("Differences", "became a real folder"));
    case Became::File: return words(QT_TRANSLATE_NOOP("Differences", "became a real file"));
    case Became::Other: return words(QT_TRANSLATE_NOOP("Differences", "became something else"));
    }
    Q_UNREACHABLE();
}

} // namespace

QString differenceText(const Difference &difference)
{
    switch (difference.kind) {
    case DifferenceKind::Gone: return words(QT_TRANSLATE_NOOP("Differences", "gone"));
    case DifferenceKind::New: return words(QT_TRANSLATE_NOOP("Differences", "new"));
    case DifferenceKind::Retargeted: return words(QT_TRANSLATE_NOOP("Differences", "retargeted"));
    case DifferenceKind::Became: return becameText(became(difference.after->type));
    case DifferenceKind::Broke: return words(QT_TRANSLATE_NOOP("Differences", "broke"));
    case DifferenceKind::Healed: return words(QT_TRANSLATE_NOOP("Differences", "healed"));
    }
    Q_UNREACHABLE();
}

QString differencesText(const std::vector<Difference> &differences)
{
    QStringList order; // as they come first
    std::vector<std::uint64_t> counts;
    for (const Difference &difference : differences) {
        const QString text = differenceText(difference);
        qsizetype at = order.indexOf(text);
        if (at < 0) {
            at = order.size();
            order += text;
            counts.push_back(0);
        }
        ++counts[static_cast<std::size_t>(at)];
    }
    QStringList parts;
    for (qsizetype at = 0; at < order.size(); ++at)
        parts += QStringLiteral("%L1 %2").arg(counts[static_cast<std::size_t>(at)]).arg(order[at]);
    return parts.isEmpty() ? words(QT_TRANSLATE_NOOP("Differences", "No difference"))
                           : parts.join(QStringLiteral(", "));
}

} // namespace linkwright
