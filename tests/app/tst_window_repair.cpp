// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "dialogs/plan_dialog.h"
#include "dialogs/repair_dialog.h"
#include "store/catalog.h"
#include "views/cause_tree.h"
#include "views/cure_finder.h"
#include "views/link_panel.h"
#include "window_tools.h"

#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

#include <chrono>
#include <filesystem>

using namespace linkwright;
using namespace linkwright::test;

namespace {

constexpr std::string_view tree = R"(
    /data/new/one/harvest-plan.ods
    /data/new/two/letter to the bank.odt
    /data/new/two/zebra crossing.png
    /desk/a -> ../data/old/one/harvest-plan.ods
    /desk/b -> ../data/old/two/letter to the bank.odt
    /desk/c -> ../data/old/two/zebra crossing.png
    /desk/lost -> ../data/lost.txt
    /desk/ring -> ring
    /desk/fine -> ../data/new/one/harvest-plan.ods
    /elsewhere/lost.txt
)";

/// What the links led to came to another place after they were made: its ctime is new, and its mtime is not.
struct WithBrokenLinks : WindowOnTree
{
    WithBrokenLinks()
        : WindowOnTree(tree)
    {
        const auto longAgo = std::filesystem::file_time_type::clock::now() - std::chrono::hours(1);
        std::filesystem::last_write_time(folder.at("/data/new").bytes, longAgo);
    }
};

/// A window with the dialog open, and its search done.
struct Repairing : WithBrokenLinks
{
    Repairing()
    {
        QTRY_COMPARE(model().counts().links, std::uint64_t(6));
        window.action(ActionId::Repair)->trigger();
        open = dialog<RepairDialog>();
        QTRY_VERIFY(!open->isSearching());
    }

    RepairDialog *open = nullptr;
};

} // namespace

class WindowRepairTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { QVERIFY(waitForBackground(test::patience)); }

    void causesStandAboveThePlacesThatHealThem()
    {
        const Repairing on;
        CauseTree &causes = on.open->causes();
        QCOMPARE(causes.topLevelItemCount(), 2);
        QVERIFY(causes.topLevelItem(0)->text(0).contains(QStringLiteral("/data/old")));
        QCOMPARE(causes.topLevelItem(0)->text(1), QStringLiteral("3"));
        QCOMPARE(causes.chosen(0), std::optional<std::size_t>(0)); // likely: chosen already
        QCOMPARE(causes.chosen(1), std::nullopt);
        QCOMPARE(on.open->cures().size(), std::size_t(3));
    }

    void whatIsChosenIsShownAndThenDoneInOneBatch()
    {
        Repairing on;
        on.open->previewButton()->click();
        auto *plan = on.dialog<PlanDialog>();
        QVERIFY(plan != nullptr);
        QTRY_VERIFY(plan->applyButton()->isEnabled());
        plan->applyButton()->click();
        QTRY_COMPARE(targetOf(on.folder.at("/desk/b")), std::string("../data/new/two/letter to the bank.odt"));
        QTRY_COMPARE(targetOf(on.folder.at("/desk/c")), std::string("../data/new/two/zebra crossing.png"));
        QCOMPARE(targetOf(on.folder.at("/desk/lost")), std::string("../data/lost.txt"));
        QCOMPARE(targetOf(on.folder.at("/desk/ring")), std::string("ring"));
        // Who renames what they lead to now is asked, whether anybody looked at the folder since or not.
        const NativePath healed = on.folder.at("/data/new/two");
        const auto known = [&] {
            const auto catalog = Catalog::open(catalogBeside(on.journal), History::Access::Read);
            return catalog ? (*catalog)->pointingTo(healed).value_or(std::vector<NativePath>()).size() : 0;
        };
        QTRY_COMPARE(known(), std::size_t(2));
    }

    void searchingElsewhereFindsMoreAndChoosesNothingThatIsOnlyPossible()
    {
        Repairing on;
        on.open->searchIn(on.folder.at("/elsewhere"));
        QTRY_VERIFY(!on.open->isSearching());
        CauseTree &causes = on.open->causes();
        QCOMPARE(causes.topLevelItem(1)->childCount(), 1);
        QCOMPARE(causes.chosen(1), std::nullopt);
        causes.choose(1, 0);
        QCOMPARE(on.open->cures().size(), std::size_t(4));
    }

    void onlyOnePlaceIsChosenForACause()
    {
        Repairing on;
        std::filesystem::copy(on.folder.at("/data/new").bytes, on.folder.at("/data/copy").bytes,
                              std::filesystem::copy_options::recursive);
        on.open->searchIn(on.folder.at("/data"));
        QTRY_VERIFY(!on.open->isSearching());
        CauseTree &causes = on.open->causes();
        QCOMPARE(causes.topLevelItem(0)->childCount(), 2);
        QCOMPARE(causes.chosen(0), std::nullopt); // a tie is never likely
        causes.choose(0, 0);
        causes.choose(0, 1);
        QCOMPARE(causes.chosen(0), std::optional<std::size_t>(1));
        QCOMPARE(on.open->cures().size(), std::size_t(3));
    }

    void whatIsSelectedIsJudgedByTheOthersAndRepairedAlone()
    {
        WithBrokenLinks on;
        on.select("b");
        on.window.action(ActionId::Repair)->trigger();
        auto *open = on.dialog<RepairDialog>();
        QTRY_VERIFY(!open->isSearching());
        CauseTree &causes = open->causes();
        QCOMPARE(causes.topLevelItemCount(), 1);
        QCOMPARE(causes.topLevelItem(0)->text(1), QStringLiteral("1"));
        QCOMPARE(causes.chosen(0), std::optional<std::size_t>(0)); // a single path tells too little, three are enough
        QCOMPARE(open->cures().size(), std::size_t(1));
        QCOMPARE(open->links().at(open->cures().front().link).place, on.folder.at("/desk/b"));
    }

    void thePanelOffersTheSameForASingleLink()
    {
        WithBrokenLinks on;
        on.select("b");
        CureFinder &cures = on.window.panel().cures();
        QTRY_VERIFY(cures.isVisible());
        QVERIFY(!cures.offers().isVisible()); // nothing is searched unasked
        cures.findButton().click();
        QTRY_VERIFY(!cures.isSearching());
        QCOMPARE(cures.offers().count(), 1);
        QVERIFY(cures.offers().item(0)->text().endsWith(QStringLiteral("/data/new/two/letter to the bank.odt")));
        QVERIFY2(cures.note().startsWith(QStringLiteral("Likely. ")), qPrintable(cures.note()));
        cures.useButton().click();
        QTRY_COMPARE(targetOf(on.folder.at("/desk/b")), std::string("../data/new/two/letter to the bank.odt"));
        QCOMPARE(targetOf(on.folder.at("/desk/c")), std::string("../data/old/two/zebra crossing.png"));
        QTRY_VERIFY(!cures.isVisible()); // it is well now

        on.select("lost");
        QTRY_VERIFY(cures.isVisible());
        cures.findButton().click();
        QTRY_VERIFY(!cures.isSearching());
        QVERIFY(!cures.offers().isVisible() && cures.note().startsWith(QStringLiteral("Nothing like")));
        on.select("fine");
        QTRY_VERIFY(!cures.isVisible());
    }
};

QTEST_MAIN(WindowRepairTest)
#include "tst_window_repair.moc"
