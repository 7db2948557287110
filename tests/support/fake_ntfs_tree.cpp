// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/wtf8.h"
#include "support/fake_ntfs_state.h"
#include "support/fake_reparse.h"

#include <algorithm>
#include <array>
#include <charconv>

/// Trees of a fake Windows as text.
namespace linkwright::test {

namespace {

std::u16string units(std::string_view text)
{
    return utf16FromWtf8(text).value_or(u"");
}

std::string hex(std::uint32_t number)
{
    std::array<char, 8> digits{};
    const auto *const end = std::to_chars(digits.data(), digits.data() + digits.size(), number, 16).ptr;
    return {digits.data(), static_cast<std::size_t>(end - digits.data())};
}

std::string oneLine(std::string_view text)
{
    std::string line;
    for (const char letter : text)
        line += letter == '\n' ? "\\n" : std::string(1, letter);
    return line;
}

std::string_view arrowOf(const NtNode &node)
{
    if (node.tag() == mountPointTag)
        return " ~> ";
    return node.isFolder() ? " => " : " -> ";
}

std::string linkText(const NtNode &node)
{
    const auto reparse = readReparse(node.reparse);
    if (!reparse)
        return " ! " + hex(node.tag());
    return std::string(arrowOf(node)) + wtf8FromUtf16(shownTarget(reparse->substitute));
}

/// What comes after its path; `earlier`: where another name of it was met.
std::string textAfter(const NtNode &node, const std::string &path, const std::string &earlier)
{
    if (!earlier.empty())
        return " = " + earlier;
    if (node.isReparse())
        return linkText(node);
    if (node.isFolder())
        return node.children.empty() ? "\\" : "";
    return node.contents == path ? "" : " : " + oneLine(node.contents);
}

struct Dump
{
    std::vector<std::string> lines;
    std::map<const NtNode *, std::string> met;

    void add(const NtName &folder)
    {
        for (const auto &[key, name] : folder.node->children) {
            const NtNode &node = *name->node;
            std::string path = wtf8FromUtf16(FakeNtfs::State::pathOf(*name));
            if (path.starts_with("UNC\\"))
                path.replace(0, 3, "\\");
            const std::string earlier = met.contains(&node) ? met[&node] : "";
            if (!node.isFolder() || node.children.empty())
                lines.push_back(path + textAfter(node, path, earlier));
            met.try_emplace(&node, path);
            add(*name);
        }
    }
};

struct DrawnLine
{
    std::string_view path;
    std::string_view mark; // empty: none
    std::string_view text;
};

DrawnLine partsOf(std::string_view line)
{
    for (const std::string_view mark : {" -> ", " => ", " ~> ", " : ", " = "}) {
        if (const std::size_t at = line.find(mark); at != std::string_view::npos)
            return {line.substr(0, at), mark, line.substr(at + mark.size())};
    }
    return {line, {}, {}};
}

void drawLine(FakeNtfs &files, const DrawnLine &line)
{
    const std::u16string path = units(line.path);
    const std::u16string text = units(line.text);
    if (line.mark == " -> " || line.mark == " => ")
        files.addSymlink(path, text, line.mark == " => ");
    else if (line.mark == " ~> " && text.size() == 2)
        files.addVolumeMount(path, static_cast<char>(text[0]));
    else if (line.mark == " ~> ")
        files.addJunction(path, text);
    else if (line.mark == " = ")
        files.addHardLink(path, text);
    else if (line.path.ends_with('\\'))
        files.addFolder(path);
    else
        files.addFile(path, line.mark.empty() ? line.path : line.text);
}

} // namespace

void FakeNtfs::draw(std::string_view tree)
{
    while (!tree.empty()) {
        const std::size_t end = std::min(tree.find('\n'), tree.size());
        std::string_view line = tree.substr(0, end);
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        if (!line.empty())
            drawLine(*this, partsOf(line));
        tree.remove_prefix(std::min(end + 1, tree.size()));
    }
}

std::string FakeNtfs::dump() const
{
    const std::lock_guard lock(m_state->mutex);
    Dump dump;
    for (const auto &volume : m_state->volumes)
        dump.add(*volume->top);
    std::string text;
    for (const std::string &line : dump.lines)
        text += line + "\n";
    for (const auto &[letter, volume] : m_state->drives) {
        const std::string root = wtf8FromUtf16(u"\\??\\" + volume->guid + u"\\");
        const std::string drive = wtf8FromUtf16(std::u16string{letter, u':'});
        for (std::size_t at = text.find(root); at != std::string::npos; at = text.find(root))
            text.replace(at, root.size(), drive);
    }
    return text;
}

std::string FakeNtfs::normalTree(std::string_view tree)
{
    return FakeNtfs(tree).dump();
}

} // namespace linkwright::test
