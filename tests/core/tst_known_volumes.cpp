// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "engine_tools.h"
#include "links/judge.h"
#include "platform/autofs_text.h"
#include "platform/known_volumes.h"
#include "platform/linux/autofs_maps.h"
#include "platform/mount_text.h"
#include "support/disk_tree.h"
#include "support/memory_file_system.h"
#include "support/patience.h"

#include <QTest>

#include <map>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>

using namespace linkwright;
using namespace linkwright::test;

namespace {

using Names = VolumeFolder::Names;

NativePath placeOf(const MountTable &table, const char *path, const char *missing)
{
    return table.absentVolumeOf({path}, {missing});
}

/// What one reads of a link: "offline /mnt/disk".
std::string verdictOf(const MemoryFileSystem &files, const char *place)
{
    const auto [folder, name] = split({place});
    const auto opened = files.openFolder(folder);
    const auto home = linkHome(files, **opened);
    const auto text = (*opened)->readLink(name);
    const Verdict verdict = judge(*home, name, *text);
    const Chain chain = trace(*home, name, *text);
    if (chain.verdict.health != verdict.health || chain.verdict.path != verdict.path)
        return "two stories";
    return std::string(healthWord(verdict.health)) + ' ' + verdict.path.bytes;
}

KnownVolumes knownPlaces(std::vector<NativePath> places)
{
    return {.places = std::move(places), .folders = {}, .seenBefore = nullptr};
}

KnownVolumes knownFolder(VolumeFolder folder)
{
    return {.places = {}, .folders = {std::move(folder)}, .seenBefore = nullptr};
}

} // namespace

/// Volumes that are known and away: where that is known from, and what it makes of a link.
class KnownVolumesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMasterMapNamesMountPointsAndTheirMaps()
    {
        const auto master = parseAutofsMaster("# the usual\n"
                                              "/net  -hosts\n"
                                              "/films/  /etc/auto.films --timeout=60\n"
                                              "/-\tfile,sun:/etc/auto.direct\n"
                                              "/music  yp:auto.music   # of a server\n"
                                              "\"/my films\"  auto.mine\n"
                                              "/long \\\n   /etc/auto.long\n"
                                              "/gone -null\n"
                                              "+dir:/etc/auto.master.d\n"
                                              "+auto.master\n");
        const std::vector<AutofsEntry> expected{
            {{"/net"}, "", "-hosts"},         {{"/films"}, "", "/etc/auto.films"}, {{}, "file", "/etc/auto.direct"},
            {{"/music"}, "yp", "auto.music"}, {{"/my films"}, "", "auto.mine"},    {{"/long"}, "", "/etc/auto.long"},
        };
        QVERIFY(master.entries == expected);
        QVERIFY((master.included == std::vector<std::string>{"dir:/etc/auto.master.d", "auto.master"}));
    }

    void aMapNamesItsKeys()
    {
        const auto map = parseAutofsMap("b  -fstype=nfs,ro  server:/b\n"
                                        "a  server:/a\n"
                                        "\n# c server:/c\n"
                                        "\"my films\" server:/m\n"
                                        "tree  /one server:/1 \\\n      /two server:/2\n"
                                        "a  twice:/a\n"
                                        "alone\n");
        QVERIFY((map.keys == std::vector<std::string>{"a", "b", "my films", "tree"}));
        QVERIFY(!map.takesAny);
        QVERIFY(parseAutofsMap("*  server:/home/&\n").takesAny);
        QVERIFY(parseAutofsMap("a server:/a\n+auto.more\n").takesAny);
    }

    void hostileMapsDoNoHarm()
    {
        for (const char *text : {"", "\n", "\\", "\\\n", "\"", "\"\n", "/x \"", "#", "+", "/ /etc/x\n", "x /etc/x\n",
                                 "/x", "\xFF\xFE \xFF\n", "/-\n", "/- \\\n\\\n\\\n"}) {
            QVERIFY(parseAutofsMaster(text).entries.empty());
            parseAutofsMap(text);
        }
        std::string many;
        for (int at = 0; at < 20'000; ++at)
            many += "key" + std::to_string(at) + " server:/x\n";
        const auto map = parseAutofsMap(many);
        QVERIFY(map.takesAny && map.keys.size() == 10'000);
        QCOMPARE(parseAutofsMaster("/" + std::string(100'000, 'x') + " m").entries.size(), std::size_t{1});
    }

    void anIndirectAutofsMountIsToldFromADirectOne()
    {
        const auto mounts =
            parseMountInfo("22 1 254:0 / / rw - ext4 /dev/vda rw\n"
                           "30 22 0:40 / /films rw - autofs /etc/auto.films rw,fd=6,timeout=300,indirect\n"
                           "31 22 0:41 / /backup rw - autofs systemd-1 rw,fd=7,direct,pipe_ino=9\n");
        const MountTable table(mounts, {}, {});
        QCOMPARE(placeOf(table, "/films/b/x", "/films/b").bytes, std::string("/films/b"));
        QCOMPARE(placeOf(table, "/backup/b/x", "/backup/b").bytes, std::string("/backup"));
        QVERIFY(placeOf(table, "/other", "/other").isEmpty());
        QVERIFY(table.isAutomount({"/films"}) && table.isAutomount({"/backup"}));
    }

    void onlyWhatAMapListsIsAway()
    {
        const MountTable table({{.point = {"/"}, .fileSystem = "ext4", .source = {}, .kind = MountKind::Local}},
                               knownFolder({{"/films"}, Names::Listed, {"a", "b"}}));
        QCOMPARE(placeOf(table, "/films/b/x", "/films/b").bytes, std::string("/films/b"));
        QCOMPARE(placeOf(table, "/films/b/x", "/films").bytes, std::string("/films/b"));
        QVERIFY(placeOf(table, "/films/c/x", "/films/c").isEmpty());
        QVERIFY(placeOf(table, "/films", "/films").isEmpty());
    }

    void onlyWhatIsCalledLikeAShareIsOneOfGVfs()
    {
        const MountTable table({}, knownFolder({{"/run/user/7/gvfs"}, Names::Shares, {}}));
        const std::string share = "/run/user/7/gvfs/smb-share:server=nas,share=films";
        QCOMPARE(placeOf(table, (share + "/a").c_str(), share.c_str()).bytes, share);
        QCOMPARE(placeOf(table, (share + "/a").c_str(), "/run/user/7/gvfs").bytes, share); // GVfs does not run
        QCOMPARE(placeOf(table, (share + "/a").c_str(), "/run/user").bytes, share);
        QVERIFY(placeOf(table, (share + "/a").c_str(), (share + "/a").c_str()).isEmpty()); // it is connected
        for (const char *name : {"films", ":server=nas", "smb-share:nas", "a=b:c"}) {
            const std::string path = std::string("/run/user/7/gvfs/") + name;
            QVERIFY2(placeOf(table, path.c_str(), path.c_str()).isEmpty(), name);
        }
    }

    void placesAreResolvedAsTheSystemDoes()
    {
        const std::map<std::string, std::string> links{{"/data", "/srv/data"}, {"/srv/disks", "../mnt/./disks"},
                                                       {"/loop", "/loop"},     {"/mnt/disks/up", ".."},
                                                       {"/one", "two/three"},  {"/two", "/srv"},
                                                       {"/empty", ""}};
        const LinkAt linkAt = [&](const NativePath &path) {
            const auto found = links.find(path.bytes);
            return found == links.end() ? std::nullopt : std::optional(found->second);
        };
        const auto place = [&](const char *path) { return physicalPlace({path}, linkAt).bytes; };
        QCOMPARE(place("/data"), std::string("/srv/data"));
        QCOMPARE(place("/data/deep/er"), std::string("/srv/data/deep/er"));
        QCOMPARE(place("/srv/disks/a"), std::string("/mnt/disks/a"));
        QCOMPARE(place("/mnt/disks/up/x"), std::string("/mnt/x"));
        QCOMPARE(place("/one/four"), std::string("/srv/three/four"));
        QCOMPARE(place("/loop/x"), std::string("/loop/x")); // given up
        QCOMPARE(place("/"), std::string("/"));
        QCOMPARE(place("/../.."), std::string("/"));
        QCOMPARE(place("relative"), std::string("relative"));
    }

    void aMountPointBehindALinkIsKnown()
    {
        MemoryFileSystem files(
            "/data -> /srv/data\n/srv/data/\n/desk/typed -> /data/film\n/desk/physical -> /srv/data/film\n"
            "/desk/disk -> /data\n/desk/through -> disk/film\n/desk/typo -> /daat/film\n");
        files.setKnown(knownPlaces({{"/data"}}));
        QCOMPARE(verdictOf(files, "/desk/typed"), std::string("offline /srv/data"));
        QCOMPARE(verdictOf(files, "/desk/physical"), std::string("offline /srv/data"));
        QCOMPARE(verdictOf(files, "/desk/through"), std::string("offline /srv/data"));
        QCOMPARE(verdictOf(files, "/desk/typo"), std::string("broken /daat"));
        files.mount("/srv/data", MountKind::Local);
        QCOMPARE(verdictOf(files, "/desk/typed"), std::string("broken /srv/data/film"));
        files.addFile("/srv/data/film", "x");
        QCOMPARE(verdictOf(files, "/desk/typed"), std::string("healthy /srv/data/film"));
    }

    void aTargetThatPassesALinkToTheMountPointIsAway()
    {
        MemoryFileSystem files("/disk -> /mnt/usb\n/mnt/\n/desk/l -> /disk/film\n/desk/up -> ../disk/../usb/film\n");
        files.setKnown(knownPlaces({{"/mnt/usb"}}));
        QCOMPARE(verdictOf(files, "/desk/l"), std::string("offline /mnt/usb")); // its folder is not even there
        QCOMPARE(verdictOf(files, "/desk/up"), std::string("offline /mnt/usb"));
        files.addFolder("/mnt/usb");
        QCOMPARE(verdictOf(files, "/desk/l"), std::string("offline /mnt/usb"));
        QCOMPARE(verdictOf(files, "/desk/up"), std::string("offline /mnt/usb"));
    }

    void theFolderOfAVolumeThatIsAwayMayHoldThings()
    {
        MemoryFileSystem files("/mnt/usb/README\n/mnt/usb/old/\n/desk/there -> /mnt/usb/README\n"
                               "/desk/film -> ../mnt/usb/film\n/desk/deep -> /mnt/usb/old/film\n"
                               "/desk/file -> /mnt/usb/README/film\n");
        files.setKnown(knownPlaces({{"/mnt/usb"}}));
        QCOMPARE(verdictOf(files, "/desk/film"), std::string("offline /mnt/usb"));
        QCOMPARE(verdictOf(files, "/desk/deep"), std::string("offline /mnt/usb"));
        QCOMPARE(verdictOf(files, "/desk/there"), std::string("healthy /mnt/usb/README"));
        QCOMPARE(verdictOf(files, "/desk/file"), std::string("broken /mnt/usb/README"));
    }

    void mapsAreReadAsTextAndProgramsAreNotRun()
    {
        const TemporaryFolder folder;
        const auto write = [&](const char *name, const std::string &text, mode_t mode = 0644) {
            std::ofstream(folder.at(name).bytes) << text;
            QCOMPARE(::chmod(folder.at(name).bytes.c_str(), mode), 0);
        };
        drawOnDisk(folder.path(), "/auto.master.d/\n");
        write("/auto.master", "/films auto.films\n/- file:auto.direct\n/net -hosts\n/prog auto.prog\n/ldap ldap:films\n"
                              "/open auto.open\n/none auto.none\n+dir:auto.master.d\n+auto.master\n");
        write("/auto.master.d/more.autofs", "/more auto.films\n");
        write("/auto.master.d/other", "/other auto.films\n");
        write("/auto.films", "b server:/b\na server:/a\n");
        write("/auto.direct", "/data/x server:/x\nrelative server:/y\n");
        write("/auto.prog", "#!/bin/sh\ntouch ran\n", 0755);
        write("/auto.open", "a server:/a\n* server:/&\n");
        linux_system::KnownTexts texts;
        KnownVolumes known;
        linux_system::learnAutofs(folder.path().bytes, texts, known);
        QVERIFY((known.places == std::vector<NativePath>{{"/data/x"}}));
        const std::vector<VolumeFolder> expected{{{"/films"}, Names::Listed, {"a", "b"}},
                                                 {{"/net"}, Names::Any, {}},
                                                 {{"/prog"}, Names::Any, {}},
                                                 {{"/ldap"}, Names::Any, {}},
                                                 {{"/open"}, Names::Any, {}},
                                                 {{"/none"}, Names::Any, {}},
                                                 {{"/more"}, Names::Listed, {"a", "b"}}};
        QVERIFY(known.folders == expected);
        QVERIFY(!texts.haveChanged());
        write("/auto.films", "c server:/c\n");
        QVERIFY(texts.haveChanged());
    }

    void mastersThatIncludeEachOtherEnd()
    {
        const TemporaryFolder folder;
        std::ofstream(folder.at("/auto.master").bytes) << "+auto.one\n/a auto.a\n";
        std::ofstream(folder.at("/auto.one").bytes) << "+auto.master\n";
        linux_system::KnownTexts texts;
        KnownVolumes known;
        linux_system::learnAutofs(folder.path().bytes, texts, known);
        QVERIFY(!known.folders.empty() && known.folders.front().folder == NativePath{"/a"});
    }

    void whatFstabSaysAnewIsKnownSoonAfter()
    {
        if (!isRoot())
            QSKIP("needs root, to mount on /etc/fstab");
        const TemporaryFolder folder;
        const std::string answer = inChild([&]() -> std::string {
            const std::string fstab = folder.at("/fstab").bytes;
            std::ofstream(fstab) << "# nothing\n";
            if (::unshare(CLONE_NEWNS) != 0 || ::mount("", "/", "", MS_REC | MS_PRIVATE, nullptr) != 0
                || ::mount(fstab.c_str(), "/etc/fstab", nullptr, MS_BIND, nullptr) != 0)
                return "no mount";
            const auto isKnown = [] {
                return !nativeFileSystem().mounts()->absentVolumeOf({"/lw/usb/x"}, {"/lw"}).isEmpty();
            };
            if (isKnown())
                return "known too early";
            std::ofstream(fstab) << "UUID=1 /lw/usb ext4 noauto 0 0\n";
            for (int waited = 0; waited < test::patience && !isKnown(); waited += 20)
                ::usleep(20'000);
            return isKnown() ? "known" : "unknown";
        });
        if (answer == "no mount")
            QSKIP("may not mount here");
        QCOMPARE(answer, std::string("known"));
    }

    void whatWasSeenBeforeIsAskedOnceAndOnlyWhenNothingElseAnswers()
    {
        MemoryFileSystem files("/desk/known -> /mnt/known/x\n/desk/seen -> /mnt/seen/x\n/desk/gone -> /mnt/gone/x\n"
                               "/desk/fine -> /desk\n");
        int asked = 0;
        const MountTable table({{.point = {"/"}, .fileSystem = "ext4", .source = {}, .kind = MountKind::Local}},
                               {.places = {{"/mnt/known"}}, .folders = {}, .seenBefore = [&asked] {
                                    ++asked;
                                    return std::vector<NativePath>{{"/mnt/seen"}};
                                }});
        QCOMPARE(placeOf(table, "/mnt/known/x", "/mnt/known").bytes, std::string("/mnt/known"));
        QCOMPARE(asked, 0);
        QCOMPARE(placeOf(table, "/mnt/seen/x", "/mnt/seen").bytes, std::string("/mnt/seen"));
        QVERIFY(placeOf(table, "/mnt/gone/x", "/mnt/gone").isEmpty());
        QCOMPARE(asked, 1);
    }

    void whatIsMountedIsNotAway()
    {
        const auto mount = [](const char *point) {
            return Mount{.point = {point}, .fileSystem = "ext4", .source = {}, .kind = MountKind::Local};
        };
        const MountTable table({mount("/"), mount("/mnt/usb")}, knownPlaces({{"/mnt/usb"}, {"/mnt/nas"}}));
        QVERIFY((table.absent() == std::vector<NativePath>{{"/mnt/nas"}}));
        QVERIFY(placeOf(table, "/mnt/usb/x", "/mnt/usb/x").isEmpty());
    }
};

QTEST_APPLESS_MAIN(KnownVolumesTest)
#include "tst_known_volumes.moc"
