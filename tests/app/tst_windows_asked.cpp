// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/drop_plans.h"
#include "guard/guarded_file_system.h"
#include "job_rows.h"
#include "support/ntfs_world.h"
#include "support/patience.h"
#include "support/worker_crew.h"
#include "text/health_text.h"
#include "views/link_panel.h"

#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace linkwright;
using namespace linkwright::test;

namespace {

/// A folder with links to another computer, on screen: to a drive of it, to a share, and to one of somebody else.
class Screen
{
public:
    explicit Screen(const guard::Patience &patience)
        : m_world("")
        , crew(m_world.files)
        , files(m_ours, crew.starter(), patience)
        , job(std::make_unique<FolderJob>(nullptr, files))
    {
        m_world.ntfs.addNetworkDrive('N', u"nas", u"music");
        m_world.ntfs.addShare(u"nas", u"films");
        m_world.ntfs.addShare(u"evil", u"share");
        m_world.ntfs.draw("C:\\desk\\song -> N:\\song\nC:\\desk\\film -> \\\\nas\\films\\film\nN:\\song\n"
                          "C:\\desk\\bait -> \\\\evil\\share\\x\n\\\\nas\\films\\film\n");
    }
    Screen(const Screen &) = delete;
    Screen &operator=(const Screen &) = delete;
    ~Screen()
    {
        job.reset();
        crew.letGo(0);
        waitForBackground(patience); // threads still know the file system
    }

    void open() const { openToTheEnd(*job, {R"(C:\desk)"}); }
    const Entry &row(const std::string &name) const { return m_rows.row(name); }
    QString health(const std::string &name) const { return healthText(m_rows.verdict(name), Asking::No); }
    std::set<std::u16string> touched() const { return m_world.ntfs.touchedServers(); }

private:
    NtfsWorld m_world; // what the workers see
    windows::WindowsFileSystem m_ours{m_world.ntfs};

public:
    WorkerCrew crew;
    GuardedFileSystem files;
    std::unique_ptr<FolderJob> job;

private:
    JobRows m_rows{*job};
};

/// The panel beside it, and its button.
struct Panel
{
    explicit Panel(Screen &screen)
        : panel(screen.files, {folder.filePath(QStringLiteral("journal")).toStdString()})
    {
        QObject::connect(&panel, &LinkPanel::checkWanted, screen.job.get(), &FolderJob::refresh);
    }

    QToolButton *button() const
    {
        for (auto *each : panel.findChildren<QToolButton *>()) {
            if (!each->isHidden() && each->text().startsWith(QStringLiteral("Check")))
                return each;
        }
        return nullptr;
    }

    QTemporaryDir folder;
    LinkPanel panel;
};

} // namespace

/// Other computers, as a person before the window meets them.
class WindowsAskedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLinkToAServerIsNotCheckedAndOneOntoADriveIs()
    {
        Screen screen(calm);
        screen.open();
        QTRY_COMPARE(screen.health("song"), QStringLiteral("Healthy"));
        QCOMPARE(screen.health("film"), QStringLiteral("Not checked (on nas)"));
        QCOMPARE(screen.health("bait"), QStringLiteral("Not checked (on evil)"));
        QCOMPARE(screen.crew.count(), 1U);
    }

    void aDriveThatDoesNotAnswerIsToldAsSuch()
    {
        Screen screen(brief);
        screen.crew.hangBefore(0);
        screen.open();
        QTRY_COMPARE(screen.health("song"), QStringLiteral("Not answering"));
    }

    void leavingDoesNotWaitForADriveThatHangs()
    {
        Screen screen(calm);
        screen.crew.hangBefore(0);
        screen.open();
        screen.crew.awaitHanging(0);
        screen.job.reset(); // while it hangs
        QVERIFY(!waitForBackground(0));
    }

    /// From a page in a browser, for instance: what lies there is looked at once something was chosen.
    void whatIsOnlyDraggedHereAsksNobody()
    {
        const Screen screen(calm);
        const DropOffers offers = dropOffers(screen.files, {R"(C:\desk)"}, {{R"(\\evil\share\x)"}}, {});
        QVERIFY(offers.canMove);
        QCOMPARE(screen.crew.count(), 0U);
        QVERIFY(screen.touched().empty());
    }

    void whoAsksInThePanelHasTheServerChecked()
    {
        Screen screen(calm);
        Panel beside(screen);
        screen.open();
        QTRY_COMPARE(screen.health("song"), QStringLiteral("Healthy"));
        beside.panel.showEntry({R"(C:\desk)"}, screen.row("film"));
        QVERIFY(beside.panel.sentence().contains(QStringLiteral("another computer")));
        QVERIFY(beside.button() != nullptr);
        QCOMPARE(beside.button()->text(), QStringLiteral("Check Now"));

        beside.button()->click();
        QTRY_COMPARE(screen.health("film"), QStringLiteral("Healthy"));
        beside.panel.showEntry({R"(C:\desk)"}, screen.row("film"));
        QVERIFY(beside.button() == nullptr);

        QCOMPARE(screen.health("bait"), QStringLiteral("Not checked (on evil)"));
        QVERIFY(!screen.touched().contains(u"evil"));
    }

    void aServerThatWasAskedAndDoesNotAnswerMayBeAskedAgain()
    {
        Screen screen(brief);
        Panel beside(screen);
        screen.crew.hangBefore(1);
        screen.open();
        QTRY_COMPARE(screen.health("song"), QStringLiteral("Healthy"));
        beside.panel.showEntry({R"(C:\desk)"}, screen.row("film"));
        beside.button()->click();
        QTRY_COMPARE(screen.health("film"), QStringLiteral("Not answering"));
        beside.panel.showEntry({R"(C:\desk)"}, screen.row("film"));
        QCOMPARE(beside.button()->text(), QStringLiteral("Check Again"));
        screen.crew.letGo(1);
    }
};

QTEST_MAIN(WindowsAskedTest)
#include "tst_windows_asked.moc"
