// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/usage.h"

#include <cstdio>

namespace linkwright::worker {

namespace {

constexpr const char *usage =
    "linkwright-worker is started by linkwright and linkwright-cli to look at places that may\n"
    "not answer. It takes --version, --help and nothing from a person.\n";

} // namespace

std::optional<int> tellOfItself(const std::vector<std::string> &words)
{
    if (words == std::vector<std::string>{"--version"})
        return std::puts("linkwright-worker " LINKWRIGHT_VERSION) < 0 ? Refused : Ended;
    if (words == std::vector<std::string>{"--help"})
        return std::fputs(usage, stdout) < 0 ? Refused : Ended;
    return std::nullopt;
}

bool isToServe(const std::vector<std::string> &words)
{
    return words == std::vector<std::string>{"--serve"};
}

int refuse()
{
    std::fputs(usage, stderr);
    return Usage;
}

} // namespace linkwright::worker
