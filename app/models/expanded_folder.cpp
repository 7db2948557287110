// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/expanded_folder.h"

#include <utility>

namespace linkwright {

namespace {

constexpr FollowBounds bounds{.folders = 64, .links = 4000}; // there may be many such folders at a time

int followed = 0; // at present

} // namespace

ExpandedFolder::ExpandedFolder(NativePath place, QObject *parent)
    : QObject(parent)
    , m_place(std::move(place))
{
    if (followed < mostFollowed) {
        ++followed;
        m_isFollowed = true;
    }
}

ExpandedFolder::~ExpandedFolder()
{
    stopFollowing();
}

void ExpandedFolder::stopFollowing()
{
    if (std::exchange(m_isFollowed, false))
        --followed;
}

void ExpandedFolder::open(const FileSystem &files)
{
    m_files = &files;
    read();
    m_entries.follow(m_job.get());
    m_job->open(m_place);
}

void ExpandedFolder::refresh()
{
    if (m_files == nullptr)
        return;
    if (m_isFollowed && m_job)
        m_job->refresh();
    else if (!m_job && m_wasOpened)
        readAgain();
}

void ExpandedFolder::read()
{
    m_job = std::make_unique<FolderJob>(nullptr, *m_files, bounds);
    connect(m_job.get(), &FolderJob::opened, this, [this](const NativePath &, const NativePath &realPath) {
        m_wasOpened = true;
        m_realPath = realPath;
        Q_EMIT opened();
    });
    connect(m_job.get(), &FolderJob::failed, this,
            [this](const Error &error) { Q_EMIT failed(error, std::as_const(m_wasOpened)); });
    connect(m_job.get(), &FolderJob::folderGone, this, &ExpandedFolder::gone);
    connect(m_job.get(), &FolderJob::wayChanged, this, &ExpandedFolder::wayChanged);
    m_job->askInView([this] { return m_inView ? m_inView() : std::vector<std::string>(); });
    if (m_isFollowed) {
        connect(m_job.get(), &FolderJob::listed, this, &ExpandedFolder::restIfNotWatched, Qt::QueuedConnection);
        return;
    }
    connect(m_job.get(), &FolderJob::listed, this, &ExpandedFolder::restWhenJudged, Qt::QueuedConnection);
    for (const auto ended : {&FolderJob::endedEarly, &FolderJob::folderGone})
        connect(m_job.get(), ended, this, &ExpandedFolder::restWhenRead, Qt::QueuedConnection);
    connect(m_job.get(), &FolderJob::failed, this, &ExpandedFolder::restWhenRead, Qt::QueuedConnection);
}

/// With another job, whose rows are about those that are there.
void ExpandedFolder::readAgain()
{
    read();
    FolderJob *job = m_job.get();
    connect(job, &FolderJob::opened, &m_entries, &FolderModel::beginRefresh);
    connect(job, &FolderJob::entriesFound, &m_entries,
            [this](const EntryBatch &batch) { m_entries.update(std::move(*batch), {}); });
    connect(job, &FolderJob::changed, &m_entries, [this](const EntryBatch &present, const NameList &gone) {
        m_entries.update(std::move(*present), std::move(*gone));
    });
    connect(job, &FolderJob::listed, &m_entries, &FolderModel::endRefresh);
    connect(job, &FolderJob::endedEarly, &m_entries, &FolderModel::cancelRefresh);
    job->open(m_place);
}

void ExpandedFolder::restIfNotWatched()
{
    if (!m_job || !m_job->lacksWatch() || isAwaiting(&ExpandedFolder::restIfNotWatched))
        return;
    stopFollowing();
    m_job.reset();
}

/// Of very many links most are judged after the listing. Then it is asked again.
bool ExpandedFolder::isAwaiting(void (ExpandedFolder::*again)())
{
    const auto once = static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection);
    if (m_entries.counts().awaited > 0)
        connect(&m_entries, &FolderModel::countsChanged, this, again, once);
    return m_entries.counts().awaited > 0;
}

void ExpandedFolder::restWhenJudged()
{
    if (m_job && !isAwaiting(&ExpandedFolder::restWhenJudged))
        m_job.reset();
}

void ExpandedFolder::restWhenRead()
{
    m_job.reset();
}

} // namespace linkwright
