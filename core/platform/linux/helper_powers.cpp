// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/helper_powers.h"

#include "platform/linux/open_at.h"
#include "platform/posix/errno_kind.h"
#include "platform/posix/posix_folder.h"

#include <charconv>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <sys/prctl.h>

namespace linkwright {

namespace {

/// The type of the file system of a mount, by its number; empty when there is none (any more). A line of
/// /proc/self/mountinfo: number, four fields, options, "-", type, … (proc(5))
std::string typeOfMount(int id)
{
    std::ifstream info("/proc/self/mountinfo");
    for (std::string line; std::getline(info, line);) {
        int number = -1;
        if (std::from_chars(line.data(), line.data() + line.size(), number).ec != std::errc{} || number != id)
            continue;
        const std::size_t dash = line.find(" - ");
        std::istringstream rest(dash == std::string::npos ? std::string() : line.substr(dash + 3));
        std::string type;
        rest >> type;
        return type;
    }
    return {};
}

class LinuxPowers final : public HelperPowers
{
public:
    MountKind mountUnder(const Folder &open) const override
    {
        const auto descriptor = posix::descriptorOf(open);
        const int id = descriptor ? linux_system::mountIdOf(*descriptor) : -1;
        return id < 0 ? MountKind::Unknown : mountKindOf(typeOfMount(id));
    }

    Result<void> actAs(std::uint32_t user, std::uint32_t group) override
    {
        if (::setegid(group) == 0 && ::seteuid(user) == 0) {
            ::prctl(PR_SET_DUMPABLE, 0); // every change of user sets it anew
            return {};
        }
        auto refused = posix::lastFailure({});
        actAsSelf();
        return refused;
    }

    void actAsSelf() override
    {
        if (::seteuid(m_user) != 0 || ::setegid(m_group) != 0)
            std::abort(); // to go on as somebody else is worse
        ::prctl(PR_SET_DUMPABLE, 0);
    }

private:
    uid_t m_user = ::geteuid();
    gid_t m_group = ::getegid();
};

} // namespace

HelperPowers &nativeHelperPowers()
{
    static LinuxPowers powers;
    return powers;
}

} // namespace linkwright
