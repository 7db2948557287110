// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "jobs/scan_job.h"

#include <algorithm>
#include <iterator>
#include <thread>
#include <utility>

namespace linkwright {

namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr milliseconds betweenProgress{200};
constexpr std::size_t mostLooks = 4096;

milliseconds since(Clock::time_point start)
{
    return std::chrono::duration_cast<milliseconds>(Clock::now() - start);
}

/// One processor is left to the window.
unsigned threadsForScanning()
{
    return std::clamp(std::thread::hardware_concurrency(), 2U, 8U);
}

} // namespace

ScanJob::ScanJob(QObject *parent, const FileSystem &files)
    : EntrySource(parent)
    , m_files(files)
{
    m_deliverTimer.setSingleShot(true);
    connect(&m_deliverTimer, &QTimer::timeout, this, &ScanJob::deliver);
    m_progressTimer.setInterval(betweenProgress);
    connect(&m_progressTimer, &QTimer::timeout, this, [this] {
        takeProblems();
        Q_EMIT progressed();
    });
}

ScanJob::~ScanJob()
{
    stop();
    letGo(std::exchange(m_session, nullptr));
}

void ScanJob::start(const ScanRequest &request, const ScanRecord &record)
{
    m_record = record;
    m_request = request;
    m_request.threads = threadsForScanning();
    m_request.ends = EndDetail::PathAndType;
    begin(false);
}

void ScanJob::refresh()
{
    if (m_running || m_request.roots.empty())
        return;
    begin(true);
}

void ScanJob::begin(bool isRefresh)
{
    stop();
    letGo(std::exchange(m_session, std::make_shared<ScanSession>(m_files, m_request, m_record)));
    m_problems.clear();
    m_problemCount = 0;
    m_looking.cancel();
    m_toLook.clear();
    m_mountedAt.clear();
    m_lostVolume = {};
    if (m_mounts == nullptr) {
        m_mounts = new MountListener(m_files, this);
        connect(m_mounts, &MountListener::changed, this, &ScanJob::mountsChanged);
    }
    m_pace.startAnew();
    m_running = true;
    m_started = Clock::now();
    m_progressTimer.start();
    auto mailing = std::make_shared<Mailing>(this);
    runDetached([this, mailing, session = m_session, isRefresh] {
        const std::weak_ptr weak(session);
        session->run([&] { mailing->post([this, weak, isRefresh] { adopt(weak, isRefresh); }); },
                     [&] {
                         mailing->post([this, weak] {
                             if (isCurrent(weak) && !m_deliverTimer.isActive())
                                 deliver();
                         });
                     });
    });
}

void ScanJob::stop()
{
    if (m_session)
        m_session->stop();
}

bool ScanJob::isCurrent(const std::weak_ptr<ScanSession> &session) const
{
    return m_session && !session.owner_before(m_session) && !m_session.owner_before(session);
}

void ScanJob::adopt(const std::weak_ptr<ScanSession> &session, bool isRefresh)
{
    if (!isCurrent(session))
        return;
    m_ground = m_session->ground();
    if (isRefresh)
        Q_EMIT refreshing();
    else
        Q_EMIT opened(m_ground.base, m_ground.realBase);
    Q_EMIT progressed();
}

void ScanJob::deliver()
{
    if (!m_running)
        return;
    auto delivery = m_session->take(m_pace.rows());
    const std::weak_ptr session = m_session; // those who listen may begin another
    if (!delivery.entries.empty()) {
        const auto start = Clock::now();
        Q_EMIT entriesFound(std::make_shared<std::vector<Entry>>(std::move(delivery.entries)));
        m_pace.took(since(start));
        m_deliverTimer.start(DeliveryPace::between);
    }
    if (delivery.ended && isCurrent(session))
        finish();
}

void ScanJob::finish()
{
    m_deliverTimer.stop();
    m_progressTimer.stop();
    m_took = since(m_started);
    m_running = false;
    takeProblems();
    if (m_session->isComplete())
        Q_EMIT listed();
    else
        Q_EMIT endedEarly();
    Q_EMIT progressed();
    lookSoon();
}

ScanStatus ScanJob::status() const
{
    ScanStatus status{.running = m_running,
                      .complete = m_session && !m_running && m_session->isComplete(),
                      .entries = 0,
                      .links = 0,
                      .problems = m_problemCount,
                      .took = m_running ? since(m_started) : m_took,
                      .folder = nullptr};
    if (m_session) {
        const ScanProgress &progress = m_session->progress();
        status.entries = progress.entries.load(std::memory_order_relaxed);
        status.links = progress.links.load(std::memory_order_relaxed);
        status.folder = progress.folder.load(std::memory_order_relaxed);
    }
    return status;
}

std::optional<Result<ScanSaved>> ScanJob::saved() const
{
    return m_session && !m_running ? m_session->saved() : std::nullopt;
}

void ScanJob::takeProblems()
{
    for (Error &error : m_session->takeProblems()) {
        ++m_problemCount;
        if (m_problems.size() < mostProblems)
            m_problems.push_back(std::move(error));
    }
}

void ScanJob::look(std::vector<std::string> names)
{
    for (std::string &name : names)
        m_toLook.push_back({{}, std::move(name)});
    lookSoon();
}

void ScanJob::mountsChanged(const MountsChange &change)
{
    const auto places = change.places();
    m_mountedAt.insert(m_mountedAt.end(), places.begin(), places.end());
    lookSoon();
    if (const NativePath lost = change.lostBy(realPath()); m_lostVolume.isEmpty() && !lost.isEmpty()) {
        m_lostVolume = lost;
        Q_EMIT volumeLost(lost);
    } else if (!m_lostVolume.isEmpty() && change.hasCome(m_lostVolume)) {
        Q_EMIT volumeBack(std::exchange(m_lostVolume, {}));
    }
}

/// What comes while a scan runs or somebody looks waits for that.
void ScanJob::lookSoon()
{
    if (m_session && !m_running && !m_looking.isRunning() && !(m_toLook.empty() && m_mountedAt.empty()))
        lookNow();
}

/// At so many at a time as a window takes in without a halt.
void ScanJob::lookNow()
{
    struct Look
    {
        ScanNews news;
        std::vector<MountDependents::Known> concerned;
    };
    const auto count = static_cast<std::ptrdiff_t>(std::min(m_toLook.size(), mostLooks));
    std::vector<MountDependents::Known> links(std::make_move_iterator(m_toLook.end() - count),
                                              std::make_move_iterator(m_toLook.end()));
    m_toLook.erase(m_toLook.end() - count, m_toLook.end());
    m_looking.start<Look>(
        this,
        [session = m_session, links = std::move(links), places = std::exchange(m_mountedAt, {})](
            const StopToken &stop) { return Look{session->lookAgain(links, stop), session->concernedBy(places)}; },
        [this](Look look) {
            m_toLook.insert(m_toLook.end(), std::make_move_iterator(look.concerned.begin()),
                            std::make_move_iterator(look.concerned.end()));
            if (!look.news.present.empty() || !look.news.gone.empty())
                Q_EMIT changed(std::make_shared<std::vector<Entry>>(std::move(look.news.present)),
                               std::make_shared<std::vector<std::string>>(std::move(look.news.gone)));
            lookSoon();
        });
}

} // namespace linkwright
