// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "dies.h"
#include "support/recording_journal.h"
#include "support/thorough.h"
#include "two_drives.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

/// Programs that die while something goes to another drive of a Windows in memory, and what recovery makes of it.
class WindowsAcrossDeathsTest : public QObject
{
    Q_OBJECT

    static void everyScene()
    {
        QTest::addColumn<std::size_t>("index");
        QTest::addColumn<bool>("isClassic");
        for (std::size_t i = 0; i < scenes.size(); ++i) {
            QTest::addRow("%s", scenes[i].name) << i << false;
            QTest::addRow("%s, classic removing", scenes[i].name) << i << true;
        }
    }

    static bool recoversTo(TwoDrives &world, const std::vector<Intent> &intents, RecoveryWay way, const Trees &whole)
    {
        return test::recoversTo(
                   world.files, [&world] { return world.ntfs.dump(); }, intents, way, whole)
               && keepsStreams(world.ntfs, {});
    }

    std::size_t m_deaths = 0;
    std::size_t m_deathsInRecovery = 0;

private Q_SLOTS:
    void noDeathLeavesHalf_data() { everyScene(); }
    void noDeathLeavesHalf()
    {
        QFETCH(std::size_t, index);
        QFETCH(bool, isClassic);
        const Scene &scene = scenes.at(index);
        const Trees whole = wholeOf(scene);
        for (std::size_t turn = 0; turn < ways.size(); ++turn) { // every day each step recovers in one of them
            for (std::size_t step = 1 + turn % stride(2);; step += stride(2)) {
                const auto world = drawn(scene, isClassic);
                const Plan plan{{world->moveOf(scene)}};
                RecordingJournal journal;
                if (!dies(world->ntfs, step, [&] { apply(world->files, plan, journal); }))
                    break;
                ++m_deaths;
                if (!journal.intents.empty())
                    QVERIFY2(recoversTo(*world, journal.intents, ways.at(turn), whole),
                             qPrintable(QStringLiteral("death before step %1").arg(step)));
            }
        }
    }

    void noDeathInRecoveryLeavesHalf()
    {
        const Scene &scene = folderScene;
        const Trees whole = wholeOf(scene);
        const std::size_t apart = 23 * stride(4); // every pair takes an hour
        const std::size_t secondApart = 5 * stride(2);
        for (const RecoveryWay way : ways) {
            bool diedApplying = true;
            for (std::size_t step = 1; diedApplying; step += apart) {
                bool diedRecovering = true;
                for (std::size_t second = 1; diedApplying && diedRecovering; second += secondApart) {
                    const auto world = drawn(scene);
                    const Plan plan{{world->moveOf(scene)}};
                    RecordingJournal journal;
                    diedApplying = dies(world->ntfs, step, [&] { apply(world->files, plan, journal); });
                    diedRecovering = diedApplying && !journal.intents.empty() && dies(world->ntfs, second, [&] {
                                         recoverBatch(world->files, journal.intents, way, 0);
                                     });
                    m_deathsInRecovery += diedRecovering ? 1 : 0;
                    if (diedRecovering)
                        QVERIFY2(recoversTo(*world, journal.intents, way, whole),
                                 qPrintable(QStringLiteral("steps %1 and %2").arg(step).arg(second)));
                }
            }
        }
    }

    void cleanupTestCase() const
    {
        qInfo("deaths: %zu in a move, %zu in a move and its recovery", m_deaths, m_deathsInRecovery);
    }
};

QTEST_APPLESS_MAIN(WindowsAcrossDeathsTest)
#include "tst_windows_across_deaths.moc"
