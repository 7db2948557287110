// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "gestures/memory_acts.h"
#include "jobs/background.h"

#include <QDialog>

#include <functional>
#include <optional>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace linkwright {

class MessageBar;

/// What is remembered of links: whether it is, how much, and the scans that were saved, to compare and to forget.
class MemoryDialog : public QDialog
{
    Q_OBJECT

public:
    explicit MemoryDialog(NativePath catalog, QWidget *parent = nullptr);

    bool isBusy() const { return m_task.isRunning(); }
    QCheckBox &remembers() const { return *m_remembers; }
    QTreeWidget &scans() const { return *m_scans; }
    QPushButton &compareButton() const { return *m_compare; }
    QPushButton &forgetButton() const { return *m_forget; }
    QPushButton &clearButton() const { return *m_clear; }
    QString summary() const;

Q_SIGNALS:
    /// `after`: nothing, what is there now.
    void comparisonWanted(const std::string &before, const std::optional<std::string> &after);

private:
    using Act = std::function<Result<void>(const NativePath &catalog)>;

    void build();
    void read(Act act = {});
    void fill(const Result<Memory> &memory);
    void allow();
    void compare();
    void forget();
    void askToClear();
    std::vector<std::size_t> chosen() const; // of the scans

    NativePath m_catalog;
    Memory m_memory;
    BackgroundTask m_task;
    MessageBar *m_messages;
    QCheckBox *m_remembers;
    QLabel *m_summary;
    QTreeWidget *m_scans;
    QPushButton *m_compare;
    QPushButton *m_forget;
    QPushButton *m_clear = nullptr;
};

} // namespace linkwright
