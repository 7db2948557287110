// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "jobs/awaited_links.h"

#include "scan/list_folder.h"

#include <utility>

namespace linkwright {

namespace {

constexpr std::size_t mostAtOnce = 4096; // what a window takes in without a halt

void look(const LinkHome &home, std::string_view name, LinkPartPool &pool, AwaitedLinks::Judged &judged)
{
    if (auto entry = inspectEntry(home, name, {}, &pool))
        judged.present.push_back(std::move(*entry));
    else if (entry.error().kind == ErrorKind::NotFound)
        judged.gone.emplace_back(name);
}

} // namespace

void AwaitedLinks::add(std::string_view name)
{
    m_names += name;
    m_lengths.push_back(static_cast<std::uint16_t>(name.size()));
}

std::string_view AwaitedLinks::takeNext()
{
    const std::size_t length = m_lengths[m_next++];
    return std::string_view(m_names).substr(std::exchange(m_nextByte, m_nextByte + length), length);
}

AwaitedLinks::Judged AwaitedLinks::judge(const LinkHome &home, const std::vector<std::string> &first,
                                         std::chrono::steady_clock::time_point until, const StopToken &stop)
{
    Judged judged;
    for (const std::string &one : first) {
        if (m_first.insert(one).second)
            look(home, one, m_pool, judged);
    }
    while (!isEmpty() && judged.present.size() < mostAtOnce && !stop.stop_requested()
           && std::chrono::steady_clock::now() < until) {
        const auto next = takeNext();
        if (m_first.empty() || !m_first.contains(std::string(next)))
            look(home, next, m_pool, judged);
    }
    if (isEmpty())
        *this = {};
    return judged;
}

} // namespace linkwright
