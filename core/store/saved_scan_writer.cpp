// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "store/saved_scan_writer.h"

#include "store/saved_scan_parts.h"

namespace linkwright {

namespace {

constexpr std::int64_t day = 86'400'000'000'000; // nanoseconds

/// Those that were being written when a program died.
Result<void> deleteLeftovers(const CatalogFile &file)
{
    auto rows = file.ask("SELECT id FROM scans WHERE whole = 0 AND begun < ?", {qlonglong(timeNow() - day)});
    while (rows) {
        const auto found = rows->next();
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return {};
        if (auto deleted = deleteSavedScan(file, rows->number(0)); !deleted)
            return deleted;
    }
    return std::unexpected(rows.error());
}

Result<void> addPart(const CatalogFile &file, std::int64_t scan, ScanPart what, std::string_view value)
{
    const auto told = file.tell("INSERT INTO scan_parts(scan, what, value) VALUES(?, ?, ?)",
                                {qlonglong(scan), int(what), blob(value)});
    return told ? Result<void>{} : std::unexpected(told.error());
}

} // namespace

Result<std::optional<std::int64_t>> idOfScan(const CatalogFile &file, const std::string &name)
{
    return file.number("SELECT id FROM scans WHERE name = ? AND whole = 1", {blob(name)});
}

SavedScanWriter::SavedScanWriter(const CatalogFile &file, CatalogPaths &paths)
    : m_file(file)
    , m_paths(paths)
    , m_add(file, "INSERT OR REPLACE INTO scan_entries(scan, folder, name, type, target, health)"
                  " VALUES(?, ?, ?, ?, ?, ?)")
{
}

SavedScanWriter::~SavedScanWriter()
{
    if (m_scan != 0) [[maybe_unused]]
        const auto deleted = m_file.transaction([this] { return deleteSavedScan(m_file, m_scan); });
}

Result<void> SavedScanWriter::begin(const std::string &name, const ScanRequest &request,
                                    const std::vector<NativePath> &roots)
{
    const auto scan = m_file.transaction([&]() -> Result<std::int64_t> {
        const auto deleted = deleteLeftovers(m_file);
        const qlonglong depth = request.maximumDepth ? qlonglong{*request.maximumDepth} : -1;
        auto made = deleted ? m_file.tell("INSERT INTO scans(name, begun, whole, links, depth, one_file_system)"
                                          " VALUES(?, ?, 0, 0, ?, ?)",
                                          {blob(name), qlonglong(timeNow()), depth, int(request.oneFileSystem)})
                            : std::unexpected(deleted.error());
        auto added = made ? Result<void>{} : std::unexpected(made.error());
        for (const NativePath &root : roots)
            added = added ? addPart(m_file, *made, ScanPart::Root, root.bytes) : added;
        for (const Glob &glob : request.exclude)
            added = added ? addPart(m_file, *made, ScanPart::Excluded, glob.pattern) : added;
        for (const Glob &glob : request.include)
            added = added ? addPart(m_file, *made, ScanPart::Included, glob.pattern) : added;
        return added ? made : std::unexpected(added.error());
    });
    if (!scan)
        return std::unexpected(scan.error());
    m_name = name;
    m_scan = *scan;
    return {};
}

Result<void> SavedScanWriter::add(const LinkSighting &look)
{
    auto added = addEntry(look.folder, look.name, look.type, look.target, look.health);
    if (added)
        ++m_links;
    return added;
}

Result<void> SavedScanWriter::addStanding(const KnownLink &link, NodeType type)
{
    return addEntry(link.folder, link.name, type, {}, Health::Unchecked);
}

Result<void> SavedScanWriter::addEntry(const NativePath &folder, const std::string &name, NodeType type,
                                       const LinkTarget &target, Health health)
{
    const auto home = m_paths.number(folder);
    const auto told =
        home ? m_add.tell({qlonglong(m_scan), qlonglong(*home), blob(name), int(type), blob(target.raw), int(health)})
             : home;
    return told ? Result<void>{} : std::unexpected(told.error());
}

Result<void> SavedScanWriter::end(const std::vector<NativePath> &unread)
{
    auto ended = m_file.transaction([&]() -> Result<void> {
        auto forgotten = deleteSavedScan(m_file, m_name);
        if (!forgotten && forgotten.error().kind != ErrorKind::NotFound)
            return forgotten;
        for (const NativePath &place : unread) {
            if (auto added = addPart(m_file, m_scan, ScanPart::Unread, place.bytes); !added)
                return added;
        }
        const auto told =
            m_file.tell("UPDATE scans SET whole = 1, links = ? WHERE id = ?", {qlonglong(m_links), qlonglong(m_scan)});
        return told ? Result<void>{} : std::unexpected(told.error());
    });
    if (ended)
        m_scan = 0;
    return ended;
}

Result<void> deleteSavedScan(const CatalogFile &file, const std::string &name)
{
    const auto id = idOfScan(file, name);
    if (!id || !*id)
        return id ? failure(ErrorKind::NotFound, file.path()) : std::unexpected(id.error());
    return deleteSavedScan(file, **id);
}

Result<void> deleteSavedScan(const CatalogFile &file, std::int64_t scan)
{
    for (const char *rows : {"DELETE FROM scan_entries WHERE scan = ?", "DELETE FROM scan_parts WHERE scan = ?",
                             "DELETE FROM scans WHERE id = ?"}) {
        if (const auto told = file.tell(rows, {qlonglong(scan)}); !told)
            return std::unexpected(told.error());
    }
    return {};
}

} // namespace linkwright
