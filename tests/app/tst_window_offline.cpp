// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "changes/plan_remove_broken.h"
#include "own_mounts.h"
#include "views/empty_state.h"
#include "views/link_panel.h"
#include "views/message_bar.h"
#include "window/scan_tab.h"
#include "window_tools.h"

#include <QElapsedTimer>
#include <QToolButton>

using namespace linkwright;
using namespace linkwright::test;

namespace {

constexpr std::string_view tree = R"(
    /mnt/usb/
    /mnt/other -> usb/films
    /desk/film -> ../mnt/usb/films/one
    /desk/chain -> ../mnt/other/one
    /desk/gone -> ../mnt/nowhere
    /desk/near -> gone-too
    /desk/deep/film -> ../../mnt/usb/films/one
)";
constexpr std::string_view films = "/films/one\n/films/best -> one\n";

/// A window that shows /desk, with links onto a volume that is there.
struct Desk : WindowOnTree
{
    Desk()
        : WindowOnTree(tree)
        , volume(folder.at("/mnt/usb"))
    {
        drawOnDisk(volume.disk(), films);
    }

    Health healthOf(const std::string &name)
    {
        const int row = window.page().model().rowOf(name);
        const Entry *entry = row < 0 ? nullptr : window.page().model().entry(row);
        return entry != nullptr && entry->link ? entry->link->health() : Health::Unchecked;
    }

    FstabVolume volume;
};

void tell(const char *what, const QElapsedTimer &since)
{
    qInfo("%s: right again after %lld ms", what, static_cast<long long>(since.elapsed()));
}

} // namespace

#define NEEDS_MOUNTS(desk)                                                                                             \
    if (!m_reason.isEmpty())                                                                                           \
        QSKIP(m_reason.constData());                                                                                   \
    if (!(desk).volume.isKnown())                                                                                      \
    QSKIP("nothing may be mounted on /etc/fstab")

/// Volumes go and come while a window shows links onto them, or is on them itself.
class WindowOfflineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_reason = seeOwnMounts(); }
    void cleanupTestCase() { QVERIFY(waitForBackground(test::patience)); }

    void rowsOfAFolderRecoverByThemselves()
    {
        Desk on;
        NEEDS_MOUNTS(on);
        QElapsedTimer clock;
        QTRY_COMPARE(on.healthOf("film"), Health::Offline);
        for (int round = 0; round < 3; ++round) {
            QVERIFY(on.volume.come());
            clock.start();
            QTRY_COMPARE(on.healthOf("film"), Health::Healthy);
            QTRY_COMPARE(on.healthOf("chain"), Health::Healthy);
            tell("a folder, it came", clock);
            QCOMPARE(on.healthOf("gone"), Health::Broken);
            QVERIFY(on.volume.goes()); // nothing keeps it busy
            clock.start();
            QTRY_COMPARE(on.healthOf("film"), Health::Offline);
            QTRY_COMPARE(on.healthOf("chain"), Health::Offline);
            tell("a folder, it went", clock);
            QCOMPARE(on.healthOf("gone"), Health::Broken);
        }
    }

    void rowsOfAnExpandedFolderRecoverToo()
    {
        Desk on;
        NEEDS_MOUNTS(on);
        FolderPage &page = on.window.browsing().page();
        page.showAs(EntryPage::Mode::Tree);
        QTRY_VERIFY(page.tree() != nullptr);
        FolderTree &rows = page.tree()->tree();
        const auto deep = [&]() -> FolderModel * {
            for (int row = 0; row < rows.rowCount(); ++row) {
                if (const auto index = rows.index(row, 0); rows.entry(index)->name == "deep") {
                    rows.expand(index);
                    return rows.entriesOf(index);
                }
            }
            return nullptr;
        };
        QTRY_VERIFY(deep() != nullptr);
        const auto health = [&] {
            const int row = deep()->rowOf("film");
            return row < 0 ? Health::Unchecked : deep()->entry(row)->link->health();
        };
        QTRY_COMPARE(health(), Health::Offline);
        QVERIFY(on.volume.come());
        QTRY_COMPARE(health(), Health::Healthy);
        QVERIFY(on.volume.goes());
        QTRY_COMPARE(health(), Health::Offline);
    }

    void rowsOfAScanRecoverByThemselves()
    {
        Desk on;
        NEEDS_MOUNTS(on);
        ScanRequest request;
        request.roots = {on.folder.at("/desk")};
        on.window.scans().scan(request);
        ScanPage &page = on.window.tabs().current().asScan()->page();
        QTRY_VERIFY(page.job().status().complete);
        QTRY_COMPARE(page.model().rowCount(), 5);
        QElapsedTimer clock;
        for (int round = 0; round < 3; ++round) {
            QTRY_COMPARE(on.healthOf("deep/film"), Health::Offline);
            QCOMPARE(page.model().counts().of(Health::Offline), std::uint64_t(3));
            QVERIFY(on.volume.come());
            clock.start();
            QTRY_COMPARE(page.model().counts().of(Health::Healthy), std::uint64_t(3));
            tell("a scan, it came", clock);
            QCOMPARE(page.model().counts().of(Health::Broken), std::uint64_t(2));
            QVERIFY(on.volume.goes());
            clock.start();
            QTRY_COMPARE(page.model().counts().of(Health::Offline), std::uint64_t(3));
            tell("a scan, it went", clock);
        }
    }

    void aScanOfAVolumeThatWentKeepsWhatWasFound()
    {
        Desk on;
        NEEDS_MOUNTS(on);
        QVERIFY(on.volume.come());
        ScanRequest request;
        request.roots = {on.folder.at("/mnt/usb")};
        on.window.scans().scan(request);
        ScanPage &page = on.window.tabs().current().asScan()->page();
        QTRY_VERIFY(page.job().status().complete);
        QTRY_COMPARE(page.model().rowCount(), 1);
        QVERIFY(on.volume.goes());
        QTRY_VERIFY2(page.messages().text().contains(QStringLiteral("no longer mounted")),
                     qPrintable(page.messages().text()));
        page.lookAgain({on.folder.at("/mnt/usb/films/best")});
        QTest::qWait(200); // whatever is looked at is not told to be gone
        QCOMPARE(page.model().rowCount(), 1);
        QVERIFY(on.volume.come());
        QTRY_VERIFY(!page.messages().isVisible());
    }

    void theRowAndThePanelNameTheVolume()
    {
        Desk on;
        NEEDS_MOUNTS(on);
        on.window.action(ActionId::LinkPanel)->setChecked(true);
        on.select("film");
        const QString usb = QString::fromStdString(on.folder.at("/mnt/usb").bytes);
        QTRY_VERIFY2(on.window.panel().sentence().contains(usb), qPrintable(on.window.panel().sentence()));
        const QModelIndex row = on.view().currentIndex();
        QTRY_COMPARE(row.siblingAtColumn(FolderModel::Health).data().toString(),
                     QStringLiteral("Target offline (usb)"));
        QVERIFY(row.data(Qt::ToolTipRole).toString().contains(usb));
        const auto checkAgain = [&] {
            for (auto *button : on.window.panel().findChildren<QToolButton *>()) {
                if (button->text() == QStringLiteral("Check Again"))
                    return button;
            }
            return static_cast<QToolButton *>(nullptr);
        };
        QVERIFY(checkAgain() != nullptr);
        QTRY_VERIFY(checkAgain()->isVisible());
        QSignalSpy refreshed(&on.window.browsing().page().model(), &FolderModel::countsChanged);
        checkAgain()->click();
        QTRY_COMPARE(on.healthOf("film"), Health::Offline);
        on.select("gone");
        QTRY_VERIFY(!checkAgain()->isVisible());
    }

    void aFolderOnAVolumeThatVanishesSaysSoAndComesBack()
    {
        Desk on;
        NEEDS_MOUNTS(on);
        QVERIFY(on.volume.come());
        on.go("/mnt/usb/films");
        on.select("best");
        QVERIFY(on.volume.vanish());
        QTRY_COMPARE(on.window.page().model().rowCount(), 0);
        QVERIFY2(on.window.page().messages().text().contains(QStringLiteral("no longer mounted")),
                 qPrintable(on.window.page().messages().text()));
        QTRY_VERIFY(on.window.page().entries().emptyState()->isVisible());
        QElapsedTimer clock;
        clock.start();
        QVERIFY(on.volume.come());
        QTRY_COMPARE(on.window.page().model().rowCount(), 2);
        tell("a folder on the volume, it came", clock);
        QTRY_COMPARE(on.view().selectedEntries().size(), std::size_t(1));
    }

    void theMountPointItselfShowsTheVolumeOnceItIsThere()
    {
        Desk on;
        NEEDS_MOUNTS(on);
        on.go("/mnt/usb");
        QTRY_VERIFY(on.window.page().entries().emptyState()->isVisible());
        QVERIFY(on.volume.come());
        QTRY_COMPARE(on.window.page().model().rowCount(), 1);
        QVERIFY(on.volume.vanish());
        QTRY_COMPARE(on.window.page().model().rowCount(), 0);
        QVERIFY(on.volume.come());
        QTRY_COMPARE(on.window.page().model().rowCount(), 1);
    }

    void removeBrokenLeavesWhatIsAway()
    {
        Desk on;
        NEEDS_MOUNTS(on);
        const std::vector<NativePath> links{on.folder.at("/desk/film"), on.folder.at("/desk/chain"),
                                            on.folder.at("/desk/gone"), on.folder.at("/desk/near")};
        const BrokenRemoval away = planRemoveBroken(nativeFileSystem(), links);
        QCOMPARE(away.uncertain(), std::size_t(2));
        QVERIFY(!away.planned[0]->change && !away.planned[1]->change);
        QVERIFY(away.planned[2]->change && away.planned[3]->change);
    }

private:
    QByteArray m_reason; // why nothing may be mounted
};

QTEST_MAIN(WindowOfflineTest)
#include "tst_window_offline.moc"
