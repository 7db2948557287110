// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/error_text.h"

#include "text/kind_text.h"

#include <QCoreApplication>

#include <utility>

namespace linkwright {

namespace {

/// Both wordings whole, because no language builds one from the other.
struct Wording
{
    const char *afterPlace;
    const char *withPlace; // the place at %1
};

/// Of something foreign when nobody told which program keeps it.
constexpr Wording keptBySomebody{QT_TRANSLATE_NOOP("ErrorText", "This is kept by another program and left alone."),
                                 QT_TRANSLATE_NOOP("ErrorText", "%1 is kept by another program and left alone.")};

constexpr Wording wordingOf(ErrorKind kind, Doing doing)
{
    switch (kind) {
    case ErrorKind::NotFound:
        return {QT_TRANSLATE_NOOP("ErrorText", "There is no such file or folder."),
                QT_TRANSLATE_NOOP("ErrorText", "%1 is not there.")};
    case ErrorKind::NotAFolder:
        return {QT_TRANSLATE_NOOP("ErrorText", "This is not a folder, or leads through something that is none."),
                QT_TRANSLATE_NOOP("ErrorText", "%1 is not a folder, or leads through something that is none.")};
    case ErrorKind::IsAFolder:
        return {QT_TRANSLATE_NOOP("ErrorText", "This is a folder, not a link."),
                QT_TRANSLATE_NOOP("ErrorText", "%1 is a folder, not a link.")};
    case ErrorKind::NotALink:
        return {QT_TRANSLATE_NOOP("ErrorText", "This is not a link."),
                QT_TRANSLATE_NOOP("ErrorText", "%1 is not a link.")};
    case ErrorKind::AlreadyExists:
        return {QT_TRANSLATE_NOOP("ErrorText", "Something is already there; nothing was overwritten."),
                QT_TRANSLATE_NOOP("ErrorText", "Something is already at %1; nothing was overwritten.")};
    case ErrorKind::Denied:
        if (doing == Doing::Reading)
            return {QT_TRANSLATE_NOOP("ErrorText", "You have no permission to look into this."),
                    QT_TRANSLATE_NOOP("ErrorText", "You have no permission to look into %1.")};
        return {QT_TRANSLATE_NOOP("ErrorText", "You have no permission to do this."),
                QT_TRANSLATE_NOOP("ErrorText", "You have no permission to do this at %1.")};
    case ErrorKind::ReadOnly:
        return {QT_TRANSLATE_NOOP("ErrorText", "The file system is read-only."),
                QT_TRANSLATE_NOOP("ErrorText", "%1 is on a read-only file system.")};
    case ErrorKind::NoSpace:
        return {QT_TRANSLATE_NOOP("ErrorText",
                                  "There is no space left: the disk, the quota or the table of files is full."),
                QT_TRANSLATE_NOOP("ErrorText",
                                  "There is no space left for %1: the disk, the quota or the table of files is full.")};
    case ErrorKind::InvalidName:
        return {QT_TRANSLATE_NOOP("ErrorText", "This does not end in a name that a link can have."),
                QT_TRANSLATE_NOOP("ErrorText", "%1 does not end in a name that a link can have.")};
    case ErrorKind::NameTooLong:
        return {QT_TRANSLATE_NOOP("ErrorText", "The name or path is longer than the file system takes."),
                QT_TRANSLATE_NOOP("ErrorText", "The name or path %1 is longer than this file system takes.")};
    case ErrorKind::InvalidTarget:
        return {QT_TRANSLATE_NOOP("ErrorText", "The target is empty or longer than the file system takes."),
                QT_TRANSLATE_NOOP("ErrorText", "The target for %1 is empty or longer than this file system takes.")};
    case ErrorKind::Loop:
        return {QT_TRANSLATE_NOOP("ErrorText", "The links on the way go in a circle, or are too many."),
                QT_TRANSLATE_NOOP("ErrorText", "The links on the way to %1 go in a circle, or are too many.")};
    case ErrorKind::CrossesMount:
        return {QT_TRANSLATE_NOOP("ErrorText", "This is on another file system, which was not entered."),
                QT_TRANSLATE_NOOP("ErrorText", "%1 is on another file system, which was not entered.")};
    case ErrorKind::CrossesDevice:
        return {QT_TRANSLATE_NOOP("ErrorText", "This would have to span two file systems, which cannot be."),
                QT_TRANSLATE_NOOP("ErrorText", "%1 would have to span two file systems, which cannot be.")};
    case ErrorKind::TooManyNames:
        return {QT_TRANSLATE_NOOP("ErrorText", "The file has as many names as its file system allows."),
                QT_TRANSLATE_NOOP("ErrorText",
                                  "The file has as many names as its file system allows, so %1 cannot be one more.")};
    case ErrorKind::LastName:
        return {
            QT_TRANSLATE_NOOP("ErrorText", "No other name of this file was found, so removing this one could lose it."),
            QT_TRANSLATE_NOOP("ErrorText",
                              "No other name of the file %1 was found, so removing this one could lose it.")};
    case ErrorKind::Changed:
        if (doing == Doing::Reading)
            return {
                QT_TRANSLATE_NOOP("ErrorText", "This vanished, or was replaced, while it was read; not all that was "
                                               "in it may have been seen."),
                QT_TRANSLATE_NOOP("ErrorText", "%1 vanished, or was replaced, while it was read; not all that was in "
                                               "it may have been seen.")};
        return {
            QT_TRANSLATE_NOOP("ErrorText", "This is not what was expected, or changed meanwhile; nothing was touched."),
            QT_TRANSLATE_NOOP("ErrorText", "%1 is not what was expected, or changed meanwhile; nothing was touched.")};
    case ErrorKind::LeftOver:
        return {QT_TRANSLATE_NOOP("ErrorText", "It was made, but what it took the place of could not be removed."),
                QT_TRANSLATE_NOOP("ErrorText",
                                  "It was made, but what it took the place of could not be removed and is now %1.")};
    case ErrorKind::MarksLost:
        return {
            QT_TRANSLATE_NOOP("ErrorText",
                              "It was made, but its owner, time, permissions or other marks could not all be kept."),
            QT_TRANSLATE_NOOP("ErrorText",
                              "%1 was made, but its owner, time, permissions or other marks could not all be kept.")};
    case ErrorKind::Unverified:
        return {
            QT_TRANSLATE_NOOP(
                "ErrorText", "This could not be looked at after the change; the old and the new entry were both kept."),
            QT_TRANSLATE_NOOP("ErrorText",
                              "%1 could not be looked at after the change; the old and the new entry were both kept.")};
    case ErrorKind::NotAnswering:
        return {QT_TRANSLATE_NOOP("ErrorText", "The file system does not answer."),
                QT_TRANSLATE_NOOP("ErrorText", "The file system of %1 does not answer.")};
    case ErrorKind::Unsupported:
        return {QT_TRANSLATE_NOOP("ErrorText", "The file system cannot do this."),
                QT_TRANSLATE_NOOP("ErrorText", "The file system of %1 cannot do this.")};
    case ErrorKind::NeedsPrivilege:
        return {QT_TRANSLATE_NOOP("ErrorText", "This needs administrator rights."),
                QT_TRANSLATE_NOOP("ErrorText", "Changing %1 needs administrator rights.")};
    case ErrorKind::Forbidden:
        return {QT_TRANSLATE_NOOP("ErrorText", "Blocked by this computer's policy."),
                QT_TRANSLATE_NOOP("ErrorText", "%1: blocked by this computer's policy.")};
    case ErrorKind::OutOfResources:
        return {QT_TRANSLATE_NOOP("ErrorText", "The system has no memory or open files left."),
                QT_TRANSLATE_NOOP("ErrorText", "The system has no memory or open files left to work on %1.")};
    case ErrorKind::Cancelled:
        return {QT_TRANSLATE_NOOP("ErrorText", "Stopped."), QT_TRANSLATE_NOOP("ErrorText", "Stopped before %1.")};
    case ErrorKind::InUse:
        return {QT_TRANSLATE_NOOP("ErrorText", "Another running program is at work on this."),
                QT_TRANSLATE_NOOP("ErrorText", "Another running program is at work on %1.")};
    case ErrorKind::Corrupt:
        return {QT_TRANSLATE_NOOP("ErrorText", "This is damaged and cannot be read."),
                QT_TRANSLATE_NOOP("ErrorText", "%1 is damaged and cannot be read.")};
    case ErrorKind::TooNew:
        return {QT_TRANSLATE_NOOP("ErrorText", "This was written by a newer version of Linkwright."),
                QT_TRANSLATE_NOOP("ErrorText", "%1 was written by a newer version of Linkwright.")};
    case ErrorKind::NotSame:
        return {QT_TRANSLATE_NOOP("ErrorText", "It would no longer lead to the same thing; nothing was touched."),
                QT_TRANSLATE_NOOP("ErrorText", "%1 would no longer lead to the same thing; nothing was touched.")};
    case ErrorKind::NoWayBack:
        return {QT_TRANSLATE_NOOP("ErrorText", "This link is written in an unusual way that undo could not restore; "
                                               "nothing was touched."),
                QT_TRANSLATE_NOOP("ErrorText", "The link %1 is written in an unusual way that undo could not restore; "
                                               "nothing was touched.")};
    case ErrorKind::TooComplex:
        return {QT_TRANSLATE_NOOP("ErrorText", "The pattern takes too long on this text; nothing was touched."),
                QT_TRANSLATE_NOOP("ErrorText", "The pattern takes too long on the text of %1; nothing was touched.")};
    case ErrorKind::OtherNames:
        return {QT_TRANSLATE_NOOP("ErrorText", "It has another name elsewhere, and would not be one file with it on "
                                               "another file system; nothing was touched."),
                QT_TRANSLATE_NOOP("ErrorText", "The file %1 has another name elsewhere, and would not be one file with "
                                               "it on another file system; nothing was touched.")};
    case ErrorKind::NotCopied:
        return {QT_TRANSLATE_NOOP("ErrorText", "A copy on another file system would not be the same, "
                                               "so it cannot be moved there; nothing was touched."),
                QT_TRANSLATE_NOOP("ErrorText", "A copy of %1 on another file system would not be the same, "
                                               "so it cannot be moved there; nothing was touched.")};
    case ErrorKind::Foreign:
        return {QT_TRANSLATE_NOOP("ErrorText", "This is kept by another program (%2) and left alone."),
                QT_TRANSLATE_NOOP("ErrorText", "%1 is kept by another program (%2) and left alone.")};
    case ErrorKind::Io:
        return {QT_TRANSLATE_NOOP("ErrorText", "The system refused to work on this."),
                QT_TRANSLATE_NOOP("ErrorText", "The system refused to work on %1.")};
    } // no default: the compiler then asks every new kind for its words
    std::unreachable();
}

bool namesProgram(const Error &error)
{
    return error.kind == ErrorKind::Foreign && error.osCode != 0;
}

Wording wordingOf(const Error &error, Doing doing)
{
    const bool isUnnamed = error.kind == ErrorKind::Foreign && !namesProgram(error);
    return isUnnamed ? keptBySomebody : wordingOf(error.kind, doing);
}

QString nameOfTag(const Error &foreign)
{
    return foreignName(static_cast<std::uint32_t>(foreign.osCode));
}

} // namespace

QString errorText(const Error &error, Doing doing)
{
    const QString text = QCoreApplication::translate("ErrorText", wordingOf(error, doing).afterPlace);
    return namesProgram(error) ? QString(text).replace(QLatin1String("%2"), nameOfTag(error)) : text;
}

QString errorText(ErrorKind kind, Doing doing)
{
    return errorText(Error{kind, {}}, doing);
}

QString errorSentence(const Error &error, Spelling spelling, Doing doing)
{
    const QString text = QCoreApplication::translate("ErrorText", wordingOf(error, doing).withPlace);
    const QString place = shown(error.where, spelling);
    return namesProgram(error) ? text.arg(place, nameOfTag(error)) : text.arg(place);
}

QString folderErrorSentence(const Error &error)
{
    if (error.kind != ErrorKind::NotFound)
        return errorSentence(error, Spelling::Window, Doing::Reading);
    return QCoreApplication::translate("ErrorText", "There is no folder %1.").arg(shown(error.where));
}

} // namespace linkwright
