// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/health.h"
#include "platform/file_system.h"
#include "selftest/subject.h"

#include <string>
#include <utility>

namespace linkwright::selftest {

/// What the self-test looks at afterwards. What is not as it should be comes as Unverified, its words from takeFound().
class Looks
{
public:
    Looks(FileSystem &files, NativePath folder)
        : m_files(files)
        , m_folder(std::move(folder))
    {
    }

    Result<void> isLinkTo(const NativePath &place, NodeType kind, const std::string &target);
    Result<void> hasHealth(const NativePath &place, Health health);
    /// `target` as it is in the link, relative to the folder of the test; `end` Unknown: it leads nowhere.
    Result<void> leadsTo(const NativePath &place, const std::string &target, NodeType end);
    Result<void> isOneFile(const NativePath &one, const NativePath &other, std::uint32_t names);
    Result<void> isGoneButNot(const NativePath &place, const Subject &subject);

    /// What was there instead, in words; empty: nothing was. Forgotten afterwards.
    std::string takeFound() { return std::exchange(m_found, {}); }

private:
    NativePath at(std::string_view name) const { return m_folder / name; }
    std::unexpected<Error> isInstead(std::string what);
    Result<Verdict> verdictOf(const NativePath &path);

    FileSystem &m_files;
    NativePath m_folder;
    std::string m_found;
};

} // namespace linkwright::selftest
