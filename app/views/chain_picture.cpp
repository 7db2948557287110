// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/chain_picture.h"

#include "models/link_look.h"
#include "text/health_text.h"
#include "views/elided_label.h"
#include "views/quiet_label.h"
#include "views/tints.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace linkwright {

namespace {

constexpr int iconSize = 22;
constexpr std::size_t hopsInFront = 6; // of a long chain
constexpr std::size_t hopsAtEnd = 2;

QLabel *iconLabel(const QIcon &icon, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setPixmap(icon.pixmap(QSize(iconSize, iconSize), parent->devicePixelRatioF()));
    label->setFixedSize(iconSize, iconSize);
    return label;
}

void colour(QWidget *widget, const QColor &colour)
{
    QPalette palette = widget->palette();
    palette.setColor(QPalette::WindowText, colour);
    widget->setPalette(palette);
}

QIcon endIcon(NodeType type)
{
    return QIcon::fromTheme(type == NodeType::Folder ? QStringLiteral("folder") : QStringLiteral("file"));
}

/// The link that is already on the way stays a link, but the one that could not be followed is the bad one.
bool endsAtALink(const Verdict &verdict)
{
    return verdict.health == Health::Loop || verdict.health == Health::Invalid;
}

} // namespace

ChainPicture::ChainPicture(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(14);
}

void ChainPicture::clear()
{
    m_icons.clear();
    while (auto *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void ChainPicture::show(const Chain &chain)
{
    clear();
    const auto &[hops, verdict] = chain;
    const bool isLong = hops.size() > hopsInFront + hopsAtEnd + 1;
    for (std::size_t i = 0; i < hops.size(); ++i) {
        if (isLong && i == hopsInFront) {
            i = hops.size() - hopsAtEnd;
            addNote(tr("… %n more links …", nullptr, static_cast<int>(hops.size() - hopsInFront - hopsAtEnd)));
        }
        const bool bad = i + 1 == hops.size() && endsAtALink(verdict);
        addStop(bad ? healthIcon(verdict.health) : QIcon::fromTheme(QStringLiteral("linktofile")), hops[i].place,
                QStringLiteral("→ ") + shown(hops[i].target.raw), bad);
    }
    if (verdict.health == Health::Healthy)
        addStop(endIcon(verdict.endType), verdict.path, {}, false);
    else if (!endsAtALink(verdict))
        addStop(healthIcon(verdict.health), verdict.path, healthText(verdict), countsAsBroken(verdict.health));
    updateGeometry();
    update();
}

void ChainPicture::addStop(const QIcon &icon, const NativePath &place, const QString &below, bool bad)
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(10);
    m_icons.append(iconLabel(icon, row));
    line->addWidget(m_icons.last(), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    auto *name = new ElidedLabel(shown(place), row);
    texts->addWidget(name);
    if (!below.isEmpty()) {
        auto *text = new ElidedLabel(below, row);
        colour(text, bad ? tints::error(palette()) : tints::quiet(palette()));
        texts->addWidget(text);
    }
    if (bad) {
        QFont bold = name->font();
        bold.setBold(true);
        name->setFont(bold);
        colour(name, tints::error(palette()));
    }
    line->addLayout(texts, 1);
    m_column->addWidget(row);
}

void ChainPicture::addNote(const QString &text)
{
    auto *note = new QuietLabel(text, this);
    note->setIndent(iconSize + 10);
    m_column->addWidget(note);
}

void ChainPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(
        QPen(tints::mixed(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.35), 1.5));
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i + 1 < m_icons.size(); ++i) {
        const QPointF from = m_icons[i]->mapTo(this, QPoint(iconSize / 2, iconSize + 3));
        const QPointF to = m_icons[i + 1]->mapTo(this, QPoint(iconSize / 2, -3));
        painter.drawLine(from, to);
        painter.drawLine(to, to + QPointF(-3.5, -4));
        painter.drawLine(to, to + QPointF(3.5, -4));
    }
}

} // namespace linkwright
