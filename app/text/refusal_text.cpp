// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "text/refusal_text.h"

#include "rights/place_rights.h"
#include "text/rights_text.h"

#include <QCoreApplication>

#include <utility>

namespace linkwright {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("RefusalText", text);
}

/// What a change expects to find at a place.
enum class Wanted : std::uint8_t { Nothing, Link, OtherName, Copy, File, Folder };

struct Expectation
{
    Wanted wanted = Wanted::Nothing;
    std::string_view name = {}; // NOLINT(readability-redundant-member-init): the target, the original, or the new place
};

Expectation expectedEntry(const Seen &before)
{
    if (isLink(before.identity.type))
        return {Wanted::Link, before.target.raw};
    return {before.identity.type == NodeType::Folder ? Wanted::Folder : Wanted::File};
}

/// At the place of the change.
struct AtPlace
{
    std::optional<Expectation> operator()(const CreateLink &) const { return Expectation{}; }
    std::optional<Expectation> operator()(const CreateHardLink &) const { return Expectation{}; }
    std::optional<Expectation> operator()(const RetargetLink &change) const { return expectedEntry(change.before); }
    std::optional<Expectation> operator()(const RemoveLink &change) const { return expectedEntry(change.before); }
    std::optional<Expectation> operator()(const LinkToFile &change) const { return expectedEntry(change.before); }
    std::optional<Expectation> operator()(const RemoveHardLink &change) const
    {
        return Expectation{Wanted::OtherName, change.otherName.bytes};
    }
    std::optional<Expectation> operator()(const FileToLink &change) const
    {
        return Expectation{change.form == FileForm::Copy ? Wanted::Copy : Wanted::OtherName, change.original.bytes};
    }
    std::optional<Expectation> operator()(const Move &change) const
    {
        if (change.before.identity.type == NodeType::Unknown) // a plan file does not say
            return std::nullopt;
        return expectedEntry(change.before);
    }
    std::optional<Expectation> operator()(const RemoveFolder &) const { return Expectation{Wanted::Folder}; }
};

std::optional<Expectation> expectationOf(const Change &change, const Error &error)
{
    if (tellingOf(error.kind) == Telling::Nothing)
        return std::nullopt;
    if (error.where.isEmpty() || error.where == placeOf(change))
        return std::visit(AtPlace(), change);
    const auto *move = std::get_if<Move>(&change);
    const bool isNewPlace = move != nullptr && error.where == move->newPlace;
    if (!isNewPlace || error.kind != ErrorKind::AlreadyExists)
        return std::nullopt;
    return Expectation{Wanted::Nothing, move->newPlace.bytes};
}

QString expectedText(const Expectation &expected, Spelling spelling)
{
    const QString name = shown(expected.name, spelling);
    switch (expected.wanted) {
    case Wanted::Nothing:
        return expected.name.empty() ? words(QT_TRANSLATE_NOOP("RefusalText", "Nothing was expected there."))
                                     : words(QT_TRANSLATE_NOOP("RefusalText", "Nothing was expected at %1.")).arg(name);
    case Wanted::Link: return words(QT_TRANSLATE_NOOP("RefusalText", "A link to %1 was expected there.")).arg(name);
    case Wanted::OtherName:
        return words(QT_TRANSLATE_NOOP("RefusalText", "Another name of %1 was expected there.")).arg(name);
    case Wanted::Copy: return words(QT_TRANSLATE_NOOP("RefusalText", "A copy of %1 was expected there.")).arg(name);
    case Wanted::File: return words(QT_TRANSLATE_NOOP("RefusalText", "The file seen before was expected there."));
    case Wanted::Folder: return words(QT_TRANSLATE_NOOP("RefusalText", "The folder seen before was expected there."));
    }
    std::unreachable();
}

/// Whether, to the eye, the place holds what was expected.
bool looksAsExpected(const Expectation &expected, const std::optional<Seen> &now)
{
    switch (expected.wanted) {
    case Wanted::Nothing: return !now;
    case Wanted::Link: return now && isLink(now->identity.type) && now->target.raw == expected.name;
    case Wanted::File: return now && now->identity.type == NodeType::File;
    case Wanted::Folder: return now && now->identity.type == NodeType::Folder;
    case Wanted::OtherName:
    case Wanted::Copy: return false; // a look cannot tell
    }
    std::unreachable();
}

QString foundText(const Expectation &expected, const std::optional<Seen> &now, Spelling spelling)
{
    if (!now)
        return words(QT_TRANSLATE_NOOP("RefusalText", "Nothing is there now."));
    if (isLink(now->identity.type))
        return (expected.wanted == Wanted::Link ? words(QT_TRANSLATE_NOOP("RefusalText", "It points to %1 now."))
                                                : words(QT_TRANSLATE_NOOP("RefusalText", "A link to %1 is there now.")))
            .arg(shown(now->target.raw, spelling));
    const bool isFile = now->identity.type == NodeType::File;
    if (isFile && (expected.wanted == Wanted::Copy || expected.wanted == Wanted::OtherName))
        return words(QT_TRANSLATE_NOOP("RefusalText", "The file that is there now is none."));
    if (isFile)
        return words(QT_TRANSLATE_NOOP("RefusalText", "A file is there now."));
    if (now->identity.type == NodeType::Folder)
        return words(QT_TRANSLATE_NOOP("RefusalText", "A folder is there now."));
    return words(QT_TRANSLATE_NOOP("RefusalText", "Something else is there now."));
}

/// Where a look shows nothing wrong.
QString sameLooksText(const Expectation &expected, ErrorKind kind, Stage stage)
{
    const bool isLinkOrNothing = expected.wanted == Wanted::Link || expected.wanted == Wanted::Nothing;
    if (kind == ErrorKind::Changed && !isLinkOrNothing)
        return words(QT_TRANSLATE_NOOP("RefusalText", "Another entry of the same kind took its place."));
    if (kind == ErrorKind::Changed && stage == Stage::Tried)
        return words(QT_TRANSLATE_NOOP("RefusalText", "The link was replaced by another one with the same target."));
    if (stage == Stage::Planned) // links are compared by their text only
        return words(QT_TRANSLATE_NOOP("RefusalText", "An earlier change of the same plan is in the way."));
    return {};
}

} // namespace

Telling tellingOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Changed:
    case ErrorKind::AlreadyExists:
    case ErrorKind::NotALink:
    case ErrorKind::NotSame: return Telling::ThatItIsInTheWay;
    case ErrorKind::NotFound:
    case ErrorKind::IsAFolder:
    case ErrorKind::NotAFolder:
    case ErrorKind::LastName: return Telling::WhatItIs;
    case ErrorKind::Denied:
    case ErrorKind::ReadOnly:
    case ErrorKind::NoSpace:
    case ErrorKind::InvalidName:
    case ErrorKind::NameTooLong:
    case ErrorKind::InvalidTarget:
    case ErrorKind::NoWayBack:
    case ErrorKind::OtherNames:
    case ErrorKind::NotCopied:
    case ErrorKind::Loop:
    case ErrorKind::CrossesMount:
    case ErrorKind::CrossesDevice:
    case ErrorKind::TooManyNames:
    case ErrorKind::LeftOver:
    case ErrorKind::MarksLost:
    case ErrorKind::Unverified:
    case ErrorKind::NotAnswering:
    case ErrorKind::Unsupported:
    case ErrorKind::NeedsPrivilege:
    case ErrorKind::Forbidden:
    case ErrorKind::OutOfResources:
    case ErrorKind::Cancelled:
    case ErrorKind::InUse:
    case ErrorKind::Corrupt:
    case ErrorKind::TooNew:
    case ErrorKind::TooComplex:
    case ErrorKind::Foreign:
    case ErrorKind::Io: return Telling::Nothing;
    }
    std::unreachable();
}

QString unexpectedText(const Change &change, const Error &error, const std::optional<Seen> &now, Stage stage,
                       Spelling spelling)
{
    if (std::holds_alternative<RetargetLink>(change) && error.kind == ErrorKind::NotSame)
        return words(QT_TRANSLATE_NOOP("RefusalText", "What it points to was to be moved first."));
    const bool isRemoved = std::holds_alternative<RemoveLink>(change) || std::holds_alternative<RemoveHardLink>(change);
    if (isRemoved && error.kind == ErrorKind::NotSame)
        return words(QT_TRANSLATE_NOOP("RefusalText", "The link %1, which led over it, was to be changed first."))
            .arg(shown(error.where.bytes, spelling));
    const auto expected = expectationOf(change, error);
    if (!expected)
        return {};
    if (QString text = changedCopyText(change, error); !text.isEmpty() && now && now->identity.type == NodeType::File)
        return text;
    const bool isTwin = expected->wanted == Wanted::Copy || expected->wanted == Wanted::OtherName;
    if (isTwin && now && error.kind == ErrorKind::NotFound) // it is the original that is not
        return words(QT_TRANSLATE_NOOP("RefusalText", "%1 is not there.")).arg(shown(expected->name, spelling));
    if (looksAsExpected(*expected, now))
        return sameLooksText(*expected, error.kind, stage);
    return expectedText(*expected, spelling) + QLatin1Char(' ') + foundText(*expected, now, spelling);
}

QString changedCopyText(const Change &change, const Error &error)
{
    const auto *restored = std::get_if<FileToLink>(&change);
    const bool isCopy = restored != nullptr && restored->form == FileForm::Copy;
    if (!isCopy || error.kind != ErrorKind::NotSame || error.where != restored->place)
        return {};
    return words(QT_TRANSLATE_NOOP(
        "RefusalText", "The copy or its original was changed since; undoing would lose what the copy holds."));
}

QString endRefusalText(ErrorKind kind, std::optional<FileForm> form)
{
    const bool isCopy = form == FileForm::Copy;
    switch (kind) {
    case ErrorKind::NotFound:
        return form ? words(QT_TRANSLATE_NOOP("RefusalText", "Its target is not there."))
                    : words(QT_TRANSLATE_NOOP("RefusalText", "Its end is not there."));
    case ErrorKind::Denied:
        return words(QT_TRANSLATE_NOOP("RefusalText", "You have no permission to check what it points to."));
    case ErrorKind::NotAnswering:
        return words(QT_TRANSLATE_NOOP("RefusalText", "The file system that it points to does not answer."));
    case ErrorKind::CrossesMount:
        return words(QT_TRANSLATE_NOOP("RefusalText", "What it points to is on a file system that was not asked."));
    case ErrorKind::IsAFolder:
        if (!form)
            return {};
        return isCopy
                   ? words(QT_TRANSLATE_NOOP("RefusalText", "It leads to a folder; only files can be copied."))
                   : words(QT_TRANSLATE_NOOP("RefusalText", "It leads to a folder; only files can have hard links."));
    case ErrorKind::Unsupported:
        if (!form)
            return {};
        return isCopy ? words(QT_TRANSLATE_NOOP("RefusalText", "It leads to no regular file; only such can be copied."))
                      : words(QT_TRANSLATE_NOOP("RefusalText",
                                                "It leads to no regular file; only such can have hard links."));
    default: return {};
    }
}

QString rightsRefusalText(const Change &change, const RightsRefusal &refusal, Spelling spelling)
{
    QString sentence = rightsSentence(placeRights(refusal.facts, refusal.wanted), refusal.facts, spelling);
    if (refusal.place == placeOf(change))
        return sentence;
    return words(QT_TRANSLATE_NOOP("RefusalText", "At %1: %2")).arg(shown(refusal.place, spelling), sentence);
}

} // namespace linkwright
