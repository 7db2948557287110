// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "helper/request_log.h"

#include "helper/hardening.h"
#include "helper/request_words.h"

#include <algorithm>
#include <utility>

namespace linkwright::helper {

namespace {

std::string headOf(const HelperRequest &request)
{
    const std::string who = "for user " + std::to_string(request.user) + ", ";
    const std::string what =
        std::to_string(request.intents.size()) + " changes in " + placesInShort(request.intents) + ", ";
    const std::string begun = "begun on " + timeText(request.begun) + " and cut off, ";
    switch (request.task) {
    case HelperTask::Make: return who + what + "made now:";
    case HelperTask::TakeBack: return who + what + begun + "now taken back as far as they were made:";
    case HelperTask::Finish: return who + what + begun + "what is missing made now:";
    } // no default: the compiler then asks every new one
    std::unreachable();
}

bool logWhole(const std::string &line)
{
    return std::ranges::all_of(piecesOf(line, mostLogBytes), [](const std::string &piece) { return log(piece); });
}

} // namespace

bool logRequest(const HelperRequest &request)
{
    requestCame();
    return logWhole(headOf(request)) && std::ranges::all_of(linesOf(request, Language::English), logWhole);
}

} // namespace linkwright::helper
