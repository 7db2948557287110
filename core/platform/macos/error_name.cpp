// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Untested: no macOS machine was at hand.

#include "platform/error_name.h"

#include <cerrno>

namespace linkwright {

std::string errorName(int osCode)
{
    // macOS has no strerrorname_np(); these are the ones a walk or change meets.
    switch (osCode) {
    case ENOENT: return "ENOENT";
    case ENOTDIR: return "ENOTDIR";
    case EACCES: return "EACCES";
    case EPERM: return "EPERM";
    case ELOOP: return "ELOOP";
    case ENAMETOOLONG: return "ENAMETOOLONG";
    case EEXIST: return "EEXIST";
    case EROFS: return "EROFS";
    case ENOSPC: return "ENOSPC";
    case EDQUOT: return "EDQUOT";
    case EXDEV: return "EXDEV";
    case EIO: return "EIO";
    case ESTALE: return "ESTALE";
    case ENOTCONN: return "ENOTCONN";
    case ETIMEDOUT: return "ETIMEDOUT";
    case EMLINK: return "EMLINK";
    case ENOTSUP: return "ENOTSUP";
    case EINVAL: return "EINVAL";
    default: return "E" + std::to_string(osCode);
    }
}

} // namespace linkwright
