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
/// name. A gap remains: the text can only be read by name, so that a link of another text may pass which got the number
/// of the one that was seen, and gave up its name for the moment of reading. It is a link of whoever may write to this
/// folder, never a file of somebody else.
namespace linkwright::posix {

namespace {

Result<bool> isSeen(const PosixFolder &folder, const Descriptor &held, std::string_view name, const SeenLink &seen)
{
    struct stat status{};
    if (::fstat(held.number(), &status) != 0)
        return lastFailure(name);
    const auto text = folder.readLink(name);
    const auto named = folder.look(name);
    return text && *text == seen.text && named && named->identity == seen.identity
           && factsOf(status).identity == seen.identity;
}

} // namespace

Result<void> PosixFolder::setMarks(std::string_view name, const SeenLink &seen, const Marks &wanted)
{
    const NulTerminated entry(name);
    const Descriptor held(uninterrupted(
        [&] { return ::openat(descriptor(), entry.text(), O_RDONLY | O_SYMLINK | O_NONBLOCK | O_CLOEXEC); }));
    if (!held.isOpen())
        return lastFailure(name);
    const auto same = isSeen(*this, held, name, seen);
    if (!same)
        return std::unexpected(same.error());
    if (!*same)
        return failure(ErrorKind::Changed, {std::string(name)});
    Result<void> result;
    if (!sameOwner(seen.marks, wanted) && ::fchown(held.number(), wanted.owner, wanted.group) != 0)
        result = lastFailure(name);
    const auto times = onlyModified(wanted.modified);
    if (seen.marks.modified != wanted.modified && ::futimens(held.number(), times.data()) != 0)
        result = lastFailure(name);
    return result;
}

} // namespace linkwright::posix
