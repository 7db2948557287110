// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/plan_sax.h"

namespace linkwright {

namespace {

using Reason = PlanFileError::Reason;

} // namespace

bool PlanSax::start_object(std::size_t)
{
    m_bytes.mark();
    if (m_at == At::Start) {
        m_at = At::Top;
        return true;
    }
    if (m_at != At::List)
        return wrongType();
    if (m_plan.changes.size() == mostPlannedChanges)
        return refuse(Reason::TooManyChanges, {});
    m_record = PlanRecord(m_bytes.line());
    m_at = At::Record;
    return true;
}

bool PlanSax::key(string_t &name)
{
    m_bytes.mark();
    if (m_at == At::Top)
        return topKey(name);
    m_key = std::move(name);
    m_at = At::Field;
    return true;
}

bool PlanSax::topKey(std::string_view name)
{
    const bool isVersion = name == plan_words::version;
    if (!isVersion && name != plan_words::changes)
        return refuse(m_hasVersion || m_hasChanges ? Reason::UnknownKey : Reason::NotAPlan, name);
    if (isVersion ? m_hasVersion : m_hasChanges)
        return refuse(Reason::DoubledKey, name);
    m_key = name;
    m_at = isVersion ? At::Version : At::Changes;
    return true;
}

bool PlanSax::end_object()
{
    m_bytes.mark();
    if (m_at == At::Top) {
        m_at = At::End;
        if (!m_hasVersion)
            return refuse(Reason::MissingKey, plan_words::version);
        return m_hasChanges || refuse(Reason::MissingKey, plan_words::changes);
    }
    auto change = changeFrom(m_record);
    if (!change)
        return refuse(std::move(change.error()));
    m_plan.changes.push_back(*std::move(change));
    m_at = At::List;
    return true;
}

bool PlanSax::start_array(std::size_t)
{
    m_bytes.mark();
    if (m_at != At::Changes)
        return wrongType();
    m_at = At::List;
    return true;
}

bool PlanSax::end_array()
{
    m_bytes.mark();
    m_hasChanges = true;
    m_at = At::Top;
    return true;
}

bool PlanSax::take(decltype(PlanValue::value) value)
{
    m_bytes.mark();
    if (m_at == At::Version)
        return takeVersion(value);
    if (m_at != At::Field)
        return wrongType();
    m_at = At::Record;
    auto put = m_record.put(m_key, {std::move(value), m_bytes.line()});
    return put || refuse(std::move(put.error()));
}

bool PlanSax::takeVersion(const decltype(PlanValue::value) &value)
{
    const auto *number = std::get_if<std::uint64_t>(&value);
    if (number == nullptr)
        return wrongType();
    if (*number != 1)
        return refuse(*number > 1 ? Reason::Newer : Reason::OtherVersion, std::to_string(*number));
    m_hasVersion = true;
    m_at = At::Top;
    return true;
}

bool PlanSax::refuse(Reason reason, std::string_view about)
{
    return refuse(PlanFileError{reason, m_bytes.line(), std::string(about.substr(0, 100))});
}

bool PlanSax::refuse(PlanFileError error)
{
    m_error = std::move(error);
    return false;
}

bool PlanSax::wrongType()
{
    if (m_at == At::Start)
        return refuse(Reason::NotAPlan, {});
    return refuse(Reason::WrongType, m_at == At::List ? plan_words::changes : std::string_view(m_key));
}

} // namespace linkwright
