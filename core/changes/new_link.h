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
};

} // namespace linkwright
