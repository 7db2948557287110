// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "helper/request_words.h"

#include <QTest>

#include <set>

using namespace linkwright;
using namespace linkwright::helper;

namespace {

constexpr std::uint32_t asker = 1000;
constexpr std::uint32_t stranger = 33;
const Seen oldLink{{1, 2, NodeType::SymbolicLink}, {"old"}, 0, 1, {}};

HelperRequest requestOf(const std::vector<Change> &changes, HelperTask task = HelperTask::Make)
{
    HelperRequest request;
    request.user = asker;
    request.task = task;
    for (const Change &change : changes)
        request.intents.push_back({change, ".lw-x"});
    return request;
}

std::string lineOf(const Change &change, HelperTask task = HelperTask::Make, Language language = Language::English)
{
    return linesOf(requestOf({change}, task), language).at(0);
}

Seen linkOf(std::uint32_t owner)
{
    Seen seen = oldLink;
    seen.marks.owner = owner;
    return seen;
}

/// The list with each change in one line again.
QStringList joined(const std::string &list, const QString &lineEnd)
{
    QStringList whole;
    for (const QString &line : QString::fromStdString(list).split(lineEnd, Qt::SkipEmptyParts)) {
        if (line[0] == QLatin1Char(' '))
            whole.last() += line.mid(whole.last().indexOf(QStringLiteral(". ")) + 2);
        else
            whole += line;
    }
    return whole;
}

} // namespace

/// What a helper shows before it acts.
class TestRequestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachKindOfChangeSaysWhatBecomesOfTheLink()
    {
        QCOMPARE(lineOf(CreateLink{.place = {"/a/l"}, .after = {"new"}}), std::string("create /a/l -> new"));
        QCOMPARE(lineOf(RetargetLink{{"/a/l"}, oldLink, {"new"}}), std::string("retarget /a/l -> new (was old)"));
        QCOMPARE(lineOf(RemoveLink{{"/a/l"}, oldLink}), std::string("remove /a/l (was old)"));
        QCOMPARE(lineOf(Move{{"/a/l"}, oldLink, {"/b/l"}}), std::string("move /a/l to /b/l (old)"));
    }

    /// Of two links with one text, who reads the line knows which is the junction.
    void eachKindOfLinkSaysSo()
    {
        using enum NodeType;
        using Words = std::pair<NodeType, std::string>;
        for (const auto &[kind, word] : {Words{SymbolicLink, ""}, Words{FolderSymbolicLink, "(link to a folder) "},
                                         Words{Junction, "(junction) "}}) {
            const Seen seen{{1, 2, kind}, {"old"}, 0, 1, {}};
            QCOMPARE(lineOf(CreateLink{{"/a/l"}, {"new"}, kind}), "create " + word + "/a/l -> new");
            QCOMPARE(lineOf(RetargetLink{{"/a/l"}, seen, {"new"}}), "retarget " + word + "/a/l -> new (was old)");
            QCOMPARE(lineOf(RemoveLink{{"/a/l"}, seen}), "remove " + word + "/a/l (was old)");
            QCOMPARE(lineOf(Move{{"/a/l"}, seen, {"/b/l"}}), "move " + word + "/a/l to /b/l (old)");
        }
        QCOMPARE(lineOf(CreateLink{{"/a/l"}, {"new"}, Junction}, HelperTask::Make, Language::German),
                 std::string("anlegen: (Junction) /a/l -> new"));
    }

    void aLinkThatBecomesOfAnotherKindSaysSo()
    {
        const RetargetLink act{{"/a/l"}, oldLink, {"new"}, std::nullopt, NodeType::Junction};
        QCOMPARE(lineOf(act), std::string("retarget (junction, was link to a file) /a/l -> new (was old)"));
        QCOMPARE(lineOf(act, HelperTask::TakeBack),
                 std::string("retarget (link to a file, was junction) /a/l -> old (was new)"));
        QCOMPARE(lineOf(act, HelperTask::Make, Language::German),
                 std::string("Ziel ändern: (Junction, vorher Link auf eine Datei) /a/l -> new (vorher old)"));
        const RetargetLink same{{"/a/l"}, oldLink, {"new"}, std::nullopt, NodeType::SymbolicLink};
        QCOMPARE(lineOf(same), std::string("retarget /a/l -> new (was old)"));
    }

    /// Nobody reads "create" and gets a link removed.
    void whatIsTakenBackIsShownAsWhatHappens()
    {
        const auto back = [](const Change &change) { return lineOf(change, HelperTask::TakeBack); };
        QCOMPARE(back(CreateLink{.place = {"/a/l"}, .after = {"new"}}), std::string("remove /a/l (was new)"));
        QCOMPARE(back(RetargetLink{{"/a/l"}, oldLink, {"new"}}), std::string("retarget /a/l -> old (was new)"));
        QCOMPARE(back(RemoveLink{{"/a/l"}, oldLink}), std::string("create /a/l -> old"));
        QCOMPARE(back(Move{{"/a/l"}, oldLink, {"/b/l"}}), std::string("move /b/l to /a/l (old)"));
        const auto lines =
            linesOf(requestOf({RemoveLink{{"/1"}, oldLink}, RemoveLink{{"/2"}, oldLink}}, HelperTask::TakeBack),
                    Language::English);
        QCOMPARE(lines, (std::vector<std::string>{"create /2 -> old", "create /1 -> old"}));
        QCOMPARE(lineOf(RemoveLink{{"/a/l"}, oldLink}, HelperTask::Finish), std::string("remove /a/l (was old)"));
    }

    void theQuestionAndItsYesSayWhichWay()
    {
        const std::vector<Change> two(2, RemoveLink{{"/a/l"}, oldLink});
        for (const Language language : {Language::English, Language::German}) {
            std::set<std::string> heads;
            std::set<std::string_view> answers;
            for (const HelperTask task : {HelperTask::Make, HelperTask::TakeBack, HelperTask::Finish}) {
                HelperRequest request = requestOf(two, task);
                request.begun = 1'000'000'000;
                const std::string head = headOf(request, language);
                QVERIFY(head.find('2') != std::string::npos && head.find('%') == std::string::npos);
                QCOMPARE(head.find("1970-01-01 00:00:01 UTC") != std::string::npos, task != HelperTask::Make);
                heads.insert(head);
                answers.insert(yesOf(request, language));
            }
            QCOMPARE(heads.size(), std::size_t(3));
            QCOMPARE(answers.size(), std::size_t(3));
        }
    }

    void aLinkThatBecomesAStrangersSaysSo()
    {
        const std::string owned = ", owned by user 33";
        const auto ends = [&](const Change &change, HelperTask task = HelperTask::Make) {
            return lineOf(change, task).ends_with(owned);
        };
        const Marks strangers{stranger, stranger, 1};
        QVERIFY(ends(CreateLink{.place = {"/a/l"}, .after = {"new"}, .marks = strangers}));
        QVERIFY(ends(RetargetLink{{"/a/l"}, oldLink, {"new"}, strangers}));
        QVERIFY(ends(RetargetLink{{"/a/l"}, linkOf(stranger), {"new"}}));
        QVERIFY(ends(Move{{"/a/l"}, linkOf(stranger), {"/b/l"}}));
        QVERIFY(ends(RemoveLink{{"/a/l"}, linkOf(stranger)}, HelperTask::TakeBack));
        QVERIFY(!ends(RemoveLink{{"/a/l"}, linkOf(stranger)}));
        for (const std::uint32_t usual : {0U, asker})
            QCOMPARE(lineOf(RetargetLink{{"/a/l"}, linkOf(usual), {"new"}}),
                     std::string("retarget /a/l -> new (was old)"));
    }

    void namesCannotBreakTheList()
    {
        const std::string line = lineOf(CreateLink{.place = {"/a/l\nremove /b"}, .after = {"x\u202Ey"}});
        QVERIFY(line.find('\n') == std::string::npos);
        QVERIFY(line.find("\u202E") == std::string::npos);
    }

    /// However many and however long.
    void everyChangeIsShownWhole()
    {
        std::vector<Change> changes;
        for (int at = 0; at < 300; ++at) {
            const std::string name = "/etc/" + QString(250, QChar(0xE4)).toStdString() + std::to_string(at);
            changes.emplace_back(CreateLink{.place = {name}, .after = {std::string(4000, 'x') + " end"}});
        }
        const auto lines = linesOf(requestOf(changes), Language::German);
        const std::string list = listOf(lines, 90, "\r\n");
        const QStringList shown = joined(list, QStringLiteral("\r\n"));
        QCOMPARE(shown.size(), 300);
        for (int at = 0; at < shown.size(); ++at)
            QCOMPARE(shown[at], QStringLiteral("%1. ").arg(at + 1) + QString::fromStdString(lines[std::size_t(at)]));
        for (const QString &line : QString::fromStdString(list).split(QStringLiteral("\r\n")))
            QVERIFY(line.size() <= 90);
    }

    /// The spaces push it to where a line begins.
    void noNameLooksLikeAnotherChange()
    {
        const std::string liar = "x" + std::string(200, ' ') + "2. create /etc/harmless -> x" + std::string(200, ' ');
        for (std::size_t width = 5; width < 120; ++width) {
            const auto lines = linesOf(requestOf({CreateLink{.place = {"/a/l"}, .after = {liar}},
                                                  CreateLink{.place = {"/a/m"}, .after = {"y"}}}),
                                       Language::English);
            int beginnings = 0;
            for (const QString &line : QString::fromStdString(listOf(lines, width, "\n")).split(QLatin1Char('\n')))
                beginnings += !line.isEmpty() && line[0] != QLatin1Char(' ');
            QCOMPARE(beginnings, 2);
        }
    }

    /// As the list has no wider line, nothing of it is beyond its edge when its end is in view.
    void noLineIsWiderThanTheList()
    {
        for (const char *letter : {"\uFF21", "\u6F22", "\U0001F600", "\u00E4"}) {
            std::string wide;
            for (int at = 0; at < 120; ++at)
                wide += letter;
            for (std::size_t width = 1; width < 110; ++width) {
                const std::string list = listOf({wide + " -> hidden"}, width, "\n");
                for (const QString &line : QString::fromStdString(list).split(QLatin1Char('\n'))) {
                    std::size_t columns = 0;
                    for (const char32_t each : line.toStdU32String())
                        columns += each < 0x80 ? 1 : 2;
                    QVERIFY(columns <= std::max<std::size_t>(width, 5)); // the number, and one letter
                }
                QCOMPARE(joined(list, QStringLiteral("\n")),
                         QStringList(QString::fromStdString("1. " + wide + " -> hidden")));
            }
        }
    }

    void whatTheLogTakesInPiecesIsWhole()
    {
        QCOMPARE(piecesOf("abcdefgh", 8), (std::vector<std::string>{"abcdefgh"}));
        QCOMPARE(piecesOf("abcdefghi", 8), (std::vector<std::string>{"abcdefgh", "i"}));
        QCOMPARE(piecesOf("", 8), (std::vector<std::string>{""}));
        const std::string text = lineOf(CreateLink{.place = {"/a/äöü⟨"}, .after = {std::string(30'000, '\xff')}});
        std::string whole;
        for (const std::string &piece : piecesOf(text, 100)) {
            QVERIFY(piece.size() <= 100);
            QCOMPARE(QString::fromStdString(piece).toStdString(), piece);
            whole += piece;
        }
        QCOMPARE(whole, text);
    }

    void noSentenceIsMissingInAnyLanguage()
    {
        for (const Language language : {Language::English, Language::German}) {
            const Sentences &all = sentencesIn(language);
            for (const std::string_view each :
                 {all.makeOne, all.make, all.takeBack, all.finish, all.readAll, all.yesMake, all.yesTakeBack,
                  all.yesFinish, all.no, all.create, all.retarget, all.remove, all.move, all.was, all.to, all.owner,
                  all.toFile, all.toFolder, all.junction})
                QVERIFY(!each.empty());
            for (const std::string_view each : {all.takeBack, all.finish})
                QVERIFY(each.find("%1") != std::string_view::npos && each.find("%2") != std::string_view::npos);
        }
    }
};

QTEST_GUILESS_MAIN(TestRequestWords)
#include "tst_request_words.moc"
