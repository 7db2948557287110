// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "store/saved_scan.h"

#include "store/catalog_file.h"
#include "store/saved_scan_parts.h"
#include "store/saved_scan_writer.h"

#include <algorithm>

namespace linkwright {

namespace {

Result<std::vector<std::string>> partsOf(const CatalogFile &file, std::int64_t scan, ScanPart what)
{
    auto rows =
        file.ask("SELECT value FROM scan_parts WHERE scan = ? AND what = ? ORDER BY id", {qlonglong(scan), int(what)});
    std::vector<std::string> parts;
    while (rows) {
        const auto found = rows->next();
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return parts;
        parts.push_back(rows->bytes(0));
    }
    return std::unexpected(rows.error());
}

template<typename Part>
Result<void> takeParts(const CatalogFile &file, std::int64_t scan, ScanPart what, std::vector<Part> &taken)
{
    auto parts = partsOf(file, scan, what);
    if (!parts)
        return std::unexpected(parts.error());
    for (std::string &part : *parts)
        taken.push_back(Part{std::move(part)});
    return {};
}

Result<void> takeEntries(const CatalogFile &file, SavedScan &scan)
{
    auto rows = file.ask("SELECT paths.path, name, scan_entries.type, target, health FROM scan_entries"
                         " JOIN paths ON paths.id = scan_entries.folder WHERE scan = ?",
                         {qlonglong(scan.info.id)});
    while (rows) {
        const auto found = rows->next();
        if (!found)
            return std::unexpected(found.error());
        if (!*found) {
            std::ranges::sort(scan.entries, {}, &SavedEntry::place);
            return {};
        }
        scan.entries.push_back({.place = NativePath{rows->bytes(0)} / rows->bytes(1),
                                .type = kindOf(rows->number(2), NodeType::Other, NodeType::Unknown),
                                .target = {rows->bytes(3)},
                                .health = kindOf(rows->number(4), Health::Unchecked, Health::Unchecked)});
    }
    return std::unexpected(rows.error());
}

} // namespace

Result<std::vector<SavedScanInfo>> savedScans(const Catalog &catalog)
{
    const CatalogFile &file = catalog.file();
    auto rows = file.ask("SELECT id, name, begun, links FROM scans WHERE whole = 1 ORDER BY begun DESC, id DESC");
    std::vector<SavedScanInfo> scans;
    while (rows) {
        const auto found = rows->next();
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            break;
        scans.push_back({.id = rows->number(0),
                         .name = rows->bytes(1),
                         .begun = rows->number(2),
                         .links = static_cast<std::uint64_t>(rows->number(3)),
                         .roots = {}});
    }
    if (!rows)
        return std::unexpected(rows.error());
    for (SavedScanInfo &scan : scans) {
        if (const auto taken = takeParts(file, scan.id, ScanPart::Root, scan.roots); !taken)
            return std::unexpected(taken.error());
    }
    return scans;
}

Result<SavedScan> readSavedScan(const Catalog &catalog, const std::string &name)
{
    const CatalogFile &file = catalog.file();
    const auto id = idOfScan(file, name);
    if (!id || !*id)
        return id ? failure(ErrorKind::NotFound, file.path()) : std::unexpected(id.error());
    auto rows = file.ask("SELECT begun, links, depth, one_file_system FROM scans WHERE id = ?", {qlonglong(**id)});
    const auto found = rows ? rows->next() : std::unexpected(rows.error());
    if (!found || !*found)
        return found ? failure(ErrorKind::NotFound, file.path()) : std::unexpected(found.error());
    SavedScan scan;
    scan.info = {.id = **id,
                 .name = name,
                 .begun = rows->number(0),
                 .links = static_cast<std::uint64_t>(rows->number(1)),
                 .roots = {}};
    if (rows->number(2) >= 0)
        scan.request.maximumDepth = static_cast<unsigned>(rows->number(2));
    scan.request.oneFileSystem = rows->number(3) != 0;
    auto taken = takeParts(file, **id, ScanPart::Root, scan.info.roots);
    taken = taken ? takeParts(file, **id, ScanPart::Excluded, scan.request.exclude) : taken;
    taken = taken ? takeParts(file, **id, ScanPart::Included, scan.request.include) : taken;
    taken = taken ? takeParts(file, **id, ScanPart::Unread, scan.unread) : taken;
    taken = taken ? takeEntries(file, scan) : taken;
    if (!taken)
        return std::unexpected(taken.error());
    scan.request.roots = scan.info.roots;
    return scan;
}

Result<void> forgetSavedScan(const Catalog &catalog, const std::string &name)
{
    const CatalogFile &file = catalog.file();
    return file.transaction([&] { return deleteSavedScan(file, name); });
}

} // namespace linkwright
