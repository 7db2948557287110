// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/save_file_dialog.h"

#include "base/path_rules.h"
#include "dialogs/path_edit.h"
#include "dialogs/place_chooser.h"
#include "gestures/address_text.h"
#include "store/replace_file.h"
#include "store/standard_file.h"
#include "text/error_text.h"
#include "views/known_places.h"
#include "views/tints.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace linkwright {

SaveFileDialog::SaveFileDialog(const QString &title, const NativePath &folder, const std::string &name,
                               Contents contents, QWidget *parent)
    : QDialog(parent)
    , m_startFolder(folder)
    , m_contents(std::move(contents))
    , m_name(new PathEdit(this))
    , m_folder(new PathEdit(this))
    , m_form(new QFormLayout)
    , m_complaint(new QLabel(this))
    , m_replace(new QPushButton(tr("&Replace"), this))
{
    setWindowTitle(title);
    m_name->setBytes(name);
    m_folder->setBytes(folder.bytes);
    build();
    allow();
    m_name->setFocus();
    m_name->selectAll();
}

void SaveFileDialog::build()
{
    auto *browse = new QPushButton(tr("Browse…"), this);
    browse->setAutoDefault(false);
    browse->setAccessibleDescription(tr("Choose the folder of the file"));
    m_name->setAccessibleDescription(tr("The new file's own name, or its whole path"));
    m_folder->setAccessibleDescription(tr("The folder the file will be in"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);

    auto *row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    row->addWidget(browse);
    m_form->addRow(tr("&Name:"), m_name);
    m_form->addRow(tr("In &folder:"), row);
    if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(row)))
        label->setBuddy(m_folder);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(m_form);
    column->addLayout(complaintRow());
    column->addStretch(1);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, sizeHint().height());

    connect(browse, &QPushButton::clicked, this, &SaveFileDialog::chooseFolder);
    connect(m_name, &QLineEdit::textChanged, this, &SaveFileDialog::allow);
    connect(m_name, &QLineEdit::textChanged, this, &SaveFileDialog::nameChanged);
    connect(m_folder, &QLineEdit::textChanged, this, &SaveFileDialog::allow);
    connect(buttons, &QDialogButtonBox::accepted, this, &SaveFileDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SaveFileDialog::reject);
}

QHBoxLayout *SaveFileDialog::complaintRow()
{
    m_complaint->setTextFormat(Qt::PlainText);
    m_complaint->setWordWrap(true);
    QPalette red = palette();
    red.setColor(QPalette::WindowText, tints::error(palette()));
    m_complaint->setPalette(red);
    m_replace->setAutoDefault(false);
    m_replace->setAccessibleDescription(tr("Put the new file in the place of the one that is there"));
    m_replace->hide();
    connect(m_replace, &QPushButton::clicked, this, [this] { write(&replaceFile); });
    auto *row = new QHBoxLayout;
    row->addWidget(m_complaint, 1);
    row->addWidget(m_replace);
    return row;
}

void SaveFileDialog::addRow(const QString &label, QWidget *field)
{
    m_form->addRow(label, field);
    resize(width(), sizeHint().height());
}

void SaveFileDialog::setName(const std::string &name)
{
    m_name->setBytes(name);
}

std::string SaveFileDialog::name() const
{
    return m_name->bytes();
}

/// A name is taken as it is. What holds a separator is none, but a path that was typed or pasted.
NativePath SaveFileDialog::place() const
{
    const NativePath folder = placeFromShown(m_folder->text().toStdString(), {m_startFolder, homeFolder()});
    const std::string name = m_name->bytes();
    if (std::ranges::none_of(name, path_rules::isSeparator))
        return folder / name;
    return placeFromShown(m_name->text().toStdString(), {folder, homeFolder()});
}

QString SaveFileDialog::complaint() const
{
    return m_complaint->text();
}

void SaveFileDialog::allow()
{
    const NativePath file = place();
    const bool possible = isProperName(split(file).name) && file.isAbsolute();
    m_save->setEnabled(possible && !m_task.isRunning());
    m_complaint->setText(possible || m_name->text().isEmpty() ? QString() : errorText(ErrorKind::InvalidName));
    m_replace->hide();
}

void SaveFileDialog::chooseFolder()
{
    PlaceChooser chooser(windowTitle(), m_startFolder, PlaceChooser::What::Folder, this);
    if (chooser.exec() == Accepted)
        m_folder->setBytes(chooser.chosen().bytes);
}

void SaveFileDialog::accept()
{
    write(&writeNewFile);
}

void SaveFileDialog::write(Writer writer)
{
    if (m_task.isRunning())
        return;
    const NativePath file = place();
    m_task.start<Written>(
        this,
        [contents = m_contents, file, writer](const StopToken &) -> Written {
            const auto bytes = contents();
            const auto result = bytes ? writer(file, *bytes) : std::unexpected(bytes.error());
            const bool isInTheWay = !result && result.error().kind == ErrorKind::AlreadyExists;
            return {result, isInTheWay && isPlainFile(file)};
        },
        [this, file](const Written &written) { this->written(written, file); });
    allow();
}

void SaveFileDialog::written(const Written &written, const NativePath &file)
{
    allow();
    if (written.result) {
        Q_EMIT saved(file);
        QDialog::accept();
        return;
    }
    const Error &error = written.result.error();
    const bool isAboutFolder = error.where == split(file).folder;
    m_complaint->setText(withShortWords(isAboutFolder ? folderErrorSentence(error) : errorSentence(error)));
    m_replace->setVisible(written.canBeReplaced);
}

} // namespace linkwright
