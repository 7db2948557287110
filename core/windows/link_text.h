// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/link_target.h"
#include "platform/node.h"
#include "windows/reparse_buffer.h"

/// Between the text of a link, as people read and type it, and what Windows stores.
namespace linkwright::windows {

/// What a link or junction says, by the name that Windows follows: "\??\C:\x" is told as "C:\x", "\??\UNC\s\h" as
/// "\\s\h"; "\??\Volume{…}\x" and every other object path stays as it is, and so does a relative text. The print name
/// has no say: it may lie.
LinkTarget textOf(const ReparseBuffer &buffer);

/// Whether the print name would make people believe in another target. An empty one says nothing, so it is no lie.
/// It must be a text that, stored, gives this substitute name, but for a separator at the end.
bool printLies(const ReparseBuffer &buffer);

/// Whether writing textOf(buffer) anew gives a link that Windows follows in the same way. False for what only strange
/// programs write; such a link is shown, and undo must keep its buffer rather than its text.
bool isToldByItsText(const ReparseBuffer &buffer);

/// Whether a link makes sense at all. False for one that is not relative and names no object ("x"): Windows follows it
/// nowhere, and its text would read like that of another link.
bool makesSense(const ReparseBuffer &buffer);

/// Why a text cannot be stored.
enum class TextFault : std::uint8_t {
    Empty,
    NotText, // not WTF-8, or holds a NUL
    DriveRelative, // "C:x": depends on a current folder of whoever makes it
    NotAbsolute, // a junction needs a whole path
    NotLocal, // a junction cannot lead to a share or a device, and one to a volume would be a mount point
    BadPath, // no server or share in "\\…", ".." or "." within an object path "\??\…"
    TooLong, // for one reparse point
};

/// What CreateSymbolicLinkW stores for a target. '/' becomes '\\' (Windows does not read '/' in a stored target) and
/// doubled separators become one (such a link is made, and cannot be opened). An absolute text is made an object path
/// as Windows does: "." and ".." taken out by text alone, never above the root. A relative one, also "\x", keeps its
/// ".." and "." and gets the flag. Unlike Windows this keeps dots and spaces at the end of names, as "\\?\" does.
std::expected<ReparseBuffer, TextFault> symbolicLinkTo(const LinkTarget &target);

/// The link that is told by exactly this text: symbolicLinkTo(), or, for a relative text that one would have changed
/// ("a/b", as programs of other systems write it), the text as it is. To restore what stood there, not to make anew.
std::expected<ReparseBuffer, TextFault> symbolicLinkSaying(const LinkTarget &text);

/// What to hand to CreateSymbolicLinkW so that it stores this very substitute name: the print name, but "\\?\…" where
/// Windows would take dots and spaces from the end of a name or see a device in it. To be checked on a real Windows; so
/// whoever makes a link reads it back.
std::u16string creationText(const ReparseBuffer &link);

/// symbolicLinkTo() for a junction: an absolute path on a drive, '\\' at the end of the substitute name, as
/// libuv and mklink write it. Whether it names a folder only the disk knows.
std::expected<ReparseBuffer, TextFault> junctionTo(const LinkTarget &target);

/// How a symbolic link's text will read once it is stored: textOf(symbolicLinkTo(target)). A plan holds this text, or
/// it would find another one after making the link. A text that cannot be stored comes back as it is.
LinkTarget asStored(const LinkTarget &target);
/// The same for a junction. The '\\' at the end is not told, but for that of the root.
LinkTarget asStoredInJunction(const LinkTarget &target);

/// The computer that a target names: touching it would send the person's credentials there. "\\server\…", "\??\UNC\…",
/// "\\?\UNC\…", "\\.\UNC\…", "\GLOBAL??\UNC\…", "\Device\Mup\…" and the like, in any case, also with '/'.
std::optional<std::string> serverOf(std::string_view text);

/// Whether looking at the target may leave this computer: it names a server, or is an object path that is neither a
/// drive nor a volume and might be anything ("\??\GLOBALROOT\…", "\\.\x\..\…"). Drives mapped to a share do not show
/// in the text: ask the drive.
bool isRemote(std::string_view text);

/// Whether a mount point's substitute name is a volume ("\??\Volume{…}\"): then it is no junction, and not ours.
bool namesVolume(const ReparseBuffer &buffer);

/// What an entry is by its attributes and reparse tag. A volume mount point is a Folder, as a mount point is elsewhere.
/// Tags that stand for something else, and the special files of WSL and Store apps, are Other; placeholders, compressed
/// and deduplicated files are what their attributes say.
NodeType nodeTypeOf(std::uint32_t attributes, std::uint32_t tag, bool namesVolume);

} // namespace linkwright::windows
