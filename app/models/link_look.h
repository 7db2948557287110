// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/health.h"

#include <QColor>
#include <QHash>
#include <QIcon>
#include <QIdentityProxyModel>

#include <array>

namespace linkwright {

/// Dresses a FolderModel: icons, colours, italics, tool tips and words for those who cannot see. Broken links differ
/// by icon, words and colour, never by colour alone. Tool tips are safe: no name is read as HTML.
class LinkLook : public QIdentityProxyModel
{
    Q_OBJECT

public:
    explicit LinkLook(QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;

    /// Icons are looked up once; after a change of icon theme this looks again.
    void reloadIcons();

protected:
    /// The icon of a health, as it was looked up.
    const QIcon &iconOf(linkwright::Health health) const { return m_healthIcons.at(static_cast<std::size_t>(health)); }

private:
    QVariant decoration(const QModelIndex &index) const;
    QVariant nameIcon(const QModelIndex &index) const;
    QIcon fileIcon(const QString &name) const;
    QVariant foreground(const QModelIndex &index) const;
    QVariant toolTip(const QModelIndex &index) const;
    QVariant accessibleText(const QModelIndex &index) const;

    std::array<QIcon, healthCount> m_healthIcons;
    QIcon m_linkIcon;
    QIcon m_folderLinkIcon;
    QIcon m_folderIcon;
    QIcon m_fileIcon; // for all whose ending has no own
    mutable QHash<QString, QIcon> m_endingIcons; // by ".txt", as they are asked for
};

/// A red for broken links that can be read on this ground: at least 4.5:1 on any that is clearly light or dark.
QColor brokenColour(const QColor &ground);

/// As HTML that shows this very text. Without it Qt would guess, and take a name with "<b>" for markup.
QString asToolTip(const QString &text);

/// The icon of a health, from the theme.
QIcon healthIcon(Health health);

} // namespace linkwright
