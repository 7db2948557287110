// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "window/scan_commands.h"

#include "dialogs/scan_dialog.h"
#include "window/scan_tab.h"

#include <QPointer>

namespace linkwright {

ScanCommands::ScanCommands(FolderTabs &tabs, QObject *parent)
    : QObject(parent)
    , m_tabs(tabs)
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
            front->page().scan(m_last);
        else
            scan(m_last);
    });
    dialog->open();
}

void ScanCommands::scan(const ScanRequest &request)
{
    m_tabs.addScan().page().scan(request);
}

} // namespace linkwright
