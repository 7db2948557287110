// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulk/rewrite.h"

#include "base/path_rules.h"
#include "changes/entry_at_home.h"

namespace linkwright {

namespace {

using path_rules::isSeparator;

/// What comes after the prefix, with its separators; nothing when the text does not begin with it.
std::optional<std::string_view> restAfter(std::string_view prefix, std::string_view text)
{
    if (prefix.empty() || !text.starts_with(prefix))
        return std::nullopt;
    const std::string_view rest = text.substr(prefix.size());
    if (rest.empty() || isSeparator(prefix.back()) || isSeparator(rest.front())) // only a root ends with one
        return rest;
    return std::nullopt;
}

std::string joined(const NativePath &prefix, std::string_view rest)
{
    const bool isRoot = !prefix.isEmpty() && isSeparator(prefix.bytes.back());
    while (prefix.isEmpty() && !rest.empty() && isSeparator(rest.front()))
        rest.remove_prefix(1);
    if (rest.empty() || (isSeparator(rest.front()) && !isRoot))
        return prefix.bytes + std::string(rest);
    return (prefix / rest.substr(isSeparator(rest.front()) ? 1 : 0)).bytes;
}

/// The text a rewrite makes, if it matches at all.
struct Rewriter
{
    std::string_view text;

    Result<std::optional<LinkTarget>> operator()(const PrefixRewrite &prefix) const
    {
        const auto rest = restAfter(withoutTrailingSeparators({prefix.from}).bytes, text);
        if (!rest)
            return std::nullopt;
        return LinkTarget{joined(withoutTrailingSeparators({prefix.to}), *rest)};
    }
    Result<std::optional<LinkTarget>> operator()(const TargetPattern &pattern) const
    {
        return pattern.replacedIn(text);
    }
};

/// The same, when it can be the text of a link.
Result<std::optional<LinkTarget>> matched(const Rewrite &rewrite, const LinkTarget &target)
{
    auto text = std::visit(Rewriter{target.raw}, rewrite);
    if (!text)
        return text;
    const std::optional<LinkTarget> &found = *text;
    const auto fits = found ? checkTargetText({}, found->raw) : Result<void>{};
    return fits ? text : std::unexpected(fits.error());
}

} // namespace

Result<std::optional<LinkTarget>> rewritten(const Rewrite &rewrite, const LinkTarget &target)
{
    auto text = matched(rewrite, target);
    if (text && *text == target)
        return std::nullopt;
    return text;
}

RewriteCount countRewrites(const Rewrite &rewrite, std::span<const LinkTarget> targets, const StopToken &stop)
{
    RewriteCount count;
    for (const LinkTarget &target : targets) {
        if (stop.stop_requested()) {
            count.complete = false;
            break;
        }
        const auto text = matched(rewrite, target);
        if (!text) {
            ++count.failures;
            continue;
        }
        const std::optional<LinkTarget> &found = *text;
        count.matches += found ? 1 : 0;
        count.changes += found && *found != target ? 1 : 0;
    }
    return count;
}

std::vector<Result<Planned>> planRewrite(const FileSystem &files, const std::vector<NativePath> &places,
                                         const Rewrite &rewrite, const StopToken &stop)
{
    return planEachLink(files, places, stop, [&](const EntryAtHome &link) -> Result<Planned> {
        auto text = rewritten(rewrite, link.seen.target);
        if (!text)
            return failureAt(link.place.path, text.error());
        return *text ? retargeted(link, std::move(**text)) : Planned{};
    });
}

} // namespace linkwright
