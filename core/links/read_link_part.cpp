// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "links/read_link_part.h"

#include "links/judge.h"
#include "links/style_at_home.h"

namespace linkwright {

Result<LinkPart> readLinkPart(const LinkHome &home, std::string_view name, const NativePath &root)
{
    auto target = home.folder->readLink(name);
    // A link whose very text may not be read (procfs): it is there, and nobody can say more.
    // In a folder that may be listed but not searched nobody can look at it
    // either, and that is a problem of the folder.
    if (!target && target.error().kind == ErrorKind::Denied && home.folder->look(name))
        return LinkPart{{}, {}, {Health::Denied, 1, target.error().osCode, false, home.realPath / name}};
    if (!target)
        return std::unexpected(target.error());
    const Verdict verdict = judge(home, name, *target);
    const Style style = styleOf(home, name, *target, verdict, root);
    return LinkPart(std::move(*target), style, verdict);
}

} // namespace linkwright
