// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "windows/constants.h"
#include "windows/reparse_tag.h"
#include "windows/system_calls.h"

#include <QLibrary>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

/// What the system that a test of Windows runs on can do. Whatever cannot be tried ends as skipped, with the reason:
///
///     if (const auto reason = whyNoReparsePoints(calls, folder))
///         QSKIP(reason->c_str());
namespace linkwright::windows::test {

/// Only for calls that Wine kills the process for or is known to get wrong; all else is found out by trying.
inline bool underWine()
{
    return QLibrary::resolve(QStringLiteral("ntdll"), "wine_get_version") != nullptr;
}

/// 0: it worked.
template<typename Value>
std::uint32_t errorOf(const Called<Value> &called)
{
    return called ? 0 : called.error();
}

/// A reparse point of the layout of junctions: substitute name, NUL, print name, NUL ([MS-FSCC] 2.1.2.5). Written down
/// once more here, so that a mistake in the program's own encoder cannot hide itself.
inline std::string junctionBuffer(std::u16string_view substitute, std::u16string_view print)
{
    std::string bytes{"\x03\0\0\xA0", 4};
    const auto put16 = [&bytes](std::size_t number) {
        bytes += static_cast<char>(number & 0xFFU);
        bytes += static_cast<char>(number >> 8U);
    };
    const std::size_t first = 2 * substitute.size();
    const std::size_t second = 2 * print.size();
    for (const std::size_t number :
         {8 + first + 2 + second + 2, std::size_t{0}, std::size_t{0}, first, first + 2, second})
        put16(number);
    for (const std::u16string_view name : {substitute, print}) {
        for (const char16_t unit : name)
            put16(unit);
        put16(0);
    }
    return bytes;
}

namespace detail {

inline std::optional<std::string> whyNoJunctionStays(SystemCalls &calls, Handle made)
{
    const std::string wanted = junctionBuffer(uR"(\??\C:\nowhere)", uR"(C:\nowhere)");
    const auto set = calls.setReparse(made, wanted);
    if (!set)
        return "no reparse points: setting one ends with error " + std::to_string(set.error());
    if (calls.getReparse(made) != wanted)
        return "no reparse points: what was set cannot be read back";
    return std::nullopt;
}

inline std::optional<std::string> whyNoLinkThere(SystemCalls &calls, Handle folder, std::u16string_view name)
{
    const auto link = calls.open(folder, name, {.access = Access::Remove});
    if (!link)
        return "no symbolic links: one is said to be made, and is not there";
    const bool isLink = calls.reparseTag(*link) == tagSymbolicLink;
    std::ignore = calls.dispose(*link, Semantics::Classic);
    calls.close(*link);
    return isLink ? std::nullopt : std::optional<std::string>{"no symbolic links: what is made is none"};
}

} // namespace detail

/// Nothing when the volume of `folder` has reparse points, says so, and keeps a junction, which needs no right. Leaves
/// nothing behind.
inline std::optional<std::string> whyNoReparsePoints(SystemCalls &calls, Handle folder)
{
    const auto volume = calls.volumeInfo(folder);
    if (!volume || (volume->flags & volumeHoldsReparsePoints) == 0)
        return "no reparse points: the volume does not offer them (FILE_SUPPORTS_REPARSE_POINTS)";
    const auto made =
        calls.open(folder, u"linkwright-gate", {.access = Access::Make, .disposition = Disposition::NewFolder});
    if (!made)
        return "no reparse points: no folder can be made, error " + std::to_string(made.error());
    auto reason = detail::whyNoJunctionStays(calls, *made);
    std::ignore = calls.dispose(*made, Semantics::Classic);
    calls.close(*made);
    return reason;
}

/// Nothing when this process may make symbolic links in `folder`, and they are there afterwards.
inline std::optional<std::string> whyNoSymbolicLinks(SystemCalls &calls, Handle folder)
{
    if (auto reason = whyNoReparsePoints(calls, folder))
        return reason;
    const auto path = calls.finalPath(folder);
    if (!path)
        return "no symbolic links: the folder has no path";
    const std::u16string name = u"linkwright-gate-link";
    const auto made = calls.createSymbolicLink(*path + u'\\' + name, u"nowhere", allowUnprivileged);
    if (!made)
        return "no symbolic links: error " + std::to_string(made.error()) + " (1314: no right)";
    return detail::whyNoLinkThere(calls, folder, name);
}

} // namespace linkwright::windows::test
