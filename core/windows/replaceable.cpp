// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "windows/replaceable.h"

#include "windows/error_codes.h"

#include <algorithm>
#include <array>
#include <span>

namespace linkwright::windows {

namespace {

// Access rights (winnt.h); the first two have another name for a folder.
constexpr std::uint32_t writeData = 0x2;
constexpr std::uint32_t addFile = 0x2;
constexpr std::uint32_t appendData = 0x4;
constexpr std::uint32_t addFolder = 0x4; // such as "program.exe.local", where libraries are looked for first
constexpr std::uint32_t deleteChild = 0x40;
constexpr std::uint32_t remove = 0x10000; // and rename
constexpr std::uint32_t writeRights = 0x40000; // WRITE_DAC
constexpr std::uint32_t takeOver = 0x80000; // WRITE_OWNER

constexpr std::array ofProgram{writeData, appendData, remove, writeRights, takeOver};
constexpr std::array ofFolder{addFile, addFolder, deleteChild, remove, writeRights, takeOver};
constexpr std::array ofFolderAbove{deleteChild, remove, writeRights, takeOver}; // every drive lets people add folders

bool isOpenTo(const NativePath &path, std::span<const std::uint32_t> rights, const TryOpen &tryOpen)
{
    return std::ranges::any_of(rights, [&](std::uint32_t right) { return tryOpen(path, right) != errorAccessDenied; });
}

} // namespace

bool mayBeReplaced(const NativePath &program, const TryOpen &tryOpen)
{
    NativePath folder = split(program).folder;
    if (isOpenTo(program, ofProgram, tryOpen) || isOpenTo(folder, ofFolder, tryOpen))
        return true;
    for (NativePath above = split(folder).folder; above != folder; above = split(folder).folder) {
        folder = above;
        if (isOpenTo(folder, ofFolderAbove, tryOpen))
            return true;
    }
    return false;
}

} // namespace linkwright::windows
