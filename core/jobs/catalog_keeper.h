// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/error.h"
#include "changes/change.h"
#include "links/link_entry.h"
#include "platform/file_system.h"

#include <memory>
#include <optional>
#include <vector>

namespace linkwright {

/// Keeps the catalog up to date with what is browsed, watched and changed: a thread that records one after the other.
/// Any thread may hand folders and changes over and never waits; under load some folders are left out. Needs a
/// QCoreApplication.
class CatalogKeeper
{
public:
    /// `files` outlives the program. The catalog is opened, and made, when there is something to record.
    CatalogKeeper(const FileSystem &files, NativePath catalog);
    CatalogKeeper(const CatalogKeeper &) = delete;
    CatalogKeeper &operator=(const CatalogKeeper &) = delete;
    /// Ends at once: what waits is dropped, and nobody waits for the thread (see waitForBackground()).
    ~CatalogKeeper();

    /// All that a folder holds now; links of it that are known and not among the entries are looked for. Nothing is
    /// done about folders on mounts that may hang.
    void record(NativePath physicalFolder, std::vector<Entry> entries);

    /// What this program just changed; see rememberChanges(). Never left out.
    void follow(std::vector<Change> changes);

    /// Why the last of it was not recorded; nothing: it was.
    std::optional<Error> trouble() const;
    /// Whether nothing waits and nothing is being recorded.
    bool isIdle() const;

private:
    struct Desk;
    std::shared_ptr<Desk> m_desk; // shared with the thread
};

} // namespace linkwright
