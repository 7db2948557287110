// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/link_entry.h"

#include <QDialog>

#include <vector>

namespace linkwright {

/// Asks once before links are removed, and says what stays. Cancel is the default.
class RemoveQuestion : public QDialog
{
    Q_OBJECT

public:
    explicit RemoveQuestion(const std::vector<Entry> &entries, QWidget *parent = nullptr);
};

} // namespace linkwright
