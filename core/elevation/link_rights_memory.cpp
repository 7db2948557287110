// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevation/link_rights_memory.h"

#include "base/path_rules.h"
#include "elevation/trust.h"

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

namespace linkwright {

namespace {

class Memory
{
public:
    /// With the number of times that everything was forgotten.
    std::pair<std::optional<bool>, std::uint64_t> at(const std::string &root)
    {
        const std::scoped_lock lock(m_mutex);
        const auto known = m_known.find(root);
        return {known == m_known.end() ? std::nullopt : std::optional(known->second), m_forgotten};
    }

    /// An answer that was asked for before everything was forgotten is of the past.
    void keep(const std::string &root, bool answer, std::uint64_t forgotten)
    {
        const std::scoped_lock lock(m_mutex);
        if (forgotten == m_forgotten)
            m_known[root] = answer;
    }

    void forget()
    {
        const std::scoped_lock lock(m_mutex);
        m_known.clear();
        ++m_forgotten;
    }

private:
    std::mutex m_mutex;
    std::map<std::string, bool> m_known; // by root
    std::uint64_t m_forgotten = 0;
};

Memory &memory()
{
    static Memory &memory = *new Memory; // never destroyed: threads that nobody waits for may still ask
    return memory;
}

} // namespace

bool knownIfLinksNeedElevation(const NativePath &folder)
{
    const std::string root(path_rules::rootOf(folder.bytes));
    const auto [known, forgotten] = memory().at(root);
    if (known)
        return *known;
    const auto answer = linksNeedElevation(folder); // takes a while: nobody waits for the lock
    if (answer)
        memory().keep(root, *answer, forgotten);
    return answer.value_or(false);
}

void forgetLinkRights()
{
    memory().forget();
}

} // namespace linkwright
