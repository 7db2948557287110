// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "store/volumes_seen.h"

#include "base/contains.h"
#include "platform/known_volumes.h"
#include "platform/whole_file.h"
#include "store/catalog_file.h"
#include "store/catalog_volumes.h"

#include <QCoreApplication>

namespace linkwright {

namespace {

constexpr std::int64_t day = 86'400'000'000'000; // nanoseconds

/// Reads /dev/disk of the native file system: one that guards itself would ask for the mounts, and so for us.
std::vector<Volume> mountedNow(const std::vector<Mount> &mounts)
{
    return volumesNow(nativeFileSystem(), MountTable(mounts, {}, {}), 0);
}

std::vector<NativePath> placesAway(const NativePath &file, const std::vector<Mount> &mounts)
{
    std::vector<NativePath> places;
    const auto catalog = CatalogFile::open(file, FileUse::Read);
    const auto isOn = catalog ? isSwitchedOn(**catalog) : std::unexpected(catalog.error());
    const auto seen = isOn && *isOn ? knownVolumes(**catalog) : std::vector<Volume>();
    if (!seen || seen->empty())
        return places;
    for (Volume &volume : volumesAway(*seen, mountedNow(mounts), mounts))
        places.push_back(std::move(volume.point));
    return places;
}

} // namespace

std::vector<Volume> volumesAway(const std::vector<Volume> &seen, const std::vector<Volume> &now,
                                const std::vector<Mount> &mounts)
{
    std::vector<Volume> away;
    for (const Volume &volume : seen) {
        if (!contains(now, volume.id, &Volume::id) && !contains(mounts, volume.point, &Mount::point))
            away.push_back(volume);
    }
    return away;
}

std::vector<Volume> volumesAway(const FileSystem &files, const std::vector<Volume> &seen)
{
    const auto table = files.mounts();
    const auto mounts = table ? table->mounts() : std::vector<Mount>();
    return volumesAway(seen, mountedNow(mounts), mounts);
}

Result<std::vector<Volume>> volumesSeen(const Catalog &catalog)
{
    return knownVolumes(catalog.file());
}

void rememberVolumesOf(const NativePath &catalog)
{
    // A thread may be the first to open it; and where there is none, even trying that makes something of Qt.
    const bool isShort = QCoreApplication::instance() == nullptr; // a program that ends before volumes come and go
    const bool isThere = whole_file::isRegular(catalog);
    if (isShort && isThere)
        readyDatabases();
    if (catalog.isEmpty() || (isShort && !isThere))
        setVolumeMemory(nullptr);
    else
        setVolumeMemory([catalog](const std::vector<Mount> &mounts) { return placesAway(catalog, mounts); });
}

Result<void> forgetVolume(const Catalog &catalog, const std::string &name)
{
    const CatalogFile &file = catalog.file();
    return file.transaction([&]() -> Result<void> {
        const auto seen = knownVolumes(file);
        if (!seen)
            return std::unexpected(seen.error());
        bool isFound = false;
        for (const Volume &volume : *seen) {
            if (volume.id != name && volume.label != name && volume.point.bytes != name)
                continue;
            isFound = true;
            if (const auto told = file.tell("DELETE FROM volumes WHERE id = ?", {blob(volume.id)}); !told)
                return std::unexpected(told.error());
        }
        return isFound ? Result<void>{} : failure(ErrorKind::NotFound, {name});
    });
}

Result<std::uint64_t> forgetOldVolumes(const Catalog &catalog, const FileSystem &files, int days)
{
    const auto mounts = files.mounts();
    const auto now = mounts ? mountedNow(mounts->mounts()) : std::vector<Volume>();
    const std::int64_t before = timeNow() - days * day;
    const CatalogFile &file = catalog.file();
    return file.transaction([&]() -> Result<std::uint64_t> {
        const auto seen = knownVolumes(file);
        if (!seen)
            return std::unexpected(seen.error());
        std::uint64_t forgotten = 0;
        for (const Volume &volume : *seen) {
            if (volume.seen >= before || contains(now, volume.id, &Volume::id))
                continue;
            if (const auto told = file.tell("DELETE FROM volumes WHERE id = ?", {blob(volume.id)}); !told)
                return std::unexpected(told.error());
            ++forgotten;
        }
        return forgotten;
    });
}

} // namespace linkwright
