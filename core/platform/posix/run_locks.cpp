// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/run_locks.h"

#include "platform/posix/descriptor.h"
#include "platform/posix/errno_kind.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <tuple>

namespace linkwright {

namespace {

/// Byte N of the file is the lock of run N; no byte need be there. Locks of the open file description (F_OFD_SETLK,
/// fcntl(2)): other than those of the process they are not lost when some other part of it closes the file.
struct flock lockOf(std::int64_t run, short type)
{
    struct flock lock{};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    lock.l_start = run;
    lock.l_len = 1;
    return lock;
}

int openThere(const NativePath &file)
{
    return ::open(file.bytes.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
}

/// Made by root in a person's folder it must not lock the person out, as SQLite sees to it for its own files.
void giveToOwnerOfFolder(int made, const NativePath &file)
{
    struct stat folder{};
    if (::stat(split(file).folder.bytes.c_str(), &folder) == 0 && folder.st_uid != 0)
        std::ignore = ::fchown(made, folder.st_uid, folder.st_gid);
}

/// Opens the file, which is made where it is missing. One that was there keeps its owner: whoever the folder belongs to
/// may have put any file of root there.
posix::Descriptor openOrMake(const NativePath &file)
{
    posix::Descriptor there(openThere(file));
    if (there.isOpen() || errno != ENOENT)
        return there;
    posix::Descriptor made(::open(file.bytes.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (made.isOpen() && ::geteuid() == 0)
        giveToOwnerOfFolder(made.number(), file);
    return made.isOpen() || errno != EEXIST ? std::move(made) : posix::Descriptor(openThere(file));
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
            m_locks = openOrMake(m_path);
        if (!m_locks.isOpen())
            return posix::lastFailure(m_path.bytes);
        struct flock lock = lockOf(run, F_WRLCK);
        if (posix::uninterrupted([&] { return ::fcntl(m_locks.number(), F_OFD_SETLK, &lock); }) == 0)
            return {};
        if (errno == EAGAIN || errno == EACCES)
            return failure(ErrorKind::InUse, m_path, errno);
        return posix::lastFailure(m_path.bytes);
    }

    void release(std::int64_t run) override
    {
        struct flock lock = lockOf(run, F_UNLCK);
        if (m_locks.isOpen())
            ::fcntl(m_locks.number(), F_OFD_SETLK, &lock);
    }

    bool isHeldElsewhere(std::int64_t run) const override
    {
        if (m_locks.isOpen())
            return isHeld(m_locks.number(), run);
        const posix::Descriptor toAsk(::open(m_path.bytes.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
        if (!toAsk.isOpen())
            return errno != ENOENT; // without a file nobody holds anything
        return isHeld(toAsk.number(), run);
    }

private:
    static bool isHeld(int file, std::int64_t run)
    {
        struct flock lock = lockOf(run, F_WRLCK);
        return ::fcntl(file, F_OFD_GETLK, &lock) != 0 || lock.l_type != F_UNLCK;
    }

    NativePath m_path;
    posix::Descriptor m_locks;
};

} // namespace

std::unique_ptr<RunLocks> RunLocks::at(const NativePath &file)
{
    return std::make_unique<FileRunLocks>(file);
}

} // namespace linkwright
