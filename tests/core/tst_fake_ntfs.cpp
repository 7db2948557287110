// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fake_ntfs_tools.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

namespace {

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
    void someVolumesHaveNoIds()
    {
        FakeNtfs &files = draw(R"(C:\desk\a)");
        const Held file(files, u"C:\\desk\\a");
        QCOMPARE(files.idInfo(*file).value(), files.idOf(u"C:\\desk\\a"));
        files.volumeAt(u"C:\\").hasIds = false;
        QCOMPARE(codeOf(files.idInfo(*file)), win32::invalidParameter);
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
    void whatIsOpenIsTold()
    {
        FakeNtfs &files = draw(R"(C:\desk\a)");
        const Held desk(files, u"C:\\desk", {.access = Access::List, .sharing = Sharing::Still});
        Held file(files, u"C:\\DESK\\a", toRemove);
        QCOMPARE(files.openings(), (std::vector<std::string>{R"(C:\desk List Still)", R"(C:\desk\a Remove All)"}));
        file.close();
        QCOMPARE(files.openHandles(), 1U);
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
