// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/chain_picture.h"

#include "models/link_look.h"
#include "text/health_text.h"
#include "views/chain_stop.h"
#include "views/elided_button.h"
#include "views/quiet_label.h"
#include "views/tints.h"

#include <QEvent>
#include <QIcon>
#include <QPainter>
#include <QVBoxLayout>

namespace linkwright {

namespace {

constexpr std::size_t hopsInFront = 6; // of a long chain
constexpr std::size_t hopsAtEnd = 2;
constexpr int room = 10; // for the arrow between two stops

QIcon endIcon(NodeType type)
{
    return QIcon::fromTheme(type == NodeType::Folder ? QStringLiteral("folder") : QStringLiteral("file"));
}

} // namespace

ChainPicture::ChainPicture(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(room);
    setAccessibleName(tr("The way it leads"));
}

void ChainPicture::clear()
{
    m_shown = {};
    m_stops.clear();
    m_nearest = nullptr;
    while (auto *item = m_column->takeAt(0)) {
        if (auto *widget = item->widget()) { // it may be the one whose click is at work
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void ChainPicture::show(const LinkDetails &details)
{
    if (details.chain == m_shown.chain && details.fileSystems == m_shown.fileSystems)
        return; // the focus may be on a stop
    clear();
    m_shown = details;
    const auto &[hops, verdict] = details.chain;
    const bool isLong = hops.size() > hopsInFront + hopsAtEnd + 1;
    for (std::size_t i = 0; i < hops.size(); ++i) {
        if (isLong && i == hopsInFront) {
            i = hops.size() - hopsAtEnd;
            addNote(tr("… %n more links …", nullptr, static_cast<int>(hops.size() - hopsInFront - hopsAtEnd)));
        }
        const bool isBad = i + 1 == hops.size() && stopsAtLastHop(verdict);
        addStop(isBad ? healthIcon(verdict.health) : QIcon::fromTheme(QStringLiteral("linktofile")),
                hopText(details.chain, i, details.fileSystems[i]), hops[i].place, isBad);
    }
    if (!stopsAtLastHop(verdict))
        addEnd(verdict, details.fileSystems.back());
    orderFocus();
    updateGeometry();
    update();
}

/// What is new would come behind everything else in the window.
void ChainPicture::orderFocus()
{
    QWidget *before = m_before;
    const auto put = [&before](QWidget *next) {
        if (before != nullptr && next != nullptr)
            setTabOrder(before, next);
        before = next;
    };
    for (ChainStop *stop : m_stops)
        put(stop);
    if (m_nearest != nullptr)
        put(m_nearest);
}

/// What is missing cannot be shown; what is nearest to it can.
void ChainPicture::addEnd(const Verdict &verdict, std::string_view fileSystem)
{
    const bool isHealthy = verdict.health == Health::Healthy;
    const auto near = nearestExisting(verdict);
    const NativePath place = near ? *near : verdict.path;
    const bool canShow = near || isHealthy || verdict.health == Health::Denied || verdict.health == Health::WrongKind;
    addStop(isHealthy ? endIcon(verdict.endType) : healthIcon(verdict.health), endText(verdict, fileSystem),
            canShow ? place : NativePath(), countsAsBroken(verdict.health));
    if (near)
        addNearest(*near);
}

void ChainPicture::addStop(const QIcon &icon, StopText text, const NativePath &place, bool isBad)
{
    auto *stop = new ChainStop(icon, std::move(text), place, isBad, this);
    if (!place.isEmpty())
        connect(stop, &QAbstractButton::clicked, this, [this, place] { Q_EMIT placeWanted(place); });
    m_stops.append(stop);
    m_column->addWidget(stop);
}

void ChainPicture::addNearest(const NativePath &place)
{
    m_nearest = new ElidedButton(this);
    m_nearest->setIcon(QIcon::fromTheme(QStringLiteral("go-jump")));
    m_nearest->setWords(tr("Show %1").arg(shown(place)));
    m_nearest->setAccessibleDescription(tr("What is nearest to it on the way, and there"));
    connect(m_nearest, &QAbstractButton::clicked, this, [this, place] { Q_EMIT placeWanted(place); });
    m_column->addWidget(m_nearest);
}

void ChainPicture::addNote(const QString &text)
{
    auto *note = new QuietLabel(text, this);
    note->setIndent(ChainStop::iconSize + 10);
    m_column->addWidget(note);
}

void ChainPicture::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_shown = {}; // the icons are others then
}

void ChainPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(
        QPen(tints::mixed(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.35), 1.5));
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i + 1 < m_stops.size(); ++i) {
        const int inward = ChainStop::iconSize / 2;
        const int at = layoutDirection() == Qt::RightToLeft ? m_stops[i]->width() - inward : inward;
        const QPointF from = m_stops[i]->mapTo(this, QPoint(at, ChainStop::padding + ChainStop::iconSize + 3));
        const QPointF to = m_stops[i + 1]->mapTo(this, QPoint(at, ChainStop::padding - 3));
        painter.drawLine(from, to);
        painter.drawLine(to, to + QPointF(-3.5, -4));
        painter.drawLine(to, to + QPointF(3.5, -4));
    }
}

} // namespace linkwright
