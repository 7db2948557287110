// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/open_place.h"
#include "cli/exit_status.h"
#include "cli/rights_record.h"
#include "cli/verbs.h"

namespace linkwright::cli {

int rightsVerb(Session &session, const RightsOptions &options)
{
    const std::vector<NativePath> paths = options.paths.empty() ? std::vector<NativePath>{{"."}} : options.paths;
    std::size_t failed = 0;
    for (const NativePath &path : paths) {
        const auto text = rightsRecord(session, path);
        if (text) {
            session.out.write(*text);
            session.out.flush();
            continue;
        }
        const auto absolute = fromCurrentFolder(session.files, path);
        session.messages.failure(path, text.error(), absolute.value_or(path), Doing::Reading);
        ++failed;
    }
    return statusOf(paths.size() - failed, failed);
}

} // namespace linkwright::cli
