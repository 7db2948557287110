// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "platform/linux/known_texts.h"

#include "platform/linux/directory_reader.h"
#include "platform/posix/descriptor.h"

#include <algorithm>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>

namespace linkwright::linux_system {

namespace {

constexpr std::size_t mostBytes = std::size_t{1} << 20U;

} // namespace

KnownTexts::Known KnownTexts::lookAt(const std::string &path)
{
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0)
        return {.path = path};
    return {.path = path,
            .modified = status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec,
            .size = status.st_size,
            .node = status.st_ino};
}

std::string KnownTexts::read(const std::string &path)
{
    m_known.push_back(lookAt(path)); // before it is read: what is written meanwhile counts as changed
    std::string text;
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return text;
    text.resize(mostBytes);
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
    return text;
}

std::vector<std::string> KnownTexts::namesIn(const std::string &folder, std::string_view ending)
{
    m_known.push_back(lookAt(folder));
    std::vector<std::string> names;
    posix::Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened.isOpen())
        return names;
    DirectoryReader reader(std::move(opened));
    for (auto listed = reader.read(); listed && !listed->empty(); listed = reader.read()) {
        for (const ListedName &entry : *listed) {
            if (entry.name.ends_with(ending) && !entry.name.starts_with('.'))
                names.emplace_back(entry.name);
        }
    }
    std::ranges::sort(names);
    return names;
}

bool KnownTexts::haveChanged() const
{
    return !std::ranges::all_of(m_known, [](const Known &known) { return lookAt(known.path) == known; });
}

} // namespace linkwright::linux_system
