// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/elevation.h"
#include "elevation/trusted_file_system.h"
#include "rights/started_as.h"
#include "text/shown_name.h"

#include <QString>

namespace linkwright {

/// What it costs that a window was started with an administrator's rights. Empty: it was not. `mayAsk`: there is what
/// asks for these rights, so that another start would do as well.
QString startedAsText(StartedAs start, bool mayAsk);

/// "3 of 12 changes need administrator rights; you will be asked once." Empty: none do.
QString elevationNote(std::size_t needed, std::size_t changes);

/// Why nothing was changed, as a whole sentence. Empty: the person said no, and knows.
QString elevationRefusalText(ElevationRefusal refusal);

/// Why nobody is asked for administrator rights for what is to be made in a folder.
QString distrustText(const Distrusted &distrusted, Spelling spelling = Spelling::Window);

} // namespace linkwright
