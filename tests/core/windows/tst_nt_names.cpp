// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "grounds.h"
#include "platform/windows/nt_calls.h"

#include <QTest>

#include <algorithm>

using namespace linkwright::windows;
using namespace linkwright::windows::test;

/// Renaming, second names, removing, and names that most programs cannot cope with.
class NtNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_grounds.made()); }

    void aFileMovesIntoAnotherFolderAndStaysTheSame()
    {
        QCOMPARE(m_grounds.makeFolder(u"new home"), 0U);
        QCOMPARE(m_grounds.makeFile(u"mover"), 0U);
        const Opened home = m_grounds.open(u"new home", {.access = Access::List});
        const Opened mover = m_grounds.open(u"mover", {.access = Access::Remove});
        const auto before = m_calls.idInfo(*mover);
        QCOMPARE(errorOf(m_calls.rename(*mover, *home, u"Moved Here")), 0U);
        QCOMPARE(m_grounds.errorOfOpening(u"mover"), 2U);
        QVERIFY(before && m_calls.idInfo(*m_grounds.open(uR"(new home\moved here)", {})) == before);
        const auto all = everythingIn(m_calls, *home);
        QCOMPARE(all.size(), std::size_t{1});
        QCOMPARE(all.front().name, std::u16string(u"Moved Here"));
    }

    void aNameOfOneLetterIsAName()
    {
        QCOMPARE(m_grounds.makeFile(u"long"), 0U);
        QCOMPARE(
            errorOf(m_calls.rename(*m_grounds.open(u"long", {.access = Access::Remove}), m_grounds.folder(), u"s")),
            0U);
        QCOMPARE(m_grounds.errorOfOpening(u"s"), 0U);
    }

    void aFolderMovesWithWhatIsInIt()
    {
        QCOMPARE(m_grounds.makeFolder(u"old folder"), 0U);
        QCOMPARE(m_grounds.makeFile(uR"(old folder\inside)"), 0U);
        const Opened folder = m_grounds.open(u"old folder", {.access = Access::Remove});
        QCOMPARE(errorOf(m_calls.rename(*folder, m_grounds.folder(), u"renamed folder")), 0U);
        QCOMPARE(m_grounds.errorOfOpening(uR"(renamed folder\inside)"), 0U);
    }

    void onlyTheLettersOfANameCanChange()
    {
        QCOMPARE(m_grounds.makeFolder(u"letters"), 0U);
        QCOMPARE(m_grounds.makeFile(uR"(letters\small)"), 0U);
        const Opened folder = m_grounds.open(u"letters", {.access = Access::List});
        QCOMPARE(
            errorOf(m_calls.rename(*m_grounds.open(*folder, u"small", {.access = Access::Remove}), *folder, u"SMALL")),
            0U);
        const auto all = everythingIn(m_calls, *folder);
        QCOMPARE(all.size(), std::size_t{1});
        if (all.front().name == u"small" && underWine())
            QSKIP("Wine leaves a name as it is when only its letters would change");
        QCOMPARE(all.front().name, std::u16string(u"SMALL"));
    }

    void nothingIsRenamedOverAnother()
    {
        QCOMPARE(m_grounds.makeFile(u"standing", "stays"), 0U);
        QCOMPARE(m_grounds.makeFile(u"coming", "comes"), 0U);
        const Opened coming = m_grounds.open(u"coming", {.access = Access::Remove});
        QCOMPARE(errorOf(m_calls.rename(*coming, m_grounds.folder(), u"STANDING")), 183U);
        QCOMPARE(content(u"standing"), std::string("stays"));
        QCOMPARE(content(u"coming"), std::string("comes"));
    }

    void aSecondNameIsTheSameFile()
    {
        QCOMPARE(m_grounds.makeFile(u"first name", "one file"), 0U);
        const Opened file = m_grounds.open(u"first name", {.access = Access::Mark});
        QCOMPARE(errorOf(m_calls.makeHardLink(*file, m_grounds.folder(), u"2")), 0U);
        QCOMPARE(m_calls.standardInfo(*file)->names, 2U);
        QVERIFY(m_calls.idInfo(*m_grounds.open(u"2", {})) == m_calls.idInfo(*file));
        QCOMPARE(removeOne(m_calls, m_grounds.folder(), u"first name"), 0U);
        QCOMPARE(content(u"2"), std::string("one file"));
    }

    void noSecondNameGoesOverAnotherOrToAFolder()
    {
        QCOMPARE(m_grounds.makeFile(u"named", "a"), 0U);
        QCOMPARE(m_grounds.makeFile(u"other", "b"), 0U);
        QCOMPARE(m_grounds.makeFolder(u"directory"), 0U);
        const Opened file = m_grounds.open(u"named", {.access = Access::Mark});
        const Opened folder = m_grounds.open(u"directory", {.access = Access::Mark});
        QCOMPARE(errorOf(m_calls.makeHardLink(*file, m_grounds.folder(), u"OTHER")), 183U);
        QCOMPARE(content(u"other"), std::string("b"));
        QCOMPARE(errorOf(m_calls.makeHardLink(*folder, m_grounds.folder(), u"directory too")), 5U);
        QCOMPARE(m_grounds.errorOfOpening(u"directory too"), 2U);
    }

    void everyNameOfAFileIsTold()
    {
        if (underWine())
            QSKIP("Wine has no FindFirstFileNameW, and Wine 8 ends a process that calls it");
        QCOMPARE(m_grounds.makeFolder(u"names"), 0U);
        QCOMPARE(m_grounds.makeFile(uR"(names\one)"), 0U);
        const Opened file = m_grounds.open(uR"(names\one)", {.access = Access::Mark});
        const std::u16string longName(200, u'l');
        QCOMPARE(errorOf(m_calls.makeHardLink(*file, m_grounds.folder(), longName)), 0U);
        const auto names = m_calls.hardLinkNames(m_grounds.path() + uR"(\names\one)");
        QVERIFY(names && names->size() == 2);
        QVERIFY(std::ranges::all_of(*names, [](const auto &name) { return name.starts_with(u'\\'); }));
        QVERIFY(std::ranges::any_of(*names, [](const auto &name) { return name.ends_with(uR"(\names\one)"); }));
        QVERIFY(std::ranges::any_of(*names, [&](const auto &name) { return name.ends_with(u'\\' + longName); }));
    }

    void aNameGoesWhenItsHandleDoes()
    {
        QCOMPARE(m_grounds.makeFile(u"leaving"), 0U);
        Opened file = m_grounds.open(u"leaving", {.access = Access::Remove});
        QCOMPARE(errorOf(m_calls.dispose(*file, Semantics::Classic)), 0U);
        file.close();
        QCOMPARE(m_grounds.errorOfOpening(u"leaving"), 2U);
    }

    void whoeverHasItOpenSeesThatANameIsGoing()
    {
        QCOMPARE(m_grounds.makeFile(u"going"), 0U);
        const Opened file = m_grounds.open(u"going", {.access = Access::Remove});
        QCOMPARE(errorOf(m_calls.dispose(*file, Semantics::Classic)), 0U);
        const auto facts = m_calls.standardInfo(*file);
        QVERIFY(facts);
        if (!facts->deletePending && underWine())
            QSKIP("Wine never says DeletePending");
        QVERIFY(facts->deletePending);
    }

    void aFolderGoesOnlyEmpty()
    {
        QCOMPARE(m_grounds.makeFolder(u"full"), 0U);
        QCOMPARE(m_grounds.makeFile(uR"(full\keeper)"), 0U);
        QCOMPARE(removeOne(m_calls, m_grounds.folder(), u"full"), 145U);
        QCOMPARE(removeOne(m_calls, m_grounds.folder(), uR"(full\keeper)"), 0U);
        QCOMPARE(removeOne(m_calls, m_grounds.folder(), u"full"), 0U);
        QCOMPARE(m_grounds.errorOfOpening(u"full"), 2U);
    }

    void aNameGoesAtOnceThoughOthersHaveItOpen()
    {
        QCOMPARE(m_grounds.makeFile(u"watched"), 0U);
        const Opened watcher = m_grounds.open(u"watched", {.access = Access::Read});
        Opened file = m_grounds.open(u"watched", {.access = Access::Remove});
        const auto error = errorOf(m_calls.dispose(*file, Semantics::Posix));
        if (error == 87 || error == 50 || (error == 1 && underWine()))
            QSKIP(qPrintable(QStringLiteral("this system has no POSIX removal: error %1").arg(error)));
        QCOMPARE(error, 0U);
        file.close();
        const auto afterwards = m_grounds.errorOfOpening(u"watched");
        if (afterwards != 2 && underWine())
            QSKIP("Wine takes FILE_DISPOSITION_POSIX_SEMANTICS and does nothing with it");
        QCOMPARE(afterwards, 2U);
    }

    void aPathMayBeLong_data()
    {
        QTest::addColumn<int>("folders");
        QTest::newRow("about 500 units") << 2;
        QTest::newRow("about 3,600 units") << 16;
        QTest::newRow("about 20,000 units") << 98;
    }

    void aPathMayBeLong()
    {
        QFETCH(int, folders);
        QCOMPARE(m_grounds.makeFolder(u"deep"), 0U);
        const std::u16string step = std::u16string(199, u'd');
        std::u16string path = m_grounds.path() + uR"(\deep)";
        for (int depth = 0; depth < folders; ++depth) {
            path += u'\\' + step;
            const auto made = m_calls.open(noHandle, path, {.disposition = Disposition::NewFolder});
            if (errorOf(made) == 31 && underWine())
                QSKIP(qPrintable(QStringLiteral("Wine takes no path of %1 units: PATH_MAX of Linux").arg(path.size())));
            QCOMPARE(errorOf(made), 0U);
            m_calls.close(*made);
        }
        const Opened deepest = m_grounds.open(noHandle, path, {.access = Access::List});
        const Opened file =
            m_grounds.open(*deepest, u"file", {.access = Access::Write, .disposition = Disposition::NewFile});
        QCOMPARE(errorOf(m_calls.write(*file, 0, "at the end")), 0U);
        QCOMPARE(everythingIn(m_calls, *deepest).size(), std::size_t{1});
    }

    void theFinalPathMayBeLong()
    {
        const std::u16string inner = u"deep\\" + std::u16string(199, u'd');
        const std::u16string innermost = inner + u'\\' + std::u16string(199, u'e');
        QCOMPARE(m_grounds.makeFolder(u"deep"), 0U);
        QCOMPARE(m_grounds.makeFolder(inner), 0U);
        QCOMPARE(m_grounds.makeFolder(innermost), 0U);
        const auto told = m_calls.finalPath(*m_grounds.open(innermost, {}));
        if (errorOf(told) == 234 && underWine())
            QSKIP("Wine's GetFinalPathNameByHandleW ends at 260 units");
        QCOMPARE(errorOf(told), 0U);
        QVERIFY(told->ends_with(u'\\' + innermost));
    }

    void aNameIsKeptAsItIs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("lone high surrogate") << QString(QChar(0xD800)) + QStringLiteral("h");
        QTest::newRow("lone low surrogate") << QString(QChar(0xDC00)) + QStringLiteral("l");
        QTest::newRow("a pair") << QString::fromUtf8("\xF0\x9F\x94\x97");
        QTest::newRow("not composed") << QString::fromUtf8("e\xCC\x81");
        QTest::newRow("trailing dot") << QStringLiteral("dot.");
        QTest::newRow("trailing space") << QStringLiteral("space ");
        QTest::newRow("only dots") << QStringLiteral("...");
        QTest::newRow("CON") << QStringLiteral("CON");
        QTest::newRow("nul.txt") << QStringLiteral("nul.txt");
        QTest::newRow("aux") << QStringLiteral("aux");
        QTest::newRow("255 units") << QString(255, QLatin1Char('w'));
        QTest::newRow("255 units of three bytes") << QString(255, QChar(0x4E00));
    }

    void aNameIsKeptAsItIs()
    {
        QFETCH(QString, name);
        const std::u16string units = name.toStdU16String();
        QCOMPARE(m_grounds.makeFolder(u"odd"), 0U);
        const Opened folder = m_grounds.open(u"odd", {.access = Access::List});
        const auto made = m_calls.open(*folder, units, {.access = Access::Write, .disposition = Disposition::NewFile});
        if (errorOf(made) == 2 && underWine())
            QSKIP("Wine has no names with lone surrogates");
        QCOMPARE(errorOf(made), 0U);
        const auto id = m_calls.idInfo(*made);
        m_calls.close(*made);
        const auto all = everythingIn(m_calls, *folder);
        QCOMPARE(all.size(), std::size_t{1});
        if (all.front().name != units && units.size() == 255 && underWine())
            QSKIP("Wine shortens a name that is too long for the disk below it, in bytes");
        QCOMPARE(QString::fromStdU16String(all.front().name), name);
        QVERIFY(m_calls.idInfo(*m_grounds.open(*folder, units, {})) == id);
        QCOMPARE(removeOne(m_calls, *folder, units), 0U);
    }

    void theFinalPathMendsNoName()
    {
        QCOMPARE(m_grounds.makeFile(u"dotted."), 0U);
        const auto told = m_calls.finalPath(*m_grounds.open(u"dotted.", {}));
        QVERIFY(told);
        if (told->ends_with(u"dotted") && underWine())
            QSKIP("Wine's GetFinalPathNameByHandleW drops a dot at the end");
        QVERIFY(told->ends_with(uR"(\dotted.)"));
    }

    void aNameThatCannotBeIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("star") << QStringLiteral("a*b");
        QTest::newRow("question") << QStringLiteral("a?b");
        QTest::newRow("less") << QStringLiteral("a<b");
        QTest::newRow("slash") << QStringLiteral("a/b");
        QTest::newRow("control") << QStringLiteral("a\tb");
        QTest::newRow("doubled separator") << QStringLiteral(R"(a\\b)");
        QTest::newRow("separator first") << QStringLiteral(R"(\a)");
        QTest::newRow("dot") << QStringLiteral(".");
        QTest::newRow("dots") << QStringLiteral("..");
        QTest::newRow("256 units") << QString(256, QLatin1Char('w'));
    }

    void aNameThatCannotBeIsRefused()
    {
        QFETCH(QString, name);
        QCOMPARE(m_grounds.makeFolder(u"odd"), 0U);
        const Opened folder = m_grounds.open(u"odd", {.access = Access::List});
        const auto made = m_calls.open(*folder, name.toStdU16String(), {.disposition = Disposition::NewFile});
        const auto error = errorOf(made);
        QVERIFY(error != 0);
        QCOMPARE(everythingIn(m_calls, *folder).size(), std::size_t{0});
    }

    void cleanup()
    {
        for (const std::u16string_view name : {u"deep", u"odd"}) {
            {
                const Opened folder = m_grounds.open(name, {.access = Access::List});
                empty(m_calls, *folder);
            }
            std::ignore = removeOne(m_calls, m_grounds.folder(), name);
        }
    }

private:
    std::string content(std::u16string_view name)
    {
        const Opened file = m_grounds.open(name, {.access = Access::Read});
        std::string bytes(100, '\0');
        bytes.resize(m_calls.read(*file, 0, bytes).value_or(0));
        return bytes;
    }

    NtCalls m_calls;
    Grounds m_grounds{m_calls};
};

QTEST_GUILESS_MAIN(NtNamesTest)
#include "tst_nt_names.moc"
