// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine_tools.h"
#include "links/judge.h"
#include "platform/linux/linux_folder.h"
#include "random_tree.h"
#include "support/memory_file_system.h"

#include <QTest>

#include <cerrno>
#include <deque>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>

using namespace linkwright;
using namespace linkwright::test;

namespace {

constexpr std::string_view drawing = R"(
    /file
    /dir/file
    /dir/sub/
    /dir/sub/up -> ../file
    /lfile -> file
    /ldir -> dir
    /lsub -> dir/sub
    /lslash -> dir/
    /lfileslash -> file/
    /dangling -> gone
    /self -> self
    /one -> two
    /two -> one
    /grow -> grow/x
    /deep -> ldir/sub/up
)";

/// What stat(2) says a path ends at; Unknown when it ends nowhere.
NodeType endTypeOf(const NativePath &place)
{
    struct stat status{};
    if (::stat(place.bytes.c_str(), &status) != 0)
        return NodeType::Unknown;
    if (S_ISREG(status.st_mode))
        return NodeType::File;
    return S_ISDIR(status.st_mode) ? NodeType::Folder : NodeType::Other;
}

/// What stat(2) says: 0 or errno.
int kernelSays(const NativePath &place)
{
    struct stat status{};
    return ::stat(place.bytes.c_str(), &status) == 0 ? 0 : errno;
}

Health healthFor(int code)
{
    switch (code) {
    case 0: return Health::Healthy;
    case ENOENT:
    case ENOTDIR: return Health::Broken;
    case ELOOP: return Health::Loop;
    case ENAMETOOLONG: return Health::Invalid;
    case EACCES: return Health::Denied;
    default: return Health::Unanswered;
    }
}

std::string realPathOf(const NativePath &place)
{
    const std::unique_ptr<char, void (*)(void *)> path(::realpath(place.bytes.c_str(), nullptr), ::free);
    return path ? path.get() : "";
}

/// Follows a link in the plainest way there is, on texts alone, and counts.
std::size_t hopsByHand(const NativePath &place)
{
    const SplitPath parts = split(place);
    std::string here = realPathOf(parts.folder);
    std::deque<std::string> rest{parts.name};
    std::size_t hops = 0;
    while (!rest.empty()) {
        const std::string name = rest.front();
        rest.pop_front();
        struct stat status{};
        const std::string path = (NativePath{here} / name).bytes;
        if (::lstat(path.c_str(), &status) != 0)
            return hops;
        if (!S_ISLNK(status.st_mode)) {
            here = realPathOf({path});
            continue;
        }
        if (++hops > 40)
            return hops;
        const std::string text = std::filesystem::read_symlink(path).native();
        std::vector<std::string> inside;
        for (const std::string_view component : components(text))
            inside.emplace_back(component);
        rest.insert(rest.begin(), inside.begin(), inside.end());
        if (text.starts_with('/'))
            here = "/";
    }
    return hops;
}

/// Everything that must hold of any link on a disk that can be read. Empty when it does.
std::string disagreement(const NativePath &place)
{
    const SplitPath parts = split(place);
    OpenHome open(parts.folder);
    open.home.ends = EndDetail::PathAndType;
    const LinkTarget target = open.folder->readLink(parts.name).value();
    const Verdict quick = judge(open.home, parts.name, target);
    const Chain chain = trace(open.home, parts.name, target);
    const int code = kernelSays(place);
    const std::string about = toShellText(place.bytes) + " -> " + toShellText(target.raw) + ": ";
    if (quick != chain.verdict)
        return about + "judge() " + spelled(quick) + ", trace() " + spelled(chain.verdict);
    if (quick.osCode != code || quick.health != healthFor(code))
        return about + spelled(quick) + ", the system says " + std::to_string(code);
    if (quick.health == Health::Healthy && quick.path.bytes != realPathOf(place))
        return about + spelled(quick) + ", realpath says " + realPathOf(place);
    if (quick.endType != endTypeOf(place))
        return about + spelled(quick) + ", of another type than stat says";
    if (quick.hops != hopsByHand(place))
        return about + spelled(quick) + ", by hand " + std::to_string(hopsByHand(place)) + " hops";
    if (quick.health != Health::Loop && chain.hops.size() != quick.hops)
        return about + "the chain has " + std::to_string(chain.hops.size()) + " hops, the verdict " + spelled(quick);
    return {};
}

} // namespace

class ResolverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShapeOfTargetIsJudgedAsTheSystemDoes_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<Health>("health");
        QTest::addColumn<int>("hops");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("path");
        const auto row = [](const std::string &target, Health health, int hops, int code, const char *path) {
            QTest::newRow(target.size() < 40 ? target.c_str() : "long")
                << QByteArray::fromStdString(target) << health << hops << code << QByteArray(path);
        };
        const std::string longest(255, 'n');
        const std::string tooLong(256, 'n');

        row("file", Health::Healthy, 1, 0, "/file");
        row("./file", Health::Healthy, 1, 0, "/file");
        row("file/", Health::Broken, 1, ENOTDIR, "/file");
        row("file//", Health::Broken, 1, ENOTDIR, "/file");
        row("file/.", Health::Broken, 1, ENOTDIR, "/file");
        row("file/..", Health::Broken, 1, ENOTDIR, "/file");
        row("file/../file", Health::Broken, 1, ENOTDIR, "/file");
        row("file/x", Health::Broken, 1, ENOTDIR, "/file");
        row("file/x/y", Health::Broken, 1, ENOTDIR, "/file");
        row("dir/file/x", Health::Broken, 1, ENOTDIR, "/dir/file");
        row("dir", Health::Healthy, 1, 0, "/dir");
        row("dir/", Health::Healthy, 1, 0, "/dir");
        row("dir//", Health::Healthy, 1, 0, "/dir");
        row("dir/.", Health::Healthy, 1, 0, "/dir");
        row("dir/..", Health::Healthy, 1, 0, "");
        row(".", Health::Healthy, 1, 0, "");
        row("./", Health::Healthy, 1, 0, "");
        row(".//dir///file", Health::Healthy, 1, 0, "/dir/file");
        row("dir/./sub/../file", Health::Healthy, 1, 0, "/dir/file");
        row("dir/sub/../../dir/sub/..", Health::Healthy, 1, 0, "/dir");

        row("lfile", Health::Healthy, 2, 0, "/file");
        row("lfile/", Health::Broken, 2, ENOTDIR, "/file");
        row("lfile/..", Health::Broken, 2, ENOTDIR, "/file");
        row("lfile/x", Health::Broken, 2, ENOTDIR, "/file");
        row("lfileslash", Health::Broken, 2, ENOTDIR, "/file");
        row("ldir", Health::Healthy, 2, 0, "/dir");
        row("ldir/", Health::Healthy, 2, 0, "/dir");
        row("ldir/.", Health::Healthy, 2, 0, "/dir");
        row("ldir/..", Health::Healthy, 2, 0, "");
        row("ldir/file", Health::Healthy, 2, 0, "/dir/file");
        row("lslash", Health::Healthy, 2, 0, "/dir");
        row("lslash/file", Health::Healthy, 2, 0, "/dir/file");
        row("lsub/..", Health::Healthy, 2, 0, "/dir");
        row("lsub/../file", Health::Healthy, 2, 0, "/dir/file"); // and not /file
        row("lsub/../../file", Health::Healthy, 2, 0, "/file");
        row("lsub/../lfile", Health::Broken, 2, ENOENT, "/dir/lfile");
        row("lsub/../../ldir/../lfile", Health::Healthy, 4, 0, "/file");
        row("ldir/sub/up", Health::Healthy, 3, 0, "/dir/file");
        row("deep", Health::Healthy, 4, 0, "/dir/file");
        row("deep/", Health::Broken, 4, ENOTDIR, "/dir/file");

        row("gone", Health::Broken, 1, ENOENT, "/gone");
        row("gone/", Health::Broken, 1, ENOENT, "/gone");
        row("gone/.", Health::Broken, 1, ENOENT, "/gone");
        row("gone/..", Health::Broken, 1, ENOENT, "/gone");
        row("gone/../file", Health::Broken, 1, ENOENT, "/gone");
        row("gone/x/y", Health::Broken, 1, ENOENT, "/gone");
        row("dir/gone", Health::Broken, 1, ENOENT, "/dir/gone");
        row("./dir//gone/x", Health::Broken, 1, ENOENT, "/dir/gone");
        row("dir/../gone", Health::Broken, 1, ENOENT, "/gone");
        row("dangling", Health::Broken, 2, ENOENT, "/gone");
        row("dangling/", Health::Broken, 2, ENOENT, "/gone");
        row("dangling/x", Health::Broken, 2, ENOENT, "/gone");
        row("dangling/..", Health::Broken, 2, ENOENT, "/gone");
        row("ldir/gone", Health::Broken, 2, ENOENT, "/dir/gone");

        row("t", Health::Loop, 41, ELOOP, "/t");
        row("./t", Health::Loop, 41, ELOOP, "/t");
        row("t/", Health::Loop, 41, ELOOP, "/t");
        row("self", Health::Loop, 41, ELOOP, "/self");
        row("self/x", Health::Loop, 41, ELOOP, "/self");
        row("one", Health::Loop, 41, ELOOP, "/one");
        row("two/..", Health::Loop, 41, ELOOP, "/two");
        row("grow", Health::Loop, 41, ELOOP, "/grow");
        row("t/x", Health::Loop, 41, ELOOP, "/t"); // grows by itself

        row(longest, Health::Broken, 1, ENOENT, ("/" + longest).c_str());
        row(tooLong, Health::Invalid, 1, ENAMETOOLONG, ("/" + tooLong).c_str());
        row("dir/" + tooLong, Health::Invalid, 1, ENAMETOOLONG, ("/dir/" + tooLong).c_str());
        row("ldir/" + tooLong + "/x", Health::Invalid, 2, ENAMETOOLONG, ("/dir/" + tooLong).c_str());
        row("gone/" + tooLong, Health::Broken, 1, ENOENT, "/gone");
        row("file/" + tooLong, Health::Broken, 1, ENOTDIR, "/file");
    }
    void everyShapeOfTargetIsJudgedAsTheSystemDoes()
    {
        QFETCH(QByteArray, target);
        QFETCH(Health, health);
        QFETCH(int, hops);
        QFETCH(int, code);
        QFETCH(QByteArray, path);
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), drawing);
        makeLink(folder.at("/t"), target.toStdString());

        const Verdict verdict = verdictOf(folder.at("/t"));

        const NativePath where = folder.at(path.toStdString());
        QCOMPARE(verdict, (Verdict{health, static_cast<std::uint16_t>(hops), code, false, where}));
        QCOMPARE(disagreement(folder.at("/t")), std::string());

        // The same as an absolute target.
        if (target.toStdString().size() < 3000) {
            makeLink(folder.at("/abs"), folder.at("/" + target.toStdString()).bytes);
            QCOMPARE(disagreement(folder.at("/abs")), std::string());
        }
    }

    void theRootAndAboveItIsTheRoot()
    {
        const TemporaryFolder folder;
        for (const char *target : {"/", "//", "/.", "/..", "/../..", "../../../../../../../../../.."}) {
            makeLink(folder.at("/t"), target);
            QCOMPARE(verdictOf(folder.at("/t")), (Verdict{Health::Healthy, 1, 0, false, {"/"}}));
            QCOMPARE(disagreement(folder.at("/t")), std::string());
            QCOMPARE(::unlink(folder.at("/t").bytes.c_str()), 0);
        }
    }

    void fortyHopsAreFollowedAndFortyOneAreNot()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/file\n");
        makeLink(folder.at("/1"), "file");
        for (int hop = 2; hop <= 42; ++hop) {
            makeLink(folder.at("/" + std::to_string(hop)), std::to_string(hop - 1));
            const NativePath place = folder.at("/" + std::to_string(hop));
            QCOMPARE(disagreement(place), std::string());
            const Chain chain = chainOf(place);
            if (hop <= 40) {
                QCOMPARE(chain.verdict,
                         (Verdict{Health::Healthy, static_cast<std::uint16_t>(hop), 0, false, folder.at("/file")}));
                QCOMPARE(chain.hops.size(), static_cast<std::size_t>(hop));
            } else {
                QCOMPARE(chain.verdict.health, Health::Loop);
                QCOMPARE(int(chain.verdict.hops), 41);
                QCOMPARE(chain.verdict.path, folder.at("/" + std::to_string(hop - 40))); // one too many
            }
        }
    }

    void hopsInTheMiddleOfAPathCountToo()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/file\n/dot -> .\n");
        for (const int dots : {38, 39, 40, 41}) {
            std::string target;
            for (int dot = 0; dot < dots; ++dot)
                target += "dot/";
            const NativePath place = folder.at("/t" + std::to_string(dots));
            makeLink(place, target + "file");
            QCOMPARE(disagreement(place), std::string());
            QCOMPARE(verdictOf(place).health, dots + 1 <= 40 ? Health::Healthy : Health::Loop);
        }
    }

    void theChainShowsEveryLinkWalked()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), drawing);

        const Chain chain = chainOf(folder.at("/deep"));

        const std::vector<Hop> expected{{folder.at("/deep"), {"ldir/sub/up"}},
                                        {folder.at("/ldir"), {"dir"}},
                                        {folder.at("/dir/sub/up"), {"../file"}}};
        QCOMPARE(chain.hops, expected);
        QCOMPARE(chain.verdict.path, folder.at("/dir/file"));
    }

    void theLongestTargetsAreFollowed()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/file\n/a/\n");
        std::string target;
        while (target.size() < 4095 - 4)
            target += "/";
        const std::string upAndDown = [] {
            std::string text;
            while (text.size() + 5 <= 4095 - 4)
                text += "a/../";
            return text;
        }();
        makeLink(folder.at("/dots"), "." + target.substr(1) + "file");
        makeLink(folder.at("/absolute"), target + "file");
        makeLink(folder.at("/up"), upAndDown + "file");
        makeLink(folder.at("/gone"), upAndDown + "none");
        makeLink(folder.at("/through"), upAndDown + "up");
        for (const char *name : {"/dots", "/absolute", "/up", "/gone", "/through"})
            QCOMPARE(disagreement(folder.at(name)), std::string());
        QCOMPARE(verdictOf(folder.at("/up")).health, Health::Healthy);
        QCOMPARE(verdictOf(folder.at("/gone")).path, folder.at("/none"));
        QCOMPARE(int(verdictOf(folder.at("/through")).hops), 2);
    }

    void anEmptyTextIsInvalid()
    {
        const TemporaryFolder folder;
        const OpenHome open(folder.path());
        QCOMPARE(judge(open.home, "t", {""}), (Verdict{Health::Invalid, 1, ENOENT, false, folder.at("/t")}));
        QCOMPARE(trace(open.home, "t", {""}).verdict, judge(open.home, "t", {""}));
    }

    void oneMoreLinkCostsOneReadAndOneReach()
    {
        const MemoryFileSystem files("/d/first -> last\n/d/last -> /a/b/c/d/file\n/a/b/c/d/file\n");
        const auto folder = files.openFolder({"/d"}).value();
        const LinkHome home = linkHome(files, *folder).value();
        const std::size_t before = files.log().size();

        const Verdict verdict = judge(home, "first", {"last"});

        QCOMPARE(verdict, (Verdict{Health::Healthy, 2, 0, false, {"/a/b/c/d/file"}}));
        const std::vector<std::string> calls(files.log().begin() + static_cast<std::ptrdiff_t>(before),
                                             files.log().end());
        QCOMPARE(calls,
                 (std::vector<std::string>{"reach last", "readLink last", "openFolder /", "reach a/b/c/d/file"}));
    }

    void aWayThatWouldMountSomethingIsGoneStepByStep()
    {
        MemoryFileSystem files("/d/l -> /mnt/nas/dir/file\n/d/m -> l\n");
        files.mount("/mnt/nas", MountKind::Automount);
        const auto folder = files.openFolder({"/d"}).value();
        const LinkHome home = linkHome(files, *folder).value();

        const Verdict straight = judge(home, "l", {"/mnt/nas/dir/file"});
        const Verdict chained = judge(home, "m", {"l"});

        QCOMPARE(straight, (Verdict{Health::Unchecked, 1, EXDEV, false, {"/mnt/nas"}}));
        QCOMPARE(chained, (Verdict{Health::Unchecked, 2, EXDEV, false, {"/mnt/nas"}}));
        for (const std::string &call : files.log())
            QVERIFY2(!call.starts_with("reach") || call.find("nas") == std::string::npos, call.c_str());
    }

    void homesReachedThroughALinkStartWhereTheyReallyAre()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/real/deep/up -> ../file\n/real/file\n/entry -> real/deep\n/file\n");
        const Verdict verdict = verdictOf(folder.at("/entry/up"));
        QCOMPARE(verdict, (Verdict{Health::Healthy, 1, 0, false, folder.at("/real/file")}));
    }

    void namesThatAreNoTextAreFollowed()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), R"(
            /\xff\n/\xfe -> \x01
            /\xff\n/\x01
            /l -> \xff\n/\xfe
        )");
        QCOMPARE(disagreement(folder.at("/l")), std::string());
        QCOMPARE(verdictOf(folder.at("/l")).path, folder.at("/\xFF\n/\x01"));
    }

    void pipesSocketsAndDevicesAreEndsToo()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/pipe !\n/l -> pipe\n/slash -> pipe/\n/null -> /dev/null\n");
        QCOMPARE(verdictOf(folder.at("/l")).health, Health::Healthy);
        QCOMPARE(verdictOf(folder.at("/slash")).osCode, ENOTDIR);
        QCOMPARE(verdictOf(folder.at("/null")).path, NativePath{"/dev/null"});
        QVERIFY(verdictOf(folder.at("/null")).otherFileSystem);
    }

    void randomTreesAreJudgedAsTheSystemDoes()
    {
        int links = 0;
        for (unsigned seed = 1; seed <= 200; ++seed) {
            const RandomTree random(seed);
            for (const NativePath &link : random.links()) {
                const std::string problem = disagreement(link);
                QVERIFY2(problem.empty(), (problem + " (seed " + std::to_string(seed) + ")").c_str());
                ++links;
            }
        }
        QVERIFY(links > 1500);
    }

    // What may not be searched.

    void aLockedFolderMeansThatNobodyCanSay()
    {
        if (!isRoot())
            QSKIP("needs root, to become a user without rights");
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), R"(
            /locked/secret/file
            /locked/link -> secret/file
            /listed/file
            /open/direct -> ../locked/secret/file
            /open/gone -> ../locked/gone
            /open/itself -> ../locked
            /open/up -> ../locked/..
            /open/chain -> direct
            /open/slash -> ../locked/
            /open/through -> ../locked/link
            /open/listed -> ../listed/file
        )");
        QCOMPARE(::chmod(folder.path().bytes.c_str(), 0755), 0);
        QCOMPARE(::chmod(folder.at("/locked").bytes.c_str(), 0700), 0);
        QCOMPARE(::chmod(folder.at("/listed").bytes.c_str(), 0744), 0);

        const std::string answer = asNobody([&]() -> std::string {
            std::string problems;
            const auto expect = [&](const char *name, Health health, int hops, const char *path) {
                const Verdict expected{health, static_cast<std::uint16_t>(hops), health == Health::Denied ? EACCES : 0,
                                       false, folder.at(path)};
                problems += disagreement(folder.at(name));
                if (verdictOf(folder.at(name)) != expected)
                    problems += name + (": " + spelled(verdictOf(folder.at(name)))) + "\n";
            };
            expect("/open/direct", Health::Denied, 1, "/locked");
            expect("/open/gone", Health::Denied, 1, "/locked");
            expect("/open/itself", Health::Healthy, 1, "/locked");
            expect("/open/slash", Health::Healthy, 1, "/locked");
            expect("/open/up", Health::Denied, 1, "/locked");
            expect("/open/chain", Health::Denied, 2, "/locked");
            expect("/open/through", Health::Denied, 1, "/locked");
            expect("/open/listed", Health::Denied, 1, "/listed");
            return problems;
        });

        QCOMPARE(answer, std::string());
    }

    // procfs, whose links may name nothing.

    void magicLinksAreWhatTheSystemMakesOfThem()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/here/file\n/here/dir/\n/goes\n");
        std::array<int, 2> ends{};
        QCOMPARE(::pipe(ends.data()), 0);
        const int deleted = ::open(folder.at("/goes").bytes.c_str(), O_RDONLY);
        const int open = ::open(folder.at("/here").bytes.c_str(), O_RDONLY | O_DIRECTORY);
        QVERIFY(deleted >= 0 && open >= 0);
        QCOMPARE(::unlink(folder.at("/goes").bytes.c_str()), 0);
        const auto fd = [](int number) { return "/proc/self/fd/" + std::to_string(number); };
        const std::vector<std::string> targets{"/proc/self/exe",
                                               "/proc/self/exe/",
                                               "/proc/self/exe/..",
                                               "/proc/self/exe/.",
                                               "/proc/self/cwd",
                                               "/proc/self/cwd/",
                                               "/proc/self/cwd/.",
                                               "/proc/self/cwd/gone",
                                               "/proc/self/root",
                                               "/proc/self/root/",
                                               "/proc/self/root" + folder.at("/here/file").bytes,
                                               "/proc/self/root/gone",
                                               "/proc/self/fd",
                                               "/proc/self",
                                               "/proc/self/",
                                               "/proc/thread-self/fd/0",
                                               "/proc/mounts",
                                               "/proc/self/gone",
                                               "/proc/self/fd/99999",
                                               fd(ends[0]),
                                               fd(ends[0]) + "/",
                                               fd(ends[0]) + "/x",
                                               fd(deleted),
                                               fd(deleted) + "/",
                                               fd(open),
                                               fd(open) + "/",
                                               fd(open) + "/file",
                                               fd(open) + "/gone",
                                               fd(open) + "/dir/../file",
                                               fd(open) + "/..",
                                               fd(open) + "/../here/file",
                                               "/proc/2/exe", // a thread of the kernel has none
                                               "/proc/2/cwd",
                                               "/dev/fd/" + std::to_string(open),
                                               "/dev/fd/" + std::to_string(open) + "/file",
                                               "/dev/stdin"};
        int number = 0;
        for (const std::string &target : targets) {
            const NativePath place = folder.at("/l" + std::to_string(number++));
            makeLink(place, target);
            const Verdict verdict = verdictOf(place);
            const int code = kernelSays(place);
            QVERIFY2(verdict.osCode == code && verdict.health == healthFor(code),
                     (target + ": " + spelled(verdict) + ", the system says " + std::to_string(code)).c_str());
        }
        makeLink(folder.at("/file"), fd(open) + "/dir/../file");
        QCOMPARE(verdictOf(folder.at("/file")).path, folder.at("/here/file"));
        makeLink(folder.at("/exe"), "/proc/self/exe");
        QCOMPARE(verdictOf(folder.at("/exe")).path.bytes, realPathOf({"/proc/self/exe"}));
        makeLink(folder.at("/pipe"), fd(ends[0]));
        QVERIFY(verdictOf(folder.at("/pipe")).path.bytes.starts_with("pipe:["));
        for (const int number : {ends[0], ends[1], deleted, open})
            ::close(number);
    }

    void aFolderThatWasRemovedButIsHeldHasAnEnd()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/goes/\n");
        const int held = ::open(folder.at("/goes").bytes.c_str(), O_RDONLY | O_DIRECTORY);
        QCOMPARE(::rmdir(folder.at("/goes").bytes.c_str()), 0);
        makeLink(folder.at("/l"), "/proc/self/fd/" + std::to_string(held));
        makeLink(folder.at("/inside"), "/proc/self/fd/" + std::to_string(held) + "/x");
        QCOMPARE(verdictOf(folder.at("/l")).osCode, kernelSays(folder.at("/l")));
        QCOMPARE(verdictOf(folder.at("/inside")).osCode, kernelSays(folder.at("/inside")));
        ::close(held);
    }

    void linksThatLiveInProcfsAreJudgedToo()
    {
        for (const NativePath &place :
             {NativePath{"/proc/self/exe"}, NativePath{"/proc/self/cwd"}, NativePath{"/proc/self/fd/0"},
              NativePath{"/proc/self/root"}, NativePath{"/proc/mounts"}, NativePath{"/proc/self"}}) {
            const int code = kernelSays(place);
            const Verdict verdict = verdictOf(place);
            QVERIFY2(verdict.osCode == code && verdict.health == healthFor(code),
                     (place.bytes + ": " + spelled(verdict) + ", the system says " + std::to_string(code)).c_str());
        }
    }

    void linksOfOtherPeoplesProcessesAreDenied()
    {
        if (!isRoot())
            QSKIP("needs root, to become a user without rights");
        const TemporaryFolder folder;
        QCOMPARE(::chmod(folder.path().bytes.c_str(), 0755), 0);
        for (const char *target : {"/proc/1/exe", "/proc/1/cwd", "/proc/1/root/etc", "/proc/1/fd/0"})
            makeLink(folder.at("/" + std::to_string(std::hash<std::string_view>{}(target))), target);
        const std::string answer = asNobody([&]() -> std::string {
            std::string problems;
            for (const auto &entry : std::filesystem::directory_iterator(folder.path().bytes)) {
                const int code = kernelSays({entry.path().native()});
                const Verdict verdict = verdictOf({entry.path().native()});
                if (verdict.osCode != code || verdict.health != healthFor(code))
                    problems += std::filesystem::read_symlink(entry).native() + ": " + spelled(verdict)
                                + ", the system says " + std::to_string(code) + "\n";
            }
            return problems;
        });
        QCOMPARE(answer, std::string());
    }

    // protected_symlinks; for real in tests/cases/engine_protected_symlinks.sh.

    void foreignLinksInStickyFoldersAreProtected()
    {
        using linux_system::followingIsProtected;
        const auto facts = [](std::uint32_t mode, std::uint32_t owner) {
            NodeFacts made;
            made.mode = mode;
            made.owner = owner;
            return made;
        };
        QVERIFY(followingIsProtected(facts(01777, 0), facts(0777, 1000), 1001));
        QVERIFY(followingIsProtected(facts(01777, 0), facts(0777, 1000), 0)); // root, too
        QVERIFY(followingIsProtected(facts(01702, 0), facts(0777, 1000), 1001));
        QVERIFY(!followingIsProtected(facts(01777, 0), facts(0777, 1000), 1000)); // one's own
        QVERIFY(!followingIsProtected(facts(01777, 0), facts(0777, 0), 1000)); // made by the folder's owner
        QVERIFY(!followingIsProtected(facts(01777, 1000), facts(0777, 1000), 1001));
        QVERIFY(!followingIsProtected(facts(00777, 0), facts(0777, 1000), 1001)); // not sticky
        QVERIFY(!followingIsProtected(facts(01775, 0), facts(0777, 1000), 1001)); // not for all to write
    }

    // What would be, if a change were made.

    void aLinkThatWouldComeBackToItselfIsALoop()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/a -> b\n/b\n/x -> y\n/y -> a\n");
        const OpenHome open(folder.path());
        const LinkTarget newText{"x"};

        const Chain chain = trace(open.home, "a", newText, Supposed{folder.at("/a"), newText});

        QCOMPARE(chain.verdict, (Verdict{Health::Loop, 41, ELOOP, false, folder.at("/a")}));
    }

    void aLinkThatWouldBeMadeHealsThoseThatNameIt()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/l -> new/file\n/abs -> ABS\n/real/file\n/other -> entry/new/../new\n/entry -> .\n");
        const OpenHome open(folder.path());
        const Supposed made{folder.at("/new"), {"real"}};

        QCOMPARE(trace(open.home, "l", {"new/file"}).verdict.health, Health::Broken);
        QCOMPARE(trace(open.home, "l", {"new/file"}, made).verdict,
                 (Verdict{Health::Healthy, 2, 0, false, folder.at("/real/file")}));
        QCOMPARE(trace(open.home, "abs", {folder.at("/new/file").bytes}, made).verdict,
                 (Verdict{Health::Healthy, 2, 0, false, folder.at("/real/file")}));
        QCOMPARE(trace(open.home, "other", {"entry/new"}, made).verdict,
                 (Verdict{Health::Healthy, 3, 0, false, folder.at("/real")}));
        QCOMPARE(trace(open.home, "slash", {"new/"}, made).verdict.health, Health::Healthy);
        QCOMPARE(trace(open.home, "up", {"new/../l"}, made).verdict.hops, std::uint16_t{4});
    }

    void aLinkSupposedInPlaceOfAFolderIsFollowedInstead()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/dir/file\n/other/\n/l -> dir/file\n");
        const OpenHome open(folder.path());
        QCOMPARE(trace(open.home, "l", {"dir/file"}, Supposed{folder.at("/dir"), {"other"}}).verdict,
                 (Verdict{Health::Broken, 2, ENOENT, false, folder.at("/other/file")}));
    }
};

QTEST_APPLESS_MAIN(ResolverTest)
#include "tst_resolver.moc"
