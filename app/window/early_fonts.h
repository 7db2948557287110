// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace linkwright {

/// Has the system's list of fonts read in a thread while the toolkit starts, which would read it when the first word is
/// laid out. Returns at once; needs no application. Nothing where the system keeps that list. One source a system.
void readFontsEarly();

} // namespace linkwright
