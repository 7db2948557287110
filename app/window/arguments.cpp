// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/arguments.h"

#include "gestures/uri_list.h"

#include <algorithm>

namespace linkwright {

namespace {

/// RFC 3986, 3.1: a scheme is a letter, then letters, digits, "+", "-" and "."; one letter alone is a drive of Windows.
bool isAddress(std::string_view word)
{
    const auto isLetter = [](char unit) { return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z'); };
    const auto isOfScheme = [&](char unit) {
        return isLetter(unit) || (unit >= '0' && unit <= '9') || std::string_view("+-.").contains(unit);
    };
    const auto scheme = word.substr(0, word.find(":/"));
    return scheme.size() > 1 && scheme.size() < word.size() && isLetter(scheme.front())
           && std::ranges::all_of(scheme, isOfScheme);
}

void addPlace(Arguments &arguments, std::string_view word, const NativePath &currentFolder)
{
    if (auto place = placeOfFileUri(word)) {
        arguments.places.push_back(std::move(*place));
    } else if (isAddress(word)) {
        arguments.elsewhere.emplace_back(word);
    } else {
        NativePath path{std::string(word)};
        arguments.places.push_back(path.isAbsolute() ? std::move(path) : currentFolder / path.bytes);
    }
}

} // namespace

Arguments readArguments(std::span<const char *const> words, const NativePath &currentFolder)
{
    Arguments arguments;
    bool optionsEnded = false;
    for (const std::string_view word : words) {
        if (word.empty())
            continue;
        if (optionsEnded || word.front() != '-' || word == "-")
            addPlace(arguments, word, currentFolder);
        else if (word == "--")
            optionsEnded = true;
        else if (word == "--help" || word == "-h")
            arguments.help = true;
        else if (word == "--version")
            arguments.version = true;
        else if (arguments.unknownOption.empty())
            arguments.unknownOption = word;
    }
    return arguments;
}

bool needsNoWindow(const Arguments &arguments)
{
    return arguments.help || arguments.version;
}

/// In English like everything on a command line: it is said before a language is chosen.
std::string usageText()
{
    return "Usage: linkwright [FOLDER|LINK]...\n"
           "\n"
           "Shows the links of a folder, and changes them.\n"
           "  FOLDER      is opened; further ones open in windows of their own\n"
           "  LINK        is selected in its folder; those of one folder together, in one window\n"
           "  (nothing)   the folder of last time\n"
           "\n"
           "  --version   print the version\n"
           "  --help      print this\n";
}

std::string versionText()
{
    return std::string("linkwright ") + LINKWRIGHT_VERSION + "\n";
}

} // namespace linkwright
