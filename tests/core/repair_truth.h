// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "repair_tools.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>

namespace linkwright::test {

/// Another program at work: on both grounds, paths are those of the drawn tree.
class Hand
{
public:
    explicit Hand(World &world)
        : m_world(world)
        , m_memory(dynamic_cast<MemoryWorld *>(&world))
    {
    }

    /// A new file; one that is there keeps its node.
    void write(const std::string &path, const std::string &contents) const
    {
        if (m_memory != nullptr) {
            m_memory->files().exists(path) ? m_memory->files().edit(path, contents)
                                           : m_memory->files().addFile(path, contents);
            return;
        }
        std::filesystem::create_directories(real(path).parent_path());
        std::ofstream(real(path), std::ios::trunc) << contents;
    }

    void makeFolder(const std::string &path) const
    {
        m_memory != nullptr ? m_memory->files().addFolder(path)
                            : static_cast<void>(std::filesystem::create_directories(real(path)));
    }

    void link(const std::string &path, const std::string &target) const
    {
        m_memory != nullptr ? m_memory->files().addLink(path, target)
                            : std::filesystem::create_symlink(target, real(path));
    }

    void remove(const std::string &path) const
    {
        m_memory != nullptr ? m_memory->files().remove(path)
                            : static_cast<void>(std::filesystem::remove_all(real(path)));
    }

    void rename(const std::string &from, const std::string &to) const
    {
        m_memory != nullptr ? m_memory->files().rename(from, to) : std::filesystem::rename(real(from), real(to));
    }

    /// With its time, as cp -p does, or without.
    void copyFile(const std::string &from, const std::string &to, bool withTime) const
    {
        if (!withTime) {
            write(to, contents(from));
            return;
        }
        const SplitPath old = split(m_world.at(from));
        const SplitPath fresh = split(m_world.at(to));
        const auto folder = m_world.files().openFolder(old.folder).value();
        const auto into = m_world.files().openFolder(fresh.folder).value();
        if (!into->makeCopy(fresh.name, *folder, old.name, folder->look(old.name)->identity, {}))
            throw std::runtime_error("no copy of " + from);
    }

    std::string contents(const std::string &path) const { return contentsAt(m_world.at(path)); }

    /// By the path of the file system.
    std::string contentsAt(const NativePath &path) const
    {
        const SplitPath parts = split(path);
        const auto folder = m_world.files().openFolder(parts.folder);
        return folder ? (*folder)->beginning(parts.name, 1000).value_or("?") : "?";
    }

    bool exists(const std::string &path) const
    {
        const SplitPath parts = split(m_world.at(path));
        const auto folder = m_world.files().openFolder(parts.folder);
        return folder && (*folder)->look(parts.name);
    }

private:
    std::filesystem::path real(const std::string &path) const { return m_world.at(path).bytes; }

    World &m_world;
    MemoryWorld *m_memory;
};

/// Folders of files, and links to what is in them; every object says in its contents which one it is, so that nobody
/// has to be asked whether a link was repaired to the right thing. Then something happens to all of it.
class TruthWorld
{
public:
    /// `alike`: the trees may have the same names inside.
    TruthWorld(World &world, unsigned seed, bool mayBeAlike)
        : m_world(world)
        , m_hand(world)
        , m_dice(seed) // NOLINT(cert-msc51-cpp): the same each time
    {
        for (const char *folder : {"/desk", "/data", "/away", "/other", "/usb"})
            m_hand.makeFolder(folder);
        const auto names = pickNames("");
        const bool areAlike = mayBeAlike && chance(2);
        for (int tree = 0; tree < 3; ++tree) {
            const std::string number = std::to_string(tree);
            makeTree("/data/tree" + number, areAlike ? names : pickNames(mayBeAlike ? "" : number));
        }
        for (int made = 0; made < 14; ++made)
            makeLink(made);
    }

    const std::vector<NativePath> &links() const { return m_links; }

    /// Something happens to each of the trees. `lookAlikes`: other trees with the same names may be made, too.
    void happen(bool lookAlikes)
    {
        if (chance(2))
            scatterDecoys();
        for (const std::string &tree : std::vector(m_trees))
            happenTo(tree, lookAlikes);
        if (chance(2))
            scatterDecoys();
    }

    /// Whether a link leads to what it led to at first: the very thing or its copy, or whatever took its name in a
    /// folder that only moved. Of what nobody saw also in one that was copied.
    bool isRight(std::size_t link, bool wasSeen) const
    {
        EntryReader reader(m_world.files());
        const auto entry = reader.readLink(m_links[link]);
        const Verdict verdict = entry->chain().verdict;
        const bool isFolder = m_wanted[link].second == folderMark;
        const std::string now = m_hand.contentsAt(isFolder ? verdict.path / folderMark : verdict.path);
        if (idOf(now) == m_ids[link])
            return true;
        return m_movedTo.contains(verdict.path) || (!wasSeen && m_copiedTo.contains(verdict.path));
    }

private:
    static constexpr const char *folderMark = "which";

    bool chance(unsigned of) { return m_dice() % of == 0; }
    template<typename Value>
    const Value &pick(const std::vector<Value> &from)
    {
        return from[m_dice() % from.size()];
    }
    static std::string idOf(const std::string &contents) { return contents.substr(0, contents.find(' ')); }
    std::string newContents() { return "object" + std::to_string(m_objects++) + " " + std::string(m_dice() % 3, '.'); }

    /// Paths below a tree, its folders marked.
    std::vector<std::string> pickNames(const std::string &mark)
    {
        static const std::vector<std::string> words{"meadow", "flowers", "snowman", "grasses",  "orchard", "a",
                                                    "b",      "README",  "01",      "barnyard", "harvest", "src"};
        std::set<std::string> names;
        std::vector<std::string> folders{""};
        for (int made = 0; made < 3; ++made)
            folders.push_back(pick(folders) + pick(words) + mark + ".d/");
        for (const std::string &folder : folders)
            names.insert(folder + folderMark);
        for (int made = 0; made < 9; ++made)
            names.insert(pick(folders) + pick(words) + mark);
        return {names.begin(), names.end()};
    }

    void makeTree(const std::string &tree, const std::vector<std::string> &names)
    {
        m_trees.push_back(tree);
        for (const std::string &name : names) {
            m_hand.write(tree + "/" + name, newContents());
            m_files.push_back({tree, name});
        }
    }

    void makeLink(int number)
    {
        const auto &[tree, name] = pick(m_files);
        const std::string place = "/desk/l" + std::to_string(number);
        const bool isFolder = name.ends_with(folderMark);
        std::string below = tree + "/" + (isFolder ? name.substr(0, name.size() - 5) : name);
        if (chance(2) && below.back() == '/')
            below.pop_back();
        m_hand.link(place, chance(2) ? ".." + below : m_world.at(below).bytes);
        m_links.push_back(m_world.at(place));
        m_wanted.emplace_back(tree, isFolder ? folderMark : name);
        m_ids.push_back(idOf(m_hand.contents(tree + "/" + name)));
    }

    std::vector<std::string> namesOf(const std::string &tree) const
    {
        std::vector<std::string> names;
        for (const auto &[of, name] : m_files) {
            if (of == tree && m_hand.exists(tree + "/" + name))
                names.push_back(name);
        }
        return names;
    }

    std::string newPlace()
    {
        static const std::vector<std::string> folders{"/data", "/away", "/other"};
        return pick(folders) + "/new" + std::to_string(m_objects++);
    }

    void happenTo(const std::string &tree, bool lookAlikes)
    {
        if (chance(3))
            edit(tree);
        switch (m_dice() % (lookAlikes ? 9 : 6)) {
        case 0: move(tree, newPlace()); break;
        case 1: move(tree, pick(std::vector<std::string>{"/away", "/other"}) + tree.substr(5)); break;
        case 2: copyTree(tree, (chance(2) ? "/usb/" : "/away/") + std::to_string(m_objects++), true, true); break;
        case 3: m_hand.remove(tree); break;
        case 4: scatter(tree); break;
        case 5: break; // nothing happens, and it is only edited
        case 6: replaceByDecoys(tree, newPlace()); break;
        case 7: copyTree(tree, newPlace(), chance(2), true); break;
        case 8: { // a copy is left of it, which was there before, and maybe two
            for (unsigned copies = 1 + m_dice() % 2; copies > 0; --copies)
                copyTree(tree, newPlace(), chance(2), false);
            m_hand.remove(tree);
            break;
        }
        }
    }

    /// In place, or by writing another file and giving it the name.
    void edit(const std::string &tree)
    {
        for (const std::string &name : namesOf(tree)) {
            if (!chance(4))
                continue;
            const std::string path = tree + "/" + name;
            const std::string edited = m_hand.contents(path) + " edited";
            if (chance(2)) {
                m_hand.write(path, edited);
                continue;
            }
            m_hand.write(path + ".saved", edited);
            m_hand.rename(path + ".saved", path);
        }
    }

    void move(const std::string &tree, const std::string &to)
    {
        const auto names = namesOf(tree);
        m_hand.rename(tree, to);
        for (const std::string &name : names) {
            note(m_movedTo, to, name);
            if (chance(6) && !name.ends_with(folderMark)) { // what was there is replaced
                m_hand.remove(to + "/" + name);
                m_hand.write(to + "/" + name, newContents());
            }
        }
    }

    /// The path and the folders on its way.
    void note(std::set<NativePath> &places, const std::string &to, const std::string &name) const
    {
        for (std::string path = to + "/" + name; path.size() >= to.size(); path = split({path}).folder.bytes)
            places.insert(m_world.at(path));
    }

    void copyTree(const std::string &tree, const std::string &to, bool withTime, bool andRemove)
    {
        m_hand.makeFolder(to);
        for (const std::string &name : namesOf(tree)) {
            m_hand.makeFolder(split({to + "/" + name}).folder.bytes);
            note(m_copiedTo, to, name);
            if (chance(8) && !name.ends_with(folderMark))
                m_hand.write(to + "/" + name, newContents());
            else
                m_hand.copyFile(tree + "/" + name, to + "/" + name, withTime);
        }
        if (andRemove)
            m_hand.remove(tree);
    }

    /// Its files go to several folders, one by one.
    void scatter(const std::string &tree)
    {
        const std::vector<std::string> folders{newPlace(), newPlace()};
        for (const std::string &folder : folders)
            m_hand.makeFolder(folder);
        for (const std::string &name : namesOf(tree)) {
            const std::string to = pick(folders) + "/" + split({name}).name;
            if (!name.ends_with(folderMark) && !m_hand.exists(to))
                m_hand.rename(tree + "/" + name, to);
        }
        m_hand.remove(tree);
    }

    /// It goes first, so that its numbers are given again.
    void replaceByDecoys(const std::string &tree, const std::string &to)
    {
        const auto names = namesOf(tree);
        const bool partly = chance(2);
        m_hand.remove(tree);
        for (const std::string &name : names) {
            if (!partly || !chance(3))
                m_hand.write(to + "/" + name, newContents());
        }
    }

    void scatterDecoys()
    {
        for (int made = 0; made < 6; ++made) {
            const std::string path = "/other/decoys" + std::to_string(m_objects++ % 5) + "/" + pick(m_files).second;
            if (!m_hand.exists(path))
                m_hand.write(path, newContents());
        }
    }

    World &m_world;
    Hand m_hand;
    std::mt19937 m_dice;
    int m_objects = 0;
    std::vector<std::string> m_trees;
    std::vector<std::pair<std::string, std::string>> m_files; // tree, path below
    std::vector<NativePath> m_links;
    std::vector<std::pair<std::string, std::string>> m_wanted;
    std::vector<std::string> m_ids; // of what each link led to
    std::set<NativePath> m_movedTo;
    std::set<NativePath> m_copiedTo;
};

} // namespace linkwright::test
