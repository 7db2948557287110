// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/kind_text.h"

#include "windows/reparse_tag.h"

#include <QCoreApplication>

#include <utility>

namespace linkwright {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("KindText", text);
}

QString withCapital(QString text)
{
    return text.replace(0, 1, text.front().toUpper());
}

} // namespace

QString foreignName(std::uint32_t tag)
{
    if (tag == windows::tagMountPoint) // those that name a folder are ours
        return words(QT_TRANSLATE_NOOP("KindText", "volume mount point"));
    return words(windows::tagFacts(tag).name.c_str());
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
            return QCoreApplication::translate("KindText", "Hard link (%1 names)").arg(entry.names);
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
