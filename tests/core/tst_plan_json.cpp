// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/display_text.h"
#include "change_cases.h"
#include "changes/physical_places.h"
#include "store/base64.h"
#include "store/plan_json.h"
#include "store/plan_reader.h"
#include "store/standard_file.h"
#include "support/printing.h"

#include <QTest>

#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace linkwright;
using namespace linkwright::test;

using Reason = PlanFileError::Reason;

Q_DECLARE_METATYPE(Reason)

namespace {

Seen textSeen(NodeType type, std::string text = {})
{
    return {.identity = {.type = type}, .target = {std::move(text)}};
}

/// A change of each kind, as a reader gives them; `odd` is in each of their names and texts.
Plan everyKind(const std::string &odd)
{
    const NativePath place{"/desk/" + odd};
    const NativePath other{"/data/" + odd};
    const Seen link = textSeen(NodeType::SymbolicLink, "old " + odd);
    const Seen file = textSeen(NodeType::File);
    const Seen any = textSeen(NodeType::Unknown); // the file does not say
    return {{CreateLink{place, {odd}, NodeType::SymbolicLink, false},
             CreateLink{place, {odd}, NodeType::SymbolicLink, true}, CreateHardLink{place, other, any, false},
             CreateHardLink{place, other, any, true}, RetargetLink{place, link, {odd}}, RemoveLink{place, link},
             RemoveHardLink{place, any, other}, Move{place, any, other},
             LinkToFile{place, link, FileForm::HardLink, other, file},
             LinkToFile{place, link, FileForm::Copy, other, file},
             FileToLink{place, file, FileForm::HardLink, other, {odd}},
             FileToLink{place, file, FileForm::Copy, other, {odd}}, RemoveFolder{place}}};
}

std::string withChange(const std::string &change)
{
    return "{\n\"linkwright_plan\": 1,\n\"changes\": [\n" + change + "\n]}";
}

std::string retargeting(const std::string &place, const std::string &before = "\"a\"",
                        const std::string &after = "\"b\"")
{
    return withChange(R"({"op": "retarget", "place": )" + place + R"(, "before": )" + before + R"(, "after": )" + after
                      + "}");
}

} // namespace

// NOLINTBEGIN(modernize-raw-string-literal): moc loses its way in raw strings with a lone quote or bracket

/// A plan goes into a file and comes out again, exactly; nothing else comes out of any file.
class PlanJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsReadIsWhatWasWritten_data()
    {
        QTest::addColumn<QByteArray>("odd");
        std::string every;
        for (int byte = 1; byte < 256; ++byte)
            every += byte == '/' ? 'x' : static_cast<char>(byte);
        QTest::newRow("plain") << QByteArray("name");
        QTest::newRow("every byte") << QByteArray::fromStdString(every);
        QTest::newRow("half a character") << QByteArray("\xF0\x9F\x92");
        QTest::newRow("the replacement character itself") << QByteArray("\xEF\xBF\xBD");
        QTest::newRow("bidirectional") << QByteArray("a\u202Eb");
        QTest::newRow("quotes and escapes") << QByteArray("\"\\u0041\\");
    }

    void whatIsReadIsWhatWasWritten()
    {
        QFETCH(QByteArray, odd);
        const Plan plan = everyKind(odd.toStdString());
        for (const PlanLayout layout : {PlanLayout::OneLine, PlanLayout::OneChangeALine}) {
            const auto read = readPlan(planJson(plan, layout));
            QVERIFY(read);
            QCOMPARE(read->changes.size(), plan.changes.size());
            for (std::size_t at = 0; at < plan.changes.size(); ++at)
                QVERIFY2(read->changes[at] == plan.changes[at], changeJsonLine(plan.changes[at]).c_str());
        }
    }

    void eachChangeStandsOnALineOfItsOwn()
    {
        QCOMPARE(planJson({{RemoveFolder{{"/a"}}, CreateLink{{"/b"}, {"t"}}}}, PlanLayout::OneChangeALine),
                 std::string("{\n\"linkwright_plan\": 1,\n\"changes\": [\n"
                             R"({"op":"remove-folder","place":"/a","before":null,"after":null},)"
                             "\n"
                             R"({"op":"create","place":"/b","before":null,"after":"t"})"
                             "\n]\n}\n"));
        QCOMPARE(readPlan(planJson({}, PlanLayout::OneChangeALine)), Plan());
    }

    void whatIsNoPlanIsRefusedWithLineAndReason_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<int>("line");
        QTest::addColumn<QByteArray>("about");
        const auto row = [](const char *name, const std::string &file, Reason reason, int line, const char *about) {
            QTest::newRow(name) << QByteArray::fromStdString(file) << reason << line << QByteArray(about);
        };
        row("nothing", "", Reason::CutOff, 1, "");
        row("no JSON", "plan", Reason::NotJson, 1, "");
        row("a list", "[]", Reason::NotAPlan, 1, "");
        row("other JSON", R"({"name": "x"})", Reason::NotAPlan, 1, "name");
        row("no version", R"({"changes": []})", Reason::MissingKey, 1, "linkwright_plan");
        row("no changes", "{\n\"linkwright_plan\": 1\n}", Reason::MissingKey, 3, "changes");
        row("newer", "{\n\"linkwright_plan\": 2\n, \"magic\": []}", Reason::Newer, 2, "2");
        row("version 0", R"({"linkwright_plan": 0})", Reason::OtherVersion, 1, "0");
        row("version -1", R"({"linkwright_plan": -1})", Reason::WrongType, 1, "linkwright_plan");
        row("version as text", R"({"linkwright_plan": "1"})", Reason::WrongType, 1, "linkwright_plan");
        row("version 1.0", R"({"linkwright_plan": 1.0})", Reason::WrongType, 1, "linkwright_plan");
        row("version twice", R"({"linkwright_plan": 1, "linkwright_plan": 1})", Reason::DoubledKey, 1,
            "linkwright_plan");
        row("changes twice", R"({"linkwright_plan": 1, "changes": [], "changes": []})", Reason::DoubledKey, 1,
            "changes");
        row("another key", "{\"linkwright_plan\": 1, \"changes\": [],\n\"by\": 1}", Reason::UnknownKey, 2, "by");
        row("changes as text", R"({"linkwright_plan": 1, "changes": "x"})", Reason::WrongType, 1, "changes");
        row("a change as text", withChange("\"x\""), Reason::WrongType, 4, "changes");
        row("a list of lists", withChange("[[[["), Reason::WrongType, 4, "changes");
        row("an object in a change", withChange(R"({"op": {}})"), Reason::WrongType, 4, "op");
        row("behind the end", withChange("") + "\n{}", Reason::TextBehind, 6, "");
        row("garbage behind the end", withChange("") + "\n\xFF", Reason::TextBehind, 6, "");
        row("cut off", withChange("{\"op\": \"rem\"").substr(0, 48), Reason::CutOff, 4, "");
        row("not UTF-8", withChange("{\"op\xFF\""), Reason::NotJson, 4, "");
        row("half a surrogate", withChange(R"({"op": "\ud800"})"), Reason::NotJson, 4, "");
        row("a comment", withChange("// x"), Reason::NotJson, 4, "");
        row("one comma more", withChange(R"({"op": "x"},)"), Reason::UnknownOperation, 4, "x");
        row("an empty change", withChange("\n{}"), Reason::MissingKey, 5, "op");
        row("a key of tomorrow", withChange("{\"op\": \"remove\",\n \"owner\": 0}"), Reason::UnknownKey, 5, "owner");
        row("a key twice", withChange("{\"op\": \"remove\",\n \"op\": \"create\"}"), Reason::DoubledKey, 5, "op");
        row("no place", withChange(R"({"op": "remove"})"), Reason::MissingKey, 4, "place");
        row("no before", withChange(R"({"op": "create", "place": "/a", "after": "t"})"), Reason::MissingKey, 4,
            "before");
        row("bytes without their text", withChange(R"({"op": "create", "place_b64": "L2E="})"), Reason::MissingKey, 4,
            "place");
        row("a foreign operation", withChange(R"({"op": "chmod", "place": "/a"})"), Reason::UnknownOperation, 4,
            "chmod");
        row("hard where it cannot be",
            withChange(R"({"op": "move", "place": "/a", "before": "/a", "after": "/b", "hard": true})"),
            Reason::UnknownKey, 4, "hard");
        row("hard as text", withChange(R"({"op": "create", "place": "/a", "before": null, "after": "t", "hard": "1"})"),
            Reason::WrongType, 4, "hard");
        row("a number for a text", retargeting("7"), Reason::WrongType, 4, "place");
        row("null for a text", retargeting("\"/a\"", "null"), Reason::WrongType, 4, "before");
        row("a text for null", withChange(R"({"op": "create", "place": "/a", "before": "x", "after": "t"})"),
            Reason::WrongType, 4, "before");
        row("bytes beside null",
            withChange(R"({"op": "create", "place": "/a", "before": null, "before_b64": "eA==", "after": "t"})"),
            Reason::WrongType, 4, "before_b64");
        row("a relative place", retargeting("\"a/b\""), Reason::NotAbsolute, 4, "place");
        row("an empty place", retargeting("\"\""), Reason::Empty, 4, "place");
        row("the root", retargeting("\"/\""), Reason::NotPlain, 4, "place");
        row("..", retargeting("\"/a/../etc/passwd\""), Reason::NotPlain, 4, "place");
        row(".. at the end", retargeting("\"/a/..\""), Reason::NotPlain, 4, "place");
        row(".", retargeting("\"/a/./b\""), Reason::NotPlain, 4, "place");
        row("an empty component", retargeting("\"/a//b\""), Reason::NotPlain, 4, "place");
        row("no name", retargeting("\"/a/\""), Reason::NotPlain, 4, "place");
        row("a zero byte in a place", retargeting(R"("/a\u0000b")"), Reason::HoldsNul, 4, "place");
        row("a zero byte in a text", retargeting("\"/a\"", "\"x\"", R"("a\u0000b")"), Reason::HoldsNul, 4, "after");
        row("an empty text", retargeting("\"/a\"", "\"x\"", "\"\""), Reason::Empty, 4, "after");
        row("the same text", retargeting("\"/a\"", "\"x\"", "\"x\""), Reason::NoDifference, 4, "after");
        row("a text too long", retargeting("\"/a\"", "\"" + std::string(4096, 'x') + "\""), Reason::TooLong, 4,
            "before");
        row("a place too long", retargeting("\"/" + std::string(32767, 'x') + "\""), Reason::TooLong, 4, "place");
        row("a text without an end", withChange("{\"op\": \"" + std::string(2'000'000, 'x')), Reason::TooLong, 4, "");
        row("a hole", withChange(std::string(2'000'000, ' ')), Reason::TooLong, 4, "");
        row("a move to where it is", withChange(R"({"op": "move", "place": "/a", "before": "/a", "after": "/a"})"),
            Reason::NoDifference, 4, "after");
        row("a move from elsewhere", withChange(R"({"op": "move", "place": "/a", "before": "/c", "after": "/b"})"),
            Reason::NotItsPlace, 4, "before");
        row("a hard link to itself",
            withChange(R"({"op": "create", "place": "/a", "before": null, "after": "/a", "hard": true})"),
            Reason::NoDifference, 4, "after");
        row("the last name",
            withChange(R"({"op": "remove", "place": "/a", "before": "/a", "after": null, "hard": true})"),
            Reason::NoDifference, 4, "before");
        row("a hard link to a relative path",
            withChange(R"({"op": "create", "place": "/a", "before": null, "after": "../x", "hard": true})"),
            Reason::NotAbsolute, 4, "after");
        row("no base64", withChange(R"({"op": "remove", "place": "/a", "place_b64": "L2E"})"), Reason::BadBase64, 4,
            "place_b64");
        row("other bytes", withChange(R"({"op": "remove", "place": "/a", "place_b64": "L2I="})"), Reason::NotItsBytes,
            4, "place");
        row("bytes that hide ..",
            withChange("{\"op\": \"remove\", \"place\": \"/\\ufffd/../b\", \"place_b64\": \"" + toBase64("/\xFF/../b")
                       + "\"}"),
            Reason::NotPlain, 4, "place");
    }

    void whatIsNoPlanIsRefusedWithLineAndReason()
    {
        QFETCH(QByteArray, file);
        QFETCH(Reason, reason);
        QFETCH(int, line);
        QFETCH(QByteArray, about);
        const auto plan = readPlan(file.toStdString());
        QVERIFY(!plan);
        QCOMPARE(static_cast<int>(plan.error().reason), static_cast<int>(reason));
        QCOMPARE(plan.error().line, std::size_t(line));
        QCOMPARE(plan.error().about, about.toStdString());
    }

    void everyShorterFileIsRefused()
    {
        const std::string whole = planJson(everyKind("n\xFF"), PlanLayout::OneChangeALine);
        for (std::size_t length = 0; length + 2 < whole.size(); ++length) { // without the last } and line end
            const auto plan = readPlan(std::string_view(whole).substr(0, length));
            QVERIFY(!plan);
            QVERIFY2(plan.error().reason == Reason::CutOff, whole.substr(0, length).c_str());
        }
    }

    void keysMayStandInAnyOrder()
    {
        const auto plan = readPlan(R"({"changes": [{"after": null, "place": "/a", "before": "t", "op": "remove"}],
                                       "linkwright_plan": 1})");
        QVERIFY(plan);
        QCOMPARE(*plan, (Plan{{RemoveLink{{"/a"}, textSeen(NodeType::SymbolicLink, "t")}}}));
    }

    void base64ComesBack()
    {
        std::string bytes;
        for (int length = 0; length < 300; ++length) {
            QCOMPARE(fromBase64(toBase64(bytes)), bytes);
            bytes += static_cast<char>(length * 7);
        }
        for (const char *wrong :
             {"A", "AA", "AAA", "A===", "====", "AB==", "AAB=", "AA==AAAA", "AA=A", "A\nAA", "AA-_"})
            QVERIFY2(!fromBase64(wrong), wrong);
    }

    void aFileIsReadByItsBytes()
    {
        const TemporaryFolder folder;
        const Plan plan = everyKind("x");
        const NativePath file = folder.at("/a \xFF plan");
        QVERIFY(writeNewFile(file, planJson(plan, PlanLayout::OneChangeALine)));
        QCOMPARE(readPlanFile(file), plan);
        QCOMPARE(writeNewFile(file, "other").error().kind, ErrorKind::AlreadyExists);
        QCOMPARE(readPlanFile(folder.at("/gone")).error().cause->kind, ErrorKind::NotFound);
        QCOMPARE(readPlanFile(folder.path()).error().cause->kind, ErrorKind::IsAFolder);
    }

    void aHugeFileIsRefusedAtOnce()
    {
        const TemporaryFolder folder;
        const NativePath file = folder.at("/huge");
        std::ofstream(file.bytes) << "{";
        QCOMPARE(::truncate(file.bytes.c_str(), 10'000'000'000), 0); // a hole: it takes no room
        QCOMPARE(readPlanFile(file).error(), PlanFileError{Reason::TooLarge});
        QCOMPARE(readPlanFile({"/dev/zero"}).error().reason, Reason::NotJson);
    }

    void aPipeIsReadToo()
    {
        const TemporaryFolder folder;
        const NativePath pipe = folder.at("/pipe");
        QCOMPARE(::mkfifo(pipe.bytes.c_str(), 0600), 0);
        const Plan plan = everyKind("x");
        const std::jthread writer(
            [&] { std::ofstream(pipe.bytes, std::ios::binary) << planJson(plan, PlanLayout::OneLine); });
        QCOMPARE(readPlanFile(pipe), plan);
    }

    void placesAreSpeltSoThatTheyHoldAnywhere()
    {
        MemoryFileSystem files("/data/real/l -> t\n/desk/way -> ../data/real\n/desk/none -> gone\n");
        files.setCurrentFolder("/desk");
        const auto spelt = [&](const char *place) {
            const Plan plan = withPhysicalPlaces(files, {{RemoveLink{{place}, {}}}});
            return placeOf(plan.changes.front()).bytes;
        };
        QCOMPARE(spelt("way/l"), std::string("/data/real/l"));
        QCOMPARE(spelt("way/../l"), std::string("/data/l"));
        QCOMPARE(spelt("./way"), std::string("/desk/way"));
        QCOMPARE(spelt("/desk//way/new/deep/l"), std::string("/data/real/new/deep/l"));
        QCOMPARE(spelt("/desk/none/l"), std::string("/desk/none/l"));
    }

    void aPlaceWhoseWayThePlanChangesKeepsItsSpelling()
    {
        const MemoryFileSystem files("/one/l -> 1\n/two/l -> 2\n/way -> /step\n/step -> one\n");
        const Change onTheWay = RetargetLink{{"/step"}, {}, {"two"}};
        const Change inIt = RetargetLink{{"/way/l"}, {}, {"new"}};
        const Plan after = withPhysicalPlaces(files, {{inIt, onTheWay, inIt}});
        QCOMPARE(placeOf(after.changes[0]).bytes, std::string("/one/l"));
        QCOMPARE(placeOf(after.changes[2]).bytes, std::string("/way/l"));
    }
};

// NOLINTEND(modernize-raw-string-literal)

QTEST_APPLESS_MAIN(PlanJsonTest)
#include "tst_plan_json.moc"
