// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/plan_remove_broken.h"

#include "changes/entry_at_home.h"
#include "links/judge.h"

namespace linkwright {

namespace {

Planned planOne(const EntryAtHome &entry, BrokenRemoval &removal)
{
    if (!isLink(entry.seen.identity.type)) {
        ++removal.notLinks;
        return {};
    }
    const Health health = judge(*entry.home, entry.place.name, entry.seen.target).health;
    if (countsAsBroken(health))
        return {.change = RemoveLink{entry.place.path, entry.seen}};
    ++removal.left.at(static_cast<std::size_t>(health));
    return {};
}

} // namespace

std::size_t BrokenRemoval::uncertain() const
{
    const auto count = [this](Health health) { return left.at(static_cast<std::size_t>(health)); };
    return count(Health::Offline) + count(Health::Denied) + count(Health::Unanswered) + count(Health::Unchecked);
}

BrokenRemoval planRemoveBroken(const FileSystem &files, const std::vector<NativePath> &places, const StopToken &stop)
{
    BrokenRemoval removal;
    removal.planned.reserve(places.size());
    EntryReader reader(files);
    for (const NativePath &place : places) {
        if (stop.stop_requested())
            break;
        const auto entry = reader.read(place);
        removal.planned.push_back(entry ? Result<Planned>(planOne(*entry, removal)) : std::unexpected(entry.error()));
    }
    return removal;
}

} // namespace linkwright
