// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

class QAbstractItemView;

namespace linkwright {

/// Tells that a view without rows has the focus; otherwise its current row does. To be called last of its paintEvent.
void paintFocusWithoutRows(QAbstractItemView &view);

} // namespace linkwright
