// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "store/catalog.h"

#include "platform/user_folders.h"
#include "store/catalog_file.h"

namespace linkwright {

Catalog::Catalog(std::unique_ptr<CatalogFile> file)
    : m_file(std::move(file))
{
}

Catalog::~Catalog() = default;

Result<std::unique_ptr<Catalog>> Catalog::open(const NativePath &file, History::Access access)
{
    auto opened = CatalogFile::open(file, access == History::Access::Write ? FileUse::Write : FileUse::Read);
    if (!opened)
        return std::unexpected(opened.error());
    return std::unique_ptr<Catalog>(new Catalog(std::move(*opened)));
}

Result<bool> Catalog::isOn() const
{
    return isSwitchedOn(*m_file);
}

Result<void> Catalog::setOn(bool on) const
{
    const auto told = m_file->tell("INSERT INTO settings(name, value) VALUES('off', ?)"
                                   " ON CONFLICT(name) DO UPDATE SET value = excluded.value",
                                   {on ? 0 : 1});
    return told ? Result<void>{} : std::unexpected(told.error());
}

Result<CatalogCounts> Catalog::counts() const
{
    auto rows = m_file->ask("SELECT (SELECT count(*) FROM links WHERE gone = 0),"
                            " (SELECT count(*) FROM links WHERE gone <> 0),"
                            " (SELECT count(*) FROM paths WHERE looked <> 0), (SELECT count(*) FROM volumes)");
    const auto found = rows ? rows->next() : std::unexpected(rows.error());
    if (!found)
        return std::unexpected(found.error());
    const auto count = [&](int column) { return *found ? static_cast<std::uint64_t>(rows->number(column)) : 0; };
    return CatalogCounts{.links = count(0), .gone = count(1), .ends = count(2), .volumes = count(3)};
}

Result<void> Catalog::clear() const
{
    auto cleared = m_file->transaction([this]() -> Result<void> {
        for (const char *table :
             {"DELETE FROM ways", "DELETE FROM links", "DELETE FROM scan_entries", "DELETE FROM scan_parts",
              "DELETE FROM scans", "DELETE FROM paths", "DELETE FROM volumes"}) {
            if (const auto told = m_file->tell(table); !told)
                return std::unexpected(told.error());
        }
        return {};
    });
    return cleared ? m_file->giveRoomBack() : cleared;
}

NativePath defaultCatalog()
{
    const NativePath folder = stateFolder();
    return folder.isEmpty() ? folder : folder / "catalog.db";
}

} // namespace linkwright
