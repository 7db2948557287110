// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "dialogs/guard_question.h"
#include "dialogs/move_dialog.h"
#include "dialogs/plan_dialog.h"
#include "dialogs/remove_question.h"
#include "window_tools.h"

#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

using namespace linkwright;
using namespace linkwright::test;

namespace {

constexpr std::string_view tree = R"(
    /data/report
    /data/photos/one.jpg
    /data/latest -> report
    /data/first -> photos/one.jpg
    /data/over -> latest
    /data/lost -> nothing
    /elsewhere/
)";

QString listed(const GuardQuestion &question)
{
    const auto *list = question.findChild<QTreeWidget *>();
    QStringList rows;
    for (int row = 0; row < list->topLevelItemCount(); ++row)
        rows += list->topLevelItem(row)->text(0).section(u'/', -1) + QStringLiteral(" -> ")
                + list->topLevelItem(row)->text(1);
    return rows.join(QStringLiteral(", "));
}

QString titleOf(const GuardQuestion &question)
{
    for (const auto *label : question.findChildren<QLabel *>()) {
        if (label->font().bold())
            return label->text();
    }
    return {};
}

} // namespace

/// What others point to moves or goes: a person is asked, and nothing is broken by accident.
class WindowGuardTest : public QObject
{
    Q_OBJECT

private:
    static void rename(WindowOnTree &on, const std::string &name, const std::string &newName)
    {
        on.select(name);
        on.window.commands().rename(name, newName);
    }

    static void undo(WindowOnTree &on)
    {
        QTRY_VERIFY(on.window.action(ActionId::Undo)->isEnabled());
        on.window.action(ActionId::Undo)->trigger();
        auto *plan = on.dialog<PlanDialog>();
        QVERIFY(plan != nullptr);
        QTRY_VERIFY(plan->applyButton()->isEnabled());
        plan->applyButton()->click();
    }

private Q_SLOTS:
    void cleanupTestCase() { QVERIFY(waitForBackground(test::patience)); }

    void updatedLinksFollowInOneBatch()
    {
        WindowOnTree on(tree, "/data");
        rename(on, "photos", "pictures");
        auto *question = on.dialog<GuardQuestion>();
        QVERIFY(question != nullptr);
        QVERIFY2(titleOf(*question).endsWith(QStringLiteral(" to photos")), qPrintable(titleOf(*question)));
        QCOMPARE(listed(*question), QStringLiteral("first -> photos/one.jpg"));
        QCOMPARE(question->choice(), PointingLinks::AreUpdated); // the default harms nobody
        question->accept();
        QTRY_COMPARE(targetOf(on.folder.at("/data/first")), std::string("pictures/one.jpg"));
        QTRY_VERIFY(isThere(on.folder.at("/data/pictures")));

        undo(on);
        QTRY_COMPARE(targetOf(on.folder.at("/data/first")), std::string("photos/one.jpg"));
        QVERIFY(isThere(on.folder.at("/data/photos")) && !isThere(on.folder.at("/data/pictures")));
    }

    void aLinkStaysBehind()
    {
        WindowOnTree on(tree, "/data");
        rename(on, "photos", "pictures");
        auto *question = on.dialog<GuardQuestion>();
        question->choose(PointingLinks::KeepALink);
        question->accept();
        QTRY_COMPARE(targetOf(on.folder.at("/data/photos")), std::string("pictures"));
        QCOMPARE(targetOf(on.folder.at("/data/first")), std::string("photos/one.jpg"));
    }

    void theyCanBeLeft()
    {
        WindowOnTree on(tree, "/data");
        rename(on, "photos", "pictures");
        auto *question = on.dialog<GuardQuestion>();
        question->choose(PointingLinks::Break);
        question->accept();
        QTRY_VERIFY(isThere(on.folder.at("/data/pictures")));
        QCOMPARE(targetOf(on.folder.at("/data/first")), std::string("photos/one.jpg"));
    }

    void cancelChangesNothing()
    {
        WindowOnTree on(tree, "/data");
        rename(on, "photos", "pictures");
        on.dialog<GuardQuestion>()->reject();
        on.select("lost");
        rename(on, "lost", "found"); // nobody points to it, so it is made at once
        QTRY_COMPARE(targetOf(on.folder.at("/data/found")), std::string("nothing"));
        QVERIFY(isThere(on.folder.at("/data/photos")));
    }

    void everyChangeCanBeSeenBefore()
    {
        WindowOnTree on(tree, "/data");
        rename(on, "report", "story");
        auto *question = on.dialog<GuardQuestion>();
        QCOMPARE(listed(*question), QStringLiteral("latest -> report, over -> latest"));
        for (auto *button : question->findChildren<QPushButton *>()) {
            if (button->text().contains(QStringLiteral("Preview")))
                button->click();
        }
        auto *plan = on.dialog<PlanDialog>();
        QVERIFY(plan != nullptr);
        QTRY_VERIFY(plan->applyButton()->isEnabled());
        plan->applyButton()->click();
        QTRY_COMPARE(targetOf(on.folder.at("/data/latest")), std::string("story"));
        QCOMPARE(targetOf(on.folder.at("/data/over")), std::string("latest")); // it leads there over the other
    }

    void whatLedOverARemovedLinkLeadsOn()
    {
        WindowOnTree on(tree, "/data");
        on.select("latest");
        on.window.action(ActionId::RemoveLink)->trigger();
        auto *question = on.dialog<GuardQuestion>();
        QVERIFY(question != nullptr);
        QCOMPARE(listed(*question), QStringLiteral("over -> latest"));
        question->accept();
        QTRY_COMPARE(targetOf(on.folder.at("/data/over")), std::string("report"));
        QVERIFY(!isThere(on.folder.at("/data/latest")) && isThere(on.folder.at("/data/report")));
        undo(on);
        QTRY_COMPARE(targetOf(on.folder.at("/data/latest")), std::string("report"));
        QTRY_COMPARE(targetOf(on.folder.at("/data/over")), std::string("latest"));
    }

    void aLinkThatNobodyNeedsIsRemovedByTheSimpleQuestion()
    {
        WindowOnTree on(tree, "/data");
        on.select("over");
        on.window.action(ActionId::RemoveLink)->trigger();
        QVERIFY(on.dialog<RemoveQuestion>() != nullptr);
        QVERIFY(on.window.findChild<GuardQuestion *>() == nullptr);
    }

    void aMoveAsksBeforeItsPreview()
    {
        WindowOnTree on(tree, "/data");
        on.select("report");
        on.window.bulk().move();
        auto *move = on.dialog<MoveDialog>();
        QVERIFY(move != nullptr);
        move->setDestination(on.folder.at("/elsewhere"));
        move->accept();
        auto *question = on.dialog<GuardQuestion>();
        QVERIFY(question != nullptr);
        question->accept();
        auto *plan = on.dialog<PlanDialog>();
        QTRY_VERIFY(plan->applyButton()->isEnabled());
        plan->applyButton()->click();
        QTRY_COMPARE(targetOf(on.folder.at("/data/latest")), std::string("../elsewhere/report"));
        QVERIFY(isThere(on.folder.at("/elsewhere/report")));
    }

    void twoWishesAreDoneOneAfterTheOther()
    {
        WindowOnTree on(tree, "/data");
        on.window.commands().rename("lost", "one");
        on.window.commands().rename("over", "two");
        QTRY_VERIFY(isThere(on.folder.at("/data/one")) && isThere(on.folder.at("/data/two")));
    }
};

QTEST_MAIN(WindowGuardTest)
#include "tst_window_guard.moc"
