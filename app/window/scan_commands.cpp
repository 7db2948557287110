// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "window/scan_commands.h"

#include "dialogs/difference_dialog.h"
#include "dialogs/memory_dialog.h"
#include "dialogs/scan_dialog.h"
#include "window/scan_tab.h"

#include <QPointer>

#include <utility>

namespace linkwright {

ScanCommands::ScanCommands(FolderTabs &tabs, const FileSystem &files, NativePath catalog, QObject *parent)
    : QObject(parent)
    , m_tabs(tabs)
    , m_files(files)
    , m_catalog(std::move(catalog))
{
}

ScanRequest ScanCommands::proposal() const
{
    if (ScanTab *front = m_tabs.current().asScan())
        return front->page().job().request();
    ScanRequest request = m_last;
    request.roots.clear();
    const EntryPage &page = m_tabs.current().page();
    for (const Chosen &chosen : page.chosen()) {
        if (chosen.entry->type == NodeType::Folder)
            request.roots.push_back(chosen.place());
    }
    if (request.roots.empty() && !page.folder().isEmpty())
        request.roots.push_back(page.folder());
    return request;
}

void ScanCommands::ask()
{
    auto *dialog = new ScanDialog(proposal(), m_tabs.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QPointer<ScanTab> front = m_tabs.current().asScan();
    connect(dialog, &QDialog::accepted, this, [this, dialog, front] {
        m_last = dialog->request();
        if (front)
            front->page().scan(m_last, dialog->saveAs());
        else
            scan(m_last, dialog->saveAs());
    });
    dialog->open();
}

void ScanCommands::scan(const ScanRequest &request, const std::string &name)
{
    m_tabs.addScan().page().scan(request, name);
}

void ScanCommands::showMemory()
{
    auto *dialog = new MemoryDialog(m_catalog, m_tabs.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MemoryDialog::comparisonWanted, this,
            [this, dialog](const std::string &before, const std::optional<std::string> &after) {
                dialog->accept();
                compare(before, after);
            });
    dialog->open();
}

/// Beside the window, which goes where one of the links is.
void ScanCommands::compare(const std::string &before, const std::optional<std::string> &after)
{
    auto *dialog = new DifferenceDialog(m_files, {m_catalog, before, after}, m_tabs.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DifferenceDialog::placeWanted, this, &ScanCommands::placeWanted);
    dialog->show();
}

} // namespace linkwright
