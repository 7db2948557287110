// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/uri_list.h"
#include "links/link_entry.h"

#include <QPoint>

#include <optional>

namespace linkwright {

/// What was dropped, and how a person wants it.
struct Drop
{
    UriList list;
    bool atOnce = false; // with the keys that say "link"; else one is to ask
    QPoint where; // on the screen: there one asks
    std::optional<Entry> onto = std::nullopt; // the folder or link of the row below; none: the folder on screen
};

} // namespace linkwright
