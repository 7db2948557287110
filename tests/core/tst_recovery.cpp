// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "change_cases.h"
#include "changes/spare_name.h"
#include "deaths.h"
#include "guarded_moves.h"
#include "support/printing.h"
#include "support/thorough.h"

#include <QTest>

#include <memory>
#include <ranges>
#include <stdexcept>

using namespace linkwright;
using namespace linkwright::test;

namespace {

/// A plan and the tree it is for: single changes, and batches whose changes build upon each other.
struct BatchCase
{
    std::string name;
    std::string before;
    std::function<Plan(World &)> plan;
};

Change to(World &world, std::string_view place, std::string_view target)
{
    return RetargetLink{world.at(place), seenAt(world, place), {std::string(target)}};
}

Plan tenChanges(World &world)
{
    Seen made; // what an earlier change of this plan makes
    made.identity.type = NodeType::SymbolicLink;
    made.target = {"fresh"};
    return Plan{{
        to(world, "/desk/a", "new-a"),
        RemoveLink{world.at("/desk/b"), seenAt(world, "/desk/b")},
        CreateLink{world.at("/desk/deep/er/c"), {"/x"}, NodeType::SymbolicLink, true},
        CreateLink{world.at("/desk/deep/er/d"), {"fresh"}, NodeType::SymbolicLink, true},
        RetargetLink{world.at("/desk/deep/er/d"), made, {"fresher"}},
        CreateHardLink{world.at("/desk/same"), world.at("/data/report.txt"), seenAt(world, "/data/report.txt"), false},
        Move{world.at("/desk/e"), seenAt(world, "/desk/e"), world.at("/data/e2")},
        LinkToFile{world.at("/desk/f"), seenAt(world, "/desk/f"), FileForm::Copy, world.at("/data/report.txt"),
                   seenAt(world, "/data/report.txt")},
        LinkToFile{world.at("/desk/g"), seenAt(world, "/desk/g"), FileForm::HardLink, world.at("/data/report.txt"),
                   seenAt(world, "/data/report.txt")},
        RemoveHardLink{world.at("/data/other"), seenAt(world, "/data/other"), world.at("/data/one")},
    }};
}

constexpr auto tenTree = R"(
    /data/report.txt
    /data/one : both
    /data/other = /data/one
    /desk/a -> old-a
    /desk/b -> old-b
    /desk/e -> old-e
    /desk/f -> ../data/report.txt
    /desk/g -> ../data/report.txt
)";

constexpr auto pointedTo = R"(
    /d/out
    /d/p/x
    /d/p/leaves -> ../out
    /e/l -> ../d/p/x
    /far/
)";

/// A folder goes elsewhere; a link in it and one that points there get new texts.
Plan guardedMove(World &world)
{
    const MoveRequest request{{world.at("/d/p")}, world.at("/far/q"), MovedLinks::KeepEnd, {world.at("/e/l")}};
    return wholeOf(planGuardedMove(world.files(), request));
}

std::vector<BatchCase> batchCases()
{
    std::vector<BatchCase> cases;
    for (const ChangeCase &change : changeCases)
        cases.push_back({change.name, change.before, [&change](World &world) { return Plan{{change.plan(world)}}; }});
    cases.push_back({"guarded move", pointedTo, &guardedMove});
    cases.push_back({"ten changes", tenTree, &tenChanges});
    return cases;
}

/// A batch on a file system that may lack something.
struct Scene
{
    BatchCase batch;
    Ability ability = {};

    /// The tree before the batch.
    std::unique_ptr<MemoryWorld> world() const
    {
        auto world = std::make_unique<MemoryWorld>(batch.before);
        limit(world->files(), ability);
        return world;
    }

    struct Trees
    {
        std::string before;
        std::string after;

        /// What recovery must come to.
        const std::string &endOf(RecoveryWay way) const { return way == RecoveryWay::RollBack ? before : after; }
    };

    /// When nobody dies.
    Trees whole() const
    {
        const auto lived = world();
        Trees trees{lived->dump(), {}};
        NoJournal none;
        if (apply(lived->files(), batch.plan(*lived), none).refused() != 0)
            throw std::logic_error(batch.name + " is refused");
        trees.after = lived->dump();
        return trees;
    }
};

} // namespace

/// A program dies before any of its system calls; the next one brings the batch to an end.
class RecoveryTest : public QObject
{
    Q_OBJECT

private:
    static void everyCase()
    {
        QTest::addColumn<std::size_t>("index");
        QTest::addColumn<std::size_t>("ability");
        const auto cases = batchCases();
        for (std::size_t i = 0; i < cases.size(); ++i) {
            for (std::size_t a = 0; a < abilities.size(); ++a) {
                if (isPossibleAtAll(i, abilities[a]))
                    QTest::addRow("%s, %s", cases[i].name.c_str(), abilities[a].name) << i << a;
            }
        }
    }
    /// As the row has it.
    static Scene scene()
    {
        QFETCH(std::size_t, index);
        QFETCH(std::size_t, ability);
        return {batchCases()[index], abilities.at(ability)};
    }
    /// What cannot even be moved into a folder of our own cannot be taken back either.
    static bool isPossibleAtAll(std::size_t index, const Ability &ability)
    {
        if (index < changeCases.size())
            return ability.movesIntoOwn && isPossible(changeCases[index], ability);
        const bool movesFolder = index == changeCases.size();
        return movesFolder ? ability.movesExclusively : ability.movesIntoOwn;
    }

    static void tell(const MemoryFileSystem &files, const RecoveryReport &report)
    {
        for (const Error &error : report.left)
            qWarning("left: %s (%d)", error.where.bytes.c_str(), int(error.kind));
        qWarning("tree:\n%s", files.dump().c_str());
    }

    /// Recovers and looks: everything is as before, or as after, and nothing is left over.
    static bool recoversTo(MemoryFileSystem &files, const std::vector<Intent> &intents, RecoveryWay way,
                           const std::string &expected)
    {
        const RecoveryReport report = recoverBatch(files, intents, way, 0);
        if (files.dump() == expected && report.left.empty())
            return true;
        tell(files, report);
        qWarning("expected:\n%s", expected.c_str());
        return false;
    }

    std::size_t m_deaths = 0;
    std::size_t m_deathsInRecovery = 0;
    std::size_t m_deathsInUndo = 0;

private Q_SLOTS:
    void noDeathLeavesHalfABatch_data() { everyCase(); }
    void noDeathLeavesHalfABatch()
    {
        const Scene scene = RecoveryTest::scene();
        const Scene::Trees whole = scene.whole();
        for (const RecoveryWay way : ways) {
            for (std::size_t step = 1;; ++step) {
                const auto world = scene.world();
                std::vector<Intent> intents;
                if (!diesApplying(world->files(), scene.batch.plan(*world), step, intents))
                    break;
                ++m_deaths;
                if (intents.empty()) // died before it had journaled anything
                    QCOMPARE(world->dump(), whole.before);
                else
                    QVERIFY2(recoversTo(world->files(), intents, way, whole.endOf(way)),
                             qPrintable(QStringLiteral("death before step %1").arg(step)));
            }
        }
    }

    void noDeathInRecoveryLeavesHalfABatch_data() { everyCase(); }
    void noDeathInRecoveryLeavesHalfABatch()
    {
        QFETCH(std::size_t, index);
        const Scene scene = RecoveryTest::scene();
        const Scene::Trees whole = scene.whole();
        // Most of what the batch does is done by the single changes too.
        const std::size_t apart = index < changeCases.size() ? stride(3) : 9;
        for (const RecoveryWay way : ways) {
            bool diedApplying = true;
            for (std::size_t step = 1; diedApplying; step += apart) {
                bool diedRecovering = true;
                for (std::size_t second = 1; diedApplying && diedRecovering; ++second) {
                    const auto world = scene.world();
                    std::vector<Intent> intents;
                    diedApplying = diesApplying(world->files(), scene.batch.plan(*world), step, intents);
                    diedRecovering = diesRecovering(world->files(), intents, way, second);
                    m_deathsInRecovery += diedRecovering ? 1 : 0;
                    // A person may choose the other way the second time.
                    for (const RecoveryWay next : ways) {
                        if (!diedRecovering || (next != way && second % 2 == 0))
                            continue;
                        const auto again = scene.world();
                        std::vector<Intent> theirs;
                        diesApplying(again->files(), scene.batch.plan(*again), step, theirs);
                        diesRecovering(again->files(), theirs, way, second);
                        QVERIFY2(recoversTo(again->files(), theirs, next, whole.endOf(next)),
                                 qPrintable(QStringLiteral("steps %1 and %2").arg(step).arg(second)));
                    }
                }
            }
        }
    }

    void noDeathInAnUndoLeavesHalfOfIt_data() { everyCase(); }
    void noDeathInAnUndoLeavesHalfOfIt()
    {
        QFETCH(std::size_t, index);
        const Scene scene = RecoveryTest::scene();
        const Scene::Trees whole = scene.whole();
        for (const RecoveryWay way : ways) {
            for (std::size_t step = 1;; ++step) {
                const auto world = scene.world();
                const Plan plan = scene.batch.plan(*world);
                NoJournal none;
                const ApplyReport report = apply(world->files(), plan, none);
                const Plan undo = undoOf(world->files(), plan, report);
                std::vector<Intent> intents;
                if (!diesApplying(world->files(), undo, step, intents)) {
                    if (index != changeCases.size() - 1) // a folder is not made again by its undo, see RemoveFolder
                        QCOMPARE(world->dump(), whole.before);
                    break;
                }
                ++m_deathsInUndo;
                const bool rolls = way == RecoveryWay::RollBack;
                if (!intents.empty())
                    QVERIFY2(recoversTo(world->files(), intents, way, rolls ? whole.after : whole.before),
                             qPrintable(QStringLiteral("death before step %1").arg(step)));
            }
        }
    }

    void aLinkThatChangesItsFileSystemIsAtOnePlaceInTheEnd()
    {
        for (const RecoveryWay way : ways) {
            for (std::size_t step = 1;; ++step) {
                MemoryWorld world("/desk/l -> t\n");
                world.files().mount("/other", MountKind::Local);
                const Plan plan{{Move{{"/desk/l"}, seenAt(world, "/desk/l"), {"/other/l"}}}};
                std::vector<Intent> intents;
                if (!diesApplying(world.files(), plan, step, intents))
                    break;
                const char *expected =
                    way == RecoveryWay::RollBack ? "/desk/l -> t\n/other/\n" : "/desk/\n/other/l -> t\n";
                if (!intents.empty())
                    QVERIFY2(recoversTo(world.files(), intents, way, expected),
                             qPrintable(QStringLiteral("death before step %1").arg(step)));
            }
        }
    }

    /// The folder of a cut-off change is not there: nobody can say how far it came, and nothing is made up.
    void aFolderThatIsAwayLeavesItUnclear()
    {
        MemoryWorld world("/stick/l -> old\n");
        std::vector<Intent> intents;
        diesApplying(world.files(), Plan{{to(world, "/stick/l", "new")}}, 1000, intents);
        world.files().rename("/stick", "/away");

        const RecoveryReport report = recoverBatch(world.files(), intents, RecoveryWay::RollBack, 0);

        QCOMPARE(report.standings, std::vector{Standing::Unclear});
        QCOMPARE(report.left.size(), std::size_t(1));
        QCOMPARE(world.dump(), std::string("/away/l -> new\n"));
    }

    void whatLiesWhereAFolderWasNeverMovedWasNotMadeEither()
    {
        MemoryWorld world("/a/x -> old\n");
        Seen link;
        link.identity.type = NodeType::SymbolicLink;
        link.target = {"old"};
        const Plan plan{{Move{{"/a"}, seenAt(world, "/a"), {"/b"}}, RetargetLink{{"/b/x"}, link, {"new"}}}};
        for (const RecoveryWay way : ways) {
            for (std::size_t step = 1;; ++step) {
                MemoryWorld again("/a/x -> old\n");
                std::vector<Intent> intents;
                if (!diesApplying(again.files(), plan, step, intents))
                    break;
                const char *expected = way == RecoveryWay::RollBack ? "/a/x -> old\n" : "/b/x -> new\n";
                if (!intents.empty())
                    QVERIFY2(recoversTo(again.files(), intents, way, expected),
                             qPrintable(QStringLiteral("death before step %1").arg(step)));
            }
        }
    }

    void cleanupTestCase() const
    {
        qInfo("deaths: %zu in a batch, %zu in a batch and its recovery, %zu in an undo", m_deaths, m_deathsInRecovery,
              m_deathsInUndo);
    }
};

QTEST_APPLESS_MAIN(RecoveryTest)
#include "tst_recovery.moc"
