// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/counts_text.h"

#include "text/counted.h"

#include <QCoreApplication>

namespace linkwright {

namespace {

struct CountWords
{
    Q_DECLARE_TR_FUNCTIONS(linkwright::CountWords)

public:
    static QString entries(std::uint64_t count) { return tr("%Ln entries", nullptr, counted(count)); }
    static QString links(std::uint64_t count) { return tr("%Ln links", nullptr, counted(count)); }
    static QString broken(std::uint64_t count) { return tr("%Ln broken", nullptr, counted(count)); }
    static QString brokenSoFar(std::uint64_t count) { return tr("%Ln broken so far", nullptr, counted(count)); }
    static QString awaited(std::uint64_t count) { return tr("checking %Ln…", nullptr, counted(count)); }
    static QString hidden(std::uint64_t count) { return tr("%Ln hidden", nullptr, counted(count)); }
    static QString selected(int count) { return tr("%Ln selected", nullptr, count); }
    static QString selectedOf(int count, const QString &all)
    {
        return tr("%Ln selected of %1", nullptr, count).arg(all);
    }
};

} // namespace

QString countsText(const FolderCounts &counts, int selected)
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
    const QString all = parts.join(QStringLiteral(", "));
    return selected > 1 ? CountWords::selectedOf(selected, all) : all;
}

QString selectedText(int count)
{
    return count > 1 ? CountWords::selected(count) : QString();
}

} // namespace linkwright
