// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "jobs/scan_job.h"
#include "models/link_groups.h"

#include <QWidget>

class QComboBox;
class QBoxLayout;
class QProgressBar;
class QToolButton;

namespace linkwright {

class Chip;
class ElidedLabel;
class LinkChips;

/// What stands above the links of a scan: how far it is, how to end it or begin it anew, how the links are put
/// together, and how many there are of each kind.
class ScanHead : public QWidget
{
    Q_OBJECT

public:
    explicit ScanHead(QWidget *parent = nullptr);

    void showStatus(const ScanStatus &status, const NativePath &base);
    LinkChips &chips() { return *m_chips; }
    Chip &problems() { return *m_problems; }
    GroupBy groupBy() const;
    void setGroupBy(GroupBy by);
    /// A button of the window's, beside those that are here.
    void addDeed(QAction *deed);

Q_SIGNALS:
    void stopWanted();
    void againWanted();
    void optionsWanted();
    void groupingChanged();

private:
    void resizeEvent(QResizeEvent *event) override;
    void arrange();
    QString statusText(const ScanStatus &status, const NativePath &base) const;

    ElidedLabel *m_status;
    QProgressBar *m_busy;
    QToolButton *m_stop;
    QToolButton *m_again;
    QToolButton *m_options;
    QComboBox *m_groupBy;
    LinkChips *m_chips;
    Chip *m_problems;
    QBoxLayout *m_row;
    QWidget *m_controls;
    QWidget *m_deeds;
};

} // namespace linkwright
