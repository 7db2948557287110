// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The calls of Windows that everything about links is made of, one system call a method, without a Windows header:
/// the shim that really calls has no decisions in it, and the tests put an NTFS in memory in its place.
namespace linkwright::windows {

/// What a call gave, or the Win32 error it ended with (never 0). NTSTATUS codes come as RtlNtStatusToDosError has them.
template<typename Value>
using Called = std::expected<Value, std::uint32_t>;

/// An open file, folder or link. Owned by whoever opened it, until close().
enum class Handle : std::uintptr_t {};
inline constexpr Handle noHandle{0};

/// What is to be done with a handle; each asks for no more rights than it needs (ACCESS_MASK).
enum class Access : std::uint8_t {
    Look, // FILE_READ_ATTRIBUTES: facts, reparse data
    List, // FILE_LIST_DIRECTORY | FILE_TRAVERSE | FILE_READ_ATTRIBUTES
    Read, // FILE_READ_DATA | FILE_READ_ATTRIBUTES
    Write, // FILE_WRITE_DATA, DELETE and both ATTRIBUTES: a file that was just made and may go again
    Mark, // FILE_READ_ATTRIBUTES | FILE_WRITE_ATTRIBUTES: reparse data, times, second names
    Remove, // DELETE | FILE_READ_ATTRIBUTES: renaming and removing
    Make, // DELETE | FILE_READ_ATTRIBUTES | FILE_WRITE_ATTRIBUTES: of what was just made and may go again
    AddFiles, // FILE_ADD_FILE: these three only to learn whether a folder's access list gives them
    AddFolders, // FILE_ADD_SUBDIRECTORY
    RemoveEntries, // FILE_DELETE_CHILD
};

/// What others may do meanwhile. Nobody can rename or remove what is open without FILE_SHARE_DELETE.
enum class Sharing : std::uint8_t {
    All,
    Still, // read and write, no FILE_SHARE_DELETE
    Alone, // read only: nobody else may have it open for writing or removing, now or meanwhile. Access::Look and
           // Access::Mark ask for no right that sharing counts: they hold nobody off
};

/// How reparse points are met at the name itself and on the way to it.
enum class Reparse : std::uint8_t {
    Open, // FILE_OPEN_REPARSE_POINT: the link itself
    Follow, // what it leads to
    Refuse, // OBJ_DONT_REPARSE: 4395 when one is met anywhere (Windows 10; 87 before)
};

enum class Disposition : std::uint8_t {
    Existing, // FILE_OPEN
    NewFile, // FILE_CREATE; 183 (ERROR_ALREADY_EXISTS) or 80 when the name is taken
    NewFolder, // the same with FILE_DIRECTORY_FILE
};

struct Opening
{
    Access access = Access::Look;
    Sharing sharing = Sharing::All;
    Reparse reparse = Reparse::Open;
    Disposition disposition = Disposition::Existing;
    bool patient = false; // what is in use is tried again for a moment (windows/try_again.h): to rename or remove it
};

/// FILE_BASIC_INFO. Times are 100-nanosecond intervals since 1601, UTC, as FILETIME has them.
struct BasicInfo
{
    std::int64_t created = 0; // CreationTime
    std::int64_t modified = 0; // LastWriteTime
    std::int64_t changed = 0; // ChangeTime: any change of the object, its name among it
    std::uint32_t attributes = 0;

    bool operator==(const BasicInfo &) const = default;
};

/// FILE_STANDARD_INFO.
struct StandardInfo
{
    std::uint64_t size = 0; // bytes
    std::uint32_t names = 1; // NumberOfLinks
    bool isFolder = false; // directory symbolic links and junctions too
    bool deletePending = false;

    bool operator==(const StandardInfo &) const = default;
};

/// FILE_ID_INFO: which object on which volume.
struct IdInfo
{
    std::uint64_t volume = 0;
    std::uint64_t idLow = 0; // NTFS uses no more than this; ReFS has 128 bits
    std::uint64_t idHigh = 0;

    bool operator==(const IdInfo &) const = default;
};

/// One entry of a listing; "." and ".." are among them.
struct ListedEntry
{
    std::u16string name;
    std::uint32_t attributes = 0;
    std::uint32_t tag = 0; // reparse tag; 0: none
    std::uint64_t id = 0; // the low half
};

/// A named stream: what other programs hang on a file or folder (Zone.Identifier: whence it came).
struct StreamEntry
{
    std::u16string name; // without ":" and without its type
    std::uint64_t size = 0; // bytes

    bool operator==(const StreamEntry &) const = default;
};

/// GetVolumeInformationByHandleW.
struct VolumeInfo
{
    std::string fileSystem; // "NTFS"
    std::uint32_t flags = 0; // FILE_SUPPORTS_REPARSE_POINTS 0x80, FILE_READ_ONLY_VOLUME 0x80000, …
};

/// GetDriveTypeW, by its own numbers.
enum class DriveType : std::uint8_t {
    Unknown = 0,
    Absent = 1,
    Removable = 2,
    Fixed = 3,
    Remote = 4,
    Cdrom = 5,
    Ram = 6
};

enum class Semantics : std::uint8_t {
    Posix, // names go at once, open handles or not (Windows 10 1607 on NTFS; 87, 50 or 1 elsewhere)
    Classic,
};

class SystemCalls
{
public:
    SystemCalls() = default;
    SystemCalls(const SystemCalls &) = delete;
    SystemCalls &operator=(const SystemCalls &) = delete;
    virtual ~SystemCalls() = default;

    /// NtCreateFile. `name` is taken from `folder`: one or more components with "\", nothing mangled, no "." or "..";
    /// empty: the folder itself, opened once more. Without a folder it is an extended path (\\?\…).
    virtual Called<Handle> open(Handle folder, std::u16string_view name, const Opening &opening) = 0;
    virtual void close(Handle handle) = 0;

    virtual Called<BasicInfo> basicInfo(Handle handle) = 0;
    virtual Called<StandardInfo> standardInfo(Handle handle) = 0;
    /// FILE_ATTRIBUTE_TAG_INFO: the reparse tag; 0 when there is none.
    virtual Called<std::uint32_t> reparseTag(Handle handle) = 0;
    virtual Called<IdInfo> idInfo(Handle handle) = 0;
    /// The same by BY_HANDLE_FILE_INFORMATION, for file systems without FILE_ID_INFO (FAT, some shares: 87, 1 or 50).
    virtual Called<IdInfo> olderIdInfo(Handle handle) = 0;
    /// GetFinalPathNameByHandleW, FILE_NAME_NORMALIZED | VOLUME_NAME_DOS: \\?\C:\… or \\?\UNC\server\share\…
    virtual Called<std::u16string> finalPath(Handle handle) = 0;
    virtual Called<VolumeInfo> volumeInfo(Handle handle) = 0;
    /// The next entries of an open folder; empty: the end. `fromStart`: the first again.
    virtual Called<std::vector<ListedEntry>> list(Handle folder, bool fromStart) = 0;

    /// FSCTL_GET_REPARSE_POINT: the whole buffer, its header among it. 4390 when it is no reparse point.
    virtual Called<std::string> getReparse(Handle handle) = 0;
    /// FSCTL_SET_REPARSE_POINT: over one with the same tag it changes it in place, at once.
    virtual Called<void> setReparse(Handle handle, std::string_view buffer) = 0;
    /// CreateSymbolicLinkW: `place` is an extended path. Some systems say yes and make nothing: look.
    virtual Called<void> createSymbolicLink(const std::u16string &place, const std::u16string &target,
                                            std::uint32_t flags) = 0;
    /// FileLinkInformation: a second name, never over another (183).
    virtual Called<void> makeHardLink(Handle file, Handle folder, std::u16string_view name) = 0;
    /// FileRenameInformation without replacing (183). This and dispose() are tried again where a scanner may be at it.
    virtual Called<void> rename(Handle handle, Handle folder, std::u16string_view name) = 0;
    /// FileDispositionInformation(Ex): the name goes when the handle is closed. A folder must be empty (145).
    virtual Called<void> dispose(Handle handle, Semantics semantics) = 0;
    /// FileBasicInformation with LastWriteTime alone.
    virtual Called<void> setModified(Handle handle, std::int64_t modified) = 0;
    /// FileBasicInformation. A 0 leaves what is there; `changed` is never set.
    virtual Called<void> setBasic(Handle handle, const BasicInfo &wanted) = 0;

    /// FileStreamInformation: all but the file's own bytes. Where a file system has none, and says so: empty, 1, 50
    /// or 87.
    virtual Called<std::vector<StreamEntry>> streams(Handle handle) = 0;
    /// NtCreateFile of ":name" from an open file or folder. 123 where the file system has no streams.
    virtual Called<Handle> openStream(Handle of, std::u16string_view stream, const Opening &opening) = 0;

    /// Fewer bytes than asked for only at the end of the file.
    virtual Called<std::size_t> read(Handle file, std::uint64_t offset, std::span<char> into) = 0;
    virtual Called<void> write(Handle file, std::uint64_t offset, std::string_view bytes) = 0;
    /// FlushFileBuffers; folders need more rights than most people have (5).
    virtual Called<void> flush(Handle handle) = 0;

    /// FindFirstFileNameW: every name of a file, from the root of its volume on and without the drive. 120 where this
    /// Windows has no such call.
    virtual Called<std::vector<std::u16string>> hardLinkNames(const std::u16string &extendedPath) = 0;

    /// GetLogicalDrives: bit 0 is A:.
    virtual std::uint32_t logicalDrives() = 0;
    /// What a letter stands for: QueryDosDeviceW, which touches no drive. Empty: for nothing.
    virtual std::u16string deviceOf(char letter) = 0;
    /// `root`: u"C:\\". Opens it, so that a server that is away keeps it waiting: see drive_type.h.
    virtual DriveType driveType(const std::u16string &root) = 0;
    virtual Called<std::u16string> currentFolder() = 0;
};

} // namespace linkwright::windows
