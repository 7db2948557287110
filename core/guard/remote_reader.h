// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guard/worker_line.h"
#include "platform/file_system.h"

#include <memory>
#include <string>
#include <vector>

namespace linkwright::guard {

/// Reads a folder that a worker holds open, a piece at a time.
class RemoteReader final : public FolderReader
{
public:
    RemoteReader(std::shared_ptr<WorkerLine> line, std::uint32_t number);
    RemoteReader(const RemoteReader &) = delete;
    RemoteReader &operator=(const RemoteReader &) = delete;
    ~RemoteReader() override;

    Result<std::span<const ListedName>> read() override;

private:
    std::shared_ptr<WorkerLine> m_line;
    std::uint32_t m_number;
    std::vector<std::string> m_names; // what m_listed looks at
    std::vector<ListedName> m_listed;
};

} // namespace linkwright::guard
