// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/applier.h"
#include "changes/plan_preview.h"
#include "models/found_there.h"
#include "models/plan_wish.h"

#include <QAbstractTableModel>
#include <QUndoStack>

#include <optional>
#include <string>
#include <vector>

namespace linkwright {

struct PlanKeys;

/// What the ticked rows of a plan come to.
struct PlanCounts
{
    std::size_t changes = 0; // ticked, and not known to be impossible
    std::size_t healed = 0; // healthy afterwards, and not before
    std::size_t broken = 0; // broken afterwards, and not before
    std::size_t stillBroken = 0; // before and afterwards
    std::size_t stillHealthy = 0; // before and afterwards
    std::size_t unclear = 0; // afterwards neither healthy nor broken: offline, or nobody can say
    std::size_t noLink = 0; // afterwards there is none at the place
    std::size_t impossible = 0; // ticked or not
    std::size_t checking = 0; // ticked rows of which nothing is known yet
    std::size_t done = 0; // once it is applied
    std::size_t refused = 0;
    std::size_t notReached = 0;

    bool operator==(const PlanCounts &) const = default;
};

/// What was found out of a part of a plan.
struct PlanOutlook
{
    PlanPreview preview;
    FoundThere found; // at the places of what conflicts
    std::size_t elevated = 0; // changes that an administrator is asked for
};

/// A plan as a table: what each change finds and leaves, whether it is wanted, and what became of it. Facts and plain
/// text; a look on top of it (PlanLook) sorts, filters and dresses.
///
/// A link that moves and gets another text is one row, though two changes. Changes are known by their number in the
/// plan. Wishes (ticks and edited targets) are edits of the plan, not of the disk: each is a step of edits() and can be
/// taken back there. Made for a hundred thousand rows.
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
        AboutRole, // QString: the whole of what the row says, as a sentence
        RoleEnd
    };
    enum State { Wanted, Unwanted, Impossible, Done, Refused, NotReached };
    enum class Phase : std::uint8_t { Choosing, Applying, Applied };

    /// `refused`: what the planner could not plan; shown below the changes.
    /// `refusedSteps`: what was to be done there, where that is known; one a refusal.
    PlanModel(std::shared_ptr<const Plan> plan, const std::vector<Error> &refused,
              std::vector<RefusedStep> refusedSteps = {}, QObject *parent = nullptr);
    ~PlanModel() override;

    QUndoStack &edits() { return m_edits; }
    /// For what has to restore the very text: undo.
    void fixTargets() { m_targetsAreFixed = true; }
    /// For a plan of several changes, some of which replace links: these rows are not ticked any more, and never
    /// together with others.
    void askEachAlone();
    bool asksAlone(int row) const { return asksAlone(m_rows[static_cast<std::size_t>(row)]); }
    /// One step of edits() for all these rows, without those that are asked for alone.
    void tick(const std::vector<int> &rows, bool wanted);
    void editTarget(int row, LinkTarget target);

    /// The wanted changes.
    PlanWish wanted() const;
    /// Those of them that are not known to be impossible.
    PlanWish possible() const;
    /// What was found out of the changes with these numbers. Those it does not reach stay unknown.
    void showOutlook(const std::vector<std::size_t> &numbers, PlanOutlook outlook);

    Phase phase() const { return m_phase; }
    void beginApplying();
    /// Nothing was begun: the plan can be changed again.
    void endApplying();
    void showOutcomes(const std::vector<std::size_t> &numbers, const std::vector<Outcome> &outcomes);
    /// The changes of these that were refused for what is at their place.
    std::vector<Refusal> refusals() const;
    void showFound(FoundThere found);

    const PlanCounts &counts() const;
    bool removesAnything() const; // or gives something another text: for the default button
    /// The folder that holds all places; names in the table are relative to it. Empty: there is no such one.
    const NativePath &commonFolder() const { return m_folder; }
    const Change *change(int row) const; // null for what could not be planned
    /// The change that gives the row's link a text: the same, or the one right behind a move.
    const Change *textChange(int row) const;
    State state(int row) const;
    /// What rows are sorted by in this column.
    std::shared_ptr<const PlanKeys> keys(int column) const;
    /// Whether place, texts or remark hold this, folded by foldedCase().
    bool matches(int row, const std::string &folded) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// What was typed as a target can be none: empty, too long, or with a zero byte. Nothing was changed.
    void editRefused(int row, const QString &typed);
    void edited(); // what is known of the plan is no longer true
    void countsChanged();

private:
    friend class TickRows;
    friend class EditTarget;

    struct Row
    {
        bool planned = true; // else the planner refused
        std::size_t number = 0; // of its change in the plan, or among what the planner refused
        bool joined = false; // the next change is part of it: one moves a link, one gives it another text
        bool known = false; // the preview is
        bool wanted = true;
        bool halfDone = false; // the first of the two was made, and that was all
        Outcome::State outcome = Outcome::State::NotReached;
        std::optional<Error> refused = std::nullopt; // by the planner, or when it was applied
    };

    std::size_t last(const Row &row) const { return row.number + (row.joined ? 1 : 0); }
    std::size_t textNumber(const Row &row) const; // of the change that gives the text
    bool isTakenBack(const Row &row) const; // joined, and the text comes first
    const NativePath &movedTo(const Row &row) const; // joined
    const Change &at(std::size_t number) const;
    bool asksAlone(const Row &row) const;
    const std::optional<Error> &conflict(const Row &row) const;
    PlanWish wish(std::vector<std::size_t> numbers) const;
    void addRows();
    void showOutcome(Row &row, const Outcome &outcome);
    void setWanted(const std::vector<int> &rows, const std::vector<bool> &wanted);
    void setTarget(int row, const LinkTarget &target);
    void rowsChanged(int first, int last);
    PlanCounts counted() const;
    std::string_view sortText(const Row &row, int column) const;
    int sortNumber(const Row &row, int column) const;

    const NativePath &place(const Row &row) const;
    QString shownPlace(const Row &row) const;
    QVariant text(const Row &row, int column) const;
    QString healthOf(const Row &row, int column) const;
    QString remark(const Row &row) const;
    QString halfNotReached(const Row &row) const;
    QString halfRefused(const Row &row) const;
    QString why(const Row &row) const;
    QString whyNotPlanned(const Row &row, const Error &error) const;
    const RefusedStep *refusedStep(const Row &row) const;
    QString textThere(const Row &row) const;
    QString about(const Row &row) const;
    QString shownBelow(const NativePath &path) const;
    const std::optional<Verdict> &verdict(const Row &row, int column) const;
    State state(const Row &row) const;

    std::shared_ptr<const Plan> m_plan;
    std::map<std::size_t, Change> m_edited;
    std::vector<Row> m_rows;
    std::vector<std::size_t> m_rowOf; // by number of change
    std::vector<PlanRow> m_preview; // by number of change; true where its row is known
    std::vector<RefusedStep> m_refusedSteps;
    FoundThere m_found;
    NativePath m_folder;
    Phase m_phase = Phase::Choosing;
    bool m_targetsAreFixed = false;
    bool m_eachAlone = false;
    mutable std::optional<PlanCounts> m_counts;
    QUndoStack m_edits;
};

} // namespace linkwright
