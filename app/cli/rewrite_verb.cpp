// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/display_text.h"
#include "bulk/rewrite.h"
#include "cli/exit_status.h"
#include "cli/plan_listing.h"
#include "cli/tree_change.h"
#include "cli/verbs.h"

#include <QCoreApplication>

namespace linkwright::cli {

namespace {

QString problemText(const PatternProblem &problem)
{
    const bool isExpression = problem.where == PatternProblem::Where::Expression;
    const QString reason = isExpression ? QString::fromStdString(toDisplayText(problem.reason))
                                        : QCoreApplication::translate("Changes", "no such group, or a lone $");
    return QStringLiteral("%1, byte %2: %3")
        .arg(isExpression ? QStringLiteral("--regex") : QStringLiteral("--replacement"))
        .arg(problem.at)
        .arg(reason);
}

std::expected<Rewrite, PatternProblem> rewriteOf(const RewriteOptions &options)
{
    if (!options.regex)
        return PrefixRewrite{options.from.value_or(std::string()), options.to.value_or(std::string())};
    return TargetPattern::compile(*options.regex, options.replacement.value_or(std::string()));
}

} // namespace

int rewriteVerb(Session &session, const RewriteOptions &options)
{
    const auto rewrite = rewriteOf(options);
    if (!rewrite) {
        session.messages.failure(problemText(rewrite.error()));
        return ExitUsage;
    }
    const auto planner = [&](const std::vector<NativePath> &places, const StopToken &stop) {
        return planRewrite(session.files, places, *rewrite, stop);
    };
    const auto lookOver = [&](const Intended &intended) {
        const std::size_t broken = session.options.quiet ? 0 : brokenBy(session, intended.plan);
        if (broken > 0)
            session.messages.note(
                QCoreApplication::translate("Changes", "%1 of the links will point to what is not there.").arg(broken));
    };
    return changeTree(session, options.tree, options.change, "rewrite", planner, {.lookOver = lookOver});
}

} // namespace linkwright::cli
