// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair_witness.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

/// Nothing that is called certain or likely is ever wrong.
class RepairTruthTest : public QObject
{
    Q_OBJECT

private:
    static void repairAll(Ground ground, unsigned from, unsigned count, bool isKnown)
    {
        from += unsigned(qEnvironmentVariableIntValue("LINKWRIGHT_SEEDS_FROM")); // other worlds than the daily ones
        Count sum;
        for (unsigned seed = from; seed < from + count; ++seed) {
            MindfulWitness witness;
            sum.add(repairedWorld(ground, seed, isKnown ? &witness : nullptr, seed % 2 == 0));
        }
        qInfo("seeds %u to %u: %zu broken links, %zu certain, %zu likely, %zu wrong", from, from + count - 1,
              sum.broken, sum.certain, sum.likely, sum.wrong);
        QCOMPARE(sum.wrong, 0UZ);
        QVERIFY(isKnown || sum.likely > sum.broken / 5);
        QVERIFY(!isKnown || sum.certain > sum.broken / 4);
    }

private Q_SLOTS:
    void initTestCase() { useQuickDisk(); }

    void ofAThousandWorldsThatSomebodySawNoneIsRepairedWrongly() { repairAll(Ground::Memory, 1, 1000, true); }
    void ofWorldsThatNobodySawNoneIsRepairedWrongly() { repairAll(Ground::Memory, 5001, 500, false); }
    void onTheRealDiskNoneIsRepairedWrongly() { repairAll(Ground::Disk, 9001, 100, true); }
};

QTEST_APPLESS_MAIN(RepairTruthTest)
#include "tst_repair_truth.moc"
