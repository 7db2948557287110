// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "jobs/scan_job.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace linkwright {

namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr milliseconds betweenProgress{200};

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

void ScanJob::start(const ScanRequest &request)
{
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
    letGo(std::exchange(m_session, std::make_shared<ScanSession>(m_files, m_request)));
    m_problems.clear();
    m_problemCount = 0;
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
    if (m_ground.base.isEmpty() || names.empty())
        return;
    m_toLook.insert(m_toLook.end(), std::make_move_iterator(names.begin()), std::make_move_iterator(names.end()));
    if (!m_looking.isRunning())
        lookNow();
}

void ScanJob::lookNow()
{
    std::ranges::sort(m_toLook);
    const auto again = std::ranges::unique(m_toLook);
    m_toLook.erase(again.begin(), again.end());
    m_looking.start<ScanNews>(
        this,
        [files = &m_files, ground = m_ground, names = std::exchange(m_toLook, {})](const StopToken &stop) {
            return ScanSession::look(*files, ground, names, stop);
        },
        [this](ScanNews news) {
            Q_EMIT changed(std::make_shared<std::vector<Entry>>(std::move(news.present)),
                           std::make_shared<std::vector<std::string>>(std::move(news.gone)));
            if (!m_toLook.empty())
                lookNow();
        });
}

} // namespace linkwright
