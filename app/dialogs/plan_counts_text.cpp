// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/plan_counts_text.h"

#include "text/counted.h"
#include "text/health_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <ranges>

namespace linkwright {

namespace {

constexpr std::size_t othersListed = 12;

struct CountWords
{
    Q_DECLARE_TR_FUNCTIONS(linkwright::CountWords)

public:
    static QString changes(std::size_t n) { return tr("%Ln changes", nullptr, counted(n)); }
    static QString healed(std::size_t n) { return tr("%Ln become healthy", nullptr, counted(n)); }
    static QString broken(std::size_t n) { return tr("%Ln become broken", nullptr, counted(n)); }
    static QString stillBroken(std::size_t n) { return tr("%Ln stay broken", nullptr, counted(n)); }
    static QString stillHealthy(std::size_t n) { return tr("%Ln stay healthy", nullptr, counted(n)); }
    static QString unclear(std::size_t n) { return tr("%Ln are offline or cannot be checked", nullptr, counted(n)); }
    static QString noLink(std::size_t n) { return tr("%Ln leave no link", nullptr, counted(n)); }
    static QString impossible(std::size_t n) { return tr("%Ln cannot be made.", nullptr, counted(n)); }
    static QString done(std::size_t n) { return tr("%Ln done", nullptr, counted(n)); }
    static QString refused(std::size_t n) { return tr("%Ln refused", nullptr, counted(n)); }
    static QString notReached(std::size_t n) { return tr("%Ln not reached", nullptr, counted(n)); }
    static QString others(std::size_t n) { return tr("%Ln other links here become broken", nullptr, counted(n)); }
    static QString othersHealed(std::size_t n)
    {
        return tr("%Ln other links here become healthy", nullptr, counted(n));
    }
    static QString checking(std::size_t n) { return tr("%1, checking…").arg(changes(n)); }
    static QString none() { return tr("No change is ticked."); }
    static QString list(const QString &head, const QStringList &parts)
    {
        return parts.isEmpty() ? tr("%1.").arg(head) : tr("%1: %2.").arg(head, parts.join(tr(", ")));
    }
};

/// They add up to all changes; nothing is said of health where no link is left to have one.
QStringList healthParts(const PlanCounts &counts)
{
    QStringList parts;
    const auto add = [&parts](std::size_t count, QString (*words)(std::size_t)) {
        if (count > 0)
            parts += words(count);
    };
    add(counts.healed, CountWords::healed);
    add(counts.broken, CountWords::broken);
    add(counts.stillBroken, CountWords::stillBroken);
    add(counts.stillHealthy, CountWords::stillHealthy);
    add(counts.unclear, CountWords::unclear);
    if (counts.noLink < counts.changes)
        add(counts.noLink, CountWords::noLink);
    return parts;
}

} // namespace

QString countsSentence(const PlanCounts &counts, bool checked)
{
    const QStringList parts = healthParts(counts);
    QStringList sentences;
    if (counts.changes == 0)
        sentences += CountWords::none();
    else if (counts.checking > 0 || !checked)
        sentences += CountWords::checking(counts.changes);
    else
        sentences += CountWords::list(CountWords::changes(counts.changes), parts);
    if (counts.impossible > 0)
        sentences += CountWords::impossible(counts.impossible);
    return sentences.join(u' ');
}

QString outcomeSentence(const PlanCounts &counts)
{
    QStringList parts{CountWords::done(counts.done)};
    if (counts.refused > 0)
        parts += CountWords::refused(counts.refused);
    if (counts.notReached > 0)
        parts += CountWords::notReached(counts.notReached);
    return CountWords::list(parts.join(CountWords::tr(", ")), {});
}

QString othersSentence(const std::vector<OtherLink> &others)
{
    const auto becomes = [&others](auto &&is) {
        return static_cast<std::size_t>(std::ranges::count_if(
            others, [&](const OtherLink &link) { return is(link.after.health) && !is(link.before.health); }));
    };
    QStringList parts;
    if (const auto broken = becomes(countsAsBroken); broken > 0)
        parts += CountWords::others(broken);
    if (const auto healed = becomes([](Health health) { return health == Health::Healthy; }); healed > 0)
        parts += CountWords::othersHealed(healed);
    return parts.isEmpty() ? QString() : CountWords::list(parts.join(CountWords::tr(", ")), {});
}

QString othersList(const std::vector<OtherLink> &others)
{
    QStringList lines;
    for (const auto &link : others | std::views::take(othersListed))
        lines += QStringLiteral("%1 → %2: %3").arg(shown(link.place), shown(link.target.raw), healthText(link.after));
    if (others.size() > othersListed)
        lines += QStringLiteral("…");
    return lines.join(u'\n');
}

} // namespace linkwright
