// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "dialogs/guard_question.h"
#include "gestures/pointing_search.h"
#include "jobs/background.h"
#include "window/change_desk.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>

namespace linkwright {

/// Before something moves or goes: looks for links that would miss it, and asks what is to become of them.
class PointingGuard : public QObject
{
    Q_OBJECT

public:
    using Deed = GuardQuestion::Deed;

    struct Wish
    {
        Deed deed = Deed::Rename;
        std::vector<NativePath> places;
        bool previews = false; // all is shown as a table anyway
        /// What is to happen where no link would miss anything.
        std::function<void()> simply;
        /// What is to happen by a person's choice.
        std::function<ChangeDesk::Planner(const GuardChoice &choice)> planner;
    };

    /// `catalog`: what is remembered of earlier.
    PointingGuard(ChangeDesk &desk, NativePath catalog, QObject *parent = nullptr);
    PointingGuard(const PointingGuard &) = delete;
    PointingGuard &operator=(const PointingGuard &) = delete;
    ~PointingGuard() override;

    /// One wish after the other. The search looks beside the places, in them, and at what is remembered, for a few
    /// seconds at most.
    void ask(Wish wish);

private:
    void searchForNext();
    void found(const Wish &wish, const Result<PointingFound> &found);
    void ask(const Wish &wish, std::vector<Backlink> links, bool complete);

    ChangeDesk &m_desk;
    NativePath m_catalog;
    std::deque<Wish> m_waiting;
    BackgroundTask m_task;
    StopSource m_enough;
    QTimer m_patience;
};

} // namespace linkwright
