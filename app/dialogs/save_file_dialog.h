// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "jobs/background.h"

#include <QDialog>

#include <functional>
#include <string>
#include <string_view>

class QFormLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace linkwright {

class PathEdit;

/// Asks for the name of a file and writes it, in a thread. A file that is there already is only replaced once that was
/// asked for; anything else is never overwritten. A failure is said in the dialog, which stays.
class SaveFileDialog : public QDialog
{
    Q_OBJECT

public:
    using Contents = std::function<Result<std::string>()>; // made in the thread

    SaveFileDialog(const QString &title, const NativePath &folder, const std::string &name, Contents contents,
                   QWidget *parent = nullptr);

    NativePath place() const;
    QString complaint() const;
    /// Shown once a file turned out to be in the way.
    QPushButton *replaceButton() const { return m_replace; }

    void accept() override;

Q_SIGNALS:
    void saved(const linkwright::NativePath &file);
    void nameChanged();

protected:
    void addRow(const QString &label, QWidget *field);
    void setName(const std::string &name);
    std::string name() const;
    void setContents(Contents contents) { m_contents = std::move(contents); }

private:
    void build();
    QHBoxLayout *complaintRow();
    void chooseFolder();
    void allow();
    using Writer = Result<void> (*)(const NativePath &file, std::string_view bytes);
    struct Written
    {
        Result<void> result;
        bool canBeReplaced = false; // a file is in the way
    };
    void write(Writer writer);
    void written(const Written &written, const NativePath &file);

    NativePath m_startFolder;
    Contents m_contents;
    PathEdit *m_name;
    PathEdit *m_folder;
    QFormLayout *m_form;
    QLabel *m_complaint;
    QPushButton *m_replace;
    QPushButton *m_save = nullptr;
    BackgroundTask m_task;
};

} // namespace linkwright
