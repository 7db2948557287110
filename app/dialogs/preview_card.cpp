// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/preview_card.h"

#include "models/link_look.h"
#include "text/elevation_text.h"
#include "text/health_text.h"
#include "text/kind_text.h"
#include "text/shown_name.h"
#include "views/elided_label.h"
#include "views/tints.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace linkwright {

namespace {

constexpr int iconSize = 22;

QString becomesText(NodeType before, NodeType after)
{
    return PreviewCard::tr("It is %1 now and becomes %2.").arg(linkKindWords(before), linkKindWords(after));
}

QString storedLine(const Change &change)
{
    QString name = shown(split(placeOf(change)).name);
    if (const auto *made = std::get_if<CreateLink>(&change))
        return PreviewCard::tr("%1 → %2").arg(name, shown(made->after.raw));
    if (const auto *changed = std::get_if<RetargetLink>(&change))
        return PreviewCard::tr("%1 → %2").arg(name, shown(changed->after.raw));
    if (const auto *hard = std::get_if<CreateHardLink>(&change))
        return PreviewCard::tr("%1 = %2").arg(name, shown(hard->existing));
    return name;
}

QStringList notesOf(const Preview &preview)
{
    const Planned &planned = preview.planned;
    QStringList notes;
    const auto *changed = planned.change ? std::get_if<RetargetLink>(&*planned.change) : nullptr;
    if (changed != nullptr && changed->kind)
        notes += becomesText(changed->before.identity.type, *changed->kind);
    if (planned.fellBackToAbsolute)
        notes += PreviewCard::tr("A relative text would not lead there, so it will be absolute.");
    if (planned.nameOfTheLinkItself)
        notes += PreviewCard::tr("This makes a second name of the link itself, not of what it points to.");
    if (preview.asksAdministrator)
        notes += elevationNote(1, 1);
    return notes;
}

} // namespace

PreviewCard::PreviewCard(QWidget *parent)
    : QFrame(parent)
    , m_stored(new ElidedLabel({}, this))
    , m_icon(new QLabel(this))
    , m_sentence(new QLabel(this))
{
    m_stored->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_icon->setFixedSize(iconSize, iconSize);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setMinimumHeight(fontMetrics().lineSpacing() * 4 + 30); // the same for every answer: nothing jumps while one types

    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(10);
    verdict->addWidget(m_icon, 0, Qt::AlignTop);
    verdict->addWidget(m_sentence, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    column->addWidget(m_stored);
    column->addLayout(verdict, 1);
}

void PreviewCard::say(const QString &text)
{
    m_isRefusal = false;
    m_stored->setText({});
    m_stored->setVisible(false);
    m_icon->setVisible(false);
    m_sentence->setText(text);
    m_sentence->setAlignment(Qt::AlignCenter);
}

void PreviewCard::refuse(const QString &reason)
{
    m_isRefusal = true;
    m_stored->setText({});
    m_stored->setVisible(false);
    tell(style()->standardIcon(QStyle::SP_MessageBoxCritical).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()),
         reason);
}

void PreviewCard::ask(const QString &question)
{
    tell(style()->standardIcon(QStyle::SP_MessageBoxQuestion).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()),
         question);
}

/// A sentence with the icon that goes with it.
void PreviewCard::tell(const QPixmap &icon, const QString &sentence)
{
    m_icon->setPixmap(icon);
    m_icon->setVisible(true);
    m_sentence->setText(withShortWords(sentence));
    m_sentence->setToolTip(plainToolTip(sentence));
    m_sentence->setAlignment(Qt::AlignLeading | Qt::AlignTop);
}

void PreviewCard::show(const Preview &preview)
{
    m_isRefusal = false;
    if (!preview.planned.change) {
        say(tr("It is like this already."));
        return;
    }
    m_stored->setText(storedLine(*preview.planned.change));
    m_stored->setVisible(true);
    const QStringList notes = notesOf(preview);
    if (preview.chain)
        showVerdict(preview.chain->verdict, notes);
    else
        showHardLink(notes, preview.planned.nameOfTheLinkItself);
}

void PreviewCard::showHardLink(const QStringList &notes, bool ofLink)
{
    tell(QIcon::fromTheme(QStringLiteral("hardlink")).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()),
         (ofLink ? notes : QStringList{tr("Both names will stand for the same file.")} + notes).join(u' '));
}

void PreviewCard::showVerdict(const Verdict &verdict, const QStringList &notes)
{
    tell(healthIcon(verdict.health).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()),
         (QStringList{healthSentence(verdict, nearestExisting(verdict))} + notes).join(u' '));
}

QString PreviewCard::storedText() const
{
    return m_stored->text();
}

QString PreviewCard::sentence() const
{
    return m_sentence->text();
}

void PreviewCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tints::mixed(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.18));
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

} // namespace linkwright
