// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/link_look.h"

#include "models/contrast.h"
#include "models/folder_model.h"
#include "models/native_icon.h"
#include "text/shown_name.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <optional>

namespace linkwright {

namespace {

constexpr qsizetype toolTipLine = 100; // characters; Qt does not break a long name by itself
constexpr qsizetype toolTipMost = 1500;

constexpr std::array<const char *, healthCount> healthIconNames = {
    "health-healthy", "health-broken", "health-loop",       "health-invalid",   "health-broken",
    "health-offline", "health-denied", "health-unanswered", "health-unchecked",
};

std::optional<Health> healthOf(const QModelIndex &index)
{
    const QVariant health = index.data(FolderModel::HealthRole);
    return health.isValid() ? std::optional(static_cast<Health>(health.toInt())) : std::nullopt;
}

bool isLinkRow(const QModelIndex &index)
{
    return index.data(FolderModel::IsLinkRole).toBool();
}

bool isBrokenRow(const QModelIndex &index)
{
    const auto health = healthOf(index);
    return health && countsAsBroken(*health);
}

QString textIn(const QModelIndex &index, int column)
{
    return index.siblingAtColumn(column).data().toString();
}

} // namespace

QColor brokenColour(const QColor &ground)
{
    const QColor dark(0xB0, 0x12, 0x1B);
    const QColor light(0xFF, 0x8F, 0x87);
    QColor best = contrast(dark, ground) >= contrast(light, ground) ? dark : light;
    for (int step = 0; step < 10 && contrast(best, ground) < readableContrast; ++step)
        best = contrast(dark, ground) >= contrast(light, ground) ? best.darker(115) : best.lighter(105);
    return best;
}

QString asToolTip(const QString &text)
{
    QString html = QStringLiteral("<p style='white-space:pre'>");
    for (qsizetype at = 0; at < std::min(text.size(), toolTipMost); at += toolTipLine) {
        if (at > 0)
            html += QStringLiteral("<br>");
        html += text.mid(at, toolTipLine).toHtmlEscaped();
    }
    return html + (text.size() > toolTipMost ? QStringLiteral("…</p>") : QStringLiteral("</p>"));
}

QIcon healthIcon(Health health)
{
    return QIcon::fromTheme(QLatin1String(healthIconNames[static_cast<std::size_t>(health)]));
}

LinkLook::LinkLook(QObject *parent)
    : QIdentityProxyModel(parent)
{
    reloadIcons();
}

void LinkLook::reloadIcons()
{
    for (std::size_t at = 0; at < m_healthIcons.size(); ++at)
        m_healthIcons[at] = healthIcon(static_cast<Health>(at));
    // Without a dash: themes that have a "link" would be asked for that when they have no "link-file".
    m_linkIcon = QIcon::fromTheme(QStringLiteral("linktofile"));
    m_folderLinkIcon = QIcon::fromTheme(QStringLiteral("linktofolder"));
    m_folderIcon = nativeFolderIcon();
    if (m_folderIcon.isNull())
        m_folderIcon = QIcon::fromTheme(QStringLiteral("folder"));
    m_endingIcons.clear();
    m_fileIcon = QIcon::fromTheme(QStringLiteral("file"));
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DecorationRole});
}

QVariant LinkLook::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DecorationRole: return decoration(index);
    case Qt::ForegroundRole: return foreground(index);
    case Qt::ToolTipRole: return toolTip(index);
    case Qt::AccessibleTextRole: return accessibleText(index);
    case Qt::FontRole:
        if (index.column() == FolderModel::Name && isLinkRow(index)) {
            QFont italic;
            italic.setItalic(true);
            return italic;
        }
        return {};
    default: return QIdentityProxyModel::data(index, role);
    }
}

QVariant LinkLook::decoration(const QModelIndex &index) const
{
    if (index.column() == FolderModel::Name)
        return nameIcon(index);
    const auto health = index.column() == FolderModel::Health ? healthOf(index) : std::nullopt;
    return health ? QVariant(m_healthIcons[static_cast<std::size_t>(*health)]) : QVariant();
}

/// A broken link shows it at its name too: the column Health may be out of sight.
QVariant LinkLook::nameIcon(const QModelIndex &index) const
{
    if (const auto health = healthOf(index); health && countsAsBroken(*health))
        return m_healthIcons[static_cast<std::size_t>(*health)];
    const bool isFolder = index.data(FolderModel::LeadsToFolderRole).toBool();
    switch (static_cast<NodeType>(index.data(FolderModel::TypeRole).toInt())) {
    case NodeType::Folder: return m_folderIcon;
    case NodeType::SymbolicLink: return isFolder ? m_folderLinkIcon : m_linkIcon;
    case NodeType::FolderSymbolicLink:
    case NodeType::Junction: return m_folderLinkIcon;
    case NodeType::File: return fileIcon(textIn(index, FolderModel::Name));
    default: return m_fileIcon;
    }
}

QIcon LinkLook::fileIcon(const QString &name) const
{
    constexpr qsizetype longestEnding = 16; // what is longer is a name with a dot in it
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString ending = dot > 0 && name.size() - dot <= longestEnding ? name.mid(dot).toLower() : QString();
    auto known = m_endingIcons.find(ending);
    if (known == m_endingIcons.end())
        known = m_endingIcons.insert(ending, nativeFileIcon(ending));
    return known->isNull() ? m_fileIcon : *known;
}

QVariant LinkLook::foreground(const QModelIndex &index) const
{
    const int column = index.column();
    const bool telling =
        column == FolderModel::Name || column == FolderModel::PointsTo || column == FolderModel::Health;
    if (!telling || !isBrokenRow(index))
        return {};
    return brokenColour(QGuiApplication::palette().color(QPalette::Base));
}

QVariant LinkLook::toolTip(const QModelIndex &index) const
{
    QString html = asToolTip(textIn(index, FolderModel::Name));
    if (isLinkRow(index)) {
        html += asToolTip(tr("Points to: %1").arg(textIn(index, FolderModel::PointsTo)));
        html += asToolTip(index.data(FolderModel::HealthSentenceRole).toString());
    }
    if (index.data(FolderModel::IsForeignRole).toBool())
        html += asToolTip(textIn(index, FolderModel::Kind));
    return html;
}

QVariant LinkLook::accessibleText(const QModelIndex &index) const
{
    const QString text = index.data().toString();
    if (index.column() != FolderModel::Name || !isLinkRow(index))
        return text;
    return tr("%1, link, points to %2, %3")
        .arg(text, textIn(index, FolderModel::PointsTo), textIn(index, FolderModel::Health));
}

} // namespace linkwright
