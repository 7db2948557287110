// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/health_text.h"

#include "base/link_rules.h"
#include "platform/system_codes.h"
#include "text/volume_text.h"

#include <QCoreApplication>

#include <utility>

namespace linkwright {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("HealthText", text);
}

QString withVolume(const char *named, const char *unnamed, const NativePath &place, Spelling spelling)
{
    return place.isEmpty() ? words(unnamed) : words(named).arg(volumeName(place, spelling));
}

QString brokenSentence(const Verdict &verdict, const std::optional<NativePath> &nearest, Spelling spelling)
{
    const QString path = shown(verdict.path, spelling);
    // Only the choice between two wordings: the verdict is the same.
    if (verdict.osCode == system_code::notAFolder)
        return words(QT_TRANSLATE_NOOP("HealthText", "Broken: %1 is not a folder, and the target needs one there."))
            .arg(path);
    if (nearest && !nearest->isEmpty())
        return words(QT_TRANSLATE_NOOP("HealthText", "Broken: %1 is not there; %2 is."))
            .arg(path, shown(*nearest, spelling));
    return words(QT_TRANSLATE_NOOP("HealthText", "Broken: %1 is not there.")).arg(path);
}

/// `path`: the link that is wrong; often, but not always, the one that is asked about.
QString wrongKindSentence(const Verdict &verdict, const QString &path)
{
    const bool saysFile = verdict.osCode == system_code::isAFolder;
    if (verdict.hops > 1)
        return words(saysFile ? QT_TRANSLATE_NOOP("HealthText",
                                                  "Wrong link type: %1 on the way is a file link, but its target is a "
                                                  "folder.")
                              : QT_TRANSLATE_NOOP("HealthText",
                                                  "Wrong link type: %1 on the way is a folder link, but its target is "
                                                  "a file."))
            .arg(path);
    return words(
        saysFile
            ? QT_TRANSLATE_NOOP("HealthText", "Wrong link type: this is a file link, but its target is a folder.")
            : QT_TRANSLATE_NOOP("HealthText", "Wrong link type: this is a folder link, but its target is a file."));
}

} // namespace

QString healthText(Health health)
{
    switch (health) {
    case Health::Healthy: return words(QT_TRANSLATE_NOOP("HealthText", "Healthy"));
    case Health::Broken: return words(QT_TRANSLATE_NOOP("HealthText", "Broken"));
    case Health::Loop: return words(QT_TRANSLATE_NOOP("HealthText", "Broken (loop)"));
    case Health::Invalid: return words(QT_TRANSLATE_NOOP("HealthText", "Invalid target"));
    case Health::WrongKind: return words(QT_TRANSLATE_NOOP("HealthText", "Wrong link type"));
    case Health::Offline: return words(QT_TRANSLATE_NOOP("HealthText", "Target offline"));
    case Health::Denied: return words(QT_TRANSLATE_NOOP("HealthText", "No permission to check"));
    case Health::Unanswered: return words(QT_TRANSLATE_NOOP("HealthText", "Not answering"));
    case Health::Unchecked: return words(QT_TRANSLATE_NOOP("HealthText", "Not checked"));
    } // no default: the compiler then asks every new one for its words
    std::unreachable();
}

QString healthText(const Verdict &verdict, Asking asking, Spelling spelling)
{
    if (verdict.health == Health::Offline)
        return withVolume(QT_TRANSLATE_NOOP("HealthText", "Target offline (%1)"), "Target offline", verdict.path,
                          spelling);
    if (verdict.health != Health::Unchecked)
        return healthText(verdict.health);
    if (asking == Asking::Yes)
        return words(QT_TRANSLATE_NOOP("HealthText", "Checking…"));
    return withVolume(QT_TRANSLATE_NOOP("HealthText", "Not checked (on %1)"), "Not checked", verdict.path, spelling);
}

QString healthSentence(const Verdict &verdict, const std::optional<NativePath> &nearest, Spelling spelling)
{
    const QString path = shown(verdict.path, spelling);
    switch (verdict.health) {
    case Health::Healthy: return words(QT_TRANSLATE_NOOP("HealthText", "Healthy: it leads to %1.")).arg(path);
    case Health::Broken: return brokenSentence(verdict, nearest, spelling);
    case Health::Loop:
        return words(QT_TRANSLATE_NOOP("HealthText", "Broken (loop): the system gives up following links at %1."))
            .arg(path);
    case Health::Invalid:
        return words(
            QT_TRANSLATE_NOOP("HealthText", "Invalid target: the text is empty or too long and can never work."));
    case Health::WrongKind: return wrongKindSentence(verdict, path);
    case Health::Offline:
        return words(QT_TRANSLATE_NOOP("HealthText", "Target offline: %1 is known, but not connected or mounted now."))
            .arg(volumePlace(verdict.path, spelling));
    case Health::Denied:
        return words(QT_TRANSLATE_NOOP("HealthText", "No permission to check: you may not look into %1.")).arg(path);
    case Health::Unanswered:
        return words(QT_TRANSLATE_NOOP("HealthText", "Not answering: the file system of %1 gave no answer.")).arg(path);
    case Health::Unchecked:
        if (verdict.isAwaited())
            return healthText(verdict, Asking::Yes);
        if (link_rules::namesServer(verdict.path.bytes))
            return words(QT_TRANSLATE_NOOP("HealthText",
                                           "Not checked: the way leads to %1 on another computer, which was not asked, "
                                           "as it would learn who you are."))
                .arg(path);
        return words(QT_TRANSLATE_NOOP("HealthText", "Not checked: the way leads onto %1, which was not asked."))
            .arg(path);
    } // no default: the compiler then asks every new one for its words
    std::unreachable();
}

std::optional<NativePath> nearestExisting(const Verdict &verdict)
{
    if (verdict.health != Health::Broken || verdict.path.isEmpty())
        return std::nullopt;
    if (verdict.osCode == system_code::notAFolder)
        return verdict.path;
    return split(verdict.path).folder;
}

} // namespace linkwright
