// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/change_run.h"
#include "cli/verbs.h"

#include <algorithm>

namespace linkwright::cli {

namespace {

/// Where a second name of a hard link is looked for, nearest first: beside the other places, below the current folder,
/// and, as the last of them, below the folder above the place's own.
class SearchFolders
{
public:
    explicit SearchFolders(const std::vector<NativePath> &places)
    {
        for (const NativePath &place : places)
            m_folders.push_back(split(place).folder);
        std::ranges::sort(m_folders);
        m_folders.erase(std::ranges::unique(m_folders).begin(), m_folders.end());
        m_folders.push_back({"."});
        m_folders.emplace_back();
    }

    const std::vector<NativePath> &around(const NativePath &place)
    {
        m_folders.back() = split(place).folder / "..";
        return m_folders;
    }

private:
    std::vector<NativePath> m_folders;
};

} // namespace

int removeVerb(Session &session, const RemoveOptions &options)
{
    Intended intended;
    SearchFolders folders(options.places);
    for (const NativePath &place : options.places)
        intended.add(session, place, planRemove(session.files, place, folders.around(place)));
    return carryOut(session, options.change, intended);
}

} // namespace linkwright::cli
