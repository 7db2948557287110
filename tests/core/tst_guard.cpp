// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "change_cases.h"
#include "changes/applier.h"
#include "engine_tools.h"
#include "guard/guarded_file_system.h"
#include "guard/remote_folder.h"
#include "random_tree.h"
#include "scan/scan.h"
#include "support/memory_file_system.h"
#include "support/patience.h"
#include "support/recording_journal.h"
#include "support/worker_crew.h"

#include <QTest>

#include <map>
#include <random>
#include <set>
#include <thread>
#include <unistd.h>

using namespace linkwright;
using namespace linkwright::test;

namespace {

using std::chrono::hours;
using std::chrono::milliseconds;

/// Likewise, and the next one is tried at once.
constexpr guard::Patience eager{milliseconds(100), milliseconds(100), milliseconds(0), milliseconds(0)};

/// A tree with a place that may hang, and the way to it that never does.
struct Desk
{
    explicit Desk(const guard::Patience &patience, std::string_view tree = "/near/here\n/far/there\n")
        : crew(memory)
    {
        memory.mount("/far", MountKind::Network, "nfs");
        memory.draw(tree);
        files.emplace(memory, crew.starter(), patience);
    }

    MemoryFileSystem memory;
    WorkerCrew crew;
    std::optional<GuardedFileSystem> files; // the first to go
};

ErrorKind kindOf(const auto &result)
{
    return result ? ErrorKind::Cancelled : result.error().kind; // no call here is ever cancelled
}

Health healthOf(const FileSystem &files, const char *folder, const char *name)
{
    const auto open = files.openFolder({folder}).value();
    const auto home = linkHome(files, *open).value();
    return trace(home, name, open->readLink(name).value()).verdict.health;
}

/// Folders, files and links by chance, on both sides of a border.
void drawRandom(MemoryFileSystem &files, unsigned seed)
{
    std::mt19937 dice(seed); // NOLINT(cert-msc51-cpp): the same each time
    std::vector<std::string> folders{"/near", "/far"};
    const auto name = [&] { return std::string(1, static_cast<char>('a' + dice() % 5)); };
    const auto folder = [&] { return folders[dice() % folders.size()]; };
    for (int made = 0; made < 8; ++made) {
        const std::string path = folder() + "/" + name();
        if (files.exists(path))
            continue;
        files.addFolder(path);
        folders.push_back(path);
    }
    for (int made = 0; made < 30; ++made) {
        const std::string path = folder() + "/" + name();
        if (files.exists(path))
            continue;
        std::string text = dice() % 3 == 0 ? folder() + "/" : "";
        for (auto length = 1 + dice() % 4; length > 0; --length)
            text += (dice() % 4 == 0 ? std::string("..") : name()) + (length > 1 ? "/" : "");
        dice() % 5 == 0 ? files.addFile(path, path) : files.addLink(path, text);
    }
}

/// What a scan finds, in words.
std::multiset<std::string> scanned(const FileSystem &files, const std::vector<NativePath> &roots)
{
    ScanRequest request;
    request.roots = roots;
    request.otherKinds = true;
    request.ends = EndDetail::PathAndType;
    std::multiset<std::string> words;
    const auto say = [&](ScanBatch &&batch) {
        for (const Entry &entry : batch.entries) {
            std::string line = batch.placeOf(entry).bytes + ' ' + std::to_string(static_cast<int>(entry.type)) + ' '
                               + std::to_string(entry.size) + ' ' + std::to_string(entry.modified);
            if (entry.link) {
                const Verdict verdict = entry.link->verdict();
                line += " -> " + entry.link->target.raw + ' ' + std::string(healthWord(verdict.health)) + ' '
                        + verdict.path.bytes + ' ' + std::to_string(verdict.hops) + ' '
                        + std::to_string(static_cast<int>(verdict.endType));
            }
            words.insert(line);
        }
    };
    const auto complain = [&](const NativePath &where, const Error &error) {
        words.insert("problem " + where.bytes + ' ' + std::to_string(static_cast<int>(error.kind)));
    };
    scan(files, request, {}, {say, [&](const Error &error) { complain(error.where, error); }, complain});
    return words;
}

/// Every kind of answer that looks, whatever it says.
void lookAround(const FileSystem &files)
{
    std::ignore = healthOf(files, "/near", "l");
    const auto folder = files.openFolder({"/far/d"});
    if (!folder)
        return;
    const auto reader = (*folder)->entries();
    const auto names = reader ? (*reader)->read() : std::unexpected(reader.error());
    for (const ListedName &listed : names.value_or(std::span<const ListedName>()))
        QVERIFY(isProperName(listed.name));
    std::ignore = (*folder)->facts();
    std::ignore = (*folder)->look("x");
    std::ignore = (*folder)->born("x");
    std::ignore = (*folder)->beginning("x", 8);
    std::ignore = (*folder)->step("k", Crossing::Refuse);
}

/// The disk, with one of its mounts called one that may hang.
class Suspected final : public FileSystem
{
public:
    explicit Suspected(NativePath point)
        : m_point(std::move(point))
    {
    }

    Result<std::unique_ptr<Folder>> openFolder(const NativePath &path) const override
    {
        return nativeFileSystem().openFolder(path);
    }
    Result<NativePath> currentFolder() const override { return nativeFileSystem().currentFolder(); }
    std::shared_ptr<const MountTable> mounts() const override
    {
        std::vector<Mount> mounts = nativeFileSystem().mounts()->mounts();
        for (Mount &mount : mounts) {
            if (mount.point == m_point)
                mount.kind = MountKind::Network;
        }
        return std::make_shared<const MountTable>(std::move(mounts), std::vector<NativePath>(),
                                                  std::vector<NativePath>());
    }

private:
    NativePath m_point;
};

} // namespace

class GuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Looking.

    /// Seeds are in the failure's message.
    void whatLiesBehindAWorkerLooksAsIfItDidNot()
    {
        std::size_t entries = 0;
        for (unsigned seed = 0; seed < 150; ++seed) {
            MemoryFileSystem plain;
            plain.mount("/far", MountKind::Local);
            drawRandom(plain, seed);
            Desk desk(calm, "");
            drawRandom(desk.memory, seed);
            const std::vector<NativePath> roots{{"/near"}, {"/far"}};
            const auto wanted = scanned(plain, roots);
            entries += wanted.size();
            const auto found = scanned(*desk.files, roots);
            for (const std::string &line : wanted)
                QVERIFY2(found.contains(line), (std::to_string(seed) + ": " + line).c_str());
            QCOMPARE(found.size(), wanted.size());
            QCOMPARE(desk.crew.count(), 1U);
        }
        QVERIFY(entries > 3000);
    }

    /// The program itself, on a mount of the real disk.
    void theWorkerAnswersAsTheDiskDoes()
    {
        const NativePath point{"/dev/shm"};
        const Mount *mount = nativeFileSystem().mounts()->mountOf(point);
        if (mount == nullptr || mount->point != point || ::access(point.bytes.c_str(), W_OK) != 0)
            QSKIP("/dev/shm is no mount that one can write to");
        const Suspected disk(point);
        const GuardedFileSystem files(disk, workerStarter({LINKWRIGHT_WORKER}), calm);
        const QByteArray before = qgetenv("TMPDIR");
        qputenv("TMPDIR", "/dev/shm");
        for (unsigned seed = 0; seed < 40; ++seed) {
            const RandomTree tree(seed);
            const std::vector<NativePath> roots{tree.path()};
            QCOMPARE(scanned(files, roots), scanned(nativeFileSystem(), roots));
            const auto folder = files.openFolder(tree.path()).value();
            QVERIFY(folder->makeLink("made", {"a"}, NodeType::SymbolicLink));
            const NodeFacts made = nativeFileSystem().openFolder(tree.path()).value()->look("made").value();
            QCOMPARE(folder->look("made").value(), made);
            QVERIFY(folder->unlink("made", made.identity));
        }
        before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
        QVERIFY(dynamic_cast<const guard::RemoteFolder *>(files.openFolder(point).value().get()) != nullptr);
    }

    void localPlacesHaveNoWorker()
    {
        Desk desk(calm, "/near/a/b\n/near/l -> a/b\n/near/up -> /near/a\n");
        QVERIFY(desk.files->openFolder({"/near/up"}));
        QCOMPARE(healthOf(*desk.files, "/near", "l"), Health::Healthy);
        QCOMPARE(healthOf(*desk.files, "/near", "up"), Health::Healthy);
        QCOMPARE(desk.crew.count(), 0U);
    }

    void aLinkThatComesBackFromAPlaceThatMayHangIsFollowed()
    {
        Desk desk(calm, "/near/here\n/near/l -> ../far/back/here\n/far/back -> ../near\n/far/abs -> /near/here\n"
                        "/near/m -> ../far/abs\n");
        QCOMPARE(healthOf(*desk.files, "/near", "l"), Health::Healthy);
        QCOMPARE(healthOf(*desk.files, "/near", "m"), Health::Healthy);
        QCOMPARE(desk.files->openFolder({"/far/back"}).value()->realPath().value(), NativePath{"/near"});
    }

    void whatIsMountedOnDemandIsEnteredOnlyByItsName()
    {
        Desk desk(calm, "/near/l -> ../demand/x\n");
        desk.memory.mount("/demand", MountKind::Automount, "autofs");
        desk.memory.draw("/demand/x\n");
        QCOMPARE(healthOf(*desk.files, "/near", "l"), Health::Unchecked);
        QCOMPARE(desk.crew.count(), 0U);
        QVERIFY(desk.files->openFolder({"/demand"}));
        QCOMPARE(desk.crew.count(), 1U);
    }

    void aScanOfTheWholeDoesNotEnterWhatMayHang()
    {
        Desk desk(calm);
        ScanRequest request;
        request.roots = {{"/"}};
        std::vector<std::string> problems;
        const auto note = [&](const Error &error) { problems.push_back(error.where.bytes); };
        scan(*desk.files, request, {}, {[](ScanBatch &&) {}, note, [](const NativePath &, const Error &) {}});
        QCOMPARE(problems, std::vector<std::string>{"/far"});
        QCOMPARE(desk.crew.count(), 0U);
    }

    void aScanWaitsForAMountOnlyWhenAllElseIsDone()
    {
        Desk desk(calm, "/near/a/l -> ../../far/x\n/near/b/own -> .\n/near/l -> ../far/x\n/near/own -> .\n/far/x\n");
        desk.crew.hang(0);
        ScanRequest request;
        request.roots = {{"/near"}};
        request.threads = 1;
        std::mutex mutex;
        std::vector<std::string> names;
        const auto note = [&](ScanBatch &&batch) {
            const std::scoped_lock lock(mutex);
            for (const Entry &entry : batch.entries)
                names.push_back(entry.name + ' ' + std::string(healthWord(entry.link->health())));
        };
        std::jthread scans([&] {
            const auto problem = [](const Error &) {};
            scan(*desk.files, request, {}, {note, problem, [](const NativePath &, const Error &) {}});
        });
        desk.crew.awaitHanging(0);
        {
            const std::scoped_lock lock(mutex);
            QCOMPARE(names, (std::vector<std::string>{"own healthy", "own healthy"}));
        }
        desk.crew.letGo(0);
        scans.join();
        QCOMPARE(names.size(), 4U);
        QCOMPARE(names.back(), std::string("l healthy"));
    }

    void withoutWorkersLinksStayUnchecked()
    {
        Desk desk(calm, "/near/l -> ../far/x\n/far/x\n");
        desk.crew.refuse();
        QCOMPARE(healthOf(*desk.files, "/near", "l"), Health::Unchecked);
        QCOMPARE(kindOf(desk.files->openFolder({"/far"})), ErrorKind::CrossesMount);
    }

    // Not answering.

    void whatDoesNotAnswerIsGivenUpAndAnswersAtOnceFromThenOn()
    {
        Desk desk(brief, "/near/l -> ../far/x\n/near/m -> ../far/y\n/far/x\n");
        const auto folder = desk.files->openFolder({"/far"}).value();
        desk.crew.hang(0);
        QCOMPARE(healthOf(*desk.files, "/near", "l"), Health::Unanswered);
        QCOMPARE(kindOf(folder->look("x")), ErrorKind::NotAnswering);
        QCOMPARE(kindOf(folder->realPath()), ErrorKind::NotAnswering);
        QCOMPARE(kindOf(folder->makeFolder("new")), ErrorKind::NotAnswering);
        QCOMPARE(kindOf(desk.files->openFolder({"/far"})), ErrorKind::NotAnswering);
        QCOMPARE(healthOf(*desk.files, "/near", "m"), Health::Unanswered);
        QCOMPARE(desk.crew.count(), 1U); // the pause is not over
    }

    void anotherWorkerIsTriedAfterAPause()
    {
        Desk desk(eager, "/near/l -> ../far/x\n/far/x\n");
        desk.crew.hang(0);
        QCOMPARE(healthOf(*desk.files, "/near", "l"), Health::Unanswered);
        // The second answers as fast as a busy machine lets it.
        QTRY_COMPARE(healthOf(*desk.files, "/near", "l"), Health::Healthy);
    }

    void noMoreThanAFewProcessesHangOnOneMount()
    {
        Desk desk(eager, "/near/l -> ../far/x\n/far/x\n");
        for (std::size_t worker = 0; worker < 9; ++worker)
            desk.crew.hang(worker);
        for (int tries = 0; tries < 9; ++tries)
            QCOMPARE(healthOf(*desk.files, "/near", "l"), Health::Unanswered);
        QCOMPARE(desk.crew.count(), 3U);
        for (std::size_t worker = 0; worker < 9; ++worker)
            desk.crew.letGo(worker);
        QTRY_COMPARE(healthOf(*desk.files, "/near", "l"), Health::Healthy);
    }

    void oneMountThatHangsDoesNotHoldUpAnother()
    {
        Desk desk(calm, "/far/x\n/near/l -> ../other/y\n");
        desk.memory.mount("/other", MountKind::Fuse, "fuse.sshfs");
        desk.memory.draw("/other/y\n");
        const auto folder = desk.files->openFolder({"/far"}).value();
        desk.crew.hang(0);
        std::jthread waits([&] { std::ignore = folder->look("x"); });
        desk.crew.awaitHanging(0);
        QCOMPARE(healthOf(*desk.files, "/near", "l"), Health::Healthy);
        QCOMPARE(desk.crew.count(), 2U);
        desk.crew.letGo(0);
    }

    void nothingWaitsForAWorkerThatHangs()
    {
        MemoryFileSystem memory;
        memory.mount("/far", MountKind::Network, "nfs");
        memory.draw("/far/x\n");
        WorkerCrew crew(memory);
        {
            GuardedFileSystem files(memory, crew.starter(), brief);
            const auto folder = files.openFolder({"/far"}).value();
            const auto reader = folder->entries().value();
            crew.hangBefore(0);
            QCOMPARE(kindOf(folder->look("x")), ErrorKind::NotAnswering);
        } // the folder, its reader and all go while the worker still hangs
        crew.awaitHanging(0);
    }

    void aWorkerThatDiesInTheMiddleIsMissedAtOnce()
    {
        Desk desk(calm);
        const auto folder = desk.files->openFolder({"/far"}).value();
        desk.crew.hang(0);
        std::jthread kills([&] {
            desk.crew.awaitHanging(0);
            desk.crew.end(0);
        });
        QCOMPARE(kindOf(folder->look("there")), ErrorKind::NotAnswering);
        kills.join();
        desk.crew.letGo(0);
    }

    void aMountThatIsMadeAnewHasAWorkerOfItsOwn()
    {
        Desk desk(brief, "/far/x\n");
        const auto folder = desk.files->openFolder({"/far"}).value();
        desk.crew.hang(0);
        QCOMPARE(kindOf(folder->look("x")), ErrorKind::NotAnswering);
        desk.memory.remove("/far");
        desk.memory.mount("/far", MountKind::Network, "nfs4");
        desk.memory.draw("/far/x\n");
        QVERIFY(desk.files->openFolder({"/far"}));
        QCOMPARE(kindOf(folder->look("x")), ErrorKind::NotAnswering);
    }

    // Nonsense.

    /// Bytes are changed, lost and added by chance: whatever comes of it is an answer or none.
    void whatAWorkerSaysIsNotTrusted()
    {
        constexpr guard::Patience none{milliseconds(2), milliseconds(2), milliseconds(0), milliseconds(0)};
        for (unsigned seed = 0; seed < 300; ++seed) {
            Desk desk(none, "/near/l -> ../far/d/x\n/far/d/x\n/far/d/k -> x\n/far/y\n");
            desk.crew.spoil([dice = std::make_shared<std::mt19937>(seed)](const std::string &bytes) {
                std::string spoilt = bytes;
                const auto at = (*dice)() % spoilt.size();
                switch ((*dice)() % 6) {
                case 0: spoilt[at] = static_cast<char>((*dice)()); break;
                case 1: spoilt.erase(at); break;
                case 2: spoilt.insert(at, "\xff\xff\xff\xff"); break;
                default: break;
                }
                return spoilt;
            });
            for (int tries = 0; tries < 4; ++tries)
                lookAround(*desk.files);
        }
    }

    void anAnswerThatMakesNoSenseEndsTheWorker()
    {
        Desk desk(calm);
        const auto folder = desk.files->openFolder({"/far"}).value();
        desk.crew.end(0);
        Desk liar(calm);
        liar.crew.spoil([](const std::string &bytes) { return bytes + bytes; });
        const auto lies = liar.files->openFolder({"/far"}).value();
        std::ignore = lies->facts();
        QCOMPARE(kindOf(lies->facts()), ErrorKind::NotAnswering);
    }

    // Changing.

    void aLinkBehindAWorkerIsRetargetedAndTakenBack()
    {
        Desk desk(calm, "/far/old\n/far/new\n/far/l -> old\n");
        RecordingJournal journal;
        const auto folder = desk.files->openFolder({"/far"}).value();
        const auto facts = folder->look("l").value();
        const Change change = RetargetLink{{"/far/l"}, seenFrom(facts, {"old"}), {"new"}};
        const ApplyReport report = apply(*desk.files, Plan{{change}}, journal);
        QVERIFY(!report.outcomes.front().error);
        QCOMPARE(desk.memory.textOf("/far/l"), std::string("new"));
        QCOMPARE(desk.memory.namesIn("/far"), (std::vector<std::string>{"l", "new", "old"}));
    }

    void everyCallThatChangesDoesWhatItSays()
    {
        Desk desk(calm, "/far/d/f : text\n/far/d/l -> f\n/far/e/\n/near/own : mine\n");
        const auto folder = desk.files->openFolder({"/far/d"}).value();
        const auto other = desk.files->openFolder({"/far/e"}).value();
        const auto near = desk.files->openFolder({"/near"}).value();
        QVERIFY(folder->makeLink("made", {"f"}, NodeType::SymbolicLink));
        QCOMPARE(kindOf(folder->makeLink("made", {"f"}, NodeType::SymbolicLink)), ErrorKind::AlreadyExists);
        QVERIFY(folder->exchange("made", "f"));
        QCOMPARE(desk.memory.textOf("/far/d/made"), std::string("text"));
        QVERIFY(folder->makeFolder("sub"));
        QVERIFY(folder->removeFolder("sub"));
        QVERIFY(other->makeHardLink("second", *folder, "made"));
        const Identity file = folder->look("made").value().identity;
        QCOMPARE(other->look("second").value().identity, file);
        QVERIFY(folder->move("made", file, *other, "moved"));
        QCOMPARE(kindOf(other->move("moved", file, *near, "out")), ErrorKind::CrossesDevice);
        const SeenLink seen = SeenLink::from(folder->look("l").value());
        QVERIFY(folder->setMarks("l", seen, {seen.marks.owner, seen.marks.group, 5}));
        QCOMPARE(folder->look("l").value().modified, 5);
        QVERIFY(folder->unlink("l", seen.identity));
        QVERIFY(folder->sync());
        QCOMPARE(folder->allNames("f").error().kind, ErrorKind::Unsupported);
        QCOMPARE(desk.memory.namesIn("/far/e"), (std::vector<std::string>{"moved", "second"}));
        QCOMPARE(desk.memory.namesIn("/far/d"), (std::vector<std::string>{"f"}));
    }

    void filesAreCopiedAndComparedAcrossTheBorder()
    {
        Desk desk(calm, "/far/d/f : text\n/near/own : mine\n");
        const auto folder = desk.files->openFolder({"/far/d"}).value();
        const auto near = desk.files->openFolder({"/near"}).value();
        const Identity mine = near->look("own").value().identity;
        QVERIFY(folder->makeCopy("copy", *near, "own", mine, {}));
        QCOMPARE(desk.memory.textOf("/far/d/copy"), std::string("mine"));
        QCOMPARE(folder->holdsSame("copy", *near, "own", Extent::Whole, {}).value(), true);
        QCOMPARE(folder->holdsSame("f", *near, "own", Extent::Whole, {}).value(), false);
        QCOMPARE(kindOf(folder->makeCopy("late", *near, "own", folder->look("f").value().identity, {})),
                 ErrorKind::Changed);
        QCOMPARE(folder->beginning("f", 3).value(), std::string("tex"));
    }

    void whatHangsOnFilesAndFoldersIsToldAndGiven()
    {
        Desk desk(calm, "/far/d/f : text\n");
        const std::vector<Attribute> note{{"user.note", std::string("a\0b", 3)}};
        const auto folder = desk.files->openFolder({"/far/d"}).value();
        NodeFacts facts = folder->look("f").value();
        facts.mode = 0640;
        facts.modified = 7;
        QVERIFY(folder->setLikeness("f", facts.identity, facts, note));
        QCOMPARE(folder->look("f").value().mode, 0640U);
        QCOMPARE(desk.memory.factsOf("/far/d/f").modified, 7);
        QCOMPARE(folder->attributes("f").value(), note);
        QCOMPARE(kindOf(folder->setLikeness("f", {}, facts, note)), ErrorKind::Changed);
    }

    void aFolderGoesOverTheBorderAndBack()
    {
        Desk desk(calm,
                  "/near/d/f : text\n/near/d/sub/g : more\n/near/d/sub/l -> ../f\n/near/d/sub/h = /near/d/f\n/far/\n");
        const std::string before = desk.memory.dump();
        NoJournal journal;
        const auto move = [&](const char *place, const char *newPlace) {
            const Seen seen = seeAt(*desk.files, {place}).value();
            return apply(*desk.files, Plan{{Move{{place}, seen, {newPlace}, true}}}, journal).outcomes.front();
        };
        QCOMPARE(move("/near/d", "/far/d").error.value_or(Error()), Error());
        QCOMPARE(desk.memory.namesIn("/near"), std::vector<std::string>());
        QCOMPARE(desk.memory.textOf("/far/d/sub/g"), std::string("more"));
        QCOMPARE(desk.memory.factsOf("/far/d/sub/h").identity, desk.memory.factsOf("/far/d/f").identity);
        QCOMPARE(move("/far/d", "/near/d").error.value_or(Error()), Error());
        QCOMPARE(desk.memory.dump(), before);
    }

    void aChangeThatIsNotAnsweredIsNotToldAsDone()
    {
        Desk desk(brief, "/far/old\n/far/l -> old\n");
        RecordingJournal journal;
        const auto facts = desk.files->openFolder({"/far"}).value()->look("l").value();
        desk.crew.hang(0);
        const Change change = RetargetLink{{"/far/l"}, seenFrom(facts, {"old"}), {"new"}};
        const ApplyReport report = apply(*desk.files, Plan{{change}}, journal);
        QVERIFY(report.outcomes.front().error.has_value());
    }
};

QTEST_APPLESS_MAIN(GuardTest)
#include "tst_guard.moc"
