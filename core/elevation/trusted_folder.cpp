// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevation/trusted_folder.h"

#include "base/link_rules.h"
#include "elevation/link_owners.h"

#include <string>
#include <utility>

namespace linkwright {

namespace {

std::unexpected<Error> unsupported(std::string_view name)
{
    return failure(ErrorKind::Unsupported, {std::string(name)});
}

/// While it lives, acts are somebody else's.
class ActingAs
{
public:
    ActingAs(HelperPowers &powers, std::uint32_t user, std::uint32_t group)
        : m_powers(powers)
        , m_acting(powers.actAs(user, group))
    {
    }
    ActingAs(const ActingAs &) = delete;
    ActingAs &operator=(const ActingAs &) = delete;
    ~ActingAs()
    {
        if (m_acting)
            m_powers.actAsSelf();
    }

    const Result<void> &isSo() const { return m_acting; }

private:
    HelperPowers &m_powers;
    Result<void> m_acting;
};

} // namespace

TrustedFolder::TrustedFolder(std::unique_ptr<Folder> folder, const NodeFacts &facts, HelperPowers &powers,
                             std::uint32_t user, std::shared_ptr<const void> held)
    : m_held(std::move(held))
    , m_folder(std::move(folder))
    , m_facts(facts)
    , m_powers(powers)
    , m_user(user)
{
}

template<typename Act>
Result<void> TrustedFolder::asOwner(std::string_view name, const Act &act)
{
    const ActingAs acting(m_powers, m_facts.owner, m_facts.group);
    return acting.isSo() ? act() : failureAt({std::string(name)}, acting.isSo().error());
}

std::optional<Error> TrustedFolder::refusesFollowing(std::string_view name) const
{
    return m_folder->refusesFollowing(name);
}

Result<std::unique_ptr<FolderReader>> TrustedFolder::entries() const
{
    return unsupported(".");
}

Result<std::unique_ptr<Folder>> TrustedFolder::openChild(std::string_view name, Crossing /*crossing*/) const
{
    return unsupported(name);
}

Result<Step> TrustedFolder::step(std::string_view name, Crossing /*crossing*/) const
{
    return unsupported(name);
}

Result<NodeType> TrustedFolder::reach(const LinkTarget & /*target*/, Ask /*ask*/) const
{
    return unsupported(".");
}

Result<MagicEnd> TrustedFolder::followMagic(std::string_view name, const MountTable & /*mounts*/) const
{
    return unsupported(name);
}

Result<void> TrustedFolder::makeLink(std::string_view name, const LinkTarget &target, NodeType kind)
{
    return asOwner(name, [&] { return m_folder->makeLink(name, target, kind); });
}

Result<void> TrustedFolder::retarget(std::string_view name, const Identity &seen, const LinkTarget &before,
                                     const LinkTarget &after)
{
    return asOwner(name, [&] { return m_folder->retarget(name, seen, before, after); });
}

Result<void> TrustedFolder::exchange(std::string_view one, std::string_view other)
{
    return asOwner(one, [&] { return m_folder->exchange(one, other); });
}

Result<void> TrustedFolder::move(std::string_view name, const Identity &expected, Folder &to, std::string_view newName)
{
    const auto *trusted = dynamic_cast<TrustedFolder *>(&to);
    if (trusted == nullptr || trusted->m_facts.owner != m_facts.owner)
        return failure(ErrorKind::CrossesDevice, {std::string(name)});
    if (trusted->m_facts.identity != m_facts.identity && !trusted->mayTake(*m_folder, name, expected))
        return failure(ErrorKind::Denied, {std::string(name)});
    return asOwner(name, [&] { return m_folder->move(name, expected, *trusted->m_folder, newName); });
}

/// What comes with its owner. Of the very object: another one of that name would be asked in its stead.
bool TrustedFolder::mayTake(const Folder &from, std::string_view name, const Identity &expected) const
{
    const auto entry = from.look(name);
    return entry && entry->identity == expected && mayBecome(entry->owner, m_facts, m_user);
}

Result<void> TrustedFolder::unlink(std::string_view name, const Identity &expected)
{
    if (!isLink(expected.type))
        return unsupported(name);
    return asOwner(name, [&] { return m_folder->unlink(name, expected); });
}

Result<void> TrustedFolder::setMarks(std::string_view name, const SeenLink &seen, const Marks &wanted)
{
    if (wanted.owner != seen.marks.owner && !mayBecome(wanted.owner, m_facts, m_user))
        return failure(ErrorKind::Denied, {std::string(name)});
    return asOwner(name, [&] { return m_folder->setMarks(name, seen, wanted); });
}

Result<void> TrustedFolder::makeHardLink(std::string_view name, const Folder & /*other*/, std::string_view /*existing*/)
{
    return unsupported(name);
}

Result<void> TrustedFolder::makeFolder(std::string_view name)
{
    return unsupported(name);
}

Result<void> TrustedFolder::removeFolder(std::string_view name)
{
    if (!link_rules::linksHaveKinds)
        return unsupported(name);
    return asOwner(name, [&] { return m_folder->removeFolder(name); });
}

} // namespace linkwright
