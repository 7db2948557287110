// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "changes/bind.h"
#include "changes/inverse.h"
#include "changes/plan_move.h"
#include "changes/recovery.h"
#include "changes/spare_name.h"
#include "support/ntfs_world.h"
#include "support/printing.h"
#include "support/recording_journal.h"
#include "support/thorough.h"
#include "support/win32_codes.h"
#include "windows/constants.h"
#include "windows/likeness.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <memory>
#include <sstream>

using namespace linkwright;
using namespace linkwright::test;

using State = Outcome::State;
using When = FakeNtfs::When;

namespace {

constexpr auto folderTree = R"(
    C:\desk\d\a.txt : a
    C:\desk\d\again = C:\desk\d\a.txt
    C:\desk\d\empty\
    C:\desk\d\j ~> C:\desk\d\sub\
    C:\desk\d\sub\b.txt : b
    C:\desk\d\sub\l -> ..\a.txt
    C:\desk\other
    D:\far\
)";

/// When nothing is in the way; the junction says where it said, and ends as this program writes them.
constexpr auto folderThere = R"(
    C:\desk\other
    D:\far\d\a.txt : a
    D:\far\d\again = D:\far\d\a.txt
    D:\far\d\empty\
    D:\far\d\j ~> C:\desk\d\sub\
    D:\far\d\sub\b.txt : b
    D:\far\d\sub\l -> ..\a.txt
)";

constexpr auto fileTree = "C:\\desk\\f : text\nC:\\desk\\other\nD:\\far\\\n";
constexpr auto fileThere = "C:\\desk\\other\nD:\\far\\g : text\n";

constexpr std::uint32_t readOnlyFlag = 0x1;
constexpr std::uint32_t hiddenFlag = 0x2;
constexpr std::uint32_t systemFlag = 0x4;

struct Scene
{
    const char *name;
    const char *tree;
    const char *after;
    const char *place;
    const char *newPlace;
};

constexpr std::array scenes{
    Scene{"folder", folderTree, folderThere, R"(C:\desk\d)", R"(D:\far\d)"},
    Scene{"file", fileTree, fileThere, R"(C:\desk\f)", R"(D:\far\g)"},
};

struct TwoDrives : NtfsWorld
{
    explicit TwoDrives(std::string_view tree, VolumeSwitches far = {})
        : NtfsWorld("")
    {
        ntfs.addDrive('D', std::move(far));
        ntfs.draw(tree);
    }

    Move moveOf(const Scene &scene) const { return {{scene.place}, seen(scene.place), {scene.newPlace}, true}; }
};

/// With a file and a folder that are read-only, a stream, and names that go with their last handle if that is wanted.
std::unique_ptr<TwoDrives> drawn(const Scene &scene, bool isClassic = false)
{
    auto world = std::make_unique<TwoDrives>(scene.tree);
    FakeNtfs &ntfs = world->ntfs;
    if (ntfs.exists(u"C:\\desk\\f"))
        ntfs.addStream(u"C:\\desk\\f", u"Zone.Identifier", "[ZoneTransfer]");
    if (ntfs.exists(u"C:\\desk\\d")) {
        ntfs.addStream(u"C:\\desk\\d\\sub\\b.txt", u"Zone.Identifier", "[ZoneTransfer]");
        ntfs.setAttributes(u"C:\\desk\\d\\sub\\b.txt", readOnlyFlag);
        ntfs.setAttributes(u"C:\\desk\\d\\sub", readOnlyFlag);
    }
    ntfs.volumeAt(u"C:\\").posixDelete = ntfs.volumeAt(u"D:\\").posixDelete = !isClassic;
    return world;
}

std::string normalTree(std::string_view tree)
{
    return TwoDrives(tree).ntfs.dump();
}

struct Trees
{
    explicit Trees(const Scene &scene)
        : before(normalTree(scene.tree))
        , after(normalTree(scene.after))
    {
    }

    std::string before;
    std::string after;
};

/// The lines of a tree that are below no spare name.
std::string withoutSpares(const std::string &tree)
{
    std::string kept;
    std::istringstream in(tree);
    for (std::string line; std::getline(in, line);)
        kept += line.substr(0, line.find(spareNamePrefix)) + "\n"; // the folder itself stays
    return normalTree(kept);
}

bool holdsAllTexts(const std::string &tree, const Scene &scene)
{
    if (scene.tree == fileTree)
        return tree.find(" : text") != std::string::npos;
    return tree.find(" : a\n") != std::string::npos && tree.find(" : b\n") != std::string::npos;
}

/// Where there is a file with the stream, it has it, unless that was told.
bool keepsStreams(const FakeNtfs &ntfs, const Outcome &outcome)
{
    const bool wasTold = outcome.blemish && outcome.blemish->kind == ErrorKind::MarksLost;
    const auto has = [&](std::u16string_view path) {
        return !ntfs.exists(path) || ntfs.streamOf(path, u"Zone.Identifier") == "[ZoneTransfer]";
    };
    return wasTold
           || (has(u"C:\\desk\\f") && has(u"C:\\desk\\d\\sub\\b.txt") && has(u"D:\\far\\g")
               && has(u"D:\\far\\d\\sub\\b.txt"));
}

/// Whether what the outcome says of a tree is so, and nothing is by halves.
bool isTrueAndWhole(const Outcome &outcome, const std::string &tree, const Trees &whole, const Scene &scene)
{
    const bool hasSpare = tree.find(spareNamePrefix) != std::string::npos;
    if (outcome.blemish && outcome.blemish->kind == ErrorKind::LeftOver)
        return withoutSpares(tree) == whole.after;
    if (outcome.state == State::Done)
        return tree == whole.after;
    if (outcome.error && outcome.error->kind == ErrorKind::Unverified) // one of the two is whole, and named is the rest
        return hasSpare ? withoutSpares(tree) == whole.before || withoutSpares(tree) == whole.after
                        : holdsAllTexts(tree, scene);
    return tree == whole.before;
}

void tell(const FakeNtfs &ntfs, const Outcome &outcome)
{
    for (const std::string &line : ntfs.log())
        qWarning("  %s", line.c_str());
    const auto &error = outcome.error ? outcome.error : outcome.blemish;
    qWarning("state %d, error %d (%d) at %s; tree:\n%s", int(outcome.state), error ? int(error->kind) : -1,
             error ? error->osCode : 0, error ? error->where.bytes.c_str() : "", ntfs.dump().c_str());
}

/// The program dies here; Windows closes what it held open.
struct Death
{};

template<typename Act>
bool dies(FakeNtfs &ntfs, std::size_t step, const Act &act)
{
    ntfs.resetSteps();
    ntfs.beforeStep(step, [](FakeNtfs &) { throw Death{}; });
    bool died = false;
    try {
        act();
    } catch (const Death &) {
        died = true;
    }
    ntfs.resetSteps();
    return died;
}

} // namespace

/// Files and folders that go to another drive of a Windows in memory: as a whole, or not at all.
class WindowsAcrossTest : public QObject
{
    Q_OBJECT

    static void everyScene()
    {
        QTest::addColumn<std::size_t>("index");
        QTest::addColumn<bool>("isClassic");
        for (std::size_t i = 0; i < scenes.size(); ++i) {
            QTest::addRow("%s", scenes[i].name) << i << false;
            QTest::addRow("%s, classic removing", scenes[i].name) << i << true;
        }
    }

    static bool recoversTo(TwoDrives &world, const std::vector<Intent> &intents, RecoveryWay way, const Trees &whole)
    {
        const RecoveryReport report = recoverBatch(world.files, intents, way, 0);
        const std::string &expected = way == RecoveryWay::RollBack ? whole.before : whole.after;
        const std::string tree = world.ntfs.dump();
        if (tree == expected && report.left.empty() && keepsStreams(world.ntfs, {}))
            return true;
        for (const Error &error : report.left)
            qWarning("left: %s (%d)", error.where.bytes.c_str(), int(error.kind));
        qWarning("tree:\n%s\nexpected:\n%s", tree.c_str(), expected.c_str());
        return false;
    }

    /// The steps in which the stream of a file is opened there, written and flushed.
    static std::vector<std::size_t> stepsOfGiving(const QString &stream)
    {
        TwoDrives world(fileTree);
        world.ntfs.addStream(u"C:\\desk\\f", stream.toStdU16String(), "data");
        const Move move = world.moveOf(scenes[1]);
        world.ntfs.resetSteps();
        world.apply(move);
        std::vector<std::size_t> steps;
        auto line = world.ntfs.log().begin();
        for (const char *start : {"openStream D:", "write ", "flush "}) {
            line = std::find_if(line, world.ntfs.log().end(),
                                [start](const std::string &each) { return each.starts_with(start); });
            steps.push_back(static_cast<std::size_t>(line - world.ntfs.log().begin()) + 1);
        }
        return steps;
    }

    std::size_t m_faults = 0;
    std::size_t m_deaths = 0;
    std::size_t m_deathsInRecovery = 0;

private Q_SLOTS:
    void aFolderArrivesWithAllThatIsInIt()
    {
        TwoDrives world(folderTree);
        FakeNtfs &ntfs = world.ntfs;
        ntfs.addStream(u"C:\\desk\\d\\sub\\b.txt", u"Zone.Identifier", "[ZoneTransfer]\r\nZoneId=3\r\n");
        ntfs.addStream(u"C:\\desk\\d\\sub\\b.txt", u"empty", "");
        ntfs.addStream(u"C:\\desk\\d\\empty", u"of a folder", "too");
        ntfs.setAttributes(u"C:\\desk\\d\\a.txt", hiddenFlag | systemFlag);
        ntfs.setAttributes(u"C:\\desk\\d\\sub\\b.txt", readOnlyFlag);
        ntfs.setAttributes(u"C:\\desk\\d\\sub", readOnlyFlag | hiddenFlag);
        const std::array<std::u16string, 6> below{u"", u"\\a.txt", u"\\empty", u"\\sub", u"\\sub\\b.txt", u"\\again"};
        std::int64_t time = 131'000'000'000'000'000;
        for (const std::u16string &path : below) {
            ntfs.setTimes(u"C:\\desk\\d" + path, time, time + 10);
            time += 100;
        }
        std::vector<windows::BasicInfo> before;
        for (const std::u16string &path : below)
            before.push_back(ntfs.basicOf(u"C:\\desk\\d" + path));

        const Outcome outcome = world.apply(world.moveOf(scenes[0]));

        QCOMPARE(outcome.state, State::Done);
        QVERIFY(!outcome.blemish);
        QCOMPARE(ntfs.dump(), normalTree(folderThere));
        for (std::size_t at = 0; at < below.size(); ++at) {
            const windows::BasicInfo after = ntfs.basicOf(u"D:\\far\\d" + below.at(at));
            QCOMPARE(after.created, before[at].created);
            QCOMPARE(after.modified, before[at].modified);
            QCOMPARE(after.attributes, before[at].attributes);
        }
        QCOMPARE(ntfs.streamOf(u"D:\\far\\d\\sub\\b.txt", u"Zone.Identifier"),
                 std::optional<std::string>("[ZoneTransfer]\r\nZoneId=3\r\n"));
        QCOMPARE(ntfs.streamOf(u"D:\\far\\d\\sub\\b.txt", u"empty"), std::optional<std::string>(""));
        QCOMPARE(ntfs.streamOf(u"D:\\far\\d\\empty", u"of a folder"), std::optional<std::string>("too"));
        QCOMPARE(ntfs.openHandles(), std::size_t(0));
    }

    void whatCannotGoIsRefusedWhenItIsPlanned_data()
    {
        using Act = void (*)(FakeNtfs &);
        QTest::addColumn<Act>("act");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *name, Act act, ErrorKind kind, const char *where) {
            QTest::newRow(name) << act << kind << where;
        };
        row(
            "encrypted", [](FakeNtfs &ntfs) { ntfs.setAttributes(u"C:\\desk\\d\\sub\\b.txt", 0x4000); },
            ErrorKind::NotCopied, R"(C:\desk\d\sub\b.txt)");
        row(
            "in a cloud, and that is hidden",
            [](FakeNtfs &ntfs) { ntfs.setAttributes(u"C:\\desk\\d\\sub\\b.txt", 0x400000); }, ErrorKind::NotCopied,
            R"(C:\desk\d\sub\b.txt)");
        row(
            "a folder in a cloud, and that is hidden",
            [](FakeNtfs &ntfs) { ntfs.setAttributes(u"C:\\desk\\d\\sub", 0x40000); }, ErrorKind::NotCopied,
            R"(C:\desk\d\sub)");
        row(
            "in a cloud", [](FakeNtfs &ntfs) { ntfs.addReparse(u"C:\\desk\\d\\cloud", 0x9000101A, "....", false); },
            ErrorKind::Foreign, R"(C:\desk\d\cloud)");
        row(
            "an app alias", [](FakeNtfs &ntfs) { ntfs.addReparse(u"C:\\desk\\d\\app", 0x8000001B, "....", false); },
            ErrorKind::Foreign, R"(C:\desk\d\app)");
        row(
            "a volume", [](FakeNtfs &ntfs) { ntfs.addVolumeMount(u"C:\\desk\\d\\mount", 'D'); }, ErrorKind::Foreign,
            R"(C:\desk\d\mount)");
        row(
            "a name outside", [](FakeNtfs &ntfs) { ntfs.addHardLink(u"C:\\desk\\f", u"C:\\desk\\d\\sub\\b.txt"); },
            ErrorKind::OtherNames, R"(C:\desk\d\sub\b.txt)");
        row(
            "a folder that keeps what is in it",
            [](FakeNtfs &ntfs) {
                ntfs.keepBack(u"C:\\desk\\d\\sub", {NtRight::RemoveEntries});
                ntfs.keepBack(u"C:\\desk\\d\\sub\\b.txt", {NtRight::Remove});
            },
            ErrorKind::Denied, R"(C:\desk\d\sub)");
        row(
            "links, where there are none",
            [](FakeNtfs &ntfs) { ntfs.volumeAt(u"D:\\").flags = VolumeSwitches::exFat().flags; },
            ErrorKind::Unsupported, R"(D:\far\d\j)");
    }
    void whatCannotGoIsRefusedWhenItIsPlanned()
    {
        using Act = void (*)(FakeNtfs &);
        QFETCH(Act, act);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, where);
        TwoDrives world(folderTree);
        act(world.ntfs);
        const std::string before = world.ntfs.dump();
        const NativePath place{where.toStdString()};

        const auto planned = planMove(world.files, {{{scenes[0].place}}, {R"(D:\far)"}});
        const Outcome outcome = world.apply(world.moveOf(scenes[0]));

        QCOMPARE(planned.at(0).error().kind, kind);
        QCOMPARE(planned.at(0).error().where, place);
        QCOMPARE(outcome.error->kind, kind);
        QCOMPARE(outcome.error->where, place);
        QVERIFY(std::ranges::none_of(world.ntfs.log(), [](const std::string &line) {
            return line.starts_with("write") || line.starts_with("open D:\\far : .");
        }));
        QCOMPARE(world.ntfs.dump(), before);
    }

    void entriesThatGiveTheirRemovalThemselvesGo()
    {
        TwoDrives world(folderTree);
        world.ntfs.keepBack(u"C:\\desk\\d\\sub", {NtRight::RemoveEntries});
        QCOMPARE(world.apply(world.moveOf(scenes[0])).state, State::Done);
        QCOMPARE(world.ntfs.dump(), normalTree(folderThere));
    }

    void streamsThatCannotBeKeptAreTold()
    {
        TwoDrives world(fileTree, VolumeSwitches::exFat());
        world.ntfs.addStream(u"C:\\desk\\f", u"Zone.Identifier", "[ZoneTransfer]");
        const Outcome outcome = world.apply(world.moveOf(scenes[1]));
        QCOMPARE(outcome.state, State::Done);
        QVERIFY(outcome.blemish.has_value());
        QCOMPARE(outcome.blemish->kind, ErrorKind::MarksLost);
        QCOMPARE(outcome.blemish->where, NativePath{R"(D:\far\g)"});
        QCOMPARE(world.ntfs.dump(), normalTree(fileThere));
    }

    void withoutStreamsNothingIsLostThere()
    {
        TwoDrives world(fileTree, VolumeSwitches::exFat());
        const Outcome outcome = world.apply(world.moveOf(scenes[1]));
        QCOMPARE(outcome.state, State::Done);
        QVERIFY(!outcome.blemish);
    }

    /// Nothing holds what they hold, so the original may not go.
    void streamsThatCannotGoAlongAreRefusedWhenItIsPlanned_data()
    {
        QTest::addColumn<bool>("hasStreamsThere");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("stream");
        QTest::addColumn<std::size_t>("size");
        constexpr std::size_t tooLong = windows::longestKeptStream + 1;
        QTest::newRow("a file's, too long") << true << R"(C:\desk\d\sub\b.txt)" << "film" << tooLong;
        QTest::newRow("a folder's, too long") << true << R"(C:\desk\d\empty)" << "film" << tooLong;
        QTest::newRow("a mark, too long") << true << R"(C:\desk\d\sub\b.txt)" << "Zone.Identifier" << tooLong;
        QTest::newRow("a file's, where there are none")
            << false << R"(C:\desk\d\sub\b.txt)" << "film" << std::size_t(4);
        QTest::newRow("a folder's, where there are none") << false << R"(C:\desk\d\empty)" << "film" << std::size_t(4);
    }
    void streamsThatCannotGoAlongAreRefusedWhenItIsPlanned()
    {
        QFETCH(bool, hasStreamsThere);
        QFETCH(QString, place);
        QFETCH(QString, stream);
        QFETCH(std::size_t, size);
        const auto world = drawn(scenes[0]);
        FakeNtfs &ntfs = world->ntfs;
        if (!hasStreamsThere)
            ntfs.volumeAt(u"D:\\").flags &= ~windows::volumeHoldsStreams;
        ntfs.addStream(place.toStdU16String(), stream.toStdU16String(), std::string(size, 'f'));
        const std::string before = ntfs.dump();

        const auto planned = planMove(world->files, {{{scenes[0].place}}, {R"(D:\far)"}});
        const Outcome outcome = world->apply(world->moveOf(scenes[0]));

        const Error expected{ErrorKind::NotCopied, {place.toStdString()}};
        QCOMPARE(planned.at(0).error(), expected);
        QCOMPARE(outcome.error, std::optional(expected));
        QVERIFY(std::ranges::none_of(ntfs.log(), [](const std::string &line) {
            return line.starts_with("write") || line.starts_with("open D:\\far : .");
        }));
        QCOMPARE(ntfs.dump(), before);
        QCOMPARE(ntfs.streamOf(place.toStdU16String(), stream.toStdU16String()), std::string(size, 'f'));
    }

    /// It was planned, and then the stream came, at any step.
    void aStreamThatCannotGoAlongKeepsTheOriginal_data()
    {
        QTest::addColumn<bool>("hasStreamsThere");
        QTest::addColumn<std::size_t>("size");
        QTest::newRow("too long") << true << std::size_t(windows::longestKeptStream + 1);
        QTest::newRow("none there") << false << std::size_t(4);
    }
    void aStreamThatCannotGoAlongKeepsTheOriginal()
    {
        QFETCH(bool, hasStreamsThere);
        QFETCH(std::size_t, size);
        const Scene &scene = scenes[1];
        const std::string bytes(size, 'f');
        bool wasMarked = true;
        for (std::size_t step = 1; wasMarked; ++step) {
            TwoDrives world(scene.tree);
            FakeNtfs &ntfs = world.ntfs;
            if (!hasStreamsThere)
                ntfs.volumeAt(u"D:\\").flags &= ~windows::volumeHoldsStreams;
            const Move move = world.moveOf(scene);
            wasMarked = false;
            ntfs.resetSteps();
            ntfs.beforeStep(step, [&](FakeNtfs &files) {
                if (!files.exists(u"C:\\desk\\f"))
                    return;
                files.addStream(u"C:\\desk\\f", u"film", bytes);
                wasMarked = true;
            });
            const Outcome outcome = world.apply(move);
            if (!wasMarked)
                break;
            if (!ntfs.exists(u"C:\\desk\\f") || ntfs.streamOf(u"C:\\desk\\f", u"film") != bytes
                || ntfs.exists(u"D:\\far\\g")) {
                tell(ntfs, outcome);
                QFAIL(qPrintable(QStringLiteral("before step %1").arg(step)));
            }
        }
    }

    /// Only a mark of a download may be missing, and only where there can be none.
    void aStreamThatCouldNotBeWrittenKeepsTheOriginal_data()
    {
        QTest::addColumn<QString>("stream");
        QTest::addColumn<std::uint32_t>("code");
        QTest::addColumn<ErrorKind>("kind");
        for (const char *stream : {"film", "Zone.Identifier"}) {
            QTest::addRow("%s: no space", stream) << stream << win32::diskFull << ErrorKind::NoSpace;
            QTest::addRow("%s: damaged", stream) << stream << std::uint32_t(1392) << ErrorKind::Io;
            QTest::addRow("%s: no such name", stream) << stream << win32::invalidName << ErrorKind::InvalidName;
        }
    }
    void aStreamThatCouldNotBeWrittenKeepsTheOriginal()
    {
        QFETCH(QString, stream);
        QFETCH(std::uint32_t, code);
        QFETCH(ErrorKind, kind);
        std::size_t refused = 0;
        for (const std::size_t step : stepsOfGiving(stream)) {
            TwoDrives world(fileTree);
            FakeNtfs &ntfs = world.ntfs;
            ntfs.addStream(u"C:\\desk\\f", stream.toStdU16String(), "data");
            const std::string before = ntfs.dump();
            const Move move = world.moveOf(scenes[1]);
            ntfs.resetSteps();
            ntfs.failAtStep(step, code, When::Before);
            const Outcome outcome = world.apply(move);
            QCOMPARE(outcome.error ? outcome.error->kind : ErrorKind::Changed, kind);
            QCOMPARE(ntfs.dump(), before);
            QCOMPARE(ntfs.streamOf(u"C:\\desk\\f", stream.toStdU16String()), std::string("data"));
            ++refused;
        }
        QCOMPARE(refused, std::size_t(3)); // opened, written, flushed
    }

    /// The copy is held against the original, streams and all.
    void aStreamThatTheCopyLostKeepsTheOriginal_data()
    {
        QTest::addColumn<QString>("bytes");
        QTest::newRow("other bytes") << "dada";
        QTest::newRow("fewer") << "dat";
        QTest::newRow("none") << "";
    }
    void aStreamThatTheCopyLostKeepsTheOriginal()
    {
        QFETCH(QString, bytes);
        TwoDrives world(fileTree);
        FakeNtfs &ntfs = world.ntfs;
        ntfs.addStream(u"C:\\desk\\f", u"film", "data");
        const std::string before = ntfs.dump();
        const Move move = world.moveOf(scenes[1]);
        const std::size_t flushed = stepsOfGiving(QStringLiteral("film")).back();
        ntfs.resetSteps();
        ntfs.beforeStep(flushed, [&](FakeNtfs &files) {
            files.addStream(u"D:\\far\\" + files.namesIn(u"D:\\far").at(0), u"film", bytes.toStdString());
        });
        const Outcome outcome = world.apply(move);
        QVERIFY(outcome.error.has_value());
        QCOMPARE(outcome.error->kind, ErrorKind::Changed);
        QCOMPARE(ntfs.dump(), before);
        QCOMPARE(ntfs.streamOf(u"C:\\desk\\f", u"film"), std::string("data"));
    }

    void namesThatOnlyCaseTellsApartAreRefused()
    {
        TwoDrives world("C:\\desk\\d\\\nD:\\far\\\n");
        world.ntfs.setCaseSensitive(u"C:\\desk\\d");
        world.ntfs.draw("C:\\desk\\d\\README : one\nC:\\desk\\d\\readme : two\n");
        const std::string before = world.ntfs.dump();
        const auto planned = planMove(world.files, {{{scenes[0].place}}, {R"(D:\far)"}});
        QCOMPARE(planned.at(0).error().kind, ErrorKind::AlreadyExists);
        QCOMPARE(planned.at(0).error().where, NativePath{R"(D:\far\d\readme)"});
        QCOMPARE(world.apply(world.moveOf(scenes[0])).error->kind, ErrorKind::AlreadyExists);
        QCOMPARE(world.ntfs.dump(), before);
    }

    void soAreThoseThatOnlyTheVolumeTakesForOne()
    {
        TwoDrives world("C:\\desk\\d\\\nD:\\far\\\n");
        world.ntfs.setCaseSensitive(u"C:\\desk\\d");
        world.ntfs.draw("C:\\desk\\d\\\u00C4rger : one\nC:\\desk\\d\\\u00E4rger : two\n");
        const std::string before = world.ntfs.dump();
        QCOMPARE(world.apply(world.moveOf(scenes[0])).error->kind, ErrorKind::AlreadyExists);
        QCOMPARE(world.ntfs.dump(), before);
    }

    void noFaultLosesOrLies_data() { everyScene(); }
    void noFaultLosesOrLies()
    {
        QFETCH(std::size_t, index);
        QFETCH(bool, isClassic);
        const Scene &scene = scenes.at(index);
        const Trees whole(scene);
        constexpr std::array<std::uint32_t, 6> codes{2, 5, 21, 50, 112, 1117};
        bool anyFired = true;
        for (std::size_t step = 1; anyFired; step += stride(4)) {
            anyFired = false;
            for (const std::uint32_t code : codes) {
                for (const When when : {When::Before, When::After}) {
                    const auto world = drawn(scene, isClassic);
                    const Move move = world->moveOf(scene);
                    world->ntfs.resetSteps();
                    world->ntfs.failAtStep(step, code, when);
                    const Outcome outcome = world->apply(move);
                    anyFired = anyFired || world->ntfs.faultsFired() > 0;
                    m_faults += world->ntfs.faultsFired();
                    if (isTrueAndWhole(outcome, world->ntfs.dump(), whole, scene) && keepsStreams(world->ntfs, outcome)
                        && world->ntfs.openHandles() == 0)
                        continue;
                    tell(world->ntfs, outcome);
                    qWarning("fault at step %zu: %u, %s", step, code, when == When::Before ? "before" : "after");
                    QFAIL("half, lost or untrue");
                }
            }
        }
    }

    void noDeathLeavesHalf_data() { everyScene(); }
    void noDeathLeavesHalf()
    {
        QFETCH(std::size_t, index);
        QFETCH(bool, isClassic);
        const Scene &scene = scenes.at(index);
        const Trees whole(scene);
        for (const RecoveryWay way : {RecoveryWay::RollBack, RecoveryWay::Finish}) {
            for (std::size_t step = 1;; ++step) {
                const auto world = drawn(scene, isClassic);
                const Plan plan{{world->moveOf(scene)}};
                RecordingJournal journal;
                if (!dies(world->ntfs, step, [&] { apply(world->files, plan, journal); }))
                    break;
                ++m_deaths;
                if (!journal.intents.empty())
                    QVERIFY2(recoversTo(*world, journal.intents, way, whole),
                             qPrintable(QStringLiteral("death before step %1").arg(step)));
            }
        }
    }

    void noDeathInRecoveryLeavesHalf()
    {
        const Scene &scene = scenes[0];
        const Trees whole(scene);
        const std::size_t apart = 23 * stride(3); // every pair takes an hour
        for (const RecoveryWay way : {RecoveryWay::RollBack, RecoveryWay::Finish}) {
            bool diedApplying = true;
            for (std::size_t step = 1; diedApplying; step += apart) {
                bool diedRecovering = true;
                for (std::size_t second = 1; diedApplying && diedRecovering; second += 5) {
                    const auto world = drawn(scene);
                    const Plan plan{{world->moveOf(scene)}};
                    RecordingJournal journal;
                    diedApplying = dies(world->ntfs, step, [&] { apply(world->files, plan, journal); });
                    diedRecovering = diedApplying && !journal.intents.empty() && dies(world->ntfs, second, [&] {
                                         recoverBatch(world->files, journal.intents, way, 0);
                                     });
                    m_deathsInRecovery += diedRecovering ? 1 : 0;
                    if (diedRecovering)
                        QVERIFY2(recoversTo(*world, journal.intents, way, whole),
                                 qPrintable(QStringLiteral("steps %1 and %2").arg(step).arg(second)));
                }
            }
        }
    }

    void undoBringsItBackWithAllItHad()
    {
        const auto world = drawn(scenes[0]);
        const Move move = world->moveOf(scenes[0]);
        QCOMPARE(world->apply(move).state, State::Done);
        const auto bound = bindPlan(world->files, inverseOf({move, {}}));
        QCOMPARE(bound.size(), std::size_t(1));
        QVERIFY(bound.at(0) && bound.at(0)->change);
        const Outcome outcome = world->apply(bound.at(0)->change.value());
        QCOMPARE(outcome.state, State::Done);
        QVERIFY(!outcome.blemish);
        QCOMPARE(world->ntfs.dump(), normalTree(folderTree));
        QVERIFY(keepsStreams(world->ntfs, outcome));
    }

    /// Whoever marks a file while it is moved finds the mark again, wherever the file is.
    void aStreamThatComesMeanwhileIsNotLost()
    {
        const Scene &scene = scenes[1];
        for (std::size_t step = 1;; ++step) {
            const auto world = drawn(scene);
            const Move move = world->moveOf(scene);
            bool wasMarked = false;
            world->ntfs.resetSteps();
            world->ntfs.beforeStep(step, [&](FakeNtfs &ntfs) {
                if (!ntfs.exists(u"C:\\desk\\f"))
                    return;
                ntfs.addStream(u"C:\\desk\\f", u"note", "mine");
                wasMarked = true;
            });
            const Outcome outcome = world->apply(move);
            const FakeNtfs &ntfs = world->ntfs;
            const auto has = [&](std::u16string_view path) {
                return ntfs.exists(path) && ntfs.streamOf(path, u"note") == "mine";
            };
            if (wasMarked && !has(u"C:\\desk\\f") && !has(u"D:\\far\\g")) {
                tell(ntfs, outcome);
                QFAIL(qPrintable(QStringLiteral("lost, before step %1").arg(step)));
            }
            if (ntfs.stepsTaken() < step)
                break;
        }
    }

    void cleanupTestCase() const
    {
        qInfo("%zu faults; deaths: %zu in a move, %zu in a move and its recovery", m_faults, m_deaths,
              m_deathsInRecovery);
    }
};

QTEST_APPLESS_MAIN(WindowsAcrossTest)
#include "tst_windows_across.moc"
