// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ntfs_world.h"
#include "support/printing.h"
#include "windows/try_again.h"

#include <QTest>

#include <functional>

using namespace linkwright;
using namespace linkwright::test;

namespace {

using std::chrono::milliseconds;
using windows::Called;
using windows::Handle;
using State = Outcome::State;

constexpr std::int64_t second = 10'000'000; // of 100 ns

/// A call that is refused some times, and how often it was made and waited for.
struct Refusing
{
    Called<void> tried(bool isNew)
    {
        return windows::tryAgain(
            [this]() -> Called<void> { return calls++ < refusals ? std::unexpected(code) : Called<void>(); },
            [isNew](std::uint32_t error) { return windows::mayPass(error, [isNew] { return isNew; }); },
            [this](milliseconds pause) { waited.push_back(pause); });
    }

    int refusals = 0;
    std::uint32_t code = 32;
    int calls = 0;
    std::vector<milliseconds> waited = {};
};

/// A scanner that has a file open and does not let it be removed.
struct Scanner
{
    Scanner(FakeNtfs &files, std::u16string_view path)
        : ntfs(files)
        , handle(ntfs.open(windows::noHandle, u"\\\\?\\" + std::u16string(path),
                           {.access = windows::Access::Read, .sharing = windows::Sharing::Still})
                     .value())
    {
    }
    void letGo() { ntfs.close(std::exchange(handle, windows::noHandle)); }

    FakeNtfs &ntfs;
    Handle handle;
};

} // namespace

class TryAgainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWorksIsDoneOnce()
    {
        Refusing call{};
        QVERIFY(call.tried(true));
        QCOMPARE(call.calls, 1);
        QVERIFY(call.waited.empty());
    }

    void whatIsInUseIsWaitedForLongerEachTime()
    {
        Refusing call{.refusals = 3};
        QVERIFY(call.tried(false));
        QCOMPARE(call.calls, 4);
        QCOMPARE(call.waited, (std::vector{milliseconds(10), milliseconds(20), milliseconds(40)}));
    }

    void afterFivePausesTheRefusalCounts()
    {
        Refusing call{.refusals = 100};
        QCOMPARE(call.tried(false).error(), 32U);
        QCOMPARE(call.calls, 6);
        QCOMPARE(call.waited.size(), std::size_t(5));
        QCOMPARE(call.waited.back(), milliseconds(160));
    }

    void accessDeniedIsWaitedForOnlyWhereAScannerMayBeAtIt()
    {
        Refusing fresh{.refusals = 1, .code = 5};
        QVERIFY(fresh.tried(true));
        Refusing old{.refusals = 1, .code = 5};
        QCOMPARE(old.tried(false).error(), 5U);
        QCOMPARE(old.calls, 1);
    }

    void noOtherRefusalIsWaitedFor()
    {
        for (const std::uint32_t code : {1U, 2U, 19U, 33U, 87U, 145U, 183U, 1314U}) {
            Refusing call{.refusals = 1, .code = code};
            QCOMPARE(call.tried(true).error(), code);
            QVERIFY(call.waited.empty());
        }
    }

    void newIsWhatWasMadeAMomentAgo()
    {
        constexpr std::int64_t now = 133'000'000'000'000'000;
        QVERIFY(windows::isNew(now, now));
        QVERIFY(windows::isNew(now - 4 * second, now));
        QVERIFY(!windows::isNew(now - 5 * second, now));
        QVERIFY(!windows::isNew(now + 1, now)); // the clock was set back
        QVERIFY(!windows::isNew(0, now)); // not told
    }

    void aLinkThatAScannerHoldsIsRemovedAndMovedOnceItLetsGo()
    {
        for (const bool moves : {false, true}) {
            NtfsWorld world("C:\\desk\\l -> old\n");
            const Seen seen = world.seen("C:\\desk\\l");
            Scanner scanner(world.ntfs, u"C:\\desk\\l");
            std::vector<milliseconds> waited;
            world.ntfs.whenWaitedFor([&](milliseconds pause) {
                waited.push_back(pause);
                if (waited.size() == 2)
                    scanner.letGo();
            });
            const Change change = moves ? Change(Move{{"C:\\desk\\l"}, seen, {"C:\\desk\\m"}})
                                        : Change(RemoveLink{{"C:\\desk\\l"}, seen});
            QCOMPARE(world.apply(change).state, State::Done);
            QVERIFY(!world.ntfs.exists(u"C:\\desk\\l"));
            QCOMPARE(world.ntfs.exists(u"C:\\desk\\m"), moves);
            QCOMPARE(waited, (std::vector{milliseconds(10), milliseconds(20)}));
        }
    }

    void whatIsHeldForGoodIsInUse()
    {
        NtfsWorld world("C:\\desk\\l -> old\n");
        const Seen seen = world.seen("C:\\desk\\l");
        Scanner scanner(world.ntfs, u"C:\\desk\\l");
        std::size_t waits = 0;
        world.ntfs.whenWaitedFor([&](milliseconds) { ++waits; });
        const Outcome outcome = world.apply(RemoveLink{{"C:\\desk\\l"}, seen});
        QCOMPARE(outcome.error->kind, ErrorKind::InUse);
        QCOMPARE(waits, windows::pauses.size());
        scanner.letGo();
    }

    /// A retarget is asked for once: who holds a link open may be about to follow it.
    void nothingElseIsWaitedFor()
    {
        NtfsWorld world("C:\\desk\\l -> old\n");
        const Seen seen = world.seen("C:\\desk\\l");
        Scanner scanner(world.ntfs, u"C:\\desk\\l");
        std::size_t waits = 0;
        world.ntfs.whenWaitedFor([&](milliseconds) { ++waits; });
        const Outcome outcome = world.apply(RetargetLink{{"C:\\desk\\l"}, seen, {"new"}});
        QCOMPARE(outcome.error->kind, ErrorKind::InUse);
        QCOMPARE(waits, std::size_t(0));
        scanner.letGo();
    }
};

QTEST_GUILESS_MAIN(TryAgainTest)
#include "tst_try_again.moc"
