// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/same_end.h"

#include "base/path_rules.h"

namespace linkwright {

namespace {

using path_rules::isSeparator;

/// Whether the text asks for a folder by how it ends: "x/", "x/.", "x/./".
bool asksForFolder(std::string_view rest)
{
    const auto parts = components(rest);
    return !rest.empty() && (isSeparator(rest.back()) || (!parts.empty() && parts.back() == "."));
}

/// How long the part of a text is that must be asked of the system before its ".." can be left out: through the last
/// ".." of it, or only the root.
std::size_t lengthToAsk(std::string_view text)
{
    std::size_t length = path_rules::rootLength(text);
    for (std::size_t start = length; start < text.size();) {
        std::size_t end = start;
        while (end < text.size() && !isSeparator(text[end]))
            ++end;
        if (text.substr(start, end - start) == "..")
            length = end;
        start = end + 1;
    }
    return length;
}

/// The physical folder that the first part of a text leads to, when no link is met on the way.
Result<NativePath> folderWithoutLinks(const EntryAtHome &link, std::string_view text)
{
    if (text.empty())
        return link.home->realPath;
    const Verdict verdict = trace(*link.home, link.place.name, {std::string(text)}).verdict;
    if (verdict.health != Health::Healthy || verdict.hops != 1)
        return failure(ErrorKind::NotSame, link.place.path);
    return verdict.path;
}

/// What is left of the text stays, word for word, so the links in it stay on the way.
Result<NativePath> sameWordsFromRoot(const EntryAtHome &link)
{
    const std::string_view text = link.seen.target.raw;
    if (text.empty())
        return failure(ErrorKind::InvalidTarget, link.place.path);
    const std::size_t length = lengthToAsk(text);
    auto path = folderWithoutLinks(link, text.substr(0, length));
    if (!path)
        return path;
    const std::string_view rest = text.substr(length);
    for (const std::string_view part : components(rest)) {
        if (part != ".")
            *path = *path / part;
    }
    return asksForFolder(rest) ? *path / "" : *path;
}

} // namespace

Result<NativePath> saidFromRoot(const EntryAtHome &link, const Verdict &verdict)
{
    if (verdict.health != Health::Healthy)
        return sameWordsFromRoot(link);
    const LinkTarget &target = link.seen.target;
    auto path = physicalPlace(*link.home->files,
                              target.isAbsolute() ? NativePath{target.raw} : link.home->realPath / target.raw);
    if (!path)
        return failureAt(link.place.path, path.error());
    return path;
}

LinkTarget saidFrom(const NativePath &folder, const NativePath &fromRoot)
{
    LinkTarget text = relativeBetween(folder, fromRoot);
    if (components(fromRoot.bytes).empty() || !isSeparator(fromRoot.bytes.back()))
        return text;
    text.raw += path_rules::preferredSeparator;
    return text;
}

bool endsAlike(const Verdict &one, const Verdict &other)
{
    return one.health == other.health && one.path == other.path && one.osCode == other.osCode;
}

Result<Planned> retargetedToSameEnd(const EntryAtHome &link, const Verdict &verdict, const LinkTarget &after)
{
    auto planned = retargeted(link, after);
    if (!planned || !planned->change)
        return planned;
    std::optional<Supposed> supposed;
    if (verdict.health != Health::Healthy) // the way may come back to the link itself
        supposed = Supposed{link.realPlace(), after};
    const Verdict then = trace(*link.home, link.place.name, after, supposed).verdict;
    if (!endsAlike(verdict, then))
        return failure(ErrorKind::NotSame, link.place.path);
    planned->stillWithoutEnd = verdict.health != Health::Healthy;
    return planned;
}

Error noEnd(const NativePath &place, const Verdict &verdict)
{
    const auto because = [&](ErrorKind kind) { return Error{kind, place, verdict.osCode}; };
    switch (verdict.health) {
    case Health::Loop: return because(ErrorKind::Loop);
    case Health::Invalid: return because(ErrorKind::InvalidTarget);
    case Health::Denied: return because(ErrorKind::Denied);
    case Health::Offline:
    case Health::Unanswered: return because(ErrorKind::NotAnswering);
    case Health::Unchecked: return because(ErrorKind::CrossesMount);
    case Health::Healthy:
    case Health::Broken:
    case Health::WrongKind: break;
    }
    return because(ErrorKind::NotFound);
}

} // namespace linkwright
