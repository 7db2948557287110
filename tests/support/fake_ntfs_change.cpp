// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fake_ntfs_state.h"

#include <algorithm>

namespace linkwright::test {

using windows::Access;
using windows::Called;
using windows::Handle;
using windows::Semantics;

namespace {

constexpr std::uint32_t hardLinkFlag = 0x400000;

} // namespace

FakeNtfs::State::State()
{
    drives[u'C'] = addVolume({}, u"C:");
}

void FakeNtfs::State::letOthersAct(FakeNtfs &files, std::size_t number)
{
    outside = true;
    for (const auto &[step, act] : acts) {
        if (step == number)
            act(files);
    }
    outside = false;
}

std::uint32_t FakeNtfs::State::faultAt(std::size_t number, When when)
{
    const auto fault =
        std::ranges::find_if(faults, [&](const NtFault &each) { return each.step == number && each.when == when; });
    if (fault == faults.end())
        return 0;
    ++fired;
    return fault->code;
}

std::u16string FakeNtfs::State::pathOf(const NtName &name)
{
    if (name.isGone)
        return u"(gone)";
    const NtNamePtr parent = name.parent.lock();
    if (!parent)
        return name.node->volume->root + u"\\";
    const std::u16string above = pathOf(*parent);
    return above + (above.ends_with(u'\\') ? u"" : u"\\") + name.name;
}

NtNodePtr FakeNtfs::State::makeNode(NtVolume &volume, std::uint32_t attributes)
{
    auto node = std::make_shared<NtNode>();
    node->volume = &volume;
    node->id = volume.takeId();
    ++now;
    node->basic = {.created = now, .modified = now, .changed = now, .attributes = attributes};
    return node;
}

NtNamePtr FakeNtfs::State::insert(const NtNamePtr &folder, std::u16string_view name, const NtNodePtr &node)
{
    auto entry = std::make_shared<NtName>(NtName{node, {}, std::u16string(name)});
    node->names.push_back(entry);
    put(folder, entry);
    return entry;
}

void FakeNtfs::State::put(const NtNamePtr &folder, const NtNamePtr &name)
{
    NtNode &above = *folder->node;
    above.children[above.caseSensitive ? name->name : folded(name->name)] = name;
    name->parent = folder;
    ++now;
    above.basic.modified = above.basic.changed = name->node->basic.changed = now;
}

void FakeNtfs::State::detach(const NtNamePtr &name)
{
    const NtNamePtr folder = name->parent.lock();
    std::erase_if(folder->node->children, [&](const auto &entry) { return entry.second == name; });
    name->parent.reset();
    ++now;
    folder->node->basic.modified = folder->node->basic.changed = name->node->basic.changed = now;
}

void FakeNtfs::State::removeName(const NtNamePtr &name)
{
    const auto below = name->node->children; // only the world outside removes what is not empty
    for (const auto &[key, child] : below)
        removeName(child);
    detach(name);
    name->isGone = true;
    forget(*name->node);
}

void FakeNtfs::State::forget(const NtNode &node)
{
    if (node.handles == 0 && node.livingNames().empty())
        node.volume->giveBack(node.id);
}

std::uint32_t FakeNtfs::State::refusalAt(const NtName &name)
{
    if (name.node->volume->switches.readOnly)
        return win32::writeProtect;
    if (name.node->changesDenied)
        return win32::accessDenied;
    for (NtNamePtr above = name.parent.lock(); above; above = above->parent.lock()) {
        if (above->node->changesDenied)
            return win32::accessDenied;
    }
    return 0;
}

std::uint32_t FakeNtfs::State::refusalIn(const NtName &folder, std::u16string_view name, bool isFolder)
{
    if (!isNtName(name))
        return win32::invalidName;
    if (!folder.node->isFolder())
        return win32::pathNotFound;
    // Inside a link that was itself opened nothing is made; awaits a check.
    const bool isLink = folder.node->isReparse() && !opensThrough(folder.node->tag());
    if (isLink || folder.deletePending || folder.isGone)
        return win32::accessDenied;
    if (!folder.node->gives(isFolder ? NtRight::AddFolders : NtRight::AddFiles))
        return win32::accessDenied;
    return refusalAt(folder);
}

Called<NtNamePtr> FakeNtfs::State::make(const NtNamePtr &folder, std::u16string_view name, std::uint32_t attributes)
{
    if (const std::uint32_t code = refusalIn(*folder, name, (attributes & folderAttribute) != 0))
        return std::unexpected(code);
    NtVolume &volume = *folder->node->volume;
    if (volume.switches.full)
        return std::unexpected(win32::diskFull);
    return insert(folder, name, makeNode(volume, attributes));
}

Called<void> FakeNtfs::State::makeHardLink(Handle file, Handle folder, std::u16string_view name)
{
    constexpr std::size_t mostNames = 1024;
    const auto from = allowed(file, {Access::Mark, Access::Make, Access::Write}); // since 2019; awaits a check
    const auto into = at(folder);
    if (!from || !into)
        return std::unexpected(from ? into.error() : from.error());
    NtNode &node = (*from)->node();
    NtNode &target = (*into)->node();
    if (node.isFolder() || (*from)->name()->deletePending || (*from)->name()->isGone)
        return std::unexpected(win32::accessDenied);
    if (node.volume != target.volume)
        return std::unexpected(win32::notSameDevice);
    if ((node.volume->switches.flags & hardLinkFlag) == 0)
        return std::unexpected(node.volume->switches.unsupported);
    if (const std::uint32_t code = refusalIn(*(*into)->name(), name, false))
        return std::unexpected(code);
    if (const std::uint32_t code = sharingAsTarget(target))
        return std::unexpected(code);
    if (target.child(name))
        return std::unexpected(win32::alreadyExists);
    if (node.livingNames().size() >= mostNames)
        return std::unexpected(win32::tooManyLinks);
    if (node.volume->switches.full)
        return std::unexpected(win32::diskFull);
    insert((*into)->name(), name, (*from)->name()->node);
    return {};
}

Called<void> FakeNtfs::State::rename(Handle handle, Handle folder, std::u16string_view name)
{
    const auto what = allowed(handle, {Access::Remove, Access::Make});
    if (!what)
        return std::unexpected(what.error());
    const NtNamePtr entry = (*what)->name();
    NtNamePtr target = entry->parent.lock();
    if (folder != windows::noHandle) {
        const auto into = at(folder);
        if (!into)
            return std::unexpected(into.error());
        target = (*into)->name();
    }
    if (!target || !entry->parent.lock() || entry->deletePending)
        return std::unexpected(win32::accessDenied); // a root, or removed
    if (const std::uint32_t code = refusalIn(*target, name, entry->node->isFolder()))
        return std::unexpected(code);
    if (entry->node->volume != target->node->volume)
        return std::unexpected(win32::notSameDevice);
    if (const std::uint32_t code = refusalAt(*entry))
        return std::unexpected(code);
    if (folder != windows::noHandle && sharingAsTarget(*target->node) != 0)
        return std::unexpected(win32::sharingViolation);
    const NtNamePtr there = target->node->child(name);
    if (there && there != entry) // its own name may change its case
        return std::unexpected(win32::alreadyExists);
    if (isOpenBelow(*entry) || entry == target)
        return std::unexpected(win32::accessDenied);
    detach(entry);
    entry->name = name;
    put(target, entry);
    return {};
}

Called<void> FakeNtfs::State::dispose(Handle handle, Semantics semantics)
{
    constexpr std::uint32_t firstWithPosix = 14393;
    const auto what = allowed(handle, {Access::Remove, Access::Make, Access::Write});
    if (!what)
        return std::unexpected(what.error());
    NtOpened &opening = **what;
    const NtNode &node = opening.node();
    const bool isPosix = semantics == Semantics::Posix;
    if (isPosix && (system.build < firstWithPosix || !node.volume->switches.posixDelete))
        return std::unexpected(win32::invalidParameter);
    if (opening.name()->isGone || !opening.name()->parent.lock())
        return std::unexpected(win32::accessDenied);
    if (const std::uint32_t code = refusalAt(*opening.name()))
        return std::unexpected(code);
    if (!isPosix && (node.basic.attributes & readOnlyAttribute) != 0)
        return std::unexpected(win32::accessDenied);
    if (!node.children.empty())
        return std::unexpected(win32::dirNotEmpty);
    opening.name()->deletePending = true;
    opening.removesAtClose = opening.removesAtClose || isPosix;
    return {};
}

} // namespace linkwright::test
