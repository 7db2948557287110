// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/recovery.h"

#include "changes/change_maker.h"
#include "changes/inverse.h"
#include "changes/leftovers.h"
#include "changes/new_link.h"
#include "changes/seen.h"
#include "changes/unmade_changes.h"

#include <algorithm>
#include <ranges>
#include <tuple>

namespace linkwright {

namespace {

constexpr std::size_t stepsOfIntent = 3; // its leftovers, its change, its marks

/// The system may answer otherwise another time.
bool isPassing(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Denied:
    case ErrorKind::ReadOnly:
    case ErrorKind::NoSpace:
    case ErrorKind::NotAnswering:
    case ErrorKind::OutOfResources:
    case ErrorKind::Unverified:
    case ErrorKind::LeftOver:
    case ErrorKind::MarksLost:
    case ErrorKind::Io: return true;
    case ErrorKind::NotFound:
    case ErrorKind::NotAFolder:
    case ErrorKind::IsAFolder:
    case ErrorKind::NotALink:
    case ErrorKind::Foreign:
    case ErrorKind::AlreadyExists:
    case ErrorKind::InvalidName:
    case ErrorKind::NameTooLong:
    case ErrorKind::InvalidTarget:
    case ErrorKind::Loop:
    case ErrorKind::CrossesMount:
    case ErrorKind::CrossesDevice:
    case ErrorKind::TooManyNames:
    case ErrorKind::LastName:
    case ErrorKind::Changed:
    case ErrorKind::Unsupported:
    case ErrorKind::NeedsPrivilege:
    case ErrorKind::Forbidden:
    case ErrorKind::Cancelled:
    case ErrorKind::InUse:
    case ErrorKind::Corrupt:
    case ErrorKind::TooNew:
    case ErrorKind::NotSame:
    case ErrorKind::NoWayBack:
    case ErrorKind::TooComplex:
    case ErrorKind::OtherNames:
    case ErrorKind::NotCopied: return false;
    } // no default: the compiler then asks every new kind
    return false;
}

struct LinkMarks
{
    LinkTarget target;
    Marks marks;
};

/// What the link had before the change; nothing where there was none, or nobody looked.
std::optional<LinkMarks> marksBefore(const Change &change)
{
    const auto of = [](const Seen &before) {
        return before.identity.node == 0 ? std::nullopt : std::optional(LinkMarks{before.target, before.marks});
    };
    if (const auto *removal = std::get_if<RemoveLink>(&change))
        return of(removal->before);
    if (const auto *retarget = std::get_if<RetargetLink>(&change))
        return of(retarget->before);
    if (const auto *replacement = std::get_if<LinkToFile>(&change))
        return of(replacement->before);
    return std::nullopt;
}

/// What the link should have after it; nothing where that was left open.
std::optional<LinkMarks> marksAfter(const Change &change)
{
    const auto of = [](const auto &made) {
        return made.marks ? std::optional(LinkMarks{made.after, *made.marks}) : std::nullopt;
    };
    if (const auto *creation = std::get_if<CreateLink>(&change))
        return of(*creation);
    if (const auto *retarget = std::get_if<RetargetLink>(&change))
        return of(*retarget);
    if (const auto *restoration = std::get_if<FileToLink>(&change))
        return of(*restoration);
    return std::nullopt;
}

class Recovery
{
public:
    Recovery(FileSystem &files, const std::vector<Intent> &intents, std::int64_t begun, const RecoveryWatch &watch)
        : m_files(files)
        , m_intents(intents)
        , m_begun(begun)
        , m_watch(watch)
        , m_maker(files, {watch.stop, {}})
    {
    }

    RecoveryReport run(RecoveryWay way)
    {
        clearLeftovers();
        if (m_report.stopped)
            return std::move(m_report);
        m_report.standings = surveyBatch(m_files, m_intents);
        if (way == RecoveryWay::RollBack)
            rollBack();
        else
            finish();
        giveAllMarks(way);
        for (const Error &error : m_maker.sync())
            leave(error);
        return std::move(m_report);
    }

private:
    /// Between two steps: tells that one more is about to be, and whether it may.
    bool goesOn()
    {
        m_report.stopped |= m_watch.stop.stop_requested();
        if (!m_report.stopped && m_watch.progress)
            m_watch.progress(++m_steps, stepsOfIntent * m_intents.size());
        return !m_report.stopped;
    }

    void leave(const Error &error)
    {
        if (error.kind == ErrorKind::Cancelled) { // while a file was copied; all of it is as it was
            m_report.stopped = true;
            return;
        }
        m_report.left.push_back(error);
        m_report.mayTryAgain |= isPassing(error.kind);
    }

    /// Times and owners of links that were made again by somebody who died before he could give them.
    void giveAllMarks(RecoveryWay way)
    {
        BatchFolders folders(m_files);
        for (const Intent &intent : m_intents) {
            if (!goesOn())
                return;
            const auto wanted = way == RecoveryWay::Finish ? marksAfter(intent.change) : marksBefore(intent.change);
            if (wanted)
                giveMarksAt(folders, placeOf(intent.change), *wanted);
        }
    }

    void giveMarksAt(BatchFolders &folders, const NativePath &path, const LinkMarks &wanted)
    {
        const auto place = folders.open(path);
        const auto seen = place ? see(*place) : std::unexpected(place.error());
        if (!seen || !isLink(seen->identity.type) || seen->target != wanted.target || seen->names > 1)
            return;
        if (const auto given = giveMarks(*place, wanted.marks, *seen); !given)
            leave(given.error());
    }

    void clearLeftovers()
    {
        BatchFolders folders(m_files);
        for (const Intent &intent : m_intents) {
            if (!goesOn())
                break;
            if (auto cleared = clearLeftover(folders, m_files, intent, m_begun, m_watch.stop); !cleared)
                leave(cleared.error());
        }
        for (const Error &error : folders.sync())
            leave(error);
    }

    /// What was unclear may be clear by now: a folder above it was moved, by the batch or back.
    Standing standingNow(std::size_t at)
    {
        Standing &standing = m_report.standings[at];
        if (standing == Standing::Unclear)
            standing = surveyBatch(m_files, {m_intents[at]}).front();
        if (standing == Standing::Unclear && isBelowMoveToCome(at))
            standing = Standing::NotMade;
        if (standing == Standing::Unclear && wentAlongAfterwards(at))
            standing = Standing::Made;
        if (standing == Standing::Unclear)
            leave({ErrorKind::Changed, placeOf(m_intents[at].change)});
        return standing;
    }

    /// It lies where an earlier change, that was not made, would have moved a folder: then it was not made either.
    bool isBelowMoveToCome(std::size_t at) const
    {
        for (std::size_t earlier = 0; earlier < at; ++earlier) {
            const auto *move = std::get_if<Move>(&m_intents[earlier].change);
            if (move != nullptr && m_report.standings[earlier] == Standing::NotMade
                && isWithin(placeOf(m_intents[at].change), move->newPlace))
                return true;
        }
        return false;
    }

    /// It lay in a folder that a later change has moved away: changes are made in order, so this one was made before.
    bool wentAlongAfterwards(std::size_t at) const
    {
        for (std::size_t later = at + 1; later < m_intents.size(); ++later) {
            const auto *move = std::get_if<Move>(&m_intents[later].change);
            if (move != nullptr && m_report.standings[later] == Standing::Made
                && isWithin(placeOf(m_intents[at].change), move->place))
                return true;
        }
        return false;
    }

    void finish()
    {
        UnmadeChanges unmade(m_files);
        for (std::size_t at = 0; at < m_intents.size() && goesOn(); ++at) {
            const Standing standing = standingNow(at);
            if (standing == Standing::Unclear)
                unmade.add(m_intents[at].change);
            if (standing != Standing::NotMade)
                continue;
            if (const auto heldBack = unmade.holdBack(m_intents[at].change)) {
                leave(*heldBack);
                continue;
            }
            const auto outcome = m_maker.make(changeForLater(m_intents[at].change), m_intents[at].spareName);
            if (const auto &error = outcome.error)
                leave(*error);
            else
                m_report.standings[at] = Standing::Made;
            if (outcome.error)
                unmade.add(m_intents[at].change);
            if (const auto &blemish = outcome.blemish)
                leave(*blemish);
        }
    }

    void rollBack()
    {
        for (std::size_t at = m_intents.size(); at-- > 0 && goesOn();) {
            const Intent &intent = m_intents[at];
            if (standingNow(at) == Standing::Made && takeBack(intent))
                m_report.standings[at] = Standing::NotMade;
            for (const NativePath &folder : intent.newFolders | std::views::reverse)
                std::ignore = m_maker.make(RemoveFolder{folder}, intent.spareName); // one that others use by now stays
        }
    }

    bool takeBack(const Intent &intent)
    {
        if (const auto *removed = std::get_if<RemoveFolder>(&intent.change))
            return makeAgain(*removed);
        if (std::holds_alternative<CreateLink>(intent.change) && !isYoung(placeOf(intent.change))) {
            leave({ErrorKind::Changed, placeOf(intent.change)}); // it was there before the batch
            return false;
        }
        return std::ranges::all_of(inverseOf({intent.change, {}}), [&](const Change &change) {
            const auto outcome = m_maker.make(changeForLater(change), intent.spareName);
            for (const auto &trouble : {outcome.error, outcome.blemish}) {
                if (trouble)
                    leave(*trouble);
            }
            return !outcome.error;
        });
    }

    bool isYoung(const NativePath &path) const
    {
        const auto place = openPlace(m_files, path);
        const auto facts = place ? factsAt(*place) : std::unexpected(place.error());
        return facts && isOfBatch(facts->changed, m_begun);
    }

    bool makeAgain(const RemoveFolder &removed)
    {
        const auto place = openPlace(m_files, removed.place);
        const auto made = place ? place->folder->makeFolder(place->name) : std::unexpected(place.error());
        if (!made)
            leave({made.error().kind, removed.place, made.error().osCode});
        return made.has_value();
    }

    FileSystem &m_files;
    const std::vector<Intent> &m_intents;
    std::int64_t m_begun;
    const RecoveryWatch &m_watch;
    std::size_t m_steps = 0;
    ChangeMaker m_maker;
    RecoveryReport m_report;
};

} // namespace

RecoveryReport recoverBatch(FileSystem &files, const std::vector<Intent> &intents, RecoveryWay way, std::int64_t begun,
                            const RecoveryWatch &watch)
{
    return Recovery(files, intents, begun, watch).run(way);
}

} // namespace linkwright
