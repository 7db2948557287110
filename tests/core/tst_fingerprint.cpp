// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "both_grounds.h"
#include "repair/fingerprint.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

namespace {

std::string itself(std::string_view bytes)
{
    return "of " + std::string(bytes);
}

Fingerprint taken(World &world, std::string_view folder, std::string_view name, Digest digest = itself)
{
    const auto open = world.files().openFolder(world.at(folder)).value();
    return takeFingerprint(*open, name, digest).value();
}

Fingerprint file(std::uint64_t node, std::int64_t born, const std::string &contents)
{
    return {.identity = {1, node, NodeType::File},
            .born = born,
            .size = contents.size(),
            .modified = 7,
            .beginning = contents};
}

} // namespace

/// What tells whether a thing found elsewhere is the one that was lost.
class FingerprintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { onBothGrounds(); }

    void whatMovedIsTheSame()
    {
        const auto world = test::world("/a/file : text\n/a/folder/\n/b/\n");
        const auto a = world->files().openFolder(world->at("/a")).value();
        const auto b = world->files().openFolder(world->at("/b")).value();
        for (const char *name : {"file", "folder"}) {
            const Fingerprint before = taken(*world, "/a", name);
            QVERIFY(a->move(name, before.identity, *b, "other"));
            QCOMPARE(compare(before, taken(*world, "/b", "other")),
                     before.born != 0 || before.identity.type == NodeType::File ? Likeness::Same : Likeness::Unknown);
            QVERIFY(b->move("other", before.identity, *a, name));
        }
    }

    void whatHasTheSameNameAloneIsNotAndContentsAloneTellNothing()
    {
        const auto world = test::world("/a/file : text\n/b/file : text\n/b/folder/\n");
        const Fingerprint known = taken(*world, "/a", "file");
        QCOMPARE(known.beginning, std::string("of text"));
        Fingerprint other = taken(*world, "/b", "file");
        QVERIFY(other.identity != known.identity);
        other.modified = known.modified + 1;
        QCOMPARE(compare(known, other), Likeness::Unknown); // a copy, maybe
        other.beginning = "of more";
        QCOMPARE(compare(known, other), Likeness::Different);
        other.beginning.clear();
        QCOMPARE(compare(known, other), Likeness::Unknown); // it can be read
        other.size = known.size + 1;
        QCOMPARE(compare(known, other), Likeness::Different);
        QCOMPARE(compare(known, taken(*world, "/b", "folder")), Likeness::Different);
    }

    void theBeginningOfAFileIsReadAndNothingElse()
    {
        const auto world = test::world("/a/file : text\n/a/folder/\n/a/link -> file\n");
        const auto a = world->files().openFolder(world->at("/a")).value();
        QCOMPARE(a->beginning("file", 2), Result<std::string>("te"));
        QCOMPARE(a->beginning("file", 200), Result<std::string>("text"));
        QVERIFY(!a->beginning("folder", 2));
        QVERIFY(!a->beginning("link", 2));
        QCOMPARE(a->beginning("none", 2).error().kind, ErrorKind::NotFound);
        QCOMPARE(a->born("none").error().kind, ErrorKind::NotFound);
        QCOMPARE(taken(*world, "/a", "link").beginning, std::string());
        QCOMPARE(taken(*world, "/a", "file", nullptr).beginning, std::string());
    }

    void aNumberThatWasGivenAgainIsAnotherObject()
    {
        QCOMPARE(compare(file(5, 100, "x"), file(5, 100, "y")), Likeness::Same); // was edited
        QCOMPARE(compare(file(5, 100, "x"), file(5, 200, "y")), Likeness::Different);
        QCOMPARE(compare(file(5, 100, "x"), file(5, 200, "x")), Likeness::Same); // a copy that got the number
        QCOMPARE(compare(file(5, 0, "x"), file(5, 0, "longer")), Likeness::Unknown);
    }

    void aCopyIsTheSameByContentsAndTime()
    {
        QCOMPARE(compare(file(5, 100, "x"), file(6, 300, "x")), Likeness::Same);
        QCOMPARE(compare(file(5, 100, "x"), file(6, 300, "y")), Likeness::Different);
        QCOMPARE(compare(file(5, 100, ""), file(6, 300, "")), Likeness::Unknown); // there are many empty files
    }
};

QTEST_APPLESS_MAIN(FingerprintTest)
#include "tst_fingerprint.moc"
