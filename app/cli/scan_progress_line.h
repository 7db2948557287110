// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/messages.h"
#include "cli/options.h"
#include "scan/scan.h"

#include <thread>

namespace linkwright::cli {

/// Shows how far a scan is, ten times a second, while it lives. Both arguments must outlive it.
class ScanProgressLine
{
public:
    ScanProgressLine(Messages &messages, const ScanProgress &progress);
    ScanProgressLine(const ScanProgressLine &) = delete;
    ScanProgressLine &operator=(const ScanProgressLine &) = delete;
    ~ScanProgressLine();

private:
    Messages &m_messages;
    std::jthread m_painter;
};

/// Whether to show one. Auto: where a person looks on, and rows on the same terminal would not run into it.
bool wantsProgress(const GlobalOptions &options);

} // namespace linkwright::cli
