// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/apply_progress.h"

#include "cli/scan_progress_line.h"
#include "cli/scan_words.h"

#include <QCoreApplication>
#include <QLocale>

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

std::function<void(std::uint64_t, std::uint64_t)> ApplyProgress::copyCallback()
{
    if (!wantsProgress(m_session.options))
        return {};
    return [this](std::uint64_t bytes, std::uint64_t of) { showCopy(bytes, of); };
}

bool ApplyProgress::isDue()
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_shown < interval)
        return false;
    m_shown = now;
    return true;
}

void ApplyProgress::show(std::size_t done, std::size_t of)
{
    if (isDue())
        m_session.messages.progress(
            QCoreApplication::translate("Changes", "%1 of %2 changes").arg(grouped(done), grouped(of)));
}

void ApplyProgress::showCopy(std::uint64_t bytes, std::uint64_t of)
{
    const auto size = [](std::uint64_t count) { return QLocale().formattedDataSize(static_cast<qint64>(count)); };
    if (isDue())
        m_session.messages.progress(
            QCoreApplication::translate("Changes", "copying: %1 of %2").arg(size(bytes), size(of)));
}

} // namespace linkwright::cli
