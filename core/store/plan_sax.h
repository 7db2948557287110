// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/counted_bytes.h"
#include "store/plan_record.h"

#include <nlohmann/json.hpp>

namespace linkwright {

/// Takes a plan file in as its parser meets it, change by change, and stops at the first mistake.
class PlanSax final : public nlohmann::json_sax<nlohmann::json>
{
public:
    /// `bytes`: what the parser reads, asked for lines.
    explicit PlanSax(CountedBytes &bytes)
        : m_bytes(bytes)
    {
    }

    bool null() override { return take(nullptr); }
    bool boolean(bool value) override { return take(value); }
    bool number_integer(number_integer_t) override { return take(PlanValue::Other()); }
    bool number_unsigned(number_unsigned_t value) override { return take(std::uint64_t{value}); }
    bool number_float(number_float_t, const string_t &) override { return take(PlanValue::Other()); }
    bool string(string_t &value) override { return take(std::move(value)); }
    bool binary(binary_t &) override { return take(PlanValue::Other()); }
    bool start_object(std::size_t) override;
    bool key(string_t &name) override;
    bool end_object() override;
    bool start_array(std::size_t) override;
    bool end_array() override;
    /// The parser's words are not kept: the bytes know how they ended.
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override { return false; }

    bool isComplete() const { return m_at == At::End; }
    const std::optional<PlanFileError> &error() const { return m_error; }
    Plan takePlan() { return std::move(m_plan); }

private:
    enum class At : std::uint8_t { Start, Top, Version, Changes, List, Record, Field, End };

    bool take(decltype(PlanValue::value) value);
    bool takeVersion(const decltype(PlanValue::value) &value);
    bool topKey(std::string_view name);
    bool refuse(PlanFileError::Reason reason, std::string_view about);
    bool refuse(PlanFileError error);
    bool wrongType();

    CountedBytes &m_bytes;
    At m_at = At::Start;
    std::string m_key;
    PlanRecord m_record;
    bool m_hasVersion = false;
    bool m_hasChanges = false;
    Plan m_plan;
    std::optional<PlanFileError> m_error;
};

} // namespace linkwright
