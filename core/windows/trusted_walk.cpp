// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/trusted_walk.h"

#include "base/wtf8.h"
#include "windows/drive_type.h"
#include "windows/error_codes.h"
#include "windows/look.h"
#include "windows/path_forms.h"
#include "windows/path_parts.h"
#include "windows/path_root.h"

namespace linkwright::windows {

namespace {

ErrorKind kindOf(Distrust why)
{
    return why == Distrust::MayLie ? ErrorKind::Denied : ErrorKind::Changed;
}

std::unexpected<Distrusted> distrust(Distrust why, const NativePath &where)
{
    return std::unexpected(Distrusted{why, {kindOf(why), where}});
}

std::unexpected<Distrusted> unreachable(const NativePath &where, std::uint32_t code)
{
    return std::unexpected(Distrusted{Distrust::Unreachable, {windows::kindOf(code), where, static_cast<int>(code)}});
}

bool isOfThisMachine(DriveType type)
{
    return type == DriveType::Fixed || type == DriveType::Removable || type == DriveType::Ram;
}

/// The folder that a path of finalPath() says an object lies in, without a separator at its end.
std::u16string_view folderOf(std::u16string_view path)
{
    const std::size_t end = path.ends_with(u'\\') ? path.size() - 1 : path.size();
    const std::size_t at = path.substr(0, end).rfind(u'\\');
    return at == std::u16string_view::npos ? std::u16string_view() : path.substr(0, at);
}

class Walk
{
public:
    Walk(SystemCalls &calls, Holding holding)
        : m_calls(calls)
        , m_opening(holding == Holding::Still ? Opening{.access = Access::List, .sharing = Sharing::Still}
                                              : Opening{.access = Access::Look})
    {
    }

    /// The letter must name a whole volume: one that stands for a folder tells that folder's path.
    std::expected<void, Distrusted> start(const NativePath &root)
    {
        m_path = root;
        const char letter = driveOf(root).value_or('?');
        const std::u16string drive{static_cast<char16_t>(letter), u':', u'\\'};
        if (!isOfThisMachine(driveTypeOf(m_calls, letter)))
            return distrust(Distrust::MayLie, root);
        if (auto entered = enter(m_calls.open(noHandle, uR"(\\?\)" + drive, m_opening)); !entered)
            return entered;
        return m_place == uR"(\\?\)" + drive ? std::expected<void, Distrusted>{}
                                             : distrust(Distrust::LinkOnTheWay, root);
    }

    std::expected<void, Distrusted> go(std::string_view name)
    {
        m_path = m_path / name;
        const auto units = utf16FromWtf8(name);
        if (!units)
            return unreachable(m_path, errorFileNotFound);
        const std::u16string above = m_place.ends_with(u'\\') ? m_place.substr(0, m_place.size() - 1) : m_place;
        if (auto entered = enter(m_calls.open(m_way.last(), *units, m_opening)); !entered)
            return entered;
        return folderOf(m_place) == above ? std::expected<void, Distrusted>{}
                                          : distrust(Distrust::LinkOnTheWay, m_path);
    }

    std::expected<HeldWay, Distrusted> arrive(const WalkEnd &end)
    {
        if (m_last.device != end.device || m_last.node != end.node)
            return distrust(Distrust::NotTheOne, m_path);
        return std::move(m_way);
    }

private:
    /// Held before it is looked at: what is seen then stays so.
    std::expected<void, Distrusted> enter(const Called<Handle> &opened)
    {
        if (!opened)
            return unreachable(m_path, opened.error());
        m_way.folders.emplace_back(m_calls, *opened);
        const auto look = lookAt(m_calls, *opened);
        if (!look)
            return unreachable(m_path, look.error());
        if (look->isLink() || look->isVolumeMount)
            return distrust(Distrust::LinkOnTheWay, m_path);
        if (look->tag != 0)
            return distrust(Distrust::MayLie, m_path);
        if (!look->isFolder())
            return unreachable(m_path, errorDirectory);
        const auto place = m_calls.finalPath(*opened);
        if (!place)
            return unreachable(m_path, place.error());
        m_place = *place;
        m_last = look->facts.identity;
        return {};
    }

    SystemCalls &m_calls;
    Opening m_opening;
    NativePath m_path;
    HeldWay m_way;
    std::u16string m_place; // where Windows says the last one lies
    Identity m_last;
};

} // namespace

std::expected<HeldWay, Distrusted> walkTrusted(SystemCalls &calls, const NativePath &path, const WalkEnd &end,
                                               Holding holding)
{
    const PathRoot root = rootOf(path.bytes);
    if (root.kind != RootKind::Drive)
        return distrust(Distrust::MayLie, path);
    Walk walk(calls, holding);
    if (auto started = walk.start({path.bytes.substr(0, root.length)}); !started)
        return std::unexpected(started.error());
    for (const std::string_view name : partsOf(std::string_view(path.bytes).substr(root.length))) {
        if (!isProperName(name))
            return distrust(Distrust::LinkOnTheWay, path);
        if (auto gone = walk.go(name); !gone)
            return std::unexpected(gone.error());
    }
    return walk.arrive(end);
}

} // namespace linkwright::windows
