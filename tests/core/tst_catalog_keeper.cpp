// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "catalog_desk.h"
#include "jobs/background.h"
#include "jobs/catalog_keeper.h"
#include "scan/list_folder.h"
#include "support/patience.h"

#include <QTest>

#include <filesystem>
#include <semaphore>

using namespace linkwright;
using namespace linkwright::test;

namespace {

std::vector<Entry> listed(const FileSystem &files, const NativePath &path)
{
    const auto folder = files.openFolder(path).value();
    std::vector<Entry> all;
    listFolder(files, *folder, {}, [&](std::vector<Entry> &&some) {
        std::ranges::move(some, std::back_inserter(all));
    }).value();
    return all;
}

} // namespace

/// The catalog grows by what is browsed.
class CatalogKeeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsListedIsKnownSoonAndWhatIsNotIsGone()
    {
        MemoryWorld world("/data/report : text\n/desk/a -> ../data/report\n/desk/b -> ../data\n/desk/file\n");
        const CatalogDesk desk;
        {
            CatalogKeeper keeper(world.files(), desk.file);
            keeper.record({"/desk"}, listed(world.files(), {"/desk"}));
            QTRY_VERIFY(keeper.isIdle());
            QVERIFY(!keeper.trouble());
            QCOMPARE(desk.pointingTo(world, "/data"), std::string("/desk/a /desk/b "));
            QVERIFY(desk.known(world, "/data/report"));
            world.files().remove("/desk/b");
            keeper.record({"/desk"}, listed(world.files(), {"/desk"}));
            QTRY_VERIFY(keeper.isIdle());
            QVERIFY((desk.open()->counts().value() == CatalogCounts{.links = 1, .gone = 1, .ends = 2, .volumes = 0}));
        }
        QVERIFY(waitForBackground(patience));
    }

    void aFolderOnAMountThatMayHangIsNotTouched()
    {
        MemoryWorld world("/desk/\n");
        world.files().mount("/net", MountKind::Network);
        world.files().addLink("/net/l", "x");
        const auto entries = listed(world.files(), {"/net"});
        const CatalogDesk desk;
        {
            CatalogKeeper keeper(world.files(), desk.file);
            world.files().resetSteps();
            keeper.record({"/net"}, entries);
            QTRY_VERIFY(keeper.isIdle());
            QCOMPARE(world.files().stepsTaken(), std::size_t(0));
        }
        QVERIFY(waitForBackground(patience));
        QCOMPARE(dumpDisk(desk.home.path()), std::string()); // no file was made
    }

    void whatCannotBeRecordedIsSaidAndTheNextIsTried()
    {
        MemoryWorld world("/desk/a -> x\n");
        const CatalogDesk desk;
        drawOnDisk(desk.home.path(), "/state : file\n");
        {
            CatalogKeeper keeper(world.files(), desk.file);
            keeper.record({"/desk"}, listed(world.files(), {"/desk"}));
            QTRY_VERIFY(keeper.trouble().has_value());
            QCOMPARE(keeper.trouble()->kind, ErrorKind::NotAFolder);
            std::filesystem::remove(desk.home.at("/state").bytes);
            keeper.record({"/desk"}, listed(world.files(), {"/desk"}));
            QTRY_VERIFY(keeper.isIdle());
            QVERIFY(!keeper.trouble());
        }
        QVERIFY(waitForBackground(patience));
        QCOMPARE(desk.open()->counts()->links, std::uint64_t(1));
    }

    void itEndsWhileTheDiskDoesNotAnswer()
    {
        MemoryWorld world("/desk/a -> x\n/desk/below/b -> x\n");
        auto &files = world.files();
        const auto entries = listed(files, {"/desk"});
        const auto below = listed(files, {"/desk/below"});
        const CatalogDesk desk;
        std::binary_semaphore hangs(0);
        std::binary_semaphore answers(0);
        files.resetSteps();
        files.beforeStep(1, [&](MemoryFileSystem &) {
            hangs.release();
            answers.acquire();
        });
        {
            CatalogKeeper keeper(files, desk.file);
            keeper.record({"/desk"}, entries);
            hangs.acquire();
            keeper.record({"/desk/below"}, below); // nobody waits here
            QVERIFY(!keeper.isIdle());
        }
        answers.release();
        QVERIFY(waitForBackground(patience));
        QCOMPARE(desk.open()->counts()->links, std::uint64_t(0)); // it was over by then
    }

    void ofManyFoldersTheLastOnesAreRecorded()
    {
        std::string tree;
        for (int number = 0; number < 200; ++number)
            tree += "/desk/" + std::to_string(number) + "/l -> x\n";
        MemoryWorld world(tree);
        auto &files = world.files();
        const auto entries = listed(files, {"/desk/0"});
        const CatalogDesk desk;
        std::binary_semaphore hangs(0);
        std::binary_semaphore answers(0);
        files.resetSteps();
        files.beforeStep(1, [&](MemoryFileSystem &) {
            hangs.release();
            answers.acquire();
        });
        {
            CatalogKeeper keeper(files, desk.file);
            keeper.record({"/desk/0"}, entries);
            hangs.acquire();
            for (int number = 1; number < 200; ++number)
                keeper.record({"/desk/" + std::to_string(number)}, entries);
            answers.release();
            QTRY_VERIFY(keeper.isIdle());
        }
        QVERIFY(waitForBackground(patience));
        QCOMPARE(desk.open()->counts()->links, std::uint64_t(65)); // the first, and those that waited
        QCOMPARE(OtherProgram(desk.file).says("SELECT count(*) FROM paths WHERE path = CAST('/desk/199' AS BLOB)"), 1);
        QCOMPARE(OtherProgram(desk.file).says("SELECT count(*) FROM paths WHERE path = CAST('/desk/5' AS BLOB)"), 0);
    }
};

QTEST_GUILESS_MAIN(CatalogKeeperTest)

#include "tst_catalog_keeper.moc"
