// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "window/tab.h"

#include <utility>

namespace linkwright {

void Tab::setFilter(const QString &text)
{
    if (std::exchange(m_filter, text) == text)
        return;
    page().model().setNameFilter(text);
    if (text.isEmpty())
        Q_EMIT filterEnded();
}

} // namespace linkwright
