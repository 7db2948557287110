// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fake_ntfs_tools.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

/// Sharing, removing, renaming and second names, and what refuses them.
class FakeNtfsChangesTest : public QObject
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
};

QTEST_APPLESS_MAIN(FakeNtfsChangesTest)
#include "tst_fake_ntfs_changes.moc"
