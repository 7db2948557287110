// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/native_path.h"
#include "repair/plan_repair.h"

#include <QObject>

#include <vector>

namespace linkwright {

class ChangeDesk;

/// Repairing broken links: those that are selected, judged by all on screen; or all on screen when none is.
class RepairCommands : public QObject
{
    Q_OBJECT

public:
    /// `catalog`: what is remembered of earlier.
    RepairCommands(ChangeDesk &desk, NativePath catalog, QObject *parent = nullptr);

    void repair();
    /// Those on screen, selected or not, but no more than so many.
    std::vector<NativePath> brokenOnScreen(std::size_t most) const;
    /// What was found for a single link: made at once.
    void cure(const std::vector<BrokenLink> &links, const std::vector<Cure> &cures);

private:
    std::vector<NativePath> brokenChosen() const;

    ChangeDesk &m_desk;
    NativePath m_catalog;
};

} // namespace linkwright
