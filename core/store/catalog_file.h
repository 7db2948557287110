// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "store/database.h"

namespace linkwright {

/// The database of the catalog. What is in it was seen on the disk and can be seen there again, so it need not outlive
/// a power cut.
class CatalogFile : public Database
{
public:
    /// See Catalog::open().
    static Result<std::unique_ptr<CatalogFile>> open(const NativePath &path, FileUse use);

private:
    CatalogFile(NativePath path, FileUse use);
};

/// See Catalog::isOn().
Result<bool> isSwitchedOn(const CatalogFile &file);

/// Types, kinds of health and the like are stored as their numbers. A number this program does not know: `otherwise`.
template<typename Kind>
Kind kindOf(std::int64_t number, Kind last, Kind otherwise)
{
    return number >= 0 && number <= static_cast<std::int64_t>(last) ? static_cast<Kind>(number) : otherwise;
}

} // namespace linkwright
