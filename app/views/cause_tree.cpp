// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "views/cause_tree.h"

#include "models/link_look.h"
#include "text/repair_text.h"
#include "text/shown_name.h"

#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace linkwright {

namespace {

enum Column { Where, Links, Sure, Why, ColumnCount };

/// What a person would choose without thinking.
std::optional<std::size_t> sureOf(const Cause &cause)
{
    const auto best = std::ranges::max_element(cause.candidates, {}, &Candidate::certainty);
    if (best == cause.candidates.end() || best->certainty == Certainty::Possible)
        return std::nullopt;
    return static_cast<std::size_t>(best - cause.candidates.begin());
}

QString missingText(const Cause &cause)
{
    return cause.twin == NameTwin::None ? CauseTree::tr("%1 is not there").arg(shown(cause.prefix))
                                        : CauseTree::tr("In %1, names are spelt otherwise").arg(shown(cause.prefix));
}

} // namespace

CauseTree::CauseTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setColumnCount(ColumnCount);
    setHeaderLabels({tr("What is missing, and where it may be"), tr("Links"), tr("How sure"), tr("Why")});
    headerItem()->setTextAlignment(Links, Qt::AlignRight | Qt::AlignVCenter);
    header()->setStretchLastSection(true);
    header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideMiddle);
    setTabKeyNavigation(false);
    setAllColumnsShowFocus(true);
    setAccessibleName(tr("Causes"));
    setAccessibleDescription(tr("Why links are broken, and below each cause the places that would heal them; Space "
                                "chooses one"));
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item) { itemTicked(item); });
}

void CauseTree::show(const std::vector<BrokenLink> &links, const std::vector<Cause> &causes)
{
    const QSignalBlocker quiet(this);
    clear();
    for (const Cause &cause : causes) {
        if (static_cast<std::size_t>(topLevelItemCount()) == mostCauses)
            break;
        addCause(links, cause);
    }
    fitColumns();
}

void CauseTree::fitColumns()
{
    const int letter = fontMetrics().averageCharWidth();
    int sure = fontMetrics().horizontalAdvance(headerItem()->text(Sure));
    for (const Certainty certainty : {Certainty::Possible, Certainty::Likely, Certainty::Certain})
        sure = std::max(sure, fontMetrics().horizontalAdvance(certaintyText(certainty)));
    header()->resizeSection(Where, letter * 48);
    header()->resizeSection(Links, letter * 9);
    header()->resizeSection(Sure, sure + letter * 3);
}

void CauseTree::addCause(const std::vector<BrokenLink> &links, const Cause &cause)
{
    const QLocale locale;
    auto *row = new QTreeWidgetItem(this);
    row->setText(Where, missingText(cause));
    row->setIcon(Where, healthIcon(Health::Broken));
    row->setText(Links, locale.toString(static_cast<qulonglong>(cause.links.size())));
    row->setTextAlignment(Links, Qt::AlignRight | Qt::AlignVCenter);
    const BrokenLink &example = links[cause.links.front()];
    row->setText(Why, cause.candidates.empty()
                          ? tr("Nothing was found that could be it")
                          : tr("Such as %1 → %2").arg(shown(example.place), shown(example.target.raw)));
    QFont bold = row->font(Where);
    bold.setBold(true);
    row->setFont(Where, bold);
    row->setToolTip(Where, asToolTip(row->text(Where)));
    row->setToolTip(Why, asToolTip(tr("%1 → %2").arg(shown(example.place), shown(example.target.raw))));
    const auto sure = sureOf(cause);
    for (std::size_t at = 0; at < std::min(cause.candidates.size(), mostCandidates); ++at) {
        const Candidate &candidate = cause.candidates[at];
        auto *place = new QTreeWidgetItem(row);
        place->setText(Where, shown(candidate.prefix));
        place->setCheckState(Where, sure == at ? Qt::Checked : Qt::Unchecked);
        place->setText(Links, locale.toString(static_cast<qulonglong>(candidate.heals.size())));
        place->setTextAlignment(Links, Qt::AlignRight | Qt::AlignVCenter);
        place->setText(Sure, certaintyText(candidate.certainty));
        place->setText(Why, reasonText(candidate.reason));
        place->setToolTip(Where, asToolTip(place->text(Where)));
        place->setToolTip(Why, asToolTip(place->text(Why)));
        place->setFlags(place->flags() | Qt::ItemIsUserCheckable);
    }
    row->setExpanded(true);
}

/// One place at most, as one thing is in one place.
void CauseTree::itemTicked(QTreeWidgetItem *item)
{
    if (item->parent() == nullptr)
        return;
    if (item->checkState(Where) == Qt::Checked) {
        const QSignalBlocker quiet(this);
        for (int row = 0; row < item->parent()->childCount(); ++row) {
            if (item->parent()->child(row) != item)
                item->parent()->child(row)->setCheckState(Where, Qt::Unchecked);
        }
    }
    viewport()->update();
    Q_EMIT choiceChanged();
}

std::optional<std::size_t> CauseTree::chosen(std::size_t cause) const
{
    const QTreeWidgetItem *row = topLevelItem(static_cast<int>(cause));
    for (int at = 0; row != nullptr && at < row->childCount(); ++at) {
        if (row->child(at)->checkState(Where) == Qt::Checked)
            return static_cast<std::size_t>(at);
    }
    return std::nullopt;
}

void CauseTree::choose(std::size_t cause, std::optional<std::size_t> candidate)
{
    const QTreeWidgetItem *row = topLevelItem(static_cast<int>(cause));
    for (int at = 0; at < row->childCount(); ++at) {
        const bool isIt = candidate == static_cast<std::size_t>(at);
        row->child(at)->setCheckState(Where, isIt ? Qt::Checked : Qt::Unchecked);
    }
}

} // namespace linkwright
