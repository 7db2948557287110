// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guard/guarded_walk.h"

#include "base/link_rules.h"
#include "base/path_rules.h"
#include "platform/system_codes.h"

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
    m_rest = path.bytes;
    if (const auto started = startAtRoot(); !started)
        return std::unexpected(started.error());
    return walk();
}

Result<void> GuardedWalk::startAtRoot()
{
    m_path = {std::string(link_rules::soleRoot)};
    auto root = m_below.openFolder(m_path);
    if (!root)
        return std::unexpected(root.error());
    m_here = std::move(*root);
    return {};
}

Result<std::unique_ptr<Folder>> GuardedWalk::walk()
{
    while (true) {
        const std::string name = nextComponent();
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
            if (const auto followed = follow(name, *link); !followed)
                return std::unexpected(followed.error());
        } else if (isLast()) {
            return openLast(name, std::move(*step));
        } else {
            m_path = pathOf(name);
            m_here = std::move(step->node);
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
/// in procfs names nothing.
Result<void> GuardedWalk::follow(const std::string &name, const LinkTarget &text)
{
    const Mount *mount = m_mounts ? m_mounts->mountOf(m_path) : nullptr;
    if (++m_hops > link_rules::maximumHops || (mount && !mount->followsLinks))
        return failure(ErrorKind::Loop, {name}, system_code::loop);
    if (const auto refusal = isLast() ? m_here->refusesFollowing(name) : std::nullopt)
        return std::unexpected(*refusal);
    if (mount && mount->kind == MountKind::Process) {
        auto led = m_here->followMagic(name, *m_mounts);
        if (led) {
            m_path = led->node->realPath().value_or(NativePath{text.raw});
            m_here = std::move(led->node);
            return {};
        }
        if (led.error().kind != ErrorKind::Unsupported)
            return std::unexpected(led.error());
    }
    if (text.raw.empty())
        return failure(ErrorKind::NotFound, {name}, system_code::notFound);
    m_rest.insert(0, text.raw + '/');
    return text.isAbsolute() ? startAtRoot() : Result<void>{};
}

std::string GuardedWalk::nextComponent()
{
    const auto names = components(m_rest);
    if (names.empty())
        return {};
    std::string name(names.front());
    m_rest.erase(0, static_cast<std::size_t>(names.front().data() - m_rest.data()) + name.size());
    return name;
}

bool GuardedWalk::isLast() const
{
    return components(m_rest).empty();
}

NativePath GuardedWalk::pathOf(const std::string &name) const
{
    if (name == ".")
        return m_path;
    return name == ".." ? split(m_path).folder : m_path / name;
}

} // namespace linkwright::guard
