// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevation/helper_session.h"

#include "changes/change_maker.h"
#include "elevation/frame_bodies.h"
#include "elevation/link_owners.h"

#include <utility>

namespace linkwright {

/// A request that was accepted, and how far it is.
class HelperSession::Work
{
public:
    Work(HelperRequest request, std::unique_ptr<FileSystem> files)
        : m_request(std::move(request))
        , m_files(std::move(files))
        , m_maker(*m_files)
    {
    }

    /// Each once, in order.
    bool mayMake(std::size_t index) const
    {
        return m_request.task == HelperTask::Make && index >= m_next && index < m_request.intents.size();
    }
    Outcome make(std::size_t index)
    {
        m_next = index + 1;
        const Intent &intent = m_request.intents[index];
        return m_maker.make(intent.change, intent.spareName);
    }
    /// All of it, once.
    bool mayRecover() const { return m_request.task != HelperTask::Make && m_next == 0; }
    RecoveryReport recover()
    {
        m_next = m_request.intents.size();
        const auto way = m_request.task == HelperTask::Finish ? RecoveryWay::Finish : RecoveryWay::RollBack;
        return recoverBatch(*m_files, m_request.intents, way, m_request.begun);
    }
    std::vector<Error> sync() { return m_maker.sync(); }

private:
    HelperRequest m_request;
    std::unique_ptr<FileSystem> m_files;
    ChangeMaker m_maker;
    std::size_t m_next = 0;
};

HelperSession::HelperSession(ByteChannel &channel, HelperDuty duty)
    : m_channel(channel)
    , m_duty(std::move(duty))
{
}

HelperSession::~HelperSession() = default;

bool HelperSession::run()
{
    if (!begin())
        return false;
    while (goOn()) {}
    const bool ended = m_work == nullptr;
    if (!ended)
        std::ignore = m_work->sync(); // who would be told is gone, or not to be trusted
    return ended;
}

Result<HelperRequest> HelperSession::readRequest(const Frame &frame) const
{
    if (frame.kind != FrameKind::Begin || frame.number != 0)
        return failure(ErrorKind::Corrupt, {});
    if (m_duty.vouchedFor && !m_duty.vouchedFor(frame.body))
        return failure(ErrorKind::Denied, {});
    auto request = unpackRequest(frame.body);
    if (!request)
        return failure(ErrorKind::Corrupt, {});
    if (const auto good = checkRequest(*request); !good)
        return std::unexpected(good.error());
    const bool asShown = request->intents.size() == m_duty.changes && placesInShort(request->intents) == m_duty.places
                         && request->task == m_duty.task;
    if (request->user != m_duty.user || !asShown)
        return failure(ErrorKind::Denied, {});
    return std::move(*request);
}

bool HelperSession::begin()
{
    const auto read = readFrame(m_channel);
    if (!read)
        return reject(read.error());
    const std::optional<Frame> &frame = *read;
    if (!frame)
        return false;
    m_nonce = frame->nonce;
    auto request = readRequest(*frame);
    if (!request)
        return reject(request.error());
    // Before a person said yes this opens folders only to read, and only to give links an owner: on Windows, where
    // opening one leaves a file in it, checkRequest() lets no owner through.
    auto files = m_duty.open(request->folders);
    if (const auto good = OwnersCheck(*files, m_duty.user).check(request->intents, request->task); !good)
        return reject(good.error());
    if (m_duty.agreed && !m_duty.agreed(*request))
        return reject({ErrorKind::Cancelled, {}});
    if (m_duty.begun && !m_duty.begun(*request))
        return reject({ErrorKind::Io, {}});
    m_work = std::make_unique<Work>(std::move(*request), std::move(files));
    return answer(FrameKind::Accepted, {});
}

/// One frame more. False: it was the last; no work is left when that is as it should be.
bool HelperSession::goOn()
{
    const auto read = readFrame(m_channel);
    if (!read)
        return reject(read.error());
    const std::optional<Frame> &came = *read;
    if (!came)
        return false;
    const Frame &frame = *came;
    if (frame.nonce != m_nonce || frame.number != m_number + 1)
        return reject({ErrorKind::Corrupt, {}});
    m_number = frame.number;
    if (frame.kind == FrameKind::Act)
        return act(frame.body);
    if (frame.kind == FrameKind::Recover)
        return recover(frame.body);
    if (frame.kind == FrameKind::Sync && frame.body.empty())
        return answer(FrameKind::Synced, packErrors(m_work->sync()));
    if (frame.kind != FrameKind::End || !frame.body.empty())
        return reject({ErrorKind::Corrupt, {}});
    std::ignore = m_work->sync();
    m_work.reset();
    return false;
}

bool HelperSession::act(std::string_view body)
{
    const auto index = unpackNumber(body);
    if (!index || !m_work->mayMake(*index))
        return reject({ErrorKind::Corrupt, {}});
    return answer(FrameKind::Made, packOutcome(m_work->make(*index)));
}

bool HelperSession::recover(std::string_view body)
{
    if (!body.empty() || !m_work->mayRecover())
        return reject({ErrorKind::Corrupt, {}});
    return answer(FrameKind::Recovered, packReport(m_work->recover()));
}

bool HelperSession::answer(FrameKind kind, std::string body)
{
    return writeFrame(m_channel, {m_nonce, m_number, kind, std::move(body)}).has_value();
}

/// Ends the session.
bool HelperSession::reject(const Error &error)
{
    std::ignore = answer(FrameKind::Rejected, packErrors({error}));
    return false;
}

} // namespace linkwright
