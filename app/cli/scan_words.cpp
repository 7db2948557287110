// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/scan_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace linkwright::cli {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Scan", text);
}

QString linkCount(std::uint64_t links)
{
    return (links == 1 ? words("%1 link") : words("%1 links")).arg(grouped(links));
}

QStringList healthCounts(const ScanReport &report)
{
    QStringList counts;
    for (std::size_t kind = 0; kind < report.health.size(); ++kind) {
        const std::string_view word = healthWord(static_cast<Health>(kind));
        if (report.health[kind] > 0)
            counts += grouped(report.health[kind]) + QLatin1Char(' ')
                      + QString::fromUtf8(word.data(), qsizetype(word.size()));
    }
    return counts;
}

} // namespace

QString grouped(std::uint64_t number)
{
    return QLocale(QLocale::English).toString(qulonglong{number});
}

QString summaryText(const ScanReport &report, const std::optional<std::uint64_t> &listed)
{
    QString text = linkCount(report.links);
    if (report.links > 0)
        text += QStringLiteral(": ") + healthCounts(report).join(QStringLiteral(", "));
    if (listed)
        text += words("; %1 listed").arg(grouped(*listed));
    if (report.problems > 0)
        text += (report.problems == 1 ? words("; %1 place could not be read") : words("; %1 places could not be read"))
                    .arg(grouped(report.problems));
    if (!report.complete)
        text += words("; stopped before the end");
    return text;
}

} // namespace linkwright::cli
