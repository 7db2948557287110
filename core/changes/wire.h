// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/byte_stream.h"
#include "changes/journal.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Changes as bytes: for the journal and for the helper. Exact: what is read is equal to what was written.
namespace linkwright {

void writeChange(ByteWriter &out, const Change &change);

/// Nothing when these are not the bytes of a change; then the reader is no longer good.
std::optional<Change> readChange(ByteReader &in);

/// Several intents, with their number in front and a checksum behind.
std::string packIntents(std::span<const Intent> intents);

/// Nothing when a bit was flipped, bytes are missing, or anything stands behind.
std::optional<std::vector<Intent>> unpackIntents(std::string_view bytes);

/// Bytes with their checksum behind, and back: nothing when they were damaged.
std::string sealed(std::string bytes);
std::optional<std::string_view> unsealed(std::string_view bytes);

/// CRC-32C of bytes: finds every flip of up to three bits and nearly all others. (RFC 3720, appendix B.4)
std::uint32_t checksum(std::string_view bytes);

} // namespace linkwright
