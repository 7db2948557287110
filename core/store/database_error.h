// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "platform/private_file.h"

class QSqlError;

namespace linkwright {

/// What SQLite said of a file of ours, as a kind. Where SQLite keeps the system's reason for itself, the system is
/// asked again: may the file be used, is there room.
Error databaseError(const QSqlError &error, const NativePath &file, FileUse use);

} // namespace linkwright
