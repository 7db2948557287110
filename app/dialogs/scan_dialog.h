// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "scan/scan.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace linkwright {

class PathEdit;

/// Asks which trees are to be scanned, and how.
class ScanDialog : public QDialog
{
    Q_OBJECT

public:
    /// `like`: what stands in it at first; its roots are absolute.
    explicit ScanDialog(const ScanRequest &like, QWidget *parent = nullptr);

    ScanRequest request() const;
    void addRoot(const NativePath &folder);
    void removeSelectedRoots();

private:
    void build();
    void choose();
    void allow();

    std::vector<NativePath> m_roots; // of the rows
    QListWidget *m_list;
    QPushButton *m_remove;
    QCheckBox *m_hidden;
    QCheckBox *m_oneFileSystem;
    QSpinBox *m_depth;
    PathEdit *m_include;
    PathEdit *m_exclude;
    QPushButton *m_scan = nullptr;
};

} // namespace linkwright
