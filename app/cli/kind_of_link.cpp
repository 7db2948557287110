// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/kind_of_link.h"

#include "cli/ask.h"
#include "cli/terminal.h"

#include <QCoreApplication>

namespace linkwright::cli {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Changes", text);
}

} // namespace

NodeType askForKind(Session &session, const NativePath &place, const ChangeOptions &options)
{
    if (!options.yes && terminal::isTerminal(terminal::Stream::Input))
        return ask(words(QT_TRANSLATE_NOOP(
                   "Changes", "Nothing is at the target yet. Is the link to lead to a folder, not to a file?")))
                   ? NodeType::FolderSymbolicLink
                   : NodeType::SymbolicLink;
    session.messages.note(
        place, words(QT_TRANSLATE_NOOP("Changes", "nothing is at the target yet, so the link is one to a file; "
                                                  "for a folder: --kind directory-symlink")));
    return NodeType::SymbolicLink;
}

} // namespace linkwright::cli
