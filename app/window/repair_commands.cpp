// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "window/repair_commands.h"

#include "dialogs/repair_dialog.h"
#include "window/change_desk.h"

#include <limits>
#include <utility>

namespace linkwright {

namespace {

constexpr std::size_t mostWitnesses = 20'000;

ChangeDesk::Planner plannerFor(std::vector<BrokenLink> links, std::vector<Cure> cures)
{
    return [links = std::move(links), cures = std::move(cures)](const FileSystem &files, const StopToken &stop) {
        PlannedBatch batch;
        batch.what = "repair";
        batch.add(planRepair(files, links, cures, stop));
        return batch;
    };
}

} // namespace

RepairCommands::RepairCommands(ChangeDesk &desk, NativePath catalog, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_catalog(std::move(catalog))
{
}

std::vector<NativePath> RepairCommands::brokenChosen() const
{
    std::vector<NativePath> places;
    for (const Chosen &one : m_desk.page().chosen()) {
        if (one.entry->link && countsAsBroken(one.entry->link->health()))
            places.push_back(one.place());
    }
    return places;
}

std::vector<NativePath> RepairCommands::brokenOnScreen(std::size_t most) const
{
    std::vector<NativePath> places;
    m_desk.page().entries().walk([&places, most](const NativePath &folder, const Entry &entry) {
        if (entry.link && countsAsBroken(entry.link->health()))
            places.push_back(folder / entry.name);
        return places.size() < most;
    });
    return places;
}

void RepairCommands::repair()
{
    RepairWish wish{brokenChosen(), {m_desk.page().folder()}, m_catalog, {}};
    if (wish.places.empty())
        wish.places = brokenOnScreen(std::numeric_limits<std::size_t>::max());
    else
        wish.witnesses = brokenOnScreen(mostWitnesses);
    auto *dialog = new RepairDialog(m_desk.files(), std::move(wish), m_desk.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_desk.review(tr("Repair Broken Links"), plannerFor(dialog->links(), dialog->cures())); });
    dialog->open();
}

void RepairCommands::cure(const std::vector<BrokenLink> &links, const std::vector<Cure> &cures)
{
    m_desk.run([plan = plannerFor(links, cures)](const FileSystem &files) { return plan(files, {}); });
}

} // namespace linkwright
