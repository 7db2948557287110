// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guard/remote_folder.h"

#include <utility>

/// Changing, and what needs two folders; looking is in remote_folder.cpp.
namespace linkwright::guard {

namespace {

constexpr std::uint64_t slowestReading = 1U << 20U; // bytes of a file in a second; nobody waits for less

bool readNothing(ByteReader &)
{
    return true;
}

} // namespace

Result<void> RemoteFolder::change(ByteWriter question)
{
    const auto done = understood(*m_line, m_line->ask(question.take(), m_line->patience().change), readNothing);
    return done ? Result<void>{} : std::unexpected(done.error());
}

Result<void> RemoteFolder::makeLink(std::string_view name, const LinkTarget &target, NodeType kind)
{
    auto question = questionOf(Change::MakeLink, m_number);
    question.text(name);
    question.text(target.raw);
    write(question, kind);
    return change(std::move(question));
}

Result<void> RemoteFolder::retarget(std::string_view name, const Identity &seen, const LinkTarget &before,
                                    const LinkTarget &after)
{
    auto question = questionOf(Change::Retarget, m_number);
    question.text(name);
    write(question, seen);
    question.text(before.raw);
    question.text(after.raw);
    return change(std::move(question));
}

Result<void> RemoteFolder::makeHardLink(std::string_view name, const Folder &other, std::string_view existing)
{
    const auto folder = nameOf(other);
    if (!folder)
        return std::unexpected(folder.error());
    auto question = questionOf(Pair::MakeHardLink, m_number);
    question.text(name);
    write(question, *folder);
    question.text(existing);
    return change(std::move(question));
}

Result<void> RemoteFolder::makeFolder(std::string_view name)
{
    auto question = questionOf(Change::MakeFolder, m_number);
    question.text(name);
    return change(std::move(question));
}

Result<void> RemoteFolder::removeFolder(std::string_view name)
{
    auto question = questionOf(Change::RemoveFolder, m_number);
    question.text(name);
    return change(std::move(question));
}

Result<void> RemoteFolder::exchange(std::string_view one, std::string_view other)
{
    auto question = questionOf(Change::Exchange, m_number);
    question.text(one);
    question.text(other);
    return change(std::move(question));
}

Result<void> RemoteFolder::move(std::string_view name, const Identity &expected, Folder &to, std::string_view newName)
{
    const auto folder = nameOf(to);
    if (!folder)
        return std::unexpected(folder.error());
    auto question = questionOf(Pair::Move, m_number);
    question.text(name);
    write(question, expected);
    write(question, *folder);
    question.text(newName);
    return change(std::move(question));
}

Result<void> RemoteFolder::moveIntoOwn(std::string_view name, Folder &own, std::string_view newName)
{
    const auto folder = nameOf(own);
    if (!folder)
        return std::unexpected(folder.error());
    auto question = questionOf(Pair::MoveIntoOwn, m_number);
    question.text(name);
    write(question, *folder);
    question.text(newName);
    return change(std::move(question));
}

Result<void> RemoteFolder::unlink(std::string_view name, const Identity &expected)
{
    auto question = questionOf(Change::Unlink, m_number);
    question.text(name);
    write(question, expected);
    return change(std::move(question));
}

Result<void> RemoteFolder::setMarks(std::string_view name, const SeenLink &seen, const Marks &wanted)
{
    auto question = questionOf(Change::SetMarks, m_number);
    question.text(name);
    write(question, seen);
    write(question, wanted);
    return change(std::move(question));
}

Result<void> RemoteFolder::setLikeness(std::string_view name, const Identity &seen, const NodeFacts &like,
                                       const std::vector<Attribute> &attributes)
{
    auto question = questionOf(Change::SetLikeness, m_number);
    question.text(name);
    write(question, seen);
    write(question, like);
    write(question, attributes);
    return change(std::move(question));
}

Result<void> RemoteFolder::sync()
{
    return change(questionOf(Change::Sync, m_number));
}

/// A folder that this worker holds by its number; any other by its path and what it is.
Result<OtherFolder> RemoteFolder::nameOf(const Folder &other) const
{
    const auto *remote = dynamic_cast<const RemoteFolder *>(&other);
    if (remote != nullptr && remote->m_line == m_line)
        return OtherFolder{remote->m_number, {}, {}};
    auto path = other.realPath();
    const auto facts = other.facts();
    if (!path || !facts)
        return std::unexpected(path ? facts.error() : path.error());
    return OtherFolder{0, std::move(*path), facts->identity};
}

/// Long work is not given up while it goes on; once it is told to stop, or does not, it has as long as any change.
Result<Identity> RemoteFolder::copy(Side side, std::string_view name, const Folder &other, std::string_view existing,
                                    const Identity &expected, const CopyWatch &watch) const
{
    const auto folder = nameOf(other);
    if (!folder)
        return std::unexpected(folder.error());
    auto question = questionOf(Long::Copy, m_number);
    question.flag(side == Side::Here);
    question.text(name);
    write(question, *folder);
    question.text(existing);
    write(question, expected);
    const auto limit = m_line->patience().change;
    std::uint64_t copied = 0;
    auto moved = WorkerLine::Clock::now();
    const auto goesOn = [&](std::uint64_t bytes, std::uint64_t of) {
        if (std::exchange(copied, bytes) != bytes) {
            moved = WorkerLine::Clock::now();
            if (watch.progress)
                watch.progress(bytes, of);
        }
        return !watch.stop.stop_requested() && WorkerLine::Clock::now() - moved < limit;
    };
    return understood(*m_line, m_line->ask(question.take(), limit, goesOn), readIdentity);
}

Result<Identity> RemoteFolder::makeCopy(std::string_view name, const Folder &other, std::string_view existing,
                                        const Identity &expected, const CopyWatch &watch)
{
    return copy(Side::Here, name, other, existing, expected, watch);
}

Result<Identity> RemoteFolder::copyInto(Folder &to, std::string_view name, std::string_view existing,
                                        const Identity &expected, const CopyWatch &watch) const
{
    return copy(Side::There, name, to, existing, expected, watch);
}

Result<bool> RemoteFolder::compare(Side side, std::string_view name, const Folder &other, std::string_view existing,
                                   Extent extent, const StopToken &stop) const
{
    const auto folder = nameOf(other);
    if (!folder)
        return std::unexpected(folder.error());
    const auto size = look(side == Side::Here ? name : existing);
    if (!size)
        return std::unexpected(size.error());
    auto question = questionOf(Long::Compare, m_number);
    question.flag(side == Side::Here);
    question.text(name);
    write(question, *folder);
    question.text(existing);
    question.flag(extent == Extent::Whole);
    const auto limit = m_line->patience().change;
    const auto until = WorkerLine::Clock::now() + limit + std::chrono::seconds(size->size / slowestReading);
    const auto goesOn = [&](std::uint64_t, std::uint64_t) {
        return !stop.stop_requested() && WorkerLine::Clock::now() < until;
    };
    return understood(*m_line, m_line->ask(question.take(), limit, goesOn), [](ByteReader &in) { return in.flag(); });
}

Result<bool> RemoteFolder::holdsSame(std::string_view name, const Folder &other, std::string_view existing,
                                     Extent extent, const StopToken &stop) const
{
    return compare(Side::Here, name, other, existing, extent, stop);
}

Result<bool> RemoteFolder::isSameIn(const Folder &to, std::string_view name, std::string_view existing, Extent extent,
                                    const StopToken &stop) const
{
    return compare(Side::There, name, to, existing, extent, stop);
}

} // namespace linkwright::guard
