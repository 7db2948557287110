// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/wtf8.h"
#include "platform/windows/grown_text.h"
#include "platform/windows/nt_api.h"
#include "platform/windows/nt_calls.h"
#include "platform/windows/outcome.h"
#include "platform/windows/wide_text.h"

#include <array>

namespace linkwright::windows {

namespace {

template<typename Facts>
Called<Facts> asked(Handle handle, NtClass what)
{
    Facts facts;
    NtOutcome outcome;
    const auto told = ended(NtQueryInformationFile(raw(handle), &outcome, &facts, sizeof facts, what));
    if (!told)
        return failure(told.error());
    return facts;
}

} // namespace

Called<BasicInfo> NtCalls::basicInfo(Handle handle)
{
    const auto told = asked<NtBasic>(handle, NtClass::Basic);
    if (!told)
        return failure(told.error());
    return BasicInfo{
        .created = told->created, .modified = told->modified, .changed = told->changed, .attributes = told->attributes};
}

Called<StandardInfo> NtCalls::standardInfo(Handle handle)
{
    const auto told = asked<NtStandard>(handle, NtClass::Standard);
    if (!told)
        return failure(told.error());
    return StandardInfo{.size = static_cast<std::uint64_t>(told->size),
                        .names = told->names,
                        .isFolder = told->directory != 0,
                        .deletePending = told->deletePending != 0};
}

/// Without the attribute the tag is not filled in (FILE_ATTRIBUTE_TAG_INFO).
Called<std::uint32_t> NtCalls::reparseTag(Handle handle)
{
    const auto told = asked<NtAttributeTag>(handle, NtClass::AttributeTag);
    if (!told)
        return failure(told.error());
    return (told->attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0 ? told->tag : 0;
}

Called<IdInfo> NtCalls::idInfo(Handle handle)
{
    const auto told = asked<NtId>(handle, NtClass::Id);
    if (!told)
        return failure(told.error());
    return IdInfo{.volume = told->volume, .idLow = told->low, .idHigh = told->high};
}

Called<IdInfo> NtCalls::olderIdInfo(Handle handle)
{
    BY_HANDLE_FILE_INFORMATION told{};
    if (GetFileInformationByHandle(raw(handle), &told) == FALSE)
        return failure(GetLastError());
    return IdInfo{.volume = told.dwVolumeSerialNumber,
                  .idLow = std::uint64_t{told.nFileIndexHigh} << 32 | told.nFileIndexLow,
                  .idHigh = 0};
}

Called<std::u16string> NtCalls::finalPath(Handle handle)
{
    return grown([&](wchar_t *into, DWORD room) {
        return GetFinalPathNameByHandleW(raw(handle), into, room, FILE_NAME_NORMALIZED | VOLUME_NAME_DOS);
    });
}

Called<VolumeInfo> NtCalls::volumeInfo(Handle handle)
{
    std::array<wchar_t, MAX_PATH + 1> name{};
    DWORD flags = 0;
    const auto told = worked(GetVolumeInformationByHandleW(raw(handle), nullptr, 0, nullptr, nullptr, &flags,
                                                           name.data(), static_cast<DWORD>(name.size())));
    if (!told)
        return failure(told.error());
    return VolumeInfo{.fileSystem = wtf8FromUtf16(units(name.data())), .flags = flags};
}

Called<void> NtCalls::setModified(Handle handle, std::int64_t modified)
{
    const NtBasic wanted{.modified = modified};
    NtOutcome outcome;
    return ended(NtSetInformationFile(raw(handle), &outcome, &wanted, sizeof wanted, NtClass::Basic));
}

Called<void> NtCalls::setBasic(Handle handle, const BasicInfo &wanted)
{
    const NtBasic given{.created = wanted.created, .modified = wanted.modified, .attributes = wanted.attributes};
    NtOutcome outcome;
    return ended(NtSetInformationFile(raw(handle), &outcome, &given, sizeof given, NtClass::Basic));
}

} // namespace linkwright::windows
