// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/windows_folder.h"

#include "base/path_rules.h"
#include "base/wtf8.h"
#include "windows/error_codes.h"
#include "windows/link_text.h"
#include "windows/path_forms.h"
#include "windows/windows_reader.h"

namespace linkwright::windows {

namespace {

constexpr Opening lookingAt{.access = Access::Look, .reparse = Reparse::Open};

/// Whether NT takes it from a folder as it is: backslashes between names, no "." or "..", nothing at the end.
bool isPlainWay(std::string_view text)
{
    if (text.empty() || path_rules::rootLength(text) > 0 || text.find('/') != text.npos)
        return false;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t stop = std::min(text.find('\\', at), text.size());
        if (!isProperName(text.substr(at, stop - at)))
            return false;
        at = stop + 1;
    }
    return true;
}

} // namespace

Result<std::u16string> unitsOf(std::string_view name)
{
    auto units = isProperName(name) ? utf16FromWtf8(name) : std::nullopt;
    if (!units)
        return failure(ErrorKind::InvalidName, {std::string(name)});
    return std::move(*units);
}

WindowsFolder::WindowsFolder(SystemCalls &calls, OpenHandle handle)
    : m_calls(calls)
    , m_handle(std::move(handle))
{
}

Result<OpenHandle> WindowsFolder::open(std::string_view name, const Opening &opening) const
{
    const auto units = unitsOf(name);
    if (!units)
        return std::unexpected(units.error());
    return openHandle(m_calls, m_handle.get(), *units, opening, name);
}

Result<NativePath> WindowsFolder::realPath() const
{
    const auto path = m_calls.finalPath(m_handle.get());
    if (!path)
        return refused(path.error(), {});
    return shownPath(*path);
}

Result<NodeFacts> WindowsFolder::facts() const
{
    const auto look = lookAt(m_calls, m_handle.get());
    if (!look)
        return refused(look.error(), {});
    return look->facts;
}

Result<Look> WindowsFolder::lookAtEntry(std::string_view name) const
{
    const auto entry = open(name, lookingAt);
    if (!entry)
        return std::unexpected(entry.error());
    auto look = lookAt(m_calls, entry->get());
    return look ? Result<Look>(std::move(*look)) : refused(look.error(), {std::string(name)});
}

Result<NodeFacts> WindowsFolder::look(std::string_view name) const
{
    const auto look = lookAtEntry(name);
    return look ? Result<NodeFacts>(look->facts) : std::unexpected(look.error());
}

Result<std::int64_t> WindowsFolder::born(std::string_view name) const
{
    const auto look = lookAtEntry(name);
    return look ? Result<std::int64_t>(look->born) : std::unexpected(look.error());
}

Result<LinkTarget> WindowsFolder::readLink(std::string_view name) const
{
    const auto entry = open(name, lookingAt);
    if (!entry)
        return std::unexpected(entry.error());
    auto text = textAt(m_calls, entry->get());
    if (!text && (text.error() == errorNotAReparsePoint || text.error() == errorInvalidReparseData))
        return failure(ErrorKind::NotALink, {std::string(name)}, static_cast<int>(text.error()));
    if (!text)
        return refused(text.error(), {std::string(name)});
    return std::move(*text);
}

Result<std::unique_ptr<FolderReader>> WindowsFolder::entries() const
{
    auto handle = openHandle(m_calls, m_handle.get(), {}, {.access = Access::List, .reparse = Reparse::Open}, {});
    if (!handle)
        return std::unexpected(handle.error());
    const auto standard = m_calls.standardInfo(handle->get());
    if (!standard)
        return refused(standard.error(), {});
    if (!standard->isFolder)
        return failure(ErrorKind::NotAFolder, {}, static_cast<int>(errorDirectory));
    return std::make_unique<WindowsReader>(m_calls, std::move(*handle));
}

Result<std::unique_ptr<Folder>> WindowsFolder::openThrough(std::string_view name) const
{
    auto handle = open(name, {.access = Access::Look, .reparse = Reparse::Follow});
    if (!handle)
        return std::unexpected(handle.error());
    return std::make_unique<WindowsFolder>(m_calls, std::move(*handle));
}

Result<std::unique_ptr<Folder>> WindowsFolder::openChild(std::string_view name, Crossing crossing) const
{
    auto step = this->step(name, crossing);
    if (!step)
        return std::unexpected(step.error());
    if (step->link)
        return failure(ErrorKind::NotAFolder, {std::string(name)}, static_cast<int>(errorDirectory));
    const auto facts = step->node->facts();
    if (!facts)
        return failureAt({std::string(name)}, facts.error());
    if (facts->identity.type != NodeType::Folder)
        return failure(ErrorKind::NotAFolder, {std::string(name)}, static_cast<int>(errorDirectory));
    return std::move(step->node);
}

Result<std::unique_ptr<Folder>> WindowsFolder::parent() const
{
    const auto path = realPath();
    if (!path)
        return std::unexpected(path.error());
    const auto extended = extendedPath(split(withoutTrailingSeparators(*path)).folder);
    if (!extended)
        return std::unexpected(extended.error());
    auto handle = openHandle(m_calls, noHandle, *extended, {.access = Access::Look, .reparse = Reparse::Follow}, "..");
    if (!handle)
        return std::unexpected(handle.error());
    return std::make_unique<WindowsFolder>(m_calls, std::move(*handle));
}

Result<Step> WindowsFolder::nodeAt(std::string_view name, OpenHandle handle, const Look &look, Crossing crossing) const
{
    if (look.isVolumeMount && crossing == Crossing::Refuse)
        return failure(ErrorKind::CrossesMount, {std::string(name)}, static_cast<int>(errorNotSameDevice));
    if (!look.isOpenedThrough())
        return Step{std::nullopt, std::make_unique<WindowsFolder>(m_calls, std::move(handle))};
    auto through = openThrough(name);
    if (!through)
        return std::unexpected(through.error());
    return Step{std::nullopt, std::move(*through)};
}

Result<Step> WindowsFolder::step(std::string_view name, Crossing crossing) const
{
    if (name == "..") {
        auto above = parent();
        return above ? Result<Step>(Step{std::nullopt, std::move(*above)}) : std::unexpected(above.error());
    }
    const bool isHere = name == ".";
    auto handle = isHere ? openHandle(m_calls, m_handle.get(), {}, lookingAt, name) : open(name, lookingAt);
    if (!handle)
        return std::unexpected(handle.error());
    const auto look = lookAt(m_calls, handle->get());
    if (!look)
        return refused(look.error(), {std::string(name)});
    if (look->isLink())
        return Step{.link = textOf(*look->buffer), .node = nullptr, .type = look->facts.identity.type};
    return nodeAt(name, std::move(*handle), *look, crossing);
}

Result<NodeType> WindowsFolder::reach(const LinkTarget &target, Ask ask) const
{
    const auto units = isPlainWay(target.raw) ? utf16FromWtf8(target.raw) : std::nullopt;
    if (!units)
        return failure(ErrorKind::Loop, {target.raw}); // step by step knows
    const auto handle =
        openHandle(m_calls, m_handle.get(), *units, {.access = Access::Look, .reparse = Reparse::Refuse}, target.raw);
    if (!handle) {
        const auto code = static_cast<std::uint32_t>(handle.error().osCode);
        const bool isUnclear = code == errorReparsePointEncountered || code == errorInvalidParameter;
        return isUnclear ? failure(ErrorKind::Loop, {target.raw}, handle.error().osCode)
                         : std::unexpected(handle.error());
    }
    if (ask == Ask::Existence)
        return NodeType::Unknown;
    const auto identity = identityOf(m_calls, handle->get());
    if (!identity)
        return refused(identity.error(), {target.raw});
    return identity->type;
}

Result<std::vector<NativePath>> WindowsFolder::allNames(std::string_view name) const
{
    const auto folder = realPath();
    const auto path = folder ? extendedPath(*folder / name) : std::unexpected(folder.error());
    if (!path)
        return failureAt({std::string(name)}, path.error());
    const auto names = m_calls.hardLinkNames(*path);
    if (!names)
        return refused(names.error(), {std::string(name)});
    const std::string volume = folder->bytes.substr(0, path_rules::rootLength(folder->bytes));
    std::vector<NativePath> paths;
    for (const std::u16string &fromRoot : *names)
        paths.push_back(
            {volume + wtf8FromUtf16(std::u16string_view(fromRoot).substr(fromRoot.starts_with(u'\\') ? 1 : 0))});
    return paths;
}

Result<MagicEnd> WindowsFolder::followMagic(std::string_view name, const MountTable &) const
{
    return failure(ErrorKind::Unsupported, {std::string(name)});
}

} // namespace linkwright::windows
