// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine_tools.h"
#include "scan/glob.h"

#include <QTest>

#include <fnmatch.h>
#include <random>

using namespace linkwright;

class GlobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPatternMatchesANameOrAPath_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *pattern, const char *path, bool matches) {
            QTest::addRow("%s on %s", pattern, path) << QByteArray(pattern) << QByteArray(path) << matches;
        };
        // Without a "/": the name alone, wherever it is.
        row("*.o", "a.o", true);
        row("*.o", "deep/down/a.o", true);
        row("*.o", "a.obj", false);
        row("a", "a", true);
        row("a", "b/a", true);
        row("a", "a/b", false);
        row("", "a", false);
        row("?", "ab", false);
        row("??", "ab", true);
        row("*", ".hidden", true);
        row("a*", "a", true);
        row("*a*", "bab", true);
        row("**", "x", true);
        row("a**b", "ab", true);
        // Brackets.
        row("[abc]", "b", true);
        row("[abc]", "d", false);
        row("[a-c]x", "bx", true);
        row("[!a-c]", "b", false);
        row("[!a-c]", "d", true);
        row("[^a-c]", "d", true);
        row("[]a]", "]", true);
        row("[]a]", "a", true);
        row("[!]a]", "]", false);
        row("[!]a]", "b", true);
        row("[a-]", "-", true);
        row("[-a]", "-", true);
        row("[a-]", "b", false);
        row("[]-a]", "^", true);
        row("[--0]", ".", true);
        row("[", "[", true);
        row("[a", "[a", true);
        row("[a", "a", false);
        row("[!", "[!", true);
        row("[]", "[]", true);
        row("a[", "a[", true);
        row("[z-a]", "m", false);
        row("[[?*\\]", "\\", true); // glob(7): these stand for themselves between brackets
        row("[[?*\\]", "x", false);
        row("[\xC0-\xFF]", "\xE9", true);
        // Backslash.
        row("\\*", "*", true);
        row("\\*", "a", false);
        row("\\a", "a", true);
        row("\\\\", "\\", true);
        row("a\\", "a\\", true);
        row("\\[a]", "[a]", true);
        // Paths.
        row("a/b", "a/b", true);
        row("a/b", "x/a/b", false);
        row("/a", "a", true);
        row("/a", "b/a", false);
        row("a/", "a", true);
        row("a/", "b/a", false);
        row("a/*", "a/b", true);
        row("a/*", "a/b/c", false);
        row("a/*/c", "a/b/c", true);
        row("a/*/c", "a/c", false);
        row("*/b", "a/b", true);
        row("a?b/c", "a/b/c", false);
        row("a[/]b", "a/b", false);
        row("**/x", "x", true);
        row("**/x", "a/x", true);
        row("**/x", "a/b/c/x", true);
        row("**/x", "a/xx", false);
        row("a/**/x", "a/x", true);
        row("a/**/x", "a/b/c/x", true);
        row("a/**/x", "b/x", false);
        row("a/**", "a/b", true);
        row("a/**", "a/b/c", true);
        row("a/**", "a", false);
        row("/**", "a/b", true);
        row("**/a/**", "x/a/y", true);
        row("**/a/**", "a/y", true);
        row("**/a/**", "a", false);
        row("**/a/**/b", "a/x/a/y/b", true);
        row("**/a/b/**/c", "a/a/b/b/x/c", true);
        row("**/**/x", "x", true);
        row("a//b", "a/b", true);
        row("a/**b", "a/xb", true);
        row("a/**b", "a/x/b", false);
    }
    void aPatternMatchesANameOrAPath()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, path);
        QFETCH(bool, matches);
        const QByteArray name = path.mid(path.lastIndexOf('/') + 1);
        QCOMPARE(Glob{pattern.toStdString()}.matches(name.toStdString(), path.toStdString()), matches);
    }

    void namesMatchAsTheCLibraryMatchesThem()
    {
        std::mt19937 dice(7); // NOLINT(cert-msc51-cpp): the same each time
        constexpr std::string_view patternUnits = "aab-]*?[!^*";
        constexpr std::string_view nameUnits = "aab-]*[!^";
        int matched = 0;
        for (int round = 0; round < 300'000; ++round) {
            Glob glob;
            std::string name;
            for (auto length = 1 + dice() % 8; length > 0; --length)
                glob.pattern += patternUnits[dice() % patternUnits.size()];
            for (auto length = 1 + dice() % 5; length > 0; --length)
                name += nameUnits[dice() % nameUnits.size()];
            // What the C library makes of a bracket that never closes is its own secret.
            const std::size_t bracket = glob.pattern.rfind('[');
            if (bracket != std::string::npos && glob.pattern.find(']', bracket + 3) == std::string::npos)
                continue;
            const bool expected = ::fnmatch(glob.pattern.c_str(), name.c_str(), 0) == 0;
            matched += expected ? 1 : 0;
            if (glob.matches(name, name) != expected)
                QFAIL((glob.pattern + " on " + name + ": the C library says " + (expected ? "yes" : "no")).c_str());
        }
        QVERIFY(matched > 1000);
    }

    void hostileNamePatternsTakeNoTime()
    {
        Glob glob;
        for (int star = 0; star < 100; ++star)
            glob.pattern += "*a";
        glob.pattern += "*b";
        QVERIFY(!glob.matches(std::string(255, 'a'), {}));
        QVERIFY(Glob{std::string(4000, '*') + "b"}.matches(std::string(254, 'a') + "b", {}));
        QVERIFY(!Glob{std::string(4000, '[')}.matches(std::string(255, '['), {}));
    }

    void hostilePathPatternsTakeNoTime()
    {
        std::string pattern;
        for (int folder = 0; folder < 40; ++folder)
            pattern += "**/a/";
        std::string path;
        for (int folder = 0; folder < 2000; ++folder)
            path += "a/";
        QVERIFY(!Glob{pattern + "b"}.matches("a", path + "a"));
        QVERIFY(Glob{pattern + "b"}.matches("b", path + "b"));
    }
};

QTEST_APPLESS_MAIN(GlobTest)
#include "tst_glob.moc"
