// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/picture.h"

#include "base/path_rules.h"
#include "changes/applier.h"
#include "changes/picture_folder.h"
#include "links/chain.h"
#include "platform/system_codes.h"

#include <functional>

namespace linkwright {

namespace {

std::string_view firstComponent(std::string_view &rest)
{
    const auto parts = components(rest);
    if (parts.empty()) {
        rest = {};
        return {};
    }
    const std::string_view name = parts.front();
    rest.remove_prefix(static_cast<std::size_t>(name.data() - rest.data()) + name.size());
    return name;
}

using OpenedFolder = Result<std::unique_ptr<Folder>>;
using RootOf = std::function<OpenedFolder(const NativePath &root)>;

NativePath rootPathOf(std::string_view path)
{
    return {std::string(path.substr(0, path_rules::rootLength(path)))};
}

/// Opens a folder by its absolute path, one component at a time, links followed as the system does.
OpenedFolder walkTo(const NativePath &path, const RootOf &rootOf)
{
    auto here = rootOf(rootPathOf(path.bytes));
    std::string text = path.bytes;
    std::string_view rest = text;
    unsigned hops = 0;
    for (std::string_view name = firstComponent(rest); here && !name.empty(); name = firstComponent(rest)) {
        auto step = (*here)->step(name, Crossing::Allow);
        if (!step)
            return failureAt(path, step.error());
        const auto &link = step->link;
        if (!link) {
            here = std::move(step->node);
            continue;
        }
        if (++hops > link_rules::maximumHops)
            return failure(ErrorKind::Loop, path, system_code::loop);
        if (link->isAbsolute())
            here = rootOf(rootPathOf(link->raw));
        text = link->raw + std::string(rest);
        rest = text;
    }
    const auto facts = here ? (*here)->facts() : std::unexpected(here.error());
    if (!facts)
        return failureAt(path, facts.error());
    if (facts->identity.type != NodeType::Folder)
        return failure(ErrorKind::NotAFolder, path, system_code::notAFolder);
    return here;
}

} // namespace

NodeFacts Picture::State::newFacts(NodeType type)
{
    NodeFacts facts;
    facts.identity = {0, newNode(), type};
    facts.mode = 0777;
    return facts;
}

NativePath Picture::State::shownPath(NativePath path, std::size_t from) const
{
    for (std::size_t at = from; at < moves.size(); ++at) {
        const auto &[old, now] = moves[at];
        if (isWithin(path, old))
            path = {now.bytes + path.bytes.substr(old.bytes.size())};
    }
    return path;
}

Picture::Picture(const FileSystem &below)
    : m_state(std::make_shared<State>(below))
{
}

Picture::~Picture()
{
    m_state->parents.clear(); // which hold the state in their turn
}

Result<void> Picture::play(const Change &change)
{
    NoJournal journal;
    const ApplyReport report = apply(*this, Plan{{change}}, journal);
    if (const auto &error = report.outcomes.front().error)
        return std::unexpected(*error);
    return {};
}

Result<std::unique_ptr<Folder>> Picture::openFolder(const NativePath &wanted) const
{
    const auto openBelow = [this](const NativePath &folder) -> OpenedFolder {
        auto below = m_state->below.openFolder(folder);
        if (!below)
            return std::unexpected(below.error());
        return std::make_unique<PictureFolder>(m_state, std::shared_ptr<Folder>(std::move(*below)));
    };
    if (m_state->names.empty())
        return openBelow(wanted);
    const auto here = wanted.isAbsolute() ? Result<NativePath>() : currentFolder();
    if (!here)
        return failureAt(wanted, here.error());
    const NativePath path = wanted.isAbsolute() ? wanted : *here / wanted.bytes;
    const NativePath root = rootPathOf(path.bytes);
    const LinkTarget rest{path.bytes.substr(root.bytes.size())};
    const auto top = openBelow(root);
    if (!top || rest.raw.empty())
        return openBelow(root);
    // Straight to where nothing of the picture and no link is on the way.
    if ((*top)->reach(rest, Ask::Existence))
        return openBelow(path);
    return walkTo(path, openBelow);
}

std::shared_ptr<const MountTable> Picture::mounts() const
{
    return m_state->below.mounts();
}

/// Its folders go over borders as the file system below does.
bool Picture::mayEnter(const Mount &mount) const
{
    return m_state->below.mayEnter(mount);
}

Result<NativePath> Picture::currentFolder() const
{
    return m_state->below.currentFolder();
}

} // namespace linkwright
