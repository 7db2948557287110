// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "support/patience.h"
#include "views/link_panel.h"
#include "window_tools.h"

#include <algorithm>

using namespace linkwright;
using namespace linkwright::test;

namespace {

void move(const NativePath &from, const NativePath &to)
{
    QCOMPARE(::rename(from.bytes.c_str(), to.bytes.c_str()), 0);
}

QString healthOf(WindowOnTree &on, const std::string &name)
{
    const int row = on.model().rowOf(name);
    return on.window.page().look().index(row, FolderModel::Health).data().toString();
}

/// Whether the panel says this anywhere.
bool panelShows(WindowOnTree &on, const QString &text)
{
    const auto parts = on.window.panel().findChildren<QWidget *>();
    return std::ranges::any_of(parts, [&](const QWidget *part) {
        return part->property("text").toString().contains(text) || part->accessibleName().contains(text);
    });
}

} // namespace

class WindowLiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowCountsAndPanelFollowATarget()
    {
        WindowOnTree on(deskTree);
        on.select("today");
        QTRY_VERIFY(on.window.panel().sentence().startsWith(QStringLiteral("Healthy")));
        QCOMPARE(on.model().counts().broken(), std::uint64_t(2));

        move(on.folder.at("/data/report.txt"), on.folder.at("/data/away.txt"));
        QTRY_COMPARE(healthOf(on, "today"), QStringLiteral("Broken"));
        QTRY_VERIFY(on.window.panel().sentence().startsWith(QStringLiteral("Broken")));
        QTRY_COMPARE(on.model().counts().broken(), std::uint64_t(3));
        QCOMPARE(on.view().selectedEntries().size(), std::size_t(1));

        move(on.folder.at("/data/away.txt"), on.folder.at("/data/report.txt"));
        QTRY_COMPARE(healthOf(on, "today"), QStringLiteral("Healthy"));
        QTRY_VERIFY(on.window.panel().sentence().startsWith(QStringLiteral("Healthy")));
        QTRY_COMPARE(on.model().counts().broken(), std::uint64_t(2));
    }

    void thePanelShowsAnotherWayToTheSameEnd()
    {
        WindowOnTree on(std::string(deskTree) + R"(
            /hops/first -> ../data/report.txt
            /hops/second -> ../data/report.txt
            /hops/now -> first
            /desk/hopping -> ../hops/now
        )");
        on.select("hopping");
        QTRY_VERIFY(panelShows(on, QStringLiteral("hops/first")));
        QCOMPARE(healthOf(on, "hopping"), QStringLiteral("Healthy"));

        QCOMPARE(::symlink("second", on.folder.at("/hops/beside").bytes.c_str()), 0);
        move(on.folder.at("/hops/beside"), on.folder.at("/hops/now"));
        QTRY_VERIFY(panelShows(on, QStringLiteral("hops/second")));
        QTRY_VERIFY(!panelShows(on, QStringLiteral("hops/first")));
        QCOMPARE(healthOf(on, "hopping"), QStringLiteral("Healthy"));
    }

    void thePanelRestsWhileOtherRowsChange()
    {
        WindowOnTree on(deskTree);
        on.select("today");
        QSignalSpy shown(&on.window.panel(), &LinkPanel::chainShown);
        QTRY_VERIFY(panelShows(on, QStringLiteral("report.txt")));
        QTRY_VERIFY(on.window.page().isListed());
        QTest::qWait(50); // what was asked before is answered
        shown.clear();

        drawOnDisk(on.folder.path(), "/data/gone/x.txt\n");
        QTRY_COMPARE(healthOf(on, "broken"), QStringLiteral("Healthy"));
        QTest::qWait(50);
        QCOMPARE(shown.count(), 0);

        move(on.folder.at("/data/report.txt"), on.folder.at("/data/away.txt"));
        QTRY_VERIFY(shown.count() > 0);
    }
};

QTEST_MAIN(WindowLiveTest)
#include "tst_window_live.moc"
