// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "jobs/folder_job.h"
#include "jobs/mount_listener.h"
#include "views/entry_page.h"
#include "views/folder_lack.h"
#include "views/folder_tree_view.h"

#include <vector>

namespace linkwright {

/// One folder on screen: its rows in a table or in a tree. It knows where it is, not where it has been.
class FolderPage : public EntryPage
{
    Q_OBJECT

public:
    explicit FolderPage(QWidget *parent = nullptr);
    /// Leaves the old folder only when the new one could be opened. Selects and scrolls once the rows are there.
    void open(const Visit &visit);
    /// Where one is and what one looks at, to come back to.
    Visit lookedAt() const;
    void refresh() override;
    void lookAgain(const std::vector<NativePath> &changed) override;

    /// A folder with more rows than a tree can lay out is shown as a table whatever is wished.
    void showAs(Mode wished) override;
    Mode mode() const override { return m_mode; }
    FolderTreeView *tree() const; // null while it is a table

    bool isReadable() const override { return !folder().isEmpty() && !m_error && !m_gone; }
    /// Of all whose rows are on screen: where they physically are, the folder itself first.
    std::vector<NativePath> realFolders() const;
    /// What people noted of the links of one of these.
    void setNotes(const NativePath &of, const FolderNotes &notes);
    FolderNotes notes() const override;
    /// How many known links point to the entries of one of these.
    void setPointers(const NativePath &to, const FolderPointers &pointers);
    FolderCounts counts() const override;
    void reloadIcons() override;

Q_SIGNALS:
    void expanded(); // the rows of another folder begin to come, below its own row

private:
    void wireJob();
    void wireTree();
    void showFitting();
    void failed(const Error &error);
    void folderGone();
    void listenToMounts();
    void mountsChanged(const MountsChange &change);
    Lack lack() const;
    bool sayLack(EmptyState &empty) const override;
    void remedyLack() override;

    FolderJob &m_job;
    Mode m_mode = Mode::Table;
    Visit m_visit; // of the folder that is being opened
    NativePath m_wanted; // to be tried again
    std::optional<Error> m_error; // why there is nothing on screen
    bool m_opening = false;
    bool m_gone = false;
    NativePath m_lostVolume; // of a folder that is gone
    Visit m_before; // what was looked at in it
    MountListener *m_mounts = nullptr; // from the first folder on
};

} // namespace linkwright
