// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/windows_reader.h"

#include "base/wtf8.h"
#include "windows/link_text.h"
#include "windows/reparse_tag.h"

namespace linkwright::windows {

namespace {

bool isOfEveryFolder(const ListedEntry &entry)
{
    return entry.name == u"." || entry.name == u"..";
}

NodeType typeOf(const ListedEntry &entry)
{
    return entry.tag == tagMountPoint ? NodeType::Unknown : nodeTypeOf(entry.attributes, entry.tag, false);
}

} // namespace

WindowsReader::WindowsReader(SystemCalls &calls, OpenHandle folder)
    : m_calls(calls)
    , m_folder(std::move(folder))
{
}

Result<std::span<const ListedName>> WindowsReader::read()
{
    m_texts.clear();
    m_names.clear();
    while (m_names.empty()) {
        const auto block = m_calls.list(m_folder.get(), !m_begun);
        if (!block)
            return refused(block.error(), {});
        m_begun = true;
        if (block->empty())
            break;
        m_texts.reserve(block->size()); // short texts must not move
        for (const ListedEntry &entry : *block) {
            if (!isOfEveryFolder(entry))
                m_names.push_back({m_texts.emplace_back(wtf8FromUtf16(entry.name)), typeOf(entry), entry.id});
        }
    }
    return std::span<const ListedName>(m_names);
}

} // namespace linkwright::windows
