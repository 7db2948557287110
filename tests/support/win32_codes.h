// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

/// The Win32 errors that the fake NTFS answers with, written down once more on purpose: it judges the code under test.
/// (learn.microsoft.com, Debug/system-error-codes)
namespace linkwright::test::win32 {

inline constexpr std::uint32_t invalidFunction = 1;
inline constexpr std::uint32_t fileNotFound = 2;
inline constexpr std::uint32_t pathNotFound = 3;
inline constexpr std::uint32_t accessDenied = 5;
inline constexpr std::uint32_t invalidHandle = 6;
inline constexpr std::uint32_t notSameDevice = 17;
inline constexpr std::uint32_t writeProtect = 19;
inline constexpr std::uint32_t notReady = 21;
inline constexpr std::uint32_t generalFailure = 31;
inline constexpr std::uint32_t sharingViolation = 32;
inline constexpr std::uint32_t notSupported = 50;
inline constexpr std::uint32_t badNetPath = 53;
inline constexpr std::uint32_t netNameDeleted = 64;
inline constexpr std::uint32_t badNetName = 67;
inline constexpr std::uint32_t invalidParameter = 87;
inline constexpr std::uint32_t diskFull = 112;
inline constexpr std::uint32_t callNotImplemented = 120;
inline constexpr std::uint32_t invalidName = 123;
inline constexpr std::uint32_t dirNotEmpty = 145;
inline constexpr std::uint32_t badPathname = 161;
inline constexpr std::uint32_t alreadyExists = 183;
inline constexpr std::uint32_t fileNameTooLong = 206;
inline constexpr std::uint32_t directory = 267;
inline constexpr std::uint32_t tooManyLinks = 1142;
inline constexpr std::uint32_t privilegeNotHeld = 1314;
inline constexpr std::uint32_t symlinkClassDisabled = 1463;
inline constexpr std::uint32_t deviceRemoved = 1617;
inline constexpr std::uint32_t cantAccessFile = 1920; // nobody handles the tag
inline constexpr std::uint32_t cantResolveFilename = 1921; // more than 63 reparse points
inline constexpr std::uint32_t notAReparsePoint = 4390;
inline constexpr std::uint32_t invalidReparseData = 4392;
inline constexpr std::uint32_t reparseTagInvalid = 4393;
inline constexpr std::uint32_t reparseTagMismatch = 4394;
inline constexpr std::uint32_t reparsePointEncountered = 4395;

} // namespace linkwright::test::win32
