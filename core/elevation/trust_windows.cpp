// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevation/trust.h"

#include "elevation/windows_trusted_files.h"
#include "guard/guarded_file_system.h"
#include "windows/trusted_walk.h"
#include "windows/windows_file_system.h"

namespace linkwright {

namespace {

/// What may hang is on no drive of this machine, so nothing there is trusted, and the walk does not begin.
windows::SystemCalls *callsOf(const FileSystem &files)
{
    const auto *guarded = dynamic_cast<const GuardedFileSystem *>(&files);
    const auto *ours = dynamic_cast<const windows::WindowsFileSystem *>(guarded ? &guarded->below() : &files);
    return ours == nullptr ? nullptr : &ours->calls();
}

} // namespace

/// A forecast with the rights of this process, which may see less than a helper: what it cannot open, it does not
/// judge.
std::optional<Distrusted> distrustOf(const FileSystem &files, const NativePath &folder, const FolderSeen &seen)
{
    windows::SystemCalls *calls = callsOf(files);
    if (calls == nullptr)
        return Distrusted{Distrust::Unreachable, {ErrorKind::Unsupported, folder}};
    auto way = windows::walkTrusted(*calls, folder, {seen.device, seen.node}, windows::Holding::Loose);
    const bool isUnseen =
        !way && way.error().error.kind == ErrorKind::Denied && way.error().why == Distrust::Unreachable;
    return way || isUnseen ? std::nullopt : std::optional(std::move(way.error()));
}

/// Whoever asks: access lists decide, not owners.
std::unique_ptr<FileSystem> trustedFiles(std::uint32_t /*user*/, FoldersSeen folders)
{
    const FileSystem &files = nativeFileSystem();
    return std::make_unique<WindowsTrustedFiles>(*callsOf(files), files, std::move(folders));
}

bool linksHaveOwners()
{
    return false;
}

} // namespace linkwright
