// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "base/contains.h"
#include "bulk_tools.h"
#include "changes/plan_guarded_removal.h"
#include "changes/recovery.h"
#include "changes/spare_name.h"
#include "guarded_moves.h"
#include "lively_tree.h"
#include "scan/chains_below.h"

#include <QTest>

#include <random>

using namespace linkwright;
using namespace linkwright::test;

namespace {

Plan wholeOf(const RemovalPlan &planned)
{
    Plan plan{planned.updates};
    const Plan removals = planOf(planned.removals);
    plan.changes.insert(plan.changes.end(), removals.changes.begin(), removals.changes.end());
    return plan;
}

} // namespace

/// Links go, and those that lead over them lead on without them.
class GuardedRemovalTest : public BulkTest
{
    Q_OBJECT

private:
    RemovalPlan plan(const std::vector<std::string> &names)
    {
        std::vector<NativePath> places;
        for (const std::string &name : names)
            places.push_back(at(name));
        return planGuardedRemoval(m_world->files(), places, pointingTo(m_world->files(), places, at("/")), {});
    }

    void remove(const std::vector<std::string> &names)
    {
        const RemovalPlan planned = plan(names);
        QVERIFY(planned.lost.empty());
        const Plan all = wholeOf(planned);
        NoJournal journal;
        QCOMPARE(apply(m_world->files(), all, journal).done(), all.changes.size());
    }

    /// What was planned, though a link was pointed elsewhere meanwhile.
    std::vector<Outcome> removeThoughOneChanged(const std::vector<std::string> &names, std::string_view changed,
                                                std::string_view target)
    {
        const Plan all = wholeOf(plan(names));
        applyOne(m_world->files(), test::retarget(*m_world, changed, target));
        NoJournal journal;
        return apply(m_world->files(), all, journal).outcomes;
    }

    /// Whether it was held back for the sake of this link.
    bool isKeptFor(const Outcome &outcome, std::string_view link) const
    {
        return outcome.state == Outcome::State::Refused && outcome.error == Error{ErrorKind::NotSame, at(link), 0};
    }

    void nameAgain(std::string_view folder, std::string_view name, std::string_view newName)
    {
        const auto opened = m_world->files().openFolder(at(folder)).value();
        QVERIFY(opened->makeHardLink(newName, *opened, name).has_value());
    }

    Chain traceAt(std::string_view link)
    {
        std::optional<Chain> found;
        chainsAt(m_world->files(), {at(link)}, 1, {}, [&](Chain &&chain) { found = std::move(chain); });
        return found.value();
    }

    std::string textAt(std::string_view place) { return seenAt(*m_world, place).target.raw; }

private Q_SLOTS:
    void initTestCase_data() { onBothGrounds(); }

    void whatTheLinkSaidIsSaidByThoseThatLedOverIt()
    {
        draw("/v2/x\n/current -> v2\n/d/deep -> ../current/x\n/d/whole -> ../current/\n/beside -> .//current//x\n");
        link("/d/abs", text("/current//x"));
        remove({"/current"});
        QCOMPARE(textAt("/d/deep"), std::string("../v2/x"));
        QCOMPARE(textAt("/d/whole"), std::string("../v2/"));
        QCOMPARE(textAt("/beside"), std::string(".//v2//x"));
        QCOMPARE(textAt("/d/abs"), text("/v2//x"));
    }

    void theLinkAfterItStaysOnTheWay()
    {
        draw("/v2/x\n/current -> v2\n/old -> current\n/l -> old/x\n");
        remove({"/old"});
        QCOMPARE(textAt("/l"), std::string("current/x")); // and follows when that is pointed elsewhere
    }

    void ofLinksInARowThatGoTheLastIsLedBy()
    {
        draw("/v2/x\n/current -> v2\n/old -> current\n/l -> old/x\n");
        remove({"/old", "/current"});
        QCOMPARE(textAt("/l"), std::string("v2/x"));
    }

    void aRelativeTextIsWrittenForItsOwnFolder()
    {
        draw("/a/b/end\n/far/off/over -> ../../a/b\n/near/l -> ../far/off/over/end\n");
        remove({"/far/off/over"});
        QCOMPARE(textAt("/near/l"), std::string("../a/b/end"));
    }

    void whereTheLinkIsBrokenNothingIsUpdated()
    {
        draw("/dead -> nothing\n/l -> dead\n");
        const RemovalPlan planned = plan({"/dead"});
        QVERIFY(planned.updates.empty() && planned.lost.empty());
        QCOMPARE(planOf(planned.removals).changes.size(), std::size_t(1));
    }

    void whatALinkStillLeadsOverStays()
    {
        draw("/v2/x\n/v2/y\n/current -> v2\n/old -> current\n/spare -> v2\n/l -> old/x\n/m -> spare/x\n");
        const auto outcomes = removeThoughOneChanged({"/old", "/current", "/spare"}, "/l", "old/y");
        QCOMPARE(outcomes.size(), std::size_t(5)); // l, m, and the three
        QCOMPARE(outcomes[0].error->kind, ErrorKind::Changed);
        QVERIFY(isKeptFor(outcomes[2], "/l") && isKeptFor(outcomes[3], "/l"));
        QCOMPARE(outcomes[4].state, Outcome::State::Done); // nothing but m led over it
        QCOMPARE(textAt("/l"), std::string("old/y"));
        QCOMPARE(textAt("/m"), std::string("v2/x"));
        QVERIFY(traceAt("/l").verdict.health == Health::Healthy);
    }

    void aNameThatALinkStillSaysStays()
    {
        draw("/d/file\n/l -> d/file\n");
        nameAgain("/d", "file", "name");
        const auto outcomes = removeThoughOneChanged({"/d/file"}, "/l", "./d/file");
        QVERIFY(isKeptFor(outcomes.at(1), "/l"));
        QVERIFY(traceAt("/l").verdict.health == Health::Healthy);
    }

    void aBatchThatIsFinishedLaterLeavesItToo()
    {
        draw("/v2/x\n/v2/y\n/current -> v2\n/l -> current/x\n");
        std::vector<Intent> intents;
        for (const Change &change : wholeOf(plan({"/current"})).changes)
            intents.push_back({change, spareName(), {}});
        applyOne(m_world->files(), test::retarget(*m_world, "/l", "current/y"));
        const RecoveryReport report = recoverBatch(m_world->files(), intents, RecoveryWay::Finish, 0);
        QVERIFY(contains(report.left, Error{ErrorKind::NotSame, at("/l"), 0}));
        QCOMPARE(textAt("/current"), std::string("v2"));
        QVERIFY(traceAt("/l").verdict.health == Health::Healthy);
    }

    void anotherNameOfAFileStandsInForIt()
    {
        draw("/d/file\n/l -> d/file\n");
        nameAgain("/d", "file", "name");
        remove({"/d/file"});
        QCOMPARE(textAt("/l"), std::string("d/name"));
    }
};

/// Trees and removals made by chance, on the disk.
class GuardedRemovalRandomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyHealthyLinkThatStaysLeadsOn()
    {
        std::size_t healthy = 0;
        std::size_t updates = 0;
        std::size_t lost = 0;
        for (unsigned seed = 0; seed < 800; ++seed) {
            const LivelyTree tree(seed);
            std::mt19937 dice(seed); // NOLINT(cert-msc51-cpp): the same each time
            const auto links = tree.links();
            std::vector<NativePath> going;
            for (std::size_t count = 1 + dice() % 3; count > 0 && !links.empty(); --count)
                going.push_back(links[dice() % links.size()]);
            std::ranges::sort(going);
            going.erase(std::ranges::unique(going).begin(), going.end());
            std::vector<std::pair<NativePath, Chain>> before;
            chainsAt(nativeFileSystem(), links, 1, {}, [&](Chain &&chain) {
                if (chain.verdict.health == Health::Healthy && !contains(going, chain.hops.front().place))
                    before.emplace_back(chain.hops.front().place, std::move(chain));
            });
            const RemovalPlan planned =
                planGuardedRemoval(nativeFileSystem(), going, pointingTo(nativeFileSystem(), going, tree.path()), {});
            const Plan plan = wholeOf(planned);
            NoJournal journal;
            QCOMPARE(apply(nativeFileSystem(), plan, journal).done(), plan.changes.size());
            std::vector<NativePath> excused;
            for (const Error &error : planned.lost)
                excused.push_back(error.where);
            for (const auto &[place, chain] : before) {
                if (contains(excused, place))
                    continue;
                ++healthy;
                chainsAt(nativeFileSystem(), {place}, 1, {}, [&](Chain &&now) {
                    if (now.verdict.health != Health::Healthy || now.verdict.path != chain.verdict.path)
                        qWarning("seed %u: %s", seed, place.bytes.c_str());
                    QCOMPARE(now.verdict.path, chain.verdict.path);
                    QCOMPARE(now.verdict.health, Health::Healthy);
                });
            }
            updates += planned.updates.size();
            lost += excused.size();
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%zu healthy links lead on, %zu of them updated, %zu lost", healthy, updates, lost);
        QVERIFY(updates > 100);
        QCOMPARE(lost, std::size_t(0));
    }
};

int main(int argc, char **argv)
{
    useQuickDisk();
    QCoreApplication application(argc, argv);
    GuardedRemovalTest stories;
    GuardedRemovalRandomTest chance;
    const int failed = QTest::qExec(&stories, argc, argv);
    return QTest::qExec(&chance, argc, argv) + failed;
}
#include "tst_guarded_removal.moc"
