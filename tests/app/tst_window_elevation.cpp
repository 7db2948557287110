// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/change_maker.h"
#include "rewrite_tools.h"
#include "support/patience.h"
#include "views/message_bar.h"
#include "views/rights_badge.h"

#include <atomic>

using namespace linkwright;
using namespace linkwright::test;

namespace {

/// How an administrator was asked, and what they say.
struct Administrator
{
    std::atomic<int> asked = 0;
    std::atomic<bool> agrees = true;
    std::optional<ElevationRefusal> refusal = std::nullopt;
    std::atomic<bool> canBeStopped = false; // the latest forecast
};

/// Whoever changes links in "desk" needs an administrator, who does it as this process.
class Asking final : public Elevation
{
public:
    explicit Asking(Administrator &administrator)
        : m_administrator(administrator)
    {
    }

    std::vector<bool> wanted(const FileSystem &, const std::vector<Intent> &intents,
                             const StopToken &stop) const override
    {
        m_administrator.canBeStopped = stop.stop_possible();
        std::vector<bool> wanted;
        for (const Intent &intent : intents)
            wanted.push_back(placeOf(intent.change).bytes.find("/desk/") != std::string::npos);
        return wanted;
    }
    std::expected<void, ElevationRefusal> begin(const FileSystem &, std::vector<Intent> intents,
                                                const StopToken &) override
    {
        ++m_administrator.asked;
        m_intents = std::move(intents);
        if (m_administrator.refusal)
            return std::unexpected(*m_administrator.refusal);
        return m_administrator.agrees ? std::expected<void, ElevationRefusal>()
                                      : std::unexpected(ElevationRefusal::Declined);
    }
    Outcome make(const FileSystem &, std::size_t index, const StopToken &) override
    {
        return m_maker.make(m_intents[index].change, m_intents[index].spareName);
    }
    std::vector<Error> end(const StopToken &) override { return m_maker.sync(); }

private:
    Administrator &m_administrator;
    std::vector<Intent> m_intents;
    ChangeMaker m_maker{nativeFileSystem()};
};

constexpr std::string_view tree = "/new/a\n/new/b\n/desk/a -> ../old/a\n/desk/b -> ../old/b\n";

} // namespace

/// A folder in which an administrator has to agree.
class WindowElevationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePlanSaysBeforehandThatItWillAsk()
    {
        WindowOnTree on(tree);
        Administrator administrator;
        on.window.elevateBy([&administrator] { return std::make_unique<Asking>(administrator); });

        PlanDialog *dialog = rewriteOldToNew(on);

        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->elevationText(),
                 QStringLiteral("2 of 2 changes need administrator rights; you will be asked once."));
        QCOMPARE(administrator.asked.load(), 0);
        QVERIFY(administrator.canBeStopped);
        dialog->reject();
    }

    void aBatchAsksOnce()
    {
        WindowOnTree on(tree);
        Administrator administrator;
        on.window.elevateBy([&administrator] { return std::make_unique<Asking>(administrator); });
        PlanDialog *dialog = rewriteOldToNew(on);
        QVERIFY(dialog != nullptr);

        dialog->applyButton()->click();

        QTRY_COMPARE(targetOf(on.folder.at("/desk/b")), std::string("../new/b"));
        QCOMPARE(targetOf(on.folder.at("/desk/a")), std::string("../new/a"));
        QCOMPARE(administrator.asked.load(), 1);
    }

    void aNoLeadsBackToTheListAndSaysNothing()
    {
        WindowOnTree on(tree);
        Administrator administrator;
        administrator.agrees = false;
        on.window.elevateBy([&administrator] { return std::make_unique<Asking>(administrator); });
        PlanDialog *dialog = rewriteOldToNew(on);
        QVERIFY(dialog != nullptr);

        dialog->applyButton()->click();

        QTRY_COMPARE(administrator.asked.load(), 1);
        QTRY_VERIFY(dialog->applyButton()->isEnabled());
        QVERIFY(dialog->messages().isHidden());
        QCOMPARE(targetOf(on.folder.at("/desk/a")), std::string("../old/a"));
        dialog->reject();
    }

    void whyNobodyCanBeAskedIsTold()
    {
        WindowOnTree on(tree);
        Administrator administrator;
        administrator.refusal = ElevationRefusal::NotAuthorized;
        on.window.elevateBy([&administrator] { return std::make_unique<Asking>(administrator); });
        PlanDialog *dialog = rewriteOldToNew(on);
        QVERIFY(dialog != nullptr);

        dialog->applyButton()->click();

        QTRY_VERIFY(!dialog->messages().isHidden());
        QVERIFY(!dialog->messages().text().isEmpty());
        QCOMPARE(targetOf(on.folder.at("/desk/a")), std::string("../old/a"));
        dialog->reject();
    }

    void undoingAsksAgain()
    {
        WindowOnTree on(tree);
        Administrator administrator;
        on.window.elevateBy([&administrator] { return std::make_unique<Asking>(administrator); });
        PlanDialog *dialog = rewriteOldToNew(on);
        QVERIFY(dialog != nullptr);
        dialog->applyButton()->click();
        QTRY_VERIFY(on.window.action(ActionId::Undo)->isEnabled());

        on.window.action(ActionId::Undo)->trigger();
        if (auto *again = on.dialog<PlanDialog>()) {
            QTRY_VERIFY(again->isPreviewed());
            again->applyButton()->click();
        }

        QTRY_COMPARE(targetOf(on.folder.at("/desk/a")), std::string("../old/a"));
        QTRY_COMPARE(administrator.asked.load(), 2);
    }

    void theBadgeTellsTheRightsOfTheFolderOnShow()
    {
        WindowOnTree on(tree);

        QTRY_VERIFY(!on.window.rights().isHidden());
        QCOMPARE(on.window.rights().text(), QStringLiteral("Links allowed"));
        QVERIFY(!on.window.rights().toolTip().isEmpty());

        on.window.go({"/proc"});
        QTRY_VERIFY(on.window.rights().text() != QStringLiteral("Links allowed"));
    }
};

QTEST_MAIN(WindowElevationTest)
#include "tst_window_elevation.moc"
