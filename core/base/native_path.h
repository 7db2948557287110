// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace linkwright {

/// A path or name in the system's own units, kept exactly as it was met.
///
/// POSIX: the bytes themselves. Windows: the UTF-16 units, held as WTF-8 (see base/wtf8.h), which keeps lone
/// surrogates and converts back unit for unit. It is not text: many paths on real disks are not valid UTF-8, and
/// nothing here cleans "..", doubled separators or case. For people, see base/display_text.h.
struct NativePath
{
    std::string bytes;

    bool isEmpty() const { return bytes.empty(); }
    bool isAbsolute() const;

    auto operator<=>(const NativePath &) const = default;
};

/// `folder` + separator + `name`; no second separator when `folder` ends with one, none when it is empty.
NativePath operator/(const NativePath &folder, std::string_view name);

/// A place taken apart: the folder it lives in and its own name there.
struct SplitPath
{
    NativePath folder; // "." when the path was a bare name
    std::string name; // may be empty (trailing separator), "." or "..": ask isProperName()

    bool operator==(const SplitPath &) const = default;
};

SplitPath split(const NativePath &path);

/// The path without separators at its end ("a/b//" -> "a/b"; "/" stays "/").
NativePath withoutTrailingSeparators(const NativePath &path);

/// Whether a string can be the name of an entry: not empty, not "." or "..", and nothing in it that no name may hold
/// (path_rules::isForbiddenInNames).
bool isProperName(std::string_view name);

/// The non-empty components of a path behind its root, in order, "." and ".." among them; views into `path`.
std::vector<std::string_view> components(std::string_view path);

/// Whether `path` is `folder` or lies below it, component by component. Both must be physical (no "..", no links).
bool isWithin(const NativePath &path, const NativePath &folder);

/// `text` taken from the physical `folder`: "." and empty components dropped, ".." going up. Only true to the
/// system where no component of `text` is a link; callers know that or ask the resolver. Windows: "\x" is taken from
/// the root of `folder`.
NativePath lexicallyJoined(const NativePath &folder, std::string_view text);

} // namespace linkwright
