// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "repair/broken_link.h"
#include "repair/cause.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace linkwright {

/// Makes one cause of those in one folder whose names are there but for the same likeness: case, normalisation or
/// extension.
void joinTwins(std::vector<Cause> &causes, const std::vector<BrokenLink> &links);

/// Which ends different paths may have become.
class Claims
{
public:
    void add(const NativePath &end, const NativePath &wanted);
    bool isDisputed(const NativePath &end) const;

private:
    std::unordered_map<std::string, std::string> m_byEnd; // the path that wants it; empty: several do
};

/// What is likely at an end is only possible when another path may have become that as well. `claims`: what is there by
/// name for each path, likely or not.
void demoteDisputed(std::vector<Cause> &causes, const std::vector<BrokenLink> &links, Claims claims);

} // namespace linkwright
