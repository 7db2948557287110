// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "helper/request_words.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::helper;

namespace {

HelperRequest requestFor(std::size_t count)
{
    HelperRequest request;
    for (std::size_t at = 0; at < count; ++at)
        request.intents.push_back({CreateLink{.place = {"/etc/l" + std::to_string(at)}, .after = {"new"}}, ".lw-x"});
    return request;
}

} // namespace

/// What a helper shows before it acts.
class TestRequestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachKindOfChangeSaysWhatBecomesOfTheLink()
    {
        const Seen link{{1, 2, NodeType::SymbolicLink}, {"old"}, 0, 1, {}};
        QCOMPARE(lineOf(CreateLink{.place = {"/a/l"}, .after = {"new"}}), std::string("create /a/l -> new"));
        QCOMPARE(lineOf(RetargetLink{{"/a/l"}, link, {"new"}}), std::string("retarget /a/l -> new (was old)"));
        QCOMPARE(lineOf(RemoveLink{{"/a/l"}, link}), std::string("remove /a/l (was old)"));
        QCOMPARE(lineOf(Move{{"/a/l"}, link, {"/b/l"}}), std::string("move /a/l to /b/l"));
    }

    void namesCannotBreakTheList()
    {
        const std::string line = lineOf(CreateLink{.place = {"/a/l\nremove /b"}, .after = {"x\u202Ey"}});
        QVERIFY(line.find('\n') == std::string::npos);
        QVERIFY(line.find("\u202E") == std::string::npos);
    }

    void aLongLineLosesItsMiddleAndNoHalfCharacter()
    {
        QCOMPARE(shortened("abcdef", 6), std::string("abcdef"));
        QCOMPARE(shortened("abcdefgh", 4), std::string("ab…gh"));
        QCOMPARE(shortened("aäääääz", 4), std::string("a…z"));
    }

    void theRestOfALongListIsCounted()
    {
        QCOMPARE(listOf(requestFor(2), 2, 100), std::string("create /etc/l0 -> new\ncreate /etc/l1 -> new\n"));
        QCOMPARE(listOf(requestFor(5), 1, 100), std::string("create /etc/l0 -> new\n… and 4 more\n"));
    }
};

QTEST_GUILESS_MAIN(TestRequestWords)
#include "tst_request_words.moc"
