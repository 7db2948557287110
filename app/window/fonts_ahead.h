// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <thread>

namespace linkwright {

/// Reads what the system knows of fonts in a thread, while the display is opened: for a program with a window of Qt
/// that is the longest single step of its start. Does nothing where the system keeps them ready. One source a system.
class FontsAhead
{
public:
    FontsAhead();

    /// To be called before text is measured, or it would all be read twice.
    void wait();

private:
    std::jthread m_reading;
};

} // namespace linkwright
