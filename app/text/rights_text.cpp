// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/rights_text.h"

#include <QCoreApplication>

#include <utility>

namespace linkwright {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("RightsText", text);
}

QString fileSystemName(const PlaceFacts &facts)
{
    return shown(facts.fileSystem);
}

} // namespace

QString rightsBadge(PlaceRights rights, const PlaceFacts &facts)
{
    switch (rights) {
    case PlaceRights::Allowed: return words(QT_TRANSLATE_NOOP("RightsText", "Links allowed"));
    case PlaceRights::OwnOnly: return words(QT_TRANSLATE_NOOP("RightsText", "Links allowed, only your own changed"));
    case PlaceRights::OthersEntry: return words(QT_TRANSLATE_NOOP("RightsText", "Somebody else's"));
    case PlaceRights::EntryImmutable: return words(QT_TRANSLATE_NOOP("RightsText", "Immutable"));
    case PlaceRights::EntryAppendOnly: return words(QT_TRANSLATE_NOOP("RightsText", "Append-only"));
    case PlaceRights::EntryDenied: return words(QT_TRANSLATE_NOOP("RightsText", "No permission to change this"));
    case PlaceRights::AppendOnly: return words(QT_TRANSLATE_NOOP("RightsText", "Append-only folder"));
    case PlaceRights::Immutable: return words(QT_TRANSLATE_NOOP("RightsText", "Immutable folder"));
    case PlaceRights::ReadOnly: return words(QT_TRANSLATE_NOOP("RightsText", "Read-only"));
    case PlaceRights::NoWriting: return words(QT_TRANSLATE_NOOP("RightsText", "No permission to write here"));
    case PlaceRights::NoSearching: return words(QT_TRANSLATE_NOOP("RightsText", "No permission to go in"));
    case PlaceRights::NoLinks:
        return words(QT_TRANSLATE_NOOP("RightsText", "Not on this drive (%1)")).arg(fileSystemName(facts));
    case PlaceRights::NotAFolder: return words(QT_TRANSLATE_NOOP("RightsText", "Not a folder"));
    case PlaceRights::NotAsked: return words(QT_TRANSLATE_NOOP("RightsText", "Not asked"));
    } // no default: the compiler then asks every new one for its words
    std::unreachable();
}

QString asksFirstBadge()
{
    return words(QT_TRANSLATE_NOOP("RightsText", "Will ask for administrator once"));
}

QString asksFirstSentence()
{
    return words(QT_TRANSLATE_NOOP("RightsText",
                                   "This folder is the administrator's: you are asked for administrator rights, once "
                                   "for all links of a batch."));
}

QString rightsSentence(PlaceRights rights, const PlaceFacts &facts, Spelling spelling)
{
    switch (rights) {
    case PlaceRights::Allowed:
        if (facts.entry && isLink(facts.entry->type))
            return words(QT_TRANSLATE_NOOP("RightsText", "You may change, move and remove this link."));
        if (facts.entry)
            return words(QT_TRANSLATE_NOOP("RightsText", "You have the rights to move and remove this name."));
        return words(QT_TRANSLATE_NOOP("RightsText", "You may make, change and remove links here."));
    case PlaceRights::OwnOnly:
        return words(QT_TRANSLATE_NOOP("RightsText",
                                       "You may make links here, and change and remove those you own: the folder is "
                                       "sticky and belongs to somebody else."));
    case PlaceRights::OthersEntry:
        return words(QT_TRANSLATE_NOOP("RightsText",
                                       "You may not change, move or remove this: it belongs to somebody else, and the "
                                       "folder is sticky."));
    case PlaceRights::EntryImmutable:
        return words(QT_TRANSLATE_NOOP("RightsText",
                                       "Nobody may change, move or remove this while it is immutable (lsattr shows it, "
                                       "and an administrator can lift it)."));
    case PlaceRights::EntryAppendOnly:
        return words(QT_TRANSLATE_NOOP("RightsText",
                                       "Nobody may change, move or remove this while it is append-only (lsattr shows "
                                       "it, and an administrator can lift it)."));
    case PlaceRights::EntryDenied:
        return words(QT_TRANSLATE_NOOP("RightsText", "You have no permission to change, move or remove this."));
    case PlaceRights::AppendOnly:
        return words(QT_TRANSLATE_NOOP("RightsText",
                                       "You may make links here, but the folder is append-only: nobody may change, "
                                       "move or remove what is in it."));
    case PlaceRights::Immutable:
        return words(QT_TRANSLATE_NOOP("RightsText",
                                       "Nobody may make, change or remove links here while the folder is immutable "
                                       "(lsattr shows it, and an administrator can lift it)."));
    case PlaceRights::ReadOnly:
        return words(QT_TRANSLATE_NOOP("RightsText", "Nothing can be changed here: the file system is read-only."));
    case PlaceRights::NoWriting:
        return words(QT_TRANSLATE_NOOP("RightsText", "You have no permission to write in this folder."));
    case PlaceRights::NoSearching:
        return words(QT_TRANSLATE_NOOP("RightsText", "You have no permission to go into this folder."));
    case PlaceRights::NoLinks:
        return words(QT_TRANSLATE_NOOP("RightsText", "There are no symbolic links on this file system (%1)."))
            .arg(fileSystemName(facts));
    case PlaceRights::NotAFolder:
        return words(QT_TRANSLATE_NOOP("RightsText", "This is not a folder, so no link can be made in it."));
    case PlaceRights::NotAsked:
        if (facts.mount.isEmpty())
            return words(QT_TRANSLATE_NOOP("RightsText", "Not asked: this is on no file system that is known."));
        return words(QT_TRANSLATE_NOOP("RightsText", "Not asked: this is on %1 (%2), which may not answer."))
            .arg(shown(facts.mount, spelling), fileSystemName(facts));
    } // no default: the compiler then asks every new one for its words
    std::unreachable();
}

} // namespace linkwright
