// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/entry_at_home.h"

#include "changes/seen.h"

namespace linkwright {

Result<void> EntryReader::openHome(const NativePath &folder)
{
    if (m_home && folder == m_path)
        return {};
    auto opened = m_files.openFolder(folder);
    if (!opened)
        return failureAt(folder, opened.error());
    auto home = linkHome(m_files, **opened);
    if (!home)
        return failureAt(folder, home.error());
    const auto facts = (*opened)->facts();
    if (!facts)
        return failureAt(folder, facts.error());
    m_device = facts->identity.device;
    m_path = folder;
    m_folder = std::move(*opened);
    m_home = std::make_shared<const LinkHome>(std::move(*home));
    return {};
}

Result<EntryAtHome> EntryReader::read(const NativePath &place)
{
    auto parts = splitPlace(place);
    if (!parts)
        return std::unexpected(parts.error());
    if (const auto opened = openHome(parts->folder); !opened)
        return std::unexpected(opened.error());
    OpenPlace open{m_folder, std::move(parts->name), place};
    auto seen = seeOwn(open);
    if (!seen)
        return std::unexpected(seen.error());
    return EntryAtHome{std::move(open), m_home, m_device, std::move(*seen)};
}

Result<EntryAtHome> EntryReader::readLink(const NativePath &place)
{
    auto entry = read(place);
    if (entry && !isLink(entry->seen.identity.type))
        return failure(ErrorKind::NotALink, place);
    return entry;
}

bool EntryAtHome::canReach(const NativePath &folder, std::uint64_t folderDevice) const
{
    const Mount *mount = home->mounts ? home->mounts->mountOf(folder) : nullptr;
    const bool sameMount =
        mount == nullptr || home->mount == nullptr || mount->point == home->mount->point; // two may show one device
    return sameMount && folderDevice == device;
}

Result<Planned> retargeted(const EntryAtHome &link, LinkTarget after)
{
    if (after == link.seen.target)
        return Planned{};
    if (const auto text = checkTargetText(link.place.path, after.raw); !text)
        return std::unexpected(text.error());
    if (const auto back = expectWayBack(link.place, link.seen); !back)
        return std::unexpected(back.error());
    return Planned{.change = RetargetLink{link.place.path, link.seen, std::move(after)}};
}

} // namespace linkwright
