// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>

/// How an absolute path stands in a "file:" address (RFC 8089), before its bytes are percent-encoded. One source a
/// system.
namespace linkwright::file_uri {

/// All behind the scheme. POSIX: "///x" for "/x". Windows: "///C:/x" for "C:\x", "//server/share/x" for a share.
std::string formOf(std::string_view path);

/// The path that a host and a decoded path name; `isThisMachine`: the host is empty or this computer's. Nothing when
/// that is no file this system can open by a path.
std::optional<std::string> pathOf(std::string_view host, bool isThisMachine, std::string_view decoded);

} // namespace linkwright::file_uri
