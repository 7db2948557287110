// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "store/catalog_paths.h"
#include "store/link_sighting.h"

#include <vector>

namespace linkwright {

/// A link of the catalog.
struct KnownLink
{
    std::int64_t id = 0;
    NativePath folder;
    std::string name;
    NodeType type = NodeType::SymbolicLink;
    LinkTarget target;
    Health health = Health::Unchecked;
    bool isGone = false;
};

/// The links of the catalog, written.
class CatalogLinks
{
public:
    CatalogLinks(const CatalogFile &file, CatalogPaths &paths);

    // Each part of a transaction that CatalogPaths::begin() knows of.

    /// What was seen of a link at that time. What is known from when it was healthy stays when it is not: where it
    /// went and what stood there; until another text is in it, or it is healthy again.
    Result<void> put(const LinkSighting &look, std::int64_t when);
    /// The link is no longer there.
    Result<void> setGone(std::int64_t link, std::int64_t when);
    /// The link is there still.
    Result<void> setSeen(std::int64_t link, std::int64_t when);

private:
    Result<void> putWay(std::int64_t link, const LinkSighting &look, bool isAnother);
    Result<std::int64_t> insert(std::int64_t folder, const LinkSighting &look, std::int64_t when);
    Result<std::int64_t> endOf(const LinkSighting &look, std::int64_t otherwise);

    CatalogPaths &m_paths;
    Statement m_find;
    Statement m_add;
    Statement m_change;
    Statement m_forgetWay;
    Statement m_addPoint;
    Statement m_setGone;
    Statement m_setSeen;
};

enum class Reach : std::uint8_t { Folder, Tree };
enum class Of : std::uint8_t { ThoseThere, All };

/// The links of a folder, or also of all those below it, that were last seen before that time: those that were there
/// when somebody last looked, or also those that are gone.
Result<std::vector<KnownLink>> linksNotSeenSince(const CatalogFile &file, const NativePath &folder, Reach reach, Of of,
                                                 std::int64_t when);

/// How many links were there below a folder when somebody last looked; it is not asked beyond `most` + 1.
Result<std::size_t> countLinksBelow(const CatalogFile &file, const NativePath &folder, std::size_t most);

/// The first path behind all those below a folder, which begin with beginningOfAllBelow(). Bytes are compared one by
/// one, so nothing in a name can be taken for more than it is.
std::string behindAllBelow(const std::string &beginning);
/// "/a" -> "/a/"; a root ends with its separator.
std::string beginningOfAllBelow(const NativePath &folder);

} // namespace linkwright
