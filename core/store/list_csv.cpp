// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/list_csv.h"

#include "platform/error_name.h"
#include "store/base64.h"
#include "store/json_text.h"

namespace linkwright {

namespace {

constexpr std::string_view lineEnd = "\r\n";

std::string inQuotes(std::string_view cell)
{
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(cell);
    std::string text = "\"";
    for (const char letter : cell)
        text.append(letter == '"' ? 2 : 1, letter);
    return text += '"';
}

/// The cell that shows these bytes.
std::string shownCell(std::string_view bytes)
{
    const bool wouldMislead = !bytes.empty() && std::string_view("=+-@\t\r'").find(bytes[0]) != std::string_view::npos;
    return (wouldMislead ? "'" : "") + asText(bytes);
}

/// A line that goes on with these cells.
std::string goneOn(std::string line, std::initializer_list<std::string_view> cells)
{
    line.resize(line.size() - lineEnd.size());
    return line.append(",").append(csvLine(cells));
}

/// The cell beside it, for programs.
std::string exactCell(std::string_view bytes)
{
    return shownCell(bytes) == bytes ? std::string() : toBase64(bytes);
}

std::string joined(const std::vector<std::string_view> &words)
{
    std::string text;
    for (const std::string_view word : words)
        text.append(text.empty() ? "" : " ").append(word);
    return text;
}

std::string linkLine(const std::string &place, std::string_view kind, const LinkPart &link)
{
    const Verdict verdict = link.verdict();
    const bool isHealthy = verdict.health == Health::Healthy;
    const std::string end = isHealthy ? verdict.path.bytes : std::string();
    const std::string path = isHealthy ? std::string() : verdict.path.bytes;
    const std::string reason = isHealthy ? std::string() : errorName(verdict.osCode);
    return csvLine({place, kind, link.target.raw, healthWord(verdict.health), styleWord(link.style),
                    joined(flagWords(link.style)), std::to_string(verdict.hops), end, reason, path, exactCell(place),
                    exactCell(link.target.raw), exactCell(end), exactCell(path)});
}

} // namespace

std::string entryCsvHeader()
{
    return csvLine({"place", "kind", "target", "health", "style", "flags", "hops", "end", "reason", "path", "place_b64",
                    "target_b64", "end_b64", "path_b64"});
}

std::string entryCsvLine(const NativePath &place, const Entry &entry)
{
    if (entry.link)
        return linkLine(place.bytes, kindWord(entry), *entry.link);
    return csvLine({place.bytes, kindWord(entry), {}, {}, {}, {}, {}, {}, {}, {}, exactCell(place.bytes), {}, {}, {}});
}

std::string notedCsvHeader()
{
    return goneOn(entryCsvHeader(), {"note", "note_b64"});
}

std::string notedCsvLine(const NativePath &place, const Entry &entry, std::string_view note)
{
    return goneOn(entryCsvLine(place, entry), {note, exactCell(note)});
}

std::string csvLine(std::initializer_list<std::string_view> cells)
{
    std::string line;
    for (const std::string_view cell : cells)
        line.append(inQuotes(shownCell(cell))).append(",");
    line.pop_back();
    return line.append(lineEnd);
}

} // namespace linkwright
