// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <vector>

/// What path_root, path_forms and link_text share.
namespace linkwright::windows {

/// Every '/' made '\\'. Of the following functions only these read '/' as well: partsOf, resolvedParts, isUncPrefix.
std::string withBackslashes(std::string_view path);

/// The components of what stands behind a root, the empty ones left out.
std::vector<std::string_view> partsOf(std::string_view behindRoot);

/// The same with "." left out and ".." taken by text alone, never above the root, as Win32 does with what is typed.
std::vector<std::string_view> resolvedParts(std::string_view behindRoot);

/// `start` and the parts with one '\\' between each two.
std::string joinedParts(std::string start, const std::vector<std::string_view> &parts);

/// Whether a server and a share stand at `server` in a root, neither of them empty.
bool hasServerAndShare(std::string_view root, std::size_t server);

/// Whether it begins with "UNC\", in any case.
bool isUncPrefix(std::string_view text);

/// `prefix` in any case of its ASCII letters.
bool startsWithInAnyCase(std::string_view text, std::string_view prefix);

} // namespace linkwright::windows
