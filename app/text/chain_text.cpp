// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/chain_text.h"

#include "base/link_rules.h"
#include "platform/system_codes.h"
#include "text/health_text.h"
#include "text/kind_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace linkwright {

namespace {

constexpr std::size_t longestTarget = 4095; // bytes

QString words(const char *text)
{
    return QCoreApplication::translate("ChainText", text);
}

QString linkKind(NodeType kind)
{
    switch (kind) {
    case NodeType::FolderSymbolicLink: return words(QT_TRANSLATE_NOOP("ChainText", "Folder link"));
    case NodeType::Junction: return words(QT_TRANSLATE_NOOP("ChainText", "Junction"));
    default:
        return link_rules::linksHaveKinds ? words(QT_TRANSLATE_NOOP("ChainText", "File link"))
                                          : words(QT_TRANSLATE_NOOP("ChainText", "Symbolic link"));
    }
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

/// Of the last hop, where the system gives up.
QString troubleAtHop(const Chain &chain)
{
    const auto &[hops, verdict] = chain;
    const auto isMet = [&](const Hop &hop) { return hop.place == verdict.path; };
    if (verdict.health == Health::Loop && hops.size() == 1)
        return words(QT_TRANSLATE_NOOP("ChainText", "Leads to itself"));
    if (verdict.health == Health::Loop && std::ranges::any_of(hops, isMet))
        return words(QT_TRANSLATE_NOOP("ChainText", "Leads back to %1")).arg(shown(verdict.path));
    return healthText(verdict);
}

QString troubleAtEnd(const Verdict &verdict)
{
    if (verdict.health != Health::Broken)
        return healthText(verdict);
    return verdict.osCode == system_code::notAFolder ? words(QT_TRANSLATE_NOOP("ChainText", "Not a folder"))
                                                     : words(QT_TRANSLATE_NOOP("ChainText", "Not there"));
}

} // namespace

bool stopsAtLastHop(const Verdict &verdict)
{
    return verdict.health == Health::Loop || verdict.health == Health::Invalid;
}

StopText hopText(const Chain &chain, std::size_t hop, std::string_view fileSystem)
{
    const Hop &here = chain.hops[hop];
    const QString target = shown(here.target.raw);
    StopText text;
    text.place = shown(here.place);
    text.pointsTo = QStringLiteral("→ ") + target;
    if (hop + 1 == chain.hops.size() && stopsAtLastHop(chain.verdict))
        text.trouble = troubleAtHop(chain);
    text.facts = joined({linkKind(here.kind), shown(fileSystem)});
    text.spoken = words(QT_TRANSLATE_NOOP("ChainText", "Hop %1 of %2: %3"))
                      .arg(QString::number(hop + 1), QString::number(chain.hops.size()),
                           joined({text.place, linkKind(here.kind),
                                   words(QT_TRANSLATE_NOOP("ChainText", "points to %1")).arg(target), shown(fileSystem),
                                   text.trouble}));
    return text;
}

StopText endText(const Verdict &verdict, std::string_view fileSystem)
{
    const bool isHealthy = verdict.health == Health::Healthy;
    StopText text;
    text.place = shown(verdict.path);
    text.trouble = isHealthy ? QString() : troubleAtEnd(verdict);
    Entry end;
    end.type = verdict.endType;
    const QString kind = isHealthy && end.type != NodeType::Unknown ? kindText(end) : QString();
    text.facts = joined({kind, shown(fileSystem)});
    text.spoken = (isHealthy ? words(QT_TRANSLATE_NOOP("ChainText", "End: %1"))
                             : words(QT_TRANSLATE_NOOP("ChainText", "Stops: %1")))
                      .arg(joined({text.place, text.trouble, kind, shown(fileSystem)}));
    return text;
}

QString intendedSentence(const Verdict &verdict)
{
    QString health = healthSentence(verdict, nearestExisting(verdict));
    if (!verdict.otherFileSystem)
        return health;
    return health + u' ' + words(QT_TRANSLATE_NOOP("ChainText", "It leaves this file system."));
}

QString targetTextTrouble(std::string_view text)
{
    if (text.empty())
        return words(QT_TRANSLATE_NOOP("ChainText", "A link cannot point to nothing: say what it is to point to."));
    if (text.size() > longestTarget)
        return words(QT_TRANSLATE_NOOP("ChainText", "Too long: a link holds at most %1 bytes, and this is %2."))
            .arg(QLocale().toString(static_cast<qulonglong>(longestTarget)),
                 QLocale().toString(static_cast<qulonglong>(text.size())));
    if (text.find('\0') != std::string_view::npos)
        return words(QT_TRANSLATE_NOOP("ChainText", "No link can hold a zero byte."));
    return {};
}

} // namespace linkwright
