// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/plan_dialog.h"
#include "gestures/link_mime.h"
#include "support/patience.h"
#include "support/printing.h"
#include "views/message_bar.h"
#include "views/places_view.h"
#include "views/tab_bar.h"
#include "window_tools.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QMenu>
#include <QPushButton>
#include <QStatusBar>

#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace linkwright;
using namespace linkwright::test;
using namespace std::string_literals;

namespace {

constexpr auto tree = R"(
    /data/report.txt
    /data/caf\xe9
    /desk/report.txt
    /desk/sub/
)";

constexpr Qt::DropActions everything = Qt::CopyAction | Qt::MoveAction | Qt::LinkAction;
constexpr Qt::KeyboardModifiers linkKeys = Qt::ControlModifier | Qt::ShiftModifier;

/// What the other program is told about a drop at this point.
Qt::DropAction drop(QWidget &widget, const QMimeData &data, const QPoint &at, Qt::DropActions offered,
                    Qt::KeyboardModifiers keys)
{
    QDragEnterEvent enter(at, offered, &data, Qt::LeftButton, keys);
    QCoreApplication::sendEvent(&widget, &enter);
    QDragMoveEvent move(at, offered, &data, Qt::LeftButton, keys);
    QCoreApplication::sendEvent(&widget, &move);
    QDropEvent event(at, offered, &data, Qt::LeftButton, keys);
    event.setDropAction(offered.testFlag(Qt::MoveAction) ? Qt::MoveAction
                                                         : Qt::CopyAction); // what a file manager proposes
    QCoreApplication::sendEvent(&widget, &event);
    return event.isAccepted() ? event.dropAction() : Qt::IgnoreAction;
}

QPoint rowCentre(FolderView &view, const FolderModel &model, const std::string &name)
{
    return view.visualRect(view.model()->index(model.rowOf(name), 0)).center();
}

QMimeData *uriList(const QByteArray &text)
{
    auto *data = new QMimeData;
    data->setData(QStringLiteral("text/uri-list"), text);
    return data;
}

QPoint emptyPlace(const FolderView &view)
{
    return {view.viewport()->width() / 2, view.viewport()->height() - 10};
}

} // namespace

class WindowDropTest : public QObject
{
    Q_OBJECT

private:
    /// The menu that a drop opens.
    static DropMenu *asks(WindowOnTree &on, const QMimeData &data, const QPoint &at,
                          Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        QSignalSpy asked(&on.window.commands(), &LinkCommands::asked);
        drop(*on.view().viewport(), data, at, everything, keys);
        return asked.wait(patience) ? asked.at(0).at(0).value<DropMenu *>() : nullptr;
    }
    static void choose(DropMenu &menu, DropDeed deed)
    {
        QAction *action = menu.actionFor(deed);
        menu.close();
        action->trigger();
    }
    static QString said(const WindowOnTree &on) { return on.window.page().messages().text(); }

private Q_SLOTS:
    void aDropIsNeverAMove_data()
    {
        QTest::addColumn<int>("offered");
        QTest::addColumn<int>("taken");
        QTest::newRow("all") << int(everything) << int(Qt::LinkAction);
        QTest::newRow("copy, move") << int(Qt::CopyAction | Qt::MoveAction) << int(Qt::CopyAction);
        QTest::newRow("move, link") << int(Qt::MoveAction | Qt::LinkAction) << int(Qt::LinkAction);
        QTest::newRow("move alone") << int(Qt::MoveAction) << int(Qt::IgnoreAction);
    }

    void aDropIsNeverAMove()
    {
        QFETCH(const int, offered);
        QFETCH(const int, taken);
        WindowOnTree on(tree);
        const PlacesMimeData data({on.folder.at("/data/caf\xE9")});

        const auto action =
            drop(*on.view().viewport(), data, emptyPlace(on.view()), Qt::DropActions(offered), linkKeys);

        QCOMPARE(int(action), taken);
        if (taken != Qt::IgnoreAction)
            QTRY_COMPARE(targetOf(on.folder.at("/desk/caf\xE9")), "../data/caf\xE9"s);
        QVERIFY(isThere(on.folder.at("/data/caf\xE9")));
    }

    void aTakenNameGetsAnother()
    {
        WindowOnTree on(tree);
        const PlacesMimeData data({on.folder.at("/data/report.txt"), on.folder.at("/desk/report.txt")});

        drop(*on.view().viewport(), data, emptyPlace(on.view()), everything, linkKeys);

        QTRY_COMPARE(targetOf(on.folder.at("/desk/Link to report.txt")), "../data/report.txt"s);
        QTRY_COMPARE(targetOf(on.folder.at("/desk/Link to report (2).txt")), "report.txt"s);
        QCOMPARE(targetOf(on.folder.at("/desk/report.txt")), "?"s);
    }

    void aDropOnAFolderRowGoesInside()
    {
        WindowOnTree on(tree);
        QTRY_VERIFY(on.model().rowOf("sub") >= 0);
        const QPoint row = on.view().visualRect(on.view().model()->index(on.model().rowOf("sub"), 0)).center();

        drop(*on.view().viewport(), PlacesMimeData({on.folder.at("/data/report.txt")}), row, everything, linkKeys);

        QTRY_COMPARE(targetOf(on.folder.at("/desk/sub/report.txt")), "../../data/report.txt"s);
    }

    void aPlainDropAsks_data()
    {
        QTest::addColumn<int>("item");
        QTest::addColumn<bool>("absolute");
        QTest::newRow("Link Here") << 0 << false;
        QTest::newRow("Link Here (Absolute)") << 1 << true;
    }

    void aPlainDropAsks()
    {
        QFETCH(const int, item);
        QFETCH(const bool, absolute);
        WindowOnTree on(tree);
        const auto target = on.folder.at("/data/caf\xE9");
        drop(*on.view().viewport(), PlacesMimeData({target}), emptyPlace(on.view()), everything, Qt::NoModifier);
        QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(!isThere(on.folder.at("/desk/caf\xE9")));

        QAction *chosen = menu->actions().at(item);
        menu->close();
        chosen->trigger();

        QTRY_COMPARE(targetOf(on.folder.at("/desk/caf\xE9")), absolute ? target.bytes : "../data/caf\xE9"s);
    }

    void cancelMakesNothing()
    {
        WindowOnTree on(tree);
        drop(*on.view().viewport(), PlacesMimeData({on.folder.at("/data/caf\xE9")}), emptyPlace(on.view()), everything,
             Qt::NoModifier);
        QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);

        QApplication::activePopupWidget()->close();

        QTest::qWait(200);
        QVERIFY(!isThere(on.folder.at("/desk/caf\xE9")));
    }

    void whatIsNotThereBecomesNoLink()
    {
        WindowOnTree on(tree);
        const PlacesMimeData garbled({on.folder.at("/data/caf\xEF\xBF\xBD"), on.folder.at("/data/report.txt")});

        drop(*on.view().viewport(), garbled, emptyPlace(on.view()), everything, linkKeys);

        QTRY_COMPARE(targetOf(on.folder.at("/desk/Link to report.txt")), "../data/report.txt"s);
        QTRY_VERIFY(on.window.page().messages().text().contains(QStringLiteral("is not there")));
        QVERIFY(!isThere(on.folder.at("/desk/caf\xEF\xBF\xBD")));
    }

    void whatIsNoFileIsRefusedInASentence()
    {
        WindowOnTree on(tree);
        QMimeData data;
        data.setData(QStringLiteral("text/uri-list"), "https://example.org/x\r\n");

        drop(*on.view().viewport(), data, emptyPlace(on.view()), everything, linkKeys);

        QTRY_VERIFY(on.window.page().messages().text().contains(QStringLiteral("example.org")));
    }

    void whatIsFoundIsLinkedAndTheRestIsSaid()
    {
        WindowOnTree on(tree);
        const QByteArray good = QByteArray::fromStdString(fileUri(on.folder.at("/data/caf\xE9")));
        const std::unique_ptr<QMimeData> data(uriList("sftp://host/x\r\n" + good + "\r\ntrash:/y\r\n"));

        drop(*on.view().viewport(), *data, emptyPlace(on.view()), everything, linkKeys);

        QTRY_COMPARE(targetOf(on.folder.at("/desk/caf\xE9")), "../data/caf\xE9"s);
        QTRY_VERIFY(said(on).contains(QStringLiteral("sftp://host/x")));
        QVERIFY(said(on).contains(QStringLiteral("1 more")));
    }

    void aDropOfNothingIsASentence()
    {
        WindowOnTree on(tree);
        const std::unique_ptr<QMimeData> data(uriList("\r\n"));
        drop(*on.view().viewport(), *data, emptyPlace(on.view()), everything, linkKeys);
        QTRY_VERIFY(said(on).contains(QStringLiteral("holds no files")));
    }

    void textWithPathsIsTaken_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::newRow("lines") << QStringLiteral("%1\n%2\n");
        QTest::newRow("quoted") << QStringLiteral("\"%1\"\n'%2'");
        QTest::newRow("addresses") << QStringLiteral("file://%1\r\nfile://%2");
    }

    void textWithPathsIsTaken()
    {
        QFETCH(const QString, pattern);
        WindowOnTree on("/data/a b\n/data/c\n/desk/\n");
        QMimeData data;
        data.setText(pattern.arg(QString::fromStdString(on.folder.at("/data/a b").bytes),
                                 QString::fromStdString(on.folder.at("/data/c").bytes)));

        drop(*on.view().viewport(), data, emptyPlace(on.view()), everything, linkKeys);

        QTRY_COMPARE(targetOf(on.folder.at("/desk/a b")), "../data/a b"s);
        QTRY_COMPARE(targetOf(on.folder.at("/desk/c")), "../data/c"s);
    }

    void altAsksWhateverElseIsHeld()
    {
        WindowOnTree on(tree);
        auto *menu = asks(on, PlacesMimeData({on.folder.at("/data/caf\xE9")}), emptyPlace(on.view()),
                          linkKeys | Qt::AltModifier);
        QVERIFY(menu != nullptr);
        menu->close();
        QVERIFY(!isThere(on.folder.at("/desk/caf\xE9")));
    }

    void theChoiceIsRememberedForTheKeys()
    {
        WindowOnTree on(tree);
        const auto target = on.folder.at("/data/caf\xE9");
        auto *menu = asks(on, PlacesMimeData({target}), emptyPlace(on.view()));
        QVERIFY(menu->actionFor(DropDeed::Link)->text().contains(u'\t'));
        choose(*menu, DropDeed::LinkAbsolute);
        QTRY_COMPARE(targetOf(on.folder.at("/desk/caf\xE9")), target.bytes);

        drop(*on.view().viewport(), PlacesMimeData({on.folder.at("/data/report.txt")}),
             rowCentre(on.view(), on.model(), "sub"), everything, linkKeys);

        QTRY_COMPARE(targetOf(on.folder.at("/desk/sub/report.txt")), on.folder.at("/data/report.txt").bytes);
        menu = asks(on, PlacesMimeData({target}), emptyPlace(on.view()));
        QVERIFY(menu->actionFor(DropDeed::LinkAbsolute)->text().contains(u'\t'));
        menu->close();
    }

    void aHardLinkIsMadeWhereItCanBe()
    {
        WindowOnTree on(tree);
        const auto file = on.folder.at("/data/report.txt");
        auto *menu = asks(on, PlacesMimeData({file}), rowCentre(on.view(), on.model(), "sub"));
        QVERIFY(menu->actionFor(DropDeed::HardLink)->isEnabled());

        choose(*menu, DropDeed::HardLink);

        QTRY_VERIFY(isThere(on.folder.at("/desk/sub/report.txt")));
        QVERIFY(std::filesystem::equivalent(file.bytes, on.folder.at("/desk/sub/report.txt").bytes));
        QTRY_VERIFY(on.window.action(ActionId::Undo)->isEnabled());
        on.window.action(ActionId::Undo)->trigger();
        QTRY_VERIFY(!isThere(on.folder.at("/desk/sub/report.txt")));
        QVERIFY(isThere(file));
    }

    void aHardLinkToAFolderIsOfferedWithTheReasonWhyNot()
    {
        WindowOnTree on("/data/sub/\n/desk/\n");
        auto *menu = asks(on, PlacesMimeData({on.folder.at("/data/sub")}), emptyPlace(on.view()));
        QVERIFY(!menu->actionFor(DropDeed::HardLink)->isEnabled());
        QVERIFY(menu->actionFor(DropDeed::HardLink)->toolTip().contains(QStringLiteral("older")));
        menu->close();
    }

    void whatIsMovedHereLeavesALinkAndUndoBringsItBack()
    {
        WindowOnTree on("/data/sub/x\n/desk/\n");
        auto *menu = asks(on, PlacesMimeData({on.folder.at("/data/sub")}), emptyPlace(on.view()));
        QVERIFY(menu->actionFor(DropDeed::MoveLeavingLink) != nullptr);

        choose(*menu, DropDeed::MoveLeavingLink);

        QTRY_COMPARE(targetOf(on.folder.at("/data/sub")), "../desk/sub"s);
        QVERIFY(isThere(on.folder.at("/desk/sub/x")));
        QTRY_VERIFY(on.window.action(ActionId::Undo)->isEnabled());
        on.window.action(ActionId::Undo)->trigger();
        auto *plan = on.dialog<PlanDialog>(); // two changes are shown first
        QVERIFY(plan != nullptr);
        QTRY_VERIFY(plan->applyButton()->isEnabled());
        plan->applyButton()->click();
        QTRY_VERIFY(!isThere(on.folder.at("/desk/sub")));
        QVERIFY(isThere(on.folder.at("/data/sub/x")));
        QCOMPARE(targetOf(on.folder.at("/data/sub")), "?"s);
    }

    void aMoveIsNotOfferedWhereItWouldMoveNothing()
    {
        WindowOnTree on(tree);
        auto *menu = asks(on, PlacesMimeData({on.folder.at("/desk/report.txt")}), emptyPlace(on.view()));
        QVERIFY(menu->actionFor(DropDeed::MoveLeavingLink) == nullptr);
        menu->close();
    }

    void aLinkToAnotherFileSystemIsAbsoluteAndAMoveThereLeavesOne()
    {
        if (::access("/dev/shm", W_OK | X_OK) != 0)
            QSKIP("there is no /dev/shm here, a second file system to drop from");
        const QTemporaryDir other(QStringLiteral("/dev/shm/linkwright-XXXXXX"));
        WindowOnTree on(tree);
        struct stat one = {};
        struct stat two = {};
        if (::stat(on.folder.path().bytes.c_str(), &one) != 0 || ::stat(qPrintable(other.path()), &two) != 0
            || one.st_dev == two.st_dev)
            QSKIP("temporary folders lie in /dev/shm here, so there is no second file system to drop from");
        const NativePath file{other.path().toStdString() + "/far"};
        const NativePath moved{other.path().toStdString() + "/moved"};
        std::ofstream(file.bytes) << "x";
        std::ofstream(moved.bytes) << "x";
        auto *menu = asks(on, PlacesMimeData({file}), emptyPlace(on.view()));
        QVERIFY(!menu->actionFor(DropDeed::HardLink)->isEnabled());
        QVERIFY(menu->actionFor(DropDeed::HardLink)->toolTip().contains(QStringLiteral("file system")));
        choose(*menu, DropDeed::Link);
        QTRY_COMPARE(targetOf(on.folder.at("/desk/far")), file.bytes);

        menu = asks(on, PlacesMimeData({moved}), emptyPlace(on.view()));
        QVERIFY(menu->actionFor(DropDeed::MoveLeavingLink) != nullptr);
        choose(*menu, DropDeed::MoveLeavingLink);
        QTRY_VERIFY(targetOf(moved) != "?"s);
        QVERIFY(isThere(on.folder.at("/desk/moved")));
        QVERIFY(isThere(moved));
    }

    void aDropOnALinkOffersToChangeItsTarget()
    {
        WindowOnTree on(deskTree);
        const auto target = on.folder.at("/data/report.txt");
        auto *menu = asks(on, PlacesMimeData({target}), rowCentre(on.view(), on.model(), "broken"), linkKeys);
        QVERIFY(menu != nullptr); // even with the keys
        QVERIFY(menu->actionFor(DropDeed::ChangeTarget)->text().contains(QStringLiteral("“report.txt”")));
        QVERIFY(menu->actionFor(DropDeed::LinkInside) == nullptr);

        choose(*menu, DropDeed::ChangeTarget);

        QTRY_COMPARE(targetOf(on.folder.at("/desk/broken")), "../data/report.txt"s);
        QTRY_COMPARE(on.model().counts().broken(), std::uint64_t(1));
    }

    void aDropOnALinkToAFolderCanGoInside()
    {
        WindowOnTree on(deskTree);
        auto *menu = asks(on, PlacesMimeData({on.folder.at("/data/report.txt"), on.folder.at("/desk/notes.txt")}),
                          rowCentre(on.view(), on.model(), "photos"));
        QVERIFY(menu->actionFor(DropDeed::ChangeTarget) == nullptr); // a link has one target

        choose(*menu, DropDeed::LinkInside);

        QTRY_COMPARE(targetOf(on.folder.at("/data/photos/report.txt")), "../report.txt"s);
        QTRY_COMPARE(targetOf(on.folder.at("/data/photos/notes.txt")), "../../desk/notes.txt"s);
        QCOMPARE(targetOf(on.folder.at("/desk/photos")), "../data/photos"s);
    }

    void aDropOnItselfDoesNothing_data()
    {
        QTest::addColumn<std::string>("what");
        QTest::addColumn<std::string>("row");
        QTest::newRow("folder") << "/desk/sub"s << "sub"s;
        QTest::newRow("link") << "/desk/l"s << "l"s;
        QTest::newRow("the folder on screen") << "/desk"s << ""s;
    }

    void aDropOnItselfDoesNothing()
    {
        QFETCH(const std::string, what);
        QFETCH(const std::string, row);
        WindowOnTree on("/desk/sub/\n/desk/l -> sub\n");
        QTRY_COMPARE(on.model().rowCount(), 2);
        const QPoint at = row.empty() ? emptyPlace(on.view()) : rowCentre(on.view(), on.model(), row);

        drop(*on.view().viewport(), PlacesMimeData({on.folder.at(what)}), at, everything, linkKeys);

        QTRY_VERIFY(on.window.statusBar()->currentMessage().contains(QStringLiteral("on itself")));
        QCOMPARE(on.model().rowCount(), 2);
        QVERIFY(!isThere(on.folder.at("/desk/sub/sub")));
    }

    void manyAreOnePlanAndOneUndo()
    {
        constexpr int many = 10'000;
        WindowOnTree on("/data/\n/desk/\n");
        std::vector<NativePath> files;
        for (int number = 0; number < many; ++number) {
            files.push_back(on.folder.at("/data/" + std::to_string(number)));
            std::ofstream(files.back().bytes) << "";
        }

        drop(*on.view().viewport(), PlacesMimeData(files), emptyPlace(on.view()), everything, linkKeys);

        QTRY_COMPARE(on.model().counts().links, std::uint64_t(many));
        QTRY_VERIFY(on.window.action(ActionId::Undo)->isEnabled());
        QCOMPARE(on.window.history().nextUndo()->changes, std::size_t(many));
    }

    void aFolderThatNobodyMayChangeIsOneSentence()
    {
        const NativePath folder{"/sys/kernel"}; // not even root makes links there
        if (!isThere(folder))
            QSKIP("there is no /sys here, where nobody may make links");
        WindowOnTree on(tree);
        QSignalSpy opened(&on.window.page(), &FolderPage::opened);
        on.window.go(folder);
        QVERIFY(opened.wait(patience));

        drop(*on.view().viewport(), PlacesMimeData({on.folder.at("/data/report.txt")}), emptyPlace(on.view()),
             everything, linkKeys);

        QTRY_VERIFY(said(on).contains(QStringLiteral("/sys/kernel")));
        QVERIFY(!isThere(folder / "report.txt"));
    }

    void aDropOnATabGoesIntoItsFolder()
    {
        WindowOnTree on(tree);
        on.window.action(ActionId::NewTab)->trigger();
        QTRY_COMPARE(on.window.page().folder(), on.folder.at("/desk"));
        on.go("/desk/sub");
        TabBar &bar = on.window.tabs().bar();
        QTRY_VERIFY(bar.isVisible());
        const PlacesMimeData data({on.folder.at("/data/caf\xE9")});

        QCOMPARE(drop(bar, data, bar.tabRect(0).center(), everything, linkKeys), Qt::LinkAction);

        QTRY_COMPARE(targetOf(on.folder.at("/desk/caf\xE9")), "../data/caf\xE9"s);
    }

    void aFolderDroppedAmongThePlacesBecomesABookmarkAndOnAPlaceALink()
    {
        WindowOnTree on(tree);
        auto &places = *on.window.findChild<PlacesView *>();
        on.window.action(ActionId::Bookmark)->trigger();
        QTRY_VERIFY(places.count() > 1);
        const PlacesMimeData data({on.folder.at("/desk/sub"), on.folder.at("/data/report.txt")});
        drop(*places.viewport(), data, {10, places.viewport()->height() - 3}, everything, linkKeys);
        QTRY_COMPARE(on.settings.bookmarks().size(), std::size_t(2)); // a file is none
        QCOMPARE(on.settings.bookmarks().back().bytes, on.folder.at("/desk/sub").bytes);

        const PlacesMimeData file({on.folder.at("/data/caf\xE9")});
        QListWidgetItem *desk = places.findItems(QStringLiteral("desk"), Qt::MatchExactly).front();
        drop(*places.viewport(), file, places.visualItemRect(desk).center(), everything, linkKeys);

        QTRY_COMPARE(targetOf(on.folder.at("/desk/caf\xE9")), "../data/caf\xE9"s);
    }
};

QTEST_MAIN(WindowDropTest)
#include "tst_window_drop.moc"
