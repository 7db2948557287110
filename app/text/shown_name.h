// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"

#include <QString>

#include <cstdint>
#include <string_view>

namespace linkwright {

/// Where a sentence will stand, which decides how the names in it are escaped.
enum class Spelling : std::uint8_t {
    Window, // a⟨U+202E⟩b
    Terminal, // $'a\u202eb', as a shell reads it
};

/// A name or target as a person may see it: one line that cannot lie.
QString shown(std::string_view name, Spelling spelling = Spelling::Window);
QString shown(const NativePath &path, Spelling spelling = Spelling::Window);

/// A sentence whose longest words are cut in the middle, so that a label can wrap it to a window's width.
QString withShortWords(const QString &sentence, qsizetype longest = 64);

/// The same where lines can also be broken behind a slash: only names that are longer are cut.
QString withShortNames(const QString &sentence, qsizetype longest);

} // namespace linkwright
