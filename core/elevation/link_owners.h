// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "elevation/helper_request.h"
#include "platform/file_system.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

/// Whose a link may become that is made with an administrator's rights. Where everybody may make links, the kernel
/// follows one only for its owner and for the owner of the folder (proc(5), protected_symlinks), so whoever could have
/// a link given to somebody else could lead that person anywhere.
namespace linkwright {

/// root's and the asking user's everywhere; anybody's where only root makes links, so that a removal of somebody's link
/// there can be taken back; elsewhere its folder's owner's.
bool mayBecome(std::uint32_t owner, const NodeFacts &folder, std::uint32_t user);

/// Whose the link will be, if that was asked for, or is as it was seen before.
std::optional<std::uint32_t> ownerAfter(const Change &change);

/// What happens to the links: the changes of a request, or, of a batch that is taken back, what undoes them.
std::vector<Change> actsOf(const std::vector<Intent> &intents, HelperTask task);

/// Looks before anything is touched; each folder once, and only where a link would become somebody else's.
class OwnersCheck
{
public:
    /// `user`: who asks.
    OwnersCheck(const FileSystem &files, std::uint32_t user);

    /// Whether no link becomes one of somebody whose it must not be: Denied, at its place, or what kept its folder from
    /// being looked at. A removal that is taken back is not judged: what was cut off left the link under its spare
    /// name, with the owner it always had. Where it is made anew, TrustedFolder::setMarks() judges, and one that may
    /// not be given away is root's.
    Result<void> check(const std::vector<Intent> &intents, HelperTask task);

private:
    Result<void> checkAct(const Change &act);
    const Result<NodeFacts> &factsOf(const NativePath &folder);

    const FileSystem &m_files;
    std::uint32_t m_user;
    std::map<NativePath, Result<NodeFacts>> m_folders;
};

} // namespace linkwright
