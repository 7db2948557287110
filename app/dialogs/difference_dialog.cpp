// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "dialogs/difference_dialog.h"

#include "dialogs/difference_text.h"
#include "dialogs/question_parts.h"
#include "models/link_look.h"
#include "text/counted.h"
#include "text/error_text.h"
#include "text/health_text.h"
#include "text/shown_name.h"
#include "views/elided_label.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <ranges>

namespace linkwright {

using namespace std::chrono_literals;

namespace {

enum Column { What, Link, Before, After, ColumnCount };

constexpr std::size_t mostRows = 20'000;

/// The target of a link, and its health where that says something; nothing for what is no link.
QString sightText(const std::optional<SavedEntry> &entry)
{
    if (!entry || !isLink(entry->type))
        return {};
    const QString target = shown(entry->target.raw);
    return entry->health == Health::Healthy ? target : QStringLiteral("%1 (%2)").arg(target, healthText(entry->health));
}

} // namespace

DifferenceDialog::DifferenceDialog(const FileSystem &files, Wish wish, QWidget *parent)
    : QDialog(parent)
    , m_files(files)
    , m_wish(std::move(wish))
    , m_summary(new ElidedLabel({}, this))
    , m_busy(new QProgressBar(this))
    , m_list(new QTreeWidget(this))
{
    build();
    m_watch.setInterval(200ms);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        const auto entries = m_progress->entries.load(std::memory_order_relaxed);
        m_summary->setText(tr("Comparing, %Ln entries so far…", nullptr, counted(entries)));
    });
    compare();
}

void DifferenceDialog::build()
{
    const QString before = shown(m_wish.before);
    setWindowTitle(m_wish.after ? tr("From %1 to %2").arg(before, shown(*m_wish.after)) : tr("Since %1").arg(before));
    QFont bold = font();
    bold.setBold(true);
    m_summary->setFont(bold);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumWidth(fontMetrics().averageCharWidth() * 14);
    m_busy->setAccessibleName(tr("Comparing"));
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels({tr("What"), tr("Link"), tr("Target before"), tr("Target after")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setTabKeyNavigation(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setAccessibleName(tr("Links that are different"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);

    auto *head = new QHBoxLayout;
    head->addWidget(m_summary, 1);
    head->addWidget(m_busy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    const int letter = fontMetrics().averageCharWidth();
    m_list->header()->resizeSection(What, letter * 26);
    m_list->header()->resizeSection(Link, letter * 50);
    m_list->header()->resizeSection(Before, letter * 32);
    resize(boundedByScreen({letter * 150, fontMetrics().height() * 28}, *this));

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        const auto row = static_cast<std::size_t>(m_list->indexOfTopLevelItem(item));
        if (row < m_places.size())
            Q_EMIT placeWanted(m_places[row]);
    });
}

void DifferenceDialog::compare()
{
    m_watch.start();
    m_task.start<std::shared_ptr<const Result<Comparison>>>(
        this,
        [files = &m_files, wish = m_wish, progress = m_progress](const StopToken &stop) {
            return std::make_shared<const Result<Comparison>>(
                compareScans(*files, wish.catalog, wish.before, wish.after, *progress, stop));
        },
        [this](const std::shared_ptr<const Result<Comparison>> &result) { compared(*result); });
}

void DifferenceDialog::compared(const Result<Comparison> &result)
{
    m_watch.stop();
    m_busy->hide();
    if (!result) {
        m_summary->setText(errorText(result.error(), Doing::Reading));
        return;
    }
    QString summary = differencesText(result->differences);
    if (!result->sameScope)
        summary += QStringLiteral(" – ") + tr("the two do not list the same: their folders or options differ");
    m_summary->setText(summary);
    fill(result->differences);
    m_list->setFocus();
}

void DifferenceDialog::fill(const std::vector<Difference> &differences)
{
    QList<QTreeWidgetItem *> rows;
    for (const Difference &difference : differences | std::views::take(mostRows)) {
        const QString place = shown(difference.place());
        auto *row = new QTreeWidgetItem(
            {differenceText(difference), place, sightText(difference.before), sightText(difference.after)});
        if (difference.after && isLink(difference.after->type))
            row->setIcon(After, healthIcon(difference.after->health));
        row->setToolTip(Link, place);
        rows += row;
        m_places.push_back(difference.place());
    }
    if (differences.size() > mostRows)
        rows += new QTreeWidgetItem(
            {QString(), tr("and %Ln more", nullptr, counted(differences.size() - mostRows)), QString(), QString()});
    m_list->addTopLevelItems(rows);
    if (!rows.isEmpty())
        m_list->setCurrentItem(rows.first());
}

QString DifferenceDialog::summary() const
{
    return m_summary->text();
}

} // namespace linkwright
