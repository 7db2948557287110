// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <cstdint>
#include <memory>

namespace linkwright {

/// By which runs that somebody is at are told from runs that were cut off: one lock a run, which the system takes away
/// when the process ends, however it ends. Two objects exclude each other, in one process too.
class RunLocks
{
public:
    /// `file` is where the locks lie; it is made by the first hold(), holds nothing and is never removed.
    static std::unique_ptr<RunLocks> at(const NativePath &file);
    RunLocks() = default;
    RunLocks(const RunLocks &) = delete;
    RunLocks &operator=(const RunLocks &) = delete;
    virtual ~RunLocks() = default; // gives up all that it holds

    /// Takes the lock of a run; InUse when another has it.
    virtual Result<void> hold(std::int64_t run) = 0;
    virtual void release(std::int64_t run) = 0;
    /// Whether another object, here or in another process, has the lock. When nobody can say: yes.
    virtual bool isHeldElsewhere(std::int64_t run) const = 0;
};

} // namespace linkwright
