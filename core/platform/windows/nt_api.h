// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/windows/nt_layout.h"
#include "windows/system_calls.h"

#include <cstdint>
#include <string_view>
#include <windows.h>

/// The calls of ntdll.dll that the shim makes. All are older than any Windows we run on, so they are linked, not looked
/// up. (learn.microsoft.com: Native System Services Routines; NtQueryDirectoryFile and its like are in ntifs.h.)
namespace linkwright::windows {

using NtStatus = std::int32_t;

/// UNICODE_STRING: lengths in bytes.
struct NtString
{
    std::uint16_t length = 0;
    std::uint16_t room = 0;
    const char16_t *units = nullptr;
};

/// OBJECT_ATTRIBUTES.
struct NtPlace
{
    std::uint32_t size = sizeof(NtPlace);
    HANDLE folder = nullptr;
    const NtString *name = nullptr;
    std::uint32_t flags = 0;
    void *security = nullptr;
    void *quality = nullptr;
};

/// IO_STATUS_BLOCK.
struct NtOutcome
{
    std::uintptr_t status = 0;
    std::uintptr_t information = 0;
};

static_assert(sizeof(NtString) == 16 && sizeof(NtPlace) == 48 && sizeof(NtOutcome) == 16);

extern "C" {
// NOLINTBEGIN(readability-identifier-naming): Microsoft's names
__declspec(dllimport) NtStatus __stdcall NtCreateFile(HANDLE *made, std::uint32_t rights, const NtPlace *place,
                                                      NtOutcome *outcome, const std::int64_t *size,
                                                      std::uint32_t attributes, std::uint32_t sharing,
                                                      std::uint32_t disposition, std::uint32_t options, void *extended,
                                                      std::uint32_t extendedSize);
__declspec(dllimport) NtStatus __stdcall NtQueryInformationFile(HANDLE handle, NtOutcome *outcome, void *into,
                                                                std::uint32_t size, NtClass what);
__declspec(dllimport) NtStatus __stdcall NtSetInformationFile(HANDLE handle, NtOutcome *outcome, const void *from,
                                                              std::uint32_t size, NtClass what);
__declspec(dllimport) NtStatus __stdcall NtQueryDirectoryFile(HANDLE folder, HANDLE event, void *call, void *context,
                                                              NtOutcome *outcome, void *into, std::uint32_t size,
                                                              NtClass what, std::uint8_t onlyOne,
                                                              const NtString *pattern, std::uint8_t fromStart);
__declspec(dllimport) std::uint32_t __stdcall RtlNtStatusToDosError(NtStatus status);
// NOLINTEND(readability-identifier-naming)
}

} // namespace linkwright::windows
