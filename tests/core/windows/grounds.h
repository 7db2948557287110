// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capabilities.h"
#include "windows/constants.h"
#include "windows/system_calls.h"

#include <QDir>
#include <QUuid>

#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

/// A private folder on a disk of Windows, for tests that really call it. All is done by handles, and nothing in it is
/// ever followed when it goes.
namespace linkwright::windows::test {

/// A handle that closes itself.
class Opened
{
public:
    Opened(SystemCalls &calls, Handle handle)
        : m_calls{&calls}
        , m_handle{handle}
    {
    }
    Opened(Opened &&other) noexcept
        : m_calls{other.m_calls}
        , m_handle{std::exchange(other.m_handle, noHandle)}
    {
    }
    Opened(const Opened &) = delete;
    Opened &operator=(const Opened &) = delete;
    Opened &operator=(Opened &&) = delete;
    ~Opened() { close(); }

    void close()
    {
        if (m_handle != noHandle)
            m_calls->close(std::exchange(m_handle, noHandle));
    }

    Handle operator*() const { return m_handle; }

private:
    SystemCalls *m_calls;
    Handle m_handle;
};

inline std::vector<ListedEntry> everythingIn(SystemCalls &calls, Handle folder)
{
    std::vector<ListedEntry> all;
    for (auto batch = calls.list(folder, true); batch && !batch->empty(); batch = calls.list(folder, false))
        all.insert(all.end(), batch->begin(), batch->end());
    std::erase_if(all, [](const ListedEntry &entry) { return entry.name == u"." || entry.name == u".."; });
    return all;
}

inline std::uint32_t removeOne(SystemCalls &calls, Handle folder, std::u16string_view name)
{
    const auto there = calls.open(folder, name, {.access = Access::Remove});
    if (!there)
        return there.error();
    const Opened entry{calls, *there};
    return errorOf(calls.dispose(*entry, Semantics::Classic));
}

inline void empty(SystemCalls &calls, Handle folder)
{
    for (const ListedEntry &entry : everythingIn(calls, folder)) {
        if ((entry.attributes & attributeFolder) != 0 && entry.tag == 0) {
            if (const auto inner = calls.open(folder, entry.name, {.access = Access::List}))
                empty(calls, *Opened{calls, *inner});
        }
        std::ignore = removeOne(calls, folder, entry.name);
    }
}

class Grounds
{
public:
    /// `above`: a folder that is there.
    explicit Grounds(SystemCalls &calls, const QString &above = QDir::tempPath())
        : m_calls{calls}
        , m_path{uR"(\\?\)" + QDir::toNativeSeparators(QDir::cleanPath(above)).toStdU16String() + uR"(\linkwright-)"
                 + QUuid::createUuid().toString(QUuid::Id128).toStdU16String()}
        , m_folder{calls.open(noHandle, m_path, {.access = Access::List, .disposition = Disposition::NewFolder})
                       .value_or(noHandle)}
    {
    }
    Grounds(const Grounds &) = delete;
    Grounds &operator=(const Grounds &) = delete;
    ~Grounds()
    {
        empty(m_calls, m_folder);
        m_calls.close(m_folder);
        std::ignore = removeOne(m_calls, noHandle, m_path);
    }

    bool made() const { return m_folder != noHandle; }
    Handle folder() const { return m_folder; }
    const std::u16string &path() const { return m_path; } // extended

    /// noHandle where it cannot be opened, which every later call refuses.
    Opened open(std::u16string_view name, const Opening &how) const { return open(m_folder, name, how); }
    Opened open(Handle folder, std::u16string_view name, const Opening &how) const
    {
        return {m_calls, m_calls.open(folder, name, how).value_or(noHandle)};
    }

    /// Made and closed again.
    std::uint32_t makeFile(std::u16string_view name, std::string_view content = {}) const
    {
        const Opened file = open(name, {.access = Access::Write, .disposition = Disposition::NewFile});
        return errorOf(m_calls.write(*file, 0, content));
    }
    std::uint32_t makeFolder(std::u16string_view name) const
    {
        const auto made = m_calls.open(m_folder, name, {.disposition = Disposition::NewFolder});
        if (made)
            m_calls.close(*made);
        return errorOf(made);
    }

    std::uint32_t errorOfOpening(std::u16string_view name, const Opening &how = {}) const
    {
        const auto there = m_calls.open(m_folder, name, how);
        if (there)
            m_calls.close(*there);
        return errorOf(there);
    }

private:
    SystemCalls &m_calls;
    std::u16string m_path;
    Handle m_folder;
};

} // namespace linkwright::windows::test
