// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "jobs/entry_source.h"
#include "models/folder_model.h"
#include "views/folder_look.h"
#include "views/folder_view.h"
#include "views/trail.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <string>
#include <vector>

class QVBoxLayout;

namespace linkwright {

class EmptyState;
class MessageBar;

/// Entries on screen, in a table or in another view that stands in front of it, and what is said where there are none.
/// Who finds them, and what the other view is, those know who are one: a folder, a scan.
class EntryPage : public QWidget
{
    Q_OBJECT

public:
    EntryPage(const EntryPage &) = delete;
    EntryPage &operator=(const EntryPage &) = delete;
    ~EntryPage() override;

    enum class Mode : std::uint8_t { Table, Tree };
    virtual void showAs(Mode wished) = 0;
    virtual Mode mode() const = 0; // that is wished

    /// Finds everything anew.
    virtual void refresh() = 0;
    /// This program changed something at these places, here or elsewhere: looks again at what may be concerned.
    virtual void lookAgain(const std::vector<NativePath> &changed) = 0;
    /// As soon as their rows are there; given up after a while.
    void selectSoon(Names names);
    using Chosen = linkwright::Chosen;
    std::vector<Chosen> chosen() const { return entries().chosen(); }

    const NativePath &folder() const { return m_source->path(); } // as it was typed; empty before the first
    const NativePath &realFolder() const { return m_source->realPath(); }
    virtual bool isReadable() const = 0;
    bool isListed() const { return isReadable() && !m_source->isListing(); } // all rows are there
    FolderModel &model() { return m_model; }
    const FolderModel &model() const { return m_model; }
    /// What people noted of the links, by their names as seen from folder().
    virtual FolderNotes notes() const { return m_model.notes(); }
    virtual FolderCounts counts() const { return m_model.counts(); } // of all that is listed
    /// What shows the rows now.
    EntryView &entries();
    const EntryView &entries() const;
    EntryEvents &events() { return m_events; } // of whichever view
    bool isTree() const { return m_other != nullptr; } // in front of the table
    FolderView &view() { return *m_table; } // the table, also while another view stands in front of it
    LinkLook &look() { return m_look; } // of the table
    virtual void reloadIcons() { m_look.reloadIcons(); }
    void setFocusToEntries();
    MessageBar &messages() { return *m_messages; }

Q_SIGNALS:
    void opened();
    void openFailed(const linkwright::Error &error);
    void selectionChanged(); // or the facts of what is selected
    void countsChanged();
    void filterResetWanted();
    void hiddenWanted();
    void modeWished(linkwright::EntryPage::Mode mode);
    void viewChanged(); // another view shows the rows now

protected:
    EntryPage(std::unique_ptr<EntrySource> source, QWidget *parent);

    EntrySource &source() const { return *m_source; }
    QVBoxLayout &column() const { return *m_column; }
    EntryView *other() const { return m_other; }
    /// Puts another view of the rows in front of the table, or none. What is selected stays so as far as it is seen
    /// there, the old one is deleted.
    void showInstead(EntryView *other);
    /// A view of ours: what happens in it is told.
    void wireView(EntryView &view);
    /// At once, and scrolled to this row, when the entries are there.
    void startWith(Names selected, std::string top);
    void wayChanged(const NativePath &folder, const Names &names);
    void laterTellSelection() { m_selectionTimer.start(); }
    void laterShowLack() { m_lackTimer.start(); }

    /// Says what stands where there are no rows; false when nothing has to.
    virtual bool sayLack(EmptyState &empty) const = 0;
    virtual void remedyLack() = 0;

private:
    void wireSource();
    void trySelecting();
    void tryScrolling();
    void showLack();
    void factsChanged();
    void tellSelection();

    std::unique_ptr<EntrySource> m_source;
    FolderModel m_model;
    FolderLook m_look;
    EntryEvents m_events;
    FolderView *m_table;
    EntryView *m_other = nullptr; // in front of the table
    MessageBar *m_messages;
    QVBoxLayout *m_column;
    Names m_select;
    std::string m_top; // to be scrolled to when all rows are in order
    std::optional<Entry> m_told; // the one selected entry, as it was told last
    QTimer m_selectionTimer;
    QTimer m_lackTimer;
    QTimer m_patience; // with rows that were promised and do not come
};

} // namespace linkwright
