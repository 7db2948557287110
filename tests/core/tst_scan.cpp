// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine_tools.h"
#include "random_tree.h"
#include "scan/scan.h"
#include "support/memory_file_system.h"

#include <QTest>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <map>
#include <numeric>
#include <set>
#include <sys/resource.h>
#include <thread>
#include <utility>

using namespace linkwright;
using namespace linkwright::test;

namespace {

using Places = std::set<std::string>;

struct Found
{
    ScanReport report;
    std::vector<std::pair<std::string, Entry>> entries; // by place, as delivered
    std::vector<Error> problems;
    std::vector<NativePath> missing;

    Places places() const
    {
        Places all;
        for (const auto &[place, entry] : entries)
            all.insert(place);
        return all;
    }
    Places broken() const
    {
        Places all;
        for (const auto &[place, entry] : entries) {
            if (entry.link && countsAsBroken(entry.link->health()))
                all.insert(place);
        }
        return all;
    }
    std::size_t duplicates() const { return entries.size() - places().size(); }
};

Found scanned(const ScanRequest &request, const FileSystem &files = nativeFileSystem())
{
    Found found;
    const ScanSink sink{
        .batch =
            [&](const ScanBatch &batch) {
                for (const Entry &entry : batch.entries)
                    found.entries.emplace_back(batch.placeOf(entry).bytes, entry);
            },
        .problem = [&](const Error &error) { found.problems.push_back(error); },
        .missingRoot = [&](const NativePath &root, const Error &) { found.missing.push_back(root); },
    };
    found.report = scan(files, request, {}, sink);
    return found;
}

struct Wish
{
    bool oneFileSystem = false;
    EndDetail ends = EndDetail::Path;
    bool otherKinds = false;
    unsigned threads = 2;
};

ScanRequest asked(std::vector<NativePath> roots, const Wish &wish = {})
{
    ScanRequest request;
    request.roots = std::move(roots);
    request.oneFileSystem = wish.oneFileSystem;
    request.ends = wish.ends;
    request.otherKinds = wish.otherKinds;
    request.threads = wish.threads;
    return request;
}

Found scanned(const NativePath &root)
{
    return scanned(asked({root}));
}

/// What a command prints, NUL between the places.
Places printed(const std::string &command)
{
    Places places;
    std::string all;
    FILE *pipe = ::popen((command + " 2>/dev/null").c_str(), "r"); // NOLINT(cert-env33-c)
    std::array<char, 4096> buffer{};
    for (auto length = std::fread(buffer.data(), 1, buffer.size(), pipe); length > 0;
         length = std::fread(buffer.data(), 1, buffer.size(), pipe))
        all.append(buffer.data(), length);
    ::pclose(pipe);
    for (std::size_t start = 0, end = all.find('\0'); end != std::string::npos; end = all.find('\0', start)) {
        places.insert(all.substr(start, end - start));
        start = end + 1;
    }
    return places;
}

/// Scans as somebody in `folder` would who typed these roots. One thread, because it is done in a child.
std::string placesIn(const NativePath &folder, const std::vector<NativePath> &roots)
{
    return inChild([&]() -> std::string {
        if (::chdir(folder.bytes.c_str()) != 0)
            return "no way in";
        std::string answer;
        const Found found = scanned(asked(roots, {.threads = 1}));
        for (const std::string &place : found.places())
            answer += place + '\n';
        for (const NativePath &missing : found.missing)
            answer += "missing " + missing.bytes + '\n';
        if (found.duplicates() > 0)
            answer += "twice\n";
        return answer;
    });
}

std::string findIn(const NativePath &folder, const std::string &root)
{
    std::string answer;
    for (const std::string &place : printed("cd " + folder.bytes + " && find " + root + " -type l -print0"))
        answer += place + '\n';
    return answer;
}

/// Nested folders beyond what a path can say, a link in every tenth; removed the way they were made.
class DeepTree
{
public:
    DeepTree(const NativePath &root, int depth, int siblings)
        : m_root(root)
        , m_depth(depth)
        , m_siblings(siblings)
    {
        int here = ::open(root.bytes.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        for (int level = 0; level < depth && here >= 0; ++level) {
            ::mkdirat(here, "d", 0755);
            for (int sibling = 0; sibling < siblings; ++sibling)
                ::mkdirat(here, ("s" + std::to_string(sibling)).c_str(), 0755);
            if (level % 10 == 0 && ::symlinkat("d", here, "l") == 0)
                ++m_links;
            here = goTo(here, "d");
        }
        m_links += ::symlinkat("gone", here, "bottom") == 0 ? 1 : 0;
        ::close(here);
    }
    DeepTree(const DeepTree &) = delete;
    DeepTree &operator=(const DeepTree &) = delete;
    ~DeepTree()
    {
        int here = ::open(m_root.bytes.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        for (int level = 0; level < m_depth; ++level)
            here = goTo(here, "d");
        ::unlinkat(here, "bottom", 0);
        for (int level = 0; level < m_depth && here >= 0; ++level) {
            here = goTo(here, "..");
            ::unlinkat(here, "l", 0);
            for (int sibling = 0; sibling < m_siblings; ++sibling)
                ::unlinkat(here, ("s" + std::to_string(sibling)).c_str(), AT_REMOVEDIR);
            ::unlinkat(here, "d", AT_REMOVEDIR);
        }
        ::close(here);
    }

    std::size_t links() const { return m_links; }

private:
    static int goTo(int from, const char *name)
    {
        const int to = ::openat(from, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        ::close(from);
        return to;
    }

    NativePath m_root;
    int m_depth;
    int m_siblings;
    std::size_t m_links = 0;
};

bool limitDescriptors(rlim_t most)
{
    const rlimit limit{most, most};
    return ::setrlimit(RLIMIT_NOFILE, &limit) == 0;
}

/// "12 links", and what went wrong.
std::string summary(const Found &found)
{
    std::string text = std::to_string(found.report.links) + " links";
    for (const Error &problem : found.problems)
        text += ", problem " + std::to_string(problem.osCode) + " at " + problem.where.bytes.substr(0, 100);
    for (const NativePath &missing : found.missing)
        text += ", missing " + missing.bytes;
    for (const auto &[place, entry] : found.entries) {
        if (entry.link && entry.link->health() == Health::Unanswered)
            text += ", unanswered " + place.substr(0, 100);
    }
    return text;
}

constexpr std::string_view drawing = R"(
    /t/a/file
    /t/a/good -> file
    /t/a/bad -> gone
    /t/a/b/up -> ../file
    /t/a/b/c/self -> self
    /t/x/one -> two
    /t/x/two -> one
    /t/top -> a
    /t/\xff\n/\x01 -> ../a/file
    /t/empty/
)";

} // namespace

class ScanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLinkBelowIsFoundOnce()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), drawing);

        const Found found = scanned(folder.at("/t"));

        const auto at = [&](const char *place) { return folder.at(place).bytes; };
        QCOMPARE(found.places(), (Places{at("/t/a/good"), at("/t/a/bad"), at("/t/a/b/up"), at("/t/a/b/c/self"),
                                         at("/t/x/one"), at("/t/x/two"), at("/t/top"), at("/t/\xFF\n/\x01")}));
        QCOMPARE(found.duplicates(), std::size_t{0});
        QVERIFY(found.problems.empty() && found.missing.empty());
        QVERIFY(found.report.complete);
    }

    void countsAddUp()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), drawing);
        ScanProgress progress;
        std::size_t delivered = 0;
        const ScanSink sink{.batch = [&](const ScanBatch &batch) { delivered += batch.entries.size(); },
                            .problem = [](const Error &) {},
                            .missingRoot = [](const NativePath &, const Error &) {}};

        const ScanReport report = scan(nativeFileSystem(), asked({folder.at("/t")}), {}, sink, &progress);

        QCOMPARE(report.links, std::uint64_t{8});
        QCOMPARE(report.entries, std::uint64_t{15}); // with a, a/file, b, c, x, empty and the odd folder
        QCOMPARE(report.problems, std::uint64_t{0});
        QCOMPARE(delivered, std::size_t{8});
        QCOMPARE(std::accumulate(report.health.begin(), report.health.end(), std::uint64_t{0}), report.links);
        QCOMPARE(report.health.at(static_cast<std::size_t>(Health::Healthy)), std::uint64_t{4});
        QCOMPARE(report.health.at(static_cast<std::size_t>(Health::Broken)), std::uint64_t{1});
        QCOMPARE(report.health.at(static_cast<std::size_t>(Health::Loop)), std::uint64_t{3});
        QCOMPARE(progress.links.load(), report.links);
        QCOMPARE(progress.entries.load(), report.entries);
        QCOMPARE(progress.folders.load(), std::uint64_t{7});
    }

    void otherKindsAreDeliveredWhenAskedFor()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), drawing);

        const Found found = scanned(asked({folder.at("/t")}, {.otherKinds = true}));

        QCOMPARE(found.places(), printed("find " + folder.at("/t").bytes + " -mindepth 1 -print0"));
        QCOMPARE(found.report.links, std::uint64_t{8});
        for (const auto &[place, entry] : found.entries)
            QCOMPARE(entry.link != nullptr, isLink(entry.type));
    }

    void justNamesTellsEverythingByNameAndTypeAndLooksAtNothing()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), drawing);
        ScanRequest request = asked({folder.at("/t")});
        request.justNames = true;

        const Found found = scanned(request);

        QCOMPARE(found.places(), printed("find " + folder.at("/t").bytes + " -mindepth 1 -print0"));
        for (const auto &[place, entry] : found.entries) {
            QVERIFY(entry.type != NodeType::Unknown);
            QVERIFY(entry.link == nullptr);
        }
    }

    void stylesAreThoseOfTheScannedRoot()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), drawing);
        const auto isOutside = [&](const char *root, const char *place) {
            for (const auto &[found, entry] : scanned(folder.at(root)).entries) {
                if (found == folder.at(place).bytes)
                    return entry.link->style.outside ? 1 : 0;
            }
            return -1;
        };
        QCOMPARE(isOutside("/t", "/t/a/b/up"), 0);
        QCOMPARE(isOutside("/t/a", "/t/a/b/up"), 0);
        QCOMPARE(isOutside("/t/a/b", "/t/a/b/up"), 1);
    }

    void withoutEndsAllElseIsTheSame()
    {
        for (unsigned seed = 501; seed <= 520; ++seed) {
            const RandomTree random(seed);
            const auto entries = [&](EndDetail ends) {
                std::map<std::string, LinkPart> parts;
                for (const auto &[place, entry] : scanned(asked({random.path()}, {.ends = ends})).entries) {
                    Verdict verdict = entry.link->verdict();
                    if (verdict.health == Health::Healthy)
                        verdict.path = {};
                    verdict.endType = NodeType::Unknown;
                    parts.emplace(place, LinkPart(entry.link->target, entry.link->style, verdict));
                }
                return parts;
            };
            QVERIFY(entries(EndDetail::Path) == entries(EndDetail::None));
            QVERIFY(entries(EndDetail::Path) == entries(EndDetail::PathAndType));
        }
    }

    // Places are told as find(1) prints them.

    void placesBeginWithTheRootAsTyped_data()
    {
        QTest::addColumn<QByteArray>("root");
        for (const char *root : {"t", "t/", "t//", ".", "./", "./t", "t/a/..", "..", "t/./a", "t/a/b/../../x", "/",
                                 "t/top", "t/top/", "t/top//", "t/top/.", "t/a/file", "t/a/bad", "t/x/one"})
            QTest::newRow(root) << QByteArray(root);
    }
    void placesBeginWithTheRootAsTyped()
    {
        QFETCH(QByteArray, root);
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), "/in/up -> ../out\n");
        drawOnDisk(folder.at("/in"), drawing);
        if (root == "/") // stands for the absolute path
            root = QByteArray::fromStdString(folder.at("/in").bytes);
        QCOMPARE(placesIn(folder.at("/in"), {{root.toStdString()}}), findIn(folder.at("/in"), root.toStdString()));
    }

    void aRootThatIsALinkIsThatOneItem()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), drawing);

        const Found found = scanned(asked({folder.at("/t/top")}));

        QCOMPARE(found.entries.size(), std::size_t{1});
        QCOMPARE(found.entries[0].first, folder.at("/t/top").bytes);
        QCOMPARE(found.entries[0].second.link->verdict().path, folder.at("/t/a"));
        QCOMPARE(found.report.links, std::uint64_t{1});
        QCOMPARE(found.report.entries, std::uint64_t{1});
    }

    void aRootThatIsAFileIsListedOnlyAmongOtherKinds()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), drawing);
        QVERIFY(scanned(folder.at("/t/a/file")).entries.empty());
        const Found found = scanned(asked({folder.at("/t/a/file")}, {.otherKinds = true}));
        QCOMPARE(found.places(), Places{folder.at("/t/a/file").bytes});
        QVERIFY(found.missing.empty());
    }

    void rootsThatAreNotThereAreToldAndTheOthersScanned()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), drawing);
        const std::vector<NativePath> wrong{folder.at("/gone"),
                                            folder.at("/gone/deeper"),
                                            folder.at("/t/a/file/"),
                                            folder.at("/t/a/bad/"),
                                            folder.at("/t/x/one/"),
                                            {""},
                                            folder.at("/" + std::string(256, 'x'))};
        ScanRequest request = asked(wrong);
        request.roots.insert(request.roots.begin() + 2, folder.at("/t/a/b"));

        const Found found = scanned(request);

        QCOMPARE(found.missing, wrong);
        QCOMPARE(found.entries.size(), std::size_t{2});
        QVERIFY(found.report.complete);
    }

    void noRootsAreNothingToDo()
    {
        const Found found = scanned(ScanRequest{});
        QVERIFY(found.report.complete && found.report.entries == 0);
    }

    void overlappingRootsListEachPlaceOnce_data()
    {
        QTest::addColumn<QByteArrayList>("roots");
        QTest::newRow("outer first") << QByteArrayList{"t", "t/a/b"};
        QTest::newRow("inner first") << QByteArrayList{"t/a/b", "t"};
        QTest::newRow("equal") << QByteArrayList{"t", "t"};
        QTest::newRow("equal but for a slash") << QByteArrayList{"t/", "t"};
        QTest::newRow("equal by dots") << QByteArrayList{"t/a/..", "t", "./t"};
        QTest::newRow("three in a row") << QByteArrayList{"t/a/b/c", "t/a", "t"};
        QTest::newRow("a link and what holds it") << QByteArrayList{"t/top", "t"};
        QTest::newRow("what holds it and a link") << QByteArrayList{"t", "t/top"};
        QTest::newRow("the folder behind a link") << QByteArrayList{"t/top/", "t"};
        QTest::newRow("a link twice") << QByteArrayList{"t/top", "t/a/../top", "t"};
        QTest::newRow("side by side") << QByteArrayList{"t/a", "t/x", "t/empty", "t"};
        QTest::newRow("same name elsewhere") << QByteArrayList{"t/other/a", "t"};
    }
    void overlappingRootsListEachPlaceOnce()
    {
        QFETCH(QByteArrayList, roots);
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), drawing);
        drawOnDisk(folder.path(), "/t/other/a/l -> x\n");
        ScanRequest request;
        for (const QByteArray &root : roots)
            request.roots.push_back(folder.at("/" + root.toStdString()));

        for (const bool otherKinds : {false, true}) {
            request.otherKinds = otherKinds;
            const Found found = scanned(request);

            // The same physical places as one scan of t.
            const auto physical = [](const Found &some) {
                std::multiset<std::string> all;
                for (const auto &[place, entry] : some.entries) {
                    const SplitPath parts = split({place});
                    all.insert(
                        (nativeFileSystem().openFolder(parts.folder).value()->realPath().value() / parts.name).bytes);
                }
                return all;
            };
            const Found whole = scanned(asked({folder.at("/t")}, {.otherKinds = otherKinds}));
            QCOMPARE(physical(found), physical(whole));
            QCOMPARE(found.report.links, whole.report.links);
            QCOMPARE(found.report.entries, whole.report.entries);
        }
    }

    // Depth and exclusions.

    void depthCountsFromTheRootsOwnEntries()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), drawing);
        for (unsigned depth = 0; depth < 5; ++depth) {
            ScanRequest request = asked({folder.at("/t")});
            request.maximumDepth = depth;
            const Found found = scanned(request);
            QCOMPARE(found.places(), printed("find " + folder.at("/t").bytes + " -maxdepth " + std::to_string(depth + 1)
                                             + " -type l -print0"));
        }
    }

    void whatIsExcludedIsNeitherListedNorEntered()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), drawing);
        const auto without = [&](std::vector<Glob> exclude) {
            Places below;
            ScanRequest request = asked({folder.at("/t")});
            request.exclude = std::move(exclude);
            const Found found = scanned(request);
            for (const std::string &place : found.places())
                below.insert(place.substr(folder.at("/t/").bytes.size()));
            return below;
        };
        QCOMPARE(without({{"a"}}), (Places{"x/one", "x/two", "top", "\xFF\n/\x01"}));
        QCOMPARE(without({{"b"}, {"x"}}), (Places{"a/good", "a/bad", "top", "\xFF\n/\x01"}));
        QCOMPARE(without({{"a/*"}}), (Places{"x/one", "x/two", "top", "\xFF\n/\x01"}));
        QCOMPARE(without({{"a/b"}, {"?*/one"}}), (Places{"a/good", "a/bad", "x/two", "top", "\xFF\n/\x01"}));
        QCOMPARE(without({{"**/c"}, {"[o]ne"}, {"t*"}}), (Places{"a/good", "a/bad", "a/b/up", "\xFF\n/\x01"}));
        QCOMPARE(without({{"*"}}), Places{});
        QCOMPARE(without({{"t"}}), without({})); // the root itself is not asked
    }

    // Problems.

    void oneLockedFolderIsOneProblem()
    {
        if (!isRoot())
            QSKIP("needs root, to become a user without rights");
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), drawing);
        QCOMPARE(::chmod(folder.path().bytes.c_str(), 0755), 0);
        QCOMPARE(::chmod(folder.at("/t/a/b").bytes.c_str(), 0700), 0);
        const std::string answer = asNobody([&] {
            const Found found = scanned(asked({folder.at("/t")}, {.threads = 1}));
            return summary(found) + (found.report.complete ? "" : " incomplete");
        });
        QCOMPARE(answer, "6 links, problem " + std::to_string(EACCES) + " at " + folder.at("/t/a/b").bytes);
    }

    void aRootThatMayNotBeReadIsAProblemAndNotMissing()
    {
        if (!isRoot())
            QSKIP("needs root, to become a user without rights");
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), drawing);
        QCOMPARE(::chmod(folder.path().bytes.c_str(), 0755), 0);
        QCOMPARE(::chmod(folder.at("/t").bytes.c_str(), 0700), 0);
        const std::string answer =
            asNobody([&] { return summary(scanned(asked({folder.at("/t"), folder.at("/t/")}, {.threads = 1}))); });
        const std::string problem = ", problem " + std::to_string(EACCES) + " at ";
        QCOMPARE(answer, "0 links" + problem + folder.at("/t").bytes + problem + folder.at("/t/").bytes);
    }

    void aFolderThatVanishesOrTurnsIntoALinkEndsNothing()
    {
        constexpr std::string_view tree = "/t/a/l -> x\n/t/b/l -> x\n/t/c/l -> x\n/elsewhere/secret -> x\n";
        const std::size_t steps = [&] {
            const MemoryFileSystem files(tree);
            return scanned(asked({{"/t"}}, {.threads = 1}), files).report.links == 3 ? files.stepsTaken() : 0;
        }();
        for (std::size_t step = 2; step <= steps; ++step) {
            MemoryFileSystem gone(tree);
            gone.beforeStep(step, [](MemoryFileSystem &others) { others.remove("/t/b"); });
            const Places left = scanned(asked({{"/t"}}, {.threads = 1}), gone).places();
            QVERIFY(left.contains("/t/a/l") && left.contains("/t/c/l"));

            MemoryFileSystem swapped(tree);
            swapped.beforeStep(step, [](MemoryFileSystem &others) {
                others.remove("/t/b");
                others.addLink("/t/b", "../elsewhere");
            });
            for (const std::string &place : scanned(asked({{"/t"}}, {.threads = 1}), swapped).places())
                QVERIFY2(!place.ends_with("secret"), place.c_str());
        }
    }

    void aFaultAnywhereEndsNothing()
    {
        constexpr std::string_view tree = "/t/a/l -> x\n/t/b/m/l -> x\n/t/c/l -> ../c\n/t/x\n";
        const std::size_t steps = [&] {
            const MemoryFileSystem files(tree);
            return scanned(asked({{"/t"}}, {.threads = 1}), files).report.links == 3 ? files.stepsTaken() : 0;
        }();
        QVERIFY(steps > 10);
        for (std::size_t step = 1; step <= steps; ++step) {
            MemoryFileSystem files(tree);
            files.failAtStep(step, ErrorKind::Io, EIO, MemoryFileSystem::When::Before);
            const Found found = scanned(asked({{"/t"}}, {.threads = 1}), files);
            QCOMPARE(found.report.problems, found.problems.size());
            const bool isTold = !found.problems.empty() || !found.missing.empty()
                                || found.report.health.at(static_cast<std::size_t>(Health::Unanswered)) > 0;
            QVERIFY2(isTold || found.report.links == 3, files.log().at(step - 1).c_str());
        }
    }

    // Other file systems.

    void whatMayHangIsNotEntered()
    {
        MemoryFileSystem files("/t/l -> local/x\n");
        files.mount("/t/local", MountKind::Local);
        files.mount("/t/fuse", MountKind::Fuse);
        files.mount("/t/nfs", MountKind::Network);
        files.mount("/t/auto", MountKind::Automount);
        files.mount("/t/new", MountKind::Unknown);
        files.draw("/t/local/x -> /t/fuse/y\n/t/fuse/y -> x\n/t/nfs/y -> x\n/t/auto/y -> x\n/t/new/y -> x\n");

        const Found found = scanned(asked({{"/t"}}), files);

        QCOMPARE(found.places(), (Places{"/t/l", "/t/local/x"}));
        QCOMPARE(found.problems.size(), std::size_t{4});
        for (const Error &problem : found.problems)
            QCOMPARE(problem.kind, ErrorKind::CrossesMount);
        for (const auto &[place, entry] : found.entries)
            QCOMPARE(entry.link->verdict().path, NativePath{"/t/fuse"}); // Unchecked

        QCOMPARE(scanned(asked({{"/t"}}, {.oneFileSystem = true}), files).places(), Places{"/t/l"});
        QVERIFY(scanned(asked({{"/t"}}, {.oneFileSystem = true}), files).problems.empty());
        QCOMPARE(scanned(asked({{"/t/fuse"}}), files).places(), Places{"/t/fuse/y"}); // asked for
        // Opening a folder mounts what is mounted there on demand, even when told not to leave the mount.
        QVERIFY(std::ranges::none_of(files.log(), [](const auto &call) { return call == "openChild auto"; }));
    }

    // What listings leave out.

    void whatAListingDoesNotTypeIsLookedAt()
    {
        MemoryFileSystem files("/t/file\n/t/good -> file\n/t/folder/bad -> gone\n/t/folder/pipe !\n");
        files.switchesAt("/t").tellsTypes = false; // DT_UNKNOWN

        const Found found = scanned(asked({{"/t"}}), files);

        QCOMPARE(found.places(), (Places{"/t/good", "/t/folder/bad"}));
        QCOMPARE(found.report.entries, std::uint64_t{5});
        QVERIFY(found.problems.empty());
    }

    // Size and shape.

    void fiveThousandNestedFoldersAreWalked()
    {
        const TemporaryFolder folder;
        const DeepTree deep(folder.path(), 5'000, 0);
        for (const unsigned threads : {1U, 4U}) {
            const Found found = scanned(asked({folder.path()}, {.threads = threads}));
            QCOMPARE(summary(found), std::to_string(deep.links()) + " links");
            QCOMPARE(found.report.entries, std::uint64_t{5'000} + deep.links());
        }
    }

    void manyNestedFoldersWithSiblingsAreWalked()
    {
        const TemporaryFolder folder;
        const DeepTree deep(folder.path(), 800, 2);
        for (const unsigned threads : {1U, 4U}) {
            const Found found = scanned(asked({folder.path()}, {.threads = threads}));
            QCOMPARE(summary(found), std::to_string(deep.links()) + " links");
            QCOMPARE(found.report.entries, std::uint64_t{2'400} + deep.links());
        }
    }

    void fewDescriptorsAreEnough()
    {
        const TemporaryFolder folder;
        const DeepTree deep(folder.path(), 200, 3);
        const std::string answer = inChild([&]() -> std::string {
            if (!limitDescriptors(64))
                return "no limit";
            return summary(scanned(asked({folder.path()}, {.threads = 1})));
        });
        QCOMPARE(answer, std::to_string(deep.links()) + " links");
    }

    void moreRootsThanDescriptorsAreScanned()
    {
        const TemporaryFolder folder;
        ScanRequest request = asked({}, {.threads = 1});
        for (int number = 0; number < 300; ++number) {
            const std::string root = "/" + std::to_string(number);
            drawOnDisk(folder.path(), root + "/d/l -> x\n");
            request.roots.push_back(folder.at(root));
        }
        const std::string answer = inChild([&]() -> std::string {
            if (!limitDescriptors(128))
                return "no limit";
            return summary(scanned(request));
        });
        QCOMPARE(answer, std::string("300 links"));
    }

    void stoppingEndsItSoonAndSaysSo()
    {
        const TemporaryFolder folder;
        for (int number = 0; number < 200; ++number)
            drawOnDisk(folder.path(), "/" + std::to_string(number) + "/l -> x\n");
        for (const unsigned threads : {1U, 4U}) {
            StopSource stop;
            std::size_t delivered = 0;
            const ScanSink sink{.batch =
                                    [&](const ScanBatch &batch) {
                                        delivered += batch.entries.size();
                                        stop.request_stop();
                                    },
                                .problem = [](const Error &) {},
                                .missingRoot = [](const NativePath &, const Error &) {}};
            const ScanReport report =
                scan(nativeFileSystem(), asked({folder.path()}, {.threads = threads}), stop.get_token(), sink);
            QVERIFY(!report.complete);
            QVERIFY(delivered > 0 && delivered < 200);
            QCOMPARE(report.links, delivered);
        }
    }

    void stoppedBeforeItBeganItDeliversNothing()
    {
        const TemporaryFolder folder;
        drawOnDisk(folder.path(), drawing);
        StopSource stop;
        stop.request_stop();
        std::size_t batches = 0;
        const ScanSink sink{.batch = [&](const ScanBatch &) { ++batches; },
                            .problem = [](const Error &) {},
                            .missingRoot = [](const NativePath &, const Error &) {}};
        const ScanReport report = scan(nativeFileSystem(), asked({folder.at("/t")}), stop.get_token(), sink);
        QVERIFY(!report.complete);
        QCOMPARE(batches, std::size_t{0});
    }

    void theSinkIsCalledOneAtATime()
    {
        const TemporaryFolder folder;
        for (int number = 0; number < 100; ++number)
            drawOnDisk(folder.path(), "/" + std::to_string(number) + "/l -> x\n");
        std::atomic<int> inside = 0;
        std::atomic<int> mostInside = 0;
        int notAtomic = 0;
        const ScanSink sink{.batch =
                                [&](const ScanBatch &) {
                                    mostInside = std::max(mostInside.load(), ++inside);
                                    ++notAtomic;
                                    std::this_thread::yield();
                                    --inside;
                                },
                            .problem = [](const Error &) {},
                            .missingRoot = [](const NativePath &, const Error &) {}};
        scan(nativeFileSystem(), asked({folder.path()}, {.threads = 4}), {}, sink);
        QCOMPARE(mostInside.load(), 1);
        QCOMPARE(notAtomic, 100);
    }

    void aRootThatVanishesMeanwhileIsToldAndSoIsOneThatIsReplaced()
    {
        for (const bool isReplaced : {false, true}) {
            const TemporaryFolder folder;
            drawOnDisk(folder.path(), "/up/t/a/one -> x\n/up/t/b/two -> x\n/other/three -> x\n");
            const NativePath root = folder.at("/up/t");
            bool isMoved = false;
            std::vector<Error> problems;
            const ScanSink sink{.batch =
                                    [&](const ScanBatch &) {
                                        if (std::exchange(isMoved, true))
                                            return;
                                        std::filesystem::rename(folder.at("/up").bytes, folder.at("/away").bytes);
                                        if (isReplaced)
                                            drawOnDisk(folder.path(), "/up/t/four -> x\n");
                                    },
                                .problem = [&](const Error &error) { problems.push_back(error); },
                                .missingRoot = [](const NativePath &, const Error &) {}};

            const ScanReport report = scan(nativeFileSystem(), asked({root, folder.at("/other")}), {}, sink);

            QCOMPARE(report.lostRoots, std::uint64_t{1});
            QCOMPARE(report.problems, problems.size());
            const auto lost = std::ranges::find(problems, root, &Error::where);
            QVERIFY(lost != problems.end());
            QCOMPARE(lost->kind, ErrorKind::Changed);
            QVERIFY(report.complete);
        }
    }

    void aLargeFolderComesInSeveralBatches()
    {
        const TemporaryFolder folder;
        for (int number = 0; number < 3'000; ++number)
            makeLink(folder.at("/" + std::to_string(number)), "x");
        std::vector<std::size_t> batches;
        const ScanSink sink{.batch = [&](const ScanBatch &batch) { batches.push_back(batch.entries.size()); },
                            .problem = [](const Error &) {},
                            .missingRoot = [](const NativePath &, const Error &) {}};
        scan(nativeFileSystem(), asked({folder.path()}), {}, sink);
        QVERIFY(batches.size() >= 2);
        QCOMPARE(std::accumulate(batches.begin(), batches.end(), std::size_t{0}), std::size_t{3'000});
    }

    // The same as find(1), whatever the tree, with one thread and with several.

    void randomTreesAreScannedAsFindDoes()
    {
        for (unsigned seed = 1001; seed <= 1040; ++seed) {
            const RandomTree random(seed);
            const std::string find = "find " + random.path().bytes + " ";
            const Places links = printed(find + "-type l -print0");
            // find -xtype l complains of what cannot be looked at and leaves it out; ! -exec test -e does not
            const Places broken = printed(find + "-type l ! -exec test -e {} ';' -print0");
            for (const unsigned threads : {1U, 2U, 4U}) {
                const Found found = scanned(asked({random.path()}, {.threads = threads}));
                QCOMPARE(found.places(), links);
                QCOMPARE(found.broken(), broken);
                QCOMPARE(found.duplicates(), std::size_t{0});
            }
        }
    }

    void brokenLinksAreThoseOfFind()
    {
        const TemporaryFolder folder; // without loops: find(1) complains of those instead
        drawOnDisk(folder.path(),
                   "/a/good -> b\n/a/b -> c/d\n/a/c/d/\n/a/bad -> c/e\n/bad/x -> ../a/bad\n/a/f\n/l -> a/f/\n");
        const Found found = scanned(folder.path());
        QCOMPARE(found.broken(), printed("find " + folder.path().bytes + " -xtype l -print0"));
        QCOMPARE(found.broken().size(), std::size_t{3});
    }
};

QTEST_APPLESS_MAIN(ScanTest)
#include "tst_scan.moc"
