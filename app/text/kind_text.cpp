// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/kind_text.h"

#include "text/counted.h"
#include "windows/reparse_tag.h"

#include <QCoreApplication>

#include <utility>

namespace linkwright {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("KindText", text);
}

/// What windows::tagFacts() may say, for those who translate.
[[maybe_unused]] constexpr const char *tagNames[] = {
    QT_TRANSLATE_NOOP("KindText", "file on slower storage"),
    QT_TRANSLATE_NOOP("KindText", "single-instance file"),
    QT_TRANSLATE_NOOP("KindText", "file of a mounted Windows image"),
    QT_TRANSLATE_NOOP("KindText", "cluster volume"),
    QT_TRANSLATE_NOOP("KindText", "DFS folder"),
    QT_TRANSLATE_NOOP("KindText", "DFS folder kept in step"),
    QT_TRANSLATE_NOOP("KindText", "deduplicated file"),
    QT_TRANSLATE_NOOP("KindText", "NFS link or special file"),
    QT_TRANSLATE_NOOP("KindText", "cloud placeholder (not a link)"),
    QT_TRANSLATE_NOOP("KindText", "compressed system file"),
    QT_TRANSLATE_NOOP("KindText", "container layer"),
    QT_TRANSLATE_NOOP("KindText", "app alias"),
    QT_TRANSLATE_NOOP("KindText", "Azure File Sync placeholder (not a link)"),
    QT_TRANSLATE_NOOP("KindText", "special (unhandled)"),
    QT_TRANSLATE_NOOP("KindText", "OneDrive placeholder (not a link)"),
    QT_TRANSLATE_NOOP("KindText", "Unix socket"),
    QT_TRANSLATE_NOOP("KindText", "WSL pipe"),
    QT_TRANSLATE_NOOP("KindText", "WSL character device"),
    QT_TRANSLATE_NOOP("KindText", "WSL block device"),
    QT_TRANSLATE_NOOP("KindText", "Azure File Sync folder (not a link)"),
    QT_TRANSLATE_NOOP("KindText", "projected file (ProjFS)"),
    QT_TRANSLATE_NOOP("KindText", "special (global reparse)"),
    QT_TRANSLATE_NOOP("KindText", "WSL link"),
    QT_TRANSLATE_NOOP("KindText", "deleted in a container layer"),
    QT_TRANSLATE_NOOP("KindText", "deleted projected file (ProjFS)"),
    QT_TRANSLATE_NOOP("KindText", "container link"),
    QT_TRANSLATE_NOOP("KindText", "OneDrive or other cloud placeholder (not a link)"),
};

QString withCapital(QString text)
{
    return text.replace(0, 1, text.front().toUpper());
}

} // namespace

QString foreignName(std::uint32_t tag)
{
    if (tag == windows::tagMountPoint) // those that name a folder are ours
        return words(QT_TRANSLATE_NOOP("KindText", "volume mount point"));
    const windows::TagFacts facts = windows::tagFacts(tag);
    if (facts.word == "unknown")
        return words(QT_TRANSLATE_NOOP("KindText", "unknown reparse point %1"))
            .arg(QStringLiteral("0x") + QString::number(tag, 16).toUpper().rightJustified(8, u'0'));
    return words(facts.name.c_str());
}

QString kindText(const Entry &entry)
{
    if (entry.foreignTag != 0)
        return withCapital(foreignName(entry.foreignTag));
    switch (entry.type) {
    case NodeType::SymbolicLink:
        return leadsToFolder(entry) ? QCoreApplication::translate("KindText", "Link to folder")
                                    : QCoreApplication::translate("KindText", "Link");
    case NodeType::FolderSymbolicLink: return QCoreApplication::translate("KindText", "Folder link");
    case NodeType::Junction: return QCoreApplication::translate("KindText", "Junction");
    case NodeType::File:
        if (entry.names > 1)
            return QCoreApplication::translate("KindText", "Hard link (%n names)", nullptr, counted(entry.names));
        return QCoreApplication::translate("KindText", "File");
    case NodeType::Folder: return QCoreApplication::translate("KindText", "Folder");
    case NodeType::Other: return QCoreApplication::translate("KindText", "Special file");
    case NodeType::Unknown: return QCoreApplication::translate("KindText", "Unknown");
    } // no default: the compiler then asks every new one for its words
    std::unreachable();
}

QString linkKindWords(NodeType kind)
{
    switch (kind) {
    case NodeType::FolderSymbolicLink: return QCoreApplication::translate("KindText", "a link to a folder");
    case NodeType::Junction: return QCoreApplication::translate("KindText", "a junction");
    default: return QCoreApplication::translate("KindText", "a link to a file");
    }
}

} // namespace linkwright
