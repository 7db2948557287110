// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "dialogs/repair_dialog.h"

#include "dialogs/place_chooser.h"
#include "dialogs/question_parts.h"
#include "platform/user_folders.h"
#include "text/counted.h"
#include "text/shown_name.h"
#include "views/cause_tree.h"
#include "views/elided_label.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace linkwright {

using namespace std::chrono_literals;

RepairDialog::RepairDialog(const FileSystem &files, RepairWish wish, QWidget *parent)
    : QDialog(parent)
    , m_files(files)
    , m_wish(std::move(wish))
    , m_searched(new ElidedLabel({}, this))
    , m_more(new QToolButton(this))
    , m_busy(new QProgressBar(this))
    , m_status(new ElidedLabel({}, this))
    , m_tree(new CauseTree(this))
    , m_summary(new QLabel(this))
{
    setWindowTitle(tr("Repair Broken Links"));
    build();
    m_watch.setInterval(200ms);
    connect(&m_watch, &QTimer::timeout, this, &RepairDialog::showProgress);
    search();
}

RepairDialog::~RepairDialog() = default;

void RepairDialog::build()
{
    m_more->setText(tr("Search &Elsewhere Too…"));
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumWidth(fontMetrics().averageCharWidth() * 14);
    m_busy->setAccessibleName(tr("Searching"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_preview = buttons->addButton(tr("&Preview…"), QDialogButtonBox::AcceptRole);
    m_preview->setDefault(true);

    auto *where = new QHBoxLayout;
    where->addWidget(m_searched, 1);
    where->addWidget(m_more);
    auto *state = new QHBoxLayout;
    state->addWidget(m_busy);
    state->addWidget(m_status, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addLayout(where);
    column->addWidget(m_tree, 1);
    column->addLayout(state);
    column->addWidget(m_summary);
    column->addWidget(buttons);
    const int letter = fontMetrics().averageCharWidth();
    resize(boundedByScreen({letter * 150, fontMetrics().height() * 32}, *this));

    connect(m_more, &QToolButton::clicked, this, &RepairDialog::choose);
    connect(m_tree, &CauseTree::choiceChanged, this, &RepairDialog::showChoice);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void RepairDialog::choose()
{
    const NativePath start = m_wish.searchIn.empty() ? homeFolder() : m_wish.searchIn.back();
    auto *chooser = new PlaceChooser(tr("Folder to Search"), start, PlaceChooser::What::Folder, this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QDialog::accepted, this, [this, chooser] { searchIn(chooser->chosen()); });
    chooser->open();
}

void RepairDialog::searchIn(const NativePath &folder)
{
    if (std::ranges::find(m_wish.searchIn, folder) == m_wish.searchIn.end())
        m_wish.searchIn.push_back(folder);
    search();
}

void RepairDialog::search()
{
    m_findings = {};
    m_tree->clear();
    m_searched->setText(searchedText());
    m_progress = std::make_shared<ScanProgress>();
    m_busy->show();
    m_watch.start();
    m_task.start<std::shared_ptr<RepairFindings>>(
        this,
        [files = &m_files, wish = m_wish, progress = m_progress](const StopToken &stop) {
            return std::make_shared<RepairFindings>(findRepairs(*files, wish, *progress, stop));
        },
        [this](const std::shared_ptr<RepairFindings> &findings) { found(std::move(*findings)); });
    showProgress();
    showChoice();
}

QString RepairDialog::searchedText() const
{
    QStringList folders;
    for (const NativePath &folder : m_wish.searchIn)
        folders += shown(folder);
    return tr("Searched: beside what is missing, and in %1").arg(folders.join(QStringLiteral(", ")));
}

void RepairDialog::showProgress()
{
    const auto folder = m_progress->folder.load(std::memory_order_relaxed);
    const auto entries = m_progress->entries.load(std::memory_order_relaxed);
    m_status->setText(
        folder ? tr("Searching %Ln entries – %1", "so far, and the folder", counted(entries)).arg(shown(*folder))
               : tr("Looking at the links…"));
}

void RepairDialog::found(RepairFindings findings)
{
    m_watch.stop();
    m_busy->hide();
    m_findings = std::move(findings);
    m_tree->show(m_findings.links, m_findings.causes);
    m_status->setText(m_findings.problems.empty()
                          ? QString()
                          : tr("%Ln folders could not be searched.", nullptr, counted(m_findings.problems.size())));
    m_status->setVisible(!m_findings.problems.empty());
    showChoice();
    m_tree->setFocus();
}

std::vector<Cure> RepairDialog::cures() const
{
    std::vector<Cure> cures;
    for (std::size_t at = 0; at < m_findings.causes.size(); ++at) {
        const Cause &cause = m_findings.causes[at];
        const auto chosen = m_tree->chosen(at);
        if (!chosen)
            continue;
        const Candidate &candidate = cause.candidates[*chosen];
        const auto here = curesOf(m_findings.links, cause, candidate, candidate.certainty);
        cures.insert(cures.end(), here.begin(), here.end());
    }
    return cures;
}

QString RepairDialog::summary() const
{
    return m_summary->text();
}

void RepairDialog::showChoice()
{
    const std::size_t count = cures().size();
    m_preview->setEnabled(count > 0);
    if (isSearching())
        m_summary->setText(tr("Nothing is changed by searching."));
    else if (m_findings.links.empty())
        m_summary->setText(tr("None of these links misses anything that could be searched for."));
    else
        m_summary->setText(tr("%Ln of %1 links would get a new target; all are shown before anything is changed.",
                              nullptr, counted(count))
                               .arg(locale().toString(static_cast<qulonglong>(m_findings.links.size()))));
}

} // namespace linkwright
