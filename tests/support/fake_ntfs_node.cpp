// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fake_ntfs_node.h"

#include "support/fake_reparse.h"
#include "support/win32_codes.h"

#include <algorithm>
#include <array>

namespace linkwright::test {

using windows::Called;

namespace {

constexpr unsigned idBits = 48; // of the record; the number of its use is above

char16_t foldedUnit(char16_t unit)
{
    constexpr char16_t divisionSign = 0xF7;
    constexpr char16_t smallY = 0xFF;
    if (unit >= u'a' && unit <= u'z')
        return static_cast<char16_t>(unit - 0x20);
    if (unit == smallY)
        return 0x178;
    return unit >= 0xE0 && unit < smallY && unit != divisionSign ? static_cast<char16_t>(unit - 0x20) : unit;
}

} // namespace

VolumeSwitches VolumeSwitches::exFat()
{
    VolumeSwitches switches;
    switches.fileSystem = "exFAT";
    switches.flags = 0x6; // keeps the case of names, Unicode
    switches.type = windows::DriveType::Removable;
    switches.posixDelete = false;
    return switches;
}

std::uint64_t NtVolume::takeId()
{
    if (freeRecords.empty())
        return (std::uint64_t{1} << idBits) | ++recordsEver;
    const auto [record, use] = *freeRecords.begin();
    freeRecords.erase(freeRecords.begin());
    return (use << idBits) | record;
}

void NtVolume::giveBack(std::uint64_t id)
{
    freeRecords[id & ((std::uint64_t{1} << idBits) - 1)] = (id >> idBits) + 1;
}

std::uint32_t NtNode::tag() const
{
    return isReparse() ? reparseTagOf(reparse) : 0;
}

std::vector<NtNamePtr> NtNode::livingNames() const
{
    std::vector<NtNamePtr> living;
    for (const auto &weak : names) {
        const NtNamePtr name = weak.lock();
        if (name && !name->isGone)
            living.push_back(name);
    }
    return living;
}

void NtNode::set(const windows::BasicInfo &wanted, std::int64_t now)
{
    constexpr std::uint32_t given = 0x27; // read-only, hidden, system, archive
    basic.created = wanted.created != 0 ? wanted.created : basic.created;
    basic.modified = wanted.modified != 0 ? wanted.modified : basic.modified;
    if (wanted.attributes != 0)
        basic.attributes = (basic.attributes & ~given) | (wanted.attributes & given);
    basic.changed = now;
}

NtNamePtr NtNode::child(std::u16string_view name) const
{
    const auto found = children.find(caseSensitive ? std::u16string(name) : folded(name));
    return found == children.end() ? nullptr : found->second;
}

std::u16string folded(std::u16string_view name)
{
    std::u16string result(name);
    std::ranges::transform(result, result.begin(), foldedUnit);
    return result;
}

bool isNtName(std::u16string_view name)
{
    constexpr std::size_t longestName = 255;
    constexpr std::u16string_view forbidden = u"\"*/:<>?\\|";
    const auto isForbidden = [&](char16_t unit) { return unit < u' ' || forbidden.contains(unit); };
    return !name.empty() && name.size() <= longestName && name != u"." && name != u".."
           && std::ranges::none_of(name, isForbidden);
}

Called<std::vector<std::u16string>> ntNames(std::u16string_view path)
{
    constexpr std::size_t longestPath = 32767;
    if (path.size() > longestPath)
        return std::unexpected(win32::fileNameTooLong);
    std::vector<std::u16string> names;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find(u'\\'), path.size());
        names.emplace_back(path.substr(0, end));
        if (!isNtName(names.back()))
            return std::unexpected(win32::invalidName);
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return names;
}

bool opensThrough(std::uint32_t tag)
{
    constexpr std::uint32_t anyCloudMask = 0xFFFF0FFF;
    constexpr std::uint32_t cloud = 0x9000001A;
    // OneDrive, placeholder, storage sync (2), WOF, dedup, ProjFS, WCI
    constexpr std::array handled{0x80000021U, 0x80000015U, 0x8000001EU, 0x90000027U,
                                 0x80000017U, 0x80000013U, 0x9000001CU, 0x90001018U};
    return (tag & anyCloudMask) == cloud || std::ranges::find(handled, tag) != handled.end();
}

} // namespace linkwright::test
