// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What Qt's moc reads before every header, see CMakeLists.txt: moc 6.4 cannot read one that begins with <compare>.
#include <string>
