// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "links/link_entry.h"

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace linkwright {

/// Keeps the link parts of many entries in blocks, which takes a third less than one by one. A block lives as long as
/// any of its parts is held. One thread adds; others may read what they were given.
class LinkPartPool
{
public:
    std::shared_ptr<const LinkPart> keep(LinkPart &&part)
    {
        if (m_block)
            part.shareWith(m_block->back());
        if (!m_block || m_block->size() == partsInBlock) {
            m_block = std::make_shared<std::vector<LinkPart>>();
            m_block->reserve(partsInBlock); // so that none ever moves
        }
        m_block->push_back(std::move(part));
        return {m_block, &m_block->back()};
    }

private:
    static constexpr std::size_t partsInBlock = 64;

    std::shared_ptr<std::vector<LinkPart>> m_block;
};

} // namespace linkwright
