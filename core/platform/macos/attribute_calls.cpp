// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

// Untested: no macOS machine was at hand.

#include "platform/posix/attribute_calls.h"

#include "platform/posix/errno_kind.h"

#include <algorithm>
#include <string>
#include <sys/xattr.h>

namespace linkwright::posix {

Result<std::vector<Attribute>> attributesOf(int descriptor)
{
    std::vector<Attribute> attributes;
    const auto size = ::flistxattr(descriptor, nullptr, 0, 0);
    std::string names(size > 0 ? static_cast<std::size_t>(size) : 0, '\0');
    if (size < 0 && errno != ENOTSUP)
        return lastFailure({});
    if (size <= 0)
        return attributes;
    if (::flistxattr(descriptor, names.data(), names.size(), 0) != size)
        return lastFailure({});
    for (std::size_t at = 0; at < names.size();) {
        const std::string name = names.c_str() + at;
        at += name.size() + 1;
        const auto length = ::fgetxattr(descriptor, name.c_str(), nullptr, 0, 0, 0);
        std::string value(length > 0 ? static_cast<std::size_t>(length) : 0, '\0');
        if (length < 0 || ::fgetxattr(descriptor, name.c_str(), value.data(), value.size(), 0, 0) != length)
            return lastFailure({});
        attributes.push_back({name, std::move(value)});
    }
    std::ranges::sort(attributes, {}, &Attribute::name);
    return attributes;
}

bool giveAttributes(int descriptor, const std::vector<Attribute> &attributes)
{
    bool all = true;
    for (const Attribute &each : attributes)
        all = ::fsetxattr(descriptor, each.name.c_str(), each.value.data(), each.value.size(), 0, 0) == 0 && all;
    return all;
}

} // namespace linkwright::posix
