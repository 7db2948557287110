// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/aside.h"

#include "changes/seen.h"
#include "changes/transfer.h"

namespace linkwright {

namespace {

Result<void> removeOwnFolder(const OpenPlace &folder)
{
    const auto removed = folder.folder->removeFolder(folder.name);
    if (removed || isGone(folder))
        return {};
    return failure(ErrorKind::Unverified, folder.path, removed.error().osCode);
}

/// `why`, unless our folder has to stay behind.
std::unexpected<Error> failWithoutFolder(const OpenPlace &folder, const Error &why)
{
    if (auto removed = removeOwnFolder(folder); !removed)
        return std::unexpected(removed.error());
    return std::unexpected(why);
}

/// Makes a folder of our own and opens it.
Result<std::shared_ptr<Folder>> makeOwnFolder(const OpenPlace &spare, Attempt &attempt)
{
    if (const auto made = spare.folder->makeFolder(spare.name); !made) {
        if (made.error().kind == ErrorKind::AlreadyExists)
            return failureAt(spare.path, made.error());
        if (const auto there = factsAt(spare); !there) {
            const bool gone = there.error().kind == ErrorKind::NotFound;
            return failure(gone ? made.error().kind : ErrorKind::Unverified, spare.path, made.error().osCode);
        }
    }
    attempt.acted = true;
    auto opened = spare.folder->openChild(spare.name, Crossing::Refuse);
    if (!opened)
        return failWithoutFolder(spare, Error{opened.error().kind, spare.path, opened.error().osCode});
    return std::shared_ptr<Folder>(std::move(*opened));
}

} // namespace

Aside::Aside(OpenPlace place, OpenPlace entry, Identity identity, std::optional<OpenPlace> ownFolder)
    : m_place(std::move(place))
    , m_entry(std::move(entry))
    , m_identity(identity)
    , m_ownFolder(std::move(ownFolder))
{
}

Result<Aside> Aside::take(const OpenPlace &place, const Seen &expected, Attempt &attempt)
{
    const OpenPlace spare = place.beside(attempt.spareName);
    const auto moved = transfer(place, expected, spare, Way::Exclusive, attempt);
    if (moved)
        return Aside(place, spare, expected.identity, std::nullopt);
    if (moved.error().kind != ErrorKind::Unsupported)
        return std::unexpected(moved.error());

    auto folder = makeOwnFolder(spare, attempt);
    if (!folder)
        return std::unexpected(folder.error());
    const OpenPlace inside{std::move(*folder), spare.name, spare.path / spare.name};
    const auto kept = transfer(place, expected, inside, Way::IntoOwnFolder, attempt);
    if (kept)
        return Aside(place, inside, expected.identity, spare);
    if (kept.error().kind == ErrorKind::Unverified)
        return std::unexpected(kept.error());
    return failWithoutFolder(spare, kept.error());
}

Result<void> Aside::discard()
{
    const auto removed = m_entry.folder->unlink(m_entry.name, m_identity);
    if (!removed && !isGone(m_entry))
        return putBack(Error{removed.error().kind, m_place.path, removed.error().osCode});
    return entryIsGone();
}

Result<void> Aside::entryIsGone() const
{
    if (!m_ownFolder)
        return {};
    const auto removed = removeOwnFolder(*m_ownFolder);
    return removed ? removed : failure(ErrorKind::LeftOver, m_ownFolder->path, removed.error().osCode);
}

Result<void> Aside::discardHere()
{
    if (const auto dropped = drop(m_entry, m_identity); !dropped)
        return failure(ErrorKind::LeftOver, m_entry.path, dropped.error().osCode);
    return entryIsGone();
}

std::unexpected<Error> Aside::putBack(const Error &why)
{
    auto failure = bringBack(m_entry, m_place, why);
    if (failure.error().kind == ErrorKind::Unverified || !m_ownFolder)
        return failure;
    return failWithoutFolder(*m_ownFolder, failure.error());
}

} // namespace linkwright
