// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan_look.h"
#include "models/plan_model.h"
#include "support/patience.h"
#include "support/printing.h"
#include "text/error_text.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <iterator>

using namespace linkwright;
using namespace std::string_literals;

namespace {

Seen seenLink(std::string target)
{
    return {.identity = {1, 1, NodeType::SymbolicLink}, .target = {std::move(target)}};
}

RetargetLink retarget(std::string place, std::string before, std::string after)
{
    return {.place = {std::move(place)}, .before = seenLink(std::move(before)), .after = {std::move(after)}};
}

Verdict verdict(Health health)
{
    Verdict made;
    made.health = health;
    return made;
}

PlanRow row(Health before, Health after)
{
    return {.before = verdict(before), .after = verdict(after)};
}

std::shared_ptr<const Plan> planned(std::vector<Change> changes)
{
    return std::make_shared<const Plan>(Plan{std::move(changes)});
}

/// Two retargets, a removal and a creation, and one link that the planner refused.
std::shared_ptr<const Plan> mixedPlan()
{
    return planned({retarget("/desk/a", "../old/a", "../new/a"), retarget("/desk/b", "../old/b", "../gone/b"),
                    RemoveLink{{"/desk/c"}, seenLink("../old/c")}, CreateLink{{"/desk/sub/d"}, {"../../new/d"}}});
}

/// A link that moves and is given the text that leads to the same, and a link that stays.
std::vector<Change> movedPlan()
{
    return {Move{{"/desk/m"}, seenLink("../x"), {"/far/deep/m"}}, retarget("/far/deep/m", "../x", "../../x"),
            retarget("/desk/n", "../old", "../new")};
}

PlanPreview mixedPreview()
{
    PlanPreview preview;
    preview.rows = {row(Health::Broken, Health::Healthy),
                    row(Health::Healthy, Health::Broken),
                    {.before = verdict(Health::Broken)},
                    {.conflict = Error{ErrorKind::AlreadyExists, {"/desk/sub/d"}}}};
    return preview;
}

constexpr int many = 9'000; // too many to be sorted and filtered at once

/// Places, texts and health each in an order of their own, with many that are equal.
std::shared_ptr<const Plan> largePlan()
{
    std::vector<Change> changes;
    for (int i = 0; i < many; ++i)
        changes.emplace_back(retarget("/d/" + std::to_string(i * 7919 % many), "old/" + std::to_string(i % 41),
                                      "new/" + std::to_string(i * 31 % 1009)));
    return planned(std::move(changes));
}

void lookInto(PlanModel &model)
{
    PlanPreview preview;
    for (int i = 0; i < many; ++i)
        preview.rows.push_back(row(static_cast<Health>(i % 3), static_cast<Health>(i % 5)));
    model.showOutlook(model.wanted().numbers, {.preview = std::move(preview), .found = {}});
}

/// What a column is sorted by, as the table says it; nothing comes first.
QByteArray keyIn(const PlanModel &model, int row, int column)
{
    const QModelIndex cell = model.index(row, column);
    switch (column) {
    case PlanModel::Place: return cell.data(PlanModel::PlaceRole).toByteArray();
    case PlanModel::HealthNow:
    case PlanModel::HealthAfter: return cell.data(PlanModel::HealthRole).toByteArray();
    case PlanModel::Remark: return QByteArray::number(model.state(row));
    default: return cell.data().toString().toUtf8();
    }
}

std::vector<int> plainlySorted(const PlanModel &model, std::vector<int> rows, int column, Qt::SortOrder order)
{
    std::vector<QByteArray> keys;
    for (int row = 0; row < model.rowCount(); ++row)
        keys.push_back(keyIn(model, row, column));
    std::ranges::stable_sort(rows, [&](int one, int other) {
        const auto &first = keys[static_cast<std::size_t>(order == Qt::AscendingOrder ? one : other)];
        const auto &second = keys[static_cast<std::size_t>(order == Qt::AscendingOrder ? other : one)];
        return first < second;
    });
    return rows;
}

QString textIn(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

PlanModel &previewed(PlanModel &model)
{
    model.showOutlook(model.wanted().numbers, {.preview = mixedPreview(), .found = {}});
    return model;
}

} // namespace

class PlanModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanSaysWhatIsThereAndWhatWillBe()
    {
        PlanModel model(mixedPlan(), {Error{ErrorKind::NotSame, {"/desk/e"}}});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.commonFolder().bytes, "/desk"s);
        QCOMPARE(textIn(model, 0, PlanModel::Place), QStringLiteral("a"));
        QCOMPARE(textIn(model, 0, PlanModel::PointsTo), QStringLiteral("../old/a"));
        QCOMPARE(textIn(model, 0, PlanModel::WillPointTo), QStringLiteral("../new/a"));
        QCOMPARE(textIn(model, 0, PlanModel::HealthAfter), QStringLiteral("Checking…"));
        QCOMPARE(textIn(model, 2, PlanModel::WillPointTo), QStringLiteral("(removed)"));
        QCOMPARE(textIn(model, 3, PlanModel::Place), QStringLiteral("sub/d"));
        QCOMPARE(model.state(4), PlanModel::Impossible);
        QVERIFY(!textIn(model, 4, PlanModel::Remark).isEmpty());
        QVERIFY(!model.flags(model.index(4, PlanModel::Place)).testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(model.removesAnything());
    }

    void aPreviewIsCountedAndConflictsAreSaidInTheirRow()
    {
        PlanModel model(mixedPlan(), {Error{ErrorKind::NotSame, {"/desk/e"}}});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.counts().checking, std::size_t(4));

        previewed(model);

        QCOMPARE(model.counts(), (PlanCounts{.changes = 3, .healed = 1, .broken = 1, .noLink = 1, .impossible = 2}));
        QCOMPARE(textIn(model, 0, PlanModel::HealthNow), QStringLiteral("Broken"));
        QCOMPARE(textIn(model, 0, PlanModel::HealthAfter), QStringLiteral("Healthy"));
        QCOMPARE(model.state(3), PlanModel::Impossible);
        QVERIFY(textIn(model, 3, PlanModel::Remark).contains(QStringLiteral("already there")));
        QCOMPARE(model.possible().numbers, (std::vector<std::size_t>{0, 1, 2}));
    }

    void ticksAndTargetsAreEditsThatCanBeTakenBack()
    {
        PlanModel model(mixedPlan(), {});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        previewed(model);
        QSignalSpy edited(&model, &PlanModel::edited);

        QVERIFY(model.setData(model.index(1, PlanModel::Place), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(model.setData(model.index(0, PlanModel::WillPointTo), QStringLiteral("../other/⟨xFF⟩")));

        QCOMPARE(edited.count(), 2);
        QCOMPARE(model.wanted().numbers, (std::vector<std::size_t>{0, 2, 3}));
        QCOMPARE(std::get<RetargetLink>(model.wanted().make().changes.front()).after.raw, "../other/\xFF"s);
        QCOMPARE(textIn(model, 0, PlanModel::HealthAfter), QStringLiteral("Checking…"));
        model.edits().undo();
        QCOMPARE(std::get<RetargetLink>(model.wanted().make().changes.front()).after.raw, "../new/a"s);
        model.edits().undo();
        QCOMPARE(model.wanted().numbers, (std::vector<std::size_t>{0, 1, 2, 3}));
        QVERIFY(!model.edits().canUndo());
        model.edits().redo();
        QCOMPARE(model.wanted().numbers, (std::vector<std::size_t>{0, 2, 3}));
    }

    void manyTicksAreOneStep()
    {
        PlanModel model(mixedPlan(), {Error{ErrorKind::NotSame, {"/desk/e"}}});

        model.tick({0, 1, 2, 3, 4}, false);

        QCOMPARE(model.edits().count(), 1);
        QVERIFY(model.wanted().numbers.empty());
        model.tick({0, 1}, false); // it is so already
        QCOMPARE(model.edits().count(), 1);
    }

    void aTextThatNoLinkCanHoldIsNotTaken()
    {
        PlanModel model(mixedPlan(), {});

        QVERIFY(!model.setData(model.index(0, PlanModel::WillPointTo), QString()));
        QVERIFY(!model.setData(model.index(0, PlanModel::WillPointTo), QString(5000, u'x')));
        QVERIFY(!model.setData(model.index(2, PlanModel::WillPointTo), QStringLiteral("x"))); // goes away
        QVERIFY(!model.setData(model.index(0, PlanModel::PointsTo), QStringLiteral("x")));
        QVERIFY(!model.edits().canUndo());
    }

    void whatBecameOfEachStandsInItsRow()
    {
        PlanModel model(mixedPlan(), {});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        previewed(model);
        const auto rows = model.possible().numbers;

        model.beginApplying();
        QVERIFY(!model.flags(model.index(0, PlanModel::WillPointTo)).testFlag(Qt::ItemIsEditable));
        model.showOutcomes(rows, {{.state = Outcome::State::Done},
                                  {.state = Outcome::State::Refused, .error = Error{ErrorKind::Changed, {"/desk/b"}}},
                                  {.state = Outcome::State::NotReached}});

        QCOMPARE(textIn(model, 0, PlanModel::Remark), QStringLiteral("Done"));
        QVERIFY(textIn(model, 1, PlanModel::Remark).startsWith(QStringLiteral("Refused: ")));
        QCOMPARE(textIn(model, 0, PlanModel::HealthAfter), QStringLiteral("Healthy"));
        QCOMPARE(textIn(model, 1, PlanModel::HealthAfter), QString()); // it was only foreseen
        QCOMPARE(textIn(model, 2, PlanModel::Remark), QStringLiteral("Not reached"));
        QCOMPARE(model.state(3), PlanModel::Impossible);
        QCOMPARE(model.counts(), (PlanCounts{.impossible = 1, .done = 1, .refused = 1, .notReached = 1}));
    }

    void nothingIsLeftToTakeBackOnceItIsApplied()
    {
        PlanModel model(mixedPlan(), {});
        previewed(model);
        model.tick({2}, false);
        const auto numbers = model.possible().numbers;

        model.beginApplying();
        model.showOutcomes(numbers, {{.state = Outcome::State::Done}, {.state = Outcome::State::Refused}});

        QVERIFY(!model.edits().canUndo());
        QVERIFY(!model.edits().canRedo());
        QCOMPARE(model.state(2), PlanModel::Unwanted);
    }

    void aRefusedRowSaysWhatIsThereAgainstWhatWasExpected_data()
    {
        const QString bare =
            QStringLiteral("Refused: This is not what was expected, or changed meanwhile; nothing was touched.");
        const auto there = [](NodeType type, std::string target) {
            return Found(Seen{.identity = {1, 9, type}, .target = {std::move(target)}});
        };
        QTest::addColumn<Found>("found");
        QTest::addColumn<QString>("remark");
        QTest::newRow("elsewhere") << Found(
            seenLink("x")) << QStringLiteral("Refused: A link to ../old/a was expected there. It points to x now.");
        QTest::newRow("gone") << Found(failure(ErrorKind::NotFound, {"/desk/a"}))
                              << QStringLiteral(
                                     "Refused: A link to ../old/a was expected there. Nothing is there now.");
        QTest::newRow("file") << there(NodeType::File, {})
                              << QStringLiteral("Refused: A link to ../old/a was expected there. A file is there now.");
        QTest::newRow("folder") << there(NodeType::Folder, {})
                                << QStringLiteral(
                                       "Refused: A link to ../old/a was expected there. A folder is there now.");
        QTest::newRow("another") << there(NodeType::SymbolicLink, "../old/a")
                                 << QStringLiteral(
                                        "Refused: The link was replaced by another one with the same target.");
        QTest::newRow("as it was") << Found(seenLink("../old/a")) << bare;
        QTest::newRow("cannot be said") << Found(failure(ErrorKind::NotAnswering, {"/desk/a"})) << bare;
    }

    void aRefusedRowSaysWhatIsThereAgainstWhatWasExpected()
    {
        QFETCH(Found, found);
        QFETCH(QString, remark);
        PlanModel model(mixedPlan(), {});
        model.beginApplying();
        model.showOutcomes({0}, {{.state = Outcome::State::Refused, .error = Error{ErrorKind::Changed, {"/desk/a"}}}});
        const auto refusals = model.refusals();
        QCOMPARE(refusals.size(), std::size_t(1));
        QCOMPARE(refusals.front().place.bytes, "/desk/a"s);

        model.showFound({{refusals.front().number, found}});

        QCOMPARE(textIn(model, 0, PlanModel::Remark), remark);
        QCOMPARE(model.index(0, 0).data(PlanModel::AboutRole).toString(), QStringLiteral("/desk/a: ") + remark);
    }

    void whatCannotBeTakenBackSaysWhatIsThereAgainstWhatWasExpected()
    {
        const std::vector<Error> refused{{ErrorKind::Changed, {"/desk/a"}}, {ErrorKind::NotAnswering, {"/desk/b"}}};
        const PlanModel model(planned({}), refused,
                              {{retarget("/desk/a", "new", "old"), seenLink("x")},
                               {retarget("/desk/b", "new", "old"), failure(ErrorKind::NotAnswering, {"/desk/b"})}});

        QCOMPARE(textIn(model, 0, PlanModel::PointsTo), QStringLiteral("x"));
        QCOMPARE(textIn(model, 0, PlanModel::Remark),
                 QStringLiteral("A link to new was expected there. It points to x now."));
        QCOMPARE(textIn(model, 1, PlanModel::PointsTo), QString());
        QCOMPARE(textIn(model, 1, PlanModel::Remark), errorText(ErrorKind::NotAnswering));
    }

    void whatIsInTheWayOfANewLinkIsNamed()
    {
        PlanModel model(mixedPlan(), {});

        model.showOutlook(model.wanted().numbers, {.preview = mixedPreview(), .found = {{3, Found(seenLink("x"))}}});

        QCOMPARE(textIn(model, 3, PlanModel::Remark),
                 QStringLiteral("Nothing was expected there. A link to x is there now."));
    }

    void aLinkThatMovesAndGetsAnotherTextIsOneRow()
    {
        PlanModel model(planned(movedPlan()), {});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        PlanPreview preview;
        preview.rows = {{}, row(Health::Healthy, Health::Healthy), row(Health::Broken, Health::Healthy)};
        model.showOutlook(model.wanted().numbers, {.preview = preview, .found = {}});

        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(textIn(model, 0, PlanModel::Place), QStringLiteral("m → /far/deep/m"));
        QCOMPARE(textIn(model, 0, PlanModel::PointsTo), QStringLiteral("../x"));
        QCOMPARE(textIn(model, 0, PlanModel::WillPointTo), QStringLiteral("../../x"));
        QCOMPARE(textIn(model, 0, PlanModel::HealthNow), QStringLiteral("Healthy"));
        QCOMPARE(model.counts().changes, std::size_t(2));
        QVERIFY(model.matches(0, "far/deep"));
        QVERIFY(!model.matches(1, "far/deep"));
        QVERIFY(model.setData(model.index(0, PlanModel::WillPointTo), QStringLiteral("/x")));
        QCOMPARE(std::get<RetargetLink>(model.wanted().make().changes[1]).after.raw, "/x"s);
        model.tick({0}, false);
        QCOMPARE(model.wanted().numbers, (std::vector<std::size_t>{2}));
    }

    void aMoveThatKeptItsOldTextSaysSo()
    {
        PlanModel model(planned(movedPlan()), {});
        model.beginApplying();

        model.showOutcomes({0, 1, 2},
                           {{.state = Outcome::State::Done},
                            {.state = Outcome::State::Refused, .error = Error{ErrorKind::Denied, {"/far/deep/m"}}},
                            {.state = Outcome::State::Done}});

        QVERIFY(textIn(model, 0, PlanModel::Remark).startsWith(QStringLiteral("Moved, but its text stayed: ")));
        QCOMPARE(model.counts(), (PlanCounts{.done = 1, .refused = 1}));
    }

    /// The text comes first then, and neither goes without the other.
    void aMoveThatIsTakenBackIsOneRowToo()
    {
        PlanModel model(
            planned({retarget("/far/deep/m", "../../x", "../x"), Move{{"/far/deep/m"}, seenLink("../x"), {"/desk/m"}},
                     retarget("/desk/n", "../new", "../old")}),
            {});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(textIn(model, 0, PlanModel::Place), QStringLiteral("far/deep/m → desk/m"));
        QCOMPARE(textIn(model, 0, PlanModel::PointsTo), QStringLiteral("../../x"));
        QCOMPARE(textIn(model, 0, PlanModel::WillPointTo), QStringLiteral("../x"));
        QVERIFY(model.matches(0, "desk/m"));
        model.tick({0}, false);
        QCOMPARE(model.wanted().numbers, (std::vector<std::size_t>{2}));
        model.tick({0}, true);
        model.beginApplying();
        model.showOutcomes({0, 1, 2},
                           {{.state = Outcome::State::Done},
                            {.state = Outcome::State::Refused, .error = Error{ErrorKind::AlreadyExists, {"/desk/m"}}},
                            {.state = Outcome::State::Done}});
        QVERIFY(textIn(model, 0, PlanModel::Remark)
                    .startsWith(QStringLiteral("Has its text again, but stayed where it was: ")));
    }

    void theLookFiltersSortsAndDresses()
    {
        PlanModel model(mixedPlan(), {});
        PlanLook look(model);
        const QAbstractItemModelTester tester(&look, QAbstractItemModelTester::FailureReportingMode::QtTest);
        previewed(model);

        look.setText(QStringLiteral("OLD/B"));
        QCOMPARE(look.rowCount(), 1);
        look.setText({});
        look.setOnlyTrouble(true);
        QCOMPARE(look.rowCount(), 2); // what becomes broken, and what cannot be made
        look.setOnlyTrouble(false);
        look.sort(PlanModel::Place, Qt::DescendingOrder);
        QCOMPARE(textIn(look, 0, PlanModel::Place), QStringLiteral("sub/d"));
        look.sort(-1);
        QCOMPARE(textIn(look, 0, PlanModel::Place), QStringLiteral("a"));
        QVERIFY(look.index(1, PlanModel::HealthAfter).data(Qt::ForegroundRole).isValid());
        QVERIFY(look.index(0, PlanModel::Place)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("will point to ../new/a")));
    }

    void aLargePlanIsSortedLikeAnyList_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            for (int column = 0; column < PlanModel::ColumnCount; ++column)
                QTest::addRow("%d %d", column, static_cast<int>(order)) << column << order;
        }
    }

    void aLargePlanIsSortedLikeAnyList()
    {
        QFETCH(int, column);
        QFETCH(Qt::SortOrder, order);
        PlanModel model(largePlan(), {});
        lookInto(model);
        model.tick({3, 5, 700}, false);
        PlanLook look(model);
        const QAbstractItemModelTester tester(&look, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto before = look.sourceRows();

        look.sort(column, order);

        QVERIFY(look.isArranging());
        QCOMPARE(look.sourceRows(), before); // until the new order is known
        QTRY_VERIFY(!look.isArranging());
        QCOMPARE(look.sourceRows(), plainlySorted(model, before, column, order));
        look.sort(-1);
        QCOMPARE(look.sourceRows(), before);
    }

    void aLargePlanIsFilteredBitByBit()
    {
        PlanModel model(largePlan(), {});
        lookInto(model);
        PlanLook look(model);
        const QAbstractItemModelTester tester(&look, QAbstractItemModelTester::FailureReportingMode::QtTest);
        look.sort(PlanModel::WillPointTo, Qt::DescendingOrder);
        QTRY_VERIFY(!look.isArranging());
        const auto all = look.sourceRows();
        const auto those = [&](auto &&pass) {
            std::vector<int> rows;
            std::ranges::copy_if(all, std::back_inserter(rows), pass);
            return rows;
        };

        look.setText(QStringLiteral("NEW/77"));
        QVERIFY(look.isArranging());
        QCOMPARE(look.rowCount(), many);
        QTRY_VERIFY(!look.isArranging());
        QCOMPARE(look.sourceRows(), those([&](int row) { return model.matches(row, "new/77"); }));
        QVERIFY(look.rowCount() > 0 && look.rowCount() < many / 10);

        look.setOnlyTrouble(true);
        look.setText({});
        QTRY_VERIFY(!look.isArranging());
        QCOMPARE(look.sourceRows(), those([&](int row) { return look.isTrouble(row); }));

        look.setOnlyTrouble(false);
        QCOMPARE(look.sourceRows(), all); // at once: nothing has to be looked at
    }

    void whatIsSelectedStaysSelectedWhereverItGoes()
    {
        PlanModel model(largePlan(), {});
        PlanLook look(model);
        const QAbstractItemModelTester tester(&look, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QItemSelectionModel selection(&look);
        const QModelIndex current = look.index(6, PlanModel::PointsTo);
        selection.setCurrentIndex(current, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const auto place = current.siblingAtColumn(PlanModel::Place).data(PlanModel::PlaceRole).toByteArray();

        look.sort(PlanModel::Place, Qt::DescendingOrder);
        look.setText(QString::fromUtf8(place));
        QTRY_VERIFY(!look.isArranging());

        QCOMPARE(look.mapToSource(selection.currentIndex()).row(), 6);
        QCOMPARE(selection.selectedRows(), QModelIndexList{selection.currentIndex().siblingAtColumn(0)});
        look.setText(QStringLiteral("nothing is called like this"));
        QTRY_VERIFY(!look.isArranging());
        QCOMPARE(look.rowCount(), 0);
        QVERIFY(!look.hasChildren());
        QVERIFY(!selection.hasSelection());
        QCOMPARE(look.headerData(PlanModel::PointsTo, Qt::Horizontal).toString(), QStringLiteral("Points to"));
    }

    void anEditWhileRowsAreSortedStandsAndMovesNothing()
    {
        PlanModel model(largePlan(), {});
        PlanLook look(model);
        const QAbstractItemModelTester tester(&look, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.editTarget(4, {"new/0000"}); // its text lies apart from the plan
        const auto expected = plainlySorted(model, look.sourceRows(), PlanModel::WillPointTo, Qt::AscendingOrder);
        look.sort(PlanModel::WillPointTo);
        look.setOnlyTrouble(true);
        QSignalSpy changed(&look, &QAbstractItemModel::dataChanged);

        model.editTarget(4, {"zzz, longer than what fits into a string by itself"});
        model.tick({8}, false);
        look.setOnlyTrouble(false);

        QCOMPARE(changed.count(), 2);
        QVERIFY(look.isArranging());
        QTRY_VERIFY(!look.isArranging());
        QCOMPARE(look.sourceRows(), expected);
        for (int row = 0; row < look.rowCount(); ++row)
            QCOMPARE(look.mapFromSource(look.mapToSource(look.index(row, 0))).row(), row);
        const int edited = look.mapFromSource(model.index(4, 0)).row();
        QVERIFY(textIn(look, edited, PlanModel::WillPointTo).startsWith(QStringLiteral("zzz")));
        model.edits().undo();
        QCOMPARE(changed.last().front().toModelIndex().row(), look.mapFromSource(model.index(8, 0)).row());
    }

    void hostileNamesAreOneLineAndNoMarkup()
    {
        PlanModel model(planned({retarget("/d/two\nlines<b>", "\xFF", "rlo\u202Egpj.exe")}), {});
        PlanLook look(model);

        QCOMPARE(textIn(look, 0, PlanModel::Place), QStringLiteral("two⟨U+000A⟩lines<b>"));
        QCOMPARE(textIn(look, 0, PlanModel::PointsTo), QStringLiteral("⟨xFF⟩"));
        const QString tip = look.index(0, PlanModel::Place).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(QStringLiteral("&lt;b&gt;")));
    }

    void rowsThatAreNotThereSayNothing()
    {
        PlanModel model(mixedPlan(), {});

        QVERIFY(!model.data(model.index(99, 0)).isValid());
        QVERIFY(!model.data({}).isValid());
        QCOMPARE(model.rowCount(model.index(0, 0)), 0);
        const PlanModel empty(planned({}), {});
        QCOMPARE(empty.rowCount(), 0);
        QVERIFY(empty.commonFolder().isEmpty());
    }

    void aHundredThousandRowsAreCountedTickedAndFiltered()
    {
        Plan plan;
        PlanPreview preview;
        for (int i = 0; i < 100'000; ++i) {
            plan.changes.emplace_back(retarget("/d/" + std::to_string(i), "old/x", "new/" + std::to_string(i)));
            preview.rows.push_back(row(Health::Broken, Health::Healthy));
        }
        PlanModel model(std::make_shared<const Plan>(std::move(plan)), {});
        PlanLook look(model);
        model.showOutlook(model.wanted().numbers, {.preview = preview, .found = {}});

        look.setText(QStringLiteral("new/9999"));

        QTRY_COMPARE(look.rowCount(), 11);
        QCOMPARE(model.counts().healed, std::size_t(100'000));
        std::vector<int> all;
        for (int i = 0; i < model.rowCount(); ++i)
            all.push_back(i);
        model.tick(all, false);
        QCOMPARE(model.counts().changes, std::size_t(0));
        model.edits().undo();
        QCOMPARE(model.counts().changes, std::size_t(100'000));
    }
};

QTEST_MAIN(PlanModelTest)
#include "tst_plan_model.moc"
