// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/select_menu.h"

#include "models/link_look.h"

#include <QCoreApplication>
#include <QMenu>

namespace linkwright {

namespace {

bool isLink(const LinkPart &)
{
    return true;
}

bool isHealthy(const LinkPart &link)
{
    return link.health() == Health::Healthy;
}

bool isBroken(const LinkPart &link)
{
    return countsAsBroken(link.health());
}

bool isOffline(const LinkPart &link)
{
    return link.health() == Health::Offline;
}

/// Nobody can say how it is.
bool isUnclear(const LinkPart &link)
{
    const Health health = link.health();
    return health == Health::Denied || health == Health::Unanswered || health == Health::Unchecked;
}

bool isRelative(const LinkPart &link)
{
    return !link.style.absolute;
}

bool isAbsolute(const LinkPart &link)
{
    return link.style.absolute;
}

bool isMessyOrLengthy(const LinkPart &link)
{
    return link.style.messy || link.style.lengthy;
}

bool isElsewhere(const LinkPart &link)
{
    return link.style.otherFileSystem;
}

bool leadsOverOthers(const LinkPart &link)
{
    return link.hops() > 1;
}

struct Criterion
{
    const char *text = nullptr; // null: a line between
    bool (*holds)(const LinkPart &link) = nullptr;
    std::optional<Health> icon = std::nullopt;
};

constexpr Criterion criteria[] = {
    {QT_TRANSLATE_NOOP("SelectMenu", "&All Links"), &isLink},
    {nullptr, nullptr},
    {QT_TRANSLATE_NOOP("SelectMenu", "&Broken"), &isBroken, Health::Broken},
    {QT_TRANSLATE_NOOP("SelectMenu", "&Healthy"), &isHealthy, Health::Healthy},
    {QT_TRANSLATE_NOOP("SelectMenu", "&Offline"), &isOffline, Health::Offline},
    {QT_TRANSLATE_NOOP("SelectMenu", "&Not Checked"), &isUnclear, Health::Unchecked},
    {nullptr, nullptr},
    {QT_TRANSLATE_NOOP("SelectMenu", "&Relative"), &isRelative},
    {QT_TRANSLATE_NOOP("SelectMenu", "Ab&solute"), &isAbsolute},
    {QT_TRANSLATE_NOOP("SelectMenu", "&Messy or Lengthy"), &isMessyOrLengthy},
    {QT_TRANSLATE_NOOP("SelectMenu", "&Leading over Other Links"), &leadsOverOthers},
    {QT_TRANSLATE_NOOP("SelectMenu", "On Another &File System"), &isElsewhere},
};

} // namespace

void fillSelectMenu(QMenu &menu, const SelectThose &select)
{
    for (const Criterion &criterion : criteria) {
        if (criterion.text == nullptr) {
            menu.addSeparator();
            continue;
        }
        const QString text = QCoreApplication::translate("SelectMenu", criterion.text);
        auto *action = menu.addAction(text);
        if (criterion.icon)
            action->setIcon(healthIcon(*criterion.icon));
        QObject::connect(action, &QAction::triggered, &menu, [select, text, holds = criterion.holds] {
            select([holds](const Entry &entry) { return entry.link && holds(*entry.link); },
                   QString(text).remove(u'&'));
        });
    }
}

} // namespace linkwright
