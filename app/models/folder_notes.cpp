// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/folder_notes.h"

#include "text/shown_name.h"

namespace linkwright {

namespace {

std::string_view takeLine(std::string_view &text)
{
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    return line;
}

} // namespace

std::string_view noteOf(const FolderNotes &notes, const Entry &entry)
{
    if (!notes || !entry.link)
        return {};
    const auto found = notes->find(entry.name);
    return found == notes->end() ? std::string_view() : std::string_view(found->second);
}

QString noteLine(std::string_view note)
{
    const QString first = shown(takeLine(note));
    return note.empty() ? first : first + QStringLiteral(" …");
}

QString noteLines(std::string_view note)
{
    QString lines = shown(takeLine(note));
    while (!note.empty())
        lines += u'\n' + shown(takeLine(note));
    return lines;
}

} // namespace linkwright
