// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace linkwright::cli {

/// Standard output, through one large buffer. When it fails, the rest goes nowhere and the verb may end early.
class Output
{
public:
    Output();
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;
    ~Output() = default;

    void write(std::string_view bytes);
    /// Hands everything over that was written so far.
    void flush();

    bool works() const { return m_osCode == 0; }
    /// The system's number of the failure that must be told; 0 when all is well, or when the reader just went away.
    int failure() const;

private:
    int m_osCode = 0;
};

} // namespace linkwright::cli
