// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/mount_text.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <ranges>
#include <set>
#include <utility>

namespace linkwright {

namespace {

/// mountinfo and fstab write space, tab, newline and backslash as \ooo.
std::string withoutOctalEscapes(std::string_view text)
{
    const auto isOctal = [](char digit) { return digit >= '0' && digit <= '7'; };
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\' && at + 3 < text.size() && std::ranges::all_of(text.substr(at + 1, 3), isOctal)) {
            const int value = (text[at + 1] - '0') * 64 + (text[at + 2] - '0') * 8 + (text[at + 3] - '0');
            plain += static_cast<char>(static_cast<unsigned char>(value));
            at += 3;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

std::vector<std::string_view> fieldsOf(std::string_view line)
{
    std::vector<std::string_view> fields;
    std::size_t start = line.find_first_not_of(" \t");
    while (start != std::string_view::npos) {
        const std::size_t end = std::min(line.find_first_of(" \t", start), line.size());
        fields.push_back(line.substr(start, end - start));
        start = line.find_first_not_of(" \t", end);
    }
    return fields;
}

bool hasOption(std::string_view options, std::string_view wanted)
{
    return std::ranges::any_of(std::views::split(options, ','), [&](const auto option) {
        return std::string_view(option.begin(), option.end()) == wanted;
    });
}

/// A mount as the list has it, with its number and that of the one it is mounted on.
struct Listed
{
    Mount mount;
    int id = -1;
    int parent = -1;
};

template<typename Number>
std::optional<Number> numberIn(std::string_view text)
{
    Number number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// "98:0", major and minor number.
std::uint64_t deviceIn(std::string_view text)
{
    const std::size_t colon = std::min(text.find(':'), text.size());
    const auto major = numberIn<std::uint32_t>(text.substr(0, colon)).value_or(0);
    const auto minor = numberIn<std::uint32_t>(text.substr(std::min(colon + 1, text.size()))).value_or(0);
    return (std::uint64_t{major} << 32U) | minor;
}

/// 36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue
std::optional<Listed> mountFromLine(std::string_view line)
{
    const auto fields = fieldsOf(line);
    if (fields.size() < 9 || !fields[4].starts_with('/'))
        return std::nullopt;
    const auto dash = std::find(fields.begin() + 6, fields.end(), "-"); // after any number of optional fields
    if (fields.end() - dash < 3)
        return std::nullopt;
    Listed listed;
    listed.parent = numberIn<int>(fields[1]).value_or(-1);
    listed.id = numberIn<int>(fields[0]).value_or(-1);
    Mount &mount = listed.mount;
    mount.device = deviceIn(fields[2]);
    mount.point = {withoutOctalEscapes(fields[4])};
    mount.followsLinks = !hasOption(fields[5], "nosymfollow");
    mount.fileSystem = withoutOctalEscapes(dash[1]);
    mount.source = withoutOctalEscapes(dash[2]);
    mount.kind = mountKindOf(mount.fileSystem);
    mount.mountsChildren = mount.kind == MountKind::Automount && hasOption(fields.back(), "indirect");
    return listed;
}

bool isBelowOneOf(const std::set<NativePath> &points, const NativePath &path)
{
    for (NativePath above = path; above.bytes.size() > 1;) {
        above = split(above).folder;
        if (above.bytes != "/" && points.contains(above))
            return true;
    }
    return false;
}

/// The mounts that paths lead to. One is hidden when another on the same mount lies across its way.
class Visible
{
public:
    explicit Visible(std::vector<Listed> all)
    {
        std::set<int> known;
        for (const Listed &one : all)
            known.insert(one.id);
        for (Listed &one : all) {
            const bool isFirst = one.parent == one.id || !known.contains(one.parent);
            if (isFirst)
                m_waiting.push_back(one.parent);
            // Nobody meets what was mounted on "/" later: paths begin at the root that the process was given.
            if (isFirst || one.mount.point.bytes != "/")
                m_byParent[one.parent].push_back(std::move(one));
        }
    }

    std::vector<Mount> take()
    {
        while (!m_waiting.empty()) {
            const int parent = m_waiting.back();
            m_waiting.pop_back();
            takeThoseOn(parent);
        }
        return std::move(m_visible);
    }

private:
    void takeThoseOn(int parent)
    {
        std::vector<Listed> siblings = std::exchange(m_byParent[parent], {}); // once, whatever numbers the text holds
        std::set<NativePath> points;
        for (const Listed &one : siblings)
            points.insert(one.mount.point);
        for (Listed &one : siblings) {
            if (isBelowOneOf(points, one.mount.point))
                continue;
            m_waiting.push_back(one.id);
            m_visible.push_back(std::move(one.mount));
        }
    }

    std::map<int, std::vector<Listed>> m_byParent; // by the number of the mount below
    std::vector<int> m_waiting; // numbers of mounts whose own are to be looked at
    std::vector<Mount> m_visible;
};

} // namespace

std::vector<Mount> parseMountInfo(std::string_view text)
{
    std::vector<Listed> mounts;
    for (const auto line : std::views::split(text, '\n')) {
        if (auto mount = mountFromLine(std::string_view(line.begin(), line.end())))
            mounts.push_back(std::move(*mount));
    }
    return Visible(std::move(mounts)).take();
}

std::vector<NativePath> parseFstab(std::string_view text)
{
    std::vector<NativePath> points;
    for (const auto line : std::views::split(text, '\n')) {
        const auto fields = fieldsOf(std::string_view(line.begin(), line.end()));
        const bool isEntry =
            fields.size() >= 3 && !fields[0].starts_with('#') && fields[1].starts_with('/') && fields[1] != "/";
        if (isEntry && fields[2] != "swap")
            points.push_back(withoutTrailingSeparators({withoutOctalEscapes(fields[1])}));
    }
    return points;
}

} // namespace linkwright
