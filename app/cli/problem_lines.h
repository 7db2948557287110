// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "cli/session.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <set>

namespace linkwright::cli {

/// A line for each place that could not be read, told once whatever it is called. A person at a terminal gets no more
/// of them than anybody looks at: the rest is counted, and told in one line when this ends.
class ProblemLines
{
public:
    explicit ProblemLines(Session &session);
    ProblemLines(const ProblemLines &) = delete;
    ProblemLines &operator=(const ProblemLines &) = delete;
    ~ProblemLines() { close(); }

    void tell(const Error &problem);
    /// A root that is missing is always told; what goes wrong there later is no news.
    void tellRoot(const NativePath &root, const Error &error);
    /// Tells how many more there were.
    void close();

private:
    bool isNews(const NativePath &place);

    Session &m_session;
    std::size_t m_mostLines = std::numeric_limits<std::size_t>::max();
    std::size_t m_lines = 0;
    std::set<NativePath> m_told; // or counted: physical, because scans and searches name the same place in two ways
    std::uint64_t m_more = 0;
};

} // namespace linkwright::cli
