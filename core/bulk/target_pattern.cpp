// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#define PCRE2_CODE_UNIT_WIDTH 8

#include "bulk/target_pattern.h"

#include <pcre2.h>

#include <array>
#include <charconv>

namespace linkwright {

namespace {

using Code = std::unique_ptr<pcre2_code, decltype(&pcre2_code_free)>;
using CompileContext = std::unique_ptr<pcre2_compile_context, decltype(&pcre2_compile_context_free)>;
using MatchContext = std::unique_ptr<pcre2_match_context, decltype(&pcre2_match_context_free)>;
using MatchData = std::unique_ptr<pcre2_match_data, decltype(&pcre2_match_data_free)>;

constexpr std::size_t longestTarget = 4095;
constexpr std::size_t longestExpression = 10'000;
constexpr std::uint32_t options = PCRE2_DOTALL | PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_UTF | PCRE2_NEVER_UCP;

// For one match in one text, which is short: some milliseconds at most.
constexpr std::uint32_t mostSteps = 100'000;
constexpr std::uint32_t mostDepth = 20'000;
constexpr std::uint32_t mostHeap = 4'096; // KiB

PCRE2_SPTR8 unitsOf(std::string_view text)
{
    return reinterpret_cast<PCRE2_SPTR8>(text.data());
}

MatchContext withLimits()
{
    MatchContext context(pcre2_match_context_create(nullptr), &pcre2_match_context_free);
    if (!context)
        throw std::bad_alloc();
    pcre2_set_match_limit(context.get(), mostSteps);
    pcre2_set_depth_limit(context.get(), mostDepth);
    pcre2_set_heap_limit(context.get(), mostHeap);
    return context;
}

std::string wordsFor(int error)
{
    std::array<PCRE2_UCHAR8, 256> words{};
    const int length = pcre2_get_error_message(error, words.data(), words.size());
    return {reinterpret_cast<const char *>(words.data()), static_cast<std::size_t>(std::max(length, 0))};
}

/// Whether the expression has the group that a replacement asks for, by number or name.
bool hasGroup(const pcre2_code *code, std::string_view group)
{
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(group.data(), group.data() + group.size(), number);
    if (error == std::errc() && end == group.data() + group.size()) {
        std::uint32_t groups = 0;
        pcre2_pattern_info(code, PCRE2_INFO_CAPTURECOUNT, &groups);
        return number <= groups;
    }
    const std::string name(group);
    return pcre2_substring_number_from_name(code, unitsOf(name)) != PCRE2_ERROR_NOSUBSTRING;
}

bool isDigit(char unit)
{
    return unit >= '0' && unit <= '9';
}

/// The group that stands after a "$" and how much of the text that takes; nothing when none does.
std::optional<std::pair<std::string_view, std::size_t>> groupAfterDollar(std::string_view text)
{
    if (text.starts_with('{')) {
        const std::size_t end = text.find('}');
        if (end == std::string_view::npos || end == 1)
            return std::nullopt;
        return std::pair(text.substr(1, end - 1), end + 1);
    }
    std::size_t length = 0;
    while (length < text.size() && isDigit(text[length]))
        ++length;
    if (length == 0)
        return std::nullopt;
    return std::pair(text.substr(0, length), length);
}

/// Where a replacement is wrong. PCRE2 would only say so at the first match.
std::optional<std::size_t> faultIn(std::string_view replacement, const pcre2_code *code)
{
    for (std::size_t at = replacement.find('$'); at != std::string_view::npos; at = replacement.find('$', at)) {
        const std::string_view after = replacement.substr(at + 1);
        if (after.starts_with('$')) {
            at += 2;
            continue;
        }
        const auto group = groupAfterDollar(after);
        if (!group || !hasGroup(code, group->first))
            return at;
        at += 1 + group->second;
    }
    return std::nullopt;
}

} // namespace

struct TargetPattern::Compiled
{
    Code code;
    MatchContext limits;
    std::string replacement;

    MatchData newMatch() const
    {
        MatchData match(pcre2_match_data_create_from_pattern(code.get(), nullptr), &pcre2_match_data_free);
        if (!match)
            throw std::bad_alloc();
        return match;
    }
};

std::expected<TargetPattern, PatternProblem> TargetPattern::compile(std::string_view expression,
                                                                    std::string_view replacement)
{
    const CompileContext context(pcre2_compile_context_create(nullptr), &pcre2_compile_context_free);
    if (!context)
        throw std::bad_alloc();
    pcre2_set_max_pattern_length(context.get(), longestExpression);
    int error = 0;
    std::size_t at = 0;
    Code code(pcre2_compile(unitsOf(expression), expression.size(), options, &error, &at, context.get()),
              &pcre2_code_free);
    if (!code)
        return std::unexpected(PatternProblem{PatternProblem::Where::Expression, at, wordsFor(error)});
    if (const auto fault = faultIn(replacement, code.get()))
        return std::unexpected(PatternProblem{PatternProblem::Where::Replacement, *fault, {}});
    return TargetPattern(
        std::make_shared<const Compiled>(Compiled{std::move(code), withLimits(), std::string(replacement)}));
}

Result<std::optional<LinkTarget>> TargetPattern::replacedIn(std::string_view text) const
{
    const MatchData match = m_compiled->newMatch();
    std::array<char, longestTarget + 1> buffer; // NOLINT(cppcoreguidelines-pro-type-member-init): written by PCRE2
    std::size_t length = buffer.size();
    const int replaced = pcre2_substitute(
        m_compiled->code.get(), unitsOf(text), text.size(), 0, PCRE2_SUBSTITUTE_GLOBAL | PCRE2_SUBSTITUTE_UNSET_EMPTY,
        match.get(), m_compiled->limits.get(), unitsOf(m_compiled->replacement), m_compiled->replacement.size(),
        reinterpret_cast<PCRE2_UCHAR8 *>(buffer.data()), &length);
    if (replaced == 0)
        return std::nullopt;
    if (replaced == PCRE2_ERROR_NOMEMORY)
        return failure(ErrorKind::InvalidTarget, {});
    if (replaced < 0)
        return failure(ErrorKind::TooComplex, {}, replaced); // a limit that was hit is never "no match"
    return LinkTarget{std::string(buffer.data(), length)};
}

} // namespace linkwright
