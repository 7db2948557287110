// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/link_target.h"
#include "base/stop.h"
#include "platform/mounts.h"
#include "platform/node.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace linkwright {

/// One entry as the listing gives it: nothing was looked at yet. `name` lives until the next read().
struct ListedName
{
    std::string_view name;
    NodeType type = NodeType::Unknown;
    std::uint64_t node = 0; // inode number as the listing says it; 0 where it does not
};

/// Reads the entries of a folder, as many as one system call gives at a time. "." and ".." are left out.
class FolderReader
{
public:
    virtual ~FolderReader() = default;
    /// The next entries; an empty span is the end. Owned by the reader, valid until the next call.
    virtual Result<std::span<const ListedName>> read() = 0;
};

class Folder;

/// Whether a step may enter another mount.
enum class Crossing : std::uint8_t { Refuse, Allow };

/// What to tell of an object that was reached: that it is there, or also what it is, for one call more.
enum class Ask : std::uint8_t { Existence, Type };

/// How much of a file is compared with another.
enum class Extent : std::uint8_t { Beginning, Whole };

/// Asked and told between two pieces of a long copy.
struct CopyWatch
{
    StopToken stop;
    std::function<void(std::uint64_t bytes, std::uint64_t of)> progress; // how much is copied; may be empty
};

/// A link that was looked at: an act on this very one, and on no other that took its name since, asks for it. The
/// number alone does not tell, another may have got it.
struct SeenLink
{
    Identity identity;
    std::int64_t changed = 0; // ctime
    Marks marks;

    static SeenLink from(const NodeFacts &facts)
    {
        return {facts.identity, facts.changed, {facts.owner, facts.group, facts.modified}};
    }
    bool operator==(const SeenLink &) const = default;
};

/// One component further, nothing followed: either a link, with its text, or anything else, held open.
struct Step
{
    std::optional<LinkTarget> link;
    std::unique_ptr<Folder> node; // set when it is no link; asking a file for entries answers NotAFolder
    NodeType type = NodeType::SymbolicLink; // of the link, where links have kinds
};

/// What a link of procfs led to.
struct MagicEnd
{
    std::unique_ptr<Folder> node;
    const Mount *mount =
        nullptr; // points into the table asked; null: on none of it (a pipe; a mount of another namespace)
};

/// An open folder. All work happens relative to it, one name at a time, so that no path is resolved twice and nobody
/// can swap a folder on the way. Names are proper names (isProperName) unless said otherwise. Errors carry the bare
/// name in `where`; callers who know the path put it there. Several threads may look at once; changing is for one.
///
/// Systems that can act by handle (Windows) check `expected` and act in one; POSIX looks first and then acts by name,
/// so changes/ never trusts it alone: it moves or exchanges into a spare name and looks at what came out.
class Folder
{
public:
    Folder() = default;
    Folder(const Folder &) = delete;
    Folder &operator=(const Folder &) = delete;
    virtual ~Folder() = default;

    // Looking.

    /// The physical path: absolute, no links, no "..". NotFound when the folder was removed meanwhile.
    virtual Result<NativePath> realPath() const = 0;
    /// Facts of this object itself.
    virtual Result<NodeFacts> facts() const = 0;
    /// Facts of an entry, never followed (lstat).
    virtual Result<NodeFacts> look(std::string_view name) const = 0;
    /// The verbatim text of a link. NotALink when it is something else.
    virtual Result<LinkTarget> readLink(std::string_view name) const = 0;
    virtual Result<std::unique_ptr<FolderReader>> entries() const = 0;
    /// Opens a child folder for listing; a link is never followed (NotAFolder), a mount only entered when allowed
    /// (CrossesMount). `name` may be "..".
    virtual Result<std::unique_ptr<Folder>> openChild(std::string_view name, Crossing crossing) const = 0;
    /// One component of a resolution; `name` may be "..". CrossesMount when it would leave the mount and may not.
    virtual Result<Step> step(std::string_view name, Crossing crossing) const = 0;
    /// The whole of a target at once, from this folder: its type (Unknown when not asked for) when it exists and
    /// neither a link nor another mount is met on the way. Loop: a link is met. CrossesMount: a mount boundary is met.
    /// Else as the system says.
    virtual Result<NodeType> reach(const LinkTarget &target, Ask ask) const = 0;
    /// What following the link `name` as the last component of a path would be refused with by a rule of this system
    /// that does not depend on the target: Linux's protected_symlinks (Denied). Nothing: no such rule.
    virtual std::optional<Error> refusesFollowing(std::string_view name) const = 0;
    /// Whether links can be in this folder at all, as far as its file system tells beforehand.
    virtual bool holdsLinks() const { return true; }
    /// The same of named streams.
    virtual bool holdsStreams() const { return true; }
    /// Whether names of this folder can be added and never taken away, not even by who made them (chattr +a).
    virtual bool onlyTakesNames() const { return false; }
    /// When an entry was made, nothing followed (statx's btime, a birth time): numbers of nodes are used again, with
    /// this they tell objects apart. Nanoseconds since 1970; 0 where the file system does not say.
    virtual Result<std::int64_t> born(std::string_view) const { return 0; }
    /// The first bytes of a regular file, no more than `most`; no link is followed. Unsupported: it is none.
    virtual Result<std::string> beginning(std::string_view name, std::size_t most) const;
    /// All names of a file, as paths, where the file system keeps them together. Unsupported elsewhere: they must be
    /// searched for.
    virtual Result<std::vector<NativePath>> allNames(std::string_view name) const;
    /// What hangs on a file or folder and a copy should have too, by names of the system's own; no link is followed.
    /// POSIX: extended attributes, access lists among them. Windows: creation time, attributes and named streams;
    /// access lists are those of the new folder, as everywhere there. Empty where the system has no such thing.
    /// NotCopied: a stream is too long.
    virtual Result<std::vector<Attribute>> attributes(std::string_view) const { return std::vector<Attribute>(); }
    /// Which streams are among them.
    virtual Result<Streams> streams(std::string_view) const { return Streams::None; }
    /// For the links of procfs whose text names nothing: asks the system to follow, and holds what it leads to.
    /// CrossesMount (at the mount point) when that may hang. Unsupported when `name` is an ordinary link.
    virtual Result<MagicEnd> followMagic(std::string_view name, const MountTable &mounts) const = 0;

    // Changing. Each is exclusive: nothing that exists is ever overwritten.

    /// Makes a link. `kind` matters on Windows only. AlreadyExists, InvalidTarget, NameTooLong, NoSpace, …
    virtual Result<void> makeLink(std::string_view name, const LinkTarget &target, NodeType kind) = 0;
    /// Gives the very link `seen` another text, at once and in place. Unsupported where the system cannot, or may not;
    /// nothing was done then. Changed: it is another object, or its text is not `before`.
    virtual Result<void> retarget(std::string_view name, const Identity &seen, const LinkTarget &before,
                                  const LinkTarget &after);
    /// Makes `name` here a second name of `existing` in `other`; a link is not followed (linkat without
    /// AT_SYMLINK_FOLLOW).
    virtual Result<void> makeHardLink(std::string_view name, const Folder &other, std::string_view existing) = 0;
    virtual Result<void> makeFolder(std::string_view name) = 0;
    /// Removes an empty folder.
    virtual Result<void> removeFolder(std::string_view name) = 0;
    /// Swaps what two names of this folder stand for; both exist throughout. Unsupported where it cannot.
    virtual Result<void> exchange(std::string_view one, std::string_view other) = 0;
    /// Renames into a name that must be free (NOREPLACE). Unsupported where exclusiveness cannot be had.
    virtual Result<void> move(std::string_view name, const Identity &expected, Folder &to,
                              std::string_view newName) = 0;
    /// Renames into a folder of our own, made a moment ago under a name nobody can guess, so that nothing is in the
    /// way: for file systems without exclusive moves. Would overwrite there; never for any other folder.
    virtual Result<void> moveIntoOwn(std::string_view name, Folder &own, std::string_view newName);
    /// Removes a name that is not a folder.
    virtual Result<void> unlink(std::string_view name, const Identity &expected) = 0;
    /// Gives the link `seen` an owner, a group and a time, where they differ from those it was seen with; it is held
    /// while that is done, so that what takes its name meanwhile gets nothing. Changed: `name` is another object, or
    /// was changed since. Each mark is tried; of two refusals the last is told (Denied: only its owner, or root,
    /// may).
    virtual Result<void> setMarks(std::string_view name, const SeenLink &seen, const Marks &wanted) = 0;
    /// Gives the file or folder `seen` the owner, group, permissions and time that `like` has, and the attributes, and
    /// makes that durable; it is held while that is done. Each is tried; MarksLost: not all could be given, but streams
    /// are, except for the mark of a download where there can be none. Changed: `name` is another object. Unsupported:
    /// this system cannot, and nothing was done. NotCopied, NoSpace, …: a stream could not be given.
    virtual Result<void> setLikeness(std::string_view name, const Identity &seen, const NodeFacts &like,
                                     const std::vector<Attribute> &attributes);
    /// Makes a regular file with the same bytes, permissions and time as the regular file `existing` in `other`, makes
    /// them durable, and tells which file it is. Changed: `existing` is another file than `expected`. Cancelled: it was
    /// stopped. On failure nothing is left, or Unverified is said.
    virtual Result<Identity> makeCopy(std::string_view name, const Folder &other, std::string_view existing,
                                      const Identity &expected, const CopyWatch &watch);
    /// Whether the regular file `name` holds the first bytes of `existing` in `other`, all of them when `Whole`. Two
    /// names of one file do, and nothing is read then. Cancelled: it was stopped.
    virtual Result<bool> holdsSame(std::string_view name, const Folder &other, std::string_view existing, Extent extent,
                                   const StopToken &stop) const;
    /// The last two seen from the other side, for a folder `to` that cannot reach into this one by itself: `existing`
    /// is here. CrossesDevice: nor can this one.
    virtual Result<Identity> copyInto(Folder &to, std::string_view name, std::string_view existing,
                                      const Identity &expected, const CopyWatch &watch) const;
    virtual Result<bool> isSameIn(const Folder &to, std::string_view name, std::string_view existing, Extent extent,
                                  const StopToken &stop) const;
    /// Makes the changes in this folder durable (fsync of the directory).
    virtual Result<void> sync() = 0;
};

inline Result<Identity> Folder::makeCopy(std::string_view name, const Folder &, std::string_view, const Identity &,
                                         const CopyWatch &)
{
    return failure(ErrorKind::Unsupported, {std::string(name)});
}

inline Result<void> Folder::setLikeness(std::string_view name, const Identity &, const NodeFacts &,
                                        const std::vector<Attribute> &)
{
    return failure(ErrorKind::Unsupported, {std::string(name)});
}

inline Result<bool> Folder::holdsSame(std::string_view name, const Folder &, std::string_view, Extent,
                                      const StopToken &) const
{
    return failure(ErrorKind::Unsupported, {std::string(name)});
}

inline Result<Identity> Folder::copyInto(Folder &, std::string_view name, std::string_view, const Identity &,
                                         const CopyWatch &) const
{
    return failure(ErrorKind::CrossesDevice, {std::string(name)});
}

inline Result<bool> Folder::isSameIn(const Folder &, std::string_view name, std::string_view, Extent,
                                     const StopToken &) const
{
    return failure(ErrorKind::CrossesDevice, {std::string(name)});
}

inline Result<std::string> Folder::beginning(std::string_view name, std::size_t) const
{
    return failure(ErrorKind::Unsupported, {std::string(name)});
}

inline Result<std::vector<NativePath>> Folder::allNames(std::string_view name) const
{
    return failure(ErrorKind::Unsupported, {std::string(name)});
}

inline Result<void> Folder::retarget(std::string_view name, const Identity &, const LinkTarget &, const LinkTarget &)
{
    return failure(ErrorKind::Unsupported, {std::string(name)});
}

inline Result<void> Folder::moveIntoOwn(std::string_view name, Folder &, std::string_view)
{
    return failure(ErrorKind::Unsupported, {std::string(name)});
}

/// What a file system does for us. The native one and the memory one of the tests are the same to everything above.
class FileSystem
{
public:
    FileSystem() = default;
    FileSystem(const FileSystem &) = delete;
    FileSystem &operator=(const FileSystem &) = delete;
    virtual ~FileSystem() = default;

    /// Opens a folder a person named; links on the way and at the end are followed, as the system does.
    virtual Result<std::unique_ptr<Folder>> openFolder(const NativePath &path) const = 0;
    /// The current picture of the mounts; cheap to ask again, re-read when the system says it changed.
    virtual std::shared_ptr<const MountTable> mounts() const = 0;
    /// How many folders a walk may hold open at once, so that whatever else is at work finds room too.
    virtual std::size_t foldersToHoldOpen() const { return 400; }
    /// A person wants to know what lies on the other computer that the path names: its share is one of the mounts from
    /// now on, as links are followed to no other (Windows). Nothing is asked here.
    virtual void admitServer(const NativePath & /*path*/) const {}
    /// The folder relative paths start from.
    virtual Result<NativePath> currentFolder() const = 0;

    // Over the border of a mount, where a folder alone does not go by itself (Crossing::Refuse). `path`: the physical
    // path that the step leads to.

    /// Whether a step onto this mount ends in time, whatever becomes of the mount.
    virtual bool mayEnter(const Mount &mount) const { return !mayHang(mount.kind); }
    /// Folder::step() onto another mount. CrossesMount: it cannot be entered at all.
    virtual Result<Step> cross(const Folder &from, std::string_view name, const NativePath &path) const;
    /// Folder::openChild() onto another mount.
    virtual Result<std::unique_ptr<Folder>> enter(const Folder &from, std::string_view name,
                                                  const NativePath &path) const;
};

inline Result<Step> FileSystem::cross(const Folder &from, std::string_view name, const NativePath &) const
{
    return from.step(name, Crossing::Allow);
}

inline Result<std::unique_ptr<Folder>> FileSystem::enter(const Folder &from, std::string_view name,
                                                         const NativePath &) const
{
    return from.openChild(name, Crossing::Allow);
}

/// One component further, on whatever mount that lies.
Result<Step> stepAcross(const FileSystem &files, const Folder &from, std::string_view name);

/// The child folder `name`, opened for listing, on whatever mount it lies. Nothing is mounted on demand unless the file
/// system is asked to.
Result<std::unique_ptr<Folder>> openAcross(const FileSystem &files, const Folder &from, std::string_view name);

/// Whether a look at the place would ask another computer that nobody asked for (FileSystem::admitServer()). Touches
/// nothing, and knows of no link on the way.
bool isOnUnaskedServer(const FileSystem &files, const NativePath &place);

/// The file system of this machine; lives as long as the program.
FileSystem &nativeFileSystem();

} // namespace linkwright
