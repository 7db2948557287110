// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/contains.h"
#include "views/known_places.h"
#include "views/user_dirs.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>

namespace linkwright {

namespace {

struct UserDir
{
    std::string_view key;
    KnownPlace::Kind kind;
};

constexpr UserDir userDirs[] = {
    {"XDG_DESKTOP_DIR", KnownPlace::Kind::Desktop},    {"XDG_DOCUMENTS_DIR", KnownPlace::Kind::Documents},
    {"XDG_DOWNLOAD_DIR", KnownPlace::Kind::Downloads}, {"XDG_MUSIC_DIR", KnownPlace::Kind::Music},
    {"XDG_PICTURES_DIR", KnownPlace::Kind::Pictures},  {"XDG_VIDEOS_DIR", KnownPlace::Kind::Videos},
};

std::string environment(const char *name)
{
    const char *value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nobody here sets any
    return value != nullptr ? value : "";
}

/// "$HOME/a\"b" in double quotes, as xdg-user-dirs writes it: "$HOME/…" or an absolute path, nothing else.
std::optional<NativePath> pathOfValue(std::string_view value, const NativePath &home)
{
    if (value.size() < 2 || value.front() != '"' || value.find('"', 1) == std::string_view::npos)
        return {};
    std::string path;
    for (std::size_t i = 1; i < value.size() && value[i] != '"'; ++i) {
        if (value[i] == '\\' && i + 1 < value.size())
            ++i;
        path += value[i];
    }
    constexpr std::string_view homeWord = "$HOME";
    if (path.starts_with(homeWord))
        path = home.bytes + path.substr(homeWord.size());
    if (!path.starts_with('/'))
        return {};
    return withoutTrailingSeparators({path});
}

std::optional<KnownPlace> placeOfLine(std::string_view line, const NativePath &home)
{
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    for (const auto &[key, kind] : userDirs) {
        if (!line.starts_with(key) || !line.substr(key.size()).starts_with('='))
            continue;
        auto path = pathOfValue(line.substr(key.size() + 1), home);
        if (path && *path != withoutTrailingSeparators(home))
            return KnownPlace{kind, std::move(*path)};
    }
    return {};
}

std::string contentsOf(const std::string &file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string userDirsText(const NativePath &home)
{
    const std::string config = environment("XDG_CONFIG_HOME");
    return contentsOf((config.starts_with('/') ? NativePath{config} : home / ".config").bytes + "/user-dirs.dirs");
}

/// What lies in memory alone is no volume to a person, wherever it is mounted.
bool isInMemory(const Mount &mount)
{
    return mount.fileSystem == "tmpfs" || mount.fileSystem == "ramfs";
}

bool isVolumePoint(const NativePath &point)
{
    constexpr std::string_view roots[] = {"/media/", "/run/media/", "/mnt/", "/Volumes/"};
    return point.bytes == "/mnt"
           || std::ranges::any_of(roots, [&](auto root) { return point.bytes.starts_with(root); });
}

} // namespace

std::vector<KnownPlace> parseUserDirs(std::string_view text, const NativePath &home)
{
    std::vector<KnownPlace> places;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        if (auto place = placeOfLine(text.substr(0, end), home);
            place && !contains(places, place->path, &KnownPlace::path))
            places.push_back(std::move(*place));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    std::ranges::stable_sort(places, {}, &KnownPlace::kind);
    return places;
}

std::vector<KnownPlace> mountedVolumes(const MountTable &mounts)
{
    std::vector<KnownPlace> places;
    for (const auto &mount : mounts.mounts()) {
        if (isVolumePoint(mount.point) && !isInMemory(mount) && mount.kind != MountKind::Automount
            && mount.kind != MountKind::Process)
            places.push_back({KnownPlace::Kind::Volume, mount.point});
    }
    return places;
}

std::vector<KnownPlace> knownPlaces(const FileSystem &files)
{
    const NativePath home = homeFolder();
    std::vector<KnownPlace> places{{KnownPlace::Kind::Home, home}};
    for (auto &place : parseUserDirs(userDirsText(home), home)) {
        if (files.openFolder(place.path))
            places.push_back(std::move(place));
    }
    places.push_back({KnownPlace::Kind::Root, {"/"}});
    std::ranges::move(mountedVolumes(*files.mounts()), std::back_inserter(places));
    return places;
}

} // namespace linkwright
