// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "jobs/background.h"

#include <QDialog>

#include <functional>
#include <string>

class QFormLayout;
class QLabel;
class QPushButton;

namespace linkwright {

class PathEdit;

/// Asks for the name of a new file and writes it, in a thread. What is there already is never overwritten; a failure is
/// said in the dialog, which stays.
class SaveFileDialog : public QDialog
{
    Q_OBJECT

public:
    using Contents = std::function<Result<std::string>()>; // made in the thread

    SaveFileDialog(const QString &title, const NativePath &folder, const std::string &name, Contents contents,
                   QWidget *parent = nullptr);

    NativePath place() const;
    QString complaint() const;

    void accept() override;

Q_SIGNALS:
    void saved(const linkwright::NativePath &file);

protected:
    void addRow(const QString &label, QWidget *field);
    void setName(const std::string &name);
    std::string name() const;
    void setContents(Contents contents) { m_contents = std::move(contents); }

private:
    void build();
    void chooseFolder();
    void allow();
    void written(const Result<void> &result, const NativePath &file);

    NativePath m_startFolder;
    Contents m_contents;
    PathEdit *m_name;
    PathEdit *m_folder;
    QFormLayout *m_form;
    QLabel *m_complaint;
    QPushButton *m_save = nullptr;
    BackgroundTask m_task;
};

} // namespace linkwright
