// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/stop.h"
#include "changes/open_place.h"
#include "changes/planner.h"
#include "links/link_home.h"

#include <vector>

namespace linkwright {

/// An entry that a plan is about, with what planners ask of its folder.
struct EntryAtHome
{
    OpenPlace place;
    std::shared_ptr<const LinkHome> home; // its folder is the place's
    std::uint64_t device = 0; // of the folder: on layers (overlayfs) an entry may show another one
    Seen seen;

    NativePath realPlace() const { return home->realPath / place.name; }
    /// Whether names can be shared with, and entries moved to, the folder at a physical path.
    bool canReach(const NativePath &folder, std::uint64_t folderDevice) const;
    Chain chain() const { return trace(*home, place.name, seen.target); }
};

/// Opens one place after the other; neighbours share their folder, so that it is opened once.
class EntryReader
{
public:
    explicit EntryReader(const FileSystem &files)
        : m_files(files)
    {
    }

    Result<EntryAtHome> read(const NativePath &place);
    /// NotALink when it is something else.
    Result<EntryAtHome> readLink(const NativePath &place);

private:
    Result<void> openHome(const NativePath &folder);

    const FileSystem &m_files;
    NativePath m_path; // as it was spelt
    std::shared_ptr<Folder> m_folder;
    std::shared_ptr<const LinkHome> m_home;
    std::uint64_t m_device = 0;
};

/// Plans something for each of many links: a result each, in order; fewer when stopped.
template<typename PlanLink>
std::vector<Result<Planned>> planEachLink(const FileSystem &files, const std::vector<NativePath> &places,
                                          const StopToken &stop, const PlanLink &planLink)
{
    std::vector<Result<Planned>> planned;
    planned.reserve(places.size());
    EntryReader reader(files);
    for (const NativePath &place : places) {
        if (stop.stop_requested())
            break;
        const auto link = reader.readLink(place);
        planned.push_back(link ? planLink(*link) : std::unexpected(link.error()));
    }
    return planned;
}

/// The link with another text; no change when it has this text already, InvalidTarget for what no link can hold.
Result<Planned> retargeted(const EntryAtHome &link, LinkTarget after);

} // namespace linkwright
