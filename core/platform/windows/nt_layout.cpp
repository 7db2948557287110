// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platform/windows/nt_layout.h"

#include "windows/constants.h"
#include "windows/directory_entries.h"
#include "windows/stream_entries.h"
#include "windows/system_calls.h"

#include <cstddef>
#include <windows.h>
#include <winioctl.h>
#include <winternl.h>

// The header and we must mean the same, wherever the header has an opinion. Nothing here runs.

namespace linkwright::windows {

namespace {

constexpr bool same(NtClass ours, FILE_INFORMATION_CLASS theirs)
{
    return static_cast<int>(ours) == static_cast<int>(theirs);
}

} // namespace

static_assert(same(NtClass::Basic, FileBasicInformation) && same(NtClass::Standard, FileStandardInformation));
static_assert(same(NtClass::Rename, FileRenameInformation) && same(NtClass::Link, FileLinkInformation));
static_assert(same(NtClass::Disposition, FileDispositionInformation));
static_assert(same(NtClass::Stream, FileStreamInformation));
static_assert(same(NtClass::AttributeTag, FileAttributeTagInformation));
static_assert(same(NtClass::IdBothDirectory, FileIdBothDirectoryInformation));

static_assert(fsctlGetReparsePoint == FSCTL_GET_REPARSE_POINT && fsctlSetReparsePoint == FSCTL_SET_REPARSE_POINT);
static_assert(largestReparseBuffer == MAXIMUM_REPARSE_DATA_BUFFER_SIZE);
static_assert(objCaseInsensitive == OBJ_CASE_INSENSITIVE && objDontReparse == OBJ_DONT_REPARSE);
static_assert(createDispositionOpen == FILE_OPEN && createDispositionCreate == FILE_CREATE);
static_assert(optionDirectory == FILE_DIRECTORY_FILE && optionNoDirectory == FILE_NON_DIRECTORY_FILE);
static_assert(optionSynchronous == FILE_SYNCHRONOUS_IO_NONALERT && optionBackupIntent == FILE_OPEN_FOR_BACKUP_INTENT);
static_assert(optionOpenReparsePoint == FILE_OPEN_REPARSE_POINT);

// FILE_INFO_BY_HANDLE_CLASS. The header's FileCaseSensitiveInfo is 21, our fileDispositionInfoEx: it lacks the two Ex
// classes before it. So there is nothing to hold ours against, and nobody may pass the header's.
static_assert(fileRenameInfo == FileRenameInfo && fileDispositionInfo == FileDispositionInfo);
static_assert(fileAttributeTagInfo == FileAttributeTagInfo && fileIdInfo == FileIdInfo);
static_assert(fileIdExtdDirectoryInfo == FileIdExtdDirectoryInfo);
static_assert(fileIdExtdDirectoryRestartInfo == FileIdExtdDirectoryRestartInfo);
static_assert(fileDispositionInfoEx == 21 && fileRenameInfoEx == 22 && fileCaseSensitiveInfo == 23);

static_assert(fsctlDeleteReparsePoint == FSCTL_DELETE_REPARSE_POINT);
static_assert(attributeReadOnly == FILE_ATTRIBUTE_READONLY && attributeFolder == FILE_ATTRIBUTE_DIRECTORY);
static_assert(attributeHidden == FILE_ATTRIBUTE_HIDDEN && attributeSystem == FILE_ATTRIBUTE_SYSTEM);
static_assert(attributeArchive == FILE_ATTRIBUTE_ARCHIVE && attributeNormal == FILE_ATTRIBUTE_NORMAL);
static_assert(attributeOffline == FILE_ATTRIBUTE_OFFLINE && attributeEncrypted == FILE_ATTRIBUTE_ENCRYPTED);
static_assert(attributeReparsePoint == FILE_ATTRIBUTE_REPARSE_POINT);
static_assert(volumeHoldsReparsePoints == FILE_SUPPORTS_REPARSE_POINTS && volumeIsReadOnly == FILE_READ_ONLY_VOLUME);
static_assert(volumeHoldsHardLinks == FILE_SUPPORTS_HARD_LINKS && volumeOpensByFileId == FILE_SUPPORTS_OPEN_BY_FILE_ID);
static_assert(volumeHoldsStreams == FILE_NAMED_STREAMS);
static_assert(linkToFolder == SYMBOLIC_LINK_FLAG_DIRECTORY);
static_assert(allowUnprivileged == SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE);

static_assert(sizeof(NtBasic) == sizeof(FILE_BASIC_INFO) && sizeof(NtBasic) == 40);
static_assert(offsetof(NtBasic, modified) == offsetof(FILE_BASIC_INFO, LastWriteTime));
static_assert(offsetof(NtBasic, attributes) == offsetof(FILE_BASIC_INFO, FileAttributes));

static_assert(sizeof(NtStandard) == sizeof(FILE_STANDARD_INFO) && sizeof(NtStandard) == 24);
static_assert(offsetof(NtStandard, names) == offsetof(FILE_STANDARD_INFO, NumberOfLinks));
static_assert(offsetof(NtStandard, directory) == offsetof(FILE_STANDARD_INFO, Directory));

static_assert(sizeof(NtAttributeTag) == sizeof(FILE_ATTRIBUTE_TAG_INFO) && sizeof(NtAttributeTag) == 8);
static_assert(sizeof(NtId) == 24);

static_assert(sizeof(NtName) == sizeof(FILE_RENAME_INFO));
static_assert(offsetof(NtName, folder) == offsetof(FILE_RENAME_INFO, RootDirectory));
static_assert(offsetof(NtName, nameBytes) == offsetof(FILE_RENAME_INFO, FileNameLength));
static_assert(offsetof(NtName, firstUnits) == offsetof(FILE_RENAME_INFO, FileName));

static_assert(sizeof(ExtendedEntry) == offsetof(FILE_ID_EXTD_DIR_INFO, FileName));
static_assert(offsetof(ExtendedEntry, attributes) == offsetof(FILE_ID_EXTD_DIR_INFO, FileAttributes));
static_assert(offsetof(ExtendedEntry, nameBytes) == offsetof(FILE_ID_EXTD_DIR_INFO, FileNameLength));
static_assert(offsetof(ExtendedEntry, tag) == offsetof(FILE_ID_EXTD_DIR_INFO, ReparsePointTag));
static_assert(offsetof(ExtendedEntry, idLow) == offsetof(FILE_ID_EXTD_DIR_INFO, FileId));

static_assert(offsetof(StreamHead, nameBytes) == offsetof(FILE_STREAM_INFO, StreamNameLength));
static_assert(offsetof(StreamHead, size) == offsetof(FILE_STREAM_INFO, StreamSize));
static_assert(sizeof(StreamHead) == offsetof(FILE_STREAM_INFO, StreamName));

static_assert(sizeof(BothEntry) == offsetof(FILE_ID_BOTH_DIR_INFO, FileName));
static_assert(offsetof(BothEntry, attributes) == offsetof(FILE_ID_BOTH_DIR_INFO, FileAttributes));
static_assert(offsetof(BothEntry, nameBytes) == offsetof(FILE_ID_BOTH_DIR_INFO, FileNameLength));
static_assert(offsetof(BothEntry, eaSize) == offsetof(FILE_ID_BOTH_DIR_INFO, EaSize));
static_assert(offsetof(BothEntry, shortName) == offsetof(FILE_ID_BOTH_DIR_INFO, ShortName));
static_assert(offsetof(BothEntry, idLow) == offsetof(FILE_ID_BOTH_DIR_INFO, FileId));

} // namespace linkwright::windows
