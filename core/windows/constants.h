// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

/// Numbers of Windows that we keep ourselves. MinGW-w64 10 lacks some, and gets one dangerously wrong: its
/// FileCaseSensitiveInfo is 21, which on Windows is FileDispositionInfoEx, where Flags = 1 deletes the entry. The
/// sources that call Windows pass these, never an enumerator of a header; a static_assert there compares the rest.
namespace linkwright::windows {

// FILE_INFO_BY_HANDLE_CLASS (minwinbase.h of the Windows SDK): for GetFileInformationByHandleEx and
// SetFileInformationByHandle.
inline constexpr std::uint32_t fileRenameInfo = 3;
inline constexpr std::uint32_t fileDispositionInfo = 4;
inline constexpr std::uint32_t fileAttributeTagInfo = 9;
inline constexpr std::uint32_t fileIdInfo = 18;
inline constexpr std::uint32_t fileIdExtdDirectoryInfo = 19;
inline constexpr std::uint32_t fileIdExtdDirectoryRestartInfo = 20;
inline constexpr std::uint32_t fileDispositionInfoEx = 21;
inline constexpr std::uint32_t fileRenameInfoEx = 22;
inline constexpr std::uint32_t fileCaseSensitiveInfo = 23;

// Flags of the two Ex classes (FILE_RENAME_INFORMATION, FILE_DISPOSITION_INFORMATION_EX in Microsoft's pages).
inline constexpr std::uint32_t renameReplaceIfExists = 0x1;
inline constexpr std::uint32_t renamePosixSemantics = 0x2;
inline constexpr std::uint32_t renameIgnoreReadOnly = 0x40;
inline constexpr std::uint32_t dispositionDelete = 0x1;
inline constexpr std::uint32_t dispositionPosixSemantics = 0x2;
inline constexpr std::uint32_t dispositionIgnoreReadOnly = 0x10;
inline constexpr std::uint32_t caseSensitiveFolder = 0x1; // FILE_CS_FLAG_CASE_SENSITIVE_DIR

// Flags of CreateSymbolicLinkW.
inline constexpr std::uint32_t linkToFolder = 0x1; // SYMBOLIC_LINK_FLAG_DIRECTORY
inline constexpr std::uint32_t allowUnprivileged = 0x2; // SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE

// DeviceIoControl.
inline constexpr std::uint32_t fsctlSetReparsePoint = 0x900A4;
inline constexpr std::uint32_t fsctlGetReparsePoint = 0x900A8;
inline constexpr std::uint32_t fsctlDeleteReparsePoint = 0x900AC;

// File attributes (winnt.h).
inline constexpr std::uint32_t attributeReadOnly = 0x1;
inline constexpr std::uint32_t attributeHidden = 0x2;
inline constexpr std::uint32_t attributeSystem = 0x4;
inline constexpr std::uint32_t attributeFolder = 0x10; // FILE_ATTRIBUTE_DIRECTORY
inline constexpr std::uint32_t attributeArchive = 0x20;
inline constexpr std::uint32_t attributeNormal = 0x80; // none at all; where 0 leaves them as they are
inline constexpr std::uint32_t attributeReparsePoint = 0x400;
inline constexpr std::uint32_t attributeOffline = 0x1000;
inline constexpr std::uint32_t attributeEncrypted = 0x4000;
inline constexpr std::uint32_t attributeRecallOnOpen = 0x40000;
inline constexpr std::uint32_t attributeRecallOnDataAccess = 0x400000;

// Flags of GetVolumeInformationByHandleW.
inline constexpr std::uint32_t volumeHoldsReparsePoints = 0x80;
inline constexpr std::uint32_t volumeHoldsStreams = 0x40000; // FILE_NAMED_STREAMS
inline constexpr std::uint32_t volumeIsReadOnly = 0x80000;
inline constexpr std::uint32_t volumeHoldsHardLinks = 0x400000;
inline constexpr std::uint32_t volumeOpensByFileId = 0x1000000;

inline constexpr std::uint32_t objDontReparse = 0x1000; // OBJ_DONT_REPARSE for NtCreateFile, Windows 10 and later

/// The longest path that Windows takes, in UTF-16 units, its "\\?\" included.
inline constexpr std::size_t longestPath = 32'767;

/// MAXIMUM_REPARSE_DATA_BUFFER_SIZE: the most bytes of one reparse point, its header included.
inline constexpr std::size_t largestReparseBuffer = 16'384;

/// The most reparse points that Windows follows in one path (31 before Windows Vista).
inline constexpr int mostReparsePoints = 63;

} // namespace linkwright::windows
