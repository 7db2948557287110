// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/change_runner.h"
#include "models/plan_look.h"
#include "models/plan_model.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace linkwright {

class MessageBar;
class PlanTable;
class QuietLabel;

/// A plan before it is made: every change with what it finds and leaves, each can be left out or edited; then, in the
/// same table, what became of each. It looks at the disk in a thread and changes nothing: who opens it has the chosen
/// changes made, and tells it how that goes.
class PlanDialog : public QDialog
{
    Q_OBJECT

public:
    /// `others`: places of links on screen, of which is told what the plan would break or mend.
    PlanDialog(const FileSystem &files, const QString &title, PlannedBatch batch, std::vector<NativePath> others,
               QWidget *parent = nullptr);

    PlanModel &model() { return m_model; }
    PlanLook &look() { return m_look; }
    MessageBar &messages() { return *m_messages; }
    QPushButton *applyButton() const { return m_apply; }
    QPushButton *cancelButton() const { return m_cancel; }
    QString countsText() const;
    QString othersText() const;
    bool isPreviewed() const { return !m_rest.isActive() && !m_task.isRunning(); }

    /// Begins with nothing ticked; there is no way to tick all at once.
    void askEachAlone();

    /// What is ticked and can be made.
    PlannedBatch chosen() const;
    OnRefusal onRefusal() const;

    void showProgress(std::size_t done, std::size_t of);
    void showReport(const BatchReport &report);

    void reject() override; // while changes are being made: stops them

Q_SIGNALS:
    void applyWanted();
    void stopWanted();
    void saveWanted(); // chosen() as a plan file
    void exportWanted(); // chosen() as a script

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    // plan_dialog_layout.cpp
    void build(const QString &title);
    QLayout *makeHead(const QString &title);
    QLayout *makeTools();
    QLayout *makeButtons();
    void wire();

    void previewSoon();
    void previewNow();
    void showOthers(const std::vector<OtherLink> &others);
    void showCounts();
    void allow();
    void chooseDefault();
    void beginApplying();

    const FileSystem &m_files;
    PlannedBatch m_batch;
    std::vector<NativePath> m_otherPlaces;
    PlanModel m_model;
    PlanLook m_look;
    QTimer m_rest;
    QTimer m_filterRest;
    BackgroundTask m_task;
    std::vector<int> m_applying; // the rows that are being made
    QLabel *m_title = nullptr;
    QLabel *m_folder = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_others = nullptr;
    MessageBar *m_messages = nullptr;
    QLineEdit *m_filter = nullptr;
    QCheckBox *m_onlyTrouble = nullptr;
    PlanTable *m_table = nullptr;
    QProgressBar *m_progress = nullptr;
    QCheckBox *m_stopAtFirst = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_apply = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_all = nullptr;
    QList<QWidget *> m_editTools; // of no use once it is applied
};

} // namespace linkwright
