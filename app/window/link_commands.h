// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/link_form.h"
#include "gestures/uri_list.h"
#include "store/settings.h"
#include "window/change_desk.h"

#include <QObject>

namespace linkwright {

/// What a person can do to the links of a window's folder: each command asks what it must and has the
/// change made.
class LinkCommands : public QObject
{
    Q_OBJECT

public:
    LinkCommands(ChangeDesk &desk, Settings &settings, QObject *parent);

    void newLink(std::optional<LinkForm> form = std::nullopt);
    void changeTarget();
    void retarget(const RetargetRequest &request);
    /// Of the selected link: it becomes what its target needs.
    void repairKind();
    void rename(const std::string &name, const std::string &newName);
    void remove();
    void copy();
    void pasteAsLink();
    /// Into the folder shown, or into the one called `into` that it holds.
    void drop(const UriList &list, const std::string &into, bool atOnce, const QPoint &where);

private:
    void makeLinks(const UriList &list, const NativePath &folder, TargetStyle style);
    void askHow(const UriList &list, const NativePath &folder, const QPoint &where);
    std::vector<Entry> selected() const;

    ChangeDesk &m_desk;
    Settings &m_settings;
    FileSystem &m_files;
    FolderPage &m_page;
    QWidget *m_window;
};

} // namespace linkwright
