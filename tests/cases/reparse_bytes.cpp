// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/link_text.h"

#include <cstdio>
#include <string_view>

/// Prints the bytes that we would store, in hexadecimal, for reparse_judge.py: reparse_bytes link|junction TARGET
int main(int argc, char **argv)
{
    using namespace linkwright;
    if (argc != 3)
        return 2;
    const LinkTarget target{argv[2]};
    const auto buffer =
        std::string_view(argv[1]) == "junction" ? windows::junctionTo(target) : windows::symbolicLinkTo(target);
    const auto bytes = buffer ? windows::encodeReparse(*buffer) : std::nullopt;
    if (!bytes)
        return 1;
    for (const char byte : *bytes)
        std::printf("%02x", static_cast<unsigned>(static_cast<unsigned char>(byte)));
    std::printf("\n");
    return 0;
}
