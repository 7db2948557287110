// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/applier.h"
#include "changes/plan_preview.h"

#include <QAbstractTableModel>
#include <QUndoStack>

#include <optional>
#include <string>
#include <vector>

namespace linkwright {

/// What the ticked rows of a plan come to.
struct PlanCounts
{
    std::size_t changes = 0; // ticked, and not known to be impossible
    std::size_t healed = 0; // healthy afterwards, and not before
    std::size_t broken = 0; // broken afterwards, and not before
    std::size_t stillBroken = 0; // before and afterwards
    std::size_t impossible = 0; // ticked or not
    std::size_t checking = 0; // ticked rows of which nothing is known yet
    std::size_t done = 0; // once it is applied
    std::size_t refused = 0;
    std::size_t notReached = 0;

    bool operator==(const PlanCounts &) const = default;
};

/// A plan as a table: what each change finds and leaves, whether it is wanted, and what became of it. Facts and plain
/// text; a look on top of it (PlanLook) sorts, filters and dresses.
///
/// Wishes (ticks and edited targets) are edits of the plan, not of the disk: each is a step of edits() and can be taken
/// back there. Made for a hundred thousand rows.
class PlanModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanModel)

public:
    enum Column { Place, PointsTo, WillPointTo, HealthNow, HealthAfter, Remark, ColumnCount };
    enum Role {
        PlaceRole = Qt::UserRole, // QByteArray, the whole place in its own bytes
        HealthRole, // int of Health in the columns of health; invalid where there is none
        HealthSentenceRole, // QString, there
        StateRole, // int of PlanModel::State
        RemovesRole, // bool: something goes
        RoleEnd
    };
    enum State { Wanted, Unwanted, Impossible, Done, Refused, NotReached };
    enum class Phase : std::uint8_t { Choosing, Applying, Applied };

    /// `refused`: what the planner could not plan; shown below the changes.
    /// `thereNow`: what is at the places that were refused.
    PlanModel(Plan plan, std::vector<Error> refused, const std::vector<LinkTarget> &thereNow = {},
              QObject *parent = nullptr);
    ~PlanModel() override;

    QUndoStack &edits() { return m_edits; }
    /// For what has to restore the very text: undo.
    void fixTargets() { m_targetsAreFixed = true; }
    /// One step of edits() for all these rows.
    void tick(const std::vector<int> &rows, bool wanted);
    void editTarget(int row, LinkTarget target);

    /// The wanted changes, in order.
    Plan wanted() const;
    std::vector<int> wantedRows() const;
    /// Those of them that are not known to be impossible.
    std::vector<int> possibleRows() const;
    /// What was found out of the plan wanted(), whose changes stand in these rows. Rows it does not reach stay unknown.
    void showPreview(const std::vector<int> &rows, const PlanPreview &preview);

    Phase phase() const { return m_phase; }
    void beginApplying();
    /// Nothing was begun: the plan can be changed again.
    void endApplying();
    void showOutcomes(const std::vector<int> &rows, const std::vector<Outcome> &outcomes);

    const PlanCounts &counts() const;
    bool removesAnything() const; // or gives something another text: for the default button
    /// The folder that holds all places; names in the table are relative to it. Empty: there is no such one.
    const NativePath &commonFolder() const { return m_folder; }
    const Change *change(int row) const; // null for what could not be planned
    State state(int row) const;
    /// What rows are sorted by in the columns of places and targets; valid until the next edit.
    std::string_view sortKey(int row, int column) const;
    /// Whether place, texts or remark hold this, folded by foldedCase().
    bool matches(int row, const std::string &folded) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void edited(); // what is known of the plan is no longer true
    void countsChanged();

private:
    friend class TickRows;
    friend class EditTarget;

    struct Row
    {
        std::optional<Change> change = std::nullopt; // none: the planner refused
        std::optional<Error> refused = std::nullopt; // by the planner, or when it was applied
        LinkTarget thereNow = {}; // where the planner refused: the text of the link that is there
        PlanRow preview = {};
        bool known = false; // preview is
        bool wanted = true;
        Outcome::State outcome = Outcome::State::NotReached;
    };

    void setWanted(const std::vector<int> &rows, const std::vector<bool> &wanted);
    void setTarget(int row, const LinkTarget &target);
    void rowsChanged(int first, int last);
    PlanCounts counted() const;

    const NativePath &place(const Row &row) const;
    QString shownPlace(const Row &row) const;
    QVariant text(const Row &row, int column) const;
    QString healthOf(const Row &row, int column) const;
    QString remark(const Row &row) const;
    const std::optional<Verdict> &verdict(const Row &row, int column) const;
    State state(const Row &row) const;

    std::vector<Row> m_rows;
    NativePath m_folder;
    Phase m_phase = Phase::Choosing;
    bool m_targetsAreFixed = false;
    mutable std::optional<PlanCounts> m_counts;
    QUndoStack m_edits;
};

} // namespace linkwright
