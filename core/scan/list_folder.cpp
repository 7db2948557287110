// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scan/list_folder.h"

#include "links/read_link_part.h"
#include "scan/link_part_pool.h"

namespace linkwright {

namespace {

constexpr std::size_t firstBatch = 128; // fills a window
constexpr std::size_t laterBatch = 4096;

/// Gathers entries and hands them on, a few at first and then many at a time.
class Batches
{
public:
    explicit Batches(const EntrySink &deliver)
        : m_deliver(deliver)
    {
    }

    void add(Entry entry)
    {
        m_entries.push_back(std::move(entry));
        if (m_entries.size() >= m_limit)
            flush();
    }

    void flush()
    {
        if (m_entries.empty())
            return;
        m_deliver(std::move(m_entries));
        m_limit = laterBatch;
        m_entries = {};
        m_entries.reserve(m_limit);
    }

private:
    const EntrySink &m_deliver;
    std::size_t m_limit = firstBatch;
    std::vector<Entry> m_entries;
};

/// The entry itself; a link without what is only true of links.
Result<Entry> bareEntry(const LinkHome &home, std::string_view name)
{
    const auto facts = home.folder->look(name);
    if (!facts)
        return std::unexpected(facts.error());
    return Entry{std::string(name), facts->identity.type, facts->names, facts->size, facts->modified, {},
                 facts->foreignTag};
}

/// Nothing: its text cannot be read, and there is more to say about that.
std::shared_ptr<const LinkPart> unjudgedLink(const LinkHome &home, std::string_view name, LinkPartPool &pool)
{
    auto target = home.folder->readLink(name);
    if (!target)
        return nullptr;
    const Style style{.absolute = target->isAbsolute(), .messy = isMessy(target->raw)};
    return pool.keep({std::move(*target), style, {}});
}

/// One name of a folder, for the listing: its links are judged while there are few.
class Looks
{
public:
    Looks(const LinkHome &home, std::size_t judgedAtMost)
        : m_home(home)
        , m_judgedAtMost(judgedAtMost)
    {
    }

    Result<Entry> at(const ListedName &listed)
    {
        if (m_links < m_judgedAtMost) {
            auto entry = inspectEntry(m_home, listed.name, {});
            m_links += entry && entry->link ? 1 : 0;
            return entry;
        }
        auto entry = bareEntry(m_home, listed.name);
        if (!entry || !isLink(entry->type))
            return entry;
        entry->link = unjudgedLink(m_home, listed.name, m_pool);
        return entry->link ? std::move(entry) : inspectEntry(m_home, listed.name, {});
    }

private:
    const LinkHome &m_home;
    std::size_t m_judgedAtMost;
    std::size_t m_links = 0;
    LinkPartPool m_pool;
};

} // namespace

Result<Entry> inspectEntry(const LinkHome &home, std::string_view name, const NativePath &root, LinkPartPool *pool)
{
    auto entry = bareEntry(home, name);
    if (!entry || !isLink(entry->type))
        return entry;
    auto part = readLinkPart(home, name, root);
    if (!part)
        return std::unexpected(part.error());
    entry->link = pool ? pool->keep(std::move(*part)) : std::make_shared<const LinkPart>(std::move(*part));
    return entry;
}

Result<void> listFolder(const FileSystem &files, const Folder &folder, const StopToken &stop, const EntrySink &deliver,
                        std::size_t judgedAtMost)
{
    auto home = linkHome(files, folder);
    if (!home)
        return std::unexpected(home.error());
    home->ends = EndDetail::PathAndType;
    home->leavesMounts = true;
    const auto reader = folder.entries();
    if (!reader)
        return failureAt(home->realPath, reader.error());
    Batches batches(deliver);
    Looks looks(*home, judgedAtMost);
    while (!stop.stop_requested()) {
        const auto names = (*reader)->read();
        if (!names) {
            batches.flush();
            return failureAt(home->realPath, names.error());
        }
        if (names->empty())
            break;
        for (const ListedName &listed : *names) {
            if (stop.stop_requested())
                break;
            if (auto entry = looks.at(listed))
                batches.add(std::move(*entry));
        }
    }
    batches.flush();
    if (stop.stop_requested())
        return failure(ErrorKind::Cancelled, home->realPath);
    return {};
}

Result<std::vector<Entry>> lookAt(const FileSystem &files, const Folder &folder, const std::vector<std::string> &names)
{
    auto home = linkHome(files, folder);
    if (!home)
        return std::unexpected(home.error());
    home->ends = EndDetail::PathAndType;
    home->leavesMounts = true;
    std::vector<Entry> found;
    for (const std::string &name : names) {
        if (auto entry = inspectEntry(*home, name, {}))
            found.push_back(std::move(*entry));
    }
    return found;
}

} // namespace linkwright
