// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "jobs/folder_job.h"
#include "models/folder_model.h"
#include "views/folder_lack.h"
#include "views/folder_look.h"
#include "views/folder_tree_view.h"
#include "views/folder_view.h"
#include "views/trail.h"

#include <QWidget>

#include <string>
#include <vector>

namespace linkwright {

class MessageBar;

/// One folder on screen: what reads and follows it, its rows in a table or in a tree, and what stands there when there
/// are none. It knows where it is, not where it has been.
class FolderPage : public QWidget
{
    Q_OBJECT

public:
    explicit FolderPage(QWidget *parent = nullptr);
    FolderPage(const FolderPage &) = delete;
    FolderPage &operator=(const FolderPage &) = delete;
    ~FolderPage() override;

    /// Leaves the old folder only when the new one could be opened. Selects and scrolls once the rows are there.
    void open(const Visit &visit);
    /// Where one is and what one looks at, to come back to.
    Visit lookedAt() const;
    void refresh();
    /// As soon as their rows are there; given up after a while.
    void selectSoon(Names names);
    using Chosen = linkwright::Chosen;
    std::vector<Chosen> chosen() const { return entries().chosen(); }

    enum class Mode : std::uint8_t { Table, Tree };
    /// A folder with more rows than a tree can lay out is shown as a table whatever is wished.
    void showAs(Mode wished);
    Mode mode() const { return m_mode; } // that is wished
    bool isTree() const { return m_tree != nullptr; }

    const NativePath &folder() const { return m_job.path(); } // as it was typed; empty before the first
    const NativePath &realFolder() const { return m_job.realPath(); }
    bool isReadable() const { return !folder().isEmpty() && !m_error && !m_gone; }
    /// Of all whose rows are on screen: where they physically are, the folder itself first.
    std::vector<NativePath> realFolders() const;
    /// What people noted of the links of one of these.
    void setNotes(const NativePath &of, const FolderNotes &notes);
    bool isListed() const { return isReadable() && !m_job.isListing(); } // all rows are there
    FolderModel &model() { return m_model; }
    FolderCounts counts() const; // of all that is listed
    /// What shows the rows now.
    EntryView &entries();
    const EntryView &entries() const;
    EntryEvents &events() { return m_events; } // of whichever view
    FolderView &view() { return *m_table; } // the table, also while a tree stands in front of it
    FolderTreeView *tree() { return m_tree; } // null while it is a table
    LinkLook &look() { return m_look; } // of the table
    void reloadIcons();
    void setFocusToEntries();
    MessageBar &messages() { return *m_messages; }

Q_SIGNALS:
    void opened();
    void expanded(); // the rows of another folder begin to come, below its own row
    void openFailed(const linkwright::Error &error);
    void selectionChanged(); // or the facts of what is selected
    void countsChanged();
    void filterResetWanted();
    void hiddenWanted();
    void modeWished(linkwright::FolderPage::Mode mode);
    void viewChanged(); // another view shows the rows now

private:
    // folder_page_wiring.cpp: what becomes of it when those speak who read it and show it
    void wireJob();
    void wireView(EntryView &view);
    void wireTree();

    void showFitting();
    void replaceView(bool byTree);
    void failed(const Error &error);
    void trySelecting();
    void tryScrolling();
    void showLack();
    Lack lack() const;
    void remedyLack();
    void laterTellSelection();
    void factsChanged();
    void tellSelection();
    void wayChanged(const NativePath &folder, const Names &names);

    FolderJob m_job;
    FolderModel m_model;
    FolderLook m_look;
    EntryEvents m_events;
    FolderView *m_table;
    FolderTreeView *m_tree = nullptr;
    Mode m_mode = Mode::Table;
    MessageBar *m_messages;
    Visit m_visit; // of the folder that is being opened
    Names m_select;
    std::string m_top; // to be scrolled to when all rows are in order
    std::optional<Entry> m_told; // the one selected entry, as it was told last
    QTimer m_selectionTimer;
    QTimer m_lackTimer;
    QTimer m_patience; // with rows that were promised and do not come
    NativePath m_wanted; // to be tried again
    std::optional<Error> m_error; // why there is nothing on screen
    bool m_opening = false;
    bool m_gone = false;
};

} // namespace linkwright
