// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "cli/catalog_words.h"

#include "base/display_text.h"
#include "cli/scan_words.h"
#include "links/link_entry.h"
#include "store/json_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

#include <algorithm>

namespace linkwright::cli {

namespace {

using Json = nlohmann::ordered_json;
using Row = std::array<std::string, 4>; // the last one may be of any length

QString words(const char *text)
{
    return QCoreApplication::translate("Catalog", text);
}

QDateTime timeOf(std::int64_t nanoseconds)
{
    return QDateTime::fromMSecsSinceEpoch(nanoseconds / 1'000'000);
}

std::string clockOf(std::int64_t nanoseconds)
{
    return timeOf(nanoseconds).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toStdString();
}

std::string instantOf(std::int64_t nanoseconds)
{
    return timeOf(nanoseconds).toUTC().toString(Qt::ISODateWithMs).toStdString();
}

Row rowOf(const SavedScanInfo &scan)
{
    std::string roots;
    for (const NativePath &root : scan.roots)
        roots += (roots.empty() ? "" : " ") + toShellText(root.bytes);
    return {toShellText(scan.name), clockOf(scan.begun), std::to_string(scan.links), std::move(roots)};
}

std::string_view kindOf(const SavedEntry &entry)
{
    Entry shown;
    shown.type = entry.type;
    return kindWord(shown);
}

Json recordOf(const SavedEntry &entry)
{
    Json record{{"kind", kindOf(entry)}};
    if (isLink(entry.type)) {
        putBytes(record, "target", entry.target.raw);
        record["health"] = healthWord(entry.health);
    }
    return record;
}

/// "a real folder", for what is no link.
QString thing(NodeType type)
{
    if (type == NodeType::Folder)
        return words("a real folder");
    return type == NodeType::File ? words("a real file") : words("something else");
}

QString counted(std::uint64_t number, const char *one, const char *many)
{
    return (number == 1 ? words(one) : words(many)).arg(grouped(number));
}

std::uint64_t countOf(const DifferenceCounts &counts, DifferenceKind kind)
{
    return counts.kinds.at(static_cast<std::size_t>(kind));
}

QStringList becameWhat(const DifferenceCounts &counts)
{
    QStringList parts;
    const std::uint64_t others = countOf(counts, DifferenceKind::Became) - counts.folders - counts.files;
    if (counts.folders > 0)
        parts += counted(counts.folders, "%1 became a real folder", "%1 became real folders");
    if (counts.files > 0)
        parts += counted(counts.files, "%1 became a real file", "%1 became real files");
    if (others > 0)
        parts += words("%1 became something else").arg(grouped(others));
    return parts;
}

} // namespace

std::string scanTable(const std::vector<SavedScanInfo> &scans)
{
    std::vector<Row> rows{{words("NAME").toStdString(), words("TIME").toStdString(), words("LINKS").toStdString(),
                           words("ROOTS").toStdString()}};
    std::ranges::transform(scans, std::back_inserter(rows), rowOf);
    std::array<std::size_t, 4> widths{};
    for (const Row &row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column)
            widths.at(column) = std::max(widths.at(column), row.at(column).size());
    }
    std::string text;
    for (Row &row : rows) {
        for (std::size_t column = 0; column + 1 < row.size(); ++column)
            row.at(column).resize(widths.at(column), ' ');
        for (std::size_t column = 0; column < row.size(); ++column)
            text.append(column == 0 ? "" : "  ").append(row.at(column));
        text += '\n';
    }
    return text;
}

std::string scanRecord(const SavedScanInfo &scan)
{
    Json record;
    putBytes(record, "name", scan.name);
    record["time"] = instantOf(scan.begun);
    record["links"] = scan.links;
    record["roots"] = Json::array();
    for (const NativePath &root : scan.roots) {
        Json place;
        putBytes(place, "place", root.bytes);
        record["roots"].push_back(std::move(place));
    }
    return dumped({{"scan", std::move(record)}});
}

std::string volumeText(const Volume &volume, bool isAway)
{
    std::string text = toShellText(volume.point.bytes) + "  " + toShellText(volume.id);
    if (!volume.label.empty())
        text += "  " + toShellText(volume.label);
    const QString state = isAway ? words("away, seen %1") : words("there, seen %1");
    return text + "  [" + state.arg(QString::fromStdString(clockOf(volume.seen))).toStdString() + "]\n";
}

std::string volumeRecord(const Volume &volume, bool isAway)
{
    Json record;
    putBytes(record, "place", volume.point.bytes);
    putBytes(record, "id", volume.id);
    putBytes(record, "label", volume.label);
    putBytes(record, "file_system", volume.fileSystem);
    record["seen"] = instantOf(volume.seen);
    record["away"] = isAway;
    return dumped({{"volume", std::move(record)}});
}

std::string countsText(const CatalogCounts &counts)
{
    return words("%1 known, %2, and %3\n")
        .arg(counted(counts.links, "%1 link is", "%1 links are"), words("%1 gone").arg(grouped(counts.gone)),
             counted(counts.ends, "%1 place that they lead to or by", "%1 places that they lead to or by"))
        .toStdString();
}

std::string countsRecord(const CatalogCounts &counts, bool isOn)
{
    const Json summary{{"links", counts.links},
                       {"gone", counts.gone},
                       {"ends", counts.ends},
                       {"volumes", counts.volumes},
                       {"on", isOn}};
    return dumped({{"summary", summary}});
}

std::string differenceText(const Difference &difference)
{
    const std::string place = ' ' + toShellText(difference.place().bytes);
    const auto target = [](const SavedEntry &entry) { return toShellText(entry.target.raw); };
    const std::string word(differenceWord(difference.kind));
    switch (difference.kind) {
    case DifferenceKind::Gone: return word + place + " -> " + target(*difference.before) + '\n';
    case DifferenceKind::Retargeted:
        return word + place + ": " + target(*difference.before) + " -> " + target(*difference.after) + '\n';
    case DifferenceKind::Became:
        return word + ' ' + thing(difference.after->type).toStdString() + place + " -> " + target(*difference.before)
               + '\n';
    case DifferenceKind::New:
    case DifferenceKind::Broke:
    case DifferenceKind::Healed: return word + place + " -> " + target(*difference.after) + '\n';
    }
    return {};
}

std::string differenceRecord(const Difference &difference)
{
    Json record{{"kind", differenceWord(difference.kind)}};
    putBytes(record, "place", difference.place().bytes);
    if (difference.before)
        record["before"] = recordOf(*difference.before);
    if (difference.after)
        record["after"] = recordOf(*difference.after);
    return dumped({{"difference", std::move(record)}});
}

void DifferenceCounts::add(const Difference &difference)
{
    ++kinds.at(static_cast<std::size_t>(difference.kind));
    if (difference.kind != DifferenceKind::Became)
        return;
    folders += difference.after->type == NodeType::Folder ? 1 : 0;
    files += difference.after->type == NodeType::File ? 1 : 0;
}

std::string closingText(const DifferenceCounts &counts)
{
    QStringList parts;
    for (int kind = 0; kind < differenceKindCount; ++kind) {
        const auto difference = static_cast<DifferenceKind>(kind);
        const std::string_view word = differenceWord(difference);
        if (difference == DifferenceKind::Became)
            parts += becameWhat(counts);
        else if (countOf(counts, difference) > 0)
            parts += grouped(countOf(counts, difference)) + QLatin1Char(' ')
                     + QString::fromUtf8(word.data(), qsizetype(word.size()));
    }
    return (parts.isEmpty() ? words("No difference") : parts.join(QStringLiteral(", "))).toStdString() + '\n';
}

std::string closingRecord(const DifferenceCounts &counts)
{
    Json summary;
    for (int kind = 0; kind < differenceKindCount; ++kind)
        summary[std::string(differenceWord(static_cast<DifferenceKind>(kind)))] =
            counts.kinds.at(static_cast<std::size_t>(kind));
    return dumped({{"summary", std::move(summary)}});
}

} // namespace linkwright::cli
