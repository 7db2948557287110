// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/replace_entry.h"

#include <optional>

namespace linkwright {

/// A link in the place of something else, with the owner, group and time asked for, as far as the system allows.
class NewLink final : public Replacement
{
public:
    /// `keptOwner`: of the link it stands for, when no marks are asked for.
    NewLink(LinkTarget target, NodeType kind, std::optional<Marks> marks, std::optional<Marks> keptOwner);

    /// What could not be given to the link that was made. Not told: that only root may give an owner.
    const std::optional<Error> &lost() const { return m_lost; }

    Result<void> make(const OpenPlace &at) const override;
    LinkTarget text() const override { return m_target; }
    void dress(const OpenPlace &made, const Seen &found) const override;
    bool mayBeOurs(const OpenPlace &left, const Seen &found) const override;
    Result<void> mayGo(const OpenPlace &takenOut) const override;

private:
    LinkTarget m_target;
    NodeType m_kind;
    std::optional<Marks> m_marks;
    std::optional<Marks> m_keptOwner;
    mutable std::optional<Error> m_lost = std::nullopt;
};

/// Gives the link `seen`, and none that took its name since, owner and time; MarksLost when it is gone, when it may be
/// somebody else's (a link made a moment ago has one name), or the system fails. What this process has no right to is
/// let go.
Result<void> giveMarks(const OpenPlace &entry, const Marks &wanted, const Seen &seen);

/// What became of a replacement by `link`, its marks included.
Result<void> withMarks(Result<void> replaced, const NewLink &link, const OpenPlace &place);

} // namespace linkwright
