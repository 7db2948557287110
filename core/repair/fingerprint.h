// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/error.h"
#include "platform/file_system.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace linkwright {

/// What tells an object from every other, taken while it was known to be the right one.
struct Fingerprint
{
    Identity identity;
    std::int64_t born = 0; // Folder::born()
    std::uint64_t size = 0; // bytes
    std::int64_t modified = 0; // nanoseconds since 1970
    std::string beginning; // of a file: the digest of its first bytes; empty: it was not taken

    bool operator==(const Fingerprint &) const = default;
};

/// A cryptographic digest of bytes; the engine has none of its own.
using Digest = std::string (*)(std::string_view bytes);

inline constexpr std::size_t beginningLength = 64UZ * 1024;

/// The fingerprint of an entry, nothing followed. `digest`: null for one without the contents.
Result<Fingerprint> takeFingerprint(const Folder &folder, std::string_view name, Digest digest);

/// What two fingerprints say of each other.
enum class Likeness : std::uint8_t {
    Same, // the same object, wherever it is now; or a faithful copy of it, with its time
    Different,
    Unknown, // too little is known to say
};

Likeness compare(const Fingerprint &known, const Fingerprint &found);

} // namespace linkwright
