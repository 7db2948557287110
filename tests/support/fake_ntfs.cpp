// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fake_ntfs.h"

#include "base/wtf8.h"
#include "support/fake_ntfs_state.h"
#include "support/fake_reparse.h"

#include <algorithm>

namespace linkwright::test {

using windows::Access;
using windows::Called;
using windows::Handle;

FakeNtfs::FakeNtfs(std::string_view tree)
    : m_state(std::make_unique<State>())
{
    draw(tree);
}

FakeNtfs::~FakeNtfs() = default;

Called<Handle> FakeNtfs::open(Handle folder, std::u16string_view name, const windows::Opening &opening)
{
    const std::string from = folder == windows::noHandle ? "" : m_state->say(folder) + " : ";
    return m_state->step(*this, "open " + from + wtf8FromUtf16(name),
                         [&] { return m_state->open(folder, name, opening); });
}

void FakeNtfs::close(Handle handle)
{
    const std::lock_guard lock(m_state->mutex);
    if (handle != windows::noHandle)
        m_state->close(handle);
}

Called<windows::BasicInfo> FakeNtfs::basicInfo(Handle handle)
{
    return m_state->step(*this, "basicInfo " + m_state->say(handle), [&]() -> Called<windows::BasicInfo> {
        const auto found = m_state->at(handle);
        if (!found)
            return std::unexpected(found.error());
        return (*found)->node().basic;
    });
}

Called<windows::StandardInfo> FakeNtfs::standardInfo(Handle handle)
{
    return m_state->step(*this, "standardInfo " + m_state->say(handle), [&]() -> Called<windows::StandardInfo> {
        const auto found = m_state->at(handle);
        if (!found)
            return std::unexpected(found.error());
        const NtNode &node = (*found)->node();
        const auto names = node.livingNames();
        // A name that is about to go counts no more; awaits a check.
        const auto staying = std::ranges::count_if(names, [](const NtNamePtr &name) { return !name->deletePending; });
        const auto count = node.volume->top == (*found)->name() ? 1 : static_cast<std::uint32_t>(staying);
        const NtName &name = *(*found)->name();
        return windows::StandardInfo{node.contents.size(), count, node.isFolder(), name.deletePending || name.isGone};
    });
}

Called<std::uint32_t> FakeNtfs::reparseTag(Handle handle)
{
    return m_state->step(*this, "reparseTag " + m_state->say(handle), [&]() -> Called<std::uint32_t> {
        const auto found = m_state->at(handle);
        if (!found)
            return std::unexpected(found.error());
        return (*found)->node().tag();
    });
}

Called<windows::IdInfo> FakeNtfs::idInfo(Handle handle)
{
    return m_state->step(*this, "idInfo " + m_state->say(handle), [&]() -> Called<windows::IdInfo> {
        const auto found = m_state->at(handle);
        if (!found)
            return std::unexpected(found.error());
        const NtNode &node = (*found)->node();
        if (!node.volume->switches.hasIds)
            return std::unexpected(win32::invalidParameter);
        return windows::IdInfo{node.volume->switches.serial, node.id, 0};
    });
}

Called<windows::IdInfo> FakeNtfs::olderIdInfo(Handle handle)
{
    return m_state->step(*this, "olderIdInfo " + m_state->say(handle), [&]() -> Called<windows::IdInfo> {
        const auto found = m_state->at(handle);
        if (!found)
            return std::unexpected(found.error());
        const NtNode &node = (*found)->node();
        return windows::IdInfo{node.volume->switches.serial & 0xFFFFFFFF, node.id, 0};
    });
}

Called<std::u16string> FakeNtfs::finalPath(Handle handle)
{
    return m_state->step(*this, "finalPath " + m_state->say(handle), [&]() -> Called<std::u16string> {
        const auto found = m_state->at(handle);
        if (!found)
            return std::unexpected(found.error());
        const NtName &name = *(*found)->name();
        if (name.isGone)
            return std::unexpected(win32::fileNotFound); // awaits a check
        return u"\\\\?\\" + State::pathOf(name);
    });
}

Called<windows::VolumeInfo> FakeNtfs::volumeInfo(Handle handle)
{
    return m_state->step(*this, "volumeInfo " + m_state->say(handle), [&]() -> Called<windows::VolumeInfo> {
        constexpr std::uint32_t readOnlyFlag = 0x80000;
        const auto found = m_state->at(handle);
        if (!found)
            return std::unexpected(found.error());
        const VolumeSwitches &volume = (*found)->node().volume->switches;
        return windows::VolumeInfo{volume.fileSystem, volume.flags | (volume.readOnly ? readOnlyFlag : 0)};
    });
}

Called<std::vector<windows::ListedEntry>> FakeNtfs::list(Handle folder, bool fromStart)
{
    return m_state->step(*this, "list " + m_state->say(folder), [&] { return m_state->list(folder, fromStart); });
}

Called<std::string> FakeNtfs::getReparse(Handle handle)
{
    return m_state->step(*this, "getReparse " + m_state->say(handle), [&]() -> Called<std::string> {
        const auto found = m_state->at(handle);
        if (!found)
            return std::unexpected(found.error());
        if (!(*found)->node().isReparse())
            return std::unexpected(win32::notAReparsePoint);
        return (*found)->node().reparse;
    });
}

Called<void> FakeNtfs::setReparse(Handle handle, std::string_view buffer)
{
    return m_state->step(*this, "setReparse " + m_state->say(handle), [&]() -> Called<void> {
        const auto found = m_state->allowed(handle, {Access::Mark, Access::Make, Access::Write});
        if (!found)
            return std::unexpected(found.error());
        const WindowsSwitches &system = m_state->system;
        const bool mayMakeLinks = system.privilege || (system.developerMode && system.developerModeSets);
        if (reparseTagOf(buffer) == symlinkTag && !mayMakeLinks)
            return std::unexpected(win32::privilegeNotHeld);
        if (const std::uint32_t code = State::refusalAt(*(*found)->name()))
            return std::unexpected(code);
        return m_state->setReparse((*found)->node(), buffer);
    });
}

Called<void> FakeNtfs::createSymbolicLink(const std::u16string &place, const std::u16string &target,
                                          std::uint32_t flags)
{
    return m_state->step(*this, "createSymbolicLink " + wtf8FromUtf16(place) + " -> " + wtf8FromUtf16(target),
                         [&] { return m_state->createSymbolicLink(place, target, flags); });
}

Called<void> FakeNtfs::makeHardLink(Handle file, Handle folder, std::u16string_view name)
{
    return m_state->step(
        *this, "makeHardLink " + m_state->say(file) + " -> " + m_state->say(folder) + " : " + wtf8FromUtf16(name),
        [&] { return m_state->makeHardLink(file, folder, name); });
}

Called<void> FakeNtfs::rename(Handle handle, Handle folder, std::u16string_view name)
{
    return m_state->step(*this,
                         "rename " + m_state->say(handle) + " -> " + m_state->say(folder) + " : " + wtf8FromUtf16(name),
                         [&] { return m_state->rename(handle, folder, name); });
}

Called<void> FakeNtfs::dispose(Handle handle, windows::Semantics semantics)
{
    return m_state->step(*this, "dispose " + m_state->say(handle), [&] { return m_state->dispose(handle, semantics); });
}

Called<void> FakeNtfs::setModified(Handle handle, std::int64_t modified)
{
    return m_state->step(*this, "setModified " + m_state->say(handle), [&]() -> Called<void> {
        const auto found = m_state->allowed(handle, {Access::Mark, Access::Make, Access::Write});
        if (!found)
            return std::unexpected(found.error());
        if (const std::uint32_t code = State::refusalAt(*(*found)->name()))
            return std::unexpected(code);
        NtNode &node = (*found)->node();
        if (modified != 0) // 0: leave it
            node.basic.modified = modified;
        node.basic.changed = ++m_state->now;
        return {};
    });
}

Called<void> FakeNtfs::setBasic(Handle handle, const windows::BasicInfo &wanted)
{
    return m_state->step(*this, "setBasic " + m_state->say(handle), [&]() -> Called<void> {
        const auto found = m_state->allowed(handle, {Access::Mark, Access::Make, Access::Write});
        if (!found)
            return std::unexpected(found.error());
        if (const std::uint32_t code = State::refusalAt(*(*found)->name()))
            return std::unexpected(code);
        (*found)->node().set(wanted, ++m_state->now);
        return {};
    });
}

Called<std::vector<windows::StreamEntry>> FakeNtfs::streams(Handle handle)
{
    return m_state->step(*this, "streams " + m_state->say(handle), [&] { return m_state->streams(handle); });
}

Called<Handle> FakeNtfs::openStream(Handle of, std::u16string_view stream, const windows::Opening &opening)
{
    return m_state->step(*this, "openStream " + m_state->say(of) + " : " + wtf8FromUtf16(stream),
                         [&] { return m_state->openStream(of, stream, opening); });
}

Called<std::size_t> FakeNtfs::read(Handle file, std::uint64_t offset, std::span<char> into)
{
    return m_state->step(*this, "read " + m_state->say(file), [&]() -> Called<std::size_t> {
        const auto found = m_state->allowed(file, {Access::Read});
        if (!found)
            return std::unexpected(found.error());
        if ((*found)->isFolderItself())
            return std::unexpected(win32::invalidFunction);
        const std::string &bytes = (*found)->bytes();
        if (offset >= bytes.size())
            return 0;
        return bytes.copy(into.data(), into.size(), offset);
    });
}

Called<void> FakeNtfs::write(Handle file, std::uint64_t offset, std::string_view bytes)
{
    return m_state->step(*this, "write " + m_state->say(file), [&]() -> Called<void> {
        const auto found = m_state->allowed(file, {Access::Write});
        if (!found)
            return std::unexpected(found.error());
        NtNode &node = (*found)->node();
        if ((*found)->isFolderItself())
            return std::unexpected(win32::invalidFunction);
        if (node.volume->switches.full)
            return std::unexpected(win32::diskFull);
        std::string &contents = (*found)->bytes();
        contents.resize(std::max<std::size_t>(contents.size(), offset + bytes.size()));
        contents.replace(offset, bytes.size(), bytes);
        node.basic.modified = node.basic.changed = ++m_state->now;
        return {};
    });
}

Called<void> FakeNtfs::flush(Handle handle)
{
    return m_state->step(*this, "flush " + m_state->say(handle), [&]() -> Called<void> {
        const auto found = m_state->allowed(handle, {Access::Write});
        if (!found)
            return std::unexpected(found.error());
        return {};
    });
}

Called<std::vector<std::u16string>> FakeNtfs::hardLinkNames(const std::u16string &extendedPath)
{
    return m_state->step(*this, "hardLinkNames " + wtf8FromUtf16(extendedPath),
                         [&] { return m_state->hardLinkNames(extendedPath); });
}

Called<std::u16string> FakeNtfs::currentFolder()
{
    return m_state->step(*this, "currentFolder", [&]() -> Called<std::u16string> { return m_state->currentFolder; });
}

} // namespace linkwright::test
