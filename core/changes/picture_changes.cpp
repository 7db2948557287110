// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/picture_folder.h"
#include "platform/system_codes.h"

/// Changing, in the picture alone; looking is in picture_folder.cpp.
namespace linkwright {

namespace {

using Kind = PictureEntry::Kind;

const PictureFolder &pictured(const Folder &folder)
{
    return dynamic_cast<const PictureFolder &>(folder);
}

} // namespace

void PictureFolder::put(std::string_view name, PictureEntry entry, bool isBelow) const
{
    auto &entries = m_state->entries[key()];
    if (const auto old = entries.find(name); old != entries.end()) {
        entry.hidesSomething = old->second.hidesSomething;
        old->second = std::move(entry);
        return;
    }
    entry.hidesSomething = isBelow;
    entries.emplace(name, std::move(entry));
    ++m_state->names[std::string(name)];
    if (const auto path = realPath())
        m_state->places.insert((*path / name).bytes);
}

/// Nothing is to be shown: what is below is hidden; where nothing is, the name is forgotten.
void PictureFolder::erase(std::string_view name) const
{
    auto &entries = m_state->entries[key()];
    const auto old = entries.find(name);
    if (old == entries.end() || old->second.hidesSomething) {
        put(name, PictureEntry{}, true);
        return;
    }
    entries.erase(old);
    if (const auto count = m_state->names.find(name); --count->second == 0)
        m_state->names.erase(count);
    if (const auto path = realPath())
        m_state->places.erase((*path / name).bytes);
}

Result<void> PictureFolder::expectFree(std::string_view name) const
{
    const auto there = look(name);
    if (there)
        return failure(ErrorKind::AlreadyExists, {std::string(name)}, system_code::exists);
    if (there.error().kind != ErrorKind::NotFound)
        return std::unexpected(there.error());
    return {};
}

Result<PictureEntry> PictureFolder::take(std::string_view name) const
{
    if (const PictureEntry *entry = shown(name); entry && entry->kind != Kind::Gone)
        return *entry;
    const auto facts = look(name);
    if (!facts)
        return std::unexpected(facts.error());
    PictureEntry entry;
    entry.kind = Kind::Below;
    entry.facts = *facts;
    entry.home = m_state->homes.try_emplace(key(), m_below).first->second;
    entry.nameBelow = name;
    entry.facts.changed = 0; // a time the future does not know yet
    if (isLink(facts->identity.type)) {
        auto target = readBelow(name);
        if (!target)
            return std::unexpected(target.error());
        entry.kind = Kind::Link;
        entry.target = std::move(*target);
    }
    return entry;
}

Result<void> PictureFolder::makeLink(std::string_view name, const LinkTarget &target, NodeType kind)
{
    if (auto free = expectFree(name); !free)
        return free;
    PictureEntry entry;
    entry.kind = Kind::Link;
    entry.facts = m_state->newFacts(kind);
    entry.target = target;
    entry.facts.size = target.raw.size();
    put(name, std::move(entry), false);
    return {};
}

Result<void> PictureFolder::makeHardLink(std::string_view name, const Folder &other, std::string_view existing)
{
    auto entry = pictured(other).take(existing);
    if (!entry)
        return std::unexpected(entry.error());
    if (auto free = expectFree(name); !free)
        return free;
    const auto here = facts();
    if (here && entry->facts.identity.device != 0 && here->identity.device != 0
        && here->identity.device != entry->facts.identity.device)
        return failure(ErrorKind::CrossesDevice, {std::string(name)}, system_code::crossesDevice);
    ++entry->facts.names;
    pictured(other).put(existing, *entry, true); // it has one name more, too
    put(name, std::move(*entry), false);
    return {};
}

Result<void> PictureFolder::makeFolder(std::string_view name)
{
    if (auto free = expectFree(name); !free)
        return free;
    PictureEntry entry;
    entry.kind = Kind::Folder;
    entry.facts = m_state->newFacts(NodeType::Folder);
    const FolderKey own{0, entry.facts.identity.node};
    const auto path = realPath();
    m_state->folders[own] = {key(), path ? *path / name : NativePath(), m_state->moves.size()};
    m_state->parents[own] =
        m_below ? std::make_shared<PictureFolder>(m_state, m_below) : std::make_shared<PictureFolder>(m_state, key());
    put(name, std::move(entry), false);
    return {};
}

Result<void> PictureFolder::removeFolder(std::string_view name)
{
    const auto folder = openChild(name, Crossing::Refuse);
    if (!folder)
        return std::unexpected(folder.error());
    const auto reader = (*folder)->entries();
    const auto first = reader ? (*reader)->read() : std::unexpected(reader.error());
    if (!first)
        return std::unexpected(first.error());
    if (!first->empty())
        return failure(ErrorKind::AlreadyExists, {std::string(name)}, system_code::notEmpty);
    erase(name);
    return {};
}

Result<void> PictureFolder::exchange(std::string_view one, std::string_view other)
{
    auto first = take(one);
    auto second = take(other);
    if (!first || !second)
        return std::unexpected(first ? second.error() : first.error());
    put(one, std::move(*second), true);
    put(other, std::move(*first), true);
    return {};
}

Result<void> PictureFolder::move(std::string_view name, const Identity &expected, Folder &to, std::string_view newName)
{
    auto entry = take(name);
    if (!entry)
        return std::unexpected(entry.error());
    if (entry->facts.identity != expected)
        return failure(ErrorKind::Changed, {std::string(name)});
    auto &target = dynamic_cast<PictureFolder &>(to);
    if (auto free = target.expectFree(newName); !free)
        return free;
    const auto here = facts();
    const auto there = target.facts();
    const bool known = here && there && here->identity.device != 0 && there->identity.device != 0;
    // Links are made anew there. How files and folders are copied changes nothing that is seen in the end.
    if (known && here->identity.device != there->identity.device && isLink(expected.type))
        return failure(ErrorKind::CrossesDevice, {std::string(newName)}, system_code::crossesDevice);
    const auto from = realPath();
    const auto onto = target.realPath();
    if (expected.type == NodeType::Folder && from && onto) {
        const NativePath old = *from / name;
        if (isWithin(*onto, old))
            return failure(ErrorKind::Unsupported, {std::string(newName)}, system_code::intoItself);
        m_state->parents[{expected.device, expected.node}] =
            target.m_below ? std::make_shared<PictureFolder>(m_state, target.m_below)
                           : std::make_shared<PictureFolder>(m_state, target.key());
        m_state->moves.emplace_back(old, *onto / newName);
    }
    target.put(newName, std::move(*entry), false);
    erase(name);
    return {};
}

Result<void> PictureFolder::unlink(std::string_view name, const Identity &expected)
{
    const auto facts = look(name);
    if (!facts)
        return std::unexpected(facts.error());
    if (facts->identity != expected)
        return failure(ErrorKind::Changed, {std::string(name)});
    if (facts->identity.type == NodeType::Folder)
        return failure(ErrorKind::IsAFolder, {std::string(name)}, system_code::isAFolder);
    erase(name);
    return {};
}

Result<void> PictureFolder::setMarks(std::string_view name, const SeenLink &seen, const Marks &wanted)
{
    auto entry = take(name);
    if (!entry)
        return std::unexpected(entry.error());
    if (entry->facts.identity != seen.identity)
        return failure(ErrorKind::Changed, {std::string(name)});
    entry->facts.owner = wanted.owner;
    entry->facts.group = wanted.group;
    entry->facts.modified = wanted.modified;
    put(name, std::move(*entry), true);
    return {};
}

/// A copy is shown as the original itself, but for its identity.
Result<Identity> PictureFolder::makeCopy(std::string_view name, const Folder &other, std::string_view existing,
                                         const Identity &expected, const CopyWatch &)
{
    auto entry = pictured(other).take(existing);
    if (!entry)
        return std::unexpected(entry.error());
    if (entry->facts.identity != expected)
        return failure(ErrorKind::Changed, {std::string(existing)});
    if (const auto free = expectFree(name); !free)
        return std::unexpected(free.error());
    entry->facts.identity.device = 0;
    entry->facts.identity.node = m_state->newNode();
    entry->facts.names = 1;
    const Identity identity = entry->facts.identity;
    put(name, std::move(*entry), false);
    return identity;
}

Result<std::pair<std::shared_ptr<const Folder>, std::string>> PictureFolder::belowOf(std::string_view name) const
{
    const auto entry = take(name);
    if (!entry)
        return std::unexpected(entry.error());
    if (entry->kind != Kind::Below)
        return failure(ErrorKind::Unsupported, {std::string(name)});
    return std::pair{entry->home, entry->nameBelow};
}

Result<bool> PictureFolder::holdsSame(std::string_view name, const Folder &other, std::string_view existing,
                                      Extent extent, const StopToken &stop) const
{
    const auto mine = belowOf(name);
    const auto theirs = pictured(other).belowOf(existing);
    if (!mine || !theirs)
        return std::unexpected(mine ? theirs.error() : mine.error());
    return mine->first->holdsSame(mine->second, *theirs->first, theirs->second, extent, stop);
}

Result<std::int64_t> PictureFolder::born(std::string_view name) const
{
    const auto below = belowOf(name);
    return below ? below->first->born(below->second) : std::unexpected(below.error());
}

Result<std::string> PictureFolder::beginning(std::string_view name, std::size_t most) const
{
    const auto below = belowOf(name);
    return below ? below->first->beginning(below->second, most) : std::unexpected(below.error());
}

} // namespace linkwright
