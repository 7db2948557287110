// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/folder_job.h"

#include "jobs/folder_session.h"

#include <utility>

namespace linkwright {

namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

milliseconds since(Clock::time_point start)
{
    return std::chrono::duration_cast<milliseconds>(Clock::now() - start);
}

/// Closing a folder may take its time: not here.
void release(std::shared_ptr<FolderSession> &session)
{
    if (session)
        session->stop();
    letGo(std::exchange(session, nullptr));
}

} // namespace

FolderJob::FolderJob(QObject *parent, const FileSystem &files, FollowBounds bounds)
    : EntrySource(parent)
    , m_files(files)
    , m_bounds(bounds)
{
    for (QTimer *timer : {&m_deliverTimer, &m_lookTimer, &m_refreshTimer, &m_pollTimer})
        timer->setSingleShot(true);
    connect(&m_deliverTimer, &QTimer::timeout, this, &FolderJob::deliver);
    connect(&m_lookTimer, &QTimer::timeout, this, &FolderJob::lookAgain);
    connect(&m_refreshTimer, &QTimer::timeout, this, &FolderJob::refresh);
    connect(&m_pollTimer, &QTimer::timeout, this, &FolderJob::poll);
}

FolderJob::~FolderJob()
{
    close();
}

bool FolderJob::isListing() const
{
    return m_current && !m_listed;
}

bool FolderJob::lacksWatch() const
{
    return m_current && m_listed && m_current->lacksWatch();
}

void FolderJob::open(const NativePath &path)
{
    start(path, false);
}

void FolderJob::refresh()
{
    if (!m_path.isEmpty() && !isListing() && !m_coming)
        start(m_path, true);
}

void FolderJob::close()
{
    release(m_coming);
    leave();
    m_path = {};
    m_realPath = {};
}

void FolderJob::start(const NativePath &path, bool isRefresh)
{
    release(m_coming);
    m_coming = std::make_shared<FolderSession>(m_files, path, m_bounds);
    m_comingIsRefresh = isRefresh;
    m_started = Clock::now();
    auto mailing = std::make_shared<Mailing>(this);
    runDetached([this, mailing, session = m_coming] {
        const std::weak_ptr weak(session);
        session->run([&] { mailing->post([this, weak] { arrived(weak.lock()); }); },
                     [this, mailing, weak] { mailing->post([this, weak] { happenedIn(weak); }); });
    });
}

void FolderJob::arrived(const std::shared_ptr<FolderSession> &session)
{
    if (session && session == m_coming)
        session->isOpen() ? adopt() : couldNotOpen();
    if (session && session == m_current && !m_deliverTimer.isActive())
        deliver();
}

/// The folder that was coming becomes the one that is shown.
void FolderJob::adopt()
{
    leave();
    m_current = std::exchange(m_coming, nullptr);
    const bool same = m_comingIsRefresh && m_current->realPath() == m_realPath;
    m_path = m_current->path();
    m_realPath = m_current->realPath();
    m_lostVolume = {};
    m_pace.startAnew();
    m_listed = false;
    if (same)
        Q_EMIT refreshing();
    else
        Q_EMIT opened(m_path, m_realPath);
}

void FolderJob::couldNotOpen()
{
    const Error error = m_coming->take(0).error.value_or(Error{});
    release(m_coming);
    if (m_comingIsRefresh && error.kind == ErrorKind::NotFound) {
        leave();
        Q_EMIT folderGone();
    } else {
        Q_EMIT failed(error);
    }
}

void FolderJob::deliver()
{
    if (!isListing())
        return;
    auto delivery = m_current->take(m_pace.rows());
    const std::weak_ptr session = m_current; // those who listen may leave the folder
    if (!delivery.entries.empty()) {
        const auto start = Clock::now();
        Q_EMIT entriesFound(std::make_shared<std::vector<Entry>>(std::move(delivery.entries)));
        m_pace.took(since(start));
        m_deliverTimer.start(DeliveryPace::between);
    }
    if (delivery.ended && isSame(session, m_current))
        finish(delivery);
}

void FolderJob::finish(const EntryDelivery &last)
{
    m_deliverTimer.stop();
    m_listed = true;
    m_listingTook = since(m_started);
    watch();
    if (last.error) {
        Q_EMIT failed(*last.error);
        Q_EMIT endedEarly();
    } else {
        if (m_current->missedSomething())
            refreshLater();
        Q_EMIT listed();
    }
}

/// Nothing more of the folder that is shown is wanted.
void FolderJob::leave()
{
    m_deliverTimer.stop();
    m_lookTimer.stop();
    m_refreshTimer.stop();
    m_pollTimer.stop();
    m_looking = false;
    release(m_current);
}

} // namespace linkwright
