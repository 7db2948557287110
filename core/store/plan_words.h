// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

/// The words of plan files: kinds of changes that differ in more than their texts differ in their word.
namespace linkwright::plan_words {

inline constexpr std::string_view version = "linkwright_plan";
inline constexpr std::string_view changes = "changes";

inline constexpr std::string_view operation = "op";
inline constexpr std::string_view place = "place";
inline constexpr std::string_view before = "before";
inline constexpr std::string_view after = "after";
inline constexpr std::string_view hard = "hard";
inline constexpr std::string_view bytes = "_b64"; // behind a key: the exact bytes of its text

inline constexpr std::string_view create = "create";
inline constexpr std::string_view createWithParents = "create-with-parents";
inline constexpr std::string_view retarget = "retarget";
inline constexpr std::string_view remove = "remove";
inline constexpr std::string_view move = "move";
inline constexpr std::string_view replaceWithHardLink = "replace-with-hard-link";
inline constexpr std::string_view replaceWithCopy = "replace-with-copy";
inline constexpr std::string_view restoreFromHardLink = "restore-from-hard-link";
inline constexpr std::string_view restoreFromCopy = "restore-from-copy";
inline constexpr std::string_view removeFolder = "remove-folder";

} // namespace linkwright::plan_words
