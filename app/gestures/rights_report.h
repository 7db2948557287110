// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/ask_administrator.h"
#include "gestures/link_form.h"
#include "platform/file_system.h"

#include <QString>

#include <vector>

namespace linkwright {

/// What a person can do about missing rights.
struct RightsRemedy
{
    QString text; // of a button
    QString sentence; // what it brings
    QString address; // the page of the system's settings; empty: there is none to open
    std::optional<LinkForm> form = std::nullopt; // a new link of this form needs no right

    bool operator==(const RightsRemedy &) const = default;
};

/// Whether links may be made in a folder, said before anybody tries.
struct RightsReport
{
    enum class Tone : std::uint8_t {
        Allowed,
        AsksFirst, // allowed, once an administrator has agreed
        Limited, // some of it
        Refused,
        Unknown,
    };
    Tone tone = Tone::Unknown;
    QString badge; // a few words; empty: nothing to tell
    QString sentence; // why
    std::vector<RightsRemedy> remedies = {}; // NOLINT(readability-redundant-member-init): g++ wants it spelled out

    bool operator==(const RightsReport &) const = default;
};

/// Asks the system, and on Windows tries: not for the GUI thread. One source a system.
/// `elevation`: what would ask an administrator where rights are missing.
RightsReport rightsReport(const FileSystem &files, const NativePath &folder, const MakeElevation &elevation);

} // namespace linkwright
