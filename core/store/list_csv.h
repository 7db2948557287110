// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "links/link_entry.h"

#include <string>
#include <string_view>

/// Lists as CSV (RFC 4180: commas, CRLF, doubled quotes; UTF-8), with the columns of the JSON records: place, kind,
/// target, health, style, flags (with spaces between), hops, end, reason (the error's name), path (where the walk
/// stopped), place_b64, target_b64, end_b64, path_b64.
///
/// A cell that a spreadsheet would take for a formula (it begins with = + - @, a tab or a carriage return) has an
/// apostrophe in front, so that it stays text; so has one that begins with an apostrophe. What is not UTF-8 shows
/// U+FFFD. Whenever a cell is not the exact bytes, these stand in base64 in the column with _b64, which is empty
/// otherwise.
namespace linkwright {

std::string entryCsvHeader();
std::string entryCsvLine(const NativePath &place, const Entry &entry);

/// The same with two columns more: note (what a person noted of the link, with its line breaks) and note_b64.
std::string notedCsvHeader();
std::string notedCsvLine(const NativePath &place, const Entry &entry, std::string_view note);

/// A line of cells that are text: quoted where CSV wants it, harmless to spreadsheets.
std::string csvLine(std::initializer_list<std::string_view> cells);

} // namespace linkwright
