// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/plan_record.h"

#include "base/path_rules.h"
#include "store/base64.h"
#include "store/json_text.h"
#include "store/plan_parts.h"

#include <algorithm>

namespace linkwright {

namespace {

using Reason = PlanFileError::Reason;
using Text = std::expected<std::string, PlanFileError>;

constexpr std::array<std::string_view, PlanRecord::keyCount> keys{
    plan_words::operation, plan_words::place, "place_b64", plan_words::before,
    "before_b64",          plan_words::after, "after_b64", plan_words::hard};

/// What stands before or after a change.
enum class Form : std::uint8_t { Nothing, Target, Place };

struct Operation
{
    std::string_view word;
    Form before;
    Form after;
    bool hardToo = false; // with "hard": the other name of a file in the place of a target
};

constexpr std::array<Operation, 10> operations{{
    {plan_words::create, Form::Nothing, Form::Target, true},
    {plan_words::createWithParents, Form::Nothing, Form::Target, true},
    {plan_words::retarget, Form::Target, Form::Target},
    {plan_words::remove, Form::Target, Form::Nothing, true},
    {plan_words::move, Form::Place, Form::Place},
    {plan_words::replaceWithHardLink, Form::Target, Form::Place},
    {plan_words::replaceWithCopy, Form::Target, Form::Place},
    {plan_words::restoreFromHardLink, Form::Place, Form::Target},
    {plan_words::restoreFromCopy, Form::Place, Form::Target},
    {plan_words::removeFolder, Form::Nothing, Form::Nothing},
}};

Form withHard(Form form, bool hard)
{
    return hard && form == Form::Target ? Form::Place : form;
}

std::optional<Reason> wrongWithPlace(std::string_view place)
{
    if (place.size() > longestPlaceText)
        return Reason::TooLong;
    if (place.find('\0') != std::string_view::npos)
        return Reason::HoldsNul;
    const std::size_t root = path_rules::rootLength(place);
    if (root == 0)
        return Reason::NotAbsolute;
    for (std::size_t start = root; start <= place.size();) {
        std::size_t end = start;
        while (end < place.size() && !path_rules::isSeparator(place[end]))
            ++end;
        if (!isProperName(place.substr(start, end - start)))
            return Reason::NotPlain;
        start = end + 1;
    }
    return {};
}

std::optional<Reason> wrongWithTarget(std::string_view target)
{
    if (target.size() > longestTargetText)
        return Reason::TooLong;
    if (target.find('\0') != std::string_view::npos)
        return Reason::HoldsNul;
    return {};
}

/// The parts of a record, each checked when it is taken.
class Checked
{
public:
    explicit Checked(const PlanRecord &record)
        : m_record(record)
    {
    }

    std::expected<Operation, PlanFileError> operation() const
    {
        const Text word = textAt(plan_words::operation);
        if (!word)
            return std::unexpected(word.error());
        const auto *found = std::ranges::find(operations, *word, &Operation::word);
        if (found == operations.end())
            return std::unexpected(
                PlanFileError{Reason::UnknownOperation, lineOf(plan_words::operation), word->substr(0, 100)});
        return *found;
    }

    std::expected<bool, PlanFileError> hard(const Operation &operation) const
    {
        const PlanValue *value = m_record.at(plan_words::hard);
        if (value == nullptr)
            return false;
        if (!operation.hardToo)
            return wrong(Reason::UnknownKey, plan_words::hard);
        const bool *flag = std::get_if<bool>(&value->value);
        if (flag == nullptr)
            return wrong(Reason::WrongType, plan_words::hard);
        return *flag;
    }

    Text bytes(std::string_view key, Form form) const
    {
        if (form == Form::Nothing)
            return nothing(key);
        Text text = exactBytes(key);
        if (!text)
            return text;
        if (text->empty())
            return wrong(Reason::Empty, key);
        if (const auto reason = form == Form::Place ? wrongWithPlace(*text) : wrongWithTarget(*text))
            return wrong(*reason, key);
        return text;
    }

    std::unexpected<PlanFileError> wrong(Reason reason, std::string_view key) const
    {
        return std::unexpected(PlanFileError{reason, lineOf(key), std::string(key)});
    }

private:
    std::size_t lineOf(std::string_view key) const
    {
        const PlanValue *value = m_record.at(key);
        return value == nullptr ? m_record.line() : value->line;
    }

    static std::string bytesKey(std::string_view key) { return std::string(key).append(plan_words::bytes); }

    Text textAt(std::string_view key) const
    {
        const PlanValue *value = m_record.at(key);
        if (value == nullptr)
            return wrong(Reason::MissingKey, key);
        const auto *text = std::get_if<std::string>(&value->value);
        if (text == nullptr)
            return wrong(Reason::WrongType, key);
        return *text;
    }

    Text nothing(std::string_view key) const
    {
        const PlanValue *value = m_record.at(key);
        if (value == nullptr)
            return wrong(Reason::MissingKey, key);
        if (!std::holds_alternative<std::nullptr_t>(value->value))
            return wrong(Reason::WrongType, key);
        if (const std::string beside = bytesKey(key); m_record.at(beside) != nullptr)
            return wrong(Reason::WrongType, beside);
        return std::string();
    }

    Text exactBytes(std::string_view key) const
    {
        Text text = textAt(key);
        const std::string beside = bytesKey(key);
        if (!text || m_record.at(beside) == nullptr)
            return text;
        const Text coded = textAt(beside);
        if (!coded)
            return coded;
        auto bytes = fromBase64(*coded);
        if (!bytes)
            return wrong(Reason::BadBase64, beside);
        if (asText(*bytes) != *text)
            return wrong(Reason::NotItsBytes, key);
        return *std::move(bytes);
    }

    const PlanRecord &m_record;
};

/// What is only wrong when the parts are held side by side.
std::optional<std::pair<Reason, std::string_view>> wrongTogether(const Operation &operation, const PlanParts &given)
{
    if (operation.word == plan_words::move && given.before != given.place.bytes)
        return {{Reason::NotItsPlace, plan_words::before}};
    if ((operation.word == plan_words::move || operation.word == plan_words::retarget) && given.before == given.after)
        return {{Reason::NoDifference, plan_words::after}};
    if (operation.word == plan_words::move)
        return {};
    if (withHard(operation.before, given.hard) == Form::Place && given.before == given.place.bytes)
        return {{Reason::NoDifference, plan_words::before}};
    if (withHard(operation.after, given.hard) == Form::Place && given.after == given.place.bytes)
        return {{Reason::NoDifference, plan_words::after}};
    return {};
}

} // namespace

std::expected<void, PlanFileError> PlanRecord::put(std::string_view key, PlanValue value)
{
    const auto *found = std::ranges::find(keys, key);
    if (found == keys.end())
        return std::unexpected(PlanFileError{Reason::UnknownKey, value.line, std::string(key.substr(0, 100))});
    auto &kept = m_values.at(static_cast<std::size_t>(found - keys.begin()));
    if (kept)
        return std::unexpected(PlanFileError{Reason::DoubledKey, value.line, std::string(key)});
    kept = std::move(value);
    return {};
}

const PlanValue *PlanRecord::at(std::string_view key) const
{
    const auto *found = std::ranges::find(keys, key);
    if (found == keys.end())
        return nullptr;
    const auto &kept = m_values.at(static_cast<std::size_t>(found - keys.begin()));
    return kept ? &*kept : nullptr;
}

std::expected<Change, PlanFileError> changeFrom(const PlanRecord &record)
{
    const Checked checked(record);
    const auto operation = checked.operation();
    if (!operation)
        return std::unexpected(operation.error());
    const auto hard = checked.hard(*operation);
    if (!hard)
        return std::unexpected(hard.error());
    auto place = checked.bytes(plan_words::place, Form::Place);
    if (!place)
        return std::unexpected(place.error());
    auto before = checked.bytes(plan_words::before, withHard(operation->before, *hard));
    if (!before)
        return std::unexpected(before.error());
    auto after = checked.bytes(plan_words::after, withHard(operation->after, *hard));
    if (!after)
        return std::unexpected(after.error());
    PlanParts given{operation->word, {*std::move(place)}, *std::move(before), *std::move(after), *hard};
    if (const auto wrong = wrongTogether(*operation, given))
        return checked.wrong(wrong->first, wrong->second);
    return changeOf(std::move(given));
}

} // namespace linkwright
