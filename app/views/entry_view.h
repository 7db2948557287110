// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/drop.h"
#include "models/folder_model.h"
#include "models/folder_tree.h"
#include "views/entry_columns.h"
#include "views/trail.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QObject>
#include <QRect>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QAbstractItemView;
class QContextMenuEvent;
class QDropEvent;
class QHeaderView;
class QMouseEvent;

namespace linkwright {

class EmptyState;
class RowDelegate;

/// An entry among those on screen, and the folder that holds it. Valid until the next return to the event loop.
struct Chosen
{
    NativePath folder;
    const Entry *entry = nullptr;

    NativePath place() const { return folder / entry->name; }
    /// The folder that holds it, and the entry by its own name: those of a scan have paths.
    NativePath holder() const { return split(place()).folder; }
    Entry byItsName() const;
};

/// What a person did to the rows of a folder, in whichever view.
class EntryEvents : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void activated(const linkwright::Chosen &chosen);
    void renameWanted(const linkwright::NativePath &place, const std::string &newName);
    void tabWanted(const linkwright::NativePath &folder);
    /// Into this folder, or onto the entry of it that the drop names.
    void dropped(const linkwright::Drop &drop, const linkwright::NativePath &folder);
    void menuWanted(const QPoint &where);
};

/// What the table and the tree of a folder have in common: what is selected in them, type-ahead, names edited in
/// place, and drag and drop. Names without a folder are those of the folder on screen.
class EntryView
{
    Q_DECLARE_TR_FUNCTIONS(linkwright::EntryView)

public:
    virtual ~EntryView();
    EntryView(const EntryView &) = delete;
    EntryView &operator=(const EntryView &) = delete;

    QAbstractItemView &widget() { return m_widget; }
    const QAbstractItemView &widget() const { return m_widget; }
    EmptyState *emptyState() const { return m_empty; }
    virtual QHeaderView &columns() const = 0;
    virtual void setFolder(const NativePath &folder) { m_folder = folder; }

    /// Valid until the next return to the event loop, as is all that holds entries.
    virtual const Entry *entry(const QModelIndex &index) const = 0;
    virtual NativePath folderOf(const QModelIndex &index) const = 0; // that holds the row
    using Visitor = FolderTree::Visitor;
    virtual void walk(const Visitor &visit) const = 0; // over all that is listed, from top to bottom

    std::vector<const Entry *> selectedEntries() const;
    std::vector<Chosen> chosen() const; // the same, with their folders
    std::optional<Chosen> onlyChosen() const; // nothing when it is not just one
    Names selectedNames(std::size_t most) const;
    /// False when the row is not there, or not yet.
    bool selectName(const std::string &name);
    bool selectNames(const Names &names);
    /// What is selected in another view of the same folder, as far as it can be seen here.
    void selectLike(const EntryView &other);
    /// The names of the links of these rows that a person can see now, from the top; first that of the current row.
    Names linksInView(const FolderModel &rows) const;
    std::string topName() const; // of the uppermost row in view; empty when it is the first
    void scrollToName(const std::string &name); // so that it is the uppermost
    void editName();
    void invertSelection();
    /// Selects just the rows that this is true of; how many they are. Nothing, and nothing else is selected, where they
    /// lie in more than mostRanges pieces.
    std::optional<int> selectWhere(const std::function<bool(const Entry &entry)> &isWanted);
    /// What is selected lies in more pieces, as after sorting: then no more is than the current row. True when it was
    /// so.
    bool giveUpScattered();
    /// Qt looks through all pieces of a selection for every cell it paints.
    static constexpr int mostRanges = 3000;
    void fitColumns() { m_columns->fit(); }
    bool fitsColumns() const { return m_columns->fits(); }
    void setColumnsLike(const EntryView &other) { m_columns->setLike(*other.m_columns); }

protected:
    /// `root`: the rows of the folder on screen.
    EntryView(QAbstractItemView &widget, FolderModel &root, EntryEvents &events);
    /// Once it has its model and its header. `steps`: room in front of names, in letters.
    void prepare(int steps = 0);

    const FolderModel &root() const { return m_root; }
    const NativePath &folder() const { return m_folder; }
    RowDelegate *delegate() const { return m_delegate; }
    /// Rows below which others are listed, each with how many; no index for those of the folder on screen.
    using Part = std::pair<QModelIndex, int>;
    virtual std::vector<Part> parts() const = 0;
    virtual const FolderModel *rowsBelow(const QModelIndex &parent) const = 0; // null: none
    /// The entry of a row below this one; null when it shows none.
    virtual const Entry *entryBelow(const QModelIndex &parent, int row) const;
    virtual QModelIndex rowOf(const std::string &name) const; // of the folder on screen
    /// Whether the rows of the folder on screen stand below each other as they are listed.
    virtual bool standsAsListed() const { return true; }
    virtual QModelIndex nextRow(const QModelIndex &row) const = 0; // that stands below it
    /// The next row whose name starts so, round at the end; `skips`: the current one is not meant.
    virtual QModelIndex nextNamed(const std::string &folded, bool skips) const;

    // What the events of a view come down to.
    void typeAhead(const QString &text);
    bool opensTab(const QMouseEvent &event);
    void wantMenu(const QContextMenuEvent &event);
    void resized();

    // entry_view_drag.cpp
    void startDragging();
    void draggedOver(QDropEvent *event);
    void droppedHere(QDropEvent *event);
    void markDropPlace(const std::optional<QRect> &place);
    void paintDropPlace();

private:
    QModelIndex topRow() const; // that is in view
    const Entry *dropRow(const QPoint &position) const;
    bool isPointless(const QDropEvent &event, const Chosen &below) const;
    bool acceptsHere(QDropEvent *event, const Chosen &below) const;
    Chosen below(const QDropEvent &event) const;

    QAbstractItemView &m_widget;
    FolderModel &m_root;
    EntryEvents &m_events;
    std::unique_ptr<EntryColumns> m_columns; // once there is a header
    RowDelegate *m_delegate;
    EmptyState *m_empty;
    NativePath m_folder;
    std::vector<NativePath> m_dragged; // while it is
    std::optional<QRect> m_dropPlace;
    QString m_typed;
    QElapsedTimer m_typedLast;
};

} // namespace linkwright
