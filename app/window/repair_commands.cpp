// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "window/repair_commands.h"

#include "dialogs/repair_dialog.h"
#include "window/change_desk.h"

#include <utility>

namespace linkwright {

RepairCommands::RepairCommands(ChangeDesk &desk, NativePath catalog, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_catalog(std::move(catalog))
{
}

std::vector<NativePath> RepairCommands::brokenPlaces() const
{
    std::vector<NativePath> places;
    const auto take = [&places](const NativePath &folder, const Entry &entry) {
        if (entry.link && countsAsBroken(entry.link->health()))
            places.push_back(folder / entry.name);
        return true;
    };
    const auto chosen = m_desk.page().chosen();
    for (const Chosen &one : chosen)
        take(one.folder, *one.entry);
    if (chosen.empty())
        m_desk.page().entries().walk(take);
    return places;
}

void RepairCommands::repair()
{
    RepairWish wish{brokenPlaces(), {m_desk.page().folder()}, m_catalog};
    auto *dialog = new RepairDialog(m_desk.files(), std::move(wish), m_desk.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_desk.review(tr("Repair Broken Links"), [links = dialog->links(), cures = dialog->cures()](
                                                     const FileSystem &files, const StopToken &stop) {
            PlannedBatch batch;
            batch.what = "repair";
            batch.add(planRepair(files, links, cures, stop));
            return batch;
        });
    });
    dialog->open();
}

} // namespace linkwright
