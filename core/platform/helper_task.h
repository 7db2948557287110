// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include <cstdint>
#include <string_view>
#include <utility>

namespace linkwright {

/// What a helper is started for; a person agrees to this one, and it does no other.
enum class HelperTask : std::uint8_t {
    Make, // changes, one by one
    TakeBack, // what was made of changes that were cut off
    Finish, // what is missing of them
};

/// The word for it on a helper's command line, in front of how many changes there are.
constexpr std::string_view optionOf(HelperTask task)
{
    switch (task) {
    case HelperTask::Make: return "--changes";
    case HelperTask::TakeBack: return "--take-back";
    case HelperTask::Finish: return "--finish";
    } // no default: the compiler then asks every new one
    std::unreachable();
}

/// Whether the option names a task; it is then put there.
constexpr bool readTask(std::string_view option, HelperTask &task)
{
    for (const HelperTask each : {HelperTask::Make, HelperTask::TakeBack, HelperTask::Finish}) {
        if (optionOf(each) != option)
            continue;
        task = each;
        return true;
    }
    return false;
}

} // namespace linkwright
