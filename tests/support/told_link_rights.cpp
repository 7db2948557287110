// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/told_link_rights.h"

#include "elevation/trust.h"

namespace linkwright {

bool test::toldLinksNeedElevation = false;

bool linksNeedElevation(const NativePath & /*folder*/)
{
    return test::toldLinksNeedElevation;
}

} // namespace linkwright
