// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/random_numbers.h"
#include "platform/user_folders.h"
#include "platform/windows/nt_calls.h"
#include "platform/windows/rights_facts.h"
#include "platform/windows/system_handle.h"
#include "platform/windows/wide_text.h"
#include "windows/constants.h"
#include "windows/create_as_anybody.h"

#include <tuple>

namespace linkwright::windows {

namespace {

/// A new folder with a name nobody can guess, for as long as this lives.
class PrivateFolder
{
public:
    explicit PrivateFolder(const NativePath &parent)
    {
        const auto above = systemPath(parent);
        const auto path = systemPath(parent / ("probe-" + std::to_string(randomNumbers().front())));
        if (above)
            std::ignore = ::CreateDirectoryW(above->c_str(), nullptr); // is there, as a rule
        if (path && ::CreateDirectoryW(path->c_str(), nullptr) != 0)
            m_path = *path;
    }
    PrivateFolder(const PrivateFolder &) = delete;
    PrivateFolder &operator=(const PrivateFolder &) = delete;
    ~PrivateFolder()
    {
        if (isMade())
            ::RemoveDirectoryW(m_path.c_str());
    }

    bool isMade() const { return !m_path.empty(); }
    std::wstring at(const wchar_t *name) const { return m_path + LR"(\)" + name; }

private:
    std::wstring m_path;
};

bool isLinkThere(const std::wstring &place)
{
    const SystemHandle link(::CreateFileW(place.c_str(), FILE_READ_ATTRIBUTES, shareAll, nullptr, OPEN_EXISTING,
                                          FILE_FLAG_OPEN_REPARSE_POINT | FILE_FLAG_BACKUP_SEMANTICS, nullptr));
    FILE_ATTRIBUTE_TAG_INFO found{};
    return link.isOpen() && ::GetFileInformationByHandleEx(link.get(), FileAttributeTagInfo, &found, sizeof found) != 0
           && (found.FileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0 && found.ReparseTag == IO_REPARSE_TAG_SYMLINK;
}

void removeLink(const std::wstring &place, bool toFolder)
{
    std::ignore = toFolder ? ::RemoveDirectoryW(place.c_str()) : ::DeleteFileW(place.c_str());
}

Probe meaningOf(DWORD code)
{
    switch (code) {
    case ERROR_INVALID_FUNCTION: return Probe::InvalidFunction;
    case ERROR_ACCESS_DENIED: return Probe::AccessDenied;
    case ERROR_NOT_SUPPORTED: return Probe::NotSupported;
    case ERROR_PRIVILEGE_NOT_HELD: return Probe::PrivilegeNotHeld;
    default: return Probe::Failed;
    }
}

} // namespace

Probe probeLinks(bool toFolder)
{
    const NativePath parent = stateFolder();
    const PrivateFolder folder(parent);
    if (parent.isEmpty() || !folder.isMade())
        return Probe::Failed;
    const std::wstring place = folder.at(L"link");
    NtCalls calls;
    const auto made = createAsAnybody(calls, std::u16string(units(place.c_str())), u"x", toFolder ? linkToFolder : 0);
    if (!made)
        return meaningOf(made.error());
    const bool isThere = isLinkThere(place);
    if (isThere)
        removeLink(place, toFolder);
    return isThere ? Probe::Made : Probe::Failed;
}

} // namespace linkwright::windows
