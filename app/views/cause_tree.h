// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "repair/find_causes.h"

#include <QTreeWidget>

#include <cstddef>
#include <optional>
#include <vector>

namespace linkwright {

/// Causes of broken links, and below each the places where what they miss may be, of which no more than one is chosen.
class CauseTree : public QTreeWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t mostCauses = 2000; // that are shown
    static constexpr std::size_t mostCandidates = 20; // of each

    explicit CauseTree(QWidget *parent = nullptr);

    /// Chooses what is certain or likely.
    void show(const std::vector<BrokenLink> &links, const std::vector<Cause> &causes);
    /// The number of the candidate that is chosen for a cause.
    std::optional<std::size_t> chosen(std::size_t cause) const;
    void choose(std::size_t cause, std::optional<std::size_t> candidate);

Q_SIGNALS:
    void choiceChanged();

private:
    void fitColumns();
    void addCause(const std::vector<BrokenLink> &links, const Cause &cause);
    void itemTicked(QTreeWidgetItem *item);
};

} // namespace linkwright
