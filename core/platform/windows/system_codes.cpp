// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/system_codes.h"

#include <windows.h>

namespace linkwright::system_code {

const int notFound = ERROR_FILE_NOT_FOUND;
const int notAFolder = ERROR_DIRECTORY;
const int isAFolder = 336; // ERROR_DIRECTORY_NOT_SUPPORTED; not in every winerror.h
const int notALink = ERROR_NOT_A_REPARSE_POINT;
const int exists = ERROR_ALREADY_EXISTS;
const int notEmpty = ERROR_DIR_NOT_EMPTY;
const int loop = ERROR_CANT_RESOLVE_FILENAME;
const int crossesDevice = ERROR_NOT_SAME_DEVICE;
const int intoItself = ERROR_SHARING_VIOLATION; // what MoveFileEx answers; awaits a check on a real Windows
const int inputOutput = ERROR_IO_DEVICE;
const int timedOut = ERROR_TIMEOUT;

bool saysNotFound(int osCode)
{
    return osCode == ERROR_FILE_NOT_FOUND || osCode == ERROR_PATH_NOT_FOUND;
}

} // namespace linkwright::system_code
