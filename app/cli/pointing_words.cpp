// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "cli/pointing_words.h"

#include "cli/scan_words.h"
#include "text/error_text.h"
#include "text/shown_name.h"

#include <QCoreApplication>
#include <QStringList>

namespace linkwright::cli {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Backlinks", text);
}

QString listed(const std::vector<NativePath> &paths)
{
    QStringList names;
    for (const NativePath &path : paths)
        names += shown(path, Spelling::Terminal);
    return names.join(QStringLiteral(", "));
}

} // namespace

QString countText(std::size_t links, std::size_t breaks)
{
    if (links == 0)
        return words("No link was found that points here.");
    const QString count =
        (links == 1 ? words("%1 link points here") : words("%1 links point here")).arg(grouped(links));
    return count + words("; %1 would break without it.").arg(grouped(breaks));
}

QString knownLinksText(std::size_t links)
{
    return (links == 1 ? words("%1 link is known to point here and will break; --update-links lets it follow, "
                               "--leave-link leaves a link behind.")
                       : words("%1 links are known to point here and will break; --update-links lets them follow, "
                               "--leave-link leaves a link behind."))
        .arg(grouped(links));
}

QString lostLinkText(ErrorKind kind)
{
    if (kind == ErrorKind::NotSame)
        return words(
            "It will no longer lead to the same thing; say --update-links, and --in to find what it leads over.");
    return words("It will no longer lead to the same thing: %1").arg(errorText(kind));
}

QString lookedText(const PointingFound &found)
{
    QStringList parts;
    if (!found.roots.empty())
        parts += words("below %1").arg(listed(found.roots));
    if (!found.folders.empty())
        parts += words("among the entries of %1").arg(listed(found.folders));
    if (found.catalog)
        parts += words("at what the catalog knows");
    return words("Looked %1.").arg(parts.join(QStringLiteral("; ")));
}

} // namespace linkwright::cli
