// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace linkwright::linux_system {

/// Small files of the system that were read, to see later whether they say something else by now.
class KnownTexts
{
public:
    /// What a file holds; empty when it is not there or cannot be read. Of a very long one the beginning.
    std::string read(const std::string &path);
    /// The names in a folder that end like this, in order.
    std::vector<std::string> namesIn(const std::string &folder, std::string_view ending);
    /// Whether one of them was changed, made or removed since.
    bool haveChanged() const;

private:
    struct Known
    {
        std::string path;
        std::int64_t modified = 0;
        std::int64_t size = -1; // -1: it is not there
        std::uint64_t node = 0;

        bool operator==(const Known &) const = default;
    };

    static Known lookAt(const std::string &path);

    std::vector<Known> m_known;
};

} // namespace linkwright::linux_system
