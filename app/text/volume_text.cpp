// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "text/volume_text.h"

#include "base/link_rules.h"
#include "windows/link_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <string>

namespace linkwright {

namespace {

/// What stands in the name of a GVfs share for one key, %2F and the like undone: "server=nas" -> "nas".
std::string valueOf(std::string_view name, std::string_view key)
{
    name.remove_prefix(std::min(name.find(':') + 1, name.size()));
    while (!name.empty()) {
        const std::string_view part = name.substr(0, std::min(name.find(','), name.size()));
        if (part.starts_with(key) && part.substr(key.size()).starts_with('='))
            return QByteArray::fromPercentEncoding(
                       QByteArray(part.data() + key.size() + 1, static_cast<qsizetype>(part.size() - key.size() - 1)))
                .toStdString();
        name.remove_prefix(std::min(part.size() + 1, name.size()));
    }
    return {};
}

/// "smb-share:server=nas,share=films" -> "films on nas"; nothing where it is no name of that kind.
std::optional<QString> shareName(const NativePath &place, Spelling spelling)
{
    const auto [folder, name] = split(place);
    if (split(folder).name != "gvfs")
        return std::nullopt;
    const std::string server = valueOf(name, "server");
    const std::string share = valueOf(name, "share");
    const std::string host = valueOf(name, "host");
    if (!server.empty() && !share.empty())
        return QCoreApplication::translate("VolumeText", "%1 on %2")
            .arg(shown(share, spelling), shown(server, spelling));
    const std::string &computer = server.empty() ? host : server;
    return computer.empty() ? std::nullopt : std::optional(shown(computer, spelling));
}

} // namespace

QString volumeName(const NativePath &place, Spelling spelling)
{
    if (link_rules::namesServer(place.bytes)) {
        const auto server = windows::serverOf(place.bytes);
        return shown(server ? std::string_view(*server) : std::string_view(place.bytes), spelling);
    }
    if (const auto share = shareName(place, spelling))
        return *share;
    const auto names = components(place.bytes);
    return shown(names.empty() ? std::string_view(place.bytes) : names.back(), spelling);
}

QString volumePlace(const NativePath &place, Spelling spelling)
{
    return shareName(place, spelling).value_or(shown(place, spelling));
}

} // namespace linkwright
