// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/link_target.h"
#include "base/native_path.h"
#include "engine_tools.h"

#include <QTest>

using namespace linkwright;

class NativePathTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joiningAddsOneSeparatorWhereNoneIs_data()
    {
        QTest::addColumn<QByteArray>("folder");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("joined");
        QTest::newRow("plain") << QByteArray("/a") << QByteArray("b") << QByteArray("/a/b");
        QTest::newRow("root") << QByteArray("/") << QByteArray("b") << QByteArray("/b");
        QTest::newRow("trailing") << QByteArray("a/") << QByteArray("b") << QByteArray("a/b");
        QTest::newRow("doubled") << QByteArray("a//") << QByteArray("b") << QByteArray("a//b");
        QTest::newRow("empty folder") << QByteArray() << QByteArray("b") << QByteArray("b");
        QTest::newRow("dot") << QByteArray(".") << QByteArray("b") << QByteArray("./b");
        QTest::newRow("bytes") << QByteArray("/\xFF") << QByteArray("\n\xC3") << QByteArray("/\xFF/\n\xC3");
    }
    void joiningAddsOneSeparatorWhereNoneIs()
    {
        QFETCH(QByteArray, folder);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, joined);
        const NativePath path{folder.toStdString()};
        QCOMPARE((path / name.toStdString()).bytes, joined.toStdString());
    }

    void splittingTakesTheLastNameOff_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("folder");
        QTest::addColumn<QByteArray>("name");
        const auto row = [](const char *path, const char *folder, const char *name) {
            QTest::newRow(*path ? path : "empty") << QByteArray(path) << QByteArray(folder) << QByteArray(name);
        };
        row("/a/b", "/a", "b");
        row("/a", "/", "a");
        row("//a", "/", "a");
        row("a", ".", "a");
        row("a/b", "a", "b");
        row("a//b", "a", "b");
        row("a/b/", "a/b", "");
        row("a/b//", "a/b", "");
        row("/", "/", "");
        row("//", "/", "");
        row("", ".", "");
        row("..", ".", "..");
        row("a/..", "a", "..");
        row("./a", ".", "a");
        row("a/ ", "a", " ");
    }
    void splittingTakesTheLastNameOff()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, folder);
        QFETCH(QByteArray, name);
        const SplitPath parts = split({path.toStdString()});
        QCOMPARE(parts.folder.bytes, folder.toStdString());
        QCOMPARE(parts.name, name.toStdString());
    }

    void joiningWhatWasSplitGivesTheSamePlace()
    {
        for (const char *path : {"/a/b/c", "/a", "a/b", "/\xFF/\xFE"}) {
            const SplitPath parts = split({path});
            QCOMPARE((parts.folder / parts.name).bytes, std::string(path));
        }
    }

    void separatorsAtTheEndGoButTheRootStays()
    {
        const std::pair<const char *, const char *> table[] = {{"a/b//", "a/b"}, {"/", "/"},  {"//", "/"},
                                                               {"///", "/"},     {"a", "a"},  {"", ""},
                                                               {"/a/", "/a"},    {"./", "."}, {"a/.//", "a/."}};
        for (const auto &[path, expected] : table)
            QCOMPARE(withoutTrailingSeparators({path}).bytes, std::string(expected));
    }

    void aNameIsProperOrItIsNot()
    {
        for (const std::string_view name : {"a", " ", "...", ".a", "a.", "\n", "\xFF", "-", "~", "$HOME"})
            QVERIFY2(isProperName(name), name.data());
        for (const std::string_view name : {"", ".", "..", "/", "a/b", "a/", "/a"})
            QVERIFY2(!isProperName(name), name.data());
        QVERIFY(!isProperName(std::string_view("a\0b", 3)));
    }

    void componentsLeaveOutOnlyWhatIsEmpty()
    {
        using Parts = std::vector<std::string_view>;
        QVERIFY((components("/a//b/./../c/") == Parts{"a", "b", ".", "..", "c"}));
        QVERIFY(components("").empty());
        QVERIFY(components("///").empty());
        QVERIFY((components("x") == Parts{"x"}));
    }

    void withinMeansByWholeComponents_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("folder");
        QTest::addColumn<bool>("within");
        const auto row = [](const char *path, const char *folder, bool within) {
            QTest::addRow("%s in %s", path, folder) << QByteArray(path) << QByteArray(folder) << within;
        };
        row("/a/b", "/a", true);
        row("/a", "/a", true);
        row("/ab", "/a", false);
        row("/a", "/ab", false);
        row("/a", "/a/b", false);
        row("/a", "/", true);
        row("/", "/", true);
        row("/", "/a", false);
        row("/a/b", "/a/", true);
        row("/a\xFF/b", "/a", false);
    }
    void withinMeansByWholeComponents()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, folder);
        QFETCH(bool, within);
        QCOMPARE(isWithin({path.toStdString()}, {folder.toStdString()}), within);
    }

    void joiningByTextAloneGoesUpAndStopsAtTheRoot_data()
    {
        QTest::addColumn<QByteArray>("folder");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("joined");
        const auto row = [](const char *folder, const char *text, const char *joined) {
            QTest::addRow("%s + %s", folder, text) << QByteArray(folder) << QByteArray(text) << QByteArray(joined);
        };
        row("/a", "b", "/a/b");
        row("/a", "./b", "/a/b");
        row("/a", "b/.", "/a/b");
        row("/a", "b//c/", "/a/b/c");
        row("/a", "..", "/");
        row("/a/b", "..", "/a");
        row("/a/b", "../..", "/");
        row("/a/b", "../../../../x", "/x");
        row("/", "..", "/");
        row("/", "x", "/x");
        row("/a", "/x/y", "/x/y");
        row("/a", "//x", "/x");
        row("/a", "/", "/");
        row("/a", "/..", "/");
        row("/a", "", "/a");
        row("/a", ".", "/a");
        row("/a", "b/../c", "/a/c");
        row("/a", "...", "/a/...");
        row("/a", "..b/c..", "/a/..b/c..");
    }
    void joiningByTextAloneGoesUpAndStopsAtTheRoot()
    {
        QFETCH(QByteArray, folder);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, joined);
        QCOMPARE(lexicallyJoined({folder.toStdString()}, text.toStdString()).bytes, joined.toStdString());
    }

    void aTargetIsAbsoluteByItsFirstByte()
    {
        QVERIFY(LinkTarget{"/"}.isAbsolute());
        QVERIFY(LinkTarget{"//a"}.isAbsolute());
        QVERIFY(!LinkTarget{""}.isAbsolute());
        QVERIFY(!LinkTarget{"a/"}.isAbsolute());
        QVERIFY(!LinkTarget{"~/a"}.isAbsolute());
        QVERIFY(NativePath{"/a"}.isAbsolute());
        QVERIFY(!NativePath{}.isAbsolute());
    }
};

QTEST_APPLESS_MAIN(NativePathTest)
#include "tst_native_path.moc"
