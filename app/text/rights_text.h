// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rights/place_rights.h"
#include "rights/windows_rights.h"
#include "text/shown_name.h"

#include <QString>

namespace linkwright {

/// Of a folder in which an administrator has to agree first.
QString asksFirstBadge();
QString asksFirstSentence();

/// What may be done at a place, in the few words of a badge: "Links allowed", "Read-only", "Not on this drive (vfat)".
QString rightsBadge(PlaceRights rights, const PlaceFacts &facts);

/// The same as one plain sentence that says why.
QString rightsSentence(PlaceRights rights, const PlaceFacts &facts, Spelling spelling = Spelling::Window);

/// The same two for Windows: "Links allowed: Developer Mode", "Will ask for administrator once". The badge of a refusal
/// names the best way out, the sentence says why it is needed.
QString rightsBadge(const windows::Rights &rights, const windows::Facts &facts);
QString rightsSentence(const windows::Rights &rights, const windows::Facts &facts);

/// A way out, for a button or a menu: "Turn on Developer Mode…".
QString offerText(windows::Offer offer);

/// What is to be known before taking it: "A junction needs no right. …"
QString offerSentence(windows::Offer offer);

} // namespace linkwright
