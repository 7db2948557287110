// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/history_first.h"

namespace linkwright {

namespace {

struct TargetOf
{
    LinkTarget operator()(const CreateLink &change) const { return change.after; }
    LinkTarget operator()(const CreateHardLink &change) const { return {change.existing.bytes}; }
    LinkTarget operator()(const RetargetLink &change) const { return change.after; }
    LinkTarget operator()(const RemoveLink &change) const { return change.before.target; }
    LinkTarget operator()(const RemoveHardLink &change) const { return {change.otherName.bytes}; }
    LinkTarget operator()(const Move &change) const { return {change.newPlace.bytes}; }
    LinkTarget operator()(const LinkToFile &change) const { return change.before.target; }
    LinkTarget operator()(const FileToLink &change) const { return change.after; }
    LinkTarget operator()(const RemoveFolder & /*change*/) const { return {}; }
};

} // namespace

FirstOfBatch firstOf(std::span<const Intent> intents)
{
    if (intents.empty())
        return {};
    const Change &change = intents.front().change;
    return {placeOf(change), std::visit(TargetOf{}, change)};
}

} // namespace linkwright
