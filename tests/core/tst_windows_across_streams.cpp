// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "changes/plan_move.h"
#include "dies.h"
#include "support/printing.h"
#include "support/recording_journal.h"
#include "support/thorough.h"
#include "support/win32_codes.h"
#include "two_drives.h"
#include "windows/constants.h"
#include "windows/likeness.h"

#include <QTest>

#include <algorithm>

using namespace linkwright;
using namespace linkwright::test;

using State = Outcome::State;
using When = FakeNtfs::When;
using across::fileThere;
using across::fileTree;

/// Named streams go along to another drive of a Windows in memory, or the original stays.
class WindowsAcrossStreamsTest : public QObject
{
    Q_OBJECT

    /// The steps in which the stream of a file is opened there, written and flushed.
    static std::vector<std::size_t> stepsOfGiving(const QString &stream)
    {
        TwoDrives world(fileTree);
        world.ntfs.addStream(u"C:\\desk\\f", stream.toStdU16String(), "data");
        const Move move = world.moveOf(fileScene);
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

    /// The paths of the lines of the tree on a drive that end so.
    static std::vector<std::u16string> placesWith(const FakeNtfs &ntfs, const QString &line, char drive)
    {
        std::vector<std::u16string> places;
        for (const QString &one : QString::fromStdString(ntfs.dump()).split(QLatin1Char('\n'))) {
            if (one.startsWith(QLatin1Char(drive)) && one.endsWith(line))
                places.push_back(one.section(QStringLiteral(" : "), 0, 0).toStdU16String());
        }
        return places;
    }

    /// Whether both are somewhere, as far as the one is not the beginning of the other.
    static bool holdsBoth(const FakeNtfs &ntfs, const QString &line, const std::string &bytes)
    {
        bool hasOriginal = false;
        bool hasOther = std::string_view("data").starts_with(bytes);
        for (const char drive : {'C', 'D'}) {
            for (const std::u16string &place : placesWith(ntfs, line, drive)) {
                const auto film = ntfs.streamOf(place, u"film").value_or("");
                hasOriginal |= film.starts_with("data");
                hasOther |= film == bytes;
            }
        }
        return hasOriginal && hasOther;
    }

private Q_SLOTS:
    void streamsThatCannotBeKeptAreTold()
    {
        TwoDrives world(fileTree, VolumeSwitches::exFat());
        world.ntfs.addStream(u"C:\\desk\\f", u"Zone.Identifier", "[ZoneTransfer]");
        const Outcome outcome = world.apply(world.moveOf(fileScene));
        QCOMPARE(outcome.state, State::Done);
        QVERIFY(outcome.blemish.has_value());
        QCOMPARE(outcome.blemish->kind, ErrorKind::MarksLost);
        QCOMPARE(outcome.blemish->where, NativePath{R"(D:\far\g)"});
        QCOMPARE(world.ntfs.dump(), normalDrives(fileThere));
    }

    void withoutStreamsNothingIsLostThere()
    {
        TwoDrives world(fileTree, VolumeSwitches::exFat());
        const Outcome outcome = world.apply(world.moveOf(fileScene));
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
        const auto world = drawn(folderScene);
        FakeNtfs &ntfs = world->ntfs;
        if (!hasStreamsThere)
            ntfs.volumeAt(u"D:\\").flags &= ~windows::volumeHoldsStreams;
        ntfs.addStream(place.toStdU16String(), stream.toStdU16String(), std::string(size, 'f'));
        const std::string before = ntfs.dump();

        const auto planned = planMove(world->files, {{{folderScene.place}}, {R"(D:\far)"}});
        const Outcome outcome = world->apply(world->moveOf(folderScene));

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
        const Scene &scene = fileScene;
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
            const Move move = world.moveOf(fileScene);
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
        const Move move = world.moveOf(fileScene);
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

    /// Cut off, and then somebody writes to the copy: whichever way it is recovered, both may be wanted. What only the
    /// beginning is there of may be what was just being copied.
    void noRecoveryLosesAStreamOfEither_data()
    {
        QTest::addColumn<std::size_t>("index");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("bytes");
        for (const char *bytes : {"dada", "dat", "", "data and more"}) {
            QTest::addRow("a file's, \"%s\"", bytes) << std::size_t(1) << R"(C:\desk\f)" << " : text" << bytes;
            QTest::addRow("a file's in a folder, \"%s\"", bytes)
                << std::size_t(0) << R"(C:\desk\d\sub\b.txt)" << " : b" << bytes;
            QTest::addRow("a folder's, \"%s\"", bytes)
                << std::size_t(0) << R"(C:\desk\d\empty)" << "\\empty\\" << bytes;
        }
    }
    void noRecoveryLosesAStreamOfEither()
    {
        QFETCH(std::size_t, index);
        QFETCH(QString, place);
        QFETCH(QString, line);
        QFETCH(QString, bytes);
        std::size_t differed = 0;
        for (std::size_t turn = 0; turn < ways.size(); ++turn) {
            for (std::size_t step = 1 + turn % stride(4);; step += stride(4)) {
                const auto world = drawn(scenes.at(index));
                FakeNtfs &ntfs = world->ntfs;
                ntfs.addStream(place.toStdU16String(), u"film", "data");
                const Plan plan{{world->moveOf(scenes.at(index))}};
                RecordingJournal journal;
                if (!dies(ntfs, step, [&] { apply(world->files, plan, journal); }))
                    break;
                const auto wasThere = !placesWith(ntfs, line, 'C').empty();
                const auto copies = placesWith(ntfs, line, 'D');
                if (!wasThere || copies.empty())
                    continue;
                for (const std::u16string &copy : copies)
                    ntfs.addStream(copy, u"film", bytes.toStdString());
                ++differed;

                recoverBatch(world->files, journal.intents, ways.at(turn), 0);

                if (!holdsBoth(ntfs, line, bytes.toStdString())) {
                    tell(ntfs, {});
                    QFAIL(qPrintable(QStringLiteral("lost, after a death before step %1").arg(step)));
                }
            }
        }
        QVERIFY(differed > 10);
    }

    /// Whoever marks a file while it is moved finds the mark again, wherever the file is.
    void aStreamThatComesMeanwhileIsNotLost()
    {
        const Scene &scene = fileScene;
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
};

QTEST_APPLESS_MAIN(WindowsAcrossStreamsTest)
#include "tst_windows_across_streams.moc"
