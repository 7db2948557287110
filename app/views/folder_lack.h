// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstdint>

namespace linkwright {

class EmptyState;

/// Why a folder on screen shows no rows.
enum class Lack : std::uint8_t {
    Nothing, // it does, or soon will
    Entries, // it is empty
    Matches, // of the filter
    VisibleEntries, // all are hidden
    Folder, // it cannot be read
    Vanished,
    Volume, // that it lay on was taken away
};

/// Says it in the middle of the view, with what can be done about it. `detail`: what is wrong with a folder that cannot
/// be read, where one was that is gone, or where the
/// volume was.
void sayLack(EmptyState &empty, Lack lack, const QString &detail);

} // namespace linkwright
