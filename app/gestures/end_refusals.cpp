// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/end_refusals.h"

#include "changes/entry_at_home.h"

namespace linkwright {

namespace {

Change meant(const NativePath &place, const Seen &link, std::optional<FileForm> form)
{
    if (form)
        return LinkToFile{place, link, *form, {}, {}};
    return RetargetLink{place, link, link.target};
}

} // namespace

void explainByEnds(const FileSystem &files, PlannedBatch &batch, std::optional<FileForm> form)
{
    EntryReader reader(files);
    for (const Error &error : batch.refused) {
        const auto link = reader.readLink(error.where);
        const Found found = link ? Found(link->seen) : std::unexpected(link.error());
        batch.refusedSteps.push_back({meant(error.where, found ? *found : Seen{}, form), found, true});
    }
}

} // namespace linkwright
