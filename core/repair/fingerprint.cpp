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
/// copy elsewhere is told by size, time and contents together; an empty file has nothing to tell it by. A copy without
/// its time, as a backup may leave, says nothing by itself and speaks against nothing.
Likeness compare(const Fingerprint &known, const Fingerprint &found)
{
    if (known.identity.type != found.identity.type)
        return Likeness::Different;
    const bool isSameNumber = known.identity == found.identity;
    const bool bornKnown = known.born != 0 && found.born != 0;
    if (isSameNumber && bornKnown && known.born == found.born)
        return Likeness::Same;
    const bool mayBeSameNode = isSameNumber && !bornKnown; // else it may still be a copy
    if (known.identity.type != NodeType::File)
        return mayBeSameNode ? Likeness::Unknown : Likeness::Different;
    if (known.size != found.size)
        return mayBeSameNode ? Likeness::Unknown : Likeness::Different;
    const bool isRead = !known.beginning.empty() && !found.beginning.empty() && known.size != 0;
    const bool beginsAlike = isRead && known.beginning == found.beginning;
    if (known.modified != found.modified) {
        const bool canBeRead = !known.beginning.empty() && found.beginning.empty() && known.size != 0;
        return mayBeSameNode || beginsAlike || canBeRead ? Likeness::Unknown : Likeness::Different;
    }
    if (!isRead)
        return Likeness::Unknown;
    return beginsAlike ? Likeness::Same : Likeness::Different;
}

} // namespace linkwright
