// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/tree_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>

namespace linkwright::test {

namespace {

using Kind = TreeItem::Kind;

unsigned hexValue(char digit)
{
    constexpr std::string_view digits = "0123456789abcdef";
    const std::size_t value = digits.find(digit);
    if (value == std::string_view::npos)
        throw std::logic_error("bad escape in a tree");
    return static_cast<unsigned>(value);
}

std::string unescaped(std::string_view text)
{
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\') {
            bytes += text[at];
            continue;
        }
        switch (text.at(++at)) {
        case 's': bytes += ' '; break;
        case 'n': bytes += '\n'; break;
        case 'x':
            bytes += static_cast<char>(hexValue(text.at(at + 1)) * 16 + hexValue(text.at(at + 2)));
            at += 2;
            break;
        default: bytes += text[at];
        }
    }
    return bytes;
}

std::string escaped(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        if (byte == ' ')
            text += "\\s";
        else if (byte == '\\')
            text += "\\\\";
        else if (byte == '\n')
            text += "\\n";
        else if (code < 0x20 || code >= 0x7f)
            text += {'\\', 'x', digits[code / 16], digits[code % 16]};
        else
            text += byte;
    }
    return text;
}

std::string_view trimmed(std::string_view line)
{
    const std::size_t start = line.find_first_not_of(" \t");
    if (start == std::string_view::npos)
        return {};
    return line.substr(start, line.find_last_not_of(" \t\r") - start + 1);
}

TreeItem parseLine(std::string_view line)
{
    constexpr std::array<std::pair<std::string_view, Kind>, 3> marks{
        {{" -> ", Kind::Link}, {" = ", Kind::HardLink}, {" : ", Kind::File}}};
    for (const auto &[mark, kind] : marks) {
        if (const std::size_t at = line.find(mark); at != std::string_view::npos)
            return {
                kind, unescaped(trimmed(line.substr(0, at))), unescaped(trimmed(line.substr(at + mark.size()))), {}};
    }
    if (line.ends_with(" !"))
        return {Kind::Other, unescaped(trimmed(line.substr(0, line.size() - 2))), {}, {}};
    if (line.ends_with('/'))
        return {Kind::Folder, unescaped(line.substr(0, line.size() - 1)), {}, {}};
    return {Kind::File, unescaped(line), unescaped(line), {}};
}

std::string formatLine(const TreeItem &item)
{
    std::string path = escaped(item.path);
    switch (item.kind) {
    case Kind::Folder: return path + "/";
    case Kind::File: return item.text == item.path ? path : path + " : " + escaped(item.text);
    case Kind::Link: return path + " -> " + escaped(item.text);
    case Kind::HardLink: return path + " = " + escaped(item.text);
    case Kind::Other: return path + " !";
    }
    return path;
}

/// Gives items that were drawn the objects that a disk would have given them.
void nameObjects(std::vector<TreeItem> &items)
{
    std::map<std::string, std::uint64_t> known;
    for (TreeItem &item : items) {
        const auto existing = item.kind == Kind::HardLink ? known.find(item.text) : known.end();
        item.object = {0, existing == known.end() ? known.size() + 1 : existing->second};
        known.emplace(item.path, item.object.second);
        if (existing == known.end())
            continue;
        const auto first = std::ranges::find(items, item.object, &TreeItem::object);
        item.kind = first->kind;
        item.text = first->text;
    }
}

bool holdsAnything(const std::vector<TreeItem> &items, const TreeItem &folder)
{
    const std::string inside = folder.path + "/";
    return std::ranges::any_of(items, [&](const TreeItem &item) { return item.path.starts_with(inside); });
}

} // namespace

std::vector<TreeItem> parseTree(std::string_view text)
{
    std::vector<TreeItem> items;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (const std::string_view line = trimmed(text.substr(0, end)); !line.empty())
            items.push_back(parseLine(line));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return items;
}

std::string formatTree(std::vector<TreeItem> items)
{
    std::ranges::sort(items, {}, &TreeItem::path);
    std::map<std::pair<std::uint64_t, std::uint64_t>, std::string> firstNames;
    std::string text;
    for (const TreeItem &item : items) {
        if (item.kind == Kind::Folder) {
            if (!holdsAnything(items, item))
                text += formatLine(item) + "\n";
            continue;
        }
        const auto [first, isNew] = firstNames.emplace(item.object, item.path);
        text += isNew ? formatLine(item) : escaped(item.path) + " = " + escaped(first->second);
        text += "\n";
    }
    return text;
}

std::string normalTree(std::string_view text)
{
    std::vector<TreeItem> items = parseTree(text);
    nameObjects(items);
    return formatTree(std::move(items));
}

} // namespace linkwright::test
