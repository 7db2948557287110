// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "links/relative.h"
#include "support/disk_tree.h"

#include <fcntl.h>
#include <random>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace linkwright::test {

/// As RandomTree, but most of its links lead to what is there: to files, folders and other links, straight, through
/// linked folders and back up from them.
class LivelyTree
{
public:
    explicit LivelyTree(unsigned seed)
        : m_dice(seed) // NOLINT(cert-msc51-cpp): the same each time
    {
        m_folders.push_back("");
        for (int made = 0; made < 7; ++made) {
            const std::string path = pick(m_folders) + "/" + name();
            if (::mkdir(at(path).bytes.c_str(), 0755) == 0)
                m_folders.push_back(path);
        }
        m_entries.assign(m_folders.begin() + 1, m_folders.end());
        for (int made = 0; made < 8; ++made) {
            const std::string path = pick(m_folders) + "/" + name();
            const int file = ::open(at(path).bytes.c_str(), O_CREAT | O_EXCL | O_WRONLY, 0644);
            if (file < 0)
                continue;
            ::close(file);
            m_entries.push_back(path);
        }
        for (int made = 0; made < 24; ++made) {
            const std::string folder = pick(m_folders);
            const std::string path = folder + "/" + name();
            if (::symlink(text(folder).c_str(), at(path).bytes.c_str()) != 0)
                continue;
            m_links.push_back(at(path));
            m_entries.push_back(path);
        }
    }

    const NativePath &path() const { return m_folder.path(); }
    const std::vector<NativePath> &links() const { return m_links; }
    /// All that is in it, as paths of the disk.
    std::vector<NativePath> entries() const
    {
        std::vector<NativePath> places;
        for (const std::string &path : m_entries)
            places.push_back(at(path));
        return places;
    }
    std::vector<NativePath> folders() const
    {
        std::vector<NativePath> places;
        for (const std::string &path : m_folders)
            places.push_back(at(path));
        return places;
    }

private:
    NativePath at(const std::string &path) const { return m_folder.at(path); }
    const std::string &pick(const std::vector<std::string> &from) { return from[m_dice() % from.size()]; }
    std::string name() { return m_letters.substr(m_dice() % m_letters.size(), 1); }
    bool chance(unsigned of) { return m_dice() % of == 0; }

    std::string text(const std::string &folder)
    {
        std::string text = "/" + name();
        if (!m_entries.empty() && !chance(12))
            text = pick(m_entries);
        std::string said = chance(3) ? at(text).bytes : relativeBetween({"/" + folder}, {text}).raw;
        if (chance(8))
            said = "./" + std::string(said.starts_with("/") ? "../" + name() : said);
        for (auto more = m_dice() % 3; more > 0; --more)
            said += chance(3) ? "/.." : "/" + name();
        if (chance(10))
            said += "/";
        if (chance(10))
            said.insert(said.find('/') == std::string::npos ? said.size() : said.find('/'), "/");
        return said;
    }

    std::string m_letters = "abcde";
    std::mt19937 m_dice;
    TemporaryFolder m_folder;
    std::vector<std::string> m_folders;
    std::vector<std::string> m_entries;
    std::vector<NativePath> m_links;
};

} // namespace linkwright::test
