// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "changes/relocations.h"
#include "guarded_moves.h"
#include "history_desk.h"
#include "lively_tree.h"
#include "store/undo_plan.h"

#include <QTest>

#include <map>
#include <optional>
#include <random>
#include <sys/stat.h>

using namespace linkwright;
using namespace linkwright::test;

/// Trees and moves made by chance, on the disk, with the journal of the program.
class GuardedMoveRandomTest : public QObject
{
    Q_OBJECT

private:
    struct End
    {
        dev_t device;
        ino_t node;
        bool operator==(const End &) const = default;
    };

    static std::optional<End> endOf(const NativePath &place)
    {
        struct stat facts = {};
        return ::stat(place.bytes.c_str(), &facts) == 0 ? std::optional(End{facts.st_dev, facts.st_ino}) : std::nullopt;
    }

    template<typename Tree>
    MoveRequest anyRequest(const Tree &tree, std::mt19937 &dice)
    {
        const auto entries = tree.entries();
        const auto folders = tree.folders();
        const auto count = 1 + dice() % 3;
        MoveRequest request;
        for (std::size_t at = 0; at < count; ++at)
            request.places.push_back(entries[dice() % entries.size()]);
        request.destination = folders[dice() % folders.size()];
        if (count == 1 && dice() % 2 == 0) { // a new name
            const NativePath folder =
                dice() % 2 == 0 ? split(request.places.front()).folder : folders[dice() % folders.size()];
            request.destination = folder / "new";
        }
        request.pointing = pointingTo(nativeFileSystem(), request.places, tree.path());
        return request;
    }

    template<typename Tree>
    void everyHealthyLinkLeadsOn(unsigned seed)
    {
        const Tree tree(seed);
        std::mt19937 dice(seed); // NOLINT(cert-msc51-cpp): the same each time
        const MoveRequest request = anyRequest(tree, dice);
        const std::string drawn = dumpDisk(tree.path());
        std::map<NativePath, std::optional<End>> before;
        for (const NativePath &link : tree.links())
            before.emplace(link, endOf(link));

        const MovePlan planned = planGuardedMove(nativeFileSystem(), request);
        const Plan plan = wholeOf(planned);
        m_lost += planned.lost.size();
        if (plan.changes.empty())
            return;
        ++m_moves;
        m_updates += planned.updates.size();
        Relocations moves;
        for (const Change &change : plan.changes) {
            if (const auto *move = std::get_if<Move>(&change))
                moves.add(move->place, move->newPlace);
        }
        const auto batch = m_history->newBatch("move");
        QCOMPARE(apply(nativeFileSystem(), plan, *batch).done(), plan.changes.size());
        for (const auto &[link, end] : before) {
            if (!end)
                continue;
            ++m_healthy;
            if (endOf(moves.after(link)) != end)
                qWarning("%s leads elsewhere", link.bytes.c_str());
            QVERIFY(endOf(moves.after(link)) == end);
        }
        undo();
        QCOMPARE(dumpDisk(tree.path()), drawn);
        for (const auto &[link, end] : before)
            QVERIFY(endOf(link) == end);
    }

    void undo()
    {
        const BatchId batch = m_history->lastBatch().value();
        const UndoPlan undo = planUndo(nativeFileSystem(), *m_history, batch).value();
        QVERIFY(undo.refused.empty());
        const auto journal = m_history->undoBatch(batch, undo.indexes);
        QCOMPARE(apply(nativeFileSystem(), undo.plan, *journal).done(), undo.plan.changes.size());
    }

    template<typename Tree>
    void holds(unsigned first, unsigned count)
    {
        for (unsigned seed = first; seed < first + count && !QTest::currentTestFailed(); ++seed) {
            everyHealthyLinkLeadsOn<Tree>(seed);
            if (QTest::currentTestFailed()) {
                const Tree tree(seed);
                qWarning("seed %u\n%s", seed, dumpDisk(tree.path()).c_str());
            }
        }
        qInfo("seeds %u to %u: %zu moves, %zu links elsewhere updated, %zu healthy links lead on, %zu lost", first,
              first + count - 1, m_moves, m_updates, m_healthy, m_lost);
    }

    HistoryDesk m_desk;
    std::unique_ptr<History> m_history = m_desk.open();
    std::size_t m_moves = 0;
    std::size_t m_updates = 0;
    std::size_t m_healthy = 0;
    std::size_t m_lost = 0;

private Q_SLOTS:
    void everyHealthyLinkLeadsOnAndUndoTakesItBack()
    {
        holds<LivelyTree>(0, 800);
        QCOMPARE(m_lost, std::size_t(0));
        QVERIFY(m_moves > 300 && m_healthy > 1500);
    }
};

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("TMPDIR") && ::access("/dev/shm", W_OK | X_OK) == 0)
        qputenv("TMPDIR", "/dev/shm");
    QCoreApplication application(argc, argv);
    GuardedMoveRandomTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_guarded_move_random.moc"
