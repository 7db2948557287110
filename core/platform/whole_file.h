// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <cstdint>
#include <cstdio>
#include <memory>

/// Files of a person's that are read or written as a whole, by the whole path they gave: plans, scripts and lists. One
/// source a system, because the C library takes no name of Windows that is not in its code page.
namespace linkwright::whole_file {

struct CloseStream
{
    void operator()(std::FILE *stream) const { std::fclose(stream); }
};
using Stream = std::unique_ptr<std::FILE, CloseStream>;

/// A stream of bytes. A folder can be opened on some systems; reading it then says IsAFolder.
Result<Stream> openToRead(const NativePath &file);

/// A stream into a new file. What is there already is never opened, a link neither (AlreadyExists).
Result<Stream> make(const NativePath &file);

/// Why the call on a stream that was just made failed.
Error lastFailure(const NativePath &file);

/// Takes a file away that this program made.
void remove(const NativePath &file);

/// Puts `file` in the place of `other`, in one step.
Result<void> renameOver(const NativePath &file, const NativePath &other);

/// Whether the name is that of a regular file; a link to one is none.
bool isRegular(const NativePath &file);

/// Gives it permission bits (0777), where the system has any.
void setPermissions(const NativePath &file, std::uint32_t mode);

} // namespace linkwright::whole_file
