// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "text/shown_name.h"

#include <QString>

namespace linkwright {

/// What went wrong, to stand after "PLACE: " on a line that names the place already.
QString errorText(ErrorKind kind);

/// What went wrong as a whole sentence with the place in it, for the window.
QString errorSentence(const Error &error, Spelling spelling = Spelling::Window);

} // namespace linkwright
