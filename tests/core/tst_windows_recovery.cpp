// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/change_maker.h"
#include "changes/recovery.h"
#include "changes/spare_name.h"
#include "dies.h"
#include "elevation/trusted_file_system.h"
#include "elevation/windows_trusted_files.h"
#include "support/ntfs_world.h"
#include "support/printing.h"
#include "support/recording_journal.h"
#include "support/thorough.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

namespace {

/// One change by a program that dies before a step.
struct CutOff
{
    CutOff(const WindowsCase &one, std::size_t step)
        : world(one.before)
        , before(world.ntfs.dump())
        , after(FakeNtfs::normalTree(one.after))
    {
        const Plan plan{{one.plan(world)}};
        died = dies(world.ntfs, step, [&] { apply(world.files, plan, journal); });
    }

    /// Nothing was begun of what no journal knows.
    const std::string &wanted(RecoveryWay way) const
    {
        return way == RecoveryWay::RollBack || journal.intents.empty() ? before : after;
    }

    RecoveryReport recover(RecoveryWay way) { return recoverBatch(world.files, journal.intents, way, 0); }

    NtfsWorld world;
    std::string before;
    std::string after;
    RecordingJournal journal;
    bool died = false;
};

/// What the helper keeps a folder with has no name any more once it is marked; dying between these two calls leaves an
/// empty file.
std::string withoutKeeper(std::string tree)
{
    const std::size_t at = tree.find(spareNamePrefix);
    const std::size_t end = tree.find('\n', at);
    if (at == std::string::npos || !tree.substr(at, end - at).ends_with(" : "))
        return tree;
    const std::size_t start = tree.rfind('\n', at) + 1;
    return tree.erase(start, end + 1 - start);
}

} // namespace

/// Changes on an NTFS in memory, by a program that dies before any of its calls, and what recovery makes of it.
class WindowsRecoveryTest : public QObject
{
    Q_OBJECT

    static void everyCase()
    {
        QTest::addColumn<std::size_t>("index");
        QTest::addColumn<RecoveryWay>("way");
        for (std::size_t i = 0; i < windowsCases.size(); ++i) {
            QTest::addRow("%s, rolled back", windowsCases[i].name) << i << RecoveryWay::RollBack;
            QTest::addRow("%s, finished", windowsCases[i].name) << i << RecoveryWay::Finish;
        }
    }

    std::size_t m_deaths = 0;

private Q_SLOTS:
    void whereverItDiesRecoveryBringsItToAnEnd_data() { everyCase(); }
    void whereverItDiesRecoveryBringsItToAnEnd()
    {
        QFETCH(std::size_t, index);
        QFETCH(RecoveryWay, way);

        for (std::size_t step = 1;; ++step) {
            CutOff run(windowsCases[index], step);
            if (!run.died)
                break;
            ++m_deaths;
            const std::string found = run.world.ntfs.dump();
            const RecoveryReport report = run.recover(way);
            const std::string tree = run.world.ntfs.dump();
            if (tree != run.wanted(way) || !report.left.empty()) {
                qWarning("died before step %zu, leaving\n%sand recovered:\n%s", step, found.c_str(), tree.c_str());
                for (const Error &left : report.left)
                    qWarning("left: %s, error %d", left.where.bytes.c_str(), int(left.kind));
            }
            QCOMPARE(tree, run.wanted(way));
            QVERIFY(report.left.empty());
            QCOMPARE(run.world.ntfs.openHandles(), std::size_t{0});
        }
    }

    void aRecoveryThatDiesIsBegunAgain_data() { everyCase(); }
    void aRecoveryThatDiesIsBegunAgain()
    {
        QFETCH(std::size_t, index);
        QFETCH(RecoveryWay, way);

        for (std::size_t step = 1;; step += stride(9)) {
            bool diedAgain = true;
            for (std::size_t later = 1; diedAgain; ++later) {
                CutOff run(windowsCases[index], step);
                if (!run.died)
                    return;
                const std::string first = run.world.ntfs.dump();
                diedAgain = dies(run.world.ntfs, later, [&] { run.recover(way); });
                const std::string found = run.world.ntfs.dump();
                run.recover(way);
                if (run.world.ntfs.dump() != run.wanted(way))
                    qWarning("died before step %zu, leaving\n%sits recovery before step %zu, leaving\n%s", step,
                             first.c_str(), later, found.c_str());
                QCOMPARE(run.world.ntfs.dump(), run.wanted(way));
            }
        }
    }

    void theHelperClearsAJunctionThatItBegan_data()
    {
        QTest::addColumn<bool>("isNew");
        QTest::newRow("a new one") << true;
        QTest::newRow("in the place of a link") << false;
    }
    void theHelperClearsAJunctionThatItBegan()
    {
        QFETCH(bool, isNew);
        const char *tree = "C:\\desk\\in\\l -> old\nC:\\desk\\to\\x\n";
        for (std::size_t step = 1;; ++step) {
            NtfsWorld world(tree);
            const std::string before = world.ntfs.dump();
            const NativePath folder{R"(C:\desk\in)"};
            const LinkTarget target{R"(C:\desk\to)"};
            const Change change = isNew ? Change(CreateLink{folder / "new", target, NodeType::Junction, false})
                                        : RetargetLink{folder / "l", world.seen(R"(C:\desk\in\l)"), target,
                                                       std::nullopt, NodeType::Junction};
            const Intent intent{change, spareName(), {}};
            WindowsTrustedFiles files(world.ntfs, world.files, {{folder, seeFolder(world.files, folder).value()}});
            const bool died = dies(world.ntfs, step, [&] { ChangeMaker(files).make(intent.change, intent.spareName); });
            if (!died)
                break;

            const RecoveryReport report = recoverBatch(files, {intent}, RecoveryWay::RollBack, 0);

            QCOMPARE(withoutKeeper(world.ntfs.dump()), before);
            QVERIFY(report.left.empty());
        }
    }

    void cleanupTestCase() const { qInfo("points run: %zu deaths", m_deaths); }
};

QTEST_APPLESS_MAIN(WindowsRecoveryTest)
#include "tst_windows_recovery.moc"
