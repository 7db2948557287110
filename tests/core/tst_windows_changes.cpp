// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/contains.h"
#include "changes/inverse.h"
#include "changes/planner.h"
#include "changes/spare_name.h"
#include "support/ntfs_world.h"
#include "support/printing.h"
#include "support/win32_codes.h"
#include "windows/reparse_tag.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <set>
#include <sstream>

using namespace linkwright;
using namespace linkwright::test;

using State = Outcome::State;
using When = FakeNtfs::When;

namespace {

/// What Windows may answer to any call: not found, no access, not ready, in use, not supported, disk full, no
/// privilege, a disk that fails.
constexpr std::array<std::uint32_t, 8> codes{2, 5, 21, 32, 50, 112, 1314, 1117};

/// What kinds of Windows there are, as far as changes care.
struct Ability
{
    const char *name;
    void (*limit)(FakeNtfs &);
};

const std::array abilities{
    Ability{"all", [](FakeNtfs &) {}},
    Ability{"Developer Mode",
            [](FakeNtfs &ntfs) {
                ntfs.system().privilege = false;
                ntfs.system().developerMode = true;
            }},
    Ability{"classic removing", [](FakeNtfs &ntfs) { ntfs.volumeAt(u"C:\\").posixDelete = false; }},
};

/// The step of a change that is this call.
std::size_t stepOf(const char *tree, const Change &change, std::string_view call)
{
    NtfsWorld world(tree);
    world.ntfs.resetSteps();
    world.apply(change);
    const auto &log = world.ntfs.log();
    const auto found = std::ranges::find_if(log, [&](const std::string &line) { return line.starts_with(call); });
    return static_cast<std::size_t>(found - log.begin()) + 1;
}

std::vector<std::string> linesOf(const std::string &tree)
{
    std::vector<std::string> lines;
    std::istringstream in(tree);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

/// What stands behind the path: contents, another name, the text of a link; with the sign of its kind.
std::string contentOf(const std::string &line)
{
    for (const char *sign : {" : ", " = ", " -> ", " => ", " ~> "}) {
        if (const auto at = line.find(sign); at != std::string::npos)
            return line.substr(at);
    }
    return line.ends_with('\\') ? "" : " : " + line; // a file that holds its own path
}

bool isLinkContent(const std::string &content)
{
    return content.starts_with(" ->") || content.starts_with(" =>") || content.starts_with(" ~>");
}

struct Contents
{
    explicit Contents(const std::string &tree)
    {
        for (const std::string &line : linesOf(tree)) {
            const std::string content = contentOf(line);
            if (isLinkContent(content))
                links.insert(content);
            else if (!content.empty() && !content.starts_with(" = "))
                files.insert(content);
        }
    }

    std::set<std::string> files;
    std::set<std::string> links;
};

struct PlannedFault
{
    std::size_t step = 0;
    std::uint32_t code = 0;
    When when = When::Before;
};

/// One run of one change with a fault, and all that can be asked about it afterwards.
struct Run
{
    Run(const WindowsCase &one, const Ability &ability, const PlannedFault &fault)
        : world(one.before)
        , before(world.ntfs.dump())
        , wanted(FakeNtfs::normalTree(one.after))
    {
        ability.limit(world.ntfs);
        const Change change = one.plan(world);
        world.ntfs.resetSteps();
        if (fault.step > 0)
            world.ntfs.failAtStep(fault.step, fault.code, fault.when);
        outcome = world.apply(change);
        fired = world.ntfs.faultsFired() == 1;
        after = world.ntfs.dump();
    }

    /// No file's contents are gone; and the link, old or new, is somewhere.
    bool nothingIsLost() const
    {
        if (after == before || after == wanted)
            return true;
        const Contents had(before);
        const Contents has(after);
        const Contents should(wanted);
        return std::ranges::includes(has.files, had.files)
               && (std::ranges::includes(has.links, had.links) || std::ranges::includes(has.links, should.links));
    }

    /// The tree without what was left under spare names.
    std::string withoutLeftovers() const
    {
        std::string kept;
        for (const std::string &line : linesOf(after)) {
            if (line.find(spareNamePrefix) == std::string::npos)
                kept += line + '\n';
        }
        return kept;
    }

    bool reportIsTrue() const
    {
        if (const auto &blemish = outcome.blemish; blemish && blemish->kind == ErrorKind::LeftOver)
            return withoutLeftovers() == wanted || after == wanted;
        if (outcome.state == State::Done)
            return after == wanted;
        if (outcome.error->kind != ErrorKind::Unverified)
            return after == before;
        return true; // it names what it could not look at
    }

    void tell(const PlannedFault &fault) const
    {
        qWarning("fault at step %zu: code %u, %s", fault.step, fault.code,
                 fault.when == When::Before ? "before" : "after");
        for (const std::string &line : world.ntfs.log())
            qWarning("  %s", line.c_str());
        qWarning("state %d, error %d at %s; tree:\n%s", int(outcome.state),
                 outcome.error ? int(outcome.error->kind) : -1, outcome.error ? outcome.error->where.bytes.c_str() : "",
                 after.c_str());
    }

    NtfsWorld world;
    std::string before;
    std::string wanted;
    Outcome outcome;
    std::string after;
    bool fired = false;
};

constexpr std::string_view actsTree = "C:\\data\\\nC:\\desk\\j ~> C:\\data\nC:\\desk\\l -> old\n";

/// The steps of a change that change something.
std::vector<std::size_t> actsOf(const Change &change)
{
    NtfsWorld world(actsTree);
    world.ntfs.resetSteps();
    std::ignore = world.apply(change);
    std::vector<std::size_t> steps;
    for (std::size_t at = 0; at < world.ntfs.log().size(); ++at) {
        const std::string &line = world.ntfs.log()[at];
        const auto acts = {"createSymbolicLink", "setReparse", "rename", "dispose"};
        if (std::ranges::any_of(acts, [&](std::string_view act) { return line.starts_with(act); }))
            steps.push_back(at + 1);
    }
    return steps;
}

} // namespace

/// Every change on an NTFS in memory, as the engine does it on Windows.
class WindowsChangesTest : public QObject
{
    Q_OBJECT

private:
    static void everyCase()
    {
        QTest::addColumn<std::size_t>("index");
        QTest::addColumn<std::size_t>("ability");
        for (std::size_t i = 0; i < windowsCases.size(); ++i) {
            for (std::size_t a = 0; a < abilities.size(); ++a)
                QTest::addRow("%s, %s", windowsCases[i].name, abilities[a].name) << i << a;
        }
    }

    static void everyAbility()
    {
        QTest::addColumn<std::size_t>("ability");
        for (std::size_t a = 0; a < abilities.size(); ++a)
            QTest::newRow(abilities[a].name) << a;
    }

    std::size_t m_faults = 0;

private Q_SLOTS:
    void everyKindOfChangeDoesWhatItSays_data() { everyCase(); }
    void everyKindOfChangeDoesWhatItSays()
    {
        QFETCH(std::size_t, index);
        QFETCH(std::size_t, ability);

        const Run run(windowsCases[index], abilities[ability], {});

        if (run.outcome.state != State::Done || run.after != run.wanted)
            run.tell({});
        QCOMPARE(run.outcome.state, State::Done);
        QCOMPARE(run.after, run.wanted);
        QCOMPARE(run.world.ntfs.openHandles(), std::size_t{0});
    }

    void everyChangeCanBeTakenBack_data() { everyCase(); }
    void everyChangeCanBeTakenBack()
    {
        QFETCH(std::size_t, index);
        QFETCH(std::size_t, ability);
        if (std::string_view(windowsCases[index].name) == "unmake a folder")
            QSKIP("an undo's own step has no way back");
        NtfsWorld world(windowsCases[index].before);
        abilities[ability].limit(world.ntfs);
        const std::string before = world.ntfs.dump();
        const Change change = windowsCases[index].plan(world);
        const Outcome made = world.apply(change);

        for (const Change &back : inverseOf({change, made.madeFolders}))
            QCOMPARE(world.apply(back).state, State::Done);

        QCOMPARE(world.ntfs.dump(), before);
    }

    void noSingleFaultLosesOrLies_data() { everyCase(); }
    void noSingleFaultLosesOrLies()
    {
        QFETCH(std::size_t, index);
        QFETCH(std::size_t, ability);
        bool anyFired = true;
        for (std::size_t step = 1; anyFired; ++step) {
            anyFired = false;
            for (const std::uint32_t code : codes) {
                for (const When when : {When::Before, When::After}) {
                    const PlannedFault fault{step, code, when};
                    const Run run(windowsCases[index], abilities[ability], fault);
                    anyFired = anyFired || run.fired;
                    m_faults += run.fired;
                    if (!run.nothingIsLost() || !run.reportIsTrue()) {
                        run.tell(fault);
                        QFAIL("lost or untrue");
                    }
                }
            }
        }
    }

    void aSystemThatLiesIsNotBelieved()
    {
        NtfsWorld world("C:\\desk\\\n");
        world.ntfs.system().lies = true;

        const Outcome outcome = world.apply(CreateLink{{R"(C:\desk\l)"}, {"gone"}, NodeType::SymbolicLink, false});

        QCOMPARE(outcome.state, State::Refused);
        QCOMPARE(outcome.error->kind, ErrorKind::Unsupported);
        QCOMPARE(world.ntfs.dump(), FakeNtfs::normalTree("C:\\desk\\\n"));
    }

    void aLinkOfAnotherKindIsNotTakenForTheWantedOne()
    {
        const char *tree = "C:\\data\\\nC:\\desk\\\n";
        const CreateLink change{{R"(C:\desk\l)"}, {R"(..\data)"}, NodeType::FolderSymbolicLink, false};
        NtfsWorld world(tree);
        world.ntfs.resetSteps();
        world.ntfs.beforeStep(stepOf(tree, change, "createSymbolicLink") + 1, [](FakeNtfs &ntfs) {
            ntfs.remove(u"C:\\desk\\l");
            ntfs.addSymlink(u"C:\\desk\\l", u"..\\data", false);
        });

        const Outcome outcome = world.apply(change);

        QCOMPARE(outcome.state, State::Refused);
        QCOMPARE(outcome.error.value().kind, ErrorKind::Unverified);
    }

    void nobodyRenamesTheFolderWhileALinkIsMadeInIt()
    {
        const char *tree = "C:\\desk\\folder\\\n";
        const CreateLink change{{R"(C:\desk\folder\l)"}, {"gone"}, NodeType::SymbolicLink, false};
        NtfsWorld world(tree);
        world.ntfs.resetSteps();
        windows::Called<windows::Handle> renaming = windows::noHandle;
        world.ntfs.beforeStep(stepOf(tree, change, "createSymbolicLink"), [&](FakeNtfs &ntfs) {
            renaming = ntfs.open(windows::noHandle, u"\\\\?\\C:\\desk\\folder", {.access = windows::Access::Remove});
        });

        QCOMPARE(world.apply(change).state, State::Done);

        QCOMPARE(renaming.error(), std::uint32_t{32});
    }

    void whereTheFolderCannotBeHeldAMissingLinkMayBeElsewhere()
    {
        const char *tree = "C:\\desk\\folder\\\nC:\\other\\\n";
        const CreateLink change{{R"(C:\desk\folder\l)"}, {"gone"}, NodeType::SymbolicLink, false};
        NtfsWorld world(tree);
        world.ntfs.resetSteps();
        const std::size_t step = stepOf(tree, change, "createSymbolicLink");
        world.ntfs.failAtStep(step - 2, 5, When::Before); // may not list it
        world.ntfs.beforeStep(step + 1, [](FakeNtfs &ntfs) {
            ntfs.rename(u"C:\\desk\\folder", u"C:\\desk\\away");
            ntfs.rename(u"C:\\other", u"C:\\desk\\folder");
        });

        const Outcome outcome = world.apply(change);

        QCOMPARE(outcome.error.value().kind, ErrorKind::Unverified);
        QCOMPARE(world.ntfs.dump(), FakeNtfs::normalTree("C:\\desk\\away\\\nC:\\desk\\folder\\l -> gone\n"));
    }

    void withoutTheRightItIsSaidAndNothingIsMade()
    {
        NtfsWorld world("C:\\desk\\\n");
        world.ntfs.system().privilege = false;

        const Outcome outcome = world.apply(CreateLink{{R"(C:\desk\l)"}, {"gone"}, NodeType::SymbolicLink, false});

        QCOMPARE(outcome.error->kind, ErrorKind::NeedsPrivilege);
        QCOMPARE(outcome.error->osCode, 1314);
        QCOMPARE(world.ntfs.dump(), FakeNtfs::normalTree("C:\\desk\\\n"));
    }

    void withoutTheRightAJunctionIsMadeAllTheSame()
    {
        NtfsWorld world("C:\\data\\\nC:\\desk\\\n");
        world.ntfs.system().privilege = false;

        QCOMPARE(world.apply(CreateLink{{R"(C:\desk\j)"}, {R"(C:\data)"}, NodeType::Junction, false}).state,
                 State::Done);

        QCOMPARE(world.ntfs.dump(), FakeNtfs::normalTree("C:\\data\\\nC:\\desk\\j ~> C:\\data\\\n"));
    }

    void anOlderWindowsIsAskedWithoutTheFlagItDoesNotKnow()
    {
        NtfsWorld world("C:\\desk\\\n");
        world.ntfs.system().build = 10240;

        QCOMPARE(world.apply(CreateLink{{R"(C:\desk\l)"}, {"gone"}, NodeType::SymbolicLink, false}).state, State::Done);
    }

    /// 31 is all that some refusals say.
    void anActThatFailsDoesNotReadLikeADriveThatIsAway()
    {
        const NtfsWorld drawn(actsTree);
        const std::vector<Change> changes{CreateLink{{R"(C:\desk\n)"}, {"gone"}, NodeType::SymbolicLink, false},
                                          CreateLink{{R"(C:\desk\n)"}, {R"(C:\data)"}, NodeType::Junction, false},
                                          RetargetLink{{R"(C:\desk\j)"}, drawn.seen(R"(C:\desk\j)"), {R"(C:\desk)"}},
                                          RemoveLink{{R"(C:\desk\l)"}, drawn.seen(R"(C:\desk\l)")}};
        std::size_t failed = 0;
        for (const Change &change : changes) {
            for (const std::size_t step : actsOf(change)) {
                NtfsWorld world(actsTree);
                world.ntfs.failAtStep(step, win32::generalFailure, FakeNtfs::When::Before);
                const Outcome outcome = world.apply(change);
                failed += outcome.state == State::Refused;
                QVERIFY(!outcome.error || outcome.error->kind != ErrorKind::NotAnswering);
            }
        }
        QVERIFY(failed >= changes.size());
    }

    void retargetingInPlaceKeepsTheObject()
    {
        NtfsWorld world("C:\\desk\\l -> old\n");
        const auto object = world.ntfs.idOf(u"C:\\desk\\l");

        QCOMPARE(world.apply(RetargetLink{{R"(C:\desk\l)"}, world.seen(R"(C:\desk\l)"), {"new"}}).state, State::Done);

        QCOMPARE(world.ntfs.idOf(u"C:\\desk\\l").idLow, object.idLow);
        QCOMPARE(world.ntfs.textOf(u"C:\\desk\\l"), std::string("new"));
    }

    void aLinkWrittenWithSlashesIsRepairedAndComesBack_data() { everyAbility(); }
    void aLinkWrittenWithSlashesIsRepairedAndComesBack()
    {
        QFETCH(std::size_t, ability);
        NtfsWorld world("C:\\desk\\\n");
        world.ntfs.addSymlink(u"C:\\desk\\l", u"a/b", false);
        abilities[ability].limit(world.ntfs);
        const auto repair = planRetarget(world.files, {.place = {R"(C:\desk\l)"}, .target = {R"(a\b)"}});
        QVERIFY(repair);

        QCOMPARE(world.apply(repair->change.value()).state, State::Done);
        QCOMPARE(world.ntfs.textOf(u"C:\\desk\\l"), std::string(R"(a\b)"));
        for (const Change &back : inverseOf({*repair->change, {}}))
            QCOMPARE(world.apply(back).state, State::Done);

        QCOMPARE(world.ntfs.textOf(u"C:\\desk\\l"), std::string("a/b"));
    }

    void whatUndoCouldNotRestoreIsRefusedBeforehand()
    {
        NtfsWorld world("C:\\desk\\\n");
        world.addLink(u"C:\\desk\\l", {windows::tagSymbolicLink, u"\\??\\C:\\a\\..\\b", u""});

        const auto retarget = planRetarget(world.files, {.place = {R"(C:\desk\l)"}, .target = {"new"}});
        const auto removal = planRemove(world.files, {R"(C:\desk\l)"});

        QCOMPARE(retarget.error().kind, ErrorKind::NoWayBack);
        QCOMPARE(removal.error().kind, ErrorKind::NoWayBack);
    }

    void aLinkWithoutSenseIsNoLinkToUs()
    {
        NtfsWorld world("C:\\desk\\\n");
        world.addLink(u"C:\\desk\\l", {windows::tagSymbolicLink, u"x", u"x", false}); // would read as the relative "x"

        QCOMPARE(world.seen(R"(C:\desk\l)").identity.type, NodeType::Other);
    }

    void aLinkOfTheKernelsNamesIsLeftAlone()
    {
        NtfsWorld world("C:\\desk\\\n");
        world.addLink(u"C:\\desk\\l", {windows::tagSymbolicLink, uR"(\Device\Mup\s\h)", u"", false});
        const std::string before = world.ntfs.dump();

        const auto planned = planRemove(world.files, {R"(C:\desk\l)"});
        const Outcome removal = world.apply(RemoveLink{{R"(C:\desk\l)"}, world.seen(R"(C:\desk\l)")});

        QCOMPARE(planned.error().kind, ErrorKind::NoWayBack);
        QCOMPARE(removal.error.value().kind, ErrorKind::NoWayBack);
        QCOMPARE(world.ntfs.dump(), before);
    }

    void volumeMountPointsAndForeignTagsAreNeverLinks()
    {
        NtfsWorld world("C:\\desk\\\n");
        world.ntfs.addDrive('D');
        world.ntfs.addVolumeMount(u"C:\\desk\\mount", 'D');
        world.ntfs.addReparse(u"C:\\desk\\alias.exe", 0x8000001B, "alias", false);
        world.ntfs.addReparse(u"C:\\desk\\cloud.txt", 0x9000001A, "cloud", false);
        const auto folder = world.files.openFolder({R"(C:\desk)"}).value();

        QCOMPARE(folder->look("mount").value().identity.type, NodeType::Folder);
        QCOMPARE(folder->look("alias.exe").value().identity.type, NodeType::Other);
        QCOMPARE(folder->look("cloud.txt").value().identity.type, NodeType::File);
        for (const char *name : {"mount", "alias.exe", "cloud.txt"})
            QCOMPARE(folder->readLink(name).error().kind, ErrorKind::NotALink);
        QCOMPARE(folder->openChild("mount", Crossing::Refuse).error().kind, ErrorKind::CrossesMount);
    }

    void cleanupTestCase() const { qInfo("points run: %zu single faults", m_faults); }
};

QTEST_APPLESS_MAIN(WindowsChangesTest)
#include "tst_windows_changes.moc"
