// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulk_tools.h"
#include "changes/inverse.h"
#include "changes/plan_left_link.h"
#include "changes/plan_move.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

/// What is moved away leaves a link to where it went.
class PlanLeftLinkTest : public BulkTest
{
    Q_OBJECT

private:
    /// As one plan: the entry goes, the link comes.
    std::vector<MoveSteps> plan(std::string_view place, std::string_view folder, TargetStyle style)
    {
        auto steps = planMove(m_world->files(), {{at(place)}, at(folder), MovedLinks::KeepEnd}).at(0).value();
        steps.emplace_back(planLeftLink(m_world->files(), std::get<Move>(steps.front()), style).value());
        return {steps};
    }
    void move(std::string_view place, std::string_view folder, TargetStyle style = TargetStyle::Relative)
    {
        std::vector<Result<MoveSteps>> steps;
        for (auto &one : plan(place, folder, style))
            steps.emplace_back(std::move(one));
        make(m_world->files(), steps);
    }

private Q_SLOTS:
    void initTestCase_data() { onBothGrounds(); }

    void aFileLeavesARelativeLink()
    {
        draw("/desk/report.txt\n/data/old/\n");
        move("/desk/report.txt", "/data/old");
        QCOMPARE(seenAt(*m_world, "/desk/report.txt").target.raw, std::string("../data/old/report.txt"));
        QVERIFY(seenAt(*m_world, "/data/old/report.txt").identity.type == NodeType::File);
    }

    void orAnAbsoluteOne()
    {
        draw("/desk/report.txt\n/data/\n");
        move("/desk/report.txt", "/data", TargetStyle::Absolute);
        QCOMPARE(seenAt(*m_world, "/desk/report.txt").target.raw, text("/data/report.txt"));
    }

    void theTextIsWrittenBetweenRealFolders()
    {
        draw("/deep/er/desk/sub/a\n/desk -> deep/er/desk\n/far/data/\n/data -> far/data\n");
        move("/desk/sub", "/data");
        QCOMPARE(seenAt(*m_world, "/deep/er/desk/sub").target.raw, std::string("../../../far/data/sub"));
        QVERIFY(m_world->files().openFolder(at("/desk/sub")).has_value());
    }

    void aLinkLeavesALinkToItself()
    {
        draw("/data/report.txt\n/desk/l -> ../data/report.txt\n/deep/er/\n");
        move("/desk/l", "/deep/er");
        QCOMPARE(m_world->dump(), normalTree("/data/report.txt\n/desk/l -> ../deep/er/l\n"
                                             "/deep/er/l -> ../../data/report.txt\n"));
    }

    void whatIsPutBackIsAsItWas()
    {
        draw("/desk/sub/a\n/data/\n");
        const std::string before = m_world->dump();
        const Plan plan =
            planOf(std::vector<Result<MoveSteps>>{this->plan("/desk/sub", "/data", TargetStyle::Relative).front()});
        NoJournal journal;
        QCOMPARE(apply(m_world->files(), plan, journal).done(), plan.changes.size());

        for (auto change = plan.changes.rbegin(); change != plan.changes.rend(); ++change) {
            for (const Change &back : inverseOf({*change, {}}))
                QVERIFY(applyOne(m_world->files(), back).state == Outcome::State::Done);
        }

        QCOMPARE(m_world->dump(), before);
    }
};

QTEST_GUILESS_MAIN(PlanLeftLinkTest)
#include "tst_plan_left_link.moc"
