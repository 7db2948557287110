// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/system_codes.h"

#include <cerrno>

namespace linkwright::system_code {

const int notFound = ENOENT;
const int notAFolder = ENOTDIR;
const int isAFolder = EISDIR;
const int notALink = EINVAL;
const int exists = EEXIST;
const int notEmpty = ENOTEMPTY;
const int loop = ELOOP;
const int crossesDevice = EXDEV;
const int intoItself = EINVAL;
const int inputOutput = EIO;
const int timedOut = ETIMEDOUT;

bool saysNotFound(int osCode)
{
    return osCode == ENOENT;
}

} // namespace linkwright::system_code
