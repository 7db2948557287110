// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/memory_folder.h"
#include "support/memory_state.h"

namespace linkwright::test {

template<typename Act>
auto MemoryFolder::counted(std::string_view call, std::string_view words, const Act &act) const
{
    return m_state.step(m_files, std::string(call) + " " + std::string(words), act);
}

} // namespace linkwright::test
