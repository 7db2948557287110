// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/constants.h"
#include "windows/directory_entries.h"
#include "windows/reparse_tag.h"
#include "windows/stream_entries.h"

#include <QTest>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

using namespace linkwright::windows;

namespace {

template<typename Number>
void putAt(std::string &bytes, std::size_t at, Number number)
{
    std::memcpy(bytes.data() + at, &number, sizeof number);
}

void putName(std::string &bytes, std::u16string_view name)
{
    const std::size_t at = bytes.size();
    bytes.resize(at + name.size() * sizeof(char16_t));
    std::memcpy(bytes.data() + at, name.data(), name.size() * sizeof(char16_t));
    putAt(bytes, 60, static_cast<std::uint32_t>(name.size() * sizeof(char16_t)));
}

/// By the offsets of [MS-FSCC] 2.4.15, not by our structure.
std::string extended(std::u16string_view name, std::uint32_t attributes, std::uint32_t tag, std::uint64_t id)
{
    std::string bytes(88, '\x11');
    putAt(bytes, 0, std::uint32_t{0});
    putAt(bytes, 56, attributes);
    putAt(bytes, 68, tag);
    putAt(bytes, 72, id);
    putName(bytes, name);
    return bytes;
}

/// [MS-FSCC] 2.4.17.
std::string both(std::u16string_view name, std::uint32_t attributes, std::uint32_t eaSize, std::uint64_t id)
{
    std::string bytes(104, '\x11');
    putAt(bytes, 0, std::uint32_t{0});
    putAt(bytes, 56, attributes);
    putAt(bytes, 64, eaSize);
    putAt(bytes, 96, id);
    putName(bytes, name);
    return bytes;
}

/// [MS-FSCC] 2.4.49.
std::string stream(std::u16string_view name, std::uint64_t size)
{
    const std::size_t bytesOfName = name.size() * sizeof(char16_t);
    std::string bytes(24 + bytesOfName, '\x11');
    putAt(bytes, 0, std::uint32_t{0});
    putAt(bytes, 4, static_cast<std::uint32_t>(bytesOfName));
    putAt(bytes, 8, size);
    std::memcpy(bytes.data() + 24, name.data(), bytesOfName);
    return bytes;
}

/// One behind the other, each at a multiple of 8.
std::string joined(std::string first, const std::string &second)
{
    first.resize((first.size() + 7) / 8 * 8);
    putAt(first, 0, static_cast<std::uint32_t>(first.size()));
    return first + second;
}

std::span<const std::byte> bytesOf(const std::string &text)
{
    return std::as_bytes(std::span{text});
}

} // namespace

class DirectoryEntriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothKindsSayTheSame()
    {
        const std::uint32_t attributes = attributeReparsePoint | attributeFolder;
        const auto wide = extendedEntries(bytesOf(extended(u"link", attributes, tagMountPoint, 0x1122334455667788)));
        const auto narrow = bothEntries(bytesOf(both(u"link", attributes, tagMountPoint, 0x1122334455667788)));
        for (const auto &all : {wide, narrow}) {
            QCOMPARE(all.size(), std::size_t{1});
            QVERIFY(all.front().name == u"link");
            QCOMPARE(all.front().attributes, attributes);
            QCOMPARE(all.front().tag, tagMountPoint);
            QCOMPARE(all.front().id, std::uint64_t{0x1122334455667788});
        }
    }

    void theSizeOfExtendedAttributesIsNoTag()
    {
        QCOMPARE(bothEntries(bytesOf(both(u"file", 0, 4711, 1))).at(0).tag, 0U);
        QCOMPARE(extendedEntries(bytesOf(extended(u"file", 0, 4711, 1))).at(0).tag, 0U);
    }

    void entriesComeOneAfterTheOther()
    {
        const std::string last = joined(extended(u"\xD800", 0, 0, 2), extended(u"", 0, 0, 3));
        const auto all = extendedEntries(bytesOf(joined(extended(u"odd", 0, 0, 1), last)));
        QCOMPARE(all.size(), std::size_t{3});
        QVERIFY(all[0].name == u"odd" && all[1].name == std::u16string(1, u'\xD800') && all[2].name.empty());
        QVERIFY(all[0].id == 1 && all[1].id == 2 && all[2].id == 3);
    }

    void nothingIsReadBeyondTheBuffer()
    {
        const std::string whole = joined(extended(u"first", 0, 0, 1), extended(u"second", 0, 0, 2));
        for (std::size_t length = 0; length < whole.size(); ++length) {
            const std::string cut = whole.substr(0, length); // a heap block of its own: AddressSanitizer looks on
            QCOMPARE(extendedEntries(bytesOf(cut)).size(), std::size_t{length < 98 ? 0U : 1U});
        }
    }

    void streamsAreToldWithoutTheBytesOfTheFileItself()
    {
        const std::string last = joined(stream(u":Zone.Identifier:$DATA", 26), stream(u":x:$DATA", 0));
        const auto all = streamEntries(bytesOf(joined(stream(u"::$DATA", 4711), last)));
        QCOMPARE(all.size(), std::size_t{2});
        QVERIFY(all[0] == (StreamEntry{u"Zone.Identifier", 26}));
        QVERIFY(all[1] == (StreamEntry{u"x", 0}));
        QVERIFY(streamEntries(bytesOf(stream(u":i:$INDEX_ALLOCATION", 4096))).empty());
        QVERIFY(streamEntries({}).empty());
    }

    void noStreamIsReadBeyondTheBuffer()
    {
        const std::string whole = joined(stream(u":one:$DATA", 1), stream(u":two:$DATA", 2));
        for (std::size_t length = 0; length < whole.size(); ++length) {
            const std::string cut = whole.substr(0, length);
            QCOMPARE(streamEntries(bytesOf(cut)).size(), std::size_t{length < 44 ? 0U : 1U});
        }
    }

    void aLyingEntryEndsTheList_data()
    {
        QTest::addColumn<quint32>("next");
        QTest::addColumn<quint32>("nameBytes");
        QTest::addColumn<int>("entries");
        QTest::newRow("next beyond the end") << 0xFFFFFFF0U << 10U << 1;
        QTest::newRow("next inside itself") << 8U << 10U << 1;
        QTest::newRow("name beyond the end") << 104U << 0xFFFFFFFEU << 0;
        QTest::newRow("half a unit") << 104U << 9U << 0;
        QTest::newRow("as it should be") << 104U << 10U << 2;
    }

    void aLyingEntryEndsTheList()
    {
        QFETCH(quint32, next);
        QFETCH(quint32, nameBytes);
        QFETCH(int, entries);
        std::string bytes = joined(extended(u"first", 0, 0, 1), extended(u"second", 0, 0, 2));
        putAt(bytes, 0, next);
        putAt(bytes, 60, nameBytes);
        QCOMPARE(static_cast<int>(extendedEntries(bytesOf(bytes)).size()), entries);
    }
};

QTEST_GUILESS_MAIN(DirectoryEntriesTest)
#include "tst_directory_entries.moc"
