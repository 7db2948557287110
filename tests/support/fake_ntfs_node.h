// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/fake_ntfs.h"

#include <map>

namespace linkwright::test {

struct NtNode;
struct NtName;
using NtNodePtr = std::shared_ptr<NtNode>;
using NtNamePtr = std::shared_ptr<NtName>;

inline constexpr std::uint32_t readOnlyAttribute = 0x1;
inline constexpr std::uint32_t folderAttribute = 0x10;
inline constexpr std::uint32_t archiveAttribute = 0x20;
inline constexpr std::uint32_t reparseAttribute = 0x400;

struct NtVolume
{
    VolumeSwitches switches;
    std::u16string root; // C: or UNC\server\share
    std::u16string guid; // Volume{…}
    std::u16string server; // empty: of this computer
    bool isTakenOut = false;
    NtNamePtr top;
    std::uint64_t recordsEver = 0x26;
    std::map<std::uint64_t, std::uint64_t> freeRecords; // and how often each was used

    /// The lowest free record, with the number of its use above: an id comes back only after 65,536 uses.
    std::uint64_t takeId();
    void giveBack(std::uint64_t id);
};

/// A file, folder or reparse point, by whatever names.
struct NtNode
{
    NtVolume *volume = nullptr;
    std::uint64_t id = 0;
    windows::BasicInfo basic;
    std::string contents;
    std::map<std::u16string, std::string> streams; // named ones, by folded name
    std::string reparse; // the whole buffer
    std::map<std::u16string, NtNamePtr> children; // by folded name
    std::vector<std::weak_ptr<NtName>> names;
    std::size_t handles = 0;
    bool caseSensitive = false;
    bool changesDenied = false;
    bool readingDenied = false;
    std::uint8_t keptBack = 0; // NtRight

    bool isFolder() const { return (basic.attributes & folderAttribute) != 0; }
    bool gives(NtRight right) const { return (keptBack & static_cast<std::uint8_t>(right)) == 0; }
    bool isReparse() const { return (basic.attributes & reparseAttribute) != 0; }
    std::uint32_t tag() const;
    std::vector<NtNamePtr> livingNames() const;
    /// FileBasicInformation: a 0 leaves what is there, and what kind it is stays.
    void set(const windows::BasicInfo &wanted, std::int64_t now);
    NtNamePtr child(std::u16string_view name) const;
};

/// One name of a node in one folder.
struct NtName
{
    NtNodePtr node;
    std::weak_ptr<NtName> parent; // none: a volume's root, or gone
    std::u16string name;
    bool deletePending = false;
    bool isGone = false;
};

/// One open handle.
struct NtOpened
{
    std::vector<NtNamePtr> way; // the folders as the opener named them, and what was opened
    windows::Opening opening;
    std::u16string stream; // folded; empty: the object itself
    std::u16string listedUpTo; // folded
    std::size_t dotsListed = 0;
    bool removesAtClose = false; // disposed with POSIX semantics

    const NtNamePtr &name() const { return way.back(); }
    NtNode &node() const { return *way.back()->node; }
    bool isFolderItself() const { return stream.empty() && node().isFolder(); }
    std::string &bytes() const { return stream.empty() ? node().contents : node().streams[stream]; }
};

/// As names are compared on NTFS; here for ASCII and Latin-1.
std::u16string folded(std::u16string_view name);
/// May a file on NTFS be called so? Streams may not be opened here.
bool isNtName(std::u16string_view name);
/// Components of a path; 123 when one of them cannot be a name. One "\" at the end is allowed.
windows::Called<std::vector<std::u16string>> ntNames(std::u16string_view path);

/// The tags that a filter of Windows answers for, so that opening goes through: cloud files, compressed files, ….
bool opensThrough(std::uint32_t tag);

} // namespace linkwright::test
