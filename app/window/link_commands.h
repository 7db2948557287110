// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/change_runner.h"
#include "gestures/uri_list.h"
#include "store/settings.h"
#include "views/folder_page.h"

#include <QObject>
#include <QPointer>

class QDialog;

namespace linkwright {

/// What a person can do to the links of a window's folder: each command asks what it must, has the change made, and
/// tells what came of it.
class LinkCommands : public QObject
{
    Q_OBJECT

public:
    LinkCommands(FileSystem &files, Settings &settings, FolderPage &page, QWidget *window);

    bool isBusy() const { return m_runner.isBusy(); }

    void newLink();
    void changeTarget();
    void rename(const std::string &name, const std::string &newName);
    void remove();
    void copy();
    void pasteAsLink();
    /// Into the folder shown, or into the one called `into` that it holds.
    void drop(const UriList &list, const std::string &into, bool atOnce, const QPoint &where);

Q_SIGNALS:
    void told(const QString &what); // for the status bar
    void busyChanged(bool busy);

private:
    void makeLinks(const UriList &list, const NativePath &folder, TargetStyle style);
    void askHow(const UriList &list, const NativePath &folder, const QPoint &where);
    void run(ChangeRunner::Planner planner);
    void tell(const BatchReport &report);
    void selectResults(const BatchReport &report);
    void complain(const QString &text);
    std::vector<Entry> selected() const;

    FileSystem &m_files;
    Settings &m_settings;
    FolderPage &m_page;
    QWidget *m_window;
    ChangeRunner m_runner;
};

} // namespace linkwright
