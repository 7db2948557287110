// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/arguments.h"

#include "gestures/uri_list.h"

#include <QCoreApplication>

namespace linkwright {

namespace {

NativePath placeOf(std::string_view word, const NativePath &currentFolder)
{
    if (auto place = placeOfFileUri(word))
        return std::move(*place);
    const NativePath path{std::string(word)};
    return path.isAbsolute() ? path : currentFolder / path.bytes;
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
            arguments.places.push_back(placeOf(word, currentFolder));
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

std::string usageText()
{
    return QCoreApplication::translate("linkwright::Arguments",
                                       "Usage: linkwright [FOLDER|LINK]...\n"
                                       "\n"
                                       "Shows the links of a folder, and changes them.\n"
                                       "  FOLDER      is opened; further ones open in windows of their own\n"
                                       "  LINK        is selected in its folder\n"
                                       "  (nothing)   the folder of last time\n"
                                       "\n"
                                       "  --version   print the version\n"
                                       "  --help      print this\n")
        .toStdString();
}

std::string versionText()
{
    return std::string("linkwright ") + LINKWRIGHT_VERSION + "\n";
}

} // namespace linkwright
