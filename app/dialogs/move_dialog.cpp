// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/move_dialog.h"

#include "dialogs/path_edit.h"
#include "dialogs/place_chooser.h"
#include "gestures/address_text.h"
#include "text/error_text.h"
#include "views/known_places.h"
#include "views/tints.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace linkwright {

MoveDialog::MoveDialog(const FileSystem &files, int count, NativePath folder, MovedLinks links, QWidget *parent)
    : QDialog(parent)
    , m_files(files)
    , m_startFolder(std::move(folder))
    , m_destination(new PathEdit(this))
    , m_keepEnd(new QRadioButton(tr("They &keep pointing to the same thing: relative targets are written anew"), this))
    , m_keepText(new QRadioButton(tr("They keep their exact &text, wherever that leads then"), this))
    , m_complaint(new QLabel(this))
{
    setWindowTitle(tr("Move Links"));
    build(count);
    (links == MovedLinks::KeepEnd ? m_keepEnd : m_keepText)->setChecked(true);
    allow();
    m_destination->setFocus();
}

void MoveDialog::build(int count)
{
    auto *label = new QLabel(tr("Move %Ln entries to &folder:", nullptr, count), this);
    label->setBuddy(m_destination);
    m_destination->setAccessibleName(tr("Folder to move to"));
    auto *browse = new QPushButton(tr("Browse…"), this);
    browse->setAutoDefault(false);
    browse->setAccessibleDescription(tr("Choose the folder to move to"));
    m_complaint->setTextFormat(Qt::PlainText);
    m_complaint->setWordWrap(true);
    QPalette red = palette();
    red.setColor(QPalette::WindowText, tints::error(palette()));
    m_complaint->setPalette(red);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("&Preview…"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);

    auto *row = new QHBoxLayout;
    row->addWidget(m_destination, 1);
    row->addWidget(browse);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(label);
    column->addLayout(row);
    column->addWidget(m_complaint);
    column->addSpacing(4);
    column->addWidget(new QLabel(tr("What stays the same of links:"), this));
    column->addWidget(m_keepEnd);
    column->addWidget(m_keepText);
    column->addStretch(1);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, sizeHint().height());

    connect(browse, &QPushButton::clicked, this, &MoveDialog::choose);
    connect(m_destination, &QLineEdit::textChanged, this, &MoveDialog::allow);
    connect(buttons, &QDialogButtonBox::accepted, this, &MoveDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void MoveDialog::setDestination(const NativePath &folder)
{
    m_destination->setBytes(folder.bytes);
}

NativePath MoveDialog::destination() const
{
    return placeFromTyped(m_destination->bytes(), {m_startFolder, homeFolder()});
}

MovedLinks MoveDialog::links() const
{
    return m_keepEnd->isChecked() ? MovedLinks::KeepEnd : MovedLinks::KeepText;
}

void MoveDialog::choose()
{
    PlaceChooser chooser(windowTitle(), m_startFolder, PlaceChooser::What::Folder, this);
    if (chooser.exec() == Accepted)
        setDestination(chooser.chosen());
}

QString MoveDialog::complaint() const
{
    return m_complaint->text();
}

/// Another folder: what was said and asked of the one before no longer counts.
void MoveDialog::allow()
{
    m_task.cancel();
    m_complaint->clear();
    m_accept->setEnabled(!m_destination->text().isEmpty());
}

void MoveDialog::accept()
{
    if (m_task.isRunning() || m_destination->text().isEmpty())
        return;
    m_accept->setEnabled(false);
    m_task.start<Result<void>>(
        this,
        [&files = m_files, folder = destination()](const StopToken &) -> Result<void> {
            const auto opened = files.openFolder(folder);
            return opened ? Result<void>{} : failureAt(folder, opened.error());
        },
        [this](const Result<void> &folder) { found(folder); });
}

void MoveDialog::found(const Result<void> &folder)
{
    allow();
    if (folder)
        QDialog::accept();
    else
        m_complaint->setText(withShortWords(folderErrorSentence(folder.error())));
}

} // namespace linkwright
