// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace linkwright {

/// What the main thread must have done before any other thread begins; nothing on most systems. One source a system.
void prepareForThreads();

} // namespace linkwright
