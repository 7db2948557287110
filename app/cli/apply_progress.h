// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/session.h"

#include <chrono>
#include <cstdint>
#include <functional>

namespace linkwright::cli {

/// Shows how far a batch is, ten times a second, while it lives; where progress is wanted.
class ApplyProgress
{
public:
    explicit ApplyProgress(Session &session);
    ApplyProgress(const ApplyProgress &) = delete;
    ApplyProgress &operator=(const ApplyProgress &) = delete;
    ~ApplyProgress();

    /// For apply(); must not outlive this.
    std::function<void(std::size_t done, std::size_t of)> callback();
    std::function<void(std::uint64_t bytes, std::uint64_t of)> copyCallback();

private:
    void show(std::size_t done, std::size_t of);
    void showCopy(std::uint64_t bytes, std::uint64_t of);
    /// Whether it is time for another line.
    bool isDue();

    Session &m_session;
    std::chrono::steady_clock::time_point m_shown;
};

} // namespace linkwright::cli
