// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/plan_dialog.h"

#include "dialogs/plan_counts_text.h"
#include "views/elided_label.h"
#include "views/message_bar.h"
#include "views/plan_table.h"

#include <QCheckBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

#include <chrono>

namespace linkwright {

using namespace std::chrono_literals;

PlanDialog::PlanDialog(const FileSystem &files, const QString &title, PlannedBatch batch,
                       std::vector<NativePath> others, QWidget *parent)
    : QDialog(parent)
    , m_files(files)
    , m_batch(std::move(batch))
    , m_otherPlaces(std::move(others))
    , m_model(m_batch.plan, m_batch.refused, m_batch.thereNow)
    , m_look(m_model)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(250ms);
    m_filterRest.setSingleShot(true);
    m_filterRest.setInterval(150ms);
    if (m_batch.retaking)
        m_model.fixTargets();
    build(title);
    wire();
    chooseDefault();
    previewNow();
}

void PlanDialog::wire()
{
    connect(&m_rest, &QTimer::timeout, this, &PlanDialog::previewNow);
    connect(&m_filterRest, &QTimer::timeout, this, [this] { m_look.setText(m_filter->text()); });
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, &m_filterRest, qOverload<>(&QTimer::start));
    connect(m_onlyTrouble, &QCheckBox::toggled, &m_look, &PlanLook::setOnlyTrouble);
    connect(&m_model, &PlanModel::edited, this, &PlanDialog::previewSoon);
    connect(&m_model, &PlanModel::countsChanged, this, &PlanDialog::showCounts);
    connect(m_save, &QPushButton::clicked, this, &PlanDialog::saveWanted);
    connect(m_export, &QPushButton::clicked, this, &PlanDialog::exportWanted);
    connect(m_cancel, &QPushButton::clicked, this, &PlanDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &PlanDialog::beginApplying);
}

/// Enter in the filter goes to what it shows; it presses no button.
bool PlanDialog::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_filter || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(object, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return QDialog::eventFilter(object, event);
    m_table->setFocus(Qt::OtherFocusReason);
    return true;
}

void PlanDialog::previewSoon()
{
    m_task.cancel();
    m_rest.start();
    allow();
}

void PlanDialog::previewNow()
{
    m_task.start<PlanPreview>(
        this,
        [files = &m_files, plan = m_model.wanted(), others = m_otherPlaces](const StopToken &stop) {
            return previewPlan(*files, plan, others, stop);
        },
        [this, rows = m_model.wantedRows()](const PlanPreview &preview) {
            m_model.showPreview(rows, preview);
            showOthers(preview.others);
            showCounts();
        });
    showCounts();
}

void PlanDialog::showOthers(const std::vector<OtherLink> &others)
{
    m_others->setText(othersSentence(others));
    m_others->setToolTip(plainToolTip(othersList(others)));
    m_others->setVisible(!m_others->text().isEmpty());
}

void PlanDialog::showCounts()
{
    m_counts->setText(m_model.phase() == PlanModel::Phase::Applied ? outcomeSentence(m_model.counts())
                                                                   : countsSentence(m_model.counts()));
    allow();
}

void PlanDialog::allow()
{
    const auto changes = static_cast<int>(m_model.counts().changes);
    const bool choosing = m_model.phase() == PlanModel::Phase::Choosing;
    m_apply->setText(changes == 1 ? tr("&Apply 1 Change") : tr("&Apply %L1 Changes").arg(changes));
    m_apply->setEnabled(choosing && changes > 0 && isPreviewed());
    m_save->setEnabled(choosing && changes > 0);
    m_export->setEnabled(choosing && changes > 0);
}

/// Return must not take anything away.
void PlanDialog::chooseDefault()
{
    QPushButton *chosen = m_model.removesAnything() ? m_cancel : m_apply;
    chosen->setDefault(true);
    if (chosen == m_cancel)
        chosen->setFocus();
}

void PlanDialog::askEachAlone()
{
    m_table->tickShown(false);
    m_model.edits().clear(); // that was no wish of the person's
    m_all->hide();
    m_messages->tell(MessageBar::Kind::Information, tr("Tick each link that this is to be done to."));
}

PlannedBatch PlanDialog::chosen() const
{
    std::vector<std::size_t> numbers;
    for (const int row : m_model.possibleRows())
        numbers.push_back(static_cast<std::size_t>(row));
    PlannedBatch chosen = m_batch.only(numbers);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        chosen.plan.changes[i] = *m_model.change(static_cast<int>(numbers[i])); // perhaps edited
    return chosen;
}

OnRefusal PlanDialog::onRefusal() const
{
    return m_stopAtFirst->isChecked() ? OnRefusal::Stop : OnRefusal::GoOn;
}

void PlanDialog::beginApplying()
{
    m_applying = m_model.possibleRows();
    m_messages->hide();
    m_progress->setRange(0, static_cast<int>(m_applying.size()));
    m_progress->setValue(0);
    m_progress->show();
    m_cancel->setText(tr("&Stop"));
    Q_EMIT applyWanted(); // with what is chosen now
    m_model.beginApplying();
    for (QWidget *tool : m_editTools)
        tool->setEnabled(false);
    allow();
}

void PlanDialog::showProgress(std::size_t done, std::size_t of)
{
    m_progress->setRange(0, static_cast<int>(of));
    m_progress->setValue(static_cast<int>(done));
}

void PlanDialog::showReport(const BatchReport &report)
{
    m_progress->hide();
    m_cancel->setEnabled(true);
    if (report.notBegun()) {
        m_model.endApplying();
        for (QWidget *tool : m_editTools)
            tool->setEnabled(true);
        m_cancel->setText(tr("&Cancel"));
        allow();
        return;
    }
    m_model.showOutcomes(m_applying, report.applied.outcomes);
    m_others->hide();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_apply, m_save, m_export, m_stopAtFirst})
        widget->hide();
    for (QWidget *tool : m_editTools)
        tool->hide();
    m_cancel->setText(tr("&Close"));
    m_cancel->setDefault(true);
    m_cancel->setFocus();
    showCounts();
}

void PlanDialog::reject()
{
    if (m_model.phase() != PlanModel::Phase::Applying) {
        QDialog::reject();
        return;
    }
    m_cancel->setEnabled(false); // until what is under way is through
    Q_EMIT stopWanted();
}

QString PlanDialog::countsText() const
{
    return m_counts->text();
}

QString PlanDialog::othersText() const
{
    return m_others->isHidden() ? QString() : m_others->text();
}

void PlanDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_table->fitColumns();
}

void PlanDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_look.reloadIcons();
}

} // namespace linkwright
