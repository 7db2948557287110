// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/change_maker.h"
#include "changes/leftovers.h"
#include "changes/seen.h"
#include "changes/spare_name.h"
#include "elevation/frame_bodies.h"
#include "elevation/helper_elevation.h"
#include "support/helper_talk.h"
#include "support/recording_journal.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

namespace {

using enum FrameKind;
using State = Outcome::State;

/// A helper in this very process: answers a frame when it is written, or not.
class Puppet final
    : public HelperProcess
    , public ByteChannel
{
public:
    /// What is answered; nothing: it is gone (or silent).
    using Answer = std::function<std::optional<Frame>(const Frame &asked)>;

    Puppet(Answer answer, HelperEnd how, bool isSilent)
        : m_answer(std::move(answer))
        , m_how(how)
        , m_isSilent(isSilent)
    {
    }

    ByteChannel &channel() override { return *this; }
    std::optional<HelperEnd> end() override { return m_how; }
    void giveUp() override {}

    Result<void> write(std::string_view bytes, const StopToken &) override
    {
        if (m_isGone)
            return failure(ErrorKind::Io, {});
        const auto answered = m_answer(unpackFrame(bytes.substr(4)).value());
        m_isGone = !answered;
        if (answered)
            m_bytes += packFrame(*answered).value();
        return {};
    }
    Result<std::size_t> read(std::span<char> room, const StopToken &stop) override
    {
        while (m_isGone && m_isSilent && m_bytes.empty()) {
            if (stop.stop_requested())
                return failure(ErrorKind::Cancelled, {});
        }
        const std::size_t count = std::min(room.size(), m_bytes.size());
        std::copy_n(m_bytes.begin(), count, room.begin());
        m_bytes.erase(0, count);
        return count;
    }

private:
    Answer m_answer;
    HelperEnd m_how;
    bool m_isSilent;
    bool m_isGone = false;
    std::string m_bytes;
};

/// Four links, of which those in /etc need more rights than the person has.
class Desk
{
public:
    Desk()
    {
        files.draw("/etc/a -> old\n/home/b -> old\n/etc/c -> old\n/home/d -> old\n");
        for (const char *place : {"/etc/a", "/home/b", "/etc/c", "/home/d"})
            plan.changes.emplace_back(RetargetLink{{place}, seeAt(files, {place}).value(), {"new"}});
        before = files.dump();
    }

    ApplyReport run(const StopToken &stop = {})
    {
        Asked elevation(*this);
        return run(elevation, stop);
    }
    ApplyReport run(Elevation &elevation, const StopToken &stop = {})
    {
        journal.afterRecord = [this](std::size_t change) { story.push_back("journal: " + std::to_string(change)); };
        return apply(files, plan, journal, stop, OnRefusal::GoOn, {}, {}, &elevation);
    }
    /// One that can be used again.
    std::unique_ptr<Elevation> elevation() { return std::make_unique<Asked>(*this); }

    std::string texts() const
    {
        std::string all;
        for (const char *place : {"/etc/a", "/home/b", "/etc/c", "/home/d"})
            all += files.textOf(place)[0];
        return all;
    }

    MemoryFileSystem files;
    Plan plan;
    RecordingJournal journal;
    std::vector<std::string> story; // what the helper was asked, and the journal told
    std::string before;

    HelperEnd how = HelperEnd::Other;
    bool isSilent = false;
    std::optional<NoHelper> none;
    HelperOrder ordered;
    std::function<std::optional<Frame>(const Frame &asked, Frame answer)> spoil; // an honest answer

private:
    /// Takes the rights of the disk of a real machine for granted.
    class Asked final : public Elevation
    {
    public:
        explicit Asked(Desk &desk)
            : m_elevation([&desk](const HelperOrder &order) { return desk.start(order); }, std::chrono::milliseconds(1))
        {
        }
        std::vector<bool> wanted(const FileSystem &, const std::vector<Intent> &intents,
                                 const StopToken &) const override
        {
            std::vector<bool> all;
            for (const Intent &intent : intents)
                all.push_back(isWithin(placeOf(intent.change), {"/etc"}));
            return all;
        }
        std::expected<void, ElevationRefusal> begin(const FileSystem &files, std::vector<Intent> intents,
                                                    const StopToken &stop) override
        {
            return m_elevation.begin(files, std::move(intents), stop);
        }
        Outcome make(const FileSystem &files, std::size_t index, const StopToken &stop) override
        {
            return m_elevation.make(files, index, stop);
        }
        std::vector<Error> end(const StopToken &stop) override { return m_elevation.end(stop); }

    private:
        HelperElevation m_elevation;
    };

    std::expected<std::unique_ptr<HelperProcess>, NoHelper> start(const HelperOrder &order)
    {
        ordered = order;
        story.push_back("ask for " + std::to_string(order.changes) + " in " + order.places);
        if (none)
            return std::unexpected(*none);
        return std::make_unique<Puppet>([this](const Frame &asked) { return answer(asked); }, how, isSilent);
    }

    std::optional<Frame> answer(const Frame &asked)
    {
        Frame honest{asked.nonce, asked.number, Accepted, {}};
        if (asked.kind == Begin)
            m_intents = unpackRequest(asked.body).value().intents;
        if (asked.kind == Act) {
            const auto index = unpackNumber(asked.body).value();
            story.push_back("helper: " + placeOf(m_intents.at(index).change).bytes);
            const Intent &intent = m_intents.at(index);
            honest.kind = Made;
            honest.body = packOutcome(ChangeMaker(files).make(intent.change, intent.spareName));
        }
        if (asked.kind == Sync) {
            honest.kind = Synced;
            honest.body = packErrors({});
        }
        if (asked.kind == End)
            story.emplace_back("helper: end");
        return spoil ? spoil(asked, honest) : honest;
    }

    std::vector<Intent> m_intents;
};

std::vector<State> statesOf(const ApplyReport &report)
{
    std::vector<State> states;
    for (const Outcome &outcome : report.outcomes)
        states.push_back(outcome.state);
    return states;
}

const std::vector<State> allDone(4, State::Done);
const std::vector<State> notReached(4, State::NotReached);

} // namespace

class TestHelperElevation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneQuestionThenEachInItsTurn()
    {
        Desk desk;
        const ApplyReport report = desk.run();
        QCOMPARE(statesOf(report), allDone);
        QCOMPARE(desk.story,
                 (std::vector<std::string>{"ask for 2 in /etc", "helper: /etc/a", "journal: 0", "journal: 1",
                                           "helper: /etc/c", "journal: 2", "journal: 3", "helper: end"}));
        QVERIFY(report.notDurable.empty() && !report.notElevated);
        QVERIFY(desk.journal.isElevated);
    }

    void wherePermissionIsNotLackingNobodyIsAsked()
    {
        Desk desk;
        std::erase_if(desk.plan.changes, [](const Change &change) { return isWithin(placeOf(change), {"/etc"}); });
        QCOMPARE(statesOf(desk.run()), std::vector(2, State::Done));
        QCOMPARE(desk.story, (std::vector<std::string>{"journal: 0", "journal: 1"}));
        QVERIFY(!desk.journal.isElevated);
    }

    void aNoLeavesNothingBehindNotEvenInTheJournal_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<int>("refusal");
        QTest::newRow("no") << int(HelperEnd::Declined) << int(ElevationRefusal::Declined);
        QTest::newRow("may not") << int(HelperEnd::NotAuthorized) << int(ElevationRefusal::NotAuthorized);
        QTest::newRow("ended") << int(HelperEnd::Other) << int(ElevationRefusal::Failed);
    }
    void aNoLeavesNothingBehindNotEvenInTheJournal()
    {
        QFETCH(const int, how);
        QFETCH(const int, refusal);
        Desk desk;
        desk.how = HelperEnd(how);
        desk.spoil = [](const Frame &, const Frame &) { return std::nullopt; };
        const ApplyReport report = desk.run();
        QCOMPARE(report.notElevated, std::optional(ElevationRefusal(refusal)));
        QCOMPARE(statesOf(report), notReached);
        QVERIFY(desk.journal.story.empty());
        QCOMPARE(desk.files.dump(), desk.before);
    }

    void noHelperIsToldBeforeAnythingIsTouched()
    {
        using Both = std::pair<NoHelper, ElevationRefusal>;
        for (const auto &[none, refusal] :
             {Both{NoHelper::NoAsker, ElevationRefusal::NoAsker},
              Both{NoHelper::NotInstalled, ElevationRefusal::NoHelper},
              Both{NoHelper::Declined, ElevationRefusal::Declined}, Both{NoHelper::Failed, ElevationRefusal::Failed}}) {
            Desk desk;
            desk.none = none;
            QCOMPARE(desk.run().notElevated, std::optional(refusal));
            QVERIFY(desk.journal.story.empty() && desk.files.dump() == desk.before);
        }
    }

    void aRefusalOfTheHelperIsOne()
    {
        Desk desk;
        desk.spoil = [](const Frame &asked, const Frame &) {
            return Frame{asked.nonce, asked.number, Rejected, packErrors({{ErrorKind::Denied, {}}})};
        };
        QCOMPARE(desk.run().notElevated, std::optional(ElevationRefusal::Refused));
        QVERIFY(desk.journal.story.empty() && desk.files.dump() == desk.before);
    }

    void aPersonsNoToTheHelperItselfIsNoError()
    {
        Desk desk;
        desk.spoil = [](const Frame &asked, const Frame &) {
            return Frame{asked.nonce, asked.number, Rejected, packErrors({{ErrorKind::Cancelled, {}}})};
        };
        QCOMPARE(desk.run().notElevated, std::optional(ElevationRefusal::Declined));
        QVERIFY(desk.journal.story.empty() && desk.files.dump() == desk.before);
    }

    void whoStartsTheHelperIsGivenTheVeryRequest()
    {
        Desk desk;
        std::string came;
        desk.spoil = [&came](const Frame &asked, const Frame &honest) {
            if (asked.kind == Begin)
                came = asked.body;
            return honest;
        };
        desk.run();
        QVERIFY(!came.empty());
        QCOMPARE(desk.ordered.request, came);
    }

    void moreThanOneRequestHoldsIsNotEvenAskedFor()
    {
        Desk many;
        const Change change = many.plan.changes.front();
        many.plan.changes.assign(mostHelperChanges + 1, change);
        QCOMPARE(many.run().notElevated, std::optional(ElevationRefusal::TooMany));
        Desk large;
        large.plan.changes.assign(300, CreateLink{{"/etc/x"}, {std::string(4000, 'x')}});
        QCOMPARE(large.run().notElevated, std::optional(ElevationRefusal::TooMany));
        QVERIFY(many.story.empty() && large.story.empty());
    }

    void aJournalThatRefusesComesBeforeTheFirstChange()
    {
        Desk desk;
        desk.journal.refusal = Error{ErrorKind::NoSpace, {"/journal"}};
        QCOMPARE(desk.run().notBegun->kind, ErrorKind::NoSpace);
        QCOMPARE(desk.files.dump(), desk.before);
        QCOMPARE(desk.story, std::vector<std::string>{"ask for 2 in /etc"});
    }

    /// It made the change, or had not yet, when it went away: the disk says which.
    void whatBecameOfTheLastChangeIsReadFromTheDisk()
    {
        for (const bool isMade : {true, false}) {
            Desk desk;
            const Change first = desk.plan.changes.front();
            desk.spoil = [&](const Frame &asked, const Frame &honest) {
                if (asked.kind == Act && !isMade) {
                    desk.files.remove("/etc/a");
                    desk.files.addLink("/etc/a", "old");
                }
                return asked.kind == Act ? std::nullopt : std::optional(honest);
            };
            const ApplyReport report = desk.run();
            QCOMPARE(report.outcomes[0].state, isMade ? State::Done : State::Refused);
            QCOMPARE(desk.texts(), isMade ? std::string("nnon") : std::string("onon"));
            QCOMPARE(report.outcomes[2].error->kind, ErrorKind::NeedsPrivilege); // it was not asked any more
            QCOMPARE(report.outcomes[3].state, State::Done);
            QCOMPARE(report.notDurable.size(), std::size_t(1));
            QCOMPARE(report.notDurable.front().where, NativePath{"/etc"});
        }
    }

    void whatItLeftUnderTheSpareNameIsForRecovery()
    {
        Desk desk;
        desk.spoil = [&](const Frame &asked, const Frame &honest) {
            if (asked.kind == Act)
                desk.files.addLink("/etc/" + desk.journal.intents.front().spareName, "new");
            return asked.kind == Act ? std::nullopt : std::optional(honest);
        };
        const ApplyReport report = desk.run();
        QCOMPARE(report.outcomes[0].error->kind, ErrorKind::Unverified);
        QCOMPARE(report.outcomes[0].error->where.bytes, "/etc/" + desk.journal.intents.front().spareName);
    }

    /// It may be about to do it: whatever the disk says now.
    void aSilentHelperIsGivenUpWhenAPersonHadEnough()
    {
        Desk desk;
        StopSource stop;
        desk.isSilent = true;
        desk.spoil = [&](const Frame &asked, const Frame &honest) {
            if (asked.kind == Act)
                stop.request_stop();
            return asked.kind == Act ? std::nullopt : std::optional(honest);
        };
        const ApplyReport report = desk.run(stop.get_token());
        QVERIFY(report.stopped);
        QCOMPARE(report.outcomes[0].error->kind, ErrorKind::Unverified);
        QCOMPARE(report.outcomes[2].state, State::NotReached);
    }

    void aStopWhileItIsAskedForIsANo()
    {
        Desk desk;
        StopSource stop;
        desk.isSilent = true;
        desk.spoil = [&](const Frame &, const Frame &) {
            stop.request_stop();
            return std::nullopt;
        };
        QCOMPARE(desk.run(stop.get_token()).notElevated, std::optional(ElevationRefusal::Declined));
        QVERIFY(desk.journal.story.empty());
    }

    void anAnswerToSomethingElseIsNone()
    {
        using Spoil = std::function<void(Frame &)>;
        for (const Spoil &spoil :
             {Spoil([](Frame &answer) { ++answer.nonce[1]; }), Spoil([](Frame &answer) { ++answer.number; }),
              Spoil([](Frame &answer) { answer.kind = Synced; }), Spoil([](Frame &answer) { answer.body = "x"; })}) {
            Desk desk;
            desk.spoil = [&](const Frame &asked, Frame honest) {
                if (asked.kind == Act)
                    spoil(honest);
                return std::optional(honest);
            };
            const ApplyReport report = desk.run();
            QCOMPARE(report.outcomes[0], Outcome{State::Done}); // says the disk
            QCOMPARE(report.outcomes[2].error->kind, ErrorKind::NeedsPrivilege);
            QCOMPARE(desk.texts(), std::string("nnon"));
        }
    }

    void anEarlierBatchIsForgotten()
    {
        Desk desk;
        const auto elevation = desk.elevation();
        QVERIFY(desk.run(*elevation).notDurable.empty());
        desk.files.draw("/etc/else/x -> old\n");
        desk.plan.changes = {RetargetLink{{"/etc/else/x"}, seeAt(desk.files, {"/etc/else/x"}).value(), {"new"}}};
        desk.spoil = [](const Frame &asked, const Frame &honest) {
            return asked.kind == Sync ? std::nullopt : std::optional(honest);
        };
        const ApplyReport report = desk.run(*elevation);
        QCOMPARE(report.notDurable, (std::vector<Error>{{ErrorKind::Io, {"/etc/else"}}}));
    }

    /// Which way is in what the person agrees to, and what the digest of the request is of.
    void aRecoverySaysWhichWayBeforeThePersonIsAsked()
    {
        MemoryFileSystem files("/etc/a -> old\n");
        const std::vector<Intent> intents{
            {RetargetLink{{"/etc/a"}, seeAt(files, {"/etc/a"}).value(), {"new"}}, spareName()}};
        for (const RecoveryWay way : {RecoveryWay::RollBack, RecoveryWay::Finish}) {
            std::optional<HelperOrder> ordered;
            HelperElevation elevation([&](const HelperOrder &order) {
                ordered = order;
                return std::unexpected(NoHelper::Declined);
            });
            QVERIFY(!elevation.beginRecovery(files, intents, way, 5, {}));
            const auto request = unpackRequest(ordered.value().request).value();
            const HelperTask task = way == RecoveryWay::Finish ? HelperTask::Finish : HelperTask::TakeBack;
            QVERIFY(ordered->task == task && request.task == task && request.begun == 5);
        }
    }

    void aBatchOfUnknownTimeIsNotEvenAskedFor()
    {
        MemoryFileSystem files("/etc/a -> old\n");
        const std::vector<Intent> intents{
            {RetargetLink{{"/etc/a"}, seeAt(files, {"/etc/a"}).value(), {"new"}}, spareName()}};
        HelperElevation elevation([](const HelperOrder &) -> std::expected<std::unique_ptr<HelperProcess>, NoHelper> {
            throw std::logic_error("asked");
        });
        const auto begun = elevation.beginRecovery(files, intents, RecoveryWay::RollBack, 0, {});
        QCOMPARE(begun.error(), ElevationRefusal::Refused);
    }

    void whatCouldNotBeMadeDurableIsTold()
    {
        Desk desk;
        desk.spoil = [](const Frame &asked, Frame honest) {
            if (asked.kind == Sync)
                honest.body = packErrors({{ErrorKind::Io, {"/etc"}, 5}});
            return std::optional(honest);
        };
        QCOMPARE(desk.run().notDurable, (std::vector<Error>{{ErrorKind::Io, {"/etc"}, 5}}));
    }
};

QTEST_GUILESS_MAIN(TestHelperElevation)
#include "tst_helper_elevation.moc"
