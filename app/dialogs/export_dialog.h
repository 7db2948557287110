// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs/save_file_dialog.h"
#include "links/link_entry.h"

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

    /// `folder`: where the entries live.
    ExportDialog(const NativePath &folder, Entries entries, QWidget *parent = nullptr);
    ExportDialog(const ExportDialog &) = delete;
    ExportDialog &operator=(const ExportDialog &) = delete;
    ~ExportDialog() override;

    void setForm(Form form);

private:
    void formChanged();

    NativePath m_folder;
    Entries m_entries;
    QComboBox *m_form;
};

/// The whole file.
std::string exportedList(const NativePath &folder, const std::vector<Entry> &entries, ExportDialog::Form form);

} // namespace linkwright
