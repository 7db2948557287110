// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/reparse_tag.h"

#include <algorithm>
#include <array>

namespace linkwright::windows {

namespace {

struct KnownTag
{
    std::uint32_t tag;
    std::string_view name;
    std::string_view word;
    TagCare care;
};

/// By tag. AF_UNIX and the LX_ tags: MinGW-w64 10 does not know them all, so no header is asked.
constexpr std::array knownTags{
    KnownTag{0x80000006, "file on slower storage", "hsm-2", TagCare::Never},
    KnownTag{0x80000007, "single-instance file", "sis", TagCare::Never},
    KnownTag{0x80000008, "file of a mounted Windows image", "wim", TagCare::Never},
    KnownTag{0x80000009, "cluster volume", "csv", TagCare::Never},
    KnownTag{0x8000000A, "DFS folder", "dfs", TagCare::Never},
    KnownTag{0x80000012, "DFS folder kept in step", "dfsr", TagCare::Never},
    KnownTag{0x80000013, "deduplicated file", "dedup", TagCare::Never},
    KnownTag{0x80000014, "NFS link or special file", "nfs", TagCare::ReadOnly},
    KnownTag{0x80000015, "cloud placeholder (not a link)", "file-placeholder", TagCare::Never},
    KnownTag{0x80000017, "compressed system file", "wof", TagCare::Never},
    KnownTag{0x80000018, "container layer", "wci", TagCare::Never},
    KnownTag{tagAppExecLink, "app alias", "app-exec-link", TagCare::ReadOnly},
    KnownTag{0x8000001E, "Azure File Sync placeholder (not a link)", "storage-sync", TagCare::Never},
    KnownTag{0x80000020, "special (unhandled)", "unhandled", TagCare::Never},
    KnownTag{0x80000021, "OneDrive placeholder (not a link)", "onedrive", TagCare::Never},
    KnownTag{0x80000023, "Unix socket", "af-unix", TagCare::ReadOnly},
    KnownTag{0x80000024, "WSL pipe", "lx-fifo", TagCare::ReadOnly},
    KnownTag{0x80000025, "WSL character device", "lx-chr", TagCare::ReadOnly},
    KnownTag{0x80000026, "WSL block device", "lx-blk", TagCare::ReadOnly},
    KnownTag{0x90000027, "Azure File Sync folder (not a link)", "storage-sync-folder", TagCare::Never},
    KnownTag{0x9000001C, "projected file (ProjFS)", "projfs", TagCare::Never},
    KnownTag{0x90001018, "container layer", "wci-1", TagCare::Never},
    KnownTag{tagMountPoint, "junction or mount point", "mount-point", TagCare::Edit},
    KnownTag{tagSymbolicLink, "symbolic link", "symlink", TagCare::Edit},
    KnownTag{0xA0000019, "special (global reparse)", "global-reparse", TagCare::Never},
    KnownTag{tagWslLink, "WSL link", "lx-symlink", TagCare::ReadOnlyDeletable},
    KnownTag{0xA000001F, "deleted in a container layer", "wci-tombstone", TagCare::Never},
    KnownTag{0xA0000022, "deleted projected file (ProjFS)", "projfs-tombstone", TagCare::Never},
    KnownTag{0xA0000027, "container link", "wci-link", TagCare::Never},
    KnownTag{0xA0001027, "container link", "wci-link-1", TagCare::Never},
    KnownTag{0xC0000004, "file on slower storage", "hsm", TagCare::Never},
};

std::string hexOf(std::uint32_t value)
{
    std::string text;
    for (unsigned shift = 32; shift > 0; shift -= 4)
        text += "0123456789ABCDEF"[(value >> (shift - 4)) & 0xFU];
    return "0x" + text;
}

} // namespace

TagFacts tagFacts(std::uint32_t tag)
{
    if (isCloud(tag))
        return {"OneDrive or other cloud placeholder (not a link)", "cloud", TagCare::Never};
    const auto *const known = std::ranges::find(knownTags, tag, &KnownTag::tag);
    if (known == knownTags.end())
        return {"unknown reparse point " + hexOf(tag), "unknown", TagCare::Never};
    return {std::string(known->name), known->word, known->care};
}

} // namespace linkwright::windows
