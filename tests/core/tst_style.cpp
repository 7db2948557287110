// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine_tools.h"
#include "links/style_at_home.h"
#include "support/disk_tree.h"

#include <QTest>

#include <random>

using namespace linkwright;
using test::OpenHome;

namespace {

constexpr std::string_view tree = R"(
    /elsewhere/y
    /elsewhere/deep/
    /elsewhere/back -> ../root/here/y
    /root/here/file
    /root/here/y
    /root/here/link -> file
    /root/here/sub/y
    /root/here/sibling -> sub
    /root/here/away -> ../../elsewhere/deep
    /root/here/out -> ../../elsewhere/y
    /root/here/dangling -> ../gone
    /root/other/file
    /root/entry -> here
)";

class Disk
{
public:
    Disk() { test::drawOnDisk(m_folder.path(), tree); }

    /// The style of a link with this text in /root/here.
    Style styleIn(std::string_view place, const std::string &text, const NativePath &root = {}) const
    {
        const OpenHome open(m_folder.at(place));
        const LinkTarget target{text};
        return styleOf(open.home, "t", target, judge(open.home, "t", target), root);
    }
    Style style(const std::string &text, const NativePath &root = {}) const
    {
        return styleIn("/root/here", text, root);
    }
    NativePath at(std::string_view path) const { return m_folder.at(path); }

private:
    test::TemporaryFolder m_folder;
};

} // namespace

class StyleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messIsWhatSaysNothing_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("tidy");
        const auto row = [](const char *target, const char *tidy) {
            QTest::newRow(*target ? target : "empty") << QByteArray(target) << QByteArray(tidy);
        };
        for (const char *clean : {"a", "a/b", "/a", "/", ".", "..", "../..", "../a", "a/..", "/..", "...", ".a", "a/.b",
                                  "a./b", "..a", "", " ", "~/a"})
            row(clean, clean);
        row("//", "/");
        row("///", "/");
        row("//a", "/a");
        row("a//b", "a/b");
        row("a/", "a");
        row("a//", "a");
        row("./a", "a");
        row("././a", "a");
        row("a/.", "a");
        row("a/./b", "a/b");
        row("/.", "/");
        row("/./a", "/a");
        row("./", ".");
        row("./.", ".");
        row("././.", ".");
        row("./..", "..");
        row("../", "..");
        row("../.", "..");
        row(".//..//a/./", "../a");
        row("/../", "/..");
    }
    void messIsWhatSaysNothing()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, tidy);
        QCOMPARE(isMessy(target.toStdString()), target != tidy);
        QCOMPARE(withoutMess({target.toStdString()}).raw, tidy.toStdString());
    }

    void whatWasTidiedIsTidyAndKeepsItsStyle()
    {
        std::mt19937 dice(8); // NOLINT(cert-msc51-cpp): the same each time
        const std::string pieces[] = {"/", "/", ".", "..", "a", "b"};
        for (int round = 0; round < 50'000; ++round) {
            LinkTarget target;
            for (auto length = 1 + dice() % 8; length > 0; --length)
                target.raw += pieces[dice() % std::size(pieces)];
            const LinkTarget tidy = withoutMess(target);
            QVERIFY2(!isMessy(tidy.raw), target.raw.c_str());
            QCOMPARE(tidy.isAbsolute(), target.isAbsolute());
            QCOMPARE(isMessy(target.raw), tidy != target);
            QCOMPARE(lexicallyJoined({"/x/y"}, tidy.raw), lexicallyJoined({"/x/y"}, target.raw));
        }
    }

    void goingUpForNothingIsLengthy_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<bool>("lengthy");
        const auto row = [](const char *target, bool lengthy) {
            QTest::newRow(target) << QByteArray(target) << lengthy;
        };
        row("file", false);
        row("../other/file", false);
        row("..", false);
        row("../..", false);
        row("../../elsewhere/y", false);
        row("../here/file", true);
        row("../here", true);
        row("../here/sub/y", true);
        row("./../here/file", true);
        row("../../root/here/file", true);
        row("../../root/other/file", true);
        row("../../elsewhere/../root/other/file", true);
        row("../entry/file", false); // entry -> here: another name
        row("sub/../file", true);
        row("sub/..", true);
        row("sub/../sub/y", true);
        row("sub//./..//file", true);
        row("sub/../link", true);
        row("sibling/../y", true); // sub/.. by another name
        row("sibling/../../other/file", true);
        row("away/../y", false); // elsewhere/y, not here/y
        row("away/../back", false); // the same end, but nothing called back is here
        row("../here/away/../y", true);
        row("...", false);
        row("../gone/../here/file", false); // broken: nobody can say
        row("dangling/../file", false);
        row("sub/../gone", false);
        row("link/../file", false);
        row("../../../../../../../../../../../../..", true);
        row("/..", true);
        row("/../", true);
        row("/../etc", true);
        row("/", false);
        row("/etc/..", true);
    }
    void goingUpForNothingIsLengthy()
    {
        QFETCH(QByteArray, target);
        QFETCH(bool, lengthy);
        const Disk disk;
        QCOMPARE(disk.style(target.toStdString()).lengthy, lengthy);
    }

    void absoluteTargetsGoUpForNothingToo()
    {
        const Disk disk;
        QVERIFY(disk.style(disk.at("/root/here/../other/file").bytes).lengthy);
        QVERIFY(disk.style(disk.at("/root/here/sub/../../other").bytes).lengthy);
        QVERIFY(!disk.style(disk.at("/root/here/away/../y").bytes).lengthy);
        QVERIFY(!disk.style(disk.at("/root/other/file").bytes).lengthy);
    }

    void homesReachedThroughALinkAreJudgedWhereTheyReallyAre()
    {
        const Disk disk;
        QVERIFY(disk.styleIn("/root/entry", "../here/file").lengthy);
        QVERIFY(!disk.styleIn("/root/entry", "../entry/file").lengthy);
        QVERIFY(!disk.styleIn("/root/here/away", "../y").lengthy);
        QVERIFY(disk.styleIn("/root/here/away", "../deep/../y").lengthy);
    }

    void outsideIsWhatTheEndOrTheNearestThingToItIs_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<bool>("outside");
        const auto row = [](const char *target, bool outside) {
            QTest::newRow(target) << QByteArray(target) << outside;
        };
        row("file", false);
        row("../other/file", false);
        row("..", false); // the root itself
        row("../..", true);
        row("../../elsewhere/y", true);
        row("../../elsewhere/back", false); // out and back in: the end counts
        row("out", true);
        row("away/../y", true);
        row("gone", false);
        row("../gone/deeper", false);
        row("../../gone", true);
        row("../../rooted/x", true);
        row("dangling", false);
        row("file/x", false);
        row("../../elsewhere/y/x", true);
        row("t", false); // itself
        row("/", true);
        row("/dev/null", true);
        row("/gone/x", true);
    }
    void outsideIsWhatTheEndOrTheNearestThingToItIs()
    {
        QFETCH(QByteArray, target);
        QFETCH(bool, outside);
        const Disk disk;
        QCOMPARE(disk.style(target.toStdString(), disk.at("/root")).outside, outside);
        QVERIFY(!disk.style(target.toStdString()).outside); // not asked
    }

    void theEndOnAnotherFileSystemIsTold()
    {
        const Disk disk;
        QVERIFY(disk.style("/dev/null").otherFileSystem);
        QVERIFY(!disk.style("file").otherFileSystem);
        QVERIFY(!disk.style(disk.at("/root/here/file").bytes).otherFileSystem);
        QVERIFY(!disk.style("/dev/../" + disk.at("/root/here/file").bytes).otherFileSystem);
        QVERIFY(!disk.style("/dev/gone").otherFileSystem);
    }

    void wordsStandInTheirOrder()
    {
        using Words = std::vector<std::string_view>;
        QVERIFY(flagWords({}).empty());
        QVERIFY((flagWords({true, true, true, true, true}) == Words{"messy", "lengthy", "other-fs", "outside"}));
        QVERIFY((flagWords({.outside = true}) == Words{"outside"}));
        QVERIFY(styleWord({.absolute = true}) == "absolute");
        QVERIFY(styleWord({}) == "relative");
    }
};

QTEST_APPLESS_MAIN(StyleTest)
#include "tst_style.moc"
