// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs/save_file_dialog.h"
#include "models/folder_notes.h"

#include <memory>
#include <vector>

class QComboBox;

namespace linkwright {

/// Writes a list of entries to a file, as CSV for spreadsheets or as JSON lines.
class ExportDialog : public SaveFileDialog
{
    Q_OBJECT

public:
    enum class Form : std::uint8_t { Csv, Json };

    using Entries = std::shared_ptr<const std::vector<Entry>>;

    /// What can be exported.
    struct Choices
    {
        Entries listed;
        Entries selected; // null: nothing is
        FolderNotes notes = nullptr;
    };

    /// `folder`: where the entries live.
    ExportDialog(const NativePath &folder, Choices choices, QWidget *parent = nullptr);
    ExportDialog(const ExportDialog &) = delete;
    ExportDialog &operator=(const ExportDialog &) = delete;
    ~ExportDialog() override;

    void setForm(Form form);
    Form form() const;
    /// All that is listed, unless only what is selected was chosen.
    void setOnlySelected(bool only);
    /// How many entries the file holds.
    std::size_t count() const;

private:
    void addRows();
    const Entries &chosen() const;
    void formChanged();
    void followEnding();
    void choiceChanged();

    NativePath m_folder;
    Choices m_choices;
    QComboBox *m_which;
    QComboBox *m_form;
};

/// The whole file.
std::string exportedList(const NativePath &folder, const std::vector<Entry> &entries, const FolderNotes &notes,
                         ExportDialog::Form form);

} // namespace linkwright
