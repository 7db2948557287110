// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "dialogs/new_link_dialog.h"
#include "models/contrast.h"
#include "support/patience.h"
#include "views/chain_picture.h"
#include "views/history_panel.h"
#include "views/link_panel.h"
#include "views/target_editor.h"
#include "window/icon_style.h"
#include "window_tools.h"

#include <QApplication>
#include <QImage>
#include <QToolButton>

using namespace linkwright;
using namespace linkwright::test;

namespace {

constexpr double seenContrast = 1.5; // between a pixel with and without the focus; the least of Fusion's own frames
constexpr int leastSeen = 40; // such pixels: more than a cursor, which comes and goes

QPalette darkPalette()
{
    QPalette palette(QColor(0xFC, 0xFC, 0xFC), QColor(0x31, 0x36, 0x3B), QColor(0x52, 0x57, 0x5C),
                     QColor(0x1B, 0x1E, 0x20), QColor(0x25, 0x28, 0x2B), QColor(0xFC, 0xFC, 0xFC),
                     QColor(0xFC, 0xFC, 0xFC), QColor(0x1B, 0x1E, 0x20), QColor(0x2A, 0x2E, 0x32));
    palette.setColor(QPalette::Highlight, QColor(0x3D, 0xAE, 0xE9));
    return palette;
}

int pixelsApart(const QImage &one, const QImage &other)
{
    int count = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            count += contrast(one.pixelColor(x, y), other.pixelColor(x, y)) >= seenContrast ? 1 : 0;
    }
    return count;
}

bool showsItsFocus(QWidget &window, QWidget &control)
{
    const QRect around = QRect(control.mapTo(&window, QPoint()), control.size()).adjusted(-3, -3, 3, 3);
    const QImage with = window.grab(around).toImage();
    control.clearFocus();
    const QImage without = window.grab(around).toImage();
    control.setFocus(Qt::TabFocusReason);
    return pixelsApart(with, without) >= leastSeen;
}

QString nameOf(const QWidget &control)
{
    return QLatin1StringView(control.metaObject()->className()) + u' ' + control.objectName() + u' '
           + control.accessibleName();
}

/// Goes round the window with Tab. Those that do not show that they have the focus; `met`: all of them.
QStringList unseen(QWidget &window, QStringList &met)
{
    QStringList names;
    QWidgetList all;
    for (int step = 0; step < 80; ++step) {
        QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &window, Qt::Key_Tab);
        QWidget *control = QApplication::focusWidget();
        if (control == nullptr || control->window() != &window || all.contains(control))
            break;
        all += control;
        met += nameOf(*control);
        if (!showsItsFocus(window, *control))
            names += nameOf(*control);
    }
    return names;
}

} // namespace

class WindowFocusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new IconStyle(QStringLiteral("fusion"))); }
    void cleanup() { QApplication::setPalette(QPalette()); }

    void everyControlShowsThatItHasTheFocus_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void everyControlShowsThatItHasTheFocus()
    {
        QFETCH(bool, isDark);
        if (isDark)
            QApplication::setPalette(darkPalette());
        WindowOnTree on(deskTree);
        on.window.resize(1300, 800);
        on.window.action(ActionId::History)->trigger();
        QTRY_VERIFY(on.window.findChild<HistoryPanel *>()->isVisible());
        QVERIFY(QTest::qWaitForWindowActive(&on.window, patience));
        const LinkPanel &panel = on.window.panel();
        QSignalSpy shown(&panel, &LinkPanel::chainShown);
        on.select("broken");
        QTRY_VERIFY(!shown.isEmpty() && panel.chain().stops().size() > 1);
        QTRY_VERIFY(panel.target().convertButton().isEnabled());
        on.view().setFocus();
        QStringList met;
        QCOMPARE(unseen(on.window, met).join(u'\n'), QString());
        QVERIFY2(met.size() > 15, qPrintable(met.join(u'\n')));
    }

    void soDoTheyInADialog_data() { everyControlShowsThatItHasTheFocus_data(); }

    void soDoTheyInADialog()
    {
        QFETCH(bool, isDark);
        if (isDark)
            QApplication::setPalette(darkPalette());
        WindowOnTree on(deskTree);
        on.window.action(ActionId::NewLink)->trigger();
        auto *dialog = on.dialog<NewLinkDialog>();
        QVERIFY(dialog != nullptr);
        QVERIFY(QTest::qWaitForWindowActive(dialog, patience));
        QTRY_VERIFY(QApplication::focusWidget() != nullptr && QApplication::focusWidget()->window() == dialog);

        QStringList met;
        QCOMPARE(unseen(*dialog, met).join(u'\n'), QString());
        QVERIFY2(met.size() > 5, qPrintable(met.join(u'\n')));
    }
};

QTEST_MAIN(WindowFocusTest)

#include "tst_window_focus.moc"
