// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "helper/request_log.h"

#include "helper/hardening.h"
#include "helper/request_words.h"

namespace linkwright::helper {

void logRequest(const HelperRequest &request)
{
    requestCame();
    log("for user " + std::to_string(request.user) + ", " + std::to_string(request.intents.size()) + " changes in "
        + placesInShort(request.intents) + ":");
    for (const Intent &intent : request.intents)
        log(lineOf(intent.change));
}

void logRecovery(RecoveryWay way)
{
    log(way == RecoveryWay::RollBack ? "these were cut off: what was made of them is taken back"
                                     : "these were cut off: what is missing of them is made");
}

} // namespace linkwright::helper
