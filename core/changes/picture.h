// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/change.h"
#include "platform/file_system.h"

#include <memory>

namespace linkwright {

/// A file system as it would be if changes were made: looks at the one below and shows what was played on top of it.
/// Nothing is ever written. Everything that looks (resolver, planner, scan) can look at a picture instead.
class Picture final : public FileSystem
{
public:
    /// `below` must outlive the picture.
    explicit Picture(const FileSystem &below);
    Picture(const Picture &) = delete;
    Picture &operator=(const Picture &) = delete;
    ~Picture() override;

    /// Makes a change in the picture, with the checks and the refusals of the applier.
    Result<void> play(const Change &change);

    Result<std::unique_ptr<Folder>> openFolder(const NativePath &wanted) const override;
    std::shared_ptr<const MountTable> mounts() const override;
    Result<NativePath> currentFolder() const override;
    bool mayEnter(const Mount &mount) const override;

    struct State; // for its own folders

private:
    std::shared_ptr<State> m_state;
};

} // namespace linkwright
