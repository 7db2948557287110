// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/scan_progress_line.h"

#include "cli/scan_words.h"
#include "cli/terminal.h"

#include <QCoreApplication>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace linkwright::cli {

namespace {

using namespace std::chrono_literals;

QString progressText(const ScanProgress &progress)
{
    return QCoreApplication::translate("Scan", "%1 entries, %2 links")
        .arg(grouped(progress.entries.load()), grouped(progress.links.load()));
}

} // namespace

ScanProgressLine::ScanProgressLine(Messages &messages, const ScanProgress &progress)
    : m_messages(messages)
    , m_painter([&messages, &progress](const StopToken &ended) {
        std::mutex mutex;
        std::condition_variable_any nap;
        std::unique_lock lock(mutex);
        while (!ended.stop_requested()) {
            nap.wait_for(lock, ended, 100ms, [] { return false; });
            if (!ended.stop_requested())
                messages.progress(progressText(progress));
        }
    })
{
}

ScanProgressLine::~ScanProgressLine()
{
    m_painter.request_stop();
    m_painter.join();
    m_messages.progress({});
}

bool wantsProgress(const GlobalOptions &options)
{
    using terminal::Stream;
    if (options.progress != When::Auto)
        return options.progress == When::Always;
    const bool rowsOnTerminal = options.format != Format::Text && terminal::isTerminal(Stream::Output);
    return terminal::isTerminal(Stream::Error) && !rowsOnTerminal;
}

} // namespace linkwright::cli
