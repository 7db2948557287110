// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "both_grounds.h"
#include "catalog_desk.h"
#include "store/digest.h"

#include <filesystem>

using namespace linkwright;
using namespace linkwright::test;

namespace {

using Saved = ScanRecorder::Saved;

Fingerprint taken(World &world, std::string_view folder, std::string_view name)
{
    const auto open = world.files().openFolder(world.at(folder)).value();
    return takeFingerprint(*open, name, sha256).value();
}

void rename(World &world, std::string_view from, std::string_view to)
{
    const auto [fromFolder, fromName] = split(world.at(from));
    const auto [toFolder, toName] = split(world.at(to));
    const auto source = world.files().openFolder(fromFolder).value();
    const auto there = world.files().openFolder(toFolder).value();
    source->move(fromName, source->look(fromName)->identity, *there, toName).value();
}

} // namespace

/// What scans leave in the catalog, and what is found there when the disk has changed.
class CatalogRecordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { onBothGrounds(); }

    void theEndOfALinkAndAllFoldersAboveItAreKnown()
    {
        const auto world = test::world("/data/deep/report : text\n/desk/today -> ../data/deep/report\n");
        const CatalogDesk desk;
        QCOMPARE(desk.scan(*world, "/desk"), Saved::Yes);
        QVERIFY(desk.known(*world, "/data/deep/report") == taken(*world, "/data/deep", "report"));
        QVERIFY(desk.known(*world, "/data/deep") == taken(*world, "/data", "deep"));
        QVERIFY(desk.known(*world, "/data").has_value());
        QVERIFY(!desk.known(*world, "/desk/today"));
        QCOMPARE(desk.open()->healthyEnd(world->at("/desk/today")).value(),
                 std::optional(world->at("/data/deep/report")));
    }

    void whatWasSeenWhileHealthyStaysWhenTheLinkIsBroken()
    {
        const auto world = test::world("/data/report : text\n/desk/today -> ../data/report\n/else/\n");
        const CatalogDesk desk;
        desk.scan(*world, "/desk");
        const auto before = desk.known(*world, "/data/report");
        rename(*world, "/data", "/else/data");
        desk.scan(*world, "/desk");
        QCOMPARE(desk.known(*world, "/data/report"), before);
        QCOMPARE(desk.pointingTo(*world, "/data/report"), std::string("/desk/today "));
        const auto moved = taken(*world, "/else/data", "report");
        QCOMPARE(compare(*before, moved), Likeness::Same);
        const auto folder = desk.known(*world, "/data");
        QCOMPARE(compare(*folder, taken(*world, "/else", "data")),
                 folder->born != 0 ? Likeness::Same : Likeness::Unknown);
    }

    void onlyANewerHealthyLookTakesThePlaceOfAnOlder()
    {
        const auto world = test::world("/data/report : text\n/desk/today -> ../data/report\n/desk/x -> ../data/none\n");
        const CatalogDesk desk;
        desk.scan(*world, "/desk");
        const auto before = desk.known(*world, "/data/report");
        rename(*world, "/data/report", "/data/none");
        rename(*world, "/desk/today", "/data/today"); // so that no link leads there
        const auto data = world->files().openFolder(world->at("/data")).value();
        QVERIFY(data->makeFolder("report"));
        desk.scan(*world, "/desk");
        QCOMPARE(desk.known(*world, "/data/report"), before); // nobody went there
        QCOMPARE(desk.known(*world, "/data/none")->identity, before->identity);
        rename(*world, "/data/today", "/desk/today");
        desk.scan(*world, "/desk");
        QCOMPARE(desk.known(*world, "/data/report")->identity.type, NodeType::Folder);
    }

    void linksAreFoundByAllThatTheyGoThrough()
    {
        const auto world = test::world("/data/deep/report : text\n/way -> data\n/desk/a -> ../way/deep/report\n"
                                       "/desk/b -> ../data/deep\n/desk/c -> ../data/none\n/desk/d -> ../data/deep/..\n"
                                       "/data-not/x : x\n/desk/e -> ../data-not/x\n");
        const CatalogDesk desk;
        desk.scan(*world);
        QCOMPARE(desk.pointingTo(*world, "/data/deep/report"), std::string("/desk/a "));
        QCOMPARE(desk.pointingTo(*world, "/data/deep"), std::string("/desk/a /desk/b /desk/d "));
        QCOMPARE(desk.pointingTo(*world, "/data"), std::string("/desk/a /desk/b /desk/c /desk/d /way "));
        QCOMPARE(desk.pointingTo(*world, "/data/"), desk.pointingTo(*world, "/data"));
        QCOMPARE(desk.pointingTo(*world, "/way"), std::string("/desk/a "));
        QCOMPARE(desk.pointingTo(*world, "/data/none"), std::string("/desk/c "));
        QCOMPARE(desk.pointingTo(*world, "/"), std::string("/desk/a /desk/b /desk/c /desk/d /desk/e /way "));
    }

    void aNameMayHoldAnything()
    {
        for (const std::string odd : {"\xff", "a b", "50%", "it's", "q\"q", "new\nline", "_", "*", "\xff\xff", "Ä"}) {
            const auto world = test::world("/d/\n/desk/\n");
            const auto d = world->files().openFolder(world->at("/d")).value();
            const auto links = world->files().openFolder(world->at("/desk")).value();
            QVERIFY(d->makeFolder(odd));
            QVERIFY(d->makeFolder(odd + "x")); // not below it
            QVERIFY(links->makeLink(odd, {"../d/" + odd}, NodeType::Folder));
            QVERIFY(links->makeLink("in", {"../d/" + odd + "/none"}, NodeType::Folder));
            QVERIFY(links->makeLink("beside", {"../d/" + odd + "x"}, NodeType::Folder));
            const CatalogDesk desk;
            desk.scan(*world);
            auto links2 = desk.open()->pointingTo(world->at("/d/" + odd)).value();
            std::vector<NativePath> expected{world->at("/desk/" + odd), world->at("/desk/in")};
            std::ranges::sort(expected);
            QVERIFY2(links2 == expected, odd.c_str());
            QVERIFY(desk.known(*world, "/d/" + odd));
        }
    }

    void aLinkThatPointsElsewhereIsFoundThereOnly()
    {
        const auto world = test::world("/a/x : x\n/b/x : x\n/desk/l -> ../a/x\n");
        const CatalogDesk desk;
        desk.scan(*world);
        const auto links = world->files().openFolder(world->at("/desk")).value();
        QVERIFY(links->unlink("l", links->look("l")->identity));
        QVERIFY(links->makeLink("l", {"../b/x"}, NodeType::File));
        desk.scan(*world);
        QCOMPARE(desk.pointingTo(*world, "/a"), std::string());
        QCOMPARE(desk.pointingTo(*world, "/b"), std::string("/desk/l "));
        QCOMPARE(desk.open()->counts()->links, std::uint64_t(1));
    }

    void linksThatAreNoLongerThereAreGone()
    {
        const auto world = test::world("/a/x : x\n/desk/l -> ../a/x\n/desk/k -> ../a/x\n/other/l -> ../a/x\n");
        const CatalogDesk desk;
        desk.scan(*world);
        const auto links = world->files().openFolder(world->at("/desk")).value();
        QVERIFY(links->unlink("l", links->look("l")->identity));
        ScanRequest request = CatalogDesk::below(*world, {"/desk"});
        request.exclude = {{"k"}}; // left out, but there
        desk.scan(*world, request);
        QCOMPARE(desk.open()->counts()->links, std::uint64_t(2));
        QCOMPARE(desk.open()->counts()->gone, std::uint64_t(1));
        QVERIFY(links->makeLink("l", {"../a"}, NodeType::Folder));
        desk.scan(*world);
        QCOMPARE(desk.open()->counts()->gone, std::uint64_t(0));
    }

    void whatIsASavedScanIsSaid()
    {
        const auto world = test::world("/a/x : x\n/desk/l -> ../a/x\n/desk/none -> away\n");
        const CatalogDesk desk;
        ScanRequest request = CatalogDesk::below(*world, {"/desk"});
        request.exclude = {{"*.tmp"}};
        request.maximumDepth = 3;
        desk.scan(*world, request, "one");
        desk.scan(*world, "/", "two");
        desk.scan(*world, request, "one"); // in the place of the first
        const auto catalog = desk.open();
        const auto scans = savedScans(*catalog).value();
        QCOMPARE(scans.size(), std::size_t(2));
        QCOMPARE(scans[0].name, std::string("one"));
        const auto one = readSavedScan(*catalog, "one").value();
        QVERIFY(one.info.roots == std::vector{world->at("/desk")});
        QCOMPARE(one.request.exclude.at(0).pattern, std::string("*.tmp"));
        QCOMPARE(one.request.maximumDepth, std::optional(3U));
        QCOMPARE(one.entries.size(), std::size_t(2));
        const SavedEntry healthy{world->at("/desk/l"), NodeType::SymbolicLink, {"../a/x"}, Health::Healthy};
        const SavedEntry broken{world->at("/desk/none"), NodeType::SymbolicLink, {"away"}, Health::Broken};
        QVERIFY(one.entries[0] == healthy);
        QVERIFY(one.entries[1] == broken);
        QCOMPARE(readSavedScan(*catalog, "three").error().kind, ErrorKind::NotFound);
    }

    /// A chain that breaks in its middle, and goes on otherwise when it is whole again.
    void theEndIsThatOfTheLastHealthyLook()
    {
        const auto world = test::world("/real/f : x\n/m/d -> ../real\n/desk/l -> ../m/d/f\n");
        const CatalogDesk desk;
        const NativePath link = world->at("/desk/l");
        desk.scan(*world);
        rename(*world, "/m", "/away");
        desk.scan(*world);
        QCOMPARE(desk.open()->healthyEnd(link).value(), std::optional(world->at("/real/f")));
        QCOMPARE(desk.pointingTo(*world, "/real/f"), std::string("/desk/l ")); // as it was
        QCOMPARE(desk.pointingTo(*world, "/m/d/f"), std::string("/desk/l ")); // as it is
        const auto top = world->files().openFolder(world->at("/")).value();
        QVERIFY(top->makeFolder("m"));
        const auto m = world->files().openFolder(world->at("/m")).value();
        QVERIFY(m->makeFolder("d"));
        const auto d = world->files().openFolder(world->at("/m/d")).value();
        QVERIFY(d->makeFolder("f"));
        desk.scan(*world);
        QCOMPARE(desk.open()->healthyEnd(link).value(), std::optional(world->at("/m/d/f")));
        QCOMPARE(desk.pointingTo(*world, "/real/f"), std::string());
    }

    void aScanThatWasStoppedIsNotSaved()
    {
        const auto world = test::world("/a/x : x\n/desk/l -> ../a/x\n");
        const CatalogDesk desk;
        const ScanRequest request = CatalogDesk::below(*world, {"/"});
        ScanRecorder recorder(world->files(), desk.file, request, "scan");
        auto report = linkwright::scan(world->files(), request, {}, recorder.before(CatalogDesk::nowhere()));
        report.complete = false;
        QCOMPARE(recorder.finish(report).value(), Saved::Stopped);
        QVERIFY(savedScans(*desk.open())->empty());
    }

    void whereThereIsNothingNothingIsSaved()
    {
        const auto world = test::world("/a/x : x\n");
        const CatalogDesk desk;
        QCOMPARE(desk.scan(*world, "/none"), Saved::NothingThere);
        QVERIFY(savedScans(*desk.open())->empty());
    }

    void whatIsSwitchedOffRecordsNothingAndKeepsWhatItKnows()
    {
        const auto world = test::world("/a/x : x\n/desk/l -> ../a/x\n");
        const CatalogDesk desk;
        desk.scan(*world);
        QVERIFY(desk.open(Access::Write)->setOn(false));
        const auto links = world->files().openFolder(world->at("/desk")).value();
        QVERIFY(links->makeLink("new", {"../a"}, NodeType::Folder));
        QCOMPARE(desk.scan(*world, "/", "other"), Saved::Off);
        QCOMPARE(desk.open()->counts()->links, std::uint64_t(1));
        QVERIFY(desk.known(*world, "/a/x"));
        QVERIFY(desk.open(Access::Write)->setOn(true));
        QCOMPARE(desk.scan(*world, "/", "other"), Saved::Yes);
        QCOMPARE(desk.open()->counts()->links, std::uint64_t(2));
    }

    void clearingForgetsAllButWhetherItIsOn()
    {
        const auto world = test::world("/a/x : x\n/desk/l -> ../a/x\n");
        const CatalogDesk desk;
        desk.scan(*world);
        const auto catalog = desk.open(Access::Write);
        QVERIFY(catalog->setOn(false));
        QVERIFY(catalog->clear());
        QVERIFY(!catalog->isOn().value());
        QCOMPARE(catalog->counts().value(), CatalogCounts());
        QVERIFY(!desk.known(*world, "/a"));
        QVERIFY(savedScans(*catalog)->empty());
    }
};

QTEST_GUILESS_MAIN(CatalogRecordTest)

#include "tst_catalog_record.moc"
