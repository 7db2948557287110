// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/link_target.h"

#include <QTest>

/// So that a failed QCOMPARE says what the two values were.
inline char *toString(const std::string &text)
{
    return QTest::toString(QByteArray::fromStdString(text));
}

namespace linkwright {

inline char *toString(const NativePath &path)
{
    return QTest::toString(QByteArray::fromStdString(path.bytes));
}

inline char *toString(const LinkTarget &target)
{
    return QTest::toString(QByteArray::fromStdString(target.raw));
}

inline char *toString(ErrorKind kind)
{
    return QTest::toString(static_cast<int>(kind));
}

} // namespace linkwright
