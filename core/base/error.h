// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"

#include <cstdint>
#include <expected>

namespace linkwright {

/// What went wrong, as something code can ask about. Words are made at the edge (app/text), never here.
enum class ErrorKind : std::uint8_t {
    NotFound, // a component is absent
    NotAFolder, // a component that had to be a folder is something else
    IsAFolder, // a folder where a file or link was meant
    NotALink, // a place that had to be a link is something else
    AlreadyExists, // the place is taken; nothing is ever overwritten
    Denied, // no permission
    ReadOnly, // the file system is mounted read-only
    NoSpace, // disk, quota or inode table full
    InvalidName, // empty, "." or "..", or holds a separator
    NameTooLong, // name or path longer than the file system takes
    InvalidTarget, // empty, or longer than the file system takes
    Loop, // the system gives up following links
    CrossesMount, // the next step would leave the file system being read
    CrossesDevice, // a hard link or plain rename would have to span file systems
    TooManyNames, // the file has as many hard links as its file system allows
    LastName, // no second live name of this file is known, so removing this one could lose it
    Changed, // not what the plan saw; nothing was touched
    LeftOver, // it was made, but what it took the place of could not be removed and lies here
    MarksLost, // it was made, but the owner or time it should have could not be given to it
    Unverified, // could not be looked at after the exchange; both entries were kept
    NotAnswering, // the file system is stuck, gone or stale
    Unsupported, // this file system or system cannot do it
    NeedsPrivilege, // possible, but only with administrator rights
    Forbidden, // this computer's policy says no, and more rights would not help
    OutOfResources, // no descriptors or memory
    Cancelled, // stopped by the person
    InUse, // another running program works on this very thing
    Corrupt, // our own record of it is damaged
    TooNew, // written by a newer version of this program
    NotSame, // the result would lead, or hold, something else than before
    NoWayBack, // it is written in a way that this program could not make again, so undo could not restore it
    TooComplex, // a pattern needs more steps or memory on this text than it is given
    OtherNames, // a file with names elsewhere: moved to another file system, it would be one file with them no more
    NotCopied, // a device, pipe, socket or what else a copy on another file system could not be the same as
    Foreign, // another program's reparse point, which is left alone; osCode is its tag
    Io, // anything else the system refused
};

/// A failure: its kind, the place it is about, and the system's own number for logs and records.
struct Error
{
    ErrorKind kind = ErrorKind::Io;
    NativePath where;
    int osCode = 0; // errno on POSIX; never decides a branch above platform/

    bool operator==(const Error &) const = default;
};

template<typename Value>
using Result = std::expected<Value, Error>;

/// The same failure, said of another place (a path instead of a bare name, for example).
inline std::unexpected<Error> failureAt(NativePath where, const Error &error)
{
    return std::unexpected(Error{error.kind, std::move(where), error.osCode});
}

inline std::unexpected<Error> failure(ErrorKind kind, NativePath where, int osCode = 0)
{
    return std::unexpected(Error{kind, std::move(where), osCode});
}

} // namespace linkwright
