// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "store/catalog_prune.h"

#include "store/catalog_file.h"
#include "store/place_type.h"
#include "store/statement.h"

#include <limits>
#include <unordered_set>

namespace linkwright {

namespace {

constexpr std::int64_t day = 86'400'000'000'000; // nanoseconds
constexpr int mostDays = 36'500; // a century; more is for ever

Result<std::vector<std::int64_t>> numbersOf(Result<DatabaseRows> rows)
{
    std::vector<std::int64_t> numbers;
    while (rows) {
        const auto found = rows->next();
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return numbers;
        numbers.push_back(rows->number(0));
    }
    return std::unexpected(rows.error());
}

/// Not in a transaction: the disk is asked.
Result<std::vector<std::int64_t>> tooOld(const CatalogFile &file, const FileSystem &files, int days)
{
    std::vector<std::int64_t> links;
    if (days <= 0 || days > mostDays)
        return links;
    auto rows = file.ask("SELECT links.id, paths.path, links.name, links.gone FROM links"
                         " JOIN paths ON paths.id = links.folder WHERE links.seen < ?",
                         {qlonglong(timeNow() - days * day)});
    while (rows) {
        const auto found = rows->next();
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return links;
        const auto type = rows->number(3) != 0 ? Result<std::optional<NodeType>>(std::nullopt)
                                               : typeAt(files, NativePath{rows->bytes(1)} / rows->bytes(2));
        if (!type)
            continue; // nobody can say
        if (const std::optional<NodeType> standing = *type; !standing || !isLink(*standing))
            links.push_back(rows->number(0));
    }
    return std::unexpected(rows.error());
}

Result<std::vector<std::int64_t>> tooMany(const CatalogFile &file, std::uint64_t most)
{
    if (most == 0 || most > std::uint64_t{std::numeric_limits<std::int64_t>::max()})
        return std::vector<std::int64_t>();
    return numbersOf(file.ask("SELECT id FROM links ORDER BY gone = 0 DESC, seen DESC, id DESC LIMIT -1 OFFSET ?",
                              {qlonglong(most)}));
}

Result<void> forgetLinks(const CatalogFile &file, const std::vector<std::int64_t> &links)
{
    Statement forgetWay(file, "DELETE FROM ways WHERE link = ?");
    Statement forgetLink(file, "DELETE FROM links WHERE id = ?");
    for (const std::int64_t link : links) {
        for (Statement *forget : {&forgetWay, &forgetLink}) {
            if (const auto told = forget->tell({qlonglong(link)}); !told)
                return std::unexpected(told.error());
        }
    }
    return {};
}

/// The paths that something leads to, and all folders above them.
Result<std::unordered_set<std::string>> pathsInUse(const CatalogFile &file)
{
    auto rows = file.ask("SELECT path FROM paths WHERE id IN (SELECT folder FROM links UNION SELECT healthy_end FROM"
                         " links UNION SELECT path FROM ways UNION SELECT folder FROM scan_entries)");
    std::unordered_set<std::string> inUse;
    while (rows) {
        const auto found = rows->next();
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return inUse;
        NativePath path{rows->bytes(0)};
        while (inUse.insert(path.bytes).second)
            path = split(path).folder;
    }
    return std::unexpected(rows.error());
}

Result<void> forgetPaths(const CatalogFile &file)
{
    const auto inUse = pathsInUse(file);
    auto rows = inUse ? file.ask("SELECT id, path FROM paths") : std::unexpected(inUse.error());
    std::vector<std::int64_t> going;
    while (rows) {
        const auto found = rows->next();
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            break;
        if (!inUse->contains(rows->bytes(1)))
            going.push_back(rows->number(0));
    }
    if (!rows)
        return std::unexpected(rows.error());
    Statement forget(file, "DELETE FROM paths WHERE id = ?");
    for (const std::int64_t path : going) {
        if (const auto told = forget.tell({qlonglong(path)}); !told)
            return std::unexpected(told.error());
    }
    return {};
}

} // namespace

Result<std::uint64_t> pruneCatalog(const Catalog &catalog, const FileSystem &files, const CatalogLimits &limits)
{
    const CatalogFile &file = catalog.file();
    const auto old = tooOld(file, files, limits.days);
    if (!old)
        return std::unexpected(old.error());
    auto gone = file.transaction([&]() -> Result<std::uint64_t> {
        auto forgotten = forgetLinks(file, *old);
        const auto many = forgotten ? tooMany(file, limits.links) : std::unexpected(forgotten.error());
        forgotten = many ? forgetLinks(file, *many) : std::unexpected(many.error());
        forgotten = forgotten ? forgetPaths(file) : forgotten;
        return forgotten ? Result<std::uint64_t>(old->size() + many->size()) : std::unexpected(forgotten.error());
    });
    if (gone && *gone > 0) {
        if (const auto given = file.giveRoomBack(); !given)
            return std::unexpected(given.error());
    }
    return gone;
}

} // namespace linkwright
