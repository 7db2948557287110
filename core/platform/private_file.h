// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <cstdint>

/// Files that the program keeps for one user, such as the journal. For these few the whole path is given at once.
namespace linkwright {

/// Makes an empty file that only this user can read, and the folders on the way, if they are missing; each new entry is
/// durable. What is there stays as it is and is not opened: to close it would drop the locks that SQLite holds on it in
/// this process (fcntl(2)).
Result<void> makePrivateFile(const NativePath &file);

enum class FileUse : std::uint8_t { Read, Write };

/// Whether the file is there and may be used so; to write also means new files beside it.
Result<void> mayUseFile(const NativePath &file, FileUse use);

/// Whether some hundred kilobytes still find room in the folder of this file: why writing it fails, when the one who
/// wrote it did not say.
Result<void> hasRoomBeside(const NativePath &file);

/// The one path of a file that is there, whatever links lead to it; the path itself when it is not. (realpath(3))
NativePath resolvedFile(const NativePath &file);

/// Bytes in a file, 0 when it is not there.
std::uint64_t sizeOfFile(const NativePath &file);

/// SQLite's name of its access to files of this system that takes no locks. (sqlite.org/vfs.html)
extern const char *const sqliteWithoutLocks;

} // namespace linkwright
