// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fake_ntfs_tools.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

namespace {

constexpr Opening toRemove{.access = Access::Remove};
constexpr Opening toList{.access = Access::List};
constexpr Opening toRead{.access = Access::Read};
constexpr Opening newFile{.access = Access::Write, .disposition = Disposition::NewFile};
constexpr Opening newFolder{.access = Access::Make, .disposition = Disposition::NewFolder};

std::vector<std::string> listed(FakeNtfs &files, Handle folder)
{
    std::vector<std::string> names;
    for (auto block = files.list(folder, true); block && !block->empty(); block = files.list(folder, false)) {
        for (const auto &entry : *block)
            names.push_back(wtf8FromUtf16(entry.name));
    }
    return names;
}

} // namespace

/// Files, folders, names, handles and steps; links are in tst_fake_ntfs_links.
class FakeNtfsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FakeNtfs> m_files;

    FakeNtfs &draw(std::string_view tree)
    {
        m_files = std::make_unique<FakeNtfs>(tree);
        return *m_files;
    }
    std::uint32_t dispose(std::u16string_view path, Semantics semantics)
    {
        const Held held(*m_files, path, toRemove);
        return held.code() != 0 ? held.code() : codeOf(m_files->dispose(*held, semantics));
    }
    std::uint32_t rename(std::u16string_view path, std::u16string_view folder, std::u16string_view name)
    {
        const Held held(*m_files, path, toRemove);
        const Held into(*m_files, folder, toList);
        return held.code() != 0 ? held.code() : codeOf(m_files->rename(*held, *into, name));
    }

private Q_SLOTS:
    void namesAreComparedWithoutCaseAndKeepTheirs()
    {
        FakeNtfs &files = draw(R"(C:\Desk\Änderung)");
        QCOMPARE(openingOf(files, u"c:\\DESK\\änderung"), 0U);
        QCOMPARE(endOf(files, u"c:\\DESK\\änderung"), R"(C:\Desk\Änderung)");
        QCOMPARE(openingOf(files, u"C:\\desk\\ÄNDERUNG", newFile), win32::alreadyExists);
    }
    void aFolderMayBeCaseSensitive()
    {
        FakeNtfs &files = draw("C:\\wsl\\");
        files.setCaseSensitive(u"C:\\wsl");
        files.draw("C:\\wsl\\a\nC:\\wsl\\A");
        QCOMPARE(files.namesIn(u"C:\\wsl").size(), 2U);
    }
    void namesAreOpaque()
    {
        FakeNtfs &files = draw("C:\\desk\\");
        for (const std::u16string &name :
             {std::u16string(1, u'\xD800'), std::u16string(u"CON"), std::u16string(u"x. ")}) {
            QCOMPARE(openingOf(files, u"C:\\desk\\" + name, newFile), 0U);
            QVERIFY(files.exists(u"C:\\desk\\" + name));
        }
    }
    void whatCannotBeANameIsRefused()
    {
        FakeNtfs &files = draw(R"(C:\desk\a)");
        const Held desk(files, u"C:\\desk", toList);
        for (const std::u16string_view name :
             {u"..", u".", u"a\\..", u"a:stream", u"a/b", u"a?", u"\\a", u"\x1F", u"a\\\\b"})
            QCOMPARE(Held(files, *desk, name, {}).code(), win32::invalidName);
        QCOMPARE(Held(files, *desk, std::u16string(256, u'x'), newFile).code(), win32::invalidName);
        QCOMPARE(Held(files, *desk, std::u16string(255, u'x'), newFile).code(), 0U);
        QCOMPARE(Held(files, *desk, std::u16string(32768, u'x'), {}).code(), win32::fileNameTooLong);
    }
    void aPathWithoutThePrefixIsNotOpened()
    {
        FakeNtfs &files = draw(R"(C:\desk\a)");
        QCOMPARE(codeOf(files.open(windows::noHandle, u"C:\\desk", {})), win32::badPathname);
        QCOMPARE(openingOf(files, u"C:"), win32::invalidParameter);
        QCOMPARE(openingOf(files, u"C:\\"), 0U);
    }
    void whatIsMissingAndWhatIsMissingOnTheWay()
    {
        FakeNtfs &files = draw(R"(C:\desk\a)");
        QCOMPARE(openingOf(files, u"C:\\desk\\b"), win32::fileNotFound);
        QCOMPARE(openingOf(files, u"C:\\b\\a"), win32::pathNotFound);
        QCOMPARE(openingOf(files, u"C:\\desk\\a\\b"), win32::pathNotFound);
        QCOMPARE(openingOf(files, u"X:\\a"), win32::pathNotFound);
    }
    void openingStartsAtAHandle()
    {
        FakeNtfs &files = draw(R"(C:\desk\sub\a : text)");
        const Held desk(files, u"C:\\desk", toList);
        const Held file(files, *desk, u"sub\\a", toRead);
        std::string text(10, '-');
        QCOMPARE(files.read(*file, 1, text).value(), 3U);
        QCOMPARE(text.substr(0, 3), std::string("ext"));
        const Held again(files, *desk, u"", {});
        QCOMPARE(files.idInfo(*again).value(), files.idInfo(*desk).value());
    }
    void aHandleMayDoWhatItAskedFor()
    {
        FakeNtfs &files = draw(R"(C:\desk\a)");
        const Held look(files, u"C:\\desk\\a");
        std::array<char, 1> byte{};
        QCOMPARE(codeOf(files.read(*look, 0, byte)), win32::accessDenied);
        QCOMPARE(codeOf(files.write(*look, 0, "x")), win32::accessDenied);
        QCOMPARE(codeOf(files.dispose(*look, Semantics::Posix)), win32::accessDenied);
        QCOMPARE(codeOf(files.setModified(*look, 1)), win32::accessDenied);
        QCOMPARE(codeOf(files.list(*look, true)), win32::accessDenied);
        QCOMPARE(codeOf(files.flush(*look)), win32::accessDenied);
        QCOMPARE(codeOf(files.basicInfo(Handle{99})), win32::invalidHandle);
        QVERIFY_THROWS_EXCEPTION(std::logic_error, files.close(Handle{99}));
    }
    void nothingIsMadeOverAnything()
    {
        FakeNtfs &files = draw(R"(C:\desk\a)");
        QCOMPARE(openingOf(files, u"C:\\desk\\a", newFile), win32::alreadyExists);
        QCOMPARE(openingOf(files, u"C:\\desk\\a", newFolder), win32::alreadyExists);
        QCOMPARE(openingOf(files, u"C:\\none\\a", newFile), win32::pathNotFound);
    }
    void sharingIsAskedBothWays()
    {
        FakeNtfs &files = draw(R"(C:\desk\a)");
        const Held still(files, u"C:\\desk", {.access = Access::List, .sharing = Sharing::Still});
        QCOMPARE(openingOf(files, u"C:\\desk", toRemove), win32::sharingViolation);
        const Held remover(files, u"C:\\desk\\a", toRemove);
        QCOMPARE(openingOf(files, u"C:\\desk\\a", {.access = Access::Read, .sharing = Sharing::Still}),
                 win32::sharingViolation);
        QCOMPARE(openingOf(files, u"C:\\desk\\a", toRead), 0U);
        const Held alone(files, u"C:\\desk\\a", {.access = Access::Read, .sharing = Sharing::Alone});
        QCOMPARE(alone.code(), win32::sharingViolation);
    }
    void whoOnlyLooksOrMarksHoldsNobodyOff()
    {
        FakeNtfs &files = draw(R"(C:\desk\a)");
        const Held mark(files, u"C:\\desk\\a", {.access = Access::Mark, .sharing = Sharing::Alone});
        QCOMPARE(dispose(u"C:\\desk\\a", Semantics::Posix), 0U);
        QVERIFY(!files.exists(u"C:\\desk\\a"));
    }
    void posixRemovalTakesTheNameWhenItsHandleCloses()
    {
        FakeNtfs &files = draw(R"(C:\desk\a : text)");
        const Held reader(files, u"C:\\desk\\a", toRead);
        {
            const Held remover(files, u"C:\\desk\\a", toRemove);
            QCOMPARE(codeOf(files.dispose(*remover, Semantics::Posix)), 0U);
            QVERIFY(files.standardInfo(*remover)->deletePending);
            QCOMPARE(openingOf(files, u"C:\\desk\\a"), win32::accessDenied);
        }
        QVERIFY(!files.exists(u"C:\\desk\\a"));
        QCOMPARE(openingOf(files, u"C:\\desk\\a", newFile), 0U);
        std::string text(4, '-');
        QCOMPARE(files.read(*reader, 0, text).value(), 4U);
        QCOMPARE(text, std::string("text"));
    }
    void classicRemovalKeepsTheNameUntilTheLastHandleCloses()
    {
        FakeNtfs &files = draw(R"(C:\desk\a : text)");
        Held reader(files, u"C:\\desk\\a", toRead);
        QCOMPARE(dispose(u"C:\\desk\\a", Semantics::Classic), 0U);
        QVERIFY(files.exists(u"C:\\desk\\a"));
        QCOMPARE(openingOf(files, u"C:\\desk\\a"), win32::accessDenied);
        QCOMPARE(openingOf(files, u"C:\\desk\\a", newFile), win32::accessDenied);
        QCOMPARE(rename(u"C:\\desk", u"C:\\", u"other"), win32::accessDenied);
        reader.close();
        QVERIFY(!files.exists(u"C:\\desk\\a"));
    }
    void whatCannotBeRemoved()
    {
        FakeNtfs &files = draw("C:\\desk\\a\nC:\\desk\\fixed");
        QCOMPARE(dispose(u"C:\\desk", Semantics::Posix), win32::dirNotEmpty);
        QCOMPARE(dispose(u"C:\\", Semantics::Posix), win32::accessDenied);
        files.setAttributes(u"C:\\desk\\fixed", 1);
        QCOMPARE(dispose(u"C:\\desk\\fixed", Semantics::Classic), win32::accessDenied);
        QCOMPARE(dispose(u"C:\\desk\\fixed", Semantics::Posix), 0U);
    }
    void posixRemovalIsNotEverywhere()
    {
        FakeNtfs &files = draw(R"(C:\desk\a)");
        files.addDrive('E', VolumeSwitches::exFat());
        files.addFile(u"E:\\a", "");
        QCOMPARE(dispose(u"E:\\a", Semantics::Posix), win32::invalidParameter);
        files.system().build = 10240;
        QCOMPARE(dispose(u"C:\\desk\\a", Semantics::Posix), win32::invalidParameter);
        QCOMPARE(dispose(u"C:\\desk\\a", Semantics::Classic), 0U);
    }
    void renamingReplacesNothing()
    {
        FakeNtfs &files = draw("C:\\desk\\a : A\nC:\\desk\\b : B\nC:\\other\\");
        QCOMPARE(rename(u"C:\\desk\\a", u"C:\\desk", u"B"), win32::alreadyExists);
        QCOMPARE(rename(u"C:\\desk\\a", u"C:\\other", u"x"), 0U);
        QCOMPARE(rename(u"C:\\other\\x", u"C:\\other", u"X"), 0U);
        QCOMPARE(rename(u"C:\\other\\X", u"C:\\other", u"..\\y"), win32::invalidName);
        QCOMPARE(files.dump(), FakeNtfs::normalTree("C:\\desk\\b : B\nC:\\other\\X : A"));
    }
    void renamingKeepsTheObject()
    {
        FakeNtfs &files = draw(R"(C:\desk\a)");
        const auto id = files.idOf(u"C:\\desk\\a");
        const auto before = files.basicOf(u"C:\\desk\\a");
        QCOMPARE(rename(u"C:\\desk\\a", u"C:\\desk", u"b"), 0U);
        QCOMPARE(files.idOf(u"C:\\desk\\b"), id);
        QCOMPARE(files.basicOf(u"C:\\desk\\b").modified, before.modified);
        QVERIFY(files.basicOf(u"C:\\desk\\b").changed > before.changed);
    }
    void aFolderWithSomethingOpenBelowIsNotRenamed()
    {
        FakeNtfs &files = draw(R"(C:\desk\sub\a)");
        Held below(files, u"C:\\desk\\sub\\a");
        QCOMPARE(rename(u"C:\\desk", u"C:\\", u"other"), win32::accessDenied);
        below.close();
        QCOMPARE(rename(u"C:\\desk", u"C:\\desk\\sub", u"inside"), win32::accessDenied);
        QCOMPARE(rename(u"C:\\desk", u"C:\\", u"other"), 0U);
    }
    void aFolderHeldForRemovalTakesNoNames()
    {
        FakeNtfs &files = draw("C:\\desk\\a\nC:\\other\\");
        const Held other(files, u"C:\\other", toRemove);
        const Held file(files, u"C:\\desk\\a", toRemove);
        QCOMPARE(codeOf(files.rename(*file, *other, u"a")), win32::sharingViolation);
        QCOMPARE(Held(files, *other, u"new", newFile).code(), 0U);
    }
    void nothingLeavesItsVolume()
    {
        FakeNtfs &files = draw(R"(C:\desk\a)");
        files.addDrive('D');
        QCOMPARE(rename(u"C:\\desk\\a", u"D:\\", u"a"), win32::notSameDevice);
        const Held file(files, u"C:\\desk\\a", {.access = Access::Mark});
        const Held into(files, u"D:\\", toList);
        QCOMPARE(codeOf(files.makeHardLink(*file, *into, u"a")), win32::notSameDevice);
    }
    void aFileHasAllItsNames()
    {
        FakeNtfs &files = draw("C:\\desk\\a\nC:\\desk\\taken\nC:\\desk\\sub\\b = C:\\desk\\a");
        const Held file(files, u"C:\\desk\\a", {.access = Access::Mark});
        const Held desk(files, u"C:\\desk", {.access = Access::List});
        QCOMPARE(codeOf(files.makeHardLink(*file, *desk, u"TAKEN")), win32::alreadyExists);
        QCOMPARE(codeOf(files.makeHardLink(*file, *desk, u"c")), 0U);
        QCOMPARE(files.standardInfo(*file)->names, 3U);
        const auto names = files.hardLinkNames(u"\\\\?\\C:\\desk\\c").value();
        QVERIFY((names == std::vector<std::u16string>{u"\\desk\\a", u"\\desk\\sub\\b", u"\\desk\\c"}));
        QCOMPARE(dispose(u"C:\\desk\\sub\\b", Semantics::Posix), 0U);
        QCOMPARE(files.standardInfo(*file)->names, 2U);
        files.system().knowsHardLinkNames = false;
        QCOMPARE(codeOf(files.hardLinkNames(u"\\\\?\\C:\\desk\\a")), win32::callNotImplemented);
    }
    void hardLinksHaveTheirLimits()
    {
        FakeNtfs &files = draw(R"(C:\desk\a)");
        const Held desk(files, u"C:\\desk", {.access = Access::List});
        const Held folder(files, u"C:\\desk", {.access = Access::Mark});
        QCOMPARE(codeOf(files.makeHardLink(*folder, *desk, u"x")), win32::accessDenied);
        const Held look(files, u"C:\\desk\\a");
        QCOMPARE(codeOf(files.makeHardLink(*look, *desk, u"x")), win32::accessDenied);
        const Held file(files, u"C:\\desk\\a", {.access = Access::Mark});
        for (int i = 1; i < 1024; ++i)
            QCOMPARE(codeOf(files.makeHardLink(*file, *desk, utf16FromWtf8(std::to_string(i)).value())), 0U);
        QCOMPARE(codeOf(files.makeHardLink(*file, *desk, u"x")), win32::tooManyLinks);
    }
    void aListingComesInParts()
    {
        FakeNtfs &files = draw("C:\\desk\\a\nC:\\desk\\B\nC:\\desk\\c\nC:\\desk\\d -> a");
        const Held desk(files, u"C:\\desk", toList);
        QCOMPARE(files.list(*desk, true)->size(), 3U);
        const auto rest = files.list(*desk, false).value();
        QCOMPARE(rest.back().tag, symlinkTag);
        QCOMPARE(rest.back().id, files.idOf(u"C:\\desk\\d").idLow);
        QVERIFY(files.list(*desk, false)->empty());
        QCOMPARE(listed(files, *desk), (std::vector<std::string>{".", "..", "a", "B", "c", "d"}));
        const Held root(files, u"C:\\", toList);
        QCOMPARE(listed(files, *root), std::vector<std::string>{"desk"});
    }
    void anIdDoesNotComeBackSoon()
    {
        FakeNtfs &files = draw(R"(C:\desk\a)");
        const auto first = files.idOf(u"C:\\desk\\a").idLow;
        files.remove(u"C:\\desk\\a");
        files.addFile(u"C:\\desk\\b", "");
        const auto second = files.idOf(u"C:\\desk\\b").idLow;
        QVERIFY(first != second);
        QCOMPARE(first << 16, second << 16); // the same record, used once more
    }
    void anOpenObjectKeepsItsId()
    {
        FakeNtfs &files = draw(R"(C:\desk\a)");
        const Held reader(files, u"C:\\desk\\a", toRead);
        const auto id = files.idInfo(*reader).value();
        files.remove(u"C:\\desk\\a");
        files.addFile(u"C:\\desk\\a", "new");
        QCOMPARE(files.idInfo(*reader).value(), id);
        QVERIFY(files.idOf(u"C:\\desk\\a").idLow << 16 != id.idLow << 16);
        QCOMPARE(codeOf(files.finalPath(*reader)), win32::fileNotFound);
    }
    void aReadOnlyVolumeAndAFullOne()
    {
        FakeNtfs &files = draw(R"(C:\desk\a)");
        files.volumeAt(u"C:\\").full = true;
        QCOMPARE(openingOf(files, u"C:\\desk\\b", newFile), win32::diskFull);
        files.volumeAt(u"C:\\").readOnly = true;
        QCOMPARE(openingOf(files, u"C:\\desk\\b", newFile), win32::writeProtect);
        QCOMPARE(dispose(u"C:\\desk\\a", Semantics::Posix), win32::writeProtect);
        const Held look(files, u"C:\\desk\\a");
        QVERIFY((files.volumeInfo(*look)->flags & 0x80000) != 0);
    }
    void aDriveThatIsTakenAway()
    {
        FakeNtfs &files = draw("");
        files.addDrive('E', VolumeSwitches::exFat());
        files.addFile(u"E:\\a", "");
        QCOMPARE(files.logicalDrives(), 0x14U);
        QCOMPARE(files.driveType(u"E:\\"), windows::DriveType::Removable);
        const Held file(files, u"E:\\a");
        files.removeDrive('E');
        QCOMPARE(codeOf(files.basicInfo(*file)), win32::deviceRemoved);
        QCOMPARE(openingOf(files, u"E:\\a"), win32::pathNotFound);
        QCOMPARE(files.logicalDrives(), 0x4U);
        QCOMPARE(files.driveType(u"E:\\"), windows::DriveType::Absent);
        files.putBackDrive('E');
        QCOMPARE(openingOf(files, u"E:\\a"), 0U);
        files.volumeAt(u"E:\\").openCode = win32::notReady;
        QCOMPARE(openingOf(files, u"E:\\a"), win32::notReady);
    }
    void aProtectedFolderIsNotChanged()
    {
        FakeNtfs &files = draw(R"(C:\docs\sub\a)");
        files.denyChanges(u"C:\\docs");
        QCOMPARE(openingOf(files, u"C:\\docs\\sub\\a", toRemove), win32::accessDenied);
        QCOMPARE(openingOf(files, u"C:\\docs\\sub\\b", newFile), win32::accessDenied);
        QCOMPARE(openingOf(files, u"C:\\docs\\sub\\a", toRead), 0U);
        files.denyReading(u"C:\\docs\\sub");
        QCOMPARE(openingOf(files, u"C:\\docs\\sub", toList), win32::accessDenied);
        QCOMPARE(openingOf(files, u"C:\\docs\\sub\\a", toRead), 0U);
    }
    void aNewFileIsWrittenAndFlushed()
    {
        FakeNtfs &files = draw("C:\\desk\\");
        const Held made(files, u"C:\\desk\\a", newFile);
        QCOMPARE(codeOf(files.write(*made, 2, "text")), 0U);
        QCOMPARE(codeOf(files.setModified(*made, 42)), 0U);
        QCOMPARE(codeOf(files.flush(*made)), 0U);
        QCOMPARE(files.textOf(u"C:\\desk\\a"), std::string("\0\0text", 6));
        QCOMPARE(files.basicInfo(*made)->modified, 42);
        QCOMPARE(files.standardInfo(*made)->size, 6U);
    }
    void aStepFailsBeforeItsEffectOrAfter()
    {
        FakeNtfs &files = draw("C:\\desk\\");
        files.failAtStep(1, win32::notReady, FakeNtfs::When::Before);
        files.failAtStep(2, win32::notReady, FakeNtfs::When::After);
        QCOMPARE(openingOf(files, u"C:\\desk\\a", newFile), win32::notReady);
        QVERIFY(!files.exists(u"C:\\desk\\a"));
        QCOMPARE(openingOf(files, u"C:\\desk\\a", newFile), win32::notReady);
        QVERIFY(files.exists(u"C:\\desk\\a"));
        QCOMPARE(files.openHandles(), 0U);
        QCOMPARE(files.faultsFired(), 2U);
        QCOMPARE(files.log().back(), std::string(R"(open \\?\C:\desk\a)"));
    }
    void othersActBeforeAStepUncounted()
    {
        FakeNtfs &files = draw(R"(C:\desk\a)");
        files.beforeStep(1, [](FakeNtfs &others) {
            const Held theirs(others, u"C:\\desk\\a", toRemove);
            std::ignore = others.dispose(*theirs, Semantics::Posix);
        });
        QCOMPARE(openingOf(files, u"C:\\desk\\a"), win32::fileNotFound);
        QCOMPARE(files.stepsTaken(), 1U);
        files.resetSteps();
        QCOMPARE(files.stepsTaken(), 0U);
    }
};

QTEST_APPLESS_MAIN(FakeNtfsTest)
#include "tst_fake_ntfs.moc"
