// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "catalog_desk.h"
#include "jobs/mount_dependents.h"
#include "jobs/mount_listener.h"
#include "platform/known_volumes.h"
#include "store/catalog_file.h"
#include "store/catalog_volumes.h"
#include "store/volumes_seen.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

namespace {

constexpr std::int64_t day = 86'400'000'000'000;

Mount mountOn(const char *point, std::uint64_t device = 1, const char *source = "/dev/sda1")
{
    return {.point = {point},
            .fileSystem = "ext4",
            .source = source,
            .kind = MountKind::Local,
            .followsLinks = true,
            .device = device};
}

std::shared_ptr<const MountTable> tableOf(std::vector<Mount> mounts, std::vector<NativePath> absent = {})
{
    return std::make_shared<const MountTable>(std::move(mounts), std::move(absent), std::vector<NativePath>());
}

std::string told(const std::vector<NativePath> &places)
{
    std::string text;
    for (const NativePath &place : places)
        text += place.bytes + ' ';
    return text;
}

Entry linkTo(std::string name, const char *path, Health health, bool otherFileSystem = false)
{
    Style style;
    style.otherFileSystem = otherFileSystem;
    Entry entry;
    entry.name = std::move(name);
    entry.type = NodeType::SymbolicLink;
    entry.link = std::make_shared<const LinkPart>(LinkTarget{path}, style,
                                                  Verdict{.health = health, .hops = 1, .osCode = 0, .path = {path}});
    return entry;
}

std::string namesAt(MountDependents &links, const char *place)
{
    std::vector<std::string> names;
    for (const auto &known : links.takeThoseAt({{place}}))
        names.push_back(known.name);
    std::ranges::sort(names);
    std::string text;
    for (const std::string &name : names)
        text += name + ' ';
    return text;
}

} // namespace

/// What is mounted, unmounted and remembered, and whom that concerns.
class MountChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCameAndWentIsTold()
    {
        const MountsChange change{.before = tableOf({mountOn("/"), mountOn("/a"), mountOn("/b")}, {{"/c"}}),
                                  .now = tableOf({mountOn("/"), mountOn("/b", 2), mountOn("/c")}, {{"/a"}})};
        QCOMPARE(told(change.places()), std::string("/a /b /c "));
        QVERIFY(change.hasCome({"/c"}) && !change.hasCome({"/b"}) && !change.hasCome({"/a"}));
        QCOMPARE(change.lostBy({"/a/x"}), NativePath{"/a"});
        QVERIFY(change.lostBy({"/b/x"}).isEmpty() && change.lostBy({"/x"}).isEmpty());
    }

    void whatBecameKnownIsTold()
    {
        const auto one = tableOf({mountOn("/")});
        QCOMPARE(told(MountsChange{.before = one, .now = tableOf({mountOn("/")}, {{"/mnt/usb"}})}.places()),
                 std::string("/mnt/usb "));
        QCOMPARE(told(MountsChange{.before = one, .now = one}.places()), std::string());
        QCOMPARE(told(MountsChange{.before = nullptr, .now = one}.places()), std::string());
    }

    void onlyLinksThatMountsConcernAreNoted()
    {
        MountDependents links;
        links.learn({linkTo("away", "/mnt/usb", Health::Offline), linkTo("gone", "/mnt/usb/x", Health::Broken),
                     linkTo("far", "/mnt/nas", Health::Unchecked), linkTo("there", "/mnt/usb/y", Health::Healthy, true),
                     linkTo("home", "/home/x", Health::Healthy), linkTo("else", "/mnt/usbx", Health::Broken)});
        QCOMPARE(namesAt(links, "/mnt/usb"), std::string("away gone there "));
        QCOMPARE(namesAt(links, "/mnt/usb"), std::string()); // until they are learned again
        links.learn({linkTo("away", "/mnt/usb", Health::Offline)});
        QCOMPARE(namesAt(links, "/mnt/usb/films"), std::string("away ")); // mounted deeper
        QCOMPARE(namesAt(links, "/home"), std::string());
        QCOMPARE(namesAt(links, "/"), std::string("else far "));
    }

    void ofWhomNobodyCanSayStaysNoted()
    {
        MountDependents links;
        links.learn({linkTo("away", "/mnt/usb", Health::Offline)});
        links.putBack(links.takeThoseAt({{"/mnt"}}));
        QCOMPARE(namesAt(links, "/mnt"), std::string("away "));
    }

    void aVolumeIsAwayWhenItIsNowhereAndItsPlaceIsFree()
    {
        const Volume usb{"1234", "", {"/mnt/usb"}, "vfat", 1};
        const Volume moved{"5678", "", {"/mnt/old"}, "ext4", 1};
        const Volume covered{"9abc", "", {"/mnt/disk"}, "ext4", 1};
        const Volume now{"5678", "", {"/media/new"}, "ext4", 2};
        const auto away =
            volumesAway({usb, moved, covered}, {now}, {mountOn("/"), mountOn("/mnt/disk", 3, "/dev/sdz")});
        QCOMPARE(away.size(), std::size_t(1));
        QVERIFY(away.front() == usb);
    }

    void whatTheCatalogHasSeenIsRemembered()
    {
        const CatalogDesk desk;
        const auto places = [] { return told(volumesRemembered({mountOn("/")})); };
        rememberVolumesOf(desk.file);
        QCOMPARE(places(), std::string()); // there is no catalog
        const auto file = CatalogFile::open(desk.file, FileUse::Write).value();
        QVERIFY(rememberVolumes(*file, {{"1234", "Stick", {"/mnt/usb"}, "vfat", 1}}));
        QCOMPARE(places(), std::string("/mnt/usb "));
        QVERIFY(desk.open(Access::Write)->setOn(false));
        QCOMPARE(places(), std::string());
        QVERIFY(desk.open(Access::Write)->setOn(true));
        const NativePath odd = desk.home.at("/odd.db");
        std::ofstream(odd.bytes, std::ios::binary) << std::string(5000, 'x');
        rememberVolumesOf(odd); // no catalog
        QCOMPARE(places(), std::string());
        rememberVolumesOf({});
        QCOMPARE(places(), std::string());
    }

    void volumesAreForgottenByAnyOfTheirNamesAndWithAge()
    {
        const CatalogDesk desk;
        const auto file = CatalogFile::open(desk.file, FileUse::Write).value();
        const auto count = [&] { return knownVolumes(*file).value().size(); };
        const std::int64_t now = timeNow();
        QVERIFY(rememberVolumes(*file, {{"1", "One", {"/mnt/1"}, "ext4", now - 5 * day},
                                        {"2", "Two", {"/mnt/2"}, "ext4", now - 2 * day},
                                        {"3", "Three", {"/mnt/3"}, "ext4", now},
                                        {"4", "Four", {"/mnt/4"}, "ext4", now}}));
        const auto catalog = desk.open(Access::Write);
        QVERIFY(forgetVolume(*catalog, "Three") && forgetVolume(*catalog, "/mnt/4"));
        QCOMPARE(forgetVolume(*catalog, "4").error().kind, ErrorKind::NotFound);
        QCOMPARE(count(), std::size_t(2));
        QCOMPARE(forgetOldVolumes(*catalog, nativeFileSystem(), 3).value(), std::uint64_t(1));
        QCOMPARE(knownVolumes(*file).value().front().id, std::string("2"));
    }
};

QTEST_GUILESS_MAIN(MountChangesTest)
#include "tst_mount_changes.moc"
