// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/history_outcome.h"

#include <algorithm>

namespace linkwright {

namespace {

int badness(Standing standing)
{
    switch (standing) {
    case Standing::Made: return 0;
    case Standing::NotMade: return 1;
    case Standing::Unclear: break;
    }
    return 2;
}

/// Of the several intents that a change may take, the one that went worst counts.
Standing worseOf(Standing one, Standing other)
{
    return badness(one) < badness(other) ? other : one;
}

std::map<std::size_t, Standing> byChange(const std::vector<std::size_t> &indexes,
                                         const std::vector<Standing> &standings)
{
    std::map<std::size_t, Standing> all;
    for (std::size_t intent = 0; intent < indexes.size(); ++intent) {
        const Standing standing = intent < standings.size() ? standings[intent] : Standing::Unclear;
        const auto [known, isNew] = all.try_emplace(indexes[intent], standing);
        if (!isNew)
            known->second = worseOf(known->second, standing);
    }
    return all;
}

BatchStates afterMaking(const RunOutcome &outcome)
{
    BatchStates states;
    for (const Standing standing : outcome.standings) {
        switch (standing) {
        case Standing::Made: states.states.push_back(ChangeState::Stands); break;
        case Standing::NotMade: states.states.push_back(outcome.notMade); break;
        case Standing::Unclear: states.states.push_back(outcome.unclear); break;
        }
    }
    for (const auto &[change, folders] : outcome.madeFolders) {
        if (change < states.states.size() && states.states[change] == ChangeState::Stands)
            states.madeFolders[change] = folders;
    }
    return states;
}

void settleOne(BatchStates &states, std::size_t change, Standing standing, RunKind kind, ChangeState unclear)
{
    if (standing == Standing::NotMade)
        return;
    const ChangeState made = kind == RunKind::Undo ? ChangeState::Undone : ChangeState::Stands;
    states.states[change] = standing == Standing::Made ? made : unclear;
    if (states.states[change] != ChangeState::Stands)
        states.madeFolders.erase(change);
}

} // namespace

BatchStates afterRun(BatchStates states, RunKind kind, const std::vector<std::size_t> &indexes,
                     const RunOutcome &outcome)
{
    if (kind == RunKind::Make)
        return afterMaking(outcome);
    for (const auto &[change, standing] : byChange(indexes, outcome.standings)) {
        if (change < states.states.size())
            settleOne(states, change, standing, kind, outcome.unclear);
    }
    for (const auto &[intent, folders] : outcome.madeFolders) {
        const std::size_t change = intent < indexes.size() ? indexes[intent] : states.states.size();
        if (change < states.states.size() && states.states[change] == ChangeState::Stands && kind == RunKind::Redo)
            std::ranges::copy(folders, std::back_inserter(states.madeFolders[change]));
    }
    return states;
}

BatchStates settled(BatchStates states, const std::vector<std::size_t> &indexes, bool stand)
{
    for (const std::size_t change : indexes) {
        if (change < states.states.size() && states.states[change] != ChangeState::NeverMade)
            settleOne(states, change, Standing::Made, stand ? RunKind::Redo : RunKind::Undo, ChangeState::Stands);
    }
    return states;
}

} // namespace linkwright
