// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/folder_session.h"

#include "base/contains.h"
#include "jobs/mount_listener.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <unordered_set>
#include <utility>

namespace linkwright {

namespace {

constexpr std::chrono::seconds coarseClock{2};
constexpr std::chrono::milliseconds lookTakes{50}; // at most, then what was found is told
constexpr std::size_t judgedWhileListing = 4000; // links; that many take no time that a person would notice

template<typename Thing>
void moveAll(std::vector<Thing> &to, std::vector<Thing> &from)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

std::vector<std::string> missing(const std::vector<std::string> &names, const std::vector<Entry> &present)
{
    std::unordered_set<std::string_view> there;
    for (const auto &entry : present)
        there.insert(entry.name);
    std::vector<std::string> gone;
    std::ranges::copy_if(names, std::back_inserter(gone), [&](const auto &name) { return !there.contains(name); });
    return gone;
}

} // namespace

FolderSession::FolderSession(const FileSystem &files, NativePath path, FollowBounds bounds)
    : m_files(files)
    , m_path(std::move(path))
    , m_bounds(bounds)
{
}

void FolderSession::run(const std::function<void()> &announce, const std::function<void()> &happened)
{
    m_bell = [news = m_hasNews, happened] { // threads that ask mounts may outlive us
        *news = true;
        happened();
    };
    if (const auto opened = open(); !opened) {
        end(opened.error(), announce);
        return;
    }
    if (changedJustNow())
        watch();
    const auto deliver = [&](std::vector<Entry> &&batch) {
        learn(batch);
        push(std::move(batch), announce);
        watch();
    };
    const auto read = listFolder(m_files, *m_folder, m_stop.get_token(), deliver, judgedWhileListing);
    watch();
    end(read ? std::nullopt : std::optional(Error{read.error().kind, m_path, read.error().osCode}), announce);
    serve();
}

void FolderSession::serve()
{
    std::unique_lock lock(m_mutex);
    while (m_serves) {
        m_wasAsked.wait(lock, m_stop.get_token(), [this] { return m_asked.has_value(); });
        const auto asked = std::exchange(m_asked, std::nullopt);
        if (!asked) { // nobody wants to know any more
            m_serves = false;
            return;
        }
        lock.unlock();
        FolderChanges changes = lookAgain(asked->wish);
        lock.lock();
        m_serves = !m_awaited.isEmpty();
        lock.unlock();
        asked->answer(std::move(changes));
        lock.lock();
    }
}

bool FolderSession::lookInOwnThread(FolderWish wish, std::function<void(FolderChanges)> answer)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_serves)
        return false;
    m_asked = Asked{std::move(wish), std::move(answer)};
    m_wasAsked.notify_all();
    return true;
}

Result<void> FolderSession::open()
{
    auto mountWatch = watchMounts(m_bell);
    m_mountWatch = mountWatch ? std::move(*mountWatch) : nullptr;
    auto folder = m_files.openFolder(m_path);
    if (!folder)
        return failureAt(m_path, folder.error());
    m_mounts = m_files.mounts(); // now that what is mounted on demand is
    auto realPath = (*folder)->realPath();
    if (!realPath)
        return failureAt(m_path, realPath.error());
    const auto facts = (*folder)->facts();
    m_changedBefore = facts ? facts->changed : 0;
    m_follower = std::make_unique<TargetFollower>(m_files, **folder, m_bounds, m_bell);

    const std::scoped_lock lock(m_mutex);
    m_realPath = std::move(*realPath);
    m_folder = std::move(*folder);
    m_questions = std::make_shared<MountQuestions>(m_files, m_folder, m_stop.get_token(), m_bell);
    m_isOpen = true;
    return {};
}

/// Within what clocks of file systems may be coarse by: its time of change cannot tell whether more happened since.
bool FolderSession::changedJustNow() const
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return now - std::chrono::nanoseconds(m_changedBefore) < coarseClock;
}

/// Once. The first rows come before it: to watch a folder of a million known entries takes the system a tenth of a
/// second. Whether something happened meanwhile, the folder's own time of change tells.
void FolderSession::watch()
{
    if (std::exchange(m_triedToWatch, true))
        return;
    auto watch = watchFolder(*m_folder, m_bell);
    if (!watch) {
        m_lacksWatch = watch.error().kind == ErrorKind::OutOfResources;
        return;
    }
    m_watch = std::move(*watch);
    const auto facts = m_folder->facts();
    m_missedSomething = facts && facts->changed != m_changedBefore;
}

void FolderSession::learn(const std::vector<Entry> &batch)
{
    for (const Entry &entry : batch) {
        if (entry.link)
            learnLink(entry);
    }
}

void FolderSession::learnLink(const Entry &entry)
{
    if (!entry.link->isAwaited())
        m_follower->learn(entry);
    else if (const NativePath mount = entry.link->verdict().path; mount.isEmpty())
        m_awaited.add(entry.name);
    else
        m_questions->ask(mount, entry.name);
}

bool FolderSession::isOpen() const
{
    const std::scoped_lock lock(m_mutex);
    return m_isOpen;
}

void FolderSession::push(std::vector<Entry> &&batch, const std::function<void()> &announce)
{
    if (m_queue.push(std::move(batch), m_stop.get_token()))
        announce();
}

void FolderSession::end(std::optional<Error> error, const std::function<void()> &announce)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_serves = !m_awaited.isEmpty();
    }
    m_queue.end(std::move(error));
    announce();
}

FolderChanges FolderSession::lookAgain(const FolderWish &wish)
{
    FolderChanges changes;
    *m_hasNews = false;
    if (!stoodStill(changes))
        return changes;
    if (m_watch)
        lookAtNames(changes);
    if (changes.lostTrack || changes.folderGone)
        return changes;
    hearMounts(changes);
    if (m_awaited.isEmpty())
        lookAtTargets(wish, changes);
    else
        judgeAwaited(wish, changes);
    return changes;
}

/// Whether the folder lies on the mount that it was opened on. Held open, it shows what it held, also when its volume
/// was taken away, or another one was mounted over it.
bool FolderSession::stoodStill(FolderChanges &changes) const
{
    const MountsChange change{.before = m_mounts, .now = m_files.mounts()};
    if (change.before == change.now || !change.before || !change.now)
        return true;
    const Mount *before = change.before->mountOf(m_realPath);
    const Mount *now = change.now->mountOf(m_realPath);
    if (!before || !now || (before->point == now->point && before->device == now->device))
        return true;
    changes.lostVolume = change.lostBy(m_realPath);
    changes.folderGone = !changes.lostVolume.isEmpty();
    changes.lostTrack = !changes.folderGone;
    return false;
}

/// What mounts said comes before what was seen since.
void FolderSession::hearMounts(FolderChanges &changes)
{
    auto answers = m_questions->take();
    std::erase_if(answers, [&](const Entry &entry) { return contains(changes.gone, entry.name); });
    learn(answers);
    moveAll(answers, changes.present);
    changes.present = std::move(answers);
}

void FolderSession::judgeAwaited(const FolderWish &wish, FolderChanges &changes)
{
    auto home = linkHome(m_files, *m_folder);
    if (!home)
        return;
    home->ends = EndDetail::PathAndType;
    home->leavesMounts = true;
    auto judged = m_awaited.judge(*home, wish.inView, std::chrono::steady_clock::now() + lookTakes, m_stop.get_token());
    learn(judged.present);
    moveAll(changes.present, judged.present);
    moveAll(changes.gone, judged.gone);
    changes.more = true; // at least their ways are to be followed
}

void FolderSession::lookAtNames(FolderChanges &changes)
{
    FolderEvents events = m_watch->take();
    changes.lostTrack = events.lostTrack;
    changes.folderGone = events.folderGone;
    if (events.lostTrack || events.folderGone || events.names.empty())
        return;
    auto present = lookAt(m_files, *m_folder, events.names);
    if (!present) {
        changes.lostTrack = true;
        return;
    }
    changes.gone = missing(events.names, *present);
    changes.present = std::move(*present);
    for (const Entry &entry : changes.present)
        entry.link ? learnLink(entry) : m_follower->forget(entry.name);
    for (const std::string &name : changes.gone)
        m_follower->forget(name);
}

void FolderSession::lookAtTargets(const FolderWish &wish, FolderChanges &changes)
{
    TargetNews news;
    m_follower->takeEvents();
    m_follower->work(wish.inView, std::chrono::steady_clock::now() + lookTakes, m_stop.get_token(), news);
    if (wish.poll)
        m_follower->poll(wish.inView, news);
    moveAll(changes.present, news.changed);
    for (const auto &[mount, name] : news.toAsk)
        m_questions->ask(mount, name);
    changes.otherWay = std::move(news.otherWay);
    changes.more = m_follower->hasWork();
}

} // namespace linkwright
