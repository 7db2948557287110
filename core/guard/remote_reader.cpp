// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guard/remote_reader.h"

#include "guard/remote_folder.h"

#include <utility>

namespace linkwright::guard {

RemoteReader::RemoteReader(std::shared_ptr<WorkerLine> line, std::uint32_t number)
    : m_line(std::move(line))
    , m_number(number)
{
}

RemoteReader::~RemoteReader()
{
    m_line->letGo(LetGo::Reader, m_number);
}

Result<std::span<const ListedName>> RemoteReader::read()
{
    m_names.clear();
    m_listed.clear();
    const auto understand = [this](ByteReader &in) {
        // The count is the worker's word: room is made only as entries really come.
        for (auto left = in.number<std::uint32_t>(); left > 0 && in.isGood(); --left) {
            m_names.push_back(readName(in));
            const NodeType type = readType(in);
            m_listed.push_back({{}, type, in.number<std::uint64_t>()});
        }
        return true;
    };
    const auto read = understood(
        *m_line, m_line->ask(questionOf(ReadOn::Next, m_number).take(), m_line->patience().look), understand);
    if (!read)
        return std::unexpected(read.error());
    for (std::size_t at = 0; at < m_names.size(); ++at)
        m_listed[at].name = m_names[at];
    return m_listed;
}

} // namespace linkwright::guard
