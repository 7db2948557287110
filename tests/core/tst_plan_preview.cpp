// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "both_grounds.h"
#include "changes/one_move.h"
#include "changes/picture.h"
#include "changes/plan_preview.h"
#include "links/judge.h"
#include "random_changes.h"
#include "support/printing.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

namespace {

std::optional<Health> healthAt(const FileSystem &files, const NativePath &path)
{
    const auto place = openPlace(files, path);
    const auto target = place ? place->folder->readLink(place->name) : std::unexpected(place.error());
    if (!target)
        return std::nullopt;
    const auto home = linkHome(files, *place->folder);
    return judge(*home, place->name, *target).health;
}

std::optional<Health> healthOf(const std::optional<Verdict> &verdict)
{
    return verdict ? std::optional(verdict->health) : std::nullopt;
}

std::vector<NativePath> linksOf(World &world)
{
    std::vector<NativePath> links;
    for (const TreeItem &item : parseTree(world.dump())) {
        if (item.kind == TreeItem::Kind::Link)
            links.push_back(world.at(item.path));
    }
    return links;
}

} // namespace

class PlanPreviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { onBothGrounds(); }

    void theWholePlanCountsNotOneChange()
    {
        const auto desk = world("/desk/a -> b\n/desk/other -> b\n");
        const Plan plan{
            {creation(*desk, "/desk/b", "c"), creation(*desk, "/desk/c", "."), retarget(*desk, "/desk/a", "c/c/b")}};

        const PlanPreview preview = previewPlan(desk->files(), plan, {desk->at("/desk/other"), desk->at("/desk/a")});

        QCOMPARE(preview.rows.size(), std::size_t(3));
        QVERIFY(!preview.rows[0].before);
        QCOMPARE(preview.rows[0].after->health, Health::Healthy); // thanks to the next one
        QCOMPARE(preview.rows[2].before->health, Health::Broken);
        QCOMPARE(preview.rows[2].after->health, Health::Healthy);
        QCOMPARE(preview.others.size(), std::size_t(1)); // the plan's own are in its rows
        QCOMPARE(preview.others[0].place, desk->at("/desk/other"));
        QCOMPARE(preview.others[0].before.health, Health::Broken);
        QCOMPARE(preview.others[0].after.health, Health::Healthy);
    }

    void conflictsAreSeenBeforehand()
    {
        const auto desk = world("/desk/a -> b\n/desk/file\n");
        const Seen before = seenAt(*desk, "/desk/a");
        const Plan plan{{RemoveLink{desk->at("/desk/a"), before}, RetargetLink{desk->at("/desk/a"), before, {"x"}},
                         creation(*desk, "/desk/file", "x"), creation(*desk, "/desk/none/l", "x")}};

        const PlanPreview preview = previewPlan(desk->files(), plan);

        QVERIFY(!preview.rows[0].conflict);
        QCOMPARE(preview.rows[1].conflict->kind, ErrorKind::NotFound);
        QCOMPARE(preview.rows[2].conflict->kind, ErrorKind::AlreadyExists);
        QCOMPARE(preview.rows[3].conflict->kind, ErrorKind::NotFound);
        QCOMPARE(desk->dump(), std::string("/desk/a -> b\n/desk/file\n")); // nothing was touched
    }

    void aMovedFolderTakesItsLinksAlong()
    {
        const auto desk = world("/a/f/in -> ../t\n/a/t\n/b/x -> ../a/f/in\n/b/y -> ../b2/f/in\n/b2/t\n");
        const Plan plan{{Move{desk->at("/a/f"), seenAt(*desk, "/a/f"), desk->at("/b2/f")}}};

        const PlanPreview preview = previewPlan(desk->files(), plan, {desk->at("/b/x"), desk->at("/b/y")});

        QCOMPARE(preview.others.size(), std::size_t(2));
        QCOMPARE(preview.others[0].after.health, Health::Broken);
        QCOMPARE(preview.others[1].after.health, Health::Healthy);
    }

    /// A move and the text for its other place, in the order it is made and in the one it is taken back.
    void ofTheTwoStepsOfAMoveTheSecondTellsTheHealth()
    {
        const auto desk = world("/x\n/d/\n/made -> x\n/d/back -> ../x\n");
        const Seen near{{0, 0, NodeType::SymbolicLink}, {"x"}};
        const Seen far{{0, 0, NodeType::SymbolicLink}, {"../x"}};
        const Plan plan{
            {Move{desk->at("/made"), near, desk->at("/d/made")}, RetargetLink{desk->at("/d/made"), near, {"../x"}},
             RetargetLink{desk->at("/d/back"), far, {"x"}}, Move{desk->at("/d/back"), near, desk->at("/back")}}};

        const PlanPreview preview = previewPlan(desk->files(), plan);

        for (const std::size_t first : {0, 2}) {
            QVERIFY(!preview.rows[first].before && !preview.rows[first].after && !preview.rows[first].conflict);
            QCOMPARE(healthOf(preview.rows[first + 1].before), std::optional(Health::Healthy));
            QCOMPARE(healthOf(preview.rows[first + 1].after), std::optional(Health::Healthy));
        }
    }

    /// Random plans: what the preview says of every link is what the disk says afterwards.
    void predictionIsReality()
    {
        QFETCH_GLOBAL(Ground, ground);
        const unsigned plans = ground == Ground::Memory ? 1000 : 100;
        std::size_t compared = 0;
        for (unsigned seed = 1; seed <= plans; ++seed) {
            const auto desk = world(RandomChanges::tree);
            RandomChanges dice(seed);
            Plan plan;
            for (int count = 0; count < 6; ++count)
                plan.changes.push_back(dice.next(*desk));
            const auto links = linksOf(*desk);
            std::map<NativePath, std::optional<Health>> foretold;
            for (const NativePath &link : links)
                foretold[link] = healthAt(desk->files(), link);

            const PlanPreview preview = previewPlan(desk->files(), plan, links);
            NoJournal journal;
            const ApplyReport report = apply(desk->files(), plan, journal);

            for (std::size_t at = 0; at < plan.changes.size(); ++at) {
                if (at + 1 < plan.changes.size() && areOneMove(plan.changes[at], plan.changes[at + 1]))
                    ++at; // the second step's row tells it
                const auto *move = std::get_if<Move>(&plan.changes[at]);
                const NativePath &place = move != nullptr ? move->newPlace : placeOf(plan.changes[at]);
                const bool refused = report.outcomes[at].error.has_value();
                if (preview.rows[at].conflict.has_value() != refused
                    || healthOf(preview.rows[at].after) != healthAt(desk->files(), place)) {
                    qWarning("seed %u, change %zu (%s) at %s\n%s", seed, at,
                             std::string(operationWord(plan.changes[at])).c_str(), place.bytes.c_str(),
                             desk->dump().c_str());
                    QFAIL("not as foretold");
                }
                foretold.erase(placeOf(plan.changes[at]));
                foretold.erase(place);
                ++compared;
            }
            for (const OtherLink &other : preview.others)
                foretold[other.place] = other.after.health;
            for (const auto &[place, health] : foretold) {
                const auto now = healthAt(desk->files(), place);
                if (now && now != health) // none: a folder above it was moved
                    qWarning("seed %u, other link %s\n%s", seed, place.bytes.c_str(), desk->dump().c_str());
                QVERIFY(!now || now == health);
                ++compared;
            }
        }
        qInfo("%u plans, %zu verdicts compared, 0 differences", plans, compared);
    }
};

QTEST_APPLESS_MAIN(PlanPreviewTest)
#include "tst_plan_preview.moc"
