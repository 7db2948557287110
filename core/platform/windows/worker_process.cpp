// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/worker_process.h"

#include "platform/windows/command_text.h"
#include "platform/windows/inheriting_start.h"
#include "platform/windows/overlapped.h"
#include "platform/windows/own_program.h"
#include "platform/windows/pipe_channel.h"
#include "platform/windows/wide_text.h"

#include <optional>
#include <string>

namespace linkwright {

namespace {

using windows::Overlapped;
using windows::SystemHandle;

/// What is said to a pipe. It is kept here until the other end took it, so that nobody need wait for that, and a wait
/// can be given up without doubt about what was taken.
class PipeWriter
{
public:
    explicit PipeWriter(HANDLE pipe)
        : m_pipe(pipe)
    {
    }
    PipeWriter(const PipeWriter &) = delete;
    PipeWriter &operator=(const PipeWriter &) = delete;
    ~PipeWriter()
    {
        if (m_act)
            m_act->cancel();
    }

    /// Ok: all that was said is taken. NotAnswering: it is under way still.
    Result<void> finish(WorkerProcess::Clock::time_point until)
    {
        if (!m_act)
            return {};
        const auto moved = m_act->waitUntil(until);
        if (!moved && moved.error().kind == ErrorKind::NotAnswering)
            return std::unexpected(moved.error());
        m_act.reset();
        return moved && *moved == m_bytes.size() ? Result<void>{} : failure(ErrorKind::Io, {}, codeOf(moved));
    }

    /// Only when all is finished.
    Result<void> begin(std::string_view bytes)
    {
        m_bytes = bytes;
        m_act.emplace(m_pipe);
        const auto size = static_cast<DWORD>(m_bytes.size());
        if (const auto begun = Overlapped::begin(::WriteFile(m_pipe, m_bytes.data(), size, nullptr, m_act->call()));
            !begun) {
            m_act.reset();
            return failure(ErrorKind::Io, {}, begun.error().osCode);
        }
        return {};
    }

private:
    static int codeOf(const Result<DWORD> &moved) { return moved ? ERROR_NO_DATA : moved.error().osCode; }

    HANDLE m_pipe;
    std::string m_bytes;
    std::optional<Overlapped> m_act; // under way
};

class PipedWorker final : public WorkerProcess
{
public:
    PipedWorker(SystemHandle process, SystemHandle pipe)
        : m_process(std::move(process))
        , m_pipe(std::move(pipe))
        , m_writer(m_pipe.get())
    {
    }

    Result<void> write(std::string_view bytes, Clock::time_point until) override
    {
        if (auto finished = m_writer.finish(until); !finished)
            return finished;
        if (auto begun = m_writer.begin(bytes); !begun)
            return begun;
        return m_writer.finish(until);
    }

    /// All or nothing, and not before the last was taken.
    Result<std::size_t> writeSome(std::string_view bytes) override
    {
        if (const auto finished = m_writer.finish(Clock::now()); !finished) {
            const bool isUnderWay = finished.error().kind == ErrorKind::NotAnswering;
            return isUnderWay ? Result<std::size_t>(0) : std::unexpected(finished.error());
        }
        const auto begun = m_writer.begin(bytes);
        return begun ? Result<std::size_t>(bytes.size()) : std::unexpected(begun.error());
    }

    Result<std::size_t> read(std::span<char> room, Clock::time_point until) override
    {
        Overlapped act(m_pipe.get());
        const auto size = static_cast<DWORD>(room.size());
        if (const auto begun = Overlapped::begin(::ReadFile(m_pipe.get(), room.data(), size, nullptr, act.call()));
            !begun)
            return failure(ErrorKind::Io, {}, begun.error().osCode);
        const auto count = act.waitUntil(until);
        if (count)
            return *count > 0 ? Result<std::size_t>(*count) : failure(ErrorKind::Io, {}, ERROR_BROKEN_PIPE);
        if (count.error().kind != ErrorKind::NotAnswering)
            return failure(ErrorKind::Io, {}, count.error().osCode);
        act.cancel();
        return std::unexpected(count.error());
    }

    void kill() override { ::TerminateProcess(m_process.get(), 1); }
    bool hasEnded() override { return ::WaitForSingleObject(m_process.get(), 0) == WAIT_OBJECT_0; }

private:
    SystemHandle m_process; // what has ended leaves nothing else behind
    SystemHandle m_pipe;
    PipeWriter m_writer; // the first to go
};

NativePath findWorker()
{
    return split(windows::ownProgram()).folder / "linkwright-worker.exe";
}

/// The other end of the pipe, which a child may get.
SystemHandle childsEnd(const windows::NewPipe &pipe)
{
    auto end = windows::openPipe(pipe.name, ::GetCurrentProcessId());
    const bool isGiven = end && ::SetHandleInformation(end->get(), HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT) != 0;
    return isGiven ? std::move(*end) : SystemHandle();
}

std::unique_ptr<WorkerProcess> startWorker(const NativePath &program)
{
    const std::wstring file = windows::wideFromWtf8(program.bytes);
    auto pipe = file.empty() ? failure(ErrorKind::NotFound, program) : windows::makePipe();
    const SystemHandle end = pipe ? childsEnd(*pipe) : SystemHandle();
    if (!end.isOpen())
        return nullptr;
    SystemHandle process = windows::startInheriting(file, windows::commandText({file, L"--serve"}), end.get());
    return process.isOpen() ? std::make_unique<PipedWorker>(std::move(process), std::move(pipe->end)) : nullptr;
}

} // namespace

/// Beside our own program: it has no more rights than we.
WorkerStarter workerStarter()
{
    static const auto *const program = new NativePath(findWorker());
    return workerStarter(*program);
}

WorkerStarter workerStarter(const NativePath &program)
{
    return [program] { return startWorker(program); };
}

} // namespace linkwright
