// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/plan_move.h"

#include <QDialog>

class QPushButton;
class QRadioButton;

namespace linkwright {

class PathEdit;

/// Asks where links are to go, and what stays the same of them.
class MoveDialog : public QDialog
{
    Q_OBJECT

public:
    MoveDialog(int count, NativePath folder, MovedLinks links, QWidget *parent = nullptr);

    void setDestination(const NativePath &folder);
    NativePath destination() const;
    MovedLinks links() const;

private:
    void build(int count);
    void choose();

    NativePath m_startFolder;
    PathEdit *m_destination;
    QRadioButton *m_keepEnd;
    QRadioButton *m_keepText;
    QPushButton *m_accept = nullptr;
};

} // namespace linkwright
