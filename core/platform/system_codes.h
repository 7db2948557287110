// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// The system's own numbers (Error::osCode) of what this program finds out by itself, so that records and bug reports
/// name it as the system would: errno on POSIX, Win32 error codes on Windows. One source a system.
namespace linkwright::system_code {

extern const int notFound; // a component is absent
extern const int notAFolder; // a folder is needed there
extern const int isAFolder; // anything but a folder is needed there
extern const int notALink;
extern const int exists;
extern const int notEmpty; // a folder that is to be removed
extern const int loop; // too many links, or links in a circle
extern const int crossesDevice; // a step that would leave the volume
extern const int intoItself; // a folder that is to be moved below itself
extern const int inputOutput; // a failure that came without a number
extern const int timedOut; // no answer within the time that it was waited for

/// Whether the number says that a component is absent. Windows has two: one for the last component, one for a folder on
/// the way.
bool saysNotFound(int osCode);

} // namespace linkwright::system_code
