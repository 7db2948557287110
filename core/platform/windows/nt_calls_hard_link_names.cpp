// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/nt_calls.h"
#include "platform/windows/outcome.h"
#include "platform/windows/wide_text.h"

#include <bit>
#include <utility>

namespace linkwright::windows {

namespace {

using FirstName = HANDLE(WINAPI *)(const wchar_t *path, DWORD flags, DWORD *length, wchar_t *into);
using NextName = BOOL(WINAPI *)(HANDLE search, DWORD *length, wchar_t *into);

struct NameCalls
{
    FirstName first = nullptr;
    NextName next = nullptr;
};

/// Wine before 9 has the name, and ends the process when it is called.
bool isWine()
{
    return GetProcAddress(GetModuleHandleW(L"ntdll.dll"), "wine_get_version") != nullptr;
}

NameCalls lookedUp()
{
    if (isWine())
        return {};
    const HMODULE kernel = GetModuleHandleW(L"kernel32.dll");
    return {.first = std::bit_cast<FirstName>(GetProcAddress(kernel, "FindFirstFileNameW")),
            .next = std::bit_cast<NextName>(GetProcAddress(kernel, "FindNextFileNameW"))};
}

class Search
{
public:
    explicit Search(HANDLE handle)
        : m_handle{handle}
    {
    }
    Search(const Search &) = delete;
    Search &operator=(const Search &) = delete;
    ~Search() { FindClose(m_handle); }

private:
    HANDLE m_handle;
};

/// One name by `call(length, into)`, with as much room as it asks for (ERROR_MORE_DATA).
template<typename Call>
Called<std::u16string> oneName(const Call &call)
{
    std::u16string name(MAX_PATH, u'\0');
    while (true) {
        auto length = static_cast<DWORD>(name.size());
        if (call(&length, wide(name)))
            return std::u16string{units(wide(name))};
        const DWORD error = GetLastError();
        if (error != ERROR_MORE_DATA || length <= name.size())
            return failure(error);
        name.resize(length);
    }
}

} // namespace

Called<std::vector<std::u16string>> NtCalls::hardLinkNames(const std::u16string &extendedPath)
{
    const NameCalls calls = lookedUp();
    if (calls.first == nullptr || calls.next == nullptr)
        return failure(ERROR_CALL_NOT_IMPLEMENTED);
    HANDLE search = INVALID_HANDLE_VALUE;
    auto name = oneName([&](DWORD *length, wchar_t *into) {
        search = calls.first(wide(extendedPath), 0, length, into);
        return search != INVALID_HANDLE_VALUE;
    });
    if (!name)
        return failure(name.error());
    const Search closedAtTheEnd{search};
    std::vector<std::u16string> names;
    while (name) {
        names.push_back(std::move(*name));
        name = oneName([&](DWORD *length, wchar_t *into) { return calls.next(search, length, into) != FALSE; });
    }
    if (name.error() != ERROR_HANDLE_EOF)
        return failure(name.error());
    return names;
}

} // namespace linkwright::windows
