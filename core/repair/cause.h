// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/native_path.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace linkwright {

/// How sure it is that what was found is what was lost.
enum class Certainty : std::uint8_t {
    Possible, // the name fits; never taken unasked
    Likely, // nearly everything that is looked for is there, and in no other place
    Certain, // it is the very thing, or a faithful copy of it with its time
};

/// "possible", "likely", "certain"
std::string_view certaintyWord(Certainty certainty);

/// How a name that is there differs from the one beside it that is missing, when that is all.
enum class NameTwin : std::uint8_t { None, Case, Normalisation, Extension };

/// Why a candidate is as certain as it is.
enum class Because : std::uint8_t {
    SameFolder, // the folder is the very one that was recorded
    SameEnds, // `same` of the ends are what was recorded
    SamePaths, // `found` of `wanted` paths are there, and nowhere else
    AlsoElsewhere, // they are there, and in `rivals` other places too
    AlsoWanted, // what is there is what another cause looks for as well
    CommonNames, // they are there, but so few or so usual that they tell nothing
    WasThere, // they are there, and were when the links were written
    IsYounger, // they are there, in a folder that was made after the links
    SomePaths, // only `found` of `wanted` are there
    LooksDifferent, // `different` of them are not what was recorded
    NotSearchedThrough, // the search was stopped: nobody knows whether they are elsewhere too
    SameName, // it has the name, and that is all
};

struct Reason
{
    Because because = Because::SameName;
    NameTwin twin = NameTwin::None; // it lies beside what is missing, and its name differs in this alone
    std::size_t wanted = 0; // distinct paths
    std::size_t found = 0; // of them
    std::size_t same = 0; // of those found: what was recorded
    std::size_t different = 0;
    std::size_t rivals = 0;

    bool operator==(const Reason &) const = default;
};

/// One link that a candidate would heal.
struct Heal
{
    std::size_t link = 0; // an index of the broken links
    Certainty certainty = Certainty::Possible;
    NativePath end; // where it would end; empty: at the same names below the candidate

    bool operator==(const Heal &) const = default;
};

/// A place where what is missing may be now.
struct Candidate
{
    NativePath prefix; // takes the place of the cause's
    Certainty certainty = Certainty::Possible; // of nearly all it heals; single links may be more certain
    Reason reason;
    std::vector<Heal> heals;

    bool operator==(const Candidate &) const = default;
};

/// Why links are broken: all of them miss the same.
struct Cause
{
    /// The dead prefix. Of several names that are there but for case, normalisation or extension: their folder.
    NativePath prefix;
    NameTwin twin = NameTwin::None; // of the first candidate
    std::vector<std::size_t> links; // indexes of the broken links, those that follow others included
    std::vector<Candidate> candidates; // those that heal most first; of equal ones the more certain

    bool operator==(const Cause &) const = default;
};

} // namespace linkwright
