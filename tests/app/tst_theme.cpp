// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/contrast.h"
#include "models/link_look.h"
#include "views/tints.h"
#include "window/icon_style.h"
#include "window/theme.h"

#include <QApplication>
#include <QIcon>
#include <QImage>
#include <QPainter>
#include <QStyleOption>
#include <QTest>

using namespace linkwright;

namespace {

/// As Qt makes it of a dark KDE theme, which says nothing of placeholders.
QPalette darkPalette()
{
    QPalette palette(QColor(0xFC, 0xFC, 0xFC), QColor(0x31, 0x36, 0x3B), QColor(0x52, 0x57, 0x5C),
                     QColor(0x1B, 0x1E, 0x20), QColor(0x25, 0x28, 0x2B), QColor(0xFC, 0xFC, 0xFC),
                     QColor(0xFC, 0xFC, 0xFC), QColor(0x1B, 0x1E, 0x20), QColor(0x2A, 0x2E, 0x32));
    palette.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128));
    return palette;
}

QPalette lightPalette()
{
    QPalette palette(Qt::black, Qt::white, Qt::white, Qt::gray, Qt::lightGray, Qt::black, Qt::white, Qt::white,
                     QColor(0xEF, 0xEF, 0xEF));
    palette.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128));
    return palette;
}

/// How much lighter the frame of a box that is not ticked, or of a menu, is than its inside.
int frameAgainstInside(const QPalette &palette, QStyle::PrimitiveElement element)
{
    constexpr int side = 14;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(palette.color(QPalette::Base));
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.palette = palette;
    option.state = QStyle::State_Enabled | QStyle::State_Off;
    QPainter painter(&image);
    const IconStyle style(QStringLiteral("fusion"));
    style.drawPrimitive(element, &option, &painter);
    painter.end();
    return qGray(image.pixel(0, side / 2)) - qGray(image.pixel(side / 2, side / 2));
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placeholdersOnADarkGroundAreMadeOutOfTheText()
    {
        const auto colour = clearerPlaceholder(darkPalette());

        QVERIFY(colour.has_value());
        QCOMPARE(colour->rgb(), QColor(0xFC, 0xFC, 0xFC).rgb());
        QVERIFY(colour->alphaF() < 0.7F); // quieter than what was typed
    }

    void placeholdersThatCanBeReadStay()
    {
        QPalette clear = lightPalette();
        clear.setColor(QPalette::PlaceholderText, QColor(0x60, 0x60, 0x60));
        QVERIFY(!clearerPlaceholder(clear).has_value());
        QPalette mended = darkPalette();
        mended.setColor(QPalette::PlaceholderText, *clearerPlaceholder(mended));
        QVERIFY(!clearerPlaceholder(mended).has_value());
    }

    void whateverIsWrittenCanBeRead_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }

    void whateverIsWrittenCanBeRead()
    {
        QFETCH(QPalette, palette);
        if (const auto clearer = clearerPlaceholder(palette))
            palette.setColor(QPalette::PlaceholderText, *clearer);
        const QColor window = palette.color(QPalette::Window);
        const QColor base = palette.color(QPalette::Base);
        const auto read = [](const QColor &ground, const QColor &text) {
            return contrast(ground, seenOn(ground, text));
        };
        QVERIFY(read(window, tints::quiet(palette)) >= readableContrast);
        QVERIFY(read(window, tints::error(palette)) >= readableContrast);
        QVERIFY(read(window, tints::warning(palette)) >= readableContrast);
        QVERIFY(read(window, tints::good(palette)) >= readableContrast);
        QVERIFY(read(base, brokenColour(base)) >= readableContrast);
        QVERIFY(read(base, palette.color(QPalette::PlaceholderText)) >= readableContrast);
    }

    void onlyThePlaceholdersOfTheProgramAreMended()
    {
        const QPalette before = QApplication::palette();
        QPalette unreadable;
        unreadable.setColor(QPalette::PlaceholderText, before.color(QPalette::Base));
        QApplication::setPalette(unreadable);

        mendPlaceholders();

        QVERIFY(QApplication::palette().color(QPalette::PlaceholderText) != before.color(QPalette::Base));
        QVERIFY(!clearerPlaceholder(QApplication::palette()).has_value());
        QCOMPARE(QApplication::palette().color(QPalette::Text), before.color(QPalette::Text));
        QApplication::setPalette(QPalette());
    }

    void ourIconsAreTheThemeWhereTheSystemHasNone()
    {
        const QString before = QIcon::themeName();
        QIcon::setThemeName(QStringLiteral("linkwright-light"));

        chooseFallbackIcons(darkPalette());
        QCOMPARE(QIcon::themeName(), QStringLiteral("linkwright-dark"));
        chooseFallbackIcons(lightPalette());
        QCOMPARE(QIcon::themeName(), QStringLiteral("linkwright-light"));

        QIcon::setThemeName(before);
    }

    void aThemeOfTheSystemStays()
    {
        const QString before = QIcon::themeName();
        QIcon::setThemeName(QStringLiteral("of-the-system"));

        chooseFallbackIcons(darkPalette());

        QCOMPARE(QIcon::themeName(), QStringLiteral("of-the-system"));
        QIcon::setThemeName(before);
    }

    void aBoxThatIsNotTickedHasAFrameOnAnyGround()
    {
        constexpr auto box = QStyle::PE_IndicatorItemViewItemCheck;
        QVERIFY2(frameAgainstInside(darkPalette(), box) > 80,
                 qPrintable(QString::number(frameAgainstInside(darkPalette(), box))));
        QVERIFY(frameAgainstInside(lightPalette(), box) < -40);
    }

    void aMenuStandsOutOfTheTableBelowIt()
    {
        QVERIFY2(frameAgainstInside(darkPalette(), QStyle::PE_PanelMenu) > 50,
                 qPrintable(QString::number(frameAgainstInside(darkPalette(), QStyle::PE_PanelMenu))));
        QVERIFY(frameAgainstInside(lightPalette(), QStyle::PE_PanelMenu) < -40);
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
