// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "cli/save_scan.h"

#include "cli/catalog_access.h"

#include <QCoreApplication>

namespace linkwright::cli {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Catalog", text);
}

} // namespace

ScanSaving::ScanSaving(Session &session, const ScanRequest &request, const std::optional<std::string> &name)
    : m_session(session)
    , m_isWanted(name.has_value())
{
    if (const NativePath file = catalogFile(session.options); name && !file.isEmpty())
        m_recorder.emplace(session.files, file, request, *name);
}

ScanSink ScanSaving::before(ScanSink next)
{
    return m_recorder ? m_recorder->before(std::move(next)) : next;
}

bool ScanSaving::finish(const ScanReport &report)
{
    if (!m_recorder) {
        if (m_isWanted)
            m_session.messages.failure(words(
                "There is no home to keep a catalog in, so the scan is not saved. Name one with --catalog FILE."));
        return !m_isWanted;
    }
    const auto saved = m_recorder->finish(report);
    if (!saved) {
        tellRefusedByCatalog(m_session, saved.error(), words("The scan is not saved."));
        return false;
    }
    switch (*saved) {
    case ScanRecorder::Saved::Yes: return true;
    case ScanRecorder::Saved::Stopped:
        m_session.messages.failure(words("The scan did not reach its end, so it is not saved."));
        return false;
    case ScanRecorder::Saved::NothingThere: // each root was told
        if (report.problems > 0)
            m_session.messages.failure(words("No folder could be read to its end, so the scan is not saved."));
        return false;
    case ScanRecorder::Saved::Off:
        m_session.messages.failure(words("The catalog is switched off, so the scan is not saved. "
                                         "linkwright-cli catalog --on switches it on."));
        return false;
    }
    return false;
}

} // namespace linkwright::cli
