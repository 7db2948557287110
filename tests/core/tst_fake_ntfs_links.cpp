// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fake_ntfs_tools.h"
#include "windows/constants.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

namespace {

std::string symlinkTo(std::u16string_view substitute, bool isRelative)
{
    return writeReparse({symlinkTag, std::u16string(substitute), std::u16string(substitute), isRelative});
}

std::string junctionTo(std::u16string_view substitute)
{
    return writeReparse({mountPointTag, std::u16string(substitute), {}});
}

} // namespace

/// Reparse points: how they are stored, followed, made and refused.
class FakeNtfsLinksTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FakeNtfs> m_files;

    FakeNtfs &draw(std::string_view tree)
    {
        m_files = std::make_unique<FakeNtfs>(tree);
        return *m_files;
    }
    std::uint32_t set(std::u16string_view path, std::string_view buffer, const Opening &opening = toMark)
    {
        const Held held(*m_files, path, opening);
        return held.code() != 0 ? held.code() : codeOf(m_files->setReparse(*held, buffer));
    }
    std::uint32_t create(const std::u16string &place, const std::u16string &target, std::uint32_t flags)
    {
        return codeOf(m_files->createSymbolicLink(u"\\\\?\\" + place, target, flags));
    }

private Q_SLOTS:
    void aLinkIsOpenedItselfFollowedOrRefused()
    {
        FakeNtfs &files =
            draw("C:\\data\\x\nC:\\desk\\l -> ..\\data\\x\nC:\\desk\\d => C:\\data\nC:\\desk\\j ~> C:\\data");
        const Held link(files, u"C:\\desk\\l");
        QCOMPARE(files.reparseTag(*link).value(), symlinkTag);
        QCOMPARE(files.basicInfo(*link)->attributes, 0x420U);
        QCOMPARE(endOf(files, u"C:\\desk\\l"), R"(C:\data\x)");
        QCOMPARE(endOf(files, u"C:\\desk\\d\\X"), R"(C:\data\x)");
        QCOMPARE(endOf(files, u"C:\\desk\\j\\x"), R"(C:\data\x)");
        QCOMPARE(openingOf(files, u"C:\\desk\\l", {.reparse = Reparse::Refuse}), win32::reparsePointEncountered);
        QCOMPARE(openingOf(files, u"C:\\desk\\j\\x", {.reparse = Reparse::Refuse}), win32::reparsePointEncountered);
        QCOMPARE(openingOf(files, u"C:\\data\\x", {.reparse = Reparse::Refuse}), 0U);
        files.system().build = 9600;
        QCOMPARE(openingOf(files, u"C:\\data\\x", {.reparse = Reparse::Refuse}), win32::invalidParameter);
    }
    void linksOnTheWayAreFollowedThoughTheLastIsNot()
    {
        FakeNtfs &files = draw("C:\\data\\l -> x\nC:\\desk\\j ~> C:\\data");
        const Held link(files, u"C:\\desk\\j\\l");
        QCOMPARE(files.reparseTag(*link).value(), symlinkTag);
        QCOMPARE(wtf8FromUtf16(files.finalPath(*link).value()), R"(\\?\C:\data\l)");
    }
    void aLinkOpenedItselfLeadsOnWhenOpenedAgain()
    {
        FakeNtfs &files = draw("C:\\data\\x\nC:\\desk\\d => ..\\data");
        const Held link(files, u"C:\\desk\\d", toList);
        const Held end(files, *link, u"", {.reparse = Reparse::Follow});
        QCOMPARE(files.idInfo(*end).value(), files.idOf(u"C:\\data"));
        QCOMPARE(Held(files, *link, u"x", {}).code(), win32::fileNotFound);
        QCOMPARE(Held(files, *link, u"new", {.disposition = Disposition::NewFile}).code(), win32::accessDenied);
    }
    void danglingLinksAndLoops()
    {
        FakeNtfs &files = draw("C:\\desk\\a -> none\nC:\\desk\\b -> none\\x\nC:\\desk\\c ~> X:\\x\nC:\\desk\\l -> l");
        QCOMPARE(followingOf(files, u"C:\\desk\\a"), win32::fileNotFound);
        QCOMPARE(followingOf(files, u"C:\\desk\\b"), win32::pathNotFound);
        QCOMPARE(followingOf(files, u"C:\\desk\\c"), win32::pathNotFound);
        QCOMPARE(followingOf(files, u"C:\\desk\\l"), win32::cantResolveFilename);
    }
    void sixtyThreeReparsePointsAreTheMost()
    {
        FakeNtfs &files = draw("C:\\chain\\0");
        for (char16_t i = 1; i <= 64; ++i)
            files.addSymlink(u"C:\\chain\\" + utf16FromWtf8(std::to_string(i)).value(),
                             utf16FromWtf8(std::to_string(i - 1)).value(), false);
        QCOMPARE(followingOf(files, u"C:\\chain\\63"), 0U);
        QCOMPARE(followingOf(files, u"C:\\chain\\64"), win32::cantResolveFilename);
    }
    void theWrongKindOfLinkDoesNotOpen()
    {
        FakeNtfs &files =
            draw("C:\\data\\x\nC:\\desk\\l -> C:\\data\nC:\\desk\\d => C:\\data\\x\nC:\\desk\\j ~> C:\\data\\x");
        QCOMPARE(followingOf(files, u"C:\\desk\\l"), win32::accessDenied);
        QCOMPARE(followingOf(files, u"C:\\desk\\d"), win32::directory);
        QCOMPARE(followingOf(files, u"C:\\desk\\j"), win32::directory);
        QCOMPARE(followingOf(files, u"C:\\desk\\l\\x"), win32::pathNotFound);
    }
    void textsThatNtCannotFollow()
    {
        FakeNtfs &files = draw(
            "C:\\data\\x\nC:\\data\\x.\nC:\\desk\\a -> ../data/x\nC:\\desk\\b -> ..\\\\data\\x\nC:\\desk\\c -> ..\\data\\x.\n"
            "C:\\desk\\d -> C:\\data\\..\\data\\x\nC:\\desk\\e -> ..\\..\\..\\x\nC:\\desk\\f ~> foobar");
        QCOMPARE(followingOf(files, u"C:\\desk\\a"), win32::invalidName);
        QCOMPARE(followingOf(files, u"C:\\desk\\b"), win32::invalidName);
        QCOMPARE(followingOf(files, u"C:\\desk\\c"), win32::fileNotFound);
        QCOMPARE(followingOf(files, u"C:\\desk\\d"), win32::invalidName);
        QCOMPARE(followingOf(files, u"C:\\desk\\e"), win32::invalidReparseData);
        QCOMPARE(followingOf(files, u"C:\\desk\\f"), win32::invalidName);
    }
    void aTextFromTheRootStaysOnItsVolume()
    {
        FakeNtfs &files = draw("C:\\data\\x\nC:\\desk\\l -> \\data\\x");
        QCOMPARE(endOf(files, u"C:\\desk\\l"), R"(C:\data\x)");
    }
    void dotDotIsTakenFromAJunctionsPlaceAndFromASymlinksTarget()
    {
        FakeNtfs &files = draw("C:\\far\\data\\l -> ..\\x\nC:\\far\\x\nC:\\desk\\x\nC:\\desk\\j ~> C:\\far\\data\n"
                               "C:\\desk\\d => C:\\far\\data");
        QCOMPARE(endOf(files, u"C:\\desk\\j\\l"), R"(C:\desk\x)");
        QCOMPARE(endOf(files, u"C:\\desk\\d\\l"), R"(C:\far\x)");
    }
    void otherTagsAreNotFollowedAndCloudFilesOpenThrough()
    {
        FakeNtfs &files = draw("");
        files.addReparse(u"C:\\app", 0x8000001B, "data", false);
        files.addReparse(u"C:\\wsl", 0xA000001D, "data", false);
        files.addReparse(u"C:\\cloud", 0x9000301A, "data", true);
        files.addFile(u"C:\\x", "");
        QCOMPARE(followingOf(files, u"C:\\app"), win32::cantAccessFile);
        QCOMPARE(followingOf(files, u"C:\\wsl"), win32::cantAccessFile);
        QCOMPARE(followingOf(files, u"C:\\cloud"), 0U);
        QCOMPARE(openingOf(files, u"C:\\cloud\\x", {.disposition = Disposition::NewFile}), 0U);
        const Held app(files, u"C:\\app");
        QCOMPARE(files.getReparse(*app).value(), wrapReparse(0x8000001B, "data"));
        const Held file(files, u"C:\\x");
        QCOMPARE(codeOf(files.getReparse(*file)), win32::notAReparsePoint);
    }
    void creatingThroughADanglingLinkMakesItsTarget()
    {
        FakeNtfs &files = draw("C:\\desk\\l -> x");
        const Disposition make = Disposition::NewFile;
        QCOMPARE(openingOf(files, u"C:\\desk\\l", {.disposition = make}), win32::alreadyExists);
        QCOMPARE(openingOf(files, u"C:\\desk\\l", {.reparse = Reparse::Follow, .disposition = make}), 0U);
        QVERIFY(files.exists(u"C:\\desk\\x"));
    }
    void aLinkIsChangedInPlace()
    {
        FakeNtfs &files = draw("C:\\desk\\l -> x\nC:\\desk\\j ~> C:\\x");
        const auto before = files.basicOf(u"C:\\desk\\l");
        const auto id = files.idOf(u"C:\\desk\\l");
        QCOMPARE(set(u"C:\\desk\\l", symlinkTo(u"y", true)), 0U);
        QCOMPARE(files.textOf(u"C:\\desk\\l"), std::string("y"));
        QCOMPARE(files.idOf(u"C:\\desk\\l"), id);
        QCOMPARE(files.basicOf(u"C:\\desk\\l").modified, before.modified);
        QVERIFY(files.basicOf(u"C:\\desk\\l").changed > before.changed);
        QCOMPARE(set(u"C:\\desk\\j", junctionTo(u"\\??\\C:\\y")), 0U);
        QCOMPARE(files.textOf(u"C:\\desk\\j"), std::string(R"(C:\y)"));
    }
    void whatSettingRefuses()
    {
        FakeNtfs &files = draw("C:\\desk\\file\nC:\\desk\\empty : \nC:\\desk\\folder\\\nC:\\desk\\j ~> C:\\x");
        QCOMPARE(set(u"C:\\desk", junctionTo(u"\\??\\C:\\x")), win32::dirNotEmpty);
        QCOMPARE(set(u"C:\\desk\\j", symlinkTo(u"x", true)), win32::reparseTagMismatch);
        QCOMPARE(set(u"C:\\desk\\empty", junctionTo(u"\\??\\C:\\x")), win32::directory);
        QCOMPARE(set(u"C:\\desk\\file", symlinkTo(u"x", true)), win32::invalidReparseData);
        QCOMPARE(set(u"C:\\desk\\folder", symlinkTo(u"x", true), toList), win32::accessDenied);
        QCOMPARE(set(u"C:\\desk\\folder", wrapReparse(1, "x")), win32::reparseTagInvalid);
        files.addDrive('E', VolumeSwitches::exFat());
        files.addFolder(u"E:\\folder");
        QCOMPARE(set(u"E:\\folder", junctionTo(u"\\??\\C:\\x")), win32::invalidFunction);
        files.volumeAt(u"E:\\").unsupported = win32::notSupported;
        QCOMPARE(set(u"E:\\folder", junctionTo(u"\\??\\C:\\x")), win32::notSupported);
    }
    void malformedBuffersAreRefused()
    {
        FakeNtfs &files = draw(R"(C:\desk\folder\)");
        const std::string good = junctionTo(u"\\??\\C:\\x");
        const auto with = [&](std::size_t at, char byte) {
            std::string buffer = good;
            buffer[at] = byte;
            return buffer;
        };
        const std::vector<std::string> bad{good.substr(0, 7),    good.substr(0, 15),
                                           good + "x",           with(4, '\x01'),
                                           with(8, '\x01'),      with(10, '\x7E'),
                                           with(12, '\x7E'),     with(14, '\x7E'),
                                           symlinkTo(u"", true), wrapReparse(symlinkTag, std::string(20000, 'x'))};
        for (const std::string &buffer : bad)
            QCOMPARE(set(u"C:\\desk\\folder", buffer), win32::invalidReparseData);
        QCOMPARE(files.reparseOf(u"C:\\desk\\folder"), std::string());
        QCOMPARE(set(u"C:\\desk\\folder", good), 0U);
    }
    void settingASymlinkNeedsThePrivilegeAndAJunctionNone()
    {
        FakeNtfs &files = draw("C:\\desk\\folder\\\nC:\\desk\\l -> x");
        files.system().privilege = false;
        files.system().developerMode = true;
        QCOMPARE(set(u"C:\\desk\\l", symlinkTo(u"y", true)), win32::privilegeNotHeld);
        QCOMPARE(set(u"C:\\desk\\folder", junctionTo(u"\\??\\C:\\x")), 0U);
        files.system().developerModeSets = true;
        QCOMPARE(set(u"C:\\desk\\l", symlinkTo(u"y", true)), 0U);
    }
    void windowsMakesALinkAsItIsTold()
    {
        FakeNtfs &files = draw("C:\\data\\x\nC:\\desk\\");
        QCOMPARE(create(u"C:\\desk\\a", u"..\\data\\x", 0), 0U);
        QCOMPARE(create(u"C:\\desk\\b", u"C:\\data\\", windows::linkToFolder), 0U);
        QCOMPARE(create(u"C:\\desk\\c", u"../data/x", 0), 0U);
        QCOMPARE(create(u"C:\\desk\\d", u"C:/data/x", 0), 0U);
        QCOMPARE(files.dump(),
                 FakeNtfs::normalTree("C:\\data\\x\nC:\\desk\\a -> ..\\data\\x\nC:\\desk\\b => C:\\data\\\n"
                                      "C:\\desk\\c -> ../data/x\nC:\\desk\\d -> C:\\data\\x"));
        const auto stored = readReparse(files.reparseOf(u"C:\\desk\\d"));
        QVERIFY(stored->print == u"C:/data/x" && stored->substitute == u"\\??\\C:\\data\\x" && !stored->isRelative);
        QCOMPARE(followingOf(files, u"C:\\desk\\b"), 0U);
        QCOMPARE(followingOf(files, u"C:\\desk\\c"), win32::invalidName);
    }
    void windowsRefusesALink()
    {
        FakeNtfs &files = draw("C:\\desk\\a");
        files.addDrive('E', VolumeSwitches::exFat());
        QCOMPARE(create(u"C:\\desk\\A", u"x", 0), win32::alreadyExists);
        QCOMPARE(create(u"C:\\none\\l", u"x", 0), win32::pathNotFound);
        QCOMPARE(create(u"C:\\desk\\l", u"x", 4), win32::invalidParameter);
        QCOMPARE(create(u"E:\\l", u"x", 0), win32::invalidFunction);
        QVERIFY(!files.exists(u"E:\\l"));
        files.system().build = 14393;
        QCOMPARE(create(u"C:\\desk\\l", u"x", windows::allowUnprivileged), win32::invalidParameter);
    }
    void whoMayMakeALink()
    {
        FakeNtfs &files = draw("C:\\desk\\");
        files.system().privilege = false;
        QCOMPARE(create(u"C:\\desk\\l", u"x", windows::allowUnprivileged), win32::privilegeNotHeld);
        files.system().developerMode = true;
        QCOMPARE(create(u"C:\\desk\\l", u"x", 0), win32::privilegeNotHeld);
        QCOMPARE(create(u"C:\\desk\\l", u"x", windows::allowUnprivileged), 0U);
        files.system().lies = true;
        QCOMPARE(create(u"C:\\desk\\m", u"x", 0), 0U);
        QVERIFY(!files.exists(u"C:\\desk\\m"));
    }
    void theSecondNameOfALinkIsTheLinkItself()
    {
        FakeNtfs &files = draw("C:\\desk\\l -> x");
        const Held link(files, u"C:\\desk\\l", toMark);
        const Held desk(files, u"C:\\desk", toList);
        QCOMPARE(codeOf(files.makeHardLink(*link, *desk, u"m")), 0U);
        QCOMPARE(files.dump(), std::string("C:\\desk\\l -> x\nC:\\desk\\m = C:\\desk\\l\n"));
    }
    void aVolumeIsMountedInAFolder()
    {
        FakeNtfs &files = draw("C:\\desk\\");
        files.addDrive('D');
        files.draw("D:\\x\nC:\\desk\\mount ~> D:");
        QCOMPARE(endOf(files, u"C:\\desk\\mount\\x"), R"(D:\x)");
        QVERIFY(files.textOf(u"C:\\desk\\mount").starts_with("\\??\\Volume{"));
        QCOMPARE(files.dump(), std::string("C:\\desk\\mount ~> D:\nD:\\x\n"));
    }
    void everyServerThatIsSpokenToIsKnown()
    {
        FakeNtfs &files = draw("C:\\desk\\l -> \\\\evil\\share\\x\nC:\\desk\\s -> \\\\server\\share\\x");
        files.addShare(u"server", u"share");
        files.addFile(u"\\\\server\\share\\x", "");
        const Held link(files, u"C:\\desk\\l");
        std::ignore = files.getReparse(*link);
        QVERIFY(files.touchedServers().empty());
        QCOMPARE(followingOf(files, u"C:\\desk\\l"), win32::badNetPath);
        QVERIFY(files.touchedServers() == std::set<std::u16string>{u"evil"});
        QCOMPARE(endOf(files, u"C:\\desk\\s"), R"(UNC\server\share\x)");
        QCOMPARE(openingOf(files, u"UNC\\server\\other\\x"), win32::badNetName);
        QCOMPARE(files.touchedServers().size(), 2U);
    }
    void aNetworkDriveSpeaksToItsServer()
    {
        FakeNtfs &files = draw("");
        files.addNetworkDrive('Z', u"server", u"share");
        files.draw("Z:\\x\nZ:\\out -> C:\\x\nZ:\\in -> x");
        QVERIFY(files.deviceOf('Z') == u"\\Device\\LanmanRedirector\\;Z:0000000000012345\\server\\share");
        QVERIFY(files.touchedServers().empty());
        QCOMPARE(files.driveType(u"Z:\\"), windows::DriveType::Remote);
        QVERIFY(!files.touchedServers().empty()); // it opened the root
        QCOMPARE(endOf(files, u"Z:\\in"), R"(UNC\server\share\x)");
        QVERIFY(files.touchedServers() == std::set<std::u16string>{u"server"});
        QCOMPARE(followingOf(files, u"Z:\\out"), win32::symlinkClassDisabled);
        files.volumeAt(u"Z:\\").openCode = win32::badNetPath;
        QCOMPARE(openingOf(files, u"Z:\\x"), win32::badNetPath);
        QCOMPARE(files.dump(), std::string("\\\\server\\share\\in -> x\n\\\\server\\share\\out -> C:\\x\n"
                                           "\\\\server\\share\\x : Z:\\x\n"));
    }
};

QTEST_APPLESS_MAIN(FakeNtfsLinksTest)
#include "tst_fake_ntfs_links.moc"
