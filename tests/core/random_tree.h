// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/disk_tree.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <random>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace linkwright::test {

inline void makeLink(const NativePath &place, const std::string &text)
{
    if (::symlink(text.c_str(), place.bytes.c_str()) != 0)
        throw std::filesystem::filesystem_error("symlink", place.bytes, {errno, std::generic_category()});
}

/// Folders, files and links of the real disk, made by chance, the same for the same seed. All names are short, so that
/// the links find something.
class RandomTree
{
public:
    explicit RandomTree(unsigned seed)
        : m_dice(seed) // NOLINT(cert-msc51-cpp): the same each time
    {
        std::vector<std::string> folders{""};
        for (int made = 0; made < 6; ++made) {
            const std::string path = pick(folders) + "/" + name();
            if (::mkdir(at(path).bytes.c_str(), 0755) == 0)
                folders.push_back(path);
        }
        for (int made = 0; made < 4; ++made) {
            const int file = ::open(at(pick(folders) + "/" + name()).bytes.c_str(), O_CREAT | O_EXCL | O_WRONLY, 0644);
            if (file >= 0)
                ::close(file);
        }
        for (int made = 0; made < 20; ++made) {
            NativePath place = at(pick(folders) + "/" + name());
            if (::symlink(text().c_str(), place.bytes.c_str()) == 0)
                m_links.push_back(std::move(place));
        }
    }

    const NativePath &path() const { return m_folder.path(); }
    const std::vector<NativePath> &links() const { return m_links; }

private:
    NativePath at(const std::string &path) const { return m_folder.at(path); }
    const std::string &pick(const std::vector<std::string> &from) { return from[m_dice() % from.size()]; }
    std::string name() { return m_letters.substr(m_dice() % m_letters.size(), 1); }

    std::string component()
    {
        switch (m_dice() % 12) {
        case 0:
        case 1: return "..";
        case 2: return ".";
        case 3: return "";
        case 4: return m_dice() % 8 == 0 ? std::string(256, 'x') : "\xFF";
        default: return name();
        }
    }

    std::string text()
    {
        std::string text = m_dice() % 5 == 0 ? m_folder.path().bytes + "/" : "";
        if (m_dice() % 40 == 0)
            text = "/";
        for (auto length = 1 + m_dice() % 4; length > 0; --length)
            text += component() + (length > 1 || m_dice() % 5 == 0 ? "/" : "");
        return text.empty() ? "a" : text;
    }

    std::string m_letters = "abcdef";
    std::mt19937 m_dice;
    TemporaryFolder m_folder;
    std::vector<NativePath> m_links;
};

} // namespace linkwright::test
