// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/drive_type.h"

#include "base/wtf8.h"
#include "windows/path_forms.h"
#include "windows/path_parts.h"

namespace linkwright::windows {

namespace {

constexpr std::string_view objectStart = R"(\??\)";
constexpr std::string_view deviceStart = R"(\Device\)";
constexpr int mostLetters = 26; // that stand for each other

/// "\Device\LanmanRedirector\;N:0000000000012345\server\share", "\??\UNC\server\share", "\Device\HarddiskVolume3".
std::string deviceBehind(SystemCalls &calls, char letter)
{
    std::string device;
    for (int letters = 0; letters < mostLetters; ++letters) {
        device = wtf8FromUtf16(calls.deviceOf(letter));
        const auto other = device.starts_with(objectStart) ? driveOf({device}) : std::nullopt;
        if (!other || *other == letter)
            break;
        letter = *other;
    }
    return device;
}

/// What follows the redirector of some network, this one's or another program's: "server\share".
std::string_view behindRedirector(std::string_view device)
{
    const std::size_t mark = device.starts_with(deviceStart) ? device.find(R"(\;)") : std::string_view::npos;
    if (mark == std::string_view::npos)
        return {};
    std::string_view rest = device.substr(mark + 1);
    while (rest.starts_with(';')) { // "\Device\Mup\;LanmanRedirector\;N:…"
        const std::size_t end = rest.find('\\');
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
    return rest;
}

std::string shareBehind(std::string_view device)
{
    if (device.starts_with(objectStart) && isUncPrefix(device.substr(objectStart.size())))
        return std::string(device.substr(objectStart.size() + std::string_view("UNC\\").size()));
    return std::string(behindRedirector(device));
}

} // namespace

DriveType driveTypeOf(SystemCalls &calls, char letter)
{
    const bool isRemote = !shareBehind(deviceBehind(calls, letter)).empty();
    return isRemote ? DriveType::Remote : calls.driveType({static_cast<char16_t>(letter), u':', u'\\'});
}

NativePath shareOfDrive(SystemCalls &calls, char letter)
{
    const std::string share = shareBehind(deviceBehind(calls, letter));
    const auto parts = partsOf(share);
    return parts.size() < 2 ? NativePath{}
                            : NativePath{R"(\\)" + std::string(parts[0]) + '\\' + std::string(parts[1]) + '\\'};
}

} // namespace linkwright::windows
