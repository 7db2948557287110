// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/node.h"

#include <cstdint>
#include <optional>

namespace linkwright {

/// What a person can ask for where links have kinds.
enum class LinkForm : std::uint8_t { FileLink, FolderLink, Junction, HardLink };

/// What must be made for it; nothing for a hard link, which is no link of its own.
constexpr std::optional<NodeType> nodeTypeOf(LinkForm form)
{
    switch (form) {
    case LinkForm::FileLink: return NodeType::SymbolicLink;
    case LinkForm::FolderLink: return NodeType::FolderSymbolicLink;
    case LinkForm::Junction: return NodeType::Junction;
    case LinkForm::HardLink: break;
    }
    return std::nullopt;
}

/// The form of a link; nothing for what is none.
constexpr std::optional<LinkForm> linkFormOf(NodeType type)
{
    switch (type) {
    case NodeType::SymbolicLink: return LinkForm::FileLink;
    case NodeType::FolderSymbolicLink: return LinkForm::FolderLink;
    case NodeType::Junction: return LinkForm::Junction;
    case NodeType::Unknown:
    case NodeType::File:
    case NodeType::Folder:
    case NodeType::Other: break;
    }
    return std::nullopt;
}

} // namespace linkwright
