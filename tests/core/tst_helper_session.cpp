// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/spare_name.h"
#include "elevation/frame_bodies.h"
#include "elevation/link_owners.h"
#include "history_tools.h"
#include "support/helper_talk.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

namespace {

using enum FrameKind;

/// Three links in a folder of root's, and a person who wants other texts in them.
class Desk
{
public:
    Desk()
    {
        files.draw("/etc/a -> old\n/etc/b -> old\n/etc/c -> old\n/etc/file : stays\n/home/file : stays\n");
        for (const char *place : {"/etc/a", "/etc/b", "/etc/c"})
            request.intents.push_back({RetargetLink{{place}, seen(place), {"new"}}, spareName()});
        request.user = asker;
        see();
        m_before = files.dump();
    }

    Seen seen(const std::string &place) const
    {
        const NodeFacts facts = files.factsOf(place);
        return {facts.identity, {files.textOf(place)}, facts.changed, facts.names, {}};
    }

    /// The folders as they are now.
    void see() { request.folders = foldersIn(files, request.intents); }

    /// The request is of a batch that was cut off, and none of it is too old for it.
    void cutOff(HelperTask task)
    {
        request.task = task;
        request.begun = 1;
    }

    std::string begin() const { return framed(Begin, 0, packRequest(request)); }

    /// What the helper answers to all of this.
    std::vector<FrameKind> say(const std::string &bytes)
    {
        ScriptedChannel channel(bytes);
        HelperSession session(channel, {.user = asker,
                                        .changes = changesShown.value_or(request.intents.size()),
                                        .places = placesShown.value_or(placesInShort(request.intents)),
                                        .task = taskShown.value_or(request.task),
                                        .open =
                                            [this](const FoldersSeen &folders) {
                                                return std::make_unique<TrustedFileSystem>(files, powers, asker,
                                                                                           folders);
                                            },
                                        .vouchedFor = vouchedFor,
                                        .agreed = agreed,
                                        .begun =
                                            [this](const HelperRequest &) {
                                                ++begun;
                                                return isWrittenDown;
                                            }});
        ended = session.run();
        answers = answersIn(channel.told());
        std::vector<FrameKind> kinds;
        for (const Frame &answer : answers)
            kinds.push_back(answer.kind);
        return kinds;
    }

    bool untouched() const { return files.dump() == m_before; }
    std::string texts() const { return files.textOf("/etc/a") + files.textOf("/etc/b") + files.textOf("/etc/c"); }
    Outcome outcome(std::size_t answer) const { return unpackOutcome(answers.at(answer).body).value(); }

    MemoryFileSystem files;
    FreePowers powers;
    HelperRequest request;
    std::optional<std::size_t> changesShown;
    std::optional<std::string> placesShown;
    std::optional<HelperTask> taskShown;
    bool isWrittenDown = true;
    std::function<bool(std::string_view)> vouchedFor;
    std::function<bool(const HelperRequest &)> agreed;
    std::vector<Frame> answers;
    bool ended = false;
    int begun = 0;

private:
    std::string m_before;
};

using Kinds = std::vector<FrameKind>;

constexpr std::uint32_t stranger = 33;

/// A change of /etc/d/a after which a link there is theirs.
Change givingTo(std::uint32_t owner, Seen seen, int act)
{
    const Marks marks{owner, owner, 1};
    if (act == 0)
        return CreateLink{{"/etc/d/new"}, {"x"}, NodeType::SymbolicLink, false, marks};
    if (act == 1)
        return RetargetLink{{"/etc/d/a"}, seen, {"x"}, marks};
    seen.marks = marks;
    if (act == 2)
        return RetargetLink{{"/etc/d/a"}, seen, {"x"}};
    return Move{{"/etc/d/a"}, seen, {"/etc/d/b"}};
}

std::string act(std::uint32_t number, std::uint32_t index)
{
    return framed(Act, number, packNumber(index));
}

} // namespace

class TestHelperSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestIsMadeOneChangeAfterTheOther()
    {
        Desk desk;
        const auto said = desk.begin() + act(1, 0) + act(2, 1) + act(3, 2) + framed(Sync, 4) + framed(End, 5);
        QCOMPARE(desk.say(said), (Kinds{Accepted, Made, Made, Made, Synced}));
        QVERIFY(desk.ended);
        QCOMPARE(desk.begun, 1);
        QCOMPARE(desk.texts(), std::string("newnewnew"));
        for (std::size_t at = 1; at < 4; ++at)
            QCOMPARE(desk.outcome(at), done);
        for (std::size_t at = 0; at < desk.answers.size(); ++at) {
            QCOMPARE(desk.answers[at].nonce, ourNonce);
            QCOMPARE(desk.answers[at].number, std::uint32_t(at));
        }
    }

    void nothingIsMadeBeforeItIsSaid()
    {
        Desk desk;
        QCOMPARE(desk.say(desk.begin()), Kinds{Accepted});
        QVERIFY(!desk.ended);
        QVERIFY(desk.untouched());
        QCOMPARE(desk.say(desk.begin() + framed(End, 1)), Kinds{Accepted});
        QVERIFY(desk.ended && desk.untouched());
    }

    void aRequestThatNobodyVouchedForIsNotTaken()
    {
        Desk desk;
        const std::string vouched = packRequest(desk.request);
        desk.vouchedFor = [&vouched](std::string_view body) { return body == vouched; };
        QCOMPARE(desk.say(desk.begin() + framed(End, 1)), Kinds{Accepted});
        desk.request.intents.pop_back();
        desk.agreed = [](const HelperRequest &) { return true; };
        QCOMPARE(desk.say(desk.begin() + act(1, 0)), Kinds{Rejected});
        QCOMPARE(unpackErrors(desk.answers.front().body).value().front().kind, ErrorKind::Denied);
        QVERIFY(desk.untouched());
    }

    void aPersonsNoIsToldAndNothingIsMade()
    {
        Desk desk;
        std::size_t shown = 0;
        desk.agreed = [&shown](const HelperRequest &request) {
            shown = request.intents.size();
            return false;
        };
        QCOMPARE(desk.say(desk.begin() + act(1, 0)), Kinds{Rejected});
        QCOMPARE(unpackErrors(desk.answers.front().body).value().front().kind, ErrorKind::Cancelled);
        QCOMPARE(shown, std::size_t(3));
        QVERIFY(!desk.ended && desk.begun == 0 && desk.untouched());
    }

    void whatIsNoRequestIsNotShownToAnybody()
    {
        Desk desk;
        desk.agreed = [](const HelperRequest &) -> bool { throw std::logic_error("asked"); };
        desk.changesShown = 2;
        QCOMPARE(desk.say(desk.begin()), Kinds{Rejected});
    }

    void someMayBeLeftOut()
    {
        Desk desk;
        QCOMPARE(desk.say(desk.begin() + act(1, 1) + framed(End, 2)), (Kinds{Accepted, Made}));
        QCOMPARE(desk.texts(), std::string("oldnewold"));
    }

    void eachActIsTheFoldersOwners()
    {
        Desk desk;
        desk.say(desk.begin() + act(1, 0) + framed(End, 2));
        QVERIFY(desk.powers.actors.size() >= 6); // a link made, exchanged, removed: each there and back
        for (std::size_t at = 0; at < desk.powers.actors.size(); ++at)
            QCOMPARE(desk.powers.actors[at], at % 2 == 0 ? 0U : FreePowers::self);
    }

    void anOutcomeIsToldAsItIs()
    {
        Desk desk;
        desk.files.remove("/etc/a");
        desk.files.addFile("/etc/a", "theirs");
        QCOMPARE(desk.say(desk.begin() + act(1, 0) + act(2, 1) + framed(End, 3)), (Kinds{Accepted, Made, Made}));
        QCOMPARE(desk.outcome(1).error->kind, ErrorKind::NotALink);
        QCOMPARE(desk.outcome(2), done);
        QCOMPARE(desk.files.textOf("/etc/a"), std::string("theirs"));
    }

    /// Everything but the whole right thing: the session ends, and nothing that comes behind is done.
    void whatIsNotExactlyRightEndsTheSession_data()
    {
        QTest::addColumn<std::string>("said");
        QTest::addColumn<bool>("isBegun");
        const Desk desk;
        const std::string begin = desk.begin();
        const std::string rest = act(1, 0) + act(2, 1) + framed(End, 3);
        const SessionNonce another{1, 2};
        const auto row = [](const char *name, const std::string &said, bool isBegun) {
            QTest::newRow(name) << said << isBegun;
        };
        row("nothing at all", {}, false);
        row("a change without a request", rest, false);
        row("a request that is not the first frame", framed(Begin, 1, packRequest(desk.request)) + rest, false);
        row("a length of nothing", std::string(4, '\0') + begin + rest, false);
        row("a length of 4 gigabytes", std::string(4, '\xff') + begin + rest, false);
        row("another version", std::string(begin).replace(4, 1, "\x01"), false);
        row("a kind that is none", std::string(begin).replace(25, 1, "\x63"), false);
        row("an answer instead of a question", framed(Accepted, 0) + rest, false);
        row("bytes behind the request", framed(Begin, 0, packRequest(desk.request) + '\0') + rest, false);
        row("a bit of the changes flipped", std::string(begin).replace(60, 1, "\x7f") + rest, false);
        row("a second request", begin + framed(Begin, 1, packRequest(desk.request)) + rest, true);
        row("another session's nonce", begin + framed(Act, 1, packNumber(0), another) + rest, true);
        row("a number twice", begin + act(0, 0) + rest, true);
        row("a number left out", begin + act(2, 0) + rest, true);
        row("a change that is not in it", begin + act(1, 3) + act(2, 0), true);
        row("a change of huge number", begin + act(1, 0xFFFF'FFFF) + act(2, 0), true);
        row("half a number", begin + framed(Act, 1, "\1\1") + act(2, 0), true);
        row("more than a number", begin + framed(Act, 1, packNumber(0) + "x") + act(2, 0), true);
        row("an end with something in it", begin + framed(End, 1, "x") + act(2, 0), true);
        row("an answer in the middle", begin + framed(Made, 1, packNumber(0)) + act(2, 0), true);
    }
    void whatIsNotExactlyRightEndsTheSession()
    {
        QFETCH(const std::string, said);
        QFETCH(const bool, isBegun);
        Desk desk;
        desk.placesShown = "/etc";
        const Kinds answers = desk.say(said);
        QVERIFY(!desk.ended);
        QVERIFY(desk.untouched());
        QCOMPARE(desk.begun, isBegun ? 1 : 0);
        QVERIFY(said.empty() ? answers.empty() : answers.back() == Rejected);
    }

    void aFrameIsCutShortAtEveryByte()
    {
        const Desk right;
        const std::string whole = right.begin() + act(1, 0);
        const std::size_t first = right.begin().size();
        for (std::size_t length = 0; length < whole.size(); ++length) {
            Desk desk;
            const Kinds answers =
                desk.say(right.begin().size() <= length ? desk.begin() + act(1, 0).substr(0, length - first)
                                                        : desk.begin().substr(0, length));
            QVERIFY(!desk.ended);
            QVERIFY(desk.untouched());
            QCOMPARE(answers.empty(), length == 0);
        }
    }

    void whatCannotBeWrittenDownIsNotMade()
    {
        Desk desk;
        desk.isWrittenDown = false;
        QCOMPARE(desk.say(desk.begin() + act(1, 0)), Kinds{Rejected});
        QVERIFY(desk.untouched());
    }

    /// As a helper leaves it that dies between the exchange and the removal of what came out.
    void whatWasCutOffIsBroughtToAnEnd()
    {
        for (const HelperTask task : {HelperTask::TakeBack, HelperTask::Finish}) {
            Desk desk;
            desk.cutOff(task);
            desk.files.addLink("/etc/" + desk.request.intents[0].spareName, "new");
            desk.files.exchange("/etc/" + desk.request.intents[0].spareName, "/etc/a");
            QCOMPARE(desk.say(desk.begin() + framed(Recover, 1) + framed(End, 2)), (Kinds{Accepted, Recovered}));
            QVERIFY(desk.ended);
            const RecoveryReport report = unpackReport(desk.answers[1].body).value();
            const bool isMade = task == HelperTask::Finish;
            QCOMPARE(report.standings, std::vector(3, isMade ? Standing::Made : Standing::NotMade));
            QVERIFY(report.left.empty());
            QCOMPARE(desk.texts(), isMade ? std::string("newnewnew") : std::string("oldoldold"));
            QCOMPARE(desk.files.namesIn("/etc"), (std::vector<std::string>{"a", "b", "c", "file"}));
        }
    }

    void aRecoveryIsAllOrNothingOfASession()
    {
        for (const std::string &more : {framed(Recover, 2), act(2, 0)}) {
            Desk twice;
            twice.cutOff(HelperTask::Finish);
            QCOMPARE(twice.say(twice.begin() + framed(Recover, 1) + more), (Kinds{Accepted, Recovered, Rejected}));
        }
        Desk withBody;
        withBody.cutOff(HelperTask::Finish);
        QCOMPARE(withBody.say(withBody.begin() + framed(Recover, 1, "x")), (Kinds{Accepted, Rejected}));
        QVERIFY(withBody.untouched());
    }

    /// A person agreed to links being made: then none is taken away, and the other way round.
    void theTaskThatWasShownIsTheOnlyOne()
    {
        Desk made;
        made.request.intents = {{CreateLink{{"/etc/a"}, {"old"}}, spareName()}}; // is there for long
        made.see();
        QCOMPARE(made.say(made.begin() + framed(Recover, 1)), (Kinds{Accepted, Rejected}));
        QVERIFY(made.untouched());
        for (const HelperTask task : {HelperTask::TakeBack, HelperTask::Finish}) {
            Desk cutOff;
            cutOff.cutOff(task);
            QCOMPARE(cutOff.say(cutOff.begin() + act(1, 0)), (Kinds{Accepted, Rejected}));
            QVERIFY(cutOff.untouched());
        }
        for (const HelperTask shown : {HelperTask::Make, HelperTask::TakeBack}) {
            Desk other;
            other.cutOff(HelperTask::Finish);
            other.taskShown = shown;
            QCOMPARE(other.say(other.begin() + framed(Recover, 1)), Kinds{Rejected});
            QVERIFY(other.untouched() && other.begun == 0);
        }
    }

    /// Without it everything that is there would be taken for a part of the batch.
    void aBatchThatWasCutOffHasATimeAndNoOtherHas()
    {
        using Both = std::pair<HelperTask, std::int64_t>;
        for (const auto &[task, begun] : {Both{HelperTask::TakeBack, 0}, Both{HelperTask::Finish, 0},
                                          Both{HelperTask::TakeBack, -1}, Both{HelperTask::Make, 1}}) {
            Desk desk;
            desk.request.task = task;
            desk.request.begun = begun;
            QCOMPARE(checkRequest(desk.request).error().kind, ErrorKind::Corrupt);
            QCOMPARE(desk.say(desk.begin() + framed(Recover, 1)), Kinds{Rejected});
            QVERIFY(desk.untouched() && desk.begun == 0);
        }
    }

    void whatIsOlderThanTheBatchIsNotTakenBack()
    {
        Desk desk;
        desk.request.intents = {{CreateLink{{"/etc/a"}, {"old"}}, spareName()}};
        desk.see();
        desk.cutOff(HelperTask::TakeBack);
        desk.request.begun = std::int64_t{1} << 62U;
        QCOMPARE(desk.say(desk.begin() + framed(Recover, 1) + framed(End, 2)), (Kinds{Accepted, Recovered}));
        QCOMPARE(unpackReport(desk.answers[1].body).value().left.front().kind, ErrorKind::Changed);
        QVERIFY(desk.untouched());
    }

    /// Where everybody may make links the kernel follows one for its owner, so none is given to a person who never
    /// asked for it; and where only root makes links, a removal of anybody's can be taken back.
    void noLinkIsGivenAwayWhereEverybodyMakesLinks_data()
    {
        QTest::addColumn<int>("act");
        QTest::newRow("a link that is made") << 0;
        QTest::newRow("a link that gets another text") << 1;
        QTest::newRow("a link that keeps its owner, as they say") << 2;
        QTest::newRow("a link that moves there, as they say") << 3;
    }
    void noLinkIsGivenAwayWhereEverybodyMakesLinks()
    {
        QFETCH(const int, act);
        for (const std::uint32_t owner : {stranger, asker, 0U}) {
            for (const std::uint32_t mode : {01777U, 0755U}) {
                Desk desk;
                desk.files.addLink("/etc/d/a", "old");
                desk.files.give("/etc/d", 0, mode);
                desk.request.intents = {{givingTo(owner, desk.seen("/etc/d/a"), act), spareName()}};
                desk.see();
                const std::string before = desk.files.dump();
                const bool isTaken = desk.say(desk.begin()) == Kinds{Accepted};
                QCOMPARE(isTaken, owner != stranger || mode == 0755U);
                QVERIFY(isTaken || (desk.begun == 0 && desk.files.dump() == before));
            }
        }
    }

    /// Cut off, the link is still there under its spare name, and comes back as theirs; else only root's can be made.
    void aRemovalOfAStrangersLinkIsTakenBackEverywhere()
    {
        for (const bool isCutOff : {true, false}) {
            for (const std::uint32_t mode : {01777U, 0755U}) {
                Desk desk;
                desk.files.addLink("/etc/d/a", "old");
                desk.files.give("/etc/d", 0, mode);
                desk.files.give("/etc/d/a", stranger, 0777);
                Seen seen = desk.seen("/etc/d/a");
                seen.marks = {stranger, stranger, desk.files.factsOf("/etc/d/a").modified};
                desk.request.intents = {{RemoveLink{{"/etc/d/a"}, seen}, spareName()}};
                desk.see();
                desk.cutOff(HelperTask::TakeBack);
                if (isCutOff)
                    desk.files.rename("/etc/d/a", "/etc/d/" + desk.request.intents[0].spareName);
                else
                    desk.files.remove("/etc/d/a");
                QCOMPARE(desk.say(desk.begin() + framed(Recover, 1) + framed(End, 2)), (Kinds{Accepted, Recovered}));
                QCOMPARE(desk.files.namesIn("/etc/d"), std::vector<std::string>{"a"});
                QCOMPARE(desk.files.textOf("/etc/d/a"), std::string("old"));
                QCOMPARE(desk.files.factsOf("/etc/d/a").owner, isCutOff || mode == 0755U ? stranger : 0U);
                QVERIFY(unpackReport(desk.answers[1].body).value().left.empty());
            }
        }
    }

    void aFolderIsAskedOnceWhoseItsLinksMayBecome()
    {
        MemoryFileSystem files("/etc/a -> old");
        std::vector<Intent> many;
        for (const char *place : {"/etc/x", "/etc/y", "/etc/z"})
            many.push_back({CreateLink{.place = {place}, .after = {"t"}, .marks = Marks{stranger, stranger, 1}}, {}});
        files.resetSteps();
        OwnersCheck owners(files, asker);
        QVERIFY(owners.check({many[0]}, HelperTask::Make));
        const std::size_t once = files.stepsTaken();
        QVERIFY(owners.check(many, HelperTask::Make));
        QVERIFY(once > 0);
        QCOMPARE(files.stepsTaken(), once);
    }

    void noChangeIsMadeTwiceOrOutOfTurn()
    {
        for (const auto &[first, second] : {std::pair(0U, 0U), std::pair(2U, 1U), std::pair(1U, 0U)}) {
            Desk desk;
            QCOMPARE(desk.say(desk.begin() + act(1, first) + act(2, second) + act(3, 2)),
                     (Kinds{Accepted, Made, Rejected}));
            const std::string expected =
                std::string(first == 0 ? "new" : "old") + (first == 1 ? "new" : "old") + (first == 2 ? "new" : "old");
            QCOMPARE(desk.texts(), expected);
        }
    }

    void whatThePersonWasNotShownIsRefused()
    {
        const auto refused = [](auto spoil) {
            Desk desk;
            spoil(desk);
            return desk.say(desk.begin() + act(1, 0)) == Kinds{Rejected} && desk.untouched() && desk.begun == 0;
        };
        QVERIFY(refused([](Desk &desk) { desk.changesShown = 2; }));
        QVERIFY(refused([](Desk &desk) { desk.changesShown = 4; }));
        QVERIFY(refused([](Desk &desk) { desk.placesShown = "/"; }));
        QVERIFY(refused([](Desk &desk) { desk.placesShown = "/etc/a"; }));
        QVERIFY(refused([](Desk &desk) { desk.request.user = asker + 1; }));
        QVERIFY(refused([](Desk &desk) { desk.request.user = 0; }));
    }

    void onlyChangesOfLinksAreTaken()
    {
        for (const Change &change : oneOfEachKind()) { // its CreateLink makes folders on the way
            const bool isTaken = std::holds_alternative<RetargetLink>(change)
                                 || std::holds_alternative<RemoveLink>(change) || std::holds_alternative<Move>(change);
            QCOMPARE(isForHelper(change), isTaken);
        }
    }

    void filesAndFoldersAreNotMoved()
    {
        for (const NodeType type : {NodeType::File, NodeType::Folder, NodeType::Other, NodeType::Unknown}) {
            QVERIFY(!isForHelper(Move{{"/etc/a"}, {{1, 2, type}, {}}, {"/etc/b"}}));
            QVERIFY(!isForHelper(RemoveLink{{"/etc/a"}, {{1, 2, type}, {}}}));
            QVERIFY(!isForHelper(RetargetLink{{"/etc/a"}, {{1, 2, type}, {}}, {"x"}}));
            QVERIFY(!isForHelper(CreateLink{{"/etc/a"}, {"x"}, type}));
            QVERIFY(!isForHelper(RetargetLink{{"/etc/a"}, someLink("x"), {"y"}, std::nullopt, type}));
        }
        QVERIFY(isForHelper(CreateLink{{"/etc/a"}, {"x"}}));
        QVERIFY(isForHelper(RetargetLink{{"/etc/a"}, someLink("x"), {"y"}, std::nullopt, NodeType::Junction}));
        QVERIFY(!isForHelper(CreateLink{{"/etc/a"}, {"x"}, NodeType::SymbolicLink, true}));
    }

    void aPlaceIsAbsoluteAndCleanAndATextIsOne()
    {
        const auto kindOf = [](const NativePath &place, const std::string &text, const std::string &spare) {
            const auto good = checkIntent({CreateLink{place, {text}}, spare});
            return good ? std::optional<ErrorKind>() : good.error().kind;
        };
        using enum ErrorKind;
        const std::string spare = spareName();
        QCOMPARE(kindOf({"/etc/a"}, "x", spare), std::optional<ErrorKind>());
        QCOMPARE(kindOf({"/a"}, std::string(4095, 'x'), spare), std::optional<ErrorKind>());
        for (const char *place : {"etc/a", "a", "", "/", "/etc/", "/etc/.", "/etc/..", "/etc//a", "//etc/a", "/etc/./a",
                                  "/etc/../a", "/../a"})
            QCOMPARE(kindOf({place}, "x", spare), std::optional(InvalidName));
        QCOMPARE(kindOf({std::string("/etc/a\0b", 8)}, "x", spare), std::optional(InvalidName));
        QCOMPARE(kindOf({"/etc/" + spareName()}, "x", spare),
                 std::optional(InvalidName)); // a name of ours, for a moment
        for (const char *name : {"", "a", ".lw-", ".lw-ABCDEFGH", ".lw-abcdefg/", ".lw-abcdefghi", "../lw-abcdefg"})
            QCOMPARE(kindOf({"/etc/a"}, "x", name), std::optional(InvalidName));
        for (const std::string &text : {std::string(), std::string(4096, 'x'), std::string("a\0b", 3)})
            QCOMPARE(kindOf({"/etc/a"}, text, spare), std::optional(InvalidTarget));
        QCOMPARE(checkIntent({Move{{"/etc/a"}, someLink("t"), {"/etc/../b"}}, spare}).error().kind, InvalidName);
    }

    void aRequestNamesItsFoldersAndNoOthers()
    {
        const Desk desk;
        QVERIFY(checkRequest(desk.request));
        HelperRequest request = desk.request;
        request.folders[{"/home"}] = {1, 1};
        QCOMPARE(checkRequest(request).error().kind, ErrorKind::Corrupt);
        request.folders.clear();
        QCOMPARE(checkRequest(request).error().kind, ErrorKind::Corrupt);
        request = desk.request;
        request.intents[1].spareName = request.intents[0].spareName;
        QCOMPARE(checkRequest(request).error().kind, ErrorKind::InvalidName);
        request.intents.clear();
        request.folders.clear();
        QCOMPARE(checkRequest(request).error().kind, ErrorKind::Corrupt);
        request = desk.request;
        while (request.intents.size() <= mostHelperChanges)
            request.intents.push_back({request.intents[0].change, spareName()});
        QCOMPARE(checkRequest(request).error().kind, ErrorKind::OutOfResources);
        request.intents.pop_back();
        QVERIFY(checkRequest(request));
    }

    void oneBadChangeOfManyKeepsAllFromBeingMade()
    {
        Desk desk;
        desk.request.intents.push_back({RemoveFolder{{"/etc/folder"}}, spareName()});
        QCOMPARE(desk.say(desk.begin() + act(1, 0)), Kinds{Rejected});
        QVERIFY(desk.untouched());
    }

    void aRequestComesBackAsItWas()
    {
        HelperRequest request{
            7, intentsOfEachKind(), {{{"/a\n\xff"}, {~0ULL, 1}}, {{"/b"}, {2, 3}}}, HelperTask::TakeBack, 5};
        const std::string bytes = packRequest(request);
        QCOMPARE(unpackRequest(bytes), std::optional(request));
        for (std::size_t length = 0; length < bytes.size(); ++length)
            QVERIFY(!unpackRequest(std::string_view(bytes).substr(0, length)));
        QVERIFY(!unpackRequest(bytes + '\0'));
    }

    void anOutcomeComesBackAsItWas()
    {
        const Error error{ErrorKind::Io, {"/a\xff"}, -7};
        for (const Outcome &outcome : {done, refused, Outcome{}, Outcome{Outcome::State::Done, {}, error}}) {
            const std::string bytes = packOutcome(outcome);
            QCOMPARE(unpackOutcome(bytes), std::optional(outcome));
            QVERIFY(!unpackOutcome(bytes + '\0'));
            QVERIFY(!unpackOutcome(std::string_view(bytes).substr(1)));
        }
        QCOMPARE(unpackErrors(packErrors({error, error})), (std::optional<std::vector<Error>>({error, error})));
        QVERIFY(!unpackErrors(packNumber(0xFFFF'FFFF)));
        const RecoveryReport report{{Standing::Made, Standing::Unclear}, {error}, true, false};
        const auto back = unpackReport(packReport(report)).value();
        QCOMPARE(back.standings, report.standings);
        QCOMPARE(back.left, report.left);
        QVERIFY(back.mayTryAgain && !back.stopped);
        QVERIFY(!unpackReport(packReport(report) + '\3'));
    }

    void whatAPersonReadsCannotLie()
    {
        const auto shown = [](const std::vector<const char *> &places) {
            std::vector<Intent> intents;
            for (const char *place : places)
                intents.push_back({RemoveLink{{place}, someLink("t")}, {}});
            return placesInShort(intents);
        };
        QCOMPARE(shown({"/etc/a", "/etc/b"}), std::string("/etc"));
        QCOMPARE(shown({"/etc/x/a", "/etc/y/b"}), std::string("/etc"));
        QCOMPARE(shown({"/etcetera/a", "/etc/b"}), std::string("/"));
        QCOMPARE(shown({"/a"}), std::string("/"));
        QCOMPARE(shown({"/etc\n\xff/a"}), std::string("/etc⟨U+000A⟩⟨xFF⟩"));
    }
};

QTEST_GUILESS_MAIN(TestHelperSession)
#include "tst_helper_session.moc"
