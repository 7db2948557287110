// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/wire.h"
#include "history_tools.h"

#include <QTest>

#include <random>

using namespace linkwright;
using namespace linkwright::test;

/// Changes as bytes.
class WireTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfChangeComesBackEqual()
    {
        const std::vector<Change> changes = oneOfEachKind();
        QCOMPARE(changes.size(), std::variant_size_v<Change>);
        for (const Change &change : changes) {
            ByteWriter out;
            writeChange(out, change);
            const std::string bytes = out.take();
            ByteReader in(bytes);
            const auto read = readChange(in);
            QVERIFY(read && in.isGood() && in.isAtEnd());
            QVERIFY(*read == change);
        }
    }

    /// The bytes are a format: journals written by this version must be read by every later one.
    void theFirstByteTellsTheKind()
    {
        std::string firstBytes;
        for (const Change &change : oneOfEachKind()) {
            ByteWriter out;
            writeChange(out, change);
            firstBytes += out.take().front();
        }
        QCOMPARE(firstBytes, std::string("\1\2\3\4\5\6\7\10\11"));
        ByteWriter out;
        writeChange(out, RemoveFolder{{"/a"}});
        QCOMPARE(out.take(), std::string("\11\2\0\0\0/a", 7));
    }

    void aMoveToAnotherFileSystemComesBackAsOne()
    {
        const Change move = Move{{"/a"}, {{1, 2, NodeType::Folder}, {}}, {"/b"}, true};
        ByteWriter out;
        writeChange(out, move);
        const std::string bytes = out.take();
        QCOMPARE(bytes.front(), '\13');
        ByteReader in(bytes);
        QVERIFY(readChange(in) == move);
        QVERIFY(in.isAtEnd());
    }

    void whatIsOfNoKnownKindSpoilsTheReader()
    {
        for (const char form : {'\0', '\12', '\xff'}) {
            ByteReader in(std::string_view(&form, 1));
            QVERIFY(!readChange(in));
            QVERIFY(!in.isGood());
        }
    }

    void everyFieldIsNeeded()
    {
        for (const Change &change : oneOfEachKind()) {
            ByteWriter out;
            writeChange(out, change);
            const std::string bytes = out.take();
            for (std::size_t length = 0; length < bytes.size(); ++length) {
                ByteReader in(std::string_view(bytes).substr(0, length));
                QVERIFY(!readChange(in));
                QVERIFY(!in.isGood());
            }
        }
    }

    void intentsComeBackEqual()
    {
        QCOMPARE(unpackIntents(packIntents({})).value(), std::vector<Intent>{});
        const std::vector<Intent> intents = intentsOfEachKind();
        QVERIFY(unpackIntents(packIntents(intents)).value() == intents);
    }

    void everyFlippedBitIsNoticed()
    {
        const std::string bytes = packIntents(intentsOfEachKind());
        for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
            std::string damaged = bytes;
            damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(!unpackIntents(damaged));
        }
    }

    void missingAndAddedBytesAreNoticed()
    {
        const std::string bytes = packIntents(intentsOfEachKind());
        for (std::size_t length = 0; length < bytes.size(); ++length)
            QVERIFY(!unpackIntents(std::string_view(bytes).substr(0, length)));
        QVERIFY(!unpackIntents(bytes + '\0'));
        QVERIFY(!unpackIntents(sealed(std::string(unsealed(bytes).value()) + '\0')));
    }

    /// With a right checksum: somebody made it so.
    void numbersThatCannotBeTrueTakeNoMemory()
    {
        const std::string huge(4, '\xff');
        QVERIFY(!unpackIntents(sealed(huge)));
        QVERIFY(!unpackIntents(sealed(std::string("\1\0\0\0\11", 5) + huge)));
        const std::string folder("\11\2\0\0\0/a\14\0\0\0.lw-abcdefgh", 23);
        QVERIFY(!unpackIntents(sealed(std::string("\1\0\0\0", 4) + folder + huge)));
        QVERIFY(unpackIntents(sealed(std::string("\1\0\0\0", 4) + folder + std::string(4, '\0'))));
    }

    /// Recovery removes what bears a spare name: no journal may name anything else.
    void onlySpareNamesAreSpareNames()
    {
        for (const char *name :
             {"", "file", "../.lw-abcdefg", ".lw-abcdefg", ".lw-abcdefghi", ".lw-abc/efgh", ".lw-ABCDEFGH"})
            QVERIFY(!unpackIntents(packIntents(std::vector{Intent{RemoveFolder{{"/a"}}, name}})));
        QVERIFY(unpackIntents(packIntents(std::vector{Intent{RemoveFolder{{"/a"}}, ".lw-abcdefg8"}})));
    }

    void randomBytesNeverHarm()
    {
        std::mt19937 random(7); // NOLINT(bugprone-random-generator-seed): the same bytes every time
        int read = 0;
        for (int round = 0; round < 20000; ++round) {
            std::string bytes(random() % 200, '\0');
            for (char &byte : bytes)
                byte = static_cast<char>(random() % 3 == 0 ? random() : random() % 4);
            read += unpackIntents(sealed(std::move(bytes))) ? 1 : 0;
        }
        QVERIFY(read < 20000);
    }

    /// The check value of CRC-32C (RFC 3720, appendix B.4, and the usual "123456789").
    void theChecksumIsTheStandardOne()
    {
        QCOMPARE(checksum(""), 0U);
        QCOMPARE(checksum("123456789"), 0xE3069283U);
        QCOMPARE(checksum(std::string(32, '\0')), 0x8A9136AAU);
        QCOMPARE(checksum(std::string(32, '\xff')), 0x62A8AB43U);
    }
};

QTEST_APPLESS_MAIN(WireTest)
#include "tst_wire.moc"
