// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "dialogs/guard_question.h"

#include "dialogs/question_parts.h"
#include "models/link_look.h"
#include "text/counted.h"
#include "text/shown_name.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <ranges>

namespace linkwright {

namespace {

constexpr int iconSize = 32;
constexpr int rowsSeen = 8;
constexpr std::size_t mostRows = 5000;

QString nameOf(const NativePath &place)
{
    return shortened(shown(split(withoutTrailingSeparators(place)).name));
}

QString title(const GuardQuestion::Facts &facts)
{
    const int count = counted(facts.links.size());
    if (facts.places.size() == 1)
        return GuardQuestion::tr("%Ln links point to %1", nullptr, count).arg(nameOf(facts.places.front()));
    return facts.deed == GuardQuestion::Deed::Remove
               ? GuardQuestion::tr("%Ln links point to what is to be removed", nullptr, count)
               : GuardQuestion::tr("%Ln links point to what is to be moved", nullptr, count);
}

/// What stands there, and what would be.
QString about(const GuardQuestion::Facts &facts)
{
    QString text;
    switch (facts.deed) {
    case GuardQuestion::Deed::Rename: text = GuardQuestion::tr("The old name would lead nowhere then."); break;
    case GuardQuestion::Deed::Move: text = GuardQuestion::tr("The old place would be empty then."); break;
    case GuardQuestion::Deed::Remove: text = GuardQuestion::tr("Whatever leads over it would be broken."); break;
    }
    if (!facts.complete)
        text += QLatin1Char(' ') + GuardQuestion::tr("There may be more: the search was not waited for.");
    return text;
}

QTreeWidget *listOf(const std::vector<Backlink> &links, QWidget *parent)
{
    auto *list = new QTreeWidget(parent);
    list->setColumnCount(2);
    list->setHeaderLabels({GuardQuestion::tr("Link"), GuardQuestion::tr("Points to")});
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setTextElideMode(Qt::ElideMiddle);
    list->setTabKeyNavigation(false);
    list->setAccessibleName(GuardQuestion::tr("Links that point there"));
    for (const Backlink &link : links | std::views::take(mostRows)) {
        auto *row = new QTreeWidgetItem(list, {shown(link.place), shown(link.target.raw)});
        row->setIcon(0, healthIcon(link.verdict.health));
        row->setToolTip(0, shown(link.place));
        row->setToolTip(1, shown(link.target.raw));
    }
    if (links.size() > mostRows)
        new QTreeWidgetItem(list, {GuardQuestion::tr("and %Ln more", nullptr, counted(links.size() - mostRows))});
    const int letter = list->fontMetrics().averageCharWidth();
    list->header()->resizeSection(0, letter * 46);
    const int rows = std::clamp(list->topLevelItemCount(), 2, rowsSeen);
    const int rowHeight = list->sizeHintForRow(0) > 0 ? list->sizeHintForRow(0) : list->fontMetrics().height() + 4;
    list->setMinimumHeight(list->header()->sizeHint().height() + rows * rowHeight + 2 * list->frameWidth());
    return list;
}

QString windowTitleOf(GuardQuestion::Deed deed)
{
    switch (deed) {
    case GuardQuestion::Deed::Rename: return GuardQuestion::tr("Rename");
    case GuardQuestion::Deed::Move: return GuardQuestion::tr("Move");
    case GuardQuestion::Deed::Remove: return GuardQuestion::tr("Remove");
    }
    Q_UNREACHABLE();
}

} // namespace

GuardQuestion::GuardQuestion(const Facts &facts, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(windowTitleOf(facts.deed));
    auto *icon = new QLabel(this);
    icon->setPixmap(
        style()->standardIcon(QStyle::SP_MessageBoxQuestion).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    auto *question = plainLabel(title(facts), this);
    QFont bold = question->font();
    bold.setBold(true);
    question->setFont(bold);
    auto *says = plainLabel(about(facts), this);
    setAccessibleDescription(question->text() + QLatin1Char(' ') + says->text());

    auto *texts = new QVBoxLayout;
    texts->setSpacing(8);
    texts->addWidget(question);
    texts->addWidget(says);
    auto *head = new QHBoxLayout;
    head->setSpacing(14);
    head->addWidget(icon, 0, Qt::AlignTop);
    head->addLayout(texts, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(listOf(facts.links, this), 1);
    column->addLayout(makeChoices(facts));
    column->addLayout(makeButtons(facts));
    resize(fontMetrics().averageCharWidth() * 96, minimumSizeHint().height());
    m_choices.at(PointingLinks::AreUpdated)->setFocus();
}

QLayout *GuardQuestion::makeChoices(const Facts &facts)
{
    const int count = counted(facts.links.size());
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    if (facts.deed == Deed::Remove) {
        add(PointingLinks::AreUpdated,
            tr("&Update the %Ln links, so that they point past it to what it leads to", nullptr, count), *column);
    } else {
        add(PointingLinks::AreUpdated, tr("&Update the %Ln links, so that they go on leading there", nullptr, count),
            *column);
        add(PointingLinks::KeepALink,
            facts.places.size() == 1 ? tr("Leave a lin&k behind in the old place, so that the old way stays right")
                                     : tr("Leave lin&ks behind in the old places, so that the old ways stay right"),
            *column);
    }
    add(PointingLinks::Break, tr("&Leave the %Ln links as they are, and broken", nullptr, count), *column);
    choose(PointingLinks::AreUpdated);
    return column;
}

void GuardQuestion::add(PointingLinks choice, const QString &text, QLayout &column)
{
    auto *button = new QRadioButton(text, this);
    column.addWidget(button);
    m_choices.emplace(choice, button);
}

QLayout *GuardQuestion::makeButtons(const Facts &facts)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    const QString preview = tr("&Preview…");
    auto *go = buttons->addButton(facts.previews ? preview : windowTitleOf(facts.deed), QDialogButtonBox::AcceptRole);
    const bool isCareful = facts.deed == Deed::Remove; // as where nothing points to it
    go->setAutoDefault(!isCareful);
    (isCareful ? buttons->button(QDialogButtonBox::Cancel) : go)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (!facts.previews) {
        auto *first = buttons->addButton(preview, QDialogButtonBox::ActionRole);
        first->setAutoDefault(false);
        connect(first, &QPushButton::clicked, this, [this] {
            m_wantsPreview = true;
            accept();
        });
    }
    auto *row = new QHBoxLayout;
    row->addWidget(buttons);
    return row;
}

PointingLinks GuardQuestion::choice() const
{
    const auto chosen = std::ranges::find_if(m_choices, [](const auto &one) { return one.second->isChecked(); });
    return chosen->first;
}

void GuardQuestion::choose(PointingLinks choice)
{
    m_choices.at(choice)->setChecked(true);
}

} // namespace linkwright
