// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/belongings.h"

namespace linkwright {

namespace {

struct BelongingsOf
{
    Belongings operator()(const CreateLink &change) const { return {.texts = {change.after}}; }
    Belongings operator()(const RetargetLink &change) const
    {
        const bool wasJunction = change.before.identity.type == NodeType::Junction;
        return {.texts = {change.after, change.before.target},
                .lost = &change.before.target,
                .junction = wasJunction || change.kind == NodeType::Junction};
    }
    Belongings operator()(const RemoveLink &change) const
    {
        return {.texts = {change.before.target}, .lost = &change.before.target};
    }
    Belongings operator()(const CreateHardLink &change) const
    {
        return {.object = &change.before, .otherPlace = &change.existing};
    }
    Belongings operator()(const RemoveHardLink &change) const
    {
        return {.object = &change.before, .otherPlace = &change.otherName};
    }
    Belongings operator()(const Move &change) const
    {
        return {.object = &change.before, .otherPlace = &change.newPlace};
    }
    Belongings operator()(const LinkToFile &change) const
    {
        return {.texts = {change.before.target},
                .lost = &change.before.target,
                .original = &change.original,
                .form = change.form};
    }
    Belongings operator()(const FileToLink &change) const
    {
        return {.texts = {change.after}, .original = &change.original, .form = change.form};
    }
    Belongings operator()(const RemoveFolder &) const { return {}; }
};

} // namespace

Belongings belongingsOf(const Change &change)
{
    return std::visit(BelongingsOf{}, change);
}

} // namespace linkwright
