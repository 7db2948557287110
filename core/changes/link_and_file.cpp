// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/new_link.h"
#include "changes/planner.h"
#include "changes/seen.h"
#include "changes/steps.h"

/// A file in the place of a link, and the way back.
namespace linkwright {

namespace {

/// Another name of the original.
class NewName final : public Replacement
{
public:
    NewName(const OpenPlace &original, Seen originalBefore)
        : m_original(original)
        , m_before(std::move(originalBefore))
    {
    }

    Result<void> make(const OpenPlace &at) const override
    {
        return at.folder->makeHardLink(at.name, *m_original.folder, m_original.name);
    }
    bool mayBeOurs(const OpenPlace &, const Seen &found) const override
    {
        return found.identity == m_before.identity && found.names > 1;
    }
    Result<void> mayGo(const OpenPlace &) const override { return {}; }

private:
    const OpenPlace &m_original;
    Seen m_before;
};

/// A copy of the original.
class NewCopy final : public Replacement
{
public:
    NewCopy(const OpenPlace &original, const Identity &originalBefore, const CopyWatch &watch)
        : m_original(original)
        , m_before(originalBefore)
        , m_watch(watch)
    {
    }

    Result<void> make(const OpenPlace &at) const override
    {
        const auto copy = at.folder->makeCopy(at.name, *m_original.folder, m_original.name, m_before, m_watch);
        if (!copy && copy.error().kind == ErrorKind::Changed)
            return failure(ErrorKind::Changed, m_original.path);
        if (!copy)
            return std::unexpected(copy.error());
        m_own = *copy;
        return {};
    }
    bool mayBeOurs(const OpenPlace &, const Seen &found) const override { return found.identity == m_own; }
    Result<void> isComplete(const OpenPlace &made) const override
    {
        const auto same =
            made.folder->holdsSame(made.name, *m_original.folder, m_original.name, Extent::Whole, m_watch.stop);
        if (!same && same.error().kind == ErrorKind::Cancelled)
            return std::unexpected(same.error());
        return same.value_or(false) ? Result<void>{} : failure(ErrorKind::Changed, m_original.path);
    }
    Result<void> mayGo(const OpenPlace &) const override { return {}; }

private:
    const OpenPlace &m_original;
    Identity m_before;
    const CopyWatch &m_watch;
    mutable std::optional<Identity> m_own = std::nullopt; // the copy that was made
};

/// A link in the place of a file that may only go while the original still has all of it.
class LinkForFile final : public Replacement
{
public:
    LinkForFile(const FileToLink &change, const OpenPlace &original, StopToken stop)
        : m_link(change.after, change.kind, change.marks, std::nullopt)
        , m_form(change.form)
        , m_original(original)
        , m_stop(std::move(stop))
    {
    }

    const NewLink &link() const { return m_link; }

    Result<void> make(const OpenPlace &at) const override { return m_link.make(at); }
    LinkTarget text() const override { return m_link.text(); }
    void dress(const OpenPlace &made, const Seen &found) const override { m_link.dress(made, found); }
    bool mayBeOurs(const OpenPlace &left, const Seen &found) const override { return m_link.mayBeOurs(left, found); }
    Result<void> mayGo(const OpenPlace &takenOut) const override
    {
        return m_form == FileForm::HardLink ? hasOtherName(takenOut) : isCopied(takenOut);
    }

private:
    Result<void> hasOtherName(const OpenPlace &takenOut) const
    {
        const auto mine = factsAt(takenOut);
        const auto other = factsAt(m_original);
        const bool isSafe = mine && other && mine->identity == other->identity && other->names > 1;
        return isSafe ? Result<void>{} : failure(ErrorKind::LastName, takenOut.path);
    }

    Result<void> isCopied(const OpenPlace &takenOut) const
    {
        const auto mine = factsAt(takenOut);
        const auto other = factsAt(m_original);
        if (mine && other && mine->identity == other->identity) // one object: nothing would be left
            return failure(ErrorKind::LastName, takenOut.path);
        if (mine && other && mine->mode != (other->mode & 0777U))
            return failure(ErrorKind::NotSame, takenOut.path); // somebody gave it other permissions
        const auto same =
            takenOut.folder->holdsSame(takenOut.name, *m_original.folder, m_original.name, Extent::Whole, m_stop);
        if (!same)
            return failureAt(takenOut.path, same.error());
        return *same ? Result<void>{} : failure(ErrorKind::NotSame, takenOut.path);
    }

    NewLink m_link;
    FileForm m_form;
    const OpenPlace &m_original;
    StopToken m_stop;
};

/// The file that is meant, and no other.
Result<Seen> expectFile(const OpenPlace &place, const Seen &before)
{
    auto seen = nowSeen(place, before);
    if (!seen)
        return seen;
    const auto same = isStill(place, *seen);
    if (!same)
        return std::unexpected(same.error());
    if (seen->identity.type == NodeType::Folder)
        return failure(ErrorKind::IsAFolder, place.path);
    if (!*same || seen->identity.type != NodeType::File)
        return failure(ErrorKind::Changed, place.path);
    return seen;
}

} // namespace

Result<void> linkToFile(const OpenPlace &place, const LinkToFile &change, const OpenPlace &original, Attempt &attempt,
                        const CopyWatch &watch)
{
    const auto before = nowSeen(place, change.before);
    if (!before)
        return std::unexpected(before.error());
    if (auto same = expectLink(place, *before); !same)
        return same;
    const auto file = expectFile(original, change.originalBefore);
    if (!file)
        return std::unexpected(file.error());
    if (change.form == FileForm::HardLink)
        return replaceEntry(place, *before, NewName(original, *file), attempt);
    return replaceEntry(place, *before, NewCopy(original, file->identity, watch), attempt);
}

Result<void> fileToLink(const OpenPlace &place, const FileToLink &change, const OpenPlace &original, Attempt &attempt,
                        const StopToken &stop)
{
    if (auto text = checkTargetText(place.path, change.after.raw); !text)
        return text;
    const auto before = expectFile(place, change.before);
    if (!before)
        return std::unexpected(before.error());
    const LinkForFile link(change, original, stop);
    if (auto may = link.mayGo(place); !may) // before anything is done; asked again of what came out
        return may;
    return withMarks(replaceEntry(place, *before, link, attempt), link.link(), place);
}

Result<void> removeFolder(const OpenPlace &place)
{
    const auto removed = place.folder->removeFolder(place.name);
    if (removed || isGone(place))
        return {};
    return failureAt(place.path, removed.error());
}

} // namespace linkwright
