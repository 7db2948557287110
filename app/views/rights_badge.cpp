// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/rights_badge.h"

#include <QEvent>
#include <QIcon>
#include <QLabel>
#include <QMenu>
#include <QWidgetAction>

#include <utility>

namespace linkwright {

namespace {

using Tone = RightsReport::Tone;

constexpr int lettersALine = 44;

QString iconNameOf(Tone tone)
{
    switch (tone) {
    case Tone::Allowed: return QStringLiteral("health-healthy");
    case Tone::AsksFirst: return QStringLiteral("security-high"); // shieldIcon()
    case Tone::Limited:
    case Tone::Refused: return QStringLiteral("health-denied");
    case Tone::Unknown: return QStringLiteral("health-unchecked");
    } // no default: the compiler then asks every new one for its icon
    std::unreachable();
}

/// Some lines of a menu that are only to be read.
QAction *readingMatter(QMenu &menu, const QString &text)
{
    auto *label = new QLabel(text, &menu);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFixedWidth(menu.fontMetrics().averageCharWidth() * lettersALine);
    label->setContentsMargins(10, 6, 10, 6);
    auto *action = new QWidgetAction(&menu);
    action->setDefaultWidget(label);
    return action;
}

} // namespace

RightsBadge::RightsBadge(const FileSystem &files, QWidget *parent)
    : QToolButton(parent)
    , m_files(files)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleDescription(tr("Whether links may be made in this folder; press for the reason"));
    connect(this, &QToolButton::clicked, this, &RightsBadge::explain);
    hide();
}

void RightsBadge::lookAt(const NativePath &folder)
{
    m_folder = folder;
    show({});
    lookAgain();
}

void RightsBadge::lookAgain()
{
    m_looking.cancel();
    if (m_folder.isEmpty())
        return;
    m_looking.start<RightsReport>(
        this,
        [&files = m_files, folder = m_folder, elevation = m_elevation, reporter = m_reporter](const StopToken &) {
            return reporter(files, folder, elevation);
        },
        [this](const RightsReport &report) { show(report); });
}

void RightsBadge::show(const RightsReport &report)
{
    m_report = report;
    setText(report.badge);
    setToolTip(report.sentence);
    setAccessibleName(report.badge);
    takeIcon();
    setVisible(!report.badge.isEmpty());
    Q_EMIT reported();
}

void RightsBadge::takeIcon()
{
    setIcon(QIcon::fromTheme(iconNameOf(m_report.tone)));
}

void RightsBadge::explain()
{
    QMenu menu(this);
    fill(menu);
    menu.exec(mapToGlobal(QPoint(0, -menu.sizeHint().height())));
}

void RightsBadge::fill(QMenu &menu)
{
    menu.addAction(readingMatter(menu, m_report.sentence));
    for (const RightsRemedy &remedy : m_report.remedies) {
        menu.addSeparator();
        menu.addAction(readingMatter(menu, remedy.sentence));
        QAction *act = menu.addAction(remedy.text);
        act->setEnabled(!remedy.address.isEmpty() || remedy.form);
        connect(act, &QAction::triggered, this, [this, remedy] { take(remedy); });
    }
}

void RightsBadge::take(const RightsRemedy &remedy)
{
    if (remedy.form)
        Q_EMIT newLinkWanted(*remedy.form);
    else
        Q_EMIT remedyWanted(remedy.address);
}

void RightsBadge::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        takeIcon();
}

} // namespace linkwright
