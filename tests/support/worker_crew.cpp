// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/worker_crew.h"

#include "guard/worker_session.h"

#include <algorithm>

namespace linkwright::test {

/// One worker, and what goes to and from it.
struct WorkerCrew::Member
{
    std::mutex mutex;
    std::condition_variable changed;
    std::string toWorker;
    std::string fromWorker;
    bool isClosed = false; // by us
    bool isGone = false; // the worker
    bool hangsBefore = false;
    bool hangsAfter = false;
    bool isHanging = false;
    bool hasEnded = false;
    std::function<std::string(const std::string &)> change;

    void tell(const std::function<void()> &what)
    {
        {
            const std::scoped_lock lock(mutex);
            what();
        }
        changed.notify_all();
    }

    /// The worker's thread stands here while it hangs.
    void standStill(std::unique_lock<std::mutex> &lock, const bool &hangs)
    {
        isHanging = hangs;
        changed.notify_all();
        changed.wait(lock, [&] { return !hangs; });
        isHanging = false;
    }
};

namespace {

using Member = WorkerCrew::Member;

/// The worker's end.
class InnerChannel final : public ByteChannel
{
public:
    explicit InnerChannel(Member &member)
        : m_member(member)
    {
    }

    Result<std::size_t> read(std::span<char> room, const StopToken &) override
    {
        std::unique_lock lock(m_member.mutex);
        m_member.changed.wait(lock,
                              [this] { return !m_member.toWorker.empty() || m_member.isClosed || m_member.isGone; });
        m_member.standStill(lock, m_member.hangsBefore);
        if (m_member.isGone || m_member.toWorker.empty())
            return 0;
        const std::size_t count = std::min(room.size(), m_member.toWorker.size());
        std::copy_n(m_member.toWorker.begin(), count, room.begin());
        m_member.toWorker.erase(0, count);
        return count;
    }

    Result<void> write(std::string_view bytes, const StopToken &) override
    {
        std::unique_lock lock(m_member.mutex);
        m_member.standStill(lock, m_member.hangsAfter);
        if (m_member.isGone || m_member.isClosed)
            return failure(ErrorKind::Io, {});
        m_member.fromWorker += m_member.change ? m_member.change(std::string(bytes)) : std::string(bytes);
        m_member.changed.notify_all();
        return {};
    }

private:
    Member &m_member;
};

/// Our end.
class ThreadWorker final : public WorkerProcess
{
public:
    explicit ThreadWorker(std::shared_ptr<Member> member)
        : m_member(std::move(member))
    {
    }
    ThreadWorker(const ThreadWorker &) = delete;
    ThreadWorker &operator=(const ThreadWorker &) = delete;
    ~ThreadWorker() override
    {
        m_member->tell([this] { m_member->isClosed = true; });
    }

    Result<void> write(std::string_view bytes, Clock::time_point) override
    {
        const auto written = writeSome(bytes);
        return written ? Result<void>{} : std::unexpected(written.error());
    }
    Result<std::size_t> writeSome(std::string_view bytes) override
    {
        bool isGone = false;
        m_member->tell([&] {
            isGone = m_member->isGone;
            m_member->toWorker += bytes;
        });
        return isGone ? failure(ErrorKind::Io, {}) : Result<std::size_t>(bytes.size());
    }
    Result<std::size_t> read(std::span<char> room, Clock::time_point until) override
    {
        std::unique_lock lock(m_member->mutex);
        const auto isThere = [this] { return !m_member->fromWorker.empty() || m_member->isGone; };
        if (!m_member->changed.wait_until(lock, until, isThere))
            return failure(ErrorKind::NotAnswering, {});
        const std::size_t count = std::min(room.size(), m_member->fromWorker.size());
        if (count == 0)
            return failure(ErrorKind::Io, {});
        std::copy_n(m_member->fromWorker.begin(), count, room.begin());
        m_member->fromWorker.erase(0, count);
        return count;
    }
    void kill() override
    {
        m_member->tell([this] { m_member->isGone = true; });
    }
    bool hasEnded() override
    {
        const std::scoped_lock lock(m_member->mutex);
        return m_member->hasEnded;
    }

private:
    std::shared_ptr<Member> m_member;
};

} // namespace

WorkerCrew::WorkerCrew(const FileSystem &files)
    : m_files(files)
{
}

WorkerCrew::~WorkerCrew()
{
    for (std::size_t at = 0; at < m_members.size(); ++at) {
        letGo(at);
        end(at);
    }
}

WorkerStarter WorkerCrew::starter()
{
    return [this]() -> std::unique_ptr<WorkerProcess> {
        if (m_refuses)
            return nullptr;
        std::size_t worker = 0;
        {
            const std::scoped_lock lock(m_mutex);
            worker = m_count++;
        }
        const auto started = member(worker);
        started->change = m_change;
        m_threads.emplace_back([this, started] {
            InnerChannel channel(*started);
            guard::WorkerSession(channel, m_files).run();
            started->tell([&] { started->isGone = started->hasEnded = true; });
        });
        return std::make_unique<ThreadWorker>(started);
    };
}

std::size_t WorkerCrew::count() const
{
    const std::scoped_lock lock(m_mutex);
    return m_count;
}

std::shared_ptr<WorkerCrew::Member> WorkerCrew::member(std::size_t worker) const
{
    const std::scoped_lock lock(m_mutex);
    while (m_members.size() <= worker)
        m_members.push_back(std::make_shared<Member>());
    return m_members[worker];
}

void WorkerCrew::hang(std::size_t worker)
{
    const auto one = member(worker);
    one->tell([&] { one->hangsAfter = true; });
}

void WorkerCrew::hangBefore(std::size_t worker)
{
    const auto one = member(worker);
    one->tell([&] { one->hangsBefore = true; });
}

void WorkerCrew::letGo(std::size_t worker)
{
    const auto one = member(worker);
    one->tell([&] { one->hangsBefore = one->hangsAfter = false; });
}

void WorkerCrew::end(std::size_t worker)
{
    const auto one = member(worker);
    one->tell([&] { one->isGone = true; });
}

void WorkerCrew::awaitHanging(std::size_t worker) const
{
    const auto one = member(worker);
    std::unique_lock lock(one->mutex);
    one->changed.wait(lock, [&] { return one->isHanging; });
}

void WorkerCrew::spoil(std::function<std::string(const std::string &)> change)
{
    m_change = std::move(change);
}

} // namespace linkwright::test
