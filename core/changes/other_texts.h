// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/link_target.h"
#include "platform/file_system.h"

#include <optional>

namespace linkwright {

/// Other ways to write what a link points to, with the same end. Nothing: it is written so already. Errors as those of
/// planConvert() and planFlatten().
struct OtherTexts
{
    using Text = Result<std::optional<LinkTarget>>;

    Text relative;
    Text absolute;
    Text tidy;
    Text straight; // at the end, so that it is the only hop
};

/// For the link at a place as it would be with this text, which need not be stored yet.
OtherTexts otherTexts(const FileSystem &files, const NativePath &place, const LinkTarget &text);

} // namespace linkwright
