// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/folder_watch.h"

#include "base/contains.h"
#include "platform/windows/folder_handle.h"
#include "platform/windows/last_failure.h"
#include "platform/windows/system_handle.h"
#include "platform/windows/wide_text.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace linkwright {

namespace {

using windows::SystemHandle;

constexpr DWORD entryEvents = FILE_NOTIFY_CHANGE_FILE_NAME | FILE_NOTIFY_CHANGE_DIR_NAME | FILE_NOTIFY_CHANGE_ATTRIBUTES
                              | FILE_NOTIFY_CHANGE_SIZE | FILE_NOTIFY_CHANGE_LAST_WRITE;
constexpr std::size_t roomForEvents = std::size_t{64} * 1024; // what servers take at most
constexpr std::size_t manyNames = 4096; // more changes than this at once: listing again is cheaper

/// Does something in the one thread that lives as long as the program: the system breaks off calls that are under way
/// when the thread that made them ends. (ReadDirectoryChangesW, "asynchronous completion")
DWORD inLastingThread(const std::function<DWORD()> &act)
{
    using Task = std::packaged_task<DWORD()>;
    static std::mutex mutex;
    static std::condition_variable_any added;
    static std::deque<Task> waiting;
    static const std::jthread lasting([](const std::stop_token &ended) {
        std::unique_lock lock(mutex);
        while (added.wait(lock, ended, [] { return !waiting.empty(); })) {
            Task task = std::move(waiting.front());
            waiting.pop_front();
            lock.unlock();
            task();
            lock.lock();
        }
    });
    Task task(act);
    auto done = task.get_future();
    {
        const std::scoped_lock lock(mutex);
        waiting.push_back(std::move(task));
    }
    added.notify_one();
    return done.get();
}

/// Calls, in a thread of the system's pool, when an event is set; once, until it is armed again. (SetThreadpoolWait;
/// seen under Wine only)
class PoolWait
{
public:
    explicit PoolWait(WatchBell bell)
        : m_bell(std::move(bell))
        , m_wait(m_bell ? ::CreateThreadpoolWait(&PoolWait::given, this, nullptr) : nullptr)
    {
    }
    PoolWait(const PoolWait &) = delete;
    PoolWait &operator=(const PoolWait &) = delete;
    ~PoolWait()
    {
        if (m_wait == nullptr)
            return;
        ::SetThreadpoolWait(m_wait, nullptr, nullptr);
        ::WaitForThreadpoolWaitCallbacks(m_wait, TRUE);
        ::CloseThreadpoolWait(m_wait);
    }

    /// Whether somebody is to be called, and can be.
    bool isReady() const { return !m_bell || m_wait != nullptr; }
    void arm(HANDLE event)
    {
        if (m_wait != nullptr)
            ::SetThreadpoolWait(m_wait, event, nullptr);
    }

private:
    static void CALLBACK given(PTP_CALLBACK_INSTANCE, void *self, PTP_WAIT, TP_WAIT_RESULT)
    {
        static_cast<PoolWait *>(self)->m_bell();
    }

    WatchBell m_bell;
    PTP_WAIT m_wait;
};

/// ReadDirectoryChangesW, one call under way at all times. It tells of entries and of the end of the folder, not that
/// the folder itself was moved.
class DirectoryChangesWatch final : public FolderWatch
{
public:
    DirectoryChangesWatch(SystemHandle folder, WatchBell bell)
        : m_folder(std::move(folder))
        , m_event(::CreateEventW(nullptr, TRUE, FALSE, nullptr))
        , m_room(roomForEvents / sizeof(DWORD))
        , m_wait(std::move(bell))
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

    bool isReady() const { return m_event.isOpen() && m_wait.isReady(); }

    /// 0, or the Win32 error.
    DWORD start()
    {
        const DWORD refused = ask();
        if (refused == ERROR_SUCCESS)
            m_wait.arm(m_event.get());
        return refused;
    }

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
            else if (isTold || code == ERROR_NOTIFY_ENUM_DIR)
                events.lostTrack = true; // more than there is room for
            else
                events.folderGone = true;
            if (!events.folderGone && ask() != ERROR_SUCCESS)
                events.folderGone = true;
        }
        if (m_asked)
            m_wait.arm(m_event.get());
        return events;
    }

private:
    DWORD ask()
    {
        return inLastingThread([this] {
            m_call = {};
            m_call.hEvent = m_event.get();
            m_asked = ::ReadDirectoryChangesW(m_folder.get(), m_room.data(), DWORD{roomForEvents}, FALSE, entryEvents,
                                              nullptr, &m_call, nullptr)
                      != 0;
            return m_asked ? DWORD{ERROR_SUCCESS} : ::GetLastError();
        });
    }

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
    OVERLAPPED m_call{};
    std::vector<DWORD> m_room; // the call wants it aligned so
    bool m_asked = false;
    PoolWait m_wait; // goes first
};

} // namespace

/// The folder is opened once more by its handle, so that the folder watched is the folder open, whatever its path names
/// by now.
Result<std::unique_ptr<FolderWatch>> watchFolder(const Folder &folder, WatchBell bell)
{
    const auto handle = windows::handleOf(folder);
    if (!handle)
        return failure(ErrorKind::Unsupported, {"."});
    SystemHandle again(::ReOpenFile(*handle, FILE_LIST_DIRECTORY, windows::shareAll,
                                    FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_OVERLAPPED));
    if (!again.isOpen())
        return windows::lastFailure({"."});
    auto watch = std::make_unique<DirectoryChangesWatch>(std::move(again), std::move(bell));
    if (!watch->isReady())
        return windows::lastFailure({"."});
    if (const DWORD refused = watch->start(); refused != ERROR_SUCCESS)
        return windows::failureOf(refused, {"."});
    return watch;
}

} // namespace linkwright
