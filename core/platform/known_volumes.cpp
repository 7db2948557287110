// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "platform/known_volumes.h"

#include "base/link_target.h"
#include "base/path_rules.h"

#include <mutex>
#include <utility>

namespace linkwright {

namespace {

constexpr int mostHops = 40;

/// Never destroyed: a thread may ask while the process ends.
struct Memory
{
    std::mutex mutex;
    VolumeMemory ask;
};

Memory &kept()
{
    static auto *const one = new Memory;
    return *one;
}

std::string takeComponent(std::string &rest)
{
    const auto names = components(rest);
    if (names.empty()) {
        rest.clear();
        return {};
    }
    std::string name(names.front());
    rest.erase(0, static_cast<std::size_t>(names.front().data() - rest.data()) + name.size());
    return name;
}

} // namespace

NativePath physicalPlace(const NativePath &place, const LinkAt &linkAt)
{
    if (!place.isAbsolute())
        return place;
    std::string rest = place.bytes;
    NativePath here{std::string(path_rules::rootOf(rest))};
    int hops = 0;
    for (std::string name = takeComponent(rest); !name.empty(); name = takeComponent(rest)) {
        if (name == ".")
            continue;
        if (name == "..") {
            here = split(here).folder;
            continue;
        }
        NativePath next = here / name;
        const auto text = linkAt(next);
        if (!text) {
            here = std::move(next);
            continue;
        }
        if (++hops > mostHops)
            return place; // it leads nowhere
        rest.insert(0, *text + path_rules::preferredSeparator);
        if (LinkTarget{*text}.isAbsolute())
            here = {std::string(path_rules::rootOf(*text))};
    }
    return here;
}

KnownVolumes physically(KnownVolumes known, const LinkAt &linkAt)
{
    for (NativePath &place : known.places)
        place = physicalPlace(place, linkAt);
    for (VolumeFolder &holder : known.folders)
        holder.folder = physicalPlace(holder.folder, linkAt);
    return known;
}

void setVolumeMemory(VolumeMemory memory)
{
    const std::scoped_lock lock(kept().mutex);
    kept().ask = std::move(memory);
}

std::vector<NativePath> volumesRemembered(const std::vector<Mount> &now)
{
    const VolumeMemory ask = [] {
        const std::scoped_lock lock(kept().mutex);
        return kept().ask;
    }();
    return ask ? ask(now) : std::vector<NativePath>();
}

} // namespace linkwright
