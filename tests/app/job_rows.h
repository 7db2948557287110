// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/folder_job.h"
#include "support/patience.h"

#include <QSignalSpy>

#include <map>

namespace linkwright::test {

/// What a folder's job has told of its entries, as a table would show it.
class JobRows
{
public:
    explicit JobRows(FolderJob &job)
    {
        const auto take = [this](const EntryBatch &batch) {
            for (const Entry &entry : *batch)
                m_rows[entry.name] = entry;
        };
        QObject::connect(&job, &FolderJob::entriesFound, &m_context, take);
        QObject::connect(&job, &FolderJob::changed, &m_context, take);
    }

    const Entry &row(const std::string &name) const { return m_rows.at(name); }
    Verdict verdict(const std::string &name) const { return row(name).link->verdict(); }

private:
    std::map<std::string, Entry> m_rows;
    QObject m_context;
};

/// Opens it and waits until it is listed.
inline void openToTheEnd(FolderJob &job, const NativePath &folder)
{
    QSignalSpy listed(&job, &FolderJob::listed);
    job.open(folder);
    QTRY_COMPARE(listed.size(), 1);
}

} // namespace linkwright::test
