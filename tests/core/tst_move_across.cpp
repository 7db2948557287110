// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "across_trees.h"
#include "change_cases.h"
#include "changes/plan_left_link.h"
#include "changes/plan_move.h"
#include "changes/spare_name.h"
#include "deaths.h"
#include "support/printing.h"
#include "support/thorough.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <set>

using namespace linkwright;
using namespace linkwright::test;

using State = Outcome::State;
using When = MemoryFileSystem::When;

namespace {

constexpr auto folderTree = R"(
    /desk/d/a.txt : a
    /desk/d/again = /desk/d/a.txt
    /desk/d/empty/
    /desk/d/sub/b.txt : b
    /desk/d/sub/deep/c : c
    /desk/d/sub/l -> ../a.txt
    /desk/other
)";

/// What is moved, and the tree it lies in; "/far" is another file system.
struct Scene
{
    const char *name;
    const char *tree;
    const char *place;
    const char *newPlace;
};

constexpr std::array scenes{
    Scene{"folder", folderTree, "/desk/d", "/far/d"},
    Scene{"file", "/desk/f : text\n/desk/other\n", "/desk/f", "/far/g"},
};

std::unique_ptr<MemoryWorld> drawn(const Scene &scene, const Ability &ability = abilities.front())
{
    auto world = std::make_unique<MemoryWorld>(scene.tree);
    world->files().mount("/far", MountKind::Local);
    limit(world->files(), ability);
    return world;
}

Move moveOf(World &world, std::string_view place, std::string_view newPlace)
{
    return {world.at(place), seenAt(world, place), world.at(newPlace), true};
}

Move moveOf(World &world, const Scene &scene)
{
    return moveOf(world, scene.place, scene.newPlace);
}

/// When nothing happens.
Trees wholeOf(const Scene &scene, const Ability &ability)
{
    const auto world = drawn(scene, ability);
    Trees trees{world->dump(), {}};
    applyOne(world->files(), moveOf(*world, scene));
    trees.after = world->dump();
    return trees;
}

std::set<std::string> textsOf(const std::string &tree)
{
    std::set<std::string> texts;
    for (const TreeItem &item : parseTree(tree)) {
        const bool hasText = item.kind == TreeItem::Kind::File || item.kind == TreeItem::Kind::Link;
        if (hasText && item.path != "/desk/other")
            texts.insert(item.text);
    }
    return texts;
}

bool holdsAll(const std::string &tree, const std::set<std::string> &texts)
{
    return std::ranges::includes(textsOf(tree), texts);
}

bool isTrueAndWhole(const Outcome &outcome, const std::string &tree, const Trees &whole)
{
    return test::isTrueAndWhole(outcome, tree, whole, normalTree,
                                [&whole](const std::string &all) { return holdsAll(all, textsOf(whole.before)); });
}

void tell(const MemoryWorld &world, const Outcome &outcome)
{
    for (const std::string &line : world.files().log())
        qWarning("  %s", line.c_str());
    const auto &error = outcome.error ? outcome.error : outcome.blemish;
    qWarning("state %d, error %d at %s; tree:\n%s", int(outcome.state), error ? int(error->kind) : -1,
             error ? error->where.bytes.c_str() : "", world.dump().c_str());
}

} // namespace

/// Files and folders that go to another file system: as a whole, or not at all.
class MoveAcrossTest : public QObject
{
    Q_OBJECT

private:
    static void everyScene()
    {
        QTest::addColumn<std::size_t>("index");
        QTest::addColumn<std::size_t>("ability");
        for (std::size_t i = 0; i < scenes.size(); ++i) {
            for (std::size_t a = 0; a < abilities.size(); ++a) {
                const bool isFile = i > 0;
                if (a < 2 || (isFile && abilities[a].movesIntoOwn)) // a folder cannot get its name there
                    QTest::addRow("%s, %s", scenes[i].name, abilities[a].name) << i << a;
            }
        }
    }

    std::size_t m_faults = 0;
    std::size_t m_deaths = 0;
    std::size_t m_deathsInRecovery = 0;
    std::size_t m_deathsInUndo = 0;
    std::size_t m_meddled = 0;

private Q_SLOTS:
    void aFolderArrivesWithAllThatIsInIt()
    {
        const auto world = drawn(scenes[0]);
        MemoryFileSystem &files = world->files();
        files.give("/desk/d/sub/b.txt", 7, 04750);
        files.give("/desk/d/sub", 8, 0500);
        files.hang("/desk/d/sub/deep", {"user.note", "deep"});
        files.hang("/desk/d/a.txt", {"user.note", "a"});
        std::vector<NodeFacts> before;
        constexpr std::array<const char *, 6> below{"", "/a.txt", "/empty", "/sub", "/sub/b.txt", "/sub/l"};
        for (const char *path : below)
            before.push_back(files.factsOf(std::string("/desk/d") + path));

        const Outcome outcome = applyOne(files, moveOf(*world, scenes[0]));

        QCOMPARE(outcome.state, State::Done);
        QVERIFY(!outcome.blemish);
        QCOMPARE(world->dump(), normalTree("/desk/other\n"
                                           "/far/d/a.txt : a\n/far/d/again = /far/d/a.txt\n/far/d/empty/\n"
                                           "/far/d/sub/b.txt : b\n/far/d/sub/deep/c : c\n/far/d/sub/l -> ../a.txt\n"));
        for (std::size_t at = 0; at < below.size(); ++at) {
            const NodeFacts after = files.factsOf(std::string("/far/d") + below.at(at));
            QCOMPARE(after.modified, before[at].modified);
            QCOMPARE(after.mode, before[at].mode);
            QCOMPARE(after.owner, before[at].owner);
        }
        QCOMPARE(files.attributesOf("/far/d/sub/deep"), (std::vector<Attribute>{{"user.note", "deep"}}));
        QCOMPARE(files.attributesOf("/far/d/a.txt"), (std::vector<Attribute>{{"user.note", "a"}}));
    }

    void whatCannotGoIsToldBeforeAnythingIsDone_data()
    {
        QTest::addColumn<QString>("tree");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("where");
        QTest::newRow("a pipe") << "/desk/d/in/pipe !\n" << ErrorKind::NotCopied << "/desk/d/in/pipe";
        QTest::newRow("a name outside") << "/desk/d/in/f\n/desk/f = /desk/d/in/f\n"
                                        << ErrorKind::OtherNames << "/desk/d/in/f";
        QTest::newRow("a mount") << "/desk/d/in/mount/\n" << ErrorKind::CrossesMount << "/desk/d/in/mount";
    }
    void whatCannotGoIsToldBeforeAnythingIsDone()
    {
        QFETCH(QString, tree);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, where);
        MemoryWorld world(tree.toStdString());
        world.files().mount("/far", MountKind::Local);
        if (kind == ErrorKind::CrossesMount)
            world.files().mount("/desk/d/in/mount", MountKind::Local);
        const std::string before = world.dump();
        const Error expected{kind, {where.toStdString()}};

        const auto planned = planMove(world.files(), {{{"/desk/d"}}, {"/far"}});
        world.files().resetSteps();
        const Outcome outcome = applyOne(world.files(), moveOf(world, "/desk/d", "/far/d"));

        QCOMPARE(planned.at(0).error().kind, expected.kind);
        QCOMPARE(planned.at(0).error().where, expected.where);
        QCOMPARE(outcome.error->kind, expected.kind);
        QCOMPARE(outcome.error->where, expected.where);
        QVERIFY(std::ranges::none_of(world.files().log(),
                                     [](const std::string &line) { return line.starts_with("make"); }));
        QCOMPARE(world.dump(), before);
    }

    void theNewPlaceIsNeverOverwritten()
    {
        const auto world = drawn(scenes[0]);
        world->files().addFile("/far/d", "theirs");
        const std::string before = world->dump();
        QCOMPARE(applyOne(world->files(), moveOf(*world, scenes[0])).error->kind, ErrorKind::AlreadyExists);
        QCOMPARE(world->dump(), before);
    }

    void whereNothingOfItCanBeKeptNothingGoes()
    {
        for (const Scene &scene : scenes) {
            const auto world = drawn(scene);
            world->files().switchesAt("/far").givesLikeness = false;
            const std::string before = world->dump();
            QCOMPARE(applyOne(world->files(), moveOf(*world, scene)).error->kind, ErrorKind::Unsupported);
            QCOMPARE(world->dump(), before);
        }
    }

    void noFaultLosesOrLies_data() { everyScene(); }
    void noFaultLosesOrLies()
    {
        QFETCH(std::size_t, index);
        QFETCH(std::size_t, ability);
        const Scene &scene = scenes.at(index);
        const Trees whole = wholeOf(scene, abilities.at(ability));
        constexpr std::array kinds{ErrorKind::NotFound, ErrorKind::Denied,     ErrorKind::ReadOnly,
                                   ErrorKind::NoSpace,  ErrorKind::Io,         ErrorKind::NotAnswering,
                                   ErrorKind::Changed,  ErrorKind::Unsupported};
        bool anyFired = true;
        for (std::size_t step = 1; anyFired; ++step) {
            anyFired = false;
            for (const ErrorKind kind : kinds) {
                for (const When when : {When::Before, When::After}) {
                    const auto world = drawn(scene, abilities.at(ability));
                    const Move move = moveOf(*world, scene);
                    world->files().resetSteps();
                    world->files().failAtStep(step, kind, 0, when);
                    const Outcome outcome = applyOne(world->files(), move);
                    anyFired = anyFired || world->files().faultsFired() > 0;
                    m_faults += world->files().faultsFired();
                    if (isTrueAndWhole(outcome, world->dump(), whole))
                        continue;
                    qWarning("fault at step %zu: kind %d, %s", step, int(kind),
                             when == When::Before ? "before" : "after");
                    tell(*world, outcome);
                    QFAIL("half, lost or untrue");
                }
            }
        }
    }

    void aFullDiskLeavesAllAsItWas()
    {
        const Trees whole = wholeOf(scenes[0], abilities.front());
        std::size_t step = 1;
        for (bool isFull = true; isFull; ++step) {
            const auto world = drawn(scenes[0]);
            const Move move = moveOf(*world, scenes[0]);
            world->files().resetSteps();
            world->files().beforeStep(step, [](MemoryFileSystem &files) { files.switchesAt("/far").full = true; });
            const Outcome outcome = applyOne(world->files(), move);
            isFull = outcome.state != State::Done;
            if (isFull)
                QCOMPARE(outcome.error->kind, ErrorKind::NoSpace);
            QCOMPARE(world->dump(), isFull ? whole.before : whole.after);
        }
        QVERIFY(step > 20);
    }

    void stoppedInTheMiddleItIsAsItWas()
    {
        const auto world = drawn(scenes[0]);
        const Plan plan{{moveOf(*world, scenes[0])}};
        const std::string before = world->dump();
        StopSource stop;
        std::vector<std::uint64_t> told;
        const auto copying = [&](std::uint64_t bytes, std::uint64_t of) {
            told.insert(told.end(), {bytes, of});
            if (told.size() == 4)
                stop.request_stop();
        };
        NoJournal journal;

        const ApplyReport report = apply(world->files(), plan, journal, stop.get_token(), OnRefusal::GoOn, {}, copying);

        QVERIFY(report.stopped);
        QCOMPARE(report.outcomes.at(0).state, State::NotReached);
        QCOMPARE(told.at(1), std::uint64_t(4)); // a, its other name, b and c
        QCOMPARE(world->dump(), before);
    }

    void noDeathLeavesHalf_data() { everyScene(); }
    void noDeathLeavesHalf()
    {
        QFETCH(std::size_t, index);
        QFETCH(std::size_t, ability);
        const Scene &scene = scenes.at(index);
        const Trees whole = wholeOf(scene, abilities.at(ability));
        for (const RecoveryWay way : ways) {
            for (std::size_t step = 1;; ++step) {
                const auto world = drawn(scene, abilities.at(ability));
                std::vector<Intent> intents;
                if (!diesApplying(world->files(), Plan{{moveOf(*world, scene)}}, step, intents))
                    break;
                ++m_deaths;
                if (!intents.empty())
                    QVERIFY2(recoversTo(world->files(), intents, way, whole),
                             qPrintable(QStringLiteral("death before step %1").arg(step)));
            }
        }
    }

    void noDeathInRecoveryLeavesHalf_data() { everyScene(); }
    void noDeathInRecoveryLeavesHalf()
    {
        QFETCH(std::size_t, index);
        QFETCH(std::size_t, ability);
        const Scene &scene = scenes.at(index);
        const Trees whole = wholeOf(scene, abilities.at(ability));
        const std::size_t apart = index == 0 ? stride(10) : stride(3);
        for (const RecoveryWay way : ways) {
            bool diedApplying = true;
            for (std::size_t step = 1; diedApplying; step += apart) {
                bool diedRecovering = true;
                for (std::size_t second = 1; diedApplying && diedRecovering; ++second) {
                    const auto world = drawn(scene, abilities.at(ability));
                    std::vector<Intent> intents;
                    diedApplying =
                        diesApplying(world->files(), Plan{{moveOf(*world, scene)}}, step, intents) && !intents.empty();
                    diedApplying = diedApplying || intents.empty(); // died before it began: the next step
                    diedRecovering = !intents.empty() && diesRecovering(world->files(), intents, way, second);
                    m_deathsInRecovery += diedRecovering ? 1 : 0;
                    const bool asBefore = second % 2 == 0; // a person may choose the other way the second time
                    const RecoveryWay next = asBefore ? way : way == ways[0] ? ways[1] : ways[0];
                    if (diedRecovering)
                        QVERIFY2(recoversTo(world->files(), intents, next, whole),
                                 qPrintable(QStringLiteral("steps %1 and %2").arg(step).arg(second)));
                }
            }
        }
    }

    void noDeathInAnUndoLeavesHalfOfIt_data() { everyScene(); }
    void noDeathInAnUndoLeavesHalfOfIt()
    {
        QFETCH(std::size_t, index);
        QFETCH(std::size_t, ability);
        const Scene &scene = scenes.at(index);
        const Trees whole = wholeOf(scene, abilities.at(ability));
        const Trees back{whole.after, whole.before};
        for (const RecoveryWay way : ways) {
            for (std::size_t step = 1;; ++step) {
                const auto world = drawn(scene, abilities.at(ability));
                const Plan plan{{moveOf(*world, scene)}};
                NoJournal none;
                const Plan undo = undoOf(world->files(), plan, apply(world->files(), plan, none));
                QCOMPARE(undo.changes.size(), std::size_t(1));
                std::vector<Intent> intents;
                if (!diesApplying(world->files(), undo, step, intents)) {
                    QCOMPARE(world->dump(), whole.before);
                    break;
                }
                ++m_deathsInUndo;
                if (!intents.empty())
                    QVERIFY2(recoversTo(world->files(), intents, way, back),
                             qPrintable(QStringLiteral("death before step %1").arg(step)));
            }
        }
    }

    /// Somebody else works in the folder while it is moved: at every step, in every way.
    void whatSomebodyElseDoesMeanwhileIsNotLost_data()
    {
        QTest::addColumn<int>("act");
        QTest::newRow("writes to a file") << 0;
        QTest::newRow("adds a file") << 1;
        QTest::newRow("replaces a file") << 2;
        QTest::newRow("takes a file away") << 3;
        QTest::newRow("puts a folder in the place of one") << 4;
        QTest::newRow("takes the new place") << 5;
        QTest::newRow("takes the old place") << 6;
    }
    void whatSomebodyElseDoesMeanwhileIsNotLost()
    {
        QFETCH(int, act);
        const Trees whole = wholeOf(scenes[0], abilities.front());
        for (std::size_t step = 1;; ++step) {
            const auto world = drawn(scenes[0]);
            const Plan plan{{moveOf(*world, scenes[0])}};
            RecordingJournal journal;
            bool acted = false;
            std::set<std::string> must = textsOf(whole.before);
            world->files().resetSteps();
            world->files().beforeStep(step, [&](MemoryFileSystem &files) {
                std::string top = "/desk/d"; // who has it open goes on in it when it is taken aside
                if (!files.exists(top)) {
                    for (const std::string &name : files.namesIn("/desk")) {
                        if (name.starts_with(spareNamePrefix))
                            top = "/desk/" + name;
                    }
                }
                acted = meddle(files, act, top, must);
            });
            const ApplyReport report = apply(world->files(), plan, journal);
            const bool isOver = world->files().stepsTaken() < step;
            m_meddled += acted ? 1 : 0;
            const std::string tree = world->dump();
            // Nobody can come by its path any more. What is done to a file by who had its folder open, between the last
            // look and its removal, goes with it.
            const auto &log = world->files().log();
            const bool isTooLate = step <= log.size() && log[step - 1] == "unlink b.txt" && report.done() == 1;
            if (!isTooLate && !holdsAll(tree, must)) {
                qWarning("before step %zu", step);
                tell(*world, report.outcomes.at(0));
                QFAIL("lost");
            }
            const Outcome &outcome = report.outcomes.at(0);
            const bool isNamed = outcome.blemish || (outcome.error && outcome.error->kind == ErrorKind::Unverified);
            if (tree.find(spareNamePrefix) != std::string::npos && !isNamed) {
                qWarning("before step %zu", step);
                tell(*world, outcome);
                QFAIL("left over, and not named");
            }
            if (isOver)
                break;
        }
    }

    void aFolderKeepsItsLinksAndLeavesOne()
    {
        MemoryWorld world("/d/out\n/d/p/x\n/d/p/in -> x\n/d/p/leaves -> ../out\n/e/l -> ../d/p/x\n");
        world.files().mount("/far", MountKind::Local);
        const MoveRequest request{{{"/d/p"}}, {"/far/q"}, MovedLinks::KeepEnd, {{"/e/l"}}};
        const MovePlan planned = planGuardedMove(world.files(), request);
        Plan plan;
        for (const Change &step : *planned.moves.at(0))
            plan.changes.push_back(step);
        plan.changes.emplace_back(
            *planLeftLink(world.files(), std::get<Move>(plan.changes.front()), TargetStyle::Relative));
        for (const Change &update : planned.updates)
            plan.changes.push_back(update);
        const std::string before = world.dump();
        NoJournal none;

        const ApplyReport report = apply(world.files(), plan, none);

        QCOMPARE(report.refused(), std::size_t(0));
        QVERIFY(planned.lost.empty());
        QCOMPARE(world.dump(), normalTree("/d/out\n/d/p -> ../far/q\n/e/l -> ../far/q/x\n"
                                          "/far/q/x : /d/p/x\n/far/q/in -> x\n/far/q/leaves -> ../../d/out\n"));
        const Plan undo = undoOf(world.files(), plan, report);
        QCOMPARE(apply(world.files(), undo, none).refused(), std::size_t(0));
        QCOMPARE(world.dump(), before);
    }

    void noDeathInAGuardedMoveLeavesHalf()
    {
        constexpr auto tree = "/d/out\n/d/p/x\n/d/p/leaves -> ../out\n/e/l -> ../d/p/x\n";
        const auto make = [&] {
            auto world = std::make_unique<MemoryWorld>(tree);
            world->files().mount("/far", MountKind::Local);
            return world;
        };
        const auto planIn = [](MemoryWorld &world) {
            const MovePlan planned =
                planGuardedMove(world.files(), {{{"/d/p"}}, {"/far/q"}, MovedLinks::KeepEnd, {{"/e/l"}}});
            Plan plan{*planned.moves.at(0)};
            plan.changes.emplace_back(
                *planLeftLink(world.files(), std::get<Move>(plan.changes.front()), TargetStyle::Relative));
            plan.changes.insert(plan.changes.end(), planned.updates.begin(), planned.updates.end());
            return plan;
        };
        const auto lived = make();
        Trees whole{lived->dump(), {}};
        NoJournal none;
        QCOMPARE(apply(lived->files(), planIn(*lived), none).refused(), std::size_t(0));
        whole.after = lived->dump();
        for (const RecoveryWay way : ways) {
            for (std::size_t step = 1;; ++step) {
                const auto world = make();
                std::vector<Intent> intents;
                if (!diesApplying(world->files(), planIn(*world), step, intents))
                    break;
                ++m_deaths;
                if (!intents.empty())
                    QVERIFY2(recoversTo(world->files(), intents, way, whole),
                             qPrintable(QStringLiteral("death before step %1").arg(step)));
            }
        }
    }

    /// Cut off, and then the drive is gone: nobody knows whether the rest of the original is all of it.
    void aDriveThatIsAwayLeavesItForLater()
    {
        const Trees whole = wholeOf(scenes[0], abilities.front());
        for (std::size_t step = 1;; ++step) {
            const auto world = drawn(scenes[0]);
            std::vector<Intent> intents;
            if (!diesApplying(world->files(), Plan{{moveOf(*world, scenes[0])}}, step, intents))
                break;
            if (intents.empty())
                continue;
            world->files().rename("/far", "/away");
            const RecoveryReport report = recoverBatch(world->files(), intents, RecoveryWay::RollBack, 0);
            QVERIFY(report.mayTryAgain);
            world->files().rename("/away", "/far");
            QVERIFY2(recoversTo(world->files(), intents, RecoveryWay::RollBack, whole),
                     qPrintable(QStringLiteral("death before step %1").arg(step)));
        }
    }

    void cleanupTestCase() const
    {
        qInfo("%zu faults; deaths: %zu in a move, %zu in a move and its recovery, %zu in an undo; %zu meddlings",
              m_faults, m_deaths, m_deathsInRecovery, m_deathsInUndo, m_meddled);
    }

private:
    static bool recoversTo(MemoryFileSystem &files, const std::vector<Intent> &intents, RecoveryWay way,
                           const Trees &whole)
    {
        return test::recoversTo(files, [&files] { return files.dump(); }, intents, way, whole);
    }

    /// Whether there was anything to do. `must`: texts that are to be somewhere afterwards.
    static bool meddle(MemoryFileSystem &files, int act, const std::string &top, std::set<std::string> &must)
    {
        const std::string file = top + "/sub/b.txt";
        switch (act) {
        case 0:
            if (!files.exists(file))
                return false;
            files.edit(file, "B"); // as long as before
            must.insert("B");
            must.erase("b");
            return true;
        case 1:
            if (!files.exists(top + "/sub"))
                return false;
            files.addFile(top + "/sub/new", "new");
            must.insert("new");
            return true;
        case 2:
            if (!files.exists(file))
                return false;
            files.remove(file);
            files.addFile(file, "B");
            must.insert("B");
            must.erase("b");
            return true;
        case 3:
            if (!files.exists(file))
                return false;
            files.rename(file, "/desk/taken");
            return true;
        case 4:
            if (!files.exists(top + "/sub/deep"))
                return false;
            files.rename(top + "/sub/deep", "/desk/taken");
            files.addFile(top + "/sub/deep/theirs", "theirs");
            must.insert("theirs");
            return true;
        case 5:
            if (files.exists("/far/d"))
                return false;
            files.addFile("/far/d/theirs", "theirs");
            must.insert("theirs");
            return true;
        case 6:
            if (files.exists("/desk/d"))
                return false;
            files.addFile("/desk/d", "theirs");
            must.insert("theirs");
            return true;
        default: return false;
        }
    }
};

QTEST_APPLESS_MAIN(MoveAcrossTest)
#include "tst_move_across.moc"
