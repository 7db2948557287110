// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/link_entry.h"

#include <bitset>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace linkwright::cli {

/// Which of the entries a scan meets are listed. A list that was not given asks for nothing.
class ScanFilter
{
public:
    /// Take the comma-separated words of --health, --style and --kind; what is wrong with them comes back.
    std::expected<void, std::string> setHealth(std::string_view list);
    std::expected<void, std::string> setStyle(std::string_view list);
    std::expected<void, std::string> setKind(std::string_view list);

    bool accepts(const Entry &entry) const;
    /// Is less listed than every link?
    bool narrows() const { return !m_styles.empty() || !m_kinds.empty() || m_health.any(); }
    /// Are entries wanted that are no links?
    bool wantsOtherKinds() const;

private:
    bool acceptsKind(const Entry &entry) const;
    bool acceptsStyle(const Style &style) const;

    std::bitset<healthCount> m_health;
    std::vector<std::string_view> m_styles; // style and flag words; any of them will do
    std::vector<std::string_view> m_kinds; // empty: every kind of link
};

} // namespace linkwright::cli
