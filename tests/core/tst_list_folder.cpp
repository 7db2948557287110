// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine_tools.h"
#include "scan/list_folder.h"
#include "support/disk_tree.h"
#include "support/memory_file_system.h"

#include <QTest>

#include <algorithm>
#include <fcntl.h>
#include <map>

using namespace linkwright;
using namespace linkwright::test;

namespace {

struct Listing
{
    Result<void> result;
    std::vector<std::size_t> batches;
    std::map<std::string, Entry> entries;
};

Listing listed(const FileSystem &files, const NativePath &path, std::size_t judgedAtMost = 1000)
{
    Listing listing;
    const auto folder = files.openFolder(path).value();
    listing.result = listFolder(
        files, *folder, {},
        [&](const std::vector<Entry> &batch) {
            listing.batches.push_back(batch.size());
            for (const Entry &entry : batch)
                listing.entries.emplace(entry.name, entry);
        },
        judgedAtMost);
    return listing;
}

/// How many calls it takes to list /f when nobody disturbs.
std::size_t stepsToList(std::string_view tree)
{
    const MemoryFileSystem files(tree);
    return listed(files, {"/f"}).result ? files.stepsTaken() : 0;
}

void fill(const TemporaryFolder &folder, int files)
{
    for (int number = 0; number < files; ++number)
        ::close(::open(folder.at("/" + std::to_string(number)).bytes.c_str(), O_CREAT | O_WRONLY, 0644));
}

} // namespace

class ListFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beyondTheBoundLinksComeWithTheirTextOnly()
    {
        const MemoryFileSystem files("/f/a -> /f/file\n/f/b -> ./gone\n/f/c -> file\n/f/file\n/f/z -> file\n");
        const Listing some = listed(files, {"/f"}, 1);
        QCOMPARE(some.entries.size(), std::size_t{5});
        const auto awaited = std::ranges::count_if(
            some.entries, [](const auto &one) { return one.second.link && one.second.link->isAwaited(); });
        QCOMPARE(awaited, 3);
        const Listing none = listed(files, {"/f"}, 0);
        const LinkPart &absolute = *none.entries.at("a").link;
        const LinkPart &messy = *none.entries.at("b").link;
        QCOMPARE(absolute.target.raw, std::string("/f/file"));
        QVERIFY(absolute.style.absolute && !absolute.style.messy && absolute.isAwaited());
        QVERIFY(!messy.style.absolute && messy.style.messy && messy.isAwaited());
        for (const auto &[name, entry] : listed(files, {"/f"}).entries) // judged, hops are counted
            QVERIFY(!entry.link || !entry.link->isAwaited());
    }

    void everyEntryIsToldWithWhatItIs()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), R"(
            /file : four
            /twice
            /again = /twice
            /folder/inside
            /pipe !
            /good -> file
            /bad -> gone
            /\xff\n -> folder/
        )");

        const Listing listing = listed(nativeFileSystem(), folder.path());

        QVERIFY(listing.result);
        QCOMPARE(listing.entries.size(), std::size_t{8});
        const auto &entries = listing.entries;
        QCOMPARE(kindWord(entries.at("file")), std::string_view("file"));
        QCOMPARE(entries.at("file").size, std::uint64_t{4});
        QVERIFY(entries.at("file").modified > 0);
        QCOMPARE(kindWord(entries.at("twice")), std::string_view("hard-link"));
        QCOMPARE(kindWord(entries.at("again")), std::string_view("hard-link"));
        QCOMPARE(kindWord(entries.at("folder")), std::string_view("directory"));
        QCOMPARE(kindWord(entries.at("pipe")), std::string_view("other"));
        QCOMPARE(kindWord(entries.at("good")), std::string_view("symlink"));
        QVERIFY(!entries.at("file").link && !entries.at("folder").link);
        QCOMPARE(entries.at("good").link->health(), Health::Healthy);
        QCOMPARE(entries.at("good").link->endType(), NodeType::File);
        QVERIFY(leadsToFolder(entries.at("\xFF\n")) && leadsToFolder(entries.at("folder")));
        QVERIFY(!leadsToFolder(entries.at("good")) && !leadsToFolder(entries.at("bad")));
        QCOMPARE(entries.at("bad").link->verdict().path, folder.at("/gone"));
        QCOMPARE(entries.at("\xFF\n").link->target.raw, std::string("folder/"));
        QVERIFY(entries.at("\xFF\n").link->style.messy);
        QVERIFY(!entries.at("\xFF\n").link->style.outside);
    }

    void theFirstRowsComeSoonAndTheRestInLargeBatches()
    {
        const TemporaryFolder folder;
        fill(folder, 10'000);

        const Listing listing = listed(nativeFileSystem(), folder.path());

        QVERIFY(listing.result);
        QCOMPARE(listing.entries.size(), std::size_t{10'000});
        QVERIFY(listing.batches.front() <= 256);
        QVERIFY(listing.batches.size() <= 10);
        QVERIFY(std::ranges::none_of(listing.batches, [](std::size_t size) { return size == 0; }));
    }

    void anEmptyFolderHasNoBatch()
    {
        const TemporaryFolder folder;
        const Listing listing = listed(nativeFileSystem(), folder.path());
        QVERIFY(listing.result);
        QVERIFY(listing.batches.empty());
    }

    void aFolderThatWasRemovedIsAnError()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/goes/\n");
        const auto goes = nativeFileSystem().openFolder(folder.at("/goes")).value();
        QCOMPARE(::rmdir(folder.at("/goes").bytes.c_str()), 0);
        const auto result = listFolder(nativeFileSystem(), *goes, {}, [](const std::vector<Entry> &) {});
        QCOMPARE(result.error().kind, ErrorKind::NotFound);
    }

    void listingStopsBetweenEntries()
    {
        const TemporaryFolder folder;
        fill(folder, 2'000);
        const auto open = nativeFileSystem().openFolder(folder.path()).value();
        StopSource stop;
        std::size_t seen = 0;

        const auto result =
            listFolder(nativeFileSystem(), *open, stop.get_token(), [&](const std::vector<Entry> &batch) {
                seen += batch.size();
                stop.request_stop();
            });

        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
        QVERIFY(seen > 0 && seen < 2'000);
    }

    void entriesThatVanishAreLeftOutWhereverTheyVanish()
    {
        constexpr std::string_view tree = "/f/a\n/f/goes -> a\n/f/z -> a\n";
        const std::size_t steps = stepsToList(tree);
        for (std::size_t step = 2; step <= steps; ++step) {
            MemoryFileSystem files(tree);
            files.beforeStep(step, [](MemoryFileSystem &others) { others.remove("/f/goes"); });
            const Listing listing = listed(files, {"/f"});
            QVERIFY2(listing.result, std::to_string(step).c_str());
            QVERIFY(listing.entries.contains("a") && listing.entries.contains("z"));
            for (const auto &[name, entry] : listing.entries)
                QVERIFY(entry.type != NodeType::SymbolicLink || entry.link);
        }
    }

    void aLinkThatBecomesAFileMeanwhileIsNoHalfALink()
    {
        constexpr std::string_view tree = "/f/a\n/f/turns -> a\n";
        const std::size_t steps = stepsToList(tree);
        for (std::size_t step = 2; step <= steps; ++step) {
            MemoryFileSystem files(tree);
            files.beforeStep(step, [](MemoryFileSystem &others) {
                others.remove("/f/turns");
                others.addFile("/f/turns", "now a file");
            });
            const Listing listing = listed(files, {"/f"});
            QVERIFY(listing.result);
            for (const auto &[name, entry] : listing.entries)
                QCOMPARE(entry.type == NodeType::SymbolicLink, entry.link != nullptr);
        }
    }

    void singleNamesAreLookedAtAgain()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/a -> gone\n/b\n");
        const auto open = nativeFileSystem().openFolder(folder.path()).value();

        const auto found = lookAt(nativeFileSystem(), *open, {"a", "vanished", "b"});

        QVERIFY(found);
        QCOMPARE(found->size(), std::size_t{2});
        QCOMPARE(found->at(0).link->health(), Health::Broken);
        QCOMPARE(found->at(1).name, std::string("b"));

        drawOnDisk(folder.path(), "/gone\n");
        QCOMPARE(lookAt(nativeFileSystem(), *open, {"a"})->at(0).link->health(), Health::Healthy);
        QVERIFY(lookAt(nativeFileSystem(), *open, {})->empty());
    }

    void linksOfProcfsWhoseTextMayNotBeReadAreListed()
    {
        if (!isRoot())
            QSKIP("needs root, to become a user without rights");
        const std::string answer = asNobody([]() -> std::string {
            const Listing listing = listed(nativeFileSystem(), {"/proc/1"});
            const auto found = listing.entries.find("exe");
            if (!listing.result || found == listing.entries.end() || !found->second.link)
                return "not listed";
            return std::string(healthWord(found->second.link->health()));
        });
        QCOMPARE(answer, std::string("denied"));
    }

    void aListingThatBreaksOffSaysSo()
    {
        MemoryFileSystem files("/f/a\n/f/b\n");
        files.failAtStep(stepsToList("/f/a\n/f/b\n"), ErrorKind::Io, 5,
                         MemoryFileSystem::When::Before); // the last read()
        const Listing listing = listed(files, {"/f"});
        QVERIFY(!listing.result);
        QCOMPARE(listing.result.error().kind, ErrorKind::Io);
        QCOMPARE(listing.result.error().where, NativePath{"/f"});
        QCOMPARE(listing.entries.size(), std::size_t{2}); // what was read before is shown
    }
};

QTEST_APPLESS_MAIN(ListFolderTest)
#include "tst_list_folder.moc"
