// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/file_names.h"

#include <algorithm>

namespace linkwright {

namespace {

bool mayBe(const ListedName &listed, const Identity &file)
{
    const bool isFile = listed.type == NodeType::File || listed.type == NodeType::Unknown;
    return isFile && (listed.node == 0 || listed.node == file.node);
}

/// Its names in one folder. What cannot be read is passed over.
std::vector<NativePath> namesIn(const Folder &folder, const NativePath &path, const Identity &file,
                                const StopToken &stop)
{
    std::vector<NativePath> names;
    const auto reader = folder.entries();
    while (reader && !stop.stop_requested()) {
        const auto listed = (*reader)->read();
        if (!listed || listed->empty())
            break;
        for (const ListedName &entry : *listed) {
            const auto facts = mayBe(entry, file) ? folder.look(entry.name) : failure(ErrorKind::NotFound, {});
            if (facts && facts->identity == file)
                names.push_back(path / entry.name);
        }
    }
    std::ranges::sort(names);
    return names;
}

} // namespace

Result<FileNames> namesOfFile(const FileSystem &files, const NativePath &folder, const std::string &name,
                              const StopToken &stop)
{
    const auto opened = files.openFolder(folder);
    if (!opened)
        return failureAt(folder, opened.error());
    const auto facts = (*opened)->look(name);
    if (!facts)
        return failureAt(folder / name, facts.error());
    auto all = (*opened)->allNames(name);
    if (all && !all->empty())
        return FileNames{std::move(*all), facts->names};
    return FileNames{namesIn(**opened, folder, facts->identity, stop), facts->names};
}

} // namespace linkwright
