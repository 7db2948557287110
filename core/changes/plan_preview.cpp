// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/plan_preview.h"

#include "changes/change_maker.h"
#include "changes/one_move.h"
#include "changes/picture.h"
#include "changes/spare_name.h"
#include "links/judge.h"
#include "links/link_home.h"

#include <set>
#include <utility>

namespace linkwright {

namespace {

/// Judges links of one file system; places of one folder in a row cost its opening once.
class Judge
{
public:
    explicit Judge(const FileSystem &files)
        : m_files(files)
        , m_folders(files)
    {
    }

    /// Nothing: there is no link.
    std::optional<Verdict> operator()(const NativePath &place) { return linkAt(place, nullptr); }

    std::optional<Verdict> linkAt(const NativePath &path, LinkTarget *text)
    {
        const auto place = m_folders.open(path);
        const auto target = place ? place->folder->readLink(place->name) : std::unexpected(place.error());
        if (!target)
            return std::nullopt;
        if (text != nullptr)
            *text = *target;
        if (m_folder != place->folder) {
            m_folder = place->folder;
            m_home = linkHome(m_files, *m_folder);
        }
        return m_home ? std::optional(judge(*m_home, place->name, *target)) : std::nullopt;
    }

private:
    const FileSystem &m_files;
    BatchFolders m_folders;
    std::shared_ptr<Folder> m_folder;
    Result<LinkHome> m_home;
};

const NativePath &placeAfter(const Change &change)
{
    const auto *move = std::get_if<Move>(&change);
    return move != nullptr ? move->newPlace : placeOf(change);
}

/// The first step of a move leaves it to the second one's row to tell the health. A flag for each row: it is such a
/// first step.
std::vector<bool> joinMoves(const Plan &plan, std::vector<PlanRow> &rows)
{
    std::vector<bool> joined(rows.size());
    for (std::size_t at = 0; at + 1 < rows.size(); ++at) {
        if (!areOneMove(plan.changes[at], plan.changes[at + 1]))
            continue;
        joined[at] = true;
        rows[at + 1].before = std::exchange(rows[at].before, std::nullopt);
        ++at;
    }
    return joined;
}

} // namespace

PlanPreview previewPlan(const FileSystem &files, const Plan &plan, const std::vector<NativePath> &others,
                        const StopToken &stop)
{
    PlanPreview preview;
    const Picture picture(files);
    ChangeMaker maker(picture, {stop, {}});
    const std::string spare = spareName();
    Judge now(files);
    for (const Change &change : plan.changes) {
        if (stop.stop_requested())
            return preview;
        PlanRow row;
        row.before = now(placeOf(change));
        row.conflict = maker.make(change, spare).error;
        if (row.conflict && row.conflict->kind == ErrorKind::Cancelled) // while two files were compared
            return preview;
        preview.rows.push_back(std::move(row));
    }
    const std::vector<bool> joined = joinMoves(plan, preview.rows);
    Judge then(picture);
    for (std::size_t at = 0; at < preview.rows.size() && !stop.stop_requested(); ++at)
        if (!joined[at])
            preview.rows[at].after = then(placeAfter(plan.changes[at]));
    std::set<NativePath> named;
    for (const Change &change : plan.changes)
        named.insert({placeOf(change), placeAfter(change)});
    for (const NativePath &place : others) {
        if (stop.stop_requested())
            break;
        if (named.contains(place))
            continue;
        OtherLink other{place, {}, {}, {}};
        const auto before = now.linkAt(place, &other.target);
        const auto after = then(place);
        if (!before || !after || before->health == after->health)
            continue;
        other.before = *before;
        other.after = *after;
        preview.others.push_back(std::move(other));
    }
    return preview;
}

} // namespace linkwright
