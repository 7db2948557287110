// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "dialogs/scan_dialog.h"

#include "dialogs/path_edit.h"
#include "dialogs/place_chooser.h"
#include "platform/user_folders.h"
#include "text/shown_name.h"
#include "views/quiet_label.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace linkwright {

namespace {

constexpr int noLimit = -1;
constexpr int deepest = 999;
constexpr int rowsInSight = 4;
constexpr std::string_view hiddenNames = ".*";

bool isOfHiddenNames(const Glob &glob)
{
    return glob.pattern == hiddenNames;
}

/// "*.iso; media/**": what stands between semicolons, without the spaces around it.
std::vector<Glob> globsOf(std::string_view text)
{
    std::vector<Glob> globs;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(';'), text.size());
        std::string_view one = text.substr(0, end);
        while (one.starts_with(' '))
            one.remove_prefix(1);
        while (one.ends_with(' '))
            one.remove_suffix(1);
        if (!one.empty())
            globs.push_back({std::string(one)});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return globs;
}

std::string textOf(const std::vector<Glob> &globs)
{
    std::string text;
    for (const Glob &glob : globs) {
        if (!isOfHiddenNames(glob))
            text += (text.empty() ? "" : "; ") + glob.pattern;
    }
    return text;
}

} // namespace

ScanDialog::ScanDialog(const ScanRequest &like, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_remove(new QPushButton(tr("&Remove"), this))
    , m_hidden(new QCheckBox(tr("&Hidden files and folders too"), this))
    , m_oneFileSystem(new QCheckBox(tr("Stay on one &file system"), this))
    , m_depth(new QSpinBox(this))
    , m_include(new PathEdit(this))
    , m_exclude(new PathEdit(this))
{
    setWindowTitle(tr("Scan for Links"));
    build();
    for (const NativePath &root : like.roots)
        addRoot(root);
    m_hidden->setChecked(std::ranges::none_of(like.exclude, isOfHiddenNames));
    m_oneFileSystem->setChecked(like.oneFileSystem);
    m_depth->setValue(like.maximumDepth ? static_cast<int>(std::min<unsigned>(*like.maximumDepth, deepest)) : noLimit);
    m_include->setBytes(textOf(like.include));
    m_exclude->setBytes(textOf(like.exclude));
    allow();
    m_scan->setFocus();
}

void ScanDialog::build()
{
    auto *label = new QLabel(tr("F&olders to scan, with all that is in them:"), this);
    label->setBuddy(m_list);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setFixedHeight(rowsInSight * (fontMetrics().height() + 6) + 2 * m_list->frameWidth());
    m_list->setAccessibleName(tr("Folders to scan"));
    auto *add = new QPushButton(tr("&Add…"), this);
    for (QPushButton *button : {add, m_remove})
        button->setAutoDefault(false);
    m_depth->setRange(noLimit, deepest);
    m_depth->setSpecialValueText(tr("No limit"));
    m_depth->setToolTip(tr("How many folders deep; 0: only what lies in the folders themselves"));
    m_include->setPlaceholderText(tr("All of them"));
    m_exclude->setPlaceholderText(tr("For example: node_modules; *.bak; cache/**"));
    const QString patterns = tr("Patterns for names, or for paths where they hold a /, with a semicolon between them");
    for (PathEdit *edit : {m_include, m_exclude})
        edit->setToolTip(patterns);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_scan = buttons->addButton(tr("&Scan"), QDialogButtonBox::AcceptRole);
    m_scan->setDefault(true);

    auto *side = new QVBoxLayout;
    side->addWidget(add);
    side->addWidget(m_remove);
    side->addStretch(1);
    auto *roots = new QHBoxLayout;
    roots->addWidget(m_list, 1);
    roots->addLayout(side);
    auto *form = new QFormLayout;
    form->addRow(tr("&Depth:"), m_depth);
    form->addRow(tr("Only &links named:"), m_include);
    form->addRow(tr("L&eave out:"), m_exclude);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(label);
    column->addLayout(roots);
    column->addWidget(m_hidden);
    column->addWidget(m_oneFileSystem);
    column->addLayout(form);
    column->addWidget(new QuietLabel(tr("Links are looked at and never followed into other folders."), this));
    column->addStretch(1);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);

    connect(add, &QPushButton::clicked, this, &ScanDialog::choose);
    connect(m_remove, &QPushButton::clicked, this, &ScanDialog::removeSelectedRoots);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &ScanDialog::allow);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ScanDialog::choose()
{
    const NativePath start = m_roots.empty() ? homeFolder() : m_roots.back();
    auto *chooser = new PlaceChooser(tr("Folder to Scan"), start, PlaceChooser::What::Folder, this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QDialog::accepted, this, [this, chooser] { addRoot(chooser->chosen()); });
    chooser->open();
}

void ScanDialog::addRoot(const NativePath &folder)
{
    if (std::ranges::find(m_roots, folder) == m_roots.end()) {
        m_roots.push_back(folder);
        m_list->addItem(shown(folder));
    }
    allow();
}

void ScanDialog::removeSelectedRoots()
{
    for (int row = m_list->count() - 1; row >= 0; --row) {
        if (!m_list->item(row)->isSelected())
            continue;
        m_roots.erase(m_roots.begin() + row);
        delete m_list->takeItem(row);
    }
    allow();
}

void ScanDialog::allow()
{
    m_remove->setEnabled(!m_list->selectedItems().isEmpty());
    if (m_scan != nullptr)
        m_scan->setEnabled(!m_roots.empty());
}

ScanRequest ScanDialog::request() const
{
    ScanRequest request;
    request.roots = m_roots;
    request.oneFileSystem = m_oneFileSystem->isChecked();
    if (m_depth->value() != noLimit)
        request.maximumDepth = static_cast<unsigned>(m_depth->value());
    request.include = globsOf(m_include->bytes());
    request.exclude = globsOf(m_exclude->bytes());
    if (!m_hidden->isChecked())
        request.exclude.push_back({std::string(hiddenNames)});
    return request;
}

} // namespace linkwright
