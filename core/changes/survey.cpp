// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/batch_folders.h"
#include "changes/link_kind.h"
#include "changes/recovery.h"
#include "changes/seen.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace linkwright {

namespace {

/// What is at a place: nothing, a link with a text, or an object.
struct PlaceState
{
    enum class Kind : std::uint8_t { Free, Link, Object };
    Kind kind = Kind::Free;
    LinkTarget text = {}; // NOLINT(readability-redundant-member-init)
    Identity object = {}; // node 0: any of this type; of a link only its type counts
};

PlaceState linkState(const LinkTarget &text, NodeType kind)
{
    return {PlaceState::Kind::Link, text, {0, 0, kind}};
}

PlaceState stateOf(const Seen &seen)
{
    return isLink(seen.identity.type) ? linkState(seen.target, seen.identity.type)
                                      : PlaceState{PlaceState::Kind::Object, {}, seen.identity};
}

PlaceState fileState(FileForm form, const Seen &original)
{
    Identity file = original.identity;
    file.type = NodeType::File;
    if (form == FileForm::Copy)
        file.node = 0;
    return {PlaceState::Kind::Object, {}, file};
}

struct Effect
{
    const NativePath *place;
    PlaceState before;
    PlaceState after;
};

struct EffectsOf
{
    using Effects = std::vector<Effect>;

    Effects operator()(const CreateLink &change) const
    {
        return {{&change.place, {}, linkState(change.after, change.kind)}};
    }
    Effects operator()(const CreateHardLink &change) const { return {{&change.place, {}, stateOf(change.before)}}; }
    Effects operator()(const RetargetLink &change) const
    {
        const NodeType kind = change.before.identity.type;
        return {{&change.place, linkState(change.before.target, kind),
                 linkState(change.after, change.kind.value_or(kind))}};
    }
    Effects operator()(const RemoveLink &change) const
    {
        return {{&change.place, linkState(change.before.target, change.before.identity.type), {}}};
    }
    Effects operator()(const RemoveHardLink &change) const { return {{&change.place, stateOf(change.before), {}}}; }
    Effects operator()(const Move &change) const
    {
        PlaceState moved = stateOf(change.before);
        if (change.across)
            moved.object.node = 0; // it is another object there
        return {{&change.place, moved, {}}, {&change.newPlace, {}, moved}};
    }
    Effects operator()(const LinkToFile &change) const
    {
        return {{&change.place, linkState(change.before.target, change.before.identity.type),
                 fileState(change.form, change.originalBefore)}};
    }
    Effects operator()(const FileToLink &change) const
    {
        return {{&change.place, fileState(change.form, change.before), linkState(change.after, change.kind)}};
    }
    Effects operator()(const RemoveFolder &change) const
    {
        return {{&change.place, {PlaceState::Kind::Object, {}, {0, 0, NodeType::Folder}}, {}}};
    }
};

bool isBelowAny(const NativePath &path, const std::set<NativePath> &folders)
{
    for (NativePath folder = split(path).folder; folder != split(folder).folder; folder = split(folder).folder) {
        if (folders.contains(folder))
            return true;
    }
    return false;
}

/// Nothing: nobody can say. `comeAndGo`: folders that the batch itself makes, moves or removes.
std::optional<PlaceState> stateOnDisk(BatchFolders &folders, const NativePath &path,
                                      const std::set<NativePath> &comeAndGo)
{
    const auto place = folders.open(path);
    if (!place && place.error().kind == ErrorKind::NotFound && !isBelowAny(path, comeAndGo))
        return std::nullopt; // its folder is away, on a drive maybe
    if (place && !isPhysical(*place))
        return std::nullopt; // a link has come into the way since
    const auto seen = place ? see(*place) : std::unexpected(place.error());
    if (seen)
        return stateOf(*seen);
    return seen.error().kind == ErrorKind::NotFound ? std::optional(PlaceState{}) : std::nullopt;
}

/// The folders that may rightly be missing.
std::set<NativePath> foldersThatComeAndGo(const std::vector<Intent> &intents)
{
    std::set<NativePath> folders;
    for (const Intent &intent : intents) {
        folders.insert(intent.newFolders.begin(), intent.newFolders.end());
        if (const auto *removal = std::get_if<RemoveFolder>(&intent.change))
            folders.insert(removal->place);
        if (const auto *move = std::get_if<Move>(&intent.change))
            folders.insert({move->place, move->newPlace});
    }
    return folders;
}

bool agrees(const PlaceState &expected, const PlaceState &found)
{
    if (expected.kind != found.kind)
        return false;
    if (expected.kind == PlaceState::Kind::Link)
        return expected.text == found.text && sameKind(expected.object.type, found.object.type);
    const bool sameNode = expected.object.node == 0 || expected.object.node == found.object.node;
    return expected.kind == PlaceState::Kind::Free || (sameNode && expected.object.type == found.object.type);
}

/// Changes that share places, in the plan's order: the disk shows how many of them were made.
class Group
{
public:
    void add(std::size_t change, std::vector<Effect> effects)
    {
        m_changes.push_back(change);
        m_effects.push_back(std::move(effects));
    }
    const std::vector<std::size_t> &changes() const { return m_changes; }

    /// Leaves Unclear what the disk does not tell.
    void judge(BatchFolders &folders, const std::set<NativePath> &comeAndGo, std::vector<Standing> &standings) const
    {
        const auto made = countMade(folders, comeAndGo);
        for (std::size_t at = 0; made && at < m_changes.size(); ++at)
            standings[m_changes[at]] = at < *made ? Standing::Made : Standing::NotMade;
    }

private:
    /// The most changes after which everything would be as it is. Nothing: it is like after none.
    std::optional<std::size_t> countMade(BatchFolders &folders, const std::set<NativePath> &comeAndGo) const
    {
        std::map<NativePath, std::optional<PlaceState>> disk;
        std::map<NativePath, bool> fits; // by place: is it as it would be now?
        std::size_t misfits = 0;
        const auto expect = [&](const NativePath &place, const PlaceState &state) {
            auto [found, isNew] = disk.try_emplace(place);
            if (isNew)
                found->second = stateOnDisk(folders, place, comeAndGo);
            const bool now = found->second && agrees(state, *found->second);
            const auto [known, isFirst] = fits.try_emplace(place, true);
            misfits += std::size_t{known->second} - std::size_t{now};
            known->second = now;
        };
        for (const auto &effects : m_effects) {
            for (const Effect &effect : effects)
                expect(*effect.place, effect.after);
        }
        for (std::size_t made = m_effects.size();; --made) {
            if (misfits == 0)
                return made;
            if (made == 0)
                return std::nullopt;
            for (const Effect &effect : m_effects[made - 1])
                expect(*effect.place, effect.before);
        }
    }

    std::vector<std::size_t> m_changes;
    std::vector<std::vector<Effect>> m_effects;
};

/// Which group each change is in: those that name one place are in one.
class Grouping
{
public:
    explicit Grouping(std::size_t count)
        : m_leader(count)
    {
        for (std::size_t at = 0; at < count; ++at)
            m_leader[at] = at;
    }

    void join(std::size_t change, const NativePath &place)
    {
        const auto [known, isNew] = m_byPlace.try_emplace(place, change);
        if (!isNew)
            m_leader[leaderOf(change)] = leaderOf(known->second);
    }

    std::size_t leaderOf(std::size_t change)
    {
        while (m_leader[change] != change)
            change = m_leader[change] = m_leader[m_leader[change]];
        return change;
    }

private:
    std::vector<std::size_t> m_leader;
    std::map<NativePath, std::size_t> m_byPlace;
};

} // namespace

std::vector<Standing> surveyBatch(const FileSystem &files, const std::vector<Intent> &intents)
{
    Grouping grouping(intents.size());
    std::vector<std::vector<Effect>> effects;
    for (std::size_t at = 0; at < intents.size(); ++at) {
        effects.push_back(std::visit(EffectsOf{}, intents[at].change));
        for (const Effect &effect : effects.back())
            grouping.join(at, *effect.place);
    }
    std::map<std::size_t, Group> groups;
    for (std::size_t at = 0; at < intents.size(); ++at)
        groups[grouping.leaderOf(at)].add(at, std::move(effects[at]));
    std::vector<Standing> standings(intents.size(), Standing::Unclear);
    BatchFolders folders(files);
    const auto comeAndGo = foldersThatComeAndGo(intents);
    for (const auto &[leader, group] : groups)
        group.judge(folders, comeAndGo, standings);
    return standings;
}

} // namespace linkwright
