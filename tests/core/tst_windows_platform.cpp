// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bell.h"
#include "platform/error_name.h"
#include "platform/folder_watch.h"
#include "platform/place_facts.h"
#include "platform/private_file.h"
#include "platform/program_words.h"
#include "platform/random_numbers.h"
#include "platform/run_locks.h"
#include "platform/system_codes.h"
#include "platform/user.h"
#include "platform/user_folders.h"
#include "platform/whole_file.h"
#include "platform/windows/registry.h"
#include "platform/windows/rights_facts.h"
#include "rights/windows_rights.h"
#include "store/replace_file.h"
#include "store/standard_file.h"
#include "support/patience.h"
#include "support/printing.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <thread>

using namespace linkwright;
using namespace std::string_literals;

namespace {

/// A folder that is gone afterwards.
struct Ground
{
    NativePath at(std::string_view name) const
    {
        return NativePath{QDir::toNativeSeparators(folder.path()).toStdString()} / name;
    }

    QTemporaryDir folder;
};

/// One of them, open and watched.
struct Watched
{
    Ground ground;
    std::unique_ptr<Folder> open = nativeFileSystem().openFolder(ground.at("")).value_or(nullptr);
    test::Bell bell = {};
    std::unique_ptr<FolderWatch> watch = watchFolder(*open, bell.toRing()).value_or(nullptr);
    FolderEvents events = {}; // the first that told something

    const FolderEvents &told()
    {
        if (events.names.empty() && !events.lostTrack && !events.folderGone)
            events = watch->take();
        return events;
    }
};

std::string contentsOf(const NativePath &file)
{
    auto stream = StandardFile::openToRead(file);
    if (!stream)
        return "not opened: " + errorName(stream.error().osCode);
    std::array<char, 4096> room{};
    return std::string(stream->read(room));
}

} // namespace

/// What the platform layer asks of the system this runs on. No link is made here that is not looked at.
class WindowsPlatformTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewFileIsNeverWrittenOverAnother()
    {
        const Ground ground;
        const NativePath file = ground.at("plan.json");
        QVERIFY(writeNewFile(file, "one"));

        const auto again = writeNewFile(file, "two");

        QCOMPARE(again.error().kind, ErrorKind::AlreadyExists);
        QCOMPARE(contentsOf(file), "one"s);
    }

    void bytesAreWrittenAsTheyAre()
    {
        const Ground ground;
        const std::string bytes = "a\nb\r\nc\x1a\0d"s; // no line ends of its own, and no end at ^Z

        QVERIFY(writeNewFile(ground.at("bytes"), bytes));

        QCOMPARE(contentsOf(ground.at("bytes")), bytes);
    }

    void anyNameCanBeUsed_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("letters of many scripts") << QByteArray("h\xc3\xa9 \xe4\xb8\xad.txt");
        QTest::newRow("a bidirectional override") << QByteArray("a\xe2\x80\xaetxt.exe");
        QTest::newRow("a lone surrogate") << QByteArray("x\xed\xa0\x80y");
        QTest::newRow("a pair of surrogates") << QByteArray("\xf0\x9f\x94\x97");
    }

    void anyNameCanBeUsed()
    {
        QFETCH(const QByteArray, name);
        const Ground ground;
        const NativePath file = ground.at(name.toStdString());

        const auto written = writeNewFile(file, "odd");
        if (!written && name.contains("\xed\xa0\x80"))
            QSKIP("this system (Wine on UTF-8) takes no lone surrogates; Windows does");

        QVERIFY2(written, written ? "" : errorName(written.error().osCode).c_str());
        QCOMPARE(contentsOf(file), "odd"s);
        QVERIFY(whole_file::isRegular(file));
        QCOMPARE(sizeOfFile(file), 3U);
        whole_file::remove(file);
        QVERIFY(!whole_file::isRegular(file));
    }

    void aLongPathCanBeUsed()
    {
        const Ground ground;
        NativePath folder = ground.at("long");
        while (folder.bytes.size() < 400)
            folder = folder / std::string(50, 'x');

        QVERIFY(makePrivateFile(folder / "journal"));

        QVERIFY(mayUseFile(folder / "journal", FileUse::Write));
    }

    void whatIsMissingIsNamed()
    {
        const Ground ground;

        const auto missing = StandardFile::openToRead(ground.at("no such"));
        const auto folder = StandardFile::openToRead(ground.at(""));
        const auto inNothing = writeNewFile(ground.at("no folder") / "x", "");

        QCOMPARE(missing.error().kind, ErrorKind::NotFound);
        QVERIFY(system_code::saysNotFound(missing.error().osCode));
        QCOMPARE(folder.error().kind, ErrorKind::IsAFolder);
        QCOMPARE(inNothing.error().kind, ErrorKind::NotFound);
        QCOMPARE(inNothing.error().where, ground.at("no folder"));
    }

    void aPrivateFileStaysAsItIs()
    {
        const Ground ground;
        const NativePath file = ground.at("a") / "b" / "journal";
        QVERIFY(makePrivateFile(file));
        QVERIFY(mayUseFile(file, FileUse::Write));
        QVERIFY(hasRoomBeside(file));
        QVERIFY(whole_file::isRegular(file));

        QVERIFY(makePrivateFile(file));

        QCOMPARE(sizeOfFile(file), 0U);
        QCOMPARE(mayUseFile(ground.at("a"), FileUse::Read).error().kind, ErrorKind::IsAFolder);
        QCOMPARE(mayUseFile(ground.at("c"), FileUse::Read).error().kind, ErrorKind::NotFound);
        QCOMPARE(resolvedFile(file), resolvedFile(ground.at("a") / "." / "b" / "journal"));
    }

    void aFileIsPutInThePlaceOfAnother()
    {
        const Ground ground;
        QVERIFY(writeNewFile(ground.at("old"), "old"));
        QVERIFY(writeNewFile(ground.at("new"), "new"));

        QVERIFY(whole_file::renameOver(ground.at("new"), ground.at("old")));

        QCOMPARE(contentsOf(ground.at("old")), "new"s);
        QVERIFY(!whole_file::isRegular(ground.at("new")));
    }

    void twoObjectsExcludeEachOther()
    {
        const Ground ground;
        const auto one = RunLocks::at(ground.at("live"));
        const auto other = RunLocks::at(ground.at("live"));
        QVERIFY(!one->isHeldElsewhere(7)); // there is no file yet

        QVERIFY(one->hold(7));

        QVERIFY(other->isHeldElsewhere(7));
        QVERIFY(!one->isHeldElsewhere(7));
        QVERIFY(!other->isHeldElsewhere(8));
        QCOMPARE(other->hold(7).error().kind, ErrorKind::InUse);
        QVERIFY(other->hold((std::int64_t{1} << 40) + 7)); // all the number counts
        one->release(7);
        QVERIFY(!other->isHeldElsewhere(7));
        QVERIFY(other->hold(7));
    }

    void whoeverEndsGivesUpItsLocks()
    {
        const Ground ground;
        const auto asks = RunLocks::at(ground.at("live"));
        auto ends = RunLocks::at(ground.at("live"));
        QVERIFY(ends->hold(1));
        QVERIFY(asks->isHeldElsewhere(1));

        ends.reset();

        QVERIFY(!asks->isHeldElsewhere(1));
    }

    void aWatchedFolderTellsWhatHappens()
    {
        Watched watched;
        QVERIFY(watched.watch);

        QVERIFY(writeNewFile(watched.ground.at("new"), ""));

        QVERIFY(watched.bell.rings());
        QCOMPARE(watched.watch->take().names, std::vector{"new"s});
    }

    void itRingsAgainWhenAllWasTaken()
    {
        Watched watched;
        QVERIFY(watched.watch);
        QVERIFY(writeNewFile(watched.ground.at("one"), ""));
        QVERIFY(watched.bell.rings());
        std::ignore = watched.watch->take();

        whole_file::remove(watched.ground.at("one"));

        QVERIFY(watched.bell.rings());
        QTRY_VERIFY(watched.told().names == std::vector{"one"s});
    }

    void watchingOutlivesTheThreadThatBeganIt()
    {
        Watched watched;
        std::thread([&watched] {
            watched.watch.reset();
            watched.watch = watchFolder(*watched.open, watched.bell.toRing()).value_or(nullptr);
        }).join();
        QVERIFY(watched.watch);

        QVERIFY(writeNewFile(watched.ground.at("new"), ""));

        QTRY_VERIFY(!watched.told().names.empty());
        QCOMPARE(watched.events.names, std::vector{"new"s});
        QVERIFY(!watched.events.lostTrack);
    }

    void rightsAtAPlaceAreTried()
    {
        const Watched watched;
        const Mount mount{{R"(C:\)"}, "NTFS", {}, MountKind::Local};
        QVERIFY(writeNewFile(watched.ground.at("file"), ""));

        const auto facts = placeFacts(*watched.open, &mount, "file");

        QVERIFY(facts);
        QVERIFY(facts->asked && facts->maySearch && facts->mayWrite && !facts->readOnly);
        QCOMPARE(facts->entry->type, NodeType::File);
        QCOMPARE(placeFacts(*watched.open, &mount, "none").error().kind, ErrorKind::NotFound);
    }

    void aPlaceThatMayHangIsNotTried()
    {
        const Watched watched;
        const Mount mount{{R"(Z:\)"}, "NTFS", {}, MountKind::Network};

        const auto facts = placeFacts(*watched.open, &mount);

        QVERIFY(facts && !facts->asked && !facts->mayWrite);
    }

    void thePersonHasANumberAndFolders()
    {
        QVERIFY(currentUser() != 0);
        QCOMPARE(currentUser(), currentUser());
        QVERIFY(homeFolder().isAbsolute());
        QCOMPARE(split(stateFolder()).name, "Linkwright"s);
        QVERIFY(isWithin(stateFolder(), homeFolder()));
    }

    void randomNumbersDiffer()
    {
        QVERIFY(randomNumbers() != randomNumbers());
        QVERIFY(randomNumbers().front() != randomNumbers().back());
    }

    void theProgramsWordsBeginWithItself()
    {
        auto words = programWords(0, nullptr);

        QVERIFY(!words.empty());
        QVERIFY(QString::fromStdString(words.front()).contains(QStringLiteral("tst_windows_platform")));
        QCOMPARE(pointersTo(words).back(), nullptr);
    }

    void numbersHaveMicrosoftsNames()
    {
        QCOMPARE(errorName(system_code::notFound), "ERROR_FILE_NOT_FOUND"s);
        QCOMPARE(errorName(system_code::loop), "ERROR_CANT_RESOLVE_FILENAME"s);
    }

    void aMissingSettingIsToldAsMissing()
    {
        const auto number =
            windows::registryNumber(windows::Hive::CurrentUser, LR"(Software\Linkwright\no such key)", L"x");

        QCOMPARE(number.error(), 2U);
    }

    void rightsAreGathered()
    {
        const auto facts = windows::rightsFacts(homeFolder(), {});

        QVERIFY(facts);
        QVERIFY(facts->system.build > 0);
        QVERIFY(facts->volume.local);
        QVERIFY(!facts->volume.fileSystem.empty());
        QVERIFY(facts->probe != windows::Probe::NotTried);
    }

    void theProbeLeavesNothing()
    {
        const auto probes = [] {
            return QDir(QString::fromStdString(stateFolder().bytes)).entryList({QStringLiteral("probe-*")}).size();
        };
        const auto before = probes();

        for (const bool toFolder : {false, true})
            std::ignore = windows::probeLinks(toFolder);

        QCOMPARE(probes(), before);
    }

    void linksThatWereNotMadeAreNotAllowed()
    {
        const auto facts = windows::rightsFacts(homeFolder(), {});
        QVERIFY(facts);
        if (facts->volume.holdsReparsePoints)
            QSKIP("this volume holds links, so that the system may well make them");

        QVERIFY(facts->probe != windows::Probe::Made);
        QVERIFY(windows::rightsFrom(*facts).answer != windows::Answer::Allowed);
    }
};

QTEST_GUILESS_MAIN(WindowsPlatformTest)
#include "tst_windows_platform.moc"
