// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/error_name.h"
#include "platform/file_system.h"
#include "platform/system_codes.h"
#include "store/base64.h"
#include "store/list_csv.h"
#include "store/records.h"
#include "support/printing.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace linkwright;

namespace {

Entry linkTo(std::string target, Verdict verdict = {})
{
    Entry entry;
    entry.type = NodeType::SymbolicLink;
    entry.link = std::make_shared<LinkPart>(LinkPart{{std::move(target)}, {}, std::move(verdict)});
    return entry;
}

/// Reads CSV as RFC 4180 has it, strictly.
std::vector<std::vector<std::string>> rowsOf(std::string_view csv)
{
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row{""};
    bool inQuotes = false;
    for (std::size_t at = 0; at < csv.size(); ++at) {
        if (csv[at] == '"' && inQuotes && csv.substr(at + 1).starts_with('"'))
            row.back() += csv[at++];
        else if (csv[at] == '"')
            inQuotes = !inQuotes;
        else if (!inQuotes && csv[at] == ',')
            row.emplace_back();
        else if (!inQuotes && csv.substr(at).starts_with("\r\n")) {
            rows.push_back(std::exchange(row, {""}));
            ++at;
        } else
            row.back() += csv[at];
    }
    return rows;
}

std::string csvOf(const NativePath &place, const Entry &entry)
{
    return entryCsvHeader() + entryCsvLine(place, entry);
}

/// The bytes of a column, as the header says they are to be read.
std::string bytesIn(const std::vector<std::vector<std::string>> &rows, std::string_view column)
{
    const auto cell = [&](const std::string &name) {
        return rows[1].at(static_cast<std::size_t>(std::ranges::find(rows[0], name) - rows[0].begin()));
    };
    const std::string exact = cell(std::string(column) + "_b64");
    return exact.empty() ? cell(std::string(column)) : fromBase64(exact).value();
}

} // namespace

/// Lists go out as CSV: whatever the names are, they come back, and no spreadsheet runs them.
class ListCsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHealthyLinkIsALine()
    {
        const Entry entry = linkTo("../b", {.health = Health::Healthy, .hops = 1, .path = {"/b"}});
        QCOMPARE(entryCsvHeader(), std::string("place,kind,target,health,style,flags,hops,end,reason,path,place_b64,"
                                               "target_b64,end_b64,path_b64\r\n"));
        QCOMPARE(entryCsvLine({"/d/a"}, entry), std::string("/d/a,symlink,../b,healthy,relative,,1,/b,,,,,,\r\n"));
    }

    void aBrokenLinkSaysWhy()
    {
        const Entry entry =
            linkTo("gone", {.health = Health::Broken, .hops = 1, .osCode = system_code::notFound, .path = {"/d/gone"}});
        QCOMPARE(entryCsvLine({"/d/a"}, entry),
                 "/d/a,symlink,gone,broken,relative,,1,," + errorName(system_code::notFound) + ",/d/gone,,,,\r\n");
    }

    void whatIsNoLinkLeavesTheRestEmpty()
    {
        Entry entry;
        entry.type = NodeType::File;
        QCOMPARE(entryCsvLine({"/d/a"}, entry), std::string("/d/a,file,,,,,,,,,,,,\r\n"));
    }

    void anyNameComesBack_data()
    {
        QTest::addColumn<QByteArray>("name");
        std::string every;
        for (int byte = 1; byte < 256; ++byte)
            every += static_cast<char>(byte);
        QTest::newRow("every byte") << QByteArray::fromStdString(every);
        QTest::newRow("commas and quotes") << QByteArray(R"(a,"b","")");
        QTest::newRow("line breaks") << QByteArray("a\r\nb\nc\r");
        QTest::newRow("a formula") << QByteArray("=HYPERLINK(A1)");
        QTest::newRow("another apostrophe") << QByteArray("'=1");
        QTest::newRow("an apostrophe") << QByteArray("'x'");
        QTest::newRow("spaces") << QByteArray(" x ");
        QTest::newRow("the replacement character") << QByteArray("\xEF\xBF\xBD");
    }

    void anyNameComesBack()
    {
        QFETCH(QByteArray, name);
        const std::string bytes = name.toStdString();
        const auto rows = rowsOf(csvOf({bytes}, linkTo(bytes, {.health = Health::Broken, .path = {bytes}})));
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[1].size(), rows[0].size());
        for (const char *column : {"place", "target", "path"})
            QCOMPARE(bytesIn(rows, column), bytes);
    }

    void noCellIsAFormula()
    {
        for (const char start : {'=', '+', '-', '@', '\t', '\r'}) {
            const std::string bytes = start + std::string("cmd|' /C calc'!A0");
            const auto rows = rowsOf(csvOf({bytes}, linkTo(bytes)));
            for (const std::string &cell : rows[1])
                QVERIFY2(cell.empty() || !std::string_view("=+-@\t\r").contains(cell[0]), cell.c_str());
            QCOMPARE(bytesIn(rows, "target"), bytes);
        }
    }

    void theSameFactsStandInTheJsonRecord()
    {
        const Entry entry =
            linkTo("\xFF", {.health = Health::Broken, .hops = 2, .osCode = system_code::notFound, .path = {"/g"}});
        const auto record = nlohmann::json::parse(entryRecord({"/d/a"}, entry));
        const auto rows = rowsOf(csvOf({"/d/a"}, entry));
        for (const char *key : {"place", "kind", "target", "target_b64", "health", "style"})
            QVERIFY2(std::ranges::count(rows[1], record[key].get<std::string>()) == 1, key);
        QCOMPARE(record["reason"]["error"].get<std::string>(), rows[1][8]);
        QCOMPARE(record["reason"]["path"].get<std::string>(), rows[1][9]);
    }
};

QTEST_APPLESS_MAIN(ListCsvTest)
#include "tst_list_csv.moc"
