// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/link_target.h"
#include "base/native_path.h"
#include "base/wtf8.h"
#include "links/relative.h"
#include "links/style.h"
#include "windows/awkward_name.h"
#include "windows/constants.h"
#include "windows/path_forms.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::windows;

namespace {

QString shown(const std::string &text)
{
    return QString::fromStdString(text);
}

std::string joined(const std::vector<std::string_view> &parts)
{
    std::string text;
    for (const std::string_view part : parts)
        text.append(text.empty() ? "" : "|").append(part);
    return text;
}

/// "C:\xxxx…" of so many units.
NativePath longPath(std::size_t units)
{
    std::string path = R"(C:)";
    while (path.size() < units)
        path += path.size() % 200 == 2 ? '\\' : 'x';
    return {path};
}

} // namespace

/// Linked with the path rules of Windows, on whatever system this runs.
class WindowsPathsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRulesAreThoseOfWindows()
    {
        QCOMPARE(path_rules::preferredSeparator, '\\');
        QVERIFY(path_rules::isSeparator('\\') && path_rules::isSeparator('/'));
    }

    void whatMakesAPathAbsolute_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("root");
        const auto row = [](const char *path, int root) {
            QTest::newRow(*path != '\0' ? path : "empty") << QString::fromUtf8(path) << root;
        };
        row("", 0);
        row("x", 0);
        row("C:", 0);
        row("C:x", 0);
        row("C", 0);
        row(R"(1:\x)", 0);
        row(R"(\x)", 0);
        row("/x", 0);
        row(R"(C:\)", 3);
        row("c:/x", 3);
        row(R"(C:\\x)", 3);
        row(R"(\\server\share\x)", 15);
        row(R"(\\server\share\)", 15);
        row(R"(\\server\share)", 14);
        row("//server/share/x", 15);
        row(R"(\\server\)", 9);
        row(R"(\\server)", 8);
        row(R"(\\)", 2);
        row(R"(\\?\C:\x)", 7);
        row(R"(\\?\C:)", 6);
        row(R"(\\?\UNC\server\share\x)", 21);
        row(R"(\\?\unc\server\share)", 20);
        row(R"(\\?\Volume{1}\x)", 14);
        row(R"(\??\C:\x)", 7);
        row(R"(\??\UNC\s\h\x)", 12);
        row(R"(\\.\PhysicalDrive0)", 18);
        row(R"(\\.\C:\x)", 7);
        row(R"(\\?\UNCLE\x)", 10);
        row(R"(\\?\)", 4);
    }
    void whatMakesAPathAbsolute()
    {
        QFETCH(QString, path);
        QFETCH(int, root);
        const std::string bytes = path.toStdString();

        QCOMPARE(static_cast<int>(path_rules::rootLength(bytes)), root);
        QCOMPARE(NativePath{bytes}.isAbsolute(), root > 0);
        QCOMPARE(LinkTarget{bytes}.isAbsolute(), root > 0);
    }

    void onlyOneSeparatorInFrontIsRootRelative()
    {
        QVERIFY(path_rules::isRootRelative(R"(\x)") && path_rules::isRootRelative("/")
                && path_rules::isRootRelative(R"(\)"));
        for (const char *path : {"", "x", "C:x", R"(C:\x)", R"(\\s\h)", R"(\??\C:\)"})
            QVERIFY2(!path_rules::isRootRelative(path), path);
    }

    void aPathIsTakenApart_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("components");
        const auto row = [](const char *path, const char *folder, const char *name, const char *components) {
            QTest::newRow(path) << QString::fromUtf8(path) << QString::fromUtf8(folder) << QString::fromUtf8(name)
                                << QString::fromUtf8(components);
        };
        row(R"(C:\a\b)", R"(C:\a)", "b", "a|b");
        row(R"(C:\a)", R"(C:\)", "a", "a");
        row(R"(C:\)", R"(C:\)", "", "");
        row("C:/a\\b/", R"(C:/a\b)", "", "a|b");
        row(R"(\\server\share\a)", R"(\\server\share\)", "a", "a");
        row(R"(\\server\share)", R"(\\server\share)", "", "");
        row(R"(\\server\share\a\b)", R"(\\server\share\a)", "b", "a|b");
        row(R"(\\?\C:\a)", R"(\\?\C:\)", "a", "a");
        row(R"(\\?\UNC\server\share\a)", R"(\\?\UNC\server\share\)", "a", "a");
        row(R"(\\?\Volume{1}\a)", R"(\\?\Volume{1}\)", "a", "a");
        row(R"(\a)", R"(\)", "a", "a");
        row(R"(\a\b)", R"(\a)", "b", "a|b");
        row("a", ".", "a", "a");
        row(R"(a\..\b)", R"(a\..)", "b", "a|..|b");
        row("C:a", ".", "C:a", "C:a");
    }
    void aPathIsTakenApart()
    {
        QFETCH(QString, path);
        QFETCH(QString, folder);
        QFETCH(QString, name);
        QFETCH(QString, components);
        const NativePath whole{path.toStdString()};

        const SplitPath parts = split(whole);

        QCOMPARE(shown(parts.folder.bytes), folder);
        QCOMPARE(shown(parts.name), name);
        QCOMPARE(shown(joined(linkwright::components(whole.bytes))), components);
        if (isProperName(parts.name) && parts.folder.bytes != ".")
            QCOMPARE(shown((parts.folder / parts.name).bytes), path);
    }

    void goingUpEndsAtTheRoot()
    {
        for (const char *start : {R"(C:\a\b\c)", R"(\\server\share\a\b)", R"(\\?\C:\a\b)", R"(\a\b)", "C:/a/b/"}) {
            NativePath at{start};
            int steps = 0;
            for (; isProperName(split(withoutTrailingSeparators(at)).name); ++steps) {
                QVERIFY(steps < 4);
                at = split(withoutTrailingSeparators(at)).folder;
            }
            QVERIFY2(steps >= 2 && std::string_view(start).starts_with(at.bytes), at.bytes.c_str());
        }
    }

    void joiningUsesTheBackslash()
    {
        QCOMPARE(shown((NativePath{R"(C:\)"} / "a" / "b").bytes), QStringLiteral("C:\\a\\b"));
        QCOMPARE(shown((NativePath{"C:/a/"} / "b").bytes), QStringLiteral("C:/a/b"));
        QCOMPARE(shown((NativePath{R"(\\s\h)"} / "a").bytes), QStringLiteral("\\\\s\\h\\a"));
    }

    void separatorsAtTheEndGoButTheRootStays()
    {
        const std::pair<const char *, const char *> table[] = {
            {R"(C:\a\\)", R"(C:\a)"},       {R"(C:\)", R"(C:\)"},     {R"(C:\\)", R"(C:\)"},
            {R"(\\s\h\)", R"(\\s\h\)"},     {R"(\\s\h)", R"(\\s\h)"}, {R"(\\?\C:\)", R"(\\?\C:\)"},
            {R"(\\s\h\a/\)", R"(\\s\h\a)"}, {R"(\)", R"(\)"},         {R"(a/\)", "a"},
        };
        for (const auto &[path, expected] : table)
            QCOMPARE(shown(withoutTrailingSeparators({path}).bytes), QString::fromUtf8(expected));
    }

    void withinIsAskedByWholeComponentsOfOneRoot()
    {
        QVERIFY(isWithin({R"(C:\a\b)"}, {R"(C:\a)"}));
        QVERIFY(isWithin({R"(C:\a\b)"}, {"C:/a"}));
        QVERIFY(isWithin({R"(C:\a)"}, {R"(C:\)"}));
        QVERIFY(isWithin({R"(\\s\h\a)"}, {R"(\\s\h\)"}));
        QVERIFY(!isWithin({R"(C:\ab)"}, {R"(C:\a)"}));
        QVERIFY(!isWithin({R"(D:\a)"}, {R"(C:\)"}));
        QVERIFY(!isWithin({R"(\\s\h2\a)"}, {R"(\\s\h)"}));
    }

    void joiningByTextAloneStaysBelowTheRoot_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("joined");
        const auto row = [](const char *folder, const char *text, const char *joined) {
            QTest::addRow("%s + %s", folder, text)
                << QString::fromUtf8(folder) << QString::fromUtf8(text) << QString::fromUtf8(joined);
        };
        row(R"(C:\a)", R"(b\c)", R"(C:\a\b\c)");
        row(R"(C:\a)", "../b/./c", R"(C:\b\c)");
        row(R"(C:\a)", R"(..\..\..)", R"(C:\)");
        row(R"(C:\a\b)", R"(\x)", R"(C:\x)");
        row(R"(\\s\h\a)", R"(\x)", R"(\\s\h\x)");
        row(R"(\\s\h\a)", R"(..\..\..\x)", R"(\\s\h\x)");
        row(R"(\\?\C:\a)", R"(..\..\x)", R"(\\?\C:\x)");
        row(R"(C:\a)", R"(D:\x\..\y)", R"(D:\y)");
        row(R"(C:\a)", R"(\\s\h\..\..\y)", R"(\\s\h\y)");
    }
    void joiningByTextAloneStaysBelowTheRoot()
    {
        QFETCH(QString, folder);
        QFETCH(QString, text);
        QFETCH(QString, joined);

        QCOMPARE(shown(lexicallyJoined({folder.toStdString()}, text.toStdString()).bytes), joined);
    }

    void noRelativeTextLeadsToAnotherDrive()
    {
        QCOMPARE(shown(relativeBetween({R"(C:\a\b)"}, {R"(C:\c\d)"}).raw), QStringLiteral("..\\..\\c\\d"));
        QCOMPARE(shown(relativeBetween({R"(C:\a)"}, {R"(D:\a)"}).raw), QStringLiteral("D:\\a"));
        QCOMPARE(shown(relativeBetween({R"(\\s\h\a)"}, {R"(\\s\h\b)"}).raw), QStringLiteral("..\\b"));
        QCOMPARE(shown(relativeBetween({R"(\\s\h\a)"}, {R"(\\s\other\b)"}).raw), QStringLiteral("\\\\s\\other\\b"));
    }

    void messIsFoundAndTakenAway()
    {
        QVERIFY(!isMessy(R"(C:\a\b)") && !isMessy(R"(\\s\h\a)"));
        QVERIFY(isMessy(R"(C:\a\\b)") && isMessy(R"(C:\a\)") && isMessy(R"(\\s\h\a\.\b)"));
        QCOMPARE(shown(withoutMess({R"(C:\a\\.\b/c\)"}).raw), QStringLiteral("C:\\a\\b\\c"));
        QCOMPARE(shown(withoutMess({R"(\\s\h\\a\)"}).raw), QStringLiteral("\\\\s\\h\\a"));
    }

    void aNameIsProperOrItIsNot()
    {
        for (const char *name :
             {"a", " ", "...", "a.", "a ", "CON", "nul.txt", "COM\xC2\xB9", "-", "~", "\xED\xA0\x80", "\x7F"})
            QVERIFY2(isProperName(name), name);
        for (const char *name : {"", ".", "..", "a/b", "a\\b", "a:stream", "a::$DATA", ":", "C:", "a*", "a?", "a\"",
                                 "<a", "a>", "a|b", "a\nb", "\x1F"})
            QVERIFY2(!isProperName(name), name);
        QVERIFY(!isProperName(std::string_view("a\0b", 3)));
    }

    void anAwkwardNameIsKnown()
    {
        for (const char *name :
             {"a.", "a ", "...", " ", "CON", "con", "Prn.txt", "AUX.tar.gz", "nul", "NUL .txt", "COM1", "com9.log",
              "COM\xC2\xB9", "LPT\xC2\xB2", "lpt\xC2\xB3.x", "CONIN$", "conout$"})
            QVERIFY2(isAwkwardName(name), name);
        for (const char *name : {"", ".", "..", "a", "CONSOLE", "COM", "COM0", "COM10", "LPT", "xCON", "a.con", ".nul",
                                 "COM\xC2", "COM\xC2\xB4", " CON", "-"})
            QVERIFY2(!isAwkwardName(name), name);
    }

    void theFormForWindowsAndBack_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("extended"); // empty: refused
        QTest::addColumn<QString>("shownAgain");
        const auto row = [](const char *path, const char *extended, const char *shownAgain) {
            QTest::newRow(*path != '\0' ? path : "empty")
                << QString::fromUtf8(path) << QString::fromUtf8(extended) << QString::fromUtf8(shownAgain);
        };
        const auto same = [&](const char *path, const char *extended) { row(path, extended, path); };
        const auto refused = [&](const char *path) { row(path, "", ""); };
        same(R"(C:\)", R"(\\?\C:\)");
        same(R"(C:\a\b)", R"(\\?\C:\a\b)");
        same(R"(\\server\share\a)", R"(\\?\UNC\server\share\a)");
        same(R"(\\server\share\)", R"(\\?\UNC\server\share\)");
        row(R"(\\server\share)", R"(\\?\UNC\server\share\)", R"(\\server\share\)");
        row("c:/a/./b//c/", R"(\\?\c:\a\b\c)", R"(c:\a\b\c)");
        row(R"(C:\a\..\..\..\b)", R"(\\?\C:\b)", R"(C:\b)");
        row(R"(\\server\share\..\..\b)", R"(\\?\UNC\server\share\b)", R"(\\server\share\b)");
        row(R"(C:\a\..)", R"(\\?\C:\)", R"(C:\)");
        row(R"(\??\C:\a)", R"(\\?\C:\a)", R"(C:\a)");
        row(R"(\??\UNC\s\h\a)", R"(\\?\UNC\s\h\a)", R"(\\s\h\a)");
        row(R"(\??\C:)", R"(\\?\C:\)", R"(C:\)");
        row(R"(\\?\C:\a)", R"(\\?\C:\a)", R"(C:\a)");
        row(R"(\\?\unc\s\h\a)", R"(\\?\unc\s\h\a)", R"(\\s\h\a)");
        same(R"(\\?\Volume{1}\a)", R"(\\?\Volume{1}\a)");
        same(R"(C:\CON)", R"(\\?\C:\CON)");
        same(R"(C:\a.\b \nul.txt)", R"(\\?\C:\a.\b \nul.txt)");
        same("C:\\COM\xC2\xB9", "\\\\?\\C:\\COM\xC2\xB9");
        same(R"(C:\...)", R"(\\?\C:\...)");

        refused("");
        refused("x");
        refused(R"(..\x)");
        refused(R"(\x)");
        refused("C:x");
        refused("C:");
        refused(R"(\\server)");
        refused(R"(\\server\)");
        refused(R"(\\)");
        refused(R"(\\\share\x)");
        refused(R"(\\?\UNC\server)");
        refused(R"(\\?\)");
        refused(R"(\\.\PhysicalDrive0)");
        refused(R"(\\.\C:\x)");
        refused(R"(C:\a:stream)");
        refused(R"(C:\a::$INDEX_ALLOCATION\b)");
        refused(R"(\\?\C:\a:stream)");
        refused(R"(C:\a*)");
        refused(R"(C:\a|b\c)");
        refused("C:\\a\nb");
    }
    void theFormForWindowsAndBack()
    {
        QFETCH(QString, path);
        QFETCH(QString, extended);
        QFETCH(QString, shownAgain);
        const NativePath native{path.toStdString()};

        const auto form = extendedPath(native);

        QCOMPARE(form.has_value(), !extended.isEmpty());
        if (!form) {
            QVERIFY(form.error().kind == ErrorKind::InvalidName && form.error().where == native);
            return;
        }
        QCOMPARE(QString::fromStdU16String(*form), extended);
        QCOMPARE(shown(shownPath(*form).bytes), shownAgain);
        QCOMPARE(extendedPath(shownPath(*form)).value().size(), form->size());
    }

    void onlyWhatIsTextHasAForm()
    {
        QVERIFY(!extendedPath({"C:\\\xFF"}));
        QVERIFY(!extendedPath({std::string("C:\\a\0b", 6)}));
        const auto lone = extendedPath({"C:\\\xED\xA0\x80"});
        QVERIFY(lone && lone->back() == u'\xD800');
        QCOMPARE(shownPath(*lone).bytes, std::string("C:\\\xED\xA0\x80"));
    }

    void aPathOf32767UnitsIsTheLongest()
    {
        const auto thirtyTwoThousand = extendedPath(longPath(32'000));
        QVERIFY(thirtyTwoThousand);
        QCOMPARE(thirtyTwoThousand->size(), std::size_t(32'004));
        QVERIFY(shownPath(*thirtyTwoThousand) == longPath(32'000));
        QVERIFY(extendedPath(longPath(longestPath - 4)));
        for (const std::size_t units : {longestPath - 3, longestPath, std::size_t(1'000'000)}) {
            const auto refused = extendedPath(longPath(units));
            QVERIFY(!refused && refused.error().kind == ErrorKind::NameTooLong);
        }
        // A character of two units counts as two.
        std::string path = R"(C:\)";
        for (int count = 0; count < 16'384; ++count)
            path += "\xF0\x9F\x98\x80";
        QVERIFY(!extendedPath({path}));
    }

    void thirtyTwoThousandComponentsAreTakenApart()
    {
        std::string path = "C:";
        for (int count = 0; count < 16'000; ++count)
            path += R"(\a)";
        QCOMPARE(components(path).size(), std::size_t(16'000));
        QCOMPARE(split({path}).name, std::string("a"));
        for (int count = 0; count < 16'000; ++count)
            path += R"(\..)";
        QCOMPARE(extendedPath({path}).value(), std::u16string(uR"(\\?\C:\)"));
    }

    void whatIsNoPathOfWin32IsShownAsItIs()
    {
        for (const char16_t *path :
             {uR"(\\?\GLOBALROOT\Device\x)", uR"(\\?\C:)", uR"(\\?\C:x)", uR"(\\?\UNC\?\C:\x)", u"", u"x", uR"(C:\x)"})
            QCOMPARE(shownPath(path).bytes, wtf8FromUtf16(path));
    }

    void aPathHasItsDrive()
    {
        QVERIFY(driveOf({R"(C:\x)"}) == 'C' && driveOf({"c:/x"}) == 'C' && driveOf({"z:x"}) == 'Z');
        QVERIFY(driveOf({R"(\\?\d:\x)"}) == 'D' && driveOf({R"(\??\D:\x)"}) == 'D');
        for (const char *path : {"", "x", R"(\x)", R"(\\s\h)", R"(\\?\UNC\s\h)", R"(\\?\Volume{1}\)", "1:x", R"(\\?\)"})
            QVERIFY2(!driveOf({path}), path);
    }
};

QTEST_APPLESS_MAIN(WindowsPathsTest)
#include "tst_windows_paths.moc"
