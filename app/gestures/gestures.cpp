// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/gestures.h"

#include "gestures/link_names.h"

#include <QCoreApplication>

#include <algorithm>

namespace linkwright {

namespace {

std::string words(const char *text)
{
    return QCoreApplication::translate("linkwright::LinkNames", text).toStdString();
}

/// The root has no name of its own.
std::string nameOf(const NativePath &target)
{
    auto name = split(withoutTrailingSeparators(target)).name;
    return isProperName(name) ? name : words(QT_TRANSLATE_NOOP("linkwright::LinkNames", "root"));
}

/// Whether a name is known to be taken. Where nobody may look, the planner says so.
bool exists(const Folder &folder, const std::string &name)
{
    return folder.look(name).has_value();
}

/// What was dropped or pasted was there a moment ago. Some programs garble names that are not text; a link to such a
/// one would be born broken.
bool isMissing(const FileSystem &files, const NativePath &target)
{
    const auto [parent, name] = split(withoutTrailingSeparators(target));
    if (!isProperName(name))
        return false;
    const auto folder = files.openFolder(parent);
    const auto facts = folder ? (*folder)->look(name) : std::unexpected(folder.error());
    return !facts && facts.error().kind == ErrorKind::NotFound;
}

} // namespace

std::string linkNameFor(const NativePath &target, const Folder &folder, const std::vector<std::string> &alsoTaken)
{
    const auto taken = [&](const std::string &name) {
        return std::ranges::find(alsoTaken, name) != alsoTaken.end() || exists(folder, name);
    };
    return freeLinkName(nameOf(target), taken, words(QT_TRANSLATE_NOOP("linkwright::LinkNames", "Link to %1")),
                        words(QT_TRANSLATE_NOOP("linkwright::LinkNames", "Link to %1 (%2)")));
}

PlannedBatch planLinksTo(const FileSystem &files, const NativePath &folder, const std::vector<NativePath> &targets,
                         TargetStyle style)
{
    PlannedBatch batch;
    const auto opened = files.openFolder(folder);
    if (!opened) {
        batch.refused.push_back(Error{opened.error().kind, folder, opened.error().osCode});
        return batch;
    }
    std::vector<std::string> given;
    for (const auto &target : targets) {
        if (isMissing(files, target)) {
            batch.refused.push_back(Error{ErrorKind::NotFound, target, 0});
            continue;
        }
        given.push_back(linkNameFor(target, **opened, given));
        batch.add(planCreate(
            files, {.target = withoutTrailingSeparators(target), .place = folder / given.back(), .style = style}));
    }
    return batch;
}

PlannedBatch planMoves(const FileSystem &files, const MoveRequest &request, const StopToken &stop)
{
    PlannedBatch batch;
    batch.what = "move";
    if (const auto folder = files.openFolder(request.destination); !folder) { // a mistyped folder is no new name
        batch.refused.push_back(Error{folder.error().kind, request.destination, folder.error().osCode});
        return batch;
    }
    for (auto &steps : planMove(files, request, stop)) {
        if (!steps)
            batch.refused.push_back(steps.error());
        else if (steps->empty())
            ++batch.alreadySo;
        else
            std::ranges::move(*steps, std::back_inserter(batch.plan.changes));
    }
    return batch;
}

PlannedBatch planRemovals(const FileSystem &files, const std::vector<NativePath> &places)
{
    PlannedBatch batch;
    for (auto &planned : planRemoveAll(files, places))
        batch.add(std::move(planned));
    return batch;
}

} // namespace linkwright
