// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "jobs/mount_questions.h"

#include "jobs/background.h"
#include "scan/list_folder.h"

#include <utility>

namespace linkwright {

MountQuestions::MountQuestions(const FileSystem &files, std::shared_ptr<const Folder> folder, StopToken stop,
                               WatchBell bell)
    : m_files(files)
    , m_folder(std::move(folder))
    , m_stop(std::move(stop))
    , m_bell(std::move(bell))
{
}

void MountQuestions::ask(const NativePath &mount, const std::string &name)
{
    const std::scoped_lock lock(m_mutex);
    const auto [queue, isNew] = m_queues.try_emplace(mount);
    if (queue->second.waiting.insert(name).second)
        queue->second.names.push_back(name);
    if (isNew)
        runDetached([self = shared_from_this(), mount] { self->work(mount); });
}

void MountQuestions::work(const NativePath &mount)
{
    auto home = linkHome(m_files, *m_folder);
    if (home)
        home->ends = EndDetail::PathAndType;
    for (std::string name = next(mount, {}); !name.empty(); name = next(mount, name)) {
        if (!home)
            continue; // the folder is gone, or does not answer itself
        if (auto entry = inspectEntry(*home, name, {}))
            tell(std::move(*entry));
    }
}

/// The name that is asked about now; an empty one: there is none, and the thread ends.
std::string MountQuestions::next(const NativePath &mount, const std::string &done)
{
    const std::scoped_lock lock(m_mutex);
    Queue &queue = m_queues[mount];
    queue.waiting.erase(done);
    if (queue.names.empty() || m_stop.stop_requested()) {
        m_queues.erase(mount);
        return {};
    }
    std::string name = std::move(queue.names.front());
    queue.names.pop_front();
    return name;
}

void MountQuestions::tell(Entry answer)
{
    bool isFirst = false;
    {
        const std::scoped_lock lock(m_mutex);
        isFirst = m_answers.empty();
        m_answers.push_back(std::move(answer));
    }
    if (isFirst && !m_stop.stop_requested())
        m_bell();
}

std::vector<Entry> MountQuestions::take()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_answers, {});
}

} // namespace linkwright
