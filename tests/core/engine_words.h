// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/display_text.h"
#include "links/judge.h"
#include "support/printing.h"

#include <QTest>

#include <string>

/// What several tests of the engine need to show values.

template<>
inline char *QTest::toString(const std::string &text)
{
    return qstrdup(("\"" + linkwright::toShellText(text) + "\"").c_str());
}

namespace linkwright {

// Found by QCOMPARE through their arguments, so that a failure shows the values.

inline char *toString(Health health)
{
    return qstrdup(std::string(healthWord(health)).c_str());
}

namespace test {

inline std::string spelled(const Verdict &verdict)
{
    return std::string(healthWord(verdict.health)) + " hops " + std::to_string(verdict.hops) + " errno "
           + std::to_string(verdict.osCode) + (verdict.otherFileSystem ? " other-fs " : " ")
           + toShellText(verdict.path.bytes);
}

} // namespace test

inline char *toString(const Verdict &verdict)
{
    return qstrdup(test::spelled(verdict).c_str());
}

} // namespace linkwright
