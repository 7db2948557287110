// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/link_target.h"
#include "platform/node.h"
#include "windows/reparse_buffer.h"
#include "windows/system_calls.h"

#include <optional>

/// What an open object of Windows is, in the words of every system.
namespace linkwright::windows {

/// An open object, looked at by its handle.
struct Look
{
    NodeFacts facts;
    std::int64_t born = 0; // as Folder::born() tells it
    std::uint32_t tag = 0; // reparse tag; 0: none
    bool isVolumeMount = false; // a mount point that names a volume: another file system begins there
    std::optional<ReparseBuffer> buffer = std::nullopt; // of links and mount points that could be read

    bool isFolder() const { return facts.identity.type == NodeType::Folder; }
    bool isLink() const { return linkwright::isLink(facts.identity.type); }
    /// A folder that another program keeps (cloud, container, compression): opened through, it is an ordinary one.
    bool isOpenedThrough() const { return tag != 0 && isFolder(); }
};

Called<Look> lookAt(SystemCalls &calls, Handle handle);

/// Which object it is; nothing but its type and numbers.
Called<Identity> identityOf(SystemCalls &calls, Handle handle);

/// The text of an open link: what its substitute name says. 4390: it is none that this program reads.
Called<LinkTarget> textAt(SystemCalls &calls, Handle handle);

/// Times of Windows (100 ns since 1601) and ours (ns since 1970).
std::int64_t nanoseconds(std::int64_t fileTime);
std::int64_t fileTime(std::int64_t nanoseconds);

} // namespace linkwright::windows
