// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/nt_calls.h"
#include "platform/windows/outcome.h"
#include "platform/windows/wide_text.h"
#include "windows/constants.h"

// FSCTLs and CreateSymbolicLinkW: compiled, and refused or ignored by Wine 8.0; they await a check on a real Windows.

namespace linkwright::windows {

Called<std::string> NtCalls::getReparse(Handle handle)
{
    std::string buffer(largestReparseBuffer, '\0');
    DWORD filled = 0;
    const auto told = worked(DeviceIoControl(raw(handle), fsctlGetReparsePoint, nullptr, 0, buffer.data(),
                                             static_cast<DWORD>(buffer.size()), &filled, nullptr));
    if (!told)
        return failure(told.error());
    buffer.resize(filled);
    return buffer;
}

Called<void> NtCalls::setReparse(Handle handle, std::string_view buffer)
{
    std::string bytes{buffer}; // DeviceIoControl takes no const
    DWORD filled = 0;
    return worked(DeviceIoControl(raw(handle), fsctlSetReparsePoint, bytes.data(), static_cast<DWORD>(bytes.size()),
                                  nullptr, 0, &filled, nullptr));
}

Called<void> NtCalls::createSymbolicLink(const std::u16string &place, const std::u16string &target, std::uint32_t flags)
{
    SetLastError(ERROR_SUCCESS);
    return worked(CreateSymbolicLinkW(wide(place), wide(target), flags)); // one byte: BOOLEAN, which worked() widens
}

} // namespace linkwright::windows
