// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "engine_tools.h"
#include "lively_tree.h"
#include "random_tree.h"
#include "repair/backlinks.h"
#include "support/memory_file_system.h"

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

using namespace linkwright;
using namespace linkwright::test;

namespace {

using Words = std::vector<std::string>;

/// "/desk/l names direct breaks": one word list a link.
Words told(const std::vector<Backlink> &links)
{
    Words words;
    for (const Backlink &link : links)
        words.push_back(link.place.bytes + ' ' + std::string(pointsHowWord(link.how)) + (link.direct ? " direct" : "")
                        + (link.breaks ? " breaks" : ""));
    return words;
}

Words pointingTo(const FileSystem &files, const std::string &place, const std::string &root = "/")
{
    return told(findBacklinks(files, {.places = {{place}}, .roots = {{root}}}).of.front());
}

std::string wordsOf(const std::set<NativePath> &places)
{
    std::string words;
    for (const NativePath &place : places)
        words += place.bytes + ' ';
    return words;
}

/// What somebody saw once; may be wrong by now.
class Remembered final : public KnownLinks
{
public:
    explicit Remembered(Result<std::vector<NativePath>> links)
        : m_links(std::move(links))
    {
    }
    Result<std::vector<NativePath>> pointingTo(const NativePath &) const override { return m_links; }

private:
    Result<std::vector<NativePath>> m_links;
};

} // namespace

class BacklinksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatALinkHasToDoWithAPlace()
    {
        const MemoryFileSystem files("/d/p/x\n/out/names -> ../d/p\n/out/slash -> /d/p/\n/out/over -> names\n"
                                     "/out/below -> ../d/p/x\n/out/back -> ../d/p/../other\n/d/other\n"
                                     "/out/not -> ../d/other\n/d/p/in -> x\n/d/p/leaves -> ../other\n"
                                     "/d/p/round -> ../p/x\n/out/both -> names/x\n");
        QCOMPARE(
            pointingTo(files, "/d/p"),
            (Words{"/d/p/in inside direct", "/d/p/round ends-below direct breaks", "/out/back passes direct breaks",
                   "/out/below ends-below direct breaks", "/out/both ends-below breaks",
                   "/out/names names direct breaks", "/out/over ends-there breaks", "/out/slash names direct breaks"}));
    }

    void theSameOfALink()
    {
        const MemoryFileSystem files("/d/x\n/p -> d\n/a -> p\n/b -> p/x\n/c -> a\n/d/self -> ../p\n/p2 -> d\n");
        QCOMPARE(pointingTo(files, "/p"), (Words{"/a names direct breaks", "/b passes direct breaks",
                                                 "/c ends-there breaks", "/d/self names direct breaks"}));
    }

    void brokenLinksPointAsFarAsTheyGo()
    {
        const MemoryFileSystem files("/d/f\n/d/p/\n/no -> d/gone/../p\n/file -> d/f/x\n/miss -> d/p/gone\n"
                                     "/ring -> ring2\n/ring2 -> ring\n");
        QCOMPARE(pointingTo(files, "/d/p"), (Words{"/miss ends-below direct breaks"}));
        // without the name it is missed at the same place, for another reason
        QCOMPARE(pointingTo(files, "/d/f"), (Words{"/file ends-below direct"}));
        QCOMPARE(pointingTo(files, "/ring"), (Words{"/ring ends-there breaks", "/ring2 names direct breaks"}));
    }

    void aLinkOnTheWayIsFoundWhereverItLies()
    {
        const MemoryFileSystem files("/d/p\n/hidden/m -> ../d/p\n/seen/l -> ../hidden/m\n");
        QCOMPARE(pointingTo(files, "/d/p", "/seen"),
                 (Words{"/hidden/m names direct breaks", "/seen/l ends-there breaks"}));
    }

    void manyPlacesAreAskedAtOnce()
    {
        const MemoryFileSystem files("/d/p/x\n/l -> d/p/x\n");
        const auto found =
            findBacklinks(files, {.places = {{"/d"}, {"/d/p/x"}, {"/d/p"}, {"/d"}, {"/l"}}, .roots = {{"/"}}});
        QCOMPARE(told(found.of[0]), Words{"/l ends-below direct breaks"});
        QCOMPARE(told(found.of[1]), Words{"/l names direct breaks"});
        QCOMPARE(told(found.of[2]), Words{"/l ends-below direct breaks"});
        QCOMPARE(told(found.of[3]), Words{"/l ends-below direct breaks"});
        QCOMPARE(told(found.of[4]), Words());
        QCOMPARE(found.scanned.links, std::uint64_t(1));
    }

    void whatIsKnownIsLookedAtAnew()
    {
        MemoryFileSystem files("/d/p\n/a -> d/p\n/b -> other\n/c\n");
        files.mount("/net", MountKind::Network);
        const Remembered known(std::vector<NativePath>{{"/a"}, {"/b"}, {"/c"}, {"/gone"}, {"/net/l"}, {"/a"}});
        const auto found = findBacklinks(files, {.places = {{"/d/p"}, {"/d"}}, .known = &known});
        QCOMPARE(told(found.of[0]), Words{"/a names direct breaks"});
        QCOMPARE(told(found.of[1]), Words{"/a ends-below direct breaks"});
        QCOMPARE(found.notAsked.size(), std::size_t(1));
        QCOMPARE(found.notAsked[0].where, NativePath{"/net/l"});
        const Remembered locked(failure(ErrorKind::InUse, {"/catalog"}));
        QVERIFY(findBacklinks(files, {.places = {{"/d/p"}}, .known = &locked}).notKnown.has_value());
    }

    void aFolderAloneIsNotEntered()
    {
        const MemoryFileSystem files("/d/p\n/d/l -> p\n/d/sub/l -> ../p\n");
        const auto found = findBacklinks(files, {.places = {{"/d/p"}}, .folders = {{"/d"}}});
        QCOMPARE(told(found.of[0]), Words{"/d/l names direct breaks"});
    }

    void whatCannotBeSearchedIsTold()
    {
        MemoryFileSystem files("/d/p\n/shut/l -> ../d/p\n/l -> d/p\n");
        files.denyReading("/shut");
        const auto found = findBacklinks(files, {.places = {{"/d/p"}}, .roots = {{"/"}, {"/gone"}}});
        QCOMPARE(told(found.of[0]), Words{"/l names direct breaks"});
        std::set<NativePath> where;
        for (const Error &error : found.problems)
            where.insert(error.where);
        QCOMPARE(where, (std::set<NativePath>{{"/gone"}, {"/shut"}}));
    }

    void itCanBeStopped()
    {
        const MemoryFileSystem files("/d/p\n/l -> d/p\n");
        StopSource stop;
        stop.request_stop();
        QVERIFY(!findBacklinks(files, {.places = {{"/d/p"}}, .roots = {{"/"}}}, stop.get_token()).complete);
    }
};

/// What the answer is held against: the thing is renamed away, and every link is asked again.
class BruteForceTest : public QObject
{
    Q_OBJECT

private:
    using Verdicts = std::map<NativePath, Verdict>;

    static Verdict verdictAt(const FileSystem &files, const NativePath &place)
    {
        const SplitPath parts = split(place);
        const auto folder = files.openFolder(parts.folder).value();
        const auto home = linkHome(files, *folder).value();
        return judge(home, parts.name, folder->readLink(parts.name).value());
    }

    static NativePath after(const NativePath &path, const NativePath &place, const NativePath &away)
    {
        return isWithin(path, place) ? NativePath{away.bytes + path.bytes.substr(place.bytes.size())} : path;
    }

    static std::vector<NativePath> entriesOf(const NativePath &root)
    {
        std::vector<NativePath> entries;
        for (const auto &entry : std::filesystem::recursive_directory_iterator(root.bytes))
            entries.push_back({entry.path().native()});
        return entries;
    }

    static void copyInto(MemoryFileSystem &files, const NativePath &root)
    {
        files.addFolder(root.bytes);
        for (const NativePath &path : entriesOf(root)) {
            const std::filesystem::path disk(path.bytes);
            if (std::filesystem::is_symlink(disk))
                files.addLink(path.bytes, std::filesystem::read_symlink(disk).native());
            else if (std::filesystem::is_directory(disk))
                files.addFolder(path.bytes);
            else
                files.addFile(path.bytes, "x");
        }
    }

    template<typename Tree, typename Rename>
    void holds(const FileSystem &files, const Tree &tree, const Rename &rename)
    {
        ++m_trees;
        const auto entries = entriesOf(tree.path());
        const auto found = findBacklinks(files, {.places = entries, .roots = {tree.path()}});
        Verdicts before;
        for (const NativePath &link : tree.links())
            before.emplace(link, verdictAt(files, link));
        for (std::size_t at = 0; at < entries.size(); ++at) {
            const NativePath &place = entries[at];
            const NativePath away{place.bytes + ".away"};
            std::set<NativePath> told;
            for (const Backlink &link : found.of[at]) {
                if (link.breaks)
                    told.insert(link.place);
                QVERIFY(before.contains(link.place));
            }
            rename(place, away);
            std::set<NativePath> changed;
            for (const NativePath &link : tree.links()) {
                const Verdict then = verdictAt(files, after(link, place, away));
                const Verdict &was = before.at(link);
                const bool comesAlong = isWithin(link, place);
                if (then.health != was.health || then.path != (comesAlong ? after(was.path, place, away) : was.path))
                    changed.insert(link);
            }
            rename(away, place);
            m_links += changed.size();
            ++m_renames;
            if (told != changed)
                qWarning("%s: told %s; changed %s", place.bytes.c_str(), wordsOf(told).c_str(),
                         wordsOf(changed).c_str());
            QCOMPARE(told, changed);
        }
    }

    std::size_t m_trees = 0;
    std::size_t m_links = 0;
    std::size_t m_renames = 0;

    template<typename Tree>
    void holdsOnTheDisk(unsigned first, unsigned count)
    {
        for (unsigned seed = first; seed < first + count && !QTest::currentTestFailed(); ++seed) {
            const Tree tree(seed);
            holds(nativeFileSystem(), tree,
                  [](const NativePath &from, const NativePath &to) { std::filesystem::rename(from.bytes, to.bytes); });
            if (QTest::currentTestFailed())
                qWarning("seed %u\n%s", seed, dumpDisk(tree.path()).c_str());
        }
    }

    template<typename Tree>
    void holdsInMemory(unsigned first, unsigned count)
    {
        for (unsigned seed = first; seed < first + count && !QTest::currentTestFailed(); ++seed) {
            const Tree tree(seed);
            MemoryFileSystem files;
            copyInto(files, tree.path());
            holds(files, tree,
                  [&files](const NativePath &from, const NativePath &to) { files.rename(from.bytes, to.bytes); });
            if (QTest::currentTestFailed())
                qWarning("seed %u\n%s", seed, dumpDisk(tree.path()).c_str());
        }
    }

    void tell(std::size_t atLeast)
    {
        qInfo("%zu trees: %zu renames, %zu verdicts changed, as told", m_trees, m_renames, m_links);
        QVERIFY(m_links > atLeast);
    }

private Q_SLOTS:
    void init() { m_trees = m_renames = m_links = 0; }

    void onTheDisk()
    {
        holdsOnTheDisk<RandomTree>(0, 150);
        holdsOnTheDisk<LivelyTree>(0, 150);
        tell(5000);
    }

    void inMemory()
    {
        holdsInMemory<RandomTree>(1000, 150);
        holdsInMemory<LivelyTree>(1000, 150);
        tell(5000);
    }
};

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("TMPDIR") && ::access("/dev/shm", W_OK | X_OK) == 0)
        qputenv("TMPDIR", "/dev/shm");
    BacklinksTest stories;
    BruteForceTest force;
    return QTest::qExec(&stories, argc, argv) + QTest::qExec(&force, argc, argv);
}
#include "tst_backlinks.moc"
