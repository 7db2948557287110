// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/folder_watch.h"

#include "base/contains.h"
#include "platform/windows/folder_handle.h"
#include "platform/windows/last_failure.h"
#include "platform/windows/system_handle.h"
#include "platform/windows/wide_text.h"

#include <cstddef>
#include <vector>

namespace linkwright {

namespace {

using windows::SystemHandle;

constexpr DWORD entryEvents = FILE_NOTIFY_CHANGE_FILE_NAME | FILE_NOTIFY_CHANGE_DIR_NAME | FILE_NOTIFY_CHANGE_ATTRIBUTES
                              | FILE_NOTIFY_CHANGE_SIZE | FILE_NOTIFY_CHANGE_LAST_WRITE;
constexpr std::size_t roomForEvents = std::size_t{64} * 1024; // what servers take at most
constexpr std::size_t manyNames = 4096; // more changes than this at once: listing again is cheaper

/// ReadDirectoryChangesW, one call under way at all times. It tells of entries and of the end of the folder, not that
/// the folder itself was moved.
class DirectoryChangesWatch final : public FolderWatch
{
public:
    explicit DirectoryChangesWatch(SystemHandle folder)
        : m_folder(std::move(folder))
        , m_event(::CreateEventW(nullptr, TRUE, FALSE, nullptr))
        , m_port(::CreateIoCompletionPort(m_folder.get(), nullptr, 0, 1))
        , m_room(roomForEvents / sizeof(DWORD))
    {
    }
    DirectoryChangesWatch(const DirectoryChangesWatch &) = delete;
    DirectoryChangesWatch &operator=(const DirectoryChangesWatch &) = delete;
    ~DirectoryChangesWatch() override
    {
        if (!m_asked)
            return;
        ::CancelIoEx(m_folder.get(), &m_call);
        DWORD length = 0; // the system writes into m_room until then
        ::GetOverlappedResult(m_folder.get(), &m_call, &length, TRUE);
    }

    bool isReady() const { return m_event.isOpen() && m_port.isOpen(); }

    /// The lowest bit of the event says that no packet is wanted at the port. A call with a port outlives the thread
    /// that made it; any other is broken off when that ends. (GetQueuedCompletionStatus, ReadDirectoryChangesW; awaits
    /// a check on a real Windows.)
    bool ask()
    {
        const auto event = reinterpret_cast<std::uintptr_t>(m_event.get());
        m_call = {};
        m_call.hEvent = reinterpret_cast<HANDLE>(event | 1U);
        m_asked = ::ReadDirectoryChangesW(m_folder.get(), m_room.data(), DWORD{roomForEvents}, FALSE, entryEvents,
                                          nullptr, &m_call, nullptr)
                  != 0;
        return m_asked;
    }

    std::intptr_t signal() const override { return reinterpret_cast<std::intptr_t>(m_event.get()); }

    FolderEvents take() override
    {
        FolderEvents events;
        while (m_asked && ::WaitForSingleObject(m_event.get(), 0) == WAIT_OBJECT_0) {
            DWORD length = 0;
            const bool isTold = ::GetOverlappedResult(m_folder.get(), &m_call, &length, FALSE) != 0;
            const DWORD code = isTold ? ERROR_SUCCESS : ::GetLastError();
            m_asked = false;
            ::ResetEvent(m_event.get());
            if (isTold && length > 0)
                noteAll(length, events);
            else if (isTold || code == ERROR_NOTIFY_ENUM_DIR || code == ERROR_OPERATION_ABORTED)
                events.lostTrack = true; // more than there is room for
            else
                events.folderGone = true;
            if (!events.folderGone && !ask())
                events.folderGone = true;
        }
        return events;
    }

private:
    void noteAll(DWORD length, FolderEvents &events) const
    {
        const auto *bytes = reinterpret_cast<const std::byte *>(m_room.data());
        for (std::size_t at = 0; at < length;) {
            const auto *event = reinterpret_cast<const FILE_NOTIFY_INFORMATION *>(bytes + at);
            note({event->FileName, event->FileNameLength / sizeof(wchar_t)}, events);
            if (event->NextEntryOffset == 0)
                return;
            at += event->NextEntryOffset;
        }
    }

    static void note(std::wstring_view name, FolderEvents &events)
    {
        const std::string bytes = windows::wtf8FromWide(name);
        if (events.names.size() >= manyNames)
            events.lostTrack = true;
        else if (!contains(events.names, bytes))
            events.names.push_back(bytes);
    }

    SystemHandle m_folder;
    SystemHandle m_event;
    SystemHandle m_port;
    OVERLAPPED m_call{};
    std::vector<DWORD> m_room; // the call wants it aligned so
    bool m_asked = false;
};

} // namespace

/// The folder is opened once more by its handle, so that the folder watched is the folder open, whatever its path names
/// by now.
Result<std::unique_ptr<FolderWatch>> watchFolder(const Folder &folder)
{
    const auto handle = windows::handleOf(folder);
    if (!handle)
        return failure(ErrorKind::Unsupported, {"."});
    SystemHandle again(::ReOpenFile(*handle, FILE_LIST_DIRECTORY, windows::shareAll,
                                    FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_OVERLAPPED));
    if (!again.isOpen())
        return windows::lastFailure({"."});
    auto watch = std::make_unique<DirectoryChangesWatch>(std::move(again));
    if (!watch->isReady() || !watch->ask())
        return windows::lastFailure({"."});
    return watch;
}

} // namespace linkwright
