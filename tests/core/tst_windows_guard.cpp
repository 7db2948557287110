// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevation/trust.h"
#include "elevation/trusted_file_system.h"
#include "guard/guarded_file_system.h"
#include "guard/remote_folder.h"
#include "links/judge.h"
#include "repair/backlinks.h"
#include "repair/known.h"
#include "support/ntfs_world.h"
#include "support/patience.h"
#include "support/printing.h"
#include "support/worker_crew.h"
#include "windows/reparse_tag.h"

#include <QTest>

#include <array>
#include <optional>
#include <random>

using namespace linkwright;
using namespace linkwright::test;

namespace {

/// A Windows with a drive of another computer, N:, one of its shares that is no drive, and workers.
struct Desk
{
    explicit Desk(std::string_view tree, const guard::Patience &patience = calm)
        : world("")
        , crew(world.files)
    {
        world.ntfs.addNetworkDrive('N', u"nas", u"music");
        world.ntfs.addShare(u"nas", u"films");
        world.ntfs.addShare(u"evil", u"share");
        world.ntfs.draw(tree);
        files.emplace(ours, crew.starter(), patience);
    }

    Verdict verdictOf(const std::string &link, bool leavesMounts = false) const
    {
        const SplitPath parts = split({link});
        const auto folder = files->openFolder(parts.folder).value();
        LinkHome home = linkHome(*files, *folder).value();
        home.leavesMounts = leavesMounts;
        return judge(home, parts.name, folder->readLink(parts.name).value());
    }
    std::set<std::u16string> touched() const { return world.ntfs.touchedServers(); }

    NtfsWorld world; // what the workers see
    windows::WindowsFileSystem ours{world.ntfs, {}};
    WorkerCrew crew;
    std::optional<GuardedFileSystem> files; // the first to go
};

std::string said(const Verdict &verdict)
{
    return std::string(healthWord(verdict.health)) + ' ' + verdict.path.bytes;
}

ErrorKind kindOf(const auto &result)
{
    return result ? ErrorKind::Cancelled : result.error().kind; // no call here is ever cancelled
}

bool isRemote(const std::unique_ptr<Folder> &folder)
{
    return dynamic_cast<const guard::RemoteFolder *>(folder.get()) != nullptr;
}

/// Folders, and links and junctions to some of them, by chance.
std::vector<std::string> drawRandom(FakeNtfs &ntfs, unsigned seed)
{
    std::mt19937 dice(seed); // NOLINT(cert-msc51-cpp): the same each time
    std::vector<std::string> folders{"C:\\a"};
    std::vector<std::string> links;
    std::string tree = "C:\\a\\\n";
    const auto name = [&] { return std::string(1, static_cast<char>('b' + dice() % 4)); };
    constexpr std::array marks{" ~> ", " -> ", " => ", " => "};
    const auto some = [&] { return folders[dice() % folders.size()]; };
    for (int made = 0; made < 6; ++made) {
        folders.push_back(some() + '\\' + name());
        tree += folders.back() + "\\\n";
    }
    for (int made = 0; made < 8; ++made) {
        const std::string place = some() + "\\" + static_cast<char>('l' + made);
        const auto kind = dice() % marks.size();
        const std::string text = kind == 0 || dice() % 3 == 0 ? some() : (dice() % 2 == 0 ? "..\\" : "") + name();
        tree += place + marks[kind] + text + '\n';
        links.push_back(place);
    }
    ntfs.draw(tree);
    folders.insert(folders.end(), links.begin(), links.end());
    return folders;
}

} // namespace

/// The same promise as on Linux: what may hang is touched by workers only. Here that is other computers, which learn
/// who asks, so that a link alone leads to none of them.
class WindowsGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Who goes there.

    void aNetworkDriveIsReadByAWorkerAndAnotherDriveIsNot()
    {
        const Desk desk("C:\\desk\\f\nN:\\d\\f\n");
        const auto near = desk.files->openFolder({R"(C:\desk)"});
        QVERIFY(near && !isRemote(*near));
        QCOMPARE(desk.crew.count(), 0U);
        const auto far = desk.files->openFolder({R"(N:\d)"});
        QVERIFY(far && isRemote(*far));
        QVERIFY((*far)->look("f"));
        QCOMPARE(desk.crew.count(), 1U);
    }

    void withoutAWorkerNobodyGoesToAnotherComputer_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : {R"(N:\d)", R"(n:/d)", R"(\\nas\films)", R"(//nas/films/d)", R"(\\?\UNC\nas\films\d)",
                                 R"(\\?\N:\d)", R"(C:\desk\films\d)", R"(C:\desk\j\films)", R"(C:\desk\music)"})
            QTest::newRow(path) << path;
    }
    void withoutAWorkerNobodyGoesToAnotherComputer()
    {
        QFETCH(QString, path);
        Desk desk("\\\\nas\\films\\d\\f\nN:\\d\\\nC:\\desk\\films => \\\\nas\\films\nC:\\desk\\j ~> C:\\desk\n"
                  "C:\\desk\\music => N:\\d\n");
        desk.world.ntfs.addSubstitute('S', u"N:\\d");
        constexpr const char16_t *device = uR"(\Device\Mup\evil\share)"; // which only the kernel understands
        desk.world.addLink(u"C:\\desk\\device", {windows::tagSymbolicLink, device, device, false});
        desk.crew.refuse();
        QCOMPARE(kindOf(desk.files->openFolder({path.toStdString()})), ErrorKind::CrossesMount);
        QVERIFY(desk.touched().empty());
    }

    void everySpellingOfAPlaceHasTheSameWorker()
    {
        const Desk desk("\\\\nas\\films\\d\\f\n");
        for (const char *path :
             {R"(\\nas\films\d)", R"(//nas/films/d)", R"(\\?\UNC\nas\films\d)", R"(\\nas\films\x\..\d\)"})
            QVERIFY2(desk.files->openFolder({path}), path);
        QCOMPARE(desk.crew.count(), 1U);
    }

    void aLetterForAFolderOfANetworkDriveIsRemoteToo()
    {
        Desk desk("N:\\d\\f\n");
        desk.world.ntfs.addSubstitute('S', u"N:\\d");
        QVERIFY(isRemote(desk.files->openFolder({R"(S:\)"}).value()));
        QCOMPARE(desk.files->mounts()->mountOf({R"(S:\)"})->kind, MountKind::Network);
    }

    void aLetterThatIsGivenToAShareIsLookedAtAnew()
    {
        Desk desk("");
        desk.world.ntfs.addDrive('S');
        QVERIFY(!isRemote(desk.files->openFolder({R"(S:\)"}).value()));
        desk.world.ntfs.addNetworkDrive('S', u"nas", u"other");
        QVERIFY(isRemote(desk.files->openFolder({R"(S:\)"}).value()));
    }

    void nobodyIsTouchedToTellTheDrives()
    {
        const Desk desk("C:\\desk\\f\n");
        QCOMPARE(desk.files->mounts()->mountOf({R"(N:\)"})->kind, MountKind::Network);
        QVERIFY(desk.touched().empty());
    }

    void aFolderThatIsNotThereKeepsTheWorkerOfItsShare()
    {
        const Desk desk("\\\\nas\\films\\d\\f\n");
        for (int tries = 0; tries < 5; ++tries)
            QCOMPARE(kindOf(desk.files->openFolder({R"(\\nas\films\gone)"})), ErrorKind::NotFound);
        QCOMPARE(desk.crew.count(), 1U);
    }

    void aShareThatIsNotThereKeepsNoWorker()
    {
        const Desk desk("C:\\desk\\\n");
        QVERIFY(!desk.files->openFolder({R"(\\nowhere\films)"}));
        QVERIFY(!desk.files->openFolder({R"(\\nowhere\films)"}));
        QCOMPARE(desk.crew.count(), 2U);
        for (const Mount &mount : desk.files->mounts()->mounts())
            QVERIFY(!mount.point.bytes.starts_with(R"(\\nowhere)"));
    }

    // Links.

    void linksOntoANetworkDriveAreFollowedByItsWorker()
    {
        const Desk desk("C:\\desk\\l -> N:\\d\\f\nC:\\desk\\gone -> N:\\d\\g\nN:\\d\\f\n");
        QCOMPARE(said(desk.verdictOf(R"(C:\desk\l)")), std::string(R"(healthy N:\d\f)"));
        QCOMPARE(said(desk.verdictOf(R"(C:\desk\gone)")), std::string(R"(broken N:\d\g)"));
        QCOMPARE(desk.crew.count(), 1U);
    }

    void whoeverHasNoTimeLeavesThemForLater()
    {
        const Desk desk("C:\\desk\\l -> N:\\d\\f\nN:\\d\\f\n");
        const Verdict verdict = desk.verdictOf(R"(C:\desk\l)", true);
        QCOMPARE(said(verdict), std::string(R"(unchecked N:\)"));
        QVERIFY(verdict.isAwaited());
        QCOMPARE(desk.crew.count(), 0U);
    }

    void aLinkAloneLeadsToNoServer()
    {
        const Desk desk("C:\\desk\\l -> \\\\nas\\films\\d\\f\n\\\\nas\\films\\d\\f\n");
        const Verdict verdict = desk.verdictOf(R"(C:\desk\l)");
        QCOMPARE(said(verdict), std::string(R"(unchecked \\nas\films\)"));
        QVERIFY(!verdict.isAwaited());
        QCOMPARE(desk.crew.count(), 0U);
        QVERIFY(desk.touched().empty());
    }

    void aShareThatAPersonOpenedIsFollowedFromThenOn()
    {
        const Desk desk(
            "C:\\desk\\l -> \\\\nas\\films\\d\\f\nC:\\desk\\e -> \\\\evil\\share\\f\n\\\\nas\\films\\d\\f\n");
        QVERIFY(desk.files->openFolder({R"(\\nas\films)"}));
        QCOMPARE(said(desk.verdictOf(R"(C:\desk\l)")), std::string(R"(healthy \\nas\films\d\f)"));
        QCOMPARE(said(desk.verdictOf(R"(C:\desk\e)")), std::string(R"(unchecked \\evil\share\)"));
        QVERIFY(desk.touched() == std::set<std::u16string>{u"nas"});
        QCOMPARE(desk.crew.count(), 1U);
    }

    void aLinkToTheWholeShareIsFollowedWhenItWasAskedFor()
    {
        const Desk desk("C:\\desk\\l => \\\\nas\\films\n\\\\nas\\films\\f\n");
        const Verdict before = desk.verdictOf(R"(C:\desk\l)");
        QCOMPARE(said(before), std::string(R"(unchecked \\nas\films\)"));
        desk.files->admitServer(before.path);
        QCOMPARE(healthWord(desk.verdictOf(R"(C:\desk\l)").health), healthWord(Health::Healthy));
    }

    void linksInANetworkDriveLeadOnWithinIt()
    {
        const Desk desk("N:\\d\\l -> \\f\nN:\\d\\m -> \\\\nas\\music\\f\nN:\\f\n");
        QCOMPARE(said(desk.verdictOf(R"(N:\d\l)")), std::string(R"(healthy \\nas\music\f)"));
        QCOMPARE(said(desk.verdictOf(R"(N:\d\m)")), std::string(R"(healthy \\nas\music\f)"));
    }

    void onlyTheLinkThatIsKnownIsAskedForAndNoServer()
    {
        const Desk desk("C:\\t\n\\\\nas\\films\\l -> C:\\t\n");
        struct Remembered final : KnownLinks
        {
            Result<std::vector<NativePath>> pointingTo(const NativePath &) const override
            {
                return std::vector<NativePath>{{R"(\\nas\films\l)"}};
            }
        };
        const Remembered known;
        BacklinksRequest request;
        request.places = {{R"(C:\t)"}};
        request.known = &known;
        const Backlinks found = findBacklinks(*desk.files, request, {}, nullptr);
        QCOMPARE(found.notAsked.size(), 1U);
        QVERIFY(desk.touched().empty());
        QCOMPARE(desk.crew.count(), 0U);
    }

    void aPersonMayAskForAServerWithoutOpeningIt()
    {
        const Desk desk("C:\\desk\\l -> \\\\nas\\films\\d\\f\n\\\\nas\\films\\d\\f\n");
        desk.files->admitServer(desk.verdictOf(R"(C:\desk\l)").path);
        QVERIFY(desk.touched().empty());
        QVERIFY(desk.verdictOf(R"(C:\desk\l)", true).isAwaited());
        QCOMPARE(said(desk.verdictOf(R"(C:\desk\l)")), std::string(R"(healthy \\nas\films\d\f)"));
    }

    void linksInAShareLeadOnWithinIt()
    {
        const Desk desk("\\\\nas\\films\\l -> d\\f\n\\\\nas\\films\\m -> \\\\nas\\films\\d\\f\n"
                        "\\\\nas\\films\\e -> \\\\evil\\share\\f\n\\\\nas\\films\\d\\f\n");
        QCOMPARE(said(desk.verdictOf(R"(\\nas\films\l)")), std::string(R"(healthy \\nas\films\d\f)"));
        QCOMPARE(said(desk.verdictOf(R"(\\nas\films\m)")), std::string(R"(healthy \\nas\films\d\f)"));
        QCOMPARE(said(desk.verdictOf(R"(\\nas\films\e)")), std::string(R"(unchecked \\evil\share\)"));
        QCOMPARE(desk.crew.count(), 1U);
    }

    // Ways to folders.

    void aFolderBehindALinkToAServerIsOpenedThere()
    {
        const Desk desk("C:\\desk\\films => \\\\nas\\films\\a\nC:\\desk\\j ~> C:\\desk\n\\\\nas\\films\\a\\b\\f\n");
        const auto folder = desk.files->openFolder({R"(C:\desk\j\films\b)"});
        QVERIFY(folder && isRemote(*folder));
        QCOMPARE((*folder)->realPath().value(), NativePath{R"(\\nas\films\a\b)"});
    }

    /// Step by step as Windows at once: the same folders, and none where it opens none. Seeds are in the failure's
    /// message.
    void foldersAreOpenedAsWindowsOpensThem()
    {
        int opened = 0;
        int refused = 0;
        for (unsigned seed = 0; seed < 300; ++seed) {
            Desk desk("");
            const std::vector<std::string> folders = drawRandom(desk.world.ntfs, seed);
            std::mt19937 dice(seed); // NOLINT(cert-msc51-cpp): the same each time
            for (int tries = 0; tries < 20; ++tries) {
                std::string path = folders[dice() % folders.size()];
                for (auto more = dice() % 3; more > 0; --more)
                    path += std::string("\\") + (dice() % 5 == 0 ? "..\\" : "") + "bcdelmnopqrs"[dice() % 12];
                const auto wanted = desk.ours.openFolder({path});
                const auto found = desk.files->openFolder({path});
                const std::string story = std::to_string(seed) + ": " + path;
                QVERIFY2(wanted.has_value() == found.has_value(), story.c_str());
                wanted ? ++opened : ++refused;
                if (wanted)
                    QVERIFY2((*wanted)->realPath().value() == (*found)->realPath().value(), story.c_str());
            }
            QCOMPARE(desk.crew.count(), 0U);
        }
        QVERIFY(opened > 1000);
        QVERIFY(refused > 1000);
    }

    // What hangs.

    void whatDoesNotAnswerIsGivenUpAndTheRestGoesOn()
    {
        Desk desk("C:\\desk\\l -> N:\\f\nC:\\desk\\m -> f\nC:\\desk\\f\nN:\\f\n\\\\nas\\films\\f\n", brief);
        desk.crew.hangBefore(0);
        QCOMPARE(kindOf(desk.files->openFolder({R"(N:\)"})), ErrorKind::NotAnswering);
        QCOMPARE(said(desk.verdictOf(R"(C:\desk\l)")), std::string(R"(unanswered N:\)"));
        QCOMPARE(said(desk.verdictOf(R"(C:\desk\m)")), std::string(R"(healthy C:\desk\f)"));
        QVERIFY(desk.files->openFolder({R"(\\nas\films)"}));
        QCOMPARE(desk.crew.count(), 2U); // no second one where the first hangs
    }

    void aServerThatHangsIsNotTriedAgainAtOnce()
    {
        Desk desk("\\\\nas\\films\\f\n", brief);
        desk.crew.hangBefore(0);
        QCOMPARE(kindOf(desk.files->openFolder({R"(\\nas\films)"})), ErrorKind::NotAnswering);
        QCOMPARE(kindOf(desk.files->openFolder({R"(\\nas\films)"})), ErrorKind::NotAnswering);
        QCOMPARE(desk.crew.count(), 1U);
    }

    // What looks at drives itself.

    void whatAHelperTrustsIsTheSameBehindTheGuard()
    {
        const Desk desk("C:\\desk\\f\nN:\\d\\f\n");
        const auto distrust = [&](const char *path) {
            return distrustOf(*desk.files, {path}, seeFolder(*desk.files, {path}).value());
        };
        QVERIFY(!distrust(R"(C:\desk)"));
        QCOMPARE(distrust(R"(N:\d)").value().why, Distrust::MayLie);
    }

    // Changes.

    void everythingOfATreeGoesOverAndBack()
    {
        Desk desk(R"(
            C:\desk\d\a.txt : a
            C:\desk\d\again = C:\desk\d\a.txt
            C:\desk\d\sub\b.txt : b
            C:\desk\d\sub\l -> ..\a.txt
            C:\desk\d\sub\m => ..\sub
        )");
        desk.world.ntfs.addStream(u"C:\\desk\\d\\sub\\b.txt", u"notes", "kept");
        const std::string before = desk.world.ntfs.dump();
        NoJournal journal;
        const auto move = [&](const char *place, const char *newPlace) {
            const Seen seen = seeAt(*desk.files, {place}).value();
            return apply(*desk.files, Plan{{Move{{place}, seen, {newPlace}, true}}}, journal).outcomes.front();
        };
        QCOMPARE(move(R"(C:\desk\d)", R"(N:\d)").error.value_or(Error()), Error());
        QVERIFY(desk.world.ntfs.streamOf(u"\\\\nas\\music\\d\\sub\\b.txt", u"notes") == "kept");
        QVERIFY(!desk.world.ntfs.exists(u"C:\\desk\\d"));
        QCOMPARE(move(R"(N:\d)", R"(C:\desk\d)").error.value_or(Error()), Error());
        QCOMPARE(desk.world.ntfs.dump(), before);
        QVERIFY(desk.world.ntfs.streamOf(u"C:\\desk\\d\\sub\\b.txt", u"notes") == "kept");
    }

    void streamsThatTheOtherSideCannotHoldAreNotLost()
    {
        Desk desk("C:\\desk\\d\\f : text\n");
        desk.world.ntfs.addStream(u"C:\\desk\\d\\f", u"notes", "kept");
        desk.world.ntfs.volumeAt(u"\\\\nas\\music\\").flags &= ~0x40000U; // FILE_NAMED_STREAMS
        NoJournal journal;
        const Seen seen = seeAt(*desk.files, {R"(C:\desk\d)"}).value();
        const auto outcome =
            apply(*desk.files, Plan{{Move{{R"(C:\desk\d)"}, seen, {R"(N:\d)"}, true}}}, journal).outcomes.front();
        QCOMPARE(outcome.error.value_or(Error()).kind, ErrorKind::NotCopied);
        QVERIFY(desk.world.ntfs.streamOf(u"C:\\desk\\d\\f", u"notes") == "kept");
        QVERIFY(!desk.world.ntfs.exists(u"\\\\nas\\music\\d"));
    }
};

QTEST_GUILESS_MAIN(WindowsGuardTest)

#include "tst_windows_guard.moc"
