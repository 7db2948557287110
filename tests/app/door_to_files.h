// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/file_system.h"

#include <QSemaphore>

#include <atomic>
#include <functional>

namespace linkwright::test {

/// The real disk behind a door that can be held shut.
class DoorToFiles final : public FileSystem
{
public:
    DoorToFiles() = default;
    DoorToFiles(const DoorToFiles &) = delete;
    DoorToFiles &operator=(const DoorToFiles &) = delete;
    ~DoorToFiles() override { open(); }
    void shut() { m_isShut = true; }
    void open()
    {
        m_isShut = false;
        m_door.release(1000);
    }
    /// Whether the disk answers nothing but that it does not work.
    void fail(bool fails) { m_fails = fails; }
    /// Called in the thread that goes through, before it does. To be set before there are others.
    std::function<void(const NativePath &folder)> passing;

    Result<std::unique_ptr<Folder>> openFolder(const NativePath &path) const override
    {
        if (m_isShut)
            m_door.acquire();
        if (passing)
            passing(path);
        if (m_fails)
            return std::unexpected(Error{ErrorKind::Io, path});
        return nativeFileSystem().openFolder(path);
    }
    std::shared_ptr<const MountTable> mounts() const override { return nativeFileSystem().mounts(); }
    Result<NativePath> currentFolder() const override { return nativeFileSystem().currentFolder(); }

private:
    std::atomic<bool> m_isShut = false;
    std::atomic<bool> m_fails = false;
    mutable QSemaphore m_door;
};

} // namespace linkwright::test
