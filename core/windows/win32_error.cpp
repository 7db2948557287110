// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/win32_error.h"

#include "windows/error_codes.h"

#include <algorithm>
#include <array>

namespace linkwright::windows {

namespace {

struct KnownError
{
    std::uint32_t code;
    std::string_view name;
    ErrorKind kind;
};

/// In order of the numbers. What is away for now (a share, a drive, a locked BitLocker volume) does not answer; it is
/// not absent. What a person cannot help, and no program should have asked, is Io. Which number Windows gives where is
/// partly from memory and awaits a check on a real one.
constexpr std::array knownErrors{
    KnownError{1, "ERROR_INVALID_FUNCTION", ErrorKind::Unsupported},
    KnownError{2, "ERROR_FILE_NOT_FOUND", ErrorKind::NotFound},
    KnownError{3, "ERROR_PATH_NOT_FOUND", ErrorKind::NotFound},
    KnownError{4, "ERROR_TOO_MANY_OPEN_FILES", ErrorKind::OutOfResources},
    KnownError{5, "ERROR_ACCESS_DENIED", ErrorKind::Denied},
    KnownError{6, "ERROR_INVALID_HANDLE", ErrorKind::Io},
    KnownError{8, "ERROR_NOT_ENOUGH_MEMORY", ErrorKind::OutOfResources},
    KnownError{14, "ERROR_OUTOFMEMORY", ErrorKind::OutOfResources},
    KnownError{15, "ERROR_INVALID_DRIVE", ErrorKind::NotAnswering},
    KnownError{17, "ERROR_NOT_SAME_DEVICE", ErrorKind::CrossesDevice},
    KnownError{18, "ERROR_NO_MORE_FILES", ErrorKind::NotFound},
    KnownError{19, "ERROR_WRITE_PROTECT", ErrorKind::ReadOnly},
    KnownError{20, "ERROR_BAD_UNIT", ErrorKind::NotAnswering},
    KnownError{21, "ERROR_NOT_READY", ErrorKind::NotAnswering},
    KnownError{23, "ERROR_CRC", ErrorKind::Io},
    KnownError{26, "ERROR_NOT_DOS_DISK", ErrorKind::Unsupported},
    KnownError{31, "ERROR_GEN_FAILURE", ErrorKind::NotAnswering},
    KnownError{32, "ERROR_SHARING_VIOLATION", ErrorKind::InUse},
    KnownError{33, "ERROR_LOCK_VIOLATION", ErrorKind::InUse},
    KnownError{39, "ERROR_HANDLE_DISK_FULL", ErrorKind::NoSpace},
    KnownError{50, "ERROR_NOT_SUPPORTED", ErrorKind::Unsupported},
    KnownError{51, "ERROR_REM_NOT_LIST", ErrorKind::NotAnswering},
    KnownError{53, "ERROR_BAD_NETPATH", ErrorKind::NotAnswering},
    KnownError{54, "ERROR_NETWORK_BUSY", ErrorKind::NotAnswering},
    KnownError{55, "ERROR_DEV_NOT_EXIST", ErrorKind::NotAnswering},
    KnownError{58, "ERROR_BAD_NET_RESP", ErrorKind::NotAnswering},
    KnownError{59, "ERROR_UNEXP_NET_ERR", ErrorKind::NotAnswering},
    KnownError{64, "ERROR_NETNAME_DELETED", ErrorKind::NotAnswering},
    KnownError{65, "ERROR_NETWORK_ACCESS_DENIED", ErrorKind::Denied},
    KnownError{66, "ERROR_BAD_DEV_TYPE", ErrorKind::Unsupported},
    KnownError{67, "ERROR_BAD_NET_NAME", ErrorKind::NotAnswering},
    KnownError{80, "ERROR_FILE_EXISTS", ErrorKind::AlreadyExists},
    KnownError{82, "ERROR_CANNOT_MAKE", ErrorKind::Io},
    KnownError{86, "ERROR_INVALID_PASSWORD", ErrorKind::Denied},
    KnownError{87, "ERROR_INVALID_PARAMETER", ErrorKind::Io},
    KnownError{108, "ERROR_DRIVE_LOCKED", ErrorKind::InUse},
    KnownError{110, "ERROR_OPEN_FAILED", ErrorKind::Io},
    KnownError{111, "ERROR_BUFFER_OVERFLOW", ErrorKind::NameTooLong},
    KnownError{112, "ERROR_DISK_FULL", ErrorKind::NoSpace},
    KnownError{120, "ERROR_CALL_NOT_IMPLEMENTED", ErrorKind::Unsupported},
    KnownError{121, "ERROR_SEM_TIMEOUT", ErrorKind::NotAnswering},
    KnownError{122, "ERROR_INSUFFICIENT_BUFFER", ErrorKind::Io},
    KnownError{123, "ERROR_INVALID_NAME", ErrorKind::InvalidName},
    KnownError{124, "ERROR_INVALID_LEVEL", ErrorKind::Unsupported},
    KnownError{126, "ERROR_MOD_NOT_FOUND", ErrorKind::Unsupported},
    KnownError{127, "ERROR_PROC_NOT_FOUND", ErrorKind::Unsupported},
    KnownError{142, "ERROR_BUSY_DRIVE", ErrorKind::InUse},
    KnownError{145, "ERROR_DIR_NOT_EMPTY", ErrorKind::AlreadyExists},
    KnownError{148, "ERROR_PATH_BUSY", ErrorKind::InUse},
    KnownError{161, "ERROR_BAD_PATHNAME", ErrorKind::InvalidName},
    KnownError{167, "ERROR_LOCK_FAILED", ErrorKind::InUse},
    KnownError{170, "ERROR_BUSY", ErrorKind::InUse},
    KnownError{183, "ERROR_ALREADY_EXISTS", ErrorKind::AlreadyExists},
    KnownError{206, "ERROR_FILENAME_EXCED_RANGE", ErrorKind::NameTooLong},
    KnownError{231, "ERROR_PIPE_BUSY", ErrorKind::NotAnswering},
    KnownError{234, "ERROR_MORE_DATA", ErrorKind::Io},
    KnownError{240, "ERROR_VC_DISCONNECTED", ErrorKind::NotAnswering},
    KnownError{267, "ERROR_DIRECTORY", ErrorKind::NotAFolder},
    KnownError{303, "ERROR_DELETE_PENDING", ErrorKind::InUse},
    KnownError{336, "ERROR_DIRECTORY_NOT_SUPPORTED", ErrorKind::IsAFolder},
    KnownError{362, "ERROR_CLOUD_FILE_PROVIDER_NOT_RUNNING", ErrorKind::NotAnswering},
    KnownError{395, "ERROR_CLOUD_FILE_ACCESS_DENIED", ErrorKind::Denied},
    KnownError{448, "ERROR_UNTRUSTED_MOUNT_POINT", ErrorKind::Denied},
    KnownError{487, "ERROR_INVALID_ADDRESS", ErrorKind::Io},
    KnownError{681, "ERROR_STOPPED_ON_SYMLINK", ErrorKind::NotAFolder},
    KnownError{740, "ERROR_ELEVATION_REQUIRED", ErrorKind::NeedsPrivilege},
    KnownError{995, "ERROR_OPERATION_ABORTED", ErrorKind::Cancelled},
    KnownError{997, "ERROR_IO_PENDING", ErrorKind::NotAnswering},
    KnownError{1005, "ERROR_UNRECOGNIZED_VOLUME", ErrorKind::Unsupported},
    KnownError{1006, "ERROR_FILE_INVALID", ErrorKind::NotAnswering},
    KnownError{1117, "ERROR_IO_DEVICE", ErrorKind::NotAnswering},
    KnownError{1142, "ERROR_TOO_MANY_LINKS", ErrorKind::TooManyNames},
    KnownError{1167, "ERROR_DEVICE_NOT_CONNECTED", ErrorKind::NotAnswering},
    KnownError{1175, "ERROR_UNABLE_TO_REMOVE_REPLACED", ErrorKind::Io},
    KnownError{1176, "ERROR_UNABLE_TO_MOVE_REPLACEMENT", ErrorKind::Io},
    KnownError{1177, "ERROR_UNABLE_TO_MOVE_REPLACEMENT_2", ErrorKind::Io},
    KnownError{1200, "ERROR_BAD_DEVICE", ErrorKind::NotAnswering},
    KnownError{1201, "ERROR_CONNECTION_UNAVAIL", ErrorKind::NotAnswering},
    KnownError{1203, "ERROR_NO_NET_OR_BAD_PATH", ErrorKind::NotAnswering},
    KnownError{1219, "ERROR_SESSION_CREDENTIAL_CONFLICT", ErrorKind::Denied},
    KnownError{1222, "ERROR_NO_NETWORK", ErrorKind::NotAnswering},
    KnownError{1223, "ERROR_CANCELLED", ErrorKind::Cancelled},
    KnownError{1224, "ERROR_USER_MAPPED_FILE", ErrorKind::InUse},
    KnownError{1231, "ERROR_NETWORK_UNREACHABLE", ErrorKind::NotAnswering},
    KnownError{1232, "ERROR_HOST_UNREACHABLE", ErrorKind::NotAnswering},
    KnownError{1236, "ERROR_CONNECTION_ABORTED", ErrorKind::NotAnswering},
    KnownError{1260, "ERROR_ACCESS_DISABLED_BY_POLICY", ErrorKind::Forbidden},
    KnownError{1265, "ERROR_DOWNGRADE_DETECTED", ErrorKind::Denied},
    KnownError{1295, "ERROR_DISK_QUOTA_EXCEEDED", ErrorKind::NoSpace},
    KnownError{1300, "ERROR_NOT_ALL_ASSIGNED", ErrorKind::NeedsPrivilege},
    KnownError{1311, "ERROR_NO_LOGON_SERVERS", ErrorKind::NotAnswering},
    KnownError{1313, "ERROR_NO_SUCH_PRIVILEGE", ErrorKind::Unsupported},
    KnownError{1314, "ERROR_PRIVILEGE_NOT_HELD", ErrorKind::NeedsPrivilege},
    KnownError{1326, "ERROR_LOGON_FAILURE", ErrorKind::Denied},
    KnownError{1327, "ERROR_ACCOUNT_RESTRICTION", ErrorKind::Denied},
    KnownError{1336, "ERROR_INVALID_ACL", ErrorKind::Io},
    KnownError{1359, "ERROR_INTERNAL_ERROR", ErrorKind::Io},
    KnownError{1392, "ERROR_FILE_CORRUPT", ErrorKind::Io},
    KnownError{1393, "ERROR_DISK_CORRUPT", ErrorKind::Io},
    KnownError{1450, "ERROR_NO_SYSTEM_RESOURCES", ErrorKind::OutOfResources},
    KnownError{1453, "ERROR_WORKING_SET_QUOTA", ErrorKind::OutOfResources},
    KnownError{1455, "ERROR_COMMITMENT_LIMIT", ErrorKind::OutOfResources},
    KnownError{1460, "ERROR_TIMEOUT", ErrorKind::NotAnswering},
    KnownError{1463, "ERROR_SYMLINK_CLASS_DISABLED", ErrorKind::Forbidden},
    KnownError{1464, "ERROR_SYMLINK_NOT_SUPPORTED", ErrorKind::Unsupported},
    KnownError{1816, "ERROR_NOT_ENOUGH_QUOTA", ErrorKind::OutOfResources},
    KnownError{1920, "ERROR_CANT_ACCESS_FILE", ErrorKind::Unsupported},
    KnownError{1921, "ERROR_CANT_RESOLVE_FILENAME", ErrorKind::Loop},
    KnownError{1935, "ERROR_AUTHENTICATION_FIREWALL_FAILED", ErrorKind::Denied},
    KnownError{2250, "ERROR_NOT_CONNECTED", ErrorKind::NotAnswering},
    KnownError{2404, "ERROR_DEVICE_IN_USE", ErrorKind::InUse},
    KnownError{4390, "ERROR_NOT_A_REPARSE_POINT", ErrorKind::NotALink},
    KnownError{4391, "ERROR_REPARSE_ATTRIBUTE_CONFLICT", ErrorKind::Changed},
    KnownError{4392, "ERROR_INVALID_REPARSE_DATA", ErrorKind::InvalidTarget},
    KnownError{4393, "ERROR_REPARSE_TAG_INVALID", ErrorKind::Unsupported},
    KnownError{4394, "ERROR_REPARSE_TAG_MISMATCH", ErrorKind::Changed},
    KnownError{4395, "ERROR_REPARSE_POINT_ENCOUNTERED", ErrorKind::NotAFolder},
    KnownError{0x80310000, "FVE_E_LOCKED_VOLUME", ErrorKind::NotAnswering},
};
static_assert(std::ranges::is_sorted(knownErrors, {}, &KnownError::code));

const KnownError *find(std::uint32_t code)
{
    const auto *const found = std::ranges::lower_bound(knownErrors, code, {}, &KnownError::code);
    return found != knownErrors.end() && found->code == code ? &*found : nullptr;
}

std::string hexOf(std::uint32_t value)
{
    std::string text;
    for (; value > 0; value >>= 4U)
        text.insert(text.begin(), "0123456789ABCDEF"[value & 0xFU]);
    return "0x" + text;
}

} // namespace

ErrorKind kindOf(std::uint32_t win32Error)
{
    const KnownError *known = find(win32Error);
    return known != nullptr ? known->kind : ErrorKind::Io;
}

ErrorKind kindOfAct(std::uint32_t win32Error)
{
    return win32Error == errorGeneralFailure ? ErrorKind::Io : kindOf(win32Error);
}

std::string nameOf(std::uint32_t win32Error)
{
    if (const KnownError *known = find(win32Error))
        return std::string(known->name);
    return win32Error < 0x80000000U ? "ERROR_" + std::to_string(win32Error) : hexOf(win32Error);
}

} // namespace linkwright::windows
