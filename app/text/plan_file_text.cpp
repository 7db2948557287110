// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/plan_file_text.h"

#include "text/error_text.h"

#include <QCoreApplication>

#include <utility>

namespace linkwright {

namespace {

using Reason = PlanFileError::Reason;

/// What the error is about stands at %1, where it is about anything.
constexpr const char *wordsFor(Reason reason)
{
    switch (reason) {
    case Reason::Unreadable: return QT_TRANSLATE_NOOP("PlanFileText", "The file could not be read.");
    case Reason::TooLarge: return QT_TRANSLATE_NOOP("PlanFileText", "The file is larger than any plan (256 MiB).");
    case Reason::NotJson: return QT_TRANSLATE_NOOP("PlanFileText", "This is not JSON.");
    case Reason::CutOff: return QT_TRANSLATE_NOOP("PlanFileText", "The file ends too early.");
    case Reason::TextBehind: return QT_TRANSLATE_NOOP("PlanFileText", "Something follows the end of the plan.");
    case Reason::NotAPlan: return QT_TRANSLATE_NOOP("PlanFileText", "This is not a plan of Linkwright.");
    case Reason::Newer:
        return QT_TRANSLATE_NOOP("PlanFileText", "Version %1 of plan files is newer than this program.");
    case Reason::OtherVersion: return QT_TRANSLATE_NOOP("PlanFileText", "There is no version %1 of plan files.");
    case Reason::UnknownKey: return QT_TRANSLATE_NOOP("PlanFileText", "The key \"%1\" is not known here.");
    case Reason::DoubledKey: return QT_TRANSLATE_NOOP("PlanFileText", "The key \"%1\" stands here twice.");
    case Reason::MissingKey: return QT_TRANSLATE_NOOP("PlanFileText", "The key \"%1\" is missing.");
    case Reason::WrongType: return QT_TRANSLATE_NOOP("PlanFileText", "\"%1\" holds something of another kind.");
    case Reason::UnknownOperation: return QT_TRANSLATE_NOOP("PlanFileText", "There is no operation \"%1\".");
    case Reason::NotAbsolute: return QT_TRANSLATE_NOOP("PlanFileText", "The path in \"%1\" is not a whole one.");
    case Reason::NotPlain:
        return QT_TRANSLATE_NOOP("PlanFileText",
                                 "The path in \"%1\" has a \".\", a \"..\" or an empty name in it, or no name.");
    case Reason::Empty: return QT_TRANSLATE_NOOP("PlanFileText", "The text in \"%1\" is empty.");
    case Reason::HoldsNul: return QT_TRANSLATE_NOOP("PlanFileText", "The text in \"%1\" holds a zero byte.");
    case Reason::TooLong: return QT_TRANSLATE_NOOP("PlanFileText", "A text is longer than any file system takes.");
    case Reason::NoDifference:
        return QT_TRANSLATE_NOOP("PlanFileText", "\"%1\" names what is there already, so nothing would change.");
    case Reason::NotItsPlace: return QT_TRANSLATE_NOOP("PlanFileText", "\"%1\" is not the place of what moves.");
    case Reason::BadBase64: return QT_TRANSLATE_NOOP("PlanFileText", "The text in \"%1\" is not base64.");
    case Reason::NotItsBytes:
        return QT_TRANSLATE_NOOP("PlanFileText", "The text in \"%1\" is not that of the bytes beside it.");
    case Reason::TooManyChanges:
        return QT_TRANSLATE_NOOP("PlanFileText", "The plan has more changes than can be read (2,000,000).");
    } // no default: the compiler then asks every new reason for its words
    std::unreachable();
}

} // namespace

QString planFileText(const PlanFileError &error, Spelling spelling)
{
    if (error.cause)
        return errorText(*error.cause, Doing::Reading);
    QString words = QCoreApplication::translate("PlanFileText", wordsFor(error.reason));
    if (words.contains(QLatin1String("%1")))
        words = words.arg(shown(NativePath{error.about}, spelling));
    return error.line == 0 ? words
                           : QCoreApplication::translate("PlanFileText", "Line %1: %2").arg(error.line).arg(words);
}

} // namespace linkwright
