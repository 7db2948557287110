// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/plan_dialog.h"

#include "dialogs/plan_counts_text.h"
#include "views/message_bar.h"
#include "views/plan_table.h"

#include <QAction>
#include <QCheckBox>
#include <QEvent>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>

#include <algorithm>
#include <chrono>

namespace linkwright {

using namespace std::chrono_literals;

namespace {

/// Shares what it can with the batch it came in.
std::shared_ptr<const Plan> planOf(const std::shared_ptr<const PlannedBatch> &batch)
{
    return {batch, &batch->plan};
}

} // namespace

PlanDialog::PlanDialog(const FileSystem &files, const QString &title, PlannedBatch batch,
                       std::vector<NativePath> others, MakeElevation elevation, QWidget *parent)
    : QDialog(parent)
    , m_files(files)
    , m_batch(std::make_shared<const PlannedBatch>(std::move(batch)))
    , m_otherPlaces(std::move(others))
    , m_elevation(std::move(elevation))
    , m_model(planOf(m_batch), m_batch->refused, m_batch->refusedSteps)
    , m_look(m_model)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(250ms);
    m_filterRest.setSingleShot(true);
    m_filterRest.setInterval(150ms);
    if (m_batch->retaking)
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
    connect(&m_model, &PlanModel::edited, this, &PlanDialog::forgetRefusedEdit);
    connect(&m_model, &PlanModel::editRefused, this, &PlanDialog::tellRefusedEdit);
    connect(&m_model, &PlanModel::countsChanged, this, &PlanDialog::showCounts);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &PlanDialog::showAbout);
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

void PlanDialog::showCounts()
{
    const PlanCounts &counts = m_model.counts();
    if (m_model.phase() == PlanModel::Phase::Applied)
        m_counts->setText(outcomeSentence(counts));
    else if (m_eachAlone && counts.changes == 0)
        m_counts->setText(tr("Tick the links to replace."));
    else
        m_counts->setText(countsSentence(counts, isPreviewed()));
    showAbout();
    allow();
}

void PlanDialog::allow()
{
    const auto changes = static_cast<int>(m_model.counts().changes);
    const bool choosing = m_model.phase() == PlanModel::Phase::Choosing;
    m_apply->setText(tr("&Apply %Ln Changes", nullptr, changes));
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
    m_eachAlone = true;
    m_model.askEachAlone();
    if (m_model.wanted().numbers.empty()) {
        m_all->hide();
        m_editTools.removeOne(m_all);
    }
    showCounts();
}

void PlanDialog::takeSize(const QSize &size)
{
    if (!size.isEmpty())
        resize(size.boundedTo(screen()->availableSize()));
}

std::function<PlannedBatch()> PlanDialog::choice() const
{
    return [batch = m_batch, wish = m_model.possible()] {
        PlannedBatch chosen = batch->only(wish.numbers);
        chosen.plan = wish.make(); // some perhaps edited
        return chosen;
    };
}

OnRefusal PlanDialog::onRefusal() const
{
    return m_stopAtFirst->isChecked() ? OnRefusal::Stop : OnRefusal::GoOn;
}

void PlanDialog::beginApplying()
{
    m_applying = m_model.possible().numbers;
    m_messages->hide();
    m_progress->setRange(0, static_cast<int>(m_applying.size()));
    m_progress->setValue(0);
    m_progress->show();
    m_cancel->setText(tr("&Stop"));
    m_model.beginApplying();
    allowEdits(false);
    allow();
    Q_EMIT applyWanted();
}

void PlanDialog::allowEdits(bool allow)
{
    for (QWidget *tool : m_editTools)
        tool->setEnabled(allow);
    m_undoEdit->setEnabled(allow && m_model.edits().canUndo());
    m_redoEdit->setEnabled(allow && m_model.edits().canRedo());
}

void PlanDialog::showProgress(std::size_t done, std::size_t of)
{
    m_progress->setRange(0, static_cast<int>(of));
    m_progress->setValue(static_cast<int>(done));
    m_progress->resetFormat();
}

void PlanDialog::showCopying(std::uint64_t bytes, std::uint64_t of)
{
    const auto size = [](std::uint64_t count) { return QLocale().formattedDataSize(static_cast<qint64>(count)); };
    constexpr double whole = 1000;
    const double share = of == 0 ? 0 : static_cast<double>(bytes) / static_cast<double>(of);
    m_progress->setRange(0, static_cast<int>(whole));
    m_progress->setValue(static_cast<int>(whole * std::min(share, 1.0))); // the file may grow meanwhile
    m_progress->setFormat(tr("Copying: %1 of %2").arg(size(bytes), size(of)));
}

void PlanDialog::showReport(const BatchReport &report)
{
    if (report.notBegun() || report.notElevated()) {
        chooseAgain();
        return;
    }
    m_progress->hide();
    m_cancel->setEnabled(true);
    m_model.showOutcomes(m_applying, report.applied.outcomes);
    lookAtRefused();
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

void PlanDialog::chooseAgain()
{
    m_progress->hide();
    m_cancel->setEnabled(true);
    m_cancel->setText(tr("&Cancel"));
    m_model.endApplying();
    allowEdits(true);
    allow();
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

QString PlanDialog::elevationText() const
{
    return m_elevated->isHidden() ? QString() : m_elevated->text();
}

QString PlanDialog::aboutText() const
{
    return m_about->text();
}

void PlanDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_look.reloadIcons();
}

} // namespace linkwright
