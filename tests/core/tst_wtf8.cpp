// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/unicode.h"
#include "base/wtf8.h"
#include "engine_words.h"

#include <QTest>

#include <random>

using namespace linkwright;

class Wtf8Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySingleUnitComesBack()
    {
        for (unsigned unit = 0; unit <= 0xFFFF; ++unit) {
            const std::u16string units(1, static_cast<char16_t>(unit));
            const std::string bytes = wtf8FromUtf16(units);
            const auto back = utf16FromWtf8(bytes);
            QVERIFY2(back && *back == units, qPrintable(QString::number(unit, 16)));
            const bool isSurrogate = unit >= 0xD800 && unit <= 0xDFFF;
            QCOMPARE(isUtf8(bytes), !isSurrogate);
        }
    }

    void everyPairOfSurrogatesOfAnyKindComesBack()
    {
        for (unsigned first = 0xD7F0; first <= 0xE010; first += 7) {
            for (unsigned second = 0xD7F0; second <= 0xE010; second += 3) {
                const std::u16string units{static_cast<char16_t>(first), static_cast<char16_t>(second)};
                const auto back = utf16FromWtf8(wtf8FromUtf16(units));
                QVERIFY(back && *back == units);
            }
        }
    }

    void aPairBecomesOneCharacterOfFourBytes()
    {
        QCOMPARE(wtf8FromUtf16(u"\U0001F600"), std::string("\xF0\x9F\x98\x80"));
        QCOMPARE(wtf8FromUtf16(u"\U0010FFFF"), std::string("\xF4\x8F\xBF\xBF"));
        QCOMPARE(wtf8FromUtf16(std::u16string(1, u'\xD800')), std::string("\xED\xA0\x80"));
        QCOMPARE(wtf8FromUtf16(std::u16string(1, u'\xDFFF')), std::string("\xED\xBF\xBF"));
    }

    void randomSequencesComeBackAndDifferentNamesStayDifferent()
    {
        std::mt19937 dice(1); // NOLINT(cert-msc51-cpp): the same each time
        for (int round = 0; round < 50'000; ++round) {
            std::u16string units;
            for (auto length = dice() % 12; length > 0; --length) {
                const auto any = static_cast<char16_t>(dice());
                const auto surrogate = static_cast<char16_t>(0xD800 + dice() % 0x800);
                units += dice() % 2 == 0 ? surrogate : any;
            }
            const auto back = utf16FromWtf8(wtf8FromUtf16(units));
            QVERIFY(back && *back == units);
        }
    }

    void bytesThatAreAcceptedAreTheOnlyFormOfTheirUnits()
    {
        std::mt19937 dice(2); // NOLINT(cert-msc51-cpp)
        constexpr unsigned char pieces[] = {0xED, 0xA0, 0x80, 0xB0, 0xBF, 0xF0, 0x9F, 0xC3, 0xA9, 0x41, 0xE2, 0xF4};
        for (int round = 0; round < 300'000; ++round) {
            std::string bytes;
            for (auto length = dice() % 9; length > 0; --length)
                bytes += static_cast<char>(pieces[dice() % std::size(pieces)]);
            if (const auto units = utf16FromWtf8(bytes))
                QCOMPARE(wtf8FromUtf16(*units), bytes);
        }
    }

    void malformedBytesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("lone continuation") << QByteArray("a\x80");
        QTest::newRow("never a lead") << QByteArray("\xFF");
        QTest::newRow("overlong slash") << QByteArray("\xC0\xAF");
        QTest::newRow("overlong in three") << QByteArray("\xE0\x80\xAF");
        QTest::newRow("overlong in four") << QByteArray("\xF0\x8F\xBF\xBF");
        QTest::newRow("cut short") << QByteArray("\xE2\x82");
        QTest::newRow("cut in a surrogate") << QByteArray("\xED\xA0");
        QTest::newRow("above the last") << QByteArray("\xF4\x90\x80\x80");
        QTest::newRow("five bytes") << QByteArray("\xF8\x88\x80\x80\x80");
        QTest::newRow("a pair in two halves") << QByteArray("\xED\xA0\xBD\xED\xB8\x80");
        QTest::newRow("a pair in two halves, later") << QByteArray("ab\xED\xA0\x80\xED\xB0\x80");
    }
    void malformedBytesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!utf16FromWtf8(bytes.toStdString()));
    }

    void twoHighHalvesAndALowOneInFrontOfAHighOneAreNoPair()
    {
        QVERIFY(utf16FromWtf8("\xED\xA0\x80\xED\xA0\x80"));
        QVERIFY(utf16FromWtf8("\xED\xB0\x80\xED\xA0\x80"));
        QVERIFY(utf16FromWtf8("\xED\xA0\x80"
                              "a\xED\xB0\x80"));
    }
};

QTEST_APPLESS_MAIN(Wtf8Test)
#include "tst_wtf8.moc"
