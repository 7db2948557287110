// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "platform/posix/attribute_calls.h"
#include "platform/posix/errno_kind.h"
#include "platform/posix/mark_calls.h"
#include "platform/posix/nul_terminated.h"
#include "platform/posix/posix_folder.h"

#include <fcntl.h>
#include <tuple>

/// What files and folders carry beside their contents.
namespace linkwright::posix {

namespace {

/// A file or folder, held; nothing else, so that a pipe in its place cannot hang us.
Result<Descriptor> hold(int folder, std::string_view name, struct stat &status)
{
    const NulTerminated entry(name);
    Descriptor held(
        uninterrupted([&] { return ::openat(folder, entry.text(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC); }));
    if (!held.isOpen() || ::fstat(held.number(), &status) != 0)
        return lastFailure(name);
    if (!S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode))
        return failure(ErrorKind::Unsupported, {std::string(name)});
    return held;
}

/// Who may not give it its owner still gives it its group, where that is allowed.
bool giveOwner(const Descriptor &held, const struct stat &status, const NodeFacts &like)
{
    if (status.st_uid == like.owner && status.st_gid == like.group)
        return true;
    if (::fchown(held.number(), like.owner, like.group) == 0)
        return true;
    std::ignore = ::fchown(held.number(), static_cast<uid_t>(-1), like.group);
    return false;
}

} // namespace

Result<std::vector<Attribute>> PosixFolder::attributes(std::string_view name) const
{
    struct stat status{};
    const auto held = hold(descriptor(), name, status);
    if (!held)
        return std::unexpected(held.error());
    auto attributes = attributesOf(held->number());
    return attributes ? attributes : failureAt({std::string(name)}, attributes.error());
}

Result<void> PosixFolder::setLikeness(std::string_view name, const Identity &seen, const NodeFacts &like,
                                      const std::vector<Attribute> &attributes)
{
    struct stat status{};
    const auto held = hold(descriptor(), name, status);
    if (!held)
        return std::unexpected(held.error());
    if (factsOf(status).identity != seen)
        return failure(ErrorKind::Changed, {std::string(name)});
    bool all = giveOwner(*held, status, like);
    constexpr std::uint32_t asItsOwner = 06000; // to run with its owner's rights is for that owner alone
    const std::uint32_t mode = all ? like.mode : like.mode & ~asItsOwner;
    all = ::fchmod(held->number(), static_cast<mode_t>(mode)) == 0 && all;
    all = giveAttributes(held->number(), attributes) && all;
    const auto times = onlyModified(like.modified);
    all = ::futimens(held->number(), times.data()) == 0 && all;
    if (uninterrupted([&] { return ::fsync(held->number()); }) != 0 && errno != EINVAL)
        return lastFailure(name);
    return all ? Result<void>{} : failure(ErrorKind::MarksLost, {std::string(name)});
}

} // namespace linkwright::posix
