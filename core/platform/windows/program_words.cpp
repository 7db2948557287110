// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/program_words.h"

#include "platform/windows/wide_text.h"
#include "platform/windows/windows_header.h"

#include <memory>
#include <shellapi.h>

namespace linkwright {

std::vector<std::string> programWords(int, const char *const *)
{
    int count = 0;
    const std::unique_ptr<LPWSTR, decltype(&::LocalFree)> words(::CommandLineToArgvW(::GetCommandLineW(), &count),
                                                                &::LocalFree);
    std::vector<std::string> found;
    for (int at = 0; words && at < count; ++at)
        found.push_back(windows::wtf8FromWide(words.get()[at]));
    return found;
}

} // namespace linkwright
