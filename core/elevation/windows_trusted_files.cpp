// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevation/windows_trusted_files.h"

#include "changes/spare_name.h"
#include "elevation/trusted_folder.h"
#include "windows/kept_folder.h"
#include "windows/trusted_walk.h"
#include "windows/windows_folder.h"

namespace linkwright {

namespace {

/// Windows knows no acting as the owner of a folder; the access lists say what an administrator may.
class OwnPowers final : public HelperPowers
{
public:
    MountKind mountUnder(const Folder & /*open*/) const override { return MountKind::Unknown; }
    Result<void> actAs(std::uint32_t /*user*/, std::uint32_t /*group*/) override { return {}; }
    void actAsSelf() override {}
};

constexpr std::uint32_t nobody = 0; // links here carry no owner that could be given away

OwnPowers &ownPowers()
{
    static OwnPowers powers;
    return powers;
}

/// All that must stay open while somebody acts in the last folder of the way. Let go in the opposite order.
struct Hold
{
    windows::HeldWay way;
    windows::KeptFolder kept;
};

Result<std::shared_ptr<const Hold>> holdOn(windows::SystemCalls &calls, windows::HeldWay way, const NativePath &path)
{
    const std::string name = spareName(); // ASCII
    auto kept = windows::KeptFolder::keep(calls, way.last(), std::u16string(name.begin(), name.end()));
    if (!kept)
        return failureAt(path, kept.error());
    return std::make_shared<const Hold>(std::move(way), std::move(*kept));
}

} // namespace

WindowsTrustedFiles::WindowsTrustedFiles(windows::SystemCalls &calls, const FileSystem &files, FoldersSeen folders)
    : m_calls(calls)
    , m_files(files)
    , m_folders(std::move(folders))
{
}

Result<std::unique_ptr<Folder>> WindowsTrustedFiles::openFolder(const NativePath &path) const
{
    const auto seen = m_folders.find(path);
    if (seen == m_folders.end())
        return failure(ErrorKind::Denied, path);
    auto way = windows::walkTrusted(m_calls, path, {seen->second.device, seen->second.node}, windows::Holding::Still);
    if (!way)
        return std::unexpected(way.error().error);
    auto hold = holdOn(m_calls, std::move(*way), path);
    if (!hold)
        return std::unexpected(hold.error());
    auto again = windows::openHandle(m_calls, (*hold)->way.last(), {}, {}, path.bytes);
    if (!again)
        return std::unexpected(again.error());
    auto folder = std::make_unique<windows::WindowsFolder>(m_calls, std::move(*again));
    const auto facts = folder->facts();
    if (!facts)
        return failureAt(path, facts.error());
    return std::make_unique<TrustedFolder>(std::move(folder), *facts, ownPowers(), nobody, std::move(*hold));
}

Result<NativePath> WindowsTrustedFiles::currentFolder() const
{
    return failure(ErrorKind::Unsupported, {});
}

} // namespace linkwright
