// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/display_text.h"
#include "base/unicode.h"
#include "engine_tools.h"
#include "support/disk_tree.h"

#include <QTest>

#include <fstream>
#include <iterator>
#include <random>

using namespace linkwright;

namespace {

std::string utf8(char32_t code)
{
    std::string bytes;
    appendUtf8(bytes, code);
    return bytes;
}

/// Ranges of characters that must never reach the screen as they are (SAFETY, CWE-451), first and last.
constexpr std::pair<char32_t, char32_t> mustHide[] = {
    {0x01, 0x1F}, // C0
    {0x7F, 0x9F}, // DEL, C1
    {0xAD, 0xAD}, // soft hyphen
    {0x34F, 0x34F}, // combining grapheme joiner
    {0x61C, 0x61C}, // Arabic letter mark
    {0x115F, 0x1160}, // Hangul fillers
    {0x17B4, 0x17B5}, // Khmer inherent vowels
    {0x180B, 0x180F}, // Mongolian selectors
    {0x200B, 0x200F}, // zero width, marks
    {0x2028, 0x202E}, // separators, bidirectional embeddings and overrides
    {0x2060, 0x206F}, // joiner, isolates
    {0x3164, 0x3164}, // Hangul filler
    {0xE000, 0xF8FF}, // private use
    {0xFDD0, 0xFDEF}, // no characters
    {0xFE00, 0xFE0F}, // variation selectors
    {0xFEFF, 0xFEFF}, // BOM
    {0xFFA0, 0xFFA0}, // halfwidth Hangul filler
    {0xFFF0, 0xFFFB}, // specials
    {0xFFFE, 0xFFFF}, // no characters
    {0x1BCA0, 0x1BCA3}, // shorthand format controls
    {0x1D173, 0x1D17A}, // musical format controls
    {0x1FFFE, 0x1FFFF}, // no characters, as at the end of every plane
    {0xE0000, 0xE0FFF}, // tags, variation selectors supplement
    {0xF0000, 0x10FFFF}, // private use planes
};

bool holdsHidden(const std::string &text)
{
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Character character = utf8At(text, at);
        if (character.length == 0)
            return true;
        for (const auto &[first, last] : mustHide) {
            if (character.code >= first && character.code <= last)
                return true;
        }
        at += character.length;
    }
    return false;
}

} // namespace

class DisplayTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainNamesAreShownAsTheyAre()
    {
        for (const char *name : {"report.txt", "a b", "Größe", "日本語", "e\u0301", "😀", "-rf", "\\n", "$x", "%1",
                                 "<b>", "⟩", "a⟩b", "\u05E9\u05DC\u05D5\u05DD", "…", "\uFFFD"}) {
            QVERIFY2(isPlainText(name), name);
            QCOMPARE(toDisplayText(name), std::string(name));
        }
        QCOMPARE(toDisplayText(""), std::string());
    }

    void oddNamesShowTheirEscapes_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("override") << QByteArray::fromStdString("a" + utf8(0x202E) + "b") << QByteArray("a⟨U+202E⟩b");
        QTest::newRow("byte") << QByteArray("a\xFF"
                                            "b")
                              << QByteArray("a⟨xFF⟩b");
        QTest::newRow("line break") << QByteArray("a\nb") << QByteArray("a⟨U+000A⟩b");
        QTest::newRow("bracket") << QByteArray("a⟨b") << QByteArray("a⟨U+27E8⟩b");
        QTest::newRow("our own escape as a name") << QByteArray("⟨U+202E⟩") << QByteArray("⟨U+27E8⟩U+202E⟩");
        QTest::newRow("tag") << QByteArray("\U000E0041") << QByteArray("⟨U+E0041⟩");
        QTest::newRow("last private") << QByteArray("\U0010FFFF") << QByteArray("⟨U+10FFFF⟩");
        QTest::newRow("half a character") << QByteArray("\xE2\x80") << QByteArray("⟨xE2⟩⟨x80⟩");
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QByteArray("⟨xED⟩⟨xA0⟩⟨x80⟩");
        QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << QByteArray("⟨xC0⟩⟨xAF⟩");
    }
    void oddNamesShowTheirEscapes()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, shown);
        QCOMPARE(toDisplayText(name.toStdString()), shown.toStdString());
        QCOMPARE(fromDisplayText(shown.toStdString()), name.toStdString());
        QVERIFY(!isPlainText(name.toStdString()));
    }

    void everyHiddenCharacterIsEscapedAndComesBack()
    {
        for (const auto &[first, last] : mustHide) {
            for (char32_t code = first; code <= last; ++code) {
                const std::string name = "a" + utf8(code) + "b";
                const std::string shown = toDisplayText(name);
                QVERIFY2(!isPlainText(name), qPrintable(QString::number(code, 16)));
                QVERIFY2(!holdsHidden(shown), shown.c_str());
                QCOMPARE(fromDisplayText(shown), name);
            }
        }
    }

    void everyCharacterComesBackAndIsPlainOrEscaped()
    {
        for (char32_t code = 1; code <= 0x10FFFF; ++code) {
            if (code >= 0xD800 && code <= 0xDFFF)
                continue;
            const std::string name = utf8(code);
            const std::string shown = toDisplayText(name);
            if (fromDisplayText(shown) != name || isPlainText(name) != (shown == name))
                QFAIL(qPrintable(QString::number(code, 16)));
        }
    }

    void anyBytesAtAllComeBackAndAreShownAsOneLineOfText()
    {
        std::mt19937 dice(3); // NOLINT(cert-msc51-cpp): the same each time
        for (int round = 0; round < 100'000; ++round) {
            std::string name;
            for (auto length = dice() % 24; length > 0; --length)
                name += static_cast<char>(dice() % 255 + 1);
            const std::string shown = toDisplayText(name);
            QCOMPARE(fromDisplayText(shown), name);
            QVERIFY2(isUtf8(shown) && !holdsHidden(shown), shown.c_str());
        }
    }

    void namesMadeOfOurOwnPiecesComeBack()
    {
        std::mt19937 dice(4); // NOLINT(cert-msc51-cpp)
        const std::string pieces[] = {"⟨",    "⟩",    "U+",         "x",     "FF",   "202E",
                                      "0041", "41",   "⟨U+202E⟩",   "⟨xFF⟩", "\xE2", "\x9F",
                                      "\xA8", "\xA9", utf8(0x202E), "a",     "27E8", "⟨U+27E8⟩"};
        for (int round = 0; round < 100'000; ++round) {
            std::string name;
            for (auto length = dice() % 10; length > 0; --length)
                name += pieces[dice() % std::size(pieces)];
            QCOMPARE(fromDisplayText(toDisplayText(name)), name);
        }
    }

    void whatIsTypedAndIsNoneOfOurEscapesStandsForItself_data()
    {
        QTest::addColumn<QByteArray>("typed");
        for (const char *text :
             {"⟨", "⟨⟩", "⟨U+⟩", "⟨U+202E", "⟨U+ZZZZ⟩", "⟨U+110000⟩", "⟨U+D800⟩", "⟨x⟩", "⟨xF⟩", "⟨xFFF⟩", "⟨xGG⟩",
              "⟨ U+202E⟩", "⟨U+202E ⟩", "⟨U+-202E⟩", "⟨U+0x2E⟩", "⟨name⟩", "⟨⟨⟩⟩",
              // what toDisplayText() never writes: plain characters, other spellings
              "⟨U+0041⟩", "⟨U+41⟩", "⟨x41⟩", "⟨U+002F⟩", "⟨x2F⟩", "⟨xff⟩", "⟨U+202e⟩", "⟨U+00202E⟩", "⟨U+A⟩"})
            QTest::newRow(text) << QByteArray(text);
    }
    void whatIsTypedAndIsNoneOfOurEscapesStandsForItself()
    {
        QFETCH(QByteArray, typed);
        QCOMPARE(fromDisplayText(typed.toStdString()), typed.toStdString());
    }

    void escapesAreFoundBehindStrayBrackets()
    {
        QCOMPARE(fromDisplayText("⟨⟨xFF⟩⟩"), std::string("⟨\xFF⟩"));
        QCOMPARE(fromDisplayText("⟨a⟨U+000A⟩"), std::string("⟨a\n"));
    }

    void shellTextOfPlainNamesIsTheNameItself()
    {
        QCOMPARE(toShellText("a b"), std::string("a b"));
        QCOMPARE(toShellText("Größe"), std::string("Größe"));
        QCOMPARE(toShellText("a$'b"), std::string("a$'b"));
        QVERIFY(toShellText("$'a'") != "$'a'");
        QCOMPARE(toShellText(""), std::string("$''"));
    }

    void shellTextIsOneLineOfVisibleCharacters()
    {
        std::mt19937 dice(5); // NOLINT(cert-msc51-cpp)
        for (int round = 0; round < 20'000; ++round) {
            std::string name;
            for (auto length = dice() % 24; length > 0; --length)
                name += static_cast<char>(dice() % 255 + 1);
            const std::string shown = toShellText(name);
            QVERIFY2(isUtf8(shown) && !holdsHidden(shown), shown.c_str());
        }
    }

    void shellsReadQuotedNamesBackByteForByte_data()
    {
        QTest::addColumn<QByteArray>("shell");
        for (const char *shell : {"bash", "zsh", "ksh"})
            QTest::newRow(shell) << QByteArray(shell);
    }
    void shellsReadQuotedNamesBackByteForByte()
    {
        QFETCH(QByteArray, shell);
        if (std::system(("command -v " + shell + " >/dev/null").constData()) != 0) // NOLINT(cert-env33-c)
            QSKIP((shell + " is not installed").constData());
        std::vector<std::string> names{"a\nb",
                                       "\n",
                                       "a'b\n",
                                       "\\\n",
                                       "\\n\n",
                                       "\t\r\x1B[31m",
                                       "\xFF",
                                       std::string("\xFF") + "41",
                                       std::string("\x01") + "1",
                                       std::string("\xFF") + "a",
                                       std::string("\x1F") + "7",
                                       "a" + utf8(0x202E) + "txt.exe",
                                       "⟨\n",
                                       "$'x'",
                                       "$'",
                                       "\x7F",
                                       "`id`\n",
                                       "$(id)\n",
                                       "!\n",
                                       "\u200B",
                                       "\U000E0041",
                                       "\xC3",
                                       "\xC3\xA9\xFF",
                                       ""};
        std::mt19937 dice(6); // NOLINT(cert-msc51-cpp)
        for (int round = 0; round < 500; ++round) {
            std::string name = "\n";
            for (auto length = dice() % 12; length > 0; --length)
                name += static_cast<char>(dice() % 255 + 1);
            names.push_back(name);
        }
        const test::TemporaryFolder folder;
        std::ofstream script(folder.at("/script").bytes, std::ios::binary);
        std::string expected;
        for (const std::string &name : names) {
            script << "printf '%s\\0' " << toShellText(name) << '\n';
            expected += name + '\0';
        }
        script.close();

        const std::string run = shell.toStdString() + " " + folder.at("/script").bytes + " >" + folder.at("/out").bytes;
        QCOMPARE(std::system(run.c_str()), 0); // NOLINT(cert-env33-c)

        std::ifstream out(folder.at("/out").bytes, std::ios::binary);
        QCOMPARE(std::string(std::istreambuf_iterator<char>(out), {}), expected);
    }
};

QTEST_APPLESS_MAIN(DisplayTextTest)
#include "tst_display_text.moc"
