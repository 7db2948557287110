// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/export_dialog.h"

#include "store/list_csv.h"
#include "store/records.h"
#include "text/counted.h"

#include <QComboBox>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace linkwright {

namespace {

constexpr std::array<std::string_view, 2> endings{".csv", ".json"}; // by form

bool endsIn(std::string_view name, std::string_view ending)
{
    const auto isSame = [](char one, char other) {
        return one == other || (one >= 'A' && one <= 'Z' && one + 32 == other);
    };
    return name.size() >= ending.size() && std::ranges::equal(name.substr(name.size() - ending.size()), ending, isSame);
}

std::optional<ExportDialog::Form> formOf(std::string_view name)
{
    for (const auto form : {ExportDialog::Form::Csv, ExportDialog::Form::Json}) {
        if (endsIn(name, endings[static_cast<std::size_t>(form)]))
            return form;
    }
    return std::nullopt;
}

/// A name that says nothing of another form.
std::string withEnding(std::string name, ExportDialog::Form form)
{
    const auto said = formOf(name);
    if (said == form)
        return name;
    if (said)
        name.resize(name.size() - endings[static_cast<std::size_t>(*said)].size());
    return name.append(endings[static_cast<std::size_t>(form)]);
}

} // namespace

std::string exportedList(const NativePath &folder, const std::vector<Entry> &entries, const FolderNotes &notes,
                         ExportDialog::Form form)
{
    std::string text = form == ExportDialog::Form::Csv ? notedCsvHeader() : std::string();
    for (const Entry &entry : entries) {
        const NativePath place = folder / entry.name;
        const std::string_view note = noteOf(notes, entry);
        text += form == ExportDialog::Form::Csv ? notedCsvLine(place, entry, note) : entryRecord(place, entry, note);
    }
    return text;
}

ExportDialog::ExportDialog(const NativePath &folder, Choices choices, QWidget *parent)
    : SaveFileDialog(tr("Export List"), folder, withEnding("links", Form::Csv), {}, parent)
    , m_folder(folder)
    , m_choices(std::move(choices))
    , m_which(new QComboBox(this))
    , m_form(new QComboBox(this))
{
    addRows();
    connect(m_which, &QComboBox::currentIndexChanged, this, &ExportDialog::choiceChanged);
    connect(m_form, &QComboBox::currentIndexChanged, this, &ExportDialog::formChanged);
    connect(this, &SaveFileDialog::nameChanged, this, &ExportDialog::followEnding);
    choiceChanged();
}

ExportDialog::~ExportDialog()
{
    setContents({});
    for (Entries *entries : {&m_choices.listed, &m_choices.selected}) // a million take their time
        letGo(std::exchange(*entries, nullptr));
}

void ExportDialog::addRows()
{
    m_which->addItem(tr("All listed (%Ln)", nullptr, counted(m_choices.listed->size())));
    m_which->setAccessibleName(tr("What to export"));
    m_which->setVisible(m_choices.selected != nullptr);
    if (m_choices.selected) {
        m_which->addItem(tr("Selected (%Ln)", nullptr, counted(m_choices.selected->size())));
        addRow(tr("&Entries:"), m_which);
    }
    m_form->addItem(tr("CSV, for spreadsheets"));
    m_form->addItem(tr("JSON, one record a line"));
    m_form->setAccessibleName(tr("Format"));
    addRow(tr("F&ormat:"), m_form);
}

void ExportDialog::setForm(Form form)
{
    m_form->setCurrentIndex(static_cast<int>(form));
}

ExportDialog::Form ExportDialog::form() const
{
    return static_cast<Form>(m_form->currentIndex());
}

void ExportDialog::setOnlySelected(bool only)
{
    m_which->setCurrentIndex(only && m_choices.selected ? 1 : 0);
}

std::size_t ExportDialog::count() const
{
    return chosen()->size();
}

const ExportDialog::Entries &ExportDialog::chosen() const
{
    return m_which->currentIndex() == 0 ? m_choices.listed : m_choices.selected;
}

void ExportDialog::formChanged()
{
    if (formOf(name()) != form())
        setName(withEnding(name(), form()));
    choiceChanged();
}

/// The ending that a person typed says which format is meant.
void ExportDialog::followEnding()
{
    if (const auto said = formOf(name()))
        setForm(*said);
}

void ExportDialog::choiceChanged()
{
    setContents([folder = m_folder, entries = chosen(), notes = m_choices.notes,
                 form = form()]() -> Result<std::string> { return exportedList(folder, *entries, notes, form); });
}

} // namespace linkwright
