// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/file_system.h"

#include <functional>
#include <string>

/// Does with every kind of link what the program is for, in a private folder, and tells what came of it. For people
/// whose system nobody here has, so its words are for a bug report: plain English, and never more than was read back.
namespace linkwright {

enum class CheckResult : std::uint8_t {
    Seen, // it was done, and looked at afterwards
    NotThere, // this system, file system or account cannot do it, and says so
    Failed, // it says it did and did not, or refuses what it should do
    NotTried, // what it builds on did not work
};
inline constexpr int checkResultCount = 4;

struct SelfCheck
{
    std::string subject; // "symbolic link to a file"
    std::string act; // "retargeted"
    CheckResult result = CheckResult::NotTried;
    std::string found; // what was there instead, or what the system said

    bool operator==(const SelfCheck &) const = default;
};

/// `folder` must hold the empty files "file" and "another file" and the empty folders "folder" and "another folder",
/// and nothing else; it does so afterwards, unless something failed. `tell` hears of every check as it is made.
void selfTest(FileSystem &files, const NativePath &folder, const std::function<void(const SelfCheck &)> &tell);

} // namespace linkwright
