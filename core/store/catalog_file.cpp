// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "store/catalog_file.h"

namespace linkwright {

namespace {

constexpr std::int64_t applicationId = 0x4C576361; // "LWca", as file(1) may learn it

// Times are nanoseconds since 1970; types and healths the numbers of NodeType and Health, which are never given anew.
constexpr const char *tables[] = {
    // Physical paths: the folders of links, the points and ends of their ways, and every folder above one of these;
    // and what stood there when somebody last saw a link go there. looked: when that was; 0: never.
    "CREATE TABLE paths(id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, looked INTEGER NOT NULL DEFAULT 0,"
    " type INTEGER NOT NULL DEFAULT 0, device INTEGER NOT NULL DEFAULT 0, node INTEGER NOT NULL DEFAULT 0,"
    " born INTEGER NOT NULL DEFAULT 0, size INTEGER NOT NULL DEFAULT 0, modified INTEGER NOT NULL DEFAULT 0,"
    " beginning BLOB NOT NULL DEFAULT x'')",
    // way: a number that differs when the points or the end do. healthy_end: the path it ended at when it last was
    // healthy; 0: never. gone: since when it is known to be no longer there; 0: it was there.
    "CREATE TABLE links(id INTEGER PRIMARY KEY, folder INTEGER NOT NULL, name BLOB NOT NULL, type INTEGER NOT NULL,"
    " target BLOB NOT NULL, health INTEGER NOT NULL, way INTEGER NOT NULL, healthy_end INTEGER NOT NULL,"
    " seen INTEGER NOT NULL, gone INTEGER NOT NULL DEFAULT 0, UNIQUE(folder, name))",
    "CREATE TABLE ways(link INTEGER NOT NULL, path INTEGER NOT NULL, PRIMARY KEY(link, path)) WITHOUT ROWID",
    "CREATE INDEX ways_by_path ON ways(path, link)",
    "CREATE TABLE volumes(id BLOB PRIMARY KEY, label BLOB NOT NULL, point BLOB NOT NULL, file_system BLOB NOT NULL,"
    " seen INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE settings(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
    // whole: 0 while it is being written. depth: -1 for any.
    "CREATE TABLE scans(id INTEGER PRIMARY KEY AUTOINCREMENT, name BLOB NOT NULL, begun INTEGER NOT NULL,"
    " whole INTEGER NOT NULL, links INTEGER NOT NULL, depth INTEGER NOT NULL, one_file_system INTEGER NOT NULL)",
    "CREATE INDEX scans_by_name ON scans(name)",
    // what: 0 a root, 1 a glob of what was left out, 2 a place that could not be read, 3 a glob of all that was listed.
    "CREATE TABLE scan_parts(id INTEGER PRIMARY KEY, scan INTEGER NOT NULL, what INTEGER NOT NULL,"
    " value BLOB NOT NULL)",
    "CREATE INDEX parts_of_scan ON scan_parts(scan, what)",
    // The links, and what stood where one was known before.
    "CREATE TABLE scan_entries(scan INTEGER NOT NULL, folder INTEGER NOT NULL, name BLOB NOT NULL,"
    " type INTEGER NOT NULL, target BLOB NOT NULL, health INTEGER NOT NULL,"
    " PRIMARY KEY(scan, folder, name)) WITHOUT ROWID",
};

constexpr DatabaseLayout layout{.applicationId = applicationId, .tables = tables, .additions = {}, .isRecord = false};

} // namespace

CatalogFile::CatalogFile(NativePath path, FileUse use)
    : Database(std::move(path), use, layout)
{
}

Result<std::unique_ptr<CatalogFile>> CatalogFile::open(const NativePath &path, FileUse use)
{
    std::unique_ptr<CatalogFile> file(new CatalogFile(path, use));
    if (auto opened = file->Database::open(); !opened)
        return std::unexpected(opened.error());
    return file;
}

Result<bool> isSwitchedOn(const CatalogFile &file)
{
    const auto off = file.number("SELECT value FROM settings WHERE name = 'off'");
    return off ? Result<bool>(off->value_or(0) == 0) : std::unexpected(off.error());
}

} // namespace linkwright
