// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "jobs/folder_job.h"
#include "jobs/folder_session.h"

#include <algorithm>
#include <utility>

// After the listing: what happens in the folder and to the targets of its links.

namespace linkwright {

namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr milliseconds betweenLooks{100}; // changes that come together are looked at together
constexpr milliseconds betweenVainLooks{400}; // at most, where much happens beside the ways of the links
constexpr milliseconds betweenPolls{2000};
constexpr milliseconds betweenVainPolls{16'000}; // at most

} // namespace

void FolderJob::watch()
{
    m_lookDelay = betweenLooks;
    m_pollDelay = betweenPolls;
    lookOn(true, m_current->hasWork());
}

/// While the folder is listed, and while a thread looks, what happened waits for that.
void FolderJob::happenedIn(const std::weak_ptr<FolderSession> &session)
{
    if (isSame(session, m_current) && m_listed && !m_looking)
        lookSoon();
}

void FolderJob::lookSoon()
{
    if (m_current->hasNews() && !m_lookTimer.isActive() && !m_refreshTimer.isActive())
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
        m_lostVolume = std::move(changes.lostVolume);
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

/// A folder in which very much happens is not listed all the time.
void FolderJob::refreshLater()
{
    m_refreshTimer.start(std::max(betweenLooks, 2 * m_listingTook));
}

/// Waits for what happens next.
void FolderJob::lookOn(bool news, bool more)
{
    const bool wasCalm = Clock::now() - std::exchange(m_lastLook, Clock::now()) > betweenPolls;
    m_lookDelay = news || wasCalm ? betweenLooks : std::min(m_lookDelay * 2, betweenVainLooks);
    m_pollDelay = news ? betweenPolls : m_pollDelay;
    if (more) {
        look(false);
        return;
    }
    lookSoon();
    if (m_current->needsPolling() && !m_pollTimer.isActive())
        m_pollTimer.start(m_pollDelay);
}

} // namespace linkwright
