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

bool isAboutWhatIsThere(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotFound:
    case ErrorKind::NotALink:
    case ErrorKind::IsAFolder:
    case ErrorKind::NotAFolder:
    case ErrorKind::AlreadyExists:
    case ErrorKind::Changed:
    case ErrorKind::NotSame:
    case ErrorKind::LastName: return true;
    default: return false;
    }
}

std::optional<Expectation> expectationOf(const Change &change, const Error &error)
{
    if (!isAboutWhatIsThere(error.kind))
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

QString unexpectedText(const Change &change, const Error &error, const std::optional<Seen> &now, Stage stage,
                       Spelling spelling)
{
    const auto expected = expectationOf(change, error);
    if (!expected)
        return {};
    const bool isTwin = expected->wanted == Wanted::Copy || expected->wanted == Wanted::OtherName;
    if (isTwin && now && error.kind == ErrorKind::NotFound) // it is the original that is not
        return words(QT_TRANSLATE_NOOP("RefusalText", "%1 is not there.")).arg(shown(expected->name, spelling));
    if (looksAsExpected(*expected, now))
        return sameLooksText(*expected, error.kind, stage);
    return expectedText(*expected, spelling) + QLatin1Char(' ') + foundText(*expected, now, spelling);
}

QString rightsRefusalText(const Change &change, const RightsRefusal &refusal, Spelling spelling)
{
    QString sentence = rightsSentence(placeRights(refusal.facts), refusal.facts, spelling);
    if (refusal.place == placeOf(change))
        return sentence;
    return words(QT_TRANSLATE_NOOP("RefusalText", "At %1: %2")).arg(shown(refusal.place, spelling), sentence);
}

} // namespace linkwright
