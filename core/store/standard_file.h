// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "platform/whole_file.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace linkwright {

/// A file of a person's that is read or written as a whole, by the name they gave: plans, scripts and lists. Never a
/// place that a plan changes.
class StandardFile
{
public:
    static Result<StandardFile> openToRead(const NativePath &path);

    /// What can be told without reading it; 0 for a pipe.
    std::uint64_t knownSize() const { return m_knownSize; }
    /// The next bytes, in `room`; empty at the end, and on a failure.
    std::string_view read(std::span<char> room);
    const std::optional<Error> &failure() const { return m_failure; }

private:
    StandardFile(NativePath path, whole_file::Stream file);

    NativePath m_path;
    whole_file::Stream m_file;
    std::uint64_t m_knownSize = 0;
    std::optional<Error> m_failure;
};

/// Writes a new file; what is there already is never overwritten (AlreadyExists). NotFound and NotAFolder name the
/// folder it was to be in. On failure nothing is left.
Result<void> writeNewFile(const NativePath &path, std::string_view bytes);

} // namespace linkwright
