// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/stop.h"
#include "store/catalog_links.h"
#include "store/saved_scan_writer.h"

#include <functional>
#include <memory>
#include <set>
#include <span>
#include <vector>

namespace linkwright {

/// Takes what was listed, looks at the rest and writes it down, some thousand links at a time. Does nothing while the
/// catalog is switched off. Belongs to the thread that opened it; errors are those of Catalog, after which nothing more
/// is written.
class CatalogRecorder
{
public:
    static Result<std::unique_ptr<CatalogRecorder>> open(const NativePath &file, const FileSystem &files);
    CatalogRecorder(const CatalogRecorder &) = delete;
    CatalogRecorder &operator=(const CatalogRecorder &) = delete;
    ~CatalogRecorder() = default;

    bool isOn() const { return m_isOn; }
    const CatalogFile &file() const { return *m_file; }
    CatalogPaths &paths() { return m_paths; }

    /// What is recorded from now on is seen now, however often it was before; and perhaps the catalog was switched on
    /// or off.
    Result<void> beginAnew();

    /// What is recorded from now on belongs to this scan, too; null: to none. Not owned.
    void setScan(SavedScanWriter *scan) { m_scan = scan; }

    /// The links among the entries of a folder, however its path is written. A folder that cannot be opened by now is
    /// left out.
    Result<void> record(const NativePath &folder, std::span<const Entry> entries);
    /// As a scan delivers them.
    Result<void> record(const ScanBatch &batch);
    /// Writes what was recorded, and then looks where links that were not are still known: in this folder, or in those
    /// below it too. Those that are no longer there are set gone; what else stands at their places is given to
    /// `standing`, inside of a transaction. `unsure`: takes in the folders of those of which nobody can say whether
    /// they are there; may be null.
    using Standing = std::function<Result<void>(const KnownLink &link, NodeType type)>;
    Result<void> settle(const NativePath &physicalFolder, Reach reach, const StopToken &stop,
                        const Standing &standing = {}, std::set<NativePath> *unsure = nullptr);
    Result<void> flush();

private:
    CatalogRecorder(std::unique_ptr<CatalogFile> file, const FileSystem &files, bool isOn);
    Result<void> write();
    template<typename Act>
    Result<void> transaction(const Act &act);

    std::unique_ptr<CatalogFile> m_file;
    const FileSystem &m_files;
    bool m_isOn;
    std::int64_t m_begun;
    CatalogPaths m_paths;
    CatalogLinks m_links;
    LinkLooker m_looker;
    SavedScanWriter *m_scan = nullptr;
    std::vector<LinkSighting> m_looks; // not written yet
    bool m_knowsVolumes = false;
};

} // namespace linkwright
