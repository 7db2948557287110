// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "store/scan_difference.h"

#include <algorithm>

namespace linkwright {

namespace {

bool isBelowOne(const NativePath &place, const std::vector<NativePath> &folders)
{
    return std::ranges::any_of(folders, [&](const NativePath &folder) { return isWithin(place, folder); });
}

bool lookedAt(const SavedScan &scan, const NativePath &place)
{
    return isBelowOne(place, scan.info.roots) && !isBelowOne(place, scan.unread);
}

/// Of two links at one place.
std::optional<DifferenceKind> between(const SavedEntry &before, const SavedEntry &after)
{
    if (before.target != after.target)
        return DifferenceKind::Retargeted;
    if (before.health == Health::Healthy && countsAsBroken(after.health))
        return DifferenceKind::Broke;
    if (countsAsBroken(before.health) && after.health == Health::Healthy)
        return DifferenceKind::Healed;
    return std::nullopt;
}

/// Of what is known to stand at one place; null: nothing.
std::optional<DifferenceKind> differenceAt(const SavedEntry *before, const SavedEntry *after,
                                           const SavedScan &scanBefore, const SavedScan &scanAfter)
{
    const bool wasLink = before != nullptr && isLink(before->type);
    const bool isNowLink = after != nullptr && isLink(after->type);
    if (wasLink && isNowLink)
        return between(*before, *after);
    if (wasLink && after != nullptr)
        return DifferenceKind::Became;
    if (wasLink && lookedAt(scanAfter, before->place))
        return DifferenceKind::Gone;
    if (isNowLink && !wasLink && lookedAt(scanBefore, after->place))
        return DifferenceKind::New;
    return std::nullopt;
}

} // namespace

std::string_view differenceWord(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Gone: return "gone";
    case DifferenceKind::New: return "new";
    case DifferenceKind::Retargeted: return "retargeted";
    case DifferenceKind::Became: return "became";
    case DifferenceKind::Broke: return "broke";
    case DifferenceKind::Healed: return "healed";
    }
    return {};
}

std::vector<Difference> differences(const SavedScan &before, const SavedScan &after)
{
    std::vector<Difference> found;
    auto one = before.entries.begin();
    auto other = after.entries.begin();
    while (one != before.entries.end() || other != after.entries.end()) {
        const bool hasOne = one != before.entries.end();
        const bool hasOther = other != after.entries.end();
        const bool takesOne = hasOne && (!hasOther || one->place <= other->place);
        const bool takesOther = hasOther && (!hasOne || other->place <= one->place);
        const SavedEntry *was = takesOne ? &*one++ : nullptr;
        const SavedEntry *isNow = takesOther ? &*other++ : nullptr;
        if (const auto kind = differenceAt(was, isNow, before, after))
            found.push_back({.kind = *kind,
                             .before = was != nullptr && isLink(was->type) ? std::optional(*was) : std::nullopt,
                             .after = isNow != nullptr ? std::optional(*isNow) : std::nullopt});
    }
    return found;
}

bool haveSameScope(const SavedScan &one, const SavedScan &other)
{
    const auto sorted = [](std::vector<NativePath> roots) {
        std::ranges::sort(roots);
        return roots;
    };
    const auto areSame = [](const std::vector<Glob> &ones, const std::vector<Glob> &others) {
        return std::ranges::equal(ones, others, {}, &Glob::pattern, &Glob::pattern);
    };
    return sorted(one.info.roots) == sorted(other.info.roots) && areSame(one.request.exclude, other.request.exclude)
           && areSame(one.request.include, other.request.include)
           && one.request.maximumDepth == other.request.maximumDepth
           && one.request.oneFileSystem == other.request.oneFileSystem;
}

} // namespace linkwright
