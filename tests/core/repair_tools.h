// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "bulk_tools.h"
#include "changes/entry_at_home.h"
#include "engine_words.h"
#include "links/way_points.h"
#include "links/way_steps.h"
#include "repair/find_causes.h"
#include "repair/plan_repair.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <ranges>
#include <set>
#include <string>
#include <vector>

/// What the tests of repair need to say things shortly.
namespace linkwright::test {

inline std::string itself(std::string_view bytes)
{
    return "of " + std::string(bytes);
}

/// What somebody saw earlier, kept in memory: the ends of links, and the folders above them.
class RememberedEnds final : public KnownEnds
{
public:
    Result<std::vector<std::optional<Fingerprint>>> at(const std::vector<NativePath> &places) const override
    {
        if (fails)
            return failure(ErrorKind::Corrupt, {});
        std::vector<std::optional<Fingerprint>> told;
        for (const NativePath &place : places) {
            const auto found = m_seen.find(place);
            told.push_back(found == m_seen.end() ? std::nullopt : std::optional(found->second));
        }
        return told;
    }

    void see(const FileSystem &files, const NativePath &link)
    {
        EntryReader reader(files);
        const auto entry = reader.readLink(link);
        const Chain chain = entry ? entry->chain() : Chain{};
        if (chain.verdict.health == Health::Healthy)
            seeEnd(files, chain.verdict.path);
    }

    bool fails = false;

private:
    void seeEnd(const FileSystem &files, NativePath place)
    {
        for (SplitPath parts = split(place); isProperName(parts.name); parts = split(place)) {
            const auto folder = files.openFolder(parts.folder);
            const auto taken = folder ? takeFingerprint(**folder, parts.name, itself) : std::unexpected(folder.error());
            if (taken)
                m_seen.insert_or_assign(place, *taken);
            place = parts.folder;
        }
    }

    std::map<NativePath, Fingerprint> m_seen;
};

/// What to find and how; all paths are those of the drawn tree.
struct Wish
{
    std::vector<std::string> links;
    std::vector<std::string> searchIn = {"/"}; // of the drawn tree
    const KnownEnds *known = nullptr;
    NameFold fold = asciiFold;
};

/// A tree whose links are repaired.
class RepairTest : public BulkTest
{
protected:
    /// The links are written last, and all else comes to its place after that, as if it had been elsewhere before.
    void draw(std::string_view tree)
    {
        BulkTest::draw(linksLast(tree));
        m_folders.clear();
        for (const TreeItem &item : parseTree(tree))
            noteFolders(item.kind == TreeItem::Kind::Folder ? item.path : split({item.path}).folder.bytes);
        comeToTheirPlaces();
    }

    void link(std::string_view place, const std::string &target)
    {
        BulkTest::link(place, target);
        comeToTheirPlaces();
    }

    std::vector<NativePath> places(const std::vector<std::string> &paths) const
    {
        std::vector<NativePath> all;
        for (const std::string &path : paths)
            all.push_back(path == "/" ? withoutTrailingSeparators(at("/")) : at(path));
        return all;
    }

    void find(const Wish &wish, const StopToken &stop = {})
    {
        m_problems.clear();
        m_links = readBroken(m_world->files(), places(wish.links));
        RepairRequest request;
        request.searchIn = places(wish.searchIn);
        request.known = wish.known;
        request.digest = itself;
        request.fold = wish.fold;
        request.problem = [this](const Error &error) { m_problems.push_back(error); };
        m_causes = findCauses(m_world->files(), m_links, request, stop);
    }

    /// The path of the drawn tree.
    std::string drawn(const NativePath &path) const
    {
        const std::string root = withoutTrailingSeparators(at("/")).bytes;
        return root == "/" || !path.bytes.starts_with(root) ? path.bytes : path.bytes.substr(root.size());
    }

    /// "/old 3: likely 3 /new; possible 1 /other", a line a cause.
    std::string told() const
    {
        std::string all;
        for (const Cause &cause : m_causes) {
            all += drawn(cause.prefix) + " " + std::to_string(cause.links.size()) + ":";
            for (const Candidate &candidate : cause.candidates)
                all += (all.back() == ':' ? " " : "; ") + std::string(certaintyWord(candidate.certainty)) + " "
                       + std::to_string(candidate.heals.size()) + " " + drawn(candidate.prefix);
            all += "\n";
        }
        return all;
    }

    void accept(Certainty least)
    {
        make(m_world->files(), planRepair(m_world->files(), m_links, curesOf(m_links, m_causes, least)));
    }

    /// Gives something another place, as another program would.
    void rename(std::string_view from, std::string_view to)
    {
        const SplitPath old = split(at(from));
        const SplitPath fresh = split(at(to));
        const auto folder = m_world->files().openFolder(old.folder).value();
        const auto into = m_world->files().openFolder(fresh.folder).value();
        QVERIFY(folder->move(old.name, folder->look(old.name)->identity, *into, fresh.name));
    }

    std::string health(std::string_view place) const
    {
        EntryReader reader(m_world->files());
        const auto link = reader.readLink(at(place));
        return link ? std::string(healthWord(link->chain().verdict.health)) : "?";
    }

    std::vector<BrokenLink> m_links;
    std::vector<Cause> m_causes;
    std::vector<Error> m_problems;

private:
    static std::string linksLast(std::string_view tree)
    {
        std::string things;
        std::string links;
        while (!tree.empty()) {
            const std::size_t length = std::min(tree.find('\n'), tree.size() - 1) + 1;
            const std::string_view line = tree.substr(0, length);
            (line.contains(" -> ") ? links : things) += line;
            tree.remove_prefix(length);
        }
        return things + (things.empty() || things.ends_with('\n') ? "" : "\n") + links;
    }

    void noteFolders(std::string path)
    {
        for (; path.size() > 1; path = split({path}).folder.bytes)
            m_folders.insert(path);
    }

    /// As a rename shows: the ctime is new and the mtime is not. On the disk both could be in one tick of the clock.
    void comeToTheirPlaces()
    {
        const bool isOnDisk = dynamic_cast<DiskWorld *>(m_world.get()) != nullptr;
        for (const std::string &folder : m_folders | std::views::reverse) { // what is in one comes before it
            if (isOnDisk) {
                std::filesystem::last_write_time(at(folder).bytes, longAgo());
                continue;
            }
            rename(folder, folder + ".before");
            rename(folder + ".before", folder);
        }
    }

    static std::filesystem::file_time_type longAgo()
    {
        return std::filesystem::file_time_type::clock::now() - std::chrono::hours(1);
    }

    std::set<std::string> m_folders; // of the drawn tree
};

} // namespace linkwright::test
