// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "platform/posix/attribute_calls.h"

#include "platform/posix/errno_kind.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <sys/xattr.h>

namespace linkwright::posix {

namespace {

/// Given to everything new by the system's policy, not by who makes it.
constexpr std::string_view label = "security.selinux";

/// What `ask(buffer, size)` tells, however long it is; it may grow between the two questions.
template<typename Ask>
Result<std::string> wholeAnswer(const Ask &ask)
{
    constexpr int mostAttempts = 5;
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        const auto size = ask(nullptr, 0);
        if (size <= 0)
            return size == 0 ? Result<std::string>() : lastFailure({});
        std::string text(static_cast<std::size_t>(size), '\0');
        const auto got = ask(text.data(), text.size());
        if (got >= 0) {
            text.resize(static_cast<std::size_t>(got));
            return text;
        }
        if (errno != ERANGE)
            return lastFailure({});
    }
    return failure(ErrorKind::Io, {}, ERANGE);
}

} // namespace

Result<std::vector<Attribute>> attributesOf(int descriptor)
{
    std::vector<Attribute> attributes;
    const auto names = wholeAnswer([&](char *to, std::size_t size) { return ::flistxattr(descriptor, to, size); });
    if (!names && (names.error().osCode == ENOTSUP || names.error().osCode == ENOSYS))
        return attributes;
    if (!names)
        return std::unexpected(names.error());
    for (std::size_t at = 0; at < names->size();) {
        const std::string name = names->c_str() + at;
        at += name.size() + 1;
        if (name == label)
            continue;
        auto value =
            wholeAnswer([&](char *to, std::size_t size) { return ::fgetxattr(descriptor, name.c_str(), to, size); });
        if (!value && value.error().osCode == ENODATA)
            continue; // it went meanwhile
        if (!value)
            return std::unexpected(value.error());
        attributes.push_back({name, std::move(*value)});
    }
    std::ranges::sort(attributes, {}, &Attribute::name);
    return attributes;
}

bool giveAttributes(int descriptor, const std::vector<Attribute> &attributes)
{
    bool all = true;
    for (const Attribute &each : attributes)
        all = ::fsetxattr(descriptor, each.name.c_str(), each.value.data(), each.value.size(), 0) == 0 && all;
    return all;
}

} // namespace linkwright::posix
