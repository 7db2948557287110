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

    /// `folder`: where the entries live.
    ExportDialog(const NativePath &folder, std::vector<Entry> entries, QWidget *parent = nullptr);

    void setForm(Form form);

private:
    void formChanged();

    NativePath m_folder;
    std::shared_ptr<const std::vector<Entry>> m_entries;
    QComboBox *m_form;
};

/// The whole file.
std::string exportedList(const NativePath &folder, const std::vector<Entry> &entries, ExportDialog::Form form);

} // namespace linkwright
