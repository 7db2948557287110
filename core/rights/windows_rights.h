// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rights/windows_facts.h"

#include <string_view>
#include <vector>

/// May this process make a symbolic link on Windows, and if not, what then? A table over facts; the first row that
/// fits counts. Rows 9 and 10 of it are no answers but ways out, added to a refusal: Offer::Junction, Offer::HardLink.
namespace linkwright::windows {

/// The rows of the table, 1 to 8, then what lies beside it.
enum class Answer : std::uint8_t {
    Allowed, // 1: it was done and read back, and nothing of this volume and folder is against it
    NotOnThisVolume, // 2: FAT, exFAT, some shares
    Blocked, // 3: by a protection that rights do not lift
    AfterElevation, // 4: one consent for the whole batch
    DeveloperMode, // 5: an administrator must turn it on once
    AnotherAccount, // 6: no prompt exists here
    Managed, // 7: the organisation forbids Developer Mode
    TooOld, // 8: this Windows has no Developer Mode for links
    NoRight, // the right is missing for a reason outside the table
    NoPermission, // the folder's access list keeps such a link out
    Failed, // the probe failed in a way that says nothing of rights
    NotChecked, // no probe was made, or the folder is on another computer
};
inline constexpr int answerCount = 12;

/// Why links are allowed.
enum class Reason : std::uint8_t {
    None, // they are not
    Privilege, // the account, or being elevated, gives the right
    Package,
    DeveloperMode,
    Unexplained, // it works, and the registry does not say why
};

/// What a person can do instead of giving up.
enum class Offer : std::uint8_t {
    Elevate, // once, for the whole batch
    TurnOnDeveloperMode,
    GrantRight, // "Create symbolic links" by policy; counts from the next log-on
    AllowApp, // in the protection's own settings
    Junction, // row 9: needs no right at all
    HardLink, // row 10: needs none either, and means something else
    Copy,
};
inline constexpr int offerCount = 7;

struct Rights
{
    Answer answer = Answer::NotChecked;
    Reason reason = Reason::None;
    std::vector<Offer> offers; // the best first; empty: nothing can be done, or need be

    bool operator==(const Rights &) const = default;
};

/// Pure: the same facts always give the same answer.
Rights rightsFrom(const Facts &facts);

/// The number of the answer's row, 1 to 8; 0 for what is not in the table.
int tableRow(Answer answer);

/// The words of the records: "allowed", "after-elevation", …; "privilege", …; "elevate", "junction", …
std::string_view answerWord(Answer answer);
std::string_view reasonWord(Reason reason);
std::string_view offerWord(Offer offer);

/// Since this build unprivileged links exist (CreateSymbolicLink's flag 2, with Developer Mode).
inline constexpr unsigned firstBuildWithDeveloperMode = 14972;

} // namespace linkwright::windows
