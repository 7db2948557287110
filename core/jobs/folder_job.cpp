// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/folder_job.h"

#include "jobs/folder_session.h"
#include "jobs/signal_notifier.h"

#include <algorithm>
#include <utility>

namespace linkwright {

namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr milliseconds betweenDeliveries{16}; // a frame: between two, the window paints and answers
constexpr milliseconds deliveryTakes{6}; // wanted at most, of the one who shows the rows
constexpr milliseconds betweenLooks{100}; // changes that come together are looked at together
constexpr milliseconds betweenVainLooks{400}; // at most, where much happens beside the ways of the links
constexpr milliseconds betweenPolls{2000};
constexpr milliseconds betweenVainPolls{16'000}; // at most
constexpr std::size_t fewRows = 256;
constexpr std::size_t firstRows = 2048;
constexpr std::size_t manyRows = 65536;

milliseconds since(Clock::time_point start)
{
    return std::chrono::duration_cast<milliseconds>(Clock::now() - start);
}

/// How many rows to hand over next, when so many took so long.
std::size_t nextRows(std::size_t rows, milliseconds took)
{
    if (took > deliveryTakes)
        return std::max(rows / 2, fewRows);
    return took * 2 < deliveryTakes ? std::min(rows * 2, manyRows) : rows;
}

/// Whether it is this one that is shown, without keeping it alive: the last one to let go must be a thread.
bool isSame(const std::weak_ptr<FolderSession> &one, const std::shared_ptr<FolderSession> &other)
{
    return !one.owner_before(other) && !other.owner_before(one);
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
    : QObject(parent)
    , m_files(files)
    , m_bounds(bounds)
    , m_rowsPerTurn(firstRows)
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
        session->run([&] { mailing->post([this, weak = std::weak_ptr(session)] { arrived(weak.lock()); }); });
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
    m_rowsPerTurn = firstRows;
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
    auto delivery = m_current->take(m_rowsPerTurn);
    const std::weak_ptr session = m_current; // those who listen may leave the folder
    if (!delivery.entries.empty()) {
        const auto start = Clock::now();
        Q_EMIT entriesFound(std::make_shared<std::vector<Entry>>(std::move(delivery.entries)));
        m_rowsPerTurn = nextRows(m_rowsPerTurn, since(start));
        m_deliverTimer.start(betweenDeliveries);
    }
    if (delivery.ended && isSame(session, m_current))
        finish(delivery);
}

void FolderJob::finish(const FolderDelivery &last)
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

/// A folder in which very much happens is not listed all the time.
void FolderJob::refreshLater()
{
    m_refreshTimer.start(std::max(betweenLooks, 2 * m_listingTook));
}

/// Nothing more of the folder that is shown is wanted.
void FolderJob::leave()
{
    m_deliverTimer.stop();
    m_lookTimer.stop();
    m_refreshTimer.stop();
    m_pollTimer.stop();
    m_looking = false;
    m_notifier.reset();
    m_targetNotifier.reset();
    release(m_current);
}

void FolderJob::watch()
{
    m_lookDelay = betweenLooks;
    m_pollDelay = betweenPolls;
    if (const auto signal = m_current->watchSignal())
        m_notifier = lookWhen(*signal);
    lookOn(true, m_current->hasWork());
}

std::unique_ptr<SignalNotifier> FolderJob::lookWhen(std::intptr_t signal)
{
    return SignalNotifier::on(signal, [this] { somethingHappened(); });
}

void FolderJob::somethingHappened()
{
    for (const auto &notifier : {m_notifier.get(), m_targetNotifier.get()}) {
        if (notifier)
            notifier->setEnabled(false); // until what happened was looked at
    }
    if (!m_looking && !m_lookTimer.isActive())
        m_lookTimer.start(m_lookDelay);
}

void FolderJob::lookAgain()
{
    look(false);
}

/// While nobody looks, and while what is in view stays as it is, more and more rarely.
void FolderJob::poll()
{
    if (m_looking)
        return; // polling goes on after that
    auto inView = m_namesInView ? m_namesInView() : std::vector<std::string>();
    if (std::exchange(m_polled, inView) != inView)
        m_pollDelay = betweenPolls;
    m_pollDelay = std::min(m_pollDelay * 2, betweenVainPolls);
    inView.empty() ? m_pollTimer.start(m_pollDelay) : look(true);
}

void FolderJob::look(bool poll)
{
    m_lookTimer.stop();
    m_looking = true;
    FolderWish wish{m_namesInView ? m_namesInView() : std::vector<std::string>(), poll};
    auto mailing = std::make_shared<Mailing>(this);
    const auto answer = [this, mailing, weak = std::weak_ptr(m_current)](FolderChanges changes) {
        auto answered = std::make_shared<FolderChanges>(std::move(changes));
        mailing->post([this, weak, answered] { answeredBy(weak.lock(), std::move(*answered)); });
    };
    if (m_current->lookInOwnThread(wish, answer))
        return;
    runDetached([session = m_current, wish = std::move(wish), answer] { answer(session->lookAgain(wish)); });
}

void FolderJob::answeredBy(std::shared_ptr<FolderSession> session, FolderChanges changes)
{
    if (session != m_current) {
        letGo(std::move(session)); // it was left meanwhile, and this may be the last to know it
    } else if (session) {
        session.reset();
        m_looking = false;
        looked(std::move(changes));
    }
}

void FolderJob::looked(FolderChanges changes)
{
    if (changes.folderGone) {
        leave();
        Q_EMIT folderGone();
        return;
    }
    if (changes.lostTrack) {
        refreshLater();
        return;
    }
    const bool news = !changes.present.empty() || !changes.gone.empty();
    lookOn(news || !changes.otherWay.empty(), changes.more);
    const std::weak_ptr session = m_current; // those who listen may leave the folder
    if (news)
        Q_EMIT changed(std::make_shared<std::vector<Entry>>(std::move(changes.present)),
                       std::make_shared<std::vector<std::string>>(std::move(changes.gone)));
    if (!changes.otherWay.empty() && isSame(session, m_current))
        Q_EMIT wayChanged(std::make_shared<std::vector<std::string>>(std::move(changes.otherWay)));
}

/// Waits for what happens next.
void FolderJob::lookOn(bool news, bool more)
{
    const bool wasCalm = since(std::exchange(m_lastLook, Clock::now())) > betweenPolls;
    m_lookDelay = news || wasCalm ? betweenLooks : std::min(m_lookDelay * 2, betweenVainLooks);
    m_pollDelay = news ? betweenPolls : m_pollDelay;
    if (more) {
        look(false);
        return;
    }
    if (const auto signal = m_current->targetSignal(); signal && !m_targetNotifier)
        m_targetNotifier = lookWhen(*signal);
    for (const auto &notifier : {m_notifier.get(), m_targetNotifier.get()}) {
        if (notifier)
            notifier->setEnabled(true);
    }
    if (m_current->needsPolling() && !m_pollTimer.isActive())
        m_pollTimer.start(m_pollDelay);
}

} // namespace linkwright
