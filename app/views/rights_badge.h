// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/rights_report.h"
#include "jobs/background.h"

#include <QToolButton>

#include <functional>

class QMenu;

namespace linkwright {

/// Says whether links may be made in the folder that is shown; pressed, why, and what can be done about it.
class RightsBadge : public QToolButton
{
    Q_OBJECT

public:
    explicit RightsBadge(const FileSystem &files, QWidget *parent = nullptr);

    /// Looks at a folder, in a thread; what is said of another one goes at once. Empty: there is none.
    void lookAt(const NativePath &folder);
    /// In place of rightsReport(): who says what may be done in a folder; called in a thread.
    using Reporter = std::function<RightsReport(const FileSystem &, const NativePath &, const MakeElevation &)>;
    void askBy(Reporter reporter) { m_reporter = std::move(reporter); }
    /// What would ask for an administrator's rights where they are missing.
    void elevateBy(MakeElevation make) { m_elevation = std::move(make); }
    /// The same folder once more: rights change while people are elsewhere.
    void lookAgain();
    const RightsReport &report() const { return m_report; }
    /// Why, and what can be done about it.
    void fill(QMenu &menu);

Q_SIGNALS:
    void reported(); // report() is another
    void remedyWanted(const QString &address);
    void newLinkWanted(linkwright::LinkForm form);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(const RightsReport &report);
    void takeIcon();
    void explain();
    void take(const RightsRemedy &remedy);

    const FileSystem &m_files;
    MakeElevation m_elevation;
    Reporter m_reporter = rightsReport;
    NativePath m_folder;
    RightsReport m_report;
    BackgroundTask m_looking;
};

} // namespace linkwright
