// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/change.h"

namespace linkwright {

namespace {

struct WordOf
{
    std::string_view operator()(const CreateLink &) const { return "create"; }
    std::string_view operator()(const CreateHardLink &) const { return "create"; }
    std::string_view operator()(const RetargetLink &) const { return "retarget"; }
    std::string_view operator()(const RemoveLink &) const { return "remove"; }
    std::string_view operator()(const RemoveHardLink &) const { return "remove"; }
    std::string_view operator()(const Move &) const { return "move"; }
    std::string_view operator()(const LinkToFile &) const { return "replace"; }
    std::string_view operator()(const FileToLink &) const { return "restore"; }
    std::string_view operator()(const RemoveFolder &) const { return "remove"; }
};

} // namespace

const NativePath &placeOf(const Change &change)
{
    return std::visit([](const auto &kind) -> const NativePath & { return kind.place; }, change);
}

std::string_view operationWord(const Change &change)
{
    return std::visit(WordOf{}, change);
}

bool replacesOrRemoves(const Change &change)
{
    return !std::holds_alternative<CreateLink>(change) && !std::holds_alternative<CreateHardLink>(change);
}

} // namespace linkwright
