// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "platform/file_system.h"
#include "repair/name_fold.h"

#include <map>
#include <unordered_map>
#include <vector>

namespace linkwright {

/// What lies beside something that is missing, with what a person would take for the same name.
class Neighbours
{
public:
    struct Neighbour
    {
        std::string name;
        NodeType type = NodeType::Unknown;
        std::uint64_t node = 0; // 0: unknown
    };

    Neighbours(const FileSystem &files, const NameFold &fold)
        : m_files(files)
        , m_fold(fold)
    {
    }

    /// All that is in a folder. The last folder is kept, so ask for it as often as you like.
    const std::vector<Neighbour> &in(const NativePath &folder);

    struct Twin
    {
        std::string name;
        NameTwin kind = NameTwin::None;
    };
    /// Those whose names differ from `name` in one thing alone.
    std::vector<Twin> twinsOf(const NativePath &folder, std::string_view name);

private:
    using ByKey = std::unordered_multimap<std::string, std::size_t>;
    void read(const NativePath &folder);
    void index();

    const FileSystem &m_files;
    NameFold m_fold;
    NativePath m_folder; // empty: none was read yet
    std::vector<Neighbour> m_all;
    bool m_isIndexed = false;
    ByKey m_byKey; // the keys of all kinds of likeness in one
};

} // namespace linkwright
