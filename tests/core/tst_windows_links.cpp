// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/planner.h"
#include "changes/wire.h"
#include "links/judge.h"
#include "selftest/self_test.h"
#include "support/ntfs_world.h"
#include "support/printing.h"
#include "windows/reparse_tag.h"

#include <QTest>

#include <map>

using namespace linkwright;
using namespace linkwright::test;

namespace {

/// A file drawn beside a link, so that its folder is the home.
Verdict verdictOf(const NtfsWorld &world, const std::string &link)
{
    const SplitPath parts = split({link});
    const auto folder = world.files.openFolder(parts.folder).value();
    const LinkHome home = linkHome(world.files, *folder).value();
    return judge(home, parts.name, folder->readLink(parts.name).value());
}

void addLink(NtfsWorld &world, std::u16string_view place, std::u16string_view target)
{
    world.ntfs.addSymlink(place, target, false);
}

std::map<CheckResult, int> testItself(NtfsWorld &world, std::vector<SelfCheck> *all = nullptr)
{
    std::map<CheckResult, int> counts;
    selfTest(world.files, {R"(C:\test)"}, [&](const SelfCheck &check) {
        ++counts[check.result];
        if (all)
            all->push_back(check);
    });
    return counts;
}

constexpr const char *furnished =
    "C:\\test\\file\nC:\\test\\another file\nC:\\test\\folder\\\nC:\\test\\another folder\\\n";

} // namespace

/// Links of Windows: where they lead, what is never touched, and what kind a new one must be.
class WindowsLinksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksLeadWhereWindowsLeads_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("health");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *link, const char *health, const char *path) {
            QTest::newRow(link) << link << health << path;
        };
        row(R"(C:\desk\relative)", "healthy", R"(C:\data\x)");
        row(R"(C:\desk\absolute)", "healthy", R"(C:\data\x)");
        row(R"(C:\desk\folder)", "healthy", R"(C:\data)");
        row(R"(C:\desk\junction)", "healthy", R"(C:\data)");
        row(R"(C:\desk\two)", "healthy", R"(C:\data\x)");
        row(R"(C:\desk\through)", "healthy", R"(C:\data\x)");
        row(R"(C:\desk\missing)", "broken", R"(C:\desk\gone)");
        row(R"(C:\desk\circle)", "loop", R"(C:\desk\circle)");
        row(R"(C:\desk\fileToFolder)", "wrong-kind", R"(C:\desk\fileToFolder)");
        row(R"(C:\desk\folderToFile)", "wrong-kind", R"(C:\desk\folderToFile)");
        row(R"(C:\desk\away)", "offline", R"(Q:\)");
        row(R"(C:\desk\share)", "unchecked", R"(\\evil\share\)");
        row(R"(C:\desk\mapped)", "unchecked", R"(N:\)");
        // Windows takes ".." as text: it is not the folder above the end of "folder".
        row(R"(C:\desk\textual)", "healthy", R"(C:\desk\here)");
    }
    void linksLeadWhereWindowsLeads()
    {
        QFETCH(QString, link);
        NtfsWorld world(
            "C:\\data\\x\nC:\\desk\\here\nC:\\desk\\relative -> ..\\data\\x\nC:\\desk\\absolute -> C:\\data\\x\n"
            "C:\\desk\\folder => ..\\data\nC:\\desk\\junction ~> C:\\data\nC:\\desk\\two -> relative\n"
            "C:\\desk\\through -> junction\\x\nC:\\desk\\missing -> gone\nC:\\desk\\circle -> circle\n"
            "C:\\desk\\fileToFolder -> ..\\data\nC:\\desk\\folderToFile => ..\\data\\x\n"
            "C:\\desk\\away -> Q:\\x\nC:\\desk\\textual -> folder\\..\\here\n");
        world.ntfs.addNetworkDrive('N', u"server", u"share");
        addLink(world, u"C:\\desk\\share", u"\\\\evil\\share\\x");
        addLink(world, u"C:\\desk\\mapped", u"N:\\x");

        const Verdict verdict = verdictOf(world, link.toStdString());

        QTEST(QString::fromUtf8(healthWord(verdict.health).data()), "health");
        QTEST(QString::fromStdString(verdict.path.bytes), "path");
        QVERIFY(world.ntfs.touchedServers().empty());
    }

    void noSpellingOfAServerIsTouched_data()
    {
        QTest::addColumn<QString>("target");
        for (const char *target : {R"(\\evil\share\x)", R"(\??\UNC\evil\share\x)", R"(\\?\UNC\evil\share\x)",
                                   R"(//evil/share/x)", R"(\??\GLOBALROOT\Device\Mup\evil\share)"})
            QTest::newRow(target) << target;
    }
    void noSpellingOfAServerIsTouched()
    {
        QFETCH(QString, target);
        NtfsWorld world("C:\\desk\\here\n");
        addLink(world, u"C:\\desk\\l", target.toStdU16String());

        const Verdict verdict = verdictOf(world, R"(C:\desk\l)");

        QVERIFY(verdict.health == Health::Unchecked || verdict.health == Health::Invalid
                || verdict.health == Health::Broken);
        QVERIFY(world.ntfs.touchedServers().empty());
    }

    void whatOnlyTheKernelNamesIsNotChecked()
    {
        for (const char16_t *target : {uR"(\Device\Mup\evil\share\x)", uR"(\Device\HarddiskVolume3\x)"}) {
            NtfsWorld world("C:\\desk\\here\n");
            world.addLink(u"C:\\desk\\l", {windows::tagSymbolicLink, target, target, false});

            QCOMPARE(healthWord(verdictOf(world, R"(C:\desk\l)").health), healthWord(Health::Unchecked));
            QVERIFY(world.ntfs.touchedServers().empty());
        }
    }

    void aShareThatAPersonOpenedIsFollowedWithinItself()
    {
        NtfsWorld world("C:\\desk\\here\n");
        world.ntfs.addShare(u"good", u"share");
        world.ntfs.addFile(u"\\\\good\\share\\data\\x", "x");
        addLink(world, u"\\\\good\\share\\near", u"data\\x");
        addLink(world, u"\\\\good\\share\\far", u"\\\\evil\\share\\x");

        QCOMPARE(healthWord(verdictOf(world, R"(\\good\share\near)").health), healthWord(Health::Healthy));
        QCOMPARE(healthWord(verdictOf(world, R"(\\good\share\far)").health), healthWord(Health::Unchecked));
        QVERIFY(!world.ntfs.touchedServers().contains(u"evil"));
    }

    void aWantedKindIsAChangeThoughTheTextStays()
    {
        NtfsWorld world("C:\\data\\x\nC:\\desk\\l -> ..\\data\n");
        CreateRequest request{{R"(..\data)"}, {R"(C:\desk\l)"}};
        request.replaceLink = true;
        request.kind = NodeType::FolderSymbolicLink;

        const auto planned = planCreate(world.files, request).value();

        QCOMPARE(world.apply(planned.change.value()).state, Outcome::State::Done);
        QCOMPARE(world.ntfs.dump(), FakeNtfs::normalTree("C:\\data\\x\nC:\\desk\\l => ..\\data\n"));
    }

    void aNewLinkIsOfTheKindItsTargetNeeds()
    {
        NtfsWorld world("C:\\data\\x\nC:\\desk\\here\n");
        const auto kindTo = [&](const char *target) {
            return planCreate(world.files, {{target}, {R"(C:\desk\new)"}}).value();
        };
        const auto kindOf = [](const Planned &planned) { return std::get<CreateLink>(*planned.change).kind; };

        QCOMPARE(kindOf(kindTo(R"(..\data)")), NodeType::FolderSymbolicLink);
        QCOMPARE(kindOf(kindTo(R"(..\data\x)")), NodeType::SymbolicLink);
        QVERIFY(kindTo(R"(..\gone)").kindIsGuess);
        QCOMPARE(kindOf(kindTo(R"(..\gone\)")), NodeType::FolderSymbolicLink);
        QVERIFY(!kindTo(R"(..\gone\)").kindIsGuess);
    }

    void typedSlashesAreStoredAsWindowsFollowsThem()
    {
        NtfsWorld world("C:\\data\\x\nC:\\desk\\here\n");

        const auto planned = planCreate(world.files, {{"../data/x"}, {"C:/desk/new"}}).value();
        QCOMPARE(world.apply(*planned.change).state, Outcome::State::Done);

        QCOMPARE(world.ntfs.textOf(u"C:\\desk\\new"), std::string(R"(..\data\x)"));
        QCOMPARE(healthWord(verdictOf(world, R"(C:\desk\new)").health), healthWord(Health::Healthy));
    }

    void aJunctionIsGivenTheWholePath()
    {
        NtfsWorld world("C:\\data\\x\nC:\\desk\\here\n");
        world.ntfs.setCurrentFolder(u"C:\\desk");
        CreateRequest request{{R"(..\data)"}, {R"(C:\desk\j)"}};
        request.kind = NodeType::Junction;

        QCOMPARE(world.apply(*planCreate(world.files, request).value().change).state, Outcome::State::Done);

        QCOMPARE(world.seen(R"(C:\desk\j)").identity.type, NodeType::Junction);
        QCOMPARE(world.seen(R"(C:\desk\j)").target.raw, std::string(R"(C:\data)"));
    }

    void aLinkOfTheWrongKindIsMendedByPointingItWhereItPoints()
    {
        NtfsWorld world("C:\\data\\x\nC:\\desk\\l -> ..\\data\n");

        const auto planned = planRetarget(world.files, {{R"(C:\desk\l)"}, {R"(..\data)"}}).value();
        QCOMPARE(world.apply(*planned.change).state, Outcome::State::Done);

        QCOMPARE(world.seen(R"(C:\desk\l)").identity.type, NodeType::FolderSymbolicLink);
        QCOMPARE(healthWord(verdictOf(world, R"(C:\desk\l)").health), healthWord(Health::Healthy));
    }

    void allNamesOfAFileAreTold()
    {
        NtfsWorld world("C:\\data\\x\nC:\\desk\\same = C:\\data\\x\n");
        const auto folder = world.files.openFolder({R"(C:\desk)"}).value();

        auto names = folder->allNames("same").value();

        std::ranges::sort(names);
        QCOMPARE(names.size(), std::size_t{2});
        QCOMPARE(names[0].bytes, std::string(R"(C:\data\x)"));
        QCOMPARE(names[1].bytes, std::string(R"(C:\desk\same)"));
    }

    void halfASurrogatePairSurvivesInAName()
    {
        NtfsWorld world("C:\\desk\\here\n");
        world.ntfs.addSymlink(u"C:\\desk\\half\xD800", u"here", false);
        const std::string name = "C:\\desk\\half\xED\xA0\x80";

        QCOMPARE(world.apply(RetargetLink{{name}, world.seen(name), {"there\xED\xA0\x80"}}).state,
                 Outcome::State::Done);

        QVERIFY(world.ntfs.exists(u"C:\\desk\\half\xD800"));
        QCOMPARE(world.ntfs.textOf(u"C:\\desk\\half\xD800"), std::string("there\xED\xA0\x80"));
    }

    void aChangeOfKindIsKeptByTheJournal()
    {
        const RetargetLink change{{"C:\\l"}, {}, {"x"}, std::nullopt, NodeType::Junction};
        ByteWriter out;
        writeChange(out, change);
        const std::string bytes = out.take();
        ByteReader in(bytes);

        QCOMPARE(std::get<RetargetLink>(readChange(in).value()), change);
        QVERIFY(in.isAtEnd());
    }

    void theSelfTestSeesEveryKind()
    {
        NtfsWorld world(furnished);
        const std::string before = world.ntfs.dump();
        std::vector<SelfCheck> all;

        const auto counts = testItself(world, &all);

        for (const SelfCheck &check : all) {
            if (check.result != CheckResult::Seen)
                qWarning("%s, %s: %s", check.subject.c_str(), check.act.c_str(), check.found.c_str());
        }
        QCOMPARE(counts.size(), std::size_t{1});
        QVERIFY(counts.at(CheckResult::Seen) > 80);
        QCOMPARE(world.ntfs.dump(), before);
    }

    void theSelfTestClaimsNothingWhereWindowsLies()
    {
        NtfsWorld world(furnished);
        world.ntfs.system().lies = true;
        std::vector<SelfCheck> all;

        const auto counts = testItself(world, &all);

        QVERIFY(!counts.contains(CheckResult::Failed));
        for (const SelfCheck &check : all) {
            if (check.subject.contains("symbolic link"))
                QVERIFY2(check.result != CheckResult::Seen, (check.subject + ", " + check.act).c_str());
        }
        QCOMPARE(world.ntfs.dump(), FakeNtfs::normalTree(furnished));
    }

    void theSelfTestTellsAMissingRightFromAFailure()
    {
        NtfsWorld world(furnished);
        world.ntfs.system().privilege = false;
        std::vector<SelfCheck> all;

        const auto counts = testItself(world, &all);

        QVERIFY(!counts.contains(CheckResult::Failed));
        QCOMPARE(all.front().result, CheckResult::NotThere);
        QVERIFY(all.front().found.contains("right"));
    }
};

QTEST_APPLESS_MAIN(WindowsLinksTest)
#include "tst_windows_links.moc"
