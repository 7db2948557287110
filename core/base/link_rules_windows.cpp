// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/link_rules.h"

#include "base/native_path.h"
#include "base/path_rules.h"
#include "windows/link_text.h"
#include "windows/path_parts.h"
#include "windows/path_root.h"

#include <vector>

namespace linkwright::link_rules {

// "There is a limit of 63 reparse points on any given path." (Microsoft: Reparse points)
namespace {

/// As the table of mounts has it: "\\?\c:" and "\??\C:\" are "C:\", "\\?\UNC\server\share" is "\\server\share\".
std::string plainRoot(std::string_view given)
{
    constexpr std::size_t objectLength = 4; // of "\\?\" and "\??\"
    std::string root = windows::withBackslashes(given);
    const bool isObject = root.starts_with(R"(\\?\)") || root.starts_with(R"(\??\)");
    const std::string_view object = isObject ? std::string_view(root).substr(objectLength) : std::string_view();
    if (windows::isUncPrefix(object))
        root = R"(\\)" + std::string(object.substr(std::string_view("UNC\\").size()));
    else if (object.size() >= 2 && object.size() <= 3 && object[1] == ':')
        root = std::string(object);
    if (!root.empty() && root.back() != '\\')
        root += '\\';
    const bool isSmall = root.size() == 3 && root[0] >= 'a' && root[0] <= 'z';
    if (isSmall)
        root[0] = static_cast<char>(root[0] - 'a' + 'A');
    return root;
}

std::string rootOf(std::string_view text, std::string_view home)
{
    const std::size_t length = path_rules::rootLength(text);
    if (length == 0 && !text.empty() && path_rules::isSeparator(text.front()))
        return std::string(home.substr(0, path_rules::rootLength(home)));
    return plainRoot(text.substr(0, length));
}

} // namespace

const unsigned maximumHops = 63;
const bool linksHaveKinds = true;
const bool namesAreExchanged = false;
const bool allNamesAreTold = true; // FindFirstFileNameW (Microsoft)
const std::string_view soleRoot = "";

std::string walked(std::string_view text, std::string_view home)
{
    const std::string root = rootOf(text, home);
    const std::string_view rest = text.substr(path_rules::rootLength(text));
    std::vector<std::string_view> kept;
    for (const std::string_view name : components(rest)) {
        if (name == ".")
            continue;
        if (name != ".." || (root.empty() && (kept.empty() || kept.back() == "..")))
            kept.push_back(name);
        else if (!kept.empty())
            kept.pop_back();
    }
    std::string way = root;
    for (const std::string_view name : kept) {
        if (!way.empty() && !path_rules::isSeparator(way.back()))
            way += path_rules::preferredSeparator;
        way += name;
    }
    if (way.empty())
        return ".";
    const bool wantsFolder = !rest.empty() && path_rules::isSeparator(rest.back());
    return wantsFolder && !path_rules::isSeparator(way.back()) ? way + path_rules::preferredSeparator : way;
}

std::string stored(std::string_view typed, bool inJunction)
{
    const LinkTarget text{std::string(typed)};
    return (inJunction ? windows::asStoredInJunction(text) : windows::asStored(text)).raw;
}

bool canBeMade(const std::string &text, bool asJunction)
{
    if (!asJunction && path_rules::rootLength(text) == 0 && windows::isRemote(text))
        return false; // "\Device\Mup\…" is no relative text, though it looks like one
    const auto made = asJunction ? windows::junctionTo({text}) : windows::symbolicLinkSaying({text});
    return made && windows::textOf(*made).raw == text;
}

bool namesServer(std::string_view text)
{
    return windows::isRemote(text);
}

std::string shareIn(std::string_view text)
{
    std::string root = rootOf(text, {});
    const bool isShare = windows::rootOf(root).kind == windows::RootKind::Share && windows::hasServerAndShare(root, 2);
    return isShare ? std::move(root) : std::string();
}

} // namespace linkwright::link_rules
