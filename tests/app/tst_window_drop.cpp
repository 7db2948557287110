// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/link_mime.h"
#include "support/printing.h"
#include "views/message_bar.h"
#include "window_tools.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QMenu>

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
Qt::DropAction drop(FolderView &view, const QMimeData &data, const QPoint &at, Qt::DropActions offered,
                    Qt::KeyboardModifiers keys)
{
    QDragEnterEvent enter(at, offered, &data, Qt::LeftButton, keys);
    QCoreApplication::sendEvent(view.viewport(), &enter);
    QDragMoveEvent move(at, offered, &data, Qt::LeftButton, keys);
    QCoreApplication::sendEvent(view.viewport(), &move);
    QDropEvent event(at, offered, &data, Qt::LeftButton, keys);
    event.setDropAction(offered.testFlag(Qt::MoveAction) ? Qt::MoveAction
                                                         : Qt::CopyAction); // what a file manager proposes
    QCoreApplication::sendEvent(view.viewport(), &event);
    return event.isAccepted() ? event.dropAction() : Qt::IgnoreAction;
}

QPoint emptyPlace(const FolderView &view)
{
    return {view.viewport()->width() / 2, view.viewport()->height() - 10};
}

} // namespace

class WindowDropTest : public QObject
{
    Q_OBJECT

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

        const auto action = drop(on.view(), data, emptyPlace(on.view()), Qt::DropActions(offered), linkKeys);

        QCOMPARE(int(action), taken);
        if (taken != Qt::IgnoreAction)
            QTRY_COMPARE(targetOf(on.folder.at("/desk/caf\xE9")), "../data/caf\xE9"s);
        QVERIFY(isThere(on.folder.at("/data/caf\xE9")));
    }

    void aTakenNameGetsAnother()
    {
        WindowOnTree on(tree);
        const PlacesMimeData data({on.folder.at("/data/report.txt"), on.folder.at("/desk/report.txt")});

        drop(on.view(), data, emptyPlace(on.view()), everything, linkKeys);

        QTRY_COMPARE(targetOf(on.folder.at("/desk/Link to report.txt")), "../data/report.txt"s);
        QTRY_COMPARE(targetOf(on.folder.at("/desk/Link to report (2).txt")), "report.txt"s);
        QCOMPARE(targetOf(on.folder.at("/desk/report.txt")), "?"s);
    }

    void aDropOnAFolderRowGoesInside()
    {
        WindowOnTree on(tree);
        QTRY_VERIFY(on.model().rowOf("sub") >= 0);
        const QPoint row = on.view().visualRect(on.view().model()->index(on.model().rowOf("sub"), 0)).center();

        drop(on.view(), PlacesMimeData({on.folder.at("/data/report.txt")}), row, everything, linkKeys);

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
        drop(on.view(), PlacesMimeData({target}), emptyPlace(on.view()), everything, Qt::NoModifier);
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
        drop(on.view(), PlacesMimeData({on.folder.at("/data/caf\xE9")}), emptyPlace(on.view()), everything,
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

        drop(on.view(), garbled, emptyPlace(on.view()), everything, linkKeys);

        QTRY_COMPARE(targetOf(on.folder.at("/desk/Link to report.txt")), "../data/report.txt"s);
        QTRY_VERIFY(on.window.page().messages().text().contains(QStringLiteral("is not there")));
        QVERIFY(!isThere(on.folder.at("/desk/caf\xEF\xBF\xBD")));
    }

    void whatIsNoFileIsRefusedInASentence()
    {
        WindowOnTree on(tree);
        QMimeData data;
        data.setData(QStringLiteral("text/uri-list"), "https://example.org/x\r\n");

        drop(on.view(), data, emptyPlace(on.view()), everything, linkKeys);

        QTRY_VERIFY(on.window.page().messages().text().contains(QStringLiteral("example.org")));
    }
};

QTEST_MAIN(WindowDropTest)
#include "tst_window_drop.moc"
