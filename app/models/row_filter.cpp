// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/row_filter.h"

#include "base/display_text.h"
#include "base/unicode.h"
#include "models/letters.h"

#include <algorithm>

namespace linkwright {

namespace {

std::string foldedShown(std::string_view text)
{
    return isPlainText(text) ? foldedCase(text) : foldedCase(toDisplayText(text));
}

bool holds(const RowFilter &filter, std::string_view text)
{
    const std::string folded = foldedShown(text);
    return filter.isPattern ? matchesPattern(filter.text, folded) : folded.find(filter.text) != std::string::npos;
}

} // namespace

bool isHidden(const Entry &entry)
{
    return entry.name.starts_with('.');
}

bool passes(const RowFilter &filter, const Entry &entry)
{
    if (!filter.showHidden && isHidden(entry))
        return false;
    if (filter.kept && filter.kept->contains(entry.name))
        return true;
    if (filter.byHealth && !(entry.link && filter.healths.test(static_cast<std::size_t>(entry.link->health()))))
        return false;
    if (filter.styles.any() && !(entry.link && (facetsOf(entry.link->style) & filter.styles).any()))
        return false;
    if (filter.text.empty() || holds(filter, entry.name) || (entry.link && holds(filter, entry.link->target.raw)))
        return true;
    const std::string_view note = noteOf(filter.notes, entry);
    return !note.empty() && holds(filter, note);
}

std::string foldedCase(std::string_view text)
{
    std::string folded;
    folded.reserve(text.size());
    while (!text.empty()) {
        const Letter letter = nextLetter(text);
        if (letter.length == 1)
            folded += asciiLower(text.front());
        else
            appendUtf8(folded, caseFolded(letter.code));
        text.remove_prefix(letter.length);
    }
    return folded;
}

bool startsWithFolded(std::string_view name, std::string_view folded)
{
    const bool couldBe = name.empty() || folded.empty() || name.front() < 0x20 || name.front() == 0x7F
                         || asciiLower(name.front()) == folded.front();
    return couldBe && foldedShown(name).starts_with(folded);
}

bool matchesPattern(std::string_view pattern, std::string_view text)
{
    std::size_t at = 0;
    std::size_t star = std::string_view::npos; // the last `*` met, and what of the text it has eaten
    std::size_t eaten = 0;
    std::size_t done = 0;
    while (done < text.size()) {
        if (at < pattern.size() && pattern[at] == '*') {
            star = at++;
            eaten = done;
        } else if (at < pattern.size() && pattern[at] == '?') {
            ++at;
            done += nextLetter(text.substr(done)).length;
        } else if (at < pattern.size() && pattern[at] == text[done]) {
            ++at;
            ++done;
        } else if (star != std::string_view::npos) {
            at = star + 1;
            done = ++eaten;
        } else {
            return false;
        }
    }
    return std::ranges::all_of(pattern.substr(at), [](char one) { return one == '*'; });
}

} // namespace linkwright
