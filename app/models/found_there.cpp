// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/found_there.h"

#include "changes/batch_folders.h"
#include "changes/seen.h"
#include "text/shown_name.h"

#include <QCoreApplication>

namespace linkwright {

namespace {

struct FoundWords
{
    Q_DECLARE_TR_FUNCTIONS(linkwright::FoundWords)

public:
    static QString gone(const Seen &expected)
    {
        return isLink(expected.identity.type) ? tr("Is gone; it pointed to %1.").arg(shown(expected.target.raw))
                                              : tr("Is gone.");
    }
    static QString other(const Seen &found, const Seen &expected)
    {
        if (isLink(expected.identity.type))
            return otherThanLink(found, shown(expected.target.raw));
        if (isLink(found.identity.type))
            return tr("Is a link to %1 now.").arg(shown(found.target.raw));
        return found.identity.type == expected.identity.type ? tr("Is another one now, or was changed.") : other(found);
    }
    static QString taken(const Seen &found)
    {
        if (isLink(found.identity.type))
            return tr("A link to %1 is already there.").arg(shown(found.target.raw));
        return found.identity.type == NodeType::Folder ? tr("A folder is already there.")
                                                       : tr("A file is already there.");
    }

private:
    static QString otherThanLink(const Seen &found, const QString &text)
    {
        if (!isLink(found.identity.type))
            return found.identity.type == NodeType::Folder ? tr("Is a folder now, no link to %1.").arg(text)
                                                           : tr("Is a file now, no link to %1.").arg(text);
        const QString now = shown(found.target.raw);
        return now != text ? tr("Points to %1 now, not to %2.").arg(now, text)
                           : tr("Still points to %1, but is another link now, or was changed.").arg(text);
    }
    static QString other(const Seen &found)
    {
        return found.identity.type == NodeType::Folder ? tr("Is a folder now.") : tr("Is a file now.");
    }
};

/// What a change expects at its place; null: nothing.
struct Expected
{
    const Seen *operator()(const CreateLink &) const { return nullptr; }
    const Seen *operator()(const CreateHardLink &) const { return nullptr; }
    const Seen *operator()(const RemoveFolder &) const { return nullptr; }
    template<typename Changing>
    const Seen *operator()(const Changing &change) const
    {
        return &change.before;
    }
};

bool isAsExpected(const Seen &found, const Seen &expected)
{
    const bool isSame = expected.identity.node == 0 || found.identity.node == expected.identity.node;
    const bool isUntouched = expected.changed == 0 || found.changed == expected.changed;
    return isSame && isUntouched && found.identity.type == expected.identity.type && found.target == expected.target;
}

} // namespace

bool comesFromThere(const Error &error, const Change &change)
{
    if (error.where != placeOf(change) || std::holds_alternative<RemoveFolder>(change))
        return false;
    return error.kind == ErrorKind::Changed || error.kind == ErrorKind::NotFound || error.kind == ErrorKind::NotALink
           || error.kind == ErrorKind::IsAFolder || error.kind == ErrorKind::AlreadyExists;
}

FoundThere lookThere(const FileSystem &files, const std::vector<Refusal> &refusals, const StopToken &stop)
{
    FoundThere found;
    BatchFolders folders(files);
    for (const auto &[number, path] : refusals) {
        if (stop.stop_requested())
            break;
        const auto place = folders.open(path);
        found.emplace(number, place ? see(*place) : Found(std::unexpected(place.error())));
    }
    return found;
}

QString foundText(const Change &change, const Found &found)
{
    const Seen *expected = std::visit(Expected{}, change);
    if (expected == nullptr)
        return found ? FoundWords::taken(*found) : QString();
    if (found)
        return isAsExpected(*found, *expected) ? QString() : FoundWords::other(*found, *expected);
    return found.error().kind == ErrorKind::NotFound ? FoundWords::gone(*expected) : QString();
}

} // namespace linkwright
