// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>

/// How paths of Windows stand in "file:" addresses (RFC 8089, appendix E); see base/file_uri.h.
namespace linkwright::windows {

std::string uriFormOf(std::string_view path);

/// A host other than this machine is the server of a share. Nothing for what is not absolute.
std::optional<std::string> pathOfUri(std::string_view host, bool isThisMachine, std::string_view decoded);

} // namespace linkwright::windows
