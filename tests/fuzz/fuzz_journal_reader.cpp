// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/wire.h"
#include "fuzz/fuzz_support.h"

using namespace linkwright;

namespace {

/// What is taken for intents is packed into the very same bytes.
void readBack(const std::string &bytes)
{
    if (const auto intents = unpackIntents(bytes))
        fuzz::require(packIntents(*intents) == bytes);
}

} // namespace

/// The bytes as they come, then with a checksum that is right, so that more than the checksum is tried.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string bytes = fuzz::bytesOf(data, size);
    readBack(bytes);
    ByteWriter sum;
    sum.number(checksum(bytes));
    readBack(bytes + sum.take());
    return 0;
}
