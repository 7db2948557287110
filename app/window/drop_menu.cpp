// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/drop_menu.h"

#include "text/counted.h"
#include "text/error_text.h"
#include "text/shown_name.h"
#include "views/elided_label.h"
#include "views/link_drop.h"

#include <QFontMetrics>

namespace linkwright {

namespace {

constexpr int longestName = 40; // letters; menus do not elide by themselves

/// A name as menus take it: one line, short, and no mnemonics in it.
QString nameInMenu(const QString &name, const QFontMetrics &metrics)
{
    return metrics.elidedText(name, Qt::ElideMiddle, metrics.averageCharWidth() * longestName)
        .replace(u'&', QStringLiteral("&&"));
}

QString nameOf(const NativePath &place)
{
    const std::string name = split(withoutTrailingSeparators(place)).name;
    return name.empty() ? shown(place) : shown(name);
}

} // namespace

DropMenu::DropMenu(const Drop &drop, const DropOffers &offers, TargetStyle usual, QWidget *parent)
    : QMenu(parent)
{
    setToolTipsVisible(true);
    setAccessibleName(tr("What to do with what was dropped"));
    if (drop.onto && drop.onto->link)
        addForLink(drop, *drop.onto);
    const QString link = QStringLiteral("insert-link");
    const bool usuallyAbsolute = usual == TargetStyle::Absolute;
    add(DropDeed::Link, link, tr("&Link Here"), !usuallyAbsolute);
    add(DropDeed::LinkAbsolute, link, tr("Link Here (&Absolute)"), usuallyAbsolute);
    addHardLink(offers, drop.list.places.size());
    if (offers.canMove)
        add(DropDeed::MoveLeavingLink, QStringLiteral("go-jump"), tr("&Move Here and Leave a Link"));
    addSeparator();
    addAction(QIcon::fromTheme(QStringLiteral("process-stop")),
              tr("&Cancel") + QStringLiteral("\t") + QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
}

QAction *DropMenu::add(DropDeed deed, const QString &icon, const QString &text, bool byKeys)
{
    const QString keys = byKeys ? linkKeysText() : QString();
    auto *action = addAction(QIcon::fromTheme(icon), keys.isEmpty() ? text : text + u'\t' + keys);
    action->setData(static_cast<int>(deed));
    connect(action, &QAction::triggered, this, [this, deed] { Q_EMIT chosen(deed); });
    return action;
}

void DropMenu::addForLink(const Drop &drop, const Entry &link)
{
    const QFontMetrics metrics = fontMetrics();
    if (drop.list.places.size() == 1) {
        auto *action = add(DropDeed::ChangeTarget, QStringLiteral("edit-link"),
                           tr("Change &Target to “%1”").arg(nameInMenu(nameOf(drop.list.places.front()), metrics)));
        action->setToolTip(
            plainToolTip(tr("%1 will point to %2").arg(shown(link.name), shown(drop.list.places.front()))));
    }
    if (leadsToFolder(link))
        add(DropDeed::LinkInside, QStringLiteral("insert-link"),
            tr("Link &Inside “%1”").arg(nameInMenu(shown(link.name), metrics)));
    if (!isEmpty())
        addSeparator();
}

void DropMenu::addHardLink(const DropOffers &offers, std::size_t count)
{
    auto *action = add(DropDeed::HardLink, QStringLiteral("hardlink"), tr("&Hard Links Here", nullptr, counted(count)));
    if (!offers.noHardLinks)
        return;
    action->setEnabled(false);
    action->setToolTip(plainToolTip(errorSentence(*offers.noHardLinks)));
}

QAction *DropMenu::actionFor(DropDeed deed) const
{
    for (QAction *action : actions()) {
        if (action->data().isValid() && action->data().toInt() == static_cast<int>(deed))
            return action;
    }
    return nullptr;
}

} // namespace linkwright
