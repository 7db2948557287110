// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "elevation/helper_request.h"
#include "helper/sentences.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// A request as a person reads it. Names are shown so that they cannot lie; see toDisplayText().
namespace linkwright::helper {

/// What happens to each link, in order, one line each, whole: "retarget C:\x\l -> new (was old)". Of a batch that is
/// taken back that is what undoes it. What is no link to a file says so: "create (junction) C:\x\l -> new", and so does
/// what becomes of another kind. Whose a link will be stands there if it is neither root's nor the asking user's.
std::vector<std::string> linesOf(const HelperRequest &request, Language language);

/// What is asked: as what, how many, which way.
std::string headOf(const HelperRequest &request, Language language);

/// The button that is a yes.
std::string_view yesOf(const HelperRequest &request, Language language);

/// Cut into pieces of at most `most` bytes (8 or more), none in the middle of a character.
std::vector<std::string> piecesOf(std::string_view text, std::size_t most);

/// The lines as a list of short ones, of at most `width` columns: one for what is ASCII, two for everything else. Only
/// the beginning of a change, its number, stands at the edge, and what does not fit is indented: no name can look like
/// another change.
std::string listOf(const std::vector<std::string> &lines, std::size_t width, std::string_view lineEnd);

/// "2026-11-26 09:52:53 UTC", of nanoseconds since 1970.
std::string timeText(std::int64_t nanoseconds);

} // namespace linkwright::helper
