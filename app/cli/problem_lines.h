// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "cli/session.h"

#include <cstdint>
#include <set>

namespace linkwright::cli {

/// A line for each place that could not be read, but no more than a person will look at: the rest is counted, and told
/// in one line when this ends. A place is told once.
class ProblemLines
{
public:
    explicit ProblemLines(Session &session)
        : m_session(session)
    {
    }
    ProblemLines(const ProblemLines &) = delete;
    ProblemLines &operator=(const ProblemLines &) = delete;
    ~ProblemLines() { close(); }

    void tell(const Error &problem);
    /// Tells how many more there were.
    void close();

private:
    Session &m_session;
    std::set<NativePath> m_told;
    std::uint64_t m_more = 0;
};

} // namespace linkwright::cli
