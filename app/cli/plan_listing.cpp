// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/plan_listing.h"

#include "changes/plan_preview.h"
#include "cli/change_words.h"
#include "cli/scan_words.h"
#include "text/error_text.h"
#include "text/health_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace linkwright::cli {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Changes", text);
}

std::string healthWords(const Verdict &verdict)
{
    return healthText(verdict, Asking::No, Spelling::Terminal).toStdString();
}

/// "  [Broken -> Healthy]"; "  [Healthy]" and "  [Broken, as before]" where it stays so; one word where there is one
/// side only.
std::string healthChange(const PlanRow &row)
{
    if (row.conflict)
        return "  [" + words("Will be refused: %1").arg(errorText(*row.conflict)).toStdString() + ']';
    const std::string before = row.before ? healthWords(*row.before) : std::string();
    const std::string after = row.after ? healthWords(*row.after) : std::string();
    if (before.empty() && after.empty())
        return {};
    if (row.before && row.before->health != Health::Healthy && before == after)
        return "  [" + words("%1, as before").arg(QString::fromStdString(after)).toStdString() + ']';
    if (before.empty() || after.empty() || before == after)
        return "  [" + (after.empty() ? before : after) + ']';
    return std::string("  [").append(before).append(" -> ").append(after) + ']';
}

/// How many links that are there now will be so, and are not.
std::size_t become(const PlanPreview &preview, bool (*fits)(Health))
{
    return static_cast<std::size_t>(std::ranges::count_if(preview.rows, [fits](const PlanRow &row) {
        return row.before && !fits(row.before->health) && row.after && fits(row.after->health);
    }));
}

std::string summaryOf(const PlanPreview &preview)
{
    const std::size_t healthy = become(preview, [](Health health) { return health == Health::Healthy; });
    const std::size_t broken = become(preview, countsAsBroken);
    QString text = words("%1 changes").arg(grouped(preview.rows.size()));
    if (healthy > 0)
        text += words(": %1 become healthy").arg(grouped(healthy));
    if (broken > 0)
        text += (healthy > 0 ? words(", %1 become broken") : words(": %1 become broken")).arg(grouped(broken));
    return text.toStdString();
}

} // namespace

std::size_t brokenBy(const Session &session, const Plan &plan)
{
    return become(previewPlan(session.files, plan), countsAsBroken);
}

PlanListing listPlan(const Session &session, const Intended &intended)
{
    const PlanPreview preview = previewPlan(session.files, intended.plan);
    PlanListing listing;
    for (std::size_t at = 0; at < intended.places.size(); ++at) {
        std::string line = changeText(intended.places[at], intended.plan.changes[at]);
        if (at < preview.rows.size())
            line += healthChange(preview.rows[at]);
        listing.lines.push_back(std::move(line));
    }
    if (listing.lines.size() > 1)
        listing.summary = summaryOf(preview);
    return listing;
}

} // namespace linkwright::cli
