// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace linkwright {

/// Ends of paths, read from the last name backwards: paths that end alike share their nodes.
class NameTrie
{
public:
    using Node = std::uint32_t;
    static constexpr Node top = 0; // of no names

    /// The node one name further up; made if need be.
    Node add(Node below, std::string_view name);
    /// The same where it exists; else `top`.
    Node above(Node below, std::string_view name) const;
    /// Nodes are numbered from 0.
    std::size_t size() const { return m_nodes.size() + 1; }

private:
    struct Hash
    {
        using is_transparent = void; // NOLINT(readability-identifier-naming): the library asks for it by this name
        std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>()(name); }
    };
    static std::uint64_t key(Node below, std::uint32_t name) { return std::uint64_t{below} << 32U | name; }

    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_names; // each has a number
    std::unordered_map<std::uint64_t, Node> m_nodes;
};

inline NameTrie::Node NameTrie::add(Node below, std::string_view name)
{
    const auto number = m_names.try_emplace(std::string(name), static_cast<std::uint32_t>(m_names.size())).first;
    const auto fresh = static_cast<Node>(size());
    return m_nodes.try_emplace(key(below, number->second), fresh).first->second;
}

inline NameTrie::Node NameTrie::above(Node below, std::string_view name) const
{
    const auto number = m_names.find(name);
    if (number == m_names.end())
        return top;
    const auto node = m_nodes.find(key(below, number->second));
    return node == m_nodes.end() ? top : node->second;
}

} // namespace linkwright
