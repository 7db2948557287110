// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/counts_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace linkwright {

namespace {

struct CountWords
{
    Q_DECLARE_TR_FUNCTIONS(linkwright::CountWords)

public:
    static QString entries(std::uint64_t count)
    {
        return count == 1 ? tr("1 entry") : tr("%1 entries").arg(number(count));
    }
    static QString links(std::uint64_t count) { return count == 1 ? tr("1 link") : tr("%1 links").arg(number(count)); }
    static QString broken(std::uint64_t count) { return tr("%1 broken").arg(number(count)); }
    static QString brokenSoFar(std::uint64_t count) { return tr("%1 broken so far").arg(number(count)); }
    static QString awaited(std::uint64_t count) { return tr("checking %1…").arg(number(count)); }
    static QString hidden(std::uint64_t count) { return tr("%1 hidden").arg(number(count)); }
    static QString selected(int count) { return tr("%1 selected").arg(number(static_cast<std::uint64_t>(count))); }

private:
    static QString number(std::uint64_t count) { return QLocale().toString(static_cast<qulonglong>(count)); }
};

} // namespace

QString countsText(const FolderCounts &counts)
{
    QStringList parts{CountWords::entries(counts.entries)};
    if (counts.links > 0)
        parts += CountWords::links(counts.links);
    if (counts.broken() > 0)
        parts += counts.awaited > 0 ? CountWords::brokenSoFar(counts.broken()) : CountWords::broken(counts.broken());
    if (counts.awaited > 0)
        parts += CountWords::awaited(counts.awaited);
    if (counts.hidden > 0)
        parts += CountWords::hidden(counts.hidden);
    return parts.join(QStringLiteral(", "));
}

QString selectedText(int count)
{
    return count > 1 ? CountWords::selected(count) : QString();
}

} // namespace linkwright
