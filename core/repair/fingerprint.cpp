// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair/fingerprint.h"

namespace linkwright {

Result<Fingerprint> takeFingerprint(const Folder &folder, std::string_view name, Digest digest)
{
    const auto facts = folder.look(name);
    if (!facts)
        return std::unexpected(facts.error());
    Fingerprint taken{.identity = facts->identity,
                      .born = folder.born(name).value_or(0),
                      .size = facts->size,
                      .modified = facts->modified,
                      .beginning = {}};
    if (digest == nullptr || facts->identity.type != NodeType::File)
        return taken;
    const auto bytes = folder.beginning(name, beginningLength);
    if (!bytes)
        return std::unexpected(bytes.error());
    taken.beginning = digest(*bytes);
    return taken;
}

/// Numbers of nodes are given again, so a number alone says nothing: when the object was made must be known, too. A
/// copy elsewhere is told by size, time and contents together; an empty file has nothing to tell it by.
Likeness compare(const Fingerprint &known, const Fingerprint &found)
{
    if (known.identity.type != found.identity.type)
        return Likeness::Different;
    const bool isSameNode = known.identity == found.identity;
    const bool bornKnown = known.born != 0 && found.born != 0;
    if (isSameNode && bornKnown)
        return known.born == found.born ? Likeness::Same : Likeness::Different;
    if (known.identity.type != NodeType::File)
        return isSameNode ? Likeness::Unknown : Likeness::Different;
    if (known.size != found.size || known.modified != found.modified)
        return isSameNode ? Likeness::Unknown : Likeness::Different;
    if (known.beginning.empty() || found.beginning.empty() || known.size == 0)
        return Likeness::Unknown;
    return known.beginning == found.beginning ? Likeness::Same : Likeness::Different;
}

} // namespace linkwright
