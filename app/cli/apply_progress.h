// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/session.h"

#include <chrono>
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

private:
    void show(std::size_t done, std::size_t of);

    Session &m_session;
    std::chrono::steady_clock::time_point m_shown;
};

} // namespace linkwright::cli
