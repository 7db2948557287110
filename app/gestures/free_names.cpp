// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gestures/free_names.h"

#include <QCoreApplication>

namespace linkwright {

namespace {

std::string words(const char *text)
{
    return QCoreApplication::translate("linkwright::LinkNames", text).toStdString();
}

/// The root has no name of its own.
std::string nameOf(const NativePath &target)
{
    auto name = split(withoutTrailingSeparators(target)).name;
    return isProperName(name) ? name : words(QT_TRANSLATE_NOOP("linkwright::LinkNames", "root"));
}

/// Whether a name is known to be taken. Where nobody may look, the planner says so.
bool exists(const Folder &folder, const std::string &name)
{
    return folder.look(name).has_value();
}

} // namespace

std::string linkNameLike(std::string_view name, const IsTaken &taken)
{
    return freeLinkName(name, taken, words(QT_TRANSLATE_NOOP("linkwright::LinkNames", "Link to %1")),
                        words(QT_TRANSLATE_NOOP("linkwright::LinkNames", "Link to %1 (%2)")));
}

std::string FreeNames::take(const NativePath &target)
{
    const auto isTaken = [this](const std::string &name) { return m_given.contains(name) || exists(m_folder, name); };
    auto name = linkNameLike(nameOf(target), isTaken);
    m_given.insert(name);
    return name;
}

} // namespace linkwright
