// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/posix/errno_kind.h"
#include "platform/posix/mark_calls.h"
#include "platform/posix/nul_terminated.h"
#include "platform/posix/posix_folder.h"

#include <fcntl.h>
#include <string>

/// Owner, group and time of a link, given to the object that is held and never to a name: who acts with the rights of
/// root must not be made to give away what somebody else put there.
namespace linkwright::posix {

namespace {

/// The link that was seen, held; Changed when another has its name.
Result<Descriptor> holdSeen(int folder, std::string_view name, const SeenLink &seen)
{
    const NulTerminated entry(name);
    Descriptor held(uninterrupted([&] { return ::openat(folder, entry.text(), O_PATH | O_NOFOLLOW | O_CLOEXEC); }));
    if (!held.isOpen())
        return lastFailure(name);
    struct stat status{};
    if (uninterrupted([&] { return ::fstat(held.number(), &status); }) != 0)
        return lastFailure(name);
    if (SeenLink::from(factsOf(status)) != seen)
        return failure(ErrorKind::Changed, {std::string(name)});
    return held;
}

constexpr int theObject = AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW;

int setOwner(const Descriptor &held, const Marks &wanted)
{
    return uninterrupted([&] { return ::fchownat(held.number(), "", wanted.owner, wanted.group, theObject); });
}

/// Kernels before 5.8 take no empty path here; the link of procfs leads to the very object, and not through it.
int setModified(const Descriptor &held, std::int64_t modified)
{
    const auto times = onlyModified(modified);
    const int set = uninterrupted([&] { return ::utimensat(held.number(), "", times.data(), theObject); });
    if (set == 0 || errno != EINVAL)
        return set;
    const std::string proc = "/proc/self/fd/" + std::to_string(held.number());
    return uninterrupted([&] { return ::utimensat(AT_FDCWD, proc.c_str(), times.data(), 0); });
}

} // namespace

Result<void> PosixFolder::setMarks(std::string_view name, const SeenLink &seen, const Marks &wanted)
{
    const auto held = holdSeen(descriptor(), name, seen);
    if (!held)
        return std::unexpected(held.error());
    Result<void> result;
    if (!sameOwner(seen.marks, wanted) && !mayGiveAway(seen))
        result = failure(ErrorKind::Denied, {std::string(name)}, EPERM);
    else if (!sameOwner(seen.marks, wanted) && setOwner(*held, wanted) != 0)
        result = lastFailure(name);
    if (seen.marks.modified != wanted.modified && setModified(*held, wanted.modified) != 0)
        result = lastFailure(name);
    return result;
}

} // namespace linkwright::posix
