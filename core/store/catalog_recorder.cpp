// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "store/catalog_recorder.h"

#include "store/catalog_volumes.h"
#include "store/place_type.h"

namespace linkwright {

namespace {

constexpr std::size_t looksAtOnce = 2'000;

/// A known link, and what stands at its place now; nothing: it is gone.
struct Missed
{
    KnownLink link;
    std::optional<NodeType> type;
};

} // namespace

CatalogRecorder::CatalogRecorder(std::unique_ptr<CatalogFile> file, const FileSystem &files, bool isOn)
    : m_file(std::move(file))
    , m_files(files)
    , m_isOn(isOn)
    , m_begun(timeNow())
    , m_paths(*m_file)
    , m_links(*m_file, m_paths)
    , m_looker(files, [this](const NativePath &path) { return m_paths.known(path); })
{
}

Result<std::unique_ptr<CatalogRecorder>> CatalogRecorder::open(const NativePath &file, const FileSystem &files)
{
    auto opened = CatalogFile::open(file, FileUse::Write);
    const auto isOn = opened ? isSwitchedOn(**opened) : std::unexpected(opened.error());
    if (!isOn)
        return std::unexpected(isOn.error());
    return std::unique_ptr<CatalogRecorder>(new CatalogRecorder(std::move(*opened), files, *isOn));
}

Result<void> CatalogRecorder::beginAnew()
{
    const auto flushed = flush();
    const auto isOn = flushed ? isSwitchedOn(*m_file) : std::unexpected(flushed.error());
    if (!isOn)
        return std::unexpected(isOn.error());
    m_isOn = *isOn;
    m_begun = timeNow();
    m_looker.forget();
    return {};
}

Result<void> CatalogRecorder::record(const NativePath &folder, std::span<const Entry> entries)
{
    const auto opened = m_isOn ? m_files.openFolder(folder) : failure(ErrorKind::Cancelled, folder);
    const auto home = opened ? linkHome(m_files, **opened) : std::unexpected(opened.error());
    if (!home)
        return {};
    for (const Entry &entry : entries) {
        if (!entry.link)
            continue;
        auto look = m_looker.look(*home, entry);
        if (!look)
            return std::unexpected(look.error());
        m_looks.push_back(std::move(*look));
        if (m_looks.size() < looksAtOnce)
            continue;
        if (auto written = write(); !written)
            return written;
    }
    return {};
}

Result<void> CatalogRecorder::record(const ScanBatch &batch)
{
    if (!batch.folder->isEmpty())
        return record(*batch.folder, batch.entries);
    for (Entry item : batch.entries) { // a root of its own, whose name is as typed
        const auto [folder, name] = split({item.name});
        item.name = name;
        if (auto recorded = record(folder, {&item, 1}); !recorded)
            return recorded;
    }
    return {};
}

template<typename Act>
Result<void> CatalogRecorder::transaction(const Act &act)
{
    auto done = m_file->transaction([&]() -> Result<void> {
        auto begun = m_paths.begin();
        return begun ? act() : begun;
    });
    if (!done)
        m_paths.giveUp();
    return done;
}

/// Nothing on the disk is looked at here, so that others wait no longer than need be.
Result<void> CatalogRecorder::write()
{
    const auto mounts = m_files.mounts();
    const auto volumes = mounts && !m_knowsVolumes ? volumesNow(m_files, *mounts, m_begun) : std::vector<Volume>();
    auto written = transaction([&]() -> Result<void> {
        if (auto remembered = rememberVolumes(*m_file, volumes); !remembered)
            return remembered;
        for (const LinkSighting &look : m_looks) {
            auto put = m_links.put(look, m_begun);
            if (put && m_scan != nullptr)
                put = m_scan->add(look);
            if (!put)
                return put;
        }
        return {};
    });
    m_knowsVolumes = m_knowsVolumes || written.has_value();
    m_looks.clear();
    return written;
}

Result<void> CatalogRecorder::flush()
{
    return m_looks.empty() ? Result<void>{} : write();
}

Result<void> CatalogRecorder::settle(const NativePath &physicalFolder, Reach reach, const StopToken &stop,
                                     const Standing &standing, std::set<NativePath> *unsure)
{
    if (!m_isOn)
        return {};
    const auto flushed = flush();
    const Of of = standing ? Of::All : Of::ThoseThere;
    auto known =
        flushed ? linksNotSeenSince(*m_file, physicalFolder, reach, of, m_begun) : std::unexpected(flushed.error());
    if (!known)
        return std::unexpected(known.error());
    std::vector<Missed> missed;
    for (KnownLink &link : *known) {
        if (stop.stop_requested())
            return {};
        if (const auto type = typeAt(m_files, link.folder / link.name))
            missed.push_back({std::move(link), *type});
        else if (unsure != nullptr)
            unsure->insert(link.folder);
    }
    return transaction([&]() -> Result<void> {
        for (const auto &[link, type] : missed) {
            const bool isThere = type && isLink(*type);
            auto told = isThere || link.isGone ? Result<void>{} : m_links.setGone(link.id, m_begun);
            if (told && type && !isThere && standing)
                told = standing(link, *type);
            if (!told)
                return told;
        }
        return {};
    });
}

} // namespace linkwright
