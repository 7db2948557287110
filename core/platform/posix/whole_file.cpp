// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/whole_file.h"

#include "platform/posix/errno_kind.h"

#include <sys/stat.h>
#include <tuple>
#include <utility>

namespace linkwright::whole_file {

namespace {

Result<Stream> opened(const NativePath &file, const char *how)
{
    Stream stream(std::fopen(file.bytes.c_str(), how));
    return stream ? Result<Stream>(std::move(stream)) : posix::lastFailure(file.bytes);
}

} // namespace

Result<Stream> openToRead(const NativePath &file)
{
    // NOLINTNEXTLINE(clang-analyzer-unix.Stream): what it returns closes it
    return opened(file, "rb");
}

Result<Stream> make(const NativePath &file)
{
    // NOLINTNEXTLINE(clang-analyzer-unix.Stream): what it returns closes it
    return opened(file, "wxb");
}

Error lastFailure(const NativePath &file)
{
    return posix::lastFailure(file.bytes).error();
}

void remove(const NativePath &file)
{
    std::ignore = std::remove(file.bytes.c_str());
}

Result<void> renameOver(const NativePath &file, const NativePath &other)
{
    if (std::rename(file.bytes.c_str(), other.bytes.c_str()) != 0)
        return posix::lastFailure(other.bytes);
    return {};
}

bool isRegular(const NativePath &file)
{
    struct stat status{};
    return ::lstat(file.bytes.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

void setPermissions(const NativePath &file, std::uint32_t mode)
{
    std::ignore = ::chmod(file.bytes.c_str(), static_cast<mode_t>(mode & 0777U));
}

} // namespace linkwright::whole_file
