// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "helper/question.h"

#include "helper/request_words.h"
#include "platform/windows/wide_text.h"

#include <bit>
#include <windows.h>
// The rest needs it before.
#include <commctrl.h>

namespace linkwright::helper {

namespace {

using windows::wideFromWtf8;

constexpr std::size_t mostLines = 20;
constexpr std::size_t mostCharacters = 160;
constexpr int yes = 100; // above the numbers of Windows' own buttons
constexpr const wchar_t *title = L"Linkwright";

std::wstring headOf(const HelperRequest &request)
{
    const std::size_t count = request.intents.size();
    return count == 1 ? L"Change this link as administrator?"
                      : L"Make these " + std::to_wstring(count) + L" changes of links as administrator?";
}

/// Version 6 of the common controls, which the manifest asks for; nothing where that is not there.
decltype(&::TaskDialogIndirect) taskDialog()
{
    HMODULE controls = ::LoadLibraryExW(L"comctl32.dll", nullptr, LOAD_LIBRARY_SEARCH_SYSTEM32);
    const FARPROC found = controls == nullptr ? nullptr : ::GetProcAddress(controls, "TaskDialogIndirect");
    return std::bit_cast<decltype(&::TaskDialogIndirect)>(found);
}

HRESULT CALLBACK comeToTheFront(HWND window, UINT what, WPARAM, LPARAM, LONG_PTR)
{
    if (what == TDN_CREATED)
        ::SetForegroundWindow(window);
    return S_OK;
}

/// Nothing: it could not be shown.
std::optional<bool> askWell(const std::wstring &head, const std::wstring &list)
{
    const auto show = taskDialog();
    if (show == nullptr)
        return std::nullopt;
    const TASKDIALOG_BUTTON make{yes, L"Make the changes"};
    TASKDIALOGCONFIG config{};
    config.cbSize = sizeof config;
    config.dwFlags = TDF_ALLOW_DIALOG_CANCELLATION | TDF_SIZE_TO_CONTENT;
    config.dwCommonButtons = TDCBF_CANCEL_BUTTON;
    config.pszWindowTitle = title;
    config.pszMainInstruction = head.c_str();
    config.pszContent = list.c_str();
    config.cButtons = 1;
    config.pButtons = &make;
    config.nDefaultButton = IDCANCEL;
    config.pfCallback = comeToTheFront;
    int pressed = IDCANCEL;
    if (FAILED(show(&config, &pressed, nullptr, nullptr)))
        return std::nullopt;
    return pressed == yes;
}

} // namespace

bool personAgrees(const HelperRequest &request)
{
    const std::wstring head = headOf(request);
    const std::wstring list = wideFromWtf8(listOf(request, mostLines, mostCharacters));
    if (const auto answer = askWell(head, list))
        return *answer;
    constexpr UINT how = MB_OKCANCEL | MB_DEFBUTTON2 | MB_ICONWARNING | MB_SETFOREGROUND;
    return ::MessageBoxW(nullptr, (head + L"\n\n" + list).c_str(), title, how) == IDOK;
}

} // namespace linkwright::helper
