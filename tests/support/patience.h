// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTest>

namespace linkwright::test {

/// How long a test waits for what must come: it says that something never happens, not that it is slow. Milliseconds.
inline constexpr int patience = 30'000;

} // namespace linkwright::test

// Qt's own five seconds are too few where a disk is busy.
#undef QTRY_VERIFY
#undef QTRY_COMPARE
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT(expr, linkwright::test::patience)
#define QTRY_COMPARE(expr, expected) QTRY_COMPARE_WITH_TIMEOUT(expr, expected, linkwright::test::patience)
