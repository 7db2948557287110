// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevation/helper_elevation.h"

#include "changes/recovery.h"
#include "changes/seen.h"
#include "elevation/elevation_needs.h"
#include "elevation/frame_bodies.h"
#include "platform/user.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <tuple>
#include <utility>

namespace linkwright {

namespace {

/// Stops a while after another token was stopped, or when it is gone.
class LateStop
{
public:
    LateStop(const StopToken &first, std::chrono::milliseconds late)
        : m_after(late)
        , m_onStop(first, [this] { m_timer = std::jthread([this](const StopToken &off) { wait(off); }); })
    {
    }

    StopToken token() const { return m_late.get_token(); }

private:
    void wait(const StopToken &off)
    {
        std::mutex mutex;
        std::condition_variable_any nap;
        std::unique_lock lock(mutex);
        nap.wait_for(lock, off, m_after, [] { return false; });
        m_late.request_stop();
    }

    std::chrono::milliseconds m_after;
    StopSource m_late;
    std::jthread m_timer;
    std::stop_callback<std::function<void()>> m_onStop; // the last: gone before what it uses
};

Result<FoldersSeen> seeFolders(const FileSystem &files, const std::vector<Intent> &intents)
{
    FoldersSeen folders;
    for (const Intent &intent : intents) {
        for (const NativePath &path : foldersOf(intent.change)) {
            if (folders.contains(path))
                continue;
            const auto seen = seeFolder(files, path);
            if (!seen)
                return std::unexpected(seen.error());
            folders[path] = *seen;
        }
    }
    return folders;
}

Outcome refusedAt(ErrorKind kind, const NativePath &where)
{
    return {Outcome::State::Refused, Error{kind, where}};
}

bool isGoneAt(const FileSystem &files, const NativePath &path)
{
    const auto place = openPlace(files, path);
    return place && isGone(*place);
}

/// Nobody tells what became of it, so the disk is asked. What is left under the spare name is for recovery to see.
Outcome outcomeOnDisk(const FileSystem &files, const Intent &intent)
{
    const NativePath spare = split(placeOf(intent.change)).folder / intent.spareName;
    const Standing standing = surveyBatch(files, {intent}).front();
    if (!isGoneAt(files, spare) || standing == Standing::Unclear)
        return refusedAt(ErrorKind::Unverified, spare);
    if (standing == Standing::Made)
        return {Outcome::State::Done};
    return refusedAt(ErrorKind::NeedsPrivilege, placeOf(intent.change));
}

} // namespace

HelperElevation::HelperElevation(Start start, std::chrono::milliseconds grace)
    : m_start(std::move(start))
    , m_grace(grace)
{
}

HelperElevation::~HelperElevation() = default;

std::vector<bool> HelperElevation::wanted(const FileSystem &files, const std::vector<Intent> &intents,
                                          const StopToken &stop) const
{
    if (actsAsAdministrator())
        return std::vector(intents.size(), false);
    ElevationNeeds needs = needElevation(files, intents, stop);
    m_distrusted = std::move(needs.distrusted);
    return std::move(needs.wanted);
}

std::expected<void, ElevationRefusal> HelperElevation::begin(const FileSystem &files, std::vector<Intent> intents,
                                                             const StopToken &stop)
{
    return begin(files, HelperRequest{.intents = std::move(intents), .folders = {}}, stop);
}

std::expected<void, ElevationRefusal> HelperElevation::beginRecovery(const FileSystem &files,
                                                                     std::vector<Intent> intents, RecoveryWay way,
                                                                     std::int64_t begun, const StopToken &stop)
{
    const HelperTask task = way == RecoveryWay::Finish ? HelperTask::Finish : HelperTask::TakeBack;
    return begin(files, {.intents = std::move(intents), .folders = {}, .task = task, .begun = begun}, stop);
}

std::expected<void, ElevationRefusal> HelperElevation::begin(const FileSystem &files, HelperRequest request,
                                                             const StopToken &stop)
{
    auto folders = seeFolders(files, request.intents);
    if (!folders)
        return std::unexpected(ElevationRefusal::Failed);
    request.user = currentUser();
    request.folders = std::move(*folders);
    const std::string body = packRequest(request);
    m_nonce = newNonce();
    m_number = 0;
    m_touched.clear();
    if (request.intents.size() > mostHelperChanges || !packFrame({m_nonce, 0, FrameKind::Begin, body}))
        return std::unexpected(ElevationRefusal::TooMany);
    if (!checkRequest(request)) // nobody is asked in vain
        return std::unexpected(ElevationRefusal::Refused);
    auto started = m_start({request.intents.size(), placesInShort(request.intents), body, request.task});
    if (!started) {
        switch (started.error()) {
        case NoHelper::NoAsker: return std::unexpected(ElevationRefusal::NoAsker);
        case NoHelper::NotInstalled: return std::unexpected(ElevationRefusal::NoHelper);
        case NoHelper::Declined: return std::unexpected(ElevationRefusal::Declined);
        case NoHelper::Failed: return std::unexpected(ElevationRefusal::Failed);
        }
    }
    m_helper = std::move(*started);
    m_lost = Lost::No;
    m_rejected.reset();
    m_intents = std::move(request.intents);
    const auto asked = ask(FrameKind::Begin, body, stop);
    if (asked && answer(FrameKind::Accepted, stop))
        return {};
    return std::unexpected(stop.stop_requested() ? ElevationRefusal::Declined : whyNone());
}

ElevationRefusal HelperElevation::whyNone()
{
    const auto end = m_helper->end();
    m_helper.reset();
    const bool saidNo = m_rejected && m_rejected->kind == ErrorKind::Cancelled;
    if (m_rejected && !saidNo)
        return ElevationRefusal::Refused;
    if (saidNo || end == HelperEnd::Declined)
        return ElevationRefusal::Declined;
    return end == HelperEnd::NotAuthorized ? ElevationRefusal::NotAuthorized : ElevationRefusal::Failed;
}

Outcome HelperElevation::make(const FileSystem &files, std::size_t index, const StopToken &stop)
{
    const Intent &intent = m_intents[index];
    if (m_lost != Lost::No)
        return refusedAt(ErrorKind::NeedsPrivilege, placeOf(intent.change));
    const LateStop late(stop, m_grace);
    const auto asked = ask(FrameKind::Act, packNumber(static_cast<std::uint32_t>(index)), late.token());
    for (const NativePath &folder : foldersOf(intent.change))
        m_touched.insert(folder);
    const auto frame = asked ? answer(FrameKind::Made, late.token()) : std::nullopt;
    if (auto outcome = frame ? unpackOutcome(frame->body) : std::nullopt)
        return std::move(*outcome);
    if (m_lost == Lost::No)
        lose(Lost::Ended);
    if (m_lost == Lost::Silent) // it may still be about to do it
        return refusedAt(ErrorKind::Unverified, split(placeOf(intent.change)).folder / intent.spareName);
    return outcomeOnDisk(files, intent);
}

RecoveryReport HelperElevation::recover(const StopToken &stop)
{
    const LateStop late(stop, m_grace);
    const auto asked = ask(FrameKind::Recover, {}, late.token());
    const auto frame = asked ? answer(FrameKind::Recovered, late.token()) : std::nullopt;
    auto report = frame ? unpackReport(frame->body) : std::nullopt;
    if (!report || (!report->stopped && report->standings.size() != m_intents.size()))
        return {.standings = {}, .left = {}, .stopped = true};
    std::ignore = ask(FrameKind::End, {}, late.token());
    return std::move(*report);
}

std::vector<Error> HelperElevation::end(const StopToken &stop)
{
    std::vector<Error> errors;
    const LateStop late(stop, m_grace);
    if (m_lost == Lost::No && m_helper) {
        const auto asked = ask(FrameKind::Sync, {}, late.token());
        const auto frame = asked ? answer(FrameKind::Synced, late.token()) : std::nullopt;
        if (auto told = frame ? unpackErrors(frame->body) : std::nullopt) {
            std::ignore = ask(FrameKind::End, {}, late.token());
            return std::move(*told);
        }
    }
    errors.reserve(m_touched.size());
    for (const NativePath &folder : m_touched) // who was to make it durable is gone
        errors.push_back({ErrorKind::Io, folder});
    return errors;
}

Result<void> HelperElevation::ask(FrameKind kind, std::string body, const StopToken &stop)
{
    if (kind != FrameKind::Begin)
        ++m_number;
    auto sent = writeFrame(m_helper->channel(), {m_nonce, m_number, kind, std::move(body)}, stop);
    if (!sent)
        lose(sent.error().kind == ErrorKind::Cancelled ? Lost::Silent : Lost::Ended);
    return sent;
}

std::optional<Frame> HelperElevation::answer(FrameKind kind, const StopToken &stop)
{
    auto read = readFrame(m_helper->channel(), stop);
    if (!read) {
        lose(read.error().kind == ErrorKind::Cancelled ? Lost::Silent : Lost::Ended);
        return std::nullopt;
    }
    const auto &frame = *read;
    const bool isOurs = frame && frame->nonce == m_nonce && frame->number == m_number;
    if (isOurs && frame->kind == kind)
        return std::move(*read);
    if (const auto why = isOurs && frame->kind == FrameKind::Rejected ? unpackErrors(frame->body) : std::nullopt;
        why && !why->empty())
        m_rejected = why->front();
    lose(Lost::Ended);
    return std::nullopt;
}

/// One that ended is waited for, so that it cannot act any more; if it does not end, it may.
void HelperElevation::lose(Lost how)
{
    m_lost = how;
    if (how == Lost::Silent)
        m_helper->giveUp();
    else if (!m_helper->end())
        m_lost = Lost::Silent;
}

} // namespace linkwright
