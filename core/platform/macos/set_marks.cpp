// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Untested: no macOS machine was at hand.

#include "platform/posix/errno_kind.h"
#include "platform/posix/mark_calls.h"
#include "platform/posix/nul_terminated.h"
#include "platform/posix/posix_folder.h"

#include <fcntl.h>
#include <string>

/// Owner, group and time of a link, given to the object that is held (O_SYMLINK opens the link itself) and never to a
/// name.
namespace linkwright::posix {

Result<void> PosixFolder::setMarks(std::string_view name, const SeenLink &seen, const Marks &wanted)
{
    const NulTerminated entry(name);
    const Descriptor held(uninterrupted(
        [&] { return ::openat(descriptor(), entry.text(), O_RDONLY | O_SYMLINK | O_NONBLOCK | O_CLOEXEC); }));
    if (!held.isOpen())
        return lastFailure(name);
    struct stat status{};
    if (::fstat(held.number(), &status) != 0)
        return lastFailure(name);
    if (SeenLink::from(factsOf(status)) != seen)
        return failure(ErrorKind::Changed, {std::string(name)});
    Result<void> result;
    if (!sameOwner(seen.marks, wanted) && !mayGiveAway(seen))
        result = failure(ErrorKind::Denied, {std::string(name)}, EPERM);
    else if (!sameOwner(seen.marks, wanted) && ::fchown(held.number(), wanted.owner, wanted.group) != 0)
        result = lastFailure(name);
    const auto times = onlyModified(wanted.modified);
    if (seen.marks.modified != wanted.modified && ::futimens(held.number(), times.data()) != 0)
        result = lastFailure(name);
    return result;
}

} // namespace linkwright::posix
