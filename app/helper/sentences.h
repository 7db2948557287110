// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include <cstdint>
#include <string_view>

namespace linkwright::helper {

enum class Language : std::uint8_t { English, German };

/// All that a helper says to a person, in one language. %1: how many changes there are; %2: when they were begun.
struct Sentences
{
    // the question
    std::string_view makeOne;
    std::string_view make;
    std::string_view takeBack;
    std::string_view finish;
    std::string_view readAll; // while the end of the list was not seen
    std::string_view yesMake;
    std::string_view yesTakeBack;
    std::string_view yesFinish;
    std::string_view no;
    // a line of the list
    std::string_view create;
    std::string_view retarget;
    std::string_view remove;
    std::string_view move;
    std::string_view was; // the text, or the kind, that goes
    std::string_view to; // the new place
    std::string_view owner; // the number of a user
    std::string_view toFile; // kinds of links
    std::string_view toFolder;
    std::string_view junction;
};

const Sentences &sentencesIn(Language language);

} // namespace linkwright::helper
