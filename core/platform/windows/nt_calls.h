// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "windows/system_calls.h"

/// Windows itself behind SystemCalls: each method makes its one call and hands on what came, or the error. To rename
/// and to remove is tried again for a moment where a scanner may be in the way.
///
/// What was run where: everything but reparse points under Wine 8.0, which has none; nothing yet on a real Windows.
namespace linkwright::windows {

class NtCalls final : public SystemCalls
{
public:
    /// From now on an empty drive answers this process with an error, not with a dialog.
    NtCalls();

    /// `folder` may be noHandle; then `name` must begin with \\?\ (123 otherwise). More than 32,767 units: 206.
    /// Letters match in any case (OBJ_CASE_INSENSITIVE, as all of Win32 does); in a folder that was made case-sensitive
    /// NTFS still tells them apart [awaits a check on a real Windows]. `Reparse::Refuse` needs a folder: without one
    /// the drive letter itself is a link, of the object manager, and is refused [awaits the same check].
    /// A ":" in a name opens a stream of the file; whoever calls must not pass one on.
    Called<Handle> open(Handle folder, std::u16string_view name, const Opening &opening) override;
    void close(Handle handle) override;

    Called<BasicInfo> basicInfo(Handle handle) override;
    Called<StandardInfo> standardInfo(Handle handle) override;
    Called<std::uint32_t> reparseTag(Handle handle) override;
    Called<IdInfo> idInfo(Handle handle) override;
    Called<IdInfo> olderIdInfo(Handle handle) override;
    Called<std::u16string> finalPath(Handle handle) override;
    Called<VolumeInfo> volumeInfo(Handle handle) override;
    Called<std::vector<ListedEntry>> list(Handle folder, bool fromStart) override;

    Called<std::string> getReparse(Handle handle) override;
    Called<void> setReparse(Handle handle, std::string_view buffer) override;
    Called<void> createSymbolicLink(const std::u16string &place, const std::u16string &target,
                                    std::uint32_t flags) override;
    Called<void> makeHardLink(Handle file, Handle folder, std::u16string_view name) override;
    Called<void> rename(Handle handle, Handle folder, std::u16string_view name) override;
    Called<void> dispose(Handle handle, Semantics semantics) override;
    Called<void> setModified(Handle handle, std::int64_t modified) override;
    Called<void> setBasic(Handle handle, const BasicInfo &wanted) override;

    Called<std::vector<StreamEntry>> streams(Handle handle) override;
    Called<Handle> openStream(Handle of, std::u16string_view stream, const Opening &opening) override;

    Called<std::size_t> read(Handle file, std::uint64_t offset, std::span<char> into) override;
    Called<void> write(Handle file, std::uint64_t offset, std::string_view bytes) override;
    Called<void> flush(Handle handle) override;

    /// Looked up at run time: linked, a system without the call would not even start this program.
    Called<std::vector<std::u16string>> hardLinkNames(const std::u16string &extendedPath) override;

    std::uint32_t logicalDrives() override;
    std::u16string deviceOf(char letter) override;
    DriveType driveType(const std::u16string &root) override;
    Called<std::u16string> currentFolder() override;
};

} // namespace linkwright::windows
