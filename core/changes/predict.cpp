// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/parents.h"
#include "changes/planner.h"

namespace linkwright {

namespace {

/// A target as it reads from the nearest folder that exists, when the link's own folder is still to be made below it.
/// Nothing when it ends among the folders that are to be made: no walk can tell what these will be like.
std::optional<LinkTarget> seenFromNearest(const std::vector<std::string> &missing, const LinkTarget &target)
{
    if (missing.empty() || target.isAbsolute())
        return target;
    std::vector<std::string> left = missing;
    std::string_view rest = target.raw;
    while (!left.empty()) {
        const std::size_t end = std::min(rest.find('/'), rest.size());
        const std::string_view part = rest.substr(0, end);
        if (!part.empty() && part != "." && part != "..")
            break;
        if (part == "..")
            left.pop_back();
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (rest.empty())
            return std::nullopt;
    }
    NativePath text;
    for (const std::string &name : left)
        text = text / name;
    return LinkTarget{(text / rest).bytes};
}

std::optional<Chain> traceAt(const FileSystem &files, const NativePath &place, const LinkTarget &target,
                             bool makeParents)
{
    const auto parts = splitPlace(place);
    if (!parts)
        return std::nullopt;
    Result<NearestFolder> nearest = nearestFolder(files, parts->folder);
    if (!nearest || (!makeParents && !nearest->missing.empty()))
        return std::nullopt;
    const auto home = linkHome(files, *nearest->folder);
    const auto real = nearest->futureRealPath();
    const auto seen = seenFromNearest(nearest->missing, target);
    if (!home || !real || !seen)
        return std::nullopt;
    const NativePath physical = *real / parts->name;
    auto chain = trace(*home, parts->name, *seen, Supposed{physical, target});
    if (!chain.hops.empty())
        chain.hops.front() = {physical, target};
    return chain;
}

struct Prediction
{
    const FileSystem &files;

    std::optional<Chain> operator()(const CreateLink &change) const
    {
        return traceAt(files, change.place, change.after, change.makeParents);
    }
    std::optional<Chain> operator()(const RetargetLink &change) const
    {
        return traceAt(files, change.place, change.after, false);
    }
    std::optional<Chain> operator()(const Move &change) const
    {
        if (!isLink(change.before.identity.type))
            return std::nullopt;
        return traceAt(files, change.newPlace, change.before.target, false);
    }
    std::optional<Chain> operator()(const CreateHardLink &) const { return std::nullopt; }
    std::optional<Chain> operator()(const RemoveLink &) const { return std::nullopt; }
    std::optional<Chain> operator()(const RemoveHardLink &) const { return std::nullopt; }
};

} // namespace

std::optional<Chain> predict(const FileSystem &files, const Change &change)
{
    return std::visit(Prediction{files}, change);
}

} // namespace linkwright
