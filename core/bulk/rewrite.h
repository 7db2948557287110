// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "bulk/target_pattern.h"
#include "changes/planner.h"

#include <span>
#include <variant>

namespace linkwright {

/// Another prefix for the texts that begin with one. Raw text, whole components: "/a/old" is a prefix of "/a/old" and
/// "/a/old/x", never of "/a/older"; a separator at its end says nothing. An empty `from` is a prefix of nothing; an
/// empty `to` leaves what comes after it.
struct PrefixRewrite
{
    std::string from;
    std::string to;

    bool operator==(const PrefixRewrite &) const = default;
};

/// How the texts of links are to change.
using Rewrite = std::variant<PrefixRewrite, TargetPattern>;

/// The new text; nothing when it does not match, or is the same. InvalidTarget (empty, longer than any file system
/// takes), TooComplex. The place of the error is left empty.
Result<std::optional<LinkTarget>> rewritten(const Rewrite &rewrite, const LinkTarget &target);

/// What a rewrite would do to many texts.
struct RewriteCount
{
    std::size_t matches = 0; // texts that it matches, also those that would stay the same
    std::size_t changes = 0;
    std::size_t failures = 0; // cannot be told, or would be no target
    bool complete = true; // false: stopped

    bool operator==(const RewriteCount &) const = default;
};

/// For a live count while somebody types: looks at no disk.
RewriteCount countRewrites(const Rewrite &rewrite, std::span<const LinkTarget> targets, const StopToken &stop = {});

/// Retargets those of the links whose text matches: a result each, in order; fewer when stopped. What a link leads to
/// is not asked: the new text is meant to lead elsewhere.
std::vector<Result<Planned>> planRewrite(const FileSystem &files, const std::vector<NativePath> &places,
                                         const Rewrite &rewrite, const StopToken &stop = {});

} // namespace linkwright
