// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "store/catalog_volumes.h"

#include <algorithm>
#include <map>

namespace linkwright {

namespace {

using NamesOfDevices = std::map<std::string, std::string, std::less<>>;

/// "My\x20Disk" -> "My Disk", as udev writes what a name cannot hold.
std::string withoutEscapes(std::string_view name)
{
    const auto digit = [](char letter) {
        constexpr std::string_view digits = "0123456789abcdef";
        return digits.find(letter);
    };
    std::string text;
    for (std::size_t at = 0; at < name.size(); ++at) {
        const bool isEscape = name.substr(at).starts_with("\\x") && at + 3 < name.size() && digit(name[at + 2]) < 16
                              && digit(name[at + 3]) < 16;
        text += isEscape ? static_cast<char>(digit(name[at + 2]) * 16 + digit(name[at + 3])) : name[at];
        at += isEscape ? 3 : 0;
    }
    return text;
}

/// What each device is called by a folder of links such as /dev/disk/by-uuid; empty where there is none.
NamesOfDevices namesIn(const FileSystem &files, const char *path)
{
    NamesOfDevices names;
    const auto folder = files.openFolder({path});
    const auto reader = folder ? (*folder)->entries() : std::unexpected(folder.error());
    while (reader) {
        const auto listed = (*reader)->read();
        if (!listed || listed->empty())
            break;
        for (const ListedName &entry : *listed) {
            if (const auto text = (*folder)->readLink(entry.name))
                names.emplace(lexicallyJoined({path}, text->raw).bytes, withoutEscapes(entry.name));
        }
    }
    return names;
}

std::string nameOf(const NamesOfDevices &names, std::string_view device)
{
    const auto found = names.find(device);
    return found == names.end() ? std::string() : found->second;
}

} // namespace

std::vector<Volume> volumesNow(const FileSystem &files, const MountTable &mounts, std::int64_t when)
{
    const NamesOfDevices ids = namesIn(files, "/dev/disk/by-uuid");
    const NamesOfDevices labels = namesIn(files, "/dev/disk/by-label");
    std::vector<Volume> volumes;
    for (const Mount &mount : mounts.mounts()) {
        // What another computer has is known by what was mounted, also through FUSE: "ann@nas:/films".
        const bool isOfServer = mount.kind == MountKind::Network
                                || (mount.kind == MountKind::Fuse && mount.source.find(':') != std::string::npos);
        const std::string id = isOfServer ? mount.source : nameOf(ids, mount.source);
        if (!id.empty())
            volumes.push_back({id, nameOf(labels, mount.source), mount.point, mount.fileSystem, when});
    }
    return volumes;
}

Result<void> rememberVolumes(const CatalogFile &file, const std::vector<Volume> &volumes)
{
    for (const Volume &volume : volumes) {
        const auto told = file.tell("INSERT INTO volumes(id, label, point, file_system, seen) VALUES(?, ?, ?, ?, ?)"
                                    " ON CONFLICT(id) DO UPDATE SET label = excluded.label, point = excluded.point,"
                                    " file_system = excluded.file_system, seen = excluded.seen",
                                    {blob(volume.id), blob(volume.label), blob(volume.point.bytes),
                                     blob(volume.fileSystem), qlonglong(volume.seen)});
        if (!told)
            return std::unexpected(told.error());
    }
    return {};
}

Result<std::vector<Volume>> knownVolumes(const CatalogFile &file)
{
    auto rows = file.ask("SELECT id, label, point, file_system, seen FROM volumes ORDER BY id");
    std::vector<Volume> volumes;
    while (rows) {
        const auto found = rows->next();
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return volumes;
        volumes.push_back({rows->bytes(0), rows->bytes(1), {rows->bytes(2)}, rows->bytes(3), rows->number(4)});
    }
    return std::unexpected(rows.error());
}

} // namespace linkwright
