// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rights/windows_elevation.h"

#include "base/contains.h"
#include "rights/windows_rights.h"

namespace linkwright::windows {

bool elevationGivesLinks(Facts facts)
{
    facts.folder = {};
    const Rights rights = rightsFrom(facts);
    return rights.answer != Answer::NoPermission && contains(rights.offers, Offer::Elevate);
}

} // namespace linkwright::windows
