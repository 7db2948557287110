// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "text/shown_name.h"

#include <QString>

#include <cstdint>

namespace linkwright {

/// What was tried: some refusals read differently where nothing was to be changed.
enum class Doing : std::uint8_t { Changing, Reading };

/// What went wrong, to stand after "PLACE: " on a line that names the place already.
QString errorText(const Error &error, Doing doing = Doing::Changing);
QString errorText(ErrorKind kind, Doing doing = Doing::Changing);

/// What went wrong as a whole sentence with the place in it, for the window.
QString errorSentence(const Error &error, Spelling spelling = Spelling::Window, Doing doing = Doing::Changing);

/// Why a folder that was asked for cannot be used, as a whole sentence with its place in it.
QString folderErrorSentence(const Error &error);

} // namespace linkwright
