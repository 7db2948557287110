// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/picture_folder.h"

#include "base/path_rules.h"
#include "platform/system_codes.h"

/// Looking; changing is in picture_changes.cpp.
namespace linkwright {

namespace {

using Kind = PictureEntry::Kind;

std::unexpected<Error> notThere(std::string_view name)
{
    return failure(ErrorKind::NotFound, {std::string(name)}, system_code::notFound);
}

/// What is below without what the picture hides, then what it shows.
class PictureReader final : public FolderReader
{
public:
    PictureReader(std::unique_ptr<FolderReader> below, const ByName<PictureEntry> *entries)
        : m_below(std::move(below))
    {
        if (entries == nullptr)
            return;
        for (const auto &[name, entry] : *entries)
            m_shown.emplace(name, entry.kind == Kind::Gone ? std::nullopt : std::optional(entry.facts.identity));
    }

    Result<std::span<const ListedName>> read() override
    {
        m_listed.clear();
        while (m_below && m_listed.empty()) {
            const auto names = m_below->read();
            if (!names)
                return names;
            if (names->empty())
                m_below.reset();
            for (const ListedName &listed : *names) {
                if (!m_shown.contains(std::string(listed.name)))
                    m_listed.push_back(listed);
            }
        }
        if (m_listed.empty() && !m_toldOwn) {
            m_toldOwn = true;
            for (const auto &[name, identity] : m_shown) {
                if (identity)
                    m_listed.push_back({name, identity->type, identity->node});
            }
        }
        return std::span<const ListedName>(m_listed);
    }

private:
    std::unique_ptr<FolderReader> m_below;
    std::map<std::string, std::optional<Identity>> m_shown;
    std::vector<ListedName> m_listed;
    bool m_toldOwn = false;
};

} // namespace

PictureFolder::PictureFolder(std::shared_ptr<Picture::State> state, std::shared_ptr<Folder> below)
    : m_state(std::move(state))
    , m_below(std::move(below))
{
}

PictureFolder::PictureFolder(std::shared_ptr<Picture::State> state, FolderKey key)
    : m_state(std::move(state))
    , m_key(key)
{
}

const FolderKey &PictureFolder::key() const
{
    if (!m_key) {
        const auto facts = m_below->facts();
        m_key = facts ? FolderKey{facts->identity.device, facts->identity.node} : FolderKey{};
    }
    return *m_key;
}

const PictureEntry *PictureFolder::shown(std::string_view name) const
{
    if (!m_state->names.contains(name))
        return nullptr;
    const auto folder = m_state->entries.find(key());
    if (folder == m_state->entries.end())
        return nullptr;
    const auto entry = folder->second.find(name);
    return entry == folder->second.end() ? nullptr : &entry->second;
}

Result<NativePath> PictureFolder::realPath() const
{
    if (m_path && m_pathMoves == m_state->moves.size())
        return *m_path;
    m_pathMoves = m_state->moves.size();
    if (!m_below) {
        const PictureOnlyFolder &folder = m_state->folders.at(key());
        m_path = m_state->shownPath(folder.path, folder.moves);
        return *m_path;
    }
    m_path = m_below->realPath();
    if (*m_path)
        m_path = m_state->shownPath(std::move(**m_path));
    return *m_path;
}

Result<NodeFacts> PictureFolder::facts() const
{
    if (m_below)
        return m_below->facts();
    NodeFacts facts;
    facts.identity = {key().device, key().node, NodeType::Folder};
    facts.mode = 0777;
    return facts;
}

Result<NodeFacts> PictureFolder::look(std::string_view name) const
{
    if (const PictureEntry *entry = shown(name))
        return entry->kind == Kind::Gone ? notThere(name) : Result<NodeFacts>(entry->facts);
    return m_below ? lookBelow(name) : notThere(name);
}

bool PictureFolder::wasLookedAt(std::string_view name) const
{
    return m_state->last.name == name && m_state->last.folder == key();
}

Result<NodeFacts> PictureFolder::lookBelow(std::string_view name) const
{
    if (wasLookedAt(name))
        return m_state->last.facts;
    if (m_state->missing.name == name && m_state->missing.folder == key())
        return std::unexpected(m_state->missing.error);
    auto facts = m_below->look(name);
    if (facts)
        m_state->last = {key(), std::string(name), *facts, std::nullopt};
    else if (facts.error().kind == ErrorKind::NotFound)
        m_state->missing = {key(), std::string(name), facts.error()};
    return facts;
}

Result<LinkTarget> PictureFolder::readBelow(std::string_view name) const
{
    if (!wasLookedAt(name))
        return m_below->readLink(name);
    if (const auto &known = m_state->last.target)
        return *known;
    auto target = m_below->readLink(name);
    if (target)
        m_state->last.target = *target;
    return target;
}

Result<LinkTarget> PictureFolder::readLink(std::string_view name) const
{
    const PictureEntry *entry = shown(name);
    if (entry == nullptr)
        return m_below ? readBelow(name) : notThere(name);
    if (entry->kind == Kind::Gone)
        return notThere(name);
    if (entry->kind == Kind::Link)
        return entry->target;
    return failure(ErrorKind::NotALink, {std::string(name)}, system_code::notALink);
}

Result<std::unique_ptr<FolderReader>> PictureFolder::entries() const
{
    std::unique_ptr<FolderReader> reader;
    if (m_below) {
        auto below = m_below->entries();
        if (!below)
            return below;
        reader = std::move(*below);
    }
    const auto own = m_state->entries.find(key());
    return std::make_unique<PictureReader>(std::move(reader), own == m_state->entries.end() ? nullptr : &own->second);
}

std::unique_ptr<Folder> PictureFolder::wrap(std::unique_ptr<Folder> below) const
{
    return std::make_unique<PictureFolder>(m_state, std::shared_ptr<Folder>(std::move(below)));
}

Result<std::unique_ptr<Folder>> PictureFolder::open(const PictureEntry &entry, std::string_view name,
                                                    Crossing crossing) const
{
    switch (entry.kind) {
    case Kind::Gone: return notThere(name);
    case Kind::Link: return failure(ErrorKind::NotAFolder, {std::string(name)}, system_code::notAFolder);
    case Kind::Folder:
        return std::make_unique<PictureFolder>(m_state,
                                               FolderKey{entry.facts.identity.device, entry.facts.identity.node});
    case Kind::Below: break;
    }
    auto step = stepBelow(*entry.home, entry.nameBelow, crossing);
    if (!step)
        return std::unexpected(step.error());
    return step->node ? Result<std::unique_ptr<Folder>>(wrap(std::move(step->node))) : notThere(name);
}

Result<std::unique_ptr<Folder>> PictureFolder::openChild(std::string_view name, Crossing crossing) const
{
    if (name == "..")
        return parent(crossing);
    if (const PictureEntry *entry = shown(name)) {
        if (entry->facts.identity.type != NodeType::Folder && entry->kind != Kind::Gone)
            return failure(ErrorKind::NotAFolder, {std::string(name)}, system_code::notAFolder);
        return open(*entry, name, crossing);
    }
    if (!m_below)
        return notThere(name);
    auto opened =
        crossing == Crossing::Allow ? openAcross(m_state->below, *m_below, name) : m_below->openChild(name, crossing);
    return opened ? Result<std::unique_ptr<Folder>>(wrap(std::move(*opened))) : std::unexpected(opened.error());
}

/// Borders of mounts are for the file system below.
Result<Step> PictureFolder::stepBelow(const Folder &from, std::string_view name, Crossing crossing) const
{
    return crossing == Crossing::Allow ? stepAcross(m_state->below, from, name) : from.step(name, crossing);
}

Result<std::unique_ptr<Folder>> PictureFolder::parent(Crossing crossing) const
{
    const auto copyOf = [](const PictureFolder &folder) -> std::unique_ptr<Folder> {
        return folder.m_below ? std::make_unique<PictureFolder>(folder.m_state, folder.m_below)
                              : std::make_unique<PictureFolder>(folder.m_state, folder.key());
    };
    if (!m_state->parents.empty() || !m_below) {
        if (const auto moved = m_state->parents.find(key()); moved != m_state->parents.end())
            return copyOf(*moved->second);
    }
    auto step = stepBelow(*m_below, "..", crossing);
    return step ? Result<std::unique_ptr<Folder>>(wrap(std::move(step->node))) : std::unexpected(step.error());
}

Result<Step> PictureFolder::step(std::string_view name, Crossing crossing) const
{
    if (name == "..") {
        auto above = parent(crossing);
        return above ? Result<Step>(Step{std::nullopt, std::move(*above)}) : std::unexpected(above.error());
    }
    if (name == "." && !m_below)
        return Step{std::nullopt, std::make_unique<PictureFolder>(m_state, key())};
    if (const PictureEntry *entry = shown(name)) {
        if (entry->kind == Kind::Link)
            return Step{entry->target, nullptr, entry->facts.identity.type};
        auto node = open(*entry, name, crossing);
        return node ? Result<Step>(Step{std::nullopt, std::move(*node)}) : std::unexpected(node.error());
    }
    if (!m_below)
        return notThere(name);
    auto step = stepBelow(*m_below, name, crossing);
    if (step && step->node)
        step->node = wrap(std::move(step->node));
    return step;
}

bool PictureFolder::passesPicture(std::string_view target) const
{
    if (!m_below || !m_state->moves.empty())
        return true;
    const auto start = realPath();
    if (!start)
        return true;
    const std::string_view root = path_rules::rootOf(target);
    NativePath here = root.empty() ? *start : NativePath{std::string(root)};
    for (const std::string_view name : components(target)) {
        if (name == ".")
            continue;
        here = name == ".." ? split(here).folder : here / name;
        if (m_state->places.contains(here.bytes))
            return true;
    }
    return false;
}

/// As long as nothing of the picture is on the way, up to the first link, what is below knows the answer.
Result<NodeType> PictureFolder::reach(const LinkTarget &target, Ask ask) const
{
    if (passesPicture(target.raw))
        return failure(ErrorKind::Loop, {target.raw}, system_code::loop); // one call cannot tell: walk it
    return m_below->reach(target, ask);
}

std::optional<Error> PictureFolder::refusesFollowing(std::string_view name) const
{
    return m_below && shown(name) == nullptr ? m_below->refusesFollowing(name) : std::nullopt;
}

bool PictureFolder::onlyTakesNames() const
{
    if (!m_onlyTakesNames)
        m_onlyTakesNames = m_below && m_below->onlyTakesNames();
    return *m_onlyTakesNames;
}

Result<MagicEnd> PictureFolder::followMagic(std::string_view name, const MountTable &mounts) const
{
    if (!m_below || shown(name) != nullptr)
        return failure(ErrorKind::Unsupported, {std::string(name)});
    return m_below->followMagic(name, mounts);
}

} // namespace linkwright
