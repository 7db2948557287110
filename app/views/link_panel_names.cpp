// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/counted.h"
#include "text/error_text.h"
#include "views/elided_label.h"
#include "views/link_panel.h"

#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

// The other names of a file.

namespace linkwright {

namespace {

constexpr int mostNamesInSight = 8;

QString foundText(const FileNames &names)
{
    if (names.isComplete())
        return {};
    return LinkPanel::tr("%Ln of its %1 names are in this folder; the others were not looked for.", nullptr,
                         counted(names.known.size()))
        .arg(QLocale().toString(names.count));
}

void fill(QListWidget &list, const std::vector<NativePath> &names)
{
    list.clear();
    for (const NativePath &name : names) {
        auto *item = new QListWidgetItem(shown(name), &list);
        item->setToolTip(plainToolTip(shown(name)));
    }
    const int rows = std::min(list.count(), mostNamesInSight);
    list.setFixedHeight(list.sizeHintForRow(0) * rows + 2 * list.frameWidth());
}

} // namespace

void LinkPanel::forgetNames()
{
    m_lookForNames.cancel();
    m_names->clear();
    m_names->hide();
    m_namesNote->hide();
    m_findNames->setEnabled(true);
}

void LinkPanel::findNames()
{
    m_findNames->setEnabled(false);
    m_lookForNames.start<Result<FileNames>>(
        this,
        [files = &m_files, folder = m_folder, name = m_entry.name](const StopToken &stop) {
            return namesOfFile(*files, folder, name, stop);
        },
        [this](const Result<FileNames> &names) { showNames(names); });
}

void LinkPanel::showNames(const Result<FileNames> &names)
{
    if (names)
        fill(*m_names, names->known);
    m_names->setVisible(names.has_value());
    m_namesNote->setText(names ? foundText(*names) : errorSentence(names.error(), Spelling::Window, Doing::Reading));
    m_namesNote->setVisible(!m_namesNote->text().isEmpty());
    m_findNames->setEnabled(true); // names come and go
    Q_EMIT namesShown();
}

QString LinkPanel::namesNote() const
{
    return m_namesNote->text();
}

} // namespace linkwright
