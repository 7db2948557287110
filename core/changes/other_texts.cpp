// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/other_texts.h"

#include "changes/plan_convert.h"
#include "changes/plan_flatten.h"
#include "changes/same_end.h"

namespace linkwright {

namespace {

OtherTexts refused(const Error &error)
{
    const auto one = std::unexpected(error);
    return {one, one, one, one};
}

OtherTexts::Text textOf(const Result<Planned> &planned)
{
    if (!planned)
        return std::unexpected(planned.error());
    const std::optional<Change> &made = planned->change;
    const auto *change = made ? std::get_if<RetargetLink>(&*made) : nullptr;
    return change != nullptr ? std::optional(change->after) : std::nullopt;
}

} // namespace

OtherTexts otherTexts(const FileSystem &files, const NativePath &place, const LinkTarget &text)
{
    if (const auto checked = checkTargetText(place, text.raw); !checked)
        return refused(checked.error());
    auto link = EntryReader(files).readLink(place);
    if (!link)
        return refused(link.error());
    link->seen.target = text;
    // A text that leads back to the link itself would be led on by what the disk still stores.
    const Verdict then = trace(*link->home, link->place.name, text, Supposed{link->realPlace(), text}).verdict;
    if (!endsAlike(then, link->chain().verdict))
        return refused(noEnd(place, then));
    return {textOf(convertLink(*link, Conversion::Relative)), textOf(convertLink(*link, Conversion::Absolute)),
            textOf(convertLink(*link, Conversion::Tidy)), textOf(flattenLink(*link))};
}

} // namespace linkwright
