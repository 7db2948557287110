// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/change_text.h"

#include "text/counted.h"
#include "text/shown_name.h"

#include <QCoreApplication>

namespace linkwright {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("ChangeText", text);
}

QString words(const char *text, const NativePath &place)
{
    return words(text).arg(shown(place));
}

const char *fileWords(FileForm form)
{
    return form == FileForm::Copy ? QT_TRANSLATE_NOOP("ChangeText", "(copy of %1)")
                                  : QT_TRANSLATE_NOOP("ChangeText", "(hard link: another name of %1)");
}

QString entryText(const Seen &seen)
{
    if (isLink(seen.identity.type))
        return shown(seen.target.raw);
    return seen.identity.type == NodeType::Folder ? words(QT_TRANSLATE_NOOP("ChangeText", "(folder)"))
                                                  : words(QT_TRANSLATE_NOOP("ChangeText", "(file)"));
}

struct Before
{
    QString operator()(const CreateLink &) const { return words(QT_TRANSLATE_NOOP("ChangeText", "(nothing)")); }
    QString operator()(const CreateHardLink &) const { return words("(nothing)"); }
    QString operator()(const RetargetLink &change) const { return shown(change.before.target.raw); }
    QString operator()(const RemoveLink &change) const { return shown(change.before.target.raw); }
    QString operator()(const RemoveHardLink &change) const
    {
        return words(fileWords(FileForm::HardLink), change.otherName);
    }
    QString operator()(const Move &change) const { return entryText(change.before); }
    QString operator()(const LinkToFile &change) const { return shown(change.before.target.raw); }
    QString operator()(const FileToLink &change) const { return words(fileWords(change.form), change.original); }
    QString operator()(const RemoveFolder &) const { return words(QT_TRANSLATE_NOOP("ChangeText", "(empty folder)")); }
};

struct After
{
    QString operator()(const CreateLink &change) const { return shown(change.after.raw); }
    QString operator()(const CreateHardLink &change) const
    {
        return words(fileWords(FileForm::HardLink), change.existing);
    }
    QString operator()(const RetargetLink &change) const { return shown(change.after.raw); }
    QString operator()(const RemoveLink &) const { return words(QT_TRANSLATE_NOOP("ChangeText", "(removed)")); }
    QString operator()(const RemoveHardLink &) const { return words("(removed)"); }
    QString operator()(const Move &change) const
    {
        return words(QT_TRANSLATE_NOOP("ChangeText", "(moved to %1)"), change.newPlace);
    }
    QString operator()(const LinkToFile &change) const { return words(fileWords(change.form), change.original); }
    QString operator()(const FileToLink &change) const { return shown(change.after.raw); }
    QString operator()(const RemoveFolder &) const { return words("(removed)"); }
};

struct Deed
{
    std::string_view word;
    const char *text; // of many
};

constexpr Deed deeds[] = {
    {"create", QT_TRANSLATE_N_NOOP("ChangeText", "Create Links")},
    {"retarget", QT_TRANSLATE_N_NOOP("ChangeText", "Change Targets")},
    {"remove", QT_TRANSLATE_N_NOOP("ChangeText", "Remove Links")},
    {"move", QT_TRANSLATE_N_NOOP("ChangeText", "Move")},
    {"rename", QT_TRANSLATE_N_NOOP("ChangeText", "Rename")},
    {"rewrite", QT_TRANSLATE_N_NOOP("ChangeText", "Rewrite Targets")},
    {"convert", QT_TRANSLATE_N_NOOP("ChangeText", "Convert Targets")},
    {"tidy", QT_TRANSLATE_N_NOOP("ChangeText", "Tidy Targets")},
    {"flatten", QT_TRANSLATE_N_NOOP("ChangeText", "Point Straight at the End")},
    {"replace", QT_TRANSLATE_N_NOOP("ChangeText", "Replace Links")},
    {"restore", QT_TRANSLATE_N_NOOP("ChangeText", "Restore Links")},
    {"repair", QT_TRANSLATE_N_NOOP("ChangeText", "Repair Links")},
    {"apply", QT_TRANSLATE_N_NOOP("ChangeText", "Apply Plan")},
};

} // namespace

QString beforeText(const Change &change)
{
    return std::visit(Before{}, change);
}

QString afterText(const Change &change)
{
    return std::visit(After{}, change);
}

const LinkTarget *oldTarget(const Change &change)
{
    if (const auto *retarget = std::get_if<RetargetLink>(&change))
        return &retarget->before.target;
    if (const auto *remove = std::get_if<RemoveLink>(&change))
        return &remove->before.target;
    const auto *replace = std::get_if<LinkToFile>(&change);
    return replace != nullptr ? &replace->before.target : nullptr;
}

const LinkTarget *newTarget(const Change &change)
{
    if (const auto *create = std::get_if<CreateLink>(&change))
        return &create->after;
    const auto *retarget = std::get_if<RetargetLink>(&change);
    return retarget != nullptr ? &retarget->after : nullptr;
}

bool setNewTarget(Change &change, LinkTarget target)
{
    if (auto *create = std::get_if<CreateLink>(&change))
        create->after = std::move(target);
    else if (auto *retarget = std::get_if<RetargetLink>(&change))
        retarget->after = std::move(target);
    else
        return false;
    return true;
}

QString deedText(std::string_view word, std::size_t changes)
{
    for (const auto &[known, text] : deeds) {
        if (word == known)
            return QCoreApplication::translate("ChangeText", text, nullptr, counted(changes));
    }
    return shown(word);
}

} // namespace linkwright
