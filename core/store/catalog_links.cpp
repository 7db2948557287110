// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "store/catalog_links.h"

#include "base/path_rules.h"

namespace linkwright {

namespace {

/// A number that differs when the points or the end do, the same on every machine (FNV-1a).
std::int64_t wayNumber(const LinkSighting &look)
{
    std::uint64_t number = 0xcbf29ce484222325;
    const auto mix = [&number](const NativePath &path) {
        for (const char byte : path.bytes)
            number = (number ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
        number *= 0x100000001b3; // the byte 0, which no path holds
    };
    for (const NativePath &point : look.points)
        mix(point);
    mix(look.end);
    return static_cast<std::int64_t>(number);
}

Result<void> done(const Result<std::int64_t> &told)
{
    return told ? Result<void>{} : std::unexpected(told.error());
}

} // namespace

std::string behindAllBelow(const std::string &beginning)
{
    std::string behind = beginning;
    behind.back() = static_cast<char>(static_cast<unsigned char>(behind.back()) + 1);
    return behind;
}

std::string beginningOfAllBelow(const NativePath &folder)
{
    std::string below = folder.bytes;
    if (below.empty() || !path_rules::isSeparator(below.back()))
        below += path_rules::preferredSeparator;
    return below;
}

CatalogLinks::CatalogLinks(const CatalogFile &file, CatalogPaths &paths)
    : m_paths(paths)
    , m_find(file, "SELECT id, target, way, healthy_end FROM links WHERE folder = ? AND name = ?")
    , m_add(file, "INSERT INTO links(folder, name, type, target, health, way, healthy_end, seen)"
                  " VALUES(?, ?, ?, ?, ?, ?, ?, ?)")
    , m_change(file, "UPDATE links SET type = ?, target = ?, health = ?, way = ?, healthy_end = ?, seen = ?, gone = 0"
                     " WHERE id = ?")
    , m_forgetWay(file, "DELETE FROM ways WHERE link = ?")
    , m_addPoint(file, "INSERT OR IGNORE INTO ways(link, path) VALUES(?, ?)")
    , m_setGone(file, "UPDATE links SET gone = ? WHERE id = ?")
    , m_setSeen(file, "UPDATE links SET seen = ?, gone = 0 WHERE id = ?")
{
}

Result<void> CatalogLinks::put(const LinkSighting &look, std::int64_t when)
{
    for (const auto &[path, fingerprint] : look.fingerprints) {
        if (auto remembered = m_paths.remember(path, fingerprint, when); !remembered)
            return remembered;
    }
    const auto folder = m_paths.number(look.folder);
    const auto found = folder ? m_find.ask({qlonglong(*folder), blob(look.name)}) : std::unexpected(folder.error());
    if (!found)
        return std::unexpected(found.error());
    if (!*found) {
        const auto link = insert(*folder, look, when);
        return link ? putWay(*link, look, false) : std::unexpected(link.error());
    }
    const std::int64_t link = m_find.number(0);
    const bool hasOtherText = m_find.bytes(1) != look.target.raw;
    const bool hasOtherWay = m_find.number(2) != wayNumber(look);
    const std::int64_t endBefore = hasOtherText ? 0 : m_find.number(3);
    m_find.end();
    const auto end = hasOtherText || hasOtherWay ? endOf(look, endBefore) : endBefore;
    const auto changed =
        end ? m_change.tell({int(look.type), blob(look.target.raw), int(look.health), qlonglong(wayNumber(look)),
                             qlonglong(*end), qlonglong(when), qlonglong(link)})
            : end;
    if (!changed || !hasOtherWay)
        return done(changed);
    return putWay(link, look, hasOtherText || look.health == Health::Healthy);
}

Result<std::int64_t> CatalogLinks::insert(std::int64_t folder, const LinkSighting &look, std::int64_t when)
{
    const auto end = endOf(look, 0);
    return end ? m_add.tell({qlonglong(folder), blob(look.name), int(look.type), blob(look.target.raw),
                             int(look.health), qlonglong(wayNumber(look)), qlonglong(*end), qlonglong(when)})
               : end;
}

Result<std::int64_t> CatalogLinks::endOf(const LinkSighting &look, std::int64_t otherwise)
{
    return look.end.isEmpty() ? otherwise : m_paths.number(look.end);
}

/// `isAnother`: the way it went is of no use any more.
Result<void> CatalogLinks::putWay(std::int64_t link, const LinkSighting &look, bool isAnother)
{
    if (const auto forgotten = isAnother ? done(m_forgetWay.tell({qlonglong(link)})) : Result<void>{}; !forgotten)
        return forgotten;
    for (const NativePath &point : look.points) {
        const auto path = m_paths.number(point);
        const auto added = path ? m_addPoint.tell({qlonglong(link), qlonglong(*path)}) : path;
        if (!added)
            return done(added);
    }
    return {};
}

Result<void> CatalogLinks::setGone(std::int64_t link, std::int64_t when)
{
    return done(m_setGone.tell({qlonglong(when), qlonglong(link)}));
}

Result<void> CatalogLinks::setSeen(std::int64_t link, std::int64_t when)
{
    return done(m_setSeen.tell({qlonglong(when), qlonglong(link)}));
}

Result<std::vector<KnownLink>> linksNotSeenSince(const CatalogFile &file, const NativePath &folder, Reach reach, Of of,
                                                 std::int64_t when)
{
    const std::string below = beginningOfAllBelow(folder);
    const std::string behind = reach == Reach::Tree ? behindAllBelow(below) : below; // none are between the two
    auto rows =
        file.ask("SELECT links.id, home.path, links.name, links.type, links.target, links.health, links.gone FROM"
                 " (SELECT id, path FROM paths WHERE path = ?"
                 "  UNION SELECT id, path FROM paths WHERE path >= ? AND path < ?) AS home"
                 " CROSS JOIN links ON links.folder = home.id WHERE links.seen < ? AND (links.gone = 0 OR ?)",
                 {blob(folder.bytes), blob(below), blob(behind), qlonglong(when), int(of == Of::All)});
    std::vector<KnownLink> links;
    while (rows) {
        const auto found = rows->next();
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return links;
        links.push_back({.id = rows->number(0),
                         .folder = {rows->bytes(1)},
                         .name = rows->bytes(2),
                         .type = kindOf(rows->number(3), NodeType::Other, NodeType::Unknown),
                         .target = {rows->bytes(4)},
                         .health = kindOf(rows->number(5), Health::Unchecked, Health::Unchecked),
                         .isGone = rows->number(6) != 0});
    }
    return std::unexpected(rows.error());
}

Result<std::size_t> countLinksBelow(const CatalogFile &file, const NativePath &folder, std::size_t most)
{
    const std::string below = beginningOfAllBelow(folder);
    auto rows = file.ask("SELECT COUNT(*) FROM (SELECT 1 FROM (SELECT id FROM paths WHERE path = ?"
                         "  UNION SELECT id FROM paths WHERE path >= ? AND path < ?) AS home"
                         " CROSS JOIN links ON links.folder = home.id WHERE links.gone = 0 LIMIT ?)",
                         {blob(folder.bytes), blob(below), blob(behindAllBelow(below)), qlonglong(most + 1)});
    const auto found = rows ? rows->next() : std::unexpected(rows.error());
    if (!found)
        return std::unexpected(found.error());
    return *found ? static_cast<std::size_t>(rows->number(0)) : 0;
}

} // namespace linkwright
