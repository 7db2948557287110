// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

/// The few facts about following links that differ between systems; one source a system.
namespace linkwright::link_rules {

/// How many links a system follows before it gives up.
extern const unsigned maximumHops;

/// Whether a link says itself if it leads to a file or to a folder, and leads nowhere when it is wrong.
extern const bool linksHaveKinds;

/// Whether two names can change places at once, on the system's own file systems. Where not, something new is made at
/// the place itself, with the old entry aside.
extern const bool namesAreExchanged;

/// Whether the system tells all names of a file, wherever they are.
extern const bool allNamesAreTold;

/// The one root that every path begins at, and which may be opened whatever it lies on ("/"); empty: there is none.
extern const std::string_view soleRoot;

/// The text as the system walks it from the physical folder `home`: Windows takes ".." as text, whatever the names
/// before it stand for, and begins "\x" at the drive of the home.
std::string walked(std::string_view text, std::string_view home);

/// The text as it is best stored when a person typed it: Windows follows no "/" in a link.
std::string stored(std::string_view typed, bool inJunction);

/// Whether a link or junction with this very text can be made. Not so for what only strange programs write: such a link
/// could not be restored, so it is left as it is.
bool canBeMade(const std::string &text, bool asJunction);

/// Whether touching what the text names would send this user's name and a hash of the password to another computer.
/// Nothing like that is ever done unasked.
bool namesServer(std::string_view text);

/// The share of such a text, as the table of mounts has it ("\\server\share\"). Empty: it is named in a way that only
/// the kernel understands, or not at all; nobody is asked for that.
std::string shareIn(std::string_view text);

} // namespace linkwright::link_rules
