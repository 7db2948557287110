// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/kind_text.h"

#include <QCoreApplication>

#include <utility>

namespace linkwright {

QString kindText(const Entry &entry)
{
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

} // namespace linkwright
