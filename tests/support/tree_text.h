// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linkwright::test {

/// One line of a tree drawn as text:
///
///     /data/report.txt                        a file; its contents are its path
///     /data/report.txt : text                 a file with these contents
///     /desk/today -> ../data/report.txt       a link
///     /desk/empty/                            a folder; those on the way to anything need no line
///     /desk/same = /data/report.txt           another name of the same object
///     /run/socket !                           something else
///
/// Any byte can be written as \xff; \s is a space, \n a line break, \\ a backslash.
struct TreeItem
{
    enum class Kind : std::uint8_t { Folder, File, Link, HardLink, Other };
    Kind kind = Kind::File;
    std::string path;
    std::string text; // contents, target, or the other name
    std::pair<std::uint64_t, std::uint64_t> object; // device and node, when read from a disk
};

std::vector<TreeItem> parseTree(std::string_view text);

/// The lines again, sorted by path, so that two trees can be compared. Folders that hold anything have no line,
/// contents that are the file's own path are not written, and of two names of one object the later says `=`.
std::string formatTree(std::vector<TreeItem> items);

/// A tree as formatTree() would write it: for the expected side of a comparison.
std::string normalTree(std::string_view text);

} // namespace linkwright::test
