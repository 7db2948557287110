// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine_tools.h"
#include "links/relative.h"
#include "support/disk_tree.h"

#include <QTest>

#include <filesystem>
#include <random>
#include <sys/stat.h>

using namespace linkwright;
using namespace linkwright::test;

namespace {

constexpr std::string_view tree = R"(
    /data/report
    /data/latest -> report
    /data/folder/inside
    /desk/
    /deep/a/b/c/
    /short -> deep/a/b
    /desk/sub/
    /lnfolder -> data/folder
    /dangling -> nowhere/at/all
)";

struct Disk
{
    Disk() { drawOnDisk(folder.path(), tree); }

    NativePath at(std::string_view path) const { return folder.at(path); }

    /// What is stored in a link that lives in the folder `home` and shall lead to `wanted`.
    Result<WrittenTarget> write(std::string_view home, const NativePath &wanted, TargetStyle style,
                                std::string_view base = "/desk") const
    {
        const auto open = nativeFileSystem().openFolder(at(home));
        return writeTarget(nativeFileSystem(), **open, wanted, style, at(base));
    }
    std::string relative(std::string_view home, std::string_view wanted) const
    {
        const auto written = write(home, at(wanted), TargetStyle::Relative);
        if (!written)
            return "error " + std::to_string(static_cast<int>(written.error().kind));
        return written->target.raw + (written->fellBackToAbsolute ? " (absolute)" : "");
    }

    TemporaryFolder folder;
};

std::pair<std::uint64_t, std::uint64_t> objectAt(const std::string &path, bool follow)
{
    struct stat status{};
    const int result = follow ? ::stat(path.c_str(), &status) : ::lstat(path.c_str(), &status);
    return result == 0 ? std::pair<std::uint64_t, std::uint64_t>{status.st_dev, status.st_ino}
                       : std::pair<std::uint64_t, std::uint64_t>{0, 0};
}

} // namespace

class RelativeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void betweenTwoPhysicalPlaces_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *from, const char *to, const char *text) {
            QTest::addRow("%s to %s", from, to) << QByteArray(from) << QByteArray(to) << QByteArray(text);
        };
        row("/a", "/a/b", "b");
        row("/a", "/a/b/c", "b/c");
        row("/a/b", "/a/c", "../c");
        row("/a/b", "/a", "..");
        row("/a/b", "/a/b", ".");
        row("/a/b", "/", "../..");
        row("/", "/a", "a");
        row("/", "/", ".");
        row("/a/b", "/c/d", "../../c/d");
        row("/a/b", "/a/bb", "../bb");
        row("/a/bb", "/a/b", "../b");
        row("/a/b", "/A/b", "../../A/b");
    }
    void betweenTwoPhysicalPlaces()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, text);
        QCOMPARE(relativeBetween({from.toStdString()}, {to.toStdString()}).raw, text.toStdString());
    }

    void verbatimIsStoredAsTyped()
    {
        const Disk disk;
        for (const char *typed : {"../data/report", "a//b/", "/no/such", "~/x", "$HOME", " ", "./", "\xFF"}) {
            const auto written = disk.write("/desk", {typed}, TargetStyle::Verbatim);
            QVERIFY(written);
            QCOMPARE(*written, (WrittenTarget{{typed}, false}));
        }
    }

    void anEmptyTargetIsRefused()
    {
        const Disk disk;
        for (const TargetStyle style : {TargetStyle::Verbatim, TargetStyle::Relative, TargetStyle::Absolute})
            QCOMPARE(disk.write("/desk", {""}, style).error().kind, ErrorKind::InvalidTarget);
    }

    void absoluteStaysAsTypedAndRelativeIsTakenFromTheBase()
    {
        const Disk disk;
        const NativePath odd{disk.at("/data").bytes + "//./report"};
        QCOMPARE(disk.write("/desk", odd, TargetStyle::Absolute)->target.raw, odd.bytes);
        const auto absolute = [&](const char *typed, std::string_view base) {
            return NativePath{disk.write("/desk", {typed}, TargetStyle::Absolute, base)->target.raw};
        };
        QCOMPARE(absolute("report", "/data"), disk.at("/data/report"));
        QCOMPARE(absolute("../data/report", "/desk"), disk.at("/data/report"));
        QCOMPARE(absolute("latest", "/data"), disk.at("/data/latest"));
        QCOMPARE(absolute(".", "/data"), disk.at("/data"));
        QCOMPARE(absolute("..", "/data"), disk.at(""));
        QCOMPARE(absolute("inside", "/lnfolder"), disk.at("/data/folder/inside"));
        QCOMPARE(absolute("../report", "/lnfolder"), disk.at("/data/report"));
        QCOMPARE(absolute("gone", "/data"), disk.at("/data/gone"));
    }

    void relativeTextsAreWhatPeopleExpect_data()
    {
        QTest::addColumn<QByteArray>("home");
        QTest::addColumn<QByteArray>("wanted");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const char *home, const char *wanted, const char *text) {
            QTest::newRow(name) << QByteArray(home) << QByteArray(wanted) << QByteArray(text);
        };
        row("beside", "/data", "/data/report", "report");
        row("across", "/desk", "/data/report", "../data/report");
        row("a link is linked to, not what it names", "/desk", "/data/latest", "../data/latest");
        row("a link to a folder with a slash", "/desk", "/lnfolder/", "../lnfolder");
        row("through a linked folder", "/desk", "/lnfolder/inside", "../data/folder/inside");
        row("own folder", "/desk", "/desk", ".");
        row("own folder, by a dot", "/desk", "/desk/.", ".");
        row("folder above", "/desk/sub", "/desk", "..");
        row("folder above, by dots", "/desk/sub", "/desk/sub/..", "..");
        row("missing", "/desk", "/data/gone", "../data/gone");
        row("missing twice", "/desk", "/gone/deeper", "../gone/deeper");
        row("missing, trailing", "/desk", "/gone/", "../gone");
        row("below a file", "/desk", "/data/report/x", "../data/report/x");
        row("up from missing", "/desk", "/gone/../data/report", "error 0");
        row("doubled and dotted", "/desk", "//data/.///report", "../data/report");
        row("home behind a link", "/short", "/data/report", "../../../data/report"); // and not ../data/report
        row("home behind a link, below", "/short/c", "/deep/a/x", "../../x");
        row("dots through a linked folder", "/desk", "/lnfolder/../report", "../data/report");
        row("the dangling link itself", "/desk", "/dangling", "../dangling");
    }
    void relativeTextsAreWhatPeopleExpect()
    {
        QFETCH(QByteArray, home);
        QFETCH(QByteArray, wanted);
        QFETCH(QByteArray, text);
        const Disk disk;
        QCOMPARE(disk.relative(home.toStdString(), wanted.toStdString()), text.toStdString());
    }

    void belowADanglingLinkItIsStillRelative()
    {
        const Disk disk;
        QCOMPARE(disk.relative("/desk", "/dangling/x"), std::string("../dangling/x"));
    }

    void theRootAndWhatIsInItCanBeNamed()
    {
        const Disk disk;
        const auto written = disk.write("/desk", {"/"}, TargetStyle::Relative);
        QVERIFY(written && !written->fellBackToAbsolute);
        const NativePath place = disk.at("/desk/l");
        QCOMPARE(::symlink(written->target.raw.c_str(), place.bytes.c_str()), 0);
        QCOMPARE(objectAt(place.bytes, true), objectAt("/", true));
        QVERIFY(disk.write("/desk", {"/etc"}, TargetStyle::Relative)->target.raw.ends_with("../etc"));
        QVERIFY(disk.write("/desk", {"/gone-from-the-root"}, TargetStyle::Relative)
                    ->target.raw.ends_with("../gone-from-the-root"));
    }

    void aTypedRelativePathIsTakenFromTheBaseNotFromTheHome()
    {
        const Disk disk;
        const auto written = disk.write("/deep/a/b", {"../data/report"}, TargetStyle::Relative, "/desk");
        QCOMPARE(written->target.raw, std::string("../../../data/report"));
    }

    void aHomeThatWasRemovedIsAnError()
    {
        const Disk disk;
        const auto home = nativeFileSystem().openFolder(disk.at("/desk/sub"));
        QCOMPARE(::rmdir(disk.at("/desk/sub").bytes.c_str()), 0);
        const auto written =
            writeTarget(nativeFileSystem(), **home, disk.at("/data/report"), TargetStyle::Relative, {});
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::NotFound);
    }

    void aLoopOnTheWayIsAnError()
    {
        const Disk disk;
        drawOnDisk(disk.folder.path(), "/self -> self\n");
        QCOMPARE(disk.write("/desk", disk.at("/self/x"), TargetStyle::Relative).error().kind, ErrorKind::Loop);
        QCOMPARE(disk.relative("/desk", "/self"), std::string("../self"));
    }

    void behindALockedFolderItIsStillRelative()
    {
        if (!isRoot())
            QSKIP("needs root, to become a user without rights");
        const Disk disk;
        QCOMPARE(::chmod(disk.folder.path().bytes.c_str(), 0755), 0);
        QCOMPARE(::chmod(disk.at("/data").bytes.c_str(), 0700), 0);
        QCOMPARE(asNobody([&] { return disk.relative("/desk", "/data/folder/inside"); }),
                 std::string("../data/folder/inside"));
    }

    void aLinkMadeWithItReachesTheSameThing()
    {
        std::mt19937 dice(9); // NOLINT(cert-msc51-cpp): the same each time
        int made = 0;
        for (int round = 0; round < 60; ++round) {
            const TemporaryFolder folder;
            std::vector<std::string> folders{""};
            const auto pick = [&] { return folders[dice() % folders.size()]; };
            for (int at = 0; at < 8; ++at) {
                const std::string path = pick() + "/" + std::string(1, "abcd"[dice() % 4]);
                const std::string target = folder.at(pick()).bytes;
                const bool isLink = dice() % 3 == 0;
                const int result = isLink ? ::symlink(target.c_str(), folder.at(path).bytes.c_str())
                                          : ::mkdir(folder.at(path).bytes.c_str(), 0755);
                if (result == 0)
                    folders.push_back(path);
            }
            for (int at = 0; at < 20; ++at) {
                const std::string home = pick();
                std::string wanted = pick();
                if (dice() % 4 == 0)
                    wanted += "/..";
                if (dice() % 4 == 0)
                    wanted += "/" + std::string(1, "abcd"[dice() % 4]);
                const NativePath path = folder.at(wanted);
                const auto open = nativeFileSystem().openFolder(folder.at(home));
                const auto written = writeTarget(nativeFileSystem(), **open, path, TargetStyle::Relative, {});
                if (!written)
                    continue; // ".." of something missing
                const std::string place = folder.at(home + "/link").bytes;
                QCOMPARE(::symlink(written->target.raw.c_str(), place.c_str()), 0);
                QVERIFY2(!written->fellBackToAbsolute && !written->target.isAbsolute(), path.bytes.c_str());
                QVERIFY2(objectAt(place, true) == objectAt(path.bytes, true),
                         (place + " -> " + written->target.raw + " for " + path.bytes).c_str());
                // The last component is not resolved: from the home the text names the very same entry.
                QCOMPARE(objectAt(folder.at(home).bytes + "/" + written->target.raw, false),
                         objectAt(path.bytes, false));
                QCOMPARE(::unlink(place.c_str()), 0);
                ++made;
            }
        }
        QVERIFY(made > 600);
    }
};

QTEST_APPLESS_MAIN(RelativeTest)
#include "tst_relative.moc"
