// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/rights_place.h"
#include "changes/spare_name.h"
#include "elevation/elevation_needs.h"
#include "elevation/link_rights_memory.h"
#include "support/ntfs_world.h"
#include "support/printing.h"
#include "support/told_link_rights.h"

#include <QTest>

#include <tuple>

using namespace linkwright;
using namespace linkwright::test;

namespace {

using State = Outcome::State;

constexpr std::string_view tree = "C:\\desk\\in\\l -> old\n"
                                  "C:\\desk\\in\\m => old\n"
                                  "C:\\desk\\in\\j ~> C:\\old\n"
                                  "C:\\desk\\out\\\n"
                                  "C:\\old\\\n";

CreateLink creation(const std::string &place, NodeType kind = NodeType::SymbolicLink)
{
    return {.place = {place}, .after = {kind == NodeType::Junction ? "C:\\old" : "new"}, .kind = kind};
}

/// A person's everyday account, and folders whose access lists differ.
struct Ground
{
    Ground()
    {
        toldLinksNeedElevation = false;
        forgetLinkRights();
    }

    Seen seen(const std::string &place) const { return world.seen(place); }
    std::vector<bool> needs(const std::vector<Change> &changes, const StopToken &stop = {}) const
    {
        std::vector<Intent> intents;
        for (const Change &change : changes)
            intents.push_back({change, spareName()});
        return needElevation(world.files, intents, stop).wanted;
    }
    bool needs(const Change &change) const { return needs(std::vector{change}).front(); }
    /// What is foretold is what happens: refused without an administrator, made without one.
    bool isTrue(const Change &change)
    {
        const bool refused = needs(change);
        const Outcome outcome = world.apply(change);
        return refused ? outcome.error && outcome.error->kind == ErrorKind::Denied : outcome.state == State::Done;
    }

    NtfsWorld world{tree};
};

Change removal(const Ground &ground, const std::string &place)
{
    return RemoveLink{{place}, ground.seen(place)};
}

Change retargeting(const Ground &ground, const std::string &place, const std::string &after)
{
    return RetargetLink{{place}, ground.seen(place), {after}};
}

} // namespace

class WindowsNeedsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// As C:\ is for everybody: FILE_ADD_SUBDIRECTORY and no FILE_ADD_FILE.
    void whereFoldersMayBeAddedSoMayLinksToFolders()
    {
        for (const auto kind : {NodeType::SymbolicLink, NodeType::FolderSymbolicLink, NodeType::Junction}) {
            Ground ground;
            ground.world.ntfs.keepBack(u"C:\\", {NtRight::AddFiles});
            const Change change = creation("C:\\n", kind);
            QCOMPARE(ground.needs(change), kind == NodeType::SymbolicLink);
            QVERIFY(ground.isTrue(change));
        }
    }

    void whereFilesMayBeAddedSoMayLinksToFiles()
    {
        for (const auto kind : {NodeType::SymbolicLink, NodeType::FolderSymbolicLink, NodeType::Junction}) {
            Ground ground;
            ground.world.ntfs.keepBack(u"C:\\desk\\in", {NtRight::AddFolders});
            const Change change = creation(R"(C:\desk\in\n)", kind);
            QCOMPARE(ground.needs(change), kind != NodeType::SymbolicLink);
            QVERIFY(ground.isTrue(change));
        }
    }

    /// As ProgramData is: everybody may add, and an administrator's entries stay the administrator's.
    void anEntryOfSomebodyElseIsAskedForByItself()
    {
        for (const char *place : {R"(C:\desk\in\l)", R"(C:\desk\in\m)", R"(C:\desk\in\j)"}) {
            Ground ground;
            ground.world.ntfs.keepBack(u"C:\\desk\\in", {NtRight::RemoveEntries});
            ground.world.ntfs.keepBack(u"C:\\desk\\in\\l", {NtRight::Remove});
            ground.world.ntfs.keepBack(u"C:\\desk\\in\\j", {NtRight::Remove});
            const Change change = removal(ground, place);
            QCOMPARE(ground.needs(change), std::string_view(place) != R"(C:\desk\in\m)");
            QVERIFY(ground.isTrue(change));
        }
    }

    void aFolderThatGivesEntriesAwayGivesThoseOfOthersToo()
    {
        Ground ground;
        ground.world.ntfs.keepBack(u"C:\\desk\\in\\l", {NtRight::Remove});
        const Change change = removal(ground, R"(C:\desk\in\l)");
        QVERIFY(!ground.needs(change));
        QVERIFY(ground.isTrue(change));
    }

    /// What is removed waits under another name until it is known to be the right one.
    void aRemovalNeedsANameBesideIt()
    {
        for (const char *place : {R"(C:\desk\in\l)", R"(C:\desk\in\m)"}) {
            Ground ground;
            ground.world.ntfs.keepBack(u"C:\\desk\\in", {NtRight::AddFiles});
            const Change change = removal(ground, place);
            QCOMPARE(ground.needs(change), std::string_view(place) == R"(C:\desk\in\l)");
            QVERIFY(ground.isTrue(change));
        }
    }

    void aRetargetNeedsTheLinkAndForASymbolicOneTheFolder()
    {
        Ground ground;
        const Change link = retargeting(ground, R"(C:\desk\in\l)", "new");
        const Change folderLink = retargeting(ground, R"(C:\desk\in\m)", "new");
        const Change junction = retargeting(ground, R"(C:\desk\in\j)", "C:\\desk");
        QCOMPARE(ground.needs({link, folderLink, junction}), std::vector<bool>({false, false, false}));
        ground.world.ntfs.keepBack(u"C:\\desk\\in", {NtRight::AddFiles});
        QCOMPARE(ground.needs({link, folderLink, junction}), std::vector<bool>({true, false, false}));
        ground.world.ntfs.keepBack(u"C:\\desk\\in", {NtRight::AddFolders, NtRight::RemoveEntries});
        QCOMPARE(ground.needs({link, folderLink, junction}), std::vector<bool>({false, true, false}));
        ground.world.ntfs.keepBack(u"C:\\desk\\in\\j", {NtRight::Remove});
        QVERIFY(ground.needs(junction));
        QVERIFY(ground.isTrue(junction));
    }

    void aMoveNeedsTheOldPlaceAndTheNew()
    {
        for (const auto kept : {NtRight::AddFiles, NtRight::AddFolders}) {
            for (const char *name : {"l", "m", "j"}) {
                Ground ground;
                ground.world.ntfs.keepBack(u"C:\\desk\\out", {kept});
                const std::string place = std::string(R"(C:\desk\in\)") + name;
                const Change change = Move{{place}, ground.seen(place), {std::string(R"(C:\desk\out\)") + name}};
                QCOMPARE(ground.needs(change), (kept == NtRight::AddFiles) == (std::string_view(name) == "l"));
                QVERIFY(ground.isTrue(change));
            }
        }
        Ground ground;
        ground.world.ntfs.keepBack(u"C:\\desk\\in", {NtRight::RemoveEntries});
        ground.world.ntfs.keepBack(u"C:\\desk\\in\\l", {NtRight::Remove});
        const Change change = Move{{R"(C:\desk\in\l)"}, ground.seen(R"(C:\desk\in\l)"), {R"(C:\desk\out\l)"}};
        QVERIFY(ground.needs(change));
        QVERIFY(ground.isTrue(change));
    }

    void whatSomebodyHasOpenIsNoMatterOfRights()
    {
        Ground ground;
        ground.world.ntfs.keepBack(u"C:\\desk\\in", {NtRight::RemoveEntries});
        const auto held = ground.world.ntfs.open(windows::noHandle, u"\\\\?\\C:\\desk\\in\\l",
                                                 {.access = windows::Access::Read, .sharing = windows::Sharing::Alone});
        QVERIFY(held);
        QVERIFY(!ground.needs(removal(ground, R"(C:\desk\in\l)")));
        ground.world.ntfs.close(*held);
    }

    void nobodyIsAskedForWhatNobodyMayDo()
    {
        Ground ground;
        ground.world.ntfs.keepBack(u"C:\\desk\\in", {NtRight::AddFiles, NtRight::RemoveEntries});
        ground.world.ntfs.keepBack(u"C:\\desk\\in\\l", {NtRight::Remove});
        const std::vector<Change> changes{creation(R"(C:\desk\in\n)"), removal(ground, R"(C:\desk\in\l)")};
        QCOMPARE(ground.needs(changes), std::vector<bool>({true, true}));
        ground.world.ntfs.volumeAt(u"C:\\").flags |= 0x80000; // FILE_READ_ONLY_VOLUME
        QCOMPARE(ground.needs(changes), std::vector<bool>({false, false}));
    }

    void aRefusalIsExplainedByWhatKeepsItBack()
    {
        Ground ground;
        ground.world.ntfs.keepBack(u"C:\\desk\\in", {NtRight::AddFolders, NtRight::RemoveEntries});
        ground.world.ntfs.keepBack(u"C:\\desk\\in\\l", {NtRight::Remove});
        const auto why = [&](const Change &change) {
            const auto refusal = rightsRefusal(ground.world.files, change, ErrorKind::Denied);
            return refusal ? placeRights(refusal->facts, refusal->wanted) : PlaceRights::Allowed;
        };
        QCOMPARE(why(creation(R"(C:\desk\in\n)", NodeType::Junction)), PlaceRights::NoWriting);
        QCOMPARE(why(creation(R"(C:\desk\in\n)")), PlaceRights::Allowed);
        QCOMPARE(why(removal(ground, R"(C:\desk\in\l)")), PlaceRights::EntryDenied);
        QCOMPARE(why(removal(ground, R"(C:\desk\in\m)")), PlaceRights::Allowed);
    }

    void theRightToMakeLinksIsAskedForSymbolicOnesOnly()
    {
        Ground ground;
        toldLinksNeedElevation = true;
        QCOMPARE(ground.needs({creation(R"(C:\desk\in\n)"), creation(R"(C:\desk\in\o)", NodeType::FolderSymbolicLink),
                               creation(R"(C:\desk\in\p)", NodeType::Junction), removal(ground, R"(C:\desk\in\l)")}),
                 std::vector<bool>({true, true, false, false}));
    }

    void theRightToMakeLinksIsAskedOncePerDriveUntilAPersonComesBack()
    {
        Ground ground;
        toldLinksNeedElevation = true;
        timesLinkRightsWereAsked = 0;
        QVERIFY(ground.needs(creation(R"(C:\desk\in\n)")));
        QVERIFY(ground.needs(creation(R"(C:\desk\out\n)")));
        QCOMPARE(timesLinkRightsWereAsked, 1);
        ground.world.ntfs.addDrive('D');
        QVERIFY(ground.needs(creation(R"(D:\n)")));
        QCOMPARE(timesLinkRightsWereAsked, 2);

        toldLinksNeedElevation = false;
        QVERIFY(ground.needs(creation(R"(C:\desk\in\n)")));
        forgetLinkRights();

        QVERIFY(!ground.needs(creation(R"(C:\desk\in\n)")));
        QCOMPARE(timesLinkRightsWereAsked, 3);
    }

    void whatCouldNotBeAskedIsAskedAgain()
    {
        Ground ground;
        toldLinksNeedElevation = std::nullopt;
        QVERIFY(!ground.needs(creation(R"(C:\desk\in\n)")));

        toldLinksNeedElevation = true;

        QVERIFY(ground.needs(creation(R"(C:\desk\in\n)")));
    }

    /// Previews of large plans ask this again with every edit.
    void aFolderThatGivesEverythingIsLookedAtOnce()
    {
        Ground ground;
        std::vector<Change> few;
        std::vector<Change> many;
        for (int i = 0; i < 100; ++i) {
            const std::string place = R"(C:\desk\in\n)" + std::to_string(i);
            ground.world.ntfs.draw(place + " -> old\n");
            (i < 2 ? few : many).push_back(removal(ground, place));
        }
        const auto steps = [&](const std::vector<Change> &changes) {
            ground.world.ntfs.resetSteps();
            std::ignore = ground.needs(changes);
            return ground.world.ntfs.stepsTaken();
        };
        std::ignore = steps(few); // what file systems keep in mind is in mind then
        const std::size_t once = steps(few);
        QVERIFY(once > 0);
        QCOMPARE(steps(many), once);
        ground.world.ntfs.keepBack(u"C:\\desk\\in", {NtRight::RemoveEntries}); // else one step an entry
        QVERIFY(steps(many) <= once + many.size() + 5);
    }

    void whenAPersonHasHadEnoughNothingIsLookedAt()
    {
        Ground ground;
        ground.world.ntfs.keepBack(u"C:\\desk\\in", {NtRight::AddFiles});
        const std::vector<Change> changes{creation(R"(C:\desk\in\n)"), creation(R"(C:\desk\in\o)")};
        StopSource stop;
        ground.world.ntfs.resetSteps();
        ground.world.ntfs.beforeStep(3, [&](FakeNtfs &) { stop.request_stop(); });
        QCOMPARE(ground.needs(changes, stop.get_token()), std::vector<bool>({false, false}));
        QVERIFY(stop.stop_requested());
        ground.world.ntfs.resetSteps();
        QCOMPARE(ground.needs(changes, stop.get_token()), std::vector<bool>({false, false}));
        QCOMPARE(ground.world.ntfs.stepsTaken(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(WindowsNeedsTest)
#include "tst_windows_needs.moc"
