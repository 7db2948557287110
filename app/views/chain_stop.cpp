// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/chain_stop.h"

#include "views/elided_label.h"
#include "views/tints.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace linkwright {

namespace {

constexpr int beside = 10; // between the icon and the words
constexpr int between = 1; // two lines

QString wholeText(const StopText &text)
{
    QStringList lines{text.place, text.pointsTo, text.trouble, text.facts};
    lines.removeAll(QString());
    for (QString &line : lines)
        line = plainToolTip(line);
    return lines.join(QStringLiteral("<br>"));
}

} // namespace

ChainStop::ChainStop(QIcon icon, StopText text, NativePath place, bool isBad, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(std::move(icon))
    , m_text(std::move(text))
    , m_place(std::move(place))
    , m_isBad(isBad)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setToolTip(wholeText(m_text));
    setAccessibleName(m_text.spoken);
    if (!m_place.isEmpty()) {
        setCursor(Qt::PointingHandCursor);
        setAccessibleDescription(tr("Shows it in the window"));
    }
}

std::vector<ChainStop::Line> ChainStop::lines() const
{
    QFont bold = font();
    bold.setBold(true);
    const QColor plain = palette().color(QPalette::WindowText);
    const QColor quiet = tints::quiet(palette());
    const QColor bad = m_isBad ? tints::error(palette()) : tints::warning(palette());
    const bool isTrouble = !m_text.trouble.isEmpty();
    std::vector<Line> lines{{m_text.place, m_isBad ? bad : plain, m_isBad ? bold : font()}};
    if (!m_text.pointsTo.isEmpty())
        lines.push_back({m_text.pointsTo, plain, font()});
    if (isTrouble)
        lines.push_back({m_text.trouble, bad, font()});
    if (!m_text.facts.isEmpty())
        lines.push_back({m_text.facts, quiet, font()});
    return lines;
}

QSize ChainStop::sizeHint() const
{
    const int count = static_cast<int>(lines().size());
    const int text = count * fontMetrics().height() + (count - 1) * between;
    return {iconSize + beside + fontMetrics().averageCharWidth() * 30, std::max(text, iconSize) + 2 * padding};
}

QSize ChainStop::minimumSizeHint() const
{
    return {iconSize + beside + fontMetrics().averageCharWidth() * 8, sizeHint().height()};
}

void ChainStop::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse() && !m_place.isEmpty())
        painter.fillRect(rect(),
                         tints::mixed(palette().color(QPalette::Window), palette().color(QPalette::Highlight), 0.15));
    const bool leftward = layoutDirection() == Qt::RightToLeft;
    const int iconLeft = leftward ? width() - iconSize : 0;
    m_icon.paint(&painter, QRect(iconLeft, padding, iconSize, iconSize));
    const int textLeft = leftward ? 0 : iconSize + beside;
    QRect line(textLeft, padding, width() - iconSize - beside, fontMetrics().height());
    for (const auto &[text, colour, font] : lines()) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(line, Qt::AlignVCenter | (leftward ? Qt::AlignRight : Qt::AlignLeft) | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(text, Qt::ElideMiddle, line.width()));
        line.translate(0, fontMetrics().height() + between);
    }
    if (!hasFocus())
        return;
    QStyleOptionFocusRect focus;
    focus.initFrom(this);
    focus.backgroundColor = palette().color(QPalette::Window);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
}

void ChainStop::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace linkwright
