// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fake_ntfs_walk.h"

#include <algorithm>

/// Where paths of a fake Windows begin: drives, volumes, shares, handles.
namespace linkwright::test {

using windows::Called;
using windows::Reparse;

Called<NtRoute> FakeNtfs::State::routeOf(std::u16string_view place)
{
    constexpr std::u16string_view unc = u"UNC\\";
    if (folded(place.substr(0, unc.size())) == unc)
        return shareRoute(place.substr(unc.size()));
    const std::size_t slash = place.find(u'\\');
    if (slash == std::u16string_view::npos)
        return std::unexpected(win32::invalidParameter); // the volume as a device, not its root
    const std::u16string device = folded(place.substr(0, slash));
    const auto drive = device.size() == 2 && device[1] == u':' ? drives.find(device[0]) : drives.end();
    NtVolume *volume = drive == drives.end() ? nullptr : drive->second.get();
    for (const auto &each : volumes) {
        if (folded(each->guid) == device)
            volume = each.get();
    }
    if (!volume)
        return std::unexpected(win32::pathNotFound);
    if (const auto reached = reach(*volume); !reached)
        return std::unexpected(reached.error());
    auto names = ntNames(place.substr(slash + 1));
    if (!names)
        return std::unexpected(names.error());
    if (const auto folder = substitutes.find(device[0]); device.size() == 2 && folder != substitutes.end())
        names->insert(names->begin(), folder->second.begin(), folder->second.end());
    return NtRoute{volume, std::move(*names)};
}

Called<NtRoute> FakeNtfs::State::shareRoute(std::u16string_view place)
{
    const std::size_t slash = std::min(place.find(u'\\'), place.size());
    const std::u16string server(place.substr(0, slash));
    touched.insert(server);
    auto names = ntNames(place.substr(std::min(slash + 1, place.size())));
    if (!names)
        return std::unexpected(names.error());
    bool isServer = false;
    for (const auto &volume : volumes) {
        if (folded(volume->server) != folded(server))
            continue;
        isServer = true;
        if (names->empty() || folded(volume->root) != folded(u"UNC\\" + server + u"\\" + names->front()))
            continue;
        if (const auto reached = reach(*volume); !reached)
            return std::unexpected(reached.error());
        names->erase(names->begin());
        return NtRoute{volume.get(), std::move(*names)};
    }
    return std::unexpected(isServer ? win32::badNetName : win32::badNetPath);
}

Called<void> FakeNtfs::State::reach(const NtVolume &volume)
{
    if (!volume.server.empty())
        touched.insert(volume.server);
    if (volume.switches.openCode != 0)
        return std::unexpected(volume.switches.openCode);
    return {};
}

Called<NtArrival> FakeNtfs::State::arrive(windows::Handle folder, std::u16string_view name, Reparse reparse)
{
    constexpr std::u16string_view extended = u"\\\\?\\";
    unsigned hops = 0;
    NtWalk walk(*this, reparse, hops);
    if (folder == windows::noHandle) {
        if (!name.starts_with(extended))
            return std::unexpected(win32::badPathname);
        auto route = routeOf(name.substr(extended.size()));
        if (!route)
            return std::unexpected(route.error());
        return walk.from({route->volume->top}, std::move(route->names));
    }
    const auto start = at(folder);
    if (!start)
        return std::unexpected(start.error());
    auto names = ntNames(name);
    if (!names)
        return std::unexpected(names.error());
    return names->empty() ? walk.again((*start)->way) : walk.from((*start)->way, std::move(*names));
}

} // namespace linkwright::test
