// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/applier.h"
#include "dialogs/new_link_dialog.h"
#include "dialogs/preview_card.h"
#include "gestures/windows_rights_report.h"
#include "support/patience.h"
#include "text/elevation_text.h"
#include "text/rights_text.h"
#include "views/close_button.h"
#include "views/link_panel.h"
#include "views/message_bar.h"
#include "views/rights_badge.h"
#include "window_tools.h"

#include <QCheckBox>
#include <QImage>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

using namespace linkwright;
using namespace linkwright::test;

namespace {

constexpr std::string_view tree = "/data/report.txt\n/desk/notes.txt\n/free/notes.txt\n";

/// Whoever makes a link in "desk" needs an administrator; nobody is ever asked here.
class NeededInDesk final : public Elevation
{
public:
    std::vector<bool> wanted(const FileSystem &, const std::vector<Intent> &intents, const StopToken &) const override
    {
        std::vector<bool> wanted;
        for (const Intent &intent : intents)
            wanted.push_back(placeOf(intent.change).bytes.find("/desk/") != std::string::npos);
        return wanted;
    }
    std::expected<void, ElevationRefusal> begin(const FileSystem &, std::vector<Intent>, const StopToken &) override
    {
        return std::unexpected(ElevationRefusal::Declined);
    }
    Outcome make(const FileSystem &, std::size_t, const StopToken &) override { return {}; }
    std::vector<Error> end(const StopToken &) override { return {}; }
};

RightsBadge::Reporter saying(const RightsReport &report)
{
    return [report](const FileSystem &, const NativePath &, const MakeElevation &) { return report; };
}

/// An everyday account on NTFS, without the right to make links.
windows::Facts withoutRight()
{
    windows::Facts facts;
    facts.system.build = 19045;
    facts.system.developerModePolicy = false;
    facts.volume = {"NTFS", true, true, true};
    facts.probe = windows::Probe::PrivilegeNotHeld;
    return facts;
}

bool offers(const RightsReport &report, LinkForm form)
{
    return std::ranges::any_of(report.remedies, [&](const RightsRemedy &remedy) { return remedy.form == form; });
}

QAction *offered(QMenu &menu, windows::Offer offer)
{
    for (QAction *action : menu.actions()) {
        if (action->text() == offerText(offer))
            return action;
    }
    return nullptr;
}

bool hasShield(const QIcon &icon)
{
    return icon.pixmap(16, 16).toImage().pixelColor(8, 8) == QColor(Qt::red);
}

} // namespace

/// What the window says of rights before anything is made.
class WindowRightsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_icons;

    static bool reports(WindowOnTree &on, const RightsReport &report)
    {
        on.window.rights().askBy(saying(report));
        on.window.rights().lookAgain();
        return QTest::qWaitFor([&] { return on.window.rights().report() == report; }, patience);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QImage image(16, 16, QImage::Format_ARGB32);
        image.fill(Qt::red);
        QVERIFY(image.save(m_icons.filePath(QStringLiteral("security-high.png"))));
        image.fill(Qt::blue);
        QVERIFY(image.save(m_icons.filePath(QStringLiteral("insert-link.png"))));
        QIcon::setThemeName(QStringLiteral("none"));
        QIcon::setFallbackThemeName(QStringLiteral("none"));
        QIcon::setFallbackSearchPaths({m_icons.path()});
    }

    void newLinkBearsTheShieldWhereItWillAsk()
    {
        WindowOnTree on(tree);
        QVERIFY(!hasShield(on.window.action(ActionId::NewLink)->icon()));

        QVERIFY(reports(on, {RightsReport::Tone::AsksFirst, asksFirstBadge(), asksFirstSentence()}));
        QVERIFY(hasShield(on.window.action(ActionId::NewLink)->icon()));

        QVERIFY(reports(on, {RightsReport::Tone::Allowed, QStringLiteral("Links allowed"), QStringLiteral("yes")}));
        QVERIFY(!hasShield(on.window.action(ActionId::NewLink)->icon()));
    }

    void theButtonThatWillAskBearsTheShield()
    {
        WindowOnTree on(tree);
        on.window.elevateBy([] { return std::make_unique<NeededInDesk>(); });
        on.window.action(ActionId::NewLink)->trigger();
        auto *dialog = on.dialog<NewLinkDialog>();
        QVERIFY(dialog != nullptr);

        dialog->setTarget(on.folder.at("/data/report.txt"));

        QTRY_VERIFY(dialog->acceptButton()->isEnabled());
        QVERIFY(hasShield(dialog->acceptButton()->icon()));
        QVERIFY(dialog->card().sentence().endsWith(
            QStringLiteral("This needs administrator rights; you will be asked once.")));
        dialog->reject();
    }

    void theButtonThatWillNotAskBearsNone()
    {
        WindowOnTree on(tree, "/free");
        on.window.elevateBy([] { return std::make_unique<NeededInDesk>(); });
        on.window.action(ActionId::NewLink)->trigger();
        auto *dialog = on.dialog<NewLinkDialog>();
        QVERIFY(dialog != nullptr);

        dialog->setTarget(on.folder.at("/data/report.txt"));

        QTRY_VERIFY(dialog->acceptButton()->isEnabled());
        QVERIFY(dialog->acceptButton()->icon().isNull());
        dialog->reject();
    }

    void whatNeedsNoRightIsOffered()
    {
        const RightsReport report = reportFrom(withoutRight());

        QCOMPARE(report.tone, RightsReport::Tone::Refused);
        QVERIFY(offers(report, LinkForm::Junction));
        QVERIFY(offers(report, LinkForm::HardLink));
    }

    void aDriveWithoutLinksOffersHardLinksWhereItHasThem()
    {
        windows::Facts facts = withoutRight();
        facts.volume = {"other", false, true, true};
        QVERIFY(offers(reportFrom(facts), LinkForm::HardLink));
        QVERIFY(!offers(reportFrom(facts), LinkForm::Junction));
        QCOMPARE(reportFrom(facts).badge, QStringLiteral("Not on this drive (other)"));

        facts.volume = {"exFAT", false, false, true};
        QVERIFY(!offers(reportFrom(facts), LinkForm::HardLink));
    }

    void whatIsOfferedOpensNewLinkWithThatChosen()
    {
        WindowOnTree on(tree);
        QVERIFY(reports(on, reportFrom(withoutRight())));
        QMenu menu;
        on.window.rights().fill(menu);
        QAction *act = offered(menu, windows::Offer::HardLink);
        QVERIFY(act != nullptr && act->isEnabled());
        QVERIFY(!offered(menu, windows::Offer::GrantRight)->isEnabled()); // only to be read

        act->trigger();

        auto *dialog = on.dialog<NewLinkDialog>();
        QVERIFY(dialog != nullptr);
        QVERIFY(dialog->findChild<QCheckBox *>()->isChecked());
        QVERIFY(dialog->request().hard);
        dialog->reject();
    }

    void theJunctionThatIsOfferedIsTheOneThatIsWanted()
    {
        RightsBadge badge(nativeFileSystem());
        badge.askBy(saying(reportFrom(withoutRight())));
        badge.lookAt({"/"});
        QTRY_VERIFY(!badge.report().remedies.empty());
        std::optional<LinkForm> wanted;
        connect(&badge, &RightsBadge::newLinkWanted, this, [&](LinkForm form) { wanted = form; });
        QMenu menu;
        badge.fill(menu);

        offered(menu, windows::Offer::Junction)->trigger();

        QCOMPARE(wanted, std::optional(LinkForm::Junction));
    }

    void startedWithMoreRightsTheWindowSaysWhatThatCosts()
    {
        WindowOnTree on(tree);
        QVERIFY(on.window.startBar().isHidden());
        on.window.tellStart(StartedAs::Plain);
        QVERIFY(on.window.startBar().isHidden());

        on.window.tellStart(StartedAs::Root);

        QVERIFY(on.window.startBar().isVisible());
        QVERIFY(on.window.startBar().text().startsWith(QStringLiteral("Running as root: ")));
        QVERIFY(!on.window.startBar().text().contains(QStringLiteral("Started as"))); // nothing could ask
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        on.go("/free");
        QVERIFY(on.window.startBar().isVisible()); // until it is closed
        on.window.startBar().findChild<CloseButton *>()->click();
        QVERIFY(on.window.startBar().isHidden());

        on.window.tellStart(StartedAs::Administrator);
        QVERIFY(on.window.startBar().text().contains(QStringLiteral("dragged from Explorer do not reach")));
        QVERIFY(on.window.startBar().text().contains(QStringLiteral("belong to the administrator")));
        QVERIFY(!on.window.startBar().text().contains(QStringLiteral("Started as")));
    }

    void thatAnotherStartAsksIsSaidWhereSomethingAsks()
    {
        WindowOnTree on(tree);
        on.window.elevateBy([] { return std::make_unique<NeededInDesk>(); });

        on.window.tellStart(StartedAs::Root);

        QVERIFY(on.window.startBar().text().endsWith(QStringLiteral("asks when they are needed.")));
    }

    void onlyRightsThatTheDeskHasNotAreTold()
    {
        QCOMPARE(startedAs(0U), StartedAs::Root);
        QCOMPARE(startedAs(1000U), StartedAs::Plain);
        using windows::TokenType;
        QCOMPARE(startedAs(windows::TokenFacts{.type = TokenType::Full, .elevated = true}), StartedAs::Administrator);
        QCOMPARE(startedAs(windows::TokenFacts{.type = TokenType::Default, .elevated = true}), StartedAs::Plain);
        QCOMPARE(startedAs(windows::TokenFacts{.type = TokenType::Limited}), StartedAs::Plain);
    }

    void theNamesOfAFileAreFoundWhenAskedFor()
    {
        WindowOnTree on("/desk/a\n/desk/b = /desk/a\n/desk/other\n/data/far = /desk/a\n");
        on.select("a");
        QVERIFY(on.window.panel().namesButton()->isVisible());
        QCOMPARE(on.window.panel().namesButton()->text(), QStringLiteral("Show Names in This Folder"));
        QVERIFY(on.window.panel().names().isHidden());
        QSignalSpy shown(&on.window.panel(), &LinkPanel::namesShown);

        on.window.panel().namesButton()->click();

        QVERIFY(shown.wait(patience));
        const QListWidget &names = on.window.panel().names();
        QCOMPARE(names.count(), 2); // Linux knows no more
        QCOMPARE(names.item(0)->text(), QString::fromStdString(on.folder.at("/desk/a").bytes));
        QCOMPARE(names.item(1)->text(), QString::fromStdString(on.folder.at("/desk/b").bytes));
        QCOMPARE(on.window.panel().namesNote(),
                 QStringLiteral("2 of its 3 names are in this folder; the others were not looked for."));

        on.select("b");
        QVERIFY(names.isHidden()); // nobody asked for those
        on.select("other");
        QVERIFY(!on.window.panel().namesButton()->isVisible());
    }
};

QTEST_MAIN(WindowRightsTest)
#include "tst_window_rights.moc"
