// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/entry_columns.h"

#include "models/folder_model.h"

#include <QAbstractItemView>
#include <QDateTime>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStyle>
#include <QTimer>

namespace linkwright {

EntryColumns::EntryColumns(QAbstractItemView &view, QHeaderView &header, int steps)
    : m_view(view)
    , m_header(header)
    , m_steps(steps)
{
    header.setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    header.moveSection(header.visualIndex(FolderModel::Note), FolderModel::Style); // in sight when it is shown:
    header.setSectionHidden(FolderModel::Note, true); // once there is one
    header.setSectionHidden(FolderModel::PointedTo, true); // when somebody wants it
    QObject::connect(&header, &QHeaderView::sectionResized, &view,
                     [this](int, int before, int now) { sized(before, now); });
    QObject::connect(&header, &QWidget::customContextMenuRequested, &view,
                     [this](const QPoint &where) { choose(where); });
}

void EntryColumns::sized(int before, int now)
{
    if (m_isFitting || !m_fits)
        return;
    if (before == 0 || now == 0) // shown or hidden; a column still counts as shown while its width is taken away
        QTimer::singleShot(0, &m_view, [this] { viewResized(); });
    else // from now on it is as a person wants it
        m_fits = false;
}

void EntryColumns::viewResized()
{
    if (m_fits)
        fit();
}

void EntryColumns::setLike(const EntryColumns &other)
{
    m_fits = false;
    m_header.restoreState(other.m_header.saveState());
    if (other.m_fits)
        fit();
}

void EntryColumns::hide(std::initializer_list<int> columns)
{
    for (const int column : columns)
        m_header.setSectionHidden(column, true);
    viewResized();
}

void EntryColumns::fit()
{
    m_fits = true;
    const QScopedValueRollback fitting(m_isFitting, true);
    const int letter = m_view.fontMetrics().averageCharWidth();
    const int left = m_view.viewport()->width() - fitFixed();
    const int room = left >= letter * 40 ? left : letter * 52; // where one has to scroll anyway
    const int name = (room + letter * m_steps) / 2;
    m_header.resizeSection(FolderModel::Name, name);
    m_header.resizeSection(FolderModel::PointsTo, room - name);
}

/// Those whose width does not depend on the room there is; how much they take.
int EntryColumns::fitFixed()
{
    struct Width
    {
        FolderModel::Column column;
        QString sample;
    };
    const Width fixed[] = {{FolderModel::Health, tr("No permission to check")},
                           {FolderModel::Style, tr("Absolute, outside")},
                           {FolderModel::Hops, tr("Hops") + u' '},
                           {FolderModel::Kind, tr("Hard link (2 names)")},
                           {FolderModel::Size, tr("000.0 MiB")},
                           {FolderModel::Modified, QLocale().toString(QDateTime(QDate(2000, 12, 28), QTime(20, 48, 58)),
                                                                      QLocale::ShortFormat)}};
    const QFontMetrics metrics = m_view.fontMetrics();
    const int padding = metrics.averageCharWidth() * 2;
    m_header.resizeSection(FolderModel::Note, metrics.averageCharWidth() * 30);
    m_header.resizeSection(FolderModel::PointedTo, metrics.averageCharWidth() * 14);
    // None where they are hidden.
    int used = m_header.sectionSize(FolderModel::Note) + m_header.sectionSize(FolderModel::PointedTo);
    for (const auto &[column, sample] : fixed) {
        const int icon = column == FolderModel::Health ? m_view.style()->pixelMetric(QStyle::PM_SmallIconSize) + 4 : 0;
        m_header.resizeSection(column, metrics.horizontalAdvance(sample) + padding + icon);
        used += m_header.sectionSize(column);
    }
    return used;
}

void EntryColumns::choose(const QPoint &where)
{
    QMenu menu;
    for (int column = FolderModel::Name + 1; column < FolderModel::ColumnCount; ++column) {
        const QString name = m_view.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        auto *action = menu.addAction(name);
        action->setCheckable(true);
        action->setChecked(!m_header.isSectionHidden(column));
        QObject::connect(action, &QAction::toggled, &m_header,
                         [this, column](bool on) { m_header.setSectionHidden(column, !on); });
    }
    menu.exec(m_header.viewport()->mapToGlobal(where));
}

} // namespace linkwright
