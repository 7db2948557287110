// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"

#include <string>
#include <string_view>

namespace linkwright::test {

/// A folder of its own on the real disk, gone with everything in it at the end.
class TemporaryFolder
{
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;
    ~TemporaryFolder();

    /// Physical, absolute.
    const NativePath &path() const { return m_path; }
    /// "/desk/today" of a drawn tree, as a path of the real disk.
    NativePath at(std::string_view treePath) const { return {m_path.bytes + std::string(treePath)}; }

private:
    NativePath m_path;
};

/// Draws a tree (see tree_text.h) below a real folder; the texts of links are taken as they stand. std::runtime_error.
void drawOnDisk(const NativePath &root, std::string_view tree);

/// What is below a real folder now, in the form of formatTree().
std::string dumpDisk(const NativePath &root);

} // namespace linkwright::test
