// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair/telling_names.h"

#include "base/native_path.h"
#include "repair/name_fold.h"

#include <algorithm>
#include <array>
#include <string>

namespace linkwright {

namespace {

constexpr double ofUsual = 0.05;
constexpr std::size_t shortestTelling = 4; // letters

/// Stems, in small letters and without digits, that are found in unrelated folders everywhere.
constexpr std::array<std::string_view, 106> usualStems{
    "album",   "applications", "archive",    "assets",   "audio",     "backup",      "build",    "changelog",
    "chapter", "class",        "cmakelists", "common",   "config",    "configure",   "content",  "contents",
    "copy",    "copying",      "core",       "cover",    "data",      "debug",       "default",  "demo",
    "desktop", "disc",         "docs",       "document", "documents", "download",    "example",  "examples",
    "file",    "files",        "folder",     "font",     "fonts",     "frame",       "header",   "home",
    "icon",    "icons",        "image",      "images",   "include",   "index",       "info",     "init",
    "input",   "install",      "item",       "lib",      "libs",      "licence",     "license",  "link",
    "list",    "logo",         "main",       "makefile", "manifest",  "media",       "metadata", "module",
    "music",   "news",         "notes",      "output",   "package",   "packagelock", "page",     "part",
    "photo",   "photos",       "picture",    "readme",   "release",   "result",      "results",  "sample",
    "scan",    "settings",     "setup",      "song",     "songs",     "source",      "style",    "temp",
    "test",    "tests",        "text",       "thumb",    "thumbnail", "thumbnails",  "thumbs",   "title",
    "tmpfile", "todo",         "track",      "untitled", "util",      "utils",       "version",  "video",
    "videos",  "world",
};

bool isLetter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || static_cast<unsigned char>(letter) >= 0x80;
}

} // namespace

double tellingWeight(std::string_view name)
{
    std::string letters = asciiFold.caseless(stemOf(name));
    std::erase_if(letters, [](char letter) { return !isLetter(letter); });
    const bool isUsual = letters.size() < shortestTelling || std::ranges::binary_search(usualStems, letters);
    return isUsual ? ofUsual : 1.0;
}

double TellingNames::add(std::string_view path, std::size_t prefixDepth)
{
    const auto names = components(path);
    for (std::size_t at = prefixDepth; at < names.size(); ++at) {
        if (m_names.insert(names[at]).second)
            m_sum += tellingWeight(names[at]);
    }
    return m_sum;
}

} // namespace linkwright
