// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "repair/cause.h"

namespace linkwright {

std::string_view certaintyWord(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Possible: return "possible";
    case Certainty::Likely: return "likely";
    case Certainty::Certain: return "certain";
    }
    return {};
}

} // namespace linkwright
