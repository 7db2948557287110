// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "jobs/scan_job.h"
#include "models/link_groups.h"
#include "views/entry_page.h"

namespace linkwright {

class GroupView;
class ProblemList;
class ScanHead;

/// The links of one or more trees on screen, as they are found: in one table, or below headings.
class ScanPage : public EntryPage
{
    Q_OBJECT

public:
    /// `catalog`: where links are remembered.
    ScanPage(const FileSystem &files, NativePath catalog, QWidget *parent = nullptr);

    /// `name`: under which it is saved; empty: it is not.
    void scan(const ScanRequest &request, const std::string &name = {});
    ScanJob &job() { return m_job; }
    ScanHead &head() { return *m_head; }
    ProblemList &problems() { return *m_problems; }
    GroupView *groups() const;
    void refresh() override;
    void lookAgain(const std::vector<NativePath> &changed) override;

    /// Table: all in one list; Tree: by folder, unless they are put together in another way.
    void showAs(Mode wished) override;
    Mode mode() const override;
    void setGroupBy(GroupBy by);

    bool isReadable() const override { return !folder().isEmpty(); }
    void reloadIcons() override;

Q_SIGNALS:
    void optionsWanted();
    void placeWanted(const linkwright::NativePath &place);

private:
    void wireHead();
    void wireJob();
    void showStatus();
    void tellSaved();
    void tellVolume(const NativePath &lost);
    void filter();
    void group();
    bool sayLack(EmptyState &empty) const override;
    void remedyLack() override;

    ScanJob &m_job;
    NativePath m_catalog;
    ScanHead *m_head;
    ProblemList *m_problems;
};

} // namespace linkwright
