// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

#include <initializer_list>

class QAbstractItemView;
class QHeaderView;
class QPoint;

namespace linkwright {

/// The columns of a table or tree of entries: they fill its width until a person sizes one, and can be hidden.
class EntryColumns
{
    Q_DECLARE_TR_FUNCTIONS(linkwright::EntryColumns)

public:
    /// Both stay the caller's and must outlive it. `steps`: room in front of names, in letters.
    EntryColumns(QAbstractItemView &view, QHeaderView &header, int steps);

    void fit(); // to the room there is, now and whenever it changes, until a person sizes one
    bool fits() const { return m_fits; }
    void setLike(const EntryColumns &other);
    void hide(std::initializer_list<int> columns);
    void viewResized();

private:
    void sized(int before, int now);
    int fitFixed();
    void choose(const QPoint &where);

    QAbstractItemView &m_view;
    QHeaderView &m_header;
    int m_steps;
    bool m_fits = false;
    bool m_isFitting = false;
};

} // namespace linkwright
