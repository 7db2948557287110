// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/change_runner.h"
#include "models/plan_look.h"
#include "models/plan_model.h"

#include <QDialog>
#include <QTimer>

#include <functional>
#include <memory>

class QAction;
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
    /// `elevation`: what will ask an administrator where that is needed; the table says so beforehand.
    PlanDialog(const FileSystem &files, const QString &title, PlannedBatch batch, std::vector<NativePath> others,
               MakeElevation elevation = {}, QWidget *parent = nullptr);

    PlanModel &model() { return m_model; }
    PlanLook &look() { return m_look; }
    MessageBar &messages() { return *m_messages; }
    QPushButton *applyButton() const { return m_apply; }
    QPushButton *cancelButton() const { return m_cancel; }
    QString countsText() const;
    QString othersText() const;
    QString elevationText() const; // empty: nobody will be asked
    QString aboutText() const; // of the row one is at
    bool isPreviewed() const { return !m_rest.isActive() && !m_task.isRunning(); }

    /// Begins with no row ticked that replaces a link; there is no way to tick several of them at once.
    void askEachAlone();
    /// As large as it was left the last time, where the screen has room for that.
    void takeSize(const QSize &size);

    /// What is ticked and can be made, as it stands now; made into a batch where there is time for it.
    std::function<PlannedBatch()> choice() const;
    PlannedBatch chosen() const { return choice()(); }
    OnRefusal onRefusal() const;
    /// Of which entry of the history this takes back changes, or makes them again.
    const std::optional<Retaking> &retaking() const { return m_batch->retaking; }

    void showProgress(std::size_t done, std::size_t of);
    /// How far the copy of a large file is, in bytes.
    void showCopying(std::uint64_t bytes, std::uint64_t of);
    void showReport(const BatchReport &report);
    /// Nothing of what was wanted was begun.
    void chooseAgain();

    void reject() override; // while changes are being made: stops them

Q_SIGNALS:
    void applyWanted();
    void nothingPossible(); // none of its changes can be made, as is known now
    void stopWanted();
    void saveWanted(); // the choice as a plan file
    void exportWanted(); // the choice as a script

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    // plan_dialog_layout.cpp
    void build(const QString &title);
    QLayout *makeHead(const QString &title);
    QLayout *makeTools();
    QLayout *makeButtons();
    void wire();

    // plan_dialog_preview.cpp
    void previewSoon();
    void previewNow();
    void lookAtRefused();
    void showAbout();
    void showOthers(const std::vector<OtherLink> &others);
    void showElevated(std::size_t elevated, std::size_t changes);

    void allowEdits(bool allow);
    void showCounts();
    void allow();
    void chooseDefault();
    void beginApplying();
    void tellRefusedEdit(int row, const QString &typed);
    void forgetRefusedEdit();

    const FileSystem &m_files;
    std::shared_ptr<const PlannedBatch> m_batch;
    std::vector<NativePath> m_otherPlaces;
    MakeElevation m_elevation;
    PlanModel m_model;
    PlanLook m_look;
    QTimer m_rest;
    QTimer m_filterRest;
    BackgroundTask m_task;
    BackgroundTask m_lookThere;
    std::vector<std::size_t> m_applying; // the changes that are being made
    bool m_eachAlone = false;
    QString m_refusedEdit; // what was last told of one
    QLabel *m_title = nullptr;
    QLabel *m_folder = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_others = nullptr;
    QLabel *m_elevated = nullptr; // seen where an administrator will be asked
    QLabel *m_about = nullptr;
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
    QAction *m_undoEdit = nullptr;
    QAction *m_redoEdit = nullptr;
    QList<QWidget *> m_editTools; // of no use once it is applied
};

} // namespace linkwright
