// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/history_panel.h"

#include "gestures/history_acts.h"
#include "models/row_filter.h"
#include "models/table_setup.h"
#include "text/error_text.h"
#include "text/shown_name.h"
#include "views/elided_label.h"
#include "views/fitted_table.h"
#include "views/quiet_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QShowEvent>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace linkwright {

using namespace std::chrono_literals;

namespace {

void prepare(FittedTable &table, QAbstractTableModel &model)
{
    prepareTable(table);
    table.setSortingEnabled(false); // newest first; in the order they were made
    table.horizontalHeader()->setSortIndicatorShown(false);
    table.setModel(&model);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table.setFrameShape(QFrame::NoFrame);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
}

int widthOf(const QWidget &widget, const QString &text)
{
    return widget.fontMetrics().horizontalAdvance(text);
}

int charactersOf(const QWidget &widget, int count)
{
    return widget.fontMetrics().averageCharWidth() * count;
}

/// Its header is read as well.
int widthOfColumn(const FittedTable &table, int column, const QString &widest)
{
    const QString header = table.model()->headerData(column, Qt::Horizontal).toString();
    return std::max(widthOf(table, widest), widthOf(table, header));
}

void shareRoom(FittedTable &batches)
{
    constexpr std::int64_t late = 1'800'000'000'000'000'000; // a moment whose numbers all have two digits
    batches.setColumnRooms({{widthOfColumn(batches, HistoryModel::When, momentText(late)), 0},
                            {charactersOf(batches, 16), 40},
                            {widthOfColumn(batches, HistoryModel::Changes, QStringLiteral("100 000")), 0},
                            {widthOfColumn(batches, HistoryModel::State, batchStateText(BatchState::PartlyUndone)), 0},
                            {charactersOf(batches, 21), 60}});
}

void shareRoomOfChanges(FittedTable &changes)
{
    const QString widest = BatchChangesModel::tr("Not known to be in place");
    changes.setColumnRooms({{charactersOf(changes, 16), 40},
                            {charactersOf(changes, 16), 30},
                            {charactersOf(changes, 16), 30},
                            {widthOf(changes, widest), 0}});
}

bool canBeUndone(const BatchInfo &batch)
{
    return batch.state == BatchState::Done || batch.state == BatchState::PartlyUndone;
}

bool canBeRedone(const BatchInfo &batch)
{
    return batch.state == BatchState::Undone || batch.state == BatchState::PartlyUndone;
}

} // namespace

HistoryPanel::HistoryPanel(NativePath journal, QWidget *parent)
    : QWidget(parent)
    , m_journal(std::move(journal))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(200ms);
    connect(&m_rest, &QTimer::timeout, this, &HistoryPanel::listNow);
}

/// What it consists of is made when it is first wanted: most windows never show it, and none should come later for it.
void HistoryPanel::made()
{
    if (m_table != nullptr)
        return;
    build();
    wire();
    chosen();
}

void HistoryPanel::wire()
{
    connect(m_search, &QLineEdit::textChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryPanel::chosen);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        const BatchInfo *batch = current();
        if (batch != nullptr && batch->state == BatchState::Unfinished)
            Q_EMIT recoveryWanted();
        else if (batch != nullptr)
            Q_EMIT undoWanted(BatchInfo(*batch)); // the list may change while it is worked on
    });
    connect(m_redo, &QPushButton::clicked, this, [this] {
        if (const BatchInfo *batch = current())
            Q_EMIT redoWanted(BatchInfo(*batch));
    });
}

void HistoryPanel::build()
{
    auto *halves = new QSplitter(this);
    halves->setChildrenCollapsible(false);
    halves->setHandleWidth(1);
    halves->addWidget(makeList());
    halves->addWidget(makeDetails());
    halves->setStretchFactor(0, 1);
    halves->setStretchFactor(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(halves);
}

QWidget *HistoryPanel::makeList()
{
    auto *list = new QWidget(this);
    m_search = new QLineEdit(list);
    m_search->setPlaceholderText(tr("Search places and targets"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search the history"));
    m_search->setAccessibleDescription(tr("Shows only entries whose places, targets or words hold this text"));
    m_table = new FittedTable(list);
    prepare(*m_table, m_batches);
    shareRoom(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("History"));
    m_table->setAccessibleDescription(tr("All changes that were made, the newest first"));
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(6, 6, 6, 6);
    column->setSpacing(6);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    return list;
}

QWidget *HistoryPanel::makeDetails()
{
    auto *details = new QWidget(this);
    m_note = new QuietLabel({}, details);
    m_folder = new ElidedLabel({}, details);
    m_undo = new QPushButton(QIcon::fromTheme(QStringLiteral("edit-undo")), QString(), details);
    m_redo = new QPushButton(QIcon::fromTheme(QStringLiteral("edit-redo")), tr("&Make Them Again"), details);
    m_undo->setAccessibleDescription(tr("Shows first what undoing the chosen entry would change"));
    m_redo->setAccessibleDescription(tr("Shows first what making the chosen entry again would change"));
    m_details = new FittedTable(details);
    prepare(*m_details, m_changes);
    shareRoomOfChanges(*m_details);
    m_details->setAccessibleName(tr("Changes of the chosen entry"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_note, 1);
    row->addWidget(m_folder, 1);
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins(6, 6, 6, 6);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_details, 1);
    return details;
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    made();
    QWidget::showEvent(event);
    m_opened |= !event->spontaneous();
    listNow();
}

void HistoryPanel::reload()
{
    if (isVisible())
        listNow();
}

void HistoryPanel::listNow()
{
    m_rest.stop();
    m_list.start<Result<std::vector<BatchInfo>>>(
        this,
        [journal = m_journal, text = foldedCase(m_search->text().toStdString())](const StopToken &stop) {
            return listHistory(journal, text, stop);
        },
        [this](Result<std::vector<BatchInfo>> batches) { listed(std::move(batches)); });
}

void HistoryPanel::listed(Result<std::vector<BatchInfo>> batches)
{
    const BatchInfo *before = current();
    const bool isNew = std::exchange(m_opened, false); // then Undo must not mean what was chosen long ago
    const BatchId wanted = before != nullptr && !isNew ? before->id : 0;
    if (!batches) {
        m_batches.show({});
        say(errorSentence(batches.error(), Spelling::Window, Doing::Reading));
        return;
    }
    m_batches.show(std::move(*batches));
    const int row = std::max(m_batches.rowOf(wanted), 0);
    if (m_batches.rowCount() > 0)
        m_table->selectRow(row);
    m_table->scrollTo(m_batches.index(row, m_table->columnAt(0)));
    chosen();
}

const BatchInfo *HistoryPanel::current() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_batches.batch(rows.front().row());
}

void HistoryPanel::forbidRetaking(const QString &reason)
{
    m_forbidden = reason;
    if (m_table != nullptr)
        allow();
}

void HistoryPanel::allow()
{
    const BatchInfo *batch = current();
    const bool isCutOff = batch != nullptr && batch->state == BatchState::Unfinished && !batch->damaged;
    const bool isAllowed = batch != nullptr && m_forbidden.isEmpty();
    m_undo->setText(isCutOff ? tr("&Bring to an End…") : tr("&Undo These Changes"));
    m_undo->setEnabled(isCutOff || (isAllowed && canBeUndone(*batch)));
    m_redo->setEnabled(isAllowed && canBeRedone(*batch));
    m_undo->setToolTip(isCutOff ? QString() : m_forbidden);
    m_redo->setToolTip(m_forbidden);
}

/// Instead of the folder that the changes are in; empty: that.
void HistoryPanel::say(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_folder->setVisible(note.isEmpty());
}

void HistoryPanel::showChanges(std::vector<JournaledChange> changes)
{
    m_changes.show(std::move(changes));
    m_folder->setText(m_changes.folder().isEmpty() ? QString() : tr("In %1").arg(shown(m_changes.folder())));
}

void HistoryPanel::chosen()
{
    const BatchInfo *batch = current();
    allow();
    if (batch == nullptr) {
        m_detail.cancel();
        showChanges({});
        say(m_search->text().isEmpty() ? tr("Nothing was changed yet.") : tr("Nothing like this is here."));
        return;
    }
    say({});
    m_detail.start<Result<std::vector<JournaledChange>>>(
        this, [journal = m_journal, id = batch->id](const StopToken &) { return changesOfBatch(journal, id); },
        [this](Result<std::vector<JournaledChange>> changes) {
            if (!changes)
                say(errorSentence(changes.error(), Spelling::Window, Doing::Reading));
            showChanges(changes ? std::move(*changes) : std::vector<JournaledChange>());
        });
}

} // namespace linkwright
