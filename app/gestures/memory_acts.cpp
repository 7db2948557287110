// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "gestures/memory_acts.h"

#include "store/scan_now.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace linkwright {

Result<Memory> readMemory(const NativePath &catalog)
{
    const auto opened = Catalog::open(catalog, History::Access::Read);
    if (!opened && opened.error().kind == ErrorKind::NotFound)
        return Memory{};
    if (!opened)
        return std::unexpected(opened.error());
    auto scans = savedScans(**opened);
    if (!scans)
        return std::unexpected(scans.error());
    const auto counts = (*opened)->counts();
    if (!counts)
        return std::unexpected(counts.error());
    const auto isOn = (*opened)->isOn();
    if (!isOn)
        return std::unexpected(isOn.error());
    return Memory{*isOn, *counts, std::move(*scans)};
}

Result<void> switchMemory(const NativePath &catalog, bool on)
{
    const auto opened = Catalog::open(catalog, History::Access::Write);
    return opened ? (*opened)->setOn(on) : std::unexpected(opened.error());
}

Result<void> clearMemory(const NativePath &catalog)
{
    const auto opened = Catalog::open(catalog, History::Access::Write);
    return opened ? (*opened)->clear() : std::unexpected(opened.error());
}

Result<void> forgetScan(const NativePath &catalog, const std::string &name)
{
    const auto opened = Catalog::open(catalog, History::Access::Write);
    return opened ? forgetSavedScan(**opened, name) : std::unexpected(opened.error());
}

Result<Comparison> compareScans(const FileSystem &files, const NativePath &catalog, const std::string &before,
                                const std::optional<std::string> &after, ScanProgress &progress, const StopToken &stop)
{
    const auto opened = Catalog::open(catalog, History::Access::Read);
    if (!opened)
        return std::unexpected(opened.error());
    const auto one = readSavedScan(**opened, before);
    if (!one)
        return std::unexpected(one.error());
    const unsigned threads = std::clamp(std::thread::hardware_concurrency(), 2U, 8U);
    const auto other = after ? readSavedScan(**opened, *after)
                             : scanAgain(files, *one, threads, stop, &progress, [](const auto &, const Error &) {});
    if (!other)
        return std::unexpected(other.error());
    return Comparison{differences(*one, *other), haveSameScope(*one, *other)};
}

} // namespace linkwright
