// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "race_acts.h"
#include "support/printing.h"
#include "support/thorough.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace linkwright;
using namespace linkwright::test;

using State = Outcome::State;

namespace {

struct PlannedAct
{
    std::size_t step = 0;
    std::size_t act = 0;
    bool atSecondPlace = false;
};

std::string folderOf(std::string_view place)
{
    return std::string(place.substr(0, place.rfind('/')));
}

std::set<std::string> valuesIn(const std::string &tree)
{
    std::set<std::string> values;
    for (const TreeItem &item : parseTree(tree)) {
        if (item.kind == TreeItem::Kind::File || item.kind == TreeItem::Kind::Link)
            values.insert(item.text);
    }
    return values;
}

/// What must still be somewhere whatever happens.
struct Treasure
{
    explicit Treasure(const ChangeCase &change)
        : values(valuesIn(normalTree(std::string(change.before) + std::string(others))))
    {
        const std::string_view name = change.name;
        for (const TreeItem &item : parseTree(change.before)) {
            if (item.kind == TreeItem::Kind::Link)
                ownLink = item.text;
        }
        if (name == "retarget" || name == "remove" || name.starts_with("replace"))
            values.erase(ownLink);
    }

    std::set<std::string> values; // contents of files and texts of links
    std::string ownLink; // may be taken by an act that makes it anew
};

struct Run
{
    Run(const ChangeCase &change, const Ability &ability, const std::vector<PlannedAct> &planned)
        : world(std::string(change.before) + std::string(others))
    {
        limit(world.files(), ability);
        const Change wanted = change.plan(world);
        world.files().resetSteps();
        for (const PlannedAct &act : planned) {
            const std::string place = act.atSecondPlace ? change.secondPlace : change.place;
            world.files().beforeStep(act.step, [this, place, act](MemoryFileSystem &files) {
                acts[act.act].run(files, {place, spareIn(files, folderOf(place))});
                madeAnew = madeAnew || (files.exists(place) && files.textOf(place) == "made-anew");
            });
            touchesSpare = touchesSpare || acts[act.act].touchesSpare;
        }
        outcome = applyOne(world.files(), wanted);
        after = world.dump();
    }

    bool nothingIsLost(const Treasure &treasure) const
    {
        const std::set<std::string> left = valuesIn(after);
        return std::ranges::all_of(treasure.values,
                                   [&](const std::string &value) {
                                       return left.contains(value) || (madeAnew && value == treasure.ownLink);
                                   })
               && (!madeAnew || left.contains("made-anew"));
    }

    /// Unless we said so nothing of ours was left; where others took our spare name nobody can promise that.
    bool leftoversAreTold() const
    {
        const bool told = (outcome.error && outcome.error->kind == ErrorKind::Unverified) || outcome.blemish;
        return told || touchesSpare || after.find(spareNamePrefix) == std::string::npos;
    }

    MemoryWorld world;
    Outcome outcome;
    std::string after;
    bool touchesSpare = false;
    bool madeAnew = false;
};

CreateLink withParents(const MemoryWorld &world)
{
    return {world.at("/desk/new/l"), {"t"}, NodeType::SymbolicLink, true};
}

/// How many steps a change takes before this one.
std::size_t stepOf(const MemoryWorld &like, const Change &change, std::string_view word)
{
    MemoryWorld world(like.dump());
    world.files().resetSteps();
    applyOne(world.files(), change);
    const auto &log = world.files().log();
    const auto found = std::ranges::find_if(log, [word](const std::string &line) { return line.starts_with(word); });
    return static_cast<std::size_t>(found - log.begin());
}

std::optional<ErrorKind> refusalKind(const Outcome &outcome)
{
    return outcome.error ? std::optional(outcome.error->kind) : std::nullopt;
}

} // namespace

/// Another process acts between any two system calls of any change.
class ApplierRacesTest : public QObject
{
    Q_OBJECT

private:
    static bool isFine(const Run &run, const Treasure &treasure, const std::vector<PlannedAct> &planned)
    {
        if (run.nothingIsLost(treasure) && run.leftoversAreTold())
            return true;
        for (const PlannedAct &act : planned)
            qWarning("before step %zu somebody %s%s", act.step, acts[act.act].name,
                     act.atSecondPlace ? " (second place)" : "");
        for (const std::string &line : run.world.files().log())
            qWarning("  %s", line.c_str());
        qWarning("state %d, error %d at %s; tree:\n%s", int(run.outcome.state),
                 run.outcome.error ? int(run.outcome.error->kind) : -1,
                 run.outcome.error ? run.outcome.error->where.bytes.c_str() : "", run.after.c_str());
        return false;
    }

    std::size_t m_single = 0;
    std::size_t m_double = 0;

private Q_SLOTS:
    void aFolderThatSomebodyElsePutThereIsNotUnmade()
    {
        const auto act = [](MemoryWorld &world, bool isSwapped) {
            const std::size_t makesTheLink = 1 + stepOf(world, withParents(world), "makeLink");
            world.files().resetSteps();
            world.files().failAtStep(makesTheLink, ErrorKind::NoSpace, ENOSPC, MemoryFileSystem::When::Before);
            if (isSwapped)
                world.files().beforeStep(makesTheLink, [](MemoryFileSystem &files) {
                    files.remove("/desk/new");
                    files.addFolder("/desk/new");
                });
            QCOMPARE(refusalKind(applyOne(world.files(), withParents(world))), std::optional(ErrorKind::NoSpace));
            QCOMPARE(world.files().exists("/desk/new"), isSwapped);
        };
        MemoryWorld quiet("/desk/\n");
        act(quiet, false);
        MemoryWorld swapped("/desk/\n");
        act(swapped, true);
    }

    /// The text of what came out tells that it is the old link; which link it is is asked when it goes.
    void anotherLinkWithTheTextOfTheOldOneIsNotRemoved()
    {
        MemoryWorld world("/desk/l -> old\n/others/l -> old\n");
        const Identity theirs = world.files().factsOf("/others/l").identity;
        const RetargetLink change{world.at("/desk/l"), seenAt(world, "/desk/l"), {"new"}};
        const std::size_t goes = 1 + stepOf(world, change, "unlink");
        world.files().resetSteps();
        world.files().beforeStep(goes,
                                 [](MemoryFileSystem &files) { files.exchange(spareIn(files, "/desk"), "/others/l"); });

        QCOMPARE(refusalKind(applyOne(world.files(), change)), std::optional(ErrorKind::Changed));

        QCOMPARE(world.files().factsOf("/desk/l").identity, theirs);
        QCOMPARE(spareIn(world.files(), "/desk"), std::string());
    }

    void nothingIsLostWhoeverActsBetweenTwoSteps_data()
    {
        QTest::addColumn<std::size_t>("index");
        QTest::addColumn<std::size_t>("ability");
        for (std::size_t i = 0; i < changeCases.size(); ++i) {
            for (std::size_t a = 0; a < abilities.size(); ++a)
                QTest::addRow("%s, %s", changeCases[i].name, abilities[a].name) << i << a;
        }
    }
    void nothingIsLostWhoeverActsBetweenTwoSteps()
    {
        QFETCH(std::size_t, index);
        QFETCH(std::size_t, ability);
        const ChangeCase &change = changeCases[index];
        const Treasure treasure(change);
        const bool hasSecond = *change.secondPlace != 0;
        for (std::size_t act = 0; act < acts.size(); ++act) {
            for (int second = 0; second <= int(hasSecond); ++second) {
                bool reached = true;
                for (std::size_t step = 1; reached; ++step) {
                    const std::vector<PlannedAct> planned{{step, act, second == 1}};
                    const Run run(change, abilities[ability], planned);
                    reached = run.world.files().stepsTaken() >= step;
                    m_single += reached ? 1 : 0;
                    QVERIFY(isFine(run, treasure, planned));
                }
            }
        }
    }

    void nothingIsLostWhenTheyActTwice_data()
    {
        QTest::addColumn<std::size_t>("index");
        QTest::addColumn<std::size_t>("ability");
        for (std::size_t i = 0; i < changeCases.size(); ++i) {
            const std::string_view name = changeCases[i].name;
            for (std::size_t a = 0; a < abilities.size(); ++a) {
                if (name == "retarget" || name == "remove" || name.starts_with("replace"))
                    QTest::addRow("%s, %s", changeCases[i].name, abilities[a].name) << i << a;
            }
        }
    }
    void nothingIsLostWhenTheyActTwice()
    {
        QFETCH(std::size_t, index);
        QFETCH(std::size_t, ability);
        const Treasure treasure(changeCases[index]);
        constexpr std::size_t steps = 40; // more come only from exchanging to and fro
        for (std::size_t pair = index; pair < acts.size() * acts.size(); pair += stride(7)) {
            for (std::size_t first = 1; first <= steps; ++first) {
                bool reached = true;
                for (std::size_t second = first; reached && second <= steps; ++second) {
                    const std::vector<PlannedAct> planned{{first, pair / acts.size(), false},
                                                          {second, pair % acts.size(), false}};
                    const Run run(changeCases[index], abilities[ability], planned);
                    reached = run.world.files().stepsTaken() >= second;
                    m_double += reached ? 1 : 0;
                    QVERIFY(isFine(run, treasure, planned));
                }
            }
        }
    }

    void cleanupTestCase() const { qInfo("interleavings run: %zu with one act, %zu with two", m_single, m_double); }
};

QTEST_APPLESS_MAIN(ApplierRacesTest)
#include "tst_applier_races.moc"
