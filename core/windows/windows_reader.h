// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/file_system.h"
#include "windows/open_handle.h"

#include <string>
#include <vector>

namespace linkwright::windows {

/// Reads the entries of an open folder, as many as one call gives. What is a link the listing itself says, except that
/// only look() tells junctions from the mount points of volumes.
class WindowsReader final : public FolderReader
{
public:
    WindowsReader(SystemCalls &calls, OpenHandle folder);

    Result<std::span<const ListedName>> read() override;

private:
    SystemCalls &m_calls;
    OpenHandle m_folder;
    bool m_begun = false;
    std::vector<std::string> m_texts; // what the views of m_names point into
    std::vector<ListedName> m_names;
};

} // namespace linkwright::windows
