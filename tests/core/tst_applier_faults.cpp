// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "change_cases.h"
#include "changes/spare_name.h"
#include "support/printing.h"
#include "support/thorough.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace linkwright;
using namespace linkwright::test;

using State = Outcome::State;
using When = MemoryFileSystem::When;

namespace {

constexpr std::array kinds{ErrorKind::NotFound, ErrorKind::Denied,       ErrorKind::ReadOnly,   ErrorKind::NoSpace,
                           ErrorKind::Io,       ErrorKind::NotAnswering, ErrorKind::Unsupported};

struct PlannedFault
{
    std::size_t step = 0;
    ErrorKind kind = ErrorKind::Io;
    When when = When::Before;
};

/// What a case looks like before and after; worked out once for many runs.
struct Expected
{
    explicit Expected(const ChangeCase &change)
        : before(normalTree(change.before))
        , after(normalTree(change.after))
    {
        for (const TreeItem &item : parseTree(before)) {
            if (item.kind == TreeItem::Kind::File)
                contents.insert(item.text);
            if (item.kind == TreeItem::Kind::Link)
                oldLinks.insert(item.text);
        }
        for (const TreeItem &item : parseTree(after)) {
            if (item.kind == TreeItem::Kind::Link)
                newLinks.insert(item.text);
        }
    }

    std::string before;
    std::string after;
    std::set<std::string> contents;
    std::set<std::string> oldLinks;
    std::set<std::string> newLinks;
};

/// One run of one change with faults, and all that can be asked about it afterwards.
struct Run
{
    Run(const ChangeCase &change, const Expected &expected, const Ability &ability,
        const std::vector<PlannedFault> &faults)
        : world(change.before)
        , expected(expected)
        , faults(faults.size())
    {
        limit(world.files(), ability);
        const Change act = change.plan(world);
        world.files().resetSteps();
        for (const PlannedFault &fault : faults) {
            world.files().failAtStep(fault.step, fault.kind, 0, fault.when);
            lies += fault.kind == ErrorKind::NotFound ? 1 : 0;
        }
        outcome = applyOne(world.files(), act);
        allFired = world.files().faultsFired() == faults.size();
        after = world.dump();
    }

    bool isUnverified() const { return outcome.error && outcome.error->kind == ErrorKind::Unverified; }

    /// The tree without what was left under spare names.
    std::string withoutLeftovers() const
    {
        std::string kept;
        for (std::size_t at = 0, end = 0; at < after.size(); at = end + 1) {
            end = after.find('\n', at);
            const std::string line = after.substr(at, end - at);
            const std::size_t spare = line.find(spareNamePrefix);
            kept += line.substr(0, spare) + "\n"; // the folder itself stays
        }
        return normalTree(kept);
    }

    /// No file's contents are gone; and the link, old or new, is somewhere.
    bool nothingIsLost() const
    {
        if (after == expected.before || after == expected.after)
            return true;
        std::set<std::string> left;
        for (const TreeItem &item : parseTree(after))
            left.insert(item.text);
        const auto areLeft = [&](const std::set<std::string> &texts) { return std::ranges::includes(left, texts); };
        return areLeft(expected.contents) && (areLeft(expected.oldLinks) || areLeft(expected.newLinks));
    }

    /// Whether the path names something that is there, or that may have been in a folder of ours that is.
    bool isLeftover(const NativePath &path) const
    {
        const NativePath folder = split(path).folder;
        const bool inOurFolder = split(folder).name.starts_with(spareNamePrefix) && world.files().exists(folder.bytes);
        return inOurFolder || world.files().exists(path.bytes);
    }

    /// What the outcome says is so. Two lies about what is there, one after the other, can be seen through no more:
    /// then a refused link may stand under its spare name, which the journal knows.
    bool reportIsTrue() const
    {
        const bool leftoversAllowed = faults == 2 && lies > 0;
        const std::string tree = leftoversAllowed ? withoutLeftovers() : after;
        if (const auto &blemish = outcome.blemish; blemish && blemish->kind == ErrorKind::LeftOver)
            return withoutLeftovers() == expected.after && (isLeftover(blemish->where) || after == expected.after);
        if (outcome.state == State::Done)
            return tree == expected.after;
        if (!isUnverified())
            return lies == 2 || tree == expected.before;
        return isLeftover(outcome.error->where) || after == expected.before || after == expected.after;
    }

    MemoryWorld world;
    const Expected &expected;
    std::size_t faults;
    Outcome outcome;
    std::string after;
    bool allFired = false;
    int lies = 0; // how often something was said not to be there that may be
};

template<typename Visit>
void forEachFault(const Visit &visit)
{
    for (const ErrorKind kind : kinds) {
        for (const When when : {When::Before, When::After})
            visit(kind, when);
    }
}

} // namespace

/// Every system call of every change may fail, before or after it did its work.
class ApplierFaultsTest : public QObject
{
    Q_OBJECT

private:
    static void everyCase()
    {
        QTest::addColumn<std::size_t>("index");
        QTest::addColumn<std::size_t>("ability");
        for (std::size_t i = 0; i < changeCases.size(); ++i) {
            for (std::size_t a = 0; a < abilities.size(); ++a)
                QTest::addRow("%s, %s", changeCases[i].name, abilities[a].name) << i << a;
        }
    }

    static void tell(const Run &run, const std::vector<PlannedFault> &faults)
    {
        for (const PlannedFault &fault : faults)
            qWarning("fault at step %zu: kind %d, %s", fault.step, int(fault.kind),
                     fault.when == When::Before ? "before" : "after");
        for (const std::string &line : run.world.files().log())
            qWarning("  %s", line.c_str());
        qWarning("state %d, error %d at %s; tree:\n%s", int(run.outcome.state),
                 run.outcome.error ? int(run.outcome.error->kind) : -1,
                 run.outcome.error ? run.outcome.error->where.bytes.c_str() : "", run.after.c_str());
    }

    std::size_t m_single = 0;
    std::size_t m_double = 0;

private Q_SLOTS:
    void noSingleFaultLosesOrLies_data() { everyCase(); }
    void noSingleFaultLosesOrLies()
    {
        QFETCH(std::size_t, index);
        QFETCH(std::size_t, ability);
        const Expected expected(changeCases[index]);
        bool anyFired = true;
        for (std::size_t step = 1; anyFired; ++step) {
            anyFired = false;
            forEachFault([&](ErrorKind kind, When when) {
                const std::vector<PlannedFault> faults{{step, kind, when}};
                const Run run(changeCases[index], expected, abilities[ability], faults);
                anyFired = anyFired || run.allFired;
                m_single += run.allFired;
                if (!run.nothingIsLost() || !run.reportIsTrue()) {
                    tell(run, faults);
                    QFAIL("lost or untrue");
                }
            });
            if (QTest::currentTestFailed())
                return;
        }
    }

    /// Not one call fails but all of a kind: the disk under the texts went bad after the plan was made.
    void linksThatCanNoLongerBeReadStayWhereTheyAre_data() { everyCase(); }
    void linksThatCanNoLongerBeReadStayWhereTheyAre()
    {
        QFETCH(std::size_t, index);
        QFETCH(std::size_t, ability);
        MemoryWorld world(changeCases[index].before);
        limit(world.files(), abilities[ability]);
        const Change change = changeCases[index].plan(world);
        world.files().switchesAt("/").readsLinks = false;

        const Outcome outcome = applyOne(world.files(), change);

        const bool isDone = outcome.state == State::Done;
        QCOMPARE(world.dump(), normalTree(isDone ? changeCases[index].after : changeCases[index].before));
    }

    void noTwoFaultsLoseOrLie_data()
    {
        QTest::addColumn<std::size_t>("index");
        QTest::addColumn<std::size_t>("ability");
        for (std::size_t i = 0; i < changeCases.size(); ++i) {
            const std::string_view name = changeCases[i].name;
            for (std::size_t a = 0; a < abilities.size(); ++a) {
                // Those with the longest ways, each once.
                if (name.starts_with("re") && !name.ends_with("by a hard link") && !name.starts_with("restore"))
                    QTest::addRow("%s, %s", changeCases[i].name, abilities[a].name) << i << a;
            }
        }
    }
    void noTwoFaultsLoseOrLie()
    {
        QFETCH(std::size_t, index);
        QFETCH(std::size_t, ability);
        const Expected expected(changeCases[index]);
        for (std::size_t first = 1 + index % stride(3); first < 40; first += stride(3)) {
            forEachFault([&](ErrorKind kind, When when) {
                bool anyFired = true;
                for (std::size_t second = first + 1; anyFired && !QTest::currentTestFailed(); ++second) {
                    anyFired = false;
                    forEachFault([&](ErrorKind nextKind, When nextWhen) {
                        const std::vector<PlannedFault> faults{{first, kind, when}, {second, nextKind, nextWhen}};
                        const Run run(changeCases[index], expected, abilities[ability], faults);
                        anyFired = anyFired || run.allFired;
                        m_double += run.allFired;
                        if (!run.nothingIsLost() || !run.reportIsTrue()) {
                            tell(run, faults);
                            QFAIL("lost or untrue");
                        }
                    });
                }
            });
            if (QTest::currentTestFailed())
                return;
        }
    }

    void cleanupTestCase() const { qInfo("points run: %zu single faults, %zu pairs", m_single, m_double); }
};

QTEST_APPLESS_MAIN(ApplierFaultsTest)
#include "tst_applier_faults.moc"
