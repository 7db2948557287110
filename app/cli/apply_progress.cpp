// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/apply_progress.h"

#include "cli/scan_progress_line.h"
#include "cli/scan_words.h"

#include <QCoreApplication>

namespace linkwright::cli {

namespace {

using namespace std::chrono_literals;

constexpr auto interval = 100ms;

} // namespace

ApplyProgress::ApplyProgress(Session &session)
    : m_session(session)
    , m_shown(std::chrono::steady_clock::now())
{
}

ApplyProgress::~ApplyProgress()
{
    m_session.messages.progress({});
}

std::function<void(std::size_t, std::size_t)> ApplyProgress::callback()
{
    if (!wantsProgress(m_session.options))
        return {};
    return [this](std::size_t done, std::size_t of) { show(done, of); };
}

void ApplyProgress::show(std::size_t done, std::size_t of)
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_shown < interval)
        return;
    m_shown = now;
    m_session.messages.progress(
        QCoreApplication::translate("Changes", "%1 of %2 changes").arg(grouped(done), grouped(of)));
}

} // namespace linkwright::cli
