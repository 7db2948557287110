// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/constants.h"
#include "windows/error_codes.h"
#include "windows/link_text.h"
#include "windows/make_link.h"
#include "windows/windows_folder.h"

#include <tuple>

namespace linkwright::windows {

namespace {

/// To be moved or removed: nobody else may move or remove it meanwhile.
constexpr Opening toBeRemoved{
    .access = Access::Remove, .sharing = Sharing::Still, .reparse = Reparse::Open, .patient = true};
constexpr Opening toBeMarked{.access = Access::Mark, .reparse = Reparse::Open};
constexpr Opening toBeRetargeted{.access = Access::Make, .sharing = Sharing::Alone, .reparse = Reparse::Open};

/// The object under a name, opened for an act on it and known to be the expected one.
Result<OpenHandle> expectedAt(SystemCalls &calls, Result<OpenHandle> entry, const Identity &expected,
                              std::string_view name)
{
    if (!entry)
        return entry;
    const auto identity = identityOf(calls, entry->get());
    if (!identity)
        return refused(identity.error(), {std::string(name)});
    if (*identity != expected)
        return failure(ErrorKind::Changed, {std::string(name)});
    return entry;
}

/// What is removed as a link must be known whole from its text, or it could not be made again.
Result<void> expectToldByText(SystemCalls &calls, Handle entry, std::string_view name)
{
    const auto look = lookAt(calls, entry);
    if (!look)
        return refused(look.error(), {std::string(name)});
    const bool isKnown = !look->isLink() || isToldByItsText(*look->buffer);
    return isKnown ? Result<void>() : failure(ErrorKind::NoWayBack, {std::string(name)});
}

Result<void> said(const Called<void> &called, std::string_view name)
{
    if (!called)
        return refusedAct(called.error(), {std::string(name)});
    return {};
}

/// The name goes at once where Windows can do that, else with the last handle on it.
Called<void> disposeOf(SystemCalls &calls, Handle handle)
{
    const auto posix = calls.dispose(handle, Semantics::Posix);
    return !posix && isUnknownCall(posix.error()) ? calls.dispose(handle, Semantics::Classic) : posix;
}

/// Without the read-only attribute, which would keep a file that goes with its last handle; `marked`: another handle of
/// the same. Its other names keep the attribute, and so does what could not be removed.
Called<void> disposeReadOnly(SystemCalls &calls, Handle handle, Handle marked, const BasicInfo &basic)
{
    const std::uint32_t without = basic.attributes & ~attributeReadOnly;
    const auto set = [&](std::uint32_t attributes) {
        return calls.setBasic(marked, {.created = 0, .modified = 0, .changed = 0, .attributes = attributes});
    };
    if (const auto writable = set(without == 0 ? attributeNormal : without); !writable)
        return writable;
    const auto standard = calls.standardInfo(handle);
    auto gone = standard ? disposeOf(calls, handle) : std::unexpected(standard.error());
    const bool hasOthers = standard && standard->names > 1;
    if (!gone || hasOthers)
        std::ignore = set(basic.attributes); // the refusal tells more
    return gone;
}

const WindowsFolder *asWindows(const Folder &folder)
{
    return dynamic_cast<const WindowsFolder *>(&folder);
}

} // namespace

Result<void> WindowsFolder::makeLink(std::string_view name, const LinkTarget &target, NodeType kind)
{
    const auto units = unitsOf(name);
    if (!units)
        return std::unexpected(units.error());
    if (kind == NodeType::Junction)
        return makeJunction(m_calls, m_handle.get(), *units, target);
    return makeSymbolicLink(m_calls, m_handle.get(), *units, target, kind);
}

Result<void> WindowsFolder::retarget(std::string_view name, const Identity &seen, const LinkTarget &before,
                                     const LinkTarget &after)
{
    const auto entry = expectedAt(m_calls, open(name, toBeRetargeted), seen, name);
    if (!entry)
        return std::unexpected(entry.error());
    return retargetInPlace(m_calls, entry->get(), {std::string(name)}, before, after);
}

Result<void> WindowsFolder::makeHardLink(std::string_view name, const Folder &other, std::string_view existing)
{
    const WindowsFolder *from = asWindows(other);
    const auto units = unitsOf(name);
    if (!from || !units)
        return from ? std::unexpected(units.error()) : failure(ErrorKind::CrossesDevice, {std::string(name)});
    const auto file = from->open(existing, toBeMarked);
    if (!file)
        return std::unexpected(file.error());
    return said(m_calls.makeHardLink(file->get(), m_handle.get(), *units), name);
}

Result<void> WindowsFolder::makeFolder(std::string_view name)
{
    const auto made = open(name, {.access = Access::Look, .disposition = Disposition::NewFolder});
    if (!made)
        return std::unexpected(made.error());
    return {};
}

Result<void> WindowsFolder::removeFolder(std::string_view name)
{
    const auto entry = open(name, toBeRemoved);
    if (!entry)
        return std::unexpected(entry.error());
    const auto look = lookAt(m_calls, entry->get());
    if (!look)
        return refused(look.error(), {std::string(name)});
    if (!look->isFolder() || look->isVolumeMount)
        return failure(ErrorKind::NotAFolder, {std::string(name)}, static_cast<int>(errorDirectory));
    return dispose(entry->get(), name);
}

Result<void> WindowsFolder::dispose(Handle entry, std::string_view name)
{
    const auto gone = disposeOf(m_calls, entry);
    if (gone || gone.error() != errorAccessDenied)
        return said(gone, name);
    const auto basic = m_calls.basicInfo(entry);
    if (!basic || (basic->attributes & attributeReadOnly) == 0)
        return said(gone, name);
    const auto marked = open(name, toBeMarked); // nobody has swapped it: it is held
    return marked ? said(disposeReadOnly(m_calls, entry, marked->get(), *basic), name) : said(gone, name);
}

Result<void> WindowsFolder::exchange(std::string_view one, std::string_view)
{
    return failure(ErrorKind::Unsupported, {std::string(one)}, errorNotSupported);
}

Result<void> WindowsFolder::move(std::string_view name, const Identity &expected, Folder &to, std::string_view newName)
{
    const WindowsFolder *folder = asWindows(to);
    const auto units = unitsOf(newName);
    if (!folder || !units)
        return folder ? std::unexpected(units.error()) : failure(ErrorKind::CrossesDevice, {std::string(name)});
    const auto entry = expectedAt(m_calls, open(name, toBeRemoved), expected, name);
    if (!entry)
        return std::unexpected(entry.error());
    return said(m_calls.rename(entry->get(), folder->m_handle.get(), *units), name);
}

Result<void> WindowsFolder::unlink(std::string_view name, const Identity &expected)
{
    const auto entry = expectedAt(m_calls, open(name, toBeRemoved), expected, name);
    if (!entry)
        return std::unexpected(entry.error());
    if (expected.type == NodeType::Folder)
        return failure(ErrorKind::IsAFolder, {std::string(name)}, errorAccessDenied);
    if (const auto known = expectToldByText(m_calls, entry->get(), name); !known)
        return known;
    return dispose(entry->get(), name);
}

Result<void> WindowsFolder::setMarks(std::string_view name, const SeenLink &seen, const Marks &wanted)
{
    const auto entry = open(name, toBeMarked);
    if (!entry)
        return std::unexpected(entry.error());
    const auto look = lookAt(m_calls, entry->get());
    if (!look)
        return refused(look.error(), {std::string(name)});
    if (!(SeenLink::from(look->facts) == seen))
        return failure(ErrorKind::Changed, {std::string(name)});
    if (wanted.modified == seen.marks.modified)
        return {};
    return said(m_calls.setModified(entry->get(), fileTime(wanted.modified)), name);
}

Result<void> WindowsFolder::sync()
{
    return {};
}

} // namespace linkwright::windows
