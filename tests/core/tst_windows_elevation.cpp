// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/change_maker.h"
#include "changes/spare_name.h"
#include "elevation/elevation_needs.h"
#include "elevation/helper_request.h"
#include "elevation/trusted_file_system.h"
#include "elevation/windows_trusted_files.h"
#include "rights/windows_elevation.h"
#include "support/helper_talk.h"
#include "support/ntfs_world.h"
#include "support/printing.h"
#include "windows/error_codes.h"
#include "windows/link_text.h"
#include "windows/reparse_buffer.h"
#include "windows/replaceable.h"
#include "windows/trusted_walk.h"

#include <QTest>

#include <algorithm>
#include <sstream>

using namespace linkwright;
using namespace linkwright::test;

namespace {

using windows::Access;
using windows::Holding;
using windows::Opening;
using windows::Reparse;
using windows::Sharing;
using State = Outcome::State;

constexpr std::string_view tree = "C:\\desk\\in\\l -> old\n"
                                  "C:\\desk\\in\\m -> old\n"
                                  "C:\\desk\\empty\\\n"
                                  "C:\\secret\\l -> old\n"
                                  "C:\\secret\\sub\\l -> old\n"
                                  "C:\\secret\\file\n";

/// A desk of a person who may do anything there, a place where only an administrator may, and a helper's files.
struct Ground
{
    WindowsTrustedFiles trusted(const std::string &folder) { return trustedAs(folder, folder); }
    /// Told that `folder` is what is really at `seenAt`.
    WindowsTrustedFiles trustedAs(const std::string &folder, const std::string &seenAt)
    {
        return {world.ntfs, world.files, {{{folder}, seeFolder(world.files, {seenAt}).value()}}};
    }
    std::optional<Distrust> walk(const std::string &path, FolderSeen seen, Holding holding = Holding::Still)
    {
        const auto way = windows::walkTrusted(world.ntfs, {path}, {seen.device, seen.node}, holding);
        return way ? std::nullopt : std::optional(way.error().why);
    }
    std::optional<Distrust> walk(const std::string &path) { return walk(path, seeFolder(world.files, {path}).value()); }
    /// All that is in the place nobody asked for.
    std::string secret() const
    {
        std::string told;
        std::istringstream lines(world.ntfs.dump());
        for (std::string line; std::getline(lines, line);)
            told += line.starts_with("C:\\secret") ? line + '\n' : std::string();
        return told;
    }

    NtfsWorld world{tree};
};

/// What somebody tries who may do anything on the desk and nothing elsewhere, by handles as any program has them.
using Attack = void (*)(FakeNtfs &ntfs);

/// The handle, closed again; 0 when it was not given.
template<typename Act>
void with(FakeNtfs &ntfs, std::u16string_view path, const Opening &opening, const Act &act)
{
    const auto handle = ntfs.open(windows::noHandle, std::u16string(u"\\\\?\\") + std::u16string(path), opening);
    if (!handle)
        return;
    act(*handle);
    ntfs.close(*handle);
}

void turnIntoLink(FakeNtfs &ntfs, std::u16string_view folder)
{
    const auto bytes = windows::encodeReparse(*windows::junctionTo({"C:\\secret"}));
    with(ntfs, folder, {.access = Access::Mark}, [&](auto handle) { std::ignore = ntfs.setReparse(handle, *bytes); });
}

void renameAside(FakeNtfs &ntfs, std::u16string_view folder)
{
    with(ntfs, u"C:\\", {.access = Access::Look}, [&](auto root) {
        with(ntfs, folder, {.access = Access::Remove},
             [&](auto handle) { std::ignore = ntfs.rename(handle, root, u"aside"); });
    });
}

void makeFolder(FakeNtfs &ntfs, std::u16string_view folder)
{
    const auto path = std::u16string(u"\\\\?\\") + std::u16string(folder);
    const auto made = ntfs.open(windows::noHandle, path, {.disposition = windows::Disposition::NewFolder});
    if (made)
        ntfs.close(*made);
}

void swapLast(FakeNtfs &ntfs)
{
    renameAside(ntfs, u"C:\\desk\\in");
    makeFolder(ntfs, u"C:\\desk\\in");
    turnIntoLink(ntfs, u"C:\\desk\\in");
}

void swapMiddle(FakeNtfs &ntfs)
{
    renameAside(ntfs, u"C:\\desk");
    makeFolder(ntfs, u"C:\\desk");
    makeFolder(ntfs, u"C:\\desk\\in");
    turnIntoLink(ntfs, u"C:\\desk\\in");
}

/// It is made empty first.
void swapEmpty(FakeNtfs &ntfs)
{
    const std::u16string folder = u"C:\\desk\\empty";
    if (!ntfs.reparseOf(folder).empty())
        return;
    for (const std::u16string &name : ntfs.namesIn(folder))
        with(ntfs, folder + u'\\' + name, {.access = Access::Remove},
             [&](auto handle) { std::ignore = ntfs.dispose(handle, windows::Semantics::Posix); });
    turnIntoLink(ntfs, u"C:\\desk\\empty");
}

/// The whole batch of a helper: one link made, one retargeted, one removed; how each ended.
std::vector<Outcome> makeAll(const FileSystem &files, const std::vector<Intent> &intents)
{
    ChangeMaker maker(files);
    std::vector<Outcome> outcomes;
    for (const Intent &intent : intents)
        outcomes.push_back(maker.make(intent.change, intent.spareName));
    return outcomes;
}

Intent creation(const std::string &place)
{
    return {CreateLink{.place = {place}, .after = {"new"}, .kind = NodeType::SymbolicLink}, spareName()};
}

/// Runs the batch with the attack before each step in turn; how often all of it was made, and how often not.
struct Tally
{
    std::size_t whole = 0;
    std::size_t refused = 0;
    std::size_t wrong = 0; // something outside changed, or a handle stayed open
};

/// False: there is no such step.
template<typename Plan>
bool attackStep(Tally &tally, std::size_t step, bool followsFromLinks, const std::string &folder,
                const std::string &claimed, Attack attack, const Plan &plan)
{
    Ground ground;
    FakeNtfs &ntfs = ground.world.ntfs;
    ntfs.system().followsFromLinks = followsFromLinks;
    const std::string before = ground.secret();
    const std::vector<Intent> intents = plan(ground);
    bool struck = false;
    bool isWhole = true;
    {
        const auto files = ground.trustedAs(folder, claimed);
        ntfs.resetSteps();
        ntfs.beforeStep(step, [&](FakeNtfs &each) {
            struck = true;
            attack(each);
        });
        for (const Outcome &outcome : makeAll(files, intents))
            isWhole = isWhole && outcome.state == State::Done;
    }
    if (!struck)
        return false;
    ++(isWhole ? tally.whole : tally.refused);
    tally.wrong += ground.secret() != before || ntfs.openHandles() != 0;
    return true;
}

template<typename Plan>
Tally attackEachStep(const std::string &folder, const std::string &claimed, Attack attack, const Plan &plan)
{
    Tally tally;
    for (const bool followsFromLinks : {false, true}) {
        std::size_t step = 1;
        while (attackStep(tally, step, followsFromLinks, folder, claimed, attack, plan))
            ++step;
    }
    return tally;
}

std::vector<Intent> threeChanges(Ground &ground)
{
    const Seen seen = ground.world.seen(R"(C:\desk\in\l)");
    return {creation(R"(C:\desk\in\n)"),
            {RetargetLink{{R"(C:\desk\in\l)"}, seen, {"other"}}, spareName()},
            {RemoveLink{{R"(C:\desk\in\m)"}, ground.world.seen(R"(C:\desk\in\m)")}, spareName()}};
}

/// What a liar asks for: the link that is in the other folder, by its true identity.
std::vector<Intent> removalOfTheirs(Ground &ground)
{
    return {{RemoveLink{{R"(C:\desk\empty\l)"}, ground.world.seen("C:\\secret\\l")}, spareName()}};
}

/// Refuses to open anything, and counts.
class ShutFiles final : public FileSystem
{
public:
    explicit ShutFiles(int &opened)
        : m_opened(opened)
    {
    }
    Result<std::unique_ptr<Folder>> openFolder(const NativePath &path) const override
    {
        ++m_opened;
        return failure(ErrorKind::Denied, path);
    }
    std::shared_ptr<const MountTable> mounts() const override { return nullptr; }
    Result<NativePath> currentFolder() const override { return failure(ErrorKind::Unsupported, {}); }

private:
    int &m_opened;
};

/// How many folders a helper opened before it asked the person, who says no, and how often it asked.
std::pair<int, int> opened(const HelperRequest &request)
{
    int folders = 0;
    int questions = 0;
    ScriptedChannel channel(framed(FrameKind::Begin, 0, packRequest(request)));
    HelperSession session(channel, {.user = request.user,
                                    .changes = request.intents.size(),
                                    .places = placesInShort(request.intents),
                                    .task = request.task,
                                    .open = [&](const FoldersSeen &) { return std::make_unique<ShutFiles>(folders); },
                                    .agreed =
                                        [&](const HelperRequest &) {
                                            ++questions;
                                            return false;
                                        }});
    std::ignore = session.run();
    return {folders, questions};
}

} // namespace

class TestWindowsElevation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSeenIsReached()
    {
        Ground ground;
        for (const char *path : {"C:\\desk\\in", "C:\\desk", "C:\\", "c:\\DESK\\In"})
            QCOMPARE(ground.walk(path), std::nullopt);
        QCOMPARE(ground.world.ntfs.openHandles(), std::size_t(0));
    }

    void anotherFolderIsNotTheOne()
    {
        Ground ground;
        const FolderSeen other = seeFolder(ground.world.files, {"C:\\secret"}).value();
        for (const Holding holding : {Holding::Still, Holding::Loose})
            QCOMPARE(ground.walk("C:\\desk\\in", other, holding), std::optional(Distrust::NotTheOne));
    }

    void noLinkOfAnyKindIsGoneOver()
    {
        Ground ground;
        ground.world.ntfs.addDrive('D');
        ground.world.ntfs.draw("C:\\desk\\j ~> C:\\secret\nC:\\desk\\s => ..\\secret\nC:\\desk\\v ~> D:\n"
                               "D:\\sub\\x\n");
        for (const char *way :
             {"C:\\desk\\j", R"(C:\desk\j\sub)", "C:\\desk\\s", R"(C:\desk\s\sub)", "C:\\desk\\v", R"(C:\desk\v\sub)"})
            QCOMPARE(ground.walk(way), std::optional(Distrust::LinkOnTheWay));
    }

    void aFolderThatAnotherProgramKeepsMayLie()
    {
        Ground ground;
        ground.world.ntfs.addReparse(u"C:\\desk\\cloud", 0x9000001A, "data", true);
        QCOMPARE(ground.walk("C:\\desk\\cloud"), std::optional(Distrust::MayLie));
    }

    void onlyDrivesOfThisMachineAreEntered()
    {
        Ground ground;
        ground.world.ntfs.addShare(u"server", u"share");
        ground.world.ntfs.addNetworkDrive('N', u"server", u"share");
        for (const char *path : {R"(\\server\share\x)", R"(\\?\UNC\server\share)", "N:\\x", "Q:\\x",
                                 R"(\\?\Volume{01234567-89ab-cdef-0123-456789abcdef}\x)"})
            QCOMPARE(ground.walk(path, FolderSeen{}), std::optional(Distrust::MayLie));
        QVERIFY(ground.world.ntfs.touchedServers().empty());
    }

    void aLetterThatStandsForAFolderIsRefused()
    {
        Ground ground;
        ground.world.ntfs.addSubstitute('S', u"C:\\desk");
        QVERIFY(ground.world.files.openFolder({"S:\\in"}));
        QCOMPARE(ground.walk("S:\\in"), std::optional(Distrust::LinkOnTheWay));
    }

    void whatIsHeldCannotBeRenamedNotEvenWhenItIsEmpty()
    {
        for (const Holding holding : {Holding::Still, Holding::Loose}) {
            Ground ground;
            const FolderSeen seen = seeFolder(ground.world.files, {"C:\\desk\\empty"}).value();
            const auto way =
                windows::walkTrusted(ground.world.ntfs, {"C:\\desk\\empty"}, {seen.device, seen.node}, holding);
            QVERIFY(way);
            QCOMPARE(way->folders.size(), std::size_t(3));
            renameAside(ground.world.ntfs, u"C:\\desk\\empty");
            QCOMPARE(ground.world.ntfs.exists(u"C:\\aside"), holding == Holding::Loose);
        }
    }

    void aFileOnTheWayOrNothingIsUnreachable()
    {
        Ground ground;
        for (const char *path : {"C:\\secret\\file", R"(C:\secret\file\x)", "C:\\none", R"(C:\desk\none\x)"})
            QCOMPARE(ground.walk(path, FolderSeen{}), std::optional(Distrust::Unreachable));
    }

    void onlyFoldersThatWereNamedAreOpened()
    {
        Ground ground;
        const auto files = ground.trusted("C:\\desk\\in");
        QVERIFY(files.openFolder({"C:\\desk\\in"}));
        QCOMPARE(files.openFolder({"C:\\desk"}).error().kind, ErrorKind::Denied);
        QCOMPARE(files.openFolder({"C:\\secret"}).error().kind, ErrorKind::Denied);
    }

    void linksAreChangedThereAndNothingStaysBehind()
    {
        Ground ground;
        const auto intents = threeChanges(ground);
        {
            const auto files = ground.trusted("C:\\desk\\in");
            for (const Outcome &outcome : makeAll(files, intents))
                QCOMPARE(outcome.state, State::Done);
        }
        QCOMPARE(ground.world.ntfs.dump(),
                 FakeNtfs::normalTree("C:\\desk\\in\\l -> other\nC:\\desk\\in\\n -> new\nC:\\desk\\empty\\\n"
                                      "C:\\secret\\l -> old\nC:\\secret\\sub\\l -> old\nC:\\secret\\file\n"));
        QCOMPARE(ground.world.ntfs.openHandles(), std::size_t(0));
    }

    void aLinkIsMovedBetweenTwoFoldersThatAreHeld()
    {
        Ground ground;
        const Seen seen = ground.world.seen(R"(C:\desk\in\l)");
        {
            FoldersSeen folders;
            for (const char *folder : {"C:\\desk\\in", "C:\\desk\\empty"})
                folders[{folder}] = seeFolder(ground.world.files, {folder}).value();
            const WindowsTrustedFiles files(ground.world.ntfs, ground.world.files, folders);
            const auto outcomes =
                makeAll(files, {{Move{{R"(C:\desk\in\l)"}, seen, {R"(C:\desk\empty\l)"}}, spareName()}});
            QCOMPARE(outcomes.front().state, State::Done);
        }
        QVERIFY(ground.world.ntfs.exists(u"C:\\desk\\empty\\l"));
        QVERIFY(!ground.world.ntfs.exists(u"C:\\desk\\in\\l"));
    }

    void whileAFolderIsOpenNoneOnTheWayCanBeSwapped()
    {
        for (const Attack attack : {swapLast, swapMiddle, swapEmpty}) {
            Ground ground;
            const std::string before = ground.world.ntfs.dump();
            {
                const auto in = ground.trusted("C:\\desk\\in").openFolder({"C:\\desk\\in"});
                const auto empty = ground.trusted("C:\\desk\\empty").openFolder({"C:\\desk\\empty"});
                QVERIFY(in && empty);
                attack(ground.world.ntfs);
            }
            QCOMPARE(ground.world.ntfs.dump(), before);
            attack(ground.world.ntfs); // and it is no idle one
            QVERIFY(ground.world.ntfs.dump() != before);
        }
    }

    void aSwapBetweenAnyTwoStepsChangesNothingElsewhere_data()
    {
        QTest::addColumn<int>("attack");
        QTest::addColumn<QByteArray>("claimed");
        for (const char *claimed : {"C:\\desk\\in", "C:\\secret"}) {
            QTest::addRow("the last folder, told to be %s", claimed) << 0 << QByteArray(claimed);
            QTest::addRow("one on the way, told to be %s", claimed) << 1 << QByteArray(claimed);
        }
    }
    void aSwapBetweenAnyTwoStepsChangesNothingElsewhere()
    {
        QFETCH(const int, attack);
        QFETCH(const QByteArray, claimed);
        const Tally tally =
            attackEachStep("C:\\desk\\in", claimed.toStdString(), attack == 0 ? swapLast : swapMiddle, threeChanges);
        QCOMPARE(tally.wrong, std::size_t(0));
        QVERIFY(tally.whole + tally.refused > 20);
        const bool isLie = claimed == "C:\\secret";
        QVERIFY(isLie ? tally.whole == 0 : tally.refused > 0 && tally.whole > 0);
    }

    /// What is left of a process that is killed is that its handles are closed.
    void aHelperThatIsKilledLeavesNoFileBehind()
    {
        Ground ground;
        FakeNtfs &ntfs = ground.world.ntfs;
        const std::string before = ntfs.dump();
        {
            const auto folder = ground.trusted("C:\\desk\\empty").openFolder({"C:\\desk\\empty"});
            QVERIFY(folder);
            QCOMPARE(ntfs.namesIn(u"C:\\desk\\empty").size(), std::size_t(1));
            ntfs.resetSteps();
            for (std::size_t step = 1; step < 20; ++step)
                ntfs.failAtStep(step, windows::errorAccessDenied, FakeNtfs::When::Before);
        }
        QCOMPARE(ntfs.dump(), before);
        QCOMPARE(ntfs.openHandles(), std::size_t(0));
    }

    void aFileThatCannotGoWithItsHandleKeepsNothing()
    {
        Ground ground;
        FakeNtfs &ntfs = ground.world.ntfs;
        const std::string before = ntfs.dump();
        const auto files = ground.trusted("C:\\desk\\empty");
        std::size_t refused = 0;
        for (std::size_t step = 1; step < 60; ++step) {
            ntfs.resetSteps();
            ntfs.failAtStep(step, windows::errorAccessDenied, FakeNtfs::When::Before);
            refused += files.openFolder({"C:\\desk\\empty"}) ? 0 : 1;
            QCOMPARE(ntfs.dump(), before);
        }
        QVERIFY(refused > 10);
    }

    /// No way of sharing keeps an empty folder from becoming a link.
    void anEmptyFolderThatTurnsIntoALinkLeadsNowhere()
    {
        for (const char *claimed : {"C:\\desk\\empty", "C:\\secret"}) {
            const Tally tally = attackEachStep("C:\\desk\\empty", claimed, swapEmpty,
                                               [](Ground &) { return std::vector{creation(R"(C:\desk\empty\n)")}; });
            QCOMPARE(tally.wrong, std::size_t(0));
            QVERIFY(tally.refused > 0);
            QCOMPARE(tally.whole > 0, std::string_view(claimed) == "C:\\desk\\empty");
        }
    }

    /// The whole way is made up: it is only there once the empty folder leads elsewhere.
    void aFolderBehindALinkIsNotTakenForOneOfTheWay()
    {
        const Tally tally = attackEachStep(R"(C:\desk\empty\sub)", "C:\\secret\\sub", swapEmpty, [](Ground &ground) {
            return std::vector{
                creation(R"(C:\desk\empty\sub\n)"),
                Intent{RemoveLink{{R"(C:\desk\empty\sub\l)"}, ground.world.seen(R"(C:\secret\sub\l)")}, spareName()}};
        });
        QCOMPARE(tally.wrong, std::size_t(0));
        QCOMPARE(tally.whole, std::size_t(0));
        QVERIFY(tally.refused > 0);
    }

    void aLinkElsewhereIsNotRemovedByItsTrueIdentity()
    {
        for (const char *claimed : {"C:\\desk\\empty", "C:\\secret"}) {
            const Tally tally = attackEachStep("C:\\desk\\empty", claimed, swapEmpty, removalOfTheirs);
            QCOMPARE(tally.wrong, std::size_t(0));
            QCOMPARE(tally.whole, std::size_t(0));
        }
    }

    /// A folder that is opened gets a file in it, with an administrator's rights: not before a person said yes.
    void nothingIsOpenedBeforeAPersonAgrees()
    {
        const Ground ground;
        Seen theirs = ground.world.seen(R"(C:\desk\in\l)");
        theirs.marks.owner = 33;
        const Marks marks{33, 33, 1};
        const NativePath place{R"(C:\desk\in\l)"};
        const auto request = [&](const Change &change, HelperTask task) {
            HelperRequest made;
            made.user = asker;
            made.intents = {{change, spareName()}};
            made.folders[{R"(C:\desk\in)"}] = seeFolder(ground.world.files, {R"(C:\desk\in)"}).value();
            made.task = task;
            made.begun = task == HelperTask::Make ? 0 : 1;
            return made;
        };
        const std::vector<std::pair<Change, HelperTask>> liars{
            {CreateLink{.place = {R"(C:\desk\in\n)"}, .after = {"x"}, .marks = marks}, HelperTask::Make},
            {RetargetLink{place, ground.world.seen(place.bytes), {"x"}, marks}, HelperTask::Make},
            {RetargetLink{place, theirs, {"x"}}, HelperTask::Finish},
            {Move{place, theirs, {R"(C:\desk\in\n)"}}, HelperTask::Make},
            {RetargetLink{place, theirs, {"x"}}, HelperTask::TakeBack},
            {RemoveLink{place, theirs}, HelperTask::TakeBack}};
        for (const auto &[change, task] : liars)
            QCOMPARE(opened(request(change, task)), (std::pair{0, 0}));
        for (const HelperTask task : {HelperTask::Make, HelperTask::TakeBack, HelperTask::Finish})
            QCOMPARE(opened(request(RemoveLink{place, ground.world.seen(place.bytes)}, task)), (std::pair{0, 1}));
    }

    void whereSymbolicLinksAreMade_data()
    {
        QTest::addColumn<QByteArray>("folder");
        const Seen link{{1, 2, NodeType::SymbolicLink}, {"x"}, 0, 1, {}};
        const Seen junction{{1, 2, NodeType::Junction}, {"C:\\x"}, 0, 1, {}};
        m_changes.clear();
        const auto row = [this](const char *name, Change change, const char *folder) {
            QTest::addRow("%s", name) << QByteArray(folder);
            m_changes.emplace_back(name, std::move(change));
        };
        const auto made = [](NodeType kind) { return CreateLink{.place = {"C:\\a\\l"}, .after = {"x"}, .kind = kind}; };
        row("made, to a file", made(NodeType::SymbolicLink), "C:\\a");
        row("made, to a folder", made(NodeType::FolderSymbolicLink), "C:\\a");
        row("made, a junction", made(NodeType::Junction), "");
        row("retargeted", RetargetLink{{"C:\\a\\l"}, link, {"y"}}, "C:\\a");
        row("retargeted, a junction", RetargetLink{{"C:\\a\\l"}, junction, {"C:\\y"}}, "");
        row("removed", RemoveLink{{"C:\\a\\l"}, link}, "");
        row("renamed", Move{{"C:\\a\\l"}, link, {"C:\\b\\l"}}, "");
        row("moved to another drive", Move{{"C:\\a\\l"}, link, {"D:\\b\\l"}}, "D:\\b");
        row("a junction to another drive", Move{{"C:\\a\\l"}, junction, {"D:\\b\\l"}}, "");
    }
    void whereSymbolicLinksAreMade()
    {
        QFETCH(const QByteArray, folder);
        const std::string_view tag = QTest::currentDataTag();
        const auto found = std::ranges::find(m_changes, tag, &std::pair<std::string, Change>::first);
        QVERIFY(found != m_changes.end());
        QCOMPARE(folderOfNewLink(found->second).value_or(NativePath{}), NativePath{folder.toStdString()});
    }

    void whenAPromptWouldGiveTheRight()
    {
        using namespace windows;
        const Facts refused{
            .token = {.type = TokenType::Limited, .linkedTokenHasPrivilege = true, .administrator = true},
            .system = {.build = 19045},
            .volume = {.fileSystem = "NTFS", .holdsReparsePoints = true},
            .probe = Probe::PrivilegeNotHeld,
            .wanted = {}};
        QVERIFY(elevationGivesLinks(refused));
        const auto with = [&refused](auto set) {
            Facts facts = refused;
            set(facts);
            return elevationGivesLinks(facts);
        };
        QVERIFY(with([](Facts &f) { f.token = {}; })); // somebody else's name and password
        QVERIFY(with([](Facts &f) { f.system.build = 10240; }));
        QVERIFY(with([](Facts &f) { f.system.developerModePolicy = false; }));
        QVERIFY(!with([](Facts &f) { f.probe = Probe::Made; })); // Developer Mode, or the right itself
        QVERIFY(!with([](Facts &f) { f.token.elevated = true; }));
        QVERIFY(!with([](Facts &f) { f.token.linkedTokenHasPrivilege = false; }));
        QVERIFY(!with([](Facts &f) { f.system.accountControl = false; }));
        QVERIFY(!with([](Facts &f) {
            f.token = {};
            f.system.usersMayElevate = false;
        }));
        QVERIFY(!with([](Facts &f) { f.volume.holdsReparsePoints = false; }));
        QVERIFY(!with([](Facts &f) { f.probe = Probe::NotTried; }));
        QVERIFY(with([](Facts &f) { f.folder = {.takesFiles = false, .takesFolders = false}; })); // asked by itself
        QVERIFY(!with([](Facts &f) { f.probe = Probe::AccessDenied; })); // the folder is asked by itself
        QVERIFY(!with([](Facts &f) {
            f.probe = Probe::AccessDenied;
            f.protection = Protection::ControlledFolderAccess;
        }));
    }

    /// Everything is refused but one right at one place.
    void aProgramThatMayBeReplacedIsFoundOut_data()
    {
        QTest::addColumn<QByteArray>("where");
        QTest::addColumn<uint>("right");
        QTest::addColumn<uint>("answer");
        QTest::addColumn<bool>("may");
        const auto row = [](const char *name, const char *where, uint right, uint answer, bool may) {
            QTest::newRow(name) << QByteArray(where) << right << answer << may;
        };
        constexpr const char *program = R"(D:\Apps\Links\helper.exe)";
        constexpr const char *folder = R"(D:\Apps\Links)";
        constexpr uint writeRights = 0x40000;
        constexpr uint takeOver = 0x80000;
        constexpr uint remove = 0x10000;
        constexpr uint sharingViolation = 32;
        row("nothing is open", "", 0, 0, false);
        row("the program can be written", program, 0x2, 0, true);
        row("it runs: nobody knows", program, 0x2, sharingViolation, true);
        row("it can be removed", program, remove, 0, true);
        row("its rights can be changed", program, writeRights, 0, true);
        row("it can be taken over", program, takeOver, 0, true);
        row("a library can be put beside it", folder, 0x2, 0, true);
        row("a folder of libraries can", folder, 0x4, 0, true);
        row("what is in its folder can be removed", folder, 0x40, 0, true);
        row("its folder's rights can be changed", folder, writeRights, 0, true);
        row("its folder can be renamed", folder, remove, 0, true);
        row("its folder is in use: nobody knows", folder, remove, sharingViolation, true);
        row("the folder above can be renamed", "D:\\Apps", remove, 0, true);
        row("the folder above can be taken over", "D:\\Apps", takeOver, 0, true);
        row("folders can be made above", "D:\\Apps", 0x4, 0, false);
        row("all on the drive can be removed", "D:\\", 0x40, 0, true);
        row("the drive's rights can be changed", "D:\\", writeRights, 0, true);
        row("folders can be made on the drive", "D:\\", 0x4, 0, false);
    }
    void aProgramThatMayBeReplacedIsFoundOut()
    {
        QFETCH(const QByteArray, where);
        QFETCH(const uint, right);
        QFETCH(const uint, answer);
        QFETCH(const bool, may);
        const auto tryOpen = [&](const NativePath &path, std::uint32_t access) -> std::uint32_t {
            const bool isTheOne = path.bytes == where.toStdString() && access == right;
            return isTheOne ? answer : windows::errorAccessDenied;
        };
        QCOMPARE(windows::mayBeReplaced({R"(D:\Apps\Links\helper.exe)"}, tryOpen), may);
    }

    void placesOnTwoDrivesHaveNoFolderInCommon()
    {
        const auto in = [](const std::vector<const char *> &places) {
            std::vector<Intent> intents;
            for (const char *place : places)
                intents.push_back(creation(place));
            return placesInShort(intents);
        };
        QCOMPARE(in({"C:\\a\\b\\x", "C:\\a\\c\\x"}), std::string("C:\\a"));
        QCOMPARE(in({"C:\\a\\x", "C:\\b\\x"}), std::string("C:\\"));
        QCOMPARE(in({"C:\\a\\x", "D:\\a\\x"}), std::string());
        QCOMPARE(in({"C:\\a\\x", "D:\\a\\x", "C:\\a\\y"}), std::string());
    }

    void aRequestOfWindowsPathsIsTaken()
    {
        HelperRequest request{.user = 1001, .intents = {creation("C:\\a\\l")}, .folders = {{{"C:\\a"}, {1, 2}}}};
        QVERIFY(checkRequest(request));
        QCOMPARE(unpackRequest(packRequest(request)), std::optional(request));
        for (const char *place : {"\\a\\l", "a\\l", "C:l", R"(C:\a\..\b\l)", "C:\\a\\l:stream"}) {
            request.intents = {creation(place)};
            QCOMPARE(checkRequest(request).error().kind, ErrorKind::InvalidName);
        }
    }

private:
    std::vector<std::pair<std::string, Change>> m_changes;
};

QTEST_GUILESS_MAIN(TestWindowsElevation)
#include "tst_windows_elevation.moc"
