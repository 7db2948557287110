// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "links/style_facet.h"
#include "models/folder_notes.h"

#include <bitset>
#include <memory>
#include <set>
#include <string>
#include <string_view>

namespace linkwright {

/// Which entries a person wants to see.
struct RowFilter
{
    std::string text; // folded by foldedCase(); empty: all
    bool isPattern = false; // `text` holds `*` or `?`: matches the whole
    FolderNotes notes = nullptr; // searched too where there is a text
    bool byHealth = false;
    std::bitset<healthCount> healths; // only links of these
    /// Only links of which one of these can be said; none: all.
    StyleFacets styles = {}; // NOLINT(readability-redundant-member-init): g++ wants it spelled out
    bool showHidden = false;
    /// Names that no text and no health leaves out: folders with rows below them. None: null.
    std::shared_ptr<const std::set<std::string>> kept = nullptr;

    bool operator==(const RowFilter &) const = default;
};

/// Whether this entry is wanted.
bool passes(const RowFilter &filter, const Entry &entry);

/// A name that starts with a dot, as every file manager on POSIX has it.
bool isHidden(const Entry &entry);

/// Text for comparing without regard to case: simple case folding; bytes that are no UTF-8 stay.
std::string foldedCase(std::string_view text);

/// Whether a name, as it is shown, starts with this text; `folded` by foldedCase().
bool startsWithFolded(std::string_view name, std::string_view folded);

/// `*`: any characters, `?`: one character of UTF-8.
bool matchesPattern(std::string_view pattern, std::string_view text);

} // namespace linkwright
