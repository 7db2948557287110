// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "catalog_desk.h"
#include "store/catalog_prune.h"
#include "store/scan_difference.h"
#include "store/scan_now.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

namespace {

using Saved = ScanRecorder::Saved;

/// A disk, and what is known of it.
struct Story : CatalogDesk
{
    explicit Story(std::string_view tree)
        : world(tree)
    {
    }

    MemoryWorld world;

    SavedScan saved(const std::string &name) const { return readSavedScan(*open(), name).value(); }
    SavedScan now(const std::string &since) const
    {
        return scanAgain(world.files(), saved(since), 2, {}, nullptr, [](const NativePath &, const Error &) {}).value();
    }
    Saved save(const std::string &name, const std::string &root = "/desk") { return scan(world, root, name); }
    void retarget(const std::string &link, const std::string &target)
    {
        world.files().remove(link);
        world.files().addLink(link, target);
    }
    void make(std::string_view folder)
    {
        world.files().remove(folder);
        world.files().addFolder(folder);
    }

    static std::string told(const std::vector<Difference> &found)
    {
        std::string lines;
        for (const Difference &difference : found)
            lines += std::string(differenceWord(difference.kind)) + ' ' + difference.place().bytes + '\n';
        return lines;
    }
    std::string between(const std::string &one, const std::string &other) const
    {
        return told(differences(saved(one), saved(other)));
    }
    std::string sinceThen(const std::string &one) const { return told(differences(saved(one), now(one))); }
};

constexpr const char *desk = "/x : x\n/y : y\n/desk/a -> ../x\n/desk/b -> ../x\n/desk/c -> ../x\n/desk/d -> ../none\n"
                             "/desk/e -> ../y\n/desk/f -> ../x\n/desk/in/same -> ../../x\n";

} // namespace

/// What became of links between two scans.
class ScanDifferenceTest : public QObject
{
    Q_OBJECT

    static void changeAll(Story &story)
    {
        auto &files = story.world.files();
        files.remove("/desk/a");
        story.retarget("/desk/b", "../y");
        story.make("/desk/c");
        files.addLink("/desk/none", "../x");
        files.addFile("/none", "found"); // where d leads
        files.addLink("/desk/in/new", "x");
        files.remove("/y"); // where e leads
        files.remove("/desk/f");
        files.addFile("/desk/f", "real");
    }

private Q_SLOTS:
    void eachKindIsTold()
    {
        Story story(desk);
        QCOMPARE(story.save("one"), Saved::Yes);
        changeAll(story);
        const std::string expected = "gone /desk/a\nretargeted /desk/b\nbecame /desk/c\nhealed /desk/d\nbroke /desk/e\n"
                                     "became /desk/f\nnew /desk/in/new\nnew /desk/none\n";
        QCOMPARE(story.sinceThen("one"), expected);
        QCOMPARE(story.save("two"), Saved::Yes);
        QCOMPARE(story.between("one", "two"), expected);
        QCOMPARE(story.between("two", "two"), std::string());
        const auto found = differences(story.saved("one"), story.saved("two"));
        QCOMPARE(found[1].before->target.raw, std::string("../x"));
        QCOMPARE(found[1].after->target.raw, std::string("../y"));
        QCOMPARE(found[2].after->type, NodeType::Folder);
        QCOMPARE(found[5].after->type, NodeType::File);
        QVERIFY(!found[0].after && !found[6].before);
    }

    void whatBecameSomethingElseStaysSoInLaterScans()
    {
        Story story(desk);
        story.save("one");
        story.make("/desk/c");
        story.save("two");
        story.save("three"); // by now it is long known to be no link
        QCOMPARE(story.between("one", "three"), std::string("became /desk/c\n"));
        QCOMPARE(story.between("two", "three"), std::string());
        QCOMPARE(story.between("three", "one"), std::string("new /desk/c\n"));
    }

    void whatWasNotLookedAtIsNeitherGoneNorNew()
    {
        Story story(desk);
        story.save("all", "/");
        story.save("in", "/desk/in");
        QCOMPARE(story.between("all", "in"), std::string());
        QCOMPARE(story.between("in", "all"), std::string());
        QVERIFY(!haveSameScope(story.saved("all"), story.saved("in")));
        story.world.files().denyReading("/desk/in");
        story.save("locked", "/");
        QCOMPARE(story.between("all", "locked"), std::string());
        QCOMPARE(story.sinceThen("all"), std::string());
        QVERIFY(haveSameScope(story.saved("all"), story.saved("locked")));
    }

    void whatIsOnlyAwayIsNotGone()
    {
        Story story("/media/disk/l -> x\n/media/other/l -> x\n/media/other/k -> x\n");
        story.save("one", "/media");
        story.world.files().remove("/media/disk");
        story.world.files().remove("/media/other/k");
        story.world.files().setAway({}, {{"/media"}});
        QCOMPARE(story.sinceThen("one"), std::string("gone /media/other/k\n"));
    }

    void aRootThatIsNoLongerThereHasLostItsLinks()
    {
        Story story("/x : x\n/desk/a -> ../x\n/other/b -> ../x\n");
        QCOMPARE(story.scan(story.world, CatalogDesk::below(story.world, {"/desk", "/other"}), "one"), Saved::Yes);
        story.world.files().remove("/other");
        QCOMPARE(story.sinceThen("one"), std::string("gone /other/b\n"));
        QCOMPARE(story.scan(story.world, CatalogDesk::below(story.world, {"/desk", "/other"}), "two"), Saved::Yes);
        QCOMPARE(story.between("one", "two"), std::string("gone /other/b\n"));
    }

    void rootsAreTheSameHoweverTheyAreTyped()
    {
        Story story("/x : x\n/desk/a -> ../x\n/desk/in/b -> ../../x\n/way -> desk\n");
        story.world.files().setCurrentFolder("/desk");
        for (const char *typed : {"/desk", "/desk/", ".", "/way/", "../desk", "./"}) {
            ScanRequest request;
            request.roots = {{typed}};
            QCOMPARE(story.scan(story.world, request, typed), Saved::Yes);
            QVERIFY(story.saved(typed).info.roots == std::vector<NativePath>{{"/desk"}});
            QCOMPARE(story.between("/desk", typed), std::string());
        }
        story.world.files().denyReading("/desk/in");
        ScanRequest request;
        request.roots = {{"."}};
        story.scan(story.world, request, "locked");
        QVERIFY(story.saved("locked").unread == std::vector<NativePath>{{"/desk/in"}});
    }

    void whatAScanWasToListHoldsForTheNextOne()
    {
        Story story(desk);
        ScanRequest request = CatalogDesk::below(story.world, {"/desk"});
        request.include = {{"[ab]"}, {"new*"}};
        request.exclude = {{"in"}};
        story.scan(story.world, request, "some");
        QCOMPARE(story.saved("some").entries.size(), std::size_t(2));
        QCOMPARE(story.sinceThen("some"), std::string());
        for (const char *link : {"/desk/newer", "/desk/other", "/desk/in/new"})
            story.world.files().addLink(link, "x");
        QCOMPARE(story.sinceThen("some"), std::string("new /desk/newer\n"));
        story.save("all");
        QVERIFY(!haveSameScope(story.saved("some"), story.saved("all")));
    }

    void aStoppedScanGivesNoDifference()
    {
        Story story(desk);
        story.save("one");
        StopSource stop;
        stop.request_stop();
        const auto now = scanAgain(story.world.files(), story.saved("one"), 2, stop.get_token(), nullptr,
                                   CatalogDesk::nowhere().missingRoot);
        QCOMPARE(now.error().kind, ErrorKind::Cancelled);
    }

    void pruningForgetsWhatIsGoneAndOldAndAllThatOnlyItLedTo()
    {
        Story story(desk);
        story.save("one");
        const auto before = story.open()->counts().value();
        const auto prune = [&](int days, std::uint64_t links = 0) {
            return pruneCatalog(*story.open(Access::Write), story.world.files(), {.days = days, .links = links})
                .value();
        };
        QCOMPARE(prune(1), std::uint64_t(0));
        OtherProgram(story.file).says("UPDATE links SET seen = 5");
        QCOMPARE(prune(1), std::uint64_t(0)); // all are there
        QVERIFY(story.open()->counts().value() == before);
        story.world.files().remove("/desk/e");
        story.make("/desk/c");
        QCOMPARE(prune(0), std::uint64_t(0));
        QCOMPARE(prune(1), std::uint64_t(2));
        QCOMPARE(story.open()->counts()->links, before.links - 2);
        QVERIFY(!story.known(story.world, "/y")); // only e led there
        QVERIFY(story.known(story.world, "/x"));
        QCOMPARE(story.saved("one").entries.size(), std::size_t(7)); // as it was
        QCOMPARE(prune(0, 3), std::uint64_t(2));
        QCOMPARE(story.open()->counts()->links, std::uint64_t(3));
        QCOMPARE(prune(0, 1), std::uint64_t(2));
        QCOMPARE(story.save("two"), Saved::Yes); // and all is learned again
        QCOMPARE(story.open()->counts()->links, std::uint64_t(5));
    }

    void ofWhatNobodyCanSayNothingIsPruned()
    {
        Story story("/media/disk/l -> x\n");
        story.save("one", "/media");
        OtherProgram(story.file).says("UPDATE links SET seen = 5");
        story.world.files().remove("/media/disk");
        story.world.files().setAway({}, {{"/media"}});
        QCOMPARE(pruneCatalog(*story.open(Access::Write), story.world.files(), {.days = 1, .links = 0}).value(),
                 std::uint64_t(0));
    }
};

QTEST_GUILESS_MAIN(ScanDifferenceTest)

#include "tst_scan_difference.moc"
