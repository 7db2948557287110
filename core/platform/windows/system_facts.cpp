// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/registry.h"
#include "platform/windows/rights_facts.h"

#include <bit>
#include <windows.h>

namespace linkwright::windows {

namespace {

constexpr const wchar_t *developerValue = L"AllowDevelopmentWithoutDevLicense";
constexpr const wchar_t *developerKey = LR"(SOFTWARE\Microsoft\Windows\CurrentVersion\AppModelUnlock)";
constexpr const wchar_t *developerPolicyKey = LR"(SOFTWARE\Policies\Microsoft\Windows\Appx)";
constexpr const wchar_t *accountControlKey = LR"(SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System)";

/// GetVersionExW tells programs without a manifest what they want to hear; this does not.
unsigned buildNumber()
{
    using GetVersion = LONG(WINAPI *)(OSVERSIONINFOW *);
    const FARPROC found = ::GetProcAddress(::GetModuleHandleW(L"ntdll.dll"), "RtlGetVersion");
    const auto call = std::bit_cast<GetVersion>(found);
    OSVERSIONINFOW version{};
    version.dwOSVersionInfoSize = sizeof version;
    return call != nullptr && call(&version) == 0 ? version.dwBuildNumber : 0;
}

/// Off when nobody ever set it.
std::optional<bool> developerMode()
{
    const auto number = registryNumber(Hive::LocalMachine, developerKey, developerValue);
    if (number)
        return *number != 0;
    return number.error() == ERROR_FILE_NOT_FOUND ? std::optional(false) : std::nullopt;
}

/// 65535 is "not configured" in the words of the policy's provider.
std::optional<bool> developerModePolicy()
{
    const auto number = registryNumber(Hive::LocalMachine, developerPolicyKey, developerValue);
    return number && *number <= 1 ? std::optional(*number == 1) : std::nullopt;
}

/// Whether a setting is other than 0; it is when nobody set it.
bool isOn(const wchar_t *value)
{
    return registryNumber(Hive::LocalMachine, accountControlKey, value).value_or(1) != 0;
}

} // namespace

SystemFacts systemFacts()
{
    return {.build = buildNumber(),
            .developerMode = developerMode(),
            .developerModePolicy = developerModePolicy(),
            .accountControl = isOn(L"EnableLUA"),
            .usersMayElevate = isOn(L"ConsentPromptBehaviorUser")};
}

} // namespace linkwright::windows
