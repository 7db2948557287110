// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/byte_channel.h"
#include "platform/windows/system_handle.h"

#include <memory>
#include <optional>
#include <string>

/// Named pipes between a program and its helper: what ShellExecuteExW starts inherits nothing.
namespace linkwright::windows {

/// The only form there is: \\.\pipe\linkwright- and 32 hexadecimal digits.
bool isPipeName(std::wstring_view name);

/// A pipe that is there for the first time, under a name that nobody can guess: for one client on this computer that
/// is of this user or an administrator. The default access list would let everybody read.
struct NewPipe
{
    std::wstring name;
    SystemHandle end;
};
Result<NewPipe> makePipe();

/// Waits for the client, which must be the process, still running. Denied: another one was faster. Io: the process
/// ended first. Cancelled.
Result<void> awaitClient(HANDLE pipe, HANDLE process, const StopToken &stop);

/// The client's end. The server must be the process of this number, and learns who we are, but cannot act as us.
/// Denied: it is another one.
Result<SystemHandle> openPipe(const std::wstring &name, DWORD server);

/// Over an end of a pipe, opened with FILE_FLAG_OVERLAPPED.
std::unique_ptr<ByteChannel> channelOver(SystemHandle pipe);

} // namespace linkwright::windows
