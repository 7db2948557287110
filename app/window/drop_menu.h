// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/drop.h"
#include "gestures/drop_plans.h"

#include <QMenu>

namespace linkwright {

/// What can become of something that was dropped.
enum class DropDeed : std::uint8_t { Link, LinkAbsolute, HardLink, MoveLeavingLink, ChangeTarget, LinkInside };

/// The menu that asks what is wanted of a drop. What cannot be is out of sight, or says why.
class DropMenu : public QMenu
{
    Q_OBJECT

public:
    /// `usual`: the style that the keys make without asking.
    DropMenu(const Drop &drop, const DropOffers &offers, TargetStyle usual, QWidget *parent);

    QAction *actionFor(DropDeed deed) const; // null: not offered

Q_SIGNALS:
    void chosen(linkwright::DropDeed deed);

private:
    QAction *add(DropDeed deed, const QString &icon, const QString &text, bool byKeys = false);
    void addForLink(const Drop &drop, const Entry &link);
    void addHardLink(const DropOffers &offers, std::size_t count);
};

} // namespace linkwright
