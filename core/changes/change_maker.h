// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/applier.h"
#include "changes/attempt.h"
#include "changes/batch_folders.h"

namespace linkwright {

/// Makes one change after the other, each whole or not at all. No journal: apply() has one, pictures need none.
class ChangeMaker
{
public:
    /// `watch`: of files that are copied.
    explicit ChangeMaker(const FileSystem &files, CopyWatch watch = {});

    Outcome make(const Change &wanted, const std::string &spareName);
    /// Makes all that was made durable; the folders where the system refused.
    std::vector<Error> sync() { return m_folders.sync(); }

    Result<void> operator()(const CreateLink &change);
    Result<void> operator()(const CreateHardLink &change);
    Result<void> operator()(const RetargetLink &change);
    Result<void> operator()(const RemoveLink &change);
    Result<void> operator()(const RemoveHardLink &change);
    Result<void> operator()(const Move &change);
    Result<void> operator()(const LinkToFile &change);
    Result<void> operator()(const FileToLink &change);
    Result<void> operator()(const RemoveFolder &change);

private:
    template<typename Act>
    Result<void> at(const NativePath &path, const Act &act);
    template<typename Creation, typename Act>
    Result<void> inFolder(const Creation &change, const Act &act);
    bool leftTraces(const Result<void> &made) const;
    void touched(const OpenPlace &place);

    const FileSystem &m_files;
    CopyWatch m_watch;
    BatchFolders m_folders;
    Outcome m_outcome;
    Attempt m_attempt;
};

} // namespace linkwright
