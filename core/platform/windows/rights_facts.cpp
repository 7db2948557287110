// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/rights_facts.h"

#include "platform/windows/known_folder.h"
#include "platform/windows/last_failure.h"
#include "platform/windows/nt_calls.h"
#include "platform/windows/registry.h"
#include "platform/windows/system_handle.h"
#include "platform/windows/wide_text.h"
#include "windows/drive_type.h"
#include "windows/folder_access.h"
#include "windows/path_forms.h"

#include <algorithm>
#include <array>

namespace linkwright::windows {

namespace {

constexpr DWORD longestName = MAX_PATH + 1; // of a file system, and of the environment's folders

/// By the path alone, in which no link may lead elsewhere. The drive is not touched.
bool isRemote(const NativePath &folder)
{
    if (folder.bytes.starts_with(R"(\\)"))
        return true;
    NtCalls calls;
    const auto letter = driveOf(folder);
    return letter && driveTypeOf(calls, *letter) == DriveType::Remote;
}

/// The volume by a handle of the folder, because a path that ends in a link would tell of its target's volume.
Result<VolumeFacts> factsOf(const NativePath &folder)
{
    const auto path = systemPath(folder);
    if (!path)
        return std::unexpected(path.error());
    const SystemHandle handle(::CreateFileW(path->c_str(), FILE_READ_ATTRIBUTES, shareAll, nullptr, OPEN_EXISTING,
                                            FILE_FLAG_BACKUP_SEMANTICS, nullptr));
    if (!handle.isOpen())
        return lastFailure(folder);
    std::array<wchar_t, longestName> fileSystem{};
    DWORD flags = 0;
    if (::GetVolumeInformationByHandleW(handle.get(), nullptr, 0, nullptr, nullptr, &flags, fileSystem.data(),
                                        longestName)
        == 0)
        return lastFailure(folder);
    return VolumeFacts{.fileSystem = wtf8FromWide(fileSystem.data()),
                       .holdsReparsePoints = (flags & FILE_SUPPORTS_REPARSE_POINTS) != 0,
                       .holdsHardLinks = (flags & FILE_SUPPORTS_HARD_LINKS) != 0};
}

/// What cannot be opened at all tells nothing.
FolderFacts folderFacts(const NativePath &folder)
{
    const auto path = systemPath(folder);
    if (!path)
        return {};
    NtCalls calls;
    const auto handle = calls.open(noHandle, units(path->c_str()), {.reparse = Reparse::Follow});
    if (!handle)
        return {};
    const FolderAccess access = folderAccess(calls, *handle);
    calls.close(*handle);
    return {.takesFiles = access.addFiles, .takesFolders = access.addFolders};
}

NativePath environmentFolder(const wchar_t *variable)
{
    std::array<wchar_t, 32768> value{};
    const DWORD length = ::GetEnvironmentVariableW(variable, value.data(), DWORD{value.size()});
    return length == 0 || length >= value.size() ? NativePath{} : NativePath{wtf8FromWide(value.data())};
}

/// What it protects from the start. Folders that people add are not looked up: which of them a program may see awaits a
/// check on a real Windows.
bool isControlled(const NativePath &folder)
{
    for (const KNOWNFOLDERID *which :
         {&FOLDERID_Documents, &FOLDERID_Pictures, &FOLDERID_Videos, &FOLDERID_Music, &FOLDERID_Desktop,
          &FOLDERID_Favorites, &FOLDERID_PublicDocuments, &FOLDERID_PublicPictures, &FOLDERID_PublicVideos,
          &FOLDERID_PublicMusic, &FOLDERID_PublicDesktop}) {
        const NativePath known = knownFolder(*which);
        if (!known.isEmpty() && isWithin(folder, known))
            return true;
    }
    return false;
}

/// Of Defender; 1 blocks, 2 only notes down. Which of the two places holds it awaits a check on a real Windows.
bool controlsFolders()
{
    constexpr const wchar_t *value = L"EnableControlledFolderAccess";
    constexpr std::array keys{
        LR"(SOFTWARE\Policies\Microsoft\Windows Defender\Windows Defender Exploit Guard\Controlled Folder Access)",
        LR"(SOFTWARE\Microsoft\Windows Defender\Windows Defender Exploit Guard\Controlled Folder Access)"};
    return std::ranges::any_of(
        keys, [](const wchar_t *key) { return registryNumber(Hive::LocalMachine, key, value).value_or(0) == 1; });
}

} // namespace

Result<VolumeFacts> volumeFacts(const NativePath &folder)
{
    if (isRemote(folder))
        return VolumeFacts{.fileSystem = {}, .local = false};
    return factsOf(folder);
}

Protection protectionOf(const NativePath &folder)
{
    for (const wchar_t *variable : {L"OneDrive", L"OneDriveConsumer", L"OneDriveCommercial"}) {
        const NativePath cloud = environmentFolder(variable);
        if (!cloud.isEmpty() && isWithin(folder, cloud))
            return Protection::OneDrive;
    }
    return controlsFolders() && isControlled(folder) ? Protection::ControlledFolderAccess : Protection::None;
}

Result<Facts> rightsFacts(const NativePath &folder, const WantedLink &wanted)
{
    auto volume = volumeFacts(folder);
    if (!volume)
        return std::unexpected(volume.error());
    Facts facts{.token = tokenFacts(),
                .system = systemFacts(),
                .volume = std::move(*volume),
                .protection = protectionOf(folder),
                .wanted = wanted};
    if (!facts.volume.local)
        return facts;
    facts.folder = folderFacts(folder);
    facts.probe = probeLinks(wanted.toFolder);
    return facts;
}

} // namespace linkwright::windows
