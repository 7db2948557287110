// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/export_dialog.h"

#include "store/list_csv.h"
#include "store/records.h"

#include <QComboBox>

#include <utility>

namespace linkwright {

namespace {

constexpr const char *endings[] = {".csv", ".json"};

std::string withEnding(std::string name, ExportDialog::Form form)
{
    for (const std::string_view known : endings) {
        if (name.ends_with(known))
            name.resize(name.size() - known.size());
    }
    return name + endings[static_cast<std::size_t>(form)];
}

} // namespace

std::string exportedList(const NativePath &folder, const std::vector<Entry> &entries, ExportDialog::Form form)
{
    std::string text = form == ExportDialog::Form::Csv ? entryCsvHeader() : std::string();
    for (const Entry &entry : entries) {
        const NativePath place = folder / entry.name;
        text += form == ExportDialog::Form::Csv ? entryCsvLine(place, entry) : entryRecord(place, entry);
    }
    return text;
}

ExportDialog::ExportDialog(const NativePath &folder, Entries entries, QWidget *parent)
    : SaveFileDialog(tr("Export List"), folder, withEnding("links", Form::Csv), {}, parent)
    , m_folder(folder)
    , m_entries(std::move(entries))
    , m_form(new QComboBox(this))
{
    m_form->addItem(tr("CSV, for spreadsheets"));
    m_form->addItem(tr("JSON, one record a line"));
    m_form->setAccessibleName(tr("Format"));
    addRow(tr("F&ormat:"), m_form);
    connect(m_form, &QComboBox::currentIndexChanged, this, &ExportDialog::formChanged);
    formChanged();
}

ExportDialog::~ExportDialog()
{
    setContents({});
    letGo(std::exchange(m_entries, nullptr)); // a million take their time
}

void ExportDialog::setForm(Form form)
{
    m_form->setCurrentIndex(static_cast<int>(form));
}

void ExportDialog::formChanged()
{
    const auto form = static_cast<Form>(m_form->currentIndex());
    setName(withEnding(name(), form));
    setContents([folder = m_folder, entries = m_entries, form]() -> Result<std::string> {
        return exportedList(folder, *entries, form);
    });
}

} // namespace linkwright
