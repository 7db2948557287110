// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/told_link_rights.h"

#include "elevation/trust.h"

namespace linkwright {

std::optional<bool> test::toldLinksNeedElevation = false;
int test::timesLinkRightsWereAsked = 0;

std::optional<bool> linksNeedElevation(const NativePath & /*folder*/)
{
    ++test::timesLinkRightsWereAsked;
    return test::toldLinksNeedElevation;
}

} // namespace linkwright
