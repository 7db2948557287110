// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/link_target.h"

#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace linkwright {

/// Why a pattern or its replacement cannot be used.
struct PatternProblem
{
    enum class Where : std::uint8_t { Expression, Replacement };
    Where where = Where::Expression;
    std::size_t at = 0; // bytes from its beginning
    std::string reason; // PCRE2's own words, in English; for a replacement empty: no such group, or a lone "$"

    bool operator==(const PatternProblem &) const = default;
};

/// A regular expression with its replacement, compiled once. Copied cheaply; several threads may use one.
///
/// Expression: Perl's, as PCRE2 has it, on bytes. "." is any byte, a line break too; "$" is the very end; (*UTF) is not
/// taken. Replacement: $1, ${1} and ${name} for a group (empty where it took no part), $0 for the whole, $$ for "$";
/// everything else, "\" too, is itself.
class TargetPattern
{
public:
    static std::expected<TargetPattern, PatternProblem> compile(std::string_view expression,
                                                                std::string_view replacement);

    /// The text with every match replaced, from left to right; nothing when there is none. TooComplex; InvalidTarget
    /// when it would be longer than any file system takes.
    Result<std::optional<LinkTarget>> replacedIn(std::string_view text) const;

private:
    struct Compiled; // of PCRE2, never changed
    explicit TargetPattern(std::shared_ptr<const Compiled> compiled)
        : m_compiled(std::move(compiled))
    {
    }

    std::shared_ptr<const Compiled> m_compiled;
};

} // namespace linkwright
