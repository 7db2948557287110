// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "changes/bind.h"
#include "changes/inverse.h"
#include "changes/plan_move.h"
#include "support/printing.h"
#include "support/thorough.h"
#include "two_drives.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace linkwright;
using namespace linkwright::test;

using State = Outcome::State;
using When = FakeNtfs::When;
using across::folderThere;
using across::folderTree;
using across::hiddenFlag;
using across::readOnlyFlag;
using across::systemFlag;

namespace {

bool holdsAllTexts(const std::string &tree, const Scene &scene)
{
    if (scene.tree == fileScene.tree)
        return tree.find(" : text") != std::string::npos;
    return tree.find(" : a\n") != std::string::npos && tree.find(" : b\n") != std::string::npos;
}

/// See isTrueAndWhole() of all moves.
bool isTold(const Outcome &outcome, const std::string &tree, const Trees &whole, const Scene &scene)
{
    return isTrueAndWhole(outcome, tree, whole, normalDrives,
                          [&scene](const std::string &all) { return holdsAllTexts(all, scene); });
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

    std::size_t m_faults = 0;

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

        const Outcome outcome = world.apply(world.moveOf(folderScene));

        QCOMPARE(outcome.state, State::Done);
        QVERIFY(!outcome.blemish);
        QCOMPARE(ntfs.dump(), normalDrives(folderThere));
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

        const auto planned = planMove(world.files, {{{folderScene.place}}, {R"(D:\far)"}});
        const Outcome outcome = world.apply(world.moveOf(folderScene));

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
        QCOMPARE(world.apply(world.moveOf(folderScene)).state, State::Done);
        QCOMPARE(world.ntfs.dump(), normalDrives(folderThere));
    }

    void namesThatOnlyCaseTellsApartAreRefused()
    {
        TwoDrives world("C:\\desk\\d\\\nD:\\far\\\n");
        world.ntfs.setCaseSensitive(u"C:\\desk\\d");
        world.ntfs.draw("C:\\desk\\d\\README : one\nC:\\desk\\d\\readme : two\n");
        const std::string before = world.ntfs.dump();
        const auto planned = planMove(world.files, {{{folderScene.place}}, {R"(D:\far)"}});
        QCOMPARE(planned.at(0).error().kind, ErrorKind::AlreadyExists);
        QCOMPARE(planned.at(0).error().where, NativePath{R"(D:\far\d\readme)"});
        QCOMPARE(world.apply(world.moveOf(folderScene)).error->kind, ErrorKind::AlreadyExists);
        QCOMPARE(world.ntfs.dump(), before);
    }

    void soAreThoseThatOnlyTheVolumeTakesForOne()
    {
        TwoDrives world("C:\\desk\\d\\\nD:\\far\\\n");
        world.ntfs.setCaseSensitive(u"C:\\desk\\d");
        world.ntfs.draw("C:\\desk\\d\\\u00C4rger : one\nC:\\desk\\d\\\u00E4rger : two\n");
        const std::string before = world.ntfs.dump();
        QCOMPARE(world.apply(world.moveOf(folderScene)).error->kind, ErrorKind::AlreadyExists);
        QCOMPARE(world.ntfs.dump(), before);
    }

    void noFaultLosesOrLies_data() { everyScene(); }
    void noFaultLosesOrLies()
    {
        QFETCH(std::size_t, index);
        QFETCH(bool, isClassic);
        const Scene &scene = scenes.at(index);
        const Trees whole = wholeOf(scene);
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
                    if (isTold(outcome, world->ntfs.dump(), whole, scene) && keepsStreams(world->ntfs, outcome)
                        && world->ntfs.openHandles() == 0)
                        continue;
                    tell(world->ntfs, outcome);
                    qWarning("fault at step %zu: %u, %s", step, code, when == When::Before ? "before" : "after");
                    QFAIL("half, lost or untrue");
                }
            }
        }
    }

    void undoBringsItBackWithAllItHad()
    {
        const auto world = drawn(folderScene);
        const Move move = world->moveOf(folderScene);
        QCOMPARE(world->apply(move).state, State::Done);
        const auto bound = bindPlan(world->files, inverseOf({move, {}}));
        QCOMPARE(bound.size(), std::size_t(1));
        QVERIFY(bound.at(0) && bound.at(0)->change);
        const Outcome outcome = world->apply(bound.at(0)->change.value());
        QCOMPARE(outcome.state, State::Done);
        QVERIFY(!outcome.blemish);
        QCOMPARE(world->ntfs.dump(), normalDrives(folderTree));
        QVERIFY(keepsStreams(world->ntfs, outcome));
    }

    void cleanupTestCase() const { qInfo("%zu faults", m_faults); }
};

QTEST_APPLESS_MAIN(WindowsAcrossTest)
#include "tst_windows_across.moc"
