// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "windows/system_calls.h"

#include <chrono>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace linkwright::test {

/// What a real NTFS volume says of itself (Windows 10): reparse points, hard links, object ids and the rest.
inline constexpr std::uint32_t ntfsFlags = 0x03E72EFF;

/// What this Windows and this process are like.
struct WindowsSwitches
{
    std::uint32_t build =
        19045; // 10240: the first Windows 10; 14393 removes as POSIX does; 14972 knows allowUnprivileged
    bool privilege = true; // SeCreateSymbolicLinkPrivilege is in the token
    bool developerMode = false;
    bool developerModeSets = false; // Developer Mode counts for FSCTL_SET_REPARSE_POINT too: nobody has looked yet
    bool lies = false; // CreateSymbolicLinkW says yes and makes nothing, as Wine 8 and 10 do
    bool knowsHardLinkNames = true; // false: 120
    bool followsFromLinks = false; // what is opened from a folder that became a link is looked for behind it: the worst
                                   // that Windows could do; nobody has looked yet
    bool followsFromRemote = false; // SymlinkEvaluation R2L and R2R; false: 1463
};

/// What a volume is like. May be changed at any time.
struct VolumeSwitches
{
    std::string fileSystem = "NTFS";
    std::uint32_t flags = ntfsFlags;
    windows::DriveType type = windows::DriveType::Fixed;
    std::uint64_t serial = 0; // 0: one is given
    bool readOnly = false; // 19
    bool full = false; // 112
    bool posixDelete = true; // false: 87
    bool hasIds = true; // false: FileIdInfo gives 87
    std::uint32_t unsupported = 1; // what a call that the flags deny gives; Wine says 50
    std::uint32_t openCode = 0; // not 0: opening anything gives this (21: an empty reader, 53: a dead server)
    std::uint32_t handleCode = 0; // not 0: every call on a handle gives this (1617, 64)

    static VolumeSwitches exFat();
};

/// What an access list gives or keeps back (ACCESS_MASK).
enum class NtRight : std::uint8_t {
    AddFiles = 1, // FILE_ADD_FILE: of a folder, as the next two
    AddFolders = 2, // FILE_ADD_SUBDIRECTORY
    RemoveEntries = 4, // FILE_DELETE_CHILD
    Remove = 8, // DELETE: of the object itself; given by RemoveEntries of its folder too
};

/// An NTFS in memory that keeps the recorded facts about Windows: its error codes, its sharing, its two ways to remove,
/// its reparse points. It can be told to fail at any step and lets "another process" act between any two steps.
///
/// A step is one call of a method that answers with Called. What nobody has yet seen on a real Windows is marked
/// "awaits a check" where it is done. Known to be simpler than Windows: letters fold in ASCII and Latin-1 only, access
/// lists are a few switches, streams are opened from their files alone (123), there are no short names, opportunistic
/// locks or mapped files.
///
/// C: is there from the start. Paths of the world outside are C:\… or \\server\share\….
class FakeNtfs final : public windows::SystemCalls
{
public:
    struct State; // for its own parts

    /// `tree`: as text, see draw().
    explicit FakeNtfs(std::string_view tree = {});
    ~FakeNtfs() override;

    windows::Called<windows::Handle> open(windows::Handle folder, std::u16string_view name,
                                          const windows::Opening &opening) override;
    /// std::logic_error for a handle that is not open: on Windows it would be somebody else's.
    void close(windows::Handle handle) override;
    windows::Called<windows::BasicInfo> basicInfo(windows::Handle handle) override;
    windows::Called<windows::StandardInfo> standardInfo(windows::Handle handle) override;
    windows::Called<std::uint32_t> reparseTag(windows::Handle handle) override;
    windows::Called<windows::IdInfo> idInfo(windows::Handle handle) override;
    windows::Called<windows::IdInfo> olderIdInfo(windows::Handle handle) override;
    windows::Called<std::u16string> finalPath(windows::Handle handle) override;
    windows::Called<windows::VolumeInfo> volumeInfo(windows::Handle handle) override;
    /// Three at a time, so that every longer listing takes several calls.
    windows::Called<std::vector<windows::ListedEntry>> list(windows::Handle folder, bool fromStart) override;
    windows::Called<std::string> getReparse(windows::Handle handle) override;
    windows::Called<void> setReparse(windows::Handle handle, std::string_view buffer) override;
    windows::Called<void> createSymbolicLink(const std::u16string &place, const std::u16string &target,
                                             std::uint32_t flags) override;
    windows::Called<void> makeHardLink(windows::Handle file, windows::Handle folder, std::u16string_view name) override;
    windows::Called<void> rename(windows::Handle handle, windows::Handle folder, std::u16string_view name) override;
    windows::Called<void> dispose(windows::Handle handle, windows::Semantics semantics) override;
    windows::Called<void> setModified(windows::Handle handle, std::int64_t modified) override;
    windows::Called<void> setBasic(windows::Handle handle, const windows::BasicInfo &wanted) override;
    windows::Called<std::vector<windows::StreamEntry>> streams(windows::Handle handle) override;
    windows::Called<windows::Handle> openStream(windows::Handle of, std::u16string_view stream,
                                                const windows::Opening &opening) override;
    windows::Called<std::size_t> read(windows::Handle file, std::uint64_t offset, std::span<char> into) override;
    windows::Called<void> write(windows::Handle file, std::uint64_t offset, std::string_view bytes) override;
    windows::Called<void> flush(windows::Handle handle) override;
    windows::Called<std::vector<std::u16string>> hardLinkNames(const std::u16string &extendedPath) override;
    std::uint32_t logicalDrives() override;
    std::u16string deviceOf(char letter) override;
    windows::DriveType driveType(const std::u16string &root) override;
    windows::Called<std::u16string> currentFolder() override;

    // Steps.

    enum class When : std::uint8_t { Before, After }; // the step's effect

    /// Step `n` (from 1) answers with this error. Before: nothing happens; After: it happens all the same.
    void failAtStep(std::size_t n, std::uint32_t code, When when);
    /// Right before step `n` somebody else acts, through the methods below or with handles of their own (not counted).
    void beforeStep(std::size_t n, std::function<void(FakeNtfs &)> act);
    std::size_t stepsTaken() const;
    std::size_t faultsFired() const;
    /// "rename C:\desk\a -> b": one line a step.
    const std::vector<std::string> &log() const;
    /// Counts from 1 again, and forgets faults, acts and the log.
    void resetSteps();
    /// Handles that nobody has closed yet.
    std::size_t openHandles() const;
    /// The handles now open by this name and what they ask for: "C:\desk\a Remove Alone", in the order of opening.
    std::vector<std::string> openings() const;

    // The world outside: not counted and never refused. Paths go through no links. Folders on the way are made.
    // std::logic_error where a test asks for what cannot be.

    /// One line an entry; the same that dump() writes:
    ///
    ///     C:\desk\a.txt                      a file; its contents are its path
    ///     C:\desk\a.txt : text               a file with these contents
    ///     C:\desk\empty\                     a folder; those on the way to anything need no line
    ///     C:\desk\l -> ..\data\x             a symbolic link to a file
    ///     C:\desk\d => ..\data               a symbolic link to a folder
    ///     C:\desk\j ~> C:\data               a junction; a volume mount point when it is ~> D:
    ///     C:\desk\b = C:\desk\a.txt          another name of the same object
    ///     C:\desk\o ! 8000001b               another reparse point, a file (dump() only)
    void draw(std::string_view tree);
    /// Everything on every volume, in WTF-8, sorted.
    std::string dump() const;
    /// A tree as dump() would write it: for the expected side of a comparison.
    static std::string normalTree(std::string_view tree);

    void addFolder(std::u16string_view path);
    void addFile(std::u16string_view path, std::string_view contents);
    /// As CreateSymbolicLinkW stores it.
    void addSymlink(std::u16string_view path, std::u16string_view target, bool isFolderLink);
    void addJunction(std::u16string_view path, std::u16string_view target);
    void addVolumeMount(std::u16string_view path, char drive);
    /// Any reparse point: `data` is what comes after the header, not checked.
    void addReparse(std::u16string_view path, std::uint32_t tag, std::string_view data, bool isFolder);
    void addHardLink(std::u16string_view path, std::u16string_view existing);
    bool exists(std::u16string_view path) const;
    /// The names below a folder; nothing when it does not exist.
    std::vector<std::u16string> namesIn(std::u16string_view folder) const;
    /// Contents of a file; of a link what it leads to, as shown, in WTF-8.
    std::string textOf(std::u16string_view path) const;
    /// The whole reparse buffer; empty when there is none.
    std::string reparseOf(std::u16string_view path) const;
    windows::BasicInfo basicOf(std::u16string_view path) const;
    windows::IdInfo idOf(std::u16string_view path) const;
    void setAttributes(std::u16string_view path, std::uint32_t added);
    void setTimes(std::u16string_view path, std::int64_t created, std::int64_t modified);
    void addStream(std::u16string_view path, std::u16string_view stream, std::string_view bytes);
    /// Nothing: there is no such stream.
    std::optional<std::string> streamOf(std::u16string_view path, std::u16string_view stream) const;
    /// Removes a name, a folder with all that is in it; open handles keep the object.
    void remove(std::u16string_view path);
    /// What is at `to` goes.
    void rename(std::u16string_view from, std::u16string_view to);

    // What places are like.

    WindowsSwitches &system();
    VolumeSwitches &volumeAt(std::u16string_view path);
    void addDrive(char letter, VolumeSwitches switches = {});
    void addShare(std::u16string_view server, std::u16string_view share, VolumeSwitches switches = {});
    /// A letter for a share, which is made.
    void addNetworkDrive(char letter, std::u16string_view server, std::u16string_view share);
    /// A letter for a folder, which must be there (subst, DefineDosDevice).
    void addSubstitute(char letter, std::u16string_view folder);
    /// Taken out: its letter is gone (3) and its handles are dead (1617).
    void removeDrive(char letter);
    void putBackDrive(char letter);
    /// Every server that was spoken to, reached or not.
    std::set<std::u16string> touchedServers() const;
    /// Controlled Folder Access: nothing below may be changed (5).
    void denyChanges(std::u16string_view folder, bool denied = true);
    /// An access list: it may not be opened for listing or reading (5).
    void denyReading(std::u16string_view path, bool denied = true);
    /// An access list: it keeps back these rights, and no others (5).
    void keepBack(std::u16string_view path, std::initializer_list<NtRight> rights);
    void setCaseSensitive(std::u16string_view folder, bool sensitive = true);
    void setCurrentFolder(std::u16string path);
    /// What happens while somebody waits for what is in use; without it nobody waits.
    void whenWaitedFor(std::function<void(std::chrono::milliseconds pause)> act);

private:
    std::unique_ptr<State> m_state;
};

} // namespace linkwright::test
