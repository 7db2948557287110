// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/helper_place.h"

#include "platform/windows/grown_text.h"
#include "platform/windows/system_handle.h"
#include "platform/windows/wide_text.h"
#include "windows/path_forms.h"

namespace linkwright {

namespace {

using windows::SystemHandle;

NativePath ownProgram()
{
    const auto path =
        windows::grown([](wchar_t *room, DWORD size) { return ::GetModuleFileNameW(nullptr, room, size); });
    return path ? windows::shownPath(*path) : NativePath{};
}

bool opensFor(const NativePath &path, DWORD access)
{
    const auto system = windows::systemPath(path);
    return system
           && SystemHandle(::CreateFileW(system->c_str(), access, windows::shareAll, nullptr, OPEN_EXISTING,
                                         FILE_FLAG_BACKUP_SEMANTICS, nullptr))
                  .isOpen();
}

/// Whether this process could put something else in its place; others of this person could then, too.
bool mayBeReplaced(const NativePath &helper)
{
    const NativePath folder = split(helper).folder;
    return opensFor(helper, FILE_WRITE_DATA) || opensFor(helper, DELETE) || opensFor(folder, FILE_ADD_FILE)
           || opensFor(folder, FILE_DELETE_CHILD) || opensFor(folder, DELETE);
}

} // namespace

/// Beside our own program, and only where an installer put both: what somebody can change without an administrator's
/// rights must not be run with them. The portable program has none. An elevated process may change every folder, so it
/// finds none either; it needs none.
NativePath helperPlace()
{
    const NativePath own = ownProgram();
    if (own.isEmpty())
        return {};
    const NativePath helper = split(own).folder / "linkwright-helper.exe";
    const bool isThere = opensFor(helper, FILE_READ_ATTRIBUTES);
    return isThere && !mayBeReplaced(helper) ? helper : NativePath{};
}

} // namespace linkwright
