// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <cstdint>

namespace linkwright {

/// Why a folder is not one to act in for somebody else.
enum class Distrust : std::uint8_t {
    OthersFolder, // a folder on the way belongs to somebody who is neither the administrator nor who asks
    OpenToOthers, // others may change it, and its names are not protected (sticky)
    MayLie, // a program or another machine answers for its file system
    LinkOnTheWay, // the way is not physical any more
    NotTheOne, // another folder than was seen
    Unreachable, // the system said no
};

struct Distrusted
{
    Distrust why = Distrust::Unreachable;
    Error error; // names the folder on the way
};

} // namespace linkwright
