// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/one_move.h"

namespace linkwright {

bool areOneMove(const Change &first, const Change &second)
{
    const auto *moved = std::get_if<Move>(&first);
    const auto *text = std::get_if<RetargetLink>(&second);
    if (moved != nullptr && text != nullptr)
        return moved->newPlace == text->place;
    text = std::get_if<RetargetLink>(&first);
    moved = std::get_if<Move>(&second);
    return moved != nullptr && text != nullptr && moved->place == text->place;
}

} // namespace linkwright
