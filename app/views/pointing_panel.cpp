// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "views/pointing_panel.h"

#include "models/link_look.h"
#include "text/counted.h"
#include "text/error_text.h"
#include "text/health_text.h"
#include "text/pointing_text.h"
#include "text/shown_name.h"
#include "views/elided_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace linkwright {

using namespace std::chrono_literals;

namespace {

enum Column { Place, PointsTo, How, Without, ColumnCount };

constexpr std::size_t mostRows = 20'000;

} // namespace

PointingPanel::PointingPanel(const FileSystem &files, NativePath catalog, QWidget *parent)
    : QWidget(parent)
    , m_files(files)
    , m_wish{{}, {}, std::move(catalog)}
{
    m_watch.setInterval(200ms);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        const auto entries = m_progress->entries.load(std::memory_order_relaxed);
        m_sentence->setText(tr("Searching, %Ln entries so far…", nullptr, counted(entries)));
    });
}

PointingPanel::~PointingPanel() = default;

void PointingPanel::showEvent(QShowEvent *event)
{
    made();
    QWidget::showEvent(event);
}

void PointingPanel::made()
{
    if (m_list == nullptr)
        build();
}

void PointingPanel::build()
{
    m_title = new ElidedLabel({}, this);
    m_sentence = new ElidedLabel({}, this);
    m_busy = new QProgressBar(this);
    m_more = new QToolButton(this);
    m_list = new QTreeWidget(this);
    connect(m_more, &QToolButton::clicked, this, &PointingPanel::folderWanted);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        Q_EMIT placeWanted(m_places[static_cast<std::size_t>(m_list->indexOfTopLevelItem(item))]);
    });
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setText(tr("Select something and choose “What Points Here?”."));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumWidth(fontMetrics().averageCharWidth() * 12);
    m_busy->setAccessibleName(tr("Searching"));
    m_busy->hide();
    m_more->setText(tr("Search In…"));
    m_more->setToolTip(tr("Look for links to it in another folder and all that is in that, too"));
    m_more->setAutoRaise(true);
    m_more->setEnabled(false);
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels({tr("Link"), tr("Points to"), tr("How"), tr("Without it")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setTabKeyNavigation(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Links that point here"));
    const int letter = fontMetrics().averageCharWidth();
    m_list->header()->resizeSection(Place, letter * 60);
    m_list->header()->resizeSection(PointsTo, letter * 40);
    m_list->header()->resizeSection(How, letter * 30);
    auto *row = new QHBoxLayout;
    row->addWidget(m_title, 1);
    row->addWidget(m_busy);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_more);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 4);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_list, 1);
}

void PointingPanel::ask(const NativePath &place)
{
    m_asked = place;
    m_wish.places = {place};
    search();
}

void PointingPanel::askAgain()
{
    if (!m_asked.isEmpty() && isVisible())
        search();
}

void PointingPanel::searchIn(const NativePath &folder)
{
    if (std::ranges::find(m_wish.roots, folder) == m_wish.roots.end())
        m_wish.roots.push_back(folder);
    if (!m_asked.isEmpty())
        search();
}

void PointingPanel::search()
{
    made();
    m_title->setText(tr("What points to %1").arg(shown(m_asked)));
    m_more->setEnabled(true);
    m_busy->show();
    m_progress = std::make_shared<ScanProgress>();
    m_watch.start();
    m_task.start<Result<PointingFound>>(
        this,
        [files = &m_files, wish = m_wish, progress = m_progress](const StopToken &stop) {
            return findPointing(*files, wish, *progress, stop);
        },
        [this](const Result<PointingFound> &result) { found(result); });
}

void PointingPanel::found(const Result<PointingFound> &found)
{
    m_watch.stop();
    m_busy->hide();
    m_list->clear();
    m_places.clear();
    if (!found) {
        m_sentence->setText(errorSentence(found.error(), Spelling::Window, Doing::Reading));
        return;
    }
    for (const Backlink &link : found->links) {
        if (m_places.size() < mostRows)
            addRow(link);
    }
    m_sentence->setText(summary(*found));
}

QString PointingPanel::summary(const PointingFound &found) const
{
    if (found.links.empty())
        return m_wish.roots.empty() ? tr("No link is known to point here; other folders can be searched.")
                                    : tr("No link was found that points here.");
    const auto breaks = std::ranges::count_if(found.links, &Backlink::breaks);
    return tr("%Ln links point here; %1 would break without it.", nullptr, counted(found.links.size()))
        .arg(locale().toString(static_cast<qlonglong>(breaks)));
}

void PointingPanel::addRow(const Backlink &link)
{
    auto *row = new QTreeWidgetItem(m_list);
    row->setText(Place, shown(link.place));
    row->setIcon(Place, healthIcon(link.verdict.health));
    row->setText(PointsTo, shown(link.target.raw));
    row->setText(How, relationText(link));
    row->setText(Without, link.breaks ? tr("would break") : tr("would stay as it is"));
    for (int column = 0; column < ColumnCount; ++column)
        row->setToolTip(column, asToolTip(row->text(column)));
    m_places.push_back(link.place);
}

QString PointingPanel::sentence() const
{
    return m_sentence != nullptr ? m_sentence->text() : QString();
}

} // namespace linkwright
