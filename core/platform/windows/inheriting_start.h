// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/windows/system_handle.h"

#include <string>

namespace linkwright::windows {

/// Starts a program that gets this handle, which must be inheritable, as its standard input and output, and no other
/// one of ours, whatever other threads start meanwhile (PROC_THREAD_ATTRIBUTE_HANDLE_LIST). It has no console, so no
/// Ctrl+C reaches it, and the system's folder as its current one, so that it keeps no other busy. What is given is the
/// process; not open: it could not be started.
SystemHandle startInheriting(const std::wstring &program, std::wstring command, HANDLE handle);

} // namespace linkwright::windows
