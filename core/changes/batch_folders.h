// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/open_place.h"

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace linkwright {

/// The folders a batch works in: one stays open while the changes stay in it, and each is made durable once at the end.
class BatchFolders
{
public:
    explicit BatchFolders(const FileSystem &files)
        : m_files(files)
    {
    }

    /// Opens the folder a place lies in. Only the latest is kept: an earlier one may be another folder by now, when the
    /// batch itself has changed a link on the way to it.
    Result<OpenPlace> open(const NativePath &place);

    /// Something was changed in this folder.
    void touched(const std::shared_ptr<Folder> &folder, const NativePath &path);

    /// Makes all that was changed durable; the folders where the system refused. Where it cannot at all, nobody is
    /// told.
    std::vector<Error> sync();

private:
    struct Touched
    {
        std::shared_ptr<Folder> folder;
        NativePath path;
        std::optional<Identity> identity;
    };

    bool isKnown(const std::shared_ptr<Folder> &folder, const std::optional<Identity> &identity) const;
    void syncOldest();

    const FileSystem &m_files;
    std::shared_ptr<Folder> m_latest;
    NativePath m_latestPath;
    std::deque<Touched> m_touched;
    std::vector<Error> m_refused;
};

} // namespace linkwright
