// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fake_ntfs_state.h"
#include "support/fake_reparse.h"
#include "windows/constants.h"

#include <algorithm>

namespace linkwright::test {

using windows::Called;

namespace {

constexpr std::uint32_t reparseFlag = 0x80;

/// What Windows makes of a typed target; "C:x" is taken from the current folder, which is C:\ here.
FakeReparse symlinkTo(std::u16string_view target)
{
    const bool isDrive = target.size() >= 2 && target[1] == u':';
    const bool isRelative = !isDrive && !target.starts_with(u"\\\\");
    std::u16string text(target);
    if (isDrive) {
        std::ranges::replace(text, u'/', u'\\');
        if (!text.substr(2).starts_with(u'\\'))
            text.insert(2, u"\\");
    }
    return {symlinkTag, isRelative ? text : substituteFor(text), std::u16string(target), isRelative};
}

std::uint32_t refusedFlags(const WindowsSwitches &system, std::uint32_t flags)
{
    constexpr std::uint32_t firstWithFlag = 14972;
    const std::uint32_t known =
        windows::linkToFolder | (system.build >= firstWithFlag ? windows::allowUnprivileged : 0U);
    if ((flags & ~known) != 0)
        return win32::invalidParameter;
    const bool isAllowed = system.privilege || (system.developerMode && (flags & windows::allowUnprivileged) != 0);
    return isAllowed ? 0 : win32::privilegeNotHeld;
}

} // namespace

Called<void> FakeNtfs::State::setReparse(NtNode &node, std::string_view buffer)
{
    const VolumeSwitches &volume = node.volume->switches;
    const std::uint32_t tag = reparseTagOf(buffer);
    if ((volume.flags & reparseFlag) == 0)
        return std::unexpected(volume.unsupported);
    if (const std::uint32_t code = whatIsWrongWith(buffer))
        return std::unexpected(code);
    if (node.isReparse() && node.tag() != tag)
        return std::unexpected(win32::reparseTagMismatch);
    if (tag == mountPointTag && !node.isFolder())
        return std::unexpected(win32::directory);
    if (tag == symlinkTag && !node.contents.empty())
        return std::unexpected(win32::invalidReparseData);
    if (!node.children.empty())
        return std::unexpected(win32::dirNotEmpty);
    if (volume.full)
        return std::unexpected(win32::diskFull);
    node.reparse = buffer;
    node.basic.attributes |= reparseAttribute;
    node.basic.changed = ++now;
    return {};
}

Called<void> FakeNtfs::State::createSymbolicLink(const std::u16string &place, const std::u16string &target,
                                                 std::uint32_t flags)
{
    if (system.lies)
        return {};
    if (const std::uint32_t code = refusedFlags(system, flags))
        return std::unexpected(code);
    const auto arrival = arrive(windows::noHandle, place, windows::Reparse::Open);
    if (!arrival)
        return std::unexpected(arrival.error());
    if (arrival->missing.empty())
        return std::unexpected(win32::alreadyExists);
    const bool isFolder = (flags & windows::linkToFolder) != 0;
    const auto made = make(arrival->way.back(), arrival->missing, isFolder ? folderAttribute : archiveAttribute);
    if (!made)
        return std::unexpected(made.error());
    const auto set = setReparse(*(*made)->node, writeReparse(symlinkTo(target)));
    if (!set)
        removeName(*made);
    return set;
}

Called<std::vector<std::u16string>> FakeNtfs::State::hardLinkNames(std::u16string_view place)
{
    if (!system.knowsHardLinkNames)
        return std::unexpected(win32::callNotImplemented);
    const auto arrival = arrive(windows::noHandle, place, windows::Reparse::Open);
    if (!arrival)
        return std::unexpected(arrival.error());
    if (!arrival->missing.empty())
        return std::unexpected(win32::fileNotFound);
    std::vector<std::u16string> names;
    const NtNode &node = *arrival->way.back()->node;
    for (const NtNamePtr &name : node.livingNames())
        names.push_back(pathOf(*name).substr(node.volume->root.size()));
    return names;
}

Called<std::vector<windows::ListedEntry>> FakeNtfs::State::list(windows::Handle folder, bool fromStart)
{
    constexpr std::size_t atOnce = 3;
    const auto found = allowed(folder, {windows::Access::List, windows::Access::Read});
    if (!found)
        return std::unexpected(found.error());
    NtOpened &opening = **found;
    const NtNode &node = opening.node();
    if (!node.isFolder())
        return std::unexpected(win32::invalidParameter);
    if (fromStart) {
        opening.listedUpTo.clear();
        opening.dotsListed = 0;
    }
    std::vector<windows::ListedEntry> entries;
    const NtNamePtr above = opening.name()->parent.lock(); // a volume's root has no dots
    for (; above && opening.dotsListed < 2; ++opening.dotsListed) {
        const NtNode &dot = opening.dotsListed == 0 ? node : *above->node;
        entries.push_back({opening.dotsListed == 0 ? u"." : u"..", dot.basic.attributes, 0, dot.id});
    }
    for (auto next = node.children.upper_bound(opening.listedUpTo);
         next != node.children.end() && entries.size() < atOnce; ++next) {
        const NtNode &child = *next->second->node;
        entries.push_back({next->second->name, child.basic.attributes, child.tag(), child.id});
        opening.listedUpTo = next->first;
    }
    return entries;
}

} // namespace linkwright::test
