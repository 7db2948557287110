// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/path_edit.h"
#include "platform/system_codes.h"
#include "support/patience.h"
#include "support/printing.h"
#include "text/chain_text.h"
#include "views/chain_picture.h"
#include "views/chain_stop.h"
#include "views/cure_finder.h"
#include "views/elided_button.h"
#include "views/elided_label.h"
#include "views/link_panel.h"
#include "views/message_bar.h"
#include "views/note_field.h"
#include "views/target_editor.h"
#include "window_tools.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace linkwright;
using namespace linkwright::test;
using namespace std::string_literals;

namespace {

constexpr std::string_view chainTree = R"(
    /data/report.txt
    /data/third -> report.txt
    /desk/achain -> second
    /desk/second -> ../data/third
    /desk/broken -> ../data/gone/x.txt
    /desk/through -> ../data/report.txt/x
    /desk/ring -> ring
    /desk/one -> other
    /desk/other -> one
    /desk/messy -> .././desk/..//data/report.txt
)";

/// What the table of mounts has for a place of the real disk.
QString fileSystemAt(const NativePath &place)
{
    return QString::fromStdString(nativeFileSystem().mounts()->mountOf(place)->fileSystem);
}

class PanelOnTree : public WindowOnTree
{
public:
    explicit PanelOnTree(std::string_view tree = chainTree)
        : WindowOnTree(tree)
    {
    }

    LinkPanel &panel() { return window.panel(); }
    TargetEditor &editor() { return panel().target(); }
    PathEdit &field() { return editor().field(); }

    /// The link, and what is asked about it in threads.
    void look(const std::string &name)
    {
        QSignalSpy shown(&panel(), &LinkPanel::chainShown);
        select(name);
        QTRY_VERIFY(shown.count() > 0);
        QTRY_VERIFY(!editor().isPending());
    }

    QToolButton *deed(ActionId id)
    {
        for (auto *button : panel().findChildren<QToolButton *>()) {
            if (button->defaultAction() == window.action(id))
                return button;
        }
        return nullptr;
    }

    QString deedsInSight()
    {
        QStringList texts;
        for (const auto *button : panel().findChildren<QToolButton *>()) {
            if (button->defaultAction() != nullptr && button->visibleRegion() == QRegion(button->rect()))
                texts += button->text().remove(u'&');
        }
        return texts.join(QStringLiteral(", "));
    }

    /// What a link with this text would be.
    QString verdictOn(const QString &text)
    {
        field().selectAll();
        if (text.isEmpty())
            QTest::keyClick(&field(), Qt::Key_Delete);
        else
            QTest::keyClicks(&field(), text);
        const bool answered = QTest::qWaitFor([&] { return !editor().isPending(); }, patience);
        return answered ? editor().verdict() : QStringLiteral("no answer");
    }
};

Chain chainOf(std::vector<std::pair<std::string, std::string>> hops, Verdict verdict)
{
    Chain chain;
    for (auto &[place, target] : hops)
        chain.hops.push_back({{place}, {target}, NodeType::SymbolicLink});
    chain.verdict = std::move(verdict);
    return chain;
}

} // namespace

class LinkPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The way it leads.

    void eachStopSaysWhatItIsAndWhere()
    {
        PanelOnTree on;
        on.look("achain");

        const auto &stops = on.panel().chain().stops();
        QCOMPARE(stops.size(), 4);
        const NativePath second = on.folder.at("/desk/second");
        const QString spoken = QStringLiteral("Hop 2 of 3: %1, Symbolic link, points to ../data/third, %2")
                                   .arg(shown(second), fileSystemAt(second));
        QCOMPARE(stops[1]->accessibleName(), spoken);
        QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(stops[1]);
        QCOMPARE(seen->role(), QAccessible::PushButton);
        QCOMPARE(seen->text(QAccessible::Name), spoken);
        QCOMPARE(stops[3]->words().place, shown(on.folder.at("/data/report.txt")));
        QVERIFY(stops[3]->words().facts.startsWith(QStringLiteral("File, ")));
        QVERIFY(on.panel().chain().nearest() == nullptr);
    }

    void aStopShowsItsPlaceByReturn()
    {
        PanelOnTree on;
        on.look("achain");

        QTest::keyClick(on.panel().chain().stops()[2], Qt::Key_Return);

        QTRY_COMPARE(on.window.page().folder(), on.folder.at("/data"));
        QTRY_COMPARE(on.view().selectedEntries().size(), std::size_t(1));
        QCOMPARE(on.view().selectedEntries().front()->name, "third"s);
    }

    void tabGoesThroughThePanelInTheOrderItIsRead()
    {
        PanelOnTree on;
        QVERIFY(QTest::qWaitForWindowActive(&on.window, patience));
        on.look("one"); // another chain was there before
        on.look("broken");
        on.field().setFocus();
        QList<QWidget *> met;
        QWidget *last = on.deed(ActionId::RemoveLink);
        for (int i = 0; i < 13 && QApplication::focusWidget() != last; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            met += QApplication::focusWidget();
        }

        const ChainPicture &chain = on.panel().chain();
        const QList<QWidget *> wanted{&on.editor().convertButton(),
                                      chain.stops()[0],
                                      chain.stops()[1],
                                      chain.nearest(),
                                      &on.panel().cures().findButton(),
                                      &on.panel().note().edit(),
                                      on.deed(ActionId::ChangeTarget),
                                      last};
        QCOMPARE(met.last(wanted.size()), wanted);
    }

    void whatCanBeDoneIsInSightHoweverLongTheWayIs()
    {
        PanelOnTree on;
        on.window.resize(900, 400);
        on.look("achain");
        QTRY_COMPARE(on.deedsInSight(), QStringLiteral("Change Target…, Open Target, Show Target, Remove Link…"));

        on.look("broken");
        QTRY_COMPARE(on.deedsInSight(), QStringLiteral("Change Target…, Remove Link…"));

        on.window.page().entries().widget().clearSelection();
        QTRY_COMPARE(on.deedsInSight(), QString());
    }

    void aSentenceOfLongPathsIsShortAndItsToolTipHasAllOfIt()
    {
        const std::string deep = "/" + std::string(40, 'a') + "/" + std::string(40, 'b') + "/" + std::string(20, 'c');
        PanelOnTree on("/desk/deep -> .." + deep + "/gone\n" + deep + "/there\n");
        on.look("deep");

        const QString sentence = on.panel().sentence();
        QVERIFY(sentence.contains(shown(on.folder.at(deep + "/gone")) + QStringLiteral(" is not there")));
        const auto labels = on.panel().findChildren<QLabel *>();
        const auto label = std::ranges::find(labels, sentence, &QLabel::accessibleName);
        QVERIFY(label != labels.end());
        QCOMPARE((*label)->toolTip(), plainToolTip(sentence));
        QVERIFY2((*label)->text().size() < 180, qPrintable((*label)->text()));
        QVERIFY((*label)->text().contains(QStringLiteral("/gone is not there")));
    }

    void aStopKeepsTheFocusWhileNothingOfTheWayChanges()
    {
        PanelOnTree on;
        on.look("achain");
        const ChainStop *stop = on.panel().chain().stops()[1];
        QSignalSpy shown(&on.panel(), &LinkPanel::chainShown);
        on.panel().showEntry(on.window.page().folder(), *on.view().selectedEntries().front());
        QTRY_COMPARE(shown.count(), 1);

        QCOMPARE(on.panel().chain().stops()[1], stop);
    }

    void whatIsNearestToSomethingMissingIsOffered()
    {
        PanelOnTree on;
        on.look("broken");

        const auto &stops = on.panel().chain().stops();
        QCOMPARE(stops.last()->words().trouble, QStringLiteral("Not there"));
        QCOMPARE(stops.last()->words().place, shown(on.folder.at("/data/gone")));
        ElidedButton *nearest = on.panel().chain().nearest();
        QVERIFY(nearest != nullptr);
        QCOMPARE(nearest->accessibleName(), QStringLiteral("Show ") + shown(on.folder.at("/data")));
        nearest->click();
        QTRY_COMPARE(on.window.page().folder(), on.folder.at("/data"));
    }

    void aFileInTheMiddleOfTheWayIsItselfTheNearest()
    {
        PanelOnTree on;
        on.look("through");

        QCOMPARE(on.panel().chain().stops().last()->words().trouble, QStringLiteral("Not a folder"));
        on.panel().chain().nearest()->click();
        QTRY_COMPARE(on.view().selectedEntries().size(), std::size_t(1));
        QTRY_COMPARE(on.view().selectedEntries().front()->name, "report.txt"s);
    }

    void aLoopIsMarkedAtTheLinkThatLeadsBack()
    {
        PanelOnTree on;
        on.look("one");
        QCOMPARE(on.panel().chain().stops().size(), 2);
        QCOMPARE(on.panel().chain().stops().last()->words().trouble,
                 QStringLiteral("Leads back to ") + shown(on.folder.at("/desk/one")));
        on.look("ring");
        QCOMPARE(on.panel().chain().stops().last()->words().trouble, QStringLiteral("Leads to itself"));
    }

    void longChainsAreCutInTheMiddle()
    {
        std::string tree = "/desk/l00 -> end\n/desk/end\n";
        for (int i = 1; i < 20; ++i) {
            const auto name = [](int n) { return "l"s + (n < 10 ? "0" : "") + std::to_string(n); };
            tree += "/desk/" + name(i) + " -> " + name(i - 1) + "\n";
        }
        PanelOnTree on(tree);
        on.look("l19");

        QCOMPARE(on.panel().chain().stops().size(), 6 + 2 + 1);
        QVERIFY(on.panel().chain().stops()[6]->accessibleName().startsWith(QStringLiteral("Hop 19 of 20: ")));
    }

    void otherWaysToStopHaveTheirWords_data()
    {
        QTest::addColumn<int>("health");
        QTest::addColumn<QString>("trouble");
        QTest::newRow("offline") << int(Health::Offline) << QStringLiteral("Target offline (disk)");
        QTest::newRow("denied") << int(Health::Denied) << QStringLiteral("No permission to check");
        QTest::newRow("unanswered") << int(Health::Unanswered) << QStringLiteral("Not answering");
        QTest::newRow("unchecked") << int(Health::Unchecked) << QStringLiteral("Not checked (on disk)");
    }

    void otherWaysToStopHaveTheirWords()
    {
        QFETCH(const int, health);
        QFETCH(const QString, trouble);
        Verdict verdict;
        verdict.health = static_cast<Health>(health);
        verdict.path = {"/media/disk"};
        const Chain chain = chainOf({{"/desk/a", "/media/disk/x"}}, verdict);

        QCOMPARE(endText(chain.verdict, "").trouble, trouble);
        QCOMPARE(hopText(chain, 0, "ext4").trouble, QString());
        QCOMPARE(endText(chain.verdict, "fuse.sshfs").spoken,
                 QStringLiteral("Stops: /media/disk, %1, fuse.sshfs").arg(trouble));
    }

    void namesCannotLie()
    {
        PanelOnTree on("/desk/<b>x<\xe2\x80\xae -> <i>\xff\n");
        on.look("<b>x<\xe2\x80\xae");

        const ChainStop *first = on.panel().chain().stops().first();
        QVERIFY(first->words().place.endsWith(QStringLiteral("/<b>x<⟨U+202E⟩")));
        QCOMPARE(first->words().pointsTo, QStringLiteral("→ <i>⟨xFF⟩"));
        QVERIFY(first->toolTip().contains(QStringLiteral("&lt;b&gt;")));
        QVERIFY(!first->toolTip().contains(QStringLiteral("<i>")));
    }

    void timesAndOwnerAreTold()
    {
        PanelOnTree on;
        on.look("achain");

        const QStringList facts = on.panel().facts();
        QCOMPARE(facts.size(), 3);
        QVERIFY(facts[0].startsWith(QStringLiteral("Modified: ")));
        QVERIFY(facts[1].startsWith(QStringLiteral("End modified: ")));
        QVERIFY(facts[2].startsWith(QStringLiteral("Owner: ")) && facts[2].size() > 7);
        on.look("broken");
        QCOMPARE(on.panel().facts().size(), 2); // there is no end
    }

    // The text, edited in place.

    void whatIsTypedIsJudgedAndNothingIsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("healthy") << QStringLiteral("../data/report.txt") << QStringLiteral("Healthy: ");
        QTest::newRow("broken") << QStringLiteral("../data/nothing") << QStringLiteral("Broken: ");
        QTest::newRow("to itself") << QStringLiteral("broken") << QStringLiteral("Broken (loop): ");
        QTest::newRow("to a ring") << QStringLiteral("one") << QStringLiteral("Broken (loop): ");
        QTest::newRow("empty") << QString() << QStringLiteral("A link cannot point to nothing");
        QTest::newRow("too long") << QString(5000, u'x') << QStringLiteral("Too long: ");
        QTest::newRow("name too long") << QString(300, u'x') << QStringLiteral("Invalid target: ");
    }

    void whatIsTypedIsJudgedAndNothingIsWritten()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, verdict);
        PanelOnTree on;
        on.look("broken");
        QVERIFY(!on.editor().applyButton().isVisible());

        if (text.size() > 1000)
            on.field().setText(text); // as pasted
        const QString told = text.size() > 1000 ? on.editor().verdict() : on.verdictOn(text);

        QVERIFY2(told.startsWith(verdict), qPrintable(told));
        QVERIFY(on.editor().applyButton().isVisible());
        const bool canBeStored = !text.isEmpty() && text.size() < 4096;
        QCOMPARE(on.editor().applyButton().isEnabled(), canBeStored);
        QCOMPARE(targetOf(on.folder.at("/desk/broken")), "../data/gone/x.txt"s);
    }

    void leavingTheFileSystemIsSaid()
    {
        PanelOnTree on;
        const auto mounts = nativeFileSystem().mounts();
        if (mounts->mountOf({"/proc"})->device == mounts->mountOf(on.folder.path())->device)
            QSKIP("there is no /proc of its own");
        on.look("broken");

        const QString told = on.verdictOn(QStringLiteral("/proc/version"));

        QCOMPARE(told, QStringLiteral("Healthy: it leads to /proc/version. It leaves this file system."));
    }

    void returnAppliesThroughTheDoor()
    {
        PanelOnTree on;
        on.look("broken");
        on.field().selectAll();
        QTest::keyClicks(&on.field(), QStringLiteral("../data/report.txt"));
        QTest::keyClick(&on.field(), Qt::Key_Return); // faster than the answer

        QTRY_COMPARE(targetOf(on.folder.at("/desk/broken")), "../data/report.txt"s);
        QTRY_VERIFY(on.panel().sentence().startsWith(QStringLiteral("Healthy")));
        QTRY_VERIFY(!on.editor().isEdited());
        QVERIFY(!on.editor().applyButton().isVisible());
        QTRY_VERIFY(on.window.action(ActionId::Undo)->isEnabled());
        on.window.action(ActionId::Undo)->trigger();
        QTRY_COMPARE(targetOf(on.folder.at("/desk/broken")), "../data/gone/x.txt"s);
        QTRY_COMPARE(on.field().bytes(), "../data/gone/x.txt"s);
    }

    void aBrokenTextMayBeApplied()
    {
        PanelOnTree on;
        on.look("broken");
        QVERIFY(on.verdictOn(QStringLiteral("/not/yet")).startsWith(QStringLiteral("Broken: ")));

        on.editor().applyButton().click();

        QTRY_COMPARE(targetOf(on.folder.at("/desk/broken")), "/not/yet"s);
    }

    void tooLongIsNeverApplied()
    {
        PanelOnTree on;
        on.look("broken");
        on.field().setText(QString(5000, u'x'));

        QTest::keyClick(&on.field(), Qt::Key_Return);

        QCOMPARE(on.field().text().size(), 5000); // to be mended
        QVERIFY(!on.editor().isPending());
        QCOMPARE(targetOf(on.folder.at("/desk/broken")), "../data/gone/x.txt"s);
    }

    void escapeTakesTheTextBack()
    {
        PanelOnTree on;
        on.look("broken");
        QVERIFY(QTest::qWaitForWindowActive(&on.window, patience));
        on.field().setFocus(); // else Escape is the table's
        std::ignore = on.verdictOn(QStringLiteral("elsewhere"));

        QTest::keyClick(&on.field(), Qt::Key_Escape);

        QCOMPARE(on.field().bytes(), "../data/gone/x.txt"s);
        QVERIFY(!on.editor().isEdited());
        QCOMPARE(on.editor().verdict(), QString());
    }

    void oddBytesAroundAnEditStayAsTheyAre()
    {
        PanelOnTree on("/desk/x\n");
        QVERIFY(symlink("caf\xE9\n\xe2\x80\xae/a", on.folder.at("/desk/odd").bytes.c_str()) == 0);
        on.look("odd");
        QCOMPARE(on.field().text(), QStringLiteral("caf⟨xE9⟩⟨U+000A⟩⟨U+202E⟩/a"));
        QVERIFY(!on.editor().isEdited());

        on.field().end(false);
        QTest::keyClicks(&on.field(), QStringLiteral("b"));
        QTest::keyClick(&on.field(), Qt::Key_Return);

        QTRY_COMPARE(targetOf(on.folder.at("/desk/odd")), "caf\xE9\n\xe2\x80\xae/ab"s);
    }

    void whatIsTypedSurvivesAChangeOnTheDiskAndIsRefusedThen()
    {
        PanelOnTree on;
        on.look("broken");
        std::ignore = on.verdictOn(QStringLiteral("mine"));
        QVERIFY(unlink(on.folder.at("/desk/broken").bytes.c_str()) == 0);
        QVERIFY(symlink("theirs", on.folder.at("/desk/broken").bytes.c_str()) == 0);

        QTRY_VERIFY2(on.editor().verdict().contains(QStringLiteral("it points to theirs now")),
                     qPrintable(on.editor().verdict()));
        QCOMPARE(on.field().bytes(), "mine"s);
        QTest::keyClick(&on.field(), Qt::Key_Return);
        QTRY_VERIFY(on.window.page().messages().text().contains(QStringLiteral("changed meanwhile")));
        QCOMPARE(targetOf(on.folder.at("/desk/broken")), "theirs"s);
        QCOMPARE(on.field().bytes(), "mine"s);
        on.editor().revertButton().click();
        QCOMPARE(on.field().bytes(), "theirs"s);
    }

    void whatIsNotAppliedIsThereAgainWithItsLink()
    {
        PanelOnTree on;
        on.look("broken");
        std::ignore = on.verdictOn(QStringLiteral("not yet applied"));
        on.look("achain");
        QCOMPARE(on.field().bytes(), "second"s);
        QVERIFY(!on.editor().applyButton().isVisible());

        on.look("broken");

        QCOMPARE(on.field().bytes(), "not yet applied"s);
        QVERIFY(on.editor().applyButton().isVisible());
        QTRY_VERIFY(on.editor().verdict().startsWith(QStringLiteral("Broken")));
        on.editor().revert();
        on.look("achain");
        on.look("broken");
        QCOMPARE(on.field().bytes(), "../data/gone/x.txt"s);
    }

    // Other ways to write the same.

    void theButtonsFillTheFieldAndNothingMore()
    {
        PanelOnTree on;
        on.look("messy");
        QTRY_VERIFY(on.editor().tidyButton().isEnabled());
        QCOMPARE(on.editor().convertButton().text(), QStringLiteral("Make Absolute"));

        on.editor().tidyButton().click();
        QCOMPARE(on.field().bytes(), "../data/report.txt"s);
        QTRY_VERIFY(on.editor().verdict().startsWith(QStringLiteral("Healthy")));
        QTRY_VERIFY(on.editor().convertButton().isEnabled());
        on.editor().convertButton().click();
        QCOMPARE(on.field().bytes(), on.folder.at("/data/report.txt").bytes);
        QCOMPARE(on.editor().convertButton().text(), QStringLiteral("Make Relative"));
        QTRY_VERIFY(on.editor().convertButton().isEnabled());
        on.editor().convertButton().click();
        QCOMPARE(on.field().bytes(), "../data/report.txt"s);
        QCOMPARE(targetOf(on.folder.at("/desk/messy")), ".././desk/..//data/report.txt"s);
        on.editor().apply();
        QTRY_COMPARE(targetOf(on.folder.at("/desk/messy")), "../data/report.txt"s);
    }

    void aChainIsPointedStraightAtItsEnd()
    {
        PanelOnTree on;
        on.look("achain");
        QTRY_VERIFY(on.editor().straightButton().isEnabled());
        QCOMPARE(on.editor().tidyButton().toolTip(), QStringLiteral("There is nothing to tidy."));
        QVERIFY(!on.editor().tidyButton().isEnabled());

        on.editor().straightButton().click();

        QCOMPARE(on.field().bytes(), "../data/report.txt"s);
        QTRY_COMPARE(on.editor().straightButton().accessibleDescription(),
                     QStringLiteral("It points straight at its end already."));
    }

    void whatCannotBeSaysWhy()
    {
        PanelOnTree on;
        on.look("one");
        for (const QToolButton *button : {&on.editor().tidyButton(), &on.editor().straightButton()}) {
            QVERIFY(!button->isEnabled());
            QTRY_VERIFY(button->accessibleDescription().startsWith(QStringLiteral("Not possible: ")));
        }
    }

    void aTextThatWouldLeadBackToTheLinkIsNotJudgedByWhatItStoresNow()
    {
        PanelOnTree on;
        on.look("achain"); // healthy
        QVERIFY(on.verdictOn(QStringLiteral("achain")).startsWith(QStringLiteral("Broken (loop)")));
        QTRY_VERIFY(!on.editor().isPending());
        QVERIFY(!on.editor().straightButton().isEnabled());
    }
};

QTEST_MAIN(LinkPanelTest)

#include "tst_link_panel.moc"
