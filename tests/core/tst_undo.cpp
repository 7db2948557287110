// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "both_grounds.h"
#include "changes/bind.h"
#include "changes/inverse.h"
#include "random_changes.h"
#include "support/printing.h"

#include <QTest>

#include <ranges>

using namespace linkwright;
using namespace linkwright::test;

namespace {

/// Every change of a plan that was made, taken back through the same door. What could not be is told.
std::vector<Error> undo(FileSystem &files, const std::vector<MadeChange> &made)
{
    std::vector<Change> inverse;
    for (const MadeChange &change : made | std::views::reverse) {
        for (Change &step : inverseOf(change))
            inverse.push_back(std::move(step));
    }
    std::vector<Error> refused;
    Plan plan;
    for (const auto &planned : bindPlan(files, inverse)) {
        if (!planned)
            refused.push_back(planned.error());
        else if (const auto &change = planned->change)
            plan.changes.push_back(*change);
    }
    NoJournal journal;
    for (const Outcome &outcome : apply(files, plan, journal).outcomes) {
        if (const auto &error = outcome.error)
            refused.push_back(*error);
    }
    return refused;
}

std::vector<MadeChange> applied(FileSystem &files, const std::vector<Change> &changes)
{
    NoJournal journal;
    const ApplyReport report = apply(files, Plan{changes}, journal);
    std::vector<MadeChange> made;
    for (std::size_t at = 0; at < changes.size(); ++at) {
        if (report.outcomes[at].state == Outcome::State::Done)
            made.push_back({changes[at], report.outcomes[at].madeFolders});
    }
    return made;
}

/// The tree with the times and owners of its links.
std::string dumpWithMarks(World &world)
{
    const std::string tree = world.dump();
    std::string marks;
    for (const TreeItem &item : parseTree(tree)) {
        if (item.kind != TreeItem::Kind::Link)
            continue;
        const auto place = openPlace(world.files(), world.at(item.path));
        const NodeFacts facts = place->folder->look(place->name).value();
        marks += item.path + " " + std::to_string(facts.modified) + " " + std::to_string(facts.owner) + "\n";
    }
    return tree + marks;
}

} // namespace

class UndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { onBothGrounds(); }

    void everyKindOfChangeIsTakenBack_data()
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i + 1 < changeCases.size(); ++i) // but for the folder, which is an undo itself
            QTest::newRow(changeCases[i].name) << i;
    }
    void everyKindOfChangeIsTakenBack()
    {
        QFETCH(std::size_t, index);
        const auto desk = world(changeCases[index].before);
        const std::string before = dumpWithMarks(*desk);

        const auto made = applied(desk->files(), {changeCases[index].plan(*desk)});
        QVERIFY(dumpWithMarks(*desk) != before);
        QVERIFY(undo(desk->files(), made).empty());

        QCOMPARE(dumpWithMarks(*desk), before);
    }

    /// Thousands of sequences of changes by chance; then undo all.
    void whateverWasMadeAllOfItIsTakenBack()
    {
        QFETCH_GLOBAL(Ground, ground);
        const unsigned sequences = ground == Ground::Memory ? 2000 : 150;
        std::size_t changes = 0;
        for (unsigned seed = 1; seed <= sequences; ++seed) {
            const auto desk = world(RandomChanges::tree);
            const std::string before = dumpWithMarks(*desk);
            RandomChanges dice(seed);
            std::vector<MadeChange> made;
            for (int count = 0; count < 12; ++count) {
                for (MadeChange &change : applied(desk->files(), {dice.next(*desk)}))
                    made.push_back(std::move(change));
            }
            changes += made.size();

            const std::vector<Error> refused = undo(desk->files(), made);

            for (const Error &error : refused)
                qWarning("seed %u: %s (%d)", seed, error.where.bytes.c_str(), int(error.kind));
            if (const std::string after = dumpWithMarks(*desk); after != before || !refused.empty()) {
                for (const MadeChange &change : made)
                    qWarning("%s %s", std::string(operationWord(change.change)).c_str(),
                             placeOf(change.change).bytes.c_str());
                qWarning("seed %u, before:\n%s\nafter:\n%s", seed, before.c_str(), after.c_str());
                QFAIL("not as before");
            }
        }
        qInfo("%u sequences, %zu changes made and taken back", sequences, changes);
    }

    void whatChangedSinceIsRefusedAndTheRestIsTakenBack()
    {
        const auto desk = world("/desk/a -> old\n/desk/b -> old\n/desk/c -> old\n");
        const auto made = applied(desk->files(), {retarget(*desk, "/desk/a", "new"), retarget(*desk, "/desk/b", "new"),
                                                  RemoveLink{desk->at("/desk/c"), seenAt(*desk, "/desk/c")}});
        applied(desk->files(), {retarget(*desk, "/desk/a", "theirs"), creation(*desk, "/desk/c", "theirs")});

        const std::vector<Error> refused = undo(desk->files(), made);

        QCOMPARE(refused.size(), std::size_t(2));
        QCOMPARE(refused[0], (Error{ErrorKind::AlreadyExists, desk->at("/desk/c")}));
        QCOMPARE(refused[1], (Error{ErrorKind::Changed, desk->at("/desk/a")}));
        QCOMPARE(desk->dump(), std::string("/desk/a -> theirs\n/desk/b -> old\n/desk/c -> theirs\n"));
    }

    void aSecondNameOfALinkGoesWhateverBecameOfTheFirst()
    {
        const auto desk = world("/desk/l -> a\n");
        const auto made = applied(
            desk->files(), {CreateHardLink{desk->at("/desk/h"), desk->at("/desk/l"), seenAt(*desk, "/desk/l"), false}});
        applied(desk->files(), {retarget(*desk, "/desk/l", "b")}); // another object now

        QVERIFY(undo(desk->files(), made).empty());

        QCOMPARE(desk->dump(), std::string("/desk/l -> b\n"));
    }

    void whatSomebodyElseTookBackIsNoChange()
    {
        const auto desk = world("/desk/a -> old\n");
        const auto made = applied(desk->files(), {retarget(*desk, "/desk/a", "new")});
        applied(desk->files(), {retarget(*desk, "/desk/a", "old")});
        const auto bound = bindPlan(desk->files(), inverseOf(made.front()));
        QVERIFY(bound.front().has_value());
        QVERIFY(!bound.front()->change);
    }

    void whatAPlanFileDoesNotSayIsAskedOfTheDisk()
    {
        const auto desk = world("/desk/a -> t\n/desk/file : f\n/data/\n");
        const Seen any; // neither which object, nor of what type
        const std::vector<Change> changes{CreateHardLink{desk->at("/data/same"), desk->at("/desk/a"), any, false},
                                          Move{desk->at("/desk/file"), any, desk->at("/data/file")}};
        Plan plan;
        for (const auto &planned : bindPlan(desk->files(), changes))
            plan.changes.push_back(*planned.value().change);

        QCOMPARE(applied(desk->files(), plan.changes).size(), std::size_t(2));

        QCOMPARE(desk->dump(), std::string("/data/file : f\n/data/same -> t\n/desk/a = /data/same\n"));
    }

    void foldersMadeOnTheWayGoOnlyWhenTheyAreEmpty()
    {
        const auto desk = world("/desk/\n");
        const auto made = applied(desk->files(), {creation(*desk, "/desk/x/y/l", "t", true)});
        applied(desk->files(), {creation(*desk, "/desk/x/theirs", "t")});

        QVERIFY(undo(desk->files(), made).empty());

        QCOMPARE(desk->dump(), std::string("/desk/x/theirs -> t\n"));
    }

    void aCopyThatSomebodyWorkedOnIsNotThrownAway()
    {
        const auto desk = world("/data/report.txt : old\n/desk/l -> ../data/report.txt\n");
        const auto made =
            applied(desk->files(), {LinkToFile{desk->at("/desk/l"), seenAt(*desk, "/desk/l"), FileForm::Copy,
                                               desk->at("/data/report.txt"), seenAt(*desk, "/data/report.txt")}});
        QCOMPARE(desk->dump(), std::string("/data/report.txt : old\n/desk/l : old\n"));
        applied(desk->files(),
                {Move{desk->at("/data/report.txt"), seenAt(*desk, "/data/report.txt"), desk->at("/data/away")}});
        QCOMPARE(undo(desk->files(), made).at(0).kind, ErrorKind::NotFound); // the original is gone

        const auto other = world("/data/report.txt : new\n/desk/l : old\n/data/away : old\n");
        const Change back = FileToLink{
            other->at("/desk/l"), seenAt(*other, "/desk/l"), FileForm::Copy, other->at("/data/report.txt"), {"x"}};
        QCOMPARE(applyOne(other->files(), back).error->kind, ErrorKind::NotSame);
        QCOMPARE(other->dump(), std::string("/data/away : old\n/data/report.txt : new\n/desk/l : old\n"));
    }
};

QTEST_APPLESS_MAIN(UndoTest)
#include "tst_undo.moc"
