// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guard/worker_line.h"

#include "platform/system_codes.h"

#include <utility>

namespace linkwright::guard {

namespace {

std::unexpected<Error> notAnswering()
{
    return failure(ErrorKind::NotAnswering, {}, system_code::timedOut);
}

/// What an answer says; nothing: it makes no sense.
std::optional<Result<std::string>> partsOf(std::string answer)
{
    ByteReader in(answer);
    const auto kind = static_cast<Answer>(in.limited(static_cast<std::uint8_t>(Answer::StillAtIt)));
    if (in.isGood() && kind == Answer::Done)
        return answer.erase(0, 1);
    Error error = readError(in);
    if (kind != Answer::Failed || !in.isGood() || !in.isAtEnd())
        return std::nullopt;
    return std::unexpected(std::move(error));
}

} // namespace

WorkerLine::WorkerLine(std::unique_ptr<WorkerProcess> worker, const Patience &patience)
    : m_worker(std::move(worker))
    , m_patience(patience)
{
}

Result<std::string> WorkerLine::ask(const std::string &question, std::chrono::milliseconds limit, const GoesOn &goesOn)
{
    if (question.size() > mostMessageBytes)
        return failure(ErrorKind::NameTooLong, {});
    std::unique_lock lock(m_mutex);
    if (!m_turn.wait_until(lock, Clock::now() + limit, [this] { return !m_isBusy || m_isAbandoned; }) || m_isAbandoned)
        return notAnswering();
    m_isBusy = true;
    const std::string bytes = std::exchange(m_toSay, {}) + packMessage(question);
    lock.unlock();
    auto answer = talk(bytes, limit, goesOn);
    auto parts = answer ? partsOf(std::move(*answer)) : std::nullopt;
    endTurn(parts.has_value());
    return parts ? std::move(*parts) : notAnswering();
}

/// Says it and hears the answer. Nothing: the worker is not to be asked again.
std::optional<std::string> WorkerLine::talk(const std::string &bytes, std::chrono::milliseconds limit,
                                            const GoesOn &goesOn)
{
    if (!m_worker->write(bytes, Clock::now() + limit))
        return std::nullopt;
    auto answer = hear(limit);
    while (answer && static_cast<Answer>(answer->front()) == Answer::StillAtIt) {
        ByteReader in(std::string_view(*answer).substr(1));
        const auto done = in.number<std::uint64_t>();
        const auto of = in.number<std::uint64_t>();
        if (!goesOn || !in.isGood() || !in.isAtEnd())
            return std::nullopt;
        ByteWriter reply;
        reply.flag(goesOn(done, of));
        if (!m_worker->write(packMessage(reply.take()), Clock::now() + limit))
            return std::nullopt;
        answer = hear(limit);
    }
    return answer;
}

/// A whole message; nothing: it did not come in time, or is none.
std::optional<std::string> WorkerLine::hear(std::chrono::milliseconds limit)
{
    const auto until = Clock::now() + limit;
    std::string bytes(lengthBytes, '\0');
    const auto length = fill(bytes, until) ? lengthOf(bytes) : std::nullopt;
    if (!length)
        return std::nullopt;
    bytes.resize(*length);
    return fill(bytes, until) ? std::optional(std::move(bytes)) : std::nullopt;
}

bool WorkerLine::fill(std::string &bytes, Clock::time_point until)
{
    for (std::size_t filled = 0; filled < bytes.size();) {
        const auto count = m_worker->read(std::span(bytes).subspan(filled), until);
        if (!count)
            return false;
        filled += *count;
    }
    return true;
}

void WorkerLine::endTurn(bool isWell)
{
    if (!isWell)
        abandon();
    {
        const std::scoped_lock lock(m_mutex);
        m_isBusy = false;
    }
    m_turn.notify_one();
}

void WorkerLine::letGo(LetGo what, std::uint32_t number)
{
    const std::string message = packMessage(questionOf(what, number).take());
    std::unique_lock lock(m_mutex);
    if (m_isAbandoned)
        return;
    m_toSay += message;
    if (m_isBusy)
        return;
    const auto said = m_worker->writeSome(m_toSay);
    m_toSay.erase(0, said.value_or(0));
    lock.unlock();
    if (!said)
        abandon();
}

void WorkerLine::abandon()
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isAbandoned)
            return;
        m_abandonedAt = Clock::now();
        m_isAbandoned = true;
        m_worker->kill();
    }
    m_turn.notify_all();
}

WorkerLine::Clock::time_point WorkerLine::abandonedAt() const
{
    const std::scoped_lock lock(m_mutex);
    return m_abandonedAt;
}

WorkerLine::Clock::duration WorkerLine::lived() const
{
    return abandonedAt() - m_started;
}

bool WorkerLine::hasEnded()
{
    const std::scoped_lock lock(m_mutex);
    return m_isAbandoned && m_worker->hasEnded();
}

} // namespace linkwright::guard
