// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair_tools.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

/// What broken links miss, and where that may be now, by names alone.
class FindCausesTest : public RepairTest
{
    Q_OBJECT

private:
    static constexpr const char *threeLinks = "/desk/a -> ../data/old/spring/flowers.txt\n"
                                              "/desk/b -> ../data/old/spring/meadows.txt\n"
                                              "/desk/c -> ../data/old/winter/snowmen.txt\n";
    std::vector<std::string> abc() const { return {"/desk/a", "/desk/b", "/desk/c"}; }

    void drawThree(const std::string &rest) { draw(threeLinks + rest + "/data/\n"); }

private Q_SLOTS:
    void initTestCase_data() { onBothGrounds(); }

    void aRenamedFolderIsOneCauseWithOneCure()
    {
        drawThree("/data/new/spring/flowers.txt\n/data/new/spring/meadows.txt\n/data/new/winter/snowmen.txt\n");
        find({.links = abc()});
        QCOMPARE(told(), std::string("/data/old 3: likely 3 /data/new\n"));
        const Reason &reason = m_causes.front().candidates.front().reason;
        QCOMPARE(reason.because, Because::SamePaths);
        QCOMPARE(reason.found, 3UZ);
        accept(Certainty::Certain);
        QCOMPARE(health("/desk/a"), std::string("broken"));
        accept(Certainty::Likely);
        for (const std::string &link : abc())
            QCOMPARE(health(link), std::string("healthy"));
    }

    void eachLinkKeepsItsStyle()
    {
        draw(
            "/desk/a -> ../data/old/spring/\n/data/new/spring/blossoms.txt\n/data/new/spring/meadows.txt\n/desk/deep/\n");
        link("/desk/deep/b", text("/data/old/spring/blossoms.txt"));
        link("/desk/deep/c", "../../data/old/spring/meadows.txt");
        find({.links = {"/desk/a", "/desk/deep/b", "/desk/deep/c"}});
        QCOMPARE(told(), std::string("/data/old 3: likely 3 /data/new\n"));
        const auto planned = planRepair(m_world->files(), m_links, curesOf(m_links, m_causes, Certainty::Likely));
        QCOMPARE(planned.size(), 3UZ);
        QCOMPARE(test::told(planned[0]), std::string("../data/new/spring/"));
        QCOMPARE(test::told(planned[1]), text("/data/new/spring/blossoms.txt"));
        QCOMPARE(test::told(planned[2]), std::string("../../data/new/spring/meadows.txt"));
    }

    void relativeTextsAreWrittenBetweenRealFolders()
    {
        draw("/far/off/desk/\n/near -> far/off/desk\n/data/new/blossoms.txt\n/data/new/meadows.txt\n"
             "/data/new/snowmen.txt\n");
        link("/near/a", "../../../data/old/blossoms.txt");
        link("/near/b", "../../../data/old/meadows.txt");
        link("/near/c", "../../../data/old/snowmen.txt");
        find({.links = {"/near/a", "/near/b", "/near/c"}});
        QCOMPARE(told(), std::string("/data/old 3: likely 3 /data/new\n"));
        accept(Certainty::Likely);
        QCOMPARE(health("/far/off/desk/a"), std::string("healthy"));
    }

    void aMovedTreeIsFoundAmongThingsOfTheSameNames()
    {
        drawThree("/else/where/old/spring/flowers.txt\n/else/where/old/spring/meadows.txt\n"
                  "/else/where/old/winter/snowmen.txt\n/x/flowers.txt\n/x/meadows.txt\n/y/spring/meadows.txt\n");
        find({.links = abc()});
        QVERIFY2(told().starts_with("/data/old 3: likely 3 /else/where/old"), told().c_str());
    }

    void whatIsInTwoPlacesIsNeverLikely()
    {
        drawThree("/one/spring/flowers.txt\n/one/spring/meadows.txt\n/one/winter/snowmen.txt\n"
                  "/two/spring/flowers.txt\n/two/spring/meadows.txt\n");
        find({.links = abc()});
        QCOMPARE(told(), std::string("/data/old 3: possible 3 /one; possible 2 /two\n"));
        QCOMPARE(m_causes.front().candidates.front().reason.because, Because::AlsoElsewhere);
        QCOMPARE(curesOf(m_links, m_causes, Certainty::Possible), std::vector<Cure>());
    }

    void aPersonMayChooseWhatIsOnlyPossible()
    {
        draw("/desk/a -> ../data/gone.txt\n/away/gone.txt\n/data/\n");
        find({.links = {"/desk/a"}});
        QCOMPARE(told(), std::string("/data/gone.txt 1: possible 1 /away/gone.txt\n"));
        const auto cures = curesOf(m_links, m_causes[0], m_causes[0].candidates[0], Certainty::Possible);
        make(m_world->files(), planRepair(m_world->files(), m_links, cures));
        QCOMPARE(health("/desk/a"), std::string("healthy"));
    }

    void usualNamesTellNothing()
    {
        draw("/desk/a -> ../data/old/README.md\n/desk/b -> ../data/old/src/main.c\n/desk/c -> ../data/old/01.mp3\n"
             "/desk/d -> ../data/old/IMG_0002.jpg\n"
             "/data/new/README.md\n/data/new/src/main.c\n/data/new/01.mp3\n/data/new/IMG_0002.jpg\n");
        find({.links = {"/desk/a", "/desk/b", "/desk/c", "/desk/d"}});
        QCOMPARE(told(), std::string("/data/old 4: possible 4 /data/new\n"));
        QCOMPARE(m_causes.front().candidates.front().reason.because, Because::CommonNames);
    }

    void someOfThePathsAreNotEnough()
    {
        drawThree("/data/new/spring/flowers.txt\n/data/new/spring/meadows.txt\n");
        find({.links = abc()});
        QCOMPARE(told(), std::string("/data/old 3: possible 2 /data/new\n"));
        QCOMPARE(m_causes.front().candidates.front().reason.because, Because::SomePaths);
    }

    void aGroupIsSplitOnlyWherePartsHaveTheirOwnPlaces()
    {
        draw("/desk/a -> ../data/old/spring/flowers.txt\n/desk/b -> ../data/old/spring/meadows.txt\n"
             "/desk/c -> ../data/old/spring/grasses.txt\n/desk/d -> ../data/old/winter/snowmen.txt\n"
             "/desk/e -> ../data/old/winter/icicles.txt\n"
             "/data/\n/one/flowers.txt\n/one/meadows.txt\n/one/grasses.txt\n/two/winter/snowmen.txt\n"
             "/two/winter/icicles.txt\n");
        find({.links = {"/desk/a", "/desk/b", "/desk/c", "/desk/d", "/desk/e"}});
        QCOMPARE(told(), std::string("/data/old/spring 3: likely 3 /one\n/data/old 2: likely 2 /two\n"));
    }

    void linksThatFollowABrokenOneHealWithIt()
    {
        draw("/data -> gone/tree\n/desk/a -> ../data/spring/flowers.txt\n/desk/b -> ../data/winter/snowmen.txt\n"
             "/back/spring/flowers.txt\n/back/winter/snowmen.txt\n");
        find({.links = {"/data", "/desk/a", "/desk/b"}});
        QCOMPARE(told(), std::string("/gone/tree 3: likely 3 /back\n"));
        const auto cures = curesOf(m_links, m_causes, Certainty::Likely);
        QCOMPARE(cures.size(), 1UZ);
        accept(Certainty::Likely);
        QCOMPARE(health("/desk/a") + health("/desk/b"), std::string("healthyhealthy"));
    }

    void linksThatFollowAStrangersBrokenOneAreRepairedThemselves()
    {
        draw("/data -> gone\n/desk/a -> ../data/spring/flowers.txt\n/desk/b -> ../data/winter/snowmen.txt\n"
             "/back/spring/flowers.txt\n/back/winter/snowmen.txt\n");
        find({.links = {"/desk/a", "/desk/b"}});
        QCOMPARE(curesOf(m_links, m_causes, Certainty::Likely).size(), 2UZ);
        accept(Certainty::Likely);
        QCOMPARE(health("/desk/a") + health("/data"), std::string("healthybroken"));
    }

    void aFileWhereAFolderWasIsMissingToo()
    {
        drawThree("/data/old\n/new/spring/flowers.txt\n/new/spring/meadows.txt\n/new/winter/snowmen.txt\n");
        find({.links = abc()});
        QCOMPARE(told(), std::string("/data/old 3: likely 3 /new\n"));
    }

    void aBrokenLinkIsNothingToBeFoundAndAHealthyOneIsOnlyPossible()
    {
        draw("/desk/a -> ../old/meadows/grasses\n/desk/b -> ../old/meadows/flowers\n"
             "/new/meadows/grasses -> nowhere\n/new/meadows/flowers -> ../real\n/new/real\n/desk/flowers -> flowers\n");
        find({.links = {"/desk/a", "/desk/b", "/desk/flowers"}});
        QCOMPARE(told(), std::string("/old 2: possible 1 /new\n"));
        QCOMPARE(m_links.size(), 2UZ); // what loops is not to be found anywhere
    }

    void aSeparatorAtTheEndWantsAFolder()
    {
        draw("/desk/a -> ../old/thing/\n/one/thing\n/two/thing/\n");
        find({.links = {"/desk/a"}});
        QCOMPARE(told(), std::string("/old 1: possible 1 /two\n"));
    }

    void treesOfLinksThatAreBrokenTooHideNothing()
    {
        std::string tree = "/data/\n/z/moved/spring/flowers.txt\n/z/moved/winter/snowmen.txt\n";
        std::vector<std::string> links;
        for (int farm = 0; farm < 20; ++farm) {
            for (const char *name : {"spring/flowers.txt", "winter/snowmen.txt"}) {
                links.push_back("/data/farm" + std::to_string(farm) + "/" + name);
                tree += links.back() + " -> ../../old/" + name + "\n";
            }
        }
        draw(tree);
        find({.links = links});
        QCOMPARE(told(), std::string("/data/old 40: likely 40 /z/moved\n"));
    }

    void whatTwoCausesWantIsLikelyToBeNeither()
    {
        draw("/desk/a -> ../old/spring/flowers\n/desk/b -> ../old/winter/snowmen\n"
             "/desk/c -> ../older/spring/flowers\n/desk/d -> ../older/winter/snowmen\n"
             "/new/spring/flowers\n/new/winter/snowmen\n");
        find({.links = {"/desk/a", "/desk/b", "/desk/c", "/desk/d"}});
        QCOMPARE(told(), std::string("/old 2: possible 2 /new\n/older 2: possible 2 /new\n"));
        QCOMPARE(m_causes.front().candidates.front().reason.because, Because::AlsoWanted);
    }

    void aPlaceOfWhichAPartIsWantedTwiceIsLikelyToBeNeither()
    {
        draw("/desk/a -> ../old/spring/flowers\n/desk/b -> ../old/winter/snowmen\n/desk/c -> ../old/spring/meadows\n"
             "/desk/d -> ../older/spring/flowers\n/desk/e -> ../older/autumn/harvest\n"
             "/new/spring/flowers\n/new/spring/meadows\n/new/winter/snowmen\n/new/autumn/harvest\n");
        find({.links = {"/desk/a", "/desk/b", "/desk/c", "/desk/d", "/desk/e"}});
        QCOMPARE(told(), std::string("/old 3: possible 3 /new\n/older 2: possible 2 /new\n"));
    }

    void aPlaceIsJudgedByItsPathsAndNotByHowManyLinksTheyHave()
    {
        std::string tree = "/desk/b -> ../old/winter/snowmen\n/desk/c -> ../old/spring/meadows\n"
                           "/desk/d -> ../older/winter/snowmen\n/desk/e -> ../older/spring/meadows\n"
                           "/new/spring/flowers\n/new/spring/meadows\n/new/winter/snowmen\n";
        std::vector<std::string> links{"/desk/b", "/desk/c", "/desk/d", "/desk/e"};
        for (int copy = 0; copy < 50; ++copy) {
            links.push_back("/desk/a" + std::to_string(copy));
            tree += links.back() + " -> ../old/spring/flowers\n";
        }
        draw(tree);
        find({.links = links});
        QCOMPARE(curesOf(m_links, m_causes, Certainty::Likely), std::vector<Cure>());
    }

    void aFolderBesideIsFoundWithoutASearch()
    {
        drawThree("/data/New/spring/flowers.txt\n/data/New/spring/meadows.txt\n/data/New/winter/snowmen.txt\n");
        find({.links = abc(), .searchIn = {}});
        QCOMPARE(told(), std::string("/data/old 3: likely 3 /data/New\n"));
    }

    void namesThatDifferOnlyInCaseAreACauseOfTheirOwn()
    {
        draw("/desk/a -> ../photos/Sea.jpg\n/desk/b -> ../photos/Sun.jpg\n/desk/c -> ../photos/Sky.jpg\n"
             "/photos/sea.jpg\n/photos/sun.jpg\n/photos/sky.JPG\n");
        find({.links = abc()});
        QCOMPARE(told(), std::string("/photos 3: likely 3 /photos\n"));
        QCOMPARE(m_causes.front().twin, NameTwin::Case);
        accept(Certainty::Likely);
        QCOMPARE(health("/desk/a") + health("/desk/c"), std::string("healthyhealthy"));
    }

    void aSingleNameInAnotherCaseIsOnlyPossible()
    {
        draw("/desk/a -> ../photos/Sea.jpg\n/photos/sea.jpg\n");
        find({.links = {"/desk/a"}});
        QCOMPARE(told(), std::string("/photos/Sea.jpg 1: possible 1 /photos/sea.jpg\n"));
        QCOMPARE(m_causes.front().twin, NameTwin::Case);
    }

    void composedNamesAreComparedAsTheFoldKnows()
    {
        draw("/desk/a -> ../photos/caf\\xc3\\xa9\n/desk/b -> ../photos/\\xc3\\xa9t\\xc3\\xa9\n"
             "/photos/cafe\\xcc\\x81\n/photos/e\\xcc\\x81te\\xcc\\x81\n");
        find({.links = {"/desk/a", "/desk/b"}});
        QCOMPARE(m_causes.size(), 2UZ); // ASCII alone knows nothing of them
        const auto composed = [](std::string_view name) {
            std::string text(name);
            for (auto at = text.find("e\xcc\x81"); at != std::string::npos; at = text.find("e\xcc\x81"))
                text.replace(at, 3, "\xc3\xa9");
            return text;
        };
        find({.links = {"/desk/a", "/desk/b"}, .fold = {asciiFold.caseless, composed}});
        QCOMPARE(told(), std::string("/photos 2: likely 2 /photos\n"));
        QCOMPARE(m_causes.front().twin, NameTwin::Normalisation);
    }

    void anotherExtensionIsACauseOfItsOwnAndOnlyPossible()
    {
        draw("/desk/a -> ../p/sea.jpeg\n/desk/b -> ../p/sun.jpeg\n/desk/c -> ../p/sky.jpeg\n/desk/d -> ../p/two.txt\n"
             "/p/sea.jpg\n/p/sun.jpg\n/p/sky.jpg\n/p/two.doc\n/p/two.odt\n");
        find({.links = {"/desk/a", "/desk/b", "/desk/c", "/desk/d"}});
        QCOMPARE(told(),
                 std::string("/p 3: possible 3 /p\n/p/two.txt 1: possible 1 /p/two.doc; possible 1 /p/two.odt\n"));
        QCOMPARE(m_causes.front().twin, NameTwin::Extension);
    }

    void whereDotsLeadBehindWhatIsMissingNobodyCanSay()
    {
        draw("/desk/a -> gone/../x\n/desk/x\n");
        find({.links = {"/desk/a"}});
        QCOMPARE(told(), std::string("/desk/gone 1:\n"));
    }

    void whatIsOffLimitsIsAProblemAndTheRestIsSearched()
    {
        drawThree("/new/spring/flowers.txt\n/new/spring/meadows.txt\n/new/winter/snowmen.txt\n");
        find({.links = abc(), .searchIn = {"/none", "/new", "/", "/new/spring"}});
        QCOMPARE(told(), std::string("/data/old 3: likely 3 /new\n"));
        QCOMPARE(m_problems.size(), 1UZ);
        QCOMPARE(m_problems.front().where, at("/none"));
    }

    void aSearchThatWasStoppedMakesNothingLikely()
    {
        drawThree("/data/new/spring/flowers.txt\n/data/new/spring/meadows.txt\n/data/new/winter/snowmen.txt\n");
        StopSource stop;
        stop.request_stop();
        find({.links = abc()}, stop.get_token());
        QCOMPARE(m_causes.size(), 1UZ);
        QCOMPARE(curesOf(m_links, m_causes, Certainty::Likely), std::vector<Cure>());
    }

    void aLinkThatChangedSinceIsRefused()
    {
        draw("/desk/a -> ../data/gone.txt\n/away/gone.txt\n/data/\n");
        find({.links = {"/desk/a"}});
        const Result<Planned> other = planRetarget(m_world->files(), {.place = at("/desk/a"), .target = {"elsewhere"}});
        make(m_world->files(), std::vector<Result<Planned>>{other});
        const auto cures = curesOf(m_links, m_causes[0], m_causes[0].candidates[0], Certainty::Possible);
        QCOMPARE(test::told(planRepair(m_world->files(), m_links, cures).at(0)), refused(ErrorKind::Changed));
    }

    void deepTreesAndManyEqualNamesAreSearchedThrough()
    {
        MemoryFileSystem files("/data/\n");
        std::string deep = "/data/old";
        for (int level = 0; level < 100; ++level)
            deep += "/d" + std::to_string(level);
        std::vector<NativePath> places;
        for (const char *name : {"meadows", "flowers", "grasses"}) {
            files.addFile(deep + "/" + name, "x");
            files.addLink(std::string("/desk/") + name, deep + "/" + name);
            places.push_back({std::string("/desk/") + name});
        }
        for (int other = 0; other < 5000; ++other)
            files.addFile("/others/" + std::to_string(other) + "/meadows", "x");
        files.rename("/data/old", "/one");
        const auto links = readBroken(files, places);
        RepairRequest request;
        request.searchIn = {{"/"}};
        const auto causes = findCauses(files, links, request);
        QCOMPARE(causes.size(), 1UZ);
        QCOMPARE(causes.front().candidates.front().prefix, NativePath{"/one"});
        QCOMPARE(causes.front().candidates.front().certainty, Certainty::Likely);
    }

    void whatIsOfflineOrMayNotBeAskedIsNotBroken()
    {
        MemoryFileSystem files("/desk/a -> /media/stick/x\n/desk/b -> /locked/x\n/desk/c -> c\n/desk/d -> /gone\n"
                               "/media/\n/locked/x\n");
        files.setAway({}, {{"/media"}});
        files.denySearch("/locked");
        const auto links =
            readBroken(files, {{"/desk/a"}, {"/desk/b"}, {"/desk/c"}, {"/desk/d"}, {"/desk"}, {"/none"}});
        QCOMPARE(links.size(), 1UZ);
        QCOMPARE(links.front().place, NativePath{"/desk/d"});
    }

    void mountsThatMayHangAreNotEntered()
    {
        MemoryFileSystem files("/desk/a -> ../old/spring/flowers\n/desk/b -> ../old/winter/snowmen\n/net/\n");
        files.mount("/net", MountKind::Network);
        files.addFile("/net/spring/flowers", "x");
        files.addFile("/net/winter/snowmen", "x");
        const auto links = readBroken(files, {{"/desk/a"}, {"/desk/b"}});
        RepairRequest request;
        request.searchIn = {{"/"}};
        std::size_t problems = 0;
        request.problem = [&problems](const Error &) { ++problems; };
        const auto causes = findCauses(files, links, request);
        QCOMPARE(causes.size(), 1UZ);
        QCOMPARE(causes.front().candidates, std::vector<Candidate>());
        QCOMPARE(problems, 1UZ);
    }
};

QTEST_APPLESS_MAIN(FindCausesTest)
#include "tst_find_causes.moc"
