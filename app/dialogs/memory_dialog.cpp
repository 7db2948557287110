// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "dialogs/memory_dialog.h"

#include "dialogs/question_parts.h"
#include "text/counted.h"
#include "text/error_text.h"
#include "text/shown_name.h"
#include "views/message_bar.h"

#include <QCheckBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace linkwright {

namespace {

enum Column { Name, Time, Links, Folders, ColumnCount };

QString foldersOf(const SavedScanInfo &scan)
{
    QStringList folders;
    for (const NativePath &root : scan.roots)
        folders += shown(root);
    return folders.join(QStringLiteral(", "));
}

QTreeWidgetItem *rowOf(const SavedScanInfo &scan, const QLocale &locale)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(scan.begun / 1'000'000);
    auto *row = new QTreeWidgetItem({shown(scan.name), locale.toString(time, QLocale::ShortFormat),
                                     locale.toString(static_cast<qulonglong>(scan.links)), foldersOf(scan)});
    row->setTextAlignment(Links, Qt::AlignRight | Qt::AlignVCenter);
    row->setToolTip(Folders, foldersOf(scan));
    return row;
}

} // namespace

MemoryDialog::MemoryDialog(NativePath catalog, QWidget *parent)
    : QDialog(parent)
    , m_catalog(std::move(catalog))
    , m_messages(new MessageBar(this))
    , m_remembers(new QCheckBox(tr("&Remember links that are scanned or browsed"), this))
    , m_summary(new QLabel(this))
    , m_scans(new QTreeWidget(this))
    , m_compare(new QPushButton(this))
    , m_forget(new QPushButton(tr("&Forget"), this))
{
    setWindowTitle(tr("Saved Scans and Memory"));
    build();
    allow();
    read();
}

void MemoryDialog::build()
{
    m_remembers->setToolTip(tr("It helps to find where things went, and what points to them. It stays on this "
                               "computer."));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_scans->setColumnCount(ColumnCount);
    m_scans->setHeaderLabels({tr("Saved scan"), tr("When"), tr("Links"), tr("Folders")});
    m_scans->setRootIsDecorated(false);
    m_scans->setUniformRowHeights(true);
    m_scans->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_scans->setTextElideMode(Qt::ElideMiddle);
    m_scans->setTabKeyNavigation(false);
    m_scans->setAllColumnsShowFocus(true);
    m_scans->setAccessibleName(tr("Saved scans"));
    const int letter = fontMetrics().averageCharWidth();
    m_scans->header()->resizeSection(Name, letter * 28);
    m_scans->header()->resizeSection(Time, letter * 28);
    m_scans->header()->resizeSection(Links, letter * 12);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_clear = buttons->addButton(tr("Forget &Everything…"), QDialogButtonBox::ResetRole);
    for (QPushButton *button : {m_compare, m_forget, m_clear})
        button->setAutoDefault(false);

    auto *deeds = new QHBoxLayout;
    deeds->addWidget(m_compare);
    deeds->addWidget(m_forget);
    deeds->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(m_messages);
    column->addWidget(m_remembers);
    column->addWidget(m_summary);
    column->addWidget(m_scans, 1);
    column->addLayout(deeds);
    column->addWidget(buttons);
    resize(boundedByScreen({letter * 120, fontMetrics().height() * 24}, *this));

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_scans, &QTreeWidget::itemSelectionChanged, this, &MemoryDialog::allow);
    connect(m_scans, &QTreeWidget::itemActivated, this, &MemoryDialog::compare);
    connect(m_compare, &QPushButton::clicked, this, &MemoryDialog::compare);
    connect(m_forget, &QPushButton::clicked, this, &MemoryDialog::forget);
    connect(m_clear, &QPushButton::clicked, this, &MemoryDialog::askToClear);
    connect(m_remembers, &QCheckBox::clicked, this,
            [this](bool on) { read([on](const NativePath &catalog) { return switchMemory(catalog, on); }); });
}

/// Does something first, if there is anything to be done.
void MemoryDialog::read(Act act)
{
    m_messages->hide();
    m_task.start<Result<Memory>>(
        this,
        [catalog = m_catalog, act = std::move(act)](const StopToken &) -> Result<Memory> {
            const auto done = act ? act(catalog) : Result<void>{};
            return done ? readMemory(catalog) : std::unexpected(done.error());
        },
        [this](const Result<Memory> &memory) { fill(memory); });
    allow();
}

void MemoryDialog::fill(const Result<Memory> &memory)
{
    if (memory)
        m_memory = *memory;
    else
        m_messages->tell(MessageBar::Kind::Error, errorText(memory.error(), Doing::Reading));
    m_remembers->setChecked(m_memory.isOn);
    m_summary->setText(tr("%Ln links are known, and where they lead.", nullptr, counted(m_memory.counts.links))
                       + QLatin1Char(' ') + tr("%Ln more are gone by now.", nullptr, counted(m_memory.counts.gone)));
    m_scans->clear();
    for (const SavedScanInfo &scan : m_memory.scans)
        m_scans->addTopLevelItem(rowOf(scan, locale()));
    if (m_scans->topLevelItemCount() > 0)
        m_scans->setCurrentItem(m_scans->topLevelItem(0));
    allow();
}

std::vector<std::size_t> MemoryDialog::chosen() const
{
    std::vector<std::size_t> rows;
    for (QTreeWidgetItem *item : m_scans->selectedItems())
        rows.push_back(static_cast<std::size_t>(m_scans->indexOfTopLevelItem(item)));
    std::ranges::sort(rows);
    return rows;
}

void MemoryDialog::allow()
{
    const std::size_t count = chosen().size();
    m_compare->setText(count == 2 ? tr("&Compare These Two") : tr("&Compare with Now"));
    m_compare->setEnabled(!isBusy() && (count == 1 || count == 2));
    m_forget->setEnabled(!isBusy() && count > 0);
    m_clear->setEnabled(!isBusy() && m_memory.counts.links + m_memory.counts.gone + m_memory.scans.size() > 0);
    m_remembers->setEnabled(!isBusy());
}

/// The older of two comes first; the newest are above.
void MemoryDialog::compare()
{
    const auto rows = chosen();
    if (rows.size() == 1)
        Q_EMIT comparisonWanted(m_memory.scans[rows.front()].name, std::nullopt);
    if (rows.size() == 2)
        Q_EMIT comparisonWanted(m_memory.scans[rows.back()].name, m_memory.scans[rows.front()].name);
}

void MemoryDialog::forget()
{
    std::vector<std::string> names;
    for (const std::size_t row : chosen())
        names.push_back(m_memory.scans[row].name);
    read([names](const NativePath &catalog) -> Result<void> {
        for (const std::string &name : names) {
            if (auto forgotten = forgetScan(catalog, name); !forgotten)
                return forgotten;
        }
        return {};
    });
}

void MemoryDialog::askToClear()
{
    m_messages->ask(MessageBar::Kind::Warning,
                    tr("All that is known of links and all saved scans are forgotten; no link is touched."),
                    {{tr("Forget Everything"), [this] { read(clearMemory); }}});
}

QString MemoryDialog::summary() const
{
    return m_summary->text();
}

} // namespace linkwright
