// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/planner.h"
#include "platform/file_system.h"
#include "selftest/subject.h"

#include <optional>
#include <vector>

namespace linkwright::selftest {

/// What the self-test does to links: by the same plan and apply as all other changes, one at a time.
class Acts
{
public:
    explicit Acts(FileSystem &files)
        : m_files(files)
    {
    }

    Result<void> make(const NativePath &place, const Subject &subject, bool makeParents = false);
    Result<void> retarget(const NativePath &place, const Subject &subject);
    /// Applies what was planned. Unverified: there was nothing to change.
    Result<void> plan(const Result<Planned> &planned);
    /// Undoes the last act, which must have worked. Unverified: there was none.
    Result<void> undo();

private:
    Result<void> applyOne(const Change &change);

    FileSystem &m_files;
    std::optional<Change> m_last;
    std::vector<NativePath> m_lastFolders;
};

} // namespace linkwright::selftest
