// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "base/error.h"

#include <QListWidget>

#include <vector>

namespace linkwright {

/// Folders that could not be read, and why; one that is chosen is gone to.
class ProblemList : public QListWidget
{
    Q_OBJECT

public:
    explicit ProblemList(QWidget *parent = nullptr);

    /// All so far; those that are new come at the end.
    void show(const std::vector<Error> &problems);
    QSize sizeHint() const override;

Q_SIGNALS:
    void placeWanted(const linkwright::NativePath &place);

private:
    std::vector<NativePath> m_places; // of the rows
};

} // namespace linkwright
