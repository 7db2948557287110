// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "jobs/folder_job.h"
#include "models/folder_model.h"
#include "models/link_look.h"
#include "views/folder_view.h"
#include "views/trail.h"

#include <QWidget>

#include <string>
#include <vector>

namespace linkwright {

class MessageBar;

/// One folder on screen: what reads and follows it, its rows, and what stands there when there are none. It knows
/// where it is, not where it has been.
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
    /// An entry that is selected; valid until the next return to the event loop.
    struct Chosen
    {
        NativePath folder;
        const Entry *entry = nullptr;

        NativePath place() const { return folder / entry->name; }
    };
    std::vector<Chosen> chosen() const;

    const NativePath &folder() const { return m_job.path(); } // as it was typed; empty before the first
    const NativePath &realFolder() const { return m_job.realPath(); }
    bool isReadable() const { return !folder().isEmpty() && !m_error && !m_gone; }
    bool isListed() const { return isReadable() && !m_job.isListing(); } // all rows are there
    FolderModel &model() { return m_model; }
    FolderView &view() { return *m_view; }
    LinkLook &look() { return m_look; }
    MessageBar &messages() { return *m_messages; }

Q_SIGNALS:
    void opened();
    void openFailed(const linkwright::Error &error);
    void selectionChanged(); // or the facts of what is selected
    void countsChanged();
    void filterResetWanted();
    void hiddenWanted();

private:
    /// Names can be edited in the view, and headers stand above their numbers; the model below stays facts.
    class Look : public LinkLook
    {
    public:
        explicit Look(FolderModel *model) { setSourceModel(model); }
        Qt::ItemFlags flags(const QModelIndex &index) const override;
        QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    };
    enum class Lack : std::uint8_t { Nothing, Entries, Matches, VisibleEntries, Folder, Vanished };

    void wireJob();
    void wireRows();
    void failed(const Error &error);
    void trySelecting();
    void tryScrolling();
    void showLack();
    Lack lack() const;
    void remedyLack();
    void laterTellSelection();
    void factsChanged();
    void tellSelection();
    const Entry *onlySelected() const;

    FolderJob m_job;
    FolderModel m_model;
    Look m_look;
    FolderView *m_view;
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
