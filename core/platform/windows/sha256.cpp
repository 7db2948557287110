// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/sha256.h"

#include "platform/windows/windows_header.h"

#include <array>
#include <bcrypt.h>

namespace linkwright::windows {

namespace {

std::string hexadecimal(const std::array<UCHAR, 32> &digest)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const UCHAR byte : digest) {
        text += digits[byte >> 4U];
        text += digits[byte & 0xFU];
    }
    return text;
}

} // namespace

/// The calls take bytes that are not const and change none. BCryptHash() would be one call, from Windows 10 on.
std::string sha256(std::string_view bytes)
{
    std::array<UCHAR, 32> digest{};
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): as said above
    auto *input = reinterpret_cast<PUCHAR>(const_cast<char *>(bytes.data()));
    BCRYPT_ALG_HANDLE algorithm = nullptr;
    if (::BCryptOpenAlgorithmProvider(&algorithm, BCRYPT_SHA256_ALGORITHM, nullptr, 0) != 0)
        return {};
    BCRYPT_HASH_HANDLE hash = nullptr;
    const bool isDone = ::BCryptCreateHash(algorithm, &hash, nullptr, 0, nullptr, 0, 0) == 0
                        && ::BCryptHashData(hash, input, static_cast<ULONG>(bytes.size()), 0) == 0
                        && ::BCryptFinishHash(hash, digest.data(), ULONG{digest.size()}, 0) == 0;
    if (hash != nullptr)
        ::BCryptDestroyHash(hash);
    ::BCryptCloseAlgorithmProvider(algorithm, 0);
    return isDone ? hexadecimal(digest) : std::string();
}

} // namespace linkwright::windows
