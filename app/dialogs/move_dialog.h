// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/plan_move.h"
#include "jobs/background.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QRadioButton;

namespace linkwright {

class PathEdit;

/// Asks where links are to go, and what stays the same of them. That there is such a folder is looked up, in a thread,
/// before the dialog is accepted; why it cannot be used is said in the dialog, which stays.
class MoveDialog : public QDialog
{
    Q_OBJECT

public:
    /// `files` must outlive the program's threads.
    MoveDialog(const FileSystem &files, int count, NativePath folder, MovedLinks links, QWidget *parent = nullptr);

    void setDestination(const NativePath &folder);
    NativePath destination() const;
    MovedLinks links() const;
    QString complaint() const;

    void accept() override;

private:
    void build(int count);
    void choose();
    void allow();
    void found(const Result<void> &folder);

    const FileSystem &m_files;
    NativePath m_startFolder;
    PathEdit *m_destination;
    QRadioButton *m_keepEnd;
    QRadioButton *m_keepText;
    QLabel *m_complaint;
    QPushButton *m_accept = nullptr;
    BackgroundTask m_task;
};

} // namespace linkwright
