// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "jobs/mount_listener.h"

#include "base/contains.h"
#include "jobs/background.h"
#include "platform/mount_watch.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <utility>

namespace linkwright {

namespace {

/// What only one of two lists has, as a path.
template<typename Thing, typename Path>
void addDiffering(const std::vector<Thing> &one, const std::vector<Thing> &other, Path path,
                  std::vector<NativePath> &places)
{
    for (const auto &[from, without] : {std::pair(&one, &other), std::pair(&other, &one)}) {
        for (const Thing &thing : *from) {
            if (!contains(*without, thing) && !contains(places, std::invoke(path, thing)))
                places.push_back(std::invoke(path, thing));
        }
    }
}

bool isPoint(const MountTable &table, const NativePath &path)
{
    return contains(table.mounts(), path, &Mount::point);
}

} // namespace

std::vector<NativePath> MountsChange::places() const
{
    std::vector<NativePath> places;
    if (!before || !now || before == now)
        return places;
    addDiffering(before->mounts(), now->mounts(), &Mount::point, places);
    addDiffering(before->absent(), now->absent(), std::identity(), places);
    addDiffering(before->volumeFolders(), now->volumeFolders(), &VolumeFolder::folder, places);
    return places;
}

NativePath MountsChange::lostBy(const NativePath &physicalPath) const
{
    const Mount *mount = before && now ? before->mountOf(physicalPath) : nullptr;
    return mount && !isPoint(*now, mount->point) ? mount->point : NativePath();
}

bool MountsChange::hasCome(const NativePath &point) const
{
    return before && now && isPoint(*now, point) && !isPoint(*before, point);
}

struct MountListener::Post : std::enable_shared_from_this<Post>
{
    Post(const FileSystem &itsFiles, QObject *receiver, std::function<void(const MountsChange &)> itsDeliver)
        : files(itsFiles)
        , mailing(receiver)
        , deliver(std::move(itsDeliver))
    {
    }

    void begin();
    void look();

    const FileSystem &files;
    const Mailing mailing;
    const std::function<void(const MountsChange &)> deliver;
    /// A thread is on its way, and has not looked yet.
    const std::shared_ptr<std::atomic<bool>> isComing = std::make_shared<std::atomic<bool>>(false);

    std::mutex mutex; // for all that follows
    std::shared_ptr<const MountTable> known;
    std::unique_ptr<MountWatch> watch;
};

/// The first picture is taken when the watch is there: nothing gets lost between them. The bell never holds us: whoever
/// lets go last ends the watch, which the bell must not.
void MountListener::Post::begin()
{
    auto made = watchMounts([weak = weak_from_this(), isComing = isComing] {
        if (isComing->exchange(true))
            return;
        runDetached([weak] {
            if (const auto alive = weak.lock())
                alive->look();
        });
    });
    const std::scoped_lock lock(mutex);
    known = files.mounts();
    if (made)
        watch = std::move(*made);
}

void MountListener::Post::look()
{
    *isComing = false;
    const std::scoped_lock lock(mutex); // one after the other, so that none is told an older one
    MountsChange change{.before = known, .now = files.mounts()};
    known = change.now;
    if (!change.places().empty())
        mailing.post([deliver = deliver, change] { deliver(change); });
}

MountListener::MountListener(const FileSystem &files, QObject *parent)
    : QObject(parent)
    , m_post(std::make_shared<Post>(files, this, [this](const MountsChange &change) { Q_EMIT changed(change); }))
{
    runDetached([post = m_post] { post->begin(); });
}

MountListener::~MountListener()
{
    letGo(std::exchange(m_post, nullptr));
}

} // namespace linkwright
