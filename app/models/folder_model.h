// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/background.h"
#include "links/link_entry.h"
#include "models/arrangement.h"
#include "models/folder_store.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <array>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace linkwright {

class EntrySource;

/// What a folder holds: hidden entries only counted while they are shown.
struct FolderCounts
{
    std::uint64_t entries = 0;
    std::uint64_t links = 0;
    std::uint64_t awaited = 0; // links that nobody has followed yet; part of those that are unchecked
    std::uint64_t hidden = 0; // left out because hidden entries are not shown
    std::array<std::uint64_t, healthCount> health{};
    std::array<std::uint64_t, styleFacetCount> styles{};

    std::uint64_t of(StyleFacet which) const { return styles[static_cast<std::size_t>(which)]; }
    std::uint64_t of(Health which) const { return health[static_cast<std::size_t>(which)]; }
    std::uint64_t broken() const; // all that counts as broken
    bool operator==(const FolderCounts &) const = default;
};

/// The entries of one folder as facts and plain text; a look on top of it (LinkLook) adds icons and colours.
///
/// Made for a million rows: entries lie in chunks that never move, what is shown is an order of their numbers.
/// Sorting and filtering of more than a few thousand entries run in a thread, on that snapshot; the old order is
/// shown meanwhile and updates wait. Persistent indexes, and so selections, follow their entries. While the verdicts of
/// many links are awaited, rows find their places by them now and then, and in the end.
class FolderModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FolderModel)

public:
    enum Column { Name, PointsTo, Health, Style, Hops, Kind, Size, Modified, Note, PointedTo, ColumnCount };
    enum Role {
        NameRole = Qt::UserRole, // QByteArray, the name's own bytes
        TargetRole, // QByteArray, the target's own bytes; invalid for what is no link
        IsLinkRole, // bool
        HealthRole, // int of linkwright::Health; invalid for what is no link
        HealthSentenceRole, // QString, what is the matter; invalid for what is no link
        TypeRole, // int of NodeType
        LeadsToFolderRole, // bool: a folder, or a link that ends at one
        SizeRole, // qulonglong
        ModifiedRole, // qlonglong, nanoseconds since 1970
        HopsRole, // int; invalid for what is no link
        IsForeignRole, // bool: another program's, and left alone
        NoteRole, // QString, all lines of what a person noted; invalid where there is nothing
        RoleEnd
    };

    explicit FolderModel(QObject *parent = nullptr);
    ~FolderModel() override;

    /// Shows what this one finds from now on: everything below up to endRefresh() is called as it goes.
    void follow(EntrySource *source);

    void reset();
    /// More entries of a folder that is being listed.
    void append(std::vector<Entry> entries);
    /// The folder is listed: whatever is not sorted yet will be now.
    void complete();
    /// Facts about single names, known or new, and names that are gone.
    void update(std::vector<Entry> present, std::vector<std::string> gone);
    /// Between these two, what update() does not name is gone in the end; unless the listing ended early.
    void beginRefresh();
    void endRefresh();
    void cancelRefresh();

    /// Of a row as shown; null when there is no such row. Valid until the next return to the event loop.
    const Entry *entry(int row) const;
    const Entry *entry(const QModelIndex &index) const { return index.model() == this ? entry(index.row()) : nullptr; }
    /// Its number, which stays the same while rows are sorted; it may be given to another once the entry is gone.
    EntryId idAt(int row) const { return m_order[static_cast<std::size_t>(row)]; }
    const Entry *entryOf(EntryId id) const
    {
        return id < m_store->end() && !m_store->isFree(id) ? &(*m_store)[id] : nullptr;
    }
    /// What data() says of an entry in a column.
    QVariant dataOf(const Entry &entry, int column, int role) const;
    /// The row that shows this name; -1 when it is not there or filtered out.
    int rowOf(std::string_view name) const;
    /// Whether the folder has this name, shown or not.
    bool contains(std::string_view name) const { return m_store->find(name).has_value(); }

    /// Copies rows as they are shown now, all when no ranges are given, in a thread, while updates wait; then `copied`
    /// is called in this one. Not when the model is reset before, nor when another copy is under way.
    struct RowRange
    {
        int first = 0;
        int last = 0; // also in it
    };
    using Rows = std::shared_ptr<const std::vector<Entry>>;
    void copyRows(const std::vector<RowRange> &ranges, std::function<void(Rows)> copied);

    /// What people noted of the links of this folder; forgotten with its entries.
    void setNotes(FolderNotes notes);
    const FolderNotes &notes() const { return m_notes; }
    /// How many known links point to the entries, by their names.
    void setPointers(FolderPointers pointers);

    /// Part of the shown name, target or note, in any case; with `*` or `?` a pattern for the whole of one. Empty: all.
    void setNameFilter(const QString &text);
    /// Only links of these healths; nothing: all entries.
    void setHealthFilter(const std::optional<std::set<linkwright::Health>> &healths);
    /// Only links of which one of these can be said; none: all entries.
    void setStyleFilter(StyleFacets styles);
    void setShowHidden(bool show);
    bool showsHidden() const { return m_view.filter.showHidden; }
    /// Names that no filter leaves out unless they are hidden: folders with rows below them.
    void keep(std::set<std::string> names);
    /// Sorted and filtered as another model; what it keeps stays its own.
    void showLike(const FolderModel &other);
    /// By name, health or style; hidden entries do not count.
    bool isFiltered() const
    {
        return m_view.filter.byHealth || m_view.filter.styles.any() || !m_view.filter.text.empty();
    }

    FolderCounts counts() const;
    /// A thread is sorting or filtering; the rows are those of before.
    bool isSorting() const { return m_arranging; }
    int sortColumn() const { return m_view.sort.column; }
    Qt::SortOrder sortOrder() const { return m_view.sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QHash<int, QByteArray> roleNames() const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// Typing ahead in a view asks this for the next name that starts so: quick for that, Qt's own for the rest.
    QModelIndexList match(const QModelIndex &start, int role, const QVariant &value, int hits,
                          Qt::MatchFlags flags) const override;

Q_SIGNALS:
    void countsChanged();
    void sortingChanged(bool sorting);
    void viewChanged(); // what is wanted of order and filter; the rows follow

private:
    /// One message of those who know the disk.
    struct Update
    {
        enum class Refresh : std::uint8_t { None, Begins, Ends, Cancelled };

        std::vector<Entry> present;
        std::vector<std::string> gone;
        Refresh refresh = Refresh::None;
    };

    // folder_model_arrange.cpp: putting rows in order, here or in a thread.
    void changeView(const RowView &view);
    void arrangeIfNeeded();
    void arrangeNow();
    void arrangeInThread();
    void arranged(const Arrangement &result);
    void show(const Arrangement &result);
    void showOrder(const Arrangement &result);
    void insertAtEnd(const std::vector<EntryId> &ids);
    bool isSmall() const;
    int nextThatStartsWith(std::string_view folded, int from) const;

    // folder_model_copy.cpp: handing out what is shown.
    std::vector<EntryId> idsOf(const std::vector<RowRange> &ranges) const;
    void copyInThread();

    // folder_model_update.cpp: following the disk.
    void queue(Update &&update);
    void workOffUpdates();
    void apply(Update &update);
    void applyFacts(Update &update);
    bool isMuch(std::size_t rows) const;
    void applyPresent(Entry &&entry);
    void applyGone(std::string_view name);
    void applyInBulk(Update &update);
    bool replaceInPlace(EntryId id, Entry &&entry);
    void keepVerdict(Entry &entry) const;
    void unsettle();
    void letDie(std::string_view name);
    void markSeen(EntryId id);
    void endOfRefresh();
    void rowChanged(int row);
    void removeRow(int row);
    void insertRow(EntryId id);
    bool isBefore(EntryId one, EntryId other) const;
    int placeFor(EntryId id, int begin, int end) const;
    int rowOfId(EntryId id) const;
    void tally(const Entry &entry, bool comes);

    std::shared_ptr<FolderStore> m_store;
    std::vector<EntryId> m_order; // row -> entry
    int m_sortedRows = 0; // rows in front that are in the order of m_shown; the rest came since
    FolderNotes m_notes;
    FolderPointers m_pointers;
    RowView m_view; // what is wanted
    RowView m_shown; // what the rows are
    bool m_complete = false;
    bool m_needsArranging = false;
    QTimer m_settleTimer; // runs while rows have verdicts that may belong elsewhere, and more are awaited

    bool m_arranging = false; // a thread reads the store: entries may be added to it, nothing else
    StopSource m_stopArranging;
    BackgroundTask m_arrange;
    struct CopyWish
    {
        std::vector<EntryId> ids;
        std::function<void(Rows)> copied;
    };
    std::optional<CopyWish> m_copyWish; // waits for the arranging
    bool m_copying = false; // a thread reads the store, as for arranging
    BackgroundTask m_copy;
    std::size_t m_rowsAtStart = 0; // of the arranging

    std::deque<Update> m_updates;
    bool m_refreshing = false;
    bool m_fillsByUpdate = false; // entries of the job are about rows that are here already
    std::vector<bool> m_seen; // by entry, during a refresh
    std::vector<EntryId> m_dying; // gone from the disk, still shown until the next arrangement

    FolderCounts m_counts; // of all entries
    FolderCounts m_hiddenCounts; // of hidden ones
};

} // namespace linkwright
