// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "cli/session.h"
#include "jobs/scan_recorder.h"

#include <optional>
#include <string>

namespace linkwright::cli {

/// What scan --save does beside the scan; nothing without a name.
class ScanSaving
{
public:
    ScanSaving(Session &session, const ScanRequest &request, const std::optional<std::string> &name);

    /// What the scan delivers to.
    ScanSink before(ScanSink next);
    /// Waits until it is saved. False, and told: it is not.
    bool finish(const ScanReport &report);

private:
    Session &m_session;
    bool m_isWanted;
    std::optional<ScanRecorder> m_recorder; // none where there is no home
};

} // namespace linkwright::cli
