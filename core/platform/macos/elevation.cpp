// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/helper_powers.h"
#include "platform/helper_process.h"

/// macOS has no pkexec; there, nobody is asked. Untested.
namespace linkwright {

namespace {

class NoPowers final : public HelperPowers
{
public:
    MountKind mountUnder(const Folder & /*open*/) const override { return MountKind::Unknown; }
    Result<void> actAs(std::uint32_t /*user*/, std::uint32_t /*group*/) override
    {
        return failure(ErrorKind::Unsupported, {});
    }
    void actAsSelf() override {}
};

} // namespace

HelperPowers &nativeHelperPowers()
{
    static NoPowers powers;
    return powers;
}

std::expected<std::unique_ptr<HelperProcess>, NoHelper> startHelper(const HelperCommand & /*command*/)
{
    return std::unexpected(NoHelper::NoAsker);
}

std::unique_ptr<HelperProcess> helperBehind(int /*descriptor*/)
{
    return nullptr;
}

} // namespace linkwright
