// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/run_locks.h"

#include "platform/windows/last_failure.h"
#include "platform/windows/system_handle.h"
#include "platform/windows/wide_text.h"

#include <set>

namespace linkwright {

namespace {

using windows::SystemHandle;

constexpr int mostTries = 20; // who only asks holds a lock for a moment

/// Byte N of the file is the lock of run N; no byte need be there. A lock belongs to the handle, so two of one process
/// exclude each other too, and the system takes it away with the handle. (LockFileEx)
OVERLAPPED byteOf(std::int64_t run)
{
    const auto offset = static_cast<std::uint64_t>(run);
    OVERLAPPED place{};
    place.Offset = static_cast<DWORD>(offset & 0xFFFFFFFFU);
    place.OffsetHigh = static_cast<DWORD>(offset >> 32U);
    return place;
}

bool lock(HANDLE file, std::int64_t run, DWORD kind)
{
    OVERLAPPED place = byteOf(run);
    return ::LockFileEx(file, kind | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &place) != 0;
}

void unlock(HANDLE file, std::int64_t run)
{
    OVERLAPPED place = byteOf(run);
    ::UnlockFileEx(file, 0, 1, 0, &place);
}

bool isTaken(DWORD code)
{
    return code == ERROR_LOCK_VIOLATION || code == ERROR_IO_PENDING;
}

class FileRunLocks final : public RunLocks
{
public:
    explicit FileRunLocks(NativePath file)
        : m_path(std::move(file))
    {
    }

    Result<void> hold(std::int64_t run) override
    {
        if (!m_locks.isOpen())
            m_locks = open(GENERIC_READ | GENERIC_WRITE, OPEN_ALWAYS);
        if (!m_locks.isOpen())
            return windows::lastFailure(m_path);
        if (m_held.contains(run))
            return {};
        for (int tries = 1; !lock(m_locks.get(), run, LOCKFILE_EXCLUSIVE_LOCK); ++tries) {
            const DWORD code = ::GetLastError();
            if (!isTaken(code))
                return windows::failureOf(code, m_path);
            if (tries == mostTries)
                return failure(ErrorKind::InUse, m_path, static_cast<int>(code));
            ::Sleep(1);
        }
        m_held.insert(run);
        return {};
    }

    void release(std::int64_t run) override
    {
        if (m_held.erase(run) > 0)
            unlock(m_locks.get(), run);
    }

    bool isHeldElsewhere(std::int64_t run) const override
    {
        if (m_held.contains(run))
            return false;
        const SystemHandle toAsk = open(GENERIC_READ, OPEN_EXISTING);
        if (!toAsk.isOpen()) // without a file nobody holds anything
            return ::GetLastError() != ERROR_FILE_NOT_FOUND && ::GetLastError() != ERROR_PATH_NOT_FOUND;
        if (!lock(toAsk.get(), run, 0))
            return true;
        unlock(toAsk.get(), run);
        return false;
    }

private:
    /// A link in its place is not followed: what it leads to would be made.
    SystemHandle open(DWORD access, DWORD how) const
    {
        const auto path = windows::systemPath(m_path);
        if (!path) {
            ::SetLastError(ERROR_INVALID_NAME);
            return {};
        }
        return SystemHandle(::CreateFileW(path->c_str(), access, windows::shareAll, nullptr, how,
                                          FILE_ATTRIBUTE_NORMAL | FILE_FLAG_OPEN_REPARSE_POINT, nullptr));
    }

    NativePath m_path;
    SystemHandle m_locks;
    std::set<std::int64_t> m_held;
};

} // namespace

std::unique_ptr<RunLocks> RunLocks::at(const NativePath &file)
{
    return std::make_unique<FileRunLocks>(file);
}

} // namespace linkwright
