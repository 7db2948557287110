// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "views/scan_head.h"

#include "base/shared_folder.h"
#include "text/counted.h"
#include "text/shown_name.h"
#include "views/chip.h"
#include "views/elided_label.h"
#include "views/flow_layout.h"
#include "views/link_chips.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace linkwright {

namespace {

constexpr int gap = 8;
constexpr int lettersOfStatus = 36;

QToolButton *button(const QString &text, const char *icon, QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setText(text);
    made->setIcon(QIcon::fromTheme(QLatin1StringView(icon)));
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

std::uint64_t perSecond(std::uint64_t count, std::chrono::milliseconds took)
{
    return took.count() > 0 ? count * 1000 / static_cast<std::uint64_t>(took.count()) : 0;
}

} // namespace

ScanHead::ScanHead(QWidget *parent)
    : QWidget(parent)
    , m_status(new ElidedLabel({}, this))
    , m_busy(new QProgressBar(this))
    , m_stop(button(tr("Stop"), "process-stop", this))
    , m_again(button(tr("Scan Again"), "view-refresh", this))
    , m_options(button(tr("Options…"), "", this))
    , m_groupBy(new QComboBox(this))
    , m_chips(new LinkChips(this))
    , m_problems(new Chip(tr("Problems"), QIcon::fromTheme(QStringLiteral("health-denied")), this))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_controls(new QWidget(this))
    , m_deeds(new QWidget(m_controls))
{
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumWidth(fontMetrics().averageCharWidth() * 12);
    m_busy->setAccessibleName(tr("Scanning"));
    m_status->setElideMode(Qt::ElideMiddle);
    m_options->setToolTip(tr("Scan other folders, or in another way"));
    m_problems->setToolTip(tr("Folders that could not be read"));
    m_chips->add(m_problems);
    m_groupBy->addItem(tr("All in One List"), static_cast<int>(GroupBy::Nothing));
    m_groupBy->addItem(tr("By Folder"), static_cast<int>(GroupBy::Folder));
    m_groupBy->addItem(tr("By Cause"), static_cast<int>(GroupBy::Cause));
    m_groupBy->addItem(tr("By Health"), static_cast<int>(GroupBy::Health));
    m_groupBy->setAccessibleName(tr("How links are put together"));
    m_groupBy->setToolTip(tr("How links are put together"));

    auto *status = new QHBoxLayout;
    status->setSpacing(gap);
    status->addWidget(m_busy);
    status->addWidget(m_status, 1);
    auto *controls = new FlowLayout(gap, m_controls);
    controls->setContentsMargins({});
    auto *deeds = new QHBoxLayout(m_deeds);
    deeds->setContentsMargins({});
    deeds->setSpacing(gap);
    for (QWidget *control : std::initializer_list<QWidget *>{m_deeds, m_groupBy, m_stop, m_again, m_options})
        controls->addWidget(control);
    m_row->setSpacing(gap);
    m_row->addLayout(status, 1);
    m_row->addWidget(m_controls);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    column->setSpacing(6);
    column->addLayout(m_row);
    column->addWidget(m_chips);
    connect(m_stop, &QToolButton::clicked, this, &ScanHead::stopWanted);
    connect(m_again, &QToolButton::clicked, this, &ScanHead::againWanted);
    connect(m_options, &QToolButton::clicked, this, &ScanHead::optionsWanted);
    connect(m_groupBy, &QComboBox::currentIndexChanged, this, &ScanHead::groupingChanged);
}

void ScanHead::addDeed(QAction *deed)
{
    auto *made = button(deed->text(), "", m_deeds);
    made->setDefaultAction(deed);
    m_deeds->layout()->addWidget(made);
    arrange();
}

void ScanHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// What can be done stands beside the words where there is room for both, else below them, in as many lines as it
/// takes.
void ScanHead::arrange()
{
    int wanted = 0;
    for (int at = 0; at < m_controls->layout()->count(); ++at) {
        const QLayoutItem *item = m_controls->layout()->itemAt(at);
        wanted += item->isEmpty() ? 0 : item->sizeHint().width() + gap;
    }
    const bool hasRoom = width() - wanted >= fontMetrics().averageCharWidth() * lettersOfStatus;
    m_row->setDirection(hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_controls->setMinimumWidth(hasRoom ? wanted - gap : 0);
    m_controls->setMaximumWidth(hasRoom ? wanted - gap : QWIDGETSIZE_MAX);
}

GroupBy ScanHead::groupBy() const
{
    return static_cast<GroupBy>(m_groupBy->currentData().toInt());
}

void ScanHead::setGroupBy(GroupBy by)
{
    m_groupBy->setCurrentIndex(m_groupBy->findData(static_cast<int>(by)));
}

void ScanHead::showStatus(const ScanStatus &status, const NativePath &base)
{
    m_busy->setVisible(status.running);
    m_stop->setVisible(status.running);
    m_again->setVisible(!status.running);
    m_options->setEnabled(!status.running);
    m_problems->setCount(status.problems);
    m_status->setText(statusText(status, base));
    arrange();
}

QString ScanHead::statusText(const ScanStatus &status, const NativePath &base) const
{
    const QLocale locale;
    const QString entries = tr("%Ln entries", "that were met", counted(status.entries));
    const QString links = tr("%Ln links", nullptr, counted(status.links));
    const double seconds = static_cast<double>(status.took.count()) / 1000;
    const QString time = tr("%1 s", "seconds").arg(locale.toString(seconds, 'f', 1));
    if (!status.running)
        return status.complete ? tr("%1 in %2, %3").arg(links, entries, time)
                               : tr("Stopped: %1 in %2 so far").arg(links, entries);
    const QString rate = tr("%L1 a second").arg(perSecond(status.entries, status.took));
    const QString where = status.folder ? shown(below(base.bytes, *status.folder)) : QString();
    return tr("%1 in %2, %3 – %4", "links, entries, how many a second, the folder").arg(links, entries, rate, where);
}

} // namespace linkwright
