// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "catalog_desk.h"
#include "history_desk.h"
#include "store/catalog_volumes.h"

using namespace linkwright;
using namespace linkwright::test;

namespace {

using Saved = ScanRecorder::Saved;

constexpr const char *someTree = "/data/deep/report : text\n/desk/today -> ../data/deep/report\n/desk/x -> ../data\n";

/// Asks all there is to ask. Whatever the answer is, it must come.
bool readAll(const NativePath &file, Access access)
{
    const auto catalog = Catalog::open(file, access);
    if (!catalog)
        return false;
    bool well = (*catalog)->isOn().has_value();
    well = (*catalog)->counts() && well;
    well = (*catalog)->at({{"/data/deep/report"}, {"/data"}}).has_value() && well;
    const auto links = (*catalog)->pointingTo({"/data"});
    well = savedScans(**catalog).has_value() && well;
    well = readSavedScan(**catalog, "scan").has_value() && well;
    return well && links && links->size() == 2;
}

} // namespace

/// The file of the catalog: new, full, damaged, newer, locked, and not to be written.
class CatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAFileThereIsNothingToReadAndNoneIsMade()
    {
        const CatalogDesk desk;
        QCOMPARE(Catalog::open(desk.file, Access::Read).error().kind, ErrorKind::NotFound);
        QCOMPARE(dumpDisk(desk.home.path()), std::string());
    }

    void aNewOneIsEmptyAndOn()
    {
        const CatalogDesk desk;
        desk.open(Access::Write);
        const auto catalog = desk.open();
        QVERIFY(catalog->isOn().value());
        QVERIFY(catalog->counts() == CatalogCounts());
        QVERIFY(catalog->pointingTo({"/"})->empty());
        QVERIFY(!catalog->at({{"/"}})->front());
    }

    void whatWasWrittenIsReadByTheNext()
    {
        MemoryWorld world(someTree);
        const CatalogDesk desk;
        QCOMPARE(desk.scan(world), Saved::Yes);
        QVERIFY(readAll(desk.file, Access::Read));
        QVERIFY(readAll(desk.file, Access::Write));
        const auto counts = desk.open()->counts().value();
        QVERIFY((counts == CatalogCounts{.links = 2, .gone = 0, .ends = 3, .volumes = 0}));
    }

    void aNewerOneIsLeftAlone()
    {
        MemoryWorld world(someTree);
        const CatalogDesk desk;
        desk.scan(world);
        OtherProgram(desk.file).says("PRAGMA user_version = 99");
        const std::string before = desk.bytes();
        for (const Access access : {Access::Read, Access::Write})
            QCOMPARE(Catalog::open(desk.file, access).error().kind, ErrorKind::TooNew);
        ScanRecorder recorder(world.files(), desk.file, CatalogDesk::below(world, {"/"}), "scan");
        QCOMPARE(recorder.finish({}).error().kind, ErrorKind::TooNew);
        QCOMPARE(desk.bytes(), before);
    }

    void aJournalIsNoCatalogAndACatalogNoJournal()
    {
        const CatalogDesk desk;
        const HistoryDesk journal;
        desk.open(Access::Write);
        journal.open();
        for (const Access access : {Access::Read, Access::Write}) {
            QCOMPARE(Catalog::open(journal.file, access).error().kind, ErrorKind::Corrupt);
            QCOMPARE(History::open(desk.file, access).error().kind, ErrorKind::Corrupt);
        }
    }

    /// Every page is damaged once, in turn.
    void damageIsAnErrorOrIsNotNoticedAndNeverMore()
    {
        MemoryWorld world(someTree);
        const CatalogDesk desk;
        desk.scan(world);
        const std::string whole = desk.bytes();
        std::size_t refused = 0;
        for (std::size_t page = 0; page < whole.size() / 4096; ++page) {
            std::string damaged = whole;
            damaged.replace(page * 4096, 4096, 4096, '\xa5');
            HistoryDesk::write(desk.file, damaged);
            const bool well = readAll(desk.file, Access::Read);
            refused += well ? 0 : 1;
            QCOMPARE(desk.bytes(), damaged); // reading changed nothing
            ScanRecorder recorder(world.files(), desk.file, CatalogDesk::below(world, {"/"}), "scan");
            const auto report =
                linkwright::scan(world.files(), CatalogDesk::below(world, {"/"}), {}, recorder.before(desk.nowhere()));
            QCOMPARE(report.links, std::uint64_t(2)); // the scan goes on
            const auto saved = recorder.finish(report);
            QVERIFY(saved || saved.error().kind == ErrorKind::Corrupt);
        }
        QVERIFY2(refused > 10, qPrintable(QString::number(refused)));
        for (const std::size_t size : {1UZ, 100UZ, 511UZ, 4096UZ, whole.size() - 4096}) {
            HistoryDesk::write(desk.file, whole.substr(0, size));
            QVERIFY(!readAll(desk.file, Access::Read));
            QCOMPARE(desk.bytes().size(), size);
        }
    }

    void aLockedOneIsSaidAndNobodyWaitsForEver()
    {
        MemoryWorld world(someTree);
        const CatalogDesk desk;
        desk.scan(world);
        const OtherProgram other(desk.file);
        other.says("BEGIN IMMEDIATE");
        QVERIFY(readAll(desk.file, Access::Read)); // as it was
        QCOMPARE(desk.open(Access::Write)->setOn(false).error().kind, ErrorKind::InUse);
        ScanRecorder recorder(world.files(), desk.file, CatalogDesk::below(world, {"/"}), "scan");
        const auto report =
            linkwright::scan(world.files(), CatalogDesk::below(world, {"/"}), {}, recorder.before(desk.nowhere()));
        QCOMPARE(recorder.finish(report).error().kind, ErrorKind::InUse);
        other.says("ROLLBACK");
        QCOMPARE(desk.scan(world), Saved::Yes);
    }

    void whereNothingCanBeWrittenThatIsSaid()
    {
        MemoryWorld world(someTree);
        const CatalogDesk desk;
        drawOnDisk(desk.home.path(), "/state : file\n");
        ScanRecorder recorder(world.files(), desk.file, CatalogDesk::below(world, {"/"}), "scan");
        QCOMPARE(recorder.finish({}).error().kind, ErrorKind::NotAFolder);
        QCOMPARE(dumpDisk(desk.home.path()), std::string("/state : file\n"));
    }

    void twoProgramsWriteAtOnce()
    {
        std::string tree;
        for (int number = 0; number < 5'000; ++number)
            tree += "/" + std::to_string(number % 7) + "/l" + std::to_string(number) + " -> ../data\n";
        MemoryWorld world(tree + "/data/\n");
        const CatalogDesk desk;
        {
            const LivingChild child([&] { desk.scan(world, "/", "theirs"); });
            QCOMPARE(desk.scan(world, "/", "ours"), Saved::Yes);
            QVERIFY(child.isReady());
        }
        const auto catalog = desk.open();
        QCOMPARE(catalog->counts()->links, std::uint64_t(5'000));
        QCOMPARE(catalog->pointingTo({"/data"})->size(), std::size_t(5'000));
        for (const char *name : {"ours", "theirs"})
            QCOMPARE(readSavedScan(*catalog, name)->entries.size(), std::size_t(5'000));
        QCOMPARE(
            OtherProgram(desk.file).says("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"),
            1);
    }

    void whatAProgramThatDiedLeftBehindIsInNoListAndGoesLater()
    {
        MemoryWorld world(someTree);
        const CatalogDesk desk;
        desk.scan(world);
        OtherProgram(desk.file).says("INSERT INTO scans(name, begun, whole, links, depth, one_file_system)"
                                     " VALUES(x'6161', 5, 0, 0, -1, 0)");
        QCOMPARE(savedScans(*desk.open())->size(), std::size_t(1));
        desk.scan(world, "/", "other");
        QCOMPARE(OtherProgram(desk.file).says("SELECT count(*) FROM scans WHERE whole = 0"), 0);
    }

    void onMountsThatMayHangNothingIsLookedAt()
    {
        MemoryWorld world("/desk/a -> /net/f\n/desk/b -> /disk/in/f\n/desk/c -> /auto/f\n/desk/d -> /pipe\n");
        auto &files = world.files();
        files.mount("/net", MountKind::Network, "nfs");
        files.mount("/auto", MountKind::Automount, "autofs");
        files.mount("/disk", MountKind::Local);
        files.addFile("/net/f", "far");
        files.addFile("/disk/in/f", "near");
        files.addOther("/pipe");
        const CatalogDesk desk;
        QCOMPARE(desk.scan(world, "/desk"), Saved::Yes);
        QVERIFY(desk.known(world, "/disk/in/f"));
        QVERIFY(desk.known(world, "/disk"));
        for (const char *place : {"/net", "/net/f", "/auto", "/auto/f", "/pipe"})
            QVERIFY2(!desk.known(world, place), place);
        for (const std::string &line : files.log())
            QVERIFY2(!line.contains("Folder /net") && !line.contains("Folder /auto"), line.c_str());
        QCOMPARE(desk.pointingTo(world, "/net"), std::string("/desk/a "));
    }

    void aLinkOfAVolumeThatIsAwayIsNotGone()
    {
        MemoryWorld world("/media/disk/l -> x\n/desk/l -> x\n");
        const CatalogDesk desk;
        desk.scan(world);
        world.files().remove("/media/disk");
        world.files().remove("/desk/l");
        world.files().setAway({}, {{"/media"}});
        desk.scan(world);
        QCOMPARE(desk.open()->counts()->gone, std::uint64_t(1));
        QCOMPARE(desk.open()->counts()->links, std::uint64_t(1));
    }

    void volumesAreKnownByTheirIdsAndNetworkMountsByWhatIsMounted()
    {
        // As udev links them.
        const MemoryWorld world("/dev/disk/by-uuid/1234-ABCD -> ../../sda1\n"
                                "/dev/disk/by-label/My\\\\x20Disk -> ../../sda1\n");
        const MountTable mounts({{{"/"}, "ext4", "/dev/root", MountKind::Local, true, 1},
                                 {{"/run/media/disk"}, "vfat", "/dev/sda1", MountKind::Local, true, 2},
                                 {{"/net"}, "nfs", "server:/export", MountKind::Network, true, 3},
                                 {{"/tmp"}, "tmpfs", "tmpfs", MountKind::Local, true, 4}},
                                {}, {});
        const auto volumes = volumesNow(world.files(), mounts, 7);
        const Volume net{"server:/export", "", {"/net"}, "nfs", 7};
        const Volume disk{"1234-ABCD", "My Disk", {"/run/media/disk"}, "vfat", 7};
        QCOMPARE(volumes.size(), std::size_t(2));
        QVERIFY(volumes[0] == net);
        QVERIFY(volumes[1] == disk);

        const CatalogDesk desk;
        const auto file = CatalogFile::open(desk.file, FileUse::Write).value();
        QVERIFY(rememberVolumes(*file, volumes));
        QVERIFY(rememberVolumes(*file, {{"1234-ABCD", "New", {"/mnt"}, "vfat", 8}}));
        const auto known = knownVolumes(*file).value();
        const Volume seenAgain{"1234-ABCD", "New", {"/mnt"}, "vfat", 8};
        QCOMPARE(known.size(), std::size_t(2));
        QVERIFY(known[0] == seenAgain);
        QVERIFY(known[1] == net);
    }
};

QTEST_GUILESS_MAIN(CatalogTest)

#include "tst_catalog.moc"
