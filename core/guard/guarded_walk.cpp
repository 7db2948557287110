// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guard/guarded_walk.h"

#include "base/link_rules.h"
#include "base/path_rules.h"
#include "platform/system_codes.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace linkwright::guard {

GuardedWalk::GuardedWalk(const FileSystem &files, const FileSystem &below)
    : m_files(files)
    , m_below(below)
    , m_mounts(files.mounts())
{
}

Result<std::unique_ptr<Folder>> GuardedWalk::open(const NativePath &path)
{
    if (const auto started = goBy({path.bytes}); !started)
        return std::unexpected(started.error());
    return walk();
}

/// All of the text before what is left.
Result<void> GuardedWalk::goBy(const LinkTarget &way)
{
    m_rest.insert(0, way.raw);
    return way.isAbsolute() ? startAtRoot() : Result<void>{};
}

Result<void> GuardedWalk::startAtRoot()
{
    const NativePath root{std::string(path_rules::rootOf(m_rest))};
    if (mayHangFrom(root)) {
        m_elsewhere.bytes = m_rest;
        for (const Junction &within : std::views::reverse(m_junctions))
            m_elsewhere.bytes += within.rest;
        return failure(ErrorKind::CrossesMount, root, system_code::crossesDevice);
    }
    m_rest.erase(0, root.bytes.size());
    auto folder = m_below.openFolder(root);
    if (!folder)
        return std::unexpected(folder.error());
    enter(root, root, std::move(*folder));
    return {};
}

/// Not of the one root there is: what hangs there is met on the way.
bool GuardedWalk::mayHangFrom(const NativePath &root) const
{
    if (root.bytes == link_rules::soleRoot)
        return false;
    const Mount *mount = m_mounts ? m_mounts->mountOf(root) : nullptr;
    return link_rules::namesServer(root.bytes) || (mount != nullptr && mayHang(mount->kind));
}

Result<std::unique_ptr<Folder>> GuardedWalk::walk()
{
    while (true) {
        const std::string name = nextComponent();
        if (name.empty() && leftJunction())
            continue;
        if (name.empty())
            return m_here->openChild(".", Crossing::Refuse); // the root, or where a magic link led
        auto step = m_here->step(name, Crossing::Refuse);
        const bool isBorder = !step && step.error().kind == ErrorKind::CrossesMount;
        if (isBorder && isLast())
            return m_files.enter(*m_here, name, pathOf(name));
        if (isBorder)
            step = m_files.cross(*m_here, name, pathOf(name));
        if (!step)
            return std::unexpected(step.error());
        if (const auto link = std::move(step->link)) {
            if (const auto followed = follow(name, *link, step->type); !followed)
                return std::unexpected(followed.error());
        } else if (isLast()) {
            return openLast(name, std::move(*step));
        } else {
            enter(pathOf(name), m_named / name, std::move(step->node));
        }
    }
}

/// To be read if it may be; else one can still work on names one knows.
Result<std::unique_ptr<Folder>> GuardedWalk::openLast(const std::string &name, Step step)
{
    auto opened = m_here->openChild(name, Crossing::Refuse);
    if (!opened && opened.error().kind == ErrorKind::Denied)
        return std::move(step.node);
    return opened;
}

/// By the rules of the system: links in a sticky folder may be protected, some mounts follow none, and the text of some
/// in procfs names nothing. Windows takes ".." as text, from the names that were walked, and no link for files leads to
/// a folder.
Result<void> GuardedWalk::follow(const std::string &name, const LinkTarget &text, NodeType kind)
{
    if (link_rules::linksHaveKinds && kind == NodeType::SymbolicLink)
        return failure(ErrorKind::NotAFolder, {name}, system_code::notAFolder);
    const Mount *mount = m_mounts ? m_mounts->mountOf(m_path) : nullptr;
    if (++m_hops > link_rules::maximumHops || (mount && !mount->followsLinks))
        return failure(ErrorKind::Loop, {name}, system_code::loop);
    if (const auto refusal = isLast() ? m_here->refusesFollowing(name) : std::nullopt)
        return std::unexpected(*refusal);
    if (mount && mount->kind == MountKind::Process) {
        auto led = m_here->followMagic(name, *m_mounts);
        if (led) {
            const NativePath path = led->node->realPath().value_or(NativePath{text.raw});
            enter(path, path, std::move(led->node));
            return {};
        }
        if (led.error().kind != ErrorKind::Unsupported)
            return std::unexpected(led.error());
    }
    if (text.raw.empty())
        return failure(ErrorKind::NotFound, {name}, system_code::notFound);
    if (!text.isAbsolute() && link_rules::namesServer(text.raw)) // "\Device\Mup\server\share"
        return failure(ErrorKind::CrossesMount, {text.raw}, system_code::crossesDevice);
    if (kind == NodeType::Junction)
        return followJunction(name, text);
    const NativePath way{link_rules::walked(text.raw, m_named.bytes)};
    const bool isText = link_rules::soleRoot.empty() && !way.isAbsolute();
    return goBy({isText ? lexicallyJoined(m_named, way.bytes).bytes : way.bytes});
}

/// Its text is walked first, by itself; what was left goes on after it.
Result<void> GuardedWalk::followJunction(const std::string &name, const LinkTarget &text)
{
    m_junctions.push_back({m_named / name, std::exchange(m_rest, {})});
    return goBy({link_rules::walked(text.raw, m_path.bytes)});
}

bool GuardedWalk::leftJunction()
{
    if (m_junctions.empty())
        return false;
    m_named = std::move(m_junctions.back().place);
    m_rest = std::move(m_junctions.back().rest);
    m_junctions.pop_back();
    return true;
}

void GuardedWalk::enter(NativePath path, NativePath named, std::unique_ptr<Folder> folder)
{
    m_path = std::move(path);
    m_named = std::move(named);
    m_here = std::move(folder);
}

/// By hand, as "\\name" in the middle of a way is no server.
std::string GuardedWalk::nextComponent()
{
    const auto start = std::ranges::find_if_not(m_rest, path_rules::isSeparator);
    const auto stop = std::find_if(start, m_rest.end(), path_rules::isSeparator);
    std::string name(start, stop);
    m_rest.erase(m_rest.begin(), stop);
    return name;
}

bool GuardedWalk::isLast() const
{
    return m_junctions.empty() && std::ranges::all_of(m_rest, path_rules::isSeparator);
}

NativePath GuardedWalk::pathOf(const std::string &name) const
{
    if (name == ".")
        return m_path;
    return name == ".." ? split(m_path).folder : m_path / name;
}

} // namespace linkwright::guard
