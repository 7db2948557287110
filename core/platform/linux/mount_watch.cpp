// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "platform/mount_watch.h"

#include "platform/linux/shared_inotify.h"

#include <utility>

namespace linkwright {

namespace {

class MountInfoWatch final
    : public MountWatch
    , SharedInotify::Listener
{
public:
    MountInfoWatch(std::shared_ptr<SharedInotify> inotify, WatchBell bell)
        : m_inotify(std::move(inotify))
        , m_bell(std::move(bell))
    {
        m_inotify->join(*this);
    }
    MountInfoWatch(const MountInfoWatch &) = delete;
    MountInfoWatch &operator=(const MountInfoWatch &) = delete;
    ~MountInfoWatch() override { m_inotify->leave(*this); }

private:
    void happened(const inotify_event & /*event*/) override {}
    void lostTrack() override {}
    void mountsChanged() override { m_bell(); }

    std::shared_ptr<SharedInotify> m_inotify;
    WatchBell m_bell;
};

} // namespace

Result<std::unique_ptr<MountWatch>> watchMounts(WatchBell bell)
{
    auto inotify = SharedInotify::get();
    if (!inotify)
        return std::unexpected(inotify.error());
    return std::make_unique<MountInfoWatch>(std::move(*inotify), std::move(bell));
}

} // namespace linkwright
