// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/applier.h"
#include "changes/journal.h"
#include "changes/spare_name.h"
#include "support/printing.h"

#include <string>
#include <utility>
#include <vector>

/// Changes and runs for tests of the journal: nothing here touches a link.
namespace linkwright::test {

inline Seen someLink(std::string text)
{
    return {{0xfd00, 1ULL << 63U, NodeType::SymbolicLink},
            {std::move(text)},
            -1,
            7,
            {65534, 0, -1'500'000'000'000'000'000}};
}

/// With names that are no text, and every field other than its default.
inline std::vector<Change> oneOfEachKind()
{
    const Seen file{{1, 2, NodeType::File}, {}, 1'700'000'000'123'456'789, 3, {1, 2, 3}};
    const Marks marks{1000, 100, 1};
    return {
        CreateLink{{"/d/\xff\n\x01"}, {"../a b\xc3"}, NodeType::Junction, true, marks},
        CreateHardLink{{"/d/hard"}, {"/d/file"}, file, true},
        RetargetLink{{"/d/l"}, someLink("old\xfe"), {std::string(4095, 'x')}, marks},
        RemoveLink{{"/d/gone"}, someLink("")},
        RemoveHardLink{{"/d/second"}, file, {"/d/first"}},
        Move{{"/d/here"}, someLink("t"), {"/d/there"}},
        LinkToFile{{"/d/was link"}, someLink("/f"), FileForm::Copy, {"/f"}, file},
        FileToLink{{"/d/was file"}, file, FileForm::Copy, {"/f"}, {"../f"}, NodeType::FolderSymbolicLink, marks},
        RemoveFolder{{"/d/made"}},
    };
}

inline std::vector<Intent> intentsOf(std::vector<Change> changes)
{
    std::vector<Intent> intents;
    for (Change &change : changes)
        intents.push_back({std::move(change), spareName()});
    return intents;
}

inline std::vector<Intent> intentsOfEachKind()
{
    auto intents = intentsOf(oneOfEachKind());
    intents.front().newFolders = {{"/d"}, {"/d/\xff"}};
    return intents;
}

/// As many retargets as asked for.
inline std::vector<Intent> retargets(std::size_t count)
{
    std::vector<Change> changes;
    for (std::size_t i = 0; i < count; ++i)
        changes.emplace_back(RetargetLink{{"/desk/" + std::to_string(i)}, someLink("old"), {"new"}});
    return intentsOf(std::move(changes));
}

inline const Outcome done{Outcome::State::Done};
inline const Outcome refused{Outcome::State::Refused, Error{ErrorKind::Changed, {"/desk/0"}}};

/// What apply() does to a journal, with what becomes of each change; those it has no outcome for are not reached.
inline Result<void> runThrough(Journal &journal, const std::vector<Intent> &intents,
                               const std::vector<Outcome> &outcomes)
{
    if (auto begun = journal.begin(intents); !begun)
        return begun;
    for (std::size_t i = 0; i < outcomes.size(); ++i)
        journal.record(i, outcomes[i]);
    return journal.finish();
}

inline Result<void> runThrough(Journal &journal, const std::vector<Intent> &intents)
{
    return runThrough(journal, intents, std::vector(intents.size(), done));
}

} // namespace linkwright::test
