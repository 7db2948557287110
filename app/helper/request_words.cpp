// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "helper/request_words.h"

#include "base/display_text.h"
#include "changes/change.h"
#include "elevation/link_owners.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <utility>

namespace linkwright::helper {

namespace {

constexpr std::size_t widestColumns = 2; // of one character

struct LineOf
{
    const Sentences &words;

    std::string operator()(const CreateLink &act) const
    {
        return said(words.create, kindText(act.kind), act.place) + leadsTo(act.after);
    }
    std::string operator()(const RetargetLink &act) const
    {
        const NodeType before = act.before.identity.type;
        return said(words.retarget, kindText(before, act.kind.value_or(before)), act.place) + leadsTo(act.after)
               + led(act.before);
    }
    std::string operator()(const RemoveLink &act) const
    {
        return said(words.remove, kindText(act.before.identity.type), act.place) + led(act.before);
    }
    std::string operator()(const Move &act) const
    {
        return said(words.move, kindText(act.before.identity.type), act.place) + ' ' + said(words.to, {}, act.newPlace)
               + " (" + toDisplayText(act.before.target.raw) + ')';
    }
    std::string operator()(const auto & /*act*/) const { return {}; } // is refused before this

private:
    static std::string said(std::string_view what, std::string_view kind, const NativePath &place)
    {
        return std::string(what) + ' ' + std::string(kind) + toDisplayText(place.bytes);
    }
    static std::string leadsTo(const LinkTarget &target) { return " -> " + toDisplayText(target.raw); }
    std::string led(const Seen &before) const
    {
        return " (" + std::string(words.was) + ' ' + toDisplayText(before.target.raw) + ')';
    }

    std::string_view kindWord(NodeType type) const
    {
        if (type == NodeType::Junction)
            return words.junction;
        return type == NodeType::FolderSymbolicLink ? words.toFolder : words.toFile;
    }
    /// Before the place, which is absolute: no name can look like it. A link to a file is the usual one, and the only
    /// one of POSIX.
    std::string kindText(NodeType type) const
    {
        return type == NodeType::SymbolicLink ? std::string() : '(' + std::string(kindWord(type)) + ") ";
    }
    std::string kindText(NodeType before, NodeType after) const
    {
        return before == after ? kindText(after)
                               : '(' + std::string(kindWord(after)) + ", " + std::string(words.was) + ' '
                                     + std::string(kindWord(before)) + ") ";
    }
};

/// Nothing to say of root's and the asking user's own.
std::string ownerText(const Change &act, std::uint32_t user, const Sentences &words)
{
    const auto owner = ownerAfter(act).value_or(user);
    return owner == 0 || owner == user ? std::string() : ", " + std::string(words.owner) + ' ' + std::to_string(owner);
}

/// Of UTF-8: whether a character goes on here.
bool isInside(std::string_view text, std::size_t at)
{
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

/// In a font where all of ASCII is of one width, the letters of some scripts take two.
std::size_t columnsOf(char first)
{
    return static_cast<unsigned char>(first) < 0x80U ? 1 : widestColumns;
}

/// Where the text goes on after what fits so many columns.
std::size_t endOf(std::string_view text, std::size_t columns)
{
    std::size_t at = 0;
    while (at < text.size() && columnsOf(text[at]) <= columns) {
        columns -= columnsOf(text[at]);
        ++at;
        while (isInside(text, at))
            ++at;
    }
    return at;
}

std::string filled(std::string_view sentence, std::string_view sign, std::string_view with)
{
    std::string text(sentence);
    if (const std::size_t at = text.find(sign); at != std::string::npos)
        text.replace(at, sign.size(), with);
    return text;
}

} // namespace

std::vector<std::string> linesOf(const HelperRequest &request, Language language)
{
    const Sentences &words = sentencesIn(language);
    std::vector<std::string> lines;
    for (const Change &act : actsOf(request.intents, request.task))
        lines.push_back(std::visit(LineOf{words}, act) + ownerText(act, request.user, words));
    return lines;
}

std::string headOf(const HelperRequest &request, Language language)
{
    const Sentences &words = sentencesIn(language);
    const std::string count = std::to_string(request.intents.size());
    switch (request.task) {
    case HelperTask::Make:
        return request.intents.size() == 1 ? std::string(words.makeOne) : filled(words.make, "%1", count);
    case HelperTask::TakeBack: return filled(filled(words.takeBack, "%1", count), "%2", timeText(request.begun));
    case HelperTask::Finish: return filled(filled(words.finish, "%1", count), "%2", timeText(request.begun));
    } // no default: the compiler then asks every new one
    std::unreachable();
}

std::string_view yesOf(const HelperRequest &request, Language language)
{
    const Sentences &words = sentencesIn(language);
    switch (request.task) {
    case HelperTask::Make: return words.yesMake;
    case HelperTask::TakeBack: return words.yesTakeBack;
    case HelperTask::Finish: return words.yesFinish;
    } // no default: the compiler then asks every new one
    std::unreachable();
}

std::vector<std::string> piecesOf(std::string_view text, std::size_t most)
{
    std::vector<std::string> pieces;
    while (text.size() > most) {
        std::size_t end = most;
        while (isInside(text, end) && end > 1)
            --end;
        pieces.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    pieces.emplace_back(text);
    return pieces;
}

std::string listOf(const std::vector<std::string> &lines, std::size_t width, std::string_view lineEnd)
{
    std::string list;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        std::string head = std::to_string(at + 1) + ". ";
        const std::string indent(head.size(), ' ');
        const std::size_t room = std::max(width, head.size() + widestColumns) - head.size();
        std::string_view rest = lines[at];
        do {
            const std::size_t end = endOf(rest, room);
            list.append(std::exchange(head, indent)).append(rest.substr(0, end)).append(lineEnd);
            rest.remove_prefix(end);
        } while (!rest.empty());
    }
    return list;
}

std::string timeText(std::int64_t nanoseconds)
{
    using namespace std::chrono;
    const auto time = floor<seconds>(sys_time<std::chrono::nanoseconds>(std::chrono::nanoseconds(nanoseconds)));
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%d-%02u-%02u %02ld:%02ld:%02ld UTC", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<long>(clock.hours().count()), static_cast<long>(clock.minutes().count()),
                  static_cast<long>(clock.seconds().count()));
    return text.data();
}

} // namespace linkwright::helper
