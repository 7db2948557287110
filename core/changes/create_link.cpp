// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/new_link.h"
#include "changes/planner.h"
#include "changes/seen.h"
#include "changes/steps.h"

namespace linkwright {

namespace {

constexpr std::size_t longestName = 255;

/// A system that says "too long" does not say what is: the name, or the text (xfs takes 1023 bytes of it).
ErrorKind kindFor(const OpenPlace &place, const Error &error)
{
    const bool aboutTheText = error.kind == ErrorKind::NameTooLong && place.name.size() <= longestName;
    return aboutTheText ? ErrorKind::InvalidTarget : error.kind;
}

Result<void> giveMarksTo(const OpenPlace &place, const LinkTarget &text, const Marks &marks)
{
    const auto made = see(place);
    if (!made || made->target != text)
        return failure(ErrorKind::MarksLost, place.path, made ? 0 : made.error().osCode);
    return giveMarks(place, marks, *made);
}

} // namespace

Result<void> createLink(const OpenPlace &place, const CreateLink &change)
{
    if (auto text = checkTargetText(place.path, change.after.raw); !text)
        return text;
    if (auto free = expectNothing(place); !free)
        return free;
    const auto made = place.folder->makeLink(place.name, change.after, change.kind);
    if (made)
        return change.marks ? giveMarksTo(place, change.after, *change.marks) : Result<void>{};
    const auto refused = failure(kindFor(place, made.error()), place.path, made.error().osCode);
    if (made.error().kind == ErrorKind::AlreadyExists)
        return refused;
    // Nothing was there a moment ago: what is there now tells whether the system did what it says it did not.
    const auto happened = isLinkWith(place, change.after);
    if (happened ? !*happened : happened.error().kind == ErrorKind::NotFound)
        return refused;
    return happened ? Result<void>{} : failure(ErrorKind::Unverified, place.path, made.error().osCode);
}

} // namespace linkwright
