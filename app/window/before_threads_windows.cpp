// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/before_threads.h"

#include <QSqlDatabase>
#include <QStringList>

#include <tuple>

namespace linkwright {

/// Qt looks for its drivers with a regular expression, for which a thread keeps memory until it ends. What MinGW builds
/// then destroys objects of a thread after their memory was given back: the program crashes. This thread outlives all.
void prepareForThreads()
{
    std::ignore = QSqlDatabase::drivers();
}

} // namespace linkwright
