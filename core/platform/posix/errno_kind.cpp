// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/posix/errno_kind.h"

#include <cerrno>

namespace linkwright::posix {

ErrorKind kindOfErrno(int code)
{
    switch (code) {
    case ENOENT: return ErrorKind::NotFound;
    case ENOTDIR: return ErrorKind::NotAFolder;
    case EISDIR: return ErrorKind::IsAFolder;
    case EEXIST:
    case ENOTEMPTY: return ErrorKind::AlreadyExists;
    case EACCES:
    case EPERM: return ErrorKind::Denied;
    case EROFS: return ErrorKind::ReadOnly;
    case ENOSPC:
    case EDQUOT: return ErrorKind::NoSpace;
    case ENAMETOOLONG: return ErrorKind::NameTooLong;
    case ELOOP: return ErrorKind::Loop;
    case EXDEV: return ErrorKind::CrossesDevice;
    case EMLINK: return ErrorKind::TooManyNames;
    case ESTALE:
    case ENOTCONN:
    case ETIMEDOUT:
    case EHOSTDOWN:
    case EHOSTUNREACH:
    case ECONNABORTED: return ErrorKind::NotAnswering;
    case ENOSYS:
    case EOPNOTSUPP: return ErrorKind::Unsupported;
    case EMFILE:
    case ENFILE:
    case ENOMEM: return ErrorKind::OutOfResources;
    default: return ErrorKind::Io;
    }
}

std::unexpected<Error> lastFailure(std::string_view name)
{
    const int code = errno;
    return failure(kindOfErrno(code), {std::string(name)}, code);
}

} // namespace linkwright::posix
