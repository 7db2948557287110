// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/recovery.h"
#include "platform/run_locks.h"
#include "platform/user.h"
#include "race_acts.h"

#include <QTest>

#include <unistd.h>

using namespace linkwright;
using namespace linkwright::test;

namespace {

constexpr Marks wanted{1234, 1234, 5};

/// What others own. One of their links has the very text that the link of the change gets.
constexpr std::string_view tree = R"(
    /data/report.txt : report
    /desk/today -> old
    /desk/file : report
    /others/file : their file
    /others/kin -> ../data/report.txt
    /others/link -> their-link
)";
const LinkTarget newText{"../data/report.txt"};
constexpr std::array theirs{"/others/file", "/others/kin", "/others/link"};

struct Making
{
    const char *name;
    Change (*change)(World &world);
    std::string place;
};

/// All ways by which a link gets an owner.
const std::array makings{
    Making{"create",
           [](World &) -> Change { return CreateLink{{"/desk/new"}, newText, NodeType::SymbolicLink, false, wanted}; },
           "/desk/new"},
    Making{"retarget",
           [](World &world) -> Change {
               return RetargetLink{{"/desk/today"}, seenAt(world, "/desk/today"), newText, wanted};
           },
           "/desk/today"},
    Making{"link for a copy",
           [](World &world) -> Change {
               return FileToLink{{"/desk/file"}, seenAt(world, "/desk/file"), FileForm::Copy, {"/data/report.txt"},
                                 newText,        NodeType::SymbolicLink,      wanted};
           },
           "/desk/file"},
};

using Run = std::function<void(MemoryWorld &world)>;

/// Before each step of a run somebody puts a second name of something of others in the place of `where`; how often.
std::size_t swapBeforeEachStep(const Ability &ability, const Run &prepare, const Run &run, const std::string &place,
                               bool atSpare, const std::function<void(const MemoryWorld &)> &look)
{
    std::size_t swaps = 0;
    for (const char *theirOwn : theirs) {
        bool reached = true;
        for (std::size_t step = 1; reached; ++step) {
            MemoryWorld world(tree);
            limit(world.files(), ability);
            prepare(world);
            world.files().resetSteps();
            world.files().beforeStep(step, [&](MemoryFileSystem &files) {
                const std::string where = atSpare ? spareIn(files, "/desk") : place;
                if (where.empty() || !files.exists(where) || files.factsOf(where).identity.type == NodeType::Folder)
                    return;
                files.remove(where);
                files.addHardLink(where, theirOwn);
                ++swaps;
            });
            run(world);
            reached = world.files().stepsTaken() >= step;
            look(world);
        }
    }
    return swaps;
}

void addAbilities()
{
    QTest::addColumn<std::size_t>("ability");
    for (std::size_t a = 0; a < abilities.size(); ++a)
        QTest::addRow("%s", abilities[a].name) << a;
}

void giveAway(const MemoryFileSystem &files, const char *folder, const char *name, std::uint32_t owner)
{
    const auto opened = files.openFolder({folder}).value();
    const NodeFacts facts = opened->look(name).value();
    QVERIFY(opened->setMarks(name, SeenLink::from(facts), {owner, facts.group, facts.modified}));
}

/// Of an object, under whatever name it has by now.
std::uint32_t ownerOf(const MemoryFileSystem &files, const Identity &identity,
                      std::initializer_list<std::string> folders)
{
    for (const std::string &folder : folders) {
        for (const std::string &name : files.namesIn(folder)) {
            const NodeFacts facts = files.factsOf(folder + "/" + name);
            if (facts.identity == identity)
                return facts.owner;
        }
    }
    return 0;
}

void looksUntouched(const MemoryWorld &world)
{
    for (const char *theirOwn : theirs)
        QCOMPARE(world.files().factsOf(theirOwn).owner, std::uint32_t(0));
}

} // namespace

/// Owner and time are given to the link that was made, whoever has its name by then.
class MarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTakesTheNameOfANewLinkKeepsItsOwner_data() { addAbilities(); }
    void whatTakesTheNameOfANewLinkKeepsItsOwner()
    {
        QFETCH(std::size_t, ability);
        for (const Making &making : makings) {
            for (const bool atSpare : {false, true}) {
                std::optional<Change> change;
                const Run plan = [&](MemoryWorld &world) { change = making.change(world); };
                const Run run = [&](MemoryWorld &world) { applyOne(world.files(), *change); };
                const std::size_t swaps =
                    swapBeforeEachStep(abilities[ability], plan, run, making.place, atSpare, looksUntouched);
                QVERIFY(!QTest::currentTestFailed());
                QVERIFY(swaps > 0 || atSpare); // not every change needs a spare name
            }
        }
    }

    /// Not a second name: the only link there is, with the very text that is wanted.
    void aLinkOfSomebodyElseThatWasMovedThereStaysTheirs()
    {
        std::size_t moved = 0;
        for (const Making &making : makings) {
            for (const bool atSpare : {false, true}) {
                bool reached = true;
                for (std::size_t step = 1; reached; ++step) {
                    MemoryWorld world(tree);
                    const Change change = making.change(world);
                    giveAway(world.files(), "/others", "kin", 77);
                    const Identity kin = world.files().factsOf("/others/kin").identity;
                    world.files().resetSteps();
                    world.files().beforeStep(step, [&](MemoryFileSystem &files) {
                        const std::string where = atSpare ? spareIn(files, "/desk") : making.place;
                        if (where.empty() || !files.exists(where))
                            return;
                        files.rename("/others/kin", where);
                        ++moved;
                    });
                    applyOne(world.files(), change);
                    reached = world.files().stepsTaken() >= step;
                    QCOMPARE(ownerOf(world.files(), kin, {"/desk", "/others"}), 77U);
                }
            }
        }
        QVERIFY(moved > 10);
    }

    void norDoesRecoveryGiveAwayWhatTookTheName()
    {
        const std::vector<Intent> intents{{RetargetLink{{"/desk/today"}, {}, newText, wanted}, ".lw-unused"}};
        const Run madeButForItsMarks = [](MemoryWorld &world) {
            world.files().remove("/desk/today");
            world.files().addLink("/desk/today", newText.raw);
        };
        const Run recover = [&](MemoryWorld &world) { recoverBatch(world.files(), intents, RecoveryWay::Finish, 0); };
        QVERIFY(swapBeforeEachStep(abilities[0], madeButForItsMarks, recover, "/desk/today", false, looksUntouched)
                > 0);

        MemoryWorld shared(tree);
        shared.files().remove("/desk/today");
        shared.files().addHardLink("/desk/today", "/others/kin");
        QVERIFY(
            recoverBatch(shared.files(), intents, RecoveryWay::Finish, 0).left.empty()); // as it should be, it seems
        looksUntouched(shared);

        MemoryWorld alone(tree);
        madeButForItsMarks(alone);
        recover(alone);
        QCOMPARE(alone.files().factsOf("/desk/today").owner, wanted.owner);
    }

    void anotherLinkGetsNothingEvenWithTheSameNumberAndText()
    {
        MemoryWorld world("/desk/l -> text\n");
        const auto folder = world.files().openFolder({"/desk"}).value();
        const SeenLink seen = SeenLink::from(folder->look("l").value());
        world.files().remove("/desk/l");
        world.files().addLink("/desk/l", "text");

        QCOMPARE(folder->look("l")->identity, seen.identity);
        QCOMPARE(folder->setMarks("l", seen, wanted).error().kind, ErrorKind::Changed);
        QCOMPARE(world.files().factsOf("/desk/l").owner, std::uint32_t(0));
    }

    // The same on the real disk, where the time can be given by anybody.

    void aLinkOfTheDiskGetsItsTimeAndWhatItPointsToDoesNot()
    {
        const TemporaryFolder temporary;
        drawOnDisk(temporary.path(), "/file : x\n/l -> file\n");
        const auto folder = nativeFileSystem().openFolder(temporary.path()).value();
        const NodeFacts file = folder->look("file").value();
        const NodeFacts link = folder->look("l").value();
        for (const std::int64_t modified : {std::int64_t(1'500'000'000'123'456'789), std::int64_t(-1'500'000'000)}) {
            const SeenLink seen = SeenLink::from(folder->look("l").value());
            QVERIFY(folder->setMarks("l", seen, {link.owner, link.group, modified}));
            QCOMPARE(folder->look("l")->modified, modified);
        }
        QCOMPARE(folder->look("file").value(), file);
    }

    void whatTookTheNameOnTheDiskGetsNothing_data()
    {
        QTest::addColumn<QByteArray>("other");
        QTest::newRow("a file") << QByteArray("file");
        QTest::newRow("a link with the same text") << QByteArray("same");
    }
    void whatTookTheNameOnTheDiskGetsNothing()
    {
        QFETCH(QByteArray, other);
        const TemporaryFolder temporary;
        drawOnDisk(temporary.path(), "/file : x\n/l -> t\n/same -> t\n");
        const auto folder = nativeFileSystem().openFolder(temporary.path()).value();
        const NodeFacts link = folder->look("l").value();
        const NodeFacts before = folder->look(other.toStdString()).value();
        QVERIFY(folder->exchange("l", other.toStdString()));

        const auto given = folder->setMarks("l", SeenLink::from(link), {link.owner, link.group, 5});

        QCOMPARE(given.error().kind, ErrorKind::Changed);
        QCOMPARE(folder->look("l")->modified, before.modified);
        QCOMPARE(folder->look(other.toStdString())->modified, link.modified);
    }

    void aLinkOfTheDiskThatWasChangedSinceIsAnotherLink()
    {
        const TemporaryFolder temporary;
        drawOnDisk(temporary.path(), "/l -> t\n");
        const auto folder = nativeFileSystem().openFolder(temporary.path()).value();
        const NodeFacts link = folder->look("l").value();
        SeenLink seen = SeenLink::from(link);
        --seen.changed;
        QCOMPARE(folder->setMarks("l", seen, {link.owner, link.group, 5}).error().kind, ErrorKind::Changed);
        QCOMPARE(folder->look("l")->modified, link.modified);
    }

    void rootGivesTheLinkAndNotItsTargetAnOwner()
    {
        if (currentUser() != 0)
            QSKIP("only root may give an owner");
        const TemporaryFolder temporary;
        drawOnDisk(temporary.path(), "/file : x\n/l -> file\n");
        const auto folder = nativeFileSystem().openFolder(temporary.path()).value();
        const NodeFacts link = folder->look("l").value();

        QVERIFY(folder->setMarks("l", SeenLink::from(link), wanted));

        const NodeFacts given = folder->look("l").value();
        QCOMPARE(given.owner, wanted.owner);
        QCOMPARE(given.group, wanted.group);
        const auto taken = folder->setMarks("l", SeenLink::from(given), {0, 0, given.modified}); // it is not root's now
        QCOMPARE(taken.error().kind, ErrorKind::Denied);
        QCOMPARE(folder->look("l")->owner, wanted.owner);
        QCOMPARE(folder->look("file")->owner, std::uint32_t(0));
    }

    void rootGivesAwayTheLockFileItMadeAndNoneThatWasThere()
    {
        if (currentUser() != 0)
            QSKIP("only root may give an owner");
        const TemporaryFolder temporary;
        drawOnDisk(temporary.path(), "/a file of root : secret\n");
        QCOMPARE(::chown(temporary.path().bytes.c_str(), wanted.owner, wanted.group), 0);

        for (const char *file : {"/a file of root", "/new"})
            QVERIFY(RunLocks::at(temporary.at(file))->hold(1));

        const auto folder = nativeFileSystem().openFolder(temporary.path()).value();
        QCOMPARE(folder->look("a file of root")->owner, std::uint32_t(0));
        QCOMPARE(folder->look("new")->owner, wanted.owner);
    }
};

QTEST_APPLESS_MAIN(MarksTest)
#include "tst_marks.moc"
