// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "grounds.h"
#include "platform/windows/nt_calls.h"

#include <QDir>
#include <QLibrary>
#include <QTest>

#include <algorithm>
#include <array>
#include <ranges>
#include <set>

using namespace linkwright::windows;
using namespace linkwright::windows::test;

/// Opening, facts, contents, listings and drives: the calls of Windows, really made.
class NtCallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_grounds.made()); }

    void anEmptyDriveOpensNoDialog()
    {
        using ErrorMode = unsigned (*)();
        const auto errorMode =
            reinterpret_cast<ErrorMode>(QLibrary::resolve(QStringLiteral("kernel32"), "GetErrorMode"));
        QVERIFY(errorMode != nullptr);
        QVERIFY((errorMode() & 1U) != 0); // SEM_FAILCRITICALERRORS
    }

    void whatIsWrittenIsRead()
    {
        QCOMPARE(m_grounds.makeFile(u"letter", "dear reader"), 0U);
        const Opened file = m_grounds.open(u"letter", {.access = Access::Read});
        QCOMPARE(text(*file, 0, 100), std::string("dear reader"));
        QCOMPARE(text(*file, 5, 4), std::string("read"));
        QCOMPARE(text(*file, 11, 5), std::string());
        QCOMPARE(text(*file, (std::uint64_t{1} << 32U) + 5, 4), std::string());
    }

    void whatIsWrittenLaterLiesWhereItWasPut()
    {
        const Opened file = m_grounds.open(u"gap", {.access = Access::Write, .disposition = Disposition::NewFile});
        QCOMPARE(errorOf(m_calls.write(*file, 70'000, "end")), 0U);
        QCOMPARE(errorOf(m_calls.write(*file, 0, "begin")), 0U);
        QCOMPARE(errorOf(m_calls.flush(*file)), 0U);
        const Opened again = m_grounds.open(u"gap", {.access = Access::Read});
        QCOMPARE(text(*again, 0, 5), std::string("begin"));
        QCOMPARE(text(*again, 70'000, 5), std::string("end"));
        QCOMPARE(m_calls.standardInfo(*again)->size, std::uint64_t{70'003});
    }

    void aTakenNameIsNotMadeAgain()
    {
        QCOMPARE(m_grounds.makeFile(u"Taken", "first"), 0U);
        const Opening newFile{.access = Access::Write, .disposition = Disposition::NewFile};
        QCOMPARE(m_grounds.errorOfOpening(u"Taken", newFile), 183U);
        QCOMPARE(m_grounds.errorOfOpening(u"tAKEN", newFile), 183U);
        QCOMPARE(m_grounds.makeFolder(u"taken"), 183U);
        QCOMPARE(text(*m_grounds.open(u"taken", {.access = Access::Read}), 0, 9), std::string("first"));
    }

    void whatIsMissingIsToldFromAMissingFolder()
    {
        QCOMPARE(m_grounds.errorOfOpening(u"nothing"), 2U);
        QCOMPARE(m_grounds.errorOfOpening(uR"(nothing\in it)"), 3U);
        QCOMPARE(errorOf(m_calls.open(noHandle, m_grounds.path() + uR"(\nothing)", {})), 2U);
    }

    void aFolderIsTheSameByItsPathItsHandleAndItsParent()
    {
        QCOMPARE(m_grounds.makeFolder(u"inner"), 0U);
        const Opened byParent = m_grounds.open(u"inner", {.access = Access::List});
        const Opened byItself = m_grounds.open(*byParent, u"", {.access = Access::List});
        const Opened byPath = m_grounds.open(noHandle, m_grounds.path() + uR"(\inner)", {.access = Access::List});
        const auto id = m_calls.idInfo(*byParent);
        QVERIFY(id && id->volume != 0);
        QVERIFY(m_calls.idInfo(*byItself) == id);
        QVERIFY(m_calls.idInfo(*byPath) == id);
        QVERIFY(m_calls.idInfo(m_grounds.folder()) != id);
    }

    void onlyExtendedPathsAreTakenWithoutAFolder()
    {
        QCOMPARE(errorOf(m_calls.open(noHandle, uR"(C:\)", {})), 123U);
        QCOMPARE(errorOf(m_calls.open(noHandle, uR"(\??\C:\)", {})), 123U);
    }

    void noCallIsMadeWithANameThatCannotBeCounted()
    {
        const std::u16string longer(32'768, u'x'); // as bytes 65,536: 0 in 16 bits
        QCOMPARE(errorOf(m_calls.open(m_grounds.folder(), longer, {})), 206U);
        QCOMPARE(errorOf(m_calls.open(noHandle, uR"(\\?\C:\)" + longer, {})), 206U);
    }

    void whoIsAloneKeepsOthersOut()
    {
        QCOMPARE(m_grounds.makeFile(u"shared"), 0U);
        const Opening forRemoval{.access = Access::Remove};
        Opened all = opened(u"shared", Sharing::All);
        QCOMPARE(m_grounds.errorOfOpening(u"shared", forRemoval), 0U);
        all.close();

        Opened still = opened(u"shared", Sharing::Still);
        QCOMPARE(m_grounds.errorOfOpening(u"shared", forRemoval), 32U);
        QCOMPARE(m_grounds.errorOfOpening(u"shared", {.access = Access::Read}), 0U);
        still.close();

        const Opened alone = opened(u"shared", Sharing::Alone);
        QCOMPARE(m_grounds.errorOfOpening(u"shared", {.access = Access::Write}), 32U);
        QCOMPARE(m_grounds.errorOfOpening(u"shared", {.access = Access::Read}), 0U);
    }

    void aHandleDoesNoMoreThanItWasOpenedFor()
    {
        QCOMPARE(m_grounds.makeFile(u"looked at", "text"), 0U);
        const Opened look = m_grounds.open(u"looked at", {.access = Access::Look});
        std::array<char, 4> bytes{};
        QCOMPARE(errorOf(m_calls.read(*look, 0, bytes)), 5U);
        QCOMPARE(errorOf(m_calls.write(*look, 0, "other")), 5U);
        QCOMPARE(errorOf(m_calls.dispose(*look, Semantics::Classic)), 5U);
    }

    void aHandleForLookingSetsNoTimesAndNoNames()
    {
        QCOMPARE(m_grounds.makeFile(u"looked at again"), 0U);
        const Opened look = m_grounds.open(u"looked at again", {.access = Access::Look});
        const auto times = errorOf(m_calls.setModified(*look, 1));
        const auto name = errorOf(m_calls.rename(*look, m_grounds.folder(), u"moved"));
        if (times == 0 && name == 0 && underWine())
            QSKIP("Wine asks for no rights when times and names are set");
        QCOMPARE(times, 5U);
        QCOMPARE(name, 5U);
    }

    void aFileTellsItsFacts()
    {
        QCOMPARE(m_grounds.makeFile(u"facts", "12345"), 0U);
        const Opened file = m_grounds.open(u"facts", {});
        const StandardInfo wanted{.size = 5, .names = 1, .isFolder = false, .deletePending = false};
        QVERIFY(m_calls.standardInfo(*file) == wanted);
        QVERIFY(m_calls.standardInfo(m_grounds.folder())->isFolder);
        QCOMPARE(m_calls.basicInfo(*file)->attributes & attributeFolder, 0U);
        QCOMPARE(m_calls.basicInfo(m_grounds.folder())->attributes & attributeFolder, attributeFolder);
        QCOMPARE(m_calls.reparseTag(*file).value_or(1), 0U);
    }

    void theTimeOfChangeIsSetAloneAndToTheUnit()
    {
        constexpr std::int64_t someDay = 131'277'000'001'234'567; // in January 2017
        QCOMPARE(m_grounds.makeFile(u"dated"), 0U);
        const Opened file = m_grounds.open(u"dated", {.access = Access::Mark});
        const auto before = m_calls.basicInfo(*file);
        QCOMPARE(errorOf(m_calls.setModified(*file, someDay)), 0U);
        const auto after = m_calls.basicInfo(*file);
        QCOMPARE(after->modified, someDay);
        QCOMPARE(after->attributes, before->attributes);
    }

    void theFinalPathHasTheLettersOfTheDisk()
    {
        QCOMPARE(m_grounds.makeFile(u"Letters.TXT"), 0U);
        const auto folder = m_calls.finalPath(m_grounds.folder());
        QVERIFY(folder && folder->starts_with(uR"(\\?\)"));
        const auto path = m_calls.finalPath(*m_grounds.open(u"lETTERS.txt", {}));
        QVERIFY(path == *folder + uR"(\Letters.TXT)");
    }

    void theVolumeNamesItsFileSystem()
    {
        const auto volume = m_calls.volumeInfo(m_grounds.folder());
        QVERIFY(volume && !volume->fileSystem.empty());
        QVERIFY(std::ranges::all_of(volume->fileSystem, [](char letter) { return letter > ' ' && letter <= '~'; }));
        qInfo("%s, flags 0x%x", volume->fileSystem.c_str(), volume->flags);
    }

    void aListingHasEveryEntryOnceHoweverManyBatchesItTakes()
    {
        QCOMPARE(m_grounds.makeFolder(u"many"), 0U);
        const Opened folder = m_grounds.open(u"many", {.access = Access::List});
        std::set<std::u16string> wanted;
        for (int number = 0; number < 500; ++number) {
            const std::u16string name = std::u16string(150, u'n') + QString::number(number).toStdU16String();
            m_calls.close(m_calls.open(*folder, name, {.disposition = Disposition::NewFile}).value_or(noHandle));
            wanted.insert(name);
        }
        for (int round = 0; round < 2; ++round) { // the second begins anew on the same handle
            const auto all = everythingIn(m_calls, *folder);
            std::set<std::u16string> seen;
            for (const ListedEntry &entry : all)
                seen.insert(entry.name);
            QCOMPARE(all.size(), std::size_t{500});
            QVERIFY(seen == wanted);
        }
    }

    void aListingKnowsWhatEachEntryIs()
    {
        QCOMPARE(m_grounds.makeFolder(u"mixed"), 0U);
        QCOMPARE(m_grounds.makeFolder(uR"(mixed\folder)"), 0U);
        QCOMPARE(m_grounds.makeFile(uR"(mixed\file)"), 0U);
        const Opened folder = m_grounds.open(u"mixed", {.access = Access::List});
        const auto all = everythingIn(m_calls, *folder);
        QCOMPARE(all.size(), std::size_t{2});
        for (const ListedEntry &entry : all) {
            const Opened there = m_grounds.open(*folder, entry.name, {});
            QCOMPARE(entry.id, m_calls.idInfo(*there)->idLow);
            QCOMPARE(entry.attributes, m_calls.basicInfo(*there)->attributes);
            QCOMPARE((entry.attributes & attributeFolder) != 0, entry.name == u"folder");
            QCOMPARE(entry.tag, 0U);
        }
    }

    void anEmptyFolderIsAtItsEndAfterItself()
    {
        QCOMPARE(m_grounds.makeFolder(u"bare"), 0U);
        const Opened folder = m_grounds.open(u"bare", {.access = Access::List});
        QCOMPARE(m_calls.list(*folder, true)->size(), std::size_t{2}); // "." and ".."
        QVERIFY(m_calls.list(*folder, false)->empty());
        QVERIFY(m_calls.list(*folder, false)->empty());
    }

    void aListingFromTheStartKnowsWhatCameMeanwhile()
    {
        QCOMPARE(m_grounds.makeFolder(u"growing"), 0U);
        const Opened folder = m_grounds.open(u"growing", {.access = Access::List});
        QVERIFY(everythingIn(m_calls, *folder).empty());
        QCOMPARE(m_grounds.makeFile(uR"(growing\new)"), 0U);
        const auto again = everythingIn(m_calls, *folder);
        if (again.empty() && underWine())
            QSKIP("Wine lists a handle as the folder was the first time");
        QCOMPARE(again.size(), std::size_t{1});
    }

    void whatIsNoFolderCannotBeListed()
    {
        QCOMPARE(m_grounds.makeFile(u"unlisted"), 0U);
        QVERIFY(errorOf(m_calls.list(*m_grounds.open(u"unlisted", {.access = Access::Read}), true)) != 0);
        QVERIFY(errorOf(m_calls.list(noHandle, true)) != 0);
    }

    void theDriveOfTheseGroundsIsThereAndAnotherIsNot()
    {
        const auto drives = m_calls.logicalDrives();
        const auto ours = static_cast<unsigned>(QDir::tempPath().at(0).toUpper().unicode() - u'A');
        QVERIFY((drives >> ours & 1U) != 0);
        const DriveType kind = m_calls.driveType(root(ours));
        QVERIFY(kind == DriveType::Fixed || kind == DriveType::Removable || kind == DriveType::Ram);
        const auto letters = std::views::iota(0U, 26U);
        const auto absent = std::ranges::find_if(letters, [&](unsigned drive) { return (drives >> drive & 1U) == 0; });
        if (absent == letters.end())
            QSKIP("every letter has a drive here");
        QCOMPARE(m_calls.driveType(root(*absent)), DriveType::Absent);
    }

    void theCurrentFolderIsTheOneThatWasEntered()
    {
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(QDir::rootPath()));
        const auto here = m_calls.currentFolder();
        QVERIFY(QDir::setCurrent(before));
        QVERIFY(here == QDir::toNativeSeparators(QDir::rootPath()).toStdU16String());
    }

private:
    Opened opened(std::u16string_view name, Sharing sharing) const
    {
        return m_grounds.open(name, {.access = Access::Read, .sharing = sharing});
    }

    std::string text(Handle file, std::uint64_t offset, std::size_t most)
    {
        std::string bytes(most, '\0');
        bytes.resize(m_calls.read(file, offset, bytes).value_or(0));
        return bytes;
    }

    static std::u16string root(unsigned drive)
    {
        return std::u16string(1, static_cast<char16_t>(u'A' + drive)) + uR"(:\)";
    }

    NtCalls m_calls;
    Grounds m_grounds{m_calls};
};

QTEST_GUILESS_MAIN(NtCallsTest)
#include "tst_nt_calls.moc"
