// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/display_text.h"
#include "base/unicode.h"
#include "fuzz/fuzz_support.h"

#include <algorithm>

using namespace linkwright;

namespace {

bool isOneLine(const std::string &text)
{
    return std::ranges::none_of(text,
                                [](char byte) { return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F; });
}

} // namespace

/// Any name is shown as one line of text, and comes back from it; a terminal is shown one line too.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string name = fuzz::bytesOf(data, size);
    const std::string shown = toDisplayText(name);
    fuzz::require(isUtf8(shown) && isOneLine(shown));
    fuzz::require(fromDisplayText(shown) == name);
    fuzz::require(isPlainText(name) == (shown == name));
    const std::string quoted = toShellText(name);
    fuzz::require(isUtf8(quoted) && isOneLine(quoted));
    const std::string typed = fromDisplayText(name); // what a person may type
    fuzz::require(fromDisplayText(toDisplayText(typed)) == typed);
    return 0;
}
