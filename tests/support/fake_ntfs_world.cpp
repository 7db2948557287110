// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/wtf8.h"
#include "support/fake_ntfs_state.h"
#include "support/fake_reparse.h"

#include <algorithm>
#include <stdexcept>

/// The world outside of the code under test: what a test draws, looks at, and does as "another process".
namespace linkwright::test {

namespace {

std::vector<std::u16string> namesOf(std::u16string_view path)
{
    std::vector<std::u16string> names;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find(u'\\'), path.size());
        if (end != 0)
            names.emplace_back(path.substr(0, end));
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return names;
}

} // namespace

std::pair<NtVolume *, std::vector<std::u16string>> FakeNtfs::State::locate(std::u16string_view path) const
{
    const bool isShare = path.starts_with(u"\\\\");
    std::vector<std::u16string> names = namesOf(path);
    const std::size_t inRoot = isShare ? 2 : 1;
    require(names.size() >= inRoot, "not a whole path", path);
    const std::u16string root = isShare ? u"UNC\\" + names[0] + u"\\" + names[1] : names[0];
    names.erase(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(inRoot));
    const auto drive = !isShare && root.size() == 2 ? drives.find(folded(root)[0]) : drives.end();
    if (drive != drives.end())
        return {drive->second.get(), names};
    const auto volume =
        std::ranges::find_if(volumes, [&](const auto &each) { return folded(each->root) == folded(root); });
    require(volume != volumes.end(), "no such volume", path);
    return {volume->get(), names};
}

NtNamePtr FakeNtfs::State::find(std::u16string_view path) const
{
    const auto [volume, names] = locate(path);
    NtNamePtr here = volume->top;
    for (const std::u16string &name : names) {
        here = here->node->child(name);
        if (!here)
            return nullptr;
    }
    return here;
}

NtNamePtr FakeNtfs::State::demand(std::u16string_view path) const
{
    NtNamePtr found = find(path);
    require(found != nullptr, "not there", path);
    return found;
}

NtNamePtr FakeNtfs::State::folderFor(std::u16string_view path)
{
    auto [volume, names] = locate(path);
    require(!names.empty(), "no name", path);
    names.pop_back();
    NtNamePtr here = volume->top;
    for (const std::u16string &name : names) {
        const NtNamePtr next = here->node->child(name);
        here = next ? next : insert(here, name, makeNode(*volume, folderAttribute));
        require(here->node->isFolder() && !here->node->isReparse(), "not a folder on the way", path);
    }
    return here;
}

NtNodePtr FakeNtfs::State::add(std::u16string_view path, std::uint32_t attributes)
{
    const NtNamePtr folder = folderFor(path);
    const std::u16string name = namesOf(path).back();
    require(!folder->node->child(name), "something is already at", path);
    require(isNtName(name), "not a name", path);
    return insert(folder, name, makeNode(*folder->node->volume, attributes))->node;
}

void FakeNtfs::State::require(bool condition, std::string_view what, std::u16string_view path)
{
    if (!condition)
        throw std::logic_error(std::string(what) + ": " + wtf8FromUtf16(path));
}

void FakeNtfs::addFolder(std::u16string_view path)
{
    const std::lock_guard lock(m_state->mutex);
    const NtNamePtr there = m_state->find(path);
    State::require(!there || there->node->isFolder(), "not a folder", path);
    if (!there)
        m_state->add(path, folderAttribute);
}

void FakeNtfs::addFile(std::u16string_view path, std::string_view contents)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->add(path, archiveAttribute)->contents = contents;
}

void FakeNtfs::addSymlink(std::u16string_view path, std::u16string_view target, bool isFolderLink)
{
    const bool isRelative = substituteFor(target) == target;
    const std::string buffer = writeReparse({symlinkTag, substituteFor(target), std::u16string(target), isRelative});
    addReparse(path, symlinkTag, std::string_view(buffer).substr(8), isFolderLink);
}

void FakeNtfs::addJunction(std::u16string_view path, std::u16string_view target)
{
    const std::string buffer = writeReparse({mountPointTag, substituteFor(target), std::u16string(target)});
    addReparse(path, mountPointTag, std::string_view(buffer).substr(8), true);
}

void FakeNtfs::addVolumeMount(std::u16string_view path, char drive)
{
    const std::u16string root{static_cast<char16_t>(drive), u':', u'\\'};
    const std::u16string guid = m_state->locate(root).first->guid;
    const std::string buffer = writeReparse({mountPointTag, u"\\??\\" + guid + u"\\", {}});
    addReparse(path, mountPointTag, std::string_view(buffer).substr(8), true);
}

void FakeNtfs::addReparse(std::u16string_view path, std::uint32_t tag, std::string_view data, bool isFolder)
{
    const std::lock_guard lock(m_state->mutex);
    const std::uint32_t attributes = reparseAttribute | (isFolder ? folderAttribute : archiveAttribute);
    m_state->add(path, attributes)->reparse = wrapReparse(tag, data);
}

void FakeNtfs::addHardLink(std::u16string_view path, std::u16string_view existing)
{
    const std::lock_guard lock(m_state->mutex);
    const NtNamePtr from = m_state->demand(existing);
    const NtNamePtr folder = m_state->folderFor(path);
    const std::u16string name = namesOf(path).back();
    State::require(!from->node->isFolder() && from->node->volume == folder->node->volume, "no hard link to", existing);
    State::require(!folder->node->child(name), "something is already at", path);
    m_state->insert(folder, name, from->node);
}

bool FakeNtfs::exists(std::u16string_view path) const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->find(path) != nullptr;
}

std::vector<std::u16string> FakeNtfs::namesIn(std::u16string_view folder) const
{
    const std::lock_guard lock(m_state->mutex);
    std::vector<std::u16string> names;
    if (const NtNamePtr found = m_state->find(folder)) {
        for (const auto &[key, child] : found->node->children)
            names.push_back(child->name);
    }
    return names;
}

std::string FakeNtfs::textOf(std::u16string_view path) const
{
    const std::lock_guard lock(m_state->mutex);
    const NtNamePtr found = m_state->demand(path);
    const auto reparse = readReparse(found->node->reparse);
    return reparse ? wtf8FromUtf16(shownTarget(reparse->substitute)) : found->node->contents;
}

std::string FakeNtfs::reparseOf(std::u16string_view path) const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->demand(path)->node->reparse;
}

windows::BasicInfo FakeNtfs::basicOf(std::u16string_view path) const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->demand(path)->node->basic;
}

windows::IdInfo FakeNtfs::idOf(std::u16string_view path) const
{
    const std::lock_guard lock(m_state->mutex);
    const NtNodePtr node = m_state->demand(path)->node;
    return {node->volume->switches.serial, node->id, 0};
}

void FakeNtfs::setAttributes(std::u16string_view path, std::uint32_t added)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->demand(path)->node->basic.attributes |= added;
}

void FakeNtfs::setTimes(std::u16string_view path, std::int64_t created, std::int64_t modified)
{
    const std::lock_guard lock(m_state->mutex);
    windows::BasicInfo &basic = m_state->demand(path)->node->basic;
    basic.created = created;
    basic.modified = modified;
}

void FakeNtfs::addStream(std::u16string_view path, std::u16string_view stream, std::string_view bytes)
{
    const std::lock_guard lock(m_state->mutex);
    NtNode &node = *m_state->demand(path)->node;
    node.streams.insert_or_assign(folded(stream), std::string(bytes));
    node.basic.modified = node.basic.changed = ++m_state->now;
}

std::optional<std::string> FakeNtfs::streamOf(std::u16string_view path, std::u16string_view stream) const
{
    const std::lock_guard lock(m_state->mutex);
    const NtNodePtr node = m_state->demand(path)->node;
    const auto found = node->streams.find(folded(stream));
    return found == node->streams.end() ? std::nullopt : std::optional(found->second);
}

void FakeNtfs::remove(std::u16string_view path)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->removeName(m_state->demand(path));
}

void FakeNtfs::rename(std::u16string_view from, std::u16string_view to)
{
    const std::lock_guard lock(m_state->mutex);
    const NtNamePtr name = m_state->demand(from);
    const NtNamePtr there = m_state->find(to);
    if (there && there != name)
        m_state->removeName(there);
    m_state->detach(name);
    name->name = namesOf(to).back();
    m_state->put(m_state->folderFor(to), name);
}

} // namespace linkwright::test
