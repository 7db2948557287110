// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "changes/applier.h"
#include "changes/recovery.h"
#include "changes/spare_name.h"

#include <QtGlobal>

#include <sstream>
#include <string>
#include <vector>

/// What is told of a move to another file system, held against the trees that can be seen.
namespace linkwright::test {

/// Of a move: when nothing of it is done, and when nothing is in its way.
struct Trees
{
    std::string before;
    std::string after;
};

/// The lines of a tree that are below no spare name; the folder itself stays. To be brought in order by the caller.
inline std::string withoutSpares(const std::string &tree)
{
    std::string kept;
    std::istringstream in(tree);
    for (std::string line; std::getline(in, line);)
        kept += line.substr(0, line.find(spareNamePrefix)) + "\n";
    return kept;
}

/// Whether what the outcome says of a tree is so, and nothing is by halves. `normalTree`: brings one in order;
/// `holdsAllTexts`: whether all that was to be moved is in it, wherever.
template<typename Order, typename Holds>
bool isTrueAndWhole(const Outcome &outcome, const std::string &tree, const Trees &whole, const Order &normalTree,
                    const Holds &holdsAllTexts)
{
    const bool hasSpare = tree.find(spareNamePrefix) != std::string::npos;
    const auto rest = [&] { return normalTree(withoutSpares(tree)); };
    if (outcome.blemish && outcome.blemish->kind == ErrorKind::LeftOver)
        return rest() == whole.after;
    if (outcome.state == Outcome::State::Done)
        return tree == whole.after;
    if (outcome.error && outcome.error->kind == ErrorKind::Unverified) // one of the two is whole, and named is the rest
        return hasSpare ? rest() == whole.before || rest() == whole.after : holdsAllTexts(tree);
    return tree == whole.before;
}

/// Recovers a move that was cut off. Whether it is whole then, as `dump` shows, and nothing is left; tells what is not.
template<typename Dump>
bool recoversTo(FileSystem &files, const Dump &dump, const std::vector<Intent> &intents, RecoveryWay way,
                const Trees &whole)
{
    const RecoveryReport report = recoverBatch(files, intents, way, 0);
    const std::string &expected = way == RecoveryWay::RollBack ? whole.before : whole.after;
    const std::string tree = dump();
    if (tree == expected && report.left.empty())
        return true;
    for (const Error &error : report.left)
        qWarning("left: %s (%d)", error.where.bytes.c_str(), int(error.kind));
    qWarning("tree:\n%s\nexpected:\n%s", tree.c_str(), expected.c_str());
    return false;
}

} // namespace linkwright::test
