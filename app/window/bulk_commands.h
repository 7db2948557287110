// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/plan_convert.h"
#include "dialogs/export_dialog.h"
#include "dialogs/rewrite_dialog.h"
#include "store/settings.h"
#include "window/change_desk.h"
#include "window/pointing_guard.h"

#include <QObject>

#include <functional>

namespace linkwright {

/// What is done to many links at once: to those that are selected or, when nothing is, to all that is listed.
/// Everything is shown as a plan first.
class BulkCommands : public QObject
{
    Q_OBJECT

public:
    BulkCommands(ChangeDesk &desk, PointingGuard &guard, Settings &settings, QObject *parent);

    void rewriteTargets();
    void convert(Conversion conversion);
    void flatten();
    void replace(FileForm form);
    void removeBroken();
    void move();
    void openPlan();
    void exportList();

private:
    using PlanPlaces = std::function<std::vector<Result<Planned>>(
        const FileSystem &files, const std::vector<NativePath> &places, const StopToken &stop)>;
    ChangeDesk::Planner plannerFor(const char *word, PlanPlaces plan) const;
    using LinkVisitor = std::function<void(const NativePath &folder, const Entry &link)>;
    void forEachLink(const LinkVisitor &visit) const;
    std::vector<NativePath> places() const; // of all these
    static ExportDialog::Choices treeRows(EntryPage &page);
    void move(const MoveRequest &request);
    void readPlan(const NativePath &file);
    void exportRows(const NativePath &folder, ExportDialog::Choices choices);

    ChangeDesk &m_desk;
    PointingGuard &m_guard;
    Settings &m_settings;
    RewriteFields m_rewriteFields; // as they were last typed
    BackgroundTask m_read;
};

} // namespace linkwright
