// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "helper/hardening.h"

#include "platform/windows/privileges.h"
#include "platform/windows/wide_text.h"

#include <string>
#include <windows.h>

namespace linkwright::helper {

namespace {

constexpr LONGLONG secondsForRequest = 60; // it is sent as soon as the pipe is open
constexpr LONGLONG intervalsPerSecond = 10'000'000; // of 100 ns

// The numbers of Microsoft's own header, whatever other headers make of them.
static_assert(ProcessExtensionPointDisablePolicy == 6 && ProcessImageLoadPolicy == 10 && ProcessChildProcessPolicy == 13
              && ProcessRedirectionTrustPolicy == 16);

/// A policy that this Windows does not know is noted, and the others count all the same.
template<typename Policy>
void restrict(PROCESS_MITIGATION_POLICY which, Policy policy, const char *name)
{
    if (::SetProcessMitigationPolicy(which, &policy, sizeof policy) == 0)
        log("this Windows does not " + std::string(name) + " (" + std::to_string(::GetLastError()) + ")");
}

/// Junctions and symbolic links of people who are no administrators lead this process nowhere (Windows 11 and 10 22H2).
void distrustLinks()
{
    PROCESS_MITIGATION_REDIRECTION_TRUST_POLICY policy{};
    policy.EnforceRedirectionTrust = 1;
    restrict(ProcessRedirectionTrustPolicy, policy, "guard redirections");
}

void restrictLibraries()
{
    PROCESS_MITIGATION_IMAGE_LOAD_POLICY images{};
    images.NoRemoteImages = 1;
    images.NoLowMandatoryLabelImages = 1;
    images.PreferSystem32Images = 1;
    restrict(ProcessImageLoadPolicy, images, "restrict libraries");
    PROCESS_MITIGATION_EXTENSION_POINT_DISABLE_POLICY extensions{};
    extensions.DisableExtensionPoints = 1;
    restrict(ProcessExtensionPointDisablePolicy, extensions, "keep out extensions");
}

void forbidChildren()
{
    PROCESS_MITIGATION_CHILD_PROCESS_POLICY policy{};
    policy.NoChildProcessCreation = 1;
    restrict(ProcessChildProcessPolicy, policy, "forbid child processes");
}

/// Its folder cannot be steered by whoever started us, and holds up none that somebody wants to remove.
bool leaveFolder()
{
    std::wstring folder(MAX_PATH, L'\0');
    const UINT length = ::GetSystemDirectoryW(folder.data(), MAX_PATH);
    return length > 0 && length < MAX_PATH && ::SetCurrentDirectoryW(folder.c_str()) != 0;
}

VOID CALLBACK giveUpWaiting(PTP_CALLBACK_INSTANCE, PVOID, PTP_TIMER)
{
    ::TerminateProcess(::GetCurrentProcess(), 1);
}

PTP_TIMER requestTimer()
{
    static PTP_TIMER timer = ::CreateThreadpoolTimer(giveUpWaiting, nullptr, nullptr);
    return timer;
}

} // namespace

/// Windows starts it for an administrator and nobody else (its manifest), and no privilege of a file changes that.
const char *unfitness()
{
    return nullptr;
}

/// The environment stays: the system's own libraries read it; we do not. Open files are never handed down to what is
/// started with more rights.
bool shedEverything()
{
    if (::SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_SYSTEM32) == 0 || !leaveFolder())
        return false;
    ::HeapSetInformation(nullptr, HeapEnableTerminationOnCorruption, nullptr, 0);
    ::SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
    distrustLinks();
    restrictLibraries();
    forbidChildren();
    if (!windows::keepOnlyLinkPrivileges())
        log("this Windows does not take back all privileges");
    return true;
}

void expectRequestSoon()
{
    LARGE_INTEGER due{};
    due.QuadPart = -secondsForRequest * intervalsPerSecond; // from now on
    FILETIME when{due.LowPart, static_cast<DWORD>(due.HighPart)};
    if (requestTimer() != nullptr)
        ::SetThreadpoolTimer(requestTimer(), &when, 0, 0);
}

void requestCame()
{
    if (requestTimer() != nullptr)
        ::SetThreadpoolTimer(requestTimer(), nullptr, 0, 0);
}

/// The Application log. The source is not registered, so the event viewer shows a sentence of its own before ours.
bool log(std::string_view line)
{
    const std::wstring text = windows::wideFromWtf8(line);
    const wchar_t *texts = text.c_str();
    HANDLE source = ::RegisterEventSourceW(nullptr, L"Linkwright");
    if (source == nullptr)
        return false;
    const bool isTaken = ::ReportEventW(source, EVENTLOG_INFORMATION_TYPE, 0, 1, nullptr, 1, 0, &texts, nullptr) != 0;
    ::DeregisterEventSource(source);
    return isTaken;
}

} // namespace linkwright::helper
