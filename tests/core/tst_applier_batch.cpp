// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "both_grounds.h"
#include "support/printing.h"
#include "support/recording_journal.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

using State = Outcome::State;

/// Many changes in a row, and the journal beside them.
class ApplierBatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { onBothGrounds(); }

    void oneRefusalDoesNotStopTheOthersUnlessAsked()
    {
        const auto desk = world("/desk/a -> t\n/desk/b -> t\n");
        const Plan plan{
            {retarget(*desk, "/desk/a", "u"), creation(*desk, "/desk/b", "x"), retarget(*desk, "/desk/b", "u")}};
        NoJournal journal;

        const ApplyReport stopped = apply(desk->files(), plan, journal, {}, OnRefusal::Stop);
        QCOMPARE(stopped.done(), std::size_t(1));
        QCOMPARE(stopped.refused(), std::size_t(1));
        QCOMPARE(stopped.outcomes.back().state, State::NotReached);

        const ApplyReport all = apply(desk->files(), plan, journal);
        QCOMPARE(all.outcomes.front().error->kind, ErrorKind::Changed); // it was done already
        QCOMPARE(all.outcomes.back().state, State::Done);
    }

    void theJournalKnowsBeforeTheDiskDoes()
    {
        const auto desk = world("/desk/a -> t\n/desk/b -> t\n");
        const Plan plan{{retarget(*desk, "/desk/a", "u"), RemoveLink{desk->at("/desk/b"), seenAt(*desk, "/desk/b")}}};
        RecordingJournal journal;
        std::vector<std::size_t> seen;
        const auto progress = [&](std::size_t done, std::size_t of) { seen.push_back(done * 10 + of); };

        apply(desk->files(), plan, journal, {}, OnRefusal::GoOn, progress);

        const std::vector<std::string> story{"begin", "record 0", "record 1", "finish"};
        QCOMPARE(journal.story, story);
        QCOMPARE(journal.intents.size(), std::size_t(2));
        QCOMPARE(journal.intents[1].change, plan.changes[1]);
        QVERIFY(journal.intents[0].spareName != journal.intents[1].spareName);
        QCOMPARE(seen, (std::vector<std::size_t>{12, 22}));
    }

    void aJournalThatRefusesStopsEverything()
    {
        const auto desk = world("/desk/a -> t\n");
        RecordingJournal journal;
        journal.refusal = Error{ErrorKind::NoSpace, {"/journal"}};

        const ApplyReport report = apply(desk->files(), Plan{{retarget(*desk, "/desk/a", "u")}}, journal);

        QCOMPARE(report.notBegun->kind, ErrorKind::NoSpace);
        QCOMPARE(report.outcomes.front().state, State::NotReached);
        QCOMPARE(journal.story, std::vector<std::string>{"begin"});
        QCOMPARE(desk->dump(), std::string("/desk/a -> t\n"));
    }

    void anEmptyPlanIsNoBatch()
    {
        const auto desk = world("/desk/a -> t\n");
        RecordingJournal journal;
        QVERIFY(apply(desk->files(), {}, journal).outcomes.empty());
        QVERIFY(journal.story.empty());
    }

    void stopIsHeardBetweenTwoChanges()
    {
        const auto desk = world("/desk/a -> t\n/desk/b -> t\n");
        StopSource stop;
        RecordingJournal journal;
        journal.afterRecord = [&](std::size_t) { stop.request_stop(); };
        const Plan plan{{retarget(*desk, "/desk/a", "u"), retarget(*desk, "/desk/b", "u")}};

        const ApplyReport report = apply(desk->files(), plan, journal, stop.get_token());

        QVERIFY(report.stopped);
        QCOMPARE(report.outcomes[1].state, State::NotReached);
        QCOMPARE(journal.story.back(), std::string("finish"));
        QCOMPARE(desk->dump(), std::string("/desk/a -> u\n/desk/b -> t\n"));
    }

    void aBatchMayChangeALinkOnTheWayToItsOwnPlaces()
    {
        const auto desk = world("/one/l -> 1\n/two/l -> 2\n/way -> one\n");
        const Seen inTwo = seenAt(*desk, "/two/l");
        const Plan plan{{retarget(*desk, "/way/l", "changed 1"), retarget(*desk, "/way", "two"),
                         RetargetLink{desk->at("/way/l"), inTwo, {"changed 2"}}}};
        NoJournal journal;
        QCOMPARE(apply(desk->files(), plan, journal).done(), std::size_t(3));
        QCOMPARE(desk->dump(), normalTree("/one/l -> changed\\s1\n/two/l -> changed\\s2\n/way -> two\n"));
    }
};

QTEST_APPLESS_MAIN(ApplierBatchTest)
#include "tst_applier_batch.moc"
