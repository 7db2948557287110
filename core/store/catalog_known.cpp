// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "base/path_rules.h"
#include "store/catalog.h"
#include "store/catalog_file.h"
#include "store/catalog_links.h"

#include <algorithm>
#include <map>
#include <set>

namespace linkwright {

Result<std::vector<std::optional<Fingerprint>>> Catalog::at(const std::vector<NativePath> &places) const
{
    CatalogPaths paths(*m_file);
    std::vector<std::optional<Fingerprint>> known;
    known.reserve(places.size());
    for (const NativePath &place : places) {
        auto found = paths.known(place);
        if (!found)
            return std::unexpected(found.error());
        known.push_back(std::move(*found));
    }
    return known;
}

Result<std::vector<NativePath>> Catalog::pointingTo(const NativePath &place) const
{
    const NativePath here = withoutTrailingSeparators(place);
    const std::string below = beginningOfAllBelow(here);
    auto rows = m_file->ask("SELECT DISTINCT home.path, links.name FROM"
                            " (SELECT id FROM paths WHERE path = ?"
                            "  UNION SELECT id FROM paths WHERE path >= ? AND path < ?) AS point"
                            " CROSS JOIN ways ON ways.path = point.id"
                            " CROSS JOIN links ON links.id = ways.link"
                            " CROSS JOIN paths AS home ON home.id = links.folder",
                            {blob(here.bytes), blob(below), blob(behindAllBelow(below))});
    std::vector<NativePath> links;
    while (rows) {
        const auto found = rows->next();
        if (!found)
            return std::unexpected(found.error());
        if (!*found) {
            std::ranges::sort(links);
            return links;
        }
        links.push_back(NativePath{rows->bytes(0)} / rows->bytes(1));
    }
    return std::unexpected(rows.error());
}

Result<std::map<std::string, std::uint32_t, std::less<>>> Catalog::pointersIn(const NativePath &folder) const
{
    const std::string below = beginningOfAllBelow(withoutTrailingSeparators(folder));
    auto rows = m_file->ask("SELECT point.path, links.id FROM paths AS point CROSS JOIN ways ON ways.path = point.id"
                            " CROSS JOIN links ON links.id = ways.link"
                            " WHERE point.path >= ? AND point.path < ? AND links.gone = 0",
                            {blob(below), blob(behindAllBelow(below))});
    std::map<std::string, std::set<std::int64_t>, std::less<>> links; // one may point to several things in an entry
    while (rows) {
        const auto found = rows->next();
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            break;
        const std::string path = rows->bytes(0);
        const auto end =
            std::find_if(path.begin() + static_cast<std::ptrdiff_t>(below.size()), path.end(), path_rules::isSeparator);
        links[std::string(path.begin() + static_cast<std::ptrdiff_t>(below.size()), end)].insert(rows->number(1));
    }
    if (!rows)
        return std::unexpected(rows.error());
    std::map<std::string, std::uint32_t, std::less<>> counts;
    for (const auto &[name, some] : links)
        counts.emplace(name, static_cast<std::uint32_t>(some.size()));
    return counts;
}

Result<std::optional<NativePath>> Catalog::healthyEnd(const NativePath &place) const
{
    const auto [folder, name] = split(place);
    auto rows =
        m_file->ask("SELECT place.path FROM paths AS home JOIN links ON links.folder = home.id"
                    " JOIN paths AS place ON place.id = links.healthy_end WHERE home.path = ? AND links.name = ?",
                    {blob(folder.bytes), blob(name)});
    const auto found = rows ? rows->next() : std::unexpected(rows.error());
    if (!found)
        return std::unexpected(found.error());
    return *found ? std::optional(NativePath{rows->bytes(0)}) : std::nullopt;
}

} // namespace linkwright
