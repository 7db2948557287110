// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/leave.h"

// The names are the linker's: with --wrap=main, what starts a program calls __wrap_main.
// NOLINTBEGIN(bugprone-reserved-identifier)
extern "C" int __real_main(int argc, char **argv);
extern "C" int __wrap_main(int argc, char **argv);

/// Qt Test starts a thread and does not wait for its very end: see leave().
int __wrap_main(int argc, char **argv)
{
    return linkwright::leave(__real_main(argc, argv));
}
// NOLINTEND(bugprone-reserved-identifier)
