// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database_error.h"

#include <QSqlError>

namespace linkwright {

namespace {

// Result codes of SQLite (sqlite.org/rescode.html). The lowest byte of an extended code is the primary one.
constexpr int permission = 3;
constexpr int busy = 5;
constexpr int locked = 6;
constexpr int noMemory = 7;
constexpr int readOnly = 8;
constexpr int inputOutput = 10;
constexpr int full = 13;
constexpr int cannotOpen = 14;
constexpr int protocol = 15;
constexpr int authorization = 23;

Error firstOf(const Result<void> &check, ErrorKind otherwise, const NativePath &file)
{
    return check ? Error{otherwise, file} : Error{check.error().kind, file, check.error().osCode};
}

} // namespace

Error databaseError(const QSqlError &error, const NativePath &file, FileUse use)
{
    switch (error.nativeErrorCode().toInt() & 0xFF) {
    case busy:
    case locked:
    case protocol: return {ErrorKind::InUse, file};
    case full: return {ErrorKind::NoSpace, file};
    case noMemory: return {ErrorKind::OutOfResources, file};
    case permission:
    case authorization: return {ErrorKind::Denied, file};
    case readOnly:
    case cannotOpen: return firstOf(mayUseFile(file, use), ErrorKind::Denied, file);
    case inputOutput: return firstOf(use == FileUse::Write ? hasRoomBeside(file) : Result<void>{}, ErrorKind::Io, file);
    default: return {ErrorKind::Corrupt, file}; // our statements are right, so it is the file that is not
    }
}

} // namespace linkwright
