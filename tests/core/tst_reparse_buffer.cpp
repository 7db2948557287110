// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reparse_tools.h"
#include "windows/constants.h"
#include "windows/link_text.h"
#include "windows/reparse_tag.h"

#include <QTest>

#include <functional>

using namespace linkwright;
using namespace linkwright::test;
using namespace linkwright::windows;

namespace {

using Fault = ReparseFault;

RawReparse changed(RawReparse raw, const std::function<void(RawReparse &)> &change)
{
    change(raw);
    return raw;
}

ReparseBuffer linkWith(std::u16string substitute, std::u16string print)
{
    return {tagSymbolicLink, std::move(substitute), std::move(print), true};
}

std::string dataOf(std::uint32_t tag, const std::string &data)
{
    ByteWriter header;
    header.number(tag);
    header.number(static_cast<std::uint16_t>(data.size()));
    header.number(std::uint16_t{0});
    return header.take() + data;
}

std::string withVersion(std::uint32_t version, std::string_view text)
{
    ByteWriter data;
    data.number(version);
    return data.take() + std::string(text);
}

std::string inUnits(std::u16string_view text)
{
    ByteWriter data;
    for (const char16_t unit : text)
        data.number(static_cast<std::uint16_t>(unit));
    return data.take();
}

} // namespace

class ReparseBufferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLinkIsTakenApart()
    {
        const auto found = decodeReparse(bytesOf(plainLink()));

        QVERIFY(found);
        QCOMPARE(*found, (ReparseBuffer{tagSymbolicLink, uR"(\??\C:\x)", uR"(C:\x)", false}));
    }

    void theBytesAreThoseThatWindowsDemands()
    {
        const auto junction = encodeReparse({tagMountPoint, uR"(\??\C:\d\)", uR"(C:\d)", false});
        const auto link = encodeReparse({tagSymbolicLink, u"f", u"f", true});

        QVERIFY(junction && link);
        // Substitute name at 0, the print name behind its NUL, another NUL at the end, and nothing else.
        QCOMPARE(QByteArray::fromStdString(*junction).toHex(), QByteArray("030000a0"
                                                                          "2600"
                                                                          "0000"
                                                                          "0000"
                                                                          "1200"
                                                                          "1400"
                                                                          "0800"
                                                                          "5c003f003f005c0043003a005c0064005c00"
                                                                          "0000"
                                                                          "43003a005c006400"
                                                                          "0000"));
        QCOMPARE(QByteArray::fromStdString(*link).toHex(), QByteArray("0c0000a0"
                                                                      "1400"
                                                                      "0000"
                                                                      "0000"
                                                                      "0200"
                                                                      "0400"
                                                                      "0200"
                                                                      "01000000"
                                                                      "6600"
                                                                      "0000"
                                                                      "6600"
                                                                      "0000"));
    }

    void whatIsEncodedComesBackFor100000RandomTargets()
    {
        std::mt19937 dice(4); // NOLINT(cert-msc51-cpp): the same each time
        for (int round = 0; round < 100'000; ++round) {
            const bool isLink = dice() % 2 == 0;
            const std::size_t most = dice() % 50 == 0 ? 4'000 : 40;
            ReparseBuffer buffer{isLink ? tagSymbolicLink : tagMountPoint, randomUnits(dice, most),
                                 randomUnits(dice, most), isLink && dice() % 2 == 0};
            if (dice() % 10 == 0)
                buffer.print.clear();
            const auto bytes = encodeReparse(buffer);
            QVERIFY(bytes);
            const auto back = decodeReparse(*bytes);
            QVERIFY2(back && *back == buffer, qPrintable(QString::number(round)));
        }
    }

    void namesMayLieInAnyOrderAndOverlap_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("substitute");
        QTest::addColumn<QString>("print");
        const auto row = [](const char *name, const RawReparse &raw, const char *substitute, const char *print) {
            QTest::newRow(name) << QByteArray::fromStdString(bytesOf(raw)) << QString::fromUtf8(substitute)
                                << QString::fromUtf8(print);
        };
        row("print name first",
            changed(plainLink(),
                    [](auto &raw) {
                        raw.names = uR"(C:\x\??\C:\x)";
                        raw.substituteOffset = 8, raw.printOffset = 0;
                    }),
            R"(\??\C:\x)", R"(C:\x)");
        row("print name within the substitute name", changed(plainLink(), [](auto &raw) { raw.printOffset = 8; }),
            R"(\??\C:\x)", R"(C:\x)");
        row("the same twice", changed(plainLink(), [](auto &raw) { raw.printOffset = 0, raw.printLength = 16; }),
            R"(\??\C:\x)", R"(\??\C:\x)");
        row("no print name", changed(plainLink(), [](auto &raw) { raw.printLength = 0; }), R"(\??\C:\x)", "");
        row("no print name, at the very end",
            changed(plainLink(), [](auto &raw) { raw.printOffset = 24, raw.printLength = 0; }), R"(\??\C:\x)", "");
        row("bytes that are no name", changed(plainLink(), [](auto &raw) { raw.behind = "rest"; }), R"(\??\C:\x)",
            R"(C:\x)");
        row("the reserved field does not count", changed(plainLink(), [](auto &raw) { raw.reserved = 0xFFFF; }),
            R"(\??\C:\x)", R"(C:\x)");
        row("junction", plainJunction(), R"(\??\C:\x)", R"(C:\x)");
    }
    void namesMayLieInAnyOrderAndOverlap()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, substitute);
        QFETCH(QString, print);

        const auto found = decodeReparse(bytes.toStdString());

        QVERIFY(found);
        QCOMPARE(QString::fromStdU16String(found->substitute), substitute);
        QCOMPARE(QString::fromStdU16String(found->print), print);
    }

    void hostileBuffersAreRefusedAndSayWhy_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Fault>("fault");
        const auto bytes = [](const char *name, const std::string &bytes, Fault fault) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << fault;
        };
        const auto link = [&](const char *name, const std::function<void(RawReparse &)> &change, Fault fault) {
            bytes(name, bytesOf(changed(plainLink(), change)), fault);
        };
        const auto junction = [&](const char *name, const std::function<void(RawReparse &)> &change, Fault fault) {
            bytes(name, bytesOf(changed(plainJunction(), change)), fault);
        };
        using R = RawReparse;
        const std::string whole = bytesOf(plainLink());

        bytes("nothing", "", Fault::TooShort);
        bytes("one byte", "\x0C", Fault::TooShort);
        bytes("half a tag", whole.substr(0, 3), Fault::TooShort);
        bytes("a tag alone", whole.substr(0, 4), Fault::TooShort);
        bytes("a header that lacks a byte", whole.substr(0, 7), Fault::TooShort);
        bytes("a header alone", dataOf(tagSymbolicLink, ""), Fault::TooShort);
        bytes("a junction's header alone", dataOf(tagMountPoint, ""), Fault::TooShort);
        bytes("a link that ends before its flags", dataOf(tagSymbolicLink, std::string(8, '\0')), Fault::TooShort);
        bytes("a link that ends in its flags", dataOf(tagSymbolicLink, std::string(11, '\0')), Fault::TooShort);
        bytes("a junction that ends in its lengths", dataOf(tagMountPoint, std::string(7, '\0')), Fault::TooShort);
        bytes("cut by a byte", whole.substr(0, whole.size() - 1), Fault::WrongLength);
        bytes("cut by half", whole.substr(0, whole.size() / 2), Fault::WrongLength);
        bytes("longer than it says", whole + "x", Fault::WrongLength);
        bytes("twice", whole + whole, Fault::WrongLength);
        link("a length of one too many", [](R &raw) { raw.lengthIsOffBy = 1; }, Fault::WrongLength);
        link("a length of one too few", [](R &raw) { raw.lengthIsOffBy = -1; }, Fault::WrongLength);
        link("the length counts the header", [](R &raw) { raw.lengthIsOffBy = 8; }, Fault::WrongLength);
        link("the largest length", [](R &raw) { raw.lengthIsOffBy = 0xFFFF - 36; }, Fault::WrongLength);
        link("above 16 KiB", [](R &raw) { raw.behind.assign(largestReparseBuffer, 'x'); }, Fault::TooLong);
        link(
            "above 16 KiB by a byte",
            [](R &raw) { raw.behind.assign(largestReparseBuffer - bytesOf(raw).size() + 1, 'x'); }, Fault::TooLong);

        bytes("zeros", std::string(64, '\0'), Fault::WrongLength);
        bytes("tag 0", dataOf(0, std::string(20, '\0')), Fault::ForeignTag);
        bytes("an app alias", dataOf(tagAppExecLink, std::string(20, 'x')), Fault::ForeignTag);
        bytes("a WSL link", dataOf(tagWslLink, std::string(20, 'x')), Fault::ForeignTag);
        bytes("a cloud placeholder", dataOf(0x9000301A, std::string(20, 'x')), Fault::ForeignTag);
        bytes("the tag in the other byte order", dataOf(0x0C0000A0, std::string(20, 'x')), Fault::ForeignTag);
        bytes("0xFF throughout, with a length that fits", dataOf(tagSymbolicLink, std::string(40, '\xFF')),
              Fault::UnknownFlags);
        bytes("a junction of 0xFF", dataOf(tagMountPoint, std::string(40, '\xFF')), Fault::OddOffset);

        link("a substitute name from an odd byte", [](R &raw) { raw.substituteOffset = 1; }, Fault::OddOffset);
        link("a print name from an odd byte", [](R &raw) { raw.printOffset = 7; }, Fault::OddOffset);
        link("a substitute name of odd length", [](R &raw) { raw.substituteLength = 15; }, Fault::OddLength);
        link("a print name of odd length", [](R &raw) { raw.printLength = 1; }, Fault::OddLength);
        junction("a junction from an odd byte", [](R &raw) { raw.substituteOffset = 3; }, Fault::OddOffset);
        junction("a junction of odd length", [](R &raw) { raw.substituteLength = 3; }, Fault::OddLength);

        link("a substitute name beyond the end", [](R &raw) { raw.substituteOffset = 26; }, Fault::OutOfBounds);
        link("a substitute name out of the end", [](R &raw) { raw.substituteOffset = 10; }, Fault::OutOfBounds);
        link("a substitute name longer than all", [](R &raw) { raw.substituteLength = 26; }, Fault::OutOfBounds);
        link("the longest substitute name", [](R &raw) { raw.substituteLength = 0xFFFE; }, Fault::OutOfBounds);
        link(
            "offset and length that overflow 16 bits",
            [](R &raw) { raw.substituteOffset = 0xFFFE, raw.substituteLength = 4; }, Fault::OutOfBounds);
        link("the furthest print name", [](R &raw) { raw.printOffset = 0xFFFE; }, Fault::OutOfBounds);
        link(
            "an empty print name beyond the end", [](R &raw) { raw.printOffset = 26, raw.printLength = 0; },
            Fault::OutOfBounds);
        link("a print name out of the end by a unit", [](R &raw) { raw.printLength = 10; }, Fault::OutOfBounds);
        link(
            "offsets that count from the header", [](R &raw) { raw.substituteOffset = 20, raw.printOffset = 36; },
            Fault::OutOfBounds);
        junction(
            "a junction read as a link: its names begin too early", [](R &raw) { raw.tag = tagSymbolicLink; },
            Fault::UnknownFlags);
        junction("a junction out of bounds", [](R &raw) { raw.substituteOffset = 18; }, Fault::OutOfBounds);
        junction("a junction without names", [](R &raw) { raw.names.clear(); }, Fault::OutOfBounds);

        link("no target", [](R &raw) { raw.substituteLength = 0; }, Fault::NoTarget);
        link(
            "no names at all",
            [](R &raw) { raw.names.clear(), raw.substituteLength = raw.printLength = raw.printOffset = 0; },
            Fault::NoTarget);
        junction("a junction without a target", [](R &raw) { raw.substituteLength = 0; }, Fault::NoTarget);
        link("a NUL within", [](R &raw) { raw.names[4] = u'\0'; }, Fault::HoldsNul);
        link("a NUL first", [](R &raw) { raw.names[0] = u'\0'; }, Fault::HoldsNul);
        link("a NUL that was counted", [](R &raw) { raw.names[7] = u'\0'; }, Fault::HoldsNul);
        junction("a junction with a NUL", [](R &raw) { raw.names[6] = u'\0'; }, Fault::HoldsNul);
        link("an unknown flag", [](R &raw) { raw.flags = 2; }, Fault::UnknownFlags);
        link("the highest flag", [](R &raw) { raw.flags = 0x80000000; }, Fault::UnknownFlags);
        link("relative, and an unknown flag", [](R &raw) { raw.flags = 3; }, Fault::UnknownFlags);
    }
    void hostileBuffersAreRefusedAndSayWhy()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Fault, fault);

        const auto found = decodeReparse(bytes.toStdString());

        QVERIFY(!found);
        QCOMPARE(static_cast<int>(found.error()), static_cast<int>(fault));
    }

    void everyCutAndEveryChangedByteOfALinkIsReadWithoutHarm()
    {
        int taken = 0;
        for (const std::string &whole : {bytesOf(plainLink()), bytesOf(plainJunction())}) {
            for (std::size_t length = 0; length < whole.size(); ++length)
                QVERIFY(!decodeReparse(whole.substr(0, length)));
            for (std::size_t at = 0; at < whole.size(); ++at) {
                for (int value = 0; value < 256; ++value) {
                    std::string bytes = whole;
                    bytes[at] = static_cast<char>(value);
                    const auto found = decodeReparse(bytes);
                    if (!found)
                        continue;
                    ++taken;
                    const auto again = encodeReparse(*found);
                    QVERIFY(again && decodeReparse(*again) == *found);
                }
            }
        }
        QVERIFY(taken > 1000);
    }

    void aNulInThePrintNameIsKeptAndIsALie()
    {
        const auto found = decodeReparse(bytesOf(changed(plainLink(), [](auto &raw) { raw.names[10] = u'\0'; })));

        QVERIFY(found);
        QCOMPARE(found->print.size(), std::size_t(4));
        QVERIFY(printLies(*found));
    }

    void whatWindowsWouldRefuseIsNotEncoded()
    {
        const std::u16string nul(1, u'\0');

        QVERIFY(encodeReparse(linkWith(u"x", u"")));
        QVERIFY(!encodeReparse(linkWith(u"", u"x")));
        QVERIFY(!encodeReparse(linkWith(u"a" + nul, u"a")));
        QVERIFY(!encodeReparse({tagMountPoint, uR"(\??\C:\)", u"", true}));
        QVERIFY(!encodeReparse({tagWslLink, u"x", u"x", false}));
        QVERIFY(!encodeReparse({0, u"x", u"x", false}));
    }

    void sixteenKibibytesAreTheMost()
    {
        // 8 bytes of header, 12 of fields, two NULs.
        constexpr std::size_t most = (largestReparseBuffer - 8 - 12 - 4) / 2;
        const auto largest = encodeReparse(linkWith(std::u16string(most, u'x'), u""));

        QVERIFY(largest && largest->size() == largestReparseBuffer && decodeReparse(*largest));
        QVERIFY(!encodeReparse(linkWith(std::u16string(most + 1, u'x'), u"")));
        QVERIFY(!encodeReparse(linkWith(std::u16string(most, u'x'), u"x")));
        QVERIFY(!encodeReparse(linkWith(std::u16string(40'000, u'x'), u"")));
        QVERIFY(!encodeReparse(linkWith(u"x", std::u16string(40'000, u'x'))));
    }

    void theTagOfAnyReparsePointIsTold()
    {
        QCOMPARE(reparseTagOf(dataOf(0x9000301A, "anything")), std::optional(0x9000301AU));
        QCOMPARE(reparseTagOf(dataOf(7, "")), std::optional(7U));
        QCOMPARE(reparseTagOf("\x0C"), std::nullopt);
        QCOMPARE(reparseTagOf(dataOf(7, "") + "x"), std::nullopt);
    }

    void anAppAliasTellsItsProgram()
    {
        using namespace std::string_view_literals;
        const std::string names = inUnits(u"Package_1\0Package_1!App\0C:\\Apps\\app.exe\0"
                                          u"0\0"sv);

        const auto found = decodeAppAlias(dataOf(tagAppExecLink, withVersion(3, names)));

        QVERIFY(found);
        QCOMPARE(*found, (AppAlias{u"Package_1", u"Package_1!App", uR"(C:\Apps\app.exe)"}));
    }

    void anAppAliasThatIsNotWholeIsNotTold()
    {
        using namespace std::string_view_literals;
        const std::string two = inUnits(u"a\0b\0c"sv); // the third does not end
        const std::string three = inUnits(u"a\0b\0c\0"sv);

        QVERIFY(decodeAppAlias(dataOf(tagAppExecLink, withVersion(3, three))));
        QVERIFY(!decodeAppAlias(dataOf(tagAppExecLink, withVersion(3, two))));
        QVERIFY(!decodeAppAlias(dataOf(tagAppExecLink, withVersion(4, three))));
        QVERIFY(!decodeAppAlias(dataOf(tagAppExecLink, withVersion(3, three + "x"))));
        QVERIFY(!decodeAppAlias(dataOf(tagAppExecLink, "\x03")));
        QVERIFY(!decodeAppAlias(dataOf(tagSymbolicLink, withVersion(3, three))));
        QVERIFY(!decodeAppAlias(""));
    }

    void aWslLinkTellsItsTarget()
    {
        QCOMPARE(decodeWslLink(dataOf(tagWslLink, withVersion(2, "/mnt/c/\xC3\xA9\xFF"))),
                 std::optional<std::string>("/mnt/c/\xC3\xA9\xFF"));
        QVERIFY(!decodeWslLink(dataOf(tagWslLink, withVersion(1, "/x"))));
        QVERIFY(!decodeWslLink(dataOf(tagWslLink, withVersion(2, ""))));
        QVERIFY(!decodeWslLink(dataOf(tagWslLink, withVersion(2, std::string_view("a\0b", 3)))));
        QVERIFY(!decodeWslLink(dataOf(tagAppExecLink, withVersion(2, "/x"))));
        QVERIFY(!decodeWslLink(dataOf(tagWslLink, "\x02")));
    }
};

QTEST_APPLESS_MAIN(ReparseBufferTest)
#include "tst_reparse_buffer.moc"
