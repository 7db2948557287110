// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/display_text.h"
#include "cli/option_kinds.h"

#include <array>
#include <string>
#include <string_view>

namespace linkwright::cli {

template<typename Choice>
struct Word
{
    std::string_view word;
    Choice choice;
};

/// An option whose value is one of a few words, which live as long as the parser.
template<typename Choice, std::size_t Count>
CLI::Option *addWord(CLI::App &app, const RawArguments &raw, const std::string &name,
                     const std::array<Word<Choice>, Count> &words, Choice &value, const std::string &help)
{
    std::string all;
    for (const auto &known : words)
        all.append(all.empty() ? "" : "|").append(known.word);
    const auto take = [&value, &words, name, all](const std::string &given) {
        for (const auto &known : words) {
            if (known.word == given) {
                value = known.choice;
                return;
            }
        }
        refuseUsage(name + ": '" + toDisplayText(given) + "' is none of " + all);
    };
    return addValue(app, raw, name, take, help)->type_name(all);
}

} // namespace linkwright::cli
