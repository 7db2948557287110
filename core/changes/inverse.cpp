// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/inverse.h"

#include <ranges>

namespace linkwright {

namespace {

/// A link that the change made: nobody knows which object it became, but its text.
Seen linkWith(const LinkTarget &target, NodeType kind)
{
    Seen seen;
    seen.identity.type = kind;
    seen.target = target;
    return seen;
}

/// The object that was seen, on whatever number its device has by now.
Seen sameObject(const Seen &before)
{
    Seen seen = before;
    seen.identity.device = 0;
    seen.changed = 0;
    return seen;
}

/// A plan that was never held against the disk knows no owner.
std::optional<Marks> marksOf(const Seen &before)
{
    return before.identity.node == 0 ? std::nullopt : std::optional(before.marks);
}

struct Inverse
{
    Change operator()(const CreateLink &made) const { return RemoveLink{made.place, linkWith(made.after, made.kind)}; }
    Change operator()(const CreateHardLink &made) const
    {
        return RemoveHardLink{made.place, sameObject(made.before), made.existing};
    }
    Change operator()(const RetargetLink &made) const
    {
        const NodeType kind = made.before.identity.type;
        return RetargetLink{made.place, linkWith(made.after, made.kind.value_or(kind)), made.before.target,
                            marksOf(made.before), made.kind ? std::optional(kind) : std::nullopt};
    }
    Change operator()(const RemoveLink &made) const
    {
        return CreateLink{made.place, made.before.target, made.before.identity.type, false, marksOf(made.before)};
    }
    Change operator()(const RemoveHardLink &made) const
    {
        return CreateHardLink{made.place, made.otherName, sameObject(made.before), false};
    }
    Change operator()(const Move &made) const
    {
        const NodeType type = made.before.identity.type;
        // a link may have got another text, and got it back, on its new place: then it is another object
        const bool isAnother = isLink(type) || made.across;
        return Move{made.newPlace, isAnother ? linkWith(made.before.target, type) : sameObject(made.before), made.place,
                    made.across};
    }
    Change operator()(const LinkToFile &made) const
    {
        Seen file;
        file.identity.type = NodeType::File;
        if (made.form == FileForm::HardLink)
            file = sameObject(made.originalBefore);
        return FileToLink{
            made.place,          file, made.form, made.original, made.before.target, made.before.identity.type,
            marksOf(made.before)};
    }
    Change operator()(const FileToLink &made) const
    {
        Seen original;
        original.identity.type = NodeType::File;
        return LinkToFile{made.place, linkWith(made.after, made.kind), made.form, made.original, original};
    }
    Change operator()(const RemoveFolder &made) const { return made; } // its maker makes it again
};

struct ForLater
{
    void operator()(CreateLink &) const {}
    void operator()(RemoveFolder &) const {}
    void operator()(LinkToFile &change) const
    {
        loosen(change.before);
        loosen(change.originalBefore);
    }
    void operator()(FileToLink &change) const
    {
        loosen(change.before);
        if (change.form == FileForm::Copy)
            change.before.identity.node = 0; // a copy that is made again is another file
    }
    void operator()(Move &change) const
    {
        loosen(change.before);
        if (change.across)
            change.before.identity.node = 0; // so is a tree that was brought back
    }
    void operator()(auto &change) const { loosen(change.before); }

    static void loosen(Seen &seen)
    {
        seen.identity.device = 0;
        seen.changed = 0;
        if (isLink(seen.identity.type))
            seen.identity.node = 0;
    }
};

} // namespace

Change changeForLater(Change change)
{
    std::visit(ForLater{}, change);
    return change;
}

std::vector<Change> inverseOf(const MadeChange &made)
{
    std::vector<Change> changes;
    if (!std::holds_alternative<RemoveFolder>(made.change))
        changes.push_back(std::visit(Inverse{}, made.change));
    for (const NativePath &folder : made.madeFolders | std::views::reverse)
        changes.emplace_back(RemoveFolder{folder});
    return changes;
}

} // namespace linkwright
