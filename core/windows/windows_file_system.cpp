// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/windows_file_system.h"

#include "base/contains.h"
#include "base/link_rules.h"
#include "base/path_rules.h"
#include "windows/drive_table.h"
#include "windows/error_codes.h"
#include "windows/path_forms.h"
#include "windows/windows_folder.h"

namespace linkwright::windows {

namespace {

NativePath rootOf(const NativePath &path)
{
    NativePath root{path.bytes.substr(0, path_rules::rootLength(path.bytes))};
    if (!root.isEmpty() && !path_rules::isSeparator(root.bytes.back()))
        root.bytes += path_rules::preferredSeparator;
    return root;
}

} // namespace

WindowsFileSystem::WindowsFileSystem(SystemCalls &calls, Clock::duration freshness)
    : m_calls(calls)
    , m_freshness(freshness)
{
}

Result<NativePath> WindowsFileSystem::currentFolder() const
{
    const auto folder = m_calls.currentFolder();
    if (!folder)
        return refused(folder.error(), {});
    return shownPath(*folder);
}

/// What a person may type: "x" and "\x" start at the current folder and at its drive.
Result<NativePath> WindowsFileSystem::absolute(const NativePath &path) const
{
    if (path.isAbsolute())
        return path;
    const auto current = currentFolder();
    if (!current)
        return current;
    const bool isFromRoot = !path.isEmpty() && path_rules::isSeparator(path.bytes.front());
    return (isFromRoot ? rootOf(*current) : *current) / path.bytes.substr(isFromRoot ? 1 : 0);
}

Result<std::unique_ptr<Folder>> WindowsFileSystem::openFolder(const NativePath &path) const
{
    const auto whole = absolute(path);
    if (!whole)
        return std::unexpected(whole.error());
    const auto extended = extendedPath(*whole);
    if (!extended)
        return std::unexpected(extended.error());
    auto handle = openHandle(m_calls, noHandle, *extended, {.reparse = Reparse::Follow}, path.bytes);
    if (!handle)
        return std::unexpected(handle.error());
    const auto standard = m_calls.standardInfo(handle->get());
    if (!standard)
        return refused(standard.error(), path);
    if (!standard->isFolder)
        return failure(ErrorKind::NotAFolder, path, errorDirectory);
    return std::make_unique<WindowsFolder>(m_calls, std::move(*handle));
}

/// Waits for nothing.
void WindowsFileSystem::admitServer(const NativePath &path) const
{
    NativePath share{link_rules::shareIn(path.bytes)};
    const std::lock_guard lock(m_mutex);
    if (share.isEmpty() || contains(m_shares, share))
        return;
    m_shares.push_back(std::move(share));
    m_table.reset();
}

WindowsFileSystem::Letters WindowsFileSystem::devicesOf(std::uint32_t drives) const
{
    Letters letters;
    for (char letter = 'A'; letter <= 'Z'; ++letter) {
        if ((drives & (1U << (letter - 'A'))) != 0)
            letters.emplace(letter, m_calls.deviceOf(letter));
    }
    return letters;
}

/// A letter may be given to another drive, so which there are does not tell all; to ask what each stands for takes too
/// long for every root that a link leads to.
std::shared_ptr<const MountTable> WindowsFileSystem::knownMounts(std::uint32_t drives) const
{
    const auto now = Clock::now();
    const std::lock_guard lock(m_mutex);
    if (m_table && drives == m_drives && now - m_asked < m_freshness)
        return m_table;
    if (Letters letters = devicesOf(drives); letters != m_letters) {
        m_table.reset();
        m_letters = std::move(letters);
    }
    m_drives = drives;
    m_asked = now;
    return m_table;
}

/// The table is made with nothing locked: disks that sleep take seconds.
std::shared_ptr<const MountTable> WindowsFileSystem::mounts() const
{
    const std::uint32_t drives = m_calls.logicalDrives();
    if (auto known = knownMounts(drives))
        return known;
    std::unique_lock lock(m_mutex);
    const auto shares = m_shares;
    const auto letters = m_letters;
    lock.unlock();
    auto table = driveTable(m_calls, shares);
    lock.lock();
    if (shares == m_shares && letters == m_letters)
        m_table = table;
    return table;
}

} // namespace linkwright::windows
