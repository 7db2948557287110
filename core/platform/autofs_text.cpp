// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "platform/autofs_text.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace linkwright {

namespace {

constexpr std::size_t mostKeys = 10'000; // of one map; one with more is taken to know any

bool isBlank(char letter)
{
    return letter == ' ' || letter == '\t' || letter == '\r';
}

/// Takes the words of one line off the front: "…" and \ keep blanks together, # begins a comment, and a line whose last
/// letter is \ goes on in the next.
class Words
{
public:
    explicit Words(std::string_view text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_at == m_text.size(); }

    std::vector<std::string> line()
    {
        std::vector<std::string> words;
        while (!atEnd() && m_text[m_at] != '\n') {
            if (isBlank(m_text[m_at]))
                ++m_at;
            else if (continues())
                m_at += 2;
            else if (m_text[m_at] == '#')
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            else
                words.push_back(word());
        }
        if (!atEnd())
            ++m_at;
        return words;
    }

private:
    bool continues() const { return m_text.substr(m_at).starts_with("\\\n"); }

    std::string word()
    {
        std::string word;
        bool isQuoted = false;
        for (; !atEnd() && m_text[m_at] != '\n' && (isQuoted || !isBlank(m_text[m_at])); ++m_at) {
            if (continues())
                break;
            if (m_text[m_at] == '"') {
                isQuoted = !isQuoted;
                continue;
            }
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            word += m_text[m_at];
        }
        return word;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

void forEachLine(std::string_view text, const std::function<void(std::vector<std::string> words)> &take)
{
    for (Words words(text); !words.atEnd();) {
        if (auto line = words.line(); !line.empty())
            take(std::move(line));
    }
}

/// "file,sun:/etc/auto.films" -> "file" and "/etc/auto.films".
std::pair<std::string, std::string> typeAndName(const std::string &map)
{
    const std::size_t colon = map.find(':');
    if (map.starts_with('/') || colon == std::string::npos)
        return {{}, map};
    return {map.substr(0, std::min(map.find(','), colon)), map.substr(colon + 1)};
}

} // namespace

AutofsMaster parseAutofsMaster(std::string_view text)
{
    AutofsMaster master;
    forEachLine(text, [&master](std::vector<std::string> words) {
        if (words[0].starts_with('+')) {
            master.included.push_back(words[0].substr(1));
            return;
        }
        if (words.size() < 2 || words[1].empty() || !words[0].starts_with('/') || words[0] == "/"
            || words[1] == "-null")
            return;
        auto [type, map] = typeAndName(words[1]);
        const bool isDirect = words[0] == "/-";
        master.entries.push_back({isDirect ? NativePath() : withoutTrailingSeparators({std::move(words[0])}),
                                  std::move(type), std::move(map)});
    });
    return master;
}

AutofsMap parseAutofsMap(std::string_view text)
{
    AutofsMap map;
    forEachLine(text, [&map](std::vector<std::string> words) {
        if (words[0] == "*" || words[0].starts_with('+') || map.keys.size() == mostKeys)
            map.takesAny = true;
        else if (words.size() > 1)
            map.keys.push_back(std::move(words[0]));
    });
    std::ranges::sort(map.keys);
    const auto again = std::ranges::unique(map.keys);
    map.keys.erase(again.begin(), again.end());
    return map;
}

} // namespace linkwright
