// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/helper_place.h"

#include "platform/windows/own_program.h"
#include "platform/windows/system_handle.h"
#include "platform/windows/wide_text.h"
#include "windows/replaceable.h"

namespace linkwright {

namespace {

using windows::SystemHandle;

std::uint32_t tryOpen(const NativePath &path, std::uint32_t access)
{
    const auto system = windows::systemPath(path);
    if (!system)
        return ERROR_INVALID_NAME;
    const SystemHandle opened(::CreateFileW(system->c_str(), access, windows::shareAll, nullptr, OPEN_EXISTING,
                                            FILE_FLAG_BACKUP_SEMANTICS, nullptr));
    return opened.isOpen() ? 0 : ::GetLastError();
}

} // namespace

/// Beside our own program, and only where an installer put both: what somebody can change without an administrator's
/// rights must not be run with them, and others of this person could, where this process can. The portable program has
/// none. An elevated process may change every folder, so it finds none either; it needs none.
NativePath helperPlace()
{
    const NativePath own = windows::ownProgram();
    if (own.isEmpty())
        return {};
    const NativePath helper = split(own).folder / "linkwright-helper.exe";
    const bool isThere = tryOpen(helper, FILE_READ_ATTRIBUTES) == 0;
    return isThere && !windows::mayBeReplaced(helper, tryOpen) ? helper : NativePath{};
}

} // namespace linkwright
