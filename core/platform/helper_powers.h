// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "platform/file_system.h"

#include <cstdint>
#include <optional>

namespace linkwright {

/// What only the system can do for somebody who acts with more rights than who asked for it.
class HelperPowers
{
public:
    HelperPowers() = default;
    HelperPowers(const HelperPowers &) = delete;
    HelperPowers &operator=(const HelperPowers &) = delete;
    virtual ~HelperPowers() = default;

    /// What kind of mount an open folder lies on. No file system is asked, so none can hang or lie. Unknown: the system
    /// does not say.
    virtual MountKind mountUnder(const Folder &open) const = 0;
    /// From now on, acts are this user's and group's, as a file system sees them. Denied.
    virtual Result<void> actAs(std::uint32_t user, std::uint32_t group) = 0;
    /// From now on they are the process's own again.
    virtual void actAsSelf() = 0;
};

HelperPowers &nativeHelperPowers();

} // namespace linkwright
