// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/display_text.h"
#include "cli/exit_status.h"
#include "cli/labelled.h"
#include "cli/paint.h"
#include "cli/place.h"
#include "cli/verbs.h"
#include "store/list_csv.h"
#include "store/records.h"
#include "text/health_text.h"
#include "text/kind_text.h"
#include "text/style_text.h"

namespace linkwright::cli {

namespace {

/// The chain, a line a hop; only worth telling when there is more than the place itself.
std::string chainText(const Chain &chain)
{
    std::string text;
    if (chain.hops.size() < 2)
        return text;
    for (std::size_t hop = 0; hop < chain.hops.size(); ++hop) {
        const Hop &met = chain.hops[hop];
        text += labelled(hop == 0 ? "Chain" : "", std::to_string(hop + 1) + ". " + toShellText(met.place.bytes) + " -> "
                                                      + toShellText(met.target.raw));
    }
    return text;
}

std::string linkText(const Paint &paint, const InspectedPlace &place, const LinkPart &link)
{
    const Verdict verdict = link.verdict();
    const std::string sentence = healthSentence(verdict, nearestExisting(verdict), Spelling::Terminal).toStdString();
    return labelled("Points to", paint.verdict(verdict.health, toShellText(link.target.raw)))
           + labelled("Health", paint.verdict(verdict.health, sentence))
           + labelled("Style", styleText(link.style).toStdString())
           + chainText(trace(place.home, place.name, link.target));
}

/// All names of a file, where the system knows them (NTFS does).
std::string namesText(const InspectedPlace &place, const Entry &entry)
{
    const auto names = entry.names > 1 ? place.folder->allNames(entry.name) : Result<std::vector<NativePath>>();
    std::string text;
    for (std::size_t at = 0; names && at < names->size(); ++at)
        text += labelled(at == 0 ? "Names" : "", toShellText((*names)[at].bytes));
    return text;
}

std::string inspectText(const Paint &paint, const NativePath &path, const InspectedPlace &place, const Entry &entry)
{
    std::string text = paint.place(entry.type, toShellText(path.bytes)) + '\n';
    text += labelled("Kind", kindText(entry).toStdString());
    if (entry.link)
        text += linkText(paint, place, *entry.link);
    return text + namesText(place, entry);
}

Result<std::string> inspected(const Session &session, const Paint &paint, const NativePath &path)
{
    const auto place = placeToInspect(session.files, path);
    if (!place)
        return std::unexpected(place.error());
    const auto entry = entryAt(*place);
    if (!entry)
        return failureAt(path, entry.error());
    switch (session.options.format) {
    case Format::Json: return entryRecord(path, *entry);
    case Format::Csv: return entryCsvLine(path, *entry);
    case Format::Nul: return path.bytes + '\0';
    case Format::Text: break;
    }
    return inspectText(paint, path, *place, *entry);
}

} // namespace

int inspectVerb(Session &session, const InspectOptions &options)
{
    const Paint paint(session.options.color);
    if (session.options.format == Format::Csv)
        session.out.write(entryCsvHeader());
    std::size_t failed = 0;
    for (const NativePath &path : options.paths) {
        const auto text = inspected(session, paint, path);
        if (text) {
            session.out.write(*text);
            session.out.flush();
            continue;
        }
        session.messages.failure(path, text.error(), {}, Doing::Reading);
        ++failed;
    }
    return statusOf(options.paths.size() - failed, failed);
}

} // namespace linkwright::cli
