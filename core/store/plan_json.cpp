// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/plan_json.h"

#include "store/json_text.h"
#include "store/plan_words.h"

namespace linkwright {

namespace {

using Json = nlohmann::ordered_json;

/// What a plan file says of a change. Views into the change; no text: nothing is there.
struct Told
{
    std::string_view operation;
    std::optional<std::string_view> before = std::nullopt;
    std::optional<std::string_view> after = std::nullopt;
    bool hard = false;
};

struct TellOf
{
    Told operator()(const CreateLink &op) const { return {creation(op.makeParents), {}, op.after.raw}; }
    Told operator()(const CreateHardLink &op) const { return {creation(op.makeParents), {}, op.existing.bytes, true}; }
    Told operator()(const RetargetLink &op) const { return {plan_words::retarget, op.before.target.raw, op.after.raw}; }
    Told operator()(const RemoveLink &op) const { return {plan_words::remove, op.before.target.raw}; }
    Told operator()(const RemoveHardLink &op) const { return {plan_words::remove, op.otherName.bytes, {}, true}; }
    Told operator()(const Move &op) const { return {plan_words::move, op.place.bytes, op.newPlace.bytes}; }
    Told operator()(const LinkToFile &op) const
    {
        const bool hard = op.form == FileForm::HardLink;
        return {hard ? plan_words::replaceWithHardLink : plan_words::replaceWithCopy, op.before.target.raw,
                op.original.bytes};
    }
    Told operator()(const FileToLink &op) const
    {
        const bool hard = op.form == FileForm::HardLink;
        return {hard ? plan_words::restoreFromHardLink : plan_words::restoreFromCopy, op.original.bytes, op.after.raw};
    }
    Told operator()(const RemoveFolder &) const { return {plan_words::removeFolder}; }

private:
    static std::string_view creation(bool makeParents)
    {
        return makeParents ? plan_words::createWithParents : plan_words::create;
    }
};

void putText(Json &record, std::string_view key, const std::optional<std::string_view> &text)
{
    if (text)
        putBytes(record, std::string(key), *text);
    else
        record[std::string(key)] = nullptr;
}

Json changeJson(const Change &change)
{
    const Told told = std::visit(TellOf(), change);
    Json record;
    record[std::string(plan_words::operation)] = told.operation;
    putText(record, plan_words::place, placeOf(change).bytes);
    putText(record, plan_words::before, told.before);
    putText(record, plan_words::after, told.after);
    if (told.hard)
        record[std::string(plan_words::hard)] = true;
    return record;
}

} // namespace

std::string planJson(const Plan &plan, PlanLayout layout)
{
    const bool oneLine = layout == PlanLayout::OneLine;
    std::string text = oneLine ? R"({"linkwright_plan":1,"changes":[)" : "{\n\"linkwright_plan\": 1,\n\"changes\": [";
    const std::string_view between = oneLine ? "," : ",\n";
    std::string_view before = oneLine ? "" : "\n";
    for (const Change &change : plan.changes) {
        text.append(before).append(changeJsonLine(change));
        text.pop_back(); // the line's end
        before = between;
    }
    return text.append(oneLine ? "]}\n" : "\n]\n}\n");
}

std::string changeJsonLine(const Change &change)
{
    return dumped(changeJson(change));
}

} // namespace linkwright
