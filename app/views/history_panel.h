// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/background.h"
#include "models/history_model.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace linkwright {

class ElidedLabel;
class FittedTable;

/// The history: batches newest first at the left, with a search field; the changes of the chosen one at the right. It
/// reads in a thread, while it can be seen.
class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPanel(NativePath journal, QWidget *parent = nullptr);

    void reload(); // when it is seen
    /// Why nothing can be undone or made again now; empty when it can.
    void forbidRetaking(const QString &reason);
    HistoryModel &batches() { return m_batches; }
    BatchChangesModel &changes() { return m_changes; }
    FittedTable &table() { return made(), *m_table; }
    FittedTable &details() { return made(), *m_details; }
    QLineEdit &search() { return made(), *m_search; }
    QPushButton *undoButton() { return made(), m_undo; }
    QPushButton *redoButton() { return made(), m_redo; }

Q_SIGNALS:
    void undoWanted(const linkwright::BatchInfo &batch);
    void recoveryWanted(); // of what was cut off
    void redoWanted(const linkwright::BatchInfo &batch);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void made();
    void build();
    void wire();
    QWidget *makeList();
    QWidget *makeDetails();
    void listNow();
    void listed(Result<std::vector<BatchInfo>> batches);
    void chosen();
    void showChanges(std::vector<JournaledChange> changes);
    void say(const QString &note);
    void allow();
    const BatchInfo *current() const;

    NativePath m_journal;
    QString m_forbidden; // why; empty: it is not
    HistoryModel m_batches;
    BatchChangesModel m_changes;
    QTimer m_rest;
    BackgroundTask m_list;
    BackgroundTask m_detail;
    QLineEdit *m_search = nullptr;
    FittedTable *m_table = nullptr;
    FittedTable *m_details = nullptr;
    bool m_opened = false; // anew: no entry is chosen yet
    QLabel *m_note = nullptr;
    ElidedLabel *m_folder = nullptr; // of the chosen entry
    QPushButton *m_undo = nullptr;
    QPushButton *m_redo = nullptr;
};

} // namespace linkwright
