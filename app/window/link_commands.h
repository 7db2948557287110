// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/link_form.h"
#include "store/settings.h"
#include "window/change_desk.h"
#include "window/drop_menu.h"
#include "window/pointing_guard.h"

#include <QObject>

namespace linkwright {

class NewLinkDialog;

/// What a person can do to the links of a window's folder: each command asks what it must and has the
/// change made.
class LinkCommands : public QObject
{
    Q_OBJECT

public:
    LinkCommands(ChangeDesk &desk, PointingGuard &guard, Settings &settings, QObject *parent);

    void newLink(std::optional<LinkForm> form = std::nullopt);
    void newLinkToSelected();
    void changeTarget();
    void retarget(const RetargetRequest &request);
    /// Of the selected link: it becomes what its target needs.
    void repairKind();
    /// Of the folder on screen; or anywhere.
    void rename(const std::string &name, const std::string &newName);
    void rename(const NativePath &place, const std::string &newName);
    void remove();
    void copy();
    void copyPath();
    void copyTarget();
    void pasteAsLink();
    /// Into this folder, or onto the entry of it that the drop names.
    void drop(const Drop &drop, const NativePath &folder);

Q_SIGNALS:
    void asked(linkwright::DropMenu *menu); // it is on screen

private:
    NewLinkDialog *newLinkDialog(const NativePath &folder);
    void askToRemove(const std::vector<NativePath> &places, const std::vector<Entry> &entries);
    void makeLinks(const UriList &list, const NativePath &folder, TargetStyle style);
    void ask(const Drop &drop, const NativePath &folder);
    void make(DropDeed deed, const Drop &drop, const NativePath &folder);
    void pointToDropped(const Drop &drop, const NativePath &folder);
    static std::vector<Entry> entriesOf(const std::vector<Chosen> &chosen);
    std::optional<Chosen> onlyLink() const; // that is selected

    ChangeDesk &m_desk;
    PointingGuard &m_guard;
    Settings &m_settings;
    FileSystem &m_files;
    QWidget *m_window;
    BackgroundTask m_look; // what can become of what was dropped
};

} // namespace linkwright
