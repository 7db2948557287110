// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string>

/// What Windows tells before a link is made, as plain values: no Windows header is needed to decide about them.
namespace linkwright::windows {

/// TOKEN_ELEVATION_TYPE: whether the account has a second, stronger token behind this one.
enum class TokenType : std::uint8_t { Default, Full, Limited };

/// The rights of this process.
struct TokenFacts
{
    TokenType type = TokenType::Default;
    bool elevated = false; // TokenElevation
    bool hasPrivilege = false; // SeCreateSymbolicLinkPrivilege is present; whether enabled does not matter
    bool linkedTokenHasPrivilege = false; // the token that consenting to a prompt would give
    bool administrator = false; // a member of Administrators, filtered or not
    bool packaged = false; // runs from an MSIX package

    bool operator==(const TokenFacts &) const = default;
};

/// How this computer is set. From the registry, which explains an answer and never is one.
struct SystemFacts
{
    unsigned build = 0;
    std::optional<bool> developerMode = std::nullopt; // AllowDevelopmentWithoutDevLicense; nothing: not readable
    std::optional<bool> developerModePolicy = std::nullopt; // of the organisation; nothing: not configured
    bool accountControl = true; // EnableLUA; without it nobody is ever asked for administrator rights
    bool usersMayElevate = true; // ConsentPromptBehaviorUser is not 0

    bool operator==(const SystemFacts &) const = default;
};

/// The volume on which the link would lie.
struct VolumeFacts
{
    std::string fileSystem; // "NTFS", "exFAT", …
    bool holdsReparsePoints = false; // FILE_SUPPORTS_REPARSE_POINTS
    bool holdsHardLinks = false; // FILE_SUPPORTS_HARD_LINKS
    bool local = true; // a disk of this computer, no share

    bool operator==(const VolumeFacts &) const = default;
};

/// What the access list of the folder itself takes from this process; see windows/folder_access.h.
struct FolderFacts
{
    bool takesFiles = true; // links to files too
    bool takesFolders = true; // links to folders and junctions too

    bool operator==(const FolderFacts &) const = default;
};

/// Who keeps programs from changing this folder, elevated or not.
enum class Protection : std::uint8_t { None, ControlledFolderAccess, OneDrive };

/// What making a link to nothing came to, in a private folder of this program: it tells of the account, and the facts
/// of volume and folder of the rest.
enum class Probe : std::uint8_t {
    NotTried, // the volume must not be touched, or nobody asked yet
    Made, // and read back as a link: some systems say yes and make nothing
    InvalidFunction, // 1
    NotFound, // 2: what controlled folder access refuses can look like this (to be checked on a real Windows)
    AccessDenied, // 5
    NotSupported, // 50
    PrivilegeNotHeld, // 1314
    Failed, // anything else
};

/// What the person wants to link to.
struct WantedLink
{
    bool toFolder = false;
    bool sameComputer = true; // the target lies on a local volume, as a junction needs it
    bool sameVolume = true; // place and target lie on one volume, as a hard link needs it

    bool operator==(const WantedLink &) const = default;
};

struct Facts
{
    TokenFacts token;
    SystemFacts system;
    VolumeFacts volume;
    FolderFacts folder = {}; // NOLINT(readability-redundant-member-init): g++ wants it spelled out
    Protection protection = Protection::None;
    Probe probe = Probe::NotTried;
    WantedLink wanted;

    bool operator==(const Facts &) const = default;
};

} // namespace linkwright::windows
