// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "change_cases.h"
#include "changes/change.h"

#include <QTest>

Q_DECLARE_METATYPE(linkwright::test::Ground)

/// For tests that are told once and run in memory and on the real disk: initTestCase_data() calls onBothGrounds(), each
/// test asks for its world().
namespace linkwright::test {

inline void onBothGrounds()
{
    QTest::addColumn<Ground>("ground");
    QTest::newRow("memory") << Ground::Memory;
    QTest::newRow("disk") << Ground::Disk;
}

inline std::unique_ptr<World> world(std::string_view tree)
{
    QFETCH_GLOBAL(Ground, ground);
    return makeWorld(ground, tree);
}

inline Change retarget(World &world, std::string_view place, std::string_view target)
{
    return RetargetLink{world.at(place), seenAt(world, place), {std::string(target)}};
}

inline CreateLink creation(const World &world, std::string_view place, std::string target, bool makeParents = false)
{
    return {world.at(place), {std::move(target)}, NodeType::SymbolicLink, makeParents};
}

} // namespace linkwright::test
