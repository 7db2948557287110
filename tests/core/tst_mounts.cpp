// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine_tools.h"
#include "platform/mount_text.h"
#include "support/disk_tree.h"

#include <QTest>

#include <sched.h>
#include <sys/mount.h>

using namespace linkwright;
using namespace linkwright::test;

namespace {

Mount local(const char *point)
{
    return {.point = {point}, .fileSystem = "ext4", .source = "/dev/sda1", .kind = MountKind::Local};
}

/// As on a desktop of the user ann, with a backup disk in fstab that is not mounted.
MountTable desktop()
{
    return {{local("/"), local("/home")},
            {{"/srv/backup"}, {"/mnt/nas"}},
            {{"/media"}, {"/media/ann"}, {"/run/media/ann"}}};
}

} // namespace

class MountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesOfMountinfoAreRead()
    {
        const auto mounts = parseMountInfo("22 1 254:0 / / rw,relatime - ext4 /dev/vda rw\n"
                                           "36 22 98:0 /mnt1 /mnt2 rw,noatime master:1 shared:7 - ext3 /dev/root rw\n"
                                           "40 22 0:21 / /proc rw,nosuid shared:5 - proc proc rw\n");
        QCOMPARE(mounts.size(), std::size_t{3});
        QCOMPARE(mounts[0], (Mount{{"/"}, "ext4", "/dev/vda", MountKind::Local, true, 254ULL << 32U}));
        QCOMPARE(mounts[1], (Mount{{"/mnt2"}, "ext3", "/dev/root", MountKind::Local, true, 98ULL << 32U}));
        QCOMPARE(mounts[2].kind, MountKind::Process);
    }

    void escapesInMountPointsAreUndone()
    {
        const auto mounts =
            parseMountInfo("36 22 98:0 / /mnt/my\\040disk\\011\\012\\134x rw - ext4 /dev/disk/a\\040b rw\n"
                           "37 22 98:0 / /mnt/\xFF\\04 rw - ext4 none rw");
        QCOMPARE(mounts.size(), std::size_t{2});
        QCOMPARE(mounts[0].point.bytes, std::string("/mnt/my disk\t\n\\x"));
        QCOMPARE(mounts[0].source, std::string("/dev/disk/a b"));
        QCOMPARE(mounts[1].point.bytes, std::string("/mnt/\xFF\\04"));
    }

    void linesThatCannotBeReadAreLeftOut()
    {
        QVERIFY(parseMountInfo("").empty());
        QVERIFY(parseMountInfo("\n\n   \n").empty());
        QVERIFY(parseMountInfo("36 35 98:0 /mnt1 /mnt2 rw,noatime").empty());
        QVERIFY(parseMountInfo("36 35 98:0 /mnt1 /mnt2 rw - ext3").empty());
        QVERIFY(parseMountInfo("- - - - - - - - -").empty());
        QCOMPARE(parseMountInfo("garbage\n22 1 254:0 / / rw - ext4 /dev/vda rw\nmore\n").size(), std::size_t{1});
    }

    void aSourceThatIsEmptyOrLooksOddDoesNotConfuse()
    {
        const auto mounts = parseMountInfo("36 22 98:0 / /a rw -  tmpfs  rw\n" // mount("", "/a", "tmpfs")
                                           "37 22 98:0 / /b rw - fuse.sshfs # rw\n");
        QCOMPARE(mounts.size(), std::size_t{2});
        QCOMPARE(mounts[0].fileSystem, std::string("tmpfs"));
        QCOMPARE(mounts[1].kind, MountKind::Fuse);
    }

    void aPointOrRootCalledDashDoesNotConfuse()
    {
        const auto mounts = parseMountInfo("36 22 98:0 /- /- rw - ext4 - rw\n");
        QCOMPARE(mounts.size(), std::size_t{1});
        QCOMPARE(mounts[0].point.bytes, std::string("/-"));
        QCOMPARE(mounts[0].fileSystem, std::string("ext4"));
    }

    void kindsTellWhatMayHang_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *type, MountKind kind) {
            QTest::newRow(type) << QByteArray(type) << static_cast<int>(kind);
        };
        for (const char *type : {"ext4", "xfs", "btrfs", "tmpfs", "overlay", "devtmpfs", "squashfs", "vfat", "ntfs3",
                                 "zfs", "sysfs", "ecryptfs"})
            row(type, MountKind::Local);
        row("proc", MountKind::Process);
        for (const char *type : {"nfs", "nfs4", "cifs", "smb3", "9p", "ceph", "afs"})
            row(type, MountKind::Network);
        for (const char *type : {"fuse", "fuseblk", "fuse.sshfs", "fuse.bindfs", "fuse.gvfsd-fuse", "virtiofs"})
            row(type, MountKind::Fuse);
        row("autofs", MountKind::Automount);
        for (const char *type : {"", "ext5", "fusectl2", "nfsd2", "procfs"})
            row(type, MountKind::Unknown);
    }
    void kindsTellWhatMayHang()
    {
        QFETCH(QByteArray, type);
        QFETCH(int, kind);
        QCOMPARE(static_cast<int>(mountKindOf(type.toStdString())), kind);
        const bool asksOthers =
            kind != static_cast<int>(MountKind::Local) && kind != static_cast<int>(MountKind::Process);
        QCOMPARE(mayHang(static_cast<MountKind>(kind)), asksOthers);
    }

    void nosymfollowIsAnOptionOfItsOwn()
    {
        const auto mounts = parseMountInfo("1 1 0:1 / /a rw,nosymfollow - tmpfs t rw\n"
                                           "2 1 0:2 / /b rw - tmpfs t rw,nosymfollow\n"
                                           "3 1 0:3 / /c rw,xnosymfollow - tmpfs t rw\n");
        QVERIFY(!mounts.at(0).followsLinks);
        QVERIFY(mounts.at(1).followsLinks);
        QVERIFY(mounts.at(2).followsLinks);
    }

    void theDeepestMountHoldsAPath()
    {
        const MountTable table({local("/"), local("/home"), local("/home/ann/x"), local("/ho")}, {}, {});
        const auto point = [&](const char *path) { return table.mountOf({path})->point.bytes; };
        QCOMPARE(point("/"), std::string("/"));
        QCOMPARE(point("/etc/fstab"), std::string("/"));
        QCOMPARE(point("/home"), std::string("/home"));
        QCOMPARE(point("/home/"), std::string("/home"));
        QCOMPARE(point("/home/ann"), std::string("/home"));
        QCOMPARE(point("/home/ann/xy"), std::string("/home"));
        QCOMPARE(point("/home/ann/x/y"), std::string("/home/ann/x"));
        QCOMPARE(point("/homes"), std::string("/"));
        QCOMPARE(point("/ho"), std::string("/ho"));
    }

    void anEmptyTableKnowsNoMount()
    {
        const MountTable nothing;
        QVERIFY(!nothing.mountOf({"/a/b"}));
        QVERIFY(!nothing.mountOf({""}));
        QVERIFY(!nothing.mountOf({"a"}));
        QVERIFY(nothing.absentVolumeOf({"/media/x"}, {"/media/x"}).isEmpty());
    }

    void aLaterMountHidesAnEarlierOneAtTheSamePoint()
    {
        Mount fuse = local("/mnt/x");
        fuse.kind = MountKind::Fuse;
        const MountTable table({local("/"), local("/mnt/x"), fuse}, {}, {});
        QCOMPARE(table.mountOf({"/mnt/x/y"})->kind, MountKind::Fuse);
        QCOMPARE(table.mounts().size(), std::size_t{2});
    }

    void whatSomethingWasMountedOverIsNotSeen()
    {
        const auto seen = [](std::string_view text) {
            std::string points;
            for (const Mount &mount : parseMountInfo(text))
                points += std::to_string(mount.device) + mount.point.bytes + " ";
            return points;
        };
        const std::string root = "22 1 0:9 / / rw - ext4 /dev/vda rw\n";
        QCOMPARE(seen(root + "30 22 0:1 / /a/b rw - tmpfs t rw\n31 22 0:2 / /a rw - tmpfs t rw\n"),
                 std::string("9/ 2/a "));
        QCOMPARE(seen(root + "31 22 0:2 / /a rw - tmpfs t rw\n30 31 0:1 / /a/b rw - tmpfs t rw\n"),
                 std::string("9/ 2/a 1/a/b "));
        // A second one at the same point lies on the first, and covers all that the first held.
        QCOMPARE(seen(root
                      + "30 22 0:1 / /a rw - tmpfs t rw\n31 30 0:2 / /a/b rw - tmpfs t rw\n"
                        "32 30 0:3 / /a rw - tmpfs t rw\n"),
                 std::string("9/ 1/a 3/a "));
        // Over "/" itself nobody looks, unless it is told the new root.
        QCOMPARE(seen(root + "30 22 0:1 / / rw - tmpfs t rw\n31 22 0:2 / /a rw - tmpfs t rw\n"),
                 std::string("9/ 2/a "));
        // In a changed root the mount below is not told.
        QCOMPARE(seen("30 9 0:1 / /a rw - tmpfs t rw\n31 9 0:2 / /a/b rw - tmpfs t rw\n"
                      "32 9 0:3 / /c/d rw - tmpfs t rw\n"),
                 std::string("1/a 3/c/d "));
        QCOMPARE(seen("7 8 0:1 / /a rw - tmpfs t rw\n8 7 0:2 / /b rw - tmpfs t rw\n"), std::string()); // a riddle
    }

    void aMountIsFoundByItsFileSystem()
    {
        const MountTable table(parseMountInfo("22 1 254:0 / / rw - ext4 /dev/vda rw\n"
                                              "36 22 7:9 / /a rw - tmpfs t rw\n"),
                               {}, {});
        QCOMPARE(table.mountOnDevice((7ULL << 32U) | 9U)->point.bytes, std::string("/a"));
        QVERIFY(!table.mountOnDevice(9));
        QVERIFY(!MountTable({local("/")}, {}, {}).mountOnDevice(0));
    }

    void waysThatWouldMountSomethingAreKnown_data()
    {
        QTest::addColumn<QByteArray>("folder");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("would");
        const auto row = [](const char *folder, const char *text, bool would) {
            QTest::addRow("%s + %s", folder, text) << QByteArray(folder) << QByteArray(text) << would;
        };
        row("/home/ann", "/mnt/nas", true);
        row("/home/ann", "/mnt/nas/", true);
        row("/home/ann", "/mnt/nas/a/b", true);
        row("/home/ann", "/mnt/nas/../x", true);
        row("/home/ann", "/mnt/./nas", true);
        row("/home/ann", "../../mnt//nas/x", true);
        row("/mnt", "nas", true);
        row("/mnt/nas", "x", true);
        row("/mnt/nas/x", "..", true);
        row("/mnt/nas", "/home", false);
        row("/home/ann", "/mnt/nasty/x", false);
        row("/home/ann", "/mnt", false);
        row("/home/ann", "nas", false);
        row("/home/ann", "", false);
        row("/home/ann", "/mnt/there/x", false); // mounted by now
    }
    void waysThatWouldMountSomethingAreKnown()
    {
        QFETCH(const QByteArray, folder);
        QFETCH(const QByteArray, text);
        Mount nas = local("/mnt/nas");
        nas.kind = MountKind::Automount;
        Mount there = local("/mnt/there");
        there.kind = MountKind::Automount;
        const MountTable table({local("/"), nas, there, local("/mnt/there")}, {}, {});
        QTEST(table.wouldMountOn({folder.toStdString()}, text.toStdString()), "would");
        QVERIFY(table.isAutomount({"/mnt/nas"}) && !table.isAutomount({"/mnt/there"}));
        QVERIFY(!MountTable({local("/")}, {}, {}).wouldMountOn({folder.toStdString()}, text.toStdString()));
    }

    void fstabNamesPlaces()
    {
        const auto points = parseFstab("# /etc/fstab\n"
                                       "UUID=1 / ext4 defaults 0 1\n"
                                       "UUID=2\tnone\tswap\tsw 0 0\n"
                                       "UUID=3 /swap swap sw\n"
                                       "  UUID=4   /mnt/my\\040disk/  ext4 noauto\n"
                                       "  # UUID=5 /commented ext4\n"
                                       "#UUID=6 /commented ext4\n"
                                       "server:/x /mnt/nas nfs defaults\n"
                                       "LABEL=x /unfinished\n"
                                       "tmpfs relative tmpfs\n");
        QCOMPARE(points.size(), std::size_t{2});
        QCOMPARE(points[0], NativePath{"/mnt/my disk"});
        QCOMPARE(points[1], NativePath{"/mnt/nas"});
    }

    void aMissingPathIsOfflineOnlyOnAKnownVolume_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("missing");
        QTest::addColumn<QByteArray>("volume");
        const auto row = [](const char *name, const char *path, const char *missing, const char *volume) {
            QTest::newRow(name) << QByteArray(path) << QByteArray(missing) << QByteArray(volume);
        };
        row("fstab, folder there", "/srv/backup/2024/a", "/srv/backup/2024", "/srv/backup");
        row("fstab, deeper", "/srv/backup/2024/a", "/srv/backup/2024/a", "/srv/backup");
        row("fstab, mount point missing", "/srv/backup/2024", "/srv/backup", "/srv/backup");
        row("fstab, its parent missing", "/srv/backup/2024", "/srv", "/srv/backup");
        row("fstab, the point itself", "/srv/backup", "/srv/backup", "/srv/backup");
        row("beside it", "/srv/backups/x", "/srv/backups", "");
        row("above it", "/srv/other", "/srv", "");
        row("the parent itself", "/srv", "/srv", "");
        row("drive in /media", "/media/usb/film", "/media/usb", "/media/usb");
        row("drive in /media itself", "/media/usb", "/media/usb", "/media/usb");
        row("mounted drive, file gone", "/media/usb/film", "/media/usb/film", "");
        row("drive in /media/USER", "/media/ann/DISK/film", "/media/ann/DISK", "/media/ann/DISK");
        row("/media/USER missing", "/media/ann/DISK/film", "/media/ann", "/media/ann/DISK");
        row("/media missing", "/media/ann/DISK/film", "/media", "/media/ann/DISK");
        row("/media/USER itself", "/media/ann", "/media/ann", "");
        row("drive there, file gone", "/media/ann/DISK/film", "/media/ann/DISK/film", "");
        row("drive in /run/media/USER", "/run/media/ann/DISK/a", "/run/media/ann/DISK", "/run/media/ann/DISK");
        row("/run/media/USER missing", "/run/media/ann/DISK/a", "/run/media/ann", "/run/media/ann/DISK");
        row("/run/media missing", "/run/media/ann/DISK/a", "/run/media", "/run/media/ann/DISK");
        row("/run/media/USER itself", "/run/media/ann", "/run/media", "");
        row("another user's", "/run/media/bob/DISK", "/run/media/bob", "");
        row("up from an absent drive", "/etc/passwd", "/media/usb", "/media/usb");
        row("beside an absent drive", "/media/usb2", "/media/usb", "/media/usb");
        row("typing error under /mnt", "/mnt/nsa/x", "/mnt/nsa", "");
        row("nowhere", "/home/ann/gone", "/home/ann/gone", "");
        row("only begins like it", "/mediatheque/x", "/mediatheque", "");
    }
    void aMissingPathIsOfflineOnlyOnAKnownVolume()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, missing);
        QFETCH(QByteArray, volume);
        const MountTable table = desktop();
        QCOMPARE(table.absentVolumeOf({path.toStdString()}, {missing.toStdString()}).bytes, volume.toStdString());
    }

    void aMountIsSeenAsSoonAsItIsMadeAndGoneAsSoonAsItIsGone() // before anything else asks this process for its mounts
    {
        if (!isRoot())
            QSKIP("needs root, to mount");
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/a\\sb/\n");
        const std::string answer = inChild([&]() -> std::string {
            if (::unshare(CLONE_NEWNS) != 0 || ::mount("", "/", "", MS_REC | MS_PRIVATE, nullptr) != 0)
                return "no namespace";
            const auto pointOf = [&] { return nativeFileSystem().mounts()->mountOf(folder.at("/a b/x"))->point.bytes; };
            const std::string before = pointOf();
            if (::mount("lw", folder.at("/a b").bytes.c_str(), "tmpfs", 0, nullptr) != 0)
                return "no mount";
            const std::string during = pointOf();
            ::umount(folder.at("/a b").bytes.c_str());
            return during == folder.at("/a b").bytes && pointOf() == before ? "seen" : "not seen: " + during;
        });
        if (answer == "no namespace" || answer == "no mount")
            QSKIP("may not mount here");
        QCOMPARE(answer, std::string("seen"));
    }

    void thisMachineHasARoot()
    {
        const auto table = nativeFileSystem().mounts();
        QVERIFY(table);
        QVERIFY(table->mountOf({"/"}));
        QCOMPARE(table->mountOf({"/proc/self"})->kind, MountKind::Process);
    }
};

QTEST_APPLESS_MAIN(MountsTest)
#include "tst_mounts.moc"
