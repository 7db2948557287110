// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "change_cases.h"
#include "changes/bind.h"
#include "changes/plan_preview.h"
#include "changes/recovery.h"
#include "changes/spare_name.h"

#include <QTest>

#include <algorithm>

using namespace linkwright;
using namespace linkwright::test;

namespace {

const ChangeCase &caseNamed(std::string_view name)
{
    return *std::ranges::find_if(changeCases, [&](const ChangeCase &change) { return name == change.name; });
}

/// Whether two files were being compared in this step.
bool comparesIn(const MemoryFileSystem &files, std::size_t step)
{
    return files.stepsTaken() >= step && files.log()[step - 1].starts_with("holdsSame");
}

/// Runs `act` on fresh worlds, each stopped one step later than the one before, and tells what came of those that were
/// comparing files then.
template<typename Act, typename Look>
int stopInEachComparison(std::string_view tree, const Act &act, const Look &look)
{
    int stopped = 0;
    bool reached = true;
    for (std::size_t step = 1; reached; ++step) {
        MemoryWorld world(tree);
        StopSource stop;
        const auto prepared = act(world);
        world.files().resetSteps();
        world.files().beforeStep(step, [&](MemoryFileSystem &) { stop.request_stop(); });
        const auto result = prepared(stop.get_token());
        reached = world.files().stepsTaken() >= step;
        if (!comparesIn(world.files(), step))
            continue;
        ++stopped;
        look(world, result);
    }
    return stopped;
}

} // namespace

/// Files that are compared: no more often than must be, and no longer than somebody waits.
class ComparedFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoNamesOfOneFileHoldTheSameUnread()
    {
        const auto process = nativeFileSystem().openFolder({"/proc/self"});
        if (!process || !process.value()->look("mem"))
            QSKIP("there is no /proc/self/mem, a file that can be opened and whose beginning cannot be read");
        const Folder &folder = **process;
        QCOMPARE(folder.holdsSame("mem", folder, "mem", Extent::Whole, {}), Result<bool>(true));
    }

    void aPreviewStopsWhileItCompares()
    {
        const ChangeCase &drawn = caseNamed("restore from a copy");
        const int stopped = stopInEachComparison(
            drawn.before,
            [&](MemoryWorld &world) {
                return [&world, plan = Plan{{drawn.plan(world)}}](const StopToken &stop) {
                    return previewPlan(world.files(), plan, {}, stop);
                };
            },
            [](MemoryWorld &, const PlanPreview &preview) { QVERIFY(preview.rows.empty()); });
        QVERIFY(stopped > 0);
    }

    void aPlanIsHeldAgainstTheDiskNoLongerThanWanted()
    {
        const ChangeCase &drawn = caseNamed("restore from a copy");
        const int stopped = stopInEachComparison(
            drawn.before,
            [&](MemoryWorld &world) {
                const std::vector<Change> changes{drawn.plan(world), CreateLink{world.at("/desk/b"), {"t"}}};
                return [&world, changes](const StopToken &stop) { return bindPlan(world.files(), changes, stop); };
            },
            [](MemoryWorld &, const std::vector<Result<Planned>> &bound) {
                QCOMPARE(bound.size(), std::size_t(2));
                QCOMPARE(bound[0].error().kind, ErrorKind::Cancelled);
                QCOMPARE(bound[1].error().kind, ErrorKind::Cancelled);
            });
        QVERIFY(stopped > 0);
    }

    void aRecoveryStopsWhileItComparesWhatWasLeft()
    {
        const ChangeCase &drawn = caseNamed("replace by a copy");
        const std::string spare = spareName();
        const std::string left = "/desk/" + spare;
        for (const std::string here : {"/desk/today -> ../data/report.txt\n", "/desk/\n"}) { // or before it went back
            const std::string tree = "/data/report.txt\n" + here + left + " : /data/report.txt\n";
            const Change change = [&] {
                MemoryWorld world(drawn.before);
                Change planned = drawn.plan(world);
                std::get<LinkToFile>(planned).before.identity.node = 0;
                return planned;
            }();
            int waiting = 0;
            const int stopped = stopInEachComparison(
                tree,
                [&](MemoryWorld &world) {
                    return [&world, intents = std::vector<Intent>{{change, spare}}](const StopToken &stop) {
                        return recoverBatch(world.files(), intents, RecoveryWay::RollBack, 0, {stop, {}});
                    };
                },
                [&](MemoryWorld &world, const RecoveryReport &report) {
                    QVERIFY(report.stopped && report.left.empty());
                    waiting += world.files().exists(left) ? 1 : 0;
                });
            QVERIFY(stopped >= waiting);
            QCOMPARE(waiting, 2); // is it ours, and may it go?
        }
    }

    /// Whenever somebody puts another file where the original was: what is made is a copy of the one that was seen.
    void onlyTheFileThatWasSeenIsCopied()
    {
        const ChangeCase &drawn = caseNamed("replace by a copy");
        int refused = 0;
        bool reached = true;
        for (std::size_t step = 1; reached; ++step) {
            MemoryWorld world(std::string(drawn.before) + "/data/other : theirs\n");
            const std::string seen = world.files().textOf("/data/report.txt");
            const Change copy = drawn.plan(world);
            world.files().resetSteps();
            world.files().beforeStep(
                step, [](MemoryFileSystem &others) { others.rename("/data/other", "/data/report.txt"); });

            const Outcome outcome = applyOne(world.files(), copy);

            reached = world.files().stepsTaken() >= step;
            refused += outcome.error ? 1 : 0;
            const bool isRefused = outcome.error == Error{ErrorKind::Changed, world.at("/data/report.txt"), 0};
            QVERIFY(isRefused || world.files().textOf("/desk/today") == seen);
            QVERIFY(world.dump().find(spareNamePrefix) == std::string::npos);
        }
        QVERIFY(refused > 1);
    }

    void aDiskCopiesOnlyTheFileThatWasSeen()
    {
        const DiskWorld world("/desk/a : ours\n/desk/b : theirs\n");
        const auto folder = nativeFileSystem().openFolder(world.at("/desk")).value();
        const Identity other = folder->look("b")->identity;

        const auto copied = folder->makeCopy("copy", *folder, "a", other, {});

        QCOMPARE(copied.error().kind, ErrorKind::Changed);
        QCOMPARE(folder->look("copy").error().kind, ErrorKind::NotFound);
    }
};

QTEST_APPLESS_MAIN(ComparedFilesTest)
#include "tst_compared_files.moc"
