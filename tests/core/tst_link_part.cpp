// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "links/link_part.h"
#include "support/printing.h"

#include <QTest>

#include <random>

using namespace linkwright;

namespace {

Verdict endsAt(std::string path)
{
    return {Health::Healthy, 3, 40, true, {std::move(path)}, NodeType::Folder};
}

std::string someText(std::mt19937 &random)
{
    static constexpr std::string_view letters = "a/b.";
    std::string text(random() % 8, ' ');
    for (char &one : text)
        one = letters[random() % letters.size()];
    return text;
}

} // namespace

/// Parts that are kept by the million store of a verdict's path only what the text does not say.
class LinkPartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasFoundIsGivenBack_data()
    {
        QTest::addColumn<std::string>("target");
        QTest::addColumn<std::string>("path");
        QTest::newRow("beside it") << std::string("a") << std::string("/t/a");
        QTest::newRow("absolute") << std::string("/t/a") << std::string("/t/a");
        QTest::newRow("another name") << std::string("a") << std::string("/t/b");
        QTest::newRow("the end of another name") << std::string("xa") << std::string("/t/a");
        QTest::newRow("more than the text") << std::string("a") << std::string("/t/xa");
        QTest::newRow("a separator at the end") << std::string("a/") << std::string("/t/a");
        QTest::newRow("one in the path") << std::string("a/") << std::string("/t/a/");
        QTest::newRow("the root") << std::string("/") << std::string("/");
        QTest::newRow("up") << std::string("..") << std::string("/");
        QTest::newRow("nothing") << std::string("a") << std::string();
        QTest::newRow("no text") << std::string() << std::string("/t/a");
        QTest::newRow("very long") << std::string(70'000, 'x') << "/" + std::string(70'000, 'x');
        QTest::newRow("odd bytes") << std::string("\xFF\n") << std::string("/\x80/\xFF\n");
    }

    void whatWasFoundIsGivenBack()
    {
        QFETCH(const std::string, target);
        QFETCH(const std::string, path);
        const LinkPart part({target}, {.absolute = true}, endsAt(path));
        QVERIFY(part.verdict() == endsAt(path));
        QCOMPARE(part.health(), Health::Healthy);
        QCOMPARE(part.hops(), 3U);
        QCOMPARE(part.endType(), NodeType::Folder);
    }

    void anyPathIsGivenBackAlsoWhereNeighboursShare()
    {
        std::mt19937 random(7);
        LinkPart neighbour;
        for (int round = 0; round < 20'000; ++round) {
            const Verdict verdict = endsAt(someText(random));
            LinkPart part({someText(random)}, {}, verdict);
            part.shareWith(neighbour);
            QVERIFY(part.verdict() == verdict);
            const LinkPart moved = std::exchange(part, {});
            QVERIFY(moved.verdict() == verdict);
            neighbour = moved;
        }
    }

    void neighboursKeepTheirFolderOnce()
    {
        const LinkPart one({"a"}, {}, endsAt("/t/a"));
        LinkPart other({"b"}, {}, endsAt("/t/b"));
        QVERIFY(!other.sharesWith(one));
        other.shareWith(one);
        QVERIFY(other.sharesWith(one));
        QVERIFY(other.verdict() == endsAt("/t/b"));
    }

    void aPartNobodyHasFollowedIsAwaited()
    {
        QVERIFY(LinkPart({"a"}, {}).isAwaited());
        QVERIFY(!LinkPart({"a"}, {}, {Health::Unchecked, 1, 0, false, {"/net"}}).isAwaited());
    }

    void partsAreTheSameWhenAllTheyTellIs()
    {
        const LinkPart one({"a"}, {}, endsAt("/t/a"));
        QVERIFY(one == LinkPart({"a"}, {}, endsAt("/t/a")));
        QVERIFY(!(one == LinkPart({"a"}, {}, endsAt("/u/a"))));
        QVERIFY(!(one == LinkPart({"a"}, {}, endsAt("/t/b"))));
        QVERIFY(!(one == LinkPart({"b"}, {}, endsAt("/t/a"))));
        QVERIFY(!(one == LinkPart({"a"}, {.messy = true}, endsAt("/t/a"))));
    }
};

QTEST_APPLESS_MAIN(LinkPartTest)
#include "tst_link_part.moc"
