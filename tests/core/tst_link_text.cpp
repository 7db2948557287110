// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/wtf8.h"
#include "reparse_tools.h"
#include "windows/link_text.h"
#include "windows/reparse_tag.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;
using namespace linkwright::windows;

namespace {

ReparseBuffer link(std::u16string substitute, std::u16string print, bool relative = false)
{
    return {tagSymbolicLink, std::move(substitute), std::move(print), relative};
}

ReparseBuffer junction(std::u16string substitute, std::u16string print)
{
    return {tagMountPoint, std::move(substitute), std::move(print), false};
}

QString shown(const std::u16string &text)
{
    return QString::fromStdU16String(text);
}

QString shown(const std::string &text)
{
    return QString::fromStdString(text);
}

/// Whether its separators are stored as they are.
bool isSingle(std::u16string_view text)
{
    return text.find(u"\\\\") == std::u16string_view::npos && text.find(u'/') == std::u16string_view::npos;
}

std::string longText(std::size_t length)
{
    return R"(C:\)" + std::string(length - 3, 'x');
}

} // namespace

class LinkTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTextIsThatOfTheNameWindowsFollows_data()
    {
        QTest::addColumn<QString>("substitute");
        QTest::addColumn<bool>("relative");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *substitute, bool relative, const char *text) {
            QTest::addRow("%s%s", substitute, relative ? " (relative)" : "")
                << QString::fromUtf8(substitute) << relative << QString::fromUtf8(text);
        };
        row(R"(\??\C:\x)", false, R"(C:\x)");
        row(R"(\??\c:\)", false, R"(c:\)");
        row(R"(\??\UNC\server\share\x)", false, R"(\\server\share\x)");
        row(R"(\??\unc\server\share)", false, R"(\\server\share)");
        row(R"(\??\UNC\server)", false, R"(\??\UNC\server)");
        row(R"(\??\UNC\?\C:\x)", false, R"(\??\UNC\?\C:\x)");
        row(R"(\??\UNC\.\x)", false, R"(\??\UNC\.\x)");
        row(R"(\??\UNCLE\x)", false, R"(\??\UNCLE\x)");
        row(R"(\??\C:)", false, R"(\??\C:)");
        row(R"(\??\C:x)", false, R"(\??\C:x)");
        row(R"(\??\Volume{1}\x)", false, R"(\??\Volume{1}\x)");
        row(R"(\??\GLOBALROOT\Device\Mup\s\h)", false, R"(\??\GLOBALROOT\Device\Mup\s\h)");
        row(R"(\Device\HarddiskVolume1\x)", false, R"(\Device\HarddiskVolume1\x)");
        row(R"(..\x)", true, R"(..\x)");
        row(R"(\x)", true, R"(\x)");
        row(R"(a/b)", true, R"(a/b)");
        row(R"(\??\C:\x)", true, R"(\??\C:\x)");
        row(R"(x)", false, R"(x)");
    }
    void theTextIsThatOfTheNameWindowsFollows()
    {
        QFETCH(QString, substitute);
        QFETCH(bool, relative);
        QFETCH(QString, text);

        QCOMPARE(shown(textOf(link(substitute.toStdU16String(), u"C:\\elsewhere", relative)).raw), text);
    }

    void whatIsStoredForAText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("substitute");
        QTest::addColumn<QString>("print");
        QTest::addColumn<QString>("told"); // what is read later
        const auto row = [](const char *text, const char *substitute, const char *print, const char *told) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(substitute) << QString::fromUtf8(print)
                                << QString::fromUtf8(told);
        };
        const auto same = [&](const char *text) { row(text, text, text, text); };
        same("x");
        same("..");
        same(".");
        same(R"(..\..\x)");
        same(R"(.\x)");
        same(R"(a\..\b)");
        same(R"(dir\)");
        same(R"(\x)");
        same(R"(\)");
        same("name.");
        same("CON");
        same("\xC3\xA9\xF0\x9F\x98\x80");
        row("a/b", R"(a\b)", R"(a\b)", R"(a\b)");
        row("/x", R"(\x)", R"(\x)", R"(\x)");
        row(R"(a\\b//c)", R"(a\b\c)", R"(a\b\c)", R"(a\b\c)");

        row(R"(C:\x)", R"(\??\C:\x)", R"(C:\x)", R"(C:\x)");
        row(R"(c:/x/y)", R"(\??\c:\x\y)", R"(c:\x\y)", R"(c:\x\y)");
        row(R"(C:\)", R"(\??\C:\)", R"(C:\)", R"(C:\)");
        row(R"(C:\a\..\b\.\c)", R"(\??\C:\b\c)", R"(C:\b\c)", R"(C:\b\c)");
        row(R"(C:\..\..\x)", R"(\??\C:\x)", R"(C:\x)", R"(C:\x)");
        row(R"(C:\a\..)", R"(\??\C:\)", R"(C:\)", R"(C:\)");
        row(R"(C:\a\\b\)", R"(\??\C:\a\b\)", R"(C:\a\b\)", R"(C:\a\b\)");
        row(R"(C:\name. )", R"(\??\C:\name. )", R"(C:\name. )", R"(C:\name. )");

        row(R"(\\server\share\x)", R"(\??\UNC\server\share\x)", R"(\\server\share\x)", R"(\\server\share\x)");
        row(R"(//server/share)", R"(\??\UNC\server\share)", R"(\\server\share)", R"(\\server\share)");
        row(R"(\\server\share\..\..\x)", R"(\??\UNC\server\share\x)", R"(\\server\share\x)", R"(\\server\share\x)");

        row(R"(\\?\C:\x)", R"(\??\C:\x)", R"(C:\x)", R"(C:\x)");
        row(R"(\??\C:\x)", R"(\??\C:\x)", R"(C:\x)", R"(C:\x)");
        row(R"(\\?\UNC\server\share\x)", R"(\??\UNC\server\share\x)", R"(\\server\share\x)", R"(\\server\share\x)");
        row(R"(\\?\Volume{1}\x)", R"(\??\Volume{1}\x)", R"(\\?\Volume{1}\x)", R"(\??\Volume{1}\x)");
        row(R"(\\.\pipe\x)", R"(\??\pipe\x)", R"(\\?\pipe\x)", R"(\??\pipe\x)");
        row(R"(\??\C:)", R"(\??\C:)", R"(\\?\C:)", R"(\??\C:)");
    }
    void whatIsStoredForAText()
    {
        QFETCH(QString, text);
        QFETCH(QString, substitute);
        QFETCH(QString, print);
        QFETCH(QString, told);
        const LinkTarget target{text.toStdString()};

        const auto stored = symbolicLinkTo(target);

        QVERIFY(stored);
        QCOMPARE(shown(stored->substitute), substitute);
        QCOMPARE(shown(stored->print), print);
        QCOMPARE(stored->relative, !substitute.startsWith(QLatin1String("\\??\\")));
        QCOMPARE(shown(textOf(*stored).raw), told);
        QCOMPARE(shown(asStored(target).raw), told);
        QVERIFY(!printLies(*stored));
        QVERIFY(isToldByItsText(*stored));
    }

    void whatCannotBeStoredIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<TextFault>("fault");
        const auto row = [](const char *name, const std::string &text, TextFault fault) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << fault;
        };
        row("empty", "", TextFault::Empty);
        row("no text", "a\xFF", TextFault::NotText);
        row("a pair in two halves", "\xED\xA0\xBD\xED\xB8\x80", TextFault::NotText);
        row("a NUL", std::string("a\0b", 3), TextFault::NotText);
        row("from the current folder of a drive", "C:x", TextFault::DriveRelative);
        row("a drive without a folder", "C:", TextFault::DriveRelative);
        row("a server without a share", R"(\\server)", TextFault::BadPath);
        row("a server and an empty share", R"(\\server\\x)", TextFault::BadPath);
        row("a share without a server", R"(\\\share\x)", TextFault::BadPath);
        row("only separators", R"(\\)", TextFault::BadPath);
        row("up within an object path", R"(\??\C:\a\..\b)", TextFault::BadPath);
        row("out of a drive by an object path", R"(\\.\C:\..\UNC\server\share)", TextFault::BadPath);
        row("a dot within an object path", R"(\\?\C:\.\b)", TextFault::BadPath);
        row("doubled separators within an object path", R"(\\?\C:\\b)", TextFault::BadPath);
        row("an object path of nothing", R"(\\?\)", TextFault::BadPath);
        row("too long", longText(5'000), TextFault::TooLong);
        row("32,767 units", longText(32'767), TextFault::TooLong);
    }
    void whatCannotBeStoredIsRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(TextFault, fault);
        const LinkTarget target{text.toStdString()};

        const auto stored = symbolicLinkTo(target);

        QVERIFY(!stored);
        QCOMPARE(static_cast<int>(stored.error()), static_cast<int>(fault));
        QVERIFY(asStored(target) == target);
    }

    void fourThousandUnitsFit()
    {
        QVERIFY(symbolicLinkTo({longText(4'000)}));
        QVERIFY(junctionTo({longText(4'000)}));
        QVERIFY(!junctionTo({longText(5'000)}));
    }

    void whatIsStoredReadsTheSameForEveryRandomText()
    {
        std::mt19937 dice(5); // NOLINT(cert-msc51-cpp): the same each time
        constexpr std::u16string_view starts[] = {u"",        u"C:\\", u"c:/",  u"\\\\s\\h\\",   u"\\??\\",
                                                  u"\\\\?\\", u"\\",   u"..\\", u"\\\\?\\UNC\\", u"\\??\\D:\\"};
        int taken = 0;
        for (int round = 0; round < 100'000; ++round) {
            std::u16string units(starts[dice() % std::size(starts)]);
            units += randomUnits(dice, 12);
            const LinkTarget target{wtf8FromUtf16(units)};
            const auto stored = symbolicLinkTo(target);
            if (!stored)
                continue;
            ++taken;
            const LinkTarget told = textOf(*stored);
            QVERIFY(told == asStored(target));
            QVERIFY2(asStored(told) == told, told.raw.c_str());
            QVERIFY2(isToldByItsText(*stored) && !printLies(*stored), target.raw.c_str());
            const auto again = symbolicLinkTo(told);
            QVERIFY(again && *again == *stored);
            // A text that Windows need not resolve comes back but for its separators.
            if (stored->relative && isSingle(units))
                QCOMPARE(shown(told.raw), shown(target.raw));
        }
        QVERIFY2(taken > 50'000, qPrintable(QString::number(taken)));
    }

    void oddNamesAreHandedToWindowsInTheFormItDoesNotTouch()
    {
        const auto handed = [](const char *text) { return shown(creationText(symbolicLinkTo({text}).value())); };

        QCOMPARE(handed(R"(C:\a\b)"), QStringLiteral("C:\\a\\b"));
        QCOMPARE(handed(R"(\\s\h\a)"), QStringLiteral("\\\\s\\h\\a"));
        QCOMPARE(handed(R"(C:\a.\b)"), QStringLiteral("\\\\?\\C:\\a.\\b"));
        QCOMPARE(handed(R"(C:\nul.txt)"), QStringLiteral("\\\\?\\C:\\nul.txt"));
        QCOMPARE(handed(R"(\\s\h\a )"), QStringLiteral("\\\\?\\UNC\\s\\h\\a "));
        QCOMPARE(handed(R"(..\a.)"), QStringLiteral("..\\a.")); // relative: kept as it is
    }

    void junctionsLeadToDrivesOnly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("substitute"); // empty: refused
        QTest::addColumn<QString>("told");
        QTest::addColumn<TextFault>("fault");
        const auto row = [](const char *text, const char *substitute, const char *told) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(substitute) << QString::fromUtf8(told)
                                << TextFault::Empty;
        };
        const auto refused = [](const char *text, TextFault fault) {
            QTest::newRow(*text != '\0' ? text : "empty") << QString::fromUtf8(text) << QString() << QString() << fault;
        };
        row(R"(C:\t)", R"(\??\C:\t\)", R"(C:\t)");
        row(R"(C:/t/)", R"(\??\C:\t\)", R"(C:\t)");
        row(R"(C:\)", R"(\??\C:\)", R"(C:\)");
        row(R"(C:\a\..\t)", R"(\??\C:\t\)", R"(C:\t)");
        row(R"(\\?\C:\t)", R"(\??\C:\t\)", R"(C:\t)");
        row(R"(\??\C:\t.\)", R"(\??\C:\t.\)", R"(C:\t.)");
        refused("", TextFault::Empty);
        refused("t", TextFault::NotAbsolute);
        refused(R"(..\t)", TextFault::NotAbsolute);
        refused(R"(\t)", TextFault::NotAbsolute);
        refused("C:t", TextFault::DriveRelative);
        refused(R"(\\server\share\t)", TextFault::NotLocal);
        refused(R"(\\?\UNC\server\share\t)", TextFault::NotLocal);
        refused(R"(\\.\UNC\server\share\t)", TextFault::NotLocal);
        refused(R"(\??\GLOBALROOT\Device\Mup\s\h)", TextFault::NotLocal);
        refused(R"(\\?\Volume{1}\)", TextFault::NotLocal);
        refused(R"(\\.\C:\..\UNC\server\share)", TextFault::BadPath);
    }
    void junctionsLeadToDrivesOnly()
    {
        QFETCH(QString, text);
        QFETCH(QString, substitute);
        QFETCH(QString, told);
        QFETCH(TextFault, fault);
        const LinkTarget target{text.toStdString()};

        const auto stored = junctionTo(target);

        QCOMPARE(stored.has_value(), !substitute.isEmpty());
        if (!stored) {
            QCOMPARE(static_cast<int>(stored.error()), static_cast<int>(fault));
            QVERIFY(asStoredInJunction(target) == target);
            return;
        }
        QCOMPARE(shown(stored->substitute), substitute);
        QCOMPARE(shown(stored->print), told);
        QCOMPARE(shown(textOf(*stored).raw), told);
        QCOMPARE(shown(asStoredInJunction(target).raw), told);
        QVERIFY(!printLies(*stored) && isToldByItsText(*stored) && !namesVolume(*stored));
    }

    void aPrintNameThatShowsAnotherTargetLies_data()
    {
        QTest::addColumn<QString>("substitute");
        QTest::addColumn<QString>("print");
        QTest::addColumn<bool>("relative");
        QTest::addColumn<bool>("lies");
        const auto row = [](const char *substitute, const char *print, bool relative, bool lies) {
            QTest::addRow("%s shown as %s", substitute, print)
                << QString::fromUtf8(substitute) << QString::fromUtf8(print) << relative << lies;
        };
        row(R"(\??\C:\x)", R"(C:\x)", false, false);
        row(R"(\??\C:\x)", R"(\\?\C:\x)", false, false);
        row(R"(\??\C:\x)", R"(\??\C:\x)", false, false);
        row(R"(\??\C:\x)", "C:/x", false, false);
        row(R"(\??\C:\x\)", R"(C:\x)", false, false);
        row(R"(\??\C:\b)", R"(C:\a\..\b)", false, false); // as CreateSymbolicLinkW keeps what it was given
        row(R"(\??\UNC\s\h\x)", R"(\\s\h\x)", false, false);
        row(R"(\??\C:\x)", "", false, false);
        row("x", "x", true, false);
        row(R"(\??\C:\Windows\System32\calc.exe)", R"(C:\holiday.jpg)", false, true);
        row(R"(\??\UNC\attacker\share)", R"(C:\share)", false, true);
        row(R"(\??\UNC\attacker\share)", R"(\\server\share)", false, true);
        row(R"(\??\C:\x)", "x", false, true);
        row("x", R"(C:\x)", true, true);
        row("x", "x ", true, true);
        row("x", "X", true, true);
        row(R"(\??\C:\x)", "C:x", false, true);
        row(R"(\Device\Mup\attacker\share)", R"(\Device\Mup\attacker\share)", false, true);
        row(R"(\??\C:\x)", R"(\??\C:\x)", true, true); // with the flag it is no object path
    }
    void aPrintNameThatShowsAnotherTargetLies()
    {
        QFETCH(QString, substitute);
        QFETCH(QString, print);
        QFETCH(bool, relative);
        QFETCH(bool, lies);

        QCOMPARE(printLies(link(substitute.toStdU16String(), print.toStdU16String(), relative)), lies);
    }

    void aJunctionAsMklinkMakesItTellsTheTruth()
    {
        const ReparseBuffer made = junction(uR"(\??\C:\t)", uR"(C:\t)");

        QVERIFY(!printLies(made));
        QVERIFY(isToldByItsText(made));
        QCOMPARE(shown(textOf(made).raw), QStringLiteral("C:\\t"));
        QVERIFY(printLies(junction(uR"(\??\C:\t\)", uR"(C:\u)")));
        QVERIFY(!printLies(junction(uR"(\??\Volume{1}\)", uR"(\\?\Volume{1}\)")));
    }

    void aStrangeLinkIsNotToldByItsText()
    {
        QVERIFY(!isToldByItsText(link(uR"(\??\C:\a/b)", u"")));
        QVERIFY(!isToldByItsText(link(u"x", u"x", false)));
        QVERIFY(!isToldByItsText(link(uR"(\??\C:\a\..\b)", u"")));
        QVERIFY(!isToldByItsText(link(uR"(\??\C:\x)", u"", true)));
        QVERIFY(isToldByItsText(link(uR"(\??\unc\s\h)", u"")));
        QVERIFY(!isToldByItsText(junction(uR"(\??\Volume{1}\)", u"")));
        QVERIFY(!isToldByItsText(junction(u"foobar", u"")));
        QVERIFY(isToldByItsText(link(uR"(\??\C:\x)", u"a lie")));
    }

    void aLinkOfAnotherSystemsProgramIsToldByItsText()
    {
        for (const char16_t *text : {u"a/b", u"a\\\\b", u"../a//b/", u"/a"}) {
            const ReparseBuffer written = link(text, text, true);
            QVERIFY(isToldByItsText(written));
            QCOMPARE(symbolicLinkSaying(textOf(written)), written);
            QVERIFY(symbolicLinkTo(textOf(written)) != written);
        }
    }

    void aTargetNamesItsServer_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("server"); // empty: none
        QTest::addColumn<bool>("remote");
        const auto row = [](const char *text, const char *server, bool remote) {
            QTest::newRow(*text != '\0' ? text : "empty")
                << QString::fromUtf8(text) << QString::fromUtf8(server) << remote;
        };
        const auto named = [&](const char *text) { row(text, "srv", true); };
        const auto local = [&](const char *text) { row(text, "", false); };
        const auto maybe = [&](const char *text) { row(text, "", true); };
        named(R"(\\srv\share\x)");
        named(R"(\\srv)");
        named("//srv/share");
        named(R"(\/srv\share)");
        named(R"(\\\srv\share)");
        named(R"(\??\UNC\srv\share)");
        named(R"(\??\unc\srv\share)");
        named(R"(\??\UNC\\srv\share)");
        named(R"(\\?\UNC\srv\share)");
        named("//?/UNC/srv/share");
        named(R"(\\.\UNC\srv\share)");
        named(R"(\GLOBAL??\UNC\srv\share)");
        named(R"(\global??\UNC\srv\share)");
        named(R"(\DosDevices\UNC\srv\share)");
        named(R"(\Device\Mup\srv\share)");
        named("/Device/Mup/srv/share");
        named(R"(\Device\Mup\;LanmanRedirector\;Z:0000000000012345\srv\share)");
        named(R"(\Device\LanmanRedirector\srv\share)");
        named(R"(\Device\WebDavRedirector\;Y:0\srv\share)");
        named(R"(\\?\GLOBALROOT\Device\Mup\srv\share)");
        named(R"(\??\GLOBALROOT\??\UNC\srv\share)");
        named(R"(\??\GLOBALROOT\GLOBAL??\UNC\srv\share)");
        named(R"(\??\Global\UNC\srv\share)");
        named(R"(\??\Global\GLOBALROOT\Device\Mup\srv)");
        row(R"(\\srv@SSL@8443\DavWWWRoot\x)", "srv@SSL@8443", true);
        row(R"(\\192.168.0.1\c$)", "192.168.0.1", true);
        row(R"(\\localhost\c$)", "localhost", true);

        local("");
        local("x");
        local(R"(..\..\x)");
        local(R"(\x\srv)");
        local(R"(UNC\srv\share)");
        local(R"(C:\UNC\srv)");
        local(R"(C:\..\UNC\srv)");
        local("C:x");
        local("/home/x");
        local(R"(\??\C:\x)");
        local(R"(\??\C:)");
        local(R"(\\?\C:\x)");
        local(R"(\\.\c:\x)");
        local(R"(\??\Volume{1}\x)");
        local(R"(a\\srv\share)");

        maybe(R"(\\)");
        maybe(R"(\\?)");
        maybe(R"(\\.)");
        maybe(R"(\\?\)");
        maybe(R"(\\.\C:\..\UNC\srv\share)");
        maybe(R"(\\.\x\..\UNC\srv\share)");
        maybe(R"(\??\Volume{1}\..\UNC\srv)");
        maybe(R"(\\.\pipe\x)");
        maybe(R"(\??\GLOBALROOT\Device\HarddiskVolume1)");
        maybe(R"(\??\GLOBALROOT)");
        maybe(R"(\??\UNC\)");
        maybe(R"(\??\UNC\?\C:\x)");
        maybe(R"(\Device\HarddiskVolume1\x)");
        maybe(R"(\GLOBAL??\C:\x)");
        maybe(R"(\Device\Mup\)");
    }
    void aTargetNamesItsServer()
    {
        QFETCH(QString, text);
        QFETCH(QString, server);
        QFETCH(bool, remote);
        const std::string target = text.toStdString();

        QCOMPARE(shown(serverOf(target).value_or("")), server);
        QCOMPARE(serverOf(target).has_value(), !server.isEmpty());
        QCOMPARE(isRemote(target), remote);
    }

    void noJunctionIsEverRemoteAndNoStoredServerIsMissed()
    {
        std::mt19937 dice(6); // NOLINT(cert-msc51-cpp): the same each time
        constexpr std::string_view pieces[] = {"\\",         "\\",       "/",      "?",         ".",      "??",
                                               "UNC",        "C:",       "srv",    "..",        "Device", "Mup",
                                               "GLOBALROOT", "GLOBAL??", "Global", "Volume{1}", "x"};
        int remote = 0;
        for (int round = 0; round < 200'000; ++round) {
            std::string text;
            for (auto count = 1 + dice() % 10; count > 0; --count)
                text += pieces[dice() % std::size(pieces)];
            if (junctionTo({text}))
                QVERIFY2(!isRemote(asStoredInJunction({text}).raw), text.c_str());
            const auto stored = symbolicLinkTo({text});
            if (!stored || !QString::fromStdU16String(stored->substitute).startsWith(QLatin1String(R"(\??\UNC\)")))
                continue;
            ++remote;
            QVERIFY2(isRemote(text) && isRemote(textOf(*stored).raw), text.c_str());
        }
        QVERIFY2(remote > 100, qPrintable(QString::number(remote)));
    }
};

QTEST_APPLESS_MAIN(LinkTextTest)
#include "tst_link_text.moc"
