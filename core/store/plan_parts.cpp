// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/plan_parts.h"

#include "store/plan_words.h"

namespace linkwright {

namespace {

Seen seenAs(NodeType type, std::string text = {})
{
    return {.identity = {.type = type}, .target = {std::move(text)}};
}

Change creation(PlanParts given, bool makeParents)
{
    if (given.hard)
        return CreateHardLink{std::move(given.place), {std::move(given.after)}, seenAs(NodeType::Unknown), makeParents};
    return CreateLink{std::move(given.place), {std::move(given.after)}, NodeType::SymbolicLink, makeParents};
}

Change removal(PlanParts given)
{
    if (given.hard)
        return RemoveHardLink{std::move(given.place), seenAs(NodeType::Unknown), {std::move(given.before)}};
    return RemoveLink{std::move(given.place), seenAs(NodeType::SymbolicLink, std::move(given.before))};
}

Change replacement(PlanParts given, FileForm form)
{
    return LinkToFile{std::move(given.place),
                      seenAs(NodeType::SymbolicLink, std::move(given.before)),
                      form,
                      {std::move(given.after)},
                      seenAs(NodeType::File)};
}

Change restoration(PlanParts given, FileForm form)
{
    return FileToLink{
        std::move(given.place), seenAs(NodeType::File), form, {std::move(given.before)}, {std::move(given.after)}};
}

} // namespace

Change changeOf(PlanParts given)
{
    if (given.word == plan_words::create || given.word == plan_words::createWithParents) {
        const bool makeParents = given.word == plan_words::createWithParents;
        return creation(std::move(given), makeParents);
    }
    if (given.word == plan_words::retarget)
        return RetargetLink{
            std::move(given.place), seenAs(NodeType::SymbolicLink, std::move(given.before)), {std::move(given.after)}};
    if (given.word == plan_words::remove)
        return removal(std::move(given));
    if (given.word == plan_words::move)
        return Move{std::move(given.place), seenAs(NodeType::Unknown), {std::move(given.after)}};
    if (given.word == plan_words::replaceWithHardLink || given.word == plan_words::replaceWithCopy) {
        const bool copy = given.word == plan_words::replaceWithCopy;
        return replacement(std::move(given), copy ? FileForm::Copy : FileForm::HardLink);
    }
    if (given.word == plan_words::restoreFromHardLink || given.word == plan_words::restoreFromCopy) {
        const bool copy = given.word == plan_words::restoreFromCopy;
        return restoration(std::move(given), copy ? FileForm::Copy : FileForm::HardLink);
    }
    return RemoveFolder{std::move(given.place)};
}

} // namespace linkwright
